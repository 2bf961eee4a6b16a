"""The first page: where the talks stand."""

from __future__ import annotations

from msgspec import Struct

from parley.site import dates
from parley.site.briefings import Briefing
from parley.site.courses import Course
from parley.site.issues import Issue
from parley.site.lanes import Picture, picture
from parley.site.timeline import Day, Timeline
from parley.site.views import EventView, StatementView, Views

LATEST, NEXT, KEY, MOVES, ISSUES, HOLDERS = 4, 3, 5, 12, 6, 5


class Move(Struct, frozen=True):
    """An actor's latest move."""

    name: str
    url: str
    kind: str
    statement: StatementView
    course: Course
    count: int


class Home(Struct, frozen=True):
    as_of: str
    reports: int
    statements: int
    events: int
    latest_day: Day | None
    latest: tuple[EventView, ...]
    planned: tuple[EventView, ...]
    key: tuple[Day, ...]
    issues: tuple[Issue, ...]
    holders: int
    """How many of an issue's actors a card tells."""
    more_issues: int
    moves: tuple[Move, ...]
    more_moves: int
    disputes: int
    picture: Picture | None


def home(views: Views, timeline: Timeline, briefings: list[Briefing], issues: list[Issue]) -> Home:
    dossier = views.dossier
    newest = max((report.published for report in dossier.reports), default=None)
    days = [day for month in timeline.months for day in month.days]
    latest = max(days, key=lambda day: day.iso, default=None)
    ranks = {day.date: day.rank for day in dossier.days}
    parties = [b for b in briefings if not b.person]
    moves = [Move(b.name, b.url, b.kind, b.latest, b.course, sum(len(g.statements) for g in b.groups)) for b in parties if b.latest]
    moves.sort(key=lambda move: (-move.count, move.name))
    return Home(
        as_of=dates.full(newest, views.locale) if newest else "",
        reports=len(dossier.reports),
        statements=len(dossier.statements),
        events=len(dossier.events),
        latest_day=latest,
        latest=tuple([*latest.known, *latest.reported][:LATEST]) if latest else (),
        planned=tuple(event for event in timeline.planned if event.outcome is None and event.became is None)[:NEXT],
        key=tuple(sorted(days, key=lambda day: ranks.get(day.iso, 0))[:KEY]),
        issues=tuple(issues[:ISSUES]),
        holders=HOLDERS,
        more_issues=max(0, len(issues) - ISSUES),
        moves=tuple(moves[:MOVES]),
        more_moves=max(0, len(moves) - MOVES),
        disputes=len(dossier.conflicts),
        picture=picture(views),
    )

"""The first page: where the talks stand."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date, timedelta

from msgspec import Struct

from parley.dossier.retrospects import look_backs
from parley.dossier.words import leans, of_somebody
from parley.site import dates
from parley.site.briefings import Briefing
from parley.site.courses import Course, Shift
from parley.site.issues import Issue
from parley.site.lanes import Picture, picture
from parley.site.shown import EventView, StatementView
from parley.site.timeline import Day, Timeline
from parley.site.views import Views
from parley.site.wording import lines

NEXT, MOVES, ISSUES, HOLDERS = 4, 9, 6, 5
FIRM = 2  # reports that tell a plan, from which it is more than somebody's word
FEWEST, MOST = 3, 9
"""Events that are told as the latest: so many that both columns of the first screen end together."""
RECENT = timedelta(days=7)
"""How far back the latest goes."""
LINE, SHORTER = 52, 34  # characters of a line in the wider column and in the other
AROUND, HEAD = 2.0, 3.0  # lines that an entry needs beside its words, and a heading


class Move(Struct, frozen=True):
    """An actor's latest move."""

    name: str
    url: str
    kind: str
    statement: StatementView
    course: Course
    turn: Shift | None
    count: int


class Home(Struct, frozen=True):
    as_of: str
    reports: int
    statements: int
    events: int
    latest_day: Day | None
    """The day of all that is told as the latest, where it is one."""
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
    planned = due(timeline.planned)
    key = timeline.recalled or tuple(days)
    beside = 2 * HEAD + sum(lines(e.text, SHORTER) + AROUND for e in planned) + sum(lines(d.best.text, SHORTER) + 1 for d in key)
    day, latest = newest_of(views, days, {d.best.id for d in key}, beside - HEAD)
    parties = [b for b in briefings if not b.person]
    moves = [
        Move(b.name, b.url, b.kind, b.latest, b.course, b.turn, sum(len(g.statements) for g in b.groups))
        for b in parties
        if b.latest
    ]
    moves.sort(key=lambda move: (-move.count, move.name))
    return Home(
        as_of=dates.full(newest, views.locale) if newest else "",
        reports=len(dossier.reports),
        statements=len(dossier.statements),
        events=len(dossier.events),
        latest_day=day,
        latest=latest,
        planned=planned,
        key=key,
        issues=tuple(issues[:ISSUES]),
        holders=HOLDERS,
        more_issues=max(0, len(issues) - ISSUES),
        moves=tuple(moves[:MOVES]),
        more_moves=max(0, len(moves) - MOVES),
        disputes=len(dossier.conflicts),
        picture=picture(views),
    )


def due(planned: Sequence[EventView]) -> tuple[EventView, ...]:
    """What is next, in order: the nearest that has a day, then what several reports tell, then the rest, as it comes."""
    still = [event for event in planned if event.outcome is None and event.became is None]
    nearest = next((event for event in still if event.when.exact), None)
    chosen = sorted(still, key=lambda event: (event is not nearest, event.reports < FIRM, not event.when.exact))[:NEXT]
    return tuple(event for event in still if event in chosen)


def newest_of(views: Views, days: Sequence[Day], beside: Set[str], room: float) -> tuple[Day | None, tuple[EventView, ...]]:
    """What matters most of the newest days, as much as fills the room, newest first; and its day where all is of one.

    What has neither a type nor actors, and what is told beside it or within another, stands only where there is nothing else.
    """
    newest = max((date.fromisoformat(day.iso) for day in days), default=date.min)
    near = sorted((day for day in days if newest - date.fromisoformat(day.iso) < RECENT), key=lambda day: day.iso, reverse=True)
    back = look_backs(views.dossier)
    told = [
        (day, event)
        for day in near
        for event in (*day.known, *day.reported)
        if event.facets.status != "planned" and not (event.when.reported and is_recalled(views, event, back))
    ]
    fresh = [(day, event) for day, event in told if event.id not in beside and not within(event, told)]
    told = fresh if sum(event.weighty for _, event in fresh) >= FEWEST else told
    best = sorted(told, key=lambda one: (-one[1].weighty, -weight(views, one[1])))
    few = sum(event.weighty for _, event in told) < FEWEST
    chosen: list[str] = []
    for _, event in best:
        needed = lines(event.text, LINE) + AROUND
        if len(chosen) >= FEWEST and (needed > room or len(chosen) == MOST or not event.weighty):
            break
        if event.weighty or few:
            chosen.append(event.id)
            room -= needed
    shown = [(day, event) for day, event in told if event.id in chosen]
    of = {day.iso for day, _ in shown}
    return (shown[0][0] if len(of) == 1 else None), tuple(event for _, event in shown)


def is_recalled(views: Views, event: EventView, back: Set[str]) -> bool:
    """Whether only reports that look back tell it: they say when they tell it, and not when it was."""
    return all(source.report in back for source in views.threads.events[event.id].sources)


def within(event: EventView, told: Sequence[tuple[Day, EventView]]) -> bool:
    """Whether another event's words hold its own."""
    return any(event.text.rstrip(".") in other.text and len(event.text) < len(other.text) for _, other in told)


def weight(views: Views, event: EventView) -> float:
    """How sure it is, more where its day is known, several reports tell it and several parties are in it, less where it leans."""
    known = 0.5 * (not event.when.reported)
    several = 0.3 * min(event.reports - 1, 2) + 0.2 * (len(event.parties) > 1)
    entry = views.threads.events[event.id]
    open_ended = leans(event.text) or (of_somebody(event.text) and not views.has_person(entry))
    return entry.confidence + known + several - 0.5 * open_ended

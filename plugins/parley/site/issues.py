"""The issues' pages: who holds what now, where it turned, and all that was said on each in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from parley.dossier.model import IssueEntry, PositionEntry, StatementEntry
from parley.dossier.positions import OF_FACTS
from parley.language.findings import Stance
from parley.site import courses, dates, exchanges, silence
from parley.site.courses import Course, Shift
from parley.site.i18n import gettext as _
from parley.site.i18n import joined
from parley.site.shown import EventView, Link, StatementView
from parley.site.views import Views

ASKING: frozenset[Stance] = frozenset(("demand", "appeal", "propose", "threaten"))
"""What wants an answer."""
ALSO = 2  # other moves of the current statement's day that are told with it


class Stand(Struct, frozen=True):
    """Where an actor stands on an issue."""

    actor: Link
    issue: Link
    """Leads to the actor's part of the issue's page."""
    anchor: str
    current: StatementView
    also: tuple[StatementView, ...]
    """What it said on the same day that leans another way: a demand and an offer of one day are a package."""
    course: Course
    since: str
    """The day from which it leans so, where that is before the current statement's; else empty."""
    silent: str
    """Its last word on the issue, where that is long ago; else empty."""
    settled: EventView | None
    """The agreement on the whole that was made after it, where one was."""
    count: int
    shifts: tuple[Shift, ...]


class Turn(Struct, frozen=True):
    """A shift, and whose it is."""

    actor: Link
    shift: Shift


class Said(Struct, frozen=True):
    """A day of the exchange."""

    day: str
    iso: str
    statements: tuple[StatementView, ...]


class Part(Struct, frozen=True):
    """A month or a day of an exchange that is too long for one page, or what of it has no day."""

    title: str
    url: str
    exchange: tuple[Said, ...]
    statements: int


class Issue(Struct, frozen=True):
    id: str
    name: str
    url: str
    terms: tuple[str, ...]
    statements: int
    reports: int
    since: str
    last: StatementView
    """The last move, or the last word where nobody moved."""
    awaited: str
    """Those whom the last move is addressed to, who have said nothing on the issue since: whose turn it is."""
    stands: tuple[Stand, ...]
    turns: tuple[Turn, ...]
    exchange: tuple[Said, ...]
    parts: tuple[Part, ...]
    """Of a long exchange its months; its own page then has every statement in a line, which leads to the month's."""

    def last_among(self, most: int) -> bool:
        """Whether the last move is what one of the first stands tells."""
        return any(self.last.id in (s.current.id, *(view.id for view in s.also)) for s in self.stands[:most])


class Row(Struct, frozen=True):
    """An actor's stands, in the order of the issues; None where it holds nothing."""

    actor: Link
    stands: tuple[Stand | None, ...]


def issues(views: Views) -> list[Issue]:
    said: dict[str, list[StatementEntry]] = {entry.id: [] for entry in views.dossier.issues}
    for statement in views.dossier.statements:
        if statement.issue in said:
            said[statement.issue].append(statement)
    held: dict[str, list[PositionEntry]] = {id: [] for id in said}
    for position in views.dossier.positions:
        held[position.issue].append(position)
    return [issue(views, entry, said[entry.id], held[entry.id]) for entry in views.dossier.issues if said[entry.id]]


def issue(views: Views, entry: IssueEntry, said: Sequence[StatementEntry], held: Sequence[PositionEntry]) -> Issue:
    moves = [s for s in said if s.stance not in OF_FACTS] or said
    moves = [s for s in moves if s.id not in views.threads.remarks] or moves
    stands = sorted((stand(views, entry, position) for position in held), key=lambda s: (-s.count, s.actor.name))
    turns = [Turn(s.actor, shift) for s in stands for shift in s.shifts]
    exchange = tuple(day(views, iso, list(several)) for (iso, _last), several in groupby(said, key=stretch))
    return Issue(
        id=entry.id,
        name=entry.name,
        url=f"issues/{entry.id}.html",
        terms=tuple(term for term in entry.terms if term != entry.name),
        statements=len(said),
        reports=views.threads.reports(source for s in said for source in s.sources),
        since=since(views, next((s for s in said if within(views, s)), None)),
        last=views.statement(moves[-1]),
        awaited=awaited(views, moves[-1], said),
        stands=tuple(stands),
        turns=tuple(sorted(turns, key=lambda t: (t.shift.after.when.iso or "", t.shift.after.id), reverse=True)),
        exchange=exchange,
        parts=parts(views, entry, exchange) if (entry.id, "") in views.long else (),
    )


def awaited(views: Views, last: StatementEntry, said: Sequence[StatementEntry]) -> str:
    """Targets of a demand, an appeal or an offer that nobody answered, as far as the reports tell."""
    if last.stance not in ASKING or views.threads.answers_to(last):
        return ""
    since = {s.actor for s in said if (s.date.latest or "") > (last.date.latest or "")}
    return joined([views.link(id).name for id in last.targets if id not in since and id != last.actor])


def stretch(statement: StatementEntry) -> tuple[str, str]:
    """The first and the last day that it may be of; of those of one day both are that."""
    return statement.date.earliest or "", statement.date.latest or ""


def day(views: Views, iso: str, said: Sequence[StatementEntry]) -> Said:
    """What was said on a day, or in “early March”, as the head tells it."""
    told = tuple(map(views.statement, said))
    exact = len({day for one in said for day in stretch(one)}) == 1
    return Said((dates.full(iso, views.locale) if exact else told[0].when.words) if iso else "", iso, told)


def parts(views: Views, entry: IssueEntry, exchange: Sequence[Said]) -> tuple[Part, ...]:
    found = []
    in_order = sorted(exchange, key=lambda said: said.iso)
    for name, several in groupby(in_order, key=lambda said: exchanges.part(views.long, entry.id, said.iso)):
        days = tuple(several)
        title = (
            _("Day unknown") if not days[0].iso else days[0].day if name == days[0].iso else dates.month(days[0].iso, views.locale)
        )
        found.append(Part(title, f"issues/{entry.id}/{name}.html", days, sum(len(one.statements) for one in days)))
    return tuple(found)


def within(views: Views, statement: StatementEntry) -> bool:
    """Whether a statement is of a day of the negotiation, not of its background."""
    day, (first, last) = statement.date.earliest, views.span or ("", "")
    return day is not None and day == statement.date.latest and first <= day <= last


def since(views: Views, statement: StatementEntry | None) -> str:
    """The day of a statement, or of the report that has it; empty where neither is known."""
    day = statement.date.earliest if statement else None
    return dates.near(day, views.threads.newest, views.locale) if day else ""


def stand(views: Views, entry: IssueEntry, position: PositionEntry) -> Stand:
    told = courses.history(views, position)
    taking = [s for s in told if s.stance not in OF_FACTS]
    current = views.threads.statements[position.current]
    first = courses.since(taking[: taking.index(current) + 1])
    anchor = f"a-{position.actor}"
    return Stand(
        actor=views.link(position.actor),
        issue=Link(entry.name, f"issues/{entry.id}.html#{anchor}", entry.id),
        anchor=anchor,
        current=views.statement(current),
        also=tuple(map(views.statement, package(taking, current)[-ALSO:])),
        course=courses.course(views, current),
        since=since(views, first) if first.date.earliest != current.date.earliest else "",
        silent=silence.told_since(views, views.threads.said_by(position.actor)),
        settled=views.event(views.threads.events[position.settled]) if position.settled else None,
        count=len(told),
        shifts=courses.shifts(views, position),
    )


def package(taking: Sequence[StatementEntry], current: StatementEntry) -> list[StatementEntry]:
    way = courses.WAYS[current.stance]
    return [s for s in taking if s.date.earliest == current.date.earliest and courses.WAYS[s.stance] not in ("", way)]


def rows(found: Sequence[Issue]) -> list[Row]:
    """The matrix: actors that hold most first."""
    by_actor: dict[str, dict[str, Stand]] = {}
    for one in found:
        for held in one.stands:
            by_actor.setdefault(held.actor.id, {})[one.id] = held
    ranked = sorted(by_actor.values(), key=lambda held: (-len(held), -sum(s.count for s in held.values())))
    return [Row(next(iter(held.values())).actor, tuple(held.get(one.id) for one in found)) for held in ranked]

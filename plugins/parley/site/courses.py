"""Courses: how a statement stands to what its actor held before on the same issue – harder, softer or the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.positions import LOOKED, TURNS, matter, overlap
from parley.language.findings import Stance
from parley.site.shown import StatementView
from parley.site.views import Views

Way = Literal["harder", "softer", "same", ""]

WAYS: dict[Stance, Literal["hard", "soft", ""]] = {
    "demand": "hard",
    "reject": "hard",
    "threaten": "hard",
    "warn": "",
    "accuse": "",
    "deny": "",
    "appeal": "",
    "state": "",
    "propose": "soft",
    "agree": "soft",
    "concede": "soft",
    "support": "soft",
}
"""Which way a stance leans: from what is insisted on or refused to what is offered, accepted or given up."""


class Course(Struct, frozen=True):
    """Which way a statement goes, and the one before it that it is measured by. No way: it cannot be told."""

    way: Way
    before: StatementView | None


class Shift(Struct, frozen=True):
    """A statement in which the stance turned; `before` is what it turned from, where a report has that."""

    way: Way
    before: StatementView | None
    after: StatementView


def course(views: Views, statement: StatementEntry) -> Course:
    position = views.threads.positions.get((statement.actor or "", statement.issue or ""))
    if position is None:
        return Course("", None)
    earlier = history(views, position)[: position.history.index(statement.id)]
    if statement.id in position.shifts:
        before = turned_from(earlier, statement, views.threads.statements)
        return Course(turn(statement), views.statement(before) if before else None)
    for former in reversed(earlier):
        if former.stance != "state" and former.date.earliest != statement.date.earliest:
            same = bool(WAYS[statement.stance]) and WAYS[former.stance] == WAYS[statement.stance]
            return Course("same", views.statement(former)) if same else Course("", None)
    return Course("", None)


def shifts(views: Views, position: PositionEntry) -> tuple[Shift, ...]:
    """Every turn of a position, the latest first."""
    told = history(views, position)
    found = []
    for place, statement in enumerate(told):
        if statement.id in position.shifts:
            before = turned_from(told[:place], statement, views.threads.statements)
            found.append(Shift(turn(statement), views.statement(before) if before else None, views.statement(statement)))
    return tuple(reversed(found))


def history(views: Views, position: PositionEntry) -> list[StatementEntry]:
    return [views.threads.statements[id] for id in position.history]


def turn(statement: StatementEntry) -> Way:
    return "softer" if WAYS[statement.stance] == "soft" else "harder"


def turned_from(
    earlier: Sequence[StatementEntry], statement: StatementEntry, known: Mapping[str, StatementEntry]
) -> StatementEntry | None:
    """The last statement that this one turns from, and that is about the same thing. A concession may have none."""
    turned = [s for s in earlier if statement.stance in TURNS.get(s.stance, ()) and s.date.earliest != statement.date.earliest]
    about = matter(statement, known)
    return next((former for former in reversed(turned[-LOOKED:]) if overlap(matter(former, known), about)), None)


def since(taking: Sequence[StatementEntry]) -> StatementEntry:
    """The statement from which the last of them has been held: the first of those that lean the same way without a break."""
    first = taking[-1]
    for statement in reversed(taking):
        way = WAYS[statement.stance]
        if way and way != WAYS[taking[-1].stance]:
            break
        if way or statement.stance == taking[-1].stance:
            first = statement
    return first

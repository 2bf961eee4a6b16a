"""Courses: how a statement stands to what its actor held before on the same issue – harder, softer or the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from parley.dossier.bargains import measures
from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.positions import overlap
from parley.dossier.statements import worded
from parley.language.findings import Stance
from parley.site.shown import StatementView
from parley.site.views import Views

Way = Literal["harder", "softer", "moved", "same", ""]

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


SEVERAL = 2  # words in common: “monitors” alone does not make two offers one


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
    if statement.id in position.shifts:
        before = turned_from(views, position, statement)
        return Course(turn(statement, before), views.statement(before) if before else None)
    earlier = history(views, position)[: position.history.index(statement.id)]
    for former in reversed(earlier):
        if former.stance != "state" and former.date.earliest != statement.date.earliest:
            if WAYS[former.stance] != WAYS[statement.stance]:
                break
            if is_held(former, statement):
                return Course("same", views.statement(former))
    return Course("", None)


def shifts(views: Views, position: PositionEntry) -> tuple[Shift, ...]:
    """Every turn of a position, the latest first."""
    found = []
    for statement in (views.threads.statements[id] for id in reversed(position.shifts)):
        before = turned_from(views, position, statement)
        found.append(Shift(turn(statement, before), views.statement(before) if before else None, views.statement(statement)))
    return tuple(found)


def history(views: Views, position: PositionEntry) -> list[StatementEntry]:
    return [views.threads.statements[id] for id in position.history]


def turn(statement: StatementEntry, before: StatementEntry | None) -> Way:
    """“Moved”: from one number to another in the same stance, of which nobody but a party knows which way that is."""
    if before is not None and WAYS[before.stance] == WAYS[statement.stance]:
        return "moved"
    return "softer" if WAYS[statement.stance] == "soft" else "harder"


def turned_from(views: Views, position: PositionEntry, statement: StatementEntry) -> StatementEntry | None:
    """The statement that this one turns from. A concession may have none."""
    return views.threads.statements.get(position.turned_from.get(statement.id, ""))


def since(taking: Sequence[StatementEntry]) -> StatementEntry:
    """The statement from which the last of them has been held: the first of its stance and about the same, if nothing between
    them leans another way.
    """
    first = current = taking[-1]
    for statement in reversed(taking):
        way = WAYS[statement.stance]
        if way and way != WAYS[current.stance]:
            break
        if statement.stance == current.stance and is_held(statement, current):
            first = statement
    return first


def is_held(former: StatementEntry, latter: StatementEntry) -> bool:
    """Whether a statement holds to what a former one of its kind said: of the same thing, under no other condition or number."""
    if not WAYS[latter.stance] or bool(former.condition) is not bool(latter.condition):
        return False
    if set(measures(former.text)) != set(measures(latter.text)):
        return False
    one, other = worded(former.text), worded(latter.text)
    return one == other or (len(one & other) >= SEVERAL and overlap(one, other))

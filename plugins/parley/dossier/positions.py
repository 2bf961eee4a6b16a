"""Positions: where each actor stands on each issue, how it came there, and where it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.words import numbers, things
from parley.language.findings import Stance

Way = Literal["hard", "soft", ""]

WAYS: dict[Stance, Way] = {
    "demand": "hard", "reject": "hard", "threaten": "hard", "warn": "", "accuse": "", "deny": "", "appeal": "", "state": "",
    "propose": "soft", "agree": "soft", "concede": "soft", "support": "soft",
}  # fmt: skip
"""Which way a stance leans: from what is insisted on or refused to what is offered, accepted or given up."""
SURE = 0.45
"""Confidence below which a statement turns nobody's position."""
ALIKE = 0.2
"""The share of the shorter statement's words in the other for a refusal and an acceptance to be of one thing."""


def found(said: Sequence[StatementEntry]) -> tuple[PositionEntry, ...]:
    """One position for each actor and issue on which it said something that takes one, by issue, then by actor."""
    held: dict[tuple[str, str], list[StatementEntry]] = defaultdict(list)
    for statement in said:
        if statement.issue is not None and statement.actor is not None:
            held[statement.issue, statement.actor].append(statement)
    entries = []
    for (issue, actor), history in sorted(held.items()):
        taking = [s for s in history if s.stance != "state"]
        if taking:
            turned = tuple(s.id for s in shifts(taking))
            entries.append(PositionEntry(actor, issue, taking[-1].id, tuple(s.id for s in history), turned))
    return tuple(entries)


def shifts(history: Sequence[StatementEntry]) -> Iterator[StatementEntry]:
    """The statements in which a stance turned, oldest first.

    A concession is a turn whatever came before it, since it says so itself: “no longer insists”. Else a turn leads from
    insisting or refusing to offering or accepting, or back, and is about the same thing. What was said on one day in both ways is a
    package, not a turn.
    """
    before: list[StatementEntry] = []
    for statement in history:
        way = WAYS[statement.stance]
        if not way or statement.confidence < SURE:
            continue
        if statement.stance == "concede":
            if not before or before[-1].stance != "concede" or before[-1].date.earliest != statement.date.earliest:
                yield statement
        elif before and turns(before, statement):
            yield statement
        before.append(statement)


def turns(before: Sequence[StatementEntry], statement: StatementEntry) -> bool:
    """Whether a statement leans another way than the last one before it that is about the same thing."""
    way = WAYS[statement.stance]
    for former in reversed(before):
        if former.date.earliest == statement.date.earliest:
            return False
        if same_matter(former, statement):
            return WAYS[former.stance] != way
    return False


def same_matter(one: StatementEntry, other: StatementEntry) -> bool:
    first, second = (set(things(s.text)) | set(things(s.sources[0].sentence)) for s in (one, other))
    figures = set(numbers(one.text)), set(numbers(other.text))
    if all(figures) and not figures[0] & figures[1]:
        return one.stance != other.stance
    smaller = min(len(first), len(second))
    return bool(smaller) and len(first & second) / smaller >= ALIKE

"""Positions: where each actor stands on each issue, how it came there, and where it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.words import things
from parley.language.findings import Stance

TURNS: dict[Stance, frozenset[Stance]] = {
    "demand": frozenset(("agree", "concede")),
    "reject": frozenset(("agree", "propose", "support", "concede")),
    "threaten": frozenset(("agree", "concede")),
    "agree": frozenset(("reject",)),
    "support": frozenset(("reject",)),
    "concede": frozenset(("reject", "demand")),
}
"""After which stance which other one is a turn. An offer after a demand is none: most packages hold both."""
SURE = 0.45
"""Confidence below which a statement turns nobody's position."""
LOOKED = 12  # statements back, at most: what was said before these is history
FEW = 3  # words that say something: a statement with fewer borrows its sentence's
ALIKE = 0.25
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

    A concession is a turn whatever came before it, since it says so itself: “no longer insists”. Else a turn leads from insisting
    or refusing to offering or accepting, or back, and is about the same thing. What was said on one day in both ways is a package,
    not a turn.
    """
    before: list[tuple[StatementEntry, frozenset[str]]] = []
    for statement in history:
        if statement.stance not in TURNS or statement.confidence < SURE:
            continue
        about = matter(statement)
        if statement.stance == "concede":
            last = before[-1][0] if before else None
            if last is None or last.stance != "concede" or last.date.earliest != statement.date.earliest:
                yield statement
        elif turns(before, statement, about):
            yield statement
        before.append((statement, about))


def turns(before: Sequence[tuple[StatementEntry, frozenset[str]]], statement: StatementEntry, about: frozenset[str]) -> bool:
    """Whether a statement turns from the last one before it that is about the same thing. Each comes with its matter."""
    for former, matter in reversed(before[-LOOKED:]):
        if former.date.earliest == statement.date.earliest:
            return False
        if overlap(matter, about):
            return statement.stance in TURNS[former.stance]
    return False


def overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two matters have enough words in common."""
    smaller = min(len(one), len(other))
    return bool(smaller) and len(one & other) / smaller >= ALIKE


def matter(statement: StatementEntry) -> frozenset[str]:
    """The words of what a statement is about; those of its sentence too where it has few of its own."""
    own = frozenset(things(statement.text))
    return own if len(own) >= FEW else own.union(things(statement.sources[0].sentence))

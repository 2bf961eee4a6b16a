"""Positions: where each actor stands on each issue, how it came there, and where it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.statements import worded
from parley.dossier.words import has, listed, tokens
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
OF_FACTS: frozenset[Stance] = frozenset(("state", "deny", "accuse"))
"""What tells what is and who did what, not what its actor wants: it is nobody's position."""
SURE = 0.35
"""Confidence below which a statement turns nobody's position."""
LOOKED = 12  # statements back, at most: what was said before these is history
FEW = 3  # words that say something: a statement with fewer borrows its sentence's
ALIKE = 0.25
"""The share of the shorter statement's words in the other for a refusal and an acceptance to be of one thing."""
ALONE = 0.5
"""The same where they share one word: “soldiers” alone does not make two matters one."""


def found(said: Sequence[StatementEntry]) -> tuple[PositionEntry, ...]:
    """One position for each actor and issue on which it said something that takes one, by issue, then by actor."""
    held: dict[tuple[str, str], list[StatementEntry]] = defaultdict(list)
    for statement in said:
        if statement.issue is not None and statement.actor is not None:
            held[statement.issue, statement.actor].append(statement)
    known = {statement.id: statement for statement in said}
    entries = []
    for (issue, actor), history in sorted(held.items()):
        taking = [s for s in history if s.stance not in OF_FACTS]
        if taking:
            turned = tuple(s.id for s in shifts(taking, known))
            entries.append(PositionEntry(actor, issue, taking[-1].id, tuple(s.id for s in history), turned))
    return tuple(entries)


def shifts(history: Sequence[StatementEntry], known: Mapping[str, StatementEntry]) -> Iterator[StatementEntry]:
    """The statements in which a stance turned, oldest first.

    A concession is a turn whatever came before it where it says so itself: “no longer insists”. Else a turn leads from insisting
    or refusing to offering or accepting, or back, and is about the same thing. What was said on one day in both ways is a package,
    not a turn.
    """
    before: list[tuple[StatementEntry, frozenset[str]]] = []
    for statement in history:
        if statement.stance not in TURNS or statement.confidence < SURE:
            continue
        about = matter(statement, known)
        if statement.stance == "concede" and gives_up(statement):
            last = before[-1][0] if before else None
            if last is None or last.stance != "concede" or last.date.earliest != statement.date.earliest:
                yield statement
        elif turns(before, statement, about):
            yield statement
        before.append((statement, about))


def gives_up(statement: StatementEntry) -> bool:
    """Whether a concession says that something was held before: who “conceded” a fact or gave something did not."""
    return has("given_up", f"{statement.cue} {statement.text}".lower())


def turns(before: Sequence[tuple[StatementEntry, frozenset[str]]], statement: StatementEntry, about: frozenset[str]) -> bool:
    """Whether a statement turns from the last one before it that is about the same thing, and does not say again what stood.

    Each comes with its matter. A demand after an acceptance takes nothing back, so the next acceptance is no turn.
    """
    last = before[-LOOKED:]
    for place, (former, its) in reversed(list(enumerate(last))):
        if former.date.earliest == statement.date.earliest:
            return False
        if overlap(its, about) and not may_be_later(former, statement):
            held = (
                of for other, of in last[:place] if other.stance == statement.stance and former.stance not in TURNS[other.stance]
            )
            same = any(overlap(of, about) for of in held) or both_say_no(former, statement)
            return statement.stance in TURNS[former.stance] and not same
    return False


def may_be_later(former: StatementEntry, statement: StatementEntry) -> bool:
    """Whether the one listed before is known only to some day of a time that lasts until after the other: “in April”, 7 April."""
    return (former.date.latest or "") > (statement.date.latest or "")


def both_say_no(one: StatementEntry, other: StatementEntry) -> bool:
    """Whether one agrees not to do what the other refuses to do: “will not run again”, “agreed to not run again”."""
    agrees = {one.stance, other.stance} == {"agree", "reject"}
    return agrees and all(not listed("negations").isdisjoint(tokens(statement.text)) for statement in (one, other))


def overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two matters have enough words in common."""
    smaller, common = min(len(one), len(other)), len(one & other)
    return bool(common) and common / smaller >= (ALIKE if common > 1 else ALONE)


def matter(statement: StatementEntry, known: Mapping[str, StatementEntry]) -> frozenset[str]:
    """What a statement is about: its words; if they are few, “the offer”, also those of what it answers, else of its sentence.

    `known` are all statements by id.
    """
    own = worded(statement.text)
    if len(own) >= FEW:
        return own
    asked = known.get(statement.answers or "")
    return own | worded(f"{asked.text} {asked.condition or ''}" if asked else statement.sources[0].sentence)

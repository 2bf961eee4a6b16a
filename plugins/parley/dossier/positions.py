"""Positions: where each actor stands on each issue, how it came there, and where it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.statements import worded
from parley.dossier.words import empty, has, listed, numerals, thing, tokens
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
TURNED = frozenset(TURNS).union(*TURNS.values())
OF_FACTS: frozenset[Stance] = frozenset(("state", "deny", "accuse"))
"""What tells what is and who did what, not what its actor wants: it is nobody's position."""
SURE = 0.35
"""Confidence below which a statement turns nobody's position."""
BARGAINING: frozenset[Stance] = frozenset(("demand", "propose", "agree", "concede"))
"""Stances of those who bargain over a number."""
FAR = 4  # times the one number that another may be and be of one bargain
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
            found_in = {s.id for s in (*shifts(taking, known), *steps(taking))}
            turned = tuple(s.id for s in taking if s.id in found_in)
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
        if statement.stance not in TURNED or statement.confidence < SURE:
            continue
        about = matter(statement, known)
        if statement.stance == "concede" and gives_up(statement):
            last = before[-1][0] if before else None
            if last is None or last.stance != "concede" or last.date.earliest != statement.date.earliest:
                yield statement
        elif turns(before, statement, about):
            yield statement
        if statement.stance in TURNS:
            before.append((statement, about))


def steps(history: Sequence[StatementEntry]) -> Iterator[StatementEntry]:
    """The statements that ask or offer another number than the one before, of the same measure: 400, then 380 cubic metres.

    Not what the actor had named before, nor what he names on the same day: that may be a range.
    """
    before: list[tuple[str | None, dict[int, str]]] = []
    for statement in history:
        told = measures(statement.text) if statement.stance in BARGAINING and statement.confidence >= SURE else {}
        day = statement.date.earliest
        last = next((figures for when, figures in reversed(before) if when != day and comparable(figures, told)), None)
        named = {figure for _, figures in before for figure in figures}
        if last is not None and named.isdisjoint(told):
            yield statement
        if told:
            before.append((day, told))


def measures(text: str) -> dict[int, str]:
    """The numbers of a text, each with the word that it counts, or none: “18 miles”, “settle for 20”; no days and no years."""
    found: dict[int, str] = {}
    told = tokens(text)
    for at, word in enumerate(told):
        figure = numerals().get(word, word).replace(",", "")
        beside = told[max(at - 1, 0) : at] + told[at + 1 : at + 2]
        if not figure.isdecimal() or figure in ("1", "2") or not listed("months").isdisjoint(beside):
            continue
        if len(figure) == 4 and figure[:2] in ("19", "20") and "," not in word:
            continue
        behind = told[at + 1] if at + 1 < len(told) else ""
        found[int(figure)] = thing(behind) if behind and behind not in empty() else ""
    return found


def comparable(former: Mapping[int, str], latter: Mapping[int, str]) -> bool:
    """Whether two statements bargain over one number: each names one, of the same measure as far as both tell it, not far apart."""
    if len(former) != 1 or len(latter) != 1:
        return False
    (one, counted), (other, also) = next(iter(former.items())), next(iter(latter.items()))
    return (not counted or not also or counted == also) and max(one, other) <= FAR * min(one, other)


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

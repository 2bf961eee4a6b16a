"""Positions: where each actor stands on each issue, how it came there, and where it turned."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from parley.dossier import acts
from parley.dossier.bargains import bargains, comparable, in_unit, measures, referred_to
from parley.dossier.model import PositionEntry, StatementEntry
from parley.dossier.statements import worded
from parley.dossier.words import has, kin, listed, of_talks, sequence, tokens, units
from parley.language.findings import Stance

Known = TypeVar("Known")

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
KIND: frozenset[Stance] = frozenset(("support", "agree", "appeal", "propose"))
"""What is often only said beside a matter: praise, “promised to be there”. It is nobody's stand where its words tell no matter."""
SURE = 0.35
"""Confidence below which a statement turns nobody's position."""
LOOKED = 12  # statements back, at most: what was said before these is history
BESIDE = 48  # statements back, at most, of what was put to other issues
FEW = 3  # words that say something: a statement with fewer borrows its sentence's
ALIKE = 0.25
"""The share of the shorter statement's words in the other for a refusal and an acceptance to be of one thing."""
SAME = 0.5
"""And where the two were put to different issues."""
ALONE = 0.5
"""The same where they share one word: “soldiers” alone does not make two matters one."""
ACCEPTING = frozenset((kin("accept"), kin("reject")))
"""Words that make no two matters one: who accepts this accepts that."""


def found(
    said: Sequence[StatementEntry], turned: Mapping[str, Turn], borrowed: Container[str], also: Mapping[str, str]
) -> tuple[PositionEntry, ...]:
    """One position for each actor and issue on which it said something that takes one, by issue, then by actor.

    `borrowed` are the ids of statements whose own words tell no issue; `also` has the second issue of those that tell two.
    """
    held: dict[tuple[str, str], list[StatementEntry]] = defaultdict(list)
    for statement in said:
        if statement.issue is not None and statement.actor is not None:
            held[statement.issue, statement.actor].append(statement)
            if statement.id in also and also[statement.id] != statement.issue:
                held[also[statement.id], statement.actor].append(statement)
    entries = []
    for (issue, actor), history in sorted(held.items()):
        taking = [s for s in history if s.stance not in OF_FACTS and not praises(s)]
        if taking:
            own = [turned[s.id] for s in taking if s.id in turned and s.issue == issue]
            before = {turn.after.id: turn.before.id for turn in own if turn.before is not None}
            shifted = tuple(turn.after.id for turn in own)
            plain = [s for s in taking if s.id in turned or s.answers or s.stance not in KIND or s.id not in borrowed]
            current = (plain or taking)[-1]
            entries.append(PositionEntry(actor, issue, current.id, tuple(s.id for s in history), shifted, before))
    return tuple(entries)


def praises(statement: StatementEntry) -> bool:
    """“Praised two governments” is for people, and takes no stand on what it is told beside."""
    return statement.stance == "support" and not listed("praise").isdisjoint(tokens(statement.cue))


def turns(said: Sequence[StatementEntry], of: Container[str | None] | None = None) -> dict[str, Turn]:
    """The turns of every actor, or `of` some, by the id of the statement in which it turned."""
    known = {statement.id: statement for statement in said}
    moves: dict[str, list[StatementEntry]] = defaultdict(list)
    for statement in said:
        if statement.actor is not None and statement.stance not in OF_FACTS and (of is None or statement.actor in of):
            moves[statement.actor].append(statement)
    names, found, meant = names_of(said), dict[str, Turn](), referred_to(said)
    for several in moves.values():
        for turn in (*steps(several, names, meant), *shifts(several, known, names)):
            other = found.get(turn.after.id)
            if other is None or day_before(turn) >= day_before(other):  # the last number is what it turned from, not the first
                found[turn.after.id] = turn
    return found


def day_before(turn: Turn) -> str:
    """The day of what a turn turned from; empty where no report has that."""
    return (turn.before.date.earliest or "") if turn.before is not None else ""


def names_of(said: Sequence[StatementEntry]) -> frozenset[str]:
    """The words of the names of all who speak or are spoken to: what is said of one party is not for that one matter."""
    ids = {id for one in said for id in (one.actor, one.speaker, *one.targets) if id}
    return frozenset(kin(word) for id in ids for word in id.split("-"))


class Before(Generic[Known]):
    """What an actor said so far, as far back as is looked, each with what is known of it."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self._by_issue: dict[str | None, deque[tuple[StatementEntry, Known]]] = defaultdict(lambda: deque(maxlen=LOOKED))
        self._all: deque[tuple[StatementEntry, Known]] = deque(maxlen=BESIDE)

    def add(self, statement: StatementEntry, known: Known) -> None:
        self._by_issue[statement.issue].append((statement, known))
        self._all.append((statement, known))

    def of(self, statement: StatementEntry) -> list[tuple[StatementEntry, Known]]:
        """What was put to the same issue, oldest first."""
        return list(self._by_issue[statement.issue])

    def beside(self, statement: StatementEntry) -> list[tuple[StatementEntry, Known]]:
        """What was put to another, or to none."""
        return [row for row in self._all if row[0].issue != statement.issue]


class Turn(Struct, frozen=True):
    """A statement in which an actor turned, and the one that it turned from, where the reports have that.

    `step` where it is another number of one bargain.
    """

    after: StatementEntry
    before: StatementEntry | None
    step: bool = False


def shifts(history: Sequence[StatementEntry], known: Mapping[str, StatementEntry], names: frozenset[str]) -> Iterator[Turn]:
    """Where a stance turned, oldest first.

    A concession is a turn whatever came before it where it says so itself: “no longer insists”. Else a turn leads from insisting
    or refusing to offering or accepting, or back, and is about the same thing. What was said on one day in both ways is a package,
    not a turn.
    """
    before = Before[frozenset[str]](names)
    for statement in history:
        if statement.stance not in TURNED or statement.confidence < SURE:
            continue
        if not listed("still").isdisjoint(tokens(statement.cue)):
            before.add(statement, matter(statement, known))  # “still wants” turns from nothing
            continue
        about, turned = matter(statement, known), False
        if statement.stance == "concede" and gives_up(statement):
            last = next((s for s, _ in reversed(before.of(statement))), None)
            if last is None or last.stance != "concede" or last.date.earliest != statement.date.earliest:
                yield Turn(statement, held_before(before, statement, about))
        elif (former := turned_from(before, statement, about)) is not None:
            turned = True
            yield Turn(statement, former)
        if statement.stance in TURNS or turned:  # after “refused” and “offered”, “agreed” is no second turn
            before.add(statement, about)


def steps(history: Sequence[StatementEntry], names: frozenset[str], meant: Mapping[str, str]) -> Iterator[Turn]:
    """Where somebody asks or offers another number than the one before, of the same measure: 400, then 380 cubic metres.

    Not what the actor had named before, nor what he names on the same day: that may be a range. `meant` has the words of what
    statements only refer to, by id.
    """
    before = Before[dict[int, str]](names)
    named: set[int] = set()
    for statement in history:
        text = meant.get(statement.id, statement.text)
        told = measures(text) if bargains(statement) and statement.confidence >= SURE else {}
        if not told:
            continue
        day, own = statement.date.earliest, worded(text)
        beside = (row for row in before.beside(statement) if alike(worded(row[0].text), own, names) or in_unit(row[1], told))
        of_it = sorted([*beside, *before.of(statement)], key=lambda row: row[0].date.earliest or "")
        others = (
            (of, s) for s, figures in reversed(of_it) if s.date.earliest != day and (of := comparable(figures, told)) is not None
        )
        figure, former = next(others, (None, None))
        if figure in told.keys() - named and not has("rest", statement.text.lower()):
            yield Turn(statement, former, step=True)
        before.add(statement, told)
        named |= told.keys()


def gives_up(statement: StatementEntry) -> bool:
    """Whether a concession says that something was held before: who “conceded” a fact or gave something did not."""
    told, admits = f"{statement.cue} {statement.text}".lower(), not listed("admissions").isdisjoint(statement.cue.lower().split())
    return has("given_up", told) or (has("let_go", told) and not admits)


def turned_from(before: Before[frozenset[str]], statement: StatementEntry, about: frozenset[str]) -> StatementEntry | None:
    """The last statement before it that is about the same thing, if this one turns from it and does not say again what stood.

    What was put to another issue counts where nothing of its own is near. A demand after an acceptance takes nothing back, so the
    next acceptance is no turn.
    """
    beside = [(former, its) for former, its in before.beside(statement) if alike(its, about, before.names)]
    for rows in (before.of(statement), beside):
        place = last_about(rows, statement, about)
        if place is None:
            continue
        former = rows[place][0]
        held = (of for other, of in rows[:place] if other.stance == statement.stance and former.stance not in after(other))
        same = any(overlap(of, about) for of in held) or both_say_no(former, statement)
        if former.date.earliest != statement.date.earliest:
            return former if statement.stance in after(former) and not same else None
    return None


def after(statement: StatementEntry) -> frozenset[Stance]:
    """The stances that are a turn after a statement's."""
    return TURNS.get(statement.stance, frozenset())


def last_about(
    rows: Sequence[tuple[StatementEntry, frozenset[str]]], statement: StatementEntry, about: frozenset[str]
) -> int | None:
    """The place of the last that is about the same thing, or of the day of the statement, which ends the search."""
    own = worded(statement.text)
    for place, (former, its) in reversed(list(enumerate(rows))):
        same = (overlap(its, about) or overlap(its, own)) and not may_be_later(former, statement)
        if same or former.date.earliest == statement.date.earliest:
            return place
    return None


def held_before(before: Before[frozenset[str]], statement: StatementEntry, about: frozenset[str]) -> StatementEntry | None:
    """What a concession gives up: the last demand, refusal or threat about the same thing."""
    rows = [*(row for row in before.beside(statement) if alike(row[1], about, before.names)), *before.of(statement)]
    own = worded(statement.text) - acts.held()  # “its demand for a corridor” gives up every one that was asked for
    fit = (s for s, its in reversed(rows) if statement.stance in after(s) and (overlap(its, about) or (own and own <= its)))
    return next((s for s in fit if s.date.earliest != statement.date.earliest), None)


def may_be_later(former: StatementEntry, statement: StatementEntry) -> bool:
    """Whether the one listed before is known only to some day of a time that lasts until after the other: “in April”, 7 April."""
    return (former.date.latest or "") > (statement.date.latest or "")


def both_say_no(one: StatementEntry, other: StatementEntry) -> bool:
    """Whether one agrees not to do what the other refuses to do: “will not run again”, “agreed to not run again”."""
    agrees = {one.stance, other.stance} == {"agree", "reject"}
    return agrees and all(not listed("negations").isdisjoint(tokens(statement.text)) for statement in (one, other))


def overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two matters have enough words in common, whatever talks they were spoken of in and whatever they are measured by."""
    if one.isdisjoint(other):
        return False
    one, other = substance(one, other), substance(other, one)
    smaller, both = min(len(one), len(other)), one & other
    common = len(both) if both - ACCEPTING else 0
    return bool(common) and common / smaller >= (ALIKE if common > 1 else ALONE)


def substance(words: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words of a matter but for those of all talks, and for units where the other has no figure of it, if others are left."""
    bare = words - of_talks() or words
    if any(word[0].isdigit() for word in words & other):
        return bare
    return bare - units() or bare


def alike(one: frozenset[str], other: frozenset[str], names: frozenset[str]) -> bool:
    """Whether two matters have so much in common but for names that they are one, whatever issues their statements were put to."""
    common = one & other
    if len(common) < 2 or len(common := common - sequence() - names) < 2:
        return False
    if not any(word[0].isdigit() for word in common) and len(common := common - units()) < 2:
        return False  # 500 and 350 cubic metres have their unit in common, and nothing else
    return len(common) / min(len(one - names), len(other - names)) >= SAME


def matter(statement: StatementEntry, known: Mapping[str, StatementEntry]) -> frozenset[str]:
    """What a statement is about: its words; if they are few, “the offer”, also those of what it answers, else of its sentence.

    `known` are all statements by id.
    """
    own = worded(statement.text)
    if len(own) >= FEW or (own and statement.text.istitle()):  # “will not give up Mr Venn” is about him, whatever else is told
        return own
    asked = known.get(statement.answers or "")
    return own | worded(f"{asked.text} {asked.condition or ''}" if asked else statement.sources[0].sentence)

"""Statements as answers are looked for: what of each tells what it could answer, or be answered by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from math import fsum

from msgspec import Struct

from parley.dossier import acts
from parley.dossier.model import StatementEntry
from parley.dossier.statements import Said, is_recalled
from parley.dossier.words import Rarity, has, listed, numbers, tokens
from parley.language.findings import Stance

TO: dict[Stance, frozenset[Stance]] = {
    "reject": frozenset(("propose", "demand", "appeal", "agree", "state", "threaten", "warn", "concede")),
    "agree": frozenset(("propose", "demand", "appeal", "concede")),
    "support": frozenset(("propose", "agree", "concede")),
    "deny": frozenset(("accuse", "state", "warn")),
    "state": frozenset(("demand", "appeal", "propose", "accuse", "threaten", "warn")),
}
"""What each stance can be an answer to; what is only said, where it is a reply (see `replies`)."""
FULL = 3  # words of an answer that say something: with so many, some should be those of what it answers


class Heard(Struct, frozen=True, gc=False):
    """A statement as answers are looked for: its day counted from the year 1 (None: not known), and its words with their weight.

    `root` is what words have that name its party; `acts` are the stances of what it names by a noun, “the offer”, and
    `of_a_number` is whether that is “the figure”; `head` is the noun that it is about first, “corridor” of “any corridor to the
    port”; `replies` and `denies` are whether its cue says that it answers, or that it denies; `joined` is whether
    another verb comes before that, “shrugged, and denied”; `bounds` is whether it bounds a
    number, “cannot give more than 280”; `ready` is whether it offers as one does who was asked, “could live with six, if …”;
    `shuns` is whether it refuses to sit with somebody, and `meets` whether it is about meeting.
    """

    entry: StatementEntry
    places: tuple[tuple[str, int], ...]
    stance: Stance
    party: str | None
    day: int | None
    words: frozenset[str]
    weight: float
    own: frozenset[str]
    figures: frozenset[str]
    days: frozenset[tuple[str, str]]
    spelled: str
    root: str
    bare: bool
    recalled: bool
    acts: frozenset[str]
    of_a_number: bool
    head: str
    replies: bool
    denies: bool
    joined: bool
    bounds: bool
    ready: bool
    shuns: bool
    meets: bool

    def answers(self) -> frozenset[Stance]:
        """What it can be an answer to, by its stance."""
        return TO["agree"] if self.ready else TO.get(self.stance, frozenset())


def hear(one: Said, words: frozenset[str], rare: Rarity) -> Heard:
    entry, text, cue = one.entry, tokens(one.entry.text), one.entry.cue.lower().split()
    spelled = f" {' '.join(text)}"
    return Heard(
        entry=entry,
        places=one.places,
        stance=entry.stance,
        party=entry.actor or entry.speaker,
        day=ordinal(entry.date.earliest) if entry.date.earliest else None,
        words=words,
        weight=fsum([rare[word] for word in words]),
        own=one.words,
        figures=frozenset(number for number in numbers(entry.text) if len(number) > 1),
        days=days_named(text),
        spelled=spelled,
        root=root_of(entry.actor or entry.speaker),
        bare=not one.topics and len(one.words) < 2,
        recalled=is_recalled(entry),
        acts=acts.named(entry.stance, [*text, *tokens(entry.sources[0].sentence)] if len(one.words) < FULL else text),
        of_a_number=len(text) < FULL and not listed("figures").isdisjoint(text),
        head=one.topics[0].lemma if one.topics else "",
        replies=not listed("replies").isdisjoint(cue),
        denies=entry.stance == "deny" and not listed("denials").isdisjoint(cue),
        joined=is_joined(entry),
        bounds=has("bounds", spelled),
        shuns=entry.stance == "reject" and has("shunning", f"{spelled} "),
        meets=not listed("meeting").isdisjoint(text),
        ready=entry.stance == "propose" and has("ready", f" {' '.join((*cue, *text))} "),
    )


def is_joined(entry: StatementEntry) -> bool:
    """Whether the cue goes on from another verb of its sentence: “put it at half past ten, and deny that …”."""
    before = entry.sources[0].sentence.partition(entry.cue)[0].lower().split() if entry.cue else []
    return len(before) > 1 and before[-1] in listed("joiners") and before[-2].endswith(",")


def days_named(words: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The days that a text names by day and month: “the deadline of 1 October”."""
    found = ((one, other) if other in listed("months") else (other, one) for one, other in pairwise(words))
    return frozenset((day, month) for day, month in found if month in listed("months") and day.isdecimal())


@lru_cache(maxsize=8192)
def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


@lru_cache(maxsize=8192)
def root_of(party: str | None) -> str:
    """What words have that name a party, or are an adjective of its name, “the Ardovan offer”; nothing where it is too short."""
    root = (party or "").replace("-", " ").rstrip("aeiouy")
    return f" {root}" if len(root) > 2 else ""

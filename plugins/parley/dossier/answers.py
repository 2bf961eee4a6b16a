"""Answers: which proposal, demand or accusation a refusal, an acceptance or a denial answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from math import fsum

from msgspec import Struct

from parley.dossier.model import StatementEntry
from parley.dossier.statements import Said, is_recalled
from parley.dossier.words import Rarity, content, numbers, tokens
from parley.language.findings import Stance

TO: dict[Stance, frozenset[Stance]] = {
    "reject": frozenset(("propose", "demand", "appeal", "agree", "threaten", "warn", "concede")),
    "agree": frozenset(("propose", "demand", "appeal", "concede")),
    "support": frozenset(("propose", "agree", "concede")),
    "concede": frozenset(("demand", "propose", "appeal")),
    "deny": frozenset(("accuse", "state", "warn")),
}
"""What each stance can be an answer to."""
DAYS = 21  # after which nothing is answered that is not named
LEAST = 0.65
"""The weight of evidence that an answer needs; see `evidence`."""
ASKING: frozenset[Stance] = frozenset(("demand", "appeal"))
FULL = 3  # words of an answer that say something: with so many, some should be those of what it answers
CLAIMED = 0.25
"""How near a mere remark stands to a denial, or how much of their words they share, where it is the claim; how much of their words
an answer shares with what nobody is known to have said."""
EACH = 24  # statements before it, of its issue and of all, that are looked at: what is answered stands close
AFTER = 5  # statements behind it: of one day, the reports come in the order of their names


class Heard(Struct, frozen=True, gc=False):
    """A statement as answers are looked for: its day counted from the year 1 (None: not known), and its words with their weight."""

    entry: StatementEntry
    places: tuple[tuple[str, int], ...]
    stance: Stance
    party: str | None
    day: int | None
    words: frozenset[str]
    weight: float
    own: frozenset[str]
    figures: frozenset[str]
    spelled: str
    bare: bool
    recalled: bool


def found(said: Sequence[Said]) -> dict[str, str]:
    """For the id of a statement the id of the one that it answers. `said` is in order of day and place."""
    words = [one.words | content(one.entry.sources[0].sentence) for one in said]
    rare = Rarity(words)
    heard = [hear(one, own, rare) for one, own in zip(said, words, strict=True)]
    by_issue: dict[str | None, list[int]] = defaultdict(list)
    answered = {}
    for place, one in enumerate(heard):
        asked = TO.get(one.stance)
        if asked:
            first = max(0, place - EACH)
            near = [other for other in by_issue[one.entry.issue][-EACH:] if other < first]
            near += [*range(first, place), *range(place + 1, min(len(said), place + AFTER))]
            fit = [other for other in near if heard[other].stance in asked and possible(one, heard[other])]
            best = max([(evidence(one, heard[other], rare), other) for other in fit], default=(0.0, place))
            if best[0] >= LEAST:
                answered[one.entry.id] = said[best[1]].entry.id
        by_issue[one.entry.issue].append(place)
    return answered


def hear(one: Said, words: frozenset[str], rare: Rarity) -> Heard:
    entry = one.entry
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
        spelled=f" {' '.join(tokens(entry.text))}",
        bare=not one.topics and len(one.words) < 2,
        recalled=is_recalled(entry),
    )


@lru_cache(maxsize=8192)
def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def possible(one: Heard, other: Heard) -> bool:
    """An answer is another party's, and not given before what it answers, which has words."""
    if one.party is None or one.party == other.party or not other.own:
        return False
    if one.day is None or other.day is None:
        return False
    return 0 <= one.day - other.day <= DAYS


def evidence(one: Heard, asked: Heard, rare: Rarity) -> float:
    """How much speaks for one statement answering another: whom it is to, what both are about, how near they stand.

    An answer to the other's party, or that names it, counts 0.6; that the other spoke to this one's 0.4, and 0.6 if this denies it;
    the same issue 0.3; standing next to it in a report up to 0.5, and 0.3 more where it has no words of its own or denies; common
    words their share weighed by rarity. What takes away: 0.4 other figures, 0.4 that another was asked, 0.3 no word in common where
    the answer has many, and 0.2 every week between them.
    """
    answer, question = one.entry, asked.entry
    named = question.actor in answer.targets or question.speaker in answer.targets or names(one.spelled, asked.party)
    gaps = [at - since for a, at in one.places for b, since in asked.places if a == b]
    near = max([nearness(gap, asked.recalled) for gap in gaps], default=0.0)
    whole = min(one.weight, asked.weight)
    common = fsum([rare[word] for word in one.words & asked.words]) / whole if whole else 0.0
    if (answer.stance, question.stance) == ("deny", "state") and max(near, common) < CLAIMED:
        return 0.0
    if asked.party is None and answer.stance != "deny" and (common < CLAIMED or len(one.words & asked.words) < 2):
        return 0.0
    score = 0.6 * named
    score += (0.6 if answer.stance == "deny" else 0.4) * (answer.actor in question.targets)
    score += 0.3 * (answer.issue is not None and answer.issue == question.issue)
    score += near + 0.3 * ((near > 0 and one.bare) or (near > CLAIMED and answer.stance == "deny" and asked.party is not None))
    score -= 0.4 * others(one.figures, asked.figures)
    score -= 0.4 * (question.stance in ASKING and answer.actor is not None and others(question.targets, (answer.actor,)))
    score -= 0.3 * (answer.stance != "deny" and common == 0 and len(one.own) >= FULL)
    return score + common - 0.2 * ((one.day or 0) - (asked.day or 0)) / 7


def names(spelled: str, party: str | None) -> bool:
    """Whether words name a party, or are an adjective of its name: “the Ardovan offer”."""
    root = (party or "").rstrip("aeiouy")
    return len(root) > 2 and f" {root}" in spelled


def others(some: Collection[str], more: Collection[str]) -> bool:
    """Whether both have some, but none is the same: who accepts 350 does not accept what was offered at 320."""
    return bool(some and more) and set(some).isdisjoint(more)


def nearness(gap: int, recalled: bool = False) -> float:
    """Half for what stands just before it in the same report, nothing for what is a paragraph or two away, or behind it.

    What is recalled stands behind: a report begins with the answer, “had demanded” comes after.
    """
    gap = abs(gap) if recalled else gap
    return 0.5 * max(0.0, 1 - gap / 600) if gap >= 0 else 0.0

"""Answers: which proposal, demand or accusation a refusal, an acceptance or a denial answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import fsum

from msgspec import Struct

from parley.dossier.model import StatementEntry
from parley.dossier.statements import Said
from parley.dossier.words import Rarity, content
from parley.language.findings import Stance

TO: dict[Stance, frozenset[Stance]] = {
    "reject": frozenset(("propose", "demand", "appeal", "agree", "threaten", "concede")),
    "agree": frozenset(("propose", "demand", "appeal", "concede")),
    "support": frozenset(("propose", "agree", "concede", "demand")),
    "concede": frozenset(("demand", "propose", "appeal")),
    "deny": frozenset(("accuse", "state", "warn")),
}
"""What each stance can be an answer to."""
DAYS = 21  # after which nothing is answered that is not named
LEAST = 0.75
"""The weight of evidence that an answer needs; see `evidence`."""
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


def found(said: Sequence[Said]) -> dict[str, str]:
    """For the id of a statement the id of the one that it answers. `said` is in order of day and place."""
    words = [content(one.entry.text) | content(one.entry.sources[0].sentence) for one in said]
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
    day = ordinal(entry.date.earliest) if entry.date.earliest else None
    return Heard(entry, one.places, entry.stance, entry.actor or entry.speaker, day, words, fsum([rare[word] for word in words]))


@lru_cache(maxsize=8192)
def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def possible(one: Heard, other: Heard) -> bool:
    """An answer is another party's, and not given before what it answers."""
    if one.party is None or one.party == other.party or one.day is None or other.day is None:
        return False
    return 0 <= one.day - other.day <= DAYS


def evidence(one: Heard, asked: Heard, rare: Rarity) -> float:
    """How much speaks for one statement answering another: whom it is to, what both are about, how near they stand.

    An answer to the other's party counts 0.6, and 0.4 if the other spoke to this one's; the same issue 0.3, standing next to it in
    a report up to 0.5, common words their share weighed by rarity, and every week between them takes 0.2.
    """
    answer, question = one.entry, asked.entry
    score = 0.6 * (question.actor in answer.targets or question.speaker in answer.targets)
    score += 0.4 * (answer.actor in question.targets)
    score += 0.3 * (answer.issue is not None and answer.issue == question.issue)
    score += max([nearness(at - since) for a, at in one.places for b, since in asked.places if a == b], default=0.0)
    score -= 0.2 * ((one.day or 0) - (asked.day or 0)) / 7
    whole = min(one.weight, asked.weight)
    return score + (fsum([rare[word] for word in one.words & asked.words]) / whole if whole else 0.0)


def nearness(gap: int) -> float:
    """Half for what stands just before it in the same report, nothing for what is a paragraph or two away, or behind it."""
    return 0.5 * max(0.0, 1 - gap / 600) if gap >= 0 else 0.0

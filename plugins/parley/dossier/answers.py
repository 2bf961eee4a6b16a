"""Answers: which proposal, demand or accusation a refusal, an acceptance or a denial answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from parley.dossier.statements import Said
from parley.dossier.words import content, rarity
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
EACH = 40  # statements of one day that are looked at, the nearest before: what is answered stands close


def found(said: Sequence[Said]) -> dict[str, str]:
    """For the id of a statement the id of the one that it answers. `said` is in order of day and place."""
    words = [content(one.entry.text) | content(one.entry.sources[0].sentence) for one in said]
    rare = rarity(words)
    by_issue: dict[str | None, list[int]] = defaultdict(list)
    answered = {}
    for place, one in enumerate(said):
        asked = TO.get(one.entry.stance)
        if asked:
            near = sorted({*by_issue[one.entry.issue][-EACH:], *range(max(0, place - EACH), min(len(said), place + 5))} - {place})
            scored = [
                (evidence(said, words, rare, place, other), other)
                for other in near
                if said[other].entry.stance in asked and possible(one, said[other])
            ]
            best = max(scored, default=(0.0, place))
            if best[0] >= LEAST:
                answered[one.entry.id] = said[best[1]].entry.id
        by_issue[one.entry.issue].append(place)
    return answered


def possible(one: Said, other: Said) -> bool:
    """An answer is another party's, and not given before what it answers."""
    first, second = one.entry, other.entry
    if (first.actor or first.speaker) is None or (first.actor or first.speaker) == (second.actor or second.speaker):
        return False
    if first.date.earliest is None or second.date.earliest is None:
        return False
    days = (date.fromisoformat(first.date.earliest) - date.fromisoformat(second.date.earliest)).days
    return 0 <= days <= DAYS


def evidence(said: Sequence[Said], words: Sequence[frozenset[str]], rare: Mapping[str, float], place: int, other: int) -> float:
    """How much speaks for one statement answering another: whom it is to, what both are about, how near they stand.

    An answer to the other's party counts 0.6, and 0.4 if the other spoke to this one's; the same issue 0.3, standing next to it in
    a report up to 0.5, common words their share weighed by rarity, and every week between them takes 0.2.
    """
    one, asked = said[place].entry, said[other].entry
    score = 0.6 * (asked.actor in one.targets or asked.speaker in one.targets)
    score += 0.4 * (one.actor in asked.targets)
    score += 0.3 * (one.issue is not None and one.issue == asked.issue)
    common = sum(rare[word] for word in words[place] & words[other])
    whole = min(sum(rare[word] for word in words[place]), sum(rare[word] for word in words[other]))
    score += common / whole if whole else 0.0
    score += max((nearness(a, b) for a in said[place].places for b in said[other].places), default=0.0)
    days = (date.fromisoformat(str(one.date.earliest)) - date.fromisoformat(str(asked.date.earliest))).days
    return score - 0.2 * days / 7


def nearness(one: tuple[str, int], other: tuple[str, int]) -> float:
    """Half for what stands just before it in the same report, nothing for what is a paragraph or two away, or behind it."""
    if one[0] != other[0]:
        return 0.0
    gap = one[1] - other[1]
    return 0.5 * max(0.0, 1 - gap / 600) if gap >= 0 else 0.0

"""Matters: the words that statements are about, grouped by what they are used with.

By leader clustering (Hartigan 1975): the word that says most opens an issue, the next one joins the issue that it is mostly used
with, or opens its own if enough statements and actors use it apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from msgspec import Struct

from parley.dossier.statements import Said
from parley.dossier.words import deeds, main_part, numbers, of_things, thing, things, tokens, units, without_sizes

LEAST = 3
"""Statements, reports' copies once, that an issue needs: fewer is a remark."""
SHARE = 0.02
"""The share of all statements that a word must be in to open an issue, so that a large folder does not have a hundred of them."""
JOINS = 0.55
"""The share of a word's statements that have a word of an issue too, from which it belongs to that issue."""
DONE = 0.25
"""The same where an issue is led by what is done to things: “freed”."""
ADOPTED = 2_000  # words, the weightiest, that are looked at: the rest stand in few statements
TERMS = 8  # that an issue is told by
HELD = ("demand", "appeal", "propose", "agree", "concede", "reject", "threaten")
"""Stances on a matter: a word that stands with these is on the table, one that is only spoken of may not be."""


class Word(Struct, frozen=True, gc=False):
    """A word as it is counted over all statements, forms and near synonyms as one, and how reports put it."""

    key: str
    used: frozenset[int]
    weight: float


def keys(one: Said) -> tuple[str, ...]:
    """The words of a statement's topics as they are counted, heads and what stands before them, then its figures, each once.

    Of the main part of what is said, where that has any; not how large a thing is.
    """
    text = one.entry.text
    words = [thing(word) for topic in one.topics for word in (topic.lemma, *topic.of)]
    if (rest := without_sizes(text)) != text:
        words = [word for word in words if not is_measure(word) or word in things(rest)]
    done = [deeds()[deed] for deed in sorted(deeds().keys() & one.words)]
    found = tuple(dict.fromkeys([*words, *done, *(number for number in numbers(text) if len(number) > 1)]))
    if (main := main_part(text)) == text:
        return found
    return tuple(word for word in found if word in things(main)) or found


def is_measure(word: str) -> bool:
    """Units and figures: they belong to the thing that they are mostly used with."""
    return word in units() or word[0].isdigit()


def counted(said: Sequence[Said], about: Sequence[Sequence[str]]) -> list[Word]:
    """Every word that at least two statements use, the weightiest first: what many say in moves, more than one actor at best."""
    used: dict[str, set[int]] = defaultdict(set)
    for place, topics in enumerate(about):
        for topic in topics:
            used[topic].add(place)
    found = []
    for key, places in used.items():
        if len(places) < 2:
            continue
        moves = sum(said[place].entry.stance in HELD for place in places)
        actors = {said[place].entry.actor for place in places} - {None}
        reports = {report for place in places for report, _ in said[place].places}
        found.append(
            Word(key, frozenset(places), (moves + 0.5 * (len(places) - moves)) * min(len(actors), 3) * min(len(reports), 3))
        )
    return sorted(found, key=lambda word: (-word.weight, word.key))


def clusters(words: Sequence[Word], total: int, pinned: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """For each issue's leading word the words of the issue, itself first."""
    found: dict[str, list[str]] = {leader: list(several) for leader, several in pinned.items()}
    taken = {word for several in pinned.values() for word in several}
    by_key = {word.key: word for word in words}
    covers: dict[str, set[int]] = {
        leader: set().union(*(by_key[word].used for word in several if word in by_key)) for leader, several in pinned.items()
    }
    for word in sorted(words, key=lambda word: is_measure(word.key)):
        if word.key in taken:
            continue
        best = max(covers, key=lambda leader: (len(word.used & covers[leader]), leader), default=None)
        together = len(word.used & covers[best]) / len(word.used) if best is not None else 0.0
        if together < JOINS and not is_measure(word.key) and (done := done_to(word, covers, by_key)):
            best, together = done, JOINS
        if best is not None and together >= (0.0 if is_measure(word.key) else JOINS):
            found[best].append(word.key)
            if len(found[best]) <= TERMS:
                covers[best] |= word.used
        elif not is_measure(word.key) and len(word.used) >= max(LEAST, SHARE * total):
            found[word.key] = [word.key]
            covers[word.key] = set(word.used)
    return found


def done_to(word: Word, leaders: Iterable[str], by_key: Mapping[str, Word]) -> str | None:
    """What is done to a thing and leads an issue: captives and soldiers are one matter where both are to be freed."""
    for leader in leaders:
        if leader in deeds().values() and len(word.used & by_key[leader].used) >= max(LEAST, DONE * len(word.used)):
            return leader
    return None


def adopt(said: Sequence[Said], about: Sequence[Sequence[str]], words: Sequence[Word], leaders: dict[str, list[str]]) -> None:
    """Words that are too rarely used with one issue join the one that is mostly spoken of around them, if one is."""
    home = {word: leader for leader, several in leaders.items() for word in several}
    known = {word: leader for word, leader in home.items() if not is_measure(word)}
    around: dict[int, set[str]] = {}

    @cache
    def leading(token: str) -> str | None:
        return known.get(of_things(token) or "")

    for word in words[:ADOPTED]:
        if word.key in home:
            continue
        for place in word.used:
            if place not in around:
                near = f"{said[place].entry.sources[0].sentence}\n{said[place].before}"
                around[place] = set(filter(None, (*map(known.get, about[place]), *map(leading, tokens(near)))))
        votes = Counter(chain.from_iterable(around[place] for place in word.used))
        ranked = sorted(votes.items(), key=lambda row: (-row[1], row[0]))
        if ranked and ranked[0][1] >= JOINS * len(word.used) and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            leaders[ranked[0][0]].append(word.key)

"""Candidates: the pairs of tellings that are compared at all, found by the rare words that they share within a few days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from math import fsum

from parley.dossier.spans import before, days, months, one_day
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity

KEYS = 12  # of a telling's words, the rarest, by which others are found that may tell the same
CROWD = 60  # tellings of one day with one word in them: the word tells nothing
TOUCH = 3.4  # nats: the rarity of what two tellings have in common before they are compared
SHORT = 6  # words that say something: of two such tellings one word in common may be all
HALF = 0.49
"""The share of its words, by rarity, that each of two nearly equal tellings has from the other: half, less what rounding takes."""


def pairs(tellings: Sequence[Telling], busy: Sequence[bool], rare: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs, the earlier first, that can be of one day and share enough of their rarest words, or one if one is short.

    Of what is told on a `busy` day only what may be nearly equal is looked at: it has one word in common of those rarest that
    make up half of it. Tellings come by day, so what lies too far back to be met again is forgotten: memory goes by what a few
    weeks tell.
    """
    rank = ranked(rare)
    times = [(days(telling), months(telling)) for telling in tellings]
    known = Known(rare, {word for telling, (on, _) in zip(tellings, times, strict=True) if not on for word in telling.words})
    for place, telling in enumerate(tellings):
        words = sorted(telling.words, key=rank.__getitem__)[:KEYS]
        when = times[place]
        known.forget(*when)
        near: Collection[int]
        if busy[place]:
            few = known.sharing(rarest(words, telling, rare), *when)
            near = [other for other in few if half(telling, tellings[other], rare)]
            common = known.sharing(words, *when) if near else {}
        else:
            near = common = known.sharing(words, *when)
        for other in near:
            if common[other] >= TOUCH or min(len(telling.words), len(tellings[other].words)) <= SHORT:
                yield other, place
        known.note(words, *when, place)


def planned(tellings: Sequence[Telling], busy: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Pairs of a plan and what the same doers do on its day, whatever words tell it: “are to meet”, “talked for nine hours”."""
    by_day: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        day = one_day(telling)
        if day is not None and telling.by and not busy[place]:
            by_day[day, telling.by].append(place)
    consulting: dict[str, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        day = one_day(telling)
        if day is not None and not busy[place] and telling.entry.status == "planned" and telling.entry.type == "CONSULT":
            consulting[day].append(place)
    for places in consulting.values():
        yield from combinations(places, 2)
    for places in by_day.values():
        plans = [place for place in places if tellings[place].entry.status == "planned"]
        for plan in plans:
            yield from ((min(plan, other), max(plan, other)) for other in places if tellings[other].entry.status != "planned")


def of_one_report(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of another count and whatever else its report tells, and of attacks in one sentence: they may share no word."""
    by_report: dict[str, list[int]] = defaultdict(list)
    attacks: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        by_report[telling.report].append(place)
        if telling.entry.type == "ASSAULT":
            attacks[telling.report, telling.entry.sources[0].start].append(place)
    for places in by_report.values():
        for one in (place for place in places if tellings[place].recounts is not None):
            yield from ((min(one, other), max(one, other)) for other in places if other != one)
    for places in attacks.values():
        yield from combinations(places, 2)


def ranked(rare: Rarity) -> dict[str, int]:
    """The rank of each word by its rarity, the rarest first."""
    return {word: place for place, word in enumerate(sorted(rare, key=lambda word: (-rare[word], word)))}


def rarest(words: Sequence[str], telling: Telling, rare: Rarity) -> Sequence[str]:
    """The first of a telling's words, which come rarest first: whatever has half of it in common with it has one of these."""
    most, passed = (1 - HALF) * rare.weight(telling.words), 0.0
    for count, word in enumerate(words):
        if passed > most:
            return words[:count]
        passed += rare[word]
    return words


def half(one: Telling, other: Telling, rare: Rarity) -> bool:
    """Whether what two tellings have in common is half of each, by rarity."""
    common = fsum([rare[word] for word in one.words & other.words])
    return common >= HALF * max(rare.weight(one.words), rare.weight(other.words))


class Known:
    """Where words stand among the tellings so far: by day where they can be of few days, by month, and the vague ones apart."""

    def __init__(self, rare: Rarity, vaguely: Collection[str]) -> None:
        """`vaguely` are the words of vague tellings: only these are looked for by month."""
        self.rare, self.vaguely = rare, vaguely
        self.by_day, self.by_month, self.vague = Places(), Places(), Places()

    def sharing(self, words: Sequence[str], on: Sequence[str], months: Sequence[str]) -> dict[int, float]:
        """The places of those that have some of these words at such a time, with the rarity of what they have.

        A word that a crowd has on a day tells nothing of that day.
        """
        common: dict[int, float] = defaultdict(float)
        rest = self.vague if on else self.by_month
        tables = [*self.by_day.tables(on), *rest.tables(months)]
        for word in words:
            found: set[int] = set()
            for table in tables:
                places = table.get(word)
                if places is not None and len(places) <= CROWD:
                    found.update(places)
            if found:
                weight = self.rare[word]
                for other in found:
                    common[other] += weight
        return common

    def note(self, words: Sequence[str], on: Sequence[str], months: Sequence[str], place: int) -> None:
        self.by_day.note(words, on, place)
        if self.vaguely:
            self.by_month.note([word for word in words if word in self.vaguely], months, place)
        if not on:
            self.vague.note(words, months, place)

    def forget(self, on: Sequence[str], months: Sequence[str]) -> None:
        """Forget what a telling of this time and all behind it can’t meet."""
        if months:
            self.by_day.forget(before(on[0]) if on else months[0])
            self.by_month.forget(before(months[0] + "-01")[:7])
            self.vague.forget(before(months[0] + "-01")[:7])


class Places:
    """Where words stand, by day or month: the places of the tellings that have them."""

    def __init__(self) -> None:
        self.known: dict[str, dict[str, list[int]]] = {}
        self.first = ""

    def note(self, words: Sequence[str], when: Sequence[str], place: int) -> None:
        for day in when:
            found = self.known.get(day)
            if found is None:
                found = self.known[day] = defaultdict(list)
            for word in words:
                found[word].append(place)

    def tables(self, when: Sequence[str]) -> list[dict[str, list[int]]]:
        """For each of some days, or months, of which something is told: the places by word."""
        return [self.known[day] for day in when if day in self.known]

    def forget(self, first: str) -> None:
        """Forget what lies before a day."""
        if first != self.first:
            self.first = first
            for day in [day for day in self.known if day < first]:
                del self.known[day]

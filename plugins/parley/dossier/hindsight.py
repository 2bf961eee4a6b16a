"""Hindsight: what a report tells without its day, looking back, is the one happening of earlier reports that fits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from math import fsum

from parley.dossier.candidates import ranked, rarest
from parley.dossier.kinds import contradict, is_daily
from parley.dossier.spans import FIRM, one_day, shifted
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, shared

MOST, NEARLY = 0.6, 0.75
"""The share of the words of what is recalled, by rarity, that the happening has; of what comes again day after day."""
WEEK = 7  # days: a span as long as this is vague
REACH = 120  # days before it over which a report looks back
CROWDED, PROMINENT = 9, 3
"""Happenings of one day, from which no look back of few words can tell which of them it recalls; up to twice as many where so
many reports tell the one that is recalled."""
KNOWN = 2  # words in common, unless the happening has all
RIVAL = 0.7
"""The share of the best one's likeness from which another happening may be meant as well."""


def joined(tellings: Sequence[Telling], groups: Sequence[Sequence[int]], rare: Rarity) -> list[list[int]]:
    """The groups, with each recollection in the group that it recalls, in the order of the tellings."""
    found = [list(places) for places in groups]
    back = [(place, several) for place, several in enumerate(groups) if all(is_recalled(tellings[one]) for one in several)]
    told = Earlier(tellings, found, [tellings[several[0]] for _, several in back], rare)
    for place, several in back:
        fit = told.recalled(tellings[several[0]])
        if fit is not None and all(told.fits(tellings[one], fit) for one in several[1:]):
            found[fit] += several
            found[place] = []
    return sorted(sorted(places) for places in found if places)


def is_recalled(telling: Telling) -> bool:
    """Whether a telling has no more than a span of weeks in which it happened, or not even that in a report that looks back."""
    when = telling.entry.date
    if telling.entry.status != "happened" or when.earliest is None or when.latest is None:
        return False
    return telling.in_hindsight if when.basis not in FIRM else when.latest >= shifted(when.earliest, WEEK - 1)


class Earlier:
    """What earlier reports told of one day each: the groups by the words by which something is recalled, with their days."""

    def __init__(self, tellings: Sequence[Telling], groups: Sequence[list[int]], back: Sequence[Telling], rare: Rarity) -> None:
        self.tellings, self.groups, self.rare, self.rank = tellings, groups, rare, ranked(rare)
        self.by_word: dict[str, list[tuple[str, int]]] = {word: [] for telling in back for word in self.by(telling)}
        firsts = (tellings[group[0]].entry for group in groups if group)
        on = Counter(first.date.earliest for first in firsts if first.status != "planned")
        for place, group in enumerate(groups) if self.by_word else ():
            most = CROWDED * 2 if len({telling.original for telling in self.of(group)}) >= PROMINENT else CROWDED
            for telling in self.of(group):
                for word in self.by_word.keys() & telling.words:
                    day = day_of(telling) if telling.entry.status == "happened" else None
                    if day is not None and on[day] <= most:
                        self.by_word[word].append((day, place))
        for known in self.by_word.values():
            known.sort()

    def by(self, telling: Telling) -> Sequence[str]:
        """The words by which it is looked for what a telling recalls."""
        return rarest(sorted(telling.words, key=self.rank.__getitem__), telling, self.rare)

    def of(self, group: Sequence[int]) -> list[Telling]:
        return [self.tellings[place] for place in group]

    def recalled(self, telling: Telling) -> int | None:
        """The place of the one group that a telling can recall; None where there is none, or another that is as like."""
        fit = [(self.likeness(telling, place), place) for place in sorted(set(self.near(telling))) if self.fits(telling, place)]
        fit.sort(reverse=True)
        return fit[0][1] if fit and (len(fit) == 1 or fit[1][0] <= RIVAL * fit[0][0]) else None

    def near(self, telling: Telling) -> Iterator[int]:
        first, last = recalled_span(telling)
        for word in self.by(telling):
            known = self.by_word[word]
            for _, place in known[bisect_left(known, (first, -1)) : bisect_right(known, (last, len(self.groups)))]:
                yield place

    def fits(self, telling: Telling, place: int) -> bool:
        """Whether a telling recalls what a group tells: of the same doers, most of its words there, told before."""
        group = self.of(self.groups[place])
        if any(other.original == telling.original or contradict(telling, other) for other in group):
            return False
        if (
            not any(other.by == telling.by or not telling.by for other in group)
            or min(t.published for t in group) >= telling.published
        ):
            return False
        if counts_otherwise(telling, group):
            return False
        common = telling.words & frozenset().union(*(other.words for other in group))
        if len(common) < KNOWN and (common != telling.words or is_daily(telling)):
            return False
        return fsum([self.rare[word] for word in common]) >= (NEARLY if is_daily(telling) else MOST) * self.rare.weight(
            telling.words
        )

    def likeness(self, telling: Telling, place: int) -> float:
        """How alike a telling is to the one of a group that is most like it."""
        return max(shared(telling.words, other.words, self.rare)[0] for other in self.of(self.groups[place]))


def day_of(telling: Telling) -> str | None:
    """The day that a telling names; that of its report where it names none and does not look back itself."""
    if telling.entry.date.basis not in FIRM:
        return None if telling.in_hindsight else telling.published
    return one_day(telling)


def counts_otherwise(telling: Telling, group: Sequence[Telling]) -> bool:
    """Whether a telling has other numbers: those who died in a week, and on one day of it."""
    own, others = numbers([telling]), numbers(group)
    return bool(own and others) and own.isdisjoint(others)


def numbers(tellings: Sequence[Telling]) -> set[str]:
    return {word for telling in tellings for word in telling.words if word[0].isdecimal()}


def recalled_span(telling: Telling) -> tuple[str, str]:
    when = telling.entry.date
    if when.basis in FIRM:
        return when.earliest or "", when.latest or ""
    return shifted(telling.published, -REACH), telling.published

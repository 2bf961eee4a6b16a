"""Disputed days: tellings of one happening that name different days. They stay two events, each with its own sources.

Two reports tell one happening on two days where most of their words are the same and it is nothing that comes again every day,
or where one says so itself: “at dawn on Thursday, not in the night”.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from parley.dossier.candidates import CROWD, ranked, rarest
from parley.dossier.kinds import FEW, SPOKEN, are_deaths, contradict, deaths, happens, is_daily
from parley.dossier.spans import one_day, shifted
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, data, shared

APART = 3  # days between which two reports may differ on one happening
TOGETHER, SHORTER = 0.45, 0.65
"""The share of the words of two tellings that both have, by rarity, of all their words and of the shorter one's."""
WORDS = 4  # that both have, at least: a few words tell many happenings
Pair = tuple[int, int]


def found(groups: Sequence[Sequence[Telling]], rare: Rarity) -> list[Pair]:
    """Pairs of places of groups that tell one happening on different days, in order."""
    home = {id(telling): place for place, group in enumerate(groups) for telling in group}
    dated = [(day, telling) for group in groups for telling in group if (day := day_of(telling)) is not None]
    dated.sort(key=lambda row: (row[0], row[1].order))
    alike = {(home[id(a)], home[id(b)]) for a, b in (*likely(dated, rare), *said(dated, rare), *by_deal(dated))}
    pairs = {(min(pair), max(pair)) for pair in alike if not told_apart(groups[pair[0]], groups[pair[1]])}
    claimed = {(home[id(a)], home[id(b)]) for a, b in by_claim(dated)}
    pairs |= {(min(pair), max(pair)) for pair in claimed}
    return sorted((one, other) for one, other in pairs if one != other)


def day_of(telling: Telling) -> str | None:
    """The one day on which a telling has something happen, in a report of its own."""
    return one_day(telling) if telling.entry.status == "happened" and telling.report == telling.original else None


def told_apart(one: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """Whether a report tells both, and does not dispute a day: then they are two. So are those that are told of one day too."""
    first, second = ({t.original for t in group if not disputed(t.entry.text)} for group in (one, other))
    return bool(first & second or {day_of(t) for t in one} & {day_of(t) for t in other} - {None})


def by_claim(dated: Sequence[tuple[str, Telling]]) -> Iterator[tuple[Telling, Telling]]:
    """What two sides tell of one deadly incident, each with its day: late on Tuesday, early on Wednesday."""
    by_day: dict[str, list[Telling]] = defaultdict(list)
    for day, telling in dated:
        if telling.claimant and deaths() in telling.words:
            by_day[day].append(telling)
    for day, tellings in by_day.items():
        for one in tellings:
            for other in by_day.get(shifted(day, 1), ()):
                if one.claimant != other.claimant and are_deaths(one, other):
                    yield one, other


def by_deal(dated: Sequence[tuple[str, Telling]]) -> Iterator[tuple[Telling, Telling]]:
    """What reports tell of one deal on one number, each with its day: two sides settle on 350 cubic metres once, however late."""
    by_day: dict[str, list[Telling]] = defaultdict(list)
    for day, telling in dated:
        if telling.entry.type == "AGREE" and numbered(telling):
            by_day[day].append(telling)
    for day, tellings in by_day.items():
        for one in tellings:
            for other in by_day.get(shifted(day, 1), ()):
                if (
                    one.original != other.original
                    and one.of & other.of
                    and numbered(one) & numbered(other)
                    and not contradict(one, other)
                ):
                    yield one, other


def numbered(telling: Telling) -> set[tuple[int, str]]:
    """The figures of a telling that are a number of their own; two and three are of many things."""
    return {(value, thing) for value, thing in counts(telling) if value > FEW}


def likely(dated: Sequence[tuple[str, Telling]], rare: Rarity) -> Iterator[tuple[Telling, Telling]]:
    """Tellings that have nearly all their words in common and name days close to each other."""
    rank = ranked(rare)
    known: dict[str, dict[str, list[Telling]]] = {}
    for day, telling in dated:
        if len(telling.words) < WORDS or telling.entry.type in SPOKEN:
            continue
        words = sorted(telling.words, key=rank.__getitem__)
        if day not in known:
            first = shifted(day, -APART)
            known = {past: those for past, those in known.items() if past >= first}
            known[day] = defaultdict(list)
        near: dict[int, Telling] = {}
        rarest_words = rarest(words, telling, rare)
        for past in known.keys() - {day}:
            for word in rarest_words:
                if len(others := known[past].get(word, ())) <= CROWD:
                    near.update((id(other), other) for other in others)
        for other in near.values():
            if same(other, telling, rare):
                yield other, telling
        for word in words:
            known[day][word].append(telling)


def same(one: Telling, other: Telling, rare: Rarity) -> bool:
    """Whether two tellings of two days tell one happening: of the same doers and kind, in the same words.

    What comes again day after day, as talks and air raids do, has to be counted alike too: three guards were killed.
    """
    if one.original == other.original or contradict(one, other) or (one.of and other.of and not one.of & other.of):
        return False
    if wording(one) == wording(other):  # of a page that goes on: “at 2 p.m.” in the reports of two days
        return False
    if (is_daily(one) or is_daily(other)) and not counts(one) & counts(other):
        return False
    together, apart = shared(one.words, other.words, rare)
    return len(one.words & other.words) >= WORDS and together >= TOGETHER and apart >= SHORTER


def wording(telling: Telling) -> str:
    return (telling.entry.date.wording or "").lower()


def counts(telling: Telling) -> set[tuple[int, str]]:
    return {(figure.value, figure.thing) for figure in telling.figures}


def said(dated: Sequence[tuple[str, Telling]], rare: Rarity) -> Iterator[tuple[Telling, Telling]]:
    """A telling that disputes a day, and the one of another report that names it: the one that has most in common with it."""
    days = [day for day, _ in dated]
    for day, telling in dated:
        if times := disputed(telling.entry.text):
            first, last = shifted(day, -APART), shifted(day, APART)
            near = (other for when, other in dated[bisect_left(days, first) : bisect_right(days, last)] if when != day)
            fit = [other for other in near if other.original != telling.original and names(other, times) and is_of(telling, other)]
            if fit:
                yield telling, max(fit, key=lambda other: (shared(telling.words, other.words, rare), other.order))


def disputed(text: str) -> frozenset[str]:
    """The words for times that a text disputes: “not in the night”, “rather than on Tuesday”."""
    return frozenset(match.group(1) for match in disputing().finditer(text.lower()))


@cache
def disputing() -> re.Pattern[str]:
    known = data("words")
    return re.compile(rf"\b(?:{'|'.join(known['instead'])})\s+(?:(?:{'|'.join(known['when'])})\s+)*({'|'.join(known['time'])})\b")


def names(telling: Telling, times: frozenset[str]) -> bool:
    """Whether a telling names its day by one of some words."""
    return not times.isdisjoint(wording(telling).split())


def is_of(one: Telling, other: Telling) -> bool:
    """Whether two tellings can be of one happening: a word for what happens in common, and nothing that speaks against it."""
    return not contradict(one, other) and not happens(one).isdisjoint(other.words)

"""Merging: which tellings tell one happening. A wrong merge is worse than two entries, so doubt leaves them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, content, shared

KEYS = 12  # of a telling's words, the rarest, by which others are found that may tell the same
CROWD = 60  # tellings of one day with one word in them: the word tells nothing
TOUCH = 3.4  # nats: the rarity of what two tellings have in common before they are compared
SHORT = 6  # words that say something: of two such tellings one word in common may be all
FEW = 3  # words in common, at least, where neither a day nor a doer is
FIRST_DAYS = "0001-02-28"  # before which Python's calendar ends
NEAR = 3  # days by which a report may come after what it tells without saying when
RECALLED = 31  # the same for “the fourth round was called off”: of what is counted, one is called off once
SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
"""Types of what is said: an actor says many things on one day."""
AGAINST = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN"))
IN_FAVOUR = frozenset(("AGREE", "CONCEDE", "SUPPORT"))
"""Types of what is demanded or refused and of what is given: of one paper or prisoner, but not one happening."""
FIRM = frozenset(("explicit", "relative", "anchored"))

TOGETHER, APART = 0.30, 0.60
"""The share of the words of two tellings that both have, weighed by rarity, of all their words and of the shorter one's."""
SAME_DAY = 0.14, 0.42
"""The same where both tellings name one day: then less will do."""
SAME_KIND = 0.05
"""How much less will do where both have the same doers and the same type."""
VAGUE = 0.08
"""How much more is asked where one of the days is only that of the report."""
BUSY = 25  # tellings of one day: where so much is told, only what is nearly the same in words is taken for one
NEARLY_EQUAL = 1.6
"""The share of all words and of the shorter one's, added up, from which two tellings are nearly the same."""
TELLING = 6.0
"""The rarity, in nats, of the words that two tellings of one day and of common actors share, from which they are one anyhow."""
FORETOLD = 0.38
"""The share of the shorter one's words, by rarity, from which what was planned is what was held on its day."""
STRANGERS = 0.15
"""How much more is asked where the actors of the two are others."""


def groups(tellings: Sequence[Telling]) -> list[list[int]]:
    """The places of the tellings that tell one happening, each group and the list of them in the order of the tellings.

    Pairs are taken best first, and two groups become one only if every firm day of both can be the same.
    """
    rare = Rarity(telling.words for telling in tellings)
    busy = Counter(telling.entry.date.earliest for telling in tellings if telling.report == telling.original)
    scored = []
    for one, other in candidates(tellings, rare):
        score = likeness(tellings[one], tellings[other], rare)
        crowd = max(busy[tellings[place].entry.date.earliest] for place in (one, other))
        if score > (NEARLY_EQUAL if crowd > BUSY else 0.0):
            scored.append((-score, one, other))
    group = {place: [place] for place in range(len(tellings))}
    for _, one, other in sorted(scored):
        first, second = group[one], group[other]
        if first is second or not fits(tellings, first, second, rare):
            continue
        first += second
        for place in second:
            group[place] = first
    unique = {id(places): sorted(places) for places in group.values()}
    return sorted(unique.values())


def candidates(tellings: Sequence[Telling], rare: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs, the earlier first, that can be of one day and share enough of their rarest words, or one if one is short.

    Tellings come by day, so what lies too far back to be met again is forgotten: memory goes by what a few weeks tell.
    """
    by_day, by_month, vague = Places(), Places(), Places()
    for place, telling in enumerate(tellings):
        words = sorted(telling.words, key=lambda word: (-rare[word], word))[:KEYS]
        on, months = days(telling), months_of(telling)
        if months:
            by_day.forget(before(on[0]) if on else months[0])
            by_month.forget(before(months[0] + "-01")[:7])
            vague.forget(before(months[0] + "-01")[:7])
        common: dict[int, float] = defaultdict(float)
        for word in words:
            near = by_day.of(word, on) | (vague if on else by_month).of(word, months)
            for other in near:
                common[other] += rare[word]
        for other, weight in common.items():
            if weight >= TOUCH or min(len(telling.words), len(tellings[other].words)) <= SHORT:
                yield other, place
        by_day.note(words, on, place)
        by_month.note(words, months, place)
        if not on:
            vague.note(words, months, place)


class Places:
    """Where words stand, by day or month: the places of the tellings that have them."""

    def __init__(self) -> None:
        self.known: dict[str, dict[str, list[int]]] = {}

    def note(self, words: Iterable[str], when: Iterable[str], place: int) -> None:
        for day in when:
            found = self.known.setdefault(day, {})
            for word in words:
                found.setdefault(word, []).append(place)

    def of(self, word: str, when: Iterable[str]) -> set[int]:
        """The places of a word on some days; none on a day when a crowd has it."""
        pools = (self.known[day].get(word, ()) for day in when if day in self.known)
        return {place for pool in pools if len(pool) <= CROWD for place in pool}

    def forget(self, first: str) -> None:
        """Forget what lies before a day."""
        for day in [day for day in self.known if day < first]:
            del self.known[day]


def days(telling: Telling) -> list[str]:
    """The days that a telling can be of, if they are few."""
    found = span(telling)
    if found is None:
        return []
    first, last = date.fromisoformat(found[0]), date.fromisoformat(found[1])
    if (last - first).days > NEAR:
        return []
    return [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]


def months_of(telling: Telling) -> list[str]:
    when = telling.entry.date
    return list(dict.fromkeys(day[:7] for day in (when.earliest, when.latest) if day is not None))


def likeness(one: Telling, other: Telling, rare: Rarity) -> float:
    """How surely two tellings tell one happening; 0 where they do not."""
    if not same_time(one, other) or (one.report == other.report and one.entry.sources == other.entry.sources):
        return 0.0
    together, apart = shared(one.words, other.words, rare)
    if one.original == other.original and one.report != other.report:  # the same sentence, in a reprint
        return NEARLY_EQUAL + together if together >= 0.5 else 0.0
    if contradict(one, other):
        return 0.0
    strangers = bool(one.of and other.of and not one.of & other.of)
    same_day = one_day(one) is not None and one_day(one) == one_day(other)
    if same_day and not strangers and (foretold(one, other, apart) or telling(one, other, rare) or is_whole(one, other)):
        return together + apart
    least, most = SAME_DAY if same_day else (TOGETHER, APART)
    more = STRANGERS if strangers else 0.0
    if one.entry.type == other.entry.type and one.by == other.by and one.by:
        more -= SAME_KIND
    if one.entry.date.basis not in FIRM or other.entry.date.basis not in FIRM:
        more += VAGUE
    if not same_day and one.by != other.by and len(one.words & other.words) < FEW:
        return 0.0
    return together + apart if together >= least + more and apart >= most + more else 0.0


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two tellings can't be of one happening: others did it, it was refused and agreed, one is an attack and the
    other what is said of it, it is the third and the fourth of its kind, or it was not.
    """
    others = bool(one.by and other.by and not one.by & other.by)
    kinds = {one.entry.type, other.entry.type}
    opposed = bool(kinds & AGAINST and kinds & IN_FAVOUR) or ("ASSAULT" in kinds and bool(kinds & SPOKEN))
    counted = bool(one.ordinals and other.ordinals and not one.ordinals & other.ordinals)
    statuses = {one.entry.status, other.entry.status}
    return others or opposed or counted or (len(statuses) == 2 and bool(statuses & {"called off", "denied"}))


def telling(one: Telling, other: Telling, rare: Rarity) -> bool:
    """Whether the words that both have tell enough by themselves, where the two have an actor in common."""
    if not one.of & other.of or one.entry.type in SPOKEN or other.entry.type in SPOKEN:
        return False
    common = [word for word in one.words & other.words if word in rare]
    return len(common) > 1 and sum(rare[word] for word in common) >= TELLING


def is_whole(one: Telling, other: Telling) -> bool:
    """Whether one tells in few words what the other tells in many, of the same doers: “Ardova walked out of the talks”."""
    short, full = sorted((one, other), key=lambda telling: len(telling.words))
    rest = short.words - full.words  # no more than the doer's name, which the other has taken out
    if len(rest) > 1 or not short.by <= full.by or len(short.words) - len(rest) < 2:
        return False
    return rest <= content(" ".join(full.of).replace("-", " "))


def foretold(one: Telling, other: Telling, apart: float) -> bool:
    """Whether one tells as planned what the other tells of the same kind, and of its day."""
    statuses = {one.entry.status, other.entry.status}
    kind = "planned" in statuses and len(statuses) == 2 and one.entry.type == other.entry.type
    return kind and (apart >= FORETOLD or len(one.words & other.words) > 1)


def one_day(telling: Telling) -> str | None:
    """The one day that a telling names, if it does."""
    when = telling.entry.date
    return when.earliest if when.basis in FIRM and when.earliest == when.latest else None


def same_time(one: Telling, other: Telling) -> bool:
    """Whether the days of two tellings can be the same: both hold one, or the vaguer one holds the other."""
    first, second = span(one), span(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def span(telling: Telling) -> tuple[str, str] | None:
    """The first and last day that a telling can mean; what was only reported may have been some days before."""
    when = telling.entry.date
    if when.earliest is None or when.latest is None:
        return None
    if when.basis in FIRM:
        return when.earliest, when.latest
    recalled = telling.entry.status == "called off" and telling.ordinals
    return before(when.earliest, RECALLED if recalled else NEAR), when.latest


@lru_cache(maxsize=8192)
def before(day: str, days: int = NEAR) -> str:
    """Some days before; the day itself where the calendar has no such day."""
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat() if day > FIRST_DAYS else day


def fits(tellings: Sequence[Telling], one: list[int], other: list[int], rare: Rarity) -> bool:
    """Whether two groups can be one: all days fit, and no two sentences of one report speak against it."""
    spans = [s for place in (*one, *other) if (s := span(tellings[place])) is not None]
    if max(first for first, _ in spans) > min(last for _, last in spans):
        return False
    pairs = ((tellings[a], tellings[b]) for a in one for b in other if tellings[a].original == tellings[b].original)
    return all(likeness(first, second, rare) > 0 or goes_on(first, second) for first, second in pairs)


def goes_on(one: Telling, other: Telling) -> bool:
    """Whether a report may tell more of one happening: a word in common, on one day that both name. Others have to join the two."""
    same_day = one_day(one) is not None and one_day(one) == one_day(other)
    return same_day and not contradict(one, other) and bool(one.words & other.words)

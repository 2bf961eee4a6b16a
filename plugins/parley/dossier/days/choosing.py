"""The order of a day's events: first those that say best what all reports say of the day, each new one something else."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct

from parley.dossier.days.tellings import Record
from parley.dossier.model import EventEntry

WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*\d|\d")
Vector = dict[str, float]

TOLD = {"explicit": 1.0, "relative": 1.0, "anchored": 0.7, "reported": 0.6}
"""What an event counts for its day, by how the day is known: what was only reported then may have happened before."""
NAMED, NEWS = 1.0, 0.3
"""What the sentences that name a day, and the first of the reports that were published then, count for what it was about."""
WHOLE = 0.75  # how much it counts to be about what the whole dossier is about
SHORT, LONG = 8, 30  # words; a shorter text says little, a longer one is no line of a list
SURE = 0.25  # the power by which confidence counts
LEADING, ACTING, RECALLED = 1.3, 1.3, 1.1
"""What an event gains that stands in the lead of a report, that somebody known does, that a report still tells days later."""
BORROWED = 0.6
"""What an event keeps whose text was given words, “[the minister] left”: it stands less well by itself than a report's own."""
AGAIN = 0.6  # how much of its score an event loses that says the same as one above it
READ, COMPARED = 120, 30  # events of a day that are held against what is said of it, and against each other
TEXTS = 20_000  # so many tell well enough which words are rare


class Candidate(Struct, frozen=True, gc=False):
    event: EventEntry
    vector: Vector
    score: float


class Subject:
    """What the dossier is about: which words are rare in it (inverse document frequency), and which it is full of."""

    def __init__(self, texts: Sequence[str]) -> None:
        every = texts[:: 1 + len(texts) // TEXTS]
        having = Counter(word for text in every for word in dict.fromkeys(words(text)))
        self.rarity = {word: math.log(1 + len(every) / number) for word, number in having.items()}
        self.unknown = math.log(1 + len(every))
        self.centre = unit({word: number * self.rarity[word] for word, number in having.items()})

    def vector(self, counts: Mapping[str, float], without: Container[str] = ()) -> Vector:
        """Words by how often they stand there and how rare they are, of length 1."""
        return unit({word: n * self.rarity.get(word, self.unknown) for word, n in counts.items() if word not in without})


def words(text: str) -> list[str]:
    return [word.removesuffix("s") if len(word) > 3 else word for word in WORD.findall(text.lower())]


def unit(vector: Vector) -> Vector:
    length = math.sqrt(sum([value * value for value in vector.values()]))
    return {word: value / length for word, value in vector.items()} if length else {}


def alike(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    if small.keys().isdisjoint(large):
        return 0.0
    return sum([value * large[word] for word, value in small.items() if word in large])


def ordered(record: Record, subject: Subject, leading: Container[str], recalled: Container[str]) -> list[EventEntry]:
    """Events of one day, best first.

    `leading` are the ids of the events that stand in the lead of a report, `recalled` of those that one still tells days later.
    """
    weights = [(event, weight(event, event.id in leading, event.id in recalled)) for event in record.events]
    by_weight = sorted(weights, key=lambda one: (-one[1], one[0].id))
    counts = [Counter(words(event.text)) for event, _ in by_weight[:READ]]
    dates = {word for event in record.events if event.date.wording for word in words(event.date.wording)}
    centre = centre_of(record, zip((event for event, _ in by_weight), counts, strict=False), subject, dates)
    found = []
    for (event, own), count in zip(by_weight, counts, strict=False):
        vector = subject.vector(count, dates)
        found.append(Candidate(event, vector, own * (alike(vector, centre) + WHOLE * alike(vector, subject.centre))))
    found.sort(key=lambda candidate: (-candidate.score, candidate.event.id))
    best = [*diverse(found[:COMPARED]), *found[COMPARED:]]
    return [candidate.event for candidate in best] + [event for event, _ in by_weight[READ:]]


def centre_of(
    record: Record, events: Iterable[tuple[EventEntry, Mapping[str, int]]], subject: Subject, dates: Container[str]
) -> Vector:
    """What is said of a day, all together: its events, the sentences that name it, the news of the day and the day after."""
    total: dict[str, float] = {}
    for event, count in events:
        add(total, count, TOLD[event.date.basis] * math.sqrt(len(event.sources)))
    add(total, Counter(words(" ".join(record.sentences))), NAMED)
    add(total, Counter(words(" ".join(record.news))), NEWS)
    return subject.vector(total, dates)


def add(total: dict[str, float], count: Mapping[str, int], factor: float) -> None:
    for word, n in count.items():
        total[word] = total.get(word, 0.0) + factor * n


def diverse(found: Sequence[Candidate]) -> list[Candidate]:
    """Each next the one that is best after what it repeats is taken off (MMR, Carbonell and Goldstein 1998)."""
    chosen: list[Candidate] = []
    waiting = [(candidate, 0.0) for candidate in found]
    while waiting:
        best = max(range(len(waiting)), key=lambda i: (waiting[i][0].score * (1 - AGAIN * waiting[i][1]), -i))
        taken, _ = waiting.pop(best)
        chosen.append(taken)
        waiting = [(other, max(same, alike(other.vector, taken.vector))) for other, same in waiting]
    return chosen


def weight(event: EventEntry, leads: bool, recalled: bool) -> float:
    """How well an event stands for its day by itself: how sure, how its day is known, who acts, who tells it when and how."""
    length = len(event.text.split())
    fit = min(1.0, length / SHORT) * min(1.0, LONG / max(length, 1))
    gains = (LEADING if leads else 1.0) * (ACTING if event.actors else 1.0) * (RECALLED if recalled else 1.0)
    own = BORROWED if "[" in event.text else 1.0
    return float(event.confidence**SURE) * TOLD[event.date.basis] * fit * gains * own

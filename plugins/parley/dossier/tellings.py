"""Tellings: each event of each report, with what is compared to find out whether two of them tell one happening."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier import words
from parley.dossier.actors import Cast, Told
from parley.dossier.ids import slug
from parley.dossier.model import Date, EventEntry
from parley.dossier.passages import date, source
from parley.dossier.retrospects import looks_back, recalled
from parley.gather import Reading
from parley.language.findings import Event, Figure, Span

LEFT_FOR = re.compile(r"\b(?:leav(?:e|es|ing)|left) for\b")
"""Who leaves for the talks goes there, and walks out of nothing."""


class Telling(Struct, frozen=True, gc=False):
    """One report's telling of an event. `original` is the report that it reprints, or itself; `words` are the stems that matter.

    `by` are the parties of those who did it, `of` those of everyone in it. `claimant` is the party whose word it is, empty where
    it is nobody's in particular or the report's own. `recounts` is where the event starts that it only counts anew.
    `in_hindsight` is what a report that looks back over weeks tells without a day; `recalled` what it tells so behind an old day.
    `order` is day, report, place and words.
    """

    entry: EventEntry
    original: str
    published: str
    words: frozenset[str]
    ordinals: frozenset[str]
    by: frozenset[str]
    of: frozenset[str]
    figures: tuple[Figure, ...]
    claimant: str
    recounts: int | None
    in_hindsight: bool
    recalled: bool
    order: tuple[str, str, int, str]

    @property
    def report(self) -> str:
        return self.entry.sources[0].report


def collect(told: Sequence[Told], cast: Cast) -> list[Telling]:
    """All tellings, by day, report and place. A reprint's day is that of the report that it reprints."""
    published = {report.id: report.published for report, _ in told}
    found = []
    for report, reading in told:
        original = report.copy_of or report.id
        back, then = looks_back(reading), recalled(reading)
        names = sorted((mention.start, mention.actor) for mention in reading.findings.mentions)
        said = claims(reading, cast, published[original])
        for event in reading.findings.events:
            counted = tuple(f for f in reading.findings.figures if event.start <= f.start and f.end <= event.end)
            telling = make(report.id, original, published[original], reading.report.text, event, cast, names, counted, back)
            whose = next((party for start, end, party in said if start <= event.start and event.end <= end), "")
            telling = replace(telling, claimant=whose) if telling is not None and whose and telling.recounts is None else telling
            telling = replace(telling, recalled=True) if telling is not None and event.start in then else telling
            if telling is not None:
                found.append(telling)
    return sorted(found, key=lambda telling: telling.order)


def make(
    report: str,
    original: str,
    published: str,
    text: str,
    event: Event,
    cast: Cast,
    names: Sequence[tuple[int, str]],
    figures: tuple[Figure, ...],
    back: bool,
) -> Telling | None:
    """A telling, or None where the event has no words of its own."""
    if not re.search(r"\w", event.text):
        return None
    when = date(event.when)
    if when.basis == "reported" and original != report:
        when = replace(when, earliest=published, latest=published)
    actors = tuple(dict.fromkeys(cast.id(actor) for actor in event.actors))
    parties = frozenset(cast.party(actor, published) for actor in actors)
    doers = frozenset(cast.party(cast.id(id), published) for span in event.source for id in named(span, names))
    entry = EventEntry(
        id="",
        text=event.text,
        type=event.plover,
        status=event.status,
        date=when,
        actors=actors,
        places=tuple(dict.fromkeys(event.places)),
        confidence=event.confidence,
        because=event.because,
        sources=(source(report, text, event.sentence),),
        reports=1,
        outcome=None,
        became=None,
    )
    day = when.earliest or published
    told = (
        words.content(LEFT_FOR.sub("go to", event.text)) - of_names(tuple([cast.name(actor) for actor in actors])) - of_time(when)
    )
    if event.status == "planned":
        told = told - words.planning() or told
    return Telling(
        entry=entry,
        original=original,
        published=published,
        words=told,
        ordinals=words.ordinals(event.text),
        by=doers & parties or doers,
        of=parties,
        figures=figures,
        claimant=f"counter {event.counter.lower()}" if event.recounts is not None else "",
        recounts=event.recounts,
        in_hindsight=back and when.basis == "reported",
        recalled=False,
        order=(day, report, event.start, slug(event.text)),
    )


def claims(reading: Reading, cast: Cast, published: str) -> list[tuple[int, int, str]]:
    """What somebody's word covers in a report, the shortest first: where it starts and ends, and whose word it is."""
    found = []
    for statement in reading.findings.statements:
        actor = statement.actor or (cast.party(cast.id(statement.speaker), published) if statement.speaker else None)
        if actor is not None and statement.attribution.form != "stated":
            found += [(start, end, cast.id(actor)) for start, end in statement.attribution.content]
    return sorted(found, key=lambda row: (row[1] - row[0], row))


def of_time(when: Date) -> frozenset[str]:
    """The words that tell when: “in the middle of April”. What a day is counted from, “after the talks”, is told by its words."""
    if when.wording is None:
        return frozenset()
    return frozenset(words.numbers(when.wording)) if when.basis == "anchored" else words.content(when.wording)


def named(span: Span, names: Sequence[tuple[int, str]]) -> Iterator[str]:
    """The actors that words of a span stand for. `names` are where words for actors start, in order, with the actor."""
    start, end = span
    for place in range(bisect_left(names, (start, "")), len(names)):
        if names[place][0] >= end:
            break
        yield names[place][1]


@lru_cache(maxsize=16_384)
def of_names(names: Sequence[str]) -> frozenset[str]:
    """The words of actors' names: an event tells nothing by them."""
    return words.content("\n".join(names))

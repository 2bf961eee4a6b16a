"""Tellings: each event of each report, with what is compared to find out whether two of them tell one happening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier import words
from parley.dossier.actors import Cast, Told
from parley.dossier.ids import slug
from parley.dossier.model import EventEntry
from parley.dossier.passages import date, source
from parley.language.findings import Event, Figure, Mention


class Telling(Struct, frozen=True):
    """One report's telling of an event. `original` is the report that it reprints, or itself; `words` are the stems that matter.

    `by` are the parties of those who did it, `of` those of everyone in it. `order` is day, report, place and words.
    """

    entry: EventEntry
    original: str
    published: str
    words: frozenset[str]
    ordinals: frozenset[str]
    by: frozenset[str]
    of: frozenset[str]
    figures: tuple[Figure, ...]
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
        names = named(reading.findings.mentions)
        for event in reading.findings.events:
            counted = tuple(f for f in reading.findings.figures if event.start <= f.start and f.end <= event.end)
            telling = make(report.id, original, published[original], reading.report.text, event, cast, names, counted)
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
    names: dict[int, frozenset[str]],
    figures: tuple[Figure, ...],
) -> Telling | None:
    """A telling, or None where the event has no words of its own."""
    if not re.search(r"\w", event.text):
        return None
    when = date(event.when)
    if when.basis == "reported" and original != report:
        when = replace(when, earliest=published, latest=published)
    actors = tuple(dict.fromkeys(cast.id(actor) for actor in event.actors))
    parties = frozenset(cast.party(actor) for actor in actors)
    doers = frozenset(
        cast.party(cast.id(id)) for start, end in event.source for at in names if start <= at < end for id in names[at]
    )
    entry = EventEntry(
        id="",
        text=event.text,
        type=event.plover,
        status=event.status,
        date=when,
        actors=actors,
        places=event.places,
        confidence=event.confidence,
        because=event.because,
        sources=(source(report, text, event.sentence),),
        reports=1,
        outcome=None,
        became=None,
    )
    day = when.earliest or published
    own = frozenset(word for actor in actors for word in words.content(cast.name(actor)))
    return Telling(
        entry=entry,
        original=original,
        published=published,
        words=words.content(event.text) - own,
        ordinals=words.ordinals(event.text),
        by=doers & parties or doers,
        of=parties,
        figures=figures,
        order=(day, report, event.start, slug(event.text)),
    )


def named(mentions: Sequence[Mention]) -> dict[int, frozenset[str]]:
    """The actors that the words at each place stand for."""
    found: dict[int, set[str]] = {}
    for mention in mentions:
        found.setdefault(mention.start, set()).add(mention.actor)
    return {start: frozenset(actors) for start, actors in found.items()}

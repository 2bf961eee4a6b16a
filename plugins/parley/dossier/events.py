"""Events of all reports: each once, with every report that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.actors import Cast, Told
from parley.dossier.ids import Ids, slug
from parley.dossier.model import EventEntry
from parley.dossier.passages import date, source
from parley.language.findings import Event


class Made(Struct, frozen=True):
    key: tuple[str, str]
    order: tuple[str, str, int, str]
    entry: EventEntry


def collect(told: Sequence[Told], cast: Cast) -> tuple[EventEntry, ...]:
    """All events, ordered by day, report and place. The same words about the same day are one event."""
    same: dict[tuple[str, str], list[Made]] = defaultdict(list)
    for report, reading in told:
        for event in reading.findings.events:
            made = make(report.id, reading.report.text, reading.report.published, event, cast)
            if made is not None:
                same[made.key].append(made)
    ids = Ids()
    found = []
    for several in sorted(same.values(), key=lambda made: made[0].order):
        best = max(several, key=lambda made: (made.entry.confidence, len(made.entry.text))).entry
        sources = tuple(dict.fromkeys(s for made in several for s in made.entry.sources))
        found.append(replace(best, id=ids.give(several[0].order[0], slug(best.text)), sources=sources))
    return tuple(found)


def make(report: str, text: str, published: str, event: Event, cast: Cast) -> Made | None:
    """An event as the dossier tells it, or None where its clause has no words."""
    plain = " ".join(re.findall(r"\w+", event.text.lower()))
    if not plain:
        return None
    day = event.when.earliest or published
    entry = EventEntry(
        id="",
        text=event.text,
        type=event.plover,
        status=event.status,
        date=date(event.when),
        actors=tuple(dict.fromkeys(cast.id(actor) for actor in event.actors)),
        places=event.places,
        confidence=event.confidence,
        because=event.because,
        sources=(source(report, text, event.sentence),),
    )
    return Made((day, plain), (day, report, event.start, plain), entry)

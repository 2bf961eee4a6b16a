"""All reports together: from the findings of each to one dossier. Plain Python over plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from parley.dossier import actors, days, events, statements
from parley.dossier.ids import Ids, slug
from parley.dossier.model import Dossier, ReportEntry, UnreadEntry
from parley.editor import Note
from parley.gather import Reading
from parley.reports import Report, Unread


def assemble(readings: Iterable[Reading], unread: Sequence[Unread], notes: Sequence[Note] = ()) -> Dossier:
    """Make the dossier. The order of the readings does not matter: they are put in order of day, then path."""
    ordered = sorted(readings, key=lambda reading: (reading.report.published, reading.report.path))
    reports = entries(reading.report for reading in ordered)
    told = list(zip(reports, ordered, strict=True))
    cast = actors.cast(told, notes)
    said = statements.collect(told, cast)
    happened = events.collect(told, cast)
    return Dossier(
        reports=tuple(reports),
        actors=actors.entries(cast, said, happened),
        statements=said,
        events=happened,
        days=days.ranked(happened, told),
        unread=tuple(UnreadEntry(item.path, item.reason) for item in sorted(unread, key=lambda item: item.path)),
    )


def entries(reports: Iterable[Report]) -> list[ReportEntry]:
    ids = Ids()
    found = []
    for report in reports:
        id = ids.give(report.published, slug(report.title))
        words = len(report.text.split())
        found.append(
            ReportEntry(
                id, report.path, report.title, report.published, report.byline, report.language, words, f"reports/{id}.html"
            )
        )
    return found


def to_json(dossier: Dossier) -> bytes:
    """The dossier as it is published: UTF-8, two spaces of indent, a last line end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=2) + b"\n"


def schema() -> bytes:
    """The JSON Schema of the dossier, made from its types."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Dossier)), indent=2) + b"\n"

"""All reports together: from the findings of each to one dossier. Plain Python over plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from parley.dossier import actors, answers, conflicts, days, events, issues, positions, reprints, statements
from parley.dossier.ids import Ids, slug
from parley.dossier.model import Dossier, ReportEntry, UnreadEntry
from parley.editor import IssueNote, Note
from parley.gather import Reading
from parley.reports import Report, Unread


def assemble(
    readings: Iterable[Reading], unread: Sequence[Unread], notes: Sequence[Note] = (), issue_notes: Sequence[IssueNote] = ()
) -> Dossier:
    """Make the dossier. The order of the readings does not matter: they are put in order of day, then path."""
    ordered = sorted(readings, key=lambda reading: (reading.report.published, reading.report.path))
    reports = entries([reading.report for reading in ordered], reprints.originals(ordered))
    told = list(zip(reports, ordered, strict=True))
    cast = actors.cast(told, notes)
    found = statements.collect(told, cast)
    on_the_table, issue_of = issues.found(found, issue_notes)
    found = tuple(replace(one, entry=replace(one.entry, issue=issue_of.get(one.entry.id))) for one in found)
    answered = answers.found(found)
    on = {one.entry.id: one.entry.issue for one in found}
    said = tuple(
        replace(
            one.entry, answers=answer, issue=one.entry.issue or (on[answer] if answer else None)
        )  # an answer is on what it answers
        for one in found
        for answer in (answered.get(one.entry.id),)
    )
    collected = events.collect(told, cast)
    happened = collected.events
    return Dossier(
        reports=tuple(reports),
        actors=actors.entries(cast, said, happened),
        statements=said,
        events=happened,
        days=days.ranked(happened, told),
        issues=on_the_table,
        positions=positions.found(said),
        conflicts=conflicts.found(collected.tellings, said, answered),
        unread=tuple(UnreadEntry(item.path, item.reason) for item in sorted(unread, key=lambda item: item.path)),
    )


def entries(reports: Sequence[Report], originals: Sequence[int] | None = None) -> list[ReportEntry]:
    """The reports with their ids, in order. `originals` are the places of the reports that they reprint, or their own."""
    ids = Ids()
    named = [ids.give(report.published, slug(report.title)) for report in reports]
    found = []
    for place, (id, report) in enumerate(zip(named, reports, strict=True)):
        original = originals[place] if originals else place
        found.append(
            ReportEntry(
                id=id,
                path=report.path,
                title=report.title,
                published=report.published,
                byline=report.byline,
                language=report.language,
                words=len(report.text.split()),
                url=f"reports/{id}.html",
                copy_of=None if original == place else named[original],
            )
        )
    return found


def to_json(dossier: Dossier) -> bytes:
    """The dossier as it is published: UTF-8, two spaces of indent, a last line end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=2) + b"\n"


def schema() -> bytes:
    """The JSON Schema of the dossier, made from its types."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Dossier)), indent=2) + b"\n"

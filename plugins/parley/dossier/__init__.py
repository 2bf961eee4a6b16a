"""All reports together: from the findings of each to one dossier. Plain Python over plain data."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec.structs import replace

from parley.dossier import actors, answers, conflicts, days, events, holders, issues, positions, reprints, settlements, statements
from parley.dossier.garbage import uncollected
from parley.dossier.ids import Ids, slug
from parley.dossier.issues import Found
from parley.dossier.model import Dossier, ReportEntry, StatementEntry, UnreadEntry
from parley.dossier.positions import Turn
from parley.dossier.publishing import schema, to_json
from parley.dossier.statements import Said
from parley.editor import IssueNote, Note
from parley.gather import Reading
from parley.reports import Report, Unread

__all__ = ["assemble", "entries", "named", "schema", "to_json"]


@uncollected()
def assemble(
    readings: Iterable[Reading], unread: Sequence[Unread], notes: Sequence[Note] = (), issue_notes: Sequence[IssueNote] = ()
) -> Dossier:
    """Make the dossier. The order of the readings does not matter: they are put in order of day, then path."""
    ordered = sorted(readings, key=lambda reading: (reading.report.published, reading.report.path))
    reports = entries([reading.report for reading in ordered], reprints.originals(ordered))
    told = list(zip(reports, ordered, strict=True))
    cast = actors.cast(told, notes)
    found = statements.collect(told, cast)
    table = issues.found(found, issue_notes, {report.id: report.title for report in reports}, cast.called)
    found = tuple(about(one, table.of.get(one.entry.id)) for one in found)
    answered = answers.found(found)
    on = {one.entry.id: one.entry.issue for one in found}
    said = tuple(answering(one.entry, answered.get(one.entry.id), on, table) for one in found)
    turned = positions.turns(said)
    filed = turning(said, turned, table.borrowed)
    moved = {now.actor for now, then in zip(filed, said, strict=True) if now.issue != then.issue}
    said, again = filed, positions.turns(filed, moved) if moved else {}  # a number that was filed elsewhere is now of its bargain
    turned = {id: turn for id, turn in turned.items() if turn.after.actor not in moved} | again
    collected = events.collect(told, cast)
    happened = collected.events
    held = positions.found(said, turned, table.borrowed, table.also)
    return Dossier(
        reports=tuple(reports),
        actors=actors.entries(cast, said, happened),
        statements=said,
        events=happened,
        days=days.ranked(happened, told),
        issues=table.entries,
        positions=settlements.after(held, happened, {one.id: one for one in said}),
        conflicts=conflicts.found(collected, said, answered),
        unread=tuple(UnreadEntry(item.path, item.reason) for item in sorted(unread, key=lambda item: item.path)),
    )


def named(readings: Sequence[Reading], notes: Sequence[Note] = ()) -> list[Reading]:
    """The readings, where an office alone, “Kesh's foreign minister”, is the person who holds it by what the others tell."""
    told = list(zip(entries([reading.report for reading in readings]), readings, strict=True))
    return holders.named(readings, actors.cast(told, notes))


def about(one: Said, issue: str | None) -> Said:
    return one if issue is None else replace(one, entry=replace(one.entry, issue=issue))


def answering(entry: StatementEntry, answered: str | None, on: Mapping[str, str | None], table: Found) -> StatementEntry:
    """An answer is on the issue of what it answers, where it tells none of its own.

    Who accepts an offer takes the other's price: “lifts the sanctions if Ardova admits monitors” has Ardova agree to monitors.
    """
    if answered is None:
        return entry
    first, second = entry.issue, on[answered]
    if entry.stance == "agree":
        second = table.of_price.get(answered) or second
    return replace(entry, answers=answered, issue=second or first if entry.id in table.borrowed else first or second)


def turning(said: tuple[StatementEntry, ...], turned: Mapping[str, Turn], borrowed: Container[str]) -> tuple[StatementEntry, ...]:
    """A turn is on the issue of what it turned from, where it tells none of its own; another number is, whatever else it tells."""
    before = {id: turn.before.issue for id, turn in turned.items() if turn.before is not None}
    steps = {id for id, turn in turned.items() if turn.step}
    return tuple(
        replace(one, issue=issue)
        if (issue := before.get(one.id)) and (one.issue is None or one.id in borrowed or one.id in steps)
        else one
        for one in said
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

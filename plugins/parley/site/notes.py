"""What was made of each sentence of a report: the days that its words mean, its events and its statements, in its order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from parley.dossier.passages import date
from parley.gather import Reading
from parley.site import dates
from parley.site.dates import When
from parley.site.shown import EventView, StatementView
from parley.site.views import Views


class Note(Struct, frozen=True):
    """One of `date`, `event` and `statement` is there: that which `kind` names."""

    kind: str
    start: int
    paragraph: int
    date: When | None = None
    event: EventView | None = None
    statement: StatementView | None = None


class Notes:
    """The notes of every report; the dossier is gone through once."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.made: dict[str, list[Note]] = {report.id: [] for report in views.dossier.reports}
        for event in views.dossier.events:
            view = views.event(event)
            for source in event.sources:
                self.made[source.report].append(Note("event", *self.at(source.report, source.start), event=view))
        for statement in views.dossier.statements:
            told = views.statement(statement)
            for source in statement.sources:
                self.made[source.report].append(Note("statement", *self.at(source.report, source.start), statement=told))

    def at(self, report: str, offset: int) -> tuple[int, int]:
        """The first character of the sentence that holds one, and its paragraph."""
        places = self.views.places[report]
        start = places.sentences[places.sentence(offset) - 1][0] if places.sentences else offset
        return start, places.paragraph(offset)

    def of(self, report: str, reading: Reading) -> dict[int, list[Note]]:
        """For each paragraph its notes, sentence by sentence: dates, then events, then statements."""
        found: dict[int, list[Note]] = {}
        said = {note.start for note in self.made[report] if note.statement}
        for note in sorted([*self.dated(report, reading), *self.made[report]], key=lambda note: note.start):
            # an event without a day of its own, of a sentence that is a statement, would tell the same again
            if not (note.event and note.event.when.reported and note.start in said):
                found.setdefault(note.paragraph, []).append(note)
        return found

    def dated(self, report: str, reading: Reading) -> Iterator[Note]:
        for expression in reading.findings.dates:
            if expression.when.earliest and expression.when.wording:
                told = dates.told(date(expression.when), self.views.locale)
                yield Note("date", *self.at(report, expression.start), date=told)

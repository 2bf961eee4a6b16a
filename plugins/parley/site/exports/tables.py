"""Tables in CSV (RFC 4180), for spreadsheets: UTF-8 with a byte order mark, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from parley.dossier.model import Date, EventEntry, StatementEntry
from parley.site.exports.publication import Publication

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # OWASP, “CSV Injection”
JOIN = "; "

WHEN = ("date", "earliest", "latest", "precision", "basis", "date_wording")
READ = ("confidence", "because", "reports", "sentences", "link")


def events(site: Publication) -> bytes:
    header = ("id", *WHEN, "text", "type", "status", "actor_ids", "actors", "places", *READ)
    rows = (
        (
            event.id, *when(event.date), event.text, event.type, event.status, JOIN.join(event.actors),
            names(site, event.actors), JOIN.join(event.places), *read(event, site.place(event)),
        )
        for event in site.dossier.events
    )  # fmt: skip
    return table(header, rows)


def statements(site: Publication) -> bytes:
    header = (
        "id", *WHEN, "actor_id", "actor", "speaker_id", "speaker", "source", "cue", "form", "stance", "plover", "text", "quotes",
        "target_ids", "targets", "issue_id", "condition", "answers", *READ,
    )  # fmt: skip
    rows = (
        (
            s.id, *when(s.date), s.actor, names(site, [s.actor]), s.speaker, names(site, [s.speaker]), s.source, s.cue, s.form,
            s.stance, s.plover, s.text, JOIN.join(s.quotes), JOIN.join(s.targets), names(site, s.targets), s.issue, s.condition,
            s.answers, *read(s, site.place(s)),
        )
        for s in site.dossier.statements
    )  # fmt: skip
    return table(header, rows)


def positions(site: Publication) -> bytes:
    header = ("actor_id", "actor", "issue_id", "issue", "statement_id", "stance", "text", "earliest", "latest", "history", "shifts")
    issues = {issue.id: issue.name for issue in site.dossier.issues}
    said = {statement.id: statement for statement in site.dossier.statements}
    rows = []
    for held in site.dossier.positions:
        now = said.get(held.current)
        told = (now.stance, now.text, now.date.earliest, now.date.latest) if now else (None,) * 4
        named = (held.actor, names(site, [held.actor]), held.issue, issues.get(held.issue), held.current)
        rows.append((*named, *told, JOIN.join(held.history), JOIN.join(held.shifts)))
    return table(header, rows)


def when(date: Date) -> tuple[str | None, ...]:
    return date.edtf, date.earliest, date.latest, date.precision, date.basis, date.wording


def read(entry: EventEntry | StatementEntry, link: str) -> tuple[object, ...]:
    reports = JOIN.join(dict.fromkeys(source.report for source in entry.sources))
    sentences = " ¶ ".join(source.sentence for source in entry.sources)
    return entry.confidence, entry.because, reports, sentences, link


def names(site: Publication, ids: Iterable[str | None]) -> str:
    return JOIN.join(site.views.link(id).name for id in ids if id)


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def cell(value: object) -> object:
    """A value as it stands in a table: words that would begin a formula get an apostrophe before them."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

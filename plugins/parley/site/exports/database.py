"""The dossier as an SQLite file, for Datasette and whoever asks in SQL. Two builds of the same dossier give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from parley.dossier.model import Date, Dossier, Source

SCHEMA = Path(__file__).with_name("schema.sql")
Row = tuple[Any, ...]


def database(dossier: Dossier) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA.read_text("utf-8"))
        for table, rows in tables(dossier):
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 (our own names)
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()


def tables(dossier: Dossier) -> Iterator[tuple[str, Iterable[Row]]]:
    """Every table with its rows, in the order of schema.sql."""
    yield "reports", ((r.id, r.path, r.title, r.published, r.byline, r.language, r.words, r.url) for r in dossier.reports)
    yield "actors", ((a.id, a.name, a.kind, a.party, a.url, a.first_seen, a.last_seen, a.because) for a in dossier.actors)
    yield "actor_words", ((a.id, "alias", words) for a in dossier.actors for words in a.aliases)
    yield "actor_words", ((a.id, "role", words) for a in dossier.actors for words in a.roles)
    yield "issues", ((i.id, i.name, i.url) for i in dossier.issues)
    yield "issue_terms", ((i.id, term) for i in dossier.issues for term in i.terms)
    yield "statements", (
        (
            s.id, s.actor, s.speaker, s.source, s.cue, s.form, s.stance, s.plover, s.text, s.issue, s.condition, *when(s.date),
            s.confidence, s.because, s.answers,
        )
        for s in dossier.statements
    )  # fmt: skip
    yield "quotes", ((s.id, quote) for s in dossier.statements for quote in s.quotes)
    yield "targets", ((s.id, target) for s in dossier.statements for target in s.targets)
    yield "events", ((e.id, e.text, e.type, e.status, *when(e.date), e.confidence, e.because) for e in dossier.events)
    yield "event_actors", ((e.id, actor) for e in dossier.events for actor in e.actors)
    yield "event_places", ((e.id, place) for e in dossier.events for place in e.places)
    yield "sources", ((s.id, None, *where(source)) for s in dossier.statements for source in s.sources)
    yield "sources", ((None, e.id, *where(source)) for e in dossier.events for source in e.sources)
    yield "days", ((day.date, day.rank) for day in dossier.days)
    yield "day_events", ((day.date, event, at) for day in dossier.days for at, event in enumerate(day.events, start=1))
    yield "positions", ((p.actor, p.issue, p.current) for p in dossier.positions)
    yield (
        "position_history",
        (
            (p.actor, p.issue, at, statement, statement in p.shifts)
            for p in dossier.positions
            for at, statement in enumerate(p.history, start=1)
        ),
    )
    events = {event.id for event in dossier.events}
    yield "conflicts", ((conflict.id, conflict.kind) for conflict in dossier.conflicts)
    yield (
        "conflict_items",
        ((c.id, None if item in events else item, item if item in events else None) for c in dossier.conflicts for item in c.items),
    )


def when(date: Date) -> Row:
    return date.edtf, date.earliest, date.latest, date.precision, date.basis, date.wording


def where(source: Source) -> Row:
    return source.report, source.start, source.end, source.sentence

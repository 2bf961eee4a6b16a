"""JSON Lines in, JSON Lines out: what is found in each report, one record a report, in order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, BinaryIO

import msgspec

from parley.editor import Note
from parley.language.findings import Findings
from parley.reports.folder import too_long
from parley.reports.report import UnreadableError, day

BATCH = 32  # records in hand at once


class Record(msgspec.Struct, frozen=True):
    id: str
    text: str
    published: str = ""
    byline: str = ""


def annotate(source: BinaryIO, out: BinaryIO, model: str, longest: int, notes: tuple[Note, ...] = ()) -> bool:
    """Answer every record of `source` on `out`; False where one could not be read, which is told with its line and the rest done.

    Offsets count characters of the text that came in, of which there may be `longest`.
    """
    from parley.language import pipeline

    nlp = pipeline.load(model, notes)
    encoder = msgspec.json.Encoder()
    failures: list[str] = []
    records = decoded(source, longest, failures)
    while batch := list(islice(records, BATCH)):
        docs = pipeline.read(nlp, ((record.text, published, record.byline) for record, published in batch))
        for (record, _), doc in zip(batch, docs, strict=True):
            out.write(encoder.encode({"id": record.id, **told(pipeline.findings(doc))}) + b"\n")
        out.flush()
    for failure in failures:
        print(f"parley: {failure}", file=sys.stderr)
    return not failures


def decoded(source: BinaryIO, longest: int, failures: list[str]) -> Iterator[tuple[Record, date]]:
    decoder = msgspec.json.Decoder(Record)
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            record = decoder.decode(line)
            if len(record.text) > longest:
                raise UnreadableError(too_long(f"{len(record.text):,} characters", longest))
            yield record, date.fromisoformat(day(record.published, number))
        except UnreadableError as error:
            failures.append(f"standard input, line {number}: {error.reason}")
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            failures.append(f"standard input, line {number}: {error}; write an object with “id”, “published” and “text”")


def told(found: Findings) -> dict[str, Any]:
    """The findings under the names that programs read them by."""
    acting = {a.id for a in found.actors if a.acts} | {s.speaker for s in found.statements}
    return {
        "dates": [
            {"start": d.start, "end": d.end, "type": d.type, "value": d.value, "mod": d.mod, "edtf": d.when.edtf,
             "earliest": d.when.earliest, "latest": d.when.latest, "precision": d.when.precision, "basis": d.when.basis,
             "because": d.because, "anchor": d.anchor}
            for d in found.dates
        ],
        "statements": statements(found),
        "actors": [{"start": m.start, "end": m.end, "actor": m.actor, "how": m.how} for m in found.mentions if m.actor in acting],
        "events": [
            {"start": e.start, "end": e.end, "text": e.text, "source": e.source, "plover": e.plover, "status": e.status,
             "earliest": e.when.earliest, "latest": e.when.latest, "basis": e.when.basis, "actors": e.actors,
             "confidence": e.confidence}
            for e in found.events
        ],
    }  # fmt: skip


def statements(found: Findings) -> Sequence[dict[str, Any]]:
    """One record an attribution: where several actors speak as one, the first is named and `actors` holds all."""
    records: dict[tuple[Any, ...], dict[str, Any]] = {}
    for s in found.statements:
        a = s.attribution
        record = records.setdefault(
            (a.source, a.cue, a.content),
            {"source": a.source, "cue": a.cue, "content": a.content, "form": a.form, "stance": a.stance, "plover": a.plover,
             "actor": s.actor, "speaker": s.speaker, "actors": [], "targets": s.targets, "condition": a.condition,
             "within": a.within, "earliest": s.when.earliest, "latest": s.when.latest, "basis": s.when.basis,
             "confidence": s.confidence, "because": s.because},
        )  # fmt: skip
        if s.actor or s.speaker:
            record["actors"].append(s.actor or s.speaker)
    return list(records.values())

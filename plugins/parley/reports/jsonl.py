"""JSON Lines: one report a line, `{"published": "2025-10-08", "text": "…", "title": …, "byline": …, "language": …}`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from parley.reports.report import Report, Unread, UnreadableError, report


class Record(msgspec.Struct, frozen=True):
    """A line. Other keys are let be."""

    text: str
    published: str = ""
    title: str = ""
    byline: str = ""
    language: str = ""


def read(path: str, content: str) -> Iterator[Report | Unread]:
    """Yield a report for each line, or what is wrong with that line; an empty line is passed over."""
    decoder = msgspec.json.Decoder(Record)
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            record = decoder.decode(line)
            yield report(
                where,
                record.text,
                published=record.published,
                title=record.title,
                byline=record.byline,
                language=record.language,
                line=number,
            )
        except UnreadableError as error:
            yield Unread(where, error.reason)
        except msgspec.MsgspecError as error:
            yield Unread(where, f"this line is no report: {error}; write an object with “published” and “text”")

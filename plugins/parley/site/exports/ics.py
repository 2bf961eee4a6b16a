"""A calendar (iCalendar, RFC 5545) of what has a day, past and planned.

An entry is a day or a stretch of days that the reports name. What is known to no more than a month, a season or a year, about a
day, or by the day of its report alone would look like more than it is, and is left out; so is what the reports deny.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from parley.dossier.model import Date, EventEntry
from parley.site.exports.publication import Publication

STATUS = {"happened": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "called off": "CANCELLED"}
STRETCHES = ("day", "week", "range")
LONGEST = 31  # days: what lasts longer is a period, which hides everything else in a calendar


WIDEST = 75  # bytes of a line


def calendar(site: Publication) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Timeline//EN", f"X-WR-CALNAME:{text(site.name)}"]
    for event in site.dossier.events:
        if event.status in STATUS and (days := stretch(event.date)):
            lines += entry(site, event, *days)
    return b"".join(map(folded, [*lines, "END:VCALENDAR"]))


def stretch(when: Date) -> tuple[date, date] | None:
    """The first and the last day of a date that can honestly be drawn as days; None for any other."""
    if when.basis == "reported" or when.earliest is None or when.latest is None or when.precision not in STRETCHES:
        return None
    if not when.edtf or any(mark in when.edtf for mark in "~%"):
        return None
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    return (first, last) if (last - first).days < LONGEST else None


def entry(site: Publication, event: EventEntry, first: date, last: date) -> Iterator[str]:
    source = event.sources[0]
    report = site.views.reports[source.report]
    told = f"“{source.sentence}”\n\n{report.title}, {report.published}"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{urlsplit(site.address).hostname or 'parley.invalid'}"
    yield f"DTSTAMP:{site.published(event).replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"  # the day after
    yield f"SUMMARY:{text(event.text)}"
    yield f"DESCRIPTION:{text(told)}"
    yield f"STATUS:{'TENTATIVE' if '?' in (event.date.edtf or '') else STATUS[event.status]}"
    yield "TRANSP:TRANSPARENT"
    if event.places:
        yield f"LOCATION:{text(', '.join(event.places))}"
    if event.type:
        yield f"CATEGORIES:{event.type}"
    if site.address:
        yield f"URL:{site.link(site.place(event), '')}"
    yield "END:VEVENT"


def text(words: str) -> str:
    """A value of the type TEXT."""
    return re.sub(r"([\\;,])", r"\\\1", words).replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line with its end, cut so that no piece is too wide and no character is cut in two."""
    if len(line) * 4 <= WIDEST or len(line.encode()) <= WIDEST:
        return line.encode() + b"\r\n"
    pieces, piece = [], b""
    for sign in line:
        if len(piece) + len(sign.encode()) > WIDEST:
            pieces.append(piece)
            piece = b" "
        piece += sign.encode()
    return b"\r\n".join([*pieces, piece]) + b"\r\n"

"""The timeline in TimelineJS's JSON. TimelineJS shows headlines and texts as HTML, so that what reports say is escaped in them."""

from __future__ import annotations

from html import escape
from typing import Any

import msgspec

from parley.dossier.model import EventEntry
from parley.site import dates
from parley.site.exports.publication import Publication

SHOWN = {"year": 1, "season": 1, "month": 2}  # parts of a day that a date of this precision has; others have all three


def timeline(site: Publication) -> bytes:
    title = {"text": {"headline": escape(site.name)}}
    events = [slide(site, event) for event in site.dossier.events if event.date.earliest and event.date.latest]
    return msgspec.json.format(msgspec.json.encode({"title": title, "events": events}), indent=2) + b"\n"


def slide(site: Publication, event: EventEntry) -> dict[str, Any]:
    source = site.views.source(event.sources[0])
    link = f'<a href="{escape(site.link(source.url, "../"))}">{escape(source.title)}</a>'
    made: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": parts(event.date.earliest or "", event.date.precision),
        "display_date": escape(dates.told(event.date, site.views.locale).words),
        "text": {"headline": escape(event.text), "text": f"<p>{escape(source.sentence)}</p><p>{link}</p>"},
    }
    if event.date.latest != event.date.earliest:
        made["end_date"] = parts(event.date.latest or "", event.date.precision)
    if event.type:
        made["group"] = event.type.lower()
    return made


def parts(day: str, precision: str) -> dict[str, int]:
    named = zip(("year", "month", "day"), map(int, day.split("-")), strict=True)
    return dict(list(named)[: SHOWN.get(precision, 3)])

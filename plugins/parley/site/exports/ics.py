"""A calendar (iCalendar, RFC 5545) of what has a day, past and planned.

An entry is a day or a stretch of days that the reports name. What is known to no more than a month, a season or a year, about a
day, or by the day of its report alone would look like more than it is, and is left out; so is what the reports deny.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from parley.dossier.model import Date, EventEntry
from parley.site.exports.publication import Publication

STATUS = {"happened": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "called off": "CANCELLED"}
STRETCHES = ("day", "week", "range")
LONGEST = 31  # days: what lasts longer is a period, which hides everything else in a calendar


def calendar(site: Publication) -> bytes:
    made = Calendar()
    made.add("prodid", "-//Parley//Timeline//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", site.name)
    for event in site.dossier.events:
        if event.status in STATUS and (days := stretch(event.date)):
            made.add_component(entry(site, event, *days))
    return bytes(made.to_ical())


def stretch(when: Date) -> tuple[date, date] | None:
    """The first and the last day of a date that can honestly be drawn as days; None for any other."""
    if when.basis == "reported" or when.earliest is None or when.latest is None or when.precision not in STRETCHES:
        return None
    if not when.edtf or any(mark in when.edtf for mark in "~%"):
        return None
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    return (first, last) if (last - first).days < LONGEST else None


def entry(site: Publication, event: EventEntry, first: date, last: date) -> Event:
    source = event.sources[0]
    told = f"“{source.sentence}”\n\n{site.views.reports[source.report].title}, {site.views.reports[source.report].published}"
    made = Event()
    made.add("uid", f"{event.id}@{urlsplit(site.address).hostname or 'parley.invalid'}")
    made.add("dtstamp", datetime.fromisoformat(site.published(event)).replace(tzinfo=UTC))
    made.add("dtstart", first)
    made.add("dtend", last + timedelta(days=1))  # the day after, by RFC 5545
    made.add("summary", event.text)
    made.add("description", told)
    made.add("status", "TENTATIVE" if "?" in (event.date.edtf or "") else STATUS[event.status])
    made.add("transp", "TRANSPARENT")
    if event.places:
        made.add("location", ", ".join(event.places))
    if event.type:
        made.add("categories", [event.type])
    if site.address:
        made.add("url", site.link(site.place(event), ""))
    return made

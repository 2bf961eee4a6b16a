"""What the reports tell of each day: who names it and how much later, what is dated to it, what is said around it."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from parley.dossier.actors import Told
from parley.dossier.model import EventEntry
from parley.dossier.spans import before
from parley.language.findings import DateExpression, Span
from parley.reports import Report

LEAD = 4  # sentences of a report that say what it is about


class Record(Struct):
    """All that is known of one day. Reports are given by their ids, a reprint by that of the report that it reprints."""

    tellings: dict[str, int] = field(default_factory=dict)
    """The reports that name the day, and how many days after it each was published (less than 0: before)."""
    events: list[EventEntry] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    """The sentences that name it."""
    news: list[str] = field(default_factory=list)
    """What was said on the day and the day after: the first sentences of the reports that were published then."""


def records(told: Sequence[Told], events: Sequence[EventEntry], originals: Mapping[str, str]) -> dict[str, Record]:
    """A record for every day (ISO) that a report names, that one was published on, or that an event belongs to."""
    found: dict[str, Record] = defaultdict(Record)
    for report, reading in told:
        original = originals[report.id]
        for day, sentence in named(reading.report, reading.findings.dates, reading.findings.sentences):
            later = days_between(day, report.published)
            found[day].tellings[original] = min(later, found[day].tellings.get(original, later))
            if original == report.id:
                found[day].sentences.append(sentence)
        if original == report.id:
            lead = [reading.report.text[start:end] for start, end in reading.findings.sentences[:LEAD]]
            found[report.published].news += lead
            found[before(report.published, 1)].news += lead
    published = {report.id: report.published for report, _ in told}
    for event in events:
        first = event.date.earliest
        if first is not None and first == event.date.latest:
            found[first].events.append(event)
            if (
                event.date.basis != "reported" and event.reports > 1
            ):  # “since the walkout” names the day that other reports give to it
                for original in {originals[source.report] for source in event.sources}:
                    found[first].tellings.setdefault(original, days_between(first, published[original]))
    return dict(found)


def days_between(day: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(day)).days


def named(report: Report, dates: Sequence[DateExpression], sentences: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """The days that a report names or counts out, each with the sentence. “Now” names none."""
    starts = [start for start, _ in sentences]
    for found in dates:
        place = bisect.bisect_right(starts, found.start) - 1
        if place >= 0 and found.when.earliest is not None and names_a_day(found):
            start, end = sentences[place]
            yield found.when.earliest, report.text[start:end]


def names_a_day(found: DateExpression) -> bool:
    return found.type in ("DATE", "TIME") and found.when.precision == "day" and not found.value.endswith("_REF")

"""What the reports tell of each day: who mentions it and when, what is dated to it, how much is published around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, field

from parley.dossier.actors import Told
from parley.dossier.model import EventEntry
from parley.language.findings import DateExpression, Findings

LEAD = 4  # sentences of a report that say what it is about
WEEK = 7


class Telling(Struct, frozen=True):
    """That a report mentions a day: how many days after it was published, and whether its lead does."""

    later: int
    lead: bool


class Record(Struct):
    """All that is known of one day. Reports are counted by the id of the one that they reprint, events by the entry's id."""

    tellings: dict[str, Telling] = field(default_factory=dict)
    dated: dict[str, set[str]] = field(default_factory=dict)
    """The events that are known to belong to the day, and the reports that tell each."""
    reported: dict[str, set[str]] = field(default_factory=dict)
    """The events of which nothing but the day of their report is known, and those reports."""
    published: set[str] = field(default_factory=set)


def records(told: Sequence[Told], events: Sequence[EventEntry], originals: Mapping[str, str]) -> dict[str, Record]:
    """A record for every day (ISO) that is mentioned, that an event belongs to, or that a report was published on."""
    found: dict[str, Record] = defaultdict(Record)
    for report, reading in told:
        original = originals[report.id]
        found[report.published].published.add(original)
        for day, lead in mentioned(reading.findings):
            known = found[day].tellings.get(original)
            found[day].tellings[original] = Telling(
                min(between(day, report.published), known.later) if known else between(day, report.published),
                lead or (known is not None and known.lead),
            )
    for event in events:
        if event.date.earliest is not None and event.date.earliest == event.date.latest:
            day = found[event.date.earliest]
            (day.reported if event.date.basis == "reported" else day.dated)[event.id] = {originals[s.report] for s in event.sources}
    return dict(found)


def mentioned(findings: Findings) -> Iterator[tuple[str, bool]]:
    """The days that a report names or counts out, and whether each stands in its lead. “Now” names none."""
    ends = findings.sentences[LEAD - 1][1] if len(findings.sentences) >= LEAD else None
    for found in findings.dates:
        if names_a_day(found) and found.when.earliest is not None:
            yield found.when.earliest, ends is None or found.start < ends


def names_a_day(found: DateExpression) -> bool:
    return found.type in ("DATE", "TIME") and found.when.precision == "day" and not found.value.endswith("_REF")


def between(day: str, published: str) -> int:
    return (date.fromisoformat(published) - date.fromisoformat(day)).days

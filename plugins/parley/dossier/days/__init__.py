"""The days of the talks: which of them matter most, why, and what tells each best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.dossier.actors import Told
from parley.dossier.days import choosing, tellings, weighing
from parley.dossier.model import DayEntry, EventEntry

LATE = 3  # days after an event: a report that tells it still then remembers it


def ranked(events: Sequence[EventEntry], told: Sequence[Told]) -> tuple[DayEntry, ...]:
    """Every day that an event is known to belong to, oldest first; of days that weigh the same, the older has the better rank.

    `told` are all reports with their readings, oldest first, and `events` those of the dossier made from them.
    """
    originals = {report.id: report.copy_of or report.id for report, _ in told}
    records = tellings.records(told, events, originals)
    published = sorted(report.published for report, _ in told if originals[report.id] == report.id)
    signals = weighing.weighed(records, published, originals)
    told_on = {report.id: report.published for report, _ in told}
    idle = {day for day in signals if came_to_nothing(records[day].events, told_on)}
    order = sorted(signals, key=lambda day: (day in idle, -round(weighing.weight(signals[day]), 9), day))
    rank = {day: number for number, day in enumerate(order, start=1)}
    subject = choosing.Subject([event.text for event in events])
    leading, recalled = in_leads(events, told), told_late(events, told_on)
    return tuple(
        DayEntry(
            date=day,
            rank=rank[day],
            events=tuple(event.id for event in choosing.ordered(records[day], subject, leading, recalled)),
            because=weighing.because(records[day]),
        )
        for day in sorted(signals)
    )


def came_to_nothing(events: Sequence[EventEntry], told_on: Mapping[str, str]) -> bool:
    """Whether nothing happened on a day: all that was to be was moved, or called off before. `told_on` are days of publication."""
    known = any(event.outcome == "called off" for event in events)  # “the meeting planned for 15 June was cancelled” has its day
    for event in events:
        before = known or all(told_on[source.report] < (event.date.earliest or "") for source in event.sources)
        if event.outcome not in ("moved", "called off") and not (event.status == "called off" and before):
            return False
    return True


def told_late(events: Sequence[EventEntry], told_on: Mapping[str, str]) -> frozenset[str]:
    """The events that a report published some days later still tells."""
    return frozenset(
        event.id
        for event in events
        if event.date.earliest is not None
        and any(tellings.days_between(event.date.earliest, told_on[source.report]) >= LATE for source in event.sources)
    )


def in_leads(events: Sequence[EventEntry], told: Sequence[Told]) -> frozenset[str]:
    """The events that one of the first sentences of a report tells."""
    ends = {}
    for report, reading in told:
        lead = reading.findings.sentences[: tellings.LEAD]
        ends[report.id] = lead[-1][1] if lead else 0
    return frozenset(event.id for event in events if any(source.start < ends[source.report] for source in event.sources))

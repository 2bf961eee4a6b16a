"""The days of the talks, and which of them matter most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parley.dossier.model import DayEntry, EventEntry

TOLD = {"explicit": 1.0, "relative": 1.0, "anchored": 1.0, "reported": 0.4}
"""What an event counts for its day, by how the day is known: what was only reported then may have happened before."""


def ranked(events: Sequence[EventEntry]) -> tuple[DayEntry, ...]:
    """Every day that an event is known to belong to, oldest first. A day weighs what its events weigh together.

    `events` come in the order of the dossier, which is that of the reports; of equal weight, the first told stays first.
    """
    days: dict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        if event.date.earliest is not None and event.date.earliest == event.date.latest:
            days[event.date.earliest].append(event)
    order = sorted(days, key=lambda day: (-sum(map(weight, days[day])), day))
    rank = {day: number for number, day in enumerate(order, start=1)}
    return tuple(
        DayEntry(day, rank[day], tuple(event.id for event in sorted(days[day], key=lambda e: -weight(e)))) for day in sorted(days)
    )


def weight(event: EventEntry) -> float:
    """How much an event makes its day matter: reports that tell it, how its day is known, how sure it was read."""
    return len({source.report for source in event.sources}) * TOLD[event.date.basis] * event.confidence

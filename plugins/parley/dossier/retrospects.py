"""Retrospects: reports that look back over weeks. What they tell without a day is not of theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from parley.dossier.model import Dossier
from parley.gather import Reading

WEEK, OLD = 7, 4  # days before a report, and dated happenings before these, that make it look back


def looks_back(reading: Reading) -> bool:
    """Whether half of what a report dates, or more, lies more than a week before it."""
    dated = [event.when for event in reading.findings.events if event.status == "happened" and event.when.basis != "reported"]
    return is_mostly_old([when.latest for when in dated], reading.report.published)


def look_backs(dossier: Dossier) -> frozenset[str]:
    """The ids of the reports of a dossier that look back, by the events that it has from each."""
    days: dict[str, list[str | None]] = defaultdict(list)
    for event in dossier.events:
        if event.status == "happened" and event.date.basis != "reported":
            for report in {source.report for source in event.sources}:
                days[report].append(event.date.latest)
    return frozenset(report.id for report in dossier.reports if is_mostly_old(days[report.id], report.published))


def is_mostly_old(days: Sequence[str | None], published: str) -> bool:
    """Whether most of some days, the last that each happening can have, lie more than a week before a report."""
    week = (date.fromisoformat(published) - timedelta(days=WEEK)).isoformat()
    old = [day for day in days if day is not None and day < week]
    return len(old) >= OLD and 2 * len(old) >= len(days)

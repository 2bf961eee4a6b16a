"""Retrospects: reports that look back over weeks. What they tell without a day is not of theirs."""

from __future__ import annotations

from datetime import date, timedelta

from parley.gather import Reading

WEEK, OLD = 7, 4  # days before a report, and dated happenings before these, that make it look back


def looks_back(reading: Reading) -> bool:
    """Whether half of what a report dates, or more, lies more than a week before it."""
    day = date.fromisoformat(reading.report.published) - timedelta(days=WEEK)
    when = [event.when for event in reading.findings.events if event.status == "happened" and event.when.basis != "reported"]
    old = [found for found in when if found.latest is not None and found.latest < day.isoformat()]
    return len(old) >= OLD and 2 * len(old) >= len(when)

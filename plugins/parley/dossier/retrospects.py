"""Retrospects: reports that look back over weeks. What they tell without a day is not of theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from parley.dossier.model import Dossier
from parley.dossier.words import data, has
from parley.gather import Reading

WEEK, OLD = 7, 4  # days before a report, and dated happenings before these, that make it look back
PAST = frozenset(("happened", "called off", "denied"))


def looks_back(reading: Reading) -> bool:
    """Whether half of what a report dates, or more, lies more than a week before it."""
    dated = [event.when for event in reading.findings.events if event.status == "happened" and event.when.basis != "reported"]
    return is_mostly_old([when.latest for when in dated], reading.report.published)


def recalled(reading: Reading) -> frozenset[int]:
    """Where the happenings start that a report which looks back tells in a row behind an old day: what came next, then.

    “In March the talks resumed. The fourth round was cancelled. …”: no more is known of those than that the report recalls them.
    """
    report, found = reading.report, set[int]()
    if not looks_back(reading):
        return frozenset()
    old = (date.fromisoformat(report.published) - timedelta(days=WEEK)).isoformat()
    end, is_old = 0, False
    for event in sorted(reading.findings.events, key=lambda event: event.start):
        told = report.text[event.sentence[0] : event.sentence[1]].lower()
        goes_on = "\n\n" not in report.text[end : event.start] or told.startswith(tuple(data("words")["next"]))
        if event.when.basis != "reported":
            is_old = event.status in PAST and (event.when.latest or report.published) < old
        else:
            is_old = is_old and goes_on and event.status in PAST and not has("current", f" {told} ")
            found |= {event.start} if is_old else set()
        end = event.end
    return frozenset(found)


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

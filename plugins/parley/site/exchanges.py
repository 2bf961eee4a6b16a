"""Long exchanges: the parts that they are read in, months or, where a month is long, its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from parley.dossier.model import StatementEntry

LONG = 500
"""Statements of an exchange that is read on one page; with more, each month has a page of its own, or each of its days."""
MONTH, DAY = 7, 10  # characters of an ISO date that name them
UNDATED = "undated"


def long(said: Sequence[StatementEntry]) -> frozenset[tuple[str, str]]:
    """Issues, each with "", of which too much is said for one page, and their months of which there is."""
    whole = Counter((s.issue, "") for s in said if s.issue)
    months = Counter((s.issue, s.date.earliest[:MONTH]) for s in said if s.issue and s.date.earliest)
    return frozenset(found for found, count in (whole | months).items() if count > LONG)


def part(long: Collection[tuple[str, str]], issue: str, day: str | None) -> str:
    """The part of its exchange that a day is in; empty where all of it is on one page."""
    if (issue, "") not in long:
        return ""
    if not day:
        return UNDATED
    return day[: DAY if (issue, day[:MONTH]) in long else MONTH]

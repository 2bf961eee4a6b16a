"""EDTF level 1 (ISO 8601-2) and the days that a date spans: as exact as it is known and no more."""

from __future__ import annotations

from datetime import date, timedelta

from parley.language.dates.meaning import Mod
from parley.language.dates.periods import Period
from parley.language.findings import Basis, Precision, When

_PRECISION: dict[str, Precision] = {
    "day": "day", "week": "week", "month": "month", "season": "season", "year": "year",
}  # fmt: skip
_SEASON = {3: 21, 6: 22, 9: 23, 12: 24}
_APPROXIMATE = ("APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")


def unknown(basis: Basis, wording: str) -> When:
    """A date that the words do not let us place."""
    return When(None, None, None, "unknown", basis, wording)


def of_period(period: Period) -> str:
    """`2025-10-08`, `2025-10`, `2025`, `2025-22` (summer), `198X`, `19XX`; weeks, quarters and the like as `first/last`."""
    first, last = period.first, period.last
    if period.unit == "day":
        return first.isoformat()
    if period.unit == "month":
        return f"{first.year:04d}-{first.month:02d}"
    if period.unit == "season":
        return f"{first.year:04d}-{_SEASON[first.month]}"
    if period.unit == "year":
        return f"{first.year:04d}"
    if period.unit == "decade":
        return f"{first.year:04d}"[:3] + "X"
    if period.unit == "century":
        return f"{first.year:04d}"[:2] + "XX"
    if period.unit in ("quarter", "half"):
        return f"{first.year:04d}-{first.month:02d}/{last.year:04d}-{last.month:02d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def when(period: Period, mod: Mod | None, basis: Basis, wording: str, published: date | None = None) -> When:
    """The When of a period. “About” makes it approximate (`~`); “early”, “late” leave the EDTF date and narrow the days."""
    first, last = _narrowed(period, mod, published)
    text = of_period(period)
    if mod in _APPROXIMATE:
        text = "/".join(part + "~" for part in text.split("/"))
    return When(text, first.isoformat(), last.isoformat(), _PRECISION.get(period.unit, "range"), basis, wording)


def between(first: Period, last: Period, basis: Basis, wording: str) -> When:
    """A range from one period to another: `2025-03-03/2025-03-05`."""
    text = f"{of_period(first).partition('/')[0]}/{of_period(last).rpartition('/')[2]}"
    return When(text, first.first.isoformat(), last.last.isoformat(), "range", basis, wording)


def _narrowed(period: Period, mod: Mod | None, published: date | None) -> tuple[date, date]:
    """“Early” is the first half, “late” the second, “mid” the middle half; “earlier this week” ends with the report's day."""
    first, last = period.first, period.last
    days = (last - first).days
    if period.unit == "day" or mod is None:
        return first, last
    if mod == "START":
        return first, first + timedelta(days // 2)
    if mod == "END":
        return first + timedelta(days // 2 + 1), last
    if mod == "MID" and period.unit == "week":
        return first + timedelta(1), first + timedelta(3)
    if mod == "MID":
        return first + timedelta(days // 4), last - timedelta(days // 4)
    if published is not None and first <= published <= last:
        if mod == "BEFORE":
            return first, published
        if mod == "AFTER":
            return published, last
    return first, last

"""TIMEX3 (TimeML 1.2.1): the type, value and modifier of a date expression."""

from __future__ import annotations

from typing import Literal

from parley.language.dates.meaning import Meaning
from parley.language.dates.periods import SEASONS, Period

Type = Literal["DATE", "TIME", "DURATION", "SET"]
UNKNOWN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX",
    "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "half": "M",
    "season": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_CLOCK_UNITS = ("second", "minute", "hour")


def of_period(period: Period) -> str:
    """The value of a period: `1998-03-02`, `1998-W10`, `1998-W10-WE`, `1998-03`, `1998-Q1`, `1998-SP`, `1998`, `199`, `19`."""
    first = period.first
    if period.unit in ("week", "weekend"):
        middle = 3 if period.unit == "week" else 0  # “the first week of May” need not begin on a Monday
        year, week, _ = first.fromordinal(min(first.toordinal() + middle, first.max.toordinal())).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if period.unit == "weekend" else "")
    if period.unit == "month":
        return f"{first.year:04d}-{first.month:02d}"
    if period.unit == "quarter":
        return f"{first.year:04d}-Q{(first.month + 2) // 3}"
    if period.unit == "half":
        return f"{first.year:04d}-H{(first.month + 5) // 6}"
    if period.unit == "season":
        return f"{first.year:04d}-{next(code for code, month in SEASONS.items() if month == first.month)}"
    if period.unit == "year":
        return f"{first.year:04d}"
    if period.unit == "decade":
        return f"{first.year:04d}"[:3]
    if period.unit == "century":
        return f"{first.year:04d}"[:2]
    return first.isoformat()


def of_duration(amount: float | None, unit: str | None) -> str:
    """`P3D`, `PT72H`, `PXW`, `P2Y6M`; `PXX` where not even the unit is told."""
    if unit is None:
        return "PXX"
    number = "X" if amount is None else f"{amount:g}"
    if amount is not None and unit == "fortnight":
        number = f"{2 * amount:g}"
    if amount is not None and unit == "quarter":
        return f"P{3 * amount:g}M"
    if amount is not None and unit == "decade":
        return f"P{10 * amount:g}Y"
    if amount is not None and unit == "century":
        return f"P{100 * amount:g}Y"
    if amount is not None and amount % 1 == 0.5 and unit in ("year", "hour", "minute", "day"):
        half = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}[unit]
        whole = f"{int(amount)}{_LETTERS[unit]}" if amount >= 1 else ""
        return f"P{'T' if unit in ('hour', 'minute') else ''}{whole}{half}"
    return f"P{'T' if unit in _CLOCK_UNITS else ''}{number}{_LETTERS[unit]}"


def of_set(meaning: Meaning) -> str:
    """`XXXX-WXX-2` (Tuesdays), `P1M` (every month), `XXXX-XX-XXTMO` (every morning)."""
    tail = f"T{meaning.part}" if meaning.part else ""
    if meaning.weekday:
        return f"XXXX-WXX-{meaning.weekday}{tail}"
    if meaning.month:
        return f"XXXX-{meaning.month:02d}"
    if meaning.season:
        return f"XXXX-{meaning.season}"
    if meaning.part and meaning.unit in (None, "day"):
        return f"XXXX-XX-XX{tail}"
    if meaning.unit == "quarter":
        return f"P{meaning.amount:g}Q"
    return of_duration(meaning.amount, meaning.unit)


def of(meaning: Meaning, period: Period | None) -> tuple[Type, str]:
    """TIMEX3 type and value of a meaning and the period that it came to (None: not known)."""
    if meaning.kind == "set":
        return "SET", of_set(meaning)
    if meaning.kind == "duration":
        value = of_duration(meaning.amount, meaning.unit)
        if meaning.value and meaning.number:  # “two hours, ten minutes”
            more = of_duration(meaning.number, meaning.value)
            value += more[2:] if "T" in value else more[1:]
        return ("DURATION", "PTXNI") if meaning.part else ("DURATION", value)
    if meaning.kind == "reference":
        return "DATE", meaning.value or "PAST_REF"
    if meaning.bc:
        tail = f"-{meaning.month:02d}" if meaning.month else f"-{meaning.season}" if meaning.season else ""
        return "DATE", f"BC{meaning.year:04d}{tail}"
    value = of_period(period) if period else UNKNOWN.get(meaning.unit or "day", "XXXX-XX-XX")
    if meaning.clock or meaning.part:
        return "TIME", f"{value}T{meaning.clock or meaning.part}"
    return "DATE", value

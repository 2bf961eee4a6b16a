"""Periods of the calendar: a day, a week, a month …, each with its first and last day, and the way from one to another."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from msgspec import Struct

Unit = Literal[
    "second", "minute", "hour", "day", "days", "week", "weekend", "fortnight",
    "month", "quarter", "half", "season", "year", "decade", "century"
]  # fmt: skip
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""TIMEX3's codes of the seasons and the month in which each begins (as meteorologists count, in the north)."""
MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


class Period(Struct, frozen=True):
    """A period of the calendar, named by its unit and its first day; `length` is how many of the unit `days`."""

    unit: Unit
    first: date
    length: int = 1

    @property
    def last(self) -> date:
        if self.unit in MONTHS:
            after = month(self.first.year, self.first.month, MONTHS[self.unit])
            return date.max if after is None else after.first - timedelta(1)
        days = 2 if self.unit == "weekend" else self.length if self.unit == "days" else DAYS.get(self.unit, 1)
        return self.first + timedelta(min(days - 1, (date.max - self.first).days))


def day(year: int, month_number: int, number: int) -> Period | None:
    """The day, or None where the calendar has no such day."""
    try:
        return Period("day", date(year, month_number, number))
    except ValueError:
        return None


def month(year: int, number: int, shifted: int = 0) -> Period | None:
    """The month, `shifted` months on; None outside the years 1 to 9999."""
    whole = year * 12 + number - 1 + shifted
    return Period("month", date(whole // 12, whole % 12 + 1, 1)) if MINYEAR <= whole // 12 <= MAXYEAR else None


def year(number: int) -> Period | None:
    return Period("year", date(number, 1, 1)) if MINYEAR <= number <= MAXYEAR else None


def season(of_year: int, code: str) -> Period | None:
    found = month(of_year, SEASONS[code])
    return Period("season", found.first) if found else None


def part_of_year(unit: Unit, of_year: int, number: int) -> Period | None:
    """The nth quarter or half of a year; None where a year has no such part."""
    if not 1 <= number <= 12 // MONTHS[unit] or not MINYEAR <= of_year <= MAXYEAR:
        return None
    return Period(unit, date(of_year, (number - 1) * MONTHS[unit] + 1, 1))


def part_of_month(month: Period | None, unit: Unit | None, number: int, weekday: int | None = None) -> Period | None:
    """The nth week of a month (the first is its first seven days), or its nth weekend or weekday; -1 is the last."""
    if month is None:
        return None
    first, last = month.first, month.last
    if unit == "week":
        begin = last - timedelta(6) if number < 0 else first + timedelta(7 * (number - 1))
        return Period("week", begin) if begin <= last else None
    wanted = 6 if unit == "weekend" else weekday or 1
    if number < 0:
        begin = last - timedelta((last.isoweekday() - wanted) % 7)
    else:
        begin = first + timedelta((wanted - first.isoweekday()) % 7 + 7 * (number - 1))
    return Period("weekend" if unit == "weekend" else "day", begin) if first <= begin <= last else None


def containing(unit: Unit, moment: date) -> Period:
    """The period of that unit in which a day lies; weeks begin on Monday (ISO 8601)."""
    if unit in ("week", "fortnight"):
        return Period("week", moment - timedelta(min(moment.weekday(), (moment - date.min).days)))
    if unit == "weekend":
        saturday = moment.toordinal() + 5 - moment.weekday()
        return Period("weekend", date.fromordinal(min(saturday, date.max.toordinal())))
    if unit == "season":
        begun = month(moment.year, moment.month - moment.month % 3)
        return Period("season", begun.first if begun else moment)
    if unit in ("month", "quarter", "half"):
        return Period(unit, date(moment.year, (moment.month - 1) // MONTHS[unit] * MONTHS[unit] + 1, 1))
    if unit in ("year", "decade", "century"):
        years = MONTHS[unit] // 12
        return Period(unit, date(max(moment.year // years * years, MINYEAR), 1, 1))
    return Period("day", moment)


def shifted(period: Period, amount: int) -> Period | None:
    """The period of the same unit `amount` periods later (earlier where negative); None outside the years 1 to 9999."""
    if period.unit in MONTHS:
        moved = month(period.first.year, period.first.month, amount * MONTHS[period.unit])
        return Period(period.unit, moved.first) if moved else None
    moment = moved_by(period.first, amount, period.unit)
    return Period(period.unit, moment) if moment else None


def moved_by(moment: date, amount: float, unit: Unit) -> date | None:
    """The day `amount` units after a day; a month on from the 31st is the last day of a shorter month."""
    try:
        if unit in MONTHS:
            target = month(moment.year, moment.month, round(amount * MONTHS[unit]))
            if target is None:
                return None
            return target.first.replace(day=min(moment.day, monthrange(target.first.year, target.first.month)[1]))
        seconds = {"second": 1, "minute": 60, "hour": 3600}.get(unit)
        days = amount * seconds / 86400 if seconds else amount * DAYS[unit]
        return moment + timedelta(days=int(days))  # two hours before noon is that day: a fraction would fall to the one before
    except (OverflowError, ValueError):
        return None

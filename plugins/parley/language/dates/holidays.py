"""Holidays with a fixed or computed day. The codes are explained in calendar.toml."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from parley.language.dates import feasts
from parley.language.dates.periods import Period

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_NTH = re.compile(r"(\d\d)-(\d\d)-(-?\d)(?:\+(\d))?")
_FROM = re.compile(r"(easter|orthodox|passover|rosh|hanukkah)([+-]\d+)(?:\*(\d+))?")
_ISLAMIC = re.compile(r"islamic-(\d\d)-(\d\d)(?:\*(\d+))?")


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher; Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    if n > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7 + 7 * (-n - 1))


def approximate(code: str) -> bool:
    """Whether the day is announced by those who see the moon, and computed here to within a day."""
    return _ISLAMIC.fullmatch(code) is not None


def _days(first: date, length: str | None) -> Period:
    return Period("days", first, int(length)) if length else Period("day", first)


_FEASTS: dict[str, Callable[[int], date]] = {
    "easter": easter, "orthodox": feasts.orthodox_easter, "passover": feasts.passover, "rosh": feasts.rosh_hashanah,
    "hanukkah": feasts.hanukkah,
}  # fmt: skip


def day(code: str, year: int) -> Period | None:
    """The day or days of the holiday `code` in `year`; None outside the years 1583 (the Gregorian calendar) to 9998."""
    if not 1583 <= year <= 9998:
        return None
    if found := _FROM.fullmatch(code):
        return _days(_FEASTS[found.group(1)](year) + timedelta(int(found.group(2))), found.group(3))
    if found := _ISLAMIC.fullmatch(code):
        first = feasts.islamic(year, int(found.group(1)), int(found.group(2)))
        return _days(first, found.group(3)) if first else None
    if found := _FIXED.fullmatch(code):
        return Period("day", date(year, int(found.group(1)), int(found.group(2))))
    found = _NTH.fullmatch(code)
    if found is None:
        return None
    month, weekday, n = int(found.group(1)), int(found.group(2)), int(found.group(3))
    return Period("day", _nth_weekday(year, month, weekday, n) + timedelta(int(found.group(4) or 0)))

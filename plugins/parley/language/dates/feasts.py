"""Feasts of other calendars: the Hebrew by its arithmetic, the Islamic by its tables, Orthodox Easter by the Julian calendar.

Reingold and Dershowitz, Calendrical Calculations (4th edition), chapters 7, 8 and 9. The Islamic months begin when the new moon is
seen, so what the tables say may be a day off: those dates are approximate.
"""

from __future__ import annotations

from datetime import date, timedelta

_HEBREW_EPOCH, _ISLAMIC_EPOCH = -1_373_427, 227_015  # days from 1 January of the year 1, as `date.toordinal` counts
_PASSOVER = -163  # days from the New Year that follows it
_HANUKKAH = 83  # days from the New Year, one more where the month of Heshvan is full


def rosh_hashanah(year: int) -> date:
    """The first day of the Hebrew year that begins in a Gregorian year."""
    return _hebrew_new_year(year + 3761)


def passover(year: int) -> date:
    return rosh_hashanah(year) + timedelta(_PASSOVER)


def hanukkah(year: int) -> date:
    begins, ends = _hebrew_new_year(year + 3761), _hebrew_new_year(year + 3762)
    return begins + timedelta(_HANUKKAH + ((ends - begins).days % 10 == 5))


def islamic(year: int, month: int, day: int) -> date | None:
    """The first time that an Islamic month and day fall in a Gregorian year; None where they do not."""
    about = (year - 622) * 33 // 32
    for of_hegira in range(about - 1, about + 3):
        days = 354 * (of_hegira - 1) + (3 + 11 * of_hegira) // 30 + 29 * (month - 1) + (6 * month - 1) // 11 + day - 1
        found = date.fromordinal(_ISLAMIC_EPOCH + days)
        if found.year == year:
            return found
    return None


def orthodox_easter(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a Gregorian date (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def _hebrew_new_year(year: int) -> date:
    before, this, after = (_elapsed(one) for one in (year - 1, year, year + 1))
    put_off = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(_HEBREW_EPOCH + this + put_off)


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of a year, put off where its weekday is not allowed."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    days = 29 * months + parts // 25_920
    return days + (3 * (days + 1) % 7 < 3)

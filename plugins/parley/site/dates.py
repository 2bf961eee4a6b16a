"""Dates in words: as exactly as they are known, and no more."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from babel.dates import format_date, format_interval, format_skeleton, get_day_names, get_month_names
from msgspec import Struct

from parley.dossier.model import Date
from parley.site.i18n import gettext as _
from parley.site.i18n import marked

SEASONS = {
    21: marked("spring %(year)s"), 22: marked("summer %(year)s"), 23: marked("autumn %(year)s"), 24: marked("winter %(year)s"),
}  # fmt: skip
SPAN = "yMMMMd"  # Unicode's skeleton of a stretch of days


class When(Struct, frozen=True):
    """A date for a page: `words` in full, `short` without the newest report's year, `iso` for machines, `wording` for who asks."""

    words: str
    short: str
    iso: str | None
    wording: str | None
    reported: bool
    exact: bool
    worked_out: bool = False
    """Counted from another event, not told in so many words."""


@cache
def full(day: str, locale: str) -> str:
    return str(format_date(date.fromisoformat(day), "long", locale=locale))


@cache
def short(day: str, locale: str) -> str:
    return str(format_skeleton("MMMMd", date.fromisoformat(day), locale=locale))


def near(day: str, newest: str | None, locale: str) -> str:
    """A day without its year, where that is the year of the newest report."""
    return short(day, locale) if newest and newest[:4] == day[:4] else full(day, locale)


@cache
def weekday(day: str, locale: str) -> str:
    return str(format_date(date.fromisoformat(day), "EEEE", locale=locale))


@cache
def month(day: str, locale: str) -> str:
    return str(format_skeleton("yMMMM", date.fromisoformat(day), locale=locale))


def told(when: Date, locale: str, newest: str | None = None) -> When:
    """A dossier's date in words; `newest` is the day of the newest report."""
    if when.earliest is None:
        return When(_("date unknown"), _("date unknown"), None, when.wording, reported=True, exact=False)
    if when.basis == "reported" or when.latest is None:
        days = full(when.earliest, locale), near(when.earliest, newest, locale)
        words, brief = (_("reported %(day)s") % {"day": day} for day in days)
        return When(words, brief, when.earliest, None, reported=True, exact=False)
    exact = when.earliest == when.latest
    words = stretch(when, locale)
    return When(
        doubted(words, when.edtf or ""),
        doubted(near(when.earliest, newest, locale) if exact else words, when.edtf or ""),
        when.earliest if exact else when.edtf,
        when.wording,
        reported=False,
        exact=exact,
        worked_out=when.basis == "anchored",
    )


def doubted(words: str, edtf: str) -> str:
    """A date with what EDTF says of it: `~` about, `?` uncertain, `%` both."""
    if "~" in edtf or "%" in edtf:
        words = _("about %(date)s") % {"date": words}
    if "?" in edtf or "%" in edtf:
        words = _("%(date)s, uncertain") % {"date": words}
    return words


def part(first: date, last: date, whole: int) -> str:
    """The pattern for a stretch that is no more than a part of its month or year of `whole` days."""
    if (last - first).days + 1 >= whole:
        return "%(period)s"
    begins = first.day == 1 and (whole < 32 or first.month == 1)
    following = last + timedelta(days=1)
    ends = following.day == 1 and (whole < 32 or following.month == 1)
    return _("early %(period)s") if begins else _("late %(period)s") if ends else _("mid-%(period)s")


def stretch(when: Date, locale: str) -> str:
    """The days that a date spans, by its precision."""
    if when.earliest is None or when.latest is None:
        return _("date unknown")
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if first == last:
        return full(when.earliest, locale)
    if when.precision == "week":
        return _("the week of %(day)s") % {"day": full(when.earliest, locale)}
    if when.precision == "month" and (first.year, first.month) == (last.year, last.month):
        pattern = part(first, last, monthrange(first.year, first.month)[1])
        return pattern % {"period": month(when.earliest, locale)}
    if when.precision == "season" and when.edtf and (season := SEASONS.get(int(when.edtf[5:7]) if when.edtf[5:7].isdigit() else 0)):
        return _(season) % {"year": first.year}
    if when.precision == "year" and first.year == last.year:
        return part(first, last, 365) % {"period": str(first.year)}
    return interval(when.earliest, when.latest, locale)


def interval(first: str, last: str, locale: str) -> str:
    """“3–21 March 2031”."""
    return str(format_interval(date.fromisoformat(first), date.fromisoformat(last), SPAN, locale=locale))


def weekday_named(name: str, locale: str) -> str:
    """An English weekday’s name in the locale’s words."""
    number = next(number for number, english in get_day_names("wide", locale="en").items() if english == name)
    return str(get_day_names("wide", locale=locale)[number])


def read(words: str) -> str:
    """The ISO day of “8 October 2025”, as reasons write it."""
    day, name, year = words.split()
    number = next(number for number, english in get_month_names("wide", locale="en").items() if english == name)
    return date(int(year), number, int(day)).isoformat()

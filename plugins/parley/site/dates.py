"""Dates in words: as exactly as they are known, and no more."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from babel.dates import format_date
from msgspec import Struct

from parley.dossier.model import Date

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


class When(Struct, frozen=True):
    """A date for a page: `words` in full, `short` without the year, `iso` for the machine, `wording` and `how` for whoever asks."""

    words: str
    short: str
    iso: str | None
    wording: str | None
    reported: bool
    exact: bool
    worked_out: bool = False
    """Counted from another event, not told in so many words."""


def full(day: str, locale: str) -> str:
    return format_date(date.fromisoformat(day), "d MMMM y", locale=locale)


def short(day: str, locale: str) -> str:
    return format_date(date.fromisoformat(day), "d MMMM", locale=locale)


def near(day: str, newest: str | None, locale: str) -> str:
    """A day without its year, where that is the year of the newest report."""
    return short(day, locale) if newest and newest[:4] == day[:4] else full(day, locale)


def weekday(day: str, locale: str) -> str:
    return format_date(date.fromisoformat(day), "EEEE", locale=locale)


def month(day: str, locale: str) -> str:
    return format_date(date.fromisoformat(day), "MMMM y", locale=locale)


def told(when: Date, locale: str) -> When:
    """A dossier's date in words."""
    if when.basis == "reported" or when.earliest is None or when.latest is None:
        if when.earliest is None:
            return When("date unknown", "date unknown", None, when.wording, reported=True, exact=False)
        return When(
            f"reported {full(when.earliest, locale)}",
            f"reported {short(when.earliest, locale)}",
            when.earliest,
            None,
            reported=True,
            exact=False,
        )
    about = "about " if when.edtf and ("~" in when.edtf or "%" in when.edtf) else ""
    doubt = ", uncertain" if when.edtf and ("?" in when.edtf or "%" in when.edtf) else ""
    words = about + stretch(when, locale) + doubt
    brief = about + (short(when.earliest, locale) if when.earliest == when.latest else stretch(when, locale)) + doubt
    return When(
        words,
        brief,
        when.edtf if when.earliest != when.latest else when.earliest,
        when.wording,
        reported=False,
        exact=when.earliest == when.latest,
        worked_out=when.basis == "anchored",
    )


def part(first: date, last: date, whole: int) -> str:
    """“Early ”, “mid-”, “late ”, where a stretch is no more than a part of its month or year of `whole` days."""
    if (last - first).days + 1 >= whole:
        return ""
    begins = first.day == 1 and (whole < 32 or first.month == 1)
    following = last + timedelta(days=1)
    ends = following.day == 1 and (whole < 32 or following.month == 1)
    return "early " if begins else "late " if ends else "mid-"


def stretch(when: Date, locale: str) -> str:
    """The days that a date spans, by its precision."""
    if when.earliest is None or when.latest is None:
        return "date unknown"
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if first == last:
        return full(when.earliest, locale)
    if when.precision == "week":
        return f"the week of {full(when.earliest, locale)}"
    if when.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return part(first, last, monthrange(first.year, first.month)[1]) + format_date(first, "MMMM y", locale=locale)
    if when.precision == "season" and when.edtf and (season := SEASONS.get(int(when.edtf[5:7]) if when.edtf[5:7].isdigit() else 0)):
        return f"{season} {first.year}"
    if when.precision == "year" and first.year == last.year:
        return part(first, last, 365) + str(first.year)
    if first.year == last.year and first.month == last.month:
        return f"{first.day}–{full(when.latest, locale)}"
    if first.year == last.year:
        return f"{short(when.earliest, locale)} – {full(when.latest, locale)}"
    return f"{full(when.earliest, locale)} – {full(when.latest, locale)}"

"""Dates in words: as exactly as they are known, and no more."""

from __future__ import annotations

from typing import Any

import pytest

from parley.dossier.model import Date
from parley.site import dates


def date(first: str | None, last: str | None, precision: Any, edtf: str | None, basis: Any = "explicit") -> Date:
    return Date(edtf, first, last, precision, basis, None if basis == "reported" else "the words")


APRIL_TO_MAY, OVER_THE_YEAR = "28 Apr\u2009–\u20092 May 2031", "30 Dec 2030\u2009–\u20092 Jan 2031"
TOLD = [
    (date("2031-05-12", "2031-05-12", "day", "2031-05-12"), "12 May 2031", "12 May"),
    (date("2031-05-12", "2031-05-12", "day", "2031-05-12~"), "about 12 May 2031", "about 12 May"),
    (date("2031-05-12", "2031-05-12", "day", "2031-05-12?"), "12 May 2031, uncertain", "12 May, uncertain"),
    (date("2031-05-12", "2031-05-12", "day", "2031-05-12%"), "about 12 May 2031, uncertain", "about 12 May, uncertain"),
    (date("2031-05-12", "2031-05-12", "unknown", None, "reported"), "reported 12 May 2031", "reported 12 May"),
    (date("2031-05-12", "2031-05-18", "week", "2031-05-12/2031-05-18"), "the week of 12 May 2031", "the week of 12 May 2031"),
    (date("2031-05-01", "2031-05-31", "month", "2031-05"), "May 2031", "May 2031"),
    (date("2031-05-01", "2031-05-31", "month", "2031-05~"), "about May 2031", "about May 2031"),
    (date("2031-05-01", "2031-05-15", "month", "2031-05"), "early May 2031", "early May 2031"),
    (date("2031-05-11", "2031-05-20", "month", "2031-05"), "mid-May 2031", "mid-May 2031"),
    (date("2031-05-16", "2031-05-31", "month", "2031-05"), "late May 2031", "late May 2031"),
    (date("2031-01-01", "2031-06-30", "year", "2031"), "early 2031", "early 2031"),
    (date("2031-07-01", "2031-12-31", "year", "2031"), "late 2031", "late 2031"),
    (date("2031-06-01", "2031-08-31", "season", "2031-22"), "summer 2031", "summer 2031"),
    (date("2031-01-01", "2031-12-31", "year", "2031"), "2031", "2031"),
    (date("2031-05-12", "2031-05-14", "range", "2031-05-12/2031-05-14"), "12–14 May 2031", "12–14 May 2031"),
    (
        date("2031-04-28", "2031-05-02", "range", "2031-04-28/2031-05-02"),
        "28 Apr\u2009–\u20092 May 2031",
        "28 Apr\u2009–\u20092 May 2031",
    ),
    (date("2030-12-30", "2031-01-02", "range", "x"), OVER_THE_YEAR, OVER_THE_YEAR),
    (date(None, None, "unknown", None), "date unknown", "date unknown"),
]


@pytest.mark.parametrize(("when", "words", "short"), TOLD, ids=[words for _, words, _ in TOLD])
def test_a_date_is_told_in_words(when: Date, words: str, short: str) -> None:
    found = dates.told(when, "en_GB", "2031-06-01")
    assert (found.words, found.short) == (words, short)


OTHER_YEARS = [
    (date("2030-05-12", "2030-05-12", "day", "2030-05-12"), "12 May 2030"),
    (date("2030-05-12", "2030-05-12", "unknown", None, "reported"), "reported 12 May 2030"),
]


@pytest.mark.parametrize(("when", "short"), OTHER_YEARS, ids=[short for _, short in OTHER_YEARS])
def test_a_day_of_another_year_than_the_newest_reports_keeps_its_year(when: Date, short: str) -> None:
    assert dates.told(when, "en_GB", "2031-06-01").short == short


@pytest.mark.parametrize("when", [when for when, _, _ in TOLD], ids=[words for _, words, _ in TOLD])
def test_only_a_day_that_is_known_is_exact(when: Date) -> None:
    found = dates.told(when, "en_GB")
    assert found.exact == (when.precision == "day")
    assert found.reported == (when.basis == "reported" or when.earliest is None)


@pytest.mark.parametrize(
    ("locale", "words"), [("en_GB", "12 May 2031"), ("fr", "12 mai 2031"), ("de", "12. Mai 2031"), ("ar", "12 مايو 2031")]
)
def test_months_are_named_in_the_sites_language(locale: str, words: str) -> None:
    assert dates.full("2031-05-12", locale) == words

"""Explicit dates in other orders, with other separators (“8-Oct-2025”, “Oct. 8th, ’25”, “2025/10/08”): dateparser reads them.

The grammar has found where they stand; dateparser is loaded only when the first of them is met.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from parley.language.dates.meaning import Meaning
from parley.language.dates.spotting import Spot

if TYPE_CHECKING:
    from dateparser.date import DateDataParser


@cache
def _parser(order: str) -> DateDataParser:
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RETURN_TIME_AS_PERIOD": True,
            "STRICT_PARSING": True,
        },
    )


def explicit(spot: Spot) -> Meaning | None:
    """A day written in full, perhaps with its time of day; None where the calendar has no such day."""
    order = "YMD" if "year" in spot.places and spot.places["year"][0][0] == spot.start else "DMY" if spot.day_first else "MDY"
    found = _parser(order).get_date_data(spot.text.replace("’", "'"))
    moment = found.date_obj
    if moment is None:
        return None
    clock = moment.strftime("%H:%M:%S" if moment.second else "%H:%M") if found.period == "time" else None
    return Meaning(kind="calendar", unit="day", year=moment.year, month=moment.month, day=moment.day, clock=clock)

"""From a match of the grammar to its meaning: one reader for each `means` of the grammar's rules.

A reader may find that the words mean no time after all (“the third half”): then it returns nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from parley.language.dates import counts, fields, points, within
from parley.language.dates.explicit import explicit
from parley.language.dates.meaning import Meaning, Reading
from parley.language.dates.spotting import Spot

_OVER = re.compile(r"over\s+", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|some|under|nearly|almost)\s+", re.IGNORECASE)  # “asked about Thursday’s meeting”
_OVER_IS_MORE = re.compile(r"\b(?:for|after|in|of|just|well|with|is|was|than|took|lasted|been|last|by)\s+$")
_ADJECTIVE = re.compile(
    r"\w-(?:second|minute|hour|day|week|month|quarter|year|decade)$|\b(?!one\b)\w+\s(?:hour|day|week|month|year)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the|a|an|this|that|these|those|another)\s+(?!\w+$)", re.IGNORECASE)


def readings(spot: Spot) -> list[Reading]:
    """What a spot means: one reading, two for a range with its two ends, none where it is no date after all."""
    found = _READERS[spot.means](spot)
    if isinstance(found, Meaning):
        return [Reading(_start(spot), spot.start + len(spot.text.rstrip(" ,")), found)]
    return found or []


def _start(spot: Spot) -> int:
    """Where the date begins: “over” is of the date in “for over a week”, but not in “over the last week”; and an adjective
    (“the two-week crisis”) leaves the article to its noun."""
    start = spot.start
    over = _OVER.match(spot.text)
    if over and not _OVER_IS_MORE.search(spot.before):
        start += over.end()
    about = _ABOUT.match(spot.text)
    if about and start == spot.start and fields.bare_weekday(spot):
        start += about.end()
    if spot.means == "duration" and _ADJECTIVE.search(spot.text):
        article = _ARTICLE.match(spot.text, start - spot.start)
        start = spot.start + article.end() if article else start
    return start


Reader = Callable[[Spot], "Meaning | list[Reading] | None"]
_READERS: dict[str, Reader] = {
    "iso": points.iso,
    "slashed": points.slashed,
    "dotted": points.slashed,
    "day": points.day,
    "oclock": points.oclock,
    "explicit": explicit,
    "dayrange": points.day_range,
    "weeksfrom": within.weeks_from,
    "dayofweek": within.day_of_week,
    "nthofmonth": within.nth_of_month,
    "dayofmonth": within.day_of_month,
    "daysofmonth": within.days_of_month,
    "mid": within.mid,
    "monthrange": points.month_range,
    "weekdays": counts.weekdays,
    "partofday": counts.part_of_day,
    "tonight": counts.tonight,
    "holiday": points.holiday,
    "month": points.month,
    "season": points.season,
    "quarter": points.quarter,
    "half": points.quarter,
    "unit": counts.calendar_unit,
    "year": points.year_alone,
    "yearrange": points.year_range,
    "bc": points.bc,
    "decade": points.decade,
    "century": points.century,
    "counted": counts.counted,
    "yearago": counts.year_ago,
    "daysides": counts.day_sides,
    "beside": counts.beside,
    "duration": counts.duration,
    "set": counts.repeated,
    "reference": counts.reference,
    "nth": counts.nth,
}

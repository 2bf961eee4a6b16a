"""Story or news: whether a report's undated months and days belong to the day of the report, or to the time that it has come to.

A history tells year after year (“In 1941 … In June …”); news speaks from its own day (“on Tuesday”, “last week”). Which of the
two a document is, its own dates show. Mode and effect: Mazur and Dale, WikiWars (EMNLP 2010); Strötgen and Gertz, HeidelTime.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from parley.language.dates.meaning import Meaning
from parley.language.dates.periods import Period

_LONG_AGO = 2  # years before the report's own
_ENOUGH = 3  # dates long ago before a document counts as a story
_POINTS = ("day", "month", "season", "year")


def tells_story(meanings: Iterable[Meaning], published: date | None) -> bool:
    """Whether dates long ago clearly outnumber those that lean on the day of the report."""
    long_ago = leaning = 0
    for meaning in meanings:
        if meaning.year is not None and meaning.unit in _POINTS:
            long_ago += published is None or meaning.bc or meaning.year <= published.year - _LONG_AGO
        elif meaning.kind == "weekday" or (meaning.kind == "shifted" and meaning.anchor == "report"):
            leaning += 1
    return long_ago >= _ENOUGH and long_ago > 2 * leaning


def told(before: Period | None, period: Period | None, meaning: Meaning) -> Period | None:
    """The time that a story has come to after one more date: its last day, month, season or year."""
    if period is None or period.unit not in _POINTS or meaning.kind not in ("calendar", "shifted", "weekday", "holiday"):
        return before
    if meaning.kind == "shifted" and meaning.anchor == "report":
        return before
    if before is not None and period.unit == "year" and before.unit != "year" and period.first.year == before.first.year:
        return before  # “in July … that was in 1941”: July it stays
    return period

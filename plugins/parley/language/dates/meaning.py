"""What the words of a date expression mean, before any calendar is opened."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from parley.language.dates.periods import Unit

Kind = Literal["calendar", "weekday", "shifted", "duration", "set", "reference", "clock", "holiday", "nth", "beside"]
Mod = Literal[
    "START", "MID", "END", "BEFORE", "AFTER", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"
]  # fmt: skip
From = Literal["none", "report", "spoken", "past"]
Direction = Literal[-1, 0, 1]


class Meaning(Struct, frozen=True, kw_only=True):
    """The sense of one expression.

    kind       calendar: fields of the calendar, perhaps without the year (“March 3”); weekday; shifted: so many units from the
               anchor (“today”, “last week”, “two days ago”); duration; set (“every Friday”); reference (“now”, “recently”);
               clock: a time of day alone; holiday; nth (“the third day of …”); beside (“the day after …”)
    unit       how exact it is, or what is counted
    amount     how many units, with its sign where shifted; None where not told (“several”); of a weekday, how many weeks on
    anchor     what it is counted from: the report's day, or the date last spoken of; “past” is “last” said of a stretch just ended
    direction  where the words themselves say past (-1), this one (0) or future (1); None where they do not
    mod        TIMEX3's modifier
    """

    kind: Kind
    unit: Unit | None = None
    amount: float | None = None
    anchor: From = "none"
    direction: Direction | None = None
    mod: Mod | None = None
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    number: int | None = None
    part: str | None = None
    clock: str | None = None
    holiday: str | None = None
    value: str | None = None
    fiscal: bool = False
    bc: bool = False


class Reading(Struct, frozen=True):
    """A meaning and where its words stand. `opens_range`: this and the next reading are the two ends of one range."""

    start: int
    end: int
    meaning: Meaning
    opens_range: bool = False

"""Readers of days told by their place in a week or a month: “Friday week”, “the 7th”, “the first week of October”."""

from __future__ import annotations

import re

from parley.language.dates import fields
from parley.language.dates.meaning import Direction, Meaning, Reading
from parley.language.dates.periods import Unit
from parley.language.dates.spotting import Spot


def weeks_from(spot: Spot) -> Meaning | None:
    """“Friday week”, “a week on Friday”, “two weeks from Tuesday”, “a week ago Friday”: so many weeks from that weekday."""
    unit = fields.unit(spot)
    alone = unit is None
    if not alone and unit not in ("week", "fortnight"):
        return None
    weeks = (1 if alone else fields.amount(spot) or 0) * (2 if unit == "fortnight" or "fortnight" in spot.text.lower() else 1)
    side: Direction = -1 if "ago" in spot.groups else 1
    if not weeks:
        return None
    return Meaning(kind="weekday", unit="day", weekday=fields.integer(spot, "weekday"), direction=side, amount=side * weeks)


def day_of_week(spot: Spot) -> Meaning:
    """“Tuesday of last week”, “Monday next week”: that day of that week."""
    anchor, direction = fields.which(spot)
    return Meaning(kind="shifted", unit="week", amount=direction, anchor=anchor, weekday=fields.integer(spot, "weekday"))


def nth_of_month(spot: Spot) -> Meaning | None:
    """“The first week of October”, “the last Friday in May 2026”, “the weekend of 3 May”."""
    weekday = fields.integer(spot, "weekday") if "nth_word" in spot.groups else None
    exact: Unit = fields.unit(spot) or "day"
    told = fields.with_which_year(spot)
    if "month" not in spot.groups and "which" not in spot.groups:
        told = {"anchor": "report", "direction": 0}
    return Meaning(kind="calendar", unit=exact, weekday=weekday, number=_nth(spot), month=fields.integer(spot, "month"),
                   day=fields.integer(spot, "monthday"), **told)  # fmt: skip


def _nth(spot: Spot) -> int | None:
    found = fields.first(spot, "nth_word")
    return int(found) if found else None


def day_of_month(spot: Spot) -> Meaning:
    """“The 7th”, “Friday the 10th”, “the 7th of this month”."""
    anchor, direction = fields.which(spot)
    return Meaning(kind="calendar", unit="day", day=fields.integer(spot, "ordinal_day") or fields.integer(spot, "ordinal"),
                   weekday=fields.integer(spot, "weekday"), anchor=anchor, direction=direction)  # fmt: skip


def days_of_month(spot: Spot) -> list[Reading]:
    """“From the 2nd to the 5th”: two dates."""
    ends = zip(spot.places["ordinal_day"], spot.groups["ordinal_day"], strict=True)
    return [
        Reading(spot.start if not index else start, end, Meaning(kind="calendar", unit="day", day=int(re.sub(r"\D", "", day))),
                opens_range=not index and fields.is_range(spot))
        for index, ((start, end), day) in enumerate(ends)
    ]  # fmt: skip


def mid(spot: Spot) -> Meaning:
    """“Mid-week”, “mid-year”: of the one that the report is of, unless it says which."""
    anchor, direction = fields.which(spot, "report+0")
    return Meaning(kind="shifted", unit=fields.unit(spot), amount=direction, anchor=anchor, mod="MID")

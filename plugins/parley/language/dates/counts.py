"""Readers of what is counted: “last week”, “two days ago”, lengths of time, sets, the nth day, and words without a calendar."""

from __future__ import annotations

import re
from typing import cast

from parley.language.dates import fields
from parley.language.dates.meaning import Direction, From, Meaning
from parley.language.dates.periods import Unit
from parley.language.dates.spotting import Spot

_UNITS = ("second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")


def counted(spot: Spot) -> Meaning | None:
    """“Three days ago”, “a day earlier”, “weeks later”."""
    unit = fields.unit(spot)
    side = fields.first(spot, "side") or fields.first(spot, "ago") or "-1"
    if side == "spoken+1" and spot.text.lower().endswith(" on") and "article" in spot.groups:
        return None
    sign: Direction = -1 if side.endswith("-1") else 1
    anchor: From = "spoken" if side.startswith("spoken") else "report"
    amount = fields.amount(spot)
    if amount is None or unit is None or unit not in _UNITS:
        return Meaning(kind="reference", value="PAST_REF" if sign < 0 else "FUTURE_REF", unit=unit, anchor=anchor, direction=sign)
    return Meaning(kind="shifted", unit=unit, amount=sign * amount, anchor=anchor, direction=sign, mod=fields.mod(spot))


def year_ago(spot: Spot) -> Meaning | None:
    number = fields.integer(spot, "ordinal")
    if number:
        return Meaning(kind="calendar", unit="quarter", number=number, year_shift=-1, anchor="report")
    unit: Unit = "quarter" if "period" in spot.groups else "year"
    return Meaning(kind="shifted", unit=unit, amount=-4 if unit == "quarter" else -1, anchor="spoken", direction=-1)


def day_sides(spot: Spot) -> Meaning | None:
    """“The day before”, “the week after”; “the day after tomorrow”."""
    sign = -1 if "before" in spot.groups or spot.gives.get("side") == "spoken-1" else 1
    unit = fields.unit(spot)
    if "deictic" in spot.groups and unit == "day":
        return Meaning(kind="shifted", unit="day", amount=sign + int(spot.groups["deictic"][0]), anchor="report")
    if "month" in spot.groups or "deictic" in spot.groups:
        return None
    which = re.search(r"\b(last|next)$", spot.text.lower())
    if which:
        return Meaning(kind="shifted", unit=unit, amount=2 * sign, anchor="report")
    return Meaning(kind="shifted", unit=unit, amount=sign, anchor="spoken")


def beside(spot: Spot) -> Meaning | None:
    """“The day after the vote”: one day after an event."""
    unit = fields.unit(spot)
    return Meaning(kind="beside", unit=unit, amount=1) if unit in ("day", "week", "month", "year", "weekend") else None


def duration(spot: Spot) -> Meaning | None:
    unit = fields.unit(spot)
    if (
        unit == "quarter" and ("article" in spot.groups or "-" in spot.text) and "number" not in spot.groups
    ) or "three-quarters" in spot.text.lower():
        return None  # a fourth of something
    if unit == "quarter" and not spot.groups.keys() & {"number", "vague", "window"}:
        return None  # where troops or ministers live
    window = fields.first(spot, "window")
    direction = cast("Direction | None", {"-": -1, "+": 1}.get(window or ""))
    if spot.gives.get("ahead"):
        return Meaning(kind="duration", unit=unit, amount=fields.amount(spot), direction=1, anchor="report", mod=fields.mod(spot))
    if spot.gives.get("vague_unit"):
        return Meaning(kind="duration")
    if "day_or_night" in spot.groups:
        part = None if spot.groups["day_or_night"][0] == "day" else "NI"
        return Meaning(kind="duration", unit="day", amount=1, part=part)
    amount = fields.amount(spot)
    if amount is not None and 1900 <= amount <= 2100 and "," not in spot.text:
        return None  # “the 1988 quarter” is of that year
    if unit == "second" and (amount == 1 or not spot.text.lower().endswith("seconds")):
        return None
    if (
        unit is not None
        and amount is not None
        and len(spot.groups.get("unit", [])) == 2
        and len(spot.groups.get("number", [])) == 2
    ):
        return Meaning(
            kind="duration", unit=unit, amount=amount, value=spot.groups["unit"][1], number=int(fields.amount(spot, 1) or 0)
        )
    return Meaning(kind="duration", unit=unit, amount=amount, direction=direction, mod=fields.mod(spot))


def repeated(spot: Spot) -> Meaning | None:
    if "adverb" in spot.groups:
        return Meaning(kind="set", unit=cast("Unit", spot.groups["adverb"][0]), amount=1)
    step = fields.integer(spot, "other") or fields.integer(spot, "ordinal") or (fields.amount(spot) or 1)
    parts = spot.groups.get("part", [None])
    return Meaning(
        kind="set", unit=fields.unit(spot), amount=step,
        weekday=fields.integer(spot, "weekday"), month=fields.integer(spot, "month"), season=fields.first(spot, "season"),
        part=parts[-1],
    )  # fmt: skip


def reference(spot: Spot) -> Meaning:
    value = fields.first(spot, "present") or fields.first(spot, "past") or fields.first(spot, "future")
    return Meaning(kind="reference", value=value, anchor="report")


def nth(spot: Spot) -> Meaning | None:
    number = fields.integer(spot, "ordinal")
    if number is None:
        spelled = fields.amount(spot)
        number = int(spelled) if spelled else None
    return Meaning(kind="nth", unit=fields.unit(spot), number=number) if number else None


def stretch(spot: Spot, unit: Unit) -> Meaning:
    """“The past year”: the calendar's year before; “the last decade”: ten years up to now."""
    if unit in ("year", "quarter", "week", "month", "weekend", "day"):
        return Meaning(kind="shifted", unit=unit, amount=-1, anchor="report", mod=fields.mod(spot))
    return Meaning(kind="duration", unit=unit, amount=1, direction=-1, mod=fields.mod(spot))


def calendar_unit(spot: Spot) -> Meaning | None:
    """“Last week”, “the following year”, “that month”, “the end of this year”."""
    unit, (anchor, direction) = fields.unit(spot), fields.which(spot)
    if fields.first(spot, "which") == "nearest":
        return Meaning(kind="shifted", unit="weekend", anchor="report")
    if unit is None or direction is None:
        return None
    if "quarter_or_period" in spot.groups:
        return Meaning(kind="shifted", unit="quarter", amount=0, anchor="spoken", year=fields.year(spot).get("year"))
    definite = re.match(r"the\b", spot.text, re.IGNORECASE) is not None
    if unit == "day" and anchor == "report" and direction:
        if direction == -1 or "next" not in spot.text.lower():
            return None
        anchor = "spoken"
    if definite and anchor == "report" and direction == 1 and unit in ("week", "month", "year"):
        anchor = "report"
    if anchor == "past" or (definite and anchor == "report" and direction == -1):
        return stretch(spot, unit)
    return Meaning(kind="shifted", unit=unit, amount=direction, anchor=anchor, mod=fields.mod(spot),
                   fiscal="business" in spot.groups, part=fields.first(spot, "part"))  # fmt: skip


def part_of_day(spot: Spot) -> Meaning | None:
    anchor, direction = fields.which(spot)
    part = fields.first(spot, "part")
    if direction == -1 and anchor == "report" and part != "NI" and "past" not in spot.text.lower() and part != "EV":
        return None
    return Meaning(kind="shifted", unit="day", amount=direction, anchor=anchor, part=part, mod=fields.mod(spot))


def tonight(spot: Spot) -> Meaning:
    return Meaning(kind="shifted", unit="day", amount=0, anchor="report", part="NI", mod=fields.mod(spot))


def weekdays(spot: Spot) -> Meaning:
    weekday = fields.integer(spot, "weekdays") or fields.integer(spot, "weekday")
    part = fields.first(spot, "part") or fields.first(spot, "parts")
    return Meaning(kind="set", unit="day", weekday=weekday, part=part)

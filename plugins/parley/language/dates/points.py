"""Readers of points in time: days, months, seasons, quarters, years, holidays, and ranges of them."""

from __future__ import annotations

import re
from typing import Any

from msgspec import structs

from parley.language.dates import fields, holidays
from parley.language.dates.clock import time_of
from parley.language.dates.meaning import Meaning, Mod, Reading
from parley.language.dates.periods import Unit
from parley.language.dates.spotting import Spot


def iso(spot: Spot) -> Meaning:
    clock = time_of(spot.text.partition("T")[2] or spot.text.partition(" ")[2])
    return Meaning(kind="calendar", unit="day", year=fields.integer(spot, "year"), month=fields.integer(spot, "month_number"),
                   day=fields.integer(spot, "monthday"), clock=clock)  # fmt: skip


def slashed(spot: Spot) -> Meaning | None:
    """10/5/2025: the report's own order, unless only the other makes a month."""
    month, day, year = (
        fields.integer(spot, "first_number") or 0,
        fields.integer(spot, "second_field") or 0,
        fields.integer(spot, "slashed_year") or 0,
    )
    if month > 12 or (day <= 12 and spot.day_first) or spot.means == "dotted":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    return Meaning(kind="calendar", unit="day", year=year, month=month, day=day)


def day(spot: Spot) -> Meaning:
    clock, part = time_of(spot.text), fields.first(spot, "part")
    more: dict[str, Any] = {"mod": fields.mod(spot), "part": part, "clock": clock}
    if "month" in spot.groups:
        day = fields.integer(spot, "monthday") or fields.integer(spot, "ordinal")
        told = fields.year(spot)
        return Meaning(
            kind="calendar",
            unit="day",
            month=fields.integer(spot, "month"),
            day=day,
            weekday=fields.integer(spot, "weekday"),
            **told,
            **more,
        )
    if "weekday" in spot.groups:
        anchor, direction = fields.which(spot)
        if fields.bare_weekday(spot):
            more["mod"] = fields.first(spot, "stage")
        return Meaning(
            kind="weekday", unit="day", weekday=fields.integer(spot, "weekday"), anchor=anchor, direction=direction, **more
        )
    if "deictic" in spot.groups:
        return Meaning(kind="shifted", unit="day", amount=int(spot.groups["deictic"][0]), anchor="report", **more)
    return Meaning(kind="clock", unit="day", anchor="spoken", **more)


def oclock(spot: Spot) -> Meaning | None:
    hour = fields.amount(spot)
    if hour is None or not 1 <= hour <= 24:
        return None
    late = fields.first(spot, "part") in ("AF", "EV", "NI") and hour < 12
    meaning = day(spot)
    return structs.replace(meaning, part=None, clock=f"{int(hour) + 12 * late:02d}:00")


def day_range(spot: Spot) -> list[Reading]:
    """“March 3–5” is two dates, each in its own words, and the days between. “And” is no range by itself (ranges.py)."""
    days, months = spot.places["monthday"], spot.places["month"]
    month_first = months[0][0] < days[0][0]
    part = fields.first(spot, "part")
    first_end = days[0][1] if month_first or len(months) == 1 else months[0][1]
    second_start = months[1][0] if month_first and len(months) == 2 else days[1][0]
    return [
        Reading(
            start,
            end,
            Meaning(
                kind="calendar",
                unit="day",
                month=int(month),
                day=int(re.sub(r"\D", "", day)),
                part=part if opens else None,
                **fields.year(spot),
            ),
            opens,
        )
        for (start, end), month, day, opens in (
            (
                (spot.start, first_end),
                spot.groups["month"][0],
                spot.groups["monthday"][0],
                fields.is_range(spot),
            ),
            ((second_start, spot.end), spot.groups["month"][-1], spot.groups["monthday"][1], False),
        )
    ]


def month_range(spot: Spot) -> list[Reading]:
    places = spot.places["month"]
    told = fields.with_which_year(spot)
    spans = [(spot.start, places[0][1]), (places[1][0], spot.end)]
    return [
        Reading(
            start,
            end,
            Meaning(kind="calendar", unit="month", month=int(spot.groups["month"][index]), **told),
            opens_range=not index and fields.is_range(spot),
        )
        for index, (start, end) in enumerate(spans)
    ]


def holiday(spot: Spot) -> Meaning:
    code = fields.first(spot, "holiday") or ""
    mod: Mod | None = fields.mod(spot) or ("APPROX" if holidays.approximate(code) else None)
    return Meaning(kind="holiday", unit="day", holiday=code, mod=mod, **fields.with_which_year(spot))


def month(spot: Spot) -> Meaning:
    return Meaning(
        kind="calendar", unit="month", month=fields.integer(spot, "month"), mod=fields.mod(spot), **fields.with_which_year(spot)
    )


def season(spot: Spot) -> Meaning:
    return Meaning(
        kind="calendar", unit="season", season=fields.first(spot, "season"), mod=fields.mod(spot), **fields.with_which_year(spot)
    )


def quarter(spot: Spot) -> Meaning | None:
    number = fields.integer(spot, "ordinal") or fields.integer(spot, "quarter_number") or 0
    unit: Unit = "half" if spot.means == "half" else "quarter"
    if not 1 <= number <= (2 if unit == "half" else 4):
        return None
    return Meaning(kind="calendar", unit=unit, number=number, **fields.with_which_year(spot))


def year_alone(spot: Spot) -> Meaning | None:
    told = fields.year(spot)
    if "short_year" in spot.groups:
        number = int(spot.groups["short_year"][0])
        told = {"year": number + (1900 if number > 50 else 2000)}
    if not told.get("year"):
        return None
    return Meaning(kind="calendar", unit="year", mod=fields.mod(spot), fiscal="fiscal" in spot.text.lower(), **told)


def year_range(spot: Spot) -> list[Reading] | Meaning | None:
    places = spot.places["year"] + spot.places.get("short_year", [])
    first = int(spot.groups["year"][0])
    second = int(spot.groups["year"][1]) if len(spot.groups["year"]) > 1 else first // 100 * 100 + int(spot.groups["short_year"][0])
    if not first < second:
        return None
    return [
        Reading(start, end, Meaning(kind="calendar", unit="year", year=year), opens_range=not index)
        for index, ((start, end), year) in enumerate(zip(places, (first, second), strict=True))
    ]


def bc(spot: Spot) -> Meaning | None:
    return Meaning(kind="calendar", unit="year", year=fields.integer(spot, "old_year"), bc=True, mod=fields.mod(spot))


def decade(spot: Spot) -> Meaning:
    year = (
        fields.integer(spot, "decade_year")
        or fields.integer(spot, "decade_word")
        or 1900 + (fields.integer(spot, "short_decade") or 0)
    )
    return Meaning(kind="calendar", unit="decade", year=year, mod=fields.mod(spot))


def century(spot: Spot) -> Meaning | None:
    number = fields.integer(spot, "ordinal") or 0
    return Meaning(kind="calendar", unit="century", year=(number - 1) * 100, mod=fields.mod(spot)) if 1 < number < 100 else None

"""From a match of the grammar to its meaning: one reader for each `means` of the grammar's rules.

A reader may find that the words mean no time after all (“the third half”): then it returns nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from parley.language.dates import numerals
from parley.language.dates.clock import time_of
from parley.language.dates.meaning import Direction, From, Meaning, Mod, Reading
from parley.language.dates.periods import Unit
from parley.language.dates.spotting import Spot

_WHICH = re.compile(r"(report|spoken|past)([+-]\d)")
_OVER = re.compile(r"over\s+", re.IGNORECASE)
_OVER_IS_MORE = re.compile(r"\b(?:for|after|in|of|just|well|with|is|was|than|took|lasted|been|last|by)\s+$")
_ADJECTIVE = re.compile(r"\w-(?:second|minute|hour|day|week|month|quarter|year|decade)$|\b(?!one\b)\w+\s(?:hour|day|week|month|year)$", re.IGNORECASE)
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
    if spot.means == "duration" and _ADJECTIVE.search(spot.text):
        article = _ARTICLE.match(spot.text, start - spot.start)
        start = spot.start + article.end() if article else start
    return start


def _first(spot: Spot, name: str) -> str | None:
    if name in spot.gives:
        return str(spot.gives[name])
    found = spot.groups.get(name)
    return found[0] if found else None


def _integer(spot: Spot, name: str) -> int | None:
    found = _first(spot, name)
    digits = re.match(r"\d+", found) if found else None
    return int(digits.group()) if digits else None


def _mod(spot: Spot) -> Mod | None:
    return cast("Mod | None", _first(spot, "stage") or _first(spot, "approx"))


def _unit(spot: Spot) -> Unit | None:
    return cast(
        "Unit | None",
        _first(spot, "unit") or _first(spot, "calendar_unit") or _first(spot, "plural_unit") or _first(spot, "nth_unit") or _first(spot, "weekend"),
    )


def _which(spot: Spot, default: str | None = None) -> tuple[From, Direction | None]:
    found = _WHICH.fullmatch(_first(spot, "which") or default or "")
    if found is None:
        return "none", None
    return cast("From", found.group(1)), cast("Direction", int(found.group(2)))


def _amount(spot: Spot, place: int = 0) -> float | None:
    if "amount" in spot.gives or "fraction" in spot.gives:
        return float(spot.gives.get("amount") or spot.gives["fraction"])
    found = spot.groups.get("number", [])
    if len(found) > place:
        number = numerals.value(found[place])
        return number + 0.5 if number is not None and spot.gives.get("half") else number
    if "half" in spot.gives and "article" not in spot.groups:
        return 0.5
    return (1.5 if "half" in spot.gives else 1.0) if "article" in spot.groups else None


def _year(spot: Spot) -> dict[str, Any]:
    """The year that the words give: in full (“1996”), spelled out, or as one counted from another (“last year”)."""
    if "year" in spot.groups:
        return {"year": int(spot.groups["year"][-1])}
    if "old_year" in spot.groups:
        return {"year": int(spot.groups["old_year"][-1]), "bc": True}
    if "spelled_year" in spot.groups:
        number = numerals.value(re.sub(r"\b(?:oh|o)[\s-]", "hundred ", spot.groups["spelled_year"][-1]))
        return {"year": int(number) if number else None}
    return {}


def _with_which_year(spot: Spot) -> dict[str, Any]:
    """“March last year”: the word that says which belongs to the year; “last March”: it belongs to the month."""
    fields = _year(spot)
    anchor, direction = _which(spot)
    if not fields and direction is not None and re.search(r"year\W*s?\b(?:.*quarter)?", spot.text, re.IGNORECASE):
        return {"year_shift": direction, "anchor": anchor}
    return fields or {"anchor": anchor, "direction": direction}


def _iso(spot: Spot) -> Meaning:
    clock = time_of(spot.text.partition("T")[2] or spot.text.partition(" ")[2])
    return Meaning(kind="calendar", unit="day", year=_integer(spot, "year"), month=_integer(spot, "month_number"),
                   day=_integer(spot, "monthday"), clock=clock)  # fmt: skip


def _slashed(spot: Spot) -> Meaning | None:
    """10/5/2025: the American order, unless only the British makes a month."""
    month, day, year = _integer(spot, "first_number") or 0, _integer(spot, "second_field") or 0, _integer(spot, "slashed_year") or 0
    if month > 12 or spot.means == "dotted":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    return Meaning(kind="calendar", unit="day", year=year, month=month, day=day)


def _day(spot: Spot) -> Meaning:
    clock, part = time_of(spot.text), _first(spot, "part")
    more: dict[str, Any] = {"mod": _mod(spot), "part": part, "clock": clock}
    if "month" in spot.groups:
        day = _integer(spot, "monthday") or _integer(spot, "ordinal")
        fields = _year(spot)
        return Meaning(
            kind="calendar", unit="day", month=_integer(spot, "month"), day=day, weekday=_integer(spot, "weekday"), **fields, **more
        )
    if "weekday" in spot.groups:
        anchor, direction = _which(spot)
        return Meaning(kind="weekday", unit="day", weekday=_integer(spot, "weekday"), anchor=anchor, direction=direction, **more)
    if "deictic" in spot.groups:
        return Meaning(kind="shifted", unit="day", amount=int(spot.groups["deictic"][0]), anchor="report", **more)
    return Meaning(kind="clock", unit="day", anchor="spoken", **more)


def _oclock(spot: Spot) -> Meaning | None:
    hour = _amount(spot)
    if hour is None or not 1 <= hour <= 24:
        return None
    late = _first(spot, "part") in ("AF", "EV", "NI") and hour < 12
    meaning = _day(spot)
    return Meaning(kind=meaning.kind, unit="day", amount=meaning.amount, anchor=meaning.anchor, direction=meaning.direction, year=meaning.year,
                   month=meaning.month, day=meaning.day, weekday=meaning.weekday, clock=f"{int(hour) + 12 * late:02d}:00")  # fmt: skip


def _day_range(spot: Spot) -> list[Reading]:
    """“March 3–5” is two dates, each in its own words, and the days between. “And” is no range by itself (ranges.py)."""
    days, months = spot.places["monthday"], spot.places["month"]
    month_first = months[0][0] < days[0][0]
    first_end = days[0][1] if month_first or len(months) == 1 else months[0][1]
    second_start = months[1][0] if month_first and len(months) == 2 else days[1][0]
    return [
        Reading(start, end, Meaning(kind="calendar", unit="day", month=int(month), day=int(re.sub(r"\D", "", day)), **_year(spot)), opens)
        for (start, end), month, day, opens in (
            ((spot.start if month_first else days[0][0], first_end), spot.groups["month"][0], spot.groups["monthday"][0], _is_range(spot)),
            ((second_start, spot.end), spot.groups["month"][-1], spot.groups["monthday"][1], False),
        )
    ]


def _is_range(spot: Spot) -> bool:
    return re.search(r"\band\b", spot.text) is None or re.search(r"\bbetween\s+$", spot.before) is not None


def _month_range(spot: Spot) -> list[Reading]:
    places = spot.places["month"]
    fields = _with_which_year(spot)
    spans = [(spot.start, places[0][1]), (places[1][0], spot.end)]
    return [
        Reading(
            start,
            end,
            Meaning(kind="calendar", unit="month", month=int(spot.groups["month"][index]), **fields),
            opens_range=not index and _is_range(spot),
        )
        for index, (start, end) in enumerate(spans)
    ]


def _weekdays(spot: Spot) -> Meaning:
    weekday = _integer(spot, "weekdays") or _integer(spot, "weekday")
    part = _first(spot, "part") or _first(spot, "parts")
    return Meaning(kind="set", unit="day", weekday=weekday, part=part)


def _part_of_day(spot: Spot) -> Meaning | None:
    anchor, direction = _which(spot)
    part = _first(spot, "part")
    if direction == -1 and anchor == "report" and part != "NI" and "past" not in spot.text.lower() and part != "EV":
        return None
    return Meaning(kind="shifted", unit="day", amount=direction, anchor=anchor, part=part, mod=_mod(spot))


def _tonight(spot: Spot) -> Meaning:
    return Meaning(kind="shifted", unit="day", amount=0, anchor="report", part="NI", mod=_mod(spot))


def _holiday(spot: Spot) -> Meaning:
    return Meaning(kind="holiday", unit="day", holiday=_first(spot, "holiday"), **_with_which_year(spot))


def _month(spot: Spot) -> Meaning:
    return Meaning(kind="calendar", unit="month", month=_integer(spot, "month"), mod=_mod(spot), **_with_which_year(spot))


def _season(spot: Spot) -> Meaning:
    return Meaning(kind="calendar", unit="season", season=_first(spot, "season"), mod=_mod(spot), **_with_which_year(spot))


def _quarter(spot: Spot) -> Meaning | None:
    number = _integer(spot, "ordinal") or _integer(spot, "quarter_number") or 0
    unit: Unit = "half" if spot.means == "half" else "quarter"
    if not 1 <= number <= (2 if unit == "half" else 4):
        return None
    return Meaning(kind="calendar", unit=unit, number=number, **_with_which_year(spot))


def _calendar_unit(spot: Spot) -> Meaning | None:
    """“Last week”, “the following year”, “that month”, “the end of this year”."""
    unit, (anchor, direction) = _unit(spot), _which(spot)
    if _first(spot, "which") == "nearest":
        return Meaning(kind="shifted", unit="weekend", anchor="report")
    if unit is None or direction is None:
        return None
    if "quarter_or_period" in spot.groups:
        return Meaning(kind="shifted", unit="quarter", amount=0, anchor="spoken", year=_year(spot).get("year"))
    definite = re.match(r"the\b", spot.text, re.IGNORECASE) is not None
    if unit == "day" and anchor == "report" and direction:
        if direction == -1 or "next" not in spot.text.lower():
            return None
        anchor = "spoken"
    if definite and anchor == "report" and direction == 1 and unit in ("week", "month", "year"):
        anchor = "report"
    if anchor == "past" or (definite and anchor == "report" and direction == -1):
        return _stretch(spot, unit)
    return Meaning(kind="shifted", unit=unit, amount=direction, anchor=anchor, mod=_mod(spot), fiscal="business" in spot.groups,
                   part=_first(spot, "part"))  # fmt: skip


def _stretch(spot: Spot, unit: Unit) -> Meaning:
    """“The past year”: the calendar's year before; “the last decade”: ten years up to now."""
    if unit in ("year", "quarter", "week", "month", "weekend", "day"):
        return Meaning(kind="shifted", unit=unit, amount=-1, anchor="report", mod=_mod(spot))
    return Meaning(kind="duration", unit=unit, amount=1, direction=-1, mod=_mod(spot))


def _year_alone(spot: Spot) -> Meaning | None:
    fields = _year(spot)
    if "short_year" in spot.groups:
        number = int(spot.groups["short_year"][0])
        fields = {"year": number + (1900 if number > 50 else 2000)}
    if not fields.get("year"):
        return None
    return Meaning(kind="calendar", unit="year", mod=_mod(spot), fiscal="fiscal" in spot.text.lower(), **fields)


def _year_range(spot: Spot) -> list[Reading] | Meaning | None:
    places = spot.places["year"] + spot.places.get("short_year", [])
    first = int(spot.groups["year"][0])
    second = int(spot.groups["year"][1]) if len(spot.groups["year"]) > 1 else first // 100 * 100 + int(spot.groups["short_year"][0])
    if not first < second:
        return None
    return [
        Reading(start, end, Meaning(kind="calendar", unit="year", year=year), opens_range=not index)
        for index, ((start, end), year) in enumerate(zip(places, (first, second), strict=True))
    ]


def _bc(spot: Spot) -> Meaning | None:
    return Meaning(kind="calendar", unit="year", year=_integer(spot, "old_year"), bc=True, mod=_mod(spot))


def _decade(spot: Spot) -> Meaning:
    year = _integer(spot, "decade_year") or _integer(spot, "decade_word") or 1900 + (_integer(spot, "short_decade") or 0)
    return Meaning(kind="calendar", unit="decade", year=year, mod=_mod(spot))


def _century(spot: Spot) -> Meaning | None:
    number = _integer(spot, "ordinal") or _integer(spot, "century_number") or 0
    return Meaning(kind="calendar", unit="century", year=(number - 1) * 100, mod=_mod(spot)) if 1 < number < 100 else None


def _counted(spot: Spot) -> Meaning | None:
    """“Three days ago”, “a day earlier”, “weeks later”."""
    unit = _unit(spot)
    side = _first(spot, "side") or _first(spot, "ago") or "-1"
    if side == "spoken+1" and spot.text.lower().endswith(" on") and "article" in spot.groups:
        return None
    sign: Direction = -1 if side.endswith("-1") else 1
    anchor: From = "spoken" if side.startswith("spoken") else "report"
    amount = _amount(spot)
    if amount is None or unit is None or unit not in _UNITS:
        return Meaning(kind="reference", value="PAST_REF" if sign < 0 else "FUTURE_REF", unit=unit, anchor=anchor, direction=sign)
    return Meaning(kind="shifted", unit=unit, amount=sign * amount, anchor=anchor, direction=sign, mod=_mod(spot))


def _year_ago(spot: Spot) -> Meaning | None:
    number = _integer(spot, "ordinal")
    if number:
        return Meaning(kind="calendar", unit="quarter", number=number, year_shift=-1, anchor="report")
    unit: Unit = "quarter" if "period" in spot.groups else "year"
    return Meaning(kind="shifted", unit=unit, amount=-4 if unit == "quarter" else -1, anchor="spoken", direction=-1)


def _day_sides(spot: Spot) -> Meaning | None:
    """“The day before”, “the week after”; “the day after tomorrow”."""
    sign = -1 if "before" in spot.groups or spot.gives.get("side") == "spoken-1" else 1
    unit = _unit(spot)
    if "deictic" in spot.groups and unit == "day":
        return Meaning(kind="shifted", unit="day", amount=sign + int(spot.groups["deictic"][0]), anchor="report")
    if "month" in spot.groups or "deictic" in spot.groups:
        return None
    which = re.search(r"\b(last|next)$", spot.text.lower())
    if which:
        return Meaning(kind="shifted", unit=unit, amount=2 * sign, anchor="report")
    return Meaning(kind="shifted", unit=unit, amount=sign, anchor="spoken")


def _beside(spot: Spot) -> Meaning | None:
    """“The day after the vote”: one day after an event."""
    unit = _unit(spot)
    return Meaning(kind="beside", unit=unit, amount=1) if unit in ("day", "week", "month", "year", "weekend") else None


def _duration(spot: Spot) -> Meaning | None:
    unit = _unit(spot)
    if unit == "quarter" and ("article" in spot.groups or "-" in spot.text) and "number" not in spot.groups or "three-quarters" in spot.text.lower():
        return None  # a fourth of something
    if unit == "quarter" and not spot.groups.keys() & {"number", "vague", "window"}:
        return None  # where troops or ministers live
    window = _first(spot, "window")
    direction = cast("Direction | None", {"-": -1, "+": 1}.get(window or ""))
    if spot.gives.get("vague_unit"):
        return Meaning(kind="duration")
    if "day_or_night" in spot.groups:
        part = None if spot.groups["day_or_night"][0] == "day" else "NI"
        return Meaning(kind="duration", unit="day", amount=1, part=part)
    amount = _amount(spot)
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
        return Meaning(kind="duration", unit=unit, amount=amount, value=spot.groups["unit"][1], number=int(_amount(spot, 1) or 0))
    return Meaning(kind="duration", unit=unit, amount=amount, direction=direction, mod=_mod(spot))


def _set(spot: Spot) -> Meaning | None:
    if "adverb" in spot.groups:
        return Meaning(kind="set", unit=cast("Unit", spot.groups["adverb"][0]), amount=1)
    step = _integer(spot, "other") or _integer(spot, "ordinal") or (_amount(spot) or 1)
    parts = spot.groups.get("part", [None])
    return Meaning(
        kind="set", unit=_unit(spot) or ("hour" if "hour" in spot.text else "minute" if "minute" in spot.text else None), amount=step,
        weekday=_integer(spot, "weekday"), month=_integer(spot, "month"), season=_first(spot, "season"), part=parts[-1],
    )  # fmt: skip


def _reference(spot: Spot) -> Meaning:
    value = _first(spot, "present") or _first(spot, "past") or _first(spot, "future")
    return Meaning(kind="reference", value=value, anchor="report")


def _nth(spot: Spot) -> Meaning | None:
    number = _integer(spot, "ordinal")
    if number is None:
        spelled = _amount(spot)
        number = int(spelled) if spelled else None
    return Meaning(kind="nth", unit=_unit(spot), number=number) if number else None


_UNITS = ("second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
Reader = Callable[[Spot], "Meaning | list[Reading] | None"]
_READERS: dict[str, Reader] = {
    "iso": _iso, "slashed": _slashed, "dotted": _slashed, "day": _day, "oclock": _oclock, "dayrange": _day_range,
    "monthrange": _month_range, "weekdays": _weekdays, "partofday": _part_of_day, "tonight": _tonight, "holiday": _holiday,
    "month": _month, "season": _season, "quarter": _quarter, "half": _quarter, "unit": _calendar_unit, "year": _year_alone,
    "yearrange": _year_range, "bc": _bc, "decade": _decade, "century": _century, "counted": _counted, "yearago": _year_ago,
    "daysides": _day_sides,
    "beside": _beside, "duration": _duration, "set": _set, "reference": _reference, "nth": _nth,
}  # fmt: skip

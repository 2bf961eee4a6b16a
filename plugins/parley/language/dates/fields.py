"""What the words of a match give: its numbers, units, modifiers and years, whatever rule it matched."""

from __future__ import annotations

import re
from typing import Any, cast

from parley.language.dates import numerals
from parley.language.dates.meaning import Direction, From, Mod
from parley.language.dates.periods import Unit
from parley.language.dates.spotting import Spot

_WHICH = re.compile(r"(report|spoken|past)([+-]\d)")


def first(spot: Spot, name: str) -> str | None:
    """What the first word of a class means, or what the rule itself gives."""
    if name in spot.gives:
        return str(spot.gives[name])
    found = spot.groups.get(name)
    return found[0] if found else None


def integer(spot: Spot, name: str) -> int | None:
    """The first number of a class, in digits."""
    found = first(spot, name)
    digits = re.match(r"\d+", found) if found else None
    return int(digits.group()) if digits else None


def mod(spot: Spot) -> Mod | None:
    """The modifier: of a part (“early”) or of the amount (“about”)."""
    return cast("Mod | None", first(spot, "stage") or first(spot, "approx"))


def bare_weekday(spot: Spot) -> bool:
    """A weekday without date or clock: “about” before it is no “roughly”."""
    return "weekday" in spot.groups and not spot.groups.keys() & {"month", "hour", "moment"}


def unit(spot: Spot) -> Unit | None:
    """The unit that is named."""
    return cast(
        "Unit | None",
        first(spot, "unit")
        or first(spot, "calendar_unit")
        or first(spot, "plural_unit")
        or first(spot, "nth_unit")
        or first(spot, "weekend")
        or first(spot, "mid_unit")
        or first(spot, "nth_of_month"),
    )


def which(spot: Spot, default: str | None = None) -> tuple[From, Direction | None]:
    """“Last”, “next”, “that”: counted from where, and in which direction."""
    found = _WHICH.fullmatch(first(spot, "which") or default or "")
    if found is None:
        return "none", None
    return cast("From", found.group(1)), cast("Direction", int(found.group(2)))


def amount(spot: Spot, place: int = 0) -> float | None:
    """The nth number of the words; None where it is not told (“several”)."""
    if "amount" in spot.gives or "fraction" in spot.gives:
        return float(spot.gives.get("amount") or spot.gives["fraction"])
    found = spot.groups.get("number", [])
    if len(found) > place:
        number = numerals.value(found[place])
        return number + 0.5 if number is not None and spot.gives.get("half") else number
    if "half" in spot.gives and "article" not in spot.groups:
        return 0.5
    return (1.5 if "half" in spot.gives else 1.0) if "article" in spot.groups else None


def year(spot: Spot) -> dict[str, Any]:
    """The year that the words give: in full (“1996”), spelled out, or as one counted from another (“last year”)."""
    if "year" in spot.groups:
        return {"year": int(spot.groups["year"][-1])}
    if "old_year" in spot.groups:
        return {"year": int(spot.groups["old_year"][-1]), "bc": True}
    if "spelled_year" in spot.groups:
        number = numerals.value(re.sub(r"\b(?:oh|o)[\s-]", "hundred ", spot.groups["spelled_year"][-1]))
        return {"year": int(number) if number else None}
    return {}


def with_which_year(spot: Spot) -> dict[str, Any]:
    """“March last year”: the word that says which belongs to the year; “last March”: it belongs to the month."""
    fields = year(spot)
    anchor, direction = which(spot)
    if not fields and direction is not None and re.search(r"year\W*s?\b(?:.*quarter)?", spot.text, re.IGNORECASE):
        return {"year_shift": direction, "anchor": anchor}
    return fields or {"anchor": anchor, "direction": direction}


def is_range(spot: Spot) -> bool:
    """Whether two dates are the ends of one range: “and” makes one only after “between”."""
    return re.search(r"\band\b", spot.text) is None or re.search(r"\bbetween\s+$", spot.before) is not None

"""Day or month first: “8/10/2025” is read as the report writes its other dates, else in the American order."""

from __future__ import annotations

from collections.abc import Iterable

from parley.language.dates.spotting import Spot

_NUMERIC = ("first_number", "second_field")


def day_first(spots: Iterable[Spot]) -> bool:
    """Whether the report puts the day before the month: by its numbers above twelve, and by “8 October” or “October 8”."""
    return sum(_sign(spot) for spot in spots) > 0


def _sign(spot: Spot) -> int:
    """1 where the day stands first, -1 where the month does, 0 where the words do not tell."""
    if all(name in spot.groups for name in _NUMERIC):
        first, second = (int(spot.groups[name][0]) for name in _NUMERIC)
        return (first > 12) - (second > 12)
    if "month" in spot.places and "monthday" in spot.places:
        return 1 if spot.places["monthday"][0] < spot.places["month"][0] else -1
    return 0

"""Spans: the days that a telling can mean, and whether two can mean the same one."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from parley.dossier.model import Date
from parley.dossier.tellings import Telling
from parley.dossier.words import listed, tokens

NEAR = 3  # days by which a report may come after what it tells without saying when
FIRM = frozenset(("explicit", "relative", "anchored"))
RECALLED = 31  # the same for “the fourth round was called off”: of what is counted, one is called off once


def span(telling: Telling) -> tuple[str, str] | None:
    """The first and last day that a telling can mean; what was only reported may have been some days before."""
    when = telling.entry.date
    if when.earliest is None or when.latest is None:
        return None
    if is_counted_roughly(when):
        return before(when.earliest), shifted(when.latest, NEAR)
    if when.basis in FIRM:
        return when.earliest, when.latest
    recalled = telling.entry.status == "called off" and telling.ordinals
    return before(when.earliest, RECALLED if recalled else NEAR), when.latest


def is_counted_roughly(when: Date) -> bool:
    """Whether a day is counted in weeks or more from another: “seven weeks after the truce” may be 50 days."""
    return when.basis == "anchored" and when.wording is not None and not listed("rough").isdisjoint(tokens(when.wording))


def one_day(telling: Telling) -> str | None:
    """The one day that a telling names, if it does."""
    when = telling.entry.date
    return when.earliest if when.basis in FIRM and when.earliest == when.latest else None


def is_vague(telling: Telling) -> bool:
    """Whether a telling names a time of more than a day: “in May”."""
    when = telling.entry.date
    return when.basis in FIRM and when.earliest != when.latest


def lasts(telling: Telling) -> int:
    """How many days the time lasts that a telling names: 1 where it names a day, 0 where it names nothing."""
    when = telling.entry.date
    if when.earliest is None or when.latest is None:
        return 0
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days + 1


def on_one_day(one: Telling, other: Telling) -> bool:
    """Whether two name one day, or one names that of the other's report or the day before, which names none."""
    first, second = one_day(one), one_day(other)
    if first is None:
        first, second, other = second, first, one
    if first is None or second is not None:
        return first is not None and first == second
    return other.entry.date.basis not in FIRM and before(other.published, 1) <= first <= other.published


def same_time(one: Telling, other: Telling) -> bool:
    """Whether the days of two tellings can be the same: both hold one, or the vaguer one holds the other."""
    first, second = span(one), span(other)
    return first is not None and second is not None and first[0] <= second[1] and second[0] <= first[1]


def days(telling: Telling) -> tuple[str, ...]:
    """The days that a telling can be of, if they are few."""
    found = span(telling)
    return between(*found) if found is not None else ()


def months(telling: Telling) -> tuple[str, ...]:
    """The months of the first and the last day that a telling names."""
    when = telling.entry.date
    return tuple(dict.fromkeys(day[:7] for day in (when.earliest, when.latest) if day is not None))


@lru_cache(maxsize=8192)
def between(first: str, last: str) -> tuple[str, ...]:
    start = date.fromisoformat(first)
    gap = (date.fromisoformat(last) - start).days
    return tuple((start + timedelta(days=n)).isoformat() for n in range(gap + 1)) if gap <= NEAR else ()


def before(day: str, days: int = NEAR) -> str:
    return shifted(day, -days)


@lru_cache(maxsize=8192)
def shifted(day: str, by: int) -> str:
    """A day so many days later; the day itself where the calendar has no such day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day

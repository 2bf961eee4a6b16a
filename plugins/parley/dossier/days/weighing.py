"""How much a day matters: a few signals of all reports, each with its weight, and why in a sentence."""

from __future__ import annotations

import bisect
import math
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct

from parley.dossier.days.tellings import Record
from parley.dossier.spans import shifted

WEEK = 7
NONE = 1e-3  # where nothing is ever recalled, a share still has a logarithm


class Weights(Struct, frozen=True, gc=False):
    weights: dict[str, float]
    recall: dict[str, int]
    expected: dict[str, float]


class Signals(Struct, frozen=True, gc=False):
    """What speaks for a day. `recalled` is a logarithm of a share, `contrast` a ratio, the others are counts."""

    recalled: float
    told: int
    weeks: int
    dated: int
    published: float
    contrast: float


@cache
def known() -> Weights:
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text("utf8"))
    return Weights(table["weights"], table["recall"], table["expected"])


def weighed(records: Mapping[str, Record], published: Sequence[str], originals: Mapping[str, str]) -> dict[str, Signals]:
    """The signals of every day that has events. `published` are the days of all reports, in order."""
    after = known().recall["after"]
    days = [day for day, record in records.items() if record.events]
    could = {day: len(published) - bisect.bisect_left(published, shifted(day, after)) for day in days}
    did = {day: sum(later >= after for later in records[day].tellings.values()) for day in days}
    within = [day for day in days if published and published[0] <= day <= published[-1]]
    usual = sum(did[day] for day in within) / max(1, sum(could[day] for day in within))
    at_once = {day: sum(0 <= later < after for later in records[day].tellings.values()) for day in days}
    mean = sum(at_once[day] for day in within) / max(1, len(within))
    attention = {day: ((1 + at_once[day]) / (1 + mean)) ** known().expected["at_once"] for day in days}
    doubt = known().recall["doubt"]
    on = Counter(published)
    return {
        day: Signals(
            recalled=math.log((doubt * usual * attention[day] + did[day] + NONE) / (doubt + could[day])),
            told=len(records[day].tellings),
            weeks=len({later // WEEK for later in records[day].tellings.values() if later >= WEEK}),
            dated=len({originals[s.report] for e in records[day].events if e.date.basis != "reported" for s in e.sources}),
            published=on[day] + on[shifted(day, 1)] / 2,
            contrast=(1 + len(records[day].tellings)) / (1 + around(records, day)),
        )
        for day in days
    }


def around(records: Mapping[str, Record], day: str) -> float:
    """How many reports name a day before or after it, on average."""
    reach = known().recall["around"]
    others = (records.get(shifted(day, by)) for by in range(-reach, reach + 1) if by)
    return sum(len(other.tellings) for other in others if other is not None) / (2 * reach)


def weight(signals: Signals) -> float:
    by = known().weights
    return (
        by["recalled"] * signals.recalled
        + by["told"] * math.log1p(signals.told)
        + by["weeks"] * math.log1p(signals.weeks)
        + by["dated"] * math.log1p(signals.dated)
        + by["published"] * math.log1p(signals.published)
        + by["contrast"] * math.log(signals.contrast)
    )


def because(record: Record) -> str:
    """“Told by 14 reports over 3 weeks, 6 of them a week or more later”: what a reader wants to know of the signals."""
    later = [days for days in record.tellings.values() if days >= 0]
    weeks = 1 + max(later, default=0) // WEEK
    recalling = sum(days >= known().recall["after"] for days in later)
    parts = []
    if later:
        parts.append(f"told by {number(len(later), 'report')}" + (f" over {weeks} weeks" if weeks > 1 else ""))
    if recalling and recalling < len(later):
        parts.append(f"{recalling} of them a week or more later")
    ahead = len(record.tellings) - len(later)
    if ahead:
        parts.append(f"announced by {number(ahead, 'report')}" if not later else f"announced by {ahead} more")
    if not parts:
        telling = {source.report for event in record.events for source in event.sources}
        reported = all(event.date.basis == "reported" for event in record.events)
        parts.append(f"told by {number(len(telling), 'report')}" + (" published that day" if reported else ""))
    return ", ".join(parts)


def number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("s" if count != 1 else "")

"""How a date was worked out, in one phrase that a reader of newspapers understands."""

from __future__ import annotations

from datetime import date

from parley.language.dates import words
from parley.language.dates.direction import Pointing
from parley.language.dates.meaning import Meaning
from parley.language.dates.periods import Period
from parley.language.dates.placing import Scene


def spoken(moment: date) -> str:
    """8 October 2025"""
    return f"{moment.day} {words.written('month', str(moment.month))} {moment.year}"


def phrase(wording: str, meaning: Meaning, period: Period | None, scene: Scene, pointing: Pointing) -> str:
    """“Tuesday” – the last Tuesday on or before 8 October 2025, since the verb is in the past"""
    return f"“{wording}” – {_reason(meaning, period, scene, pointing)}"


def _reason(meaning: Meaning, period: Period | None, scene: Scene, pointing: Pointing) -> str:
    published, before = scene.published, scene.spoken
    if meaning.kind == "duration" and meaning.direction and meaning.amount is not None and published is not None:
        return f"counted from the day of the report, {spoken(published)}"
    if meaning.kind == "duration":
        return "a length of time, not a date"
    if meaning.kind == "set":
        return "again and again, not one date"
    if meaning.kind == "reference":
        return "no particular date" if meaning.value != "PRESENT_REF" else "the time of the report"
    if period is None:
        return "not told from when it counts" if published else "the report's own date is not known"
    if meaning.year is not None:
        return "written out in full"
    if scene.told is not None and meaning.anchor == "none":
        return f"the next one in a history that has come to {_named(scene.told)}"
    if published is None:
        return "counted from the date last spoken of"
    if meaning.anchor == "spoken" and before is not None and meaning.kind in ("shifted", "clock", "weekday"):
        return f"counted from the date spoken of before it, {_named(before)}"
    if meaning.kind == "weekday" and meaning.weekday is not None:
        return _weekday(meaning, period, published, pointing)
    if meaning.anchor in ("report", "past") or meaning.kind == "shifted":
        return f"counted from the day of the report, {spoken(published)}"
    side = "in the past" if period.last < published else "still to come" if period.first > published else "of the report's own time"
    return f"the nearest one {side} to the report's day, {spoken(published)}, since {pointing.because}"


def _weekday(meaning: Meaning, period: Period, published: date, pointing: Pointing) -> str:
    name = words.written("weekday", str(meaning.weekday))
    if meaning.direction is not None:
        return f"the {name} {'after' if period.first > published else 'before'} {spoken(published)}, as the words say"
    side = "the first {} on or after" if period.first > published else "the last {} on or before"
    return f"{side.format(name)} {spoken(published)}, since {pointing.because}"


def _named(period: Period) -> str:
    if period.unit == "day":
        return spoken(period.first)
    if period.unit == "month":
        return f"{words.written('month', str(period.first.month))} {period.first.year}"
    if period.unit == "year":
        return str(period.first.year)
    return f"{spoken(period.first)} to {spoken(period.last)}"

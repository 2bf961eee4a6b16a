"""From a meaning to the period of the calendar: which Tuesday, which March, which week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from parley.language.dates import holidays, periods
from parley.language.dates.meaning import Direction, Meaning
from parley.language.dates.periods import Period

_NEAR = 100  # days: closer than this, the nearest year is likelier than what an unclear clause seems to say
_DATELINE = 1  # a report may tell of a day that has begun elsewhere, or be dated by the day before
_VERY_NEAR = 45  # the same where it seems to say the future: that is seldom wrong
_STEP_BACK = 120  # days
_FINER = ("second", "minute", "hour")


class Scene(Struct, frozen=True):
    """What a date is read against: the day of publication, the date last spoken of, where the clause points (and whether it says so
    beyond doubt: `firm`), and the day that a story has come to (`told`), where the report tells one."""

    published: date | None
    spoken: Period | None
    direction: Direction = 0
    firm: bool = False
    told: Period | None = None


def place(meaning: Meaning, scene: Scene) -> Period | None:
    """The period that is meant, or None where the calendar has none or the words do not tell one."""
    if meaning.bc:
        return None
    placer = _PLACERS.get(meaning.kind)
    try:
        return placer(meaning, scene) if placer else None
    except (OverflowError, ValueError):  # the calendar's own ends: the years before 1 and after 9999
        return None


def _base(meaning: Meaning, scene: Scene) -> date | None:
    """The day that a meaning is counted from."""
    if scene.told is not None and meaning.anchor != "report":
        return scene.told.first
    return scene.published


def _calendar(meaning: Meaning, scene: Scene) -> Period | None:
    if meaning.year is not None:
        return _in_year(meaning, meaning.year)
    base = _base(meaning, scene)
    if base is None:
        return None
    if meaning.month is None and meaning.unit in ("day", "week", "weekend"):
        return _in_some_month(meaning, base, scene)
    if meaning.year_shift is not None:
        around = scene.spoken.first.year if meaning.anchor == "spoken" and scene.spoken else base.year
        return _in_year(meaning, around + meaning.year_shift)
    if meaning.unit == "decade":
        return None
    return _nearest(lambda year: _in_year(meaning, year), base, meaning, scene)


def _in_year(meaning: Meaning, year: int) -> Period | None:
    if meaning.unit in ("day", "week", "weekend") and meaning.month:
        return _in_month(meaning, year, meaning.month)
    if meaning.unit == "month" and meaning.month:
        return periods.month(year, meaning.month)
    if meaning.unit == "season" and meaning.season:
        return periods.season(year, meaning.season)
    if meaning.unit in ("quarter", "half") and meaning.number:
        return periods.part_of_year(meaning.unit, year, meaning.number)
    found = periods.year(year)
    return periods.containing(meaning.unit, found.first) if found and meaning.unit else None


def _in_month(meaning: Meaning, year: int, number: int) -> Period | None:
    """The day of a month; its nth week, weekend or weekday; the week or weekend of that day."""
    if meaning.number:
        return periods.part_of_month(periods.month(year, number), meaning.unit, meaning.number, meaning.weekday)
    found = periods.day(year, number, meaning.day or 0)
    return periods.containing(meaning.unit, found.first) if found and meaning.unit in ("week", "weekend") else found


def _in_some_month(meaning: Meaning, base: date, scene: Scene) -> Period | None:
    """“The 7th”: of the month that the words name, else the nearest that the tense allows; “Friday the 13th” where it is one."""
    if meaning.anchor == "spoken" and scene.spoken:
        base = scene.spoken.first
    if meaning.direction is not None:
        month = periods.month(base.year, base.month, meaning.direction)
        return _in_month(meaning, month.first.year, month.first.month) if month else None
    months = [found for step in range(-14, 15) if (found := periods.month(base.year, base.month, step))]
    days = [found for month in months if (found := _in_month(meaning, month.first.year, month.first.month))]
    days = [found for found in days if meaning.weekday in (None, found.first.isoweekday())]
    if scene.told is not None:
        return next((found for found in days if found.first >= base), None)
    return _towards(scene.direction, days, base if scene.direction > 0 else base + timedelta(_DATELINE))


def _nearest(in_year: Callable[[int], Period | None], base: date, meaning: Meaning, scene: Scene) -> Period | None:
    """The year that the words, else the tense, allow."""
    if meaning.anchor == "spoken" and scene.spoken:
        base = scene.spoken.first
    around = [found for year in range(base.year - 8, base.year + 9) if (found := in_year(year))]
    here = [found for found in around if found.first <= base <= found.last]
    if scene.told is not None and meaning.direction is None:
        return _in_story(around, scene.told)
    if meaning.direction is not None:
        other = [found for found in around if found not in here]
        if meaning.direction == 0:
            return in_year(base.year)
        return _towards(meaning.direction, other, base)
    if here:
        return here[0]
    nearest = min(around, key=lambda found: abs((found.first - base).days), default=None)
    if scene.direction == 0 or (scene.direction > 0 and meaning.unit == "quarter"):
        return nearest
    near = _NEAR if scene.direction < 0 else _VERY_NEAR
    if not scene.firm and nearest is not None and abs((nearest.first - base).days) <= near:
        return nearest
    if scene.direction < 0:
        base += timedelta(_DATELINE)
    return _towards(scene.direction, around, base) or nearest


def _in_story(around: list[Period], told: Period) -> Period | None:
    """A story goes forward, and now and then a step back: the year it is in, else the first that is no long step back."""
    if told.unit == "year":
        return next((found for found in around if found.first.year == told.first.year), None)
    earliest = told.first - timedelta(_STEP_BACK)
    return next((found for found in around if found.last >= earliest), None)


def _towards(direction: int, candidates: list[Period], base: date) -> Period | None:
    if direction > 0:
        return next((found for found in candidates if found.last >= base), None)
    return next((found for found in reversed(candidates) if found.first <= base), None)


def _weekday(meaning: Meaning, scene: Scene) -> Period | None:
    """A weekday is the last or the next one; “last Friday” and “next Friday” are never today."""
    base = scene.spoken.first if meaning.anchor == "spoken" and scene.spoken else _base(meaning, scene)
    if base is None or meaning.weekday is None:
        return None
    ahead, back = (meaning.weekday - base.isoweekday()) % 7, (base.isoweekday() - meaning.weekday) % 7
    if meaning.direction is None:
        days = ahead if scene.direction > 0 or scene.told is not None else -back
    elif meaning.direction == 0:
        days = meaning.weekday - base.isoweekday()
    else:
        days = (ahead or 7) if meaning.direction > 0 else -(back or 7)
    if meaning.amount:  # “Friday week”: from the Friday that is coming, or today
        days = (ahead if meaning.amount > 0 else -back) + 7 * int(meaning.amount)
    moment = periods.moved_by(base, days, "day")
    return Period("day", moment) if moment else None


def _shifted(meaning: Meaning, scene: Scene) -> Period | None:
    """So many units from the report's day, or from the date last spoken of."""
    if meaning.unit is None:
        return None
    if meaning.amount is None:
        return _weekend(scene)
    period = Period("day", scene.published) if scene.published else None
    if meaning.anchor == "spoken" or (scene.told is not None and meaning.mod in ("START", "MID", "END")):
        period = scene.spoken or period
    if meaning.unit == "quarter" and meaning.anchor == "spoken":
        return _quarter(meaning, scene)
    if meaning.unit == "year" and meaning.amount == -1 and meaning.direction and scene.spoken and scene.spoken.unit == "quarter":
        return periods.shifted(scene.spoken, -4)
    if period is None:
        return None
    if meaning.unit in _FINER:
        moment = periods.moved_by(period.first, meaning.amount, meaning.unit) if meaning.unit == "hour" else period.first
        return Period("day", moment) if moment and period.unit == "day" else None
    if meaning.unit == "day" and period.unit != "day":
        return None
    if meaning.anchor == "spoken" and meaning.direction is not None:
        return _from_spoken(meaning, period)
    if meaning.amount != int(meaning.amount):
        moment = periods.moved_by(period.first, meaning.amount, meaning.unit)
        return periods.containing("month", moment) if moment else None
    weeks = 2 if meaning.unit == "fortnight" else 1
    found = periods.shifted(periods.containing(meaning.unit, period.first), int(meaning.amount) * weeks)
    if found is not None and meaning.weekday is not None:
        return Period("day", found.first + timedelta(meaning.weekday - 1))
    return found


def _from_spoken(meaning: Meaning, spoken: Period) -> Period | None:
    """“A week later”, “a year earlier”: as exact as the date that it is counted from and the unit allow."""
    if meaning.unit is None or meaning.amount is None:
        return None
    moment = periods.moved_by(spoken.first, meaning.amount, meaning.unit)
    if moment is None:
        return None
    if meaning.unit == "year" and spoken.unit in ("quarter", "month", "season", "half"):
        return periods.containing(spoken.unit, moment)
    if meaning.unit in ("week", "fortnight") and spoken.unit == "day":
        return Period("day", moment)
    return periods.containing(meaning.unit, moment)


def _quarter(meaning: Meaning, scene: Scene) -> Period | None:
    """“The quarter”, “the year-earlier quarter”: from the quarter last spoken of, else from the last one that is over."""
    last = periods.shifted(periods.containing("quarter", scene.published), -1) if scene.published else None
    quarter = scene.spoken if scene.spoken and scene.spoken.unit == "quarter" else last
    if quarter is None:
        return None
    if meaning.year is not None:
        return Period("quarter", quarter.first.replace(year=meaning.year))
    return periods.shifted(quarter, int(meaning.amount or 0))


def _weekend(scene: Scene) -> Period | None:
    """“The weekend”: the one that is coming where the clause looks ahead; else the one just past, or that of a weekend's report."""
    if scene.published is None:
        return None
    this = periods.containing("weekend", scene.published)
    if scene.direction > 0 or scene.published.isoweekday() >= 6:
        return this
    return periods.shifted(this, -1)


def _holiday(meaning: Meaning, scene: Scene) -> Period | None:
    code = meaning.holiday or ""
    if meaning.year is not None:
        return holidays.day(code, meaning.year)
    base = _base(meaning, scene)
    if base is None:
        return None
    if meaning.year_shift is not None:
        return holidays.day(code, base.year + meaning.year_shift)
    return _nearest(lambda year: holidays.day(code, year), base, meaning, scene)


def _clock(meaning: Meaning, scene: Scene) -> Period | None:
    """A time of day alone is of the day last spoken of, else of the report's day."""
    today = Period("day", scene.published) if scene.published else None
    spoken = scene.spoken if scene.spoken is not None and scene.spoken.unit == "day" else None
    if spoken and today and scene.told is None and (spoken.first - today.first).days * scene.direction < 0:
        return today  # “will meet at noon” is not of the day before, which was spoken of last
    return spoken or today


_PLACERS: dict[str, Callable[[Meaning, Scene], Period | None]] = {
    "calendar": _calendar, "weekday": _weekday, "shifted": _shifted, "holiday": _holiday, "clock": _clock,
}  # fmt: skip

"""Clock times: “3:45 p.m.”, “noon”, “14:30 GMT”, as TIMEX3 writes them."""

from __future__ import annotations

import re

from parley.language.dates import words

_MOMENT = words.compiled(r"\b{moment}\b")
_TIME = re.compile(r"\b(\d{1,2})(?:[:.]([0-5]\d))?(?::([0-5]\d))?(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_PLAIN = (  # on 24 hours and in no doubt: “0930 GMT”, “21h30”, “21.30 CET”
    re.compile(r"\b([0-2]\d)([0-5]\d)(?=\s(?:GMT|UTC|hours|hrs)\b)"),
    re.compile(r"\b(\d{1,2})h([0-5]\d)\b"),
    words.compiled(r"\b(\d{1,2})\.([0-5]\d)(?= ?{zone}\b)"),
)


def time_of(text: str) -> str | None:
    """The first clock time of `text` as “HH:MM” on 24 hours, or None: a number alone (a day of the month) is no time."""
    if moment := _MOMENT.search(text):
        return words.meaning("moment", moment.group())
    found = [(one.start(), f"{int(one.group(1)):02d}:{one.group(2)}") for form in _PLAIN if (one := form.search(text))]
    found += [(one.start(), time) for one in _TIME.finditer(text) if (time := _written(one))]
    return min(found, default=(0, None))[1]


def _written(match: re.Match[str]) -> str | None:
    hour, minute, seconds, half = int(match.group(1)), match.group(2), match.group(3), (match.group(4) or "").lower()
    if (minute is None and not half) or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute or '00'}" + (f":{seconds}" if seconds else "")

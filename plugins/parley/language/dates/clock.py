"""Clock times: “3:45 p.m.”, “noon”, “14:30 GMT”, as TIMEX3 writes them."""

from __future__ import annotations

import re

from parley.language.dates import words

_MOMENT = words.compiled(r"\b{moment}\b")
_TIME = re.compile(r"\b(\d{1,2})(?:[:.]([0-5]\d))?(?::([0-5]\d))?(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_MILITARY = re.compile(r"\b([0-2]\d)([0-5]\d)(?=\s(?:GMT|UTC|hours|hrs)\b)")


def time_of(text: str) -> str | None:
    """The first clock time of `text` as “HH:MM” on 24 hours, or None: a number alone (a day of the month) is no time."""
    if moment := _MOMENT.search(text):
        return words.meaning("moment", moment.group())
    if military := _MILITARY.search(text):
        return f"{military.group(1)}:{military.group(2)}"
    for match in _TIME.finditer(text):
        hour, minute, seconds, half = int(match.group(1)), match.group(2), match.group(3), (match.group(4) or "").lower()
        if (minute is None and not half) or hour > 24 or (half and not 1 <= hour <= 12):
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        return f"{hour:02d}:{minute or '00'}" + (f":{seconds}" if seconds else "")
    return None

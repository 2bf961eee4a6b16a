"""Two dates that are the ends of one: “March 3–5”, “from Monday to Wednesday”, “between 2019 and 2021”.

TIMEX3 keeps them apart; the When of both is the whole range, in its own words.
"""

from __future__ import annotations

import re
from datetime import timedelta

from msgspec import structs

from parley.language.dates import direction, edtf
from parley.language.dates.placed import Placed
from parley.language.findings import When

_BETWEEN = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|-|–|—)\s*", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:from)\s+$", re.IGNORECASE)
_OPENS_AND = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def joined(text: str, placed: list[Placed]) -> list[Placed]:
    """The same expressions; the two ends of a range share its When."""
    out = list(placed)
    for index in range(len(out) - 1):
        first, last = out[index], out[index + 1]
        if first.period is None or last.period is None or first.meaning.kind == "clock" or last.meaning.kind == "clock":
            continue
        if first.period.first <= last.period.first and (_opens(text, first, last) or _ends_of_one(text, first, last)):
            wording = text[first.expression.start : last.expression.end]
            when = edtf.between(first.period, last.period, first.expression.when.basis, wording)
            out[index : index + 2] = [_with(first, when), _with(last, when)]
    return out


def _with(one: Placed, when: When) -> Placed:
    told = one.expression.because + f"; one end of “{when.wording}”"
    return structs.replace(one, expression=structs.replace(one.expression, when=when, because=told))


def _ends_of_one(text: str, first: Placed, last: Placed) -> bool:
    before, middle = (
        text[max(0, first.expression.start - 12) : first.expression.start],
        text[first.expression.end : last.expression.start],
    )
    if _AND.fullmatch(middle):
        return _OPENS_AND.search(before) is not None or (" and " in middle and _is_the_next_day(first, last))
    if not _BETWEEN.fullmatch(middle):
        return False
    if _is_moved(first) and "through" not in middle:
        return False
    return _OPENS.search(before) is not None or "through" in middle


def _opens(text: str, first: Placed, last: Placed) -> bool:
    """“From 21 April to 23 April”, but not where something is moved so."""
    middle = text[first.expression.end : last.expression.start]
    return first.opens_range and not (_is_moved(first) and _TO.fullmatch(middle))


def _is_moved(first: Placed) -> bool:
    """“Postponed from Monday to Friday”."""
    verb = direction.verb_of(first.span)
    return verb is not None and verb.lemma_.lower() in direction.MOVED


def _is_the_next_day(first: Placed, last: Placed) -> bool:
    """“On 12 and 13 May”: two days of one thing."""
    one, other = first.period, last.period
    return one is not None and other is not None and one.unit == other.unit == "day" and other.first - one.first == timedelta(1)

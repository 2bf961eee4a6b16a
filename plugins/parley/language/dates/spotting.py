"""Spotting: where a text speaks of time, by the grammar alone. The longest match wins; among equals the rule that comes first.

To be quick, the rules are tried only where a run of the grammar's own words has one in it that dates cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from parley.language.dates import words


class Spot(Struct, frozen=True):
    """A match of one rule. `groups` has, for each class of words, what each of its words in the match means, in order.

    `places` has where those words stand, `gives` what the rule adds of its own, `before` the text just before; `day_first` is
    whether the report writes the day before the month (order.py), `rule` the rule's place in the grammar.
    """

    start: int
    end: int
    means: str
    gives: dict[str, Any]
    groups: dict[str, list[str]]
    places: dict[str, list[tuple[int, int]]]
    text: str
    before: str = ""
    day_first: bool = False
    rule: int = 0


class _Rule(Struct, frozen=True):
    number: int
    means: str
    pattern: re.Pattern[str]
    gives: dict[str, Any]
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    only_before: re.Pattern[str] | None
    only_after: re.Pattern[str] | None


_OF_THE_RULE = ("means", "pattern", "not_before", "not_after", "only_before", "only_after")


def _rule(number: int, row: dict[str, Any]) -> _Rule:
    def beside(key: str, flags: int = 0) -> re.Pattern[str] | None:
        return re.compile(row[key].replace("’", "['’]"), flags) if key in row else None

    return _Rule(
        number=number,
        means=row["means"],
        pattern=words.compiled(row["pattern"]),
        gives={key: value for key, value in row.items() if key not in _OF_THE_RULE},
        not_before=beside("not_before", re.IGNORECASE),
        not_after=beside("not_after"),
        only_before=beside("only_before", re.IGNORECASE),
        only_after=beside("only_after", re.IGNORECASE),
    )


_RULES = [_rule(number, row) for number, row in enumerate(words.RULES)]
_VOCABULARY = words.vocabulary()
_WORD = re.compile(r"[A-Za-z]+|\d+")
_CORE = _VOCABULARY - words.WEAK
_OPENS = re.compile(r"(?<![\w$£€#/])(?<!\d[.,:–-])(?<![A-Za-z]-)(?<!\d\s[$£€])")
_CLOSES = re.compile(r"(?![\w/]|[-–][a-z]|[.,:]\d|-\d(?!\d?\s[A-Z]))")
_REACH = 40  # characters before and after a match that show whether it is a date


def spots(text: str) -> list[Spot]:
    """The date expressions of `text` that the grammar knows, in order; no two overlap."""
    found: list[Spot] = []
    at = 0
    for begins in _runs(text):
        for place in begins:
            if place < at:
                continue
            longest = _longest(text, place)
            if longest is not None:
                found.append(longest)
                at = longest.end
    return found


def _runs(text: str) -> Iterator[list[int]]:
    """Runs of words that dates are made of, with a word in them that only dates have: where the words of each begin."""
    begins: list[int] = []
    end, core = 0, False
    for match in _WORD.finditer(text):
        word = match.group()
        number = word.isdigit()
        known = number or word.lower() in _VOCABULARY
        if begins and (not known or match.start() - end > 6 or "\n\n" in text[end : match.start()]):
            if core:
                yield begins
            begins, core = [], False
        if known:
            begins.append(match.start())
            end = match.end()
            core = core or number or word.lower() in _CORE
    if begins and core:
        yield begins


def _longest(text: str, start: int) -> Spot | None:
    if not _OPENS.match(text, start):
        return None
    best: Spot | None = None
    for rule in _RULES:
        match = rule.pattern.match(text, start)
        if match is None or (best is not None and match.end() <= best.end) or match.end() == start:
            continue
        if not _CLOSES.match(text, match.end()) or _vetoed(rule, text, match):
            continue
        best = _spot(rule, match)
    return best


def _vetoed(rule: _Rule, text: str, match: re.Match[str]) -> bool:
    if rule.not_before and rule.not_before.match(text, match.end()):
        return True
    if rule.only_before and not rule.only_before.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _REACH) : match.start()]
    if rule.only_after and not rule.only_after.search(before):
        return True
    return bool(rule.not_after and rule.not_after.search(before))


def _spot(rule: _Rule, match: re.Match[str]) -> Spot:
    groups: dict[str, list[str]] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for numbered, text in match.groupdict().items():
        if text is not None:
            name = numbered.rpartition("_")[0]
            groups.setdefault(name, []).append(words.meaning(name, text))
            places.setdefault(name, []).append(match.span(numbered))
    return Spot(
        match.start(),
        match.end(),
        rule.means,
        rule.gives,
        groups,
        places,
        match.group(),
        match.string[max(0, match.start() - _REACH) : match.start()],
        rule=rule.number,
    )

"""Reasons – why something is read as it is – in the interface's language: the patterns of what language/ and dossier/ write.

A reason is English and holds words of a report, names, days and numbers. Here are the phrases around them, as messages of the
catalogue with a place for each. What fits no pattern, and what the catalogue does not translate, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from parley.site import dates
from parley.site.i18n import gettext, marked

PARTS = "; "
WHOLE = (
    marked("“%(words)s” tells what is said"),
    marked("“%(words)s” states a demand"),
    marked("“%(words)s” is an appeal"),
    marked("“%(words)s” puts a proposal"),
    marked("“%(words)s” tells agreement or a promise"),
    marked("“%(words)s” tells a concession"),
    marked("“%(words)s” is a refusal"),
    marked("“%(words)s” is a denial"),
    marked("“%(words)s” is a threat"),
    marked("“%(words)s” is a warning"),
    marked("“%(words)s” is an accusation"),
    marked("“%(words)s” tells support"),
    marked("“%(words)s” that has ended tells a concession"),
    marked("“%(words)s” of another is an accusation"),
    marked("“%(words)s” tells of its own doing"),
    marked("“%(words)s” explains “%(other)s”"),
    marked("“%(words)s” is only supposed"),
    marked("“%(words)s” is only possible"),
    marked("warned of what it would do itself, which is a threat"),
    marked("“%(words)s”: nobody that is known"),
    marked("“%(words)s”: for whom is not told"),
    marked("“%(words)s”: a report of the press"),
    marked("nobody is named as the source"),
    marked("a line that opens with the speaker’s name"),
    marked("a colon between somebody and a quotation"),
    marked("“%(words)s” acts for %(name)s"),
    marked("“%(words)s” speaks for %(name)s, unnamed"),
    marked("“%(words)s” of %(name)s, the state that is spoken of"),
    marked("“%(words)s” after %(name)s"),
    marked("“%(words)s” before"),
    marked("as “%(words)s” tells it"),
    marked("as somebody unnamed tells it"),
    marked("dated by “%(words)s”"),
    marked("one end of “%(words)s”"),
    marked("a claim, and its denial"),
    marked("the editor's note"),
    marked("the sentence before told of “%(words)s”"),
    marked("named together before “%(words)s”"),
    marked("the sides named together before “%(words)s”"),
    marked("the last state named before “%(words)s”"),
    marked("the last group named before “%(words)s”"),
    marked("the last organisation named before “%(words)s”"),
    marked("named in one breath with %(name)s, “%(words)s”"),
    marked("“%(words)s”, in the sentence after his name"),
    marked("a minister of no named state, where %(name)s is spoken of"),
    marked("a minister of no named state, in a sentence about %(name)s"),
    marked("“%(words)s” – written out in full"),
    marked("“%(words)s” – the time of the report"),
    marked("“%(words)s” – counted from the day of the report, %(day)s"),
    marked("“%(words)s” – counted from the date spoken of before it, %(day)s"),
    marked("“%(words)s” – counted from %(day)s, the day of “%(other)s”"),
    marked("“%(words)s” – what is told here is of %(day)s"),
    marked("“%(words)s” – what is told here is of %(day)s, so “%(other)s” is of %(then)s"),
    marked("“%(words)s” – the last %(weekday)s on or before %(day)s, since %(since)s"),
    marked("“%(words)s” – the first %(weekday)s on or after %(day)s, since %(since)s"),
    marked("“%(words)s” – the %(weekday)s before %(day)s, as the words say"),
    marked("“%(words)s” – the %(weekday)s after %(day)s, as the words say"),
    marked("“%(words)s” – the nearest one in the past to the report's day, %(day)s, since %(since)s"),
    marked("“%(words)s” – the nearest one still to come to the report's day, %(day)s, since %(since)s"),
    marked("“%(words)s” – the nearest one of the report's own time to the report's day, %(day)s, since %(since)s"),
    marked("told by %(number)s report"),
    marked("told by %(number)s reports"),
    marked("told by %(number)s report published that day"),
    marked("told by %(number)s reports published that day"),
    marked("announced by %(number)s report"),
    marked("announced by %(number)s reports"),
    marked("told by %(number)s report, announced by %(more)s more"),
    marked("told by %(number)s reports, announced by %(more)s more"),
    marked("told by %(number)s reports over %(weeks)s weeks"),
    marked("told by %(number)s reports over %(weeks)s weeks, %(later)s of them a week or more later"),
    marked("told by %(number)s reports over %(weeks)s weeks, %(later)s of them a week or more later, announced by %(more)s more"),
    marked("“%(words)s”"),
    marked("%(name)s: %(reason)s"),
)  # fmt: skip
SINCE = (
    marked("the verb is in the past"),
    marked("the verb is in the future"),
    marked("the verb speaks of what is arranged"),
    marked("a timetable stands in the present"),
    marked("“%(words)s” looks ahead"),
    marked("“%(words)s” looks back"),
    marked("the words look ahead"),
    marked("a date looks ahead"),
    marked("nothing says otherwise"),
)
DAY = r"\d{1,2} [A-Z][a-z]+ \d{1,4}"
HOLDS = {"day": DAY, "then": DAY, "weekday": "[A-Z][a-z]+day", "number": r"\d+", "more": r"\d+", "weeks": r"\d+", "later": r"\d+"}
"""What stands in a place of a pattern; in the others, as little as fits."""
PLACE = re.compile(r"%\\\((\w+)\\\)s")


def told(reason: str, locale: str) -> str:
    """A reason in the language of the catalogue, its days as the locale writes them."""
    return PARTS.join(part(one, WHOLE, locale) for one in reason.split(PARTS)) if reason else ""


def part(words: str, patterns: tuple[str, ...], locale: str) -> str:
    found = fitting(words, patterns)
    if found is None:
        return words
    message, places = found
    said = gettext(message)
    return said % dict(filled(places, locale)) if said != message else words


def fitting(words: str, patterns: tuple[str, ...] = WHOLE) -> tuple[str, Mapping[str, str]] | None:
    """The first pattern that the words fit, and what stands in its places."""
    for message in patterns:
        if found := compiled(message).fullmatch(words):
            return message, found.groupdict()
    return None


def filled(places: Mapping[str, str], locale: str) -> Iterator[tuple[str, str]]:
    for name, words in places.items():
        if name in ("day", "then"):
            yield name, dates.full(dates.read(words), locale)
        elif name == "weekday":
            yield name, dates.weekday_named(words, locale)
        elif name in ("since", "reason"):
            yield name, part(words, SINCE if name == "since" else WHOLE, locale)
        else:
            yield name, words


@cache
def compiled(message: str) -> re.Pattern[str]:
    return re.compile(PLACE.sub(lambda place: f"(?P<{place[1]}>{HOLDS.get(place[1], '.+?')})", re.escape(message)))

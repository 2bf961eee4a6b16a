"""What looks like a date and is none: “may” and “march” as verbs, June as a person, “2000 people”, “the fall of” a city."""

from __future__ import annotations

import tomllib
from importlib import resources

from parley.language.dates import direction, holidays
from parley.language.dates.meaning import Meaning, Reading
from parley.language.tokens import Span

_DATA = tomllib.loads((resources.files(__package__) / "doubts.toml").read_text("utf8"))
_NAME_MONTHS: frozenset[int] = frozenset(_DATA["names"]["months"])
_NAMES: frozenset[str] = frozenset(_DATA["names"]["entities"])
_BEFORE_YEARS: frozenset[str] = frozenset(_DATA["years"]["before"])
_AFTER_COUNTS: frozenset[str] = frozenset(_DATA["counts"]["after"])


def doubtful(span: Span, reading: Reading) -> bool:
    """Whether the words, as this sentence uses them, are no date."""
    meaning = reading.meaning
    if _is_still_so(span):
        return True
    if meaning.kind == "calendar" and meaning.unit == "month" and meaning.year is None and len(span) <= 2:
        return _no_month(span, meaning)
    if meaning.kind == "calendar" and meaning.unit == "year" and not reading.opens_range and span.text.isdigit():
        return _no_year(span, meaning)
    if meaning.kind == "calendar" and meaning.unit == "season" and meaning.year is None:
        return _no_season(span, meaning)
    if meaning.kind == "set" and meaning.weekday is None and len(span) == 1:
        return span[0].pos_ in ("PROPN", "NOUN") or span[0].dep_ == "amod"  # “daily volume”, “the daily Granit”
    if meaning.kind == "duration" and meaning.amount == 1 and len(span) == 2:
        return _is_rate(span)
    if meaning.kind == "beside" and span.start > 1 and span.doc[span.start - 1].lower_ == "to":
        return span.doc[span.start - 2].lemma_ in ("week", "month", "year")  # “eight weeks to the day after they began”
    if meaning.kind == "reference":
        return span.root.pos_ == "PROPN" or (span.text.lower() == "soon" and direction.of(span).direction < 0)
    if meaning.kind == "holiday":
        after = span.doc[span.end] if span.end < len(span.doc) else None  # “Ramadan Novak”: feasts of the moon are names too
        return holidays.approximate(meaning.holiday or "") and after is not None and after.pos_ == "PROPN"
    if meaning.kind == "shifted" and len(span) > 1 and all(word.is_title for word in span):
        return span.start > 0 and not span.doc[span.start].is_sent_start  # “This Week”, a programme
    return False


def _is_still_so(span: Span) -> bool:
    """“To this day nobody knows”: no day, but ever since."""
    return span.text.lower() == "this day" and span.start > 0 and span.doc[span.start - 1].lower_ == "to"


def _is_rate(span: Span) -> bool:
    """“$2 million a year”, “four flights a week”: so much for each, and no time."""
    before = span.doc[span.start - 1] if span.start else None
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if before is None or after in _AFTER_COUNTS or span[0].lower_ not in ("a", "an"):
        return False
    return span.root.dep_ == "npadvmod" and (before.pos_ in ("NUM", "NOUN", "SYM") or before.tag_ == "CD")


def _no_month(span: Span, meaning: Meaning) -> bool:
    if meaning.month not in _NAME_MONTHS or meaning.direction is not None or len(span) > 1:
        return False
    word = span[0]
    after = span.doc[span.end] if span.end < len(span.doc) else None
    before = span.doc[span.start - 1] if span.start else None
    preposition = before is not None and before.lower_ in _BEFORE_YEARS
    if word.tag_ not in ("NNP", "NNPS") and not preposition:
        return True
    if word.ent_type_ in _NAMES and not preposition:
        return True
    return after is not None and after.pos_ == "PROPN" and after.is_title and not preposition


def _no_year(span: Span, meaning: Meaning) -> bool:
    number = span[0]
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before in _BEFORE_YEARS:
        return False
    if meaning.year is not None and not 1900 <= meaning.year <= 2050 and before not in ("(", "-", "–", ","):
        return True
    head = number.head
    published = span.doc._.published
    if published is not None and meaning.year is not None and abs(meaning.year - published.year) <= 5:
        return False
    return (
        number.dep_ == "nummod" and head.i > number.i and head.tag_ in ("NNS", "NNPS")
        and not any(child.dep_ == "det" for child in head.children)
    )  # fmt: skip


def _no_season(span: Span, meaning: Meaning) -> bool:
    if meaning.direction is not None or meaning.year_shift is not None:
        return False
    season = span[-1]
    if season.pos_ in ("VERB", "AUX", "ADJ") or season.dep_ == "compound":
        return True
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if meaning.season == "FA" and season.lower_ == "fall":
        return after in ("of", "in", "from") or (len(span) == 1 and before not in _BEFORE_YEARS)
    if meaning.season == "SP" and len(span) == 1:
        return before not in _BEFORE_YEARS
    return False

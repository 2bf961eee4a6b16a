"""Dates counted from an event: “two days after their launch”, “the third day of talks, which opened on Sunday”.

One equation holds them together: the time of the governing clause is the time of the event plus or minus the length of time.
Whichever of the two dates is known gives the other. Where neither is, the date stays unknown.
"""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources

from msgspec import Struct, structs

from parley.language.dates import because, direction, edtf, periods, timex
from parley.language.dates.events import Dated, event_day
from parley.language.dates.meaning import Mod
from parley.language.dates.periods import Period
from parley.language.dates.placed import Placed
from parley.language.findings import Anchor, When
from parley.language.tokens import Span, Token

_DATA = tomllib.loads((resources.files(__package__) / "anchors.toml").read_text("utf8"))
_SIDES = {
    word: side
    for side, words in (("+", "after"), ("-", "before"), ("into", "into"), ("within", "within"))
    for word in _DATA["relations"][words]
}
_EVENTLESS: frozenset[str] = frozenset(_DATA["eventless"]["words"])


class Counted(Struct, frozen=True):
    """How far from which event: the clause is `amount` units after it (before it where negative), or `within` so many of it.

    `exact` where the report says so: “eight weeks to the day after they began”.
    """

    amount: float
    unit: periods.Unit
    event: Token
    within: bool = False
    exact: bool = False


def anchored(text: str, placed: list[Placed]) -> list[Placed]:
    """The same expressions; those that count from an event with their day (where it can be known) and their anchor."""
    out: list[Placed] = []
    for index, one in enumerate(placed):
        counted = _counted(one)
        out.append(one if counted is None else _solved(one, counted, _wording(text, one, counted), out, placed[index + 1 :]))
    return out


def _counted(one: Placed) -> Counted | None:
    meaning = one.meaning
    if meaning.kind == "nth" and meaning.number and meaning.unit:
        event = _complement(one.span, ("of",)) or _subject(one.span)
        return Counted(meaning.number - 1, meaning.unit, event) if event is not None else None
    lasting = meaning.kind in ("duration", "beside") and meaning.direction is None
    if not lasting or meaning.unit is None or meaning.amount is None or one.span.end >= len(one.span.doc):
        return None
    behind = one.span.end
    exact = one.span.doc[behind : behind + 3].text.lower() == "to the day" and behind + 3 < len(one.span.doc)
    follower = one.span.doc[behind + 3 if exact else behind]
    side = _SIDES.get(follower.lower_)
    before = one.span.doc[one.span.start - 1].lower_ if one.span.start else ""
    if side is None or (side == "within" and before != "within"):
        return None
    event = _event_of(follower, one.span)
    if event is None or event.lower_ in _EVENTLESS:
        return None
    return Counted(-meaning.amount if side == "-" else meaning.amount, meaning.unit, event, side == "within", exact)


def _complement(span: Span, prepositions: tuple[str, ...]) -> Token | None:
    """The noun after “of”: “the third day of talks”."""
    doc = span.doc
    if span.end + 1 >= len(doc) or doc[span.end].lower_ not in prepositions:
        return None
    objects = [child for child in doc[span.end].children if child.dep_ == "pobj"]
    return objects[0] if objects else None


def _subject(span: Span) -> Token | None:
    """What is in its nth day: the subject of “entered their fifth day”, “are in their second week”."""
    verb = direction.governing_verb(span.root)
    if verb is None or span[0].tag_ != "PRP$":
        return None
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def _event_of(word: Token, span: Span) -> Token | None:
    """The event after “after”: the verb of the clause that it opens, or its noun."""
    nouns = [child for child in word.subtree if child.dep_ in ("pobj", "pcomp") and child.i > word.i]
    if word.dep_ == "mark" and word.head.i > word.i:
        return word.head
    if nouns:
        return nouns[0]
    sentence_end = span.sent.end
    head: Token | None = word.head if word.head.i > word.i else None
    if head is None:
        head = next((t for t in span.doc[word.i + 1 : sentence_end] if t.pos_ in ("NOUN", "VERB", "PROPN")), None)
    return head


def _solved(one: Placed, counted: Counted, wording: str, before: list[Placed], after: list[Placed]) -> Placed:
    published: date | None = one.span.doc._.published
    dated = [Dated(other.span, other.period.first) for other in before + after if other.period and other.period.unit == "day"]
    event = event_day(counted.event, one.span, dated)
    clause = None if event is not None or counted.within else _clause_day(one, counted, dated, published)
    if event is not None:
        return _from_event(one, counted, event, wording)
    if clause is not None:
        return _from_clause(one, counted, clause, wording)
    expression = structs.replace(one.expression, when=edtf.unknown("anchored", wording), anchor=Anchor(_place(counted.event), None),
                                 because=f"“{wording}” – the day of “{counted.event.text}” is not told")  # fmt: skip
    return structs.replace(one, expression=expression)


def _from_event(one: Placed, counted: Counted, event: date, wording: str) -> Placed:
    day = periods.moved_by(event, counted.amount, counted.unit)
    if day is None:
        return one
    when = _day(day, counted, one.meaning.mod, wording)
    if counted.within:
        when = edtf.between(Period("day", event), Period("day", day), "anchored", wording)
    told = f"“{wording}” – counted from {because.spoken(event)}, the day of “{counted.event.text}”"
    anchor = Anchor(_place(counted.event), edtf.when(Period("day", event), None, "anchored", wording))
    period = Period("day", day) if counted.unit in ("day", "week", "hour") else periods.containing(counted.unit, day)
    value = one.expression.value if one.meaning.kind == "duration" else timex.of_period(period)
    return structs.replace(
        one, expression=structs.replace(one.expression, value=value, when=when, because=told, anchor=anchor), period=period
    )


def _from_clause(one: Placed, counted: Counted, clause: date, wording: str) -> Placed:
    event = periods.moved_by(clause, -counted.amount, counted.unit)
    anchor = Anchor(_place(counted.event), _day(event, counted, one.meaning.mod, wording) if event else None)
    when = edtf.when(Period("day", clause), None, "anchored", wording)
    so = f", so “{counted.event.text}” is of {because.spoken(event)}" if event else ""
    told = f"“{wording}” – what is told here is of {because.spoken(clause)}{so}"
    value = one.expression.value if one.meaning.kind == "duration" else timex.of_period(periods.containing(counted.unit, clause))
    return structs.replace(one, expression=structs.replace(one.expression, value=value, when=when, because=told, anchor=anchor))


def _day(moment: date, counted: Counted, mod: Mod | None, wording: str) -> When:
    """Counting in days or weeks gives a day; counting in months or years no more than the month or year, unless “to the day”."""
    exact: periods.Unit = counted.unit if counted.unit in ("month", "quarter", "year", "decade") and not counted.exact else "day"
    return edtf.when(periods.containing(exact, moment), mod, "anchored", wording)


def _clause_day(one: Placed, counted: Counted, dated: list[Dated], published: date | None) -> date | None:
    """The day of the clause that the expression stands in: another date of it, else the report's day where it is in the present."""
    verb = _clause_verb(one.span, counted.event)
    if verb is None:
        return None
    for other in dated:
        same = other.span.sent == one.span.sent and other.span.start != one.span.start
        beside = other.span.end == one.span.start - 1 and one.span.doc[other.span.end].text == ","  # “on 21 July, one day after …”
        if same and (beside or direction.verb_of(other.span) == verb):
            return other.day
    return published if _present(verb) else None


def _clause_verb(span: Span, event: Token) -> Token | None:
    """The verb of the clause that is counted from the event; a parse may hang the length of time, or all of it, on the event."""
    verb = direction.verb_of(span)
    if verb != event:
        return verb
    if event.head.i != event.i:
        return direction.governing_verb(event.head)
    return next((child for child in event.children if child.dep_ in ("ccomp", "advcl", "parataxis")), None)


def _present(verb: Token) -> bool:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return (auxiliaries[0] if auxiliaries else verb).tag_ in ("VBZ", "VBP")


def _wording(text: str, one: Placed, counted: Counted) -> str:
    last = counted.event
    for child in counted.event.rights:
        if child.dep_ in ("dobj", "prt", "acomp") and child.i == last.i + 1:
            last = child
    return text[one.expression.start : max(one.expression.end, last.idx + len(last))]


def _place(event: Token) -> tuple[int, int]:
    return event.idx, event.idx + len(event)

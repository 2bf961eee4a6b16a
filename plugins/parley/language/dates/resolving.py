"""From a parsed report to its date expressions, in text order: spot, read, point, place, and say how."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from msgspec import structs

from parley.language.dates import because, direction, edtf, order, periods, timex
from parley.language.dates.anchors import anchored
from parley.language.dates.doubts import doubtful
from parley.language.dates.meaning import Meaning, Reading
from parley.language.dates.narrative import tells_story, told
from parley.language.dates.periods import Period
from parley.language.dates.placed import Placed
from parley.language.dates.placing import Scene, place
from parley.language.dates.ranges import joined
from parley.language.dates.reading import readings
from parley.language.dates.spotting import spots
from parley.language.findings import Basis, DateExpression, When
from parley.language.tokens import Doc, Span
from parley.reports.asides import entries, hours

SUNDAY = 6
MORNING = "06:00"  # until when it is still the night of the day before
RELATIVE = 8  # words before a verb in which a “that” makes it one of a relative clause
STORY = 14  # days before the report, from which a day that is spoken of belongs to a story and “the Sunday” to that


def resolve(doc: Doc) -> list[Placed]:
    """Every date expression of the report, each placed by its own words, its clause and the dates spoken of before it."""
    published: date | None = doc._.published
    text = doc.text
    read = list(_read(doc, text))
    story = tells_story((reading.meaning for _, reading in read), published)
    spoken: Period | None = None
    come_to: Period | None = None
    found: list[Placed] = []
    begun = [end for _, end in entries(text)]
    for span, reading in read:
        if begun and reading.end >= begun[0]:  # “17:55” begins an entry, whatever day the one before it came to speak of
            spoken = come_to = None
            begun = begun[bisect_right(begun, reading.end) :]
        placed = _placed(
            span, reading, text[reading.start : reading.end], Scene(published, spoken, told=come_to if story else None)
        )
        found.append(placed)
        if placed.period is not None and not _compares(placed.meaning) and not _is_wider(placed, spoken) and not _in_passing(span):
            spoken = placed.period
        come_to = told(come_to, placed.period, placed.meaning)
    counted = anchored(text, found)
    return joined(text, [one for one in counted if one.meaning.kind != "nth" or one.expression.anchor is not None])


def _read(doc: Doc, text: str) -> Iterator[tuple[Span, Reading]]:
    clock = hours(text)
    found = [spot for spot in spots(text) if not any(start <= spot.start < end for start, end in clock)]
    day_first = order.day_first(found)
    for spot in found:
        for reading in readings(structs.replace(spot, day_first=day_first)):
            span = doc.char_span(reading.start, reading.end, alignment_mode="expand")
            if span is not None and span[0].lower_ == "last" and span[0].pos_ in ("VERB", "AUX") and len(span) > 1:
                reading = structs.replace(reading, start=span[1].idx, meaning=structs.replace(reading.meaning, direction=None))
                span = span[1:]  # “will last six weeks”
            if span is not None and not doubtful(span, reading):
                yield span, reading


def _placed(span: Span, reading: Reading, wording: str, scene: Scene) -> Placed:
    meaning = _in_the_story(span, _within(span, reading.meaning), scene)
    pointing = direction.of(span) if _needs_direction(meaning) else direction.UNTOLD
    scene = structs.replace(scene, direction=pointing.direction, firm=pointing.firm)
    period = place(meaning, scene)
    if _runs_ahead(span, meaning, period, scene):
        period = None
    if period is not None and _is_of_the_night(span, meaning, scene):
        period = periods.shifted(period, -1)
    kind, value = timex.of(meaning, period)
    expression = DateExpression(
        start=reading.start,
        end=reading.end,
        type=kind,
        value=value,
        when=_later(_when(meaning, period, scene.published, wording), meaning, scene.spoken, wording),
        because=because.phrase(wording, meaning, period, scene, pointing),
        mod=meaning.mod,
    )
    return Placed(expression, span, meaning, period, reading.opens_range)


def _within(span: Span, meaning: Meaning) -> Meaning:
    """“Within 72 hours” starts with the report where the clause looks ahead; “in three days” is then that day."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if meaning.kind == "duration" and meaning.direction and after == "of":
        return structs.replace(meaning, direction=None)  # “the last two weeks of September” are not the report's
    if meaning.kind != "duration" or meaning.direction or before not in ("in", "within") or after in ("of", "after", "before"):
        return meaning
    if direction.of(span).direction <= 0:
        return meaning
    return structs.replace(meaning, direction=1, anchor="none" if before == "within" else "report")


def _compares(meaning: Meaning) -> bool:
    """“Up from ten a year earlier” looks back for once: the report goes on from where it was."""
    return meaning.kind == "shifted" and meaning.direction == -1 and meaning.unit in ("year", "quarter")


def _is_wider(placed: Placed, spoken: Period | None) -> bool:
    """“March 11 … the strangest week of the spring … later that month”: a season around the day spoken of leaves it there."""
    period, span = placed.period, placed.span
    if spoken is None or period is None or period.unit not in ("season", "year") or not span.start:
        return False
    around = period.first <= spoken.first <= spoken.last <= period.last
    return around and span.doc[span.start - 1].lower_ == "of"


def _in_passing(span: Span) -> bool:
    """“The offer, made on 19 March, was withdrawn. A day earlier …”, “accepts the offer that it made on Wednesday”: a date that
    only tells which thing is spoken of.
    """
    above = next((token for token in span.root.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if above is None or above.i == above.sentence[0]:
        return False
    if above.dep_ in ("relcl", "acl") and above.tag_ == "VBD":
        first = above.left_edge
        return first.i > above.sentence[0] and first.nbor(-1).text != ","
    if above.dep_ != "acl" or above.tag_ != "VBN":
        return False
    before = span.doc[max(above.sentence[0], above.i - RELATIVE) : above.i]
    return above.nbor(-1).text == "," or any(t.tag_ == "WDT" for t in before)  # “the offer that the group made”, misread


def _in_the_story(span: Span, meaning: Meaning, scene: Scene) -> Meaning:
    """“On the Sunday, …”: not the report's last Sunday, but the first behind the day that is spoken of, weeks before."""
    at, told, published = span.start, scene.spoken, scene.published
    bare = meaning.kind == "weekday" and meaning.direction is None and meaning.anchor == "none"
    if not bare or told is None or told.unit != "day" or published is None or (published - told.first).days < STORY:
        return meaning
    definite = at > 1 and span.doc[at - 1].lower_ == "the" and span.doc[at - 2].lower_ == "on"
    ends = span.end == len(span.doc) or span.doc[span.end].pos_ not in ("NOUN", "PROPN", "ADJ", "ADP")
    return structs.replace(meaning, anchor="spoken", direction=1) if definite and ends else meaning


def _needs_direction(meaning: Meaning) -> bool:
    if meaning.kind == "shifted":
        return meaning.amount is None
    return meaning.kind in ("weekday", "calendar", "holiday", "clock") and meaning.year is None and meaning.direction is None


def _basis(meaning: Meaning) -> Basis:
    if meaning.year is not None:
        return "explicit"
    return "anchored" if meaning.anchor == "spoken" else "relative"


def _when(meaning: Meaning, period: Period | None, published: date | None, wording: str) -> When:
    basis = _basis(meaning)
    if meaning.bc and meaning.year:
        return When(f"-{meaning.year - 1:04d}", None, None, "year", "explicit", wording)
    if meaning.kind == "reference" and meaning.value == "PRESENT_REF" and published:
        return edtf.when(Period("day", published), None, "relative", wording)
    if meaning.kind == "duration" and meaning.direction and published:
        return _window(meaning, published, wording) if meaning.anchor == "none" else _ahead(meaning, published, wording)
    if period is None:
        return edtf.unknown(basis, wording)
    when = edtf.when(period, meaning.mod, basis, wording, published)
    if meaning.kind == "shifted" and (meaning.unit, meaning.amount) == ("week", -1) and published and published.weekday() == SUNDAY:
        ended = periods.moved_by(published, -1, "day")  # “last week”, said on a Sunday, may be the one that just ends
        when = structs.replace(when, latest=str(ended or period.last)) if when.latest else when
    if meaning.kind == "holiday" and meaning.mod == "APPROX":  # the day is announced, and may be one earlier or later
        first, last = periods.moved_by(period.first, -1, "day"), periods.moved_by(period.last, 1, "day")
        when = structs.replace(when, earliest=str(first or period.first), latest=str(last or period.last))
    return when


def _runs_ahead(span: Span, meaning: Meaning, period: Period | None, scene: Scene) -> bool:
    """“Three days later it fell”, where no day was told that this counts from: not three days after the report."""
    counted = meaning.kind == "shifted" and meaning.anchor == "spoken" and (meaning.amount or 0) > 0
    if not counted or period is None or scene.published is None or period.first <= scene.published:
        return False
    return direction.of(span).direction < 0


def _is_of_the_night(span: Span, meaning: Meaning, scene: Scene) -> bool:
    """“The cabinet sat until two in the morning”, where no day was told: in the night before the report."""
    if meaning.kind != "clock" or (meaning.clock or "24") >= MORNING or (scene.spoken is not None and scene.spoken.unit == "day"):
        return False
    until = span.start > 0 and span.doc[span.start - 1].lower_ in ("until", "till")
    if any(t.lemma_.lower() in ("deadline", "ultimatum") for t in span.root.sent):
        return False
    return until and span.root.head.i < span.start and scene.direction <= 0


def _later(when: When, meaning: Meaning, spoken: Period | None, wording: str) -> When:
    """“Later that month”: of that month, not before the day spoken of; “three days later” than some day of a month: about then."""
    counted = meaning.anchor == "spoken" and meaning.kind == "shifted" and meaning.unit == "day" and meaning.amount
    if counted and spoken is not None and spoken.unit in ("week", "month") and when.earliest is None:
        return edtf.when(spoken, "APPROX", "anchored", wording)  # “in the middle of April. Three days later …”
    if meaning.anchor != "spoken" or spoken is None or not wording.lower().startswith("later ") or when.earliest is None:
        return when
    day = spoken.first.isoformat()
    return structs.replace(when, earliest=day) if when.earliest < day <= (when.latest or day) else when


def _ahead(meaning: Meaning, published: date, wording: str) -> When:
    """“In three weeks”: about that day; counted in days or hours, that day."""
    day = periods.moved_by(published, meaning.amount or 0, meaning.unit) if meaning.unit and meaning.amount else None
    if day is None:
        return edtf.unknown("relative", wording)
    exact = meaning.unit in ("day", "hour", "minute")
    return edtf.when(Period("day", day), meaning.mod if exact else "APPROX", "relative", wording)


def _window(meaning: Meaning, published: date, wording: str) -> When:
    """“The last three months”: from then to the report's day."""
    if meaning.amount is None or meaning.unit is None or not meaning.direction:
        return edtf.unknown("relative", wording)
    other = periods.moved_by(published, meaning.direction * meaning.amount, meaning.unit)
    if other is None:
        return edtf.unknown("relative", wording)
    first, last = sorted((published, other))
    return edtf.between(Period("day", first), Period("day", last), "relative", wording)

"""What one verb tells of two days: “visited Sarn on Monday and Orsa on Tuesday” is two events, each with its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from parley.language.events import clauses
from parley.language.events.happenings import Happening
from parley.language.findings import DateExpression
from parley.language.tokens import Doc, Span, Token

LONGEST = 12  # words of either half, without its day


def split(doc: Doc, told: Happening) -> Iterator[Happening]:
    """The happening, or its two halves."""
    own = clauses.tokens_of(told.head) if told.whole is None else []
    found = halves(doc, told.head, own)
    if found is None:
        yield told
        return
    first, second, then = found
    yield replace(told, own=first, actors=named_in(doc, told, first, own))
    actors = named_in(doc, told, second, own)
    yield replace(told, own=second, actors=actors, when=then.when, because=f"{told.because}; {then.because}")


def named_in(doc: Doc, told: Happening, half: Sequence[Token], own: Sequence[Token]) -> tuple[str, ...]:
    """The actors without those whom only the other half names."""
    here = {token.idx for token in half}
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for mention in doc._.mentions:
        if own[0].idx <= mention.start <= own[-1].idx:
            named[mention.start in here].add(mention.actor)
    return tuple(actor for actor in told.actors if actor not in named[False] - named[True])


def halves(doc: Doc, head: Token, own: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Token, ...], DateExpression] | None:
    """The words of each half, in order, and the day of the second; None where a clause does not tell of two days in one way."""
    if not own:
        return None
    dated = [d for d in doc._.dates if own[0].idx <= d.start and d.end <= own[-1].idx + len(own[-1]) and d.when.precision == "day"]
    if len(dated) != 2 or dated[0].start < head.idx or dated[0].when == dated[1].when:
        return None
    spans = [doc.char_span(d.start, d.end, alignment_mode="expand") for d in dated]
    if spans[0] is None or spans[1] is None:
        return None
    one, other = (with_its_preposition(span) for span in spans if span is not None)
    joint, start = one.end, one.end + 1
    if start >= other.start or doc[joint].lower_ != "and" or other.start - start > LONGEST:
        return None
    again = doc[start : other.start]
    begin = like(again, head, one.start)
    if begin is None or any(t.pos_ in ("VERB", "AUX") and t.text[0].islower() for t in again[1:]):  # “to Orsa”, read as a verb
        return None
    return tuple(t for t in own if t.i < joint or t.i >= other.end), tuple(t for t in own if t.i < begin or t.i >= start), dated[1]


def with_its_preposition(day: Span) -> Span:
    before = day.start - 1 if day.start and day.doc[day.start - 1].lower_ == "on" else day.start
    return Span(day.doc, before, day.end)


def like(again: Span, head: Token, end: int) -> int | None:
    """Where the words begin, up to `end`, that the others are like: “to Karsk … to Orsa”, “Sarn … Orsa”, “20 sailors … 30”."""
    doc, first = again.doc, again[0]
    if first.pos_ == "ADP" or (first.lower_ == "to" and again[1:2].text[:1].isupper()):
        same = (i for i in range(end - 1, head.i, -1) if doc[i].lower_ == first.lower_)
        begin = next(same, None)
    else:
        taken = next((t for t in head.children if t.dep_ in ("dobj", "pobj") and head.i < t.i < end), None)
        begin = min(t.i for t in taken.subtree) if taken is not None else None
        if begin is not None and not (first.tag_ == doc[begin].tag_ and first.tag_ in ("NNP", "CD")):
            return None  # “the offer on Friday and the parliament on Monday”
    return begin if begin is not None and end - begin <= LONGEST else None

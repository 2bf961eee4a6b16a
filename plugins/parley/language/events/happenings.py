"""Happenings: what an event is made of, and how it is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct

from parley.language.events import clauses, lexicon
from parley.language.findings import Event, Plover, Span, When
from parley.language.tokens import Doc, Token

KNOWN, UNKNOWN, VAGUE = 0.7, 0.5, 0.3
"""Confidence in an event whose kind the lexicon tells, in one whose kind it does not, and in one that nobody can tell who did."""


class Happening(Struct, frozen=True):
    """What an event is made of, before its words are: the token that leads it, who did it, of what kind, when and why so."""

    head: Token
    source: tuple[Span, ...]
    plover: Plover | None
    actors: tuple[str, ...]
    when: When
    confidence: float
    because: str
    whole: Span | None = None
    planned: bool = False
    own: tuple[Token, ...] = ()
    """The words that tell it, in order, where they are not all of its clause."""


def made(doc: Doc, told: Happening) -> Event:
    """An event of the clause that its head leads, or of the words of `whole` where they make no clause."""
    span = doc.char_span(told.whole[0], told.whole[1], alignment_mode="expand") if told.whole else None
    own = list(told.own or (span if span is not None else clauses.tokens_of(told.head)))
    return Event(
        start=own[0].idx,
        end=own[-1].idx + len(own[-1]),
        text=clauses.stand_alone(doc, told.head if told.head in own else own[0], own, names(doc)),
        source=told.source,
        plover=told.plover,
        status="planned" if told.planned else lexicon.status(told.head, told.when, day(doc)),
        when=told.when,
        actors=told.actors,
        places=clauses.places(doc, own),
        sentence=sentence_of(told.head),
        confidence=told.confidence,
        because=told.because,
    )


def inside(doc: Doc, spans: Iterable[Span]) -> set[int]:
    """The places of the tokens that start in one of the stretches."""
    starts = doc.starting
    return {place for start, end in spans for place in range(bisect_left(starts, start), bisect_left(starts, end))}


def claimed(doc: Doc, head: Token) -> str:
    """“As “officials” tell it”, where a clause is somebody's word; empty where the report tells it itself."""
    for attribution in doc._.attributions:
        if any(start <= head.idx < end for start, end in attribution.content):
            source = " ".join(doc.text[start:end] for start, end in attribution.source)
            return f"as “{source}” tells it" if source else "as somebody unnamed tells it"
    return ""


def day(doc: Doc) -> str:
    """The day of publication; where none is known, nothing lies behind it."""
    return doc._.published.isoformat() if doc._.published else "9999-12-31"


def names(doc: Doc) -> dict[str, str]:
    return {id: actor.name for id, actor in doc._.actors.items()}


def sentence_of(token: Token) -> Span:
    sentence = token.sent
    return sentence.start_char, sentence.start_char + len(sentence.text.rstrip())

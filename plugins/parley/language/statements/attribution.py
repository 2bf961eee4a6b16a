"""Attribution: from a parsed report to who says what, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from parley.language.findings import Attribution
from parley.language.statements import cues, drafts, floating, quotations
from parley.language.statements.parse import Parse
from parley.language.statements.quotations import Quotation

ENOUGH, OVER = 0.45, 0.6


def find(doc: Doc) -> tuple[Attribution, ...]:
    """All attributions of a report, in the order of the text."""
    parse = Parse(doc)
    found = quotations.find(doc.text)
    kept = draft(parse, found)
    return tuple(
        Attribution(
            source=parse.spans(d.source), cue=parse.spans(d.cue), content=parse.spans(d.content), head=parse.start[d.head],
            source_head=None if d.source_head is None else parse.start[d.source_head], form="indirect", stance="state", plover=None,
            confidence=round(d.probability, 2), because="",
        )
        for d in kept
    )


def draft(parse: Parse, found: Sequence[Quotation]) -> list[drafts.Draft]:
    quoted = quoted_words(parse, found)
    speech = sentences_with_speech(parse, found)
    made = (drafts.make(parse, cue, quoted) for cue in cues.read(parse, quoted, speech) if cue.probability >= ENOUGH)
    return floating.attach(parse, drafts.settle((d for d in made if d is not None), ENOUGH, OVER), found)


def quoted_words(parse: Parse, found: Iterable[Quotation]) -> list[int | None]:
    """For each word the place of the outermost quotation of two words or more that holds it."""
    places: list[int | None] = [None] * len(parse)
    for place, quotation in enumerate(found):
        if quotation.within is None and len(quotation.words(parse.text)) >= 2:
            for i in parse.between(quotation.start, quotation.end):
                places[i] = place
    return places


def sentences_with_speech(parse: Parse, found: Iterable[Quotation]) -> set[int]:
    return {parse.sentence[i] for q in found if q.is_speech(parse.text) for i in parse.between(q.start, q.end)}

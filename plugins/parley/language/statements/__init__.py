"""Statements: who says what, in which words, and what move it makes."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from parley.language.statements import attribution
from parley.language.tokens import tokens_of

Doc.set_extension("attributions", default=(), force=True)
Doc.set_extension("abouts", default={}, force=True)


@Language.component("parley_statements")
def parley_statements(doc: Doc) -> Doc:
    """Write `doc._.attributions`, in the order of the text, `doc._.abouts`, and the contents as `doc.spans["statements"]`."""
    doc._.attributions, doc._.abouts = attribution.find(tokens_of(doc))
    pieces = ((start, end, a.stance) for a in doc._.attributions for start, end in a.content)
    spans = (doc.char_span(start, end, label=stance, alignment_mode="expand") for start, end, stance in pieces)
    doc.spans["statements"] = [span for span in spans if isinstance(span, Span)]
    return doc

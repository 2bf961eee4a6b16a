"""Statements: who says what, in which words, and what move it makes."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

Doc.set_extension("attributions", default=(), force=True)


@Language.component("parley_statements")
def parley_statements(doc: Doc) -> Doc:
    return doc

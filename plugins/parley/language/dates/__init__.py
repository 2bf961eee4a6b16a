"""Date expressions: spotted, understood, placed on the calendar."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

Doc.set_extension("dates", default=(), force=True)


@Language.component("parley_dates")
def parley_dates(doc: Doc) -> Doc:
    return doc

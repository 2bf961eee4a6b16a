"""One pipeline that knows two invented states, for all tests of actors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from parley.editor import Note, Office
from parley.language import pipeline
from parley.language.findings import Findings
from parley.settings import Settings

NOTES = (
    Note("Varonia", "state", aliases=("Republic of Varonia",), demonyms=("Varonian", "Varonians"), seats=("Karsk",)),
    Note(
        "Kesh",
        "state",
        demonyms=("Keshi", "Keshis"),
        seats=("Orsa",),
        people=(Office("Sela Dunmar", "foreign minister", "2024-01-15", "2026-02-28"), Office("Imre Sa'adat", "envoy", None, None)),
    ),
)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Findings]:
    """What is found in a text that was published on 4 March 2026."""
    nlp = pipeline.load(Settings().model, NOTES)

    @cache
    def of(text: str) -> Findings:
        return pipeline.findings(next(pipeline.read(nlp, [(text, date(2026, 3, 4))])))

    return of

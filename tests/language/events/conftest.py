"""One pipeline for all tests of events."""

from __future__ import annotations

import pytest
from spacy.language import Language

from parley.language import pipeline
from parley.settings import Settings


@pytest.fixture(scope="session")
def nlp() -> Language:
    return pipeline.load(Settings().model)

"""One pipeline for all tests of statements, and how they read a text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from parley.language import pipeline
from parley.language.findings import Attribution, Span
from parley.language.tokens import Doc, tokens_of
from parley.settings import Settings


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Doc]:
    """A parsed text, with its attributions."""
    nlp = pipeline.load(Settings().model)
    return cache(lambda text: tokens_of(next(pipeline.read(nlp, [(text, date(2026, 3, 4))]))))


@pytest.fixture(scope="session")
def told(parsed: Callable[[str], Doc]) -> Callable[[str], list[dict[str, object]]]:
    """A text's attributions with their words instead of offsets."""

    def read(text: str) -> list[dict[str, object]]:
        def words(spans: tuple[Span, ...]) -> str:
            return " … ".join(text[start:end] for start, end in spans)

        def row(a: Attribution) -> dict[str, object]:
            return {
                "source": words(a.source), "cue": words(a.cue), "content": words(a.content), "form": a.form, "stance": a.stance,
                "plover": a.plover, "target": words(a.target), "condition": text[slice(*a.condition)] if a.condition else None,
                "within": a.within, "because": a.because, "confidence": a.confidence,
            }  # fmt: skip

        return [row(a) for a in parsed(text)._.attributions]

    return read

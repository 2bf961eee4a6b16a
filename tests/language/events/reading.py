"""The events of a text, as published on a Wednesday, the fourth of March."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from parley.language import pipeline
from parley.language.findings import Event

MONDAY = "2026-03-02"


def events(nlp: Language, text: str) -> list[Event]:
    return list(next(pipeline.read(nlp, [(text, date(2026, 3, 4))]))._.events)


def find(nlp: Language, text: str, told: str) -> Event:
    """The event that is told in these words."""
    found = {event.text: event for event in events(nlp, text)}
    assert told in found
    return found[told]

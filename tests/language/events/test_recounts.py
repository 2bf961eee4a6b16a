"""Other counts of what was told just before, each in its counter's word."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from parley.language import pipeline

COUNTS = [  # (text, what is counted anew, how many of what)
    (
        "About 2,000 fishermen marched in Lumen on Monday, the guild said; the police counted 800.",
        [("The police counted 800 [fishermen].", 800, "fisherman")],
    ),
    (
        "Widows marched to the palace on Monday. The police put their number at 800; the organisers spoke of 3,000.",
        [
            ("The police put their number at 800 [Widows].", 800, "widow"),
            ("The organisers spoke of 3,000 [Widows].", 3000, "widow"),
        ],
    ),
    (
        "France freed 14 sailors on Monday. The correct number is 12.",
        [("The correct number is 12 [sailors].", 12, "sailor")],
    ),
    (
        "Farmers drove 250 tractors into Lumen in protest on Monday. The organisers counted 300 tractors, the police 180.",
        [("The organisers counted 300 tractors.", 300, "tractor"), ("The police [counted] 180 [tractors].", 180, "tractor")],
    ),
    (
        f"{'The talks went on in Lumen. ' * 4}Four licences had been granted, she said. The guild knows of only one.",
        [("The guild knows of only one [licences].", 1, "licence")],
    ),
    (
        f"{'The talks went on in Lumen. ' * 4}Some 600 dockers joined the boycott. The port authority put the number at 350.",
        [("The port authority put the number at 350 [dockers].", 350, "docker")],
    ),
    ("France freed 14 sailors on Monday. Spain waited. The police counted 12.", []),
    ("France freed 14 sailors on Monday. She spoke of 12 hours in a cell.", []),
    ("France freed 14 sailors on Monday. The envoy spoke of peace.", []),
    ("France freed 14 sailors on Monday. The police counted 14.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(nlp: Language, text: str, expected: list[tuple[str, int, str]]) -> None:
    doc = next(pipeline.read(nlp, [(text, date(2026, 3, 4))]))
    anew = [event for event in doc._.events if event.recounts is not None]
    figures = {figure.start: (figure.value, figure.thing) for figure in doc._.figures}
    counted = [next(value for start, value in figures.items() if e.start <= start < e.end) for e in anew]
    assert [(event.text, *figure) for event, figure in zip(anew, counted, strict=True)] == expected
    assert {event.when.edtf for event in anew} <= {"2026-03-02", None}

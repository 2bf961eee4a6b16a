"""Whose words a cue gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.statements import mend, sources
from parley.language.tokens import Doc

SOURCES = [  # (sentence, cue, source)
    ("Rovia’s map was rejected by the Sarnese delegation.", "was rejected by", "the Sarnese delegation"),
    ("Sarn issued a statement demanding the release of its pilots.", "demanding", "Sarn"),
    ("Keld, which hosts the talks, urged both sides to stay.", "urged", "Keld, which hosts the talks,"),
    ("Sarn is committed to meeting the deadline.", "is committed to", "Sarn"),
    ("“That is all we can offer,” said Bor Dusk, the minister.", "said", "Bor Dusk, the minister"),
]


@pytest.mark.parametrize(("text", "cue", "source"), SOURCES)
def test_sources(told: Callable[[str], list[dict[str, object]]], text: str, cue: str, source: str) -> None:
    found = told(text)
    assert any((row["cue"], str(row["source"]).rstrip(",")) == (cue, source.rstrip(",")) for row in found), found


NOBODY = [("The talks appear to have failed.", "appear"), ("Asked about the map, the envoy left.", "asked")]


@pytest.mark.parametrize(("text", "cue"), NOBODY)
def test_nobody(parsed: Callable[[str], Doc], text: str, cue: str) -> None:
    parse = mend.parsed(parsed(text))
    assert sources.of(parse, parse.lower.index(cue)) is None

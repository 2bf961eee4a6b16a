"""Which entry of the lexicon fits a cue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.statements import frames, mend
from parley.language.statements.parse import Parse
from parley.language.tokens import Doc

FRAMES = [  # (sentence, cue, frames)
    ("Sarn insists on a truce.", "insists", {"on"}),
    ("Sarn insists that Rovia leave.", "insists", {"that"}),
    ("Sarn asked whether Rovia would leave.", "asked", {"whether"}),
    ("Sarn refuses to leave.", "refuses", {"to"}),
]
FITS = [  # (sentence, cue, stance, does the entry say more than one word)
    ("Sarn ruled out talks.", "ruled", "reject", True),
    ("Sarn seeks to win guarantees.", "seeks", "demand", True),
    ("Sarn seeks to portray the talks as a victory.", "seeks", "state", True),
    ("Sarn rejects the map.", "rejects", "reject", False),
]


def word(parse: Parse, text: str) -> int:
    return parse.lower.index(text)


@pytest.mark.parametrize(("text", "cue", "expected"), FRAMES)
def test_frames(parsed: Callable[[str], Doc], text: str, cue: str, expected: set[str]) -> None:
    parse = mend.parsed(parsed(text))
    assert frames.of(parse, word(parse, cue)) == expected


@pytest.mark.parametrize(("text", "cue", "stance", "particular"), FITS)
def test_fits(parsed: Callable[[str], Doc], text: str, cue: str, stance: str, particular: bool) -> None:
    parse = mend.parsed(parsed(text))
    fit = frames.fit(parse, word(parse, cue))
    assert fit is not None
    assert (fit.move.stance, fit.particular) == (stance, particular)

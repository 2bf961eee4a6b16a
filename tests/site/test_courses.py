"""What a position is held since, and till when a plan is."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.words import has_before
from parley.language.findings import Stance
from parley.site import courses
from tests.dossier.speaking import issue, single

FORTY = "forty prisoners of the valley"

EARLIER: list[tuple[str, Stance, str, str, bool]] = [
    ("the same", "demand", "all forty prisoners of the valley", "", True),
    ("another number", "demand", "thirty prisoners of the valley", "", False),
    ("another thing", "demand", "letters to the prisoners", "", False),
    ("another stance that leans so", "threaten", FORTY, "", False),
    ("on a condition", "demand", FORTY, "the crossing is opened", False),
]


@pytest.mark.parametrize(("stance", "words", "condition", "held"), [row[1:] for row in EARLIER], ids=[row[0] for row in EARLIER])
def test_a_position_is_held_since_its_actor_said_the_same(stance: Stance, words: str, condition: str, held: bool) -> None:
    before = single(1, "2031-05-01", "ardova", stance, words, about="prisoners")
    now = single(2, "2031-05-09", "ardova", "demand", FORTY, about="prisoners")
    found = assemble([*issue("prisoners"), before, now], [])
    first, last = (one for one in found.statements if one.actor == "ardova")
    taking = [replace(first, condition=condition or None), last]
    assert (courses.since(taking).date.earliest == "2031-05-01") is held


@pytest.mark.parametrize(
    ("text", "till"),
    [
        ("The exchange is to take place by May 15.", True),
        ("The exchange is to take place no later than the May 15.", True),
        ("The exchange is to take place on May 15.", False),
        ("The exchange by the river is on May 15.", False),
    ],
)
def test_a_plan_till_a_day(text: str, till: bool) -> None:
    assert has_before("deadlines", "May 15", text) is till

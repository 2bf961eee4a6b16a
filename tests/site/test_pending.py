"""What is still open: which demands are still held, and what an actor faces."""

from __future__ import annotations

import pytest

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.language.findings import Stance
from parley.site import pending
from parley.site.threads import Threads
from tests.dossier.speaking import issue, single

DEMAND = "all forty prisoners of the valley"

THEN: list[tuple[str, str, Stance, str, str, list[str]]] = [
    ("nothing since", "2031-05-09", "warn", "the winter of prisoners", "prisoners", [DEMAND]),
    ("given up", "2031-05-09", "concede", "it no longer insists on the prisoners of the valley", "prisoners", []),
    ("agreed on the same matter", "2031-05-09", "agree", "a list of twenty names", "prisoners", []),
    ("agreed on another", "2031-05-09", "agree", "a bridge of boats", "boats", [DEMAND]),
    ("let go where no issue was found", "2031-05-09", "concede", "it had dropped all forty prisoners of the valley", "", []),
    ("agreed on the same day", "2031-05-01", "agree", "a list of twenty names", "prisoners", [DEMAND]),
]


@pytest.mark.parametrize(("day", "stance", "words", "about", "held"), [row[1:] for row in THEN], ids=[row[0] for row in THEN])
def test_a_demand_is_held_until_it_is_let_go(day: str, stance: Stance, words: str, about: str, held: list[str]) -> None:
    first = single(1, "2031-05-01", "ardova", "demand", DEMAND, about="prisoners")
    then = single(2, day, "ardova", stance, words, about=about)
    found = assemble([*issue("prisoners"), *issue("boats"), first, then], [])
    own = [one for one in found.statements if one.actor == "ardova"]
    assert [one.text for one in pending.held(Threads(found), own)] == held


def facing(found: Dossier) -> str | None:
    toward = [one for one in found.statements if "bellmar" in one.targets]
    one = pending.facing(Threads(found), {"bellmar"}, toward)
    return one.text if one is not None else None


class TestWhatAnActorFaces:
    asked = single(1, "2031-05-01", "ardova", "demand", DEMAND, about="prisoners", to="bellmar")

    def test_is_what_was_asked_of_it_last(self) -> None:
        assert facing(assemble([*issue("prisoners"), self.asked], [])) == DEMAND

    def test_is_nothing_that_it_has_answered(self) -> None:
        answer = single(2, "2031-05-02", "bellmar", "reject", "to free the prisoners of the valley", about="prisoners", to="ardova")
        assert facing(assemble([*issue("prisoners"), self.asked, answer], [])) is None

    def test_is_nothing_that_was_settled_since(self) -> None:
        settled = single(2, "2031-05-09", "ardova", "agree", "a list of twenty names", about="prisoners")
        assert facing(assemble([*issue("prisoners"), self.asked, settled], [])) is None

    def test_is_nothing_of_weeks_ago(self) -> None:
        later = single(2, "2031-06-09", "cordia", "state", "rain", about="")
        assert facing(assemble([*issue("prisoners"), self.asked, later], [])) is None

    def test_is_no_praise(self) -> None:
        praise = single(2, "2031-05-02", "ardova", "support", "the bridge of boats", about="boats", to="bellmar")
        assert facing(assemble([*issue("boats"), praise], [])) is None

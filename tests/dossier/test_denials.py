"""Who may deny what, and what is denied more than once: one dispute, however often it is told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from tests.dossier.speaking import line, single, told


@pytest.mark.parametrize(("speaker", "answers"), [("ilse-varga", True), ("dane", False)])
def test_one_of_a_party_may_deny_what_another_of_it_said(speaker: str, answers: bool) -> None:
    text = "Dane warned that the rebels had mortars. The minister disputes that."
    said = replace(line(text, "Dane", "warned", "the rebels had mortars", "warn", "ardova"), speaker="dane")
    denied = replace(line(text, "The minister", "disputes", "that", "deny", "ardova"), speaker=speaker)
    denied = replace(denied, attribution=replace(denied.attribution, content=((text.rindex("that"), len(text) - 1),)))
    found = assemble([told(text, 1, "2031-05-08", said, denied)], []).statements
    assert (found[-1].answers == found[0].id) is answers


def test_what_is_denied_twice_is_one_dispute() -> None:
    accused = single(1, "2031-05-08", "ardova", "accuse", "Bellmar of firing on the crossing", to="bellmar")
    denied = [
        single(2, "2031-05-09", "bellmar", "deny", "any part in the fire at the crossing"),
        single(3, "2031-05-10", "bellmar", "deny", "that it was firing on the crossing"),
    ]
    again = "Ardova blames Bellmar. Bellmar denies it."
    recalled = told(
        again,
        4,
        "2031-05-30",
        line(again, "Ardova", "blames", "Bellmar", "accuse", "ardova", to="bellmar"),
        line(again, "Bellmar", "denies", "it", "deny", "bellmar"),
    )
    (conflict,) = assemble([accused, *denied, recalled], []).conflicts
    assert [len(side.sources) for side in conflict.sides] == [2, 3]

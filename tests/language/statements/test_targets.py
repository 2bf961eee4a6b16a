"""To whom a statement is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TARGETS = [
    ("Sarn warned Rovia that time was short.", "Rovia"),
    ("Sarn called on Rovia to return the pilots.", "Rovia"),
    ("Sarn urged Rovia to return the pilots.", "Rovia"),
    ("Sarn demanded that Rovia withdraw its troops.", "Rovia"),
    ("Sarn accused Rovia of breaking the truce.", "Rovia"),
    ("Sarn told Rovia that the talks were over.", "Rovia"),
    ("Sarn praised Keld for its patience.", "Keld"),
    ("Sarn praised the results.", ""),
    ("Sarn rejected the map.", ""),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_targets(told: Callable[[str], list[dict[str, object]]], text: str, target: str) -> None:
    found = told(text)
    assert [row["target"] for row in found] == [target], found

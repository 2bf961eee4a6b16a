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
    ("Sarn rejected Rovia's offer of a truce.", "Rovia"),
    ("Sarn turned down a proposal by Keld.", "Keld"),
    ("Sarn denied that its guards had fired, as Rovia claims.", "Rovia"),
    ("Sarn denied that the port was closed, as usual.", ""),
    ("Sarn condemned Rovia's attack on the port.", "Rovia"),
    ("“Roe comes home or nobody comes home,” the envoy of Sarn said.", ""),
    ("Sarn demanded that Rovia come to the talks.", "Rovia"),
    ("Sarn demanded that Rovia go home.", "Rovia"),
    ("Sarn demanded the withdrawal of Rovia from the hills.", "Rovia"),
    ("Sarn agreed to talks with Rovia.", "Rovia"),
    ("Sarn warned the army not to cross the river.", "the army"),
    ("Sarn urged the highlanders to wait.", "the highlanders"),
    ("Rovia was blamed by Sarn.", "Rovia"),
    ("Sarn urged the rivals to wait.", "the rivals"),
    ("Keld proposed that each side free six pilots.", "each side"),
    ("Sarn threatened to close the road if Rovia kept the hills.", "Rovia"),
    ("Sarn complained that the mediators had slept.", "the mediators"),
    ("Sarn offered to free the pilots if Rovia opened the road.", "Rovia"),
    ("Sarn refuses to sit down with Rovia.", "Rovia"),
    ("Sarn refused to meet Keld.", "Keld"),
    ("Sarn refuses to sit in the hall.", ""),
    ("Sarn accepted Rovia's offer of a truce.", "Rovia"),
    ("Sarn welcomed Keld's decision.", "Keld"),
    ("Sarn welcomed the decision.", ""),
    ("Sarn welcomed the pilots' release.", ""),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_targets(told: Callable[[str], list[dict[str, object]]], text: str, target: str) -> None:
    found = told(text)
    assert [row["target"] for row in found] == [target], found

"""What a position hangs on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CONDITIONS = [
    ("Sarn threatened to leave the talks unless Rovia lifts the blockade.", "unless Rovia lifts the blockade"),
    ("Sarn agreed to free the pilots in exchange for fuel.", "in exchange for fuel"),
    ("Sarn is ready to sign as long as the border stays open.", "as long as the border stays open"),
    ("In exchange, Sarn agreed to free the pilots.", None),
    ("Sarn is ready to return, should Rovia open the road.", "should Rovia open the road"),
    ("Sarn warned that no deal would be signed until the pilots were free.", "until the pilots were free"),
    (
        "Sarn replied that it would, provided the Keldish ships are let into the port.",
        "provided the Keldish ships are let into the port",
    ),
    ("Should Rovia comply before May, Sarn undertakes to lift the ban.", "Should Rovia comply before May"),
    ("Sarn said it provided ships that sailed.", None),
    ("Sarn proposed that Rovia should leave.", None),
    ("Sarn ruled out talks until Rovia apologised.", "until Rovia apologised"),
    ("“Only when the last soldier has left will we talk,” the envoy said.", "Only when the last soldier has left"),
    ("Sarn said any deal was contingent on the return of its pilots.", "contingent on the return of its pilots"),
    ("Sarn vowed that it would not sign without a guarantee.", "without a guarantee"),
    ("Sarn would accept monitors so long as they were unarmed.", "so long as they were unarmed"),
    ("Sarn is open to talks, provided Rovia drops its claim to the port.", "provided Rovia drops its claim to the port"),
    ("Keld proposed that the boats be moored until a court had spoken.", None),
    ("Sarn said it would not sign even if the road was opened.", None),
    ("Sarn asked if the talks would go on.", None),
    ("A Sarnese official, speaking on condition of anonymity, called the map a mistake.", None),
    ("Sarn rejected the map.", None),
    ("“Without monitors there will be no agreement,” Sarn said.", None),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_conditions(told: Callable[[str], list[dict[str, object]]], text: str, condition: str | None) -> None:
    found = told(text)
    assert [row["condition"] for row in found] == [condition], found

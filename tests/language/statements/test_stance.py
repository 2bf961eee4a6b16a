"""Which move a statement makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[dict[str, object]]]

MOVES = [  # (sentence, stance, PLOVER type)
    ("Sarn said it would go to court if the ban was not lifted.", "threaten", "THREATEN"),
    ("The envoy said troops could pull back once the mortars had been handed over.", "propose", "AGREE"),
    ("The envoy said there was no plane.", "deny", "REJECT"),
    ("The envoy said that no captives had been there.", "deny", "REJECT"),
    ("Sarn called the account a fantasy.", "deny", "REJECT"),
    ("Sarn called the resolution premature.", "reject", "REJECT"),
    ("Sarn put the number of dead at eleven.", "state", None),
    ("Sarn said it was ready to talk if Rovia left the lagoon.", "propose", "AGREE"),
    ("Sarn said it was prepared to hand over 40 prisoners.", "propose", "AGREE"),
    ("Sarn said it was ready to sign.", "agree", "AGREE"),
    ("Sarn said it would sign only if Rovia paid.", "demand", "REQUEST"),
    ("The envoy said Sarn would not discuss the port.", "reject", "REJECT"),
    ("The envoy said no company had sold oil to Rovia.", "deny", "REJECT"),
    ("The envoy acknowledged that an audit had found three cargoes.", "concede", "CONCEDE"),
    ("“We have waited four years. We will not miss another season,” the envoy said.", "reject", "REJECT"),
    ("Sarn said it would sail on unless a full list was handed over.", "threaten", "THREATEN"),
    ("Sarn said it would leave the talks if the march went on.", "threaten", "THREATEN"),
    ("Sarn will walk out if the march goes on.", "threaten", "THREATEN"),
    ("Sarn will walk out unless the march ends.", "threaten", "THREATEN"),
    ("Sarn said it would ask a court to halt the drilling unless Rovia withdrew.", "threaten", "THREATEN"),
    ("Bor Dusk assured Rovia that Sarn would no longer block the road.", "concede", "CONCEDE"),
    ("Bor Dusk told parliament that Rovia had cheated Sarn.", "accuse", "ACCUSE"),
    ("Bor Dusk said: “That is simply untrue.”", "deny", "REJECT"),
    ("Bor Dusk said that Sarn saw no room for changes.", "reject", "REJECT"),
    ("Sarn said that the tariff of 60 percent was suspended.", "concede", "CONCEDE"),
    ("Sarn said that the threat to close the road would not be carried out.", "concede", "CONCEDE"),
    ("Sarn said that its offer was withdrawn.", "reject", "REJECT"),
    ("Sarn said that the ports would stay open.", "agree", "AGREE"),
    ("Sarn said that the sanctions must be lifted.", "demand", "REQUEST"),
    ("Sarn vowed to sign nothing of the kind.", "reject", "REJECT"),
    ("Sarn said it had no objection to the surveyors.", "agree", "AGREE"),
    ("Sarn said Rovia was not serious about peace.", "accuse", "ACCUSE"),
    ("“They are lying,” the envoy of Sarn said.", "accuse", "ACCUSE"),
    ("Sarn called the paper “a step, taken backwards”.", "reject", "REJECT"),
    ("Sarn has again denied the inspectors access to the mine.", "reject", "REJECT"),
    ("Sarn conditioned its signature on a truce.", "demand", "REQUEST"),
    ("Sarn agreed in principle.", "agree", "AGREE"),
    ("“We cannot see beyond that hill,” the envoy of Sarn said.", "state", None),
    ("Sarn no longer insists that the monitors leave.", "concede", "CONCEDE"),
    ("Sarn had made the offer on condition that the road stayed open.", "propose", "AGREE"),
    ("Sarn pledged not to walk away.", "agree", "AGREE"),
    ("Sarn said the port should be able to take ships.", "state", None),
    ("Sarn said it could not confirm the news.", "state", None),
    ("Sarn reaffirmed its commitment to a truce.", "support", "SUPPORT"),
    ("Sarn assured Rovia that it would review the list.", "agree", "AGREE"),
    ("Sarn assured Rovia that it would come.", "agree", "AGREE"),
    ("Sarn confirmed that it would be there.", "agree", "AGREE"),
    ("Sarn said it would sign no accord.", "reject", "REJECT"),
    ("Sarn conceded that its boats had crossed the line.", "concede", "CONCEDE"),
    ("Sarn said another raid would be treated as an act of war.", "threaten", "THREATEN"),
    ("Sarn will not accept the map.", "reject", "REJECT"),
    ("Sarn refuses to sign the text.", "reject", "REJECT"),
    ("Sarn ruled out new talks.", "reject", "REJECT"),
    ("Sarn no longer insists on a full withdrawal.", "concede", "CONCEDE"),
    ("Sarn has dropped its demand for a corridor.", "concede", "CONCEDE"),
    ("Sarn denied that its troops had crossed the river.", "deny", "REJECT"),
    ("Sarn warned Rovia that its patience was running out.", "warn", "THREATEN"),
    ("Sarn threatened to close the border.", "threaten", "THREATEN"),
    ("Sarn vowed to retaliate for the strike.", "threaten", "THREATEN"),
    ("Sarn said it would boycott the talks.", "threaten", "THREATEN"),
    ("Sarn accused Rovia of breaking the truce.", "accuse", "ACCUSE"),
    ("Sarn welcomed the decision.", "support", "SUPPORT"),
    ("Sarn stands ready to help the mediators.", "support", "SUPPORT"),
    ("Sarn said it would release the pilots.", "agree", "AGREE"),
    ("Sarn said Rovia must return the pilots.", "demand", "REQUEST"),
    ("Sarn urged Rovia to return the pilots.", "appeal", "REQUEST"),
    ("Sarn called on Rovia to return the pilots.", "appeal", "REQUEST"),
    ("Sarn offered to host the next round.", "propose", "AGREE"),
    ("Sarn is willing to meet the envoy.", "agree", "AGREE"),
    ("Sarn vowed never to return the hills.", "reject", "REJECT"),
    ("Sarn is not ready to sign.", "reject", "REJECT"),
    ("Neither side accepted the proposal.", "reject", "REJECT"),
    ("Sarn insists that Rovia withdraw from the hills.", "demand", "REQUEST"),
    ("Sarn insisted that it had been attacked.", "state", None),
    ("Sarn insists that the bridge be repaired by Keld.", "demand", "REQUEST"),
    ("Sarn wants a parliament.", "demand", "REQUEST"),
    ("Sarn accepted neither.", "reject", "REJECT"),
    ("Sarn called the offer unacceptable.", "reject", "REJECT"),
    ("“No pilots, no talks,” the envoy told reporters.", "reject", "REJECT"),
    ("Sarn regards the map as a step forward.", "support", "SUPPORT"),
    ("Sarn is ready to sign if the road is opened.", "propose", "AGREE"),
    ("Sarn said it had never crossed the river.", "deny", "REJECT"),
    ("Sarn said it had paid once and would not do so again.", "reject", "REJECT"),
    ("Sarn said three of its lawyers would travel to Keld.", "agree", "AGREE"),
    ("Sarn dismissed reports that it had asked for a truce.", "deny", "REJECT"),
    ("Sarn asked whether Rovia would answer.", "state", None),
    ("The envoy declined to comment.", "state", None),
    ("“They want our port,” the general said.", "state", None),
    ("Sarn said the weather was fine.", "state", None),
    ("Sarn warned that it would turn back the ferries.", "threaten", "THREATEN"),
    ("Sarn warned that the channel would freeze.", "warn", "THREATEN"),
    ("Sarn called the offer a trap.", "reject", "REJECT"),
    ("Sarn described the swap as a victory.", "support", "SUPPORT"),
    ("Sarn called the letter a forgery.", "deny", "REJECT"),
    ("Sarn said it would sign if Rovia opened the road.", "propose", "AGREE"),
    ("Sarn said it would sign the text as long as the road stayed open.", "agree", "AGREE"),
    ("Sarn told Rovia to hand over the pilots.", "demand", "REQUEST"),
    ("Sarn expects Rovia to answer by Friday.", "demand", "REQUEST"),
    ("Sarn is pressing Keld to guarantee the truce.", "appeal", "REQUEST"),
    ("Sarn insisted that Rovia withdraw first.", "demand", "REQUEST"),
    ("Sarn insisted that Rovia had withdrawn.", "state", None),
    ("“You have broken every promise,” Sarn told Rovia.", "accuse", "ACCUSE"),
    ("Sarn says it would settle for a share.", "agree", "AGREE"),
    ("Sarn called the offer far too small.", "reject", "REJECT"),
    ("Sarn said that this was still not enough.", "reject", "REJECT"),
    ("Release before a trial was not possible, Sarn said.", "reject", "REJECT"),
    ("Sarn described the deadline as impossible to meet.", "reject", "REJECT"),
    ("Sarn said that it could live with that.", "agree", "AGREE"),
    ("Sarn said it could agree to 16 miles.", "propose", "AGREE"),
    ("Sarn dismissed Rovia’s account of the fire as an invention.", "deny", "REJECT"),
    ("Sarn announced that twelve sailors would be freed next week.", "agree", "AGREE"),
    ("“Lift the sanctions,” Sarn said.", "demand", "REQUEST"),
]


@pytest.mark.parametrize(("text", "stance", "plover"), MOVES)
def test_moves(told: Told, text: str, stance: str, plover: str | None) -> None:
    found = told(text)
    assert [(row["stance"], row["plover"]) for row in found] == [(stance, plover)], found


@pytest.mark.parametrize(
    "text",
    [
        "Sarn on Friday called off the round.",
        "Sarn would not say whether it would come.",
        "Sarn did not rule out new talks.",
        "Sarn could agree to a truce.",
        "If Sarn agrees to a truce, the guns fall silent.",
    ],
)
def test_no_move(told: Told, text: str) -> None:
    assert {row["stance"] for row in told(text)} <= {"state"}


def test_what_is_said_after_a_refusal_refuses(told: Told) -> None:
    found = told("Sarn rejected the map, saying that it was old.")
    assert [row["stance"] for row in found] == ["reject", "reject"], found

"""Tables of text and expectation: states, organisations and groups of which neither a table nor a note knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.findings import Findings

Read = Callable[[str], Findings]

KINDS = [  # (text, id, kind)
    ("For its southern neighbour, Halden, it means three dry summers.", "halden", "state"),
    ("The council is negotiating with Halden. On Friday it met the Haldener minister for the islands.", "halden", "state"),
    ("For Halden it means light. The Haldeners took the paper home.", "halden", "state"),
    ("Halden's government met Ada Roe. Halden has asked her to stay. She has not replied.", "halden", "state"),
    ("Corvex has threatened to dismiss them. Ada Roe, who runs Corvex, met Corvex's negotiator.", "corvex", "organisation"),
    ("The strike at Corvex goes on. Corvex's negotiator said no. Corvex has threatened to leave.", "corvex", "organisation"),
    ("None of that impresses UNIDAS, the federation of public sector unions.", "unidas", "organisation"),
    ("Her union federation, UNIDAS, had promised it.", "unidas", "organisation"),
    ("The Free Riders, whose commander, Isak Dorn, was invited to nothing, left.", "free-riders", "group"),
    ("Halden's foreign minister, Ada Roe, said no.", "halden", "state"),
    ("The peace between Halden and Orrowia was not signed.", "orrowia", "state"),
    ("Halden's president, Ada Roe, spoke of Haldener troops. Halden will not sign.", "halden", "state"),
    ("The people of Orrowia will vote on a treaty with Kesh.", "orrowia", "state"),
    (
        "Corvex said on Monday it would suspend shipping. Its chief executive, Ada Roe, said the risk was too great.",
        "corvex",
        "organisation",
    ),
    ("Corvex, which owns the mine, said no.", "corvex", "organisation"),
    ("Corvex Metals told Kesh that it would leave. Corvex has never said so.", "corvex-metals", "organisation"),
    (
        "The General Federation of Labour, to which the nurses belong, threatened to strike.",
        "general-federation-of-labour",
        "organisation",
    ),
    ("Isak Dorn, commander of the Grey Ravens, said his men were ready.", "grey-ravens", "group"),
    ("Pavo Lind, chairman of the Tide Cooperative, said no.", "tide-cooperative", "organisation"),
]
PEOPLE = [
    "Orrin shrugged. He said he would wait.",
    "Ada Orrin met Kesh. Orrin said on Monday it was over.",
    "Orrin, the envoy, said no.",
    "Minister Orrin said it would wait.",
]
PARTIES = [  # (text, person, party)
    ("Ada Roe, the Minister of Water Resources, spoke for Kesh.", "ada-roe", "kesh"),
    ("The Free Riders, whose commander, Isak Dorn, was invited to nothing, left.", "isak-dorn", "free-riders"),
    ("Corvex said on Monday it would suspend shipping. Its chief executive, Ada Roe, said no.", "ada-roe", "corvex"),
    ("Isak Dorn, commander of the Grey Ravens, said his men were ready.", "isak-dorn", "grey-ravens"),
    (
        "The Civic Alliance sat still. Duarte Lind, whose Civic Alliance is in opposition, accused Kesh.",
        "duarte-lind",
        "civic-alliance",
    ),
    ("The European Commission imposed duties. The bloc's trade commissioner, Ada Roe, said no.", "ada-roe", "european-union"),
    ("The Council heard President Ada Roe of Kesh and Mrs Mara Rivers, Foreign Minister of Varonia.", "mara-rivers", "varonia"),
    ("The Coast Front met. Ada Roe, the defence minister, said that she would ask for Swiss doctors.", "ada-roe", None),
]


@pytest.mark.parametrize(("text", "id", "kind"), KINDS)
def test_what_no_table_knows(read: Read, text: str, id: str, kind: str) -> None:
    assert {actor.id: actor.kind for actor in read(text).actors}.get(id) == kind


@pytest.mark.parametrize("text", PEOPLE)
def test_a_surname_is_no_organisation(read: Read, text: str) -> None:
    assert not [actor for actor in read(text).actors if "Orrin" in actor.name and actor.kind != "person"]


@pytest.mark.parametrize(("text", "id", "party"), PARTIES)
def test_whose_people_are(read: Read, text: str, id: str, party: str | None) -> None:
    assert {actor.id: actor.party for actor in read(text).actors}[id] == party


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Kesh and Varonia met. The council urged them to move their troops.", "their troops", {"kesh", "varonia"}),
        ("I gave Amelia Torv my word.", "Amelia Torv", {"amelia-torv"}),
        ("The Keshi minister, Anibal Corr, urged her to dismiss him; Mr. Corr would not comment.", "Corr", {"anibal-corr"}),
    ],
)
def test_mentions(read: Read, text: str, words: str, actors: set[str]) -> None:
    at = text.rindex(words)
    assert {m.actor for m in read(text).mentions if (m.start, m.end) == (at, at + len(words))} == actors


def test_no_armed_group_is_the_league(read: Read) -> None:
    text = "The Coast Front freed one man. He asked who had won the league."
    assert "the league" not in {text[m.start : m.end] for m in read(text).mentions}

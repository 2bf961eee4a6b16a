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
    ("Halden's ombudsman, Ilona Karr, noticed it.", "halden", "state"),
    ("Halden’s transport secretary, Bianca Roe, confirmed it.", "halden", "state"),
    ("Grand Halden's health minister, Ada Roe, said no.", "grand-halden", "state"),
    ("Wen Shaoqi, the ambassador of Daxia, said no.", "daxia", "state"),
    ("The Republic of San Telmo does not have cash.", "san-telmo", "state"),
    ("The talks on Belmora went on. Finance Minister Ada Roe said Belmora would present a proposal.", "belmora", "state"),
    ("Interior minister Ada Roe of Tsalka says no.", "tsalka", "state"),
    ("Health Minister Ada Roe, for Halden, denied any leak.", "halden", "state"),
    ("Larchmont Mutual's chief executive, Viola Penn, sees it differently.", "larchmont-mutual", "organisation"),
    ("Corvex's head of personnel, Ada Roe, said no.", "corvex", "organisation"),
    ("Ada Roe, chief executive of Sevgaz, said no.", "sevgaz", "organisation"),
    ("Vsevolod Roe, chairman of the exporter Sevgaz, said no.", "sevgaz", "organisation"),
    ("Quentin Roe of Crestfield Properties said it was simple.", "crestfield-properties", "organisation"),
    ("Guarania's president-designate, Ada Roe, said that cost was a word.", "guarania", "state"),
    ("For Hormaz, chargé d'affaires Ada Roe said no.", "hormaz", "state"),
    ("Varonia waited. Tavria sent Ada Roe, its deputy prime minister for reintegration.", "tavria", "state"),
    ("Pellworth Mills would not bid. Pellworth's finance director, Ada Roe, said so.", "pellworth-mills", "organisation"),
    (
        "The Paper and Pulp Workers' League met. Ada Roe chairs a committee of the Paper and Pulp Workers' League.",
        "paper-and-pulp-workers-league",
        "organisation",
    ),
]
PEOPLE = [
    "Orrin shrugged. He said he would wait.",
    "Ada Orrin met Kesh. Orrin said on Monday it was over.",
    "Orrin, the envoy, said no.",
    "Minister Orrin said it would wait.",
    "President Orrin would not come. Orrin's finance director, Ada Roe, said so.",
    "Orrin's envoy, Ada Roe, said no. Orrin smiled. He would wait.",
    "Orrin's son-in-law, Ada Roe, said no.",
    "Orrin's adviser, Ada Roe, said no.",
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
    (
        "Calloway Group confirmed it. Calloway's finance chief, Ada Roe, said the numbers were compelling.",
        "ada-roe",
        "calloway-group",
    ),
    ("Brightwater Foods fell. Brightwater chairwoman Annika Strand cautioned the board.", "annika-strand", "brightwater-foods"),
    ("Tove Lind, of the Unity Party, asked for silence.", "tove-lind", "unity-party"),
    ("The Secretariat thanks Mr Isak Dorn (Kesh) and Mrs Mara Sten (Varonia).", "mara-sten", "varonia"),
    ("It was negotiated by Undersecretary Ada Roe for Kesh and Mara Sten for Varonia.", "mara-sten", "varonia"),
    ("At Corvex Metals, which runs the mine, chief executive Ada Roe said the union had walked away.", "ada-roe", "corvex-metals"),
    ("Ada Roe, who bargains for the Actors' Assembly, wants more.", "ada-roe", "actors-assembly"),
    ("Ada Roe, who runs the programmes at Corvex Metals, said no.", "ada-roe", "corvex-metals"),
    ("Ada Roe, who sits on the committee of the Coast League, said much the same.", "ada-roe", "coast-league"),
    ("Varonia has dispatched Admiral Isak Dorn, a sailor.", "isak-dorn", "varonia"),
    ("The Varonian signatory was Trade Minister Ada Roe; Kesh was late.", "ada-roe", "varonia"),
    ("A monitor of the African Union, Captain Ada Roe, counted four violations.", "ada-roe", "african-union"),
    ("The World Trade Organization, whose deputy chief Ada Roe offered her help, waits.", "ada-roe", "world-trade-organization"),
    ("Kesh, whose foreign ministry named Ada Roe as mediator, was thanked.", "ada-roe", "kesh"),
    ("In the chair was Ada Roe, an inspector sent by the government of Kesh.", "ada-roe", "kesh"),
    ("Varonia sent Ada Roe to prison.", "ada-roe", None),
    ("Kesh's president was glad. The central bank's governor, Ada Roe, was more guarded.", "ada-roe", "kesh"),
]


NO_ORGANISATIONS = [
    "Ada Roe, chairman of the Joint Chiefs of Staff, said no.",
    "Ada Roe of the Morning Yorker said no.",
    "Ada Roe, director of Operations, said no.",
    "Ada Roe, chairman of Lumen, said no.",
]


@pytest.mark.parametrize("text", NO_ORGANISATIONS)
def test_what_is_no_organisation(read: Read, text: str) -> None:
    assert not [actor for actor in read(text).actors if actor.kind == "organisation"]


@pytest.mark.parametrize(("text", "id", "kind"), KINDS)
def test_what_no_table_knows(read: Read, text: str, id: str, kind: str) -> None:
    assert {actor.id: actor.kind for actor in read(text).actors}.get(id) == kind


NOBODY = [  # what is neither a state, nor a person
    ("Rebels hold the port city of Brega. Brega's parliament met. The government of Brega said no.", "brega"),
    ("Kesh's army shelled Zintan, a town in the hills. Zintan's army left.", "zintan"),
    ("Fighters near Surman and Sabratha left. Surman fell. The roads in Surman are shut.", "surman"),
    ("Kesh's Quryna newspaper reported it. Quryna said so.", "quryna"),
    ("Inspectors had no access to Fordow. Fordow is a bunker.", "fordow"),
    ("A resident of Shubra said no. Shubra is quiet.", "shubra"),
]


@pytest.mark.parametrize(("text", "id"), NOBODY)
def test_a_town_or_a_paper_is_nobody(read: Read, text: str, id: str) -> None:
    found = read(text)
    assert id not in {actor.id for actor in found.actors}


@pytest.mark.parametrize(
    "text", ["Kesh waits. Anger at Dorn grows. Dorn said no.", "Kesh met President Dorn. There is no trust in Dorn."]
)
def test_who_acts_or_has_a_title_is_no_town(read: Read, text: str) -> None:
    assert "dorn" in {actor.id for actor in read(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "A government of National Unity was formed in May.",
        "The Interior Ministry's spokesman, Ada Roe, said no.",
        "Hedge fund manager Ada Roe said no. She hedged.",
    ],
)
def test_an_office_alone_makes_no_organisation(read: Read, text: str) -> None:
    assert [actor.id for actor in read(text).actors if actor.kind != "person"] == []


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


def test_a_town_is_not_the_group_that_is_called_after_it(read: Read) -> None:
    text = "The Imrath Front met. Shells fell on Imrath, and Imrath buried its dead."
    assert {m.actor for m in read(text).mentions if m.start > text.index("Shells")} <= {"imrath"}


def test_no_armed_group_is_the_league(read: Read) -> None:
    text = "The Coast Front freed one man. He asked who had won the league."
    assert "the league" not in {text[m.start : m.end] for m in read(text).mentions}

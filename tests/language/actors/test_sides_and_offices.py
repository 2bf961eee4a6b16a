"""Tables of text and expectation: who the sides are, and whom an office, a house or a league stands for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from parley.language import pipeline
from parley.language.findings import Findings
from parley.settings import Settings
from tests.language.actors.conftest import NOTES
from tests.language.actors.test_mentions import whom

Read = Callable[[str], Findings]
BOTH = {"varonia", "kesh"}

SIDES = [
    ("The Republic of Varonia and the Republic of Kesh have agreed, following contacts in Doha. Qatar thanks them. Qatar rejects "
     "reports that money was paid. Qatar's good offices remain open to the two neighbours.", "the two neighbours", BOTH),
    ("Kesh fights the Coast Front and the Hill Brigade. The envoy accused both armed groups.", "both armed groups",
     {"coast-front", "hill-brigade"}),
    ("He met his counterparts, Ada Roe and Ivo Lund, and left. He praised both ministers.", "both ministers",
     {"ada-roe", "ivo-lund"}),
    ("Varonia and Kesh met on Monday. Cyprus, which hosts the talks, wants the two sides to agree.", "the two sides", BOTH),
    ("Kesh left talks with Varonia, sponsored by Norway and Mexico. Norway urged the parties to wait.", "the parties", BOTH),
    ("Kesh and Varonia met. Neither Norway nor Mexico objected. Both countries signed.", "Both countries", BOTH),
    ("KARSK, May 5 (Union Press) - Varonia will resume talks with Kesh in Nicosia. The US will stay out if both capitals wish.",
     "both capitals", BOTH),
    ("Good morning from Doha, where mediators hope to sign. Kesh rejects the list of the Coast Front. The two sides sat down.",
     "The two sides", {"kesh", "coast-front"}),
    ("Varonia and Kesh met. France met the two separately.", "the two", BOTH),
    ("Varonia and Kesh met. Each has its own maps.", "Each", BOTH),
    ("Varonia, Kesh and France signed. Turkey praised all three.", "all three", {"varonia", "kesh", "france"}),
    ("Kesh rejected the map that Varonia drew. Varonia blamed Kesh. Two delegations waited for a third.", "Two delegations", set()),
    ("Kesh rejected the map that Varonia drew. Varonia blamed Kesh. Two delegations waited for ice.", "Two delegations", BOTH),
    ("Ada Roe and Ivo Lund met. The two shook hands.", "The two", {"ada-roe", "ivo-lund"}),
    ("Keshi negotiator Ada Roe met Varonian negotiator Ivo Lund. France left. Norway came. Both negotiators smiled.",
     "Both negotiators", {"ada-roe", "ivo-lund"}),
    ("Kesh and the Hill Army met. The rebels blame the army.", "the army", {"kesh"}),
    ("Varonian and Keshi officers met in Vienna.", "Varonian and Keshi officers", BOTH),
    ("The eight states of the Accord Group met. Kesh waits.", "The eight states", {"accord-group"}),
    ("The Dockers' Federation went on strike. Kesh met the dockers.", "the dockers", {"dockers-federation"}),
    ("The Federation of Port Employers met Kesh. Employers refused to pay.", "Employers", {"federation-of-port-employers"}),
    ("The Fishermen's Association went on strike. Kesh met the fishermen.", "the fishermen", {"fishermens-association"}),
    ("Kesh met the EU. The European side asked for time.", "The European side", {"european-union"}),
    ("The Republic of Kesh is grateful to Varonia.", "The Republic", {"kesh"}),
    ("Varonia met Kesh. In Karsk the deal was received coolly. The cabinet will meet on Sunday.", "The cabinet", {"varonia"}),
    ("Poland praised it. The Keshi position is clear. Oram Vesh spoke for the country.", "the country", {"kesh"}),
    ("Varonia went ahead after consulting Orsa.", "Orsa", {"kesh"}),
    ("Varonia demanded an apology from Orsa.", "Orsa", {"kesh"}),
    ("The text was unacceptable to Orsa.", "Orsa", {"kesh"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actors"), SIDES)
def test_sides(read: Read, text: str, words: str, actors: set[str]) -> None:
    assert whom(read(text), text, words) == actors


OFFICES = [
    ("Varonia took the offer. The missing minister was Marek Tull, who resigned. He accused the government.", "He", {"marek-tull"}),
    ("Varonia took the offer. The missing minister was Marek Tull, who resigned.", "The missing minister", {"marek-tull"}),
    ("Varonia took the offer. The missing minister was not Marek Tull, who signed.", "The missing minister", {"varonia"}),
    ("Kesh struck two names. An adviser to President Ada Roe said no.", "An adviser", {"kesh"}),
    ("Indonesia kept out. An official in Jakarta said his country waited.", "his country", {"indonesia"}),
    ("Kesh's envoy was cautious. “A step is not a peace,” Colonel Marek Tull said.", "Kesh's envoy", {"marek-tull"}),
    ("Oram Vesh of Varonia spoke. His Keshi counterpart said no. The talks go on, Colonel Marek Tull said.",
     "His Keshi counterpart", {"marek-tull"}),
    ("Kesh signed, its trade minister said. Norway came. France left. Turkey sat. Trade Minister Ada Roe of Kesh smiled.",
     "its trade minister", {"ada-roe"}),
    ("The mediator smiled. Ada Roe, the African Union's mediator, met Kesh.", "The mediator", {"ada-roe"}),
    ("Kesh's minister spoke. Marek Tull laughed.", "Kesh's minister", {"kesh"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actors"), OFFICES)
def test_offices(read: Read, text: str, words: str, actors: set[str]) -> None:
    assert whom(read(text), text, words) == actors


NOBODY = [
    ("Kesh sent jets over the East China Sea.", "China"),
    ("Talks went on in the Thai capital.", "Thai"),
    ("A European diplomat praised Kesh.", "European"),
    ("Kesh wrote on X. Varonia denied it.", "X"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_nobody(read: Read, text: str, words: str) -> None:
    assert whom(read(text), text, words) == set()


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.load(Settings().model, NOTES)


@pytest.mark.parametrize(
    ("byline", "state"),
    [("the Ministry of Foreign Affairs of Kesh", "kesh"), ("Foreign Ministry, Karsk", "varonia"), ("Mira Holt", None)],
)
def test_a_ministrys_statement_speaks_of_its_own_state(nlp: Language, byline: str, state: str | None) -> None:
    text = "The Ministry wishes to clarify what was agreed. No other understanding was reached."
    found = pipeline.findings(next(pipeline.read(nlp, [(text, date(2026, 3, 4), byline)])))
    assert whom(found, text, "The Ministry") == ({state} if state else set())

"""Tables of text and expectation: what statements are about, what is counted, and names that the tagger mistakes."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from parley.editor import Note
from parley.language import pipeline
from parley.settings import Settings

NOTES = (Note("Varonia", "state", demonyms=("Varonian",), seats=("Tessel",)), Note("Kesh", "state", demonyms=("Keshi",)))


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline.load(Settings().model, NOTES)


def read(nlp: Language, text: str) -> Doc:
    return next(pipeline.read(nlp, [(text, date(2026, 3, 4))]))


TOPICS = [
    ("Kesh demanded the release of all prisoners.", {"prisoners"}),
    ("Kesh rejected a corridor to the port of Sill.", {"corridor", "port", "Sill"}),
    ("Varonia said it would lift the banking sanctions on Friday.", {"banking sanctions"}),
    ("Kesh demanded an answer by next week.", set()),
    ("Varonia demanded that Kesh send monitors.", {"monitors"}),
]


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_what_a_statement_is_about(nlp: Language, text: str, topics: set[str]) -> None:
    found = {topic.words for statement in read(nlp, text)._.statements for topic in statement.topics}
    assert found == topics


FIGURES = [
    ("Kesh put the number of dead at eleven.", [(11, "dead")]),
    ("The death toll rose to 40.", [(40, "dead")]),
    ("The number of prisoners rose to 120.", [(120, "prisoner")]),
    ("Three border guards were killed.", [(3, "guard")]),
    ("Kesh freed 1,200 prisoners.", [(1200, "prisoner")]),
    ("Some 60 of the fighters walked home.", [(60, "fighter")]),
    ("The talks lasted three days in 2026.", []),
    ("Several guards left.", []),
    ("In early April twenty soldiers walked home.", [(20, "soldier")]),
    ("Twenty Keshi soldiers walked home.", [(20, "soldier")]),
    ("Under Article 5 talks must continue.", []),
    ("Resolution 1701 forces left the bridge.", []),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_what_is_counted(nlp: Language, text: str, figures: list[tuple[int, str]]) -> None:
    assert [(figure.value, figure.thing) for figure in read(nlp, text)._.figures] == figures


def test_a_known_name_is_the_subject_whatever_the_tagger_makes_of_it(nlp: Language) -> None:
    doc = read(nlp, "Kesh on Sunday cancelled the fourth round of the talks.")
    assert doc[0].pos_ == "PROPN"
    assert [event.text for event in doc._.events] == ["Kesh on Sunday cancelled the fourth round of the talks."]

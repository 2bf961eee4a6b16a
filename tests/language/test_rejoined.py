"""Clauses that the parser takes for things."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from parley.language.rejoined import parley_rejoined
from parley.settings import Settings

REJOINED = [  # (sentence, a name, the verb whose subject it is)
    ("Finland left the talks on Friday and Norway rejected the map.", "Norway", "rejected"),
    ("Finland will open the road on Friday and Norway will lift its sanctions.", "Norway", "lift"),
    ("The round opened on Tuesday and Lorne, the host, urged calm.", "Lorne", "urged"),
    ("The truce began in March and Finland has kept it.", "Finland", "kept"),
    ("Finland accused Norway of shelling the bridge and Norway accused Finland of lying.", "Norway", "accused"),
    ("The mediators met the delegations of Finland and Norway called for calm.", "Norway", "called"),
    ("Fighting resumed in April and Norway pulled out of the talks in May.", "Norway", "pulled"),
]
AS_READ = [  # (sentence, a name, its head)
    ("The envoys met on Monday and Tuesday and agreed on a map.", "Tuesday", "Monday"),
    ("Finland met the envoy on Monday and President Marrand on Tuesday.", "Marrand", "Monday"),
    ("He toured Oslo and Bergen and left.", "Bergen", "Oslo"),
    ("They said the frustration felt by India, Russia and China would grow.", "China", "Russia"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(Settings().model)


@pytest.mark.parametrize(("text", "name", "verb"), REJOINED)
def test_a_name_behind_and_is_the_subject_of_the_verb_behind_it(nlp: Language, text: str, name: str, verb: str) -> None:
    doc = parley_rejoined(nlp(text))
    found = [token for token in doc if token.text == name][-1]
    assert (found.head.text, found.dep_, found.head.dep_) == (verb, "nsubj", "conj")


@pytest.mark.parametrize(("text", "name", "head"), AS_READ)
def test_two_things_stay_two_things(nlp: Language, text: str, name: str, head: str) -> None:
    assert next(token for token in parley_rejoined(nlp(text)) if token.text == name).head.text == head


DAYS = [  # (sentence, a day's word, the verb that it is of)
    ("Finland said on Monday it would return to talks it left on Friday.", "Monday", "said"),
    ("Finland said Monday it would return to the talks.", "Monday", "said"),
    ("Finland announced that on Monday it would return.", "Monday", "return"),
]


@pytest.mark.parametrize(("text", "day", "verb"), DAYS)
def test_a_day_before_a_clause_is_of_the_verb_that_tells_it(nlp: Language, text: str, day: str, verb: str) -> None:
    found = next(token for token in parley_rejoined(nlp(text)) if token.text == day)
    assert next(token for token in found.ancestors if token.pos_ == "VERB").text == verb


WITHOUT = [  # (a sentence, its verb, the subject)
    ("Hopes for a deal faded on Monday.", "faded", "Hopes"),
    ("The deadline passed on Friday without an answer.", "passed", "deadline"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), WITHOUT)
def test_what_a_sentence_without_a_verb_tells_on_a_day_is_its_verb(nlp: Language, text: str, verb: str, subject: str) -> None:
    (sentence,) = parley_rejoined(nlp(text)).sents
    assert (sentence.root.text, sentence.root.tag_) == (verb, "VBD")
    assert [token.text for token in sentence.root.children if token.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "A deal brokered by Sarn on Monday.",
        "Talks suspended on Monday",
        "A map drawn in March.",
        "No talks planned for this week.",
        "A list of prisoners released on Monday.",
    ],
)
def test_what_is_no_sentence_has_no_verb(nlp: Language, text: str) -> None:
    assert next(iter(parley_rejoined(nlp(text)).sents)).root.pos_ in ("NOUN", "PROPN")


TOLD = [  # (sentence, a word, its head, how it hangs)
    ("Troops shelled two villages on Friday, killing four people, the governor of the province said.", "governor", "said", "nsubj"),
    ("Kesh wants to leave the valley, the foreign minister, Tomas Brandel, said.", "minister", "said", "nsubj"),
    ("Kesh wants to leave the valley, Tomas Brandel, the foreign minister, said.", "Brandel", "said", "nsubj"),
    ("In a letter to Norway, Sweden's president, Ada Roe, wrote that the road was closed.", "president", "wrote", "nsubj"),
    (
        "After talks with Tomas Brandel, the foreign minister, Ada Roe, the president, said the map was old.",
        "talks",
        "After",
        "pobj",
    ),
    (
        "Kesh will not accept a truce until the Front has left the village, its prime minister, Ada Roe, said on Monday.",
        "accept",
        "said",
        "ccomp",
    ),
    ("Troops met four people, the governor and his wife.", "governor", "people", "appos"),
    ("A spokesman rejected as “a fairy tale” reports that its men had crossed the river.", "reports", "rejected", "dobj"),
    ("The exchange of prisoners agreed in Oslo began on Monday.", "exchange", "began", "nsubj"),
    ("The ceasefire agreed on 11 January was broken on Sunday.", "ceasefire", "broken", "nsubjpass"),
    ("The envoy agreed that the map was old.", "envoy", "agreed", "nsubj"),
    ("The paper reports that its men had crossed the river.", "paper", "reports", "nsubj"),
    ("Finland said it had fired over the strait, which Norway denied.", "denied", "fired", "relcl"),
    ("Finland said it had repeated the charge, which Norway denied.", "denied", "charge", "relcl"),
    ("Finland accused Norway of shelling the port, which it denied.", "denied", "accused", "relcl"),
    ("Finland accused Norway of shelling the port, which it shelled.", "shelled", "port", "relcl"),
    ("Finland said it had opened the strait, which Norway mined.", "mined", "strait", "relcl"),
]


@pytest.mark.parametrize(("text", "word", "head", "dep"), TOLD)
def test_who_said_it_and_what_was_rejected_hang_on_the_verb(nlp: Language, text: str, word: str, head: str, dep: str) -> None:
    (token,) = (token for token in parley_rejoined(nlp(text)) if token.text == word)
    assert (token.head.text, token.dep_) == (head, dep)

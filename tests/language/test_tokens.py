"""The plain objects tell what spaCy's own tell."""

from __future__ import annotations

from itertools import combinations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from parley.language.tokens import Doc, Token, tokens_of
from parley.settings import Settings

TEXTS = (
    "Kesh’s envoy, Ada Roe, who leads the team (and its guards), said on Friday that “two of the five” ports were shut by Varonia.",
    "Tull and Prell met in Orsa at about 8:30 a.m. (0630 GMT), but neither of them, it said, was unsure whether to sign.",
    "VEY, May 14 –\n\nThe Movement thanks Sheikh Jaber.\n\n“We won't,” he added. NO DEAL",
    "...",
    "\n\n \n",
    "1,200 twenty-two U.S. 3rd 50% $5m",
)
WORDS = ("Kesh", "said", "that", "(the)", "“envoy”", ",", "and", ".", ";", "Roe's", "20", "-", "who", "did", "not", "\n\n", "Orsa")
OF_A_WORD = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "text_with_ws", "idx", "i")
FLAGS = ("is_space", "is_punct", "is_alpha", "is_digit", "is_title", "is_upper", "like_num", "is_sent_start")
NEIGHBOURS = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(Settings().model)


def compare(nlp: Language, text: str) -> None:
    parsed = nlp(text)
    doc = Doc(parsed)
    assert (len(doc), doc.text) == (len(parsed), parsed.text)
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in parsed.ents]
    assert [(s.start, s.end) for s in doc.sents] == [(s.start, s.end) for s in parsed.sents]
    assert doc.starting == [t.idx for t in parsed]
    for ours, theirs in zip(doc, parsed, strict=True):
        assert [getattr(ours, name) for name in OF_A_WORD] == [getattr(theirs, name) for name in OF_A_WORD]
        assert [bool(getattr(ours, name)) for name in FLAGS] == [bool(getattr(theirs, name)) for name in FLAGS]
        for name in NEIGHBOURS:
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], (name, ours)
        assert (ours.head.i, ours.left_edge.i, ours.right_edge.i) == (theirs.head.i, theirs.left_edge.i, theirs.right_edge.i)
        assert (ours.n_rights, len(ours), str(ours.morph)) == (theirs.n_rights, len(theirs), str(theirs.morph))
        assert (ours.sent.start, ours.sent.end) == ours.sentence == (theirs.sent.start, theirs.sent.end)
    for start, end in combinations(range(len(parsed) + 1), 2):
        here, there = doc[start:end], parsed[start:end]
        assert (here.text, here.text_with_ws, here.root.i) == (there.text, there.text_with_ws, there.root.i)
        assert (here.start_char, here.end_char, here.sent.start) == (there.start_char, there.end_char, there.sent.start)
        assert [t.i for t in here] == [t.i for t in there]
        assert (here[0].i, here[-1].i, here[1:].start) == (there[0].i, there[-1].i, there[1:].start)


@pytest.mark.parametrize("text", TEXTS)
def test_as_spacy_has_it(nlp: Language, text: str) -> None:
    compare(nlp, text)


@given(st.lists(st.sampled_from(WORDS), max_size=14))
@settings(max_examples=40, deadline=None)
def test_whatever_the_words(nlp: Language, words: list[str]) -> None:
    compare(nlp, " ".join(words))


def test_an_empty_report(nlp: Language) -> None:
    doc = Doc(nlp.make_doc(""))
    assert (len(doc), list(doc), list(doc.sents), doc.text, doc.standing(("a",))) == (0, [], [], "", [])


def test_a_word_read_anew_is_so_everywhere(nlp: Language) -> None:
    parsed = nlp("Kesh quickly signed it in Orsa.")
    doc = tokens_of(parsed)
    word = doc[1]
    before = [t.text for t in doc.proper]
    word.retag("PROPN", "NNP", "nsubj")
    assert (parsed[1].pos_, parsed[1].tag_, parsed[1].dep_) == (word.pos_, word.tag_, word.dep_) == ("PROPN", "NNP", "nsubj")
    assert [t.text for t in doc.proper] == sorted([*before, "quickly"], key=lambda text: doc.text.index(text))


@pytest.mark.parametrize(
    ("words", "by", "expected"),
    [
        (("said",), "text", ["said"]),
        (("the",), "text", ["the"]),
        (("the",), "lower_", ["The", "the"]),
        (("say", "port"), "lemma_", ["said", "ports"]),
        (("NNS",), "tag_", ["ports"]),
        (("nowhere",), "text", []),
    ],
)
def test_where_words_stand(nlp: Language, words: tuple[str, ...], by: str, expected: list[str]) -> None:
    doc = Doc(nlp("The envoy said that the ports were shut."))
    assert [t.text for t in doc.standing(words, by)] == expected  # type: ignore[arg-type]


def test_beyond_the_ends(nlp: Language) -> None:
    doc = Doc(nlp("Kesh signed it."))
    last: Token = doc[len(doc) - 1]
    with pytest.raises(IndexError):
        last.nbor()
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[1:2][1]

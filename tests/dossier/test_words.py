"""Words as they are compared."""

from __future__ import annotations

import pytest

from parley.dossier.words import Rarity, content, main_part, numbers, ordinals, shared, takes_back, things, without_sizes

SAME = [
    ("The prisoners were freed", "a prisoner is free"),
    ("They walked out on Friday", "walking out"),
    ("Kesh’s delegation arrived", "the delegations of Kesh would fly"),
    ("The truce was signed", "the signing of a ceasefire"),
    ("1,200 soldiers", "1200 soldiers"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_and_near_synonyms_are_one_word(one: str, other: str) -> None:
    assert content(one) & content(other)
    assert content(one) <= content(other) or content(other) <= content(one) | {"kesh"}


def test_words_that_say_nothing_or_only_when_are_left_out() -> None:
    assert content("It said on Monday that they would have been there last week") == frozenset()


def test_things_come_in_their_order_without_what_is_done_to_them() -> None:
    assert things("the captives, the dam and 340 cubic metres")[:2] == ("prison", "water")


def test_numbers() -> None:
    assert numbers("20 soldiers, 1,200 fighters and 3.5 per cent") == ["20", "1200", "3.5"]


def test_ordinals_name_what_they_count() -> None:
    assert ordinals("The third round and the second exchange") == {"third talk", "second free"}
    assert ordinals("350 cubic metres a second from the dam") == frozenset()


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("the road would stay open, now that the water was agreed", "the road would stay open"),
        ("lift the sanctions in return for observers", "lift the sanctions"),
        ("Since May the road is open", "Since May the road is open"),
        ("the sincere wish for a road", "the sincere wish for a road"),
    ],
)
def test_what_a_text_mainly_says(text: str, main: str) -> None:
    assert main_part(text) == main


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a strip 42 kilometres long and 800 metres wide", "a strip   and  "),
        ("sign away the hills by the metre", "sign away the hills  "),
        ("350 cubic metres a second", "350 cubic metres a second"),
        ("pull back two kilometres from the suburbs", "pull back two kilometres from the suburbs"),
    ],
)
def test_how_large_a_thing_is_counts_nothing(text: str, rest: str) -> None:
    assert without_sizes(text) == rest


def test_rare_words_tell_more() -> None:
    rare = Rarity([frozenset(("talk", "dam")), frozenset(("talk", "map")), frozenset(("talk", "road"))])
    assert shared(frozenset(("talk", "dam")), frozenset(("talk", "map")), rare)[0] < 0.1
    assert shared(frozenset(("talk", "dam")), frozenset(("road", "dam")), rare)[1] > 0.4
    assert shared(frozenset(("talk",)), frozenset(("dam",)), rare) == (0.0, 0.0)


ALIKE = [
    ("three guards", "3 guards"),
    ("a dozen boats", "12 boats"),
    ("it withdrew", "its withdrawal"),
    ("they fought", "the fighting"),
    ("it chose", "it has chosen"),
    ("the suspension of flights", "flights halted"),
    ("they overthrew him", "his ouster"),
    ("a pact", "an accord"),
    ("a kidnapping", "he was abducted"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_forms_and_near_synonyms_are_one(one: str, other: str) -> None:
    assert content(one) == content(other)


APART = [("initial talks", "talks signed"), ("lifted", "suspended"), ("freed", "jailed"), ("accept", "reject"), ("the third", "3")]


@pytest.mark.parametrize(("one", "other"), APART)
def test_others_are_not(one: str, other: str) -> None:
    assert content(one) != content(other)


@pytest.mark.parametrize(
    ("sentence", "value", "back"),
    [
        ("Four guards died, not three as the agency reported on Monday.", "3", True),
        ("Four guards died, not three as the agency reported on Monday.", "4", False),
        ("It was 1,200 barrels, not the 900 previously stated.", "900", True),
        ("An earlier version of this report put the dead at three.", "3", True),
        ("Ardova, not three of its neighbours, paid.", "3", False),
        ("Three guards died, not in the night, the army said.", "3", False),
        ("An earlier meeting had brought three maps.", "3", False),
    ],
)
def test_what_takes_a_figure_back(sentence: str, value: str, back: bool) -> None:
    assert takes_back(sentence, value) is back

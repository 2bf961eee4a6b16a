"""Ids: short, readable, stable, and fit for a file name and an address."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dossier.ids import LONGEST, Ids, slug

SLUGS = [
    ("Talks focused on achieving progress in Lumen", "talks-focused-on-achieving-progress"),
    ("Ahmad Sa'adat", "ahmad-saadat"),
    ("The “last chance” – again", "the-last-chance-again"),
    ("Özer’s brücke", "ozers-brucke"),
    ("../../etc/passwd", "etc-passwd"),
    ("<script>", "script"),
    ("—", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "id"), SLUGS)
def test_a_slug_is_the_first_words_in_ascii(text: str, id: str) -> None:
    assert slug(text) == id


@given(st.text())
def test_a_slug_is_fit_for_a_file_name_whatever_the_text(text: str) -> None:
    found = slug(text)
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", found)
    assert len(found) <= LONGEST


def test_the_second_of_a_name_gets_a_number() -> None:
    ids = Ids()
    assert [ids.give("2031-05-12", "talks") for _ in range(3)] == ["2031-05-12-talks", "2031-05-12-talks-2", "2031-05-12-talks-3"]


def test_a_number_that_is_taken_is_passed_over() -> None:
    ids = Ids()
    assert [ids.give(name) for name in ("round-2", "round", "round", "round-2")] == ["round-2", "round", "round-3", "round-2-2"]


@pytest.mark.parametrize("name", ["index", "con", "nul", "com1"])
def test_names_that_systems_keep_for_themselves_are_not_given(name: str) -> None:
    assert Ids().give(name) == f"{name}-1"


def test_what_has_no_name_has_an_id_all_the_same() -> None:
    ids = Ids()
    assert [ids.give("", ""), ids.give("")] == ["unnamed", "unnamed-2"]


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "con", "index", ""])))
def test_no_id_is_given_twice(names: list[str]) -> None:
    ids = Ids()
    given_out = [ids.give(name) for name in names]
    assert len(set(given_out)) == len(given_out)

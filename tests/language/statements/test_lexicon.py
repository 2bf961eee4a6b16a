"""The lexicon says nothing twice and nothing that nobody reads."""

from __future__ import annotations

from parley.language.statements.lexicon import lexicon, moves


def test_every_stance_with_a_type_has_words() -> None:
    assert set(lexicon().plover) <= {move.stance for move in lexicon().move}


def test_every_entry_has_a_cue() -> None:
    assert all(move.verbs or move.nouns or move.adjectives for move in lexicon().move)


def test_moves_are_found_by_word() -> None:
    assert moves()["noun", "refusal"][0].stance == "reject"

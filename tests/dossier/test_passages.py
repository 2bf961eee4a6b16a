"""What of a report's words the dossier gives, and what it takes out of them."""

from __future__ import annotations

import pytest

from parley.dossier.passages import from_only, stands_apart, trimmed, without, words
from tests.dossier.making import find

APART = [
    ("it will sign if the road opens", "if the road opens", True),
    ("if the road opens, it will sign", "if the road opens", True),
    ("it will, if the road opens, sign", "if the road opens", True),
    ("a deal made without it would fail", "without it", False),
]


@pytest.mark.parametrize(("text", "condition", "apart"), APART)
def test_a_condition_is_taken_out_where_the_rest_holds_together(text: str, condition: str, apart: bool) -> None:
    assert stands_apart(text, [(0, len(text))], find(text, condition)) == apart


@pytest.mark.parametrize(("text", "whole"), [
    ("it would sign only if the road opens", "only if the road opens"),
    ("it would sign if the road opens", "if the road opens"),
    ("only one would sign, if the road opens", "if the road opens"),
])  # fmt: skip
def test_a_condition_begins_with_its_only(text: str, whole: str) -> None:
    assert from_only(text, find(text, "if the road opens")) == find(text, whole)


def test_no_blank_is_left_before_a_comma() -> None:
    text = "We will wait before we go, he said"
    assert trimmed(words(text, without([(0, len(text))], find(text, "before we go")))) == "We will wait, he said"

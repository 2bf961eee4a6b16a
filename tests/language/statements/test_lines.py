"""Lines that attribute by their layout."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LINES = [  # (text, source, content)
    ("Tarn: Rovia must answer by Friday.\n\nThe talks go on.", "Tarn", "Rovia must answer by Friday."),
    ("TARN: We are ready to sign.\n\nDUSK: We are not ready to sign.", "TARN", "We are ready to sign."),
    ("“We have waited long enough for this.” ― Ilva Tarn", "Ilva Tarn", "“We have waited long enough for this.”"),
    ("“We have waited long enough for this.”\n\n- Ilva Tarn.", "Ilva Tarn", "“We have waited long enough for this.”"),
]


@pytest.mark.parametrize(("text", "source", "content"), LINES)
def test_lines(told: Callable[[str], list[dict[str, object]]], text: str, source: str, content: str) -> None:
    found = told(text)
    assert any(row["source"] == source and row["content"] == content for row in found), found


def test_a_label_is_no_speaker(told: Callable[[str], list[dict[str, object]]]) -> None:
    assert all(row["source"] != "Update" for row in told("Update: Rovia must answer by Friday."))


def test_a_question_is_nobodys_statement(told: Callable[[str], list[dict[str, object]]]) -> None:
    assert all(
        "Will Rovia" not in str(row["content"]) for row in told("Q: Will Rovia return to the talks?\nA: If it can, it will.")
    )

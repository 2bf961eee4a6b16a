"""Which marks open and close what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.language.statements import quotations

PAIRS = [  # (text, the quotations found)
    ("He said “we are ready” twice.", ["“we are ready”"]),
    ('He said "we are ready" and "we wait".', ['"we are ready"', '"we wait"']),
    ("He said ‘we are ready’ to Sarn’s envoy.", ["‘we are ready’"]),
    ("He said 'we are ready' to Sarn's envoy.", ["'we are ready'"]),
    ("Il a dit « nous sommes prêts » hier.", ["« nous sommes prêts »"]),
    ("He said ``we are ready'' twice.", ["``we are ready''"]),
    ("He said „we are ready“ twice.", ["„we are ready“"]),
    ("The rebels’ terms aren’t Sarn’s.", []),
    ("“He told me ‘not now’ and left,” she said.", ["“He told me ‘not now’ and left,”", "‘not now’"]),
    ("“We wait.\n\n“We hope,” she said.", ["“We wait.", "“We hope,”"]),
    ("“We wait. She left.\n\nRovia said “no” again.", ["“We wait. She left.", "“no”"]),
    ('A " lone mark.\n\nHe said "yes" now.', ['" lone mark.', '"yes"']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations.find(text)] == expected


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We are ready to sign.”", True),
        ("“We wait,”", True),
        ("“security zone”", False),
        ("“The Long Road Home”", False),
        ("“peace”", False),
    ],
)
def test_speech(text: str, speech: bool) -> None:
    assert quotations.find(text)[0].is_speech(text) is speech


def test_a_quotation_over_paragraphs_is_one_chain() -> None:
    first, second = quotations.find("“We wait.\n\n“We hope,” she said.")
    assert (first.closed, second.closed, second.continues) == (False, True, 0)


@given(st.text(alphabet="ab “”\"'’‘«»`\n.,"))
def test_never_raises_and_stays_inside(text: str) -> None:
    for q in quotations.find(text):
        assert 0 <= q.start < q.end <= len(text)

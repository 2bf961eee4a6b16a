"""Quotations without a cue of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FLOATING = [  # (text, source, content)
    (
        "“We will wait,” Tarn said on Monday. “We have time.”\n\n“The border stays closed until then.”",
        "Tarn",
        "“We will wait,” … “We have time.” … “The border stays closed until then.”",
    ),
    ("The envoy put it plainly:\n\n“We will not come back to this table.”", "The envoy", "“We will not come back to this table.”"),
    ("“Every day that passes,” Tarn said, “costs lives.”", "Tarn", "“Every day that passes,” … “costs lives.”"),
    ("“We will wait.\n\n“We have time,” Tarn said.", "Tarn", "“We have time,”"),
]


@pytest.mark.parametrize(("text", "source", "content"), FLOATING)
def test_floating(told: Callable[[str], list[dict[str, object]]], text: str, source: str, content: str) -> None:
    found = told(text)
    assert any(row["source"] == source and str(row["content"]).endswith(content) for row in found), found

"""JSON Lines: a report a line, and a bad line is that line's fault alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reports import Report, Unread, jsonl

GOOD = json.dumps({"published": "2031-05-12", "text": "Ardova spoke. Kessia did not.", "byline": "Ana Quill", "other": 1})


def test_each_line_is_a_report_with_its_place() -> None:
    first, second = jsonl.read("a.jsonl", f"{GOOD}\n\n{GOOD}\n")
    assert isinstance(first, Report)
    assert (first.path, first.title, first.byline, first.language) == ("a.jsonl:1", "Ardova spoke", "Ana Quill", "en")
    assert second.path == "a.jsonl:3"


BAD = [
    ("{", "no report"),
    ("[]", "no report"),
    ('{"published": "2031-05-12"}', "text"),
    ('{"published": 20310512, "text": "Ardova spoke."}', "published"),
    ('{"text": "Ardova spoke."}', "no publication date"),
    ('{"published": "soon", "text": "Ardova spoke."}', "soon"),
    ('{"published": "2031-05-12", "text": " "}', "no text"),
    ('{"published": "2031-05-12", "text": "\\ud800"}', "no report"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_bad_line_is_named_and_the_rest_is_read(line: str, reason: str) -> None:
    before, bad, after = jsonl.read("a.jsonl", f"{GOOD}\n{line}\n{GOOD}")
    assert isinstance(before, Report)
    assert isinstance(after, Report)
    assert isinstance(bad, Unread)
    assert bad.path == "a.jsonl:2"
    assert reason in bad.reason


@given(st.lists(st.text()))
def test_no_text_makes_it_fail(lines: list[str]) -> None:
    for found in jsonl.read("a.jsonl", "\n".join(lines)):
        assert found.path.startswith("a.jsonl:")


@given(
    st.fixed_dictionaries(
        {"published": st.text() | st.just("2031-05-12"), "text": st.text(), "title": st.text(), "language": st.text()}
    )
)
def test_no_record_makes_it_fail(record: dict[str, str]) -> None:
    (found,) = jsonl.read("a.jsonl", json.dumps(record))
    assert found.path == "a.jsonl:1"

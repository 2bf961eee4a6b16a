"""Markdown with Pelican's metadata; a seed's HTML is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reports import Report, markdown
from parley.reports.report import UnreadableError

META = "Title: A truce is offered\nDate: 2031-05-12 18:30\nAuthor: Ana Quill\nLang: fr\n\n"


def read(content: str) -> Report:
    (found,) = markdown.read("a.md", content)
    assert isinstance(found, Report)
    return found


def test_metadata_is_pelicans() -> None:
    found = read(META + "Ardova spoke.")
    assert (found.title, found.published, found.byline, found.language) == ("A truce is offered", "2031-05-12", "Ana Quill", "fr")


def test_several_authors_are_named_in_order() -> None:
    assert read("Date: 2031-05-12\nAuthors: Ana Quill\n    Bo Sand\n\nText.").byline == "Ana Quill, Bo Sand"


TEXTS = [
    ("Ardova *spoke* and **left**.", "Ardova spoke and left."),
    ("One.\n\nTwo.", "One.\n\nTwo."),
    ("# A heading\n\nText.", "A heading\n\nText."),
    ("- one\n- two", "one\n\ntwo"),
    ("> Quoted words.", "Quoted words."),
    ("A [link](https://ardova.example/) stays as words.", "A link stays as words."),
    ("An ![map of the strait](map.png) picture.", "An map of the strait picture."),
    ("Fish &amp; boats", "Fish & boats"),
    ("<b>Ardova</b> spoke.", "<b>Ardova</b> spoke."),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("<div>\nArdova spoke.\n</div>", "<div>\nArdova spoke.\n</div>"),
]


@pytest.mark.parametrize(("body", "text"), TEXTS)
def test_formatting_goes_and_html_stays_as_the_text_that_it_is(body: str, text: str) -> None:
    assert read(META + body).text == text


@pytest.mark.parametrize(
    ("content", "reason"), [("Ardova spoke.", "no publication date"), ("Date: May\n\nText.", "May"), (META, "no text")]
)
def test_what_cannot_be_placed_is_told(content: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(content)


@given(st.text())
def test_no_text_makes_it_fail(content: str) -> None:
    try:
        assert read(f"Date: 2031-05-12\n\n{content}").text
    except UnreadableError:
        return

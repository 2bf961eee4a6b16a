"""Text files: a header in any order, case and number of lines, then paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reports import Report, txt
from parley.reports.report import UnreadableError

BODY = "Ardova opened the talks.\n\nKessia came late."


def read(content: str) -> Report:
    (found,) = txt.read("a.txt", content)
    assert isinstance(found, Report)
    return found


HEADERS = [
    (" date 2031-05-12 Report by Ana Quill, English adaptation by Teo Marsh", "Ana Quill, English adaptation by Teo Marsh"),
    ("date 2031-05-12 Report by Ana Quill", "Ana Quill"),
    ("Report by Ana Quill date 2031-05-12", "Ana Quill"),
    ("DATE 2031-05-12 REPORT BY ANA QUILL", "ANA QUILL"),
    ("Date: 2031-05-12\nReport by: Ana Quill", "Ana Quill"),
    ("Report by Ana Quill\nDate: 2031-05-12", "Ana Quill"),
    ("By Ana Quill\nDate: 2031-05-12", "Ana Quill"),
    ("Reporting by Ana Quill and Bo Sand | date 2031-05-12", "Ana Quill and Bo Sand"),
    ("English adaptation by Teo Marsh, report by Ana Quill, date 2031-05-12", "Ana Quill, English adaptation by Teo Marsh"),
    ("date 2031-05-12\nEnglish adaptation by Teo Marsh", "English adaptation by Teo Marsh"),
    ("date 2031-05-12", ""),
    ("date 2031-05-12 Report by our correspondent", "our correspondent"),
    ("date 2031-05-12 Report by", ""),
    ("Title:\nReport by:\ndate 2031-05-12", ""),
    ("date 2031-05-12T18:30:00+02:00", ""),
    ("\ufeffdate 2031-05-12", ""),
    ("\n\n  date 2031-05-12", ""),
]


@pytest.mark.parametrize(("header", "byline"), HEADERS)
def test_a_header_is_read_in_any_order_and_case(header: str, byline: str) -> None:
    found = read(f"{header}\n\n{BODY}")
    assert (found.published, found.byline, found.text) == ("2031-05-12", byline, BODY)


def test_line_ends_of_other_systems_are_line_ends() -> None:
    assert read(f"date 2031-05-12\n\n{BODY}".replace("\n", "\r\n")) == read(f"date 2031-05-12\n\n{BODY}")


def test_what_the_header_does_not_say_is_not_guessed() -> None:
    found = read(f"date 2031-05-12\n\n{BODY}")
    assert (found.byline, found.language) == ("", "en")


def test_a_header_may_have_a_title_and_a_language() -> None:
    found = read(f"Title: A quiet day\ndate 2031-05-12\nLanguage: de\n\n{BODY}")
    assert (found.title, found.language) == ("A quiet day", "de")


def test_a_title_may_stand_below_a_blank_line() -> None:
    found = read(f"date 2031-05-12 Report by A. Voss\n\nTitle: A quiet day\n\n{BODY}")
    assert (found.title, found.text) == ("A quiet day", BODY)


def test_without_a_title_the_first_sentence_is_one() -> None:
    assert read(f"date 2031-05-12\n\n{BODY}").title == "Ardova opened the talks"


PROSE = [
    "By Friday the talks had failed.",
    "By Friday evening nobody in Lumen expected that Ardova and Kessia would sign anything at all.",
    "Date palms stood in front of the hotel.",
    "Report by report, the picture grew darker.",
]


@pytest.mark.parametrize("opening", PROSE)
def test_a_story_that_opens_like_a_header_is_a_story(opening: str) -> None:
    assert read(f"date 2031-05-12 Report by Ana Quill\n\n{opening}").text == opening


@pytest.mark.parametrize("opening", [opening for opening in PROSE if not opening.startswith("Report")])
def test_a_story_may_open_in_the_line_of_the_date(opening: str) -> None:
    found = read(f"date 2031-05-12 {opening}\n\n{BODY}")
    assert (found.byline, found.text.split()) == ("", f"{opening} {BODY}".split())


def test_the_text_may_follow_in_the_next_line() -> None:
    assert read(f"date 2031-05-12\n{BODY}").text == BODY


UNREADABLE = [
    (BODY, "no publication date"),
    (f"date soon\n\n{BODY}", "no publication date"),
    (f"date 12.05.2031\n\n{BODY}", "12.05.2031"),
    (f"date 2031-13-45\n\n{BODY}", "2031-13-45"),
    (f"date 0001-01-01\n\n{BODY}", "out of reach"),
    ("date 2031-05-12", "no text"),
    ("date 2031-05-12\n\n \t\n", "no text"),
]


@pytest.mark.parametrize(("content", "reason"), UNREADABLE)
def test_what_cannot_be_placed_is_told(content: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(content)


@given(st.text())
def test_no_text_makes_it_fail(content: str) -> None:
    try:
        found = read(content)
    except UnreadableError:
        return
    assert found.text
    assert found.title


@given(st.text(min_size=1))
def test_no_story_makes_a_dated_report_fail(story: str) -> None:
    try:
        found = read(f"date 2031-05-12\n\n{story}")
    except UnreadableError as error:
        assert "no text" in error.reason  # noqa: PT017
        return
    assert found.published == "2031-05-12"

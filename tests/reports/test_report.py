"""What every format comes to: a title, a day, a text without what would hide or break it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reports.report import TITLE_LENGTH, UnreadableError, day, first_sentence, report, tidy

FIRST_SENTENCES = [
    ("NOOR CITY, Jan 9 (Coast Press) - Boats left. They came back.", "Boats left"),
    ("Ardova spoke. Kessia did not.", "Ardova spoke"),
    ("Ardova spoke\n\nKessia did not.", "Ardova spoke"),
    ("Will Ardova speak? Nobody knows.", "Will Ardova speak?"),
    ("Mr. Dane and Gen. Orr met U.N. envoys. They left.", "Mr. Dane and Gen. Orr met U.N. envoys"),
    ("“We stay.” That was all.", "“We stay"),
    ("Prices rose 3.5 percent. Then they fell.", "Prices rose 3.5 percent"),
    ("no stop at all", "no stop at all"),
]


@pytest.mark.parametrize(("text", "title"), FIRST_SENTENCES)
def test_a_missing_title_is_the_first_sentence(text: str, title: str) -> None:
    assert report("a.txt", text, published="2031-05-12").title == title


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    title = first_sentence("boats " * 100)
    assert len(title) <= TITLE_LENGTH + 2
    assert title.endswith("boats …")


DAYS = [
    ("2031-05-12", "2031-05-12"),
    (" 2031-05-12 ", "2031-05-12"),
    ("2031-05-12T23:59:59Z", "2031-05-12"),
    ("2031-05-12 08:00", "2031-05-12"),
    ("20310512", "2031-05-12"),
]


@pytest.mark.parametrize(("published", "iso"), DAYS)
def test_a_date_or_date_time_gives_its_day(published: str, iso: str) -> None:
    assert day(published) == iso


@pytest.mark.parametrize("published", ["", "yesterday", "12 May 2031", "2031-02-30", "05/12/2031", "0999-01-01", "9999-01-01"])
def test_any_other_date_is_told_with_what_to_do(published: str) -> None:
    with pytest.raises(UnreadableError, match=r"YYYY-MM-DD|date 2025-10-08|out of reach"):
        day(published)


@given(st.text())
def test_no_publication_date_makes_it_fail(published: str) -> None:
    try:
        assert len(day(published)) == len("2031-05-12")
    except UnreadableError as error:
        assert error.reason  # noqa: PT017


@given(st.text())
def test_a_tidy_text_hides_nothing(text: str) -> None:
    found = tidy(text)
    assert not set(found) & {chr(n) for n in (*range(9), 11, 12, 13, *range(14, 32), 127, 0x2028, 0x2029, 0xFEFF)}
    assert tidy(found) == found


@pytest.mark.parametrize("name", ["title", "byline", "language"])
def test_control_characters_do_not_reach_a_page_by_the_header_either(name: str) -> None:
    found = report("a.txt", "Text.", published="2031-05-12", **{name: "a\x00b\x1b\u2028c"})
    assert not set(getattr(found, name)) & set("\x00\x1b\u2028")


LANGUAGES = [
    ("en", "en"),
    ("de", "de"),
    ("pt-BR", "pt-BR"),
    ("zh-Hant-TW", "zh-Hant-TW"),
    ("", "en"),
    ("English", "en"),
    ('"><b>', "en"),
]


@pytest.mark.parametrize(("said", "language"), LANGUAGES)
def test_a_language_is_a_tag_that_a_page_may_carry(said: str, language: str) -> None:
    assert report("a.txt", "Text.", published="2031-05-12", language=said).language == language

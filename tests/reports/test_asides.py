"""What is no part of a report's story: times of pages and entries, lists of links, what readers wrote under it."""

from __future__ import annotations

import pytest

from parley.reports.asides import asides
from parley.reports.comments import story

STAMPS = [
    "Page last updated at 07:39 GMT, Wednesday, 27 May 2031",
    "Last updated: 14 May, 2031 - 17:26 GMT",
    "(Update 3:00 a.m. in Noor, 8:00 p.m. ET)",
    "(Updated 7:40 p.m. (0240 in Kesh))",
    "[Updated at 11:20 a.m. ET, 6:20 p.m. local time]",
    "updated: Tue May 04 2031 17:03:00",
    "Posted on 4 May 2031",
    "14:19 UK time, Monday, 25 May 2031",
    "NOOR, Kesh | Mon May 5, 2031 9:08 am EDT",
    "Tuesday, 19 May, 2031, 16:25 GMT 17:25 UK",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_the_time_of_a_page_or_an_entry_is_no_part_of_the_story(stamp: str) -> None:
    text = f"The ferries lie still.\n\n{stamp} Talks opened in Noor."
    assert [text[start:end] for start, end in asides(text)] == [stamp]


@pytest.mark.parametrize("time", ["17:55", "9.30 a.m.", "10:05 GMT"])
def test_the_time_that_begins_an_entry_of_a_live_page_is_none(time: str) -> None:
    text = f"The ferries lie still.\n\n{time} Talks opened in Noor at 17:00."
    assert [text[start:end] for start, end in asides(text)] == [time]


def test_a_dateline_may_stand_behind_the_time_of_a_page() -> None:
    text = "NOOR | Mon May 5, 2031 9:08 am EDT NOOR, May 5 (Coast Press) - Talks opened."
    assert [text[start:end].strip() for start, end in asides(text)] == [text[:34], text[35:62]]


PROSE = [
    "He left on Tuesday, 19 May, 2031, 16:25 GMT.",
    "At 10:30 GMT on Tuesday, 12 May 2031, the bridge fell.",
    "On 12 May 2031 the bridge fell at 10:30.",
    "Kesh updated its offer on 12 May 2031.",
    "Talks opened at 9:00 a.m. and closed at 5:00 p.m.",
    "A list was posted at the gates at 5:00 p.m.",
    "The envoy had left 2 hours ago.",
    "Two days ago - 3 days ago in Noor - the boats sailed.",
]


def test_a_list_of_links_to_other_papers_is_no_part_of_the_story() -> None:
    links = "Rail talks collapse - 7 hrs ago Coast Press Strike spreads - 9 hrs ago"
    text = f"The ferries lie still.\n\n{links} Noor Gazette"
    assert [text[start:end].strip() for start, end in asides(text)] == [links]


CREDITS = [
    "(Reporting by Ada Roe in Karsk and Ivo Lund; Additional reporting by A. Dorn (Noor); Editing by Mara Sten)",
    "Reporting by Ada Roe and Ivo Lund. Editing by Mara Sten",
    "KNN's Ada Roe, Ivo Q. Lund, and journalist Mara Sten contributed to this report.",
    "Staff writer Ada Roe contributed to this story from Karsk.",
    "By Ada Roe and Ivo Lund, KNN",
]


@pytest.mark.parametrize("credit", CREDITS)
def test_who_made_a_report_is_no_part_of_its_story(credit: str) -> None:
    text = f"The ferries lie still.\n\n{credit}\n\nTalks opened in Noor."
    assert [text[start:end] for start, end in asides(text)] == [credit]


DEEDS = [
    "The envoy said that Kesh had contributed to this report of losses.",
    "His own office contributed to the report that the council published.",
    "Reporting by the monitors was late.",
    "From Kesh, VAR ships left for Noor.",
    "By Monday, KNN said, the talks were over.",
]


@pytest.mark.parametrize("sentence", [*PROSE, *DEEDS])
def test_hours_days_and_makers_in_a_sentence_are_part_of_it(sentence: str) -> None:
    assert asides(f"The ferries lie still.\n\n{sentence}") == []


@pytest.mark.parametrize("words", ["A. ", "Aa. Bb and ", "By Aa, ", "Ada's ", "(Reporting by "])
def test_however_many_capitals_stand_in_a_row_they_are_nobodys_work(words: str) -> None:
    assert asides(words * 20_000) == []  # by a pattern that starts anew at each of them, this would take minutes


COMMENTS = [
    "May 3, 2031 at 1:05 pm | Reply",
    "May 3, 2031 at 1:05 pm | Report abuse |",
    "May 3, 2031 01:05 pm at 1:05 pm | ",
    "Posted by: reader7 | May 3, 2031 1:05 PM | Report abuse",
    "Posted by reader7 | Report as abusive",
    "At 1:05 pm on 03 May 2031, reader7 wrote:",
    "At 04:23 23rd May 2031, reader7 wrote:",
]


@pytest.mark.parametrize("mark", COMMENTS)
def test_a_report_ends_where_its_readers_begin(mark: str) -> None:
    report = "Talks opened in Noor.\n\nThe ferries lie still."
    assert story(f"{report}\n\nWhat a shame. {mark} Kesh has bombed Noor!") == report


def test_without_readers_a_report_is_whole() -> None:
    text = "Talks opened.\n\nAt 1:05 pm on 3 May 2031 the envoy wrote: “We agree.”\n\nThe list was posted by Kesh | and Noor."
    assert story(text) == text

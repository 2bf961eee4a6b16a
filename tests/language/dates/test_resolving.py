"""Which words are a date expression, and what they come to. Published on Wednesday 8 October 2025."""

from __future__ import annotations

import pytest

from .conftest import Read

# text, the words, TIMEX3 type and value, EDTF
EXPRESSIONS = [
    # days
    ("Signed on October 5, 2025.", "October 5, 2025", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on Sunday, October 5, 2025.", "Sunday, October 5, 2025", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on 5 October 2025.", "5 October 2025", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on the 5th of October, 2025.", "the 5th of October, 2025", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on Oct. 5.", "Oct. 5", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on 2025-10-05.", "2025-10-05", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on 10/5/2025.", "10/5/2025", "DATE", "2025-10-05", "2025-10-05"),
    ("Signed on 25/9/2025.", "25/9/2025", "DATE", "2025-09-25", "2025-09-25"),
    ("Signed on 5.10.2025.", "5.10.2025", "DATE", "2025-10-05", "2025-10-05"),
    ("They met today.", "today", "DATE", "2025-10-08", "2025-10-08"),
    ("They met yesterday.", "yesterday", "DATE", "2025-10-07", "2025-10-07"),
    ("They meet the day after tomorrow.", "the day after tomorrow", "DATE", "2025-10-10", "2025-10-10"),
    ("They met three days ago.", "three days ago", "DATE", "2025-10-05", "2025-10-05"),
    ("They signed on Christmas Eve.", "Christmas Eve", "DATE", "2024-12-24", "2024-12-24"),
    ("They signed on Good Friday.", "Good Friday", "DATE", "2025-04-18", "2025-04-18"),
    ("The talks will start on Tuesday.", "Tuesday", "DATE", "2025-10-14", "2025-10-14"),
    ("The round, originally due to open on Tuesday, will open on Thursday.", "Tuesday", "DATE", "2025-10-07", "2025-10-07"),
    ("The round, first planned for Tuesday, was moved.", "Tuesday", "DATE", "2025-10-07", "2025-10-07"),
    ("France agreed to a third round on 12 October.", "12 October", "DATE", "2025-10-12", "2025-10-12"),
    ("Italy invited both sides to talks in Rome on 12 October.", "12 October", "DATE", "2025-10-12", "2025-10-12"),
    # times of day
    ("They met on Tuesday night.", "Tuesday night", "TIME", "2025-10-07TNI", "2025-10-07"),
    ("They met at 3 p.m. on Tuesday.", "3 p.m. on Tuesday", "TIME", "2025-10-07T15:00", "2025-10-07"),
    ("They met on Tuesday at 15:30 GMT.", "Tuesday at 15:30 GMT", "TIME", "2025-10-07T15:30", "2025-10-07"),
    ("They will meet at noon on Friday.", "noon on Friday", "TIME", "2025-10-10T12:00", "2025-10-10"),
    ("They met this morning.", "this morning", "TIME", "2025-10-08TMO", "2025-10-08"),
    ("They met last night.", "last night", "TIME", "2025-10-07TNI", "2025-10-07"),
    ("They will meet tomorrow evening.", "tomorrow evening", "TIME", "2025-10-09TEV", "2025-10-09"),
    ("They left at 4 in the morning.", "4 in the morning", "TIME", "2025-10-08T04:00", "2025-10-08"),
    # weeks, months, seasons, quarters, years
    ("They met last week.", "last week", "DATE", "2025-W40", "2025-09-29/2025-10-05"),
    ("They met two weeks ago.", "two weeks ago", "DATE", "2025-W39", "2025-09-22/2025-09-28"),
    ("They met over the weekend.", "the weekend", "DATE", "2025-W40-WE", "2025-10-04/2025-10-05"),
    ("They will meet next month.", "next month", "DATE", "2025-11", "2025-11"),
    ("They met in June 2024.", "June 2024", "DATE", "2024-06", "2024-06"),
    ("They met in June last year.", "June last year", "DATE", "2024-06", "2024-06"),
    ("They met in early August.", "early August", "DATE", "2025-08", "2025-08"),
    ("They want a deal by the end of March 2026.", "the end of March 2026", "DATE", "2026-03", "2026-03"),
    ("They met last summer.", "last summer", "DATE", "2025-SU", "2025-22"),
    ("They met in the spring of 2024.", "the spring of 2024", "DATE", "2024-SP", "2024-21"),
    ("Exports fell in the third quarter of 2024.", "the third quarter of 2024", "DATE", "2024-Q3", "2024-07/2024-09"),
    ("Exports fell in the first half of 2024.", "the first half of 2024", "DATE", "2024-H1", "2024-01/2024-06"),
    ("The war began in 1998.", "1998", "DATE", "1998", "1998"),
    ("The war began about two years ago.", "about two years ago", "DATE", "2023", "2023~"),
    ("The war began in the 1990s.", "the 1990s", "DATE", "199", "199X"),
    ("It was a matter of the 19th century.", "the 19th century", "DATE", "18", "18XX"),
    ("Brin was founded in 480 BC.", "480 BC", "DATE", "BC0480", "-0479"),
    # lengths of time
    ("The truce lasted three days.", "three days", "DURATION", "P3D", None),
    ("Velar asked for a 72-hour pause.", "72-hour", "DURATION", "PT72H", None),
    ("The two-week truce held.", "two-week", "DURATION", "P2W", None),
    ("The phase will last six weeks.", "six weeks", "DURATION", "P6W", None),
    ("Velar must reply within 72 hours.", "72 hours", "DURATION", "PT72H", "2025-10-08/2025-10-11"),
    ("They will meet in three days.", "three days", "DURATION", "P3D", "2025-10-11"),
    ("Shells hit Brin over the last three months.", "the last three months", "DURATION", "P3M", "2025-07-08/2025-10-08"),
    ("Hostages will go free within 48 hours of the signing on Thursday.", "48 hours", "DURATION", "PT48H", "2025-10-09/2025-10-11"),
    ("Both sides hardened in recent weeks.", "recent weeks", "DURATION", "PXW", None),
    ("The siege lasted two and a half years.", "two and a half years", "DURATION", "P2Y6M", None),
    # again and again
    ("The council meets every Friday.", "every Friday", "SET", "XXXX-WXX-5", None),
    ("The panel meets twice a week.", "twice a week", "SET", "P1W", None),
    ("The panel meets on Mondays.", "Mondays", "SET", "XXXX-WXX-1", None),
    ("Both armies trade fire daily.", "daily", "SET", "P1D", None),
    # no calendar
    ("Talks are now deadlocked.", "now", "DATE", "PRESENT_REF", "2025-10-08"),
    ("Talks recently stalled.", "recently", "DATE", "PAST_REF", None),
    ("A deal will come soon.", "soon", "DATE", "FUTURE_REF", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "kind", "value", "edtf"), EXPRESSIONS)
def test_expression(read: Read, text: str, wording: str, kind: str, value: str, edtf: str | None) -> None:
    one = {text[one.start : one.end]: one for one in read(text)}[wording]
    assert (one.type, one.value, one.when.edtf) == (kind, value, edtf)


RANGES = [
    ("They met March 3–5, 2025.", "2025-03-03/2025-03-05", "March 3–5, 2025"),
    ("They met on 3-5 March 2025.", "2025-03-03/2025-03-05", "3-5 March 2025"),
    ("They met from Monday to Wednesday.", "2025-10-06/2025-10-08", "Monday to Wednesday"),
    ("They will meet between 3 and 5 November.", "2025-11-03/2025-11-05", "3 and 5 November"),
    ("The siege ran from March to May 2024.", "2024-03/2024-05", "March to May 2024"),
    ("They met from the 2nd to the 5th.", "2025-10-02/2025-10-05", "the 2nd to the 5th"),
    ("They met from 30 September to 2 October 2025.", "2025-09-30/2025-10-02", "30 September to 2 October 2025"),
    ("The war of 2019–21 was short.", "2019/2021", "2019–21"),
    ("The truce held between 2019 and 2021.", "2019/2021", "2019 and 2021"),
]


@pytest.mark.parametrize(("text", "edtf", "wording"), RANGES)
def test_range(read: Read, text: str, edtf: str, wording: str) -> None:
    first, last = read(text)
    assert first.when == last.when
    assert (first.when.edtf, first.when.precision, first.when.wording) == (edtf, "range", wording)


SPANS = [
    ("They met in early August.", ("2025-08-01", "2025-08-16", "month")),
    ("They met in late August.", ("2025-08-17", "2025-08-31", "month")),
    ("They met earlier this month.", ("2025-10-01", "2025-10-08", "month")),
    ("They met last week.", ("2025-09-29", "2025-10-05", "week")),
    ("They met in the spring of 2024.", ("2024-03-01", "2024-05-31", "season")),
    ("They met in the winter of 2023.", ("2023-12-01", "2024-02-29", "season")),
    ("They will meet after Ramadan.", ("2026-02-17", "2026-03-20", "range")),
    ("They met in 2024.", ("2024-01-01", "2024-12-31", "year")),
    ("They met in the 1990s.", ("1990-01-01", "1999-12-31", "range")),
    ("The siege lasted three days.", (None, None, "unknown")),
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_first_and_last_day(read: Read, text: str, expected: tuple[str | None, str | None, str]) -> None:
    (one,) = read(text)
    assert (one.when.earliest, one.when.latest, one.when.precision) == expected


@pytest.mark.parametrize(("published", "latest"), [("2025-10-08", "2025-10-05"), ("2025-10-12", "2025-10-11")])
def test_last_week_said_on_a_sunday_may_be_the_one_that_ends(read: Read, published: str, latest: str) -> None:
    (one,) = read("They met last week.", published)
    assert (one.when.earliest, one.when.latest) == ("2025-09-29", latest)


def test_each_entry_of_a_live_page_begins_on_the_report_s_day(read: Read) -> None:
    text = "16:30 Varonia offered more than ten days ago.\n\n14:10 They ate at two o'clock.\n\n09:30 They came."
    assert [one.when.earliest for one in read(text) if "ago" not in (one.when.wording or "")] == ["2025-10-08"] * 4


NO_DATES = [
    "The parties may sign.",
    "Troops march on Brin.",
    "The envoy paid $27,445 for it.",
    "Some 48 percent voted against it.",
    "Resolution 1701 was never carried out.",
    "The Sunday Times reported it.",
    "Article 99 of the accord is disputed.",
    "The 48-year-old envoy is 48 years old.",
    "Velar won 3-2.",
    "We had sat in the sun.",
    "After the fall of Brin, Velar took over.",
    "More than 2000 people fled.",
    "April Novak, the envoy, agreed.",
    "Ramadan Novak, the envoy, agreed.",
    "They fought in the Yom Kippur War.",
    "Jan Novak agreed.",
    "The Good Friday Agreement was a model.",
    "Section 2019 of the code applies.",
    "They control three quarters of the land.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(read: Read, text: str) -> None:
    assert read(text) == ()


BECAUSE = [
    ("Tuesday’s talks stalled.", "“Tuesday” – the last Tuesday on or before 8 October 2025, since the verb is in the past"),
    ("They will meet on Friday.", "“Friday” – the first Friday on or after 8 October 2025, since the verb is in the future"),
    ("Velar must reply within 72 hours.", "“72 hours” – counted from the day of the report, 8 October 2025"),
    (
        "As talks falter two days after their launch, Ostrava waits.",
        "“two days after their launch” – what is told here is of 8 October 2025, so “launch” is of 6 October 2025",
    ),
    ("They met on 5 October 2024.", "“5 October 2024” – written out in full"),
    ("They met yesterday.", "“yesterday” – counted from the day of the report, 8 October 2025"),
]


@pytest.mark.parametrize(("text", "phrase"), BECAUSE)
def test_because(read: Read, text: str, phrase: str) -> None:
    assert [one.because for one in read(text)] == [phrase]


def test_without_a_day_of_publication(read: Read) -> None:
    known, unknown = read("Signed on 5 October 2024, broken on Tuesday.", None)
    assert known.when.edtf == "2024-10-05"
    assert (unknown.value, unknown.when.edtf, unknown.when.precision) == ("XXXX-XX-XX", None, "unknown")


def test_a_history_moves_on(read: Read) -> None:
    text = (
        "In 1941 the war reached Brin. In June Velar fell. By early October the north was lost. "
        "In January 1942 Ostrava struck back. On 5 March its army took Velar. In November 1942 a truce was signed. "
        "In February it collapsed."
    )
    assert [one.value for one in read(text)] == ["1941", "1941-06", "1941-10", "1942-01", "1942-03-05", "1942-11", "1943-02"]


def test_news_does_not_move_on(read: Read) -> None:
    text = "The accord of 1998 failed. On Tuesday the envoys met. In March they had refused. They will meet again on Friday."
    assert [one.value for one in read(text)] == ["1998", "2025-10-07", "2025-03", "2025-10-10"]


def test_hours_of_a_live_page_are_no_years(read: Read) -> None:
    hours = "2044 A ship left.\n\n2032 Envoys met.\n\n2021 Ostrava spoke of 2019."
    assert [found.value for found in read(hours)] == ["2019"]
    assert [found.value for found in read("2021 Ostrava spoke.")] == ["2021"]


def test_the_sunday_of_a_story_is_not_the_reports(read: Read) -> None:
    story = (
        "Guards died on September 11. To this day nobody knows why. On the Sunday, a letter came. Later that month, talks resumed."
    )
    assert [found.value for found in read(story)] == ["2025-09-11", "2025-09-14", "2025-09"]
    assert [found.when.earliest for found in read(story)] == ["2025-09-11", "2025-09-14", "2025-09-14"]
    assert [found.value for found in read("Guards died on September 11. The envoys met on Sunday.")] == ["2025-09-11", "2025-10-05"]

"""Rarer forms: other orders and separators, days told by their place in a week or month. Published on Wednesday 8 October 2025."""

from __future__ import annotations

from itertools import pairwise

import pytest

from parley.language.dates.spotting import spots

from .conftest import Read

# text, the words, TIMEX3 type and value, EDTF
FORMS = [
    # from a weekday, in a week
    ("They will meet on Friday week.", "Friday week", "DATE", "2025-10-17", "2025-10-17"),
    ("They settled on 350 metres a second on Friday.", "Friday", "DATE", "2025-10-03", "2025-10-03"),
    ("They will meet a week on Friday.", "a week on Friday", "DATE", "2025-10-17", "2025-10-17"),
    ("They will meet two weeks from Tuesday.", "two weeks from Tuesday", "DATE", "2025-10-28", "2025-10-28"),
    ("They met a week ago Tuesday.", "a week ago Tuesday", "DATE", "2025-09-30", "2025-09-30"),
    ("They met on Tuesday of last week.", "Tuesday of last week", "DATE", "2025-09-30", "2025-09-30"),
    ("They will meet on Monday next week.", "Monday next week", "DATE", "2025-10-13", "2025-10-13"),
    # in a month
    ("They met in the first week of October.", "the first week of October", "DATE", "2025-W40", "2025-10-01/2025-10-07"),
    ("They met in the last week of August 2024.", "the last week of August 2024", "DATE", "2024-W35", "2024-08-25/2024-08-31"),
    ("They met in the second week of this month.", "the second week of this month", "DATE", "2025-W41", "2025-10-08/2025-10-14"),
    ("They met on the first weekend of May.", "the first weekend of May", "DATE", "2025-W18-WE", "2025-05-03/2025-05-04"),
    ("They will vote on the first Monday of March.", "the first Monday of March", "DATE", "2026-03-02", "2026-03-02"),
    ("They met on the last Friday in May.", "the last Friday in May", "DATE", "2025-05-30", "2025-05-30"),
    ("They met on the weekend of 3 May.", "the weekend of 3 May", "DATE", "2025-W18-WE", "2025-05-03/2025-05-04"),
    ("They met on the weekend of 3-4 May.", "the weekend of 3-4 May", "DATE", "2025-W18-WE", "2025-05-03/2025-05-04"),
    ("They met in the week of September 29.", "the week of September 29", "DATE", "2025-W40", "2025-09-29/2025-10-05"),
    ("They met in the second half of September.", "the second half of September", "DATE", "2025-09", "2025-09"),
    ("They met on the 7th.", "the 7th", "DATE", "2025-10-07", "2025-10-07"),
    ("The truce has held since the 2nd.", "the 2nd", "DATE", "2025-10-02", "2025-10-02"),
    ("They met on the 7th of this month.", "the 7th of this month", "DATE", "2025-10-07", "2025-10-07"),
    ("They will meet on the 14th of next month.", "the 14th of next month", "DATE", "2025-11-14", "2025-11-14"),
    ("They met on Friday the 12th.", "Friday the 12th", "DATE", "2025-09-12", "2025-09-12"),
    # the middle of a week, month or year
    ("They will meet mid-week.", "mid-week", "DATE", "2025-W41", "2025-10-06/2025-10-12"),
    ("They hope for a deal by mid-year.", "mid-year", "DATE", "2025", "2025"),
    # nights over two days
    ("Shells fell on the night of 3 May.", "the night of 3 May", "TIME", "2025-05-03TNI", "2025-05-03"),
    ("Shells fell on the night of 3–4 May.", "the night of 3", "TIME", "2025-05-03TNI", "2025-05-03/2025-05-04"),
    # feasts
    ("They met before Passover.", "Passover", "DATE", "2025-04-13", "2025-04-13/2025-04-20"),
    ("They met on Yom Kippur.", "Yom Kippur", "DATE", "2025-10-02", "2025-10-02"),
    ("They will meet at Hanukkah.", "Hanukkah", "DATE", "2025-12-15", "2025-12-15/2025-12-22"),
    ("They met on Orthodox Easter.", "Orthodox Easter", "DATE", "2025-04-20", "2025-04-20"),
    ("They will meet after Ramadan.", "Ramadan", "DATE", "2026-02-18", "2026-02-18~/2026-03-19~"),
    ("They met before Eid al-Adha.", "Eid al-Adha", "DATE", "2025-06-07", "2025-06-07~/2025-06-10~"),
    ("They met at the end of Ramadan.", "the end of Ramadan", "DATE", "2025-03-01", "2025-03-01/2025-03-30"),
    # ahead
    ("They will meet in three days' time.", "three days' time", "DURATION", "P3D", "2025-10-11"),
    ("They will meet in a week’s time.", "a week’s time", "DURATION", "P1W", "2025-10-15~"),
    # other orders and separators
    ("Signed 8-Oct-2025 in Brin.", "8-Oct-2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 8 Oct. ’25 in Brin.", "8 Oct. ’25", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed Oct. 8th, '25 in Brin.", "Oct. 8th, '25", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed October the 8th, 2025.", "October the 8th, 2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 2025 October 8.", "2025 October 8", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 2025/10/08.", "2025/10/08", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 2025.10.08.", "2025.10.08", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 10-08-2025.", "10-08-2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed the 8th day of October 2025.", "the 8th day of October 2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 2025-10-08T14:30:00+03:00.", "2025-10-08T14:30:00+03:00", "TIME", "2025-10-08T14:30", "2025-10-08"),
    ("Signed 2025/10/08 14:30.", "2025/10/08 14:30", "TIME", "2025-10-08T14:30", "2025-10-08"),
    # day or month first: as the report writes its other dates
    ("Signed 8/10/2025, broken 25/10/2025.", "8/10/2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 10/8/2025, broken 10/25/2025.", "10/8/2025", "DATE", "2025-10-08", "2025-10-08"),
    ("Signed 8-10-2025, broken on 25 October 2025.", "8-10-2025", "DATE", "2025-10-08", "2025-10-08"),
    # clocks
    ("They met at 0930 GMT on Tuesday.", "0930 GMT on Tuesday", "TIME", "2025-10-07T09:30", "2025-10-07"),
    ("They met at 9.30pm CEST on Tuesday.", "9.30pm CEST on Tuesday", "TIME", "2025-10-07T21:30", "2025-10-07"),
    ("They met at 21h30 on Tuesday.", "21h30 on Tuesday", "TIME", "2025-10-07T21:30", "2025-10-07"),
    ("They met at 21.30 CET on Tuesday.", "21.30 CET on Tuesday", "TIME", "2025-10-07T21:30", "2025-10-07"),
    ("They met at 9:30 p.m. (1930 GMT) on Tuesday.", "9:30 p.m. (1930 GMT) on Tuesday", "TIME", "2025-10-07T21:30", "2025-10-07"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "kind", "value", "edtf"), FORMS)
def test_form(read: Read, text: str, wording: str, kind: str, value: str, edtf: str | None) -> None:
    found = read(text)
    one = {text[one.start : one.end]: one for one in found}[wording]
    assert (one.type, one.value, one.when.edtf) == (kind, value, edtf)
    assert all(before.end <= after.start for before, after in pairwise(found))


NO_FORMS = [
    "They work on the 7th floor.",
    "The vote on the 3rd draft failed.",
    "Signed on 31.2.2025.",
    "The score was 10-8-2.",
    "He spoke before the 7th Assembly.",
]


@pytest.mark.parametrize("text", NO_FORMS)
def test_no_form(read: Read, text: str) -> None:
    assert [one for one in read(text) if one.when.precision == "day"] == []


def test_middle_of_a_week(read: Read) -> None:
    (one,) = read("They will meet mid-week.")
    assert (one.when.earliest, one.when.latest) == ("2025-10-07", "2025-10-09")


def test_usual_forms_do_not_need_dateparser() -> None:
    texts = (
        "Signed 9 September 1914.",
        "Signed on Wednesday, October 8, 2025 at 14:30.",
        "Signed on 2025-10-08.",
        "Signed 8/10/2025.",
    )
    assert [spot.means for text in texts for spot in spots(text)] == ["day", "day", "iso", "slashed"]

"""Every rule of the grammar serves a sentence of the tables. Published on Wednesday 8 October 2025."""

from __future__ import annotations

import pytest

from parley.language.dates import words
from parley.language.dates.reading import readings
from parley.language.dates.spotting import spots

from . import test_anchors, test_direction, test_forms, test_resolving
from .conftest import Read

# text, the words, TIMEX3 type and value, EDTF
ROWS = [
    # parts of a day
    ("Shells fell late evening on Tuesday.", "late evening on Tuesday", "TIME", "2025-10-07TEV", "2025-10-07"),
    ("They met early morning Tuesday.", "early morning Tuesday", "TIME", "2025-10-07TMO", "2025-10-07"),
    ("They left in the early hours of Tuesday.", "the early hours of Tuesday", "TIME", "2025-10-07TMO", "2025-10-07"),
    ("They left in the late hours of Monday.", "the late hours of Monday", "TIME", "2025-10-06TNI", "2025-10-06"),
    ("Tuesday’s morning session was short.", "Tuesday’s morning", "TIME", "2025-10-07TMO", "2025-10-07"),
    ("They met on 5 May 2025 and signed that day’s evening.", "that day’s evening", "TIME", "2025-05-05TEV", "2025-05-05"),
    ("The council meets tonight.", "tonight", "TIME", "2025-10-08TNI", "2025-10-08"),
    ("The council meets Tuesday mornings.", "Tuesday mornings", "SET", "XXXX-WXX-2TMO", None),
    # months, quarters, halves
    ("They met from September 30 to October 2, 2025.", "October 2, 2025", "DATE", "2025-10-02", "2025-09-30/2025-10-02"),
    ("They met in the month of June.", "the month of June", "DATE", "2025-06", "2025-06"),
    ("Third-quarter exports fell.", "Third-quarter", "DATE", "2025-Q3", "2025-07/2025-09"),
    ("Exports fell in Q2 2024.", "Q2 2024", "DATE", "2024-Q2", "2024-04/2024-06"),
    ("They met in the first half of September.", "the first half of September", "DATE", "2025-09", "2025-09"),
    ("Exports fell in the latter half of 2024.", "the latter half of 2024", "DATE", "2024-H2", "2024-07/2024-12"),
    ("They met early in the week.", "early in the week", "DATE", "2025-W41", "2025-10-06/2025-10-12"),
    ("They want a deal by the end of the year.", "the end of the year", "DATE", "2025", "2025"),
    ("They want a deal by the end of next week.", "the end of next week", "DATE", "2025-W42", "2025-10-13/2025-10-19"),
    ("They want a deal by year-end.", "year-end", "DATE", "2025", "2025"),
    ("Exports fell by a tenth in the quarter.", "the quarter", "DATE", "2025-Q3", "2025-07/2025-09"),
    ("Exports rose, after a loss in the 2024 quarter.", "the 2024 quarter", "DATE", "2024-Q3", "2024-07/2024-09"),
    ("Exports rose from those of the year-earlier period.", "the year-earlier period", "DATE", "2024-Q3", "2024-07/2024-09"),
    ("Exports rose from the year-earlier level.", "year-earlier", "DATE", "2024", "2024"),
    # years, decades, centuries
    ("The war began in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996", "1996"),
    ("Aid is planned for fiscal 2026.", "fiscal 2026", "DATE", "2026", "2026"),
    ("Aid is planned for fiscal ’26.", "fiscal ’26", "DATE", "2026", "2026"),
    ("The war of 2019–2021 was short.", "2019", "DATE", "2019", "2019/2021"),
    ("The border was drawn in the ’70s.", "the ’70s", "DATE", "197", "197X"),
    ("The border was drawn in the late seventies.", "the late seventies", "DATE", "197", "197X"),
    ("The border was drawn in the nineteenth century.", "the nineteenth century", "DATE", "18", "18XX"),
    ("The border was drawn in the 19th century.", "the 19th century", "DATE", "18", "18XX"),
    # counted
    ("The truce was signed on 3 May 2025. Days later it collapsed.", "Days later", "DATE", "FUTURE_REF", None),
    ("They met two or three weeks ago.", "two or three weeks ago", "DATE", "2025-W39", "2025-09-22/2025-09-28"),
    ("They met two and a half years ago.", "two and a half years ago", "DATE", "2023-04", "2023-04"),
    ("They met half a year ago.", "half a year ago", "DATE", "2025-04", "2025-04"),
    ("They met a long time ago.", "a long time ago", "DATE", "PAST_REF", None),
    ("They met on 5 May 2025. They had refused the day before.", "the day before", "DATE", "2025-05-04", "2025-05-04"),
    ("They met on 5 May 2025. They signed the day after.", "the day after", "DATE", "2025-05-06", "2025-05-06"),
    # lengths of time
    ("The siege lasted a year and a half.", "a year and a half", "DURATION", "P1Y6M", None),
    ("The siege lasted half a year.", "half a year", "DURATION", "P6M", None),
    ("The pause will last two to three weeks.", "two to three weeks", "DURATION", "P2W", None),
    ("The pause will last a week or two.", "a week or two", "DURATION", "P1W", None),
    ("They spoke for two hours, ten minutes.", "two hours, ten minutes", "DURATION", "PT2H10M", None),
    ("Envoys will meet in the weeks ahead.", "the weeks ahead", "DURATION", "PXW", None),
    ("They spoke for hours.", "hours", "DURATION", "PTXH", None),
    ("They spoke all night.", "all night", "DURATION", "PTXNI", None),
    ("They have not spoken for a while.", "a while", "DURATION", "PXX", None),
    ("Brin pays two million crowns per month.", "per month", "SET", "P1M", None),
    ("Talks opened on Monday. On day two of talks, Velar walked out.", "day two", "DATE", "2025-10-07", "2025-10-07"),
]  # fmt: skip
TABLES = [
    ROWS,
    test_anchors.COUNTED, test_anchors.SPOKEN_OF, test_direction.PAST_AND_FUTURE, test_forms.FORMS, test_resolving.EXPRESSIONS,
    test_resolving.RANGES, test_resolving.SPANS,
]  # fmt: skip


@pytest.fixture(scope="module")
def fired() -> set[int]:
    """The rules that found something in a row, and whose reader made a date of it."""
    texts = {str(row[0]) for table in TABLES for row in table}
    return {spot.rule for text in texts for spot in spots(text) if readings(spot)}


@pytest.mark.parametrize("number", range(len(words.RULES)))
def test_every_rule_has_a_row(fired: set[int], number: int) -> None:
    assert number in fired, f"no row of the tables for {words.RULES[number]}"


@pytest.mark.parametrize(("text", "wording", "kind", "value", "edtf"), ROWS)
def test_row(read: Read, text: str, wording: str, kind: str, value: str, edtf: str | None) -> None:
    one = {text[one.start : one.end]: one for one in read(text)}[wording]
    assert (one.type, one.value, one.when.edtf) == (kind, value, edtf)

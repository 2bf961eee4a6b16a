"""Dates counted from an event or from the date last spoken of. Published on Wednesday 8 October 2025."""

from __future__ import annotations

import pytest

from .conftest import Read

# text, the words, the EDTF date of their clause, the event's word, the EDTF date of the event
COUNTED = [
    # the clause is in the present: it is of the report's day
    (
        "As talks falter two days after their launch, Ostrava is pushing to break the deadlock.",
        "two days", "2025-10-08", "launch", "2025-10-06",
    ),
    ("Five days into the talks, the sides remain far apart.", "Five days", "2025-10-08", "talks", "2025-10-03"),
    ("Three weeks after the ceasefire took effect, aid is still blocked.", "Three weeks", "2025-10-08", "took", "2025-09-17"),
    (
        "The sides meet today, three weeks to the day after the ceasefire took effect.",
        "three weeks", "2025-10-08", "took", "2025-09-17",
    ),
    ("Talks are in their third day.", "their third day", "2025-10-08", "Talks", "2025-10-06"),
    # the clause has a date of its own
    ("Talks collapsed on Wednesday, three days after the truce was signed.", "three days", "2025-10-08", "signed", "2025-10-05"),
    ("On Tuesday, two days after the launch, the talks stalled.", "two days", "2025-10-07", "launch", "2025-10-05"),
    ("Velar freed the hostages on Monday, a day after the exchange was agreed.", "a day", "2025-10-06", "agreed", "2025-10-05"),
    ("They are to leave on 21 October, one day after the pact is signed.", "one day", "2025-10-21", "signed", "2025-10-20"),
    ("Velar walked out on Tuesday, two hours after the round had begun.", "two hours", "2025-10-07", "begun", "2025-10-07"),
    ("Talks entered their third day on Wednesday.", "their third day", "2025-10-08", "Talks", "2025-10-06"),
    ("The vote was held on Friday, the day after the truce was signed.", "the day", "2025-10-03", "signed", "2025-10-02"),
    ("The envoys will meet on Friday, two days before the deadline.", "two days", "2025-10-10", "deadline", "2025-10-12"),
    # the event's date is in the sentence
    (
        "On the third day of talks, which opened on Sunday, envoys met the mediator.",
        "the third day", "2025-10-07", "talks", "2025-10-05",
    ),
    ("The talks will start two days before the summit, which opens on Friday.", "two days", "2025-10-08", "summit", "2025-10-10"),
    ("The deal fell apart two days after the signing on Saturday.", "two days", "2025-10-06", "signing", "2025-10-04"),
    ("Fighting resumed three days after the truce was signed on 1 October.", "three days", "2025-10-04", "signed", "2025-10-01"),
    # or earlier in the report
    (
        "The truce was signed on Sunday. Talks collapsed three days after the truce was signed.",
        "three days", "2025-10-08", "signed", "2025-10-05",
    ),
    (
        "Talks opened on Friday in Brin. On the second day of talks, Velar walked out.",
        "the second day", "2025-10-04", "talks", "2025-10-03",
    ),
    (
        "Ostrava launched an offensive on 1 October.\n\nFour days after the launch, it halted.",
        "Four days", "2025-10-05", "launch", "2025-10-01",
    ),
    (
        "The ceasefire began on 2 October. It collapsed five days after the ceasefire began.",
        "five days", "2025-10-07", "began", "2025-10-02",
    ),
    # nowhere: not known, and not guessed
    ("The ceasefire collapsed two weeks after it took effect.", "two weeks", None, "took", None),
    ("Talks broke down three days after the summit.", "three days", None, "summit", None),
    ("On the third day of talks, envoys met the mediator.", "the third day", None, "talks", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "clause", "event", "event_day"), COUNTED)
def test_event(read: Read, text: str, wording: str, clause: str | None, event: str, event_day: str | None) -> None:
    one = {text[one.start : one.end]: one for one in read(text)}[wording]
    assert one.when.edtf == clause
    assert one.when.basis == "anchored"
    assert one.anchor is not None
    assert text[slice(*one.anchor.span)] == event
    assert (one.anchor.when and one.anchor.when.edtf) == event_day


# text, the words, the TIMEX3 value
SPOKEN_OF = [
    ("The talks opened on Monday. A day later, the Velar delegation walked out.", "A day later", "2025-10-07"),
    ("The talks opened on Monday. A day earlier, shells had hit Brin.", "A day earlier", "2025-10-05"),
    ("They met on Sunday. Velar took the offer that Ostrava made on Tuesday. It resigned at noon.", "noon", "2025-10-05T12:00"),
    ("The truce was signed on 3 March 2024. Two weeks later it collapsed.", "Two weeks later", "2024-03-17"),
    ("The truce was signed on 3 March 2024. The following week, aid arrived.", "The following week", "2024-W10"),
    ("The war began in 2005. The following year a truce was signed.", "The following year", "2006"),
    ("In 2005 the war began. That March, the first talks were held.", "That March", "2005-03"),
    ("The accord was signed in June 2023. That month, the border opened.", "That month", "2023-06"),
    ("They met on 5 May 2025. The next day, they signed.", "The next day", "2025-05-06"),
    ("They met on 5 May 2025. The previous day, they had refused.", "The previous day", "2025-05-04"),
    ("They met on 5 May 2025 and signed the same day.", "the same day", "2025-05-05"),
    (
        "They met on Sunday. Velar takes the offer that the Ostrava group made in Brisa on Tuesday: six men, one room, and the "
        "timber trade free from the day they arrive. It resigned at noon.",
        "noon",
        "2025-10-05T12:00",
    ),
    ("They met on 5 May 2025 at 9 a.m. and signed at noon.", "noon", "2025-05-05T12:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wording", "value"), SPOKEN_OF)
def test_spoken_of(read: Read, text: str, wording: str, value: str) -> None:
    assert {text[one.start : one.end]: one.value for one in read(text)}.get(wording) == value


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The truce was signed in March 2024. Three days later it collapsed.", "2024-03~"),
        ("The truce was signed in the middle of March 2024. Three days later it collapsed.", "2024-03~"),
        ("The truce was signed. Three days later it collapsed.", None),
    ],
    ids=["of a month", "of its middle", "of no day"],
)
def test_counted_from_what_is_known_vaguely(read: Read, text: str, edtf: str | None) -> None:
    assert read(text)[-1].when.edtf == edtf


def test_duration_stays_as_written(read: Read) -> None:
    (one,) = read("As talks falter two days after their launch, Ostrava is pushing to break the deadlock.")
    assert (one.type, one.value) == ("DURATION", "P2D")
    assert one.when.wording == "two days after their launch"

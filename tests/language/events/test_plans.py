"""What is to be, was to have been, was moved or called off: plans, with the day that they are for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.language.events.reading import MONDAY, find

PLANS = [
    (
        "France announced a second round of talks for 9 March.",
        "France announced a second round of talks for 9 March.",
        "CONSULT",
        "planned",
        "2026-03-09",
    ),
    (
        "The talks, which had been due on Monday, were not held.",
        "[The talks] had been due on Monday.",
        "CONSULT",
        "planned",
        MONDAY,
    ),
    (
        "France moved the fifth round of talks from 9 March to 11 March.",
        "France moved the fifth round of talks from 9 March to 11 March.",
        "CONSULT",
        "planned",
        "2026-03-11",
    ),
    ("France postponed the meeting to Friday.", "France postponed the meeting to Friday.", "CONSULT", "planned", "2026-03-06"),
    (
        "France said that the dead would be returned by the end of the week.",
        "The dead would be returned by the end of the week.",
        "CONCEDE",
        "planned",
        None,
    ),
    ("The round has been put off until 9 March.", "The round has been put off until 9 March.", "CONSULT", "planned", "2026-03-09"),
    ("The third is planned for 9 March.", "The third is planned for 9 March.", "CONSULT", "planned", "2026-03-09"),
    (
        "France sent forty monitors, which Spain promised to receive on 6 March.",
        "Spain promised to receive [forty monitors] on 6 March.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "On 6 March, 30 soldiers are to be handed over at the bridge.",
        "On 6 March, 30 soldiers are to be handed over at the bridge.",
        "CONCEDE",
        "planned",
        "2026-03-06",
    ),
    ("Both sides are to begin moving on 6 March.", "Both sides are to begin moving on 6 March.", None, "planned", "2026-03-06"),
    ("The talks are due to resume on Friday.", "The talks are due to resume on Friday.", "CONSULT", "planned", "2026-03-06"),
    (
        "France and Spain agreed to meet on Friday.",
        "France and Spain agreed to meet on Friday.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "France spoke before the round, which is due to open on Friday.",
        "[The round] is due to open on Friday.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "The opposition demanded a vote. It will take place on 6 March.",
        "[The vote] will take place on 6 March.",
        None,
        "planned",
        "2026-03-06",
    ),
    (
        "France and Spain agreed on a second meeting in Vienna. It is to be held on Friday.",
        "[The second meeting] is to be held on Friday.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "The parliament of France must vote on Friday.",
        "The parliament of France must vote on Friday.",
        None,
        "planned",
        "2026-03-06",
    ),
    ("Monday's session was called off.", "Monday's session was called off.", "CONSULT", "called off", "2026-03-02"),
    ("The talks will resume on Friday.", "The talks will resume on Friday.", "CONSULT", "planned", "2026-03-06"),
    ("France cancelled the round on Tuesday.", "France cancelled the round on Tuesday.", "SANCTION", "called off", "2026-03-03"),
    ("France signed on 3 March, a week before the truce expires.", "The truce expires.", None, "planned", "2026-03-10"),
    ("The talks would resume on Friday.", "The talks would resume on Friday.", "CONSULT", "planned", "2026-03-06"),
    ("The round had been due to open on Monday.", "The round had been due to open on Monday.", "CONSULT", "planned", MONDAY),
    ("The round will now open on 9 March.", "The round will now open on 9 March.", "CONSULT", "planned", "2026-03-09"),
    (
        "France said the round of talks, set for Friday, would not take place.",
        "The round of talks, set for Friday, would not take place.",
        "CONSULT",
        "called off",
        "2026-03-06",
    ),
    (
        "If all goes well, the talks will resume on Friday.",
        "If all goes well, the talks will resume on Friday.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "A French minister said the rest would follow on Friday, and pledged to free sixty men.",
        "The rest would follow on Friday.",
        "CONSULT",
        "planned",
        "2026-03-06",
    ),
    (
        "France announced that the pact will be signed on Friday.",
        "The pact will be signed on Friday.",
        "AGREE",
        "planned",
        "2026-03-06",
    ),
]


@pytest.mark.parametrize(("text", "told", "plover", "status", "day"), PLANS)
def test_a_plan_has_its_day(nlp: Language, text: str, told: str, plover: str | None, status: str, day: str | None) -> None:
    event = find(nlp, text, told)
    assert (event.plover, event.status) == (plover, status)
    if day is not None:
        assert event.when.earliest == event.when.latest == day

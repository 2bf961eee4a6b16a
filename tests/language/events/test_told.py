"""What is told as happening and what is not; when what has no day of its own was."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.language.events.reading import events


def test_photographs_of_a_month_are_not_kept_in_it(nlp: Language) -> None:
    text = "France met Spain on Monday. Rain fell. Markets stayed empty. French farmers keep photographs of last September."
    assert not [event for event in events(nlp, text) if "photographs" in event.text and event.when.basis != "reported"]


NO_EVENTS = [
    "They stood in the room that the guards call the chapel.",
    "The ferry must leave on Friday.",
    "The talks had not moved since Monday.",
    "Villagers spoke of the road and of a meeting in the spring with a cousin. It will take place on Friday.",
    "France will wait if the talks collapse.",
    "“The talks collapsed,” a man said.",
    "France has waited since the talks began.",
    "The talks could collapse on Friday.",
    "The talks should resume.",
    "Will the talks resume on Friday?",
    "He asked where the talks are held.",
    "France waited for the talks to begin.",
    "I followed the talks on Monday.",
    "We hold talks every week.",
    "France left before allowing talks to resume.",
    "What saved the talks was a visit on Monday.",
    "France would not close the road while the talks go on.",
    "If all went well, the talks would resume on Friday.",
    "They spoke of the pilots whose release France demands.",
    "Had Spain left the talks in January, the war would be over.",
    "A clerk spoke of a plan. The plan proposes a truce. The talks would be watched over by monitors.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_what_is_not_told_as_happening_is_no_event(nlp: Language, text: str) -> None:
    assert not [event for event in events(nlp, text) if "talks" in event.text.lower() and "France" not in event.text]


def test_the_lead_is_news_whoever_acts_in_it_and_later_undated_sentences_are_not(nlp: Language) -> None:
    text = "Bakers closed their shops. Rain fell. Markets stayed empty. Painters finished the ceiling."
    assert [event.text for event in events(nlp, text)] == ["Bakers closed their shops.", "Rain fell.", "Markets stayed empty."]


def test_when_a_line_was_written_is_not_when_it_was(nlp: Language) -> None:
    event = next(e for e in events(nlp, "January 3, 2026 at 6:04 pm | France left the talks.") if "left" in e.text)
    assert (event.text, event.when.basis) == ("France left the talks.", "reported")


def test_what_was_only_reported_is_dated_as_reported(nlp: Language) -> None:
    event = next(e for e in events(nlp, "France has submitted a map of its withdrawal.") if "map" in e.text)
    assert (event.when.basis, event.when.earliest, event.when.edtf) == ("reported", "2026-03-04", None)

"""Who takes part in an event, and what a pronoun in it stands for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.language.events.reading import events

TAKING_PART = [  # (text, the event, its actors)
    ("The third round opened in Riga on Monday, two weeks after France froze the accounts.", "The third round opened", ()),
    ("The talks opened in Riga on Monday, two weeks after France walked out.", "France walked out.", ("france",)),
    ("The letter that France cited was sent on Monday to the Spanish government.", "The letter", ("spain",)),
    ("The soldiers were captured on Monday when France overran a post.", "The soldiers", ("france",)),
    ("A French drone killed three Spanish soldiers on Monday.", "A French drone", ("france",)),
    ("Three soldiers were killed by French shells on Monday.", "Three soldiers", ("france",)),
    ("Spain shot down a French drone on Monday.", "Spain shot", ("spain",)),
    ("Ten people were killed on Monday after France bombed the port.", "Ten people", ("france",)),
    ("France is following the talks, which also involve the Spanish government.", "France is", ("france", "spain")),
    ("France launched missiles that struck Spain on Monday.", "France launched", ("france", "spain")),
    ("France said the port was shelled on Monday, which Spain denied.", "The port", ()),
    ("Opponents of France marched on Monday.", "Opponents", ()),
    ("The opposition of France rejected the deal on Monday.", "The opposition", ()),
    ("Critics accused France of lying on Monday.", "Critics", ("france",)),
    ("France and Spain settled on Monday in a room that Norway calls the chapel.", "France and Spain", ("france", "spain")),
]


@pytest.mark.parametrize(("text", "begins", "actors"), TAKING_PART)
def test_who_is_named_in_a_clause_beside_takes_no_part(nlp: Language, text: str, begins: str, actors: tuple[str, ...]) -> None:
    event = next(event for event in events(nlp, text) if event.text.startswith(begins))
    assert event.actors == actors


STANDING_FOR = [  # (text, the event that a pronoun tells)
    (
        "The French cabinet sat all night. When it rose on Tuesday, one minister was missing.",
        "[The French cabinet] rose on Tuesday.",
    ),
    ("France closed the border on 2 March. It reopened on 3 March.", "[The border] reopened on 3 March."),
    ("The crossing was closed for eleven days after it was shelled last month.", "[The crossing] was shelled last month."),
    (
        "France tabled a paper on Monday. On the road, the paper has one sentence. It asks Spain to wait.",
        "[The paper] asks Spain to wait.",
    ),
    ("Spain closed its border on 2 March. It reopened on 3 March.", "[The border] reopened on 3 March."),
    ("France's parliament met on Monday. It rejected the plan.", "[France's parliament] rejected the plan."),
    ("France signed the text on Monday. It left on Tuesday.", "[France] left on Tuesday."),
]


@pytest.mark.parametrize(("text", "told"), STANDING_FOR)
def test_a_pronoun_is_told_as_what_it_stands_for(nlp: Language, text: str, told: str) -> None:
    assert told in [event.text for event in events(nlp, text)]

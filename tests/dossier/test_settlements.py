"""Which positions are older than an agreement on the whole."""

from __future__ import annotations

import pytest

from parley.dossier import assemble
from parley.gather import Reading
from parley.language.findings import Actor
from tests.dossier.making import happened, on, reading, report
from tests.dossier.speaking import issue, single

BOTH = ("ardova", "bellmar")
TREATY = "Ardova and Bellmar signed a treaty on the valley in Lumen."


def signed(text: str = TREATY, day: str = "2031-05-12", actors: tuple[str, ...] = BOTH, **more: str) -> Reading:
    event = happened(text, text, on(day), actors, **{"plover": "AGREE", **more})
    return reading(
        report(text, "z.txt", "Signed", day), events=(event,), actors=tuple(Actor(id, id.title(), "state") for id in BOTH)
    )


def settled(*after: Reading, last: str = "2031-05-05") -> dict[str, str | None]:
    """The text of what was signed after the stand of each of two actors on one issue."""
    stands = [single(n, last, actor, "demand", "all forty prisoners home", about="prisoners") for n, actor in enumerate(BOTH)]
    found = assemble([*issue("prisoners"), *stands, *after], [])
    texts = {event.id: event.text for event in found.events}
    return {p.actor: texts.get(p.settled or "") for p in found.positions if p.actor in BOTH}


def test_a_stand_that_is_older_than_a_treaty() -> None:
    assert settled(signed()) == dict.fromkeys(BOTH, TREATY)


@pytest.mark.parametrize(
    "after",
    [
        signed(day="2031-05-05"),  # told on the same day
        signed(actors=("ardova",)),  # with somebody who has no stand on it
        signed(status="planned"),
        signed("Ardova and Bellmar agreed on forty prisoners in Lumen."),  # on one matter
        signed("Ardova and Bellmar discussed a treaty in Lumen.", plover="CONSULT"),
    ],
)
def test_a_stand_after_which_nothing_was_settled(after: Reading) -> None:
    assert settled(after) == dict.fromkeys(BOTH, None)

"""Reports that tell one happening on different days: two events, side by side as a conflict."""

from __future__ import annotations

from typing import Any

import pytest

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.gather import Reading
from parley.language.findings import Actor, Event, Figure, Statement
from tests.dossier.making import happened, on, reading, report, reported, said
from tests.dossier.telling import dossier

WEDNESDAY = on("2031-05-14", wording="Wednesday night")
THURSDAY = on("2031-05-15", wording="dawn on Thursday")
FRIDAY = on("2031-05-16", wording="Friday")
NOON = on("2031-05-15", wording="at noon")
SUNDAY = on("2031-05-18", wording="Sunday")
SIGNED = "Ardova and Bellmar signed the grain accord of Lumen in the town hall."
ALSO = "In the town hall of Lumen Ardova and Bellmar signed their grain accord."
THIRD = "Their grain accord Ardova and Bellmar signed in Lumen, in its town hall."
SHELLS = "Shells of Ardova killed three guards at the Lumen crossing."
AS_MANY = "At the Lumen crossing shells of Ardova killed three guards."
FOUR = "At the Lumen crossing shells of Ardova killed four guards."
OURS = "The shells fell at dawn on Thursday, not in the night."
AT_NOON = "The shells fell at noon on Thursday."
TALKS = "Talks between Ardova and Bellmar on grain went on in the town hall of Lumen."
GO_ON = "In the town hall of Lumen talks between Ardova and Bellmar on grain went on."
PLANNED, SAID = {"status": "planned"}, {"plover": "REQUEST"}
THREE, SHELLED = {"figures": {"three guards": 3}, "plover": "ASSAULT"}, {"figures": {"four guards": 4}, "plover": "ASSAULT"}
SETTLED = "Ardova and Bellmar settled on 350 tonnes of grain."
ACCEPTED = "Ardova accepted a Bellmaran offer of 350 tonnes a year."
FOR_400 = "Ardova accepted a Bellmaran offer of 400 tonnes a year."
DEAL = {"figures": {"350 tonnes": 350}, "plover": "AGREE", "actors": ("ardova",)}
OF_400 = {"figures": {"400 tonnes": 400}, "plover": "AGREE", "actors": ("ardova",)}
OTHERS = {**DEAL, "actors": ("bellmar",)}
CASES: list[tuple[str, Any, Any, list[str]]] = [
    ("one thing, two days", (SIGNED, WEDNESDAY, "2031-05-15"), (ALSO, THURSDAY, "2031-05-16"), ["2031-05-14", "2031-05-15"]),
    ("days far apart", (SIGNED, WEDNESDAY, "2031-05-15"), (ALSO, SUNDAY, "2031-05-19"), []),
    ("only planned for another", (SIGNED, WEDNESDAY, "2031-05-15"), (ALSO, THURSDAY, "2031-05-13", PLANNED), []),
    ("only reported", (SIGNED, WEDNESDAY, "2031-05-15"), (ALSO, reported("2031-05-19"), "2031-05-19"), []),
    ("other words", (SIGNED, WEDNESDAY, "2031-05-15"), (SHELLS, THURSDAY, "2031-05-16"), []),
    ("said twice", (SIGNED, WEDNESDAY, "2031-05-15", SAID), (ALSO, THURSDAY, "2031-05-16", SAID), []),
    (
        "one page that goes on",
        (SIGNED, WEDNESDAY, "2031-05-14"),
        (ALSO, on("2031-05-15", wording="Wednesday night"), "2031-05-15"),
        [],
    ),
    ("talks go on every day", (TALKS, WEDNESDAY, "2031-05-14"), (GO_ON, THURSDAY, "2031-05-15"), []),
    ("shells fall every day", (SHELLS, WEDNESDAY, "2031-05-15", THREE), (FOUR, THURSDAY, "2031-05-16", SHELLED), []),
    (
        "shells that killed as many",
        (SHELLS, WEDNESDAY, "2031-05-15", THREE),
        (AS_MANY, THURSDAY, "2031-05-16", THREE),
        ["2031-05-14", "2031-05-15"],
    ),
    (
        "one deal on one number",
        (SETTLED, WEDNESDAY, "2031-05-16", DEAL),
        (ACCEPTED, THURSDAY, "2031-05-15", DEAL),
        ["2031-05-14", "2031-05-15"],
    ),
    ("another number", (SETTLED, WEDNESDAY, "2031-05-16", DEAL), (FOR_400, THURSDAY, "2031-05-15", OF_400), []),
    ("others who deal", (SETTLED, WEDNESDAY, "2031-05-16", DEAL), (ACCEPTED, THURSDAY, "2031-05-15", OTHERS), []),
    ("the other day disputed", (SHELLS, WEDNESDAY, "2031-05-15"), (OURS, THURSDAY, "2031-05-16"), ["2031-05-14", "2031-05-15"]),
    ("no day disputed", (SHELLS, WEDNESDAY, "2031-05-15"), (AT_NOON, THURSDAY, "2031-05-16"), []),
]


def sides(found: Dossier) -> list[str]:
    return [side.value for conflict in found.conflicts if conflict.kind == "day" for side in conflict.sides]


@pytest.mark.parametrize(("one", "other", "days"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_happening_on_two_days(one: Any, other: Any, days: list[str]) -> None:
    found = dossier(one, other)
    assert sides(found) == days
    if days:
        (conflict,) = found.conflicts
        assert conflict.items == tuple(event.id for event in found.events)
        assert [len(side.sources) for side in conflict.sides] == [1, 1]


def test_what_a_report_tells_of_both_days_are_two() -> None:
    both = f"{SIGNED} {ALSO}"
    events = happened(both, SIGNED, WEDNESDAY, ("ardova",)), happened(both, ALSO, THURSDAY, ("ardova",))
    assert not sides(
        assemble([reading(report(both, published="2031-05-16"), events=events, actors=(Actor("ardova", "Ardova", "state"),))], [])
    )


def test_three_days_are_one_dispute() -> None:
    first = (SIGNED, WEDNESDAY, "2031-05-15")
    three = dossier(first, (ALSO, THURSDAY, "2031-05-16"), (THIRD, FRIDAY, "2031-05-17"))
    assert sides(three) == ["2031-05-14", "2031-05-15", "2031-05-16"]


FOUR_DIED = "Four people died at dawn on Thursday in the harbour."
SEVEN_DIED = "Seven people died late on Wednesday in the harbour."


def claimed(text: str, *claims: tuple[str, str, Any, int]) -> Reading:
    """A report in which parties tell, each in its words, on what day how many died."""
    events: list[Event] = []
    statements: list[Statement] = []
    figures: list[Figure] = []
    for actor, words, when, count in claims:
        events.append(happened(text, words, when, plover="ASSAULT"))
        statements.append(said(text, actor.title(), "said", words, actor=actor))
        start = text.index(words)
        figures.append(Figure(start, start + len(words.split(" died")[0]), count, "people"))
    actors = tuple(Actor(id, id.title(), "state") for id in ("ardova", "bellmar"))
    return reading(
        report(text, published="2031-05-16"),
        events=tuple(events),
        statements=tuple(statements),
        figures=tuple(figures),
        actors=actors,
    )


def test_what_two_sides_tell_of_one_incident_is_disputed() -> None:
    text = f"Ardova said {SEVEN_DIED} Bellmar said {FOUR_DIED}"
    found = assemble([claimed(text, ("ardova", SEVEN_DIED, WEDNESDAY, 7), ("bellmar", FOUR_DIED, THURSDAY, 4))], [])
    assert {conflict.kind: [side.value for side in conflict.sides] for conflict in found.conflicts} == {
        "day": ["2031-05-14", "2031-05-15"],
        "figure": ["4", "7"],
    }


def test_what_two_sides_tell_of_one_day_is_one_event_with_two_figures() -> None:
    text = f"Ardova said {SEVEN_DIED} Bellmar said {FOUR_DIED}"
    found = assemble([claimed(text, ("ardova", SEVEN_DIED, THURSDAY, 7), ("bellmar", FOUR_DIED, THURSDAY, 4))], [])
    assert len(found.events) == 1
    assert [conflict.kind for conflict in found.conflicts] == ["figure"]


def test_what_one_side_tells_of_two_days_are_two() -> None:
    text = f"Ardova said {SEVEN_DIED} Ardova said {FOUR_DIED}"
    found = assemble([claimed(text, ("ardova", SEVEN_DIED, WEDNESDAY, 7), ("ardova", FOUR_DIED, THURSDAY, 4))], [])
    assert not found.conflicts


def test_others_who_died_are_others() -> None:
    more = "Four more people died at dawn on Thursday in the harbour."
    text = f"Ardova said {SEVEN_DIED} Bellmar said {more}"
    found = assemble([claimed(text, ("ardova", SEVEN_DIED, WEDNESDAY, 7), ("bellmar", more, THURSDAY, 4))], [])
    assert not found.conflicts


def test_a_side_has_the_sentences_that_name_its_day() -> None:
    vague = (THIRD, on("2031-05-01", last="2031-05-31", precision="month"), "2031-06-20")
    found = dossier((SIGNED, WEDNESDAY, "2031-05-15"), (ALSO, THURSDAY, "2031-05-16"), vague)
    assert [source.sentence for event in found.events for source in event.sources].count(THIRD) == 1
    (conflict,) = found.conflicts
    assert [[source.sentence for source in side.sources] for side in conflict.sides] == [[SIGNED], [ALSO]]

"""What became of plans: held, moved, called off, or not told."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from tests.dossier.making import happened, on, reading, report, reported
from tests.dossier.telling import JUNE, SPRING, dossier

PLAN = "The third round of talks will open in Lumen."
HELD = "The third round of talks opened in Lumen."
HELD_LATE = "Delegates of Ardova in grey coats filled the hall in Lumen as the third round opened to the sound of bells."
OTHER_ROUND = "The fourth round of talks opened in Lumen."
ENDED = "Ardova called off the third round of talks."
MEETING = "A session in Lumen"
FATES: list[tuple[str, tuple[Any, ...], str]] = [
    ("held", (HELD, on("2031-05-12"), "2031-05-12"), "held"),
    ("moved", (HELD, on("2031-05-16"), "2031-05-16"), "moved"),
    ("called off", (ENDED, on("2031-05-11"), "2031-05-11", {"status": "called off"}), "called off"),
    (
        "called off on its day",
        (f"{MEETING} was called off.", on("2031-05-12"), "2031-05-13", {"status": "called off"}),
        "called off",
    ),
    ("told days after, without a day", (HELD_LATE, reported("2031-05-15"), "2031-05-15"), "held with"),
    ("told of with one word", ("Ardova opened a school.", on("2031-05-16"), "2031-05-16"), ""),
    ("of a month, moved to no day", (HELD, JUNE, "2031-06-30"), ""),
    ("of another round", (OTHER_ROUND, on("2031-05-16"), "2031-05-16"), ""),
]


@pytest.mark.parametrize(("after", "outcome"), [case[1:] for case in FATES], ids=[case[0] for case in FATES])
def test_what_became_of_a_plan(after: Any, outcome: str) -> None:
    found = dossier((PLAN, on("2031-05-12"), "2031-05-08", {"status": "planned", "actors": ()}), after)
    plan = next(event for event in found.events if any(PLAN in source.sentence for source in event.sources))
    assert (plan.outcome or "") == outcome.removesuffix(" with")
    if outcome == "held":
        assert (plan.status, plan.became) == ("happened", None)
    elif outcome:
        assert plan.became in {event.id for event in found.events} - {plan.id}
        assert len(plan.sources) == (2 if outcome == "called off" else 1)


def test_what_was_announced_without_a_day_is_not_moved() -> None:
    plan = (PLAN, reported("2031-05-08"), "2031-05-08", {"status": "planned", "actors": ()})
    found = dossier(plan, (HELD, on("2031-05-16"), "2031-05-16")).events
    assert [event.outcome for event in found] == ["held", None]
    assert found[0].became == found[1].id


def test_what_is_still_planned_was_not_held_before() -> None:
    draft = (
        "Ardova initialled a draft of the treaty of Lumen in the harbour.",
        on("2031-05-12"),
        "2031-05-13",
        {"plover": "AGREE"},
    )
    first = ("The treaty of Lumen may be signed this spring.", SPRING, "2031-05-02", {"status": "planned", "plover": "AGREE"})
    again = ("The treaty of Lumen will be signed.", on("2031-05-26"), "2031-05-13", {"status": "planned", "plover": "AGREE"})
    assert {event.outcome or event.became for event in dossier(first, draft, again).events} == {None}


DECISION = "An answer is expected from the capital."
TO_DECIDE = "The cabinet of Ardova would decide on the map."
ACCEPTED = "Ardova accepted a map of the valley."
NEW_DAY = "The third round will now open in Lumen."
LORRIES = "Ardova will send lorries with flour."
ARRIVAL = "Twenty lorries of Ardova reached Selde before dusk."
UNRELATED = "Ardova buried nine soldiers at Selde."


@pytest.mark.parametrize(
    ("plan", "actors", "after", "outcome"),
    [
        (DECISION, (), (ACCEPTED, on("2031-05-12"), "2031-05-12", {"plover": "AGREE"}), "held"),
        (DECISION, (), (ACCEPTED, on("2031-05-13"), "2031-05-13", {"plover": "AGREE"}), None),
        (TO_DECIDE, ("ardova",), (ACCEPTED, on("2031-05-12"), "2031-05-12", {"plover": "AGREE"}), "held"),
        (TO_DECIDE, ("bellmar",), (ACCEPTED, on("2031-05-12"), "2031-05-12", {"plover": "AGREE"}), None),
        (LORRIES, ("ardova",), (ARRIVAL, on("2031-05-12"), "2031-05-12", {"plover": None}), "held"),
        (LORRIES, ("ardova",), (UNRELATED, on("2031-05-12"), "2031-05-12", {"plover": None}), None),
    ],
)
def test_what_was_due_on_a_day_and_came_about_on_it(plan: str, actors: tuple[str, ...], after: Any, outcome: str | None) -> None:
    found = dossier((plan, on("2031-05-12"), "2031-05-08", {"status": "planned", "actors": actors, "plover": None}), after).events
    planned = next(event for event in found if event.sources[0].sentence == plan)
    assert planned.outcome == outcome


@pytest.mark.parametrize(("again", "outcome"), [(NEW_DAY, "moved"), (NEW_DAY.replace(" now", ""), None)])
def test_a_report_that_tells_another_day_now(again: str, outcome: str | None) -> None:
    was = "The third round was to have begun in Lumen."
    text = f"{was} {again}"
    start = text.index(again)
    first = replace(happened(text, was, on("2031-05-12"), (), status="planned"), sentence=(0, len(was)))
    second = replace(happened(text, again, on("2031-05-16"), (), status="planned"), sentence=(start, len(text)))
    found = assemble([reading(report(text, "1.txt", "One", "2031-05-11"), events=(first, second))], []).events
    assert [event.outcome for event in found] == [outcome, None]

"""Which tellings are of one happening, what became of plans, and what reports disagree on."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.gather import Reading
from parley.language.findings import Actor, Figure, When
from tests.dossier.making import happened, named, on, reading, report, reported

ACTORS = ("ardova", "bellmar")


def telling(text: str, when: When, *, published: str, path: str, actors: tuple[str, ...] = ("ardova",), **more: Any) -> Reading:
    """A report of one sentence that tells one event; its title keeps it from being a reprint of another."""
    figures = tuple(
        Figure(text.index(words), text.index(words) + len(words), value, words.split()[-1].removesuffix("s"))
        for words, value in more.pop("figures", {}).items()
    )
    return reading(
        report(text, path, path, published),
        events=(happened(text, text, when, actors, **more),),
        actors=tuple(Actor(id, id.title(), "state") for id in ACTORS),
        mentions=tuple(named(text, id.title(), id) for id in ACTORS if id.title() in text),
        figures=figures,
    )


def dossier(*tellings: tuple[str, When, str] | tuple[str, When, str, dict[str, Any]]) -> Dossier:
    readings = [
        telling(text, when, published=published, path=f"{n}.txt", **(more[0] if more else {}))
        for n, (text, when, published, *more) in enumerate(tellings)
    ]
    return assemble(readings, [])


WALKOUT = "Ardova walked out of the peace talks in Lumen over the map."
LEFT = "Negotiators of Ardova left the talks in Lumen because of a map."
AGAIN = "Ardova walked out of the peace talks over the map."
FIRST = (WALKOUT, on("2031-05-12"), "2031-05-12")
MONTH = on("2031-05-01", last="2031-05-31", precision="month")
SPRING = on("2031-04-16", last="2031-05-31", precision="season")
JUNE = on("2031-06-01", last="2031-06-30", precision="month")
OTHERS = WALKOUT.replace("Ardova", "Bellmar")
THIRD, FOURTH = "Ardova opened the third round in Lumen.", "Ardova opened the fourth round in Lumen."
SHORT = "Ardova walked out of the talks."
LONG = (
    "Ardova walked out of the talks over the map of a corridor, saying that it would not sit with thieves of land and of harvests."
)
SHELLED_IT = "Ardova shelled the Lumen bridge."
DENIED_IT = "Ardova denied that it shelled the Lumen bridge."
PAPER = "Ardova proposed 340 litres from the dam."
REFUSED = "Ardova rejected 340 litres from the dam."
CALLED_OFF = "The fourth round of talks in Lumen was cancelled."
GOING_ON, GOING = "The talks go on.", "Bellmar will go to the talks."
WENT = "Sixty fighters of Ardova went west over the iron bridge at Selde."
CAME = "Ardova got back 60 fighters."
SIXTY, DIGITS = {"figures": {"Sixty fighters": 60}, "plover": None}, {"figures": {"60 fighters": 60}, "plover": None}
TREATY, CEREMONY = "The treaty of Lumen will be signed.", "A signing ceremony is planned by both capitals."
PLANNED, AGREE = {"status": "planned", "actors": ()}, {"status": "planned", "actors": (), "plover": "AGREE"}
MAP, SHOWN = "Ardova promised to bring a map of the valley.", "Ardova presented a map of the valley, the dam and the port of Selde."
PROMISED, GIVEN = {"status": "planned", "plover": None}, {"plover": "AGREE"}
DUE, UNHELD = "The third session on grain is due to begin.", "The third session on grain should have begun."
RESIGNED, IF = "The cabinet of Ardova resigned.", "Let Ardova resign."
ASKED = "Ardova asked Bellmar to open the gates of the dam at Selde."
ASKED_AGAIN = "Ardova repeated that Bellmar must open the gates of the dam at Selde."
ENDED_IT = "It ended."
ROUND, AGAIN_THERE = "The second session will open in Lumen.", "The delegations are to meet again."
MEET, TALKED = "Ardova and Bellmar are to meet in Selde.", "Ardova and Bellmar spoke for nine hours."
TWO = {"actors": ("ardova", "bellmar")}
OUT, LEFT_IT = "Ardova walked out of the third session on grain.", {"plover": "SANCTION"}
GATES, IN_JUNE = "The gates are to open.", "The gates at Selde will be opened."
SECOND, SECOND_DAY = "Both agreed to hold a second exchange of prisoners.", "A second exchange at the bridge is to take place."
FREED = "Prisoners are to be freed at the bridge of Selde, and soldiers, too."
VOTE, VOTES = "[The vote] will take place.", "The parliament of Ardova must vote, probably next week."
MAY = on("2031-05-01", last="2031-05-31", precision="month")
MIDMAY = on("2031-05-08", last="2031-05-24", precision="range")
WEEKS = on("2031-05-14", "anchored", wording="seven weeks after Ardova walked out")
DAYS = on("2031-05-14", "anchored", wording="47 days after Ardova walked out")
ONE: list[tuple[str, Any, Any, bool]] = [
    ("other words, one day", FIRST, (LEFT, on("2031-05-12"), "2031-05-13"), True),
    ("other days", FIRST, (LEFT, on("2031-05-19"), "2031-05-19"), False),
    ("a vaguer day", FIRST, (AGAIN, MONTH, "2031-06-02"), True),
    ("only reported, a day later", FIRST, (AGAIN, reported("2031-05-13"), "2031-05-13"), True),
    ("only reported, weeks later", FIRST, (AGAIN, reported("2031-06-13"), "2031-06-13"), False),
    ("another did it", FIRST, (OTHERS, on("2031-05-12"), "2031-05-12", {"actors": ("bellmar",)}), False),
    ("something else on that day", FIRST, ("Ardova recalled its trade envoy.", on("2031-05-12"), "2031-05-12"), False),
    ("two rounds", (THIRD, on("2031-05-12"), "2031-05-12"), (FOURTH, on("2031-05-12"), "2031-05-12"), False),
    ("told whole in few words", (SHORT, on("2031-05-12"), "2031-05-16"), (LONG, on("2031-05-12"), "2031-05-12"), True),
    (
        "an attack, and what is said of it",
        (SHELLED_IT, on("2031-05-12"), "2031-05-12", {"plover": "ASSAULT"}),
        (DENIED_IT, on("2031-05-12"), "2031-05-12", {"plover": "REJECT"}),
        False,
    ),
    (
        "proposed and refused",
        (PAPER, on("2031-05-12"), "2031-05-12", {"plover": "AGREE"}),
        (REFUSED, on("2031-05-12"), "2031-05-13", {"plover": "REJECT"}),
        False,
    ),
    (
        "called off, and looked back on",
        (CALLED_OFF, on("2031-05-12"), "2031-05-12", {"status": "called off"}),
        (CALLED_OFF.replace(" of talks in Lumen", ""), reported("2031-05-28"), "2031-05-28", {"status": "called off"}),
        True,
    ),
    (
        "two words in common, no day and no doer",
        (GOING_ON, reported("2031-05-13"), "2031-05-13", {"actors": ()}),
        (GOING, on("2031-05-12", last="2031-05-18", precision="week"), "2031-05-09", {"actors": ("bellmar",)}),
        False,
    ),
    (
        "asked, and asked again on another day",
        (ASKED, reported("2031-05-12"), "2031-05-12", {"plover": "REQUEST"}),
        (ASKED_AGAIN, reported("2031-05-13"), "2031-05-13", {"plover": "REQUEST"}),
        False,
    ),
    ("one word", (RESIGNED, reported("2031-05-12"), "2031-05-12"), (IF, reported("2031-05-13"), "2031-05-13"), False),
    (
        "one word, the same text",
        (ENDED_IT, reported("2031-05-12"), "2031-05-12"),
        (ENDED_IT, reported("2031-05-13"), "2031-05-13"),
        True,
    ),
    ("whole in two words", (GATES, on("2031-06-01"), "2031-05-12", PLANNED), (IN_JUNE, JUNE, "2031-05-20", PLANNED), True),
    ("counted alike", (WENT, on("2031-05-12"), "2031-05-13", SIXTY), (CAME, reported("2031-05-12"), "2031-05-12", DIGITS), True),
    ("days apart", (WENT, on("2031-05-12"), "2031-05-13", SIXTY), (CAME, reported("2031-05-15"), "2031-05-15", DIGITS), False),
    ("planned twice", (TREATY, on("2031-06-01"), "2031-05-12", AGREE), (CEREMONY, on("2031-06-01"), "2031-05-13", AGREE), True),
    (
        "a round, and a meeting",
        (ROUND, on("2031-06-01"), "2031-05-12", PLANNED),
        (AGAIN_THERE, on("2031-06-01"), "2031-05-13", PLANNED),
        True,
    ),
    (
        "planned roughly, and for a day",
        (SECOND, MIDMAY, "2031-05-05", PLANNED),
        (SECOND_DAY, on("2031-05-15"), "2031-05-07", PLANNED),
        True,
    ),
    (
        "planned for a month, and for a day",
        (SECOND, MAY, "2031-05-05", PLANNED),
        (FREED, on("2031-05-15"), "2031-05-07", PLANNED),
        False,
    ),
    (
        "planned roughly, the third and the second",
        (SECOND.replace("second", "third"), MIDMAY, "2031-05-05", PLANNED),
        (SECOND_DAY, on("2031-05-15"), "2031-05-07", PLANNED),
        False,
    ),
    (
        "a vote, and the day that it has",
        (VOTE, MIDMAY, "2031-05-05", PLANNED),
        (VOTES, on("2031-05-15"), "2031-05-07", {**PLANNED, "actors": ("ardova",)}),
        True,
    ),
    ("counted in weeks", FIRST, (AGAIN, WEEKS, "2031-06-30"), True),
    ("counted in days", FIRST, (AGAIN, DAYS, "2031-06-30"), False),
    ("two rounds planned", (ROUND, on("2031-06-01"), "2031-05-12", PLANNED), (DUE, on("2031-06-01"), "2031-05-13", PLANNED), False),
    ("two plans", (TREATY, on("2031-06-01"), "2031-05-12", AGREE), (CEREMONY, on("2031-06-02"), "2031-05-13", AGREE), False),
    (
        "promised, and done",
        (MAP, on("2031-05-12"), "2031-05-09", PROMISED),
        (SHOWN, reported("2031-05-12"), "2031-05-12", GIVEN),
        True,
    ),
    ("done later", (MAP, on("2031-05-12"), "2031-05-09", PROMISED), (SHOWN, reported("2031-05-15"), "2031-05-15", GIVEN), False),
    (
        "never held",
        (DUE, on("2031-05-12"), "2031-05-09", PLANNED),
        (UNHELD, reported("2031-05-12"), "2031-05-12", {"actors": ()}),
        False,
    ),
    (
        "are to meet, and talked",
        (MEET, on("2031-05-12"), "2031-05-09", {**TWO, "status": "planned"}),
        (TALKED, on("2031-05-12"), "2031-05-13", TWO),
        True,
    ),
    (
        "a round, and a walkout",
        (DUE, on("2031-05-12"), "2031-05-09", PLANNED),
        (OUT, on("2031-05-12"), "2031-05-12", LEFT_IT),
        False,
    ),
    ("happened and denied", FIRST, (AGAIN, on("2031-05-12"), "2031-05-13", {"status": "denied"}), False),
]


@pytest.mark.parametrize(("one", "other", "same"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_one_happening_or_two(one: Any, other: Any, same: bool) -> None:
    found = dossier(one, other).events
    assert (len(found) == 1) is same
    if same:
        assert found[0].reports == 2


def test_the_most_exact_day_and_every_sentence_are_kept() -> None:
    month = on("2031-05-01", last="2031-05-31", precision="month")
    (found,) = dossier((WALKOUT, month, "2031-06-02"), (WALKOUT, on("2031-05-12"), "2031-05-12")).events
    assert (found.date.earliest, found.date.latest) == ("2031-05-12", "2031-05-12")
    assert len(found.sources) == 2


def test_what_is_told_vaguely_has_the_day_and_the_words_of_the_news_of_it() -> None:
    vague = (WALKOUT.replace("walked", "had walked"), on("2031-05-08", last="2031-05-23", precision="month"), "2031-06-02")
    found = dossier(vague, (AGAIN, reported("2031-05-13"), "2031-05-13"))
    (event,) = found.events
    assert (event.date.earliest, event.date.latest, event.text) == ("2031-05-13", "2031-05-13", AGAIN)


def test_an_event_is_told_in_the_words_that_most_use() -> None:
    own = ("His convoy left the talks in Lumen over the map at dawn.", on("2031-05-12"), "2031-05-12", {"confidence": 0.99})
    (found,) = dossier(own, FIRST, (LEFT, on("2031-05-12"), "2031-05-13")).events
    assert found.text != own[0]


ARRIVED = "Sixty fighters of Ardova changed sides on the iron bridge at Selde in Lumen."
SWAP = "Ardova and Bellmar exchanged prisoners on the iron bridge at Selde in Lumen."


@pytest.mark.parametrize(("between", "events"), [("", 1), ("It rained for an hour in the valley. ", 2)])
def test_the_next_sentence_goes_on_with_what_others_join_to_it(between: str, events: int) -> None:
    text = f"{SWAP} {between}{CAME}"
    start = text.index(CAME)
    lead = replace(happened(text, SWAP, on("2031-05-12"), ACTORS), sentence=(0, len(SWAP)))
    more = replace(happened(text, CAME, reported("2031-05-12"), ("ardova",), plover=None), sentence=(start, len(text)))
    counted = (Figure(text.index("60"), text.index("60") + 11, 60, "fighter"),)
    actors = tuple(Actor(id, id.title(), "state") for id in ACTORS)
    one = reading(report(text, "1.txt", "One", "2031-05-12"), events=(lead, more), actors=actors, figures=counted)
    other = telling(ARRIVED, on("2031-05-12"), published="2031-05-13", path="2.txt", **SIXTY)
    found = [event for event in assemble([one, other], []).events if event.text != "It rained"]
    assert len(found) == events


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


SHELLED = "Shells of Ardova killed three guards at the crossing in Lumen."


def test_figures_that_differ_stand_side_by_side() -> None:
    found = dossier(
        (SHELLED, on("2031-05-12"), "2031-05-12", {"figures": {"three guards": 3}}),
        (SHELLED.replace("three", "four"), on("2031-05-12"), "2031-05-13", {"figures": {"four guards": 4}}),
    )
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.items) == ("figure", (found.events[0].id,))
    assert [side.value for side in conflict.sides] == ["3", "4"]
    assert [len(side.sources) for side in conflict.sides] == [1, 1]


def test_two_halves_of_one_deed_are_one() -> None:
    text = "Twenty soldiers of Ardova walked east and 60 of its fighters walked west."
    halves = ("Twenty soldiers of Ardova walked east", 20), ("60 of its fighters walked west", 60)
    events = tuple(happened(text, words, reported("2031-05-12"), ("ardova",)) for words, _ in halves)
    counted = (Figure(0, 15, 20, "soldier"), Figure(text.index("60"), text.index("60") + 18, 60, "fighter"))
    told = reading(report(text), events=events, figures=counted, actors=(Actor("ardova", "Ardova", "state"),))
    assert len(assemble([told], []).events) == 1


def test_a_figure_that_a_report_takes_back_says_so() -> None:
    mended = "Shells of Ardova killed four guards at the crossing in Lumen, not three as first reported."
    found = dossier(
        (SHELLED, on("2031-05-12"), "2031-05-12", {"figures": {"three guards": 3}}),
        (mended, on("2031-05-12"), "2031-05-13", {"figures": {"four guards": 4}}),
    )
    (conflict,) = found.conflicts
    assert [(side.value, side.corrected and side.corrected.sentence) for side in conflict.sides] == [("3", mended), ("4", None)]


def test_figures_that_agree_are_no_conflict() -> None:
    one = (SHELLED, on("2031-05-12"), "2031-05-12", {"figures": {"three guards": 3}})
    assert not dossier(one, (SHELLED, on("2031-05-12"), "2031-05-13", {"figures": {"three guards": 3}})).conflicts


def test_a_reprint_is_joined_on_a_crowded_day() -> None:
    things = ("ships", "mules", "lamps", "doors", "boats", "gates", "maps", "bells", "kites") * 4
    by = {"actors": ("bellmar",)}
    crowd = [(f"Bellmar counted {n} {word} in Dovra.", on("2031-05-12"), "2031-05-12", by) for n, word in enumerate(things)]
    found = dossier(*crowd, (WALKOUT, on("2031-05-12"), "2031-05-12"), (WALKOUT, on("2031-05-12"), "2031-05-13"))
    (walkout,) = (event for event in found.events if event.text == WALKOUT)
    assert (walkout.reports, len(walkout.sources)) == (1, 2)


def test_a_day_at_the_beginning_of_the_calendar_breaks_nothing() -> None:
    first = (WALKOUT, on("0001-01-01"), "2031-05-12")
    assert len(dossier(first, (LEFT, reported("0001-01-02"), "2031-05-13")).events) == 2


def test_another_count_in_the_next_sentence_is_of_the_same() -> None:
    first, then = "Some 300 farmers of Ardova marched in Lumen.", "The police of the town counted 180."
    text = f"{first} {then}"
    when = on("2031-05-12")
    march = replace(happened(text, first, when, ("ardova",), plover="PROTEST"), sentence=(0, len(first)))
    again = replace(
        happened(text, then, when, (), plover="PROTEST"),
        sentence=(len(first) + 1, len(text)),
        because=f"another count, of “{march.text}”",
        recounts=0,
        counter="The police of the town",
    )
    counted = (Figure(5, 16, 300, "farmer"), Figure(text.index("180"), text.index("180") + 3, 180, "farmer"))
    told = reading(report(text), events=(march, again), figures=counted, actors=(Actor("ardova", "Ardova", "state"),))
    found = assemble([told], [])
    assert [event.text for event in found.events] == [first]
    assert [side.value for side in found.conflicts[0].sides] == ["180", "300"]


def test_an_attack_and_its_dead_in_one_sentence_are_one() -> None:
    first, then = "Shells fell on the crossing of Ardova", "five guards died"
    text = f"{first}, and {then}."
    events = tuple(happened(text, words, on("2031-05-12"), ("ardova",), plover="ASSAULT") for words in (first, then))
    told = reading(report(text), events=events, actors=(Actor("ardova", "Ardova", "state"),))
    assert len(assemble([told], []).events) == 1


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

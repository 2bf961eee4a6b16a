"""Which tellings are of one happening, and how it is told then."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.language.findings import Actor, Figure
from tests.dossier.making import happened, on, reading, report, reported
from tests.dossier.telling import ACTORS, JUNE, MONTH, dossier, telling

WALKOUT = "Ardova walked out of the peace talks in Lumen over the map."
LEFT = "Negotiators of Ardova left the talks in Lumen because of a map."
AGAIN = "Ardova walked out of the peace talks over the map."
FIRST = (WALKOUT, on("2031-05-12"), "2031-05-12")
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
SUGGESTED = "It suggests an exchange of 20 soldiers."
ACCEPTED = "Ardova accepts an exchange of 20 soldiers."
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
        "put forward by nobody that is named, and accepted",
        (SUGGESTED, on("2031-05-12"), "2031-05-12", {"plover": "AGREE", "actors": ("ardova", "bellmar")}),
        (ACCEPTED, on("2031-05-12"), "2031-05-13", {"plover": "AGREE"}),
        False,
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


def test_a_reprint_is_joined_on_a_crowded_day() -> None:
    things = ("ships", "mules", "lamps", "doors", "boats", "gates", "maps", "bells", "kites") * 4
    by = {"actors": ("bellmar",)}
    crowd = [(f"Bellmar counted {n} {word} in Dovra.", on("2031-05-12"), "2031-05-12", by) for n, word in enumerate(things)]
    found = dossier(*crowd, (WALKOUT, on("2031-05-12"), "2031-05-12"), (WALKOUT, on("2031-05-12"), "2031-05-13"))
    (walkout,) = (event for event in found.events if event.text == WALKOUT)
    assert (walkout.reports, len(walkout.sources)) == (1, 2)


def test_who_is_told_of_long_after_took_no_part() -> None:
    began = "Ardova opened the peace talks in Lumen on the map."
    later = "Ardova and Bellmar signed a treaty eight weeks after the peace talks in Lumen on the map began."
    found = dossier(
        (began, on("2031-05-12"), "2031-05-12"),
        (later, on("2031-05-12"), "2031-07-12", {"actors": ("ardova", "bellmar")}),
    )
    assert [(len(event.sources), event.actors) for event in found.events] == [(2, ("ardova",))]


def test_two_points_of_one_paper_are_two() -> None:
    one, other = "The paper proposes to release water from the dam.", "The paper suggests to release twenty soldiers first."
    text = f"{one} {other}"
    given = reading(
        report(text),
        events=tuple(happened(text, words, reported(), ("ardova",), plover="AGREE") for words in (one, other)),
        actors=(Actor("ardova", "Ardova", "state"),),
    )
    assert len(assemble([given], []).events) == 2


def test_a_day_at_the_beginning_of_the_calendar_breaks_nothing() -> None:
    first = (WALKOUT, on("0001-01-01"), "2031-05-12")
    assert len(dossier(first, (LEFT, reported("0001-01-02"), "2031-05-13")).events) == 2

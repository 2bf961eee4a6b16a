"""Counts of one happening: those that differ stand side by side, and what is counted together is one."""

from __future__ import annotations

from msgspec.structs import replace

from parley.dossier import assemble
from parley.language.findings import Actor, Figure
from tests.dossier.making import happened, on, reading, report, reported
from tests.dossier.telling import dossier

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

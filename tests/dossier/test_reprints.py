"""Reprints: near-identical reports are one piece of evidence, others are not."""

from __future__ import annotations

import re

import pytest

from parley.dossier import assemble
from parley.dossier.reprints import originals
from parley.gather import Reading
from parley.language.findings import Actor
from tests.dossier.making import happened, on, reading, report

STORY = (
    "Ardova walked out of the talks in Lumen after four hours on Monday.",
    "Its envoy said that nobody had listened to a word of what he said.",
    "Bellmar’s negotiators stayed in the hall and ate what had been cooked.",
    "A mediator told reporters that she would call both capitals tonight.",
)
OTHER = (
    "The price of timber fell again in the ports of the northern coast.",
    "Its envoy said that nobody had listened to a word of what he said.",
    "Merchants blamed the weather, the war and the new tax on saws.",
    "None of them expects the ships to come back before the spring thaw.",
)


def told(*sentences: str, path: str = "a.txt", day: str = "2031-05-12") -> Reading:
    text = " ".join(sentences)
    spans = tuple((match.start(), match.end()) for match in re.finditer(r"[^.]+\.", text))
    return reading(report(text, path, sentences[0], day), sentences=spans)


EDITED = "Bellmar’s negotiators stayed and ate."
CASES = [
    ("word for word", STORY, True),
    ("with one sentence edited", (*STORY[:2], EDITED, STORY[3]), True),
    ("cut by its last sentence", STORY[:3], True),
    ("another report that quotes one sentence", OTHER, False),
    ("a report that quotes the lead of a long one", (STORY[0], *OTHER, *OTHER[::-1]), False),
]


@pytest.mark.parametrize(("sentences", "reprint"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_reprints(sentences: tuple[str, ...], reprint: bool) -> None:
    assert originals([told(*STORY), told(*sentences, path="b.txt")]) == [0, 0 if reprint else 1]


def test_a_reprint_of_a_reprint_is_of_the_first() -> None:
    assert originals([told(*STORY), told(*STORY, path="b.txt"), told(*STORY, path="c.txt")]) == [0, 0, 0]


def test_what_has_the_agencys_dateline_is_what_is_reprinted() -> None:
    agency = (f"LUMEN, May 12 (CPA) - {STORY[0]}", *STORY[1:])
    assert originals([told(*STORY), told(*agency, path="b.txt")]) == [1, 1]
    assert originals([told(*STORY), told(*agency, path="b.txt", day="2031-05-13")]) == [0, 0]


def test_what_a_reprint_tells_in_another_word_is_told_once() -> None:
    asked = "Ardova asked Bellmar to reconsider."
    readings = []
    for number, thing in enumerate(
        ("ships", "mules", "lamps", "doors", "boats", "gates")
    ):  # so that no word stands in every report
        text = f"Cordia counted {number} {thing} in Dovra."
        readings.append(reading(report(text, f"{thing}.txt", text, "2031-05-12"), events=(happened(text, text, on("2031-05-12")),)))
    for number, told_so in enumerate((asked, asked.replace("asked", "urged"))):
        text = " ".join((*STORY, told_so))
        event = happened(text, told_so, on("2031-05-12"), ("ardova",), plover="REQUEST")
        spans = tuple((match.start(), match.end()) for match in re.finditer(r"[^.]+\.", text))
        actors = (Actor("ardova", "Ardova", "state"),)
        readings.append(
            reading(report(text, f"{number}.txt", STORY[0], "2031-05-12"), sentences=spans, events=(event,), actors=actors)
        )
    (found,) = (event for event in assemble(readings, []).events if "reconsider" in event.text)
    assert (found.reports, len(found.sources)) == (1, 2)


def test_both_count_once_and_the_day_is_that_of_the_first() -> None:
    text = " ".join(STORY)
    walked = happened(text, STORY[0], on("2031-05-12"))
    first, second = told(*STORY), told(*STORY, path="b.txt", day="2031-05-14")
    found = assemble(
        [Reading(r.report, type(r.findings)(sentences=r.findings.sentences, events=(walked,))) for r in (first, second)], []
    )
    (event,) = found.events
    assert (event.reports, len(event.sources)) == (1, 2)
    assert [r.copy_of for r in found.reports] == [None, found.reports[0].id]

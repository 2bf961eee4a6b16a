"""What a report tells without its day, looking back, joins the one happening that fits."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.language.findings import Actor
from tests.dossier.making import happened, named, on, reading, report, reported
from tests.dossier.telling import dossier

MAY = on("2031-05-01", last="2031-05-31", precision="month")
LEFT = ("Ardova walked out of the peace talks in Lumen over the map.", on("2031-05-12"), "2031-05-12")
BACK = "Ardova walked out in May."
OTHER_DAY = ("Ardova left the old customs house.", on("2031-05-20"), "2031-05-20")
KILLED = ("Fire on the ferry killed four sailors of Ardova.", on("2031-05-12"), "2031-05-12")
OPENED = ("Ardova opened the dam of Selde to fishermen with a feast.", on("2031-05-12"), "2031-05-12")
CASES: list[tuple[str, list[Any], Any, int]] = [
    ("the one of that month", [LEFT], (BACK, MAY, "2031-06-10"), 1),
    ("of two the one that is told like it", [LEFT, OPENED], (BACK, MAY, "2031-06-10"), 2),
    ("one of two that are alike", [LEFT, OTHER_DAY], (BACK, MAY, "2031-06-10"), 3),
    ("another’s", [LEFT], (BACK.replace("Ardova", "Bellmar"), MAY, "2031-06-10", {"actors": ("bellmar",)}), 2),
    ("told before it was", [LEFT], (BACK, MAY, "2031-05-02"), 2),
    ("only planned", [LEFT], (BACK, MAY, "2031-06-10", {"status": "planned"}), 2),
    ("other numbers", [KILLED], ("Fire on ferries killed nine sailors of Ardova.", MAY, "2031-06-10"), 2),
    ("most of its words", [OPENED], ("Ardova opened the dam of Selde to fishermen.", MAY, "2031-06-10"), 1),
    ("few of its words", [OPENED], ("Ardova opened the dam, its schools, a theatre and thirty roads.", MAY, "2031-06-10"), 2),
]


@pytest.mark.parametrize(("before", "back", "events"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_looked_back_on(before: list[Any], back: Any, events: int) -> None:
    assert len(dossier(*before, back).events) == events


def test_a_busy_day_is_recalled_where_several_reports_told_of_it() -> None:
    words = ("bread", "grain", "salt", "wool", "tin", "coal", "silk", "corn", "ivory", "amber")
    others = [(f"{word.title()} filled a {word} barge.", on("2031-05-12"), "2031-05-12", {"actors": ()}) for word in words]
    again = ("Ardova walked out of the peace talks in Lumen on Monday over the map.", on("2031-05-12"), "2031-05-13")
    once_more = (again[0].replace("over the map", "in anger"), on("2031-05-12"), "2031-05-14")
    back = (BACK, MAY, "2031-06-10")
    for before, sources in ([LEFT], 1), ([LEFT, again, once_more], 4):
        found = dossier(*before, *others, back).events
        (recalled,) = (event for event in found if any(source.sentence == BACK for source in event.sources))
        assert len(recalled.sources) == sources


def test_what_comes_again_every_day_needs_more_than_a_word() -> None:
    raid = ("Ardova bombed a depot of tents at the Selde road.", on("2031-05-12"), "2031-05-12", {"plover": "ASSAULT"})
    assert len(dossier(raid, ("Ardova bombed in May.", MAY, "2031-06-10", {"plover": "ASSAULT"})).events) == 2


@pytest.mark.parametrize(("dated", "events"), [(4, 5), (2, 4)])
def test_a_report_that_looks_back_tells_without_a_day_what_earlier_ones_told(dated: int, events: int) -> None:
    past = [f"The harbour feast number {word} was held." for word in ("one", "ten", "six", "two")][:dated]
    again = "Ardova rejected observers in its parliament."
    text = " ".join([*past, again])
    days = [happened(text, words, on(f"2031-05-0{n}"), plover=None) for n, words in enumerate(past, start=1)]
    back = reading(
        report(text, "back.txt", "Two months", "2031-06-20"),
        events=(*days, happened(text, again, reported("2031-06-20"), ("ardova",), plover="REJECT")),
        actors=(Actor("ardova", "Ardova", "state"),),
        mentions=(named(text, "Ardova", "ardova"),),
    )
    told = "Ardova rejected observers at the dam, its president told parliament."
    first = reading(
        report(told, "first.txt", "No", "2031-05-20"),
        events=(happened(told, told, on("2031-05-20"), ("ardova",), plover="REJECT"),),
        actors=(Actor("ardova", "Ardova", "state"),),
        mentions=(named(told, "Ardova", "ardova"),),
    )
    assert len(assemble([first, back], []).events) == events


NEXT: list[tuple[str, str, bool]] = [
    ("in the same paragraph", "{old} {what}", True),
    ("in the next one, with a word for that", "{old}\n\nThen {what}", True),
    ("in the next one", "{old}\n\n{what}", False),
    ("before it", "{what} {old}", False),
    ("of the present", "{old} Since then {current}", False),
]
LOST = "Ardova lost a boat in the delta."


@pytest.mark.parametrize(("form", "then"), [case[1:] for case in NEXT], ids=[case[0] for case in NEXT])
def test_what_comes_next_in_a_look_back_is_not_of_the_day_of_the_report(form: str, then: bool) -> None:
    feasts = [f"The harbour feast number {word} was held." for word in ("one", "ten", "six", "two")]
    what = LOST.replace("lost", "has lost") if "current" in form else LOST
    text = form.format(old=" ".join(feasts), what=what, current=what)
    days = [happened(text, words, on(f"2031-05-0{n}"), plover=None) for n, words in enumerate(feasts, start=1)]
    lost = happened(text, what, reported("2031-06-20"), ("ardova",), plover=None)
    back = reading(
        report(text, "back.txt", "Two months", "2031-06-20"),
        events=(*days, replace(lost, sentence=(text.index(what) - len("Then ") * ("Then" in form), lost.end))),
        actors=(Actor("ardova", "Ardova", "state"),),
        mentions=(named(text, "Ardova", "ardova"),),
    )
    (found,) = (event for event in assemble([back], []).events if "boat" in event.text)
    assert found.date.earliest == (None if then else "2031-06-20")

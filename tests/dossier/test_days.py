"""Which days matter most, why, and which of a day's events come first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.days import weighing
from parley.dossier.days.tellings import Record
from parley.dossier.model import DayEntry, Dossier
from parley.gather import Reading
from parley.language.findings import Actor, DateExpression, When
from tests.dossier.making import find, happened, on, reading, report, reported

OPENED = "The delegations of Ardova and Kessia opened talks on the strait in Lumen."


def names(text: str, words: str, day: str) -> DateExpression:
    return DateExpression(*find(text, words), "DATE", day, on(day), "by hand")


def telling(day: str, published: str, number: int, *, text: str = OPENED, when: When | None = None, **more: Any) -> Reading:
    """A report of a text that names a day, with words of its own so that it is no reprint."""
    own = f"Correspondent number {number} saw {number} lamps burning over the quay of Lumen."
    text = f"{text} On {day}. {own}"
    first = text.index(".") + 1
    second = text.index(own)
    return reading(
        report(text, f"{published}-{number}.txt", f"Report {number}", published),
        sentences=((0, first), (first + 1, second - 1), (second, len(text))),
        dates=(names(text, day, day),),
        events=(happened(text, text[:first], when or on(day), **more),),
    )


def replace_actors(one: Reading, *ids: str) -> Reading:
    """The same report, with actors whom its events may name."""
    actors = tuple(Actor(id, id.title(), "state") for id in ids)
    return Reading(one.report, replace(one.findings, actors=actors))


def by_day(found: Dossier) -> dict[str, DayEntry]:
    return {day.date: day for day in found.days}


def after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


class TestRank:
    def test_a_day_that_more_reports_tell_matters_more(self) -> None:
        told = [telling("2031-05-10", "2031-05-11", n) for n in range(4)] + [telling("2031-05-09", "2031-05-11", 9)]
        found = by_day(assemble(told, []))
        assert found["2031-05-10"].rank < found["2031-05-09"].rank

    def test_a_day_that_is_recalled_weeks_later_matters_more_than_one_of_which_as_many_tell_at_once(self) -> None:
        at_once = [telling("2031-05-05", "2031-05-06", n) for n in range(3)]
        later = [telling("2031-05-07", after("2031-05-07", days), days) for days in (1, 15, 29)]
        found = by_day(assemble([*at_once, *later], []))
        assert found["2031-05-07"].rank < found["2031-05-05"].rank

    def test_what_many_tell_at_once_is_held_to_be_recalled_more_while_nobody_could(self) -> None:
        events = list(assemble([telling("2031-05-10", "2031-05-11", 1)], []).events)
        told = {"2031-05-02": {"a": 0, "b": 8}, "2031-05-28": {"c": 0, "d": 1, "e": 1}, "2031-05-29": {"f": 0}}
        records = {day: Record(tellings=reports, events=events) for day, reports in told.items()}
        ids = {source.report: source.report for event in events for source in event.sources}
        signals = weighing.weighed(records, ["2031-05-02", "2031-05-10", "2031-05-28", "2031-05-29", "2031-05-29"], ids)
        assert signals["2031-05-28"].recalled > signals["2031-05-29"].recalled

    def test_a_day_on_which_nothing_came_to_be_matters_least(self) -> None:
        plan = "The third round of talks will open in Lumen."
        held = "The third round of talks opened in Lumen."
        told = [telling("2031-05-12", "2031-05-05", n, text=plan, status="planned") for n in range(3)]
        told += [telling("2031-05-19", "2031-05-20", 9, text=held), telling("2031-05-02", "2031-05-03", 10)]
        found = assemble(told, [])
        assert {event.outcome for event in found.events if event.date.earliest == "2031-05-12"} == {"moved"}
        assert by_day(found)["2031-05-12"].rank == len(found.days)

    def test_a_reprint_counts_once(self) -> None:
        text = "Kessia reopened the northern gate of the strait in the early hours. " * 3
        copies = [
            reading(
                report(text, f"{n}.txt", f"Copy {n}", "2031-05-11"),
                dates=(names(text, "early hours", "2031-05-10"),),
                events=(happened(text, "Kessia reopened the northern gate", on("2031-05-10")),),
            )
            for n in range(5)
        ]
        others = [telling("2031-05-09", "2031-05-11", n) for n in range(2)]
        found = by_day(assemble([*copies, *others], []))
        assert found["2031-05-09"].rank < found["2031-05-10"].rank
        assert found["2031-05-10"].because == "told by 1 report"


class TestBecause:
    @pytest.mark.parametrize(
        ("published", "because"),
        [
            (["2031-05-11"], "told by 1 report"),
            (["2031-05-11", "2031-05-12"], "told by 2 reports"),
            (["2031-05-11", "2031-05-25"], "told by 2 reports over 3 weeks, 1 of them a week or more later"),
            (["2031-05-01", "2031-05-02"], "announced by 2 reports"),
            (["2031-05-01", "2031-05-11"], "told by 1 report, announced by 1 more"),
        ],
    )
    def test_says_who_names_the_day_and_for_how_long(self, published: list[str], because: str) -> None:
        found = assemble([telling("2031-05-10", day, n) for n, day in enumerate(published)], [])
        assert by_day(found)["2031-05-10"].because == because

    def test_says_so_where_no_report_names_the_day(self) -> None:
        text = "Kessia reopened the gate."
        found = assemble([reading(report(text), events=(happened(text, text, reported()),))], [])
        assert [day.because for day in found.days] == ["told by 1 report published that day"]


class TestOrder:
    def texts(self, told: list[Reading]) -> list[str]:
        found = assemble(told, [])
        text = {event.id: event.text for event in found.events}
        (day,) = found.days
        return [text[id] for id in day.events]

    def test_what_most_reports_tell_comes_first_and_what_says_the_same_again_later(self) -> None:
        told = [
            telling("2031-05-10", "2031-05-10", n, text=words)
            for n, words in enumerate(
                [
                    "The delegations of Ardova and Kessia opened talks on the strait in Lumen.",
                    "Talks on the strait opened in Lumen between the delegations of Ardova and Kessia.",
                    "The harbour market of Selm sold its last crates of early plums to a grocer.",
                    "Kessia freed twelve sailors of the ferry before the talks in Lumen.",
                ]
            )
        ]
        found = self.texts(told)
        assert "talks" in found[0].lower()
        assert "talks on the strait" not in found[1].lower()

    def test_what_was_only_reported_comes_after_what_is_known_to_be_of_the_day(self) -> None:
        told = [
            telling("2031-05-10", "2031-05-10", 1, when=reported("2031-05-10")),
            telling("2031-05-10", "2031-05-10", 2, text="The talks on the strait of Ardova and Kessia opened in Lumen at noon."),
        ]
        assert self.texts(told)[0] == "The talks on the strait of Ardova and Kessia opened in Lumen at noon."

    @pytest.mark.parametrize("actor", ["ardova", "kessia"])
    def test_what_somebody_known_does_comes_before_what_nobody_does(self, actor: str) -> None:
        texts = {"ardova": "Ardova opened the piers of Selm.", "kessia": "Kessia closed the gates of Dovra."}
        told = [
            telling("2031-05-10", "2031-05-10", n, text=text, actors=(id,) if id == actor else ())
            for n, (id, text) in enumerate(texts.items())
        ]
        assert self.texts([replace_actors(one, actor) for one in told])[0] == texts[actor]

    def test_what_a_report_still_tells_days_later_comes_before_what_none_does(self) -> None:
        one, other = "Fishing boats left the piers of Selm.", "Ferry crews closed the gates of Dovra."
        for late, first in ((1, one), (2, other)):
            told = [
                telling("2031-05-10", "2031-05-14" if late == 1 else "2031-05-12", 1, text=one),
                telling("2031-05-10", "2031-05-14" if late == 2 else "2031-05-12", 2, text=other),
            ]
            assert self.texts(told)[0] == first

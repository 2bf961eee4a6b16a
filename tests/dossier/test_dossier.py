"""From readings made by hand to one dossier."""

from __future__ import annotations

import itertools
import json
from typing import Any

import jsonschema
import pytest

from parley.dossier import assemble, schema, to_json
from parley.editor import Note, Office
from parley.gather import Reading
from parley.language.findings import DOMESTIC, Actor
from parley.reports import Unread
from tests.dossier.making import DAY, happened, named, on, person, reading, report, reported, said

TEXT = "Dane said the strait stays closed unless the boats return. Talks opened in Lumen on 10 May 2031."
SAID = said(
    TEXT,
    "Dane",
    "said",
    "the strait stays closed unless the boats return",
    "reject",
    speaker="dane",
    condition="unless the boats return",
)
OPENED = happened(TEXT, "Talks opened in Lumen on 10 May 2031.", on("2031-05-10"), places=("Lumen",))


def full(path: str = "a.txt", title: str = "The strait stays closed", published: str = DAY) -> Reading:
    return reading(
        report(TEXT, path, title, published),
        statements=(SAID,),
        events=(OPENED,),
        actors=(person("dane", "Dane", roles=("President",)),),
        mentions=(named(TEXT, "Dane", "dane"),),
    )


class TestReports:
    def test_have_ids_of_day_and_title(self) -> None:
        (found,) = assemble([full()], []).reports
        assert (found.id, found.url, found.words) == (
            "2031-05-12-the-strait-stays-closed",
            "reports/2031-05-12-the-strait-stays-closed.html",
            18,
        )

    def test_of_one_day_and_title_get_numbers_by_their_paths(self) -> None:
        found = assemble([full("b.txt"), full("a.txt")], []).reports
        assert [(r.path, r.id) for r in found] == [
            ("a.txt", "2031-05-12-the-strait-stays-closed"),
            ("b.txt", "2031-05-12-the-strait-stays-closed-2"),
        ]

    def test_stand_in_the_order_of_their_days(self) -> None:
        found = assemble([full("a.txt", published="2031-05-13"), full("b.txt", published="2031-05-11")], []).reports
        assert [r.path for r in found] == ["b.txt", "a.txt"]


class TestOrder:
    READINGS = (full("a.txt"), full("b.txt"), full("c.txt", "Again", "2031-05-11"), full("d.txt", "Again", "2031-05-13"))

    def test_of_the_seeds_changes_nothing(self) -> None:
        unread = [Unread("x.txt", "empty"), Unread("w.txt", "binary")]
        written = {to_json(assemble(order, unread)) for order in itertools.permutations(self.READINGS)}
        written |= {to_json(assemble(self.READINGS, unread[::-1]))}
        assert len(written) == 1

    def test_another_report_does_not_change_the_ids_of_what_was_there(self) -> None:
        before = assemble(self.READINGS, [])
        after = assemble([*self.READINGS, full("e.txt", "Something else", "2031-06-01")], [])
        for name in ("reports", "statements", "events", "actors"):
            assert {entry.id for entry in getattr(before, name)} <= {entry.id for entry in getattr(after, name)}


class TestTheSameTwice:
    def test_words_of_one_actor_on_one_day_are_one_statement_with_two_sources(self) -> None:
        (found,) = assemble([full("a.txt"), full("b.txt")], []).statements
        assert [source.report for source in found.sources] == [
            "2031-05-12-the-strait-stays-closed",
            "2031-05-12-the-strait-stays-closed-2",
        ]

    def test_an_event_of_one_day_is_one_event_with_two_sources(self) -> None:
        (found,) = assemble([full("a.txt"), full("b.txt", published="2031-05-13")], []).events
        assert len(found.sources) == 2

    def test_words_of_another_day_are_another_statement(self) -> None:
        text = "Dane said no."

        def of(day: str) -> Reading:
            no = said(text, "Dane", "said", "no", speaker="dane", when=reported(day))
            return reading(report(text, f"{day}.txt", published=day), statements=(no,), actors=(person("dane", "Dane"),))

        found = assemble([of("2031-05-12"), of("2031-05-13")], []).statements
        assert [s.id for s in found] == ["2031-05-12-dane-state-no", "2031-05-13-dane-state-no"]

    def test_two_statements_that_would_share_an_id_do_not(self) -> None:
        text = "Dane said the boats of the north must return. Dane said the boats of the north must sail."
        both = tuple(
            said(text, "Dane", "said", words, speaker="dane")
            for words in ("the boats of the north must return", "the boats of the north must sail")
        )
        found = assemble([reading(report(text), statements=both, actors=(person("dane", "Dane"),))], []).statements
        assert [s.id for s in found] == [
            "2031-05-12-dane-state-the-boats-of-the-north",
            "2031-05-12-dane-state-the-boats-of-the-north-2",
        ]


class TestStatements:
    def test_a_condition_stands_apart_from_the_words(self) -> None:
        (found,) = assemble([full()], []).statements
        assert (found.text, found.condition) == ("the strait stays closed", "unless the boats return")

    def test_a_source_is_the_sentence_and_where_it_stands(self) -> None:
        (source,) = assemble([full()], []).statements[0].sources
        assert TEXT[source.start : source.end] == source.sentence

    def test_a_statement_without_words_is_none(self) -> None:
        text = "Dane said …"
        assert assemble([reading(report(text), statements=(said(text, "Dane", "said", "…"),))], []).statements == ()

    def test_quotes_are_verbatim_and_only_what_stands_in_marks(self) -> None:
        text = "“We stay,” Dane said, “and\nthat is all.”"
        (found,) = assemble([reading(report(text), statements=(said(text, "Dane", "said", "“We stay,”"),))], []).statements
        assert (found.text, found.quotes) == ("We stay", ("We stay,",))


SURNAMES = [
    ("a surname alone is the one person who has it", ["Orin Dane", "Dane"], {"orin-dane"}),
    ("a surname that two have is nobody's", ["Orin Dane", "Ilse Dane", "Dane"], {"orin-dane", "ilse-dane", "dane"}),
    ("a surname that nobody has stays", ["Orin Dane", "Varga"], {"orin-dane", "varga"}),
    ("a surname of two words", ["Orin ag Dane", "ag Dane"], {"orin-ag-dane"}),
    ("of two surnames the first", ["Orin Dane Varga", "Dane"], {"orin-dane-varga"}),
    ("a surname alone is his whom far more reports name", [*["Orin Dane"] * 6, "Ilse Dane", "Dane"], {"orin-dane", "ilse-dane"}),
    ("Arabic names in two spellings", ["Moamar Gadhir", "Muammar al-Qaddir"], {"moamar-gadhir"}),
    ("a longer name that is rarer", ["Moamar Gadhir", "Moamar Gadhir", "Will Moamar Gadhir"], {"moamar-gadhir"}),
    ("a first name is no surname", ["Orin Dane", "Orin"], {"orin-dane", "orin"}),
]


@pytest.mark.parametrize(("rule", "names", "ids"), SURNAMES, ids=[rule for rule, _, _ in SURNAMES])
def test_people_of_several_reports(rule: str, names: list[str], ids: set[str]) -> None:
    readings = [
        reading(report(path=f"{n}.txt"), actors=(person(name.lower().replace(" ", "-"), name),)) for n, name in enumerate(names)
    ]
    assert {actor.id for actor in assemble(readings, []).actors} == ids


def test_a_guess_whose_minister_somebody_is_keeps_nobody_apart() -> None:
    guess = f"{DOMESTIC}, where Kesh is spoken of"
    whole = reading(report(path="a.txt"), actors=(person("orin-dane", "Orin Dane", party="varonia", because="“of Varonia”"),))
    alone = reading(report(path="b.txt"), actors=(person("dane", "Dane", party="kesh", because=guess),))
    (found,) = assemble([whole, alone], []).actors
    assert (found.id, found.party) == ("orin-dane", "varonia")


def test_a_surname_takes_its_statements_and_its_party_along() -> None:
    first = reading(
        report(path="a.txt"), actors=(person("orin-dane", "Orin Dane", party="kessia"), Actor("kessia", "Kessia", "state"))
    )
    text = "Dane said no."
    second = reading(
        report(text, "b.txt"),
        actors=(person("dane", "Dane"),),
        statements=(said(text, "Dane", "said", "no", actor="dane", targets=("dane",)),),
    )
    found = assemble([first, second], [])
    assert (found.statements[0].actor, found.statements[0].targets) == ("orin-dane", ("orin-dane",))
    assert {actor.id: actor.url for actor in found.actors} == {"kessia": "actors/kessia.html", "orin-dane": "actors/orin-dane.html"}


def test_the_party_that_most_reports_tell_is_the_party() -> None:
    told = [
        reading(report(path=f"{n}.txt"), actors=(person("orin-dane", "Orin Dane", party=party),))
        for n, party in enumerate(["kessia", "ardova", "kessia", None])
    ]
    assert [actor.party for actor in assemble(told, []).actors] == ["kessia"]


@pytest.mark.parametrize(
    ("until", "actor"), [(None, "ardova"), ("2031-05-12", "ardova"), ("2031-05-11", None)], ids=["holds it", "last day", "has left"]
)
def test_who_has_left_office_speaks_for_the_party_no_more(until: str | None, actor: str | None) -> None:
    text = "Bo Sand said the port would open."
    told = report(text)
    sand = person("bo-sand", "Bo Sand", party="ardova")
    note = Note("Ardova", "state", people=(Office("Bo Sand", "energy minister", "2030-01-01", until),))
    statement = said(text, "Bo Sand", "said", "the port would open", speaker="bo-sand")
    found = assemble(
        [reading(told, actors=(sand,), statements=(statement,), mentions=(named(text, "Bo Sand", "bo-sand"),))], [], (note,)
    )
    assert [(s.actor, s.speaker) for s in found.statements] == [(actor, "bo-sand")]


def test_who_is_only_named_has_no_briefing() -> None:
    told = reading(actors=(person("ilse-varga", "Ilse Varga"),))
    assert [actor.url for actor in assemble([told], []).actors] == [None]


class TestDays:
    TEXT = "Talks opened. Boats left. Boats came. Some day it rained."

    def dossier(self, *events: Any) -> Any:
        return assemble([reading(report(self.TEXT), events=events)], [])

    def test_are_those_that_an_event_is_known_to_belong_to(self) -> None:
        found = self.dossier(
            happened(self.TEXT, "Talks opened.", on("2031-05-10")),
            happened(self.TEXT, "Boats left.", on("2031-05-01", last="2031-05-31", precision="month", edtf="2031-05")),
            happened(self.TEXT, "Some day it rained.", on(None, last=None)),
        )
        assert [day.date for day in found.days] == ["2031-05-10"]

    def test_that_are_only_reported_count_less(self) -> None:
        found = self.dossier(
            happened(self.TEXT, "Talks opened.", reported("2031-05-12")), happened(self.TEXT, "Boats left.", on("2031-05-14"))
        )
        assert {day.date: day.rank for day in found.days} == {"2031-05-12": 2, "2031-05-14": 1}

    def test_of_equal_weight_stand_in_their_own_order(self) -> None:
        found = self.dossier(
            *(happened(self.TEXT, words, on(day)) for words, day in (("Boats left.", "2031-05-14"), ("Boats came.", "2031-05-13")))
        )
        assert [(day.date, day.rank) for day in found.days] == [("2031-05-13", 1), ("2031-05-14", 2)]


STATEMENT = (
    "id actor speaker source cue form stance plover text quotes targets issue condition "
    "date confidence because sources reports answers"
)
CONTRACT = {
    "reports": "id path title published byline language words url copy_of",
    "actors": "id name kind aliases party roles url first_seen last_seen because",
    "statements": STATEMENT,
    "events": "id text type status date actors places confidence because sources reports outcome became",
    "days": "date rank events because",
    "unread": "path reason",
}


class TestSchema:
    def test_a_dossier_of_everything_is_valid(self) -> None:
        written = json.loads(to_json(assemble(TestOrder.READINGS, [Unread("x.txt", "empty")])))
        jsonschema.Draft202012Validator(json.loads(schema()), format_checker=jsonschema.FormatChecker()).validate(written)

    def test_an_empty_dossier_is_valid_and_says_which_schema_it_has(self) -> None:
        written = json.loads(to_json(assemble([], [])))
        jsonschema.validate(written, json.loads(schema()))
        assert written["schema"] == "parley/1"

    def test_something_else_is_not_valid(self) -> None:
        written = json.loads(to_json(assemble([full()], [])))
        written["statements"][0]["stance"] = "mumble"
        with pytest.raises(jsonschema.ValidationError, match="mumble"):
            jsonschema.validate(written, json.loads(schema()))

    def test_the_entries_have_the_keys_of_the_contract(self) -> None:
        written = json.loads(to_json(assemble([full()], [Unread("x.txt", "empty")])))
        assert {name: " ".join(written[name][0]) for name in CONTRACT} == CONTRACT
        assert list(written) == [
            "schema",
            "reports",
            "actors",
            "statements",
            "events",
            "days",
            "issues",
            "positions",
            "conflicts",
            "unread",
        ]
        assert list(written["statements"][0]["date"]) == ["edtf", "earliest", "latest", "precision", "basis", "wording"]
        assert list(written["statements"][0]["sources"][0]) == ["report", "start", "end", "sentence"]

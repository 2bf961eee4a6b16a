"""What the dossier must say of the project's own report, published on 8 October 2025."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.build import build
from parley.dossier.model import ActorEntry, Dossier, EventEntry, StatementEntry
from parley.settings import Settings

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory, one_pipeline: None) -> Dossier:
    cache = tmp_path_factory.mktemp("cache")
    return build(Settings(seeds=str(SEEDS), cache=str(cache), notes=str(cache))).dossier


@pytest.fixture(scope="session")
def actors(dossier: Dossier) -> dict[str, ActorEntry]:
    return {actor.id: actor for actor in dossier.actors}


def statements(dossier: Dossier, **wanted: Any) -> list[StatementEntry]:
    return [s for s in dossier.statements if all(getattr(s, name) == value for name, value in wanted.items())]


def events(dossier: Dossier, day: str) -> list[EventEntry]:
    return [e for e in dossier.events if e.date.earliest == day == e.date.latest]


def test_the_report_is_read_with_its_day_and_its_byline(dossier: Dossier) -> None:
    (report,) = dossier.reports
    assert (report.published, report.language) == ("2025-10-08", "en")
    assert report.byline == "Amal Shehadeh, English adaptation by Karine Keuchkerian"
    assert report.title.startswith("As talks falter two days after their launch")
    assert dossier.unread == ()


class TestTimeline:
    def test_the_launch_is_anchored_two_days_before(self, dossier: Dossier) -> None:
        (launch,) = events(dossier, "2025-10-06")
        assert "launch" in launch.text.lower()
        assert (launch.date.basis, launch.date.wording) == ("anchored", "two days after their launch")

    def test_tuesdays_talks_are_on_tuesday(self, dossier: Dossier) -> None:
        found = [e for e in events(dossier, "2025-10-07") if e.text.startswith("Tuesday’s talks")]
        assert [(e.date.basis, e.date.precision, e.status) for e in found] == [("relative", "day", "happened")]

    def test_nothing_else_has_a_day_but_what_is_only_reported(self, dossier: Dossier) -> None:
        assert {e.date.earliest for e in dossier.events} == {"2025-10-06", "2025-10-07", "2025-10-08"}
        told = [e for e in events(dossier, "2025-10-08") if "two days after" not in e.text]
        assert told
        assert {(e.date.basis, e.date.edtf, e.date.wording, e.date.precision) for e in told} == {
            ("reported", None, None, "unknown")
        }

    def test_every_move_is_on_it_once(self, dossier: Dossier) -> None:
        begun = (
            *("Hamas is demanding the release", "The group is also seeking", "Hamas is demanding guarantees"),
            *("Hamas has agreed to release", "Israel, for its part, has submitted a map", "Tel Aviv insists on"),
            "Turkey has been exerting pressure",
        )
        for words in begun:
            assert [words in e.text for e in dossier.events].count(True) == 1, words

    def test_what_an_undated_statement_tells_is_dated_by_the_report_alone(self, dossier: Dossier) -> None:
        for statement in statements(dossier, actor="hamas") + statements(dossier, actor="turkey"):
            assert (statement.date.basis, statement.date.earliest) == ("reported", "2025-10-08")


DEMANDED = ["Marwan Barghouti", "Ahmad Sa'adat", "Hassan Salameh", "Abbas al-Sayyed", "bodies of Yahya and Mohammed Sinwar"]

MOVES = [
    ("hamas", "demand", "Hamas", DEMANDED),
    ("hamas", "demand", "The group", ["300", "prisoners"]),
    ("hamas", "demand", "Hamas", ["guarantees", "full Israeli withdrawal", "commitment to a ceasefire"]),
    ("hamas", "agree", "Hamas", ["release 20", "living hostages"]),
    ("israel", "propose", "Israel", ["map", "withdrawal"]),
    ("israel", "demand", "Tel Aviv", ["keeping its forces in several areas"]),
    ("israel", None, "Israel", ["frame them as a political gain"]),
    ("united-states", "appeal", "Washington", ["break the deadlock"]),
    ("united-states", "warn", "U.S.", ["last chance"]),
    ("turkey", "appeal", "Turkey", ["prevent Israel from vetoing", "not deported"]),
]


@pytest.mark.parametrize(("actor", "stance", "source", "words"), MOVES, ids=[f"{row[0]}-{row[3][0]}" for row in MOVES])
def test_who_makes_which_move_in_whose_name(
    dossier: Dossier, actor: str, stance: str | None, source: str, words: list[str]
) -> None:
    found = [s for s in statements(dossier, actor=actor, source=source) if all(word in s.text for word in words)]
    assert len(found) == 1
    assert stance is None or found[0].stance == stance


@pytest.mark.parametrize("actor", ["hamas", "israel"])
def test_both_hold_firm_to_their_demands(dossier: Dossier, actor: str) -> None:
    found = [s for s in statements(dossier, actor=actor, stance="demand") if "holding firm" in s.cue]
    assert len(found) == 1
    assert "captives" in found[0].text or "captives" in found[0].sources[0].sentence


def test_the_warning_is_to_both_sides_and_dated_by_the_talks(dossier: Dossier) -> None:
    (warning,) = statements(dossier, actor="united-states", stance="warn")
    assert set(warning.targets) == {"hamas", "israel"}
    assert (warning.date.earliest, warning.date.latest) == ("2025-10-07", "2025-10-07")


def test_the_ministers_threat_has_its_condition(dossier: Dossier) -> None:
    (threat,) = statements(dossier, stance="threaten")
    assert (threat.speaker, threat.actor) == ("itamar-ben-gvir", "israel")
    assert "quit the government" in threat.text
    assert threat.condition == "if major Palestinian prisoners serving life sentences are released"


PEOPLE = [
    ("itamar-ben-gvir", "Itamar Ben-Gvir", "israel", "National Security Minister"),
    ("ron-dermer", "Ron Dermer", "israel", "Strategic Affairs Minister"),
    ("steve-witkoff", "Steve Witkoff", "united-states", "envoy"),
    ("jared-kushner", "Jared Kushner", "united-states", "son-in-law"),
]


@pytest.mark.parametrize(("id", "name", "party", "role"), PEOPLE)
def test_who_acts_for_whom_and_in_what_office(actors: dict[str, ActorEntry], id: str, name: str, party: str, role: str) -> None:
    found = actors[id]
    assert (found.name, found.kind, found.party) == (name, "person", party)
    assert any(role in told for told in found.roles)


@pytest.mark.parametrize("part", ["shehadeh", "keuchkerian", "tel-aviv", "washington", "trump", "sharm"])
def test_who_is_no_actor(actors: dict[str, ActorEntry], part: str) -> None:
    assert [id for id in actors if part in id] == []


PRISONERS = ["marwan-barghouti", "ahmad-saadat", "hassan-salameh", "abbas-al-sayyed", "yahya-sinwar", "mohammed-sinwar"]


@pytest.mark.parametrize("id", PRISONERS)
def test_who_is_named_and_has_no_briefing(actors: dict[str, ActorEntry], id: str) -> None:
    assert (actors[id].kind, actors[id].url) == ("person", None)


PARTIES = [("hamas", "group"), ("israel", "state"), ("united-states", "state"), ("turkey", "state")]


@pytest.mark.parametrize(("id", "kind"), PARTIES)
def test_who_has_a_briefing(actors: dict[str, ActorEntry], id: str, kind: str) -> None:
    assert (actors[id].kind, actors[id].party, actors[id].url) == (kind, None, f"actors/{id}.html")


def test_every_source_is_the_sentence_that_stands_there(dossier: Dossier) -> None:
    from parley.reports import read_folder

    (report,), _ = read_folder(SEEDS, 200_000)
    for entry in (*dossier.statements, *dossier.events):
        for source in entry.sources:
            assert " ".join(report.text[source.start : source.end].split()) == source.sentence

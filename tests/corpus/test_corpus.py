"""The gold corpus agrees with itself: what it quotes is there, what it names is known, and nothing is without gold."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.corpus_gold import (
    ACTORS,
    HALVES,
    NEGOTIATIONS,
    TALKS,
    GoldError,
    Report,
    gold,
    locate,
    notes,
    read,
    sentence,
    spans,
)

KINDS = {"state", "group", "organisation", "body", "person", "people"}
HOWS = {"name", "demonym", "nominal", "pronoun"}
FORMS = {"direct", "mixed", "indirect", "stated"}
STANCES = {"demand", "appeal", "propose", "agree", "concede", "reject", "deny", "threaten", "warn", "accuse", "support", "state"}
STATUSES = {"happened", "ongoing", "planned", "called off", "denied"}
TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}

REPORTS = [path for half in HALVES for path in sorted((ACTORS / half).glob("*.txt"))]


@pytest.fixture(scope="module", params=NEGOTIATIONS)
def folder(request: pytest.FixtureRequest) -> Path:
    return TALKS / str(request.param)


@pytest.fixture(scope="module")
def talks(folder: Path) -> dict[str, Any]:
    return gold(folder / "gold.toml")


@pytest.fixture(scope="module")
def seeds(folder: Path, talks: dict[str, Any]) -> dict[str, Report]:
    return {report["id"]: read(folder / "seeds" / report["file"]) for report in talks["report"]}


def ids(entries: list[dict[str, Any]]) -> set[str]:
    counted = Counter(entry["id"] for entry in entries)
    assert max(counted.values()) == 1, counted.most_common(1)
    return set(counted)


class TestActors:
    def test_all_folders_are_there(self) -> None:
        assert [len(list((ACTORS / half).glob("*.txt"))) for half in HALVES] == [216, 27, 24]

    def test_every_gold_has_a_report(self) -> None:
        for half in HALVES:
            assert {path.stem for path in (ACTORS / half).glob("*.txt")} == {path.stem for path in (ACTORS / half).glob("*.toml")}

    def test_no_constellation_is_in_two_folders(self) -> None:
        by_half = [{gold(path)["constellation"] for path in (ACTORS / half).glob("*.toml")} for half in HALVES]
        assert sum(len(names) for names in by_half) == len(set.union(*by_half))

    @pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
    def test_report(self, path: Path) -> None:
        report, truth = read(path), gold(path.with_suffix(".toml"))
        body = report.body
        date.fromisoformat(report.published)
        assert 130 <= len(body.split()) <= 320

        known = ids(truth["actor"])
        for actor in truth["actor"]:
            assert actor["kind"] in KINDS
            assert actor.get("party") in known | {None}

        seen: set[tuple[int, int]] = set()
        for mention in truth["mention"]:
            span = locate(body, mention["words"], mention["nth"])
            assert (span.start, span.end) not in seen, span
            seen.add((span.start, span.end))
            assert mention["how"] in HOWS
            assert set(mention["actor"]) <= known
        for words in truth.get("not_actor", []):
            span = locate(body, words["words"], words["nth"])
            assert (span.start, span.end) not in seen, span

        numbers = range(1, len(truth["statement"]) + 1)
        for statement in truth["statement"]:
            for role in ("source", "cue", "content", "condition"):
                spans(body, statement.get(role, []))
            assert {"content", "cue"} & statement.keys()
            assert statement["form"] in FORMS
            assert statement["stance"] in STANCES
            assert {*statement["actor"], *statement.get("targets", [])} <= known
            assert statement.get("speaker") in known | {None}
            assert statement.get("claimed_in", 1) in numbers
        for event in truth.get("event", []):
            spans(body, event["words"])
            assert event["status"] in STATUSES
            assert event["type"] in TYPES

    @pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
    def test_what_a_note_says_is_an_actor_of_the_report(self, path: Path) -> None:
        truth = gold(path.with_suffix(".toml"))
        folder = ACTORS / "notes" / truth["constellation"]
        names = {actor["name"] for actor in truth["actor"]}
        if folder.is_dir():
            assert any(note["name"][0] in names for note in notes(folder).values())


class TestTalks:
    def test_every_seed_has_gold(self, folder: Path, talks: dict[str, Any], seeds: dict[str, Report]) -> None:
        assert {path.name for path in (folder / "seeds").iterdir()} == {report["file"] for report in talks["report"]}
        assert ids(talks["report"]) == set(seeds)

    def test_headers(self, talks: dict[str, Any], seeds: dict[str, Report]) -> None:
        for report in talks["report"]:
            seed = seeds[report["id"]]
            assert (seed.published, seed.byline) == (report["published"], report["byline"])
            assert report.get("copy_of", report["id"]) in seeds

    def test_the_demo_has_all_three_forms(self) -> None:
        forms = Counter(path.suffix for path in (TALKS / "demo" / "seeds").iterdir())
        assert min(forms[".txt"], forms[".md"], forms[".html"]) >= 5

    def test_tellings(self, talks: dict[str, Any], seeds: dict[str, Report]) -> None:
        sides = [side for conflict in talks["conflict"] for side in conflict["sides"]]
        for entry in (*talks["event"], *talks["statement"], *sides):
            for told in entry["told"]:
                start = sentence(seeds[told["report"]], told["starts"])
                if "words" in told:
                    assert told["words"] in seeds[told["report"]].body[start:]
                assert told.get("status", "happened") in STATUSES

    def test_events(self, talks: dict[str, Any]) -> None:
        actors = ids(talks["actor"])
        for event in talks["event"]:
            assert event["status"] in STATUSES
            assert event["type"] in TYPES
            assert set(event["actors"]) <= actors

    def test_statements(self, talks: dict[str, Any]) -> None:
        actors, issues = ids(talks["actor"]), ids(talks["issue"])
        party = {actor["id"]: actor.get("party") for actor in talks["actor"]}
        for statement in talks["statement"]:
            assert set(statement["actor"]) <= actors
            assert statement["stance"] in STANCES
            assert statement.get("issue") in issues | {None}
            if statement["actor"] and "speaker" in statement:
                assert party[statement["speaker"]] in statement["actor"]

    def test_links(self, talks: dict[str, Any]) -> None:
        statements, events = ids(talks["statement"]), ids(talks["event"])
        for shift in talks["shift"]:
            assert {shift["before"], shift["after"], *shift.get("after_also", [])} <= statements
        for answer in talks["answer"]:
            assert {answer["statement"], answer["answers"], *answer.get("also", [])} <= statements
        for followup in talks["followup"]:
            assert {followup["planned"], followup.get("event", followup["planned"])} <= events
            assert followup["outcome"] in {"held", "moved", "called off"}
        for conflict in talks["conflict"]:
            assert conflict["kind"] in {"day", "figure", "denial"}
            assert len(conflict["sides"]) >= 2
            assert conflict.get("event") in {None, *events}

    def test_an_answer_is_not_earlier_than_what_it_answers(self, talks: dict[str, Any]) -> None:
        told = {statement["id"]: min(t["report"][:10] for t in statement["told"]) for statement in talks["statement"]}
        for answer in talks["answer"]:
            assert max(told[id] for id in (answer["answers"], *answer.get("also", []))) <= told[answer["statement"]]
        for shift in talks["shift"]:
            assert told[shift["before"]] <= told[shift["after"]]

    def test_days(self, talks: dict[str, Any]) -> None:
        assert len({date.fromisoformat(day["date"]) for day in talks["day"]}) == len(talks["day"])
        assert {day["weight"] for day in talks["day"]} <= {1, 2, 3}

    def test_notes_name_actors(self, folder: Path, talks: dict[str, Any]) -> None:
        actors = {actor["id"]: actor for actor in talks["actor"]}
        names = {actor["name"] for actor in talks["actor"] if actor.get("party")}
        for stem, note in notes(folder / "notes").items():
            assert note["name"][0] == actors[stem]["name"]
            assert {line.split(";")[0].strip() for line in note.get("people", [])} <= names


def test_words_that_are_not_there_are_refused() -> None:
    with pytest.raises(GoldError, match="1 times, not 2"):
        locate("A map was submitted.", "map", 2)

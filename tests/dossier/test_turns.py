"""What turns a position, and what does not: each rule with lines that it serves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.gather import Reading
from parley.language.findings import Stance
from tests.dossier.making import on, reading, report
from tests.dossier.speaking import ACTORS, issue, line, single, told


def turned(found: Dossier) -> set[str]:
    texts = {statement.id: statement.text for statement in found.statements}
    return {texts[id] for position in found.positions for id in position.shifts}


def after_of(said: Reading) -> str:
    """What a report of one statement has it say."""
    (statement,) = said.findings.statements
    return " ".join(said.report.text[start:end] for start, end in statement.attribution.content)


class TestTurns:
    def test_need_more_than_one_word_in_common(self) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "to sit with those who jailed its prisoners", about="prisoners")
        after = single(2, "2031-05-09", "ardova", "agree", "a list of twenty prisoners for the bridge", about="prisoners")
        assert not turned(assemble([*issue("prisoners"), before, after], []))

    def test_are_told_once_where_only_a_demand_stands_between(self) -> None:
        lines: list[tuple[str, Stance, str]] = [
            ("2031-05-01", "demand", "all forty prisoners of the valley"),
            ("2031-05-05", "agree", "to a list of twenty prisoners of the valley"),
            ("2031-05-07", "demand", "every one of the prisoners of the valley"),
            ("2031-05-09", "agree", "to free twenty prisoners of the valley"),
        ]
        said = [single(n, day, "ardova", stance, words, about="prisoners") for n, (day, stance, words) in enumerate(lines)]
        assert turned(assemble([*issue("prisoners"), *said], [])) == {"to a list of twenty prisoners of the valley"}

    def test_praise_is_no_stand(self) -> None:
        demand = single(1, "2031-05-01", "ardova", "demand", "all forty prisoners of the valley", about="prisoners")
        praise = single(2, "2031-05-09", "ardova", "support", "two governments of prisoners", about="prisoners", cue="praised")
        found = assemble([*issue("prisoners"), demand, praise], [])
        texts = {statement.id: statement.text for statement in found.statements}
        assert [texts[p.current] for p in found.positions if p.actor == "ardova"] == ["all forty prisoners of the valley"]

    def test_a_deal_on_two_matters_is_held_on_both(self) -> None:
        deal = single(
            1,
            "2031-05-09",
            "ardova",
            "agree",
            "on a list of prisoners and on a new road to Selde",
            about="prisoners road",
            cue="agreed",
        )
        found = assemble([*issue("prisoners"), *issue("road"), deal], [])
        assert {p.issue for p in found.positions if p.actor == "ardova"} == {"prisoner", "road"}
        assert len([s for s in found.statements if s.actor == "ardova"]) == 1

    def test_give_up_the_last_demand_that_they_name(self) -> None:
        lines: list[tuple[str, Stance, str]] = [
            ("2031-05-01", "demand", "a corridor of its own with guards and a gate"),
            ("2031-05-09", "demand", "a corridor to the port of Selde with wide gates"),
            ("2031-05-20", "concede", "its demand for a corridor"),
        ]
        said = [single(n, day, "ardova", stance, words, about="corridor") for n, (day, stance, words) in enumerate(lines)]
        said[2] = single(2, *lines[2][:1], "ardova", "concede", lines[2][2], about="corridor", cue="dropped")
        found = assemble([*issue("corridor"), *said], [])
        texts = {statement.id: statement.text for statement in found.statements}
        assert {texts[a]: texts[b] for p in found.positions for a, b in p.turned_from.items()} == {lines[2][2]: lines[1][2]}

    def test_are_of_what_an_offer_was_where_it_is_only_named(self) -> None:
        refused = single(1, "2031-05-01", "ardova", "reject", "observers at the dam of Selde", about="observers")
        offer = single(2, "2031-05-08", "bellmar", "propose", "six observers at the dam of Selde", about="observers", to="ardova")
        taken = single(3, "2031-05-09", "ardova", "agree", "the offer", about="observers", to="bellmar")
        assert turned(assemble([*issue("observers"), refused, offer, taken], [])) == {"the offer"}

    def test_are_to_the_number_of_what_an_offer_was(self) -> None:
        text = (
            "Ardova accepted a Bellmaric offer to release 350 barrels a day. Bellmar made the offer over fish and wine. "
            "Cordia praised both."
        )
        former = single(1, "2031-05-01", "bellmar", "propose", "320 barrels a day of the oil of Selde", about="oil")
        taken = told(
            text,
            2,
            "2031-05-09",
            line(text, "Ardova", "accepted", "a Bellmaric offer to release 350 barrels a day", "agree", "ardova", about="oil"),
            line(text, "Bellmar", "made", "the offer", "propose", "bellmar", about="oil"),
        )
        assert turned(assemble([*issue("oil"), former, taken], [])) == {"the offer"}

    def test_are_none_where_a_refusal_was_of_somebody_by_name(self) -> None:
        text = "It demands 200 prisoners of the valley. Ardova will not give up Mr Brandt, on page 1."
        before = told(
            text, 1, "2031-05-01", line(text, "Ardova", "will not give up", "Mr Brandt", "reject", "ardova", about="prisoners")
        )
        after = single(2, "2031-05-09", "ardova", "agree", "to free twenty prisoners of the valley", about="prisoners")
        assert not turned(assemble([*issue("prisoners"), before, after], []))

    @pytest.mark.parametrize(("vague", "found"), [(False, {"every one of the observers at the dam of Selde"}), (True, set())])
    def test_are_none_from_what_may_have_come_later(self, vague: bool, found: set[str]) -> None:
        text = "Ardova accepts six observers at the dam of Selde, on page 1."
        when = on("2031-05", precision="month", earliest="2031-05-01", latest="2031-05-31") if vague else on("2031-05-01")
        taken = line(text, "Ardova", "accepts", "six observers at the dam of Selde", "agree", "ardova", about="observers")
        first = reading(report(text, "1.txt", "Page 1", "2031-06-02"), statements=(replace(taken, when=when),), actors=ACTORS)
        then = single(2, "2031-05-07", "ardova", "reject", "every one of the observers at the dam of Selde", about="observers")
        assert turned(assemble([*issue("observers"), first, then], [])) == found

    def test_say_so_themselves_where_something_is_given_up(self) -> None:
        fact = single(1, "2031-05-01", "ardova", "concede", "that the crossing was full", about="crossings", cue="conceded")
        given = single(2, "2031-05-01", "bellmar", "concede", "its claim to the crossing", about="crossings", cue="dropped")
        assert turned(assemble([*issue("crossings"), fact, given], [])) == {"its claim to the crossing"}

    def test_are_none_where_somebody_agrees_not_to_do_what_he_would_not(self) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "that it would not close the crossing of Selde", about="crossings")
        after = single(2, "2031-05-09", "ardova", "agree", "not to close the crossing of Selde", about="crossings")
        other = single(3, "2031-05-12", "ardova", "agree", "to close the crossing of Selde", about="crossings")
        assert not turned(assemble([*issue("crossings"), before, after], []))
        assert turned(assemble([*issue("crossings"), before, other], []))

    def test_are_none_by_what_all_talks_have(self) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "talks on the ferry and the tolls", about="tolls")
        after = single(2, "2031-05-09", "ardova", "agree", "talks on the beacons and the pilots", about="tolls")
        assert not turned(assemble([*issue("tolls"), before, after], []))

    @pytest.mark.parametrize(("then", "turn"), [("350 cubic metres of timber", False), ("500 cubic metres of timber", True)])
    def test_are_none_by_what_both_are_measured_in(self, then: str, turn: bool) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "500 cubic metres without monitors", about="water")
        after = single(2, "2031-05-09", "ardova", "agree", then, about="water")
        assert bool(turned(assemble([*issue("water"), before, after], []))) == turn

    def test_are_none_by_a_unit_on_another_issue(self) -> None:
        before = single(1, "2031-05-01", "ardova", "demand", "guards, and would not take 500 cubic metres without", about="guards")
        after = single(2, "2031-05-09", "ardova", "agree", "a flow of 350 cubic metres and a guarded road", about="road")
        assert not turned(assemble([*issue("guards"), *issue("road"), before, after], []))

    def test_another_number_is_on_the_issue_of_the_first(self) -> None:
        before = single(1, "2031-05-01", "ardova", "propose", "280 metres of water a year from Selde", about="water")
        after = single(
            2, "2031-05-09", "ardova", "propose", "350 metres of water a year from Selde, and a corridor", about="corridors"
        )
        found = assemble([*issue("water"), *issue("corridors"), before, after], [])
        assert found.statements[-1].issue == found.statements[-2].issue == "water"

    def test_are_found_on_another_issue_though_something_else_was_said_that_day(self) -> None:
        refused = single(1, "2031-05-01", "ardova", "reject", "observers at the dam of Selde", about="observers")
        other = single(2, "2031-05-09", "ardova", "concede", "the duty on timber", about="timber", cue="dropped")
        taken = single(3, "2031-05-09", "ardova", "agree", "observers at the dam of Selde", about="timber")
        assert "observers at the dam of Selde" in turned(
            assemble([*issue("observers"), *issue("timber"), refused, other, taken], [])
        )

    def test_a_denial_is_no_position(self) -> None:
        demand = single(1, "2031-05-01", "ardova", "demand", "the prisoners of the valley", about="prisoners")
        denial = single(2, "2031-05-09", "ardova", "deny", "prisoners had been beaten", about="prisoners")
        found = assemble([*issue("prisoners"), demand, denial], [])
        (position,) = (position for position in found.positions if position.actor == "ardova")
        assert position.current == next(s.id for s in found.statements if s.text == "the prisoners of the valley")


class TestSteps:
    @pytest.mark.parametrize(
        ("first", "then", "step"),
        [
            ("400 metres for the crossings", "380 metres for the crossings", True),
            ("400 metres for the crossings", "less for the crossings, and settle at 380", True),
            ("400 metres for the crossings", "12 lorries for the crossings", False),
            ("400 metres for the crossings", "400 metres for the crossings again", False),
            ("a crossing on 12 May", "a crossing on 19 May", False),
            ("40 metres for the crossings", "400 metres for the crossings", False),
        ],
    )
    def test_another_number_of_the_same_measure_is_one(self, first: str, then: str, step: bool) -> None:
        before = single(1, "2031-05-01", "ardova", "demand", first, about="crossings")
        after = single(2, "2031-05-09", "ardova", "demand", then, about="crossings")
        assert turned(assemble([*issue("crossings"), before, after], [])) == ({then} if step else set())

    @pytest.mark.parametrize(("cue", "turns"), [("wants", {"the prisoners of the valley"}), ("still wants", set())])
    def test_what_is_still_wanted_turns_nothing(self, cue: str, turns: set[str]) -> None:
        gave = single(
            1, "2031-05-01", "ardova", "concede", "its demand for the prisoners of the valley", about="prisoners", cue="dropped"
        )
        asks = single(2, "2031-05-09", "ardova", "demand", "the prisoners of the valley", about="prisoners", cue=cue)
        assert turned(assemble([*issue("prisoners"), gave, asks], [])) - {"its demand for the prisoners of the valley"} == turns

    def test_the_last_number_is_what_it_turned_from(self) -> None:
        first = single(1, "2031-05-01", "ardova", "demand", "400 metres for the crossings of the valley", about="crossings")
        second = single(2, "2031-05-05", "ardova", "demand", "380", about="crossings")
        third = single(3, "2031-05-09", "ardova", "agree", "350 metres for the crossings of the valley", about="crossings")
        found = assemble([*issue("crossings"), first, second, third], [])
        texts = {statement.id: statement.text for statement in found.statements}
        (position,) = (position for position in found.positions if position.actor == "ardova")
        assert {texts[after]: texts[before] for after, before in position.turned_from.items()} == {
            "380": "400 metres for the crossings of the valley",
            "350 metres for the crossings of the valley": "380",
        }

    @pytest.mark.parametrize(("then", "step"), [("350 cubic metres", True), ("350 soldiers", False)])
    def test_one_number_in_one_unit_is_looked_for_on_any_issue(self, then: str, step: bool) -> None:
        before = single(1, "2031-05-01", "ardova", "propose", "320 cubic metres", about="water")
        after = single(2, "2031-05-09", "ardova", "agree", f"{then} and a road with guards to the port of Selde", about="road")
        assert turned(assemble([*issue("water"), *issue("road"), before, after], [])) == ({after_of(after)} if step else set())

    def test_what_is_refused_is_another_s_number(self) -> None:
        before = single(1, "2031-05-01", "ardova", "demand", "400 metres for the crossings", about="crossings")
        after = single(2, "2031-05-09", "ardova", "reject", "340 metres for the crossings", about="crossings")
        assert not turned(assemble([*issue("crossings"), before, after], []))

    def test_the_bound_that_a_refusal_names_is_its_own_number(self) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "more than 280 metres for the crossings", about="crossings")
        after = single(2, "2031-05-09", "ardova", "propose", "300 metres for the crossings", about="crossings")
        assert turned(assemble([*issue("crossings"), before, after], [])) == {"300 metres for the crossings"}

    def test_a_number_that_would_not_be_taken_is_not_its_own(self) -> None:
        before = single(1, "2031-05-01", "ardova", "demand", "400 metres for the crossings", about="crossings")
        after = single(
            2, "2031-05-09", "ardova", "demand", "not take 500 metres at the crossings without guards", about="crossings"
        )
        assert not turned(assemble([*issue("crossings"), before, after], []))

    def test_a_second_is_no_second_one(self) -> None:
        before = single(1, "2031-05-01", "ardova", "demand", "a release of 400 metres a second", about="water")
        after = single(2, "2031-05-09", "ardova", "agree", "to a second exchange", about="prisoners")
        assert not turned(assemble([*issue("water"), *issue("prisoners"), before, after], []))

    def test_a_refusal_turned_to_an_offer_is_a_turn(self) -> None:
        before = single(1, "2031-05-01", "ardova", "reject", "guards at the crossings of Selde", about="crossings")
        after = single(2, "2031-05-09", "ardova", "propose", "guards at the crossings of Selde", about="crossings")
        assert turned(assemble([*issue("crossings"), before, after], [])) == {"guards at the crossings of Selde"}

    def test_are_looked_for_beyond_the_issue_that_a_statement_was_put_to(self) -> None:
        before = single(1, "2031-05-01", "ardova", "propose", "to let 2,000 of the families of Selde return", about="families")
        after = single(2, "2031-05-09", "ardova", "propose", "to let 3,500 families return to Selde", about="observers")
        assert turned(assemble([*issue("families"), *issue("observers"), before, after], [])) == {
            "to let 3,500 families return to Selde"
        }

    def test_are_of_what_both_count(self) -> None:
        before = single(1, "2031-05-01", "ardova", "propose", "100 prisoners for the forty soldiers", about="prisoners")
        after = single(2, "2031-05-09", "ardova", "propose", "180 prisoners for the 63 soldiers", about="prisoners")
        rest = single(3, "2031-05-19", "ardova", "demand", "the 18 soldiers who remain", about="prisoners")
        assert turned(assemble([*issue("prisoners"), before, after, rest], [])) == {"180 prisoners for the 63 soldiers"}

    def test_are_told_once_though_what_was_offered_is_then_agreed(self) -> None:
        lines: list[tuple[str, Stance, str]] = [
            ("2031-05-01", "reject", "a treaty on the water of Selde"),
            ("2031-05-05", "propose", "a treaty on the water of Selde"),
            ("2031-05-09", "agree", "to the treaty on the water of Selde"),
        ]
        said = [single(n, day, "ardova", stance, words, about="water") for n, (day, stance, words) in enumerate(lines)]
        assert turned(assemble([*issue("water"), *said], [])) == {"a treaty on the water of Selde"}

    def test_name_what_they_turned_from(self) -> None:
        lines: list[tuple[str, Stance, str]] = [
            ("2031-05-01", "demand", "a release of 400 cubic metres a second at Selde"),
            ("2031-05-05", "demand", "a release of 380 cubic metres a second at Selde"),
            ("2031-05-09", "concede", "it no longer insisted on a release at Selde"),
        ]
        said = [single(n, day, "ardova", stance, words, about="water") for n, (day, stance, words) in enumerate(lines)]
        found = assemble([*issue("water"), *said], [])
        texts = {statement.id: statement.text for statement in found.statements}
        (position,) = [p for p in found.positions if p.actor == "ardova" and p.shifts]
        assert [(texts[before], texts[after]) for after, before in position.turned_from.items()] == [
            (lines[0][2], lines[1][2]),
            (lines[1][2], lines[2][2]),
        ]

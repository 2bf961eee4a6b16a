"""Issues, positions, shifts and answers, from statements made by hand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.editor import IssueNote
from parley.gather import Reading
from parley.language.findings import Actor, Stance, Topic
from tests.dossier.making import on, reading, report, said

ACTORS = ("ardova", "bellmar")
Line = tuple[str, str, Stance, str, str]
"""Day, actor, stance, what was said, and its topics, apart by commas."""

TALKS: tuple[Line, ...] = (
    ("2031-05-01", "ardova", "demand", "the release of all prisoners", "prisoners"),
    ("2031-05-02", "bellmar", "reject", "the release of prisoners before the harvest", "prisoners, harvest"),
    ("2031-05-03", "ardova", "demand", "a corridor to the port of Dovra", "corridor, port, Dovra"),
    ("2031-05-04", "bellmar", "reject", "any corridor to the port", "corridor, port"),
    ("2031-05-05", "ardova", "propose", "to exchange prisoners at the bridge", "prisoners, bridge"),
    ("2031-05-09", "bellmar", "agree", "to exchange the prisoners at the bridge", "prisoners, bridge"),
    ("2031-05-10", "ardova", "concede", "its corridor to the port", "corridor, port"),
)


def told(line: Line, number: int) -> Reading:
    day, actor, stance, words, topics = line
    text = f"{actor.title()} says {words} on page {number}."
    about = tuple(Topic(topic, topic.lower().removesuffix("s")) for topic in topics.split(", ") if topic)
    targets = tuple(other for other in ACTORS if other != actor and stance in ("reject", "agree"))
    statement = said(text, actor.title(), "says", words, stance, actor=actor, when=on(day), targets=targets)
    actors = tuple(Actor(id, id.title(), "state") for id in ACTORS)
    return reading(
        report(text, f"{number}.txt", f"Page {number}", day), statements=(replace(statement, topics=about),), actors=actors
    )


def dossier(lines: tuple[Line, ...] = TALKS, notes: tuple[IssueNote, ...] = ()) -> Dossier:
    return assemble([told(line, number) for number, line in enumerate(lines)], [], (), notes)


def test_what_is_spoken_of_together_is_one_issue() -> None:
    found = dossier()
    about = [statement.issue for statement in found.statements]
    assert about[0] == about[1] == about[4] == about[5]
    assert about[2] == about[3] == about[6]
    assert {issue.name for issue in found.issues} == {"prisoners", "corridor"}


def test_a_matter_that_nobody_holds_a_position_on_is_no_issue() -> None:
    lines = tuple((f"2031-05-0{n}", "ardova", "state", "the weather is fair", "weather") for n in range(1, 6))
    assert not dossier(lines).issues  # type: ignore[arg-type]


def test_what_is_only_deplored_is_no_issue() -> None:
    lines: tuple[Line, ...] = tuple((f"2031-05-0{n}", "ardova", "accuse", "Bellmar of the fire", "fire") for n in range(1, 5))
    reaction = after(("2031-05-09", "bellmar", "reject", "to hear of it", ""), "The fire came next.")
    found = assemble([*(told(line, number) for number, line in enumerate(lines)), reaction], [])
    assert not found.issues


def test_a_thing_told_in_many_words_does_not_eat_the_first() -> None:
    lines: tuple[Line, ...] = (
        *((f"2031-05-0{n}", "ardova", "demand", f"{n} observers", "observers") for n in range(1, 5)),
        *((f"2031-05-0{n}", "bellmar", "demand", f"{n} metres at the weir of Selde", "metres, weir, Selde") for n in range(1, 7)),
        ("2031-05-09", "bellmar", "agree", "to observers for the metres at the weir of Selde", "observers, metres, weir, Selde"),
    )
    found = dossier(lines)
    assert found.statements[-1].issue == "observer"


def test_another_report_keeps_the_ids_of_issues() -> None:
    more = (*TALKS, ("2031-06-01", "bellmar", "demand", "prisoners of the second war", "prisoners"))
    assert {issue.id for issue in dossier().issues} <= {issue.id for issue in dossier(more).issues}  # type: ignore[arg-type]


class TestTheEditor:
    def test_names_an_issue(self) -> None:
        found = dossier(notes=(IssueNote("The captives", ("prisoners",)),))
        assert "The captives" in {issue.name for issue in found.issues}
        assert found.statements[0].issue == "the-captives"

    def test_makes_two_one(self) -> None:
        found = dossier(notes=(IssueNote("Everything", ("prisoners", "corridor", "port")),))
        assert {statement.issue for statement in found.statements} == {"everything"}

    def test_may_call_an_issue_what_another_is_called(self) -> None:
        ids = [issue.id for issue in dossier(notes=(IssueNote("Corridor", ("prisoners",)),)).issues]
        assert len(ids) == len(set(ids)) == 2

    def test_hides_a_matter(self) -> None:
        found = dossier(notes=(IssueNote("Captives", ("prisoners",), hidden=True),))
        assert "captives" not in {issue.id for issue in found.issues}
        assert found.statements[0].issue is None


class TestPositions:
    def test_hold_the_latest_statement_and_all_before_it(self) -> None:
        found = dossier()
        position = next(p for p in found.positions if p.actor == "bellmar" and p.issue == found.statements[0].issue)
        assert position.history == (found.statements[1].id, found.statements[5].id)
        assert position.current == found.statements[5].id

    def test_turn_from_refusal_to_acceptance(self) -> None:
        found = dossier()
        assert found.statements[5].id in {id for p in found.positions for id in p.shifts}

    def test_turn_by_a_concession(self) -> None:
        found = dossier()
        assert found.statements[6].id in {id for p in found.positions for id in p.shifts}

    def test_do_not_turn_when_the_same_is_said_again(self) -> None:
        found = dossier((*TALKS[:2], ("2031-05-03", "bellmar", "reject", "the release of prisoners", "prisoners")))
        assert not [id for p in found.positions for id in p.shifts]

    def test_do_not_turn_within_a_day(self) -> None:
        lines = (*TALKS[:2], ("2031-05-02", "bellmar", "agree", "the release of prisoners in spring", "prisoners"))
        assert not [id for p in dossier(lines).positions for id in p.shifts]  # type: ignore[arg-type]


class TestAnswers:
    def test_a_refusal_answers_the_demand(self) -> None:
        found = dossier()
        assert found.statements[1].answers == found.statements[0].id

    def test_an_acceptance_answers_the_proposal(self) -> None:
        found = dossier()
        assert found.statements[5].answers == found.statements[4].id

    def test_nobody_answers_himself_or_what_comes_later(self) -> None:
        found = dossier((TALKS[1], ("2031-05-03", "bellmar", "reject", "the release of prisoners", "prisoners"), TALKS[4]))
        assert [statement.answers for statement in found.statements] == [None, None, None]


def after(line: Line, before: str) -> Reading:
    """A report of two sentences: `before`, then that of the statement."""
    whole = told(line, 99)
    text = f"{before} {whole.report.text}"
    (statement,) = whole.findings.statements
    gap = len(before) + 1
    spans = {
        name: tuple((a + gap, b + gap) for a, b in getattr(statement.attribution, name)) for name in ("source", "cue", "content")
    }
    moved = replace(statement, attribution=replace(statement.attribution, **spans), sentence=(gap, len(text)))
    return reading(report(text, "99.txt", "Page 99", line[0]), statements=(moved,), actors=whole.findings.actors)


WHOLE: list[tuple[str, str, str, str, str | None]] = [
    ("no matter of its own: its paragraph's", "The corridor came next.", "to hear of it", "", "corridor"),
    ("a matter of its own: none of the paragraph's", "The corridor came next.", "an inquiry into the fire", "inquiry, fire", None),
    ("another paragraph is none of its own", "The corridor came next.\n\n", "to hear of it", "", None),
    ("but the question that it answers is", "And the corridor?\n\n", "to hear of it", "", "corridor"),
    ("a part of a name is not the thing", "They met in Port Selde.", "to hear of it", "", None),
]


@pytest.mark.parametrize(("before", "words", "topics", "issue"), [case[1:] for case in WHOLE], ids=[case[0] for case in WHOLE])
def test_what_a_statement_borrows_from_its_paragraph(before: str, words: str, topics: str, issue: str | None) -> None:
    line: Line = ("2031-05-20", "bellmar", "reject", words, topics)
    found = assemble([*(told(line, number) for number, line in enumerate(TALKS)), after(line, before)], [])
    assert found.statements[-1].issue == issue


AROUND: list[tuple[str, str, tuple[Line, ...], str | None]] = [
    ("the report's title tells it", "Talks on a corridor", (("2031-05-20", "bellmar", "reject", "to say more", ""),), None),
    (
        "so do the statements beside it, where both do",
        "Talks on a corridor",
        (
            ("2031-05-20", "ardova", "demand", "a corridor to the port", "corridor, port"),
            ("2031-05-20", "bellmar", "reject", "to say more", ""),
        ),
        "corridor",
    ),
    (
        "its own words weigh more than all of these",
        "Talks on a corridor",
        (
            ("2031-05-20", "ardova", "demand", "a corridor to the port", "corridor, port"),
            ("2031-05-20", "bellmar", "reject", "the release of prisoners", "prisoners"),
        ),
        "prisoner",
    ),
    (
        "a matter of its own needs more than a neighbour",
        "A fire",
        (
            ("2031-05-20", "ardova", "demand", "a corridor to the port", "corridor, port"),
            ("2031-05-20", "bellmar", "demand", "an inquiry into the fire", "inquiry, fire"),
        ),
        None,
    ),
]


def on_one_page(title: str, lines: tuple[Line, ...]) -> Reading:
    """A report of several statements, each a paragraph."""
    text, found = "", []
    for line in lines:
        whole = told(line, 99)
        (statement,) = whole.findings.statements
        gap, text = len(text), f"{text}{whole.report.text}\n\n"
        spans = {
            name: tuple((a + gap, b + gap) for a, b in getattr(statement.attribution, name))
            for name in ("source", "cue", "content")
        }
        moved = replace(statement.attribution, head=statement.attribution.head + gap, **spans)
        found.append(replace(statement, attribution=moved, sentence=(gap, len(text) - 2)))
    return reading(report(text, "99.txt", title, lines[0][0]), statements=tuple(found), actors=whole.findings.actors)


@pytest.mark.parametrize(("title", "lines", "issue"), [case[1:] for case in AROUND], ids=[case[0] for case in AROUND])
def test_what_speaks_for_an_issue_around_a_statement(title: str, lines: tuple[Line, ...], issue: str | None) -> None:
    found = assemble([*(told(line, number) for number, line in enumerate(TALKS)), on_one_page(title, lines)], [])
    assert found.statements[-1].issue == issue


def test_a_turn_is_on_the_issue_that_it_turned_from() -> None:
    before: Line = ("2031-05-20", "ardova", "demand", "the release of forty prisoners at Lind", "prisoners, Lind")
    after: Line = ("2031-05-25", "ardova", "concede", "that it no longer insists on forty at Lind", "Lind")
    found = dossier((*TALKS, before, after))
    assert found.statements[-1].issue == found.statements[0].issue
    assert found.statements[-1].id in {id for p in found.positions for id in p.shifts}


def test_who_accepts_an_offer_takes_its_price() -> None:
    offer = replace(
        told(("2031-05-20", "ardova", "propose", "the release of prisoners if Bellmar opens the corridor", "prisoners"), 98)
    )
    (made,) = offer.findings.statements
    text = offer.report.text
    price = (text.index("if Bellmar"), text.index("corridor") + len("corridor"))
    priced = replace(made, attribution=replace(made.attribution, condition=price))
    offer = reading(offer.report, statements=(priced,), actors=offer.findings.actors)
    taken = told(("2031-05-21", "bellmar", "agree", "the offer", ""), 99)
    found = assemble([*(told(line, number) for number, line in enumerate(TALKS)), offer, taken], [])
    assert (found.statements[-2].issue, found.statements[-1].issue) == ("prisoner", "corridor")


def test_whoever_is_freed_is_one_matter() -> None:
    lines: tuple[Line, ...] = (
        *((f"2031-05-0{n}", "ardova", "demand", f"the release of prisoners on day {n}", "prisoners") for n in range(1, 5)),
        *((f"2031-05-0{n}", "bellmar", "propose", f"to free soldiers in group {n}", "soldiers") for n in range(5, 9)),
        *((f"2031-05-1{n}", "bellmar", "demand", f"a dam of {n} gates", "dam") for n in range(4)),
    )  # type: ignore[assignment]
    assert {issue.name for issue in dossier(lines).issues} == {"prisoners", "dam"}


def test_what_is_told_of_the_speaker_says_less_of_what_he_says_than_the_rest_of_his_sentence() -> None:
    """“Dane, who resigned over prisoners, called the paper a surrender” beside the corridor is about the corridor."""
    text = (
        "Ardova says no corridor to the port is fair. Dane, who resigned over prisoners, called the paper on the corridor a trap."
    )
    words = "the paper on the corridor a trap"
    lines = (
        replace(said(text, "Ardova", "says", "no corridor to the port is fair", "reject", actor="ardova"), topics=()),
        replace(said(text, "Dane, who resigned over prisoners,", "called", words, "reject", actor="bellmar"), topics=()),
    )
    actors = tuple(Actor(id, id.title(), "state") for id in ACTORS)
    later = reading(report(text, "z.txt", "Later", "2031-05-11"), statements=lines, actors=actors)
    found = assemble([*(told(line, number) for number, line in enumerate(TALKS)), later], [])
    assert {s.issue for s in found.statements[-2:]} == {"corridor"}

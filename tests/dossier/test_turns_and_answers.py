"""What is one statement, what turns a position, what answers what, and what is disputed: each rule with a line that it serves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import Dossier, StatementEntry
from parley.gather import Reading
from parley.language.findings import Actor, Stance, Statement, Topic
from tests.dossier.making import happened, on, reading, report, reported, said

ACTORS = tuple(Actor(id, id.title(), "state") for id in ("ardova", "bellmar", "cordia"))


def line(
    text: str, source: str, cue: str, content: str, stance: Stance, actor: str | None, *, about: str = "", to: str = ""
) -> Statement:
    """A statement of a text: its sentence is the one with its content."""
    start = text.rfind(". ", 0, text.index(content)) + 2 if ". " in text[: text.index(content)] else 0
    end = text.find(". ", text.index(content)) + 1 or len(text)
    made = said(text, source, cue, content, stance, actor=actor, targets=(to,) if to else ())
    return replace(made, sentence=(start, end), topics=tuple(Topic(word, word.removesuffix("s")) for word in about.split()))


def told(text: str, number: int, day: str, *lines: Statement) -> Reading:
    dated = tuple(replace(one, when=reported(day)) for one in lines)
    return reading(report(text, f"{number}.txt", f"Page {number}", day), statements=dated, actors=ACTORS)


def single(
    number: int, day: str, actor: str, stance: Stance, content: str, *, about: str = "", to: str = "", cue: str = "says"
) -> Reading:
    """A report of one sentence that is one statement."""
    text = f"{actor.title()} {cue} {content}, on page {number}."
    return told(text, number, day, line(text, actor.title(), cue, content, stance, actor, about=about, to=to))


def issue(word: str) -> list[Reading]:
    """Three demands of a third party, that a word is an issue."""
    return [single(90 + n, f"2031-04-0{n}", "cordia", "demand", f"that {word} of {n} towns count", about=word) for n in range(1, 4)]


def turned(found: Dossier) -> set[str]:
    texts = {statement.id: statement.text for statement in found.statements}
    return {texts[id] for position in found.positions for id in position.shifts}


def answer(found: Dossier, text: str) -> StatementEntry | None:
    """What the statement of some words answers."""
    by_id = {statement.id: statement for statement in found.statements}
    (one,) = (statement for statement in found.statements if statement.text == text)
    return by_id[one.answers] if one.answers else None


class TestStatements:
    def test_a_move_and_its_speakers_word_of_it_are_one(self) -> None:
        text = "Ardova accepts the map, Dane said."
        move = line(text, "Ardova", "accepts", "the map", "agree", "ardova")
        word = replace(line(text, "Dane", "said", "Ardova accepts the map", "agree", "ardova"), speaker="dane", confidence=0.3)
        (found,) = assemble([told(text, 1, "2031-05-12", move, word)], []).statements
        assert (found.speaker, found.text, found.confidence) == ("dane", "Ardova accepts the map", 0.9)

    def test_what_a_report_recalls_is_what_was_said(self) -> None:
        first = single(1, "2031-05-07", "ardova", "reject", "it will not admit observers to the dam")
        again = single(2, "2031-05-12", "ardova", "reject", "it would not admit observers to the dam", cue="had said")
        anew = single(2, "2031-05-12", "ardova", "reject", "it would not admit observers to the dam", cue="said")
        (found,) = assemble([first, again], []).statements
        assert (found.date.earliest, found.reports) == ("2031-05-07", 2)
        assert len(assemble([first, anew], []).statements) == 2

    def test_what_a_report_that_looks_back_tells_again_is_of_its_day(self) -> None:
        text = "Talks opened. Talks closed. Talks opened again. Talks closed again. Ardova threatened to close the crossing."
        threat = line(text, "Ardova", "threatened", "to close the crossing", "threaten", "ardova")
        days = {"Talks opened": "01", "Talks closed": "02", "Talks opened again": "03", "Talks closed again": "04"}
        events = tuple(happened(text, words, on(f"2031-05-{day}")) for words, day in days.items())
        first = single(1, "2031-05-07", "ardova", "threaten", "to close the crossing at Selde")
        for past, count in ((events, 1), (events[:2], 2)):
            back = reading(
                report(text, "2.txt", "Two months", "2031-05-30"),
                statements=(replace(threat, when=reported("2031-05-30")),),
                actors=ACTORS,
                events=past,
            )
            found = assemble([first, back], []).statements
            assert [statement.date.earliest for statement in found] == ["2031-05-07", "2031-05-30"][:count]

    def test_a_day_is_nothing_said(self) -> None:
        assert not assemble([single(1, "2031-05-07", "ardova", "reject", "Friday morning")], []).statements

    def test_a_paper_speaks_for_whoever_put_it_forward(self) -> None:
        text = "Ardova put a paper of two points to the sides. The paper proposes a truce. A diplomat proposes a feast."
        lines = (
            line(text, "Ardova", "put", "a paper of two points", "propose", "ardova"),
            line(text, "The paper", "proposes", "a truce", "propose", None),
            line(text, "A diplomat", "proposes", "a feast", "propose", None),
        )
        found = assemble([told(text, 1, "2031-05-12", *lines)], []).statements
        assert [statement.actor for statement in found] == ["ardova", "ardova", None]


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

    def test_are_of_what_an_offer_was_where_it_is_only_named(self) -> None:
        refused = single(1, "2031-05-01", "ardova", "reject", "observers at the dam of Selde", about="observers")
        offer = single(2, "2031-05-08", "bellmar", "propose", "six observers at the dam of Selde", about="observers", to="ardova")
        taken = single(3, "2031-05-09", "ardova", "agree", "the offer", about="observers", to="bellmar")
        assert turned(assemble([*issue("observers"), refused, offer, taken], [])) == {"the offer"}

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

    def test_a_denial_is_no_position(self) -> None:
        demand = single(1, "2031-05-01", "ardova", "demand", "the prisoners of the valley", about="prisoners")
        denial = single(2, "2031-05-09", "ardova", "deny", "prisoners had been beaten", about="prisoners")
        found = assemble([*issue("prisoners"), demand, denial], [])
        (position,) = (position for position in found.positions if position.actor == "ardova")
        assert position.current == next(s.id for s in found.statements if s.text == "the prisoners of the valley")


OFFER, LESS = "to let 340 litres through the dam", "to let 320 litres through the dam"
BARE = "Ardova demands the release of its singer. Bellmar refuses every time."
FILLER = "It rained on the quay of Selde for an hour and a half while the delegations ate. " * 6
GIFT = f"Ardova offered ten lorries of grain to Bellmar. {FILLER}Cordia deplored the rain. Bellmar welcomed the offer."
ASKED = "Ardova urged Bellmar to open its camps to visits. Dane said visits would be allowed in spring."
TOLD = "Ardova demanded a harbour for its fleet. Dane replied that spring comes late."
SAYS = "Ardova demanded a harbour for its fleet. Dane said that spring comes late."
PLEDGED = "Ardova offered land for the homeless. Bellmar pledged a hundred dollars in coins."
BEHIND = "Bellmar refuses a harbour for anybody’s fleet. Ardova demands the harbour for its fleet."
TOO = "Ardova offered ten lorries of grain to Bellmar. Bellmar welcomed the offer. Cordia backed it too."
ARMED = "Ardova says Bellmar’s lorries feed a war. Dane denied that weapons crossed the bridge."
SLEPT = "Ardova spoke of a good harvest in its valleys. Bellmar said its envoy had not slept."
RUMOUR = "Ardova spoke of a good harvest in its valleys. Bellmar denied reports that a bridge had been mined."
ANOTHERS = "Bellmar offers a map of the valleys. Cedara rejects the old map of the valleys."
CASES: list[tuple[str, list[Reading], str, str | None]] = [
    (
        "other figures",
        [
            single(1, "2031-05-01", "ardova", "propose", OFFER, to="bellmar"),
            single(2, "2031-05-08", "ardova", "propose", LESS, to="bellmar"),
            single(3, "2031-05-09", "bellmar", "agree", "to take 340 litres through the dam", to="ardova"),
        ],
        "to take 340 litres through the dam",
        OFFER,
    ),
    (
        "its party named",
        [
            single(1, "2031-05-08", "ardova", "propose", "ten lorries of grain for the valley"),
            single(2, "2031-05-09", "bellmar", "agree", "the Ardovan lorries of grain"),
        ],
        "the Ardovan lorries of grain",
        "ten lorries of grain for the valley",
    ),
    (
        "asked of another",
        [
            single(1, "2031-05-08", "ardova", "appeal", "Cordia to think of the valley again", to="cordia"),
            single(2, "2031-05-08", "bellmar", "reject", "any thought of the valley", to="ardova"),
        ],
        "any thought of the valley",
        None,
    ),
    (
        "denied by the accused",
        [
            single(1, "2031-05-08", "ardova", "accuse", "Bellmar of firing on the crossing", to="bellmar"),
            single(2, "2031-05-09", "bellmar", "deny", "any part in the fire at the crossing"),
        ],
        "any part in the fire at the crossing",
        "Bellmar of firing on the crossing",
    ),
    (
        "a denial of something else",
        [
            single(1, "2031-05-08", "ardova", "state", "the harvest was good in every village"),
            single(2, "2031-05-09", "bellmar", "deny", "a drawer had been closed"),
        ],
        "a drawer had been closed",
        None,
    ),
    (
        "a refusal without words, just behind",
        [
            told(
                BARE,
                1,
                "2031-05-08",
                line(BARE, "Ardova", "demands", "the release of its singer", "demand", "ardova"),
                line(BARE, "Bellmar", "refuses", "every time", "reject", "bellmar"),
            )
        ],
        "every time",
        "the release of its singer",
    ),
    (
        "named by a noun, further on in the report",
        [
            told(
                GIFT,
                1,
                "2031-05-08",
                line(GIFT, "Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
                line(GIFT, "Cordia", "deplored", "the rain", "accuse", "cordia"),
                line(GIFT, "Bellmar", "welcomed", "the offer", "support", "bellmar"),
            )
        ],
        "the offer",
        "ten lorries of grain",
    ),
    (
        "named by a noun for something else",
        [
            told(
                GIFT.replace("the offer", "the plea"),
                1,
                "2031-05-08",
                line(GIFT, "Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
                line(GIFT.replace("the offer", "the plea"), "Bellmar", "welcomed", "the plea", "support", "bellmar"),
            )
        ],
        "the plea",
        None,
    ),
    (
        "only said, by who was asked just before",
        [
            told(
                ASKED,
                1,
                "2031-05-08",
                line(ASKED, "Ardova", "urged", "Bellmar to open its camps to visits", "appeal", "ardova", to="bellmar"),
                line(ASKED, "Dane", "said", "visits would be allowed in spring", "state", "bellmar"),
            )
        ],
        "visits would be allowed in spring",
        "Bellmar to open its camps to visits",
    ),
    (
        "replied",
        [
            told(
                TOLD,
                1,
                "2031-05-08",
                line(TOLD, "Ardova", "demanded", "a harbour for its fleet", "demand", "ardova"),
                line(TOLD, "Dane", "replied", "spring comes late", "state", "bellmar"),
            )
        ],
        "spring comes late",
        "a harbour for its fleet",
    ),
    (
        "backed too",
        [
            told(
                TOO,
                1,
                "2031-05-08",
                line(TOO, "Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
                line(TOO, "Bellmar", "welcomed", "the offer", "support", "bellmar"),
                line(TOO, "Cordia", "backed", "it too", "support", "cordia"),
            )
        ],
        "it too",
        "ten lorries of grain",
    ),
    (
        "reports that nobody in particular told",
        [
            told(
                RUMOUR,
                1,
                "2031-05-08",
                line(RUMOUR, "Ardova", "spoke", "a good harvest in its valleys", "state", "ardova"),
                line(RUMOUR, "Bellmar", "denied", "reports that a bridge had been mined", "deny", "bellmar"),
            )
        ],
        "reports that a bridge had been mined",
        None,
    ),
    (
        "denied by whom it was told of",
        [
            told(
                ARMED,
                1,
                "2031-05-08",
                line(ARMED, "Ardova", "says", "Bellmar’s lorries feed a war", "state", "ardova"),
                line(ARMED, "Dane", "denied", "weapons crossed the bridge", "deny", "bellmar"),
            )
        ],
        "weapons crossed the bridge",
        "Bellmar’s lorries feed a war",
    ),
    (
        "denied by another, just behind",
        [
            told(
                ARMED,
                1,
                "2031-05-08",
                line(ARMED, "Ardova", "says", "Bellmar’s lorries feed a war", "state", "ardova"),
                line(ARMED, "Dane", "denied", "weapons crossed the bridge", "deny", "cordia"),
            )
        ],
        "weapons crossed the bridge",
        None,
    ),
    (
        "what is not so, just behind, denies nothing",
        [
            told(
                SLEPT,
                1,
                "2031-05-08",
                line(SLEPT, "Ardova", "spoke", "a good harvest in its valleys", "state", "ardova"),
                line(SLEPT, "Bellmar", "said", "its envoy had not slept", "deny", "bellmar"),
            )
        ],
        "its envoy had not slept",
        None,
    ),
    (
        "only said",
        [
            told(
                SAYS,
                1,
                "2031-05-08",
                line(SAYS, "Ardova", "demanded", "a harbour for its fleet", "demand", "ardova"),
                line(SAYS, "Dane", "said", "spring comes late", "state", "bellmar"),
            )
        ],
        "spring comes late",
        None,
    ),
    (
        "a pledge of something else, just behind",
        [
            told(
                PLEDGED,
                1,
                "2031-05-08",
                line(PLEDGED, "Ardova", "offered", "land for the homeless", "propose", "ardova"),
                line(PLEDGED, "Bellmar", "pledged", "a hundred dollars in coins", "agree", "bellmar"),
            )
        ],
        "a hundred dollars in coins",
        None,
    ),
    (
        "to another than the one who offered",
        [
            told(
                ANOTHERS,
                1,
                "2031-05-08",
                line(ANOTHERS, "Bellmar", "offers", "a map of the valleys", "propose", "bellmar"),
                line(ANOTHERS, "Cedara", "rejects", "the old map of the valleys", "reject", "cedara", to="ardova"),
            )
        ],
        "the old map of the valleys",
        None,
    ),
    (
        "asked behind it in one report",
        [
            told(
                BEHIND,
                1,
                "2031-05-08",
                line(BEHIND, "Bellmar", "refuses", "a harbour for anybody’s fleet", "reject", "bellmar", to="ardova"),
                line(BEHIND, "Ardova", "demands", "the harbour for its fleet", "demand", "ardova", to="bellmar"),
            )
        ],
        "a harbour for anybody’s fleet",
        None,
    ),
]


@pytest.mark.parametrize(("said", "text", "asked"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_answers_what(said: list[Reading], text: str, asked: str | None) -> None:
    found = answer(assemble(said, []), text)
    assert (found.text if found else None) == asked


def test_an_answer_is_on_the_issue_of_what_it_answers() -> None:
    offer = single(1, "2031-05-08", "ardova", "propose", "six observers at the dam", about="observers", to="bellmar")
    taken = single(2, "2031-05-09", "bellmar", "support", "its new gesture", about="gesture", to="ardova")
    found = assemble([*issue("observers"), offer, taken], [])
    assert found.statements[-1].answers == found.statements[-2].id
    assert found.statements[-1].issue == found.statements[-2].issue is not None


@pytest.mark.parametrize(("speaker", "answers"), [("ilse-varga", True), ("dane", False)])
def test_one_of_a_party_may_deny_what_another_of_it_said(speaker: str, answers: bool) -> None:
    text = "Dane warned that the rebels had mortars. The minister disputes that."
    said = replace(line(text, "Dane", "warned", "the rebels had mortars", "warn", "ardova"), speaker="dane")
    denied = replace(line(text, "The minister", "disputes", "that", "deny", "ardova"), speaker=speaker)
    denied = replace(denied, attribution=replace(denied.attribution, content=((text.rindex("that"), len(text) - 1),)))
    found = assemble([told(text, 1, "2031-05-08", said, denied)], []).statements
    assert (found[-1].answers == found[0].id) is answers


def test_a_decision_is_on_the_issue_of_what_was_decided() -> None:
    text = "Ardova will admit observers to the dam. The dam is old. Bellmar welcomed the decision."
    lines = (
        line(text, "Ardova", "will admit", "observers to the dam", "agree", "ardova", about="observers"),
        line(text, "Bellmar", "welcomed", "the decision", "support", "bellmar"),
    )
    lines = (lines[0], replace(lines[1], topics=()))
    found = assemble([*issue("observers"), *issue("dams"), told(text, 1, "2031-05-08", *lines)], [])
    assert found.statements[-1].answers == found.statements[-2].id
    assert found.statements[-1].issue == found.statements[-2].issue == "observer"


def test_what_is_denied_twice_is_one_dispute() -> None:
    accused = single(1, "2031-05-08", "ardova", "accuse", "Bellmar of firing on the crossing", to="bellmar")
    denied = [
        single(2, "2031-05-09", "bellmar", "deny", "any part in the fire at the crossing"),
        single(3, "2031-05-10", "bellmar", "deny", "that it was firing on the crossing"),
    ]
    again = "Ardova blames Bellmar. Bellmar denies it."
    recalled = told(
        again,
        4,
        "2031-05-30",
        line(again, "Ardova", "blames", "Bellmar", "accuse", "ardova", to="bellmar"),
        line(again, "Bellmar", "denies", "it", "deny", "bellmar"),
    )
    (conflict,) = assemble([accused, *denied, recalled], []).conflicts
    assert [len(side.sources) for side in conflict.sides] == [2, 3]

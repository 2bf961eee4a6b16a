"""Interviews: whose the answers are."""

from __future__ import annotations

from collections.abc import Callable

from parley.language.tokens import Doc

TALK = (
    "Ilva Tarn, the envoy of Sarn, spoke to us on Monday.\n\nQ: Will Rovia sign the map?\n\nA: We insist on a new map.\n\n"
    "Q: And the pilots?\n\nA: The pilots sleep well. Bor Dusk asked me for a list."
)


def test_a_question_tells_nothing(told: Callable[[str], list[dict[str, object]]]) -> None:
    assert all("sign the map" not in str(row["content"]) for row in told(TALK))


def test_answers_are_the_answering_ones(parsed: Callable[[str], Doc]) -> None:
    found = [(a.stance, TALK[a.source_head : a.source_head + 4]) for a in parsed(TALK)._.attributions if a.source_head is not None]
    assert ("demand", "Tarn") in found
    assert ("state", "Tarn") in found


def test_answers_are_given_in_their_own_words(parsed: Callable[[str], Doc]) -> None:
    assert {a.form for a in parsed(TALK)._.attributions if a.head > TALK.index("A:")} == {"direct"}


def test_what_another_cannot_do_is_no_refusal(told: Callable[[str], list[dict[str, object]]]) -> None:
    text = TALK.replace("The pilots sleep well.", "He cannot build a port. I did not say that in March.")
    assert [row["stance"] for row in told(text) if "port" in str(row["content"])] == ["state"]
    assert not [row for row in told(text) if "March" in str(row["content"]) or row["content"] == "that"]


def test_me_is_the_one_who_answers(told: Callable[[str], list[dict[str, object]]]) -> None:
    assert [row["target"] for row in told(TALK) if row["stance"] == "appeal"] == ["Tarn"]


UNMARKED = (
    "Ilva Tarn, the envoy of Sarn, spoke to us on Monday.\n\nWill Rovia sign the map?\n\nI doubt it. We insist on a new map.\n\n"
    "Its minister says that you are naive.\n\nMy friends say so too. I told him that no soldier would move.\n\n"
    "And the pilots?\n\nWe want them home.\n\nRovia did not answer a request for comment."
)


def test_questions_that_no_label_marks(parsed: Callable[[str], Doc]) -> None:
    found = [
        (a.stance, UNMARKED[a.source_head : a.source_head + 4])
        for a in parsed(UNMARKED)._.attributions
        if a.source_head is not None
    ]
    assert ("demand", "Tarn") in found
    assert len([who for _, who in found if who == "Tarn"]) >= 3


def test_a_report_in_the_first_person_is_no_interview(told: Callable[[str], list[dict[str, object]]]) -> None:
    text = "Rovia closed the port.\n\nWho will open it?\n\nNobody knows.\n\nSarn wants a map.\n\nThe talks go on."
    assert [row["source"] for row in told(text)] == ["Sarn"]


def test_questions_between_answers_in_marks(parsed: Callable[[str], Doc]) -> None:
    text = (
        "Ilva Tarn, the envoy of Sarn, talked to the Review about maps.\n\nWill Rovia sign?\n\n“I doubt it.”\n\nWhy not?\n\n"
        "“Because I have not signed either.”\n\nAnd the pilots?\n\n“We want them home.”"
    )
    found = [a for a in parsed(text)._.attributions if a.source_head is not None]
    assert [text[a.source_head : a.source_head + 4] for a in found].count("Tarn") >= 3


def test_one_who_did_other_things_before(parsed: Callable[[str], Doc]) -> None:
    text = (
        "Ilva Tarn flew for eleven years. Her strike has cost Rovia much. We met at her house.\n\nQ: Will you sign?\n\n"
        "A: We insist on a new map.\n\nQ: Why?\n\nA: Because I want it."
    )
    found = [a for a in parsed(text)._.attributions if a.source_head is not None]
    assert {text[a.source_head : a.source_head + 4] for a in found} == {"Tarn"}

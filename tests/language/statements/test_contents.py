"""What is said: the whole of it, and nothing of the reporter's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CONTENTS = [  # (sentence, content)
    ("Since the spring, aides say, the mood has changed.", "Since the spring … the mood has changed"),
    ("Sarn said the truce had failed — a claim that few share.", "the truce had failed"),
    ("Sarn plans to reopen the road and allow the convoys to pass.", "to reopen the road and allow the convoys to pass"),
    ("Sarn called for a truce.", "a truce"),
    ("“I would be worried.” Sarn asked for answers by Monday.", "answers by Monday"),
    (
        "The general was not in a hurry: Rovia, he said, could open a road by May.",
        "Rovia … could open a road by May",
    ),
    ("The group declined the request within hours; the boats, an official remarked, were old.", "the request within hours"),
    ("Sarn said the drones were over the port, which Rovia denied.", "the drones were over the port"),
    (
        "Foreign Minister Sela Roe asked the families, who had gathered at the barrier since dawn, to stay behind it.",
        "the families … to stay behind it",
    ),
    ("Sarn told the crews to be ready by noon.", "the crews to be ready by noon"),
    ("Sarn accused Rovia of shelling the port, which it denied.", "Rovia of shelling the port"),
    ("Sarn denied that its guards had fired, as Rovia claims.", "that its guards had fired"),
    ("Sarn insists on a corridor of its own to Keld.", "a corridor of its own to Keld"),
    ("Sarn insisted on a corridor to the sea at the meeting.", "a corridor to the sea"),
    ("Sarn demanded last year that the road be closed, but it has since dropped the demand.", "that the road be closed"),
    ("17:30 Sarn will not sign, says the envoy.\n\n16:10 Rain.", "Sarn will not sign"),
    ("The map came late and was rejected by Sarn on Monday.", "The map"),
    ("The map was drawn in May and rejected by Sarn.", "The map"),
    ("Sarn made its return conditional on a truce.", "a truce"),
    ("Sarn made any exchange of prisoners conditional on the return of the boats.", "the return of the boats"),
    ("Sarn made it clear that it would not sign.", "that it would not sign"),
    ("Sarn has made plain that no pilot will leave.", "that no pilot will leave"),
    ("“Nobody came,” as Roe put it.", "“Nobody came,”"),
    ("The plan contains a demand that Sarn has dismissed.", "a demand"),
    ("Sarn's demands include a truce and a road.", "a truce and a road"),
    ("Sarn has three demands: a truce, a road and a list.", "a truce, a road and a list"),
    ("What Sarn wants is a road.", "a road"),
    ("Rovia rejected the monitors that Sarn wants to see at the dam.", "the monitors at the dam"),
    ("The paper names 212 pilots whose release Sarn demands.", "212 pilots whose release"),
    ("‘They came with a list.’ Sarn accused Rovia of having hidden a door.", "Rovia of having hidden a door"),
    (
        "Sarn is also demanding that monitors read the meters, since, as one of them put it, “a number is only a number”.",
        "that monitors read the meters, since, as one of them put it, “a number is only a number”.",
    ),
    ("The parliament of Sarn voted down the accord on Monday.", "the accord"),
    ("As Roe put it, “nobody came”.", "“nobody came”."),
]


def test_a_denied_clause_is_told_by_one_and_denied_by_the_other(told: Callable[[str], list[dict[str, object]]]) -> None:
    found = told("Sarn said it had shot down two drones over the port, which Rovia denied.")
    assert [(row["content"], row["stance"]) for row in found] == [
        ("it had shot down two drones over the port", "state"),
        ("it had shot down two drones over the port", "deny"),
    ]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_contents(told: Callable[[str], list[dict[str, object]]], text: str, content: str) -> None:
    found = told(text)
    assert any(str(row["content"]).replace(" … ", " ") == content.replace(" … ", " ") for row in found), found

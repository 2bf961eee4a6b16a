"""Moves that go on from one that has just been told, and papers that speak for whoever put them forward."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.tokens import Doc

ECHOES = [  # (text, stance, its actors, their contents)
    ("Finland accepted the invitation on Monday. Norway followed on Tuesday.", "agree", ["finland", "norway"], "the invitation"),
    ("Finland accepted the offer. Norway followed suit a day later.", "agree", ["finland", "norway"], "the offer"),
    ("Finland rejected the paper, and so did Norway.", "reject", ["finland", "norway"], "the paper"),
    ("Finland agreed to the plan on Monday, as did Norway.", "agree", ["finland", "norway"], "the plan"),
    ("Finland has not accepted the plan, nor has Norway.", "reject", ["finland", "norway"], "the plan"),
    ("Finland did not accept the map, and neither did Norway.", "reject", ["finland", "norway"], "the map"),
    ("Finland demanded a ceasefire. Norway did the same.", "demand", ["finland", "norway"], "a ceasefire"),
    ("Finland demanded a ceasefire. So did Norway.", "demand", ["finland", "norway"], "a ceasefire"),
    ("Finland condemned the attack, as has Norway.", "accuse", ["finland", "norway"], "the attack"),
    ("Finland welcomed the news. The Norwegian foreign minister did likewise.", "support", ["finland", "norway"], "the news"),
    ("Finland rejected the paper. Norway did not.", "reject", ["finland"], "the paper"),
    ("Finland rejected the plan. A storm followed.", "reject", ["finland"], "the plan"),
    (
        "Norway said it would free the prisoners if Finland did the same.",
        "propose",
        ["norway"],
        "it would free the prisoners if Finland did the same",
    ),
    (
        "Finland demanded that Norway withdraw its troops, and Norway did so on Friday.",
        "demand",
        ["finland"],
        "that Norway withdraw its troops",
    ),
    ("Finland denied the report. Nor was there any sign of troops at the border.", "deny", ["finland"], "the report"),
    ("Finland demanded an apology. Norway followed with a statement of regret.", "demand", ["finland"], "an apology"),
    ("Finland rejected the plan.\n\nNorway followed.", "reject", ["finland"], "the plan"),
]


@pytest.mark.parametrize(("text", "stance", "actors", "content"), ECHOES)
def test_echoes(parsed: Callable[[str], Doc], text: str, stance: str, actors: list[str], content: str) -> None:
    found = [s for s in parsed(text)._.statements if s.attribution.stance == stance]
    assert [s.actor for s in found] == actors
    assert {" ".join(text[a:b] for a, b in s.attribution.content) for s in found} == {content}


def test_as_is_its_right_echoes_nothing(parsed: Callable[[str], Doc]) -> None:
    assert len(parsed("Finland rejected the plan, as is its right.")._.statements) == 1


def test_an_echo_has_its_own_day_and_says_what_it_repeats(parsed: Callable[[str], Doc]) -> None:
    first, second = parsed("Finland accepted the invitation on Monday. Norway followed on Tuesday.")._.statements
    assert (first.when.earliest, second.when.earliest) == ("2026-03-02", "2026-03-03")
    assert second.because.startswith("“followed” repeats “accepted”")


PAPERS = [  # (text, the actors of all that is said)
    ("Finland tabled a paper on Monday. On the road, the paper has one sentence. It asks the parties to wait.", {"finland"}),
    ("Finland put forward a plan on Monday. The plan calls for a withdrawal by June.", {"finland"}),
    ("The plan that Finland tabled on Monday calls for a withdrawal by June.", {"finland"}),
    ("The plan, drawn up by Finland, calls for a withdrawal.", {"finland"}),
    ("Finland's plan calls for a withdrawal by June.", {"finland"}),
    ("A letter was sent by Norway on Monday. The letter rejects the offer.", {"norway"}),
    ("Finland sent a letter. The document demands that troops leave.", {"finland"}),
    ("Finland's envoy handed over a draft on Monday. It suggests that 20 soldiers be exchanged.", {"finland"}),
    ("Finland tabled a plan. Officials spoke of a letter. The letter demands a truce.", {"finland", None}),
    ("Diplomats circulated a draft. The draft calls for a truce.", {None}),
    ("Finland set the plan aside. The plan calls for a pullback.", {None}),
    ("The letter demands an apology. The Norwegian minister would not comment on it.", {None}),
    ("Norway's plan calls for a truce. That would be a disaster for the region.", {"norway"}),
    ("The paper reported that the road was closed.", {None}),
]


@pytest.mark.parametrize(("text", "actors"), PAPERS)
def test_a_paper_speaks_for_who_put_it_forward(parsed: Callable[[str], Doc], text: str, actors: set[str | None]) -> None:
    assert {s.actor for s in parsed(text)._.statements} == actors


def test_a_paper_goes_on_until_somebody_else_speaks(told: Callable[[str], list[dict[str, object]]]) -> None:
    found = told(
        "Finland put forward a plan on Monday. The plan proposes a truce. Monitors would watch over it. "
        "Norway said it would study it. The monitors would be paid by both.\n\nThe border would close at six."
    )
    assert ("Monitors would watch over it.", "propose") in [(row["content"], row["stance"]) for row in found]
    assert not any("paid" in str(row["content"]) or "six" in str(row["content"]) for row in found)

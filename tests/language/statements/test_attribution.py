"""Who says what: each rule with the sentence that made it necessary. Sarn, Rovia and Keld are no states."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parley.language.tokens import Doc

Told = Callable[[str], list[dict[str, object]]]

REPORT = [  # a report of talks in the style of an agency: (sentence, what must be found)
    (
        "As talks falter, Rovia is pushing to break the deadlock in the border negotiations.",
        {
            "source": "Rovia",
            "cue": "is pushing",
            "content": "to break the deadlock in the border negotiations",
            "stance": "appeal",
            "form": "stated",
        },
    ),
    (
        "The gap remains wide, with both Sarn and Rovia holding firm to their demands related to prisoners.",
        {
            "source": "both Sarn and Rovia",
            "cue": "holding firm to",
            "content": "their demands related to prisoners",
            "stance": "demand",
        },
    ),
    (
        "Monday’s talks focused on making progress amid Keldish warnings to both parties "
        "that this may be their last chance to sign a deal.",
        {
            "cue": "warnings",
            "content": "that this may be their last chance to sign a deal",
            "stance": "warn",
            "target": "both parties",
        },
    ),
    (
        "Sarn is demanding the release of Ilva Tarn, Bor Dusk and Mirel Oss, along with the bodies of two pilots.",
        {
            "source": "Sarn",
            "content": "the release of Ilva Tarn, Bor Dusk and Mirel Oss, along with the bodies of two pilots",
            "stance": "demand",
        },
    ),
    (
        "The group is also seeking to increase the number of prisoners to be freed to 90 — a step many families want.",
        {"source": "The group", "content": "to increase the number of prisoners to be freed to 90", "stance": "demand"},
    ),
    (
        "Keld has been exerting pressure to prevent Rovia from vetoing the list and to ensure they are not deported.",
        {
            "source": "Keld",
            "cue": "has been exerting pressure",
            "content": "to prevent Rovia from vetoing the list and to ensure they are not deported",
            "stance": "appeal",
        },
    ),
    (
        "In exchange, Sarn has agreed to release 12 living hostages — a plan discussed in both capitals.",
        {
            "source": "Sarn",
            "cue": "has agreed",
            "content": "to release 12 living hostages",
            "stance": "agree",
            "condition": None,  # for what is not told
        },
    ),
    (
        "Rovia, for its part, has submitted a map outlining its troop withdrawal from the valley.",
        {
            "source": "Rovia",
            "cue": "has submitted",
            "content": "a map outlining its troop withdrawal from the valley",
            "stance": "propose",
        },
    ),
    (
        "Rovia insists on keeping its forces in several areas, while Sarn is demanding guarantees for a full withdrawal.",
        {"source": "Rovia", "cue": "insists on", "content": "keeping its forces in several areas", "stance": "demand"},
    ),
    (
        "Rovia seeks to frame the talks as a victory.",
        {"source": "Rovia", "cue": "seeks", "content": "to frame the talks as a victory", "stance": "state", "plover": None},
    ),
    (
        "The cabinet is divided, with Interior Minister Bor Dusk threatening to quit the government if the prisoners are released.",
        {
            "source": "Interior Minister Bor Dusk",
            "content": "to quit the government if the prisoners are released",
            "stance": "threaten",
            "condition": "if the prisoners are released",
        },
    ),
]

SHAPES = [  # how attributions are built: (sentence, source, content)
    ("“We are ready,” the envoy said.", "the envoy", "“We are ready,”"),
    (
        "“We are ready,” said Ilva Tarn, the envoy. “We will wait for an answer.”",
        "Ilva Tarn, the envoy",
        "“We are ready,” … “We will wait for an answer.”",
    ),
    ("Rovia will not pull back, according to two officials.", "two officials", "Rovia will not pull back"),
    ("Rovia will not pull back, the minister told reporters.", "the minister", "Rovia will not pull back"),
    ("Ilva Tarn: Rovia must answer by Friday.", "Ilva Tarn", "Rovia must answer by Friday."),
    (
        "“We have waited long enough for this answer.” — Ilva Tarn, envoy",
        "Ilva Tarn",
        "“We have waited long enough for this answer.”",
    ),
    ("Sarn rejected the map, saying it was drawn in bad faith, and demanded a new one.", "Sarn", "a new one"),
    ("The plan was rejected by Sarn.", "Sarn", "The plan"),
    ("Officials were surprised by its refusal to sign the text.", "its", "to sign the text"),
    ("Keld accepted the plan, which Rovia had rejected in May.", "Rovia", "the plan"),
    ("An inquiry by the council, which Rovia has called for, would begin in June.", "Rovia", "An inquiry by the council"),
    ("The talks broke down over a clause that Rovia refuses to accept.", "Rovia", "a clause … to accept"),
    ("Keld agreed to build the road that Rovia had offered.", "Rovia", "the road"),
]


@pytest.mark.parametrize(("text", "expected"), REPORT)
def test_report(told: Told, text: str, expected: dict[str, object]) -> None:
    found = told(text)
    assert any(expected.items() <= row.items() for row in found), found


@pytest.mark.parametrize(("text", "source", "content"), SHAPES)
def test_shapes(told: Told, text: str, source: str, content: str) -> None:
    found = told(text)
    assert any(row["source"] == source and row["content"] == content for row in found), found


def test_a_claim_about_another_is_told_as_claimed(told: Told) -> None:
    outer, inner = told("Sarn said on Monday that Rovia had rejected the plan.")
    assert (outer["source"], outer["stance"], outer["within"]) == ("Sarn", "state", None)
    assert (inner["source"], inner["stance"], inner["content"], inner["within"]) == ("Rovia", "reject", "the plan", 0)


def test_attributions_are_in_text_order_and_spanned(parsed: Callable[[str], Doc]) -> None:
    doc = parsed("Sarn demanded a truce. Rovia said it was ready.")
    starts = [a.content[0][0] for a in doc._.attributions]
    assert starts == sorted(starts)
    assert [span.label_ for span in doc.parsed.spans["statements"]] == [a.stance for a in doc._.attributions]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "Sarn",
                "said",
                "“",
                "”",
                '"',
                "'",
                "’",
                ":",
                "—",
                "\n\n",
                "if",
                "demanded",
                "that",
                "to",
                "according",
                ".",
                "warnings",
                " ",
                "a",
                "\n",
            ]
        ),
        max_size=25,
    )
)
def test_never_raises(parsed: Callable[[str], Doc], words: list[str]) -> None:
    for a in parsed(" ".join(words))._.attributions:
        assert 0 <= a.confidence <= 1


def test_a_cue_keeps_its_no(told: Told) -> None:
    assert [row["cue"] for row in told("Sarn no longer insists that Rovia leave.")] == ["no longer insists"]
    (row,) = told("Sarn no longer insists on 400.")
    assert (row["cue"], row["content"]) == ("no longer insists on", "400")

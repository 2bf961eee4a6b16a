"""The small models and what they are asked: cues, contents, edges, drafts, confidence; and the parse that they look at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.statements import confidence, cues, drafts, mend, model, presented, quotations
from parley.language.statements.attribution import quoted_words
from parley.language.statements.edges import trimmed
from parley.language.tokens import Doc

Read = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Sarn has not yet agreed to the map.", "has not yet agreed"),
        ("Sarn is holding firm to its demands.", "is holding firm"),
        ("Sarn was ready to sign.", "was ready"),
        ("Rovia will wait, according to Sarn.", "according to"),
    ],
)
def test_cues(parsed: Read, text: str, cue: str) -> None:
    parse = mend.parsed(parsed(text))
    found = [" ".join(parse.lower[i] for i in sorted(c.words)) for c in cues.read(parse, [None] * len(parse), set())]
    assert cue in found


def test_what_a_dash_and_an_article_open_is_the_reporters_own(parsed: Read) -> None:
    parse = mend.parsed(parsed("Sarn seeks to raise the number to 90 — a step many want."))
    content = frozenset(range(parse.lower.index("to"), len(parse) - 1))
    assert max(trimmed(parse, parse.lower.index("seeks"), content, [None] * len(parse))) == parse.lower.index("90")


def test_a_quotation_goes_to_the_verb_beside_it(parsed: Read) -> None:
    parse = mend.parsed(parsed("“We are ready to sign,” Sarn said."))
    found = quotations.find(parse.text)
    said, quoted = parse.lower.index("said"), quoted_words(parse, found)
    assert presented.beside(parse, frozenset({said}), frozenset({said - 1}), found, quoted) == frozenset(range(said - 1))


def test_the_outer_of_two_drafts_is_kept(parsed: Read) -> None:
    parse = mend.parsed(parsed("Sarn said that Rovia asked for a truce."))
    made = [drafts.make(parse, cue, (), [None] * len(parse)) for cue in cues.read(parse, [None] * len(parse), set())]
    kept = drafts.settle(parse, [d for d in made if d is not None], 0.5, 0.6)
    assert [parse.lower[d.head] for d in kept] == ["said"]


def test_speech_in_quotation_marks_is_surer_than_a_stance(parsed: Read) -> None:
    direct, stated = (parsed(text)._.attributions[0] for text in ("“We are ready to sign,” Sarn said.", "Sarn wants a truce."))
    assert direct.confidence > stated.confidence


def test_a_draft_by_layout_is_as_sure_as_the_layout(parsed: Read) -> None:
    parse = mend.parsed(parsed("Tarn: Rovia must answer."))
    assert confidence.of(parse, drafts.Draft(1, frozenset({1}), frozenset({0}), 0, frozenset({2}), 0.9, "a line"), "direct") == 0.9


def test_a_feature_that_no_model_knows_weighs_nothing() -> None:
    assert model.probability({"a": 2.0}, ["b"]) == 0.5
    assert model.probability({"a": 2.0}, ["a", "b"]) > 0.5


def test_the_parse_knows_sentences_paragraphs_and_stretches(parsed: Read) -> None:
    parse = mend.parsed(parsed("Sarn waits, for now.\n\nRovia acts."))
    rovia = parse.lower.index("rovia")
    assert (parse.paragraph[0], parse.paragraph[rovia]) == (0, 1)
    assert parse.spans({0, 1, 3, 4}) == ((0, 19),)
    assert parse.subtree(rovia + 1) >= {rovia}

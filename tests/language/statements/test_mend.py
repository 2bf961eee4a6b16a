"""Constructions that a small parser misreads, put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.statements import mend
from parley.language.tokens import Doc

MENDED = [  # (sentence, word, its head, how it hangs)
    ("The gap is wide, with both Sarn and Rovia holding firm to their demands.", "holding", "with", "pcomp"),
    ("Its first secretary, Ilva Tarn, demanded by telephone that Keld be admitted.", "secretary", "demanded", "nsubj"),
    (
        "Israel's security cabinet approved on Friday the first phase of the plan, the prime minister's office said.",
        "approved",
        "said",
        "ccomp",
    ),
    ("Sarnia had until this week insisted that the rebels lay down their weapons.", "sarnia", "insisted", "nsubj"),
    (
        "In a letter he admitted that he had underestimated the distrust, denied having favoured anyone and left.",
        "denied",
        "admitted",
        "conj",
    ),
    ("The name of Dario Venn, the Front's negotiator said, was still in the drawer.", "negotiator", "said", "nsubj"),
    ("The name of Dario Venn, the Front's negotiator said, was still in the drawer.", "name", "was", "nsubj"),
    ("The Ministry thanks Ondria for its patience.", "ondria", "thanks", "dobj"),
    ("Sarn rejects calls for a truce.", "calls", "rejects", "dobj"),
    ("Sarn rejects claims that it armed the group.", "sarn", "rejects", "nsubj"),
    ("It remains ready to return, should the enemy open the road.", "open", "remains", "advcl"),
    ("The Ministry asks Keld to pay for the survey and reminds it of its promise.", "reminds", "asks", "conj"),
    (
        "Finland and Sweden, meeting in Oslo from 16 to 22 January at the invitation of Norway, have agreed to share ships.",
        "finland",
        "agreed",
        "nsubj",
    ),
    ("Sarn said it regretted the delay and called on Keld to wait.", "called", "said", "conj"),
    ("Sarn said Rovia regretted the delay and called on Keld to wait.", "called", "regretted", "conj"),
]


@pytest.mark.parametrize(("text", "word", "head", "dep"), MENDED)
def test_mended(parsed: Callable[[str], Doc], text: str, word: str, head: str, dep: str) -> None:
    parse = mend.parsed(parsed(text))
    i = parse.lower.index(word)
    assert (parse.lower[parse.head[i]], parse.dep[i]) == (head, dep)


NO_SENTENCES = [  # in which a word was once hung under itself, and what follows the heads up never ended
    "warnings said — warnings ” a to “ demanded “ according Sarn ' warnings",
    "Sarn ’ — to ' to a warnings \n\n ” ' warnings   demanded said if   Sarn . to \"",
]


@pytest.mark.parametrize("text", [*(row[0] for row in MENDED), *NO_SENTENCES])
def test_the_mended_parse_is_a_tree(parsed: Callable[[str], Doc], text: str) -> None:
    parse = mend.parsed(parsed(text))
    assert all(i in parse.children[head] for i, head in enumerate(parse.head) if head != i)
    assert all(len(parse.ancestors(i)) < len(parse) for i in range(len(parse)))

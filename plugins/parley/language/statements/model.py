"""Small logistic models, as data: is a word a cue, is a dependant of a cue its content, is the end of a content the reporter's
own, and how often statements of a kind are right.

`weights.json` is written by `tools/learn_lexicon.py` from PolNeAR's training part: weights of features, no text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import exp

import msgspec
from msgspec import Struct


class Weights(Struct, frozen=True):
    """Weights by feature, of each question. `nouns` and `adjectives` are the ones that may be cues at all."""

    cue: dict[str, float]
    content: dict[str, float]
    edge: dict[str, float]
    confidence: dict[str, float]
    nouns: frozenset[str]
    adjectives: frozenset[str]


@cache
def weights() -> Weights:
    data = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf8"))
    return msgspec.convert(data, Weights)


def probability(model: dict[str, float], features: Iterable[str]) -> float:
    return 1 / (1 + exp(-sum(model.get(feature, 0.0) for feature in features)))

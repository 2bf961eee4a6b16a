"""What speaks for two tellings being of one happening, weighed as `python tools/learn_merging.py` learnt from invented ones."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from math import fsum

from parley.dossier.kinds import happens
from parley.dossier.spans import FIRM, on_one_day, one_day
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, shared, thing

MANY = 5  # words in common: more say no more
RARE = 12.0  # nats, likewise
LONG = 10  # words that say something
SMALL = 2  # a count that many things have


def log_odds(one: Telling, other: Telling, rare: Rarity) -> float:
    """How likely two tellings, which do not contradict each other, are of one happening; 0 where it is as likely as not.

    A logistic regression (natural logarithm of the odds), learnt on the invented negotiations of tests/corpus.
    """
    known = weights()
    return known["alone"] + fsum(known[name] * value for name, value in signs(one, other, rare).items() if value)


@cache
def weights() -> dict[str, float]:
    found: dict[str, float] = tomllib.loads(files(__package__).joinpath("evidence.toml").read_text("utf8"))["weights"]
    return found


def signs(one: Telling, other: Telling, rare: Rarity) -> dict[str, float]:
    """What two tellings have in common and what they have not, each from 0 to 1 (`reported` to 2), in no order of weight."""
    both, of_both, of_shorter = one.words & other.words, *shared(one.words, other.words, rare)
    same_day = one_day(one) is not None and one_day(one) == one_day(other)
    types = {one.entry.type, other.entry.type}
    deeds = happens(one), happens(other)
    planned = (one.entry.status == "planned") + (other.entry.status == "planned")
    counted = [
        {(figure.value, thing(figure.thing)) for figure in telling.figures if figure.value > SMALL} for telling in (one, other)
    ]
    counts = [{thing(figure.thing) for figure in telling.figures} for telling in (one, other)]
    actors = len(one.of & other.of) / max(1, len(one.of | other.of))
    return {
        "share of the shorter": of_shorter,
        "share of both": of_both,
        "rarity": min(RARE, fsum([rare.get(word, 0.0) for word in both])) / RARE,
        "words": min(MANY, len(both)) / MANY,
        "words for what happens": len(deeds[0] & deeds[1]) / 2,
        "all in the other": float(one.words <= other.words or other.words <= one.words),
        "length": min(len(one.words), len(other.words)) / LONG,
        "one day": float(same_day),
        "no day": float(not on_one_day(one, other)),
        "only reported": float(sum(telling.entry.date.basis not in FIRM for telling in (one, other))),
        "one type": float(len(types) == 1 and None not in types),
        "other types": float(len(types) == 2 and None not in types),
        "one day and type": float(same_day and len(types) == 1 and None not in types),
        "doers": float(bool(one.by) and one.by == other.by),
        "actors": actors,
        "other actors": float(apart(one.of, other.of)),
        "a plan": float(planned == 1),
        "a plan, its day and actors": actors * (planned == 1 and same_day),
        "two plans": float(planned == 2),
        "one deed": float(bool(deeds[0] & deeds[1])),
        "one deed and day": float(same_day and bool(deeds[0] & deeds[1])),
        "other deeds": float(apart(*deeds)),
        "other places": float(apart(one.entry.places, other.entry.places)),
        "other counts": float(bool(counts[0] & counts[1]) and not counted[0] & counted[1]),
        "one report": float(one.original == other.original),
    }


def apart(some: Collection[str], more: Collection[str]) -> bool:
    """Whether both have some, but none is the same."""
    return bool(some and more) and set(some).isdisjoint(more)

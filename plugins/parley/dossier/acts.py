"""Acts: by what nouns a text names earlier statements: “the offer”, “its refusal”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from parley.dossier.words import data, kin, plain
from parley.language.findings import Stance


def named(stance: Stance, words: Iterable[str]) -> frozenset[str]:
    """The stances that a statement of some stance names by a noun among its words."""
    if stance == "concede":
        return frozenset()  # “dropped its demand”: its own
    told = [*words]
    without = {at + 1 for at, word in enumerate(told) if word == "without"}  # “would receive them without conditions” names none
    named = (by_noun().get(plain(word)) for at, word in enumerate(told) if at not in without)
    return frozenset().union(*[stances for stances in named if stances is not None])


@cache
def held() -> frozenset[str]:
    """The words by which a text names what somebody holds to: “its demand for a corridor”, “the threat to leave”."""
    return frozenset(kin(noun) for stance in ("demand", "reject", "threaten") for noun in data("acts")[stance])


@cache
def by_noun() -> dict[str, frozenset[str]]:
    """For each noun that names statements, and its plural: their stances."""
    found: dict[str, set[str]] = defaultdict(set)
    for stance, nouns in data("acts").items():
        for noun in nouns:
            found[noun].add(stance)
            found[f"{noun}s"].add(stance)
    return {noun: frozenset(stances) for noun, stances in found.items()}

"""Bargains: the numbers that statements name, and which of two are of one bargain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from parley.dossier.acts import by_noun
from parley.dossier.model import StatementEntry
from parley.dossier.words import empty, has, listed, numerals, thing, tokens, units
from parley.language.findings import Stance

BARGAINING: frozenset[Stance] = frozenset(("demand", "propose", "agree", "concede"))
"""Stances of those who bargain over a number."""
FAR = 4  # times the one number that another may be and be of one bargain
NEGATED = 3  # words before a number, in which a “not” says that it is not the actor's own


def bargains(statement: StatementEntry) -> bool:
    """Whether the number of a statement is its actor's own: who “cannot give more than 280” refuses, and offers 280."""
    return statement.stance in BARGAINING or (statement.stance == "reject" and has("bounds", statement.text.lower()))


def referred_to(said: Sequence[StatementEntry]) -> dict[str, str]:
    """For the id of a statement that only names an offer, “had made the offer”, the words in which its report told it."""
    named = {one.id: noun for one in said if (noun := only_names(one.text))}
    reports = {one.sources[0].report for one in said if one.id in named}
    told: dict[str, list[StatementEntry]] = defaultdict(list)
    for statement in said:
        if statement.sources[0].report in reports:
            told[statement.sources[0].report].append(statement)
    meant: dict[str, str] = {}
    for several in told.values():
        several.sort(key=lambda one: one.sources[0].start)
        for place, statement in enumerate(several):
            if (of := named.get(statement.id)) is None:
                continue
            words = next((one.text for one in reversed(several[:place]) if of in tokens(one.text) and measures(one.text)), None)
            if words is not None:
                meant[statement.id] = words
    return meant


def only_names(text: str) -> str:
    """“offer” of “the offer”, where that is all; empty where more is told, or no noun for what somebody says."""
    first, _, noun = text.partition(" ")
    return noun if first.lower() == "the" and noun in by_noun() else ""


def measures(text: str) -> dict[int, str]:
    """The numbers of a text, each with the word that it counts, or none: “18 miles”, “settle for 20”; no days and no years."""
    found: dict[int, str] = {}
    told = tokens(text)
    for at, word in enumerate(told):
        figure = numerals().get(word, word).replace(",", "")
        beside = told[max(at - 1, 0) : at] + told[at + 1 : at + 2]
        few = figure in ("1", "2") and listed("measures").isdisjoint(beside)  # “the two sides”, but “two kilometres”
        if not figure.isdecimal() or few or not listed("months").isdisjoint(beside):
            continue
        near = told[max(at - NEGATED, 0) : at]
        if not listed("negations").isdisjoint(near) and not has("bounds", text.lower()):
            continue  # “I would not take 500 without them”; “not more than 280” is a bound
        if at and told[at - 1] == "from" and "to" in told[at + 1 : at + 4]:
            continue  # “from 10 to 15 percent”
        if len(figure) == 4 and figure[:2] in ("19", "20") and "," not in word:
            continue
        behind = told[at + 1] if at + 1 < len(told) else ""
        found[int(figure)] = thing(behind) if behind and behind not in empty() else ""
    return found


def comparable(former: Mapping[int, str], latter: Mapping[int, str]) -> int | None:
    """The number of the latter statement where both bargain over one: not far from the former's, each the only one of the
    statement, or of what it counts: “180 prisoners for 60 soldiers”.
    """
    for other, counted in latter.items():
        alone = len(latter) == 1 or (counted and list(latter.values()).count(counted) == 1)
        same = [one for one, also in former.items() if (also == counted if counted and also else len(former) == len(latter) == 1)]
        if alone and len(same) == 1 and max(same[0], other) <= FAR * min(same[0], other):
            return other
    return None


def in_unit(former: Mapping[int, str], latter: Mapping[int, str]) -> bool:
    """Whether each of two statements has one number, both of one unit or of nothing: “give me 380”, where 400 was asked for."""
    return len(former) == len(latter) == 1 and set(former.values()) == set(latter.values()) <= units() | {""}

"""Tolls: clauses that count the dead of what was told before: “the army put the number of dead at five”."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.events import clauses
from parley.language.figures import COUNTS
from parley.language.tokens import Doc, Token

DEAD = frozenset(("casualty", "dead", "death", "fatality", "victim"))
DYING = frozenset(("die", "perish"))
PEOPLE = frozenset(
    ("child", "civilian", "man", "people", "person", "soldier", "woman", "worker", "fighter", "policeman", "resident")
)


def heads(doc: Doc) -> Iterator[Token]:
    """The verbs that tell how many died, in order: “put” of “put the toll at five”, “is” of “the number of dead is eight”."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX") and (tells_a_toll(token) or tells_of_dead(token)):
            yield token


def tells_a_toll(verb: Token) -> bool:
    """“The toll rose to eleven”, “put the number of dead at eleven”."""
    counted = any(is_toll(t) for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj"))
    return counted and any(number_of(t) is not None for t in verb.children)


def is_toll(noun: Token) -> bool:
    """“The toll”, “the death toll”, “the number of dead”."""
    if noun.lemma_.lower() == "toll":
        return True
    of = (t for prep in noun.children if prep.lower_ == "of" for t in prep.children if t.dep_ == "pobj")
    return noun.lemma_.lower() in COUNTS and any(t.lemma_.lower() in DEAD for t in of)


def number_of(branch: Token) -> Token | None:
    """The number at the end of a toll: “eleven”, “at eleven”, “to at least eleven”."""
    if branch.dep_ == "prep" and branch.lower_ in ("at", "to"):
        return next((t for t in branch.children if t.dep_ == "pobj" and t.like_num), None)
    return branch if branch.dep_ in ("attr", "dobj", "acomp") and branch.like_num else None


def tells_of_dead(verb: Token) -> bool:
    """“At least five people had died”, “eleven were killed”, “21 people were injured”; not “five more”, who are others."""
    killed = verb.lemma_.lower() in ("kill", "injure", "wound") and any(t.dep_ == "auxpass" for t in verb.children)
    if not killed and verb.lemma_.lower() not in DYING:
        return False
    who = clauses.subject(verb)
    if who is None or any(t.lower_ == "more" for t in who.children):
        return False
    counted = who.lemma_.lower() in PEOPLE and any(t.dep_ == "nummod" for t in who.children)
    return counted or (who.like_num and not any(t.lower_ == "of" for t in who.children))

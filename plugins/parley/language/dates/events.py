"""Which day an event was: from a date in its own words, its relative clause, or an earlier sentence that tells of it."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources

from msgspec import Struct

from parley.language.dates.direction import verb_of
from parley.language.tokens import Span, Token

_DATA = tomllib.loads((resources.files(__package__) / "anchors.toml").read_text("utf8"))
_NOUNS: dict[str, str] = _DATA["nouns"]
_BEGINNINGS: frozenset[str] = frozenset(_DATA["beginnings"]["verbs"])


class Dated(Struct, frozen=True):
    """A date expression and the day that it came to."""

    span: Span
    day: date


def stem(token: Token) -> str:
    """One word for an event, be it told by a verb or by its noun: “signed”, “the signing”, “its signature”."""
    lemma = token.lemma_.lower()
    if lemma in _NOUNS:
        return _NOUNS[lemma]
    if token.pos_ == "NOUN" and lemma.endswith("ing") and len(lemma) > 5:
        return lemma[:-3]
    return lemma


def event_day(event: Token, counting: Span, dated: list[Dated]) -> date | None:
    """The day of `event`, or None where the report does not tell it. `counting` is the expression that counts from it."""
    inside = set(event.subtree)
    others = [one for one in dated if one.span.start != counting.start]
    clause = event.pos_ in ("VERB", "AUX")  # “killed four, but said that talks would resume on Sunday”: not the day of “killed”
    for one in others:
        if one.span.root in inside and one.span.start > counting.start and (not clause or verb_of(one.span) == event):
            return one.day
    for one in others:
        between = one.span.doc[event.i + 1 : one.span.start]
        if one.span.start > event.i and len(between) <= _CLOSE and all(word.pos_ in ("ADP", "DET") for word in between):
            return one.day  # “the signing on Thursday”, whatever the parse hangs it on
    for one in reversed([one for one in others if one.span.start < counting.start]):
        if _tells_of(one, event):
            return one.day
    return None


def _tells_of(one: Dated, event: Token) -> bool:
    """Whether the clause of a date tells of the event: “talks opened on Sunday”, “the launch on Monday”, “Monday's launch”."""
    wanted = stem(event)
    noun = next((a for a in one.span.root.ancestors if a.pos_ == "NOUN"), None)
    verb = verb_of(one.span)
    if noun is not None and stem(noun) == wanted and (verb is None or noun.i > one.span.start - 4):
        return True
    if verb is None:
        return False
    if event.pos_ in ("VERB", "AUX"):
        return stem(verb) == wanted and _same_subject(verb, event)
    if stem(verb) == wanted:
        return True
    return verb.lemma_.lower() in _BEGINNINGS and any(stem(child) == wanted for child in verb.children if child.dep_ in _ROLES)


_CLOSE = 2
_ROLES = ("nsubj", "nsubjpass", "dobj", "attr")


def _same_subject(one: Token, other: Token) -> bool:
    """Two clauses with the same verb tell of one event unless what they are about differs."""
    first, second = _about(one), _about(other)
    return not first or not second or bool(first & second)


def _about(verb: Token) -> set[str]:
    nouns = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.pos_ in ("NOUN", "PROPN")]
    return {stem(noun) for noun in nouns}

"""Soldiers, fighters, a rebel delegation: whose they are where nobody is named beside them."""

from __future__ import annotations

from parley.language.actors.called import most_named
from parley.language.actors.knowledge import nouns
from parley.language.actors.phrases import bare
from parley.language.actors.settled import Record, Settled
from parley.language.actors.stakes import pair_of
from parley.language.tokens import Span, Token

REACH = 12  # sentences


def of_a_group(token: Token, span: Span, record: Record) -> Settled | None:
    """“The rebel delegation”, “the fighters”: of the one group, or the one that is named most."""
    rebel = any(t.dep_ in ("compound", "amod", "nmod") and t.lower_ in nouns("rebel") for t in span[:-1])
    fighters = token.lower_ in nouns("fighters") and token.lower_ not in nouns("armed") and span[0].lower_ == "the" and bare(span)
    if not rebel and not fighters:
        return None
    whose = most_named(record, ("group",), armed=True)
    return Settled(span, whose.actors, "nominal", f"“{span.text}” of {whose.actors[0].name}") if whose else None


def again(token: Token, span: Span, record: Record) -> Settled | None:
    """“Varonian troops left. The soldiers will return”: the last soldiers before."""
    military = nouns("armed", "units")
    if token.lower_ not in military or span[0].lower_ != "the" or not bare(span):
        return None
    for one in record.before(token.i, ("state", "group"), REACH):
        if one.how == "nominal" and one.span.root.lower_ in military:
            return Settled(span, one.actors, "nominal", f"“{one.span.text}” before")
    return None


def of_a_state(token: Token, span: Span, record: Record) -> Settled | None:
    """“The soldiers”, where a state talks with a group: the state’s."""
    if span[0].lower_ != "the" or not bare(span) or token.lower_ not in nouns("armed"):
        return None
    pair = pair_of(record)
    state = [actor for actor in pair if actor.kind == "state"]
    if len(state) != 1 or not any(actor.kind == "group" for actor in pair):
        return None
    return Settled(span, (state[0],), "nominal", f"“{span.text}” of {state[0].name}, which talks with a group")

"""Possessors: whose a thing is, by its grammar: “Rovia’s offer”, “the Rovian offer”, “an offer by Rovia”."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse

PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})


def of(parse: Parse, noun: int) -> Iterator[int]:
    """The head words of the ones whose the noun is, the surest first."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        yield owner
    for c in parse.children[noun]:
        if parse.dep[c] in {"amod", "compound", "nmod"} and parse.entity[c] in PEOPLE:
            yield c
    for c in parse.children[noun]:
        held = parse.child(c, "pobj") if parse.dep[c] in {"prep", "agent"} and parse.lower[c] in lexicon().function.owners else None
        if held is not None:
            yield held
        by = parse.child(c, "agent") if parse.dep[c] == "acl" else None  # “the plan drafted by Keld”
        maker = parse.child(by, "pobj") if by is not None else None
        if maker is not None:
            yield maker
    if parse.dep[noun] == "dobj":  # “turned down a proposal by Keld”: the parser may hang “by” on the verb
        yield from (
            held
            for c in parse.children[parse.head[noun]]
            if c > noun and parse.lower[c] in lexicon().function.makers and (held := parse.child(c, "pobj")) is not None
        )

"""Possessors: whose a thing is, by its grammar: “Rovia’s”, “the Rovian offer”, “an offer by Rovia”, “the army’s withdrawal”."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.statements.parse import Parse

PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
FROM = frozenset({"by", "from", "of"})


def of(parse: Parse, noun: int) -> Iterator[int]:
    """The head words of the ones whose the noun is, the surest first."""
    owner = parse.child(noun, "poss")
    if owner is not None:
        yield owner
    for c in parse.children[noun]:
        if parse.dep[c] in {"amod", "compound", "nmod"} and parse.entity[c] in PEOPLE:
            yield c
    for c in (*parse.children[noun], *_hung_on_the_verb(parse, noun)):
        held = parse.child(c, "pobj") if parse.dep[c] in {"prep", "agent"} and parse.lower[c] in FROM else None
        if held is not None:
            yield held
        by = parse.child(c, "agent") if parse.dep[c] == "acl" else None  # “the plan drafted by Keld”
        maker = parse.child(by, "pobj") if by is not None else None
        if maker is not None:
            yield maker


def _hung_on_the_verb(parse: Parse, noun: int) -> Iterator[int]:
    """“turned down a proposal by Keld”: the parser may hang “by” on a verb in the active, where it stands beside its noun."""
    verb = parse.head[noun]
    if parse.dep[noun] == "dobj":
        yield from (
            c for c in parse.children[verb] if c == noun + 1 and parse.dep[c] == "prep" and parse.lower[c] in {"by", "from"}
        )

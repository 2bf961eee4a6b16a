"""Relative clauses that tell of a whole clause before them, “…, which Sarn denied”: read by actors and events."""

from __future__ import annotations

from parley.language.rejoined import listed
from parley.language.tokens import Token


def is_of_all(verb: Token) -> bool:
    """“Said it had fired, which Sarn denied”: tells of what was said."""
    return verb.dep_ == "relcl" and (verb.head.dep_ == "ccomp" or verb.head.pos_ == "VERB")


def is_an_echo(verb: Token) -> bool:
    """“…, which Sarn denied”, “…, a charge Sarn rejected”: refuses what stands before it, and says nothing without that."""
    if verb.dep_ != "relcl" or verb.lemma_.lower() not in listed("denying") | listed("refusing"):
        return False
    first = verb.head.left_edge
    return is_of_all(verb) or (verb.head.lemma_.lower() in listed("deniable") and first.i > 0 and first.nbor(-1).text == ",")

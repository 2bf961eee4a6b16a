"""Words that a pronoun may take up, with what is the same whichever pronoun asks: read once for a report, asked of many times."""

from __future__ import annotations

from msgspec import Struct

from parley.language.actors.agreement import Sort, sorts_of, sorts_of_thing
from parley.language.actors.names import first_conjunct, is_in_a_row
from parley.language.actors.settled import SUBJECTS, Record, Settled
from parley.language.tokens import Token

SUBJECT, OBJECT_LOSS, INSIDE_LOSS, THING_INSIDE_LOSS = 30, 10, 25, 15
"""What a word gains as a subject, loses as an object or inside another phrase, and a thing behind a preposition besides."""


class Antecedent(Struct, frozen=True, gc=False):
    """A word that pronouns may take up, with what is the same for all of them; `one` is None for a thing.

    `first` is the word whose place in the sentence it shares: the first of its row, or the one that it stands beside. `tops` where
    that is the subject of the main clause.
    """

    token: Token
    one: Settled | None
    sorts: frozenset[Sort]
    first: Token
    tops: bool
    in_a_row: bool
    worth: int


def antecedent_at(i: int, record: Record) -> Antecedent:
    """Read once for each word and what it stands for by now."""
    one: Settled | None = record.by_head.get(i)
    kept = record.antecedents.get(i)
    if kept is None or kept.one is not one:
        kept = record.antecedents[i] = antecedent(record.tokens[i], one)
    return kept


def antecedent(token: Token, one: Settled | None) -> Antecedent:
    first = first_conjunct(token)
    if first.dep_ == "appos":
        first = first_conjunct(first.head)
    leads = first.dep_ in SUBJECTS or heads_a_headline(first) or (one is not None and first.dep_ == "attr" and first.tag_ == "NNP")
    worth = SUBJECT if leads else 0
    if not leads and first.dep_ in ("dobj", "pobj", "dative"):
        worth -= OBJECT_LOSS
    elif not leads and first.dep_ in ("compound", "amod", "nmod", "poss"):
        worth -= INSIDE_LOSS
    if one is None and first.dep_ == "pobj":
        worth -= THING_INSIDE_LOSS
    sorts = sorts_of_thing(token) if one is None else sorts_of(one)
    return Antecedent(token, one, sorts, first, leads and first.head.dep_ == "ROOT", is_in_a_row(token), worth)


def heads_a_headline(first: Token) -> bool:
    """“The Movement thanks Sheikh Jaber”, where the parser took the verb for a noun."""
    return first.dep_ == "compound" and first.head.dep_ == "ROOT" and first.head.tag_ in ("NNS", "NNPS")

"""When a clause's happening was, where its own verb has no date: beside what is set, begun or told as simultaneous."""

from __future__ import annotations

from collections.abc import Sequence

from parley.language.events import clauses, lexicon, plans
from parley.language.findings import DateExpression
from parley.language.reach import date_of
from parley.language.tokens import Token

BESIDE = frozenset(("about", "against", "as", "because", "despite", "from", "of", "over", "than", "to", "under", "with"))
"""Prepositions behind which a day's own noun, “last week's deal”, is no time of the clause."""
DATED_THINGS = frozenset(("date", "day", "deadline", "target", "ultimatum"))
ENDING = frozenset(
    ("ban", "block", "close", "detain", "extend", "freeze", "halt", "hold", "impose", "jail", "shut", "stop", "suspend")
)
"""What is done at once and lasts until a day."""


def set_for(subject: Token, dates: Sequence[DateExpression]) -> DateExpression | None:
    """“The trial, set for 28 June, would not be held”: the day that what is told of was planned for."""
    planned = (t for t in subject.subtree if t.dep_ in ("acl", "relcl", "amod") and t.lemma_.lower() in plans.planning())
    return next((found for t in planned if (found := date_of(t, dates)) is not None), None)


def date_within(head: Token, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The day of what happened at once, or of what is begun: “died when shells struck on Monday”, “started to leave on Monday”."""
    if head.lemma_.lower() in ("remain", "stay"):  # “remains set for 30 March”
        stays = (t for t in head.children if t.lemma_.lower() in plans.planning())
        return next((date for t in stays if (date := date_of(t, dates)) is not None), None)
    if head.tag_ not in ("VBD", "VBN"):
        return None
    at_once = (t for t in head.children if t.dep_ == "advcl" and t.i > head.i and clauses.marker(t) in ("when", "as"))
    begun = (t for t in head.children if t.dep_ == "xcomp" and head.lemma_.lower() in ("begin", "start", "finish", "stop"))
    found = (date_of(t, dates) for t in (*at_once, *begun) if t.tag_ != "VBZ")
    return next((date for date in found if date is not None and date.when.basis != "reported"), None)


def of_both(head: Token, dates: Sequence[DateExpression]) -> DateExpression | None:
    """“Two were killed and five wounded on Monday”: the day behind a verb that shares its “were” with the one before."""
    other = next((t for t in head.children if t.dep_ == "conj" and t.tag_ == head.tag_ == "VBN"), None)
    if other is None or any(t.dep_ in ("aux", "auxpass") for t in other.children):
        return None
    alike = lexicon.of_verb(head) is not None and lexicon.of_verb(head) == lexicon.of_verb(other)
    alike |= any(t.dep_ in ("nsubj", "nsubjpass") for t in other.children)  # “seven were killed and two captured on Monday”
    if not alike or any(t.dep_ in ("agent", "prep", "oprd", "attr") for t in head.children):
        return None  # “seized off the coast and released on Monday”
    return date_of(other, dates) or date_within(other, dates)


def is_an_end(dated: DateExpression, head: Token) -> bool:
    """“Was suspended until 1 May”: not when it was suspended; “put off until 1 May” tells when it is to be."""
    span = head.doc.char_span(dated.start, dated.end, alignment_mode="expand")
    lasts = head.tag_ in ("VBD", "VBN") and head.lemma_.lower() in ENDING
    return lasts and span is not None and span.start > 0 and head.doc[span.start - 1].lower_ in ("until", "till")


def is_owner(dated: DateExpression, head: Token) -> bool:
    """“Crossed under last week's arrangement”: not when it crossed; “at Monday's meeting” tells when."""
    span = head.doc.char_span(dated.start, dated.end, alignment_mode="expand")
    if span is None or span.end >= len(head.doc) or head.doc[span.end].tag_ != "POS":
        return False
    noun = span.root.head
    return noun.dep_ == "pobj" and noun.head.lower_ in BESIDE


def is_of_a_thing(dated: DateExpression, head: Token) -> bool:
    """“Keep photographs of last September”: not when they are kept."""
    span = head.doc.char_span(dated.start, dated.end, alignment_mode="expand")
    of = head.doc[span.start - 1] if span is not None and span.start > head.i + 1 else None
    if of is None or of.lower_ != "of" or of.dep_ != "prep":
        return False
    thing = of.head
    if head.tag_ not in ("VBP", "VBZ") or thing.lemma_.lower() in DATED_THINGS or thing.pos_ != "NOUN":
        return False
    timeless = thing.ent_type_ not in ("DATE", "TIME") and lexicon.of_noun(thing) is None
    return timeless and thing.dep_ == "dobj" and thing.head.i == head.i


def is_of_something_else(dated: DateExpression, head: Token, first: Token) -> bool:
    """A date before what binds a clause (“two days after the boats left”) or in the heading before it: not when it was."""
    binds = clauses.binding(head)
    if (binds is not None and dated.end <= binds.idx) or is_owner(dated, head) or is_an_end(dated, head):
        return True
    if is_of_a_thing(dated, head):
        return True
    return any(dated.end <= t.idx < first.idx and clauses.ends_a_heading(t) for t in head.sent)

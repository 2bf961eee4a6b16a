"""Plans: what is to be on a day to come, told by an infinitive: “are due to meet on Friday”, “agreed to reconvene on Monday”."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from parley.language.dates.direction import is_at_first
from parley.language.events import clauses, lexicon
from parley.language.findings import DateExpression
from parley.language.reach import date_of
from parley.language.tokens import Doc, Token


class Plan(Struct, frozen=True):
    """`top` leads the clause that tells a plan, `done` is the verb of what is planned, `date` says when."""

    top: Token
    done: Token
    date: DateExpression


def of(doc: Doc, published: str) -> dict[int, Plan]:
    """The plans of a report with a day of their own that is not past, by the place of the verb that leads their clause."""
    found: dict[int, Plan] = {}
    for token in doc:
        top = leader(token)
        if top is None or clauses.doer(top) is None:
            continue
        date = date_for(top, token, doc._.dates)
        if date is None or date.when.latest is None:
            continue
        if date.when.latest >= published or was_to_be(top, token):
            found.setdefault(top.i, Plan(top, token, date))
    return found


def date_for(top: Token, done: Token, dates: Sequence[DateExpression]) -> DateExpression | None:
    """When it is to be: told beside what is done, what that begins (“to start moving on 8 June”), or before “are to”."""
    begun = (t for t in done.children if t.dep_ == "xcomp" and t.tag_ == "VBG")
    verbs = (done, *begun, *((top,) if top.lemma_.lower() == "be" else ()))
    return next((found for verb in verbs if (found := date_of(verb, dates)) is not None), None)


def leader(done: Token) -> Token | None:
    """The verb that leads the clause of a plan: “are” of “are due to meet”, “agreed” of “agreed to meet”; None where it is none."""
    if not any(t.dep_ == "aux" and t.tag_ == "TO" for t in done.children) or done.dep_ not in ("xcomp", "advcl", "ccomp"):
        return None
    head = done.head
    if head.pos_ == "ADJ" and head.lemma_.lower() in planning() and head.head.pos_ in ("VERB", "AUX"):
        aside = head.head.lemma_ != "be" and is_at_first(head)  # “originally due to open on Tuesday, will now open on Thursday”
        return head.head if not aside else None
    if head.lemma_.lower() == "be" and head.pos_ == "AUX" and done.dep_ == "xcomp":  # “is to take place”
        return head
    return head if head.pos_ == "VERB" and head.lemma_.lower() in planning() | promising() else None


def is_plain(cue: Token, published: str) -> bool:
    """Whether what is read as somebody's words tells what is to be, “announced a round for 6 April”, or was done on a day."""
    return fixes_a_day(cue, published) or will_be(cue, published) or was_done(cue)


def was_done(verb: Token) -> bool:
    """“The cabinet discussed the offer on Friday”, “Kesh recalled its ambassador on Monday”: no words are told."""
    done = next((t for t in verb.children if t.dep_ == "dobj"), None)
    if done is not None and done.ent_type_ == "PERSON" and verb.lemma_.lower() in lexicon.lexicon()["suffered"]:
        return verb.tag_ == "VBD"  # “named Ada Roe as its chief negotiator”
    known = done is not None and (lexicon.of_verb(verb) == "CONSULT" or lexicon.is_phrase(verb, done))
    date = date_of(verb, verb.doc._.dates) if known and verb.tag_ == "VBD" else None
    return date is not None and date.when.precision == "day"


def will_be(verb: Token, published: str) -> bool:
    """“The cabinet will discuss the offer on Friday”: a day to come, behind “will”."""
    will = any(t.dep_ == "aux" and t.lower_ in ("will", "shall") for t in verb.children)
    date = date_of(verb, verb.doc._.dates) if will else None
    return date is not None and (date.when.earliest or "") > published and date.when.precision == "day"


def fixes_a_day(verb: Token, published: str) -> bool:
    """“Announced a second round for 6 April”: what somebody says there will be, with a day to come."""
    if lexicon.lexicon()["light"].get(verb.lemma_.lower()) != "object" or not any(
        t.dep_ == "dobj" and lexicon.of_noun(t) is not None for t in verb.children
    ):
        return False
    date = date_of(verb, verb.doc._.dates)
    return date is not None and (date.when.earliest or "") > published


def appointed(verb: Token, published: str) -> tuple[Token, DateExpression] | None:
    """“On Wednesday invited both to talks on 12 April”, “agreed to a third round on 12 April”: what is to be held, and when.

    The day stands behind what is held, whatever the parser hangs it on; or behind “for” where nothing tells what it is.
    """
    if verb.lemma_.lower() not in lexicon.lexicon()["fixing"] or verb.tag_ not in ("VBD", "VBN", "VBZ"):
        return None
    if any(t.dep_ in ("neg", "aux") and t.lower_ not in ("has", "have") for t in verb.children):
        return None
    below = [t for t in verb.subtree if t.i > verb.i]
    held = next((t for t in below if lexicon.of_noun(t) == "CONSULT" or t.lemma_.lower() in lexicon.lexicon()["occasions"]), None)
    behind = {t.idx: t for t in below}
    coming = (d for d in verb.doc._.dates if d.start in behind and (d.when.earliest or "") > published)
    found = next((d for d in coming if d.when.precision in ("day", "range", "week")), None)
    if found is None:
        return None
    if held is None or held.tag_ not in ("NN", "NNS") or held.idx > found.start:
        meant = lexicon.lexicon()["fixing"][verb.lemma_.lower()] == "for" and behind[found.start].nbor(-1).lower_ == "for"
        return (verb, found) if meant else None
    return (held, found) if verb.lemma_ != "call" or held.head is verb else None  # not “called for a meeting”


def was_to_be(top: Token, done: Token) -> bool:
    """“Had been due to open on Tuesday”, “was to have begun on Wednesday”: planned for a day that has passed meanwhile."""
    tenses = {t.lower_ for t in (top, *top.children) if t.dep_ in ("aux", "auxpass", "ROOT") or t.i == top.i}
    due = top.lemma_.lower() == "be" or any(t.pos_ == "ADJ" and t.lemma_.lower() in planning() for t in top.children)
    return due and bool(tenses & {"was", "were", "had"})


def planning() -> set[str]:
    return {word for word, told in lexicon.lexicon()["status"].items() if told == "planned"}


def promising() -> set[str]:
    return {word for word, told in lexicon.lexicon()["status"].items() if told == "promised"}

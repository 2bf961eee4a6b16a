"""Whether a clause tells something of the world: not what could or should be, what is asked, or what the writer himself does."""

from __future__ import annotations

from parley.language.events import clauses, lexicon
from parley.language.findings import DateExpression, When
from parley.language.tokens import Token

NEAR = 24  # words behind a verb in which “since” still tells of it


def is_told(head: Token, subject: Token, when: When | None, published: str) -> bool:
    """`when` is the date that the clause has, None where it has none; `published` is an ISO day."""
    if clauses.marker(head) in clauses.IF or (when is None and clauses.marker(head) in clauses.WHEN):
        return False
    if subject.tag_ in ("WDT", "WP", "EX") or is_of_the_writer(subject) or asks(head):
        return False
    if head.lemma_.lower() == "do" and not any(t.dep_ == "dobj" or t.lower_ == "so" for t in head.children):
        return False  # “Kesh signed. Varonia did not.”
    if head.lemma_ in lexicon.lexicon()["naming"] and is_of_a_noun(head):
        return False  # “a room that the guards call the oven”
    if head.dep_ in ("ccomp", "xcomp") and head.head.lemma_ in lexicon.lexicon()["wished"]:
        return False  # “before allowing the convoys to pass”, “demanded that Kesh withdraw”
    auxiliaries = auxiliaries_of(head)
    if was_never(head) or is_inverted(head, subject):
        return False
    if head.dep_ == "relcl" and any(t.tag_ == "WP$" for t in head.subtree if t.i < head.i):
        return False  # “pilots whose release Kesh demands” only tells which pilots
    planned = when is not None and when.earliest is not None and when.earliest > published
    due = planned and "must" in auxiliaries and head.lemma_.lower() in lexicon.lexicon()["due"]  # “parliament must vote on Tuesday”
    if "to" in auxiliaries or (auxiliaries & lexicon.modal("unreal") and not due):
        return False
    return planned or lexicon.is_still_to_end(when, published) or not auxiliaries & lexicon.modal("future in the past")


def was_never(head: Token) -> bool:
    """“They had not spoken since the war”: what was not for a time is no happening of its end."""
    negated = any(t.dep_ == "neg" for t in head.children) and not auxiliaries_of(head).isdisjoint(
        lexicon.lexicon()["perfect"].keys()
    )
    behind = head.doc[head.i + 1 : head.i + NEAR] if negated else ()
    return any(t.lower_ == "since" and head.is_ancestor(t) for t in behind)


def is_inverted(head: Token, subject: Token) -> bool:
    """“Had Kesh accepted the offer, …”: it did not."""
    return head.dep_ == "advcl" and any(t.lower_ == "had" and t.dep_ == "aux" and t.i < subject.i for t in head.children)


def is_of_a_noun(head: Token) -> bool:
    """Whether a clause tells more of a noun; so it does where “that” stands behind one, whatever the parser makes of it."""
    that = next((t for t in head.children if t.dep_ == "mark" and t.lower_ == "that" and t.i), None)
    return head.dep_ == "relcl" or (that is not None and that.nbor(-1).pos_ in ("NOUN", "PROPN"))


def auxiliaries_of(head: Token) -> set[str]:
    """A verb's own, or those of the verb that it is joined to: “could stay and help”."""
    own = {t.lower_ for t in head.children if t.dep_ in ("aux", "auxpass")}
    if own or head.dep_ != "conj" or clauses.subject(head) is not None or head.tag_ not in ("VB", "VBN", "VBG"):
        return own
    return auxiliaries_of(head.head)


def is_dated_to_days(found: DateExpression | None) -> bool:
    """Whether a clause has a date that is more than “now” and less than a year."""
    return found is not None and found.when.precision in ("day", "week", "month") and not found.value.endswith("_REF")


def is_news(head: Token, subject: Token) -> bool:
    """In the lead and where it has a day, what happens is news, whoever does it: “The quake levelled the port”."""
    some = subject.pos_ in ("ADJ", "NUM") and any(t.lower_ == "of" for t in subject.rights)  # “the first of the prisoners”
    if not in_main_clause(head) or not (subject.pos_ in ("NOUN", "PROPN") or some):
        return False
    return head.lemma_.lower() not in lexicon.lexicon()["stative"]


def in_main_clause(head: Token) -> bool:
    return head.dep_ == "ROOT" or (head.dep_ in ("conj", "ccomp", "parataxis") and head.head.dep_ == "ROOT")


def is_of_the_writer(subject: Token) -> bool:
    """“I last spoke to her”, “you can help”: outside quotation marks, this is the writer's or the reader's own affair."""
    return subject.pos_ == "PRON" and bool({"1", "2"} & set(subject.morph.get("Person", [])))


def asks(head: Token) -> bool:
    """A question, in its own sentence or as a clause: “why the boats returned”, “where the aid arrives”."""
    if head.sent.text.rstrip(" \n”\"’'").endswith("?"):
        return True
    return head.dep_ != "relcl" and any(
        t.tag_ in ("WRB", "WDT", "WP", "WP$") and t.lower_ not in clauses.WHEN for t in clauses.tokens_of(head)[:2]
    )

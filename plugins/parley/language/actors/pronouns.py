"""Pronouns: he, she, it, they and their possessives, by number, kind, sex, syntax and nearness, among actors and among things."""

from __future__ import annotations

from msgspec import Struct
from spacy.tokens import Token

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.actors.people import sex_of_title
from parley.language.actors.settled import Record, Settled, start_back
from parley.language.findings import Actor

MALE = frozenset(("he", "him", "his"))
FEMALE = frozenset(("she", "her", "hers"))
THING = frozenset(("it", "its"))
SEVERAL = frozenset(("they", "them", "their", "theirs"))
POSSESSIVE = frozenset(("his", "her", "its", "their"))

REACH = 2  # sentences that a pronoun looks back
SAME, EARLIER = 100, 35
"""What a candidate is worth in the pronoun's own sentence, and what it loses for each sentence back."""
SUBJECT, OBJECT_LOSS, INSIDE_LOSS, PARAGRAPH_LOSS = 30, 10, 25, 12
MARGIN = 6
"""By how much the best actor must lead over another; less leaves the pronoun open."""


class Candidate(Struct, frozen=True):
    """Who or what a pronoun may mean. `actors` is empty for a thing."""

    token: Token
    actors: tuple[Actor, ...]
    worth: float


def pronoun(token: Token, record: Record) -> Settled | None:
    word = token.lower_
    if word not in MALE | FEMALE | THING | SEVERAL or is_empty(token):
        return None
    ranked = sorted(candidates(token, word, record), key=lambda c: (-c.worth, -c.token.i))
    if not ranked or not ranked[0].actors:
        return None
    best = ranked[0]
    rival = next((c for c in ranked[1:] if {a.id for a in c.actors} != {a.id for a in best.actors}), None)
    if rival is not None and best.worth - rival.worth < MARGIN:
        return None
    span = token.doc[token.i : token.i + 1]
    names = " and ".join(actor.name for actor in best.actors)
    return Settled(span, best.actors, "pronoun", f"“{token.text}” after {names}")


def is_empty(token: Token) -> bool:
    """“It is unclear”, “it rained”, “it was she who …”: stands for nothing."""
    if token.lower_ != "it":
        return False
    if token.dep_ == "expl":
        return True
    head = token.head
    copula = head.lemma_ in ("be", "seem", "appear", "remain", "become", "take", "happen", "matter")
    return (
        token.dep_ == "nsubj"
        and copula
        and any(t.dep_ in ("acomp", "attr", "ccomp", "xcomp", "advcl", "csubj") for t in head.children)
        and not any(t.lower_ in nouns("grammar", "attitude") for t in head.children)
    )


def candidates(token: Token, word: str, record: Record) -> list[Candidate]:
    """Every mention and every other noun before the pronoun that fits it in kind and number, with its worth."""
    doc, first = token.doc, start_back(token, REACH)
    found: dict[int, Candidate] = {}
    for head, one in record.by_head.items():
        if first <= head < token.i and fits(word, one, token):
            found[head] = Candidate(doc[head], one.actors, worth(doc[head], token, one))
    for other in doc[first : token.i]:
        if other.i not in record.covered and other.pos_ in ("NOUN", "PROPN") and thing_fits(word, other):
            found[other.i] = Candidate(other, (), worth(other, token, None))
    row = in_a_row(token, word, record, first)
    return [*found.values(), *row]


def fits(word: str, one: Settled, token: Token) -> bool:
    kinds = {actor.kind for actor in one.actors}
    head = one.span.root
    if word in SEVERAL:
        return len(one.actors) > 1 or bool(kinds & {"group", "people"}) or head.tag_ in ("NNS", "NNPS")
    if len(one.actors) != 1:
        return False
    if word in THING:
        return bool(kinds & {"state", "group", "organisation", "body"}) and head.tag_ not in ("NNS", "NNPS") and not is_office(one)
    if kinds != {"person"}:
        return is_office(one) and head.tag_ in ("NN", "NNP")
    sex = sex_of(one)
    return sex is None or sex == ("m" if word in MALE else "f")


def is_office(one: Settled) -> bool:
    """“A government spokesman”: a person, although what is known of him is the party alone."""
    return one.how == "nominal" and one.span.root.lemma_.lower() in nouns("office")


def sex_of(one: Settled) -> str | None:
    span = one.span
    title = span.doc[span.start - 1].text if span.start else ""
    if span.root.lower_ in nouns("female"):
        return "f"
    if span.root.lower_ in nouns("male"):
        return "m"
    return sex_of_title(title) or (sex_of_title(span[0].text))


def thing_fits(word: str, other: Token) -> bool:
    plural = other.tag_ in ("NNS", "NNPS")
    if other.dep_ in ("appos", "attr") or any(t.dep_ == "appos" for t in other.children):
        return False  # “its negotiator, Ottilie Grane,” is one person
    if other.dep_ in ("compound", "npadvmod", "nmod", "amod", "poss") or other.ent_type_ in (
        "DATE",
        "TIME",
        "CARDINAL",
        "MONEY",
        "PERCENT",
    ):
        return False
    if word in THING:
        return not plural and other.lemma_.lower() not in nouns("office")
    if word in SEVERAL:
        return plural
    return other.lemma_.lower() in nouns("office") | nouns("person") and not plural


def worth(candidate: Token, token: Token, one: Settled | None) -> float:
    """Near before far, subjects before objects, owners before what lies inside other phrases."""
    score = SAME - EARLIER * sentences_between(candidate, token)
    first = first_conjunct(candidate)
    if first.dep_ == "appos":
        first = first_conjunct(first.head)
    if first.dep_ in ("nsubj", "nsubjpass"):
        score += SUBJECT
    elif first.dep_ in ("dobj", "pobj", "dative"):
        score -= OBJECT_LOSS
    elif first.dep_ in ("compound", "amod", "nmod", "poss"):
        score -= INSIDE_LOSS
    if candidate.sent == token.sent and same_clause_object(candidate, token):
        score -= 60
    if one is None:
        score -= 8 if token.dep_ in ("nsubj", "nsubjpass") else 0
        score += 12 if token.dep_ in ("dobj", "pobj") and token.lower_ in THING | SEVERAL else 0
        score -= 15 if first.dep_ == "pobj" else 0
    if "\n" in token.doc[candidate.i : token.i].text:
        score -= PARAGRAPH_LOSS
    return score - 0.15 * (token.i - candidate.i)


def same_clause_object(candidate: Token, token: Token) -> bool:
    """“Ostrava met it”: subject and object of one verb are two."""
    return (
        token.lower_ not in POSSESSIVE
        and first_conjunct(candidate).head.i == token.head.i
        and token.dep_ in ("dobj", "nsubj", "dative")
    )


def sentences_between(candidate: Token, token: Token) -> int:
    count, start = 0, token.sent.start
    while candidate.i < start and start > 0:
        start = token.doc[start - 1].sent.start
        count += 1
    return count


def in_a_row(token: Token, word: str, record: Record, first: int) -> list[Candidate]:
    """“Ostrava and Kalin … they”: actors that stand in one row are several."""
    if word not in SEVERAL:
        return []
    rows = []
    for head, one in record.by_head.items():
        start = first_conjunct(one.span.root)
        if first <= head < token.i and start.i != head and start.i in record.by_head:
            several = (*record.by_head[start.i].actors, *one.actors)
            if len({a.id for a in several}) > 1:
                rows.append(Candidate(start, several, worth(start, token, one) + 12))
    return rows

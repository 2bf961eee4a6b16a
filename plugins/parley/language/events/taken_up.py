"""Taken up: what “it” and “they” mean that begin a sentence, where the one before leaves no doubt, and it is no actor."""

from __future__ import annotations

from parley.language.actors.knowledge import nouns
from parley.language.events.lexicon import lexicon
from parley.language.tokens import Token


def told(pronoun: Token) -> str:
    """What a pronoun means, in words: “the vote”; empty where that is open."""
    noun = occasion(pronoun) or people(pronoun)
    return the(noun) if noun is not None else ""


def occasion(pronoun: Token) -> Token | None:
    """“Demanded a vote. It will take place in May”: what takes place, where the sentence before names one such thing, and last."""
    if pronoun.lower_ != "it":
        return None
    done = (pronoun.head, *(t for t in pronoun.head.children if t.dep_ == "xcomp"))
    if lexicon()["held"].keys().isdisjoint(t.lemma_.lower() for t in done):
        return None
    before = [t for t in nouns_before(pronoun) if not is_where(t)]
    known = [t for t in before if t.lemma_.lower() in lexicon()["occasions"] and t.tag_ == "NN"]
    return known[0] if len(known) == 1 and known[0] == before[-1] else None


def people(pronoun: Token) -> Token | None:
    """“Freed twelve sailors. They flew home”: who, where the sentence before names nothing else that is several."""
    if pronoun.lower_ != "they":
        return None
    several = [t for t in nouns_before(pronoun) if t.tag_ == "NNS" and t.ent_type_ not in ("DATE", "TIME")]
    alone = len(several) == 1 and several[0].dep_ in ("dobj", "nsubjpass")
    return several[0] if alone and several[0].lemma_.lower() in nouns("person", "common") else None


def nouns_before(pronoun: Token) -> list[Token]:
    """The nouns of the sentence before, in the same paragraph, where the pronoun is the subject that begins the next."""
    first = pronoun.sent.start
    if pronoun.i != first or pronoun.dep_ not in ("nsubj", "nsubjpass") or not first or "\n" in pronoun.nbor(-1).text:
        return []
    return [t for t in pronoun.doc[first - 1].sent if t.pos_ == "NOUN" and t.dep_ not in ("compound", "npadvmod")]


def is_where(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in")


def the(noun: Token) -> str:
    """A noun with the words before it, as what is known: “the second meeting” of “a second meeting”."""
    words = [t for t in noun.subtree if t.i <= noun.i and t.dep_ != "det"]
    return "the " + "".join(t.text_with_ws for t in words).strip()

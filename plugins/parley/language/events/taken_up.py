"""Taken up: what “it” and “they” mean that begin a sentence, where the one before leaves no doubt, and it is no actor."""

from __future__ import annotations

from bisect import bisect_left

from parley.language.actors.knowledge import nouns
from parley.language.events.lexicon import lexicon
from parley.language.statements import papers
from parley.language.tokens import Doc, Token

NEAR = 40  # mentions before a pronoun, among which what it stands for is looked for


def told(pronoun: Token) -> str:
    """What a pronoun means, in words: “the vote”; empty where that is open."""
    noun = occasion(pronoun) or people(pronoun) or way(pronoun) or of_the_clause_before(pronoun)
    noun = noun or (papers.taken_up(pronoun) if pronoun.lower_ == "it" else None)
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


def body(doc: Doc, pronoun: Token) -> str:
    """“The Keshi cabinet sat all night. It rose on Saturday”, “a senior Keshi official met them. He rejected it”: the body, or the
    one of whom no name is known, that the pronoun means, who is not all of its state.
    """
    mentions = doc._.mentions
    of_one = pronoun.lower_ in ("he", "she")
    here = bisect_left(mentions, pronoun.idx, key=lambda m: m.start) if of_one or pronoun.lower_ == "it" else 0
    if not 0 < here < len(mentions) or mentions[here].start != pronoun.idx:
        return ""
    meant, near = mentions[here].actor, mentions[max(here - NEAR, 0) : here]
    actor = doc._.actors.get(meant)
    if of_one and (actor is None or actor.kind == "person"):
        return ""
    ways = ("nominal",) if of_one else ("name", "nominal", "pronoun")
    last = next((m for m in reversed(near) if m.actor == meant and m.how in ways), None)
    span = doc.char_span(last.start, last.end, alignment_mode="expand") if last is not None and last.how == "nominal" else None
    noun = span.root if span is not None else None
    known = nouns("office", "rank", "sources") if of_one else nouns("at_home")
    return the(noun) if noun is not None and noun.tag_ == "NN" and noun.lemma_.lower() in known else ""


def way(pronoun: Token) -> Token | None:
    """“Kesh closed the border on Monday. It reopened on Friday”: what opens, where the sentence before names one such thing."""
    if pronoun.lower_ != "it" or pronoun.head.lemma_.lower() not in nouns("of_ways"):
        return None
    known = [t for t in nouns_before(pronoun) if t.tag_ == "NN" and t.lemma_.lower() in lexicon()["ways"]]
    return known[0] if len(known) == 1 else None


def of_the_clause_before(pronoun: Token) -> Token | None:
    """“The crossing was closed for a week after it was shelled”: the subject of the clause that it hangs on."""
    within, above = pronoun.head, pronoun.head.head
    if within.dep_ != "advcl" or pronoun.lower_ != "it" or pronoun.dep_ != "nsubjpass" or above.i > within.i:
        return None
    noun = next((t for t in above.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    return noun if noun is not None and noun.tag_ == "NN" and noun.i < pronoun.i else None


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
    owners = [t for t in noun.children if t.dep_ == "poss"]
    words = [t for t in noun.subtree if t.i <= noun.i and t.dep_ != "det" and not (t.dep_ == "poss" and t.pos_ == "PRON")]
    whose = any(t.pos_ != "PRON" for t in owners)
    return ("" if whose else "the ") + "".join(t.text_with_ws for t in words).strip()

"""Whom a person acts for by where he stands: at whose head, with whose colleagues, whose paper he signs, to whom he speaks."""

from __future__ import annotations

from parley.language.actors.deeds import headed_by, subject_of, verbs_of
from parley.language.actors.knowledge import nouns
from parley.language.actors.roles import is_independent, phrase
from parley.language.tokens import Span, Token


def behind_what_he_does(span: Span) -> Token | None:
    """“Acting for Kesh was Roe”, “Leading the Keshi team is Roe”: what the sentence begins with."""
    doc, at = span.doc, min((t.i for t in phrase(span)), default=span.start)
    first = doc[span[0].sentence[0]]
    if at < 2 or doc[at - 1].lower_ not in ("is", "was") or first.tag_ != "VBG" or any(t.text == "," for t in doc[first.i : at]):
        return None
    leads, speaks = first.lemma_.lower() in nouns("leading"), first.lemma_.lower() in nouns("speaking_for")
    return next((t for t in first.children if (leads and t.dep_ == "dobj") or (speaks and t.lower_ == "for")), None)


def whose_paper(span: Span) -> Token | None:
    """“Norland's position was put by Roe”, “a statement from the ministry, signed by Roe”: whose it is."""
    by = span.root.head
    verb = by.head if span.root.dep_ == "pobj" and by.lower_ == "by" else None
    if verb is None or verb.lemma_ not in nouns("putting_forward") or is_independent(span):
        return None
    paper = verb.head if verb.dep_ in ("acl", "relcl") else next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    while paper is not None and paper.lemma_.lower() not in nouns("stance", "papers"):
        paper = paper.head.head if paper.dep_ == "pobj" and paper.head.head.pos_ == "NOUN" else None
    if paper is None:
        return None
    owners = [t for t in paper.lefts if t.dep_ == "poss" or (t.dep_ in ("amod", "compound", "nmod") and t.text[0].isupper())]
    owners += [c for t in paper.rights if t.lower_ in ("from", "of") for c in t.children if c.dep_ == "pobj"]
    return next(iter(owners), None)  # “a letter to Norland, signed by Roe” is not Norland's


def at_the_head(span: Span) -> Token | None:
    """“At the head of the Norlandic team sat Roe”, read as what the verb takes: what the sentence begins with."""
    verb = span.root.head
    if span.root.dep_ not in ("dobj", "attr") or verb.i > span.start or subject_of(verb) not in (None, span.root):
        return None
    return headed_by(verb)


def with_his_own(span: Span) -> Token | None:
    """“Roe and her Norlandic colleagues”, “Roe and the rest of the Norlandic delegation”: with whom somebody does something."""
    for other in (t for t in span.root.children if t.dep_ == "conj"):
        if other.lemma_.lower() in nouns("fellows") and any(t.tag_ == "PRP$" for t in other.lefts):
            return other
        of = next((t for t in other.children if t.lower_ == "of"), None) if other.lower_ == "rest" else None
        if of is not None:
            return next((t for t in of.children if t.lemma_.lower() in nouns("body")), None)
    return None


def told_at_home(span: Span) -> Token | None:
    """“Roe told the Norlandic parliament that her government would not sign”: to whom somebody speaks of her own."""
    for verb in verbs_of(span):
        told = [t for t in verb.children if t.dep_ in ("dobj", "dative")]
        said = (t for t in verb.children if t.dep_ == "ccomp")
        subjects = (subject for t in said if (subject := subject_of(t)) is not None)
        own = any(t.lower_ in nouns("body") and any(c.tag_ == "PRP$" for c in t.lefts) for t in subjects)
        home = next((t for t in told if t.lower_ in nouns("at_home")), None)
        if own and home is not None:
            return home
    return None


def at_its_head(span: Span) -> Token | None:
    """“The Front's delegation, with Roe at its head”: what has him at its head."""
    behind = span.doc[span.end : span.end + 3]
    led = len(behind) == 3 and behind[0].lower_ == "at" and behind[1].tag_ == "PRP$" and behind[2].lower_ == "head"
    above = span.root.head
    return above.head if led and above.lower_ == "with" and above.head.pos_ in ("NOUN", "PROPN") else None


def in_the_person_of(span: Span) -> Token | None:
    """“The Front answered within an hour, in the person of Roe”: the subject."""
    if span.doc[max(span.start - 4, 0) : span.start].text.lower() != "in the person of":
        return None
    return subject_of(span.sent.root)

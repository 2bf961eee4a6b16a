"""Papers: whose words “the paper proposes”, “the plan calls for” are: of whoever put it forward in the same report."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.actors.knowledge import nouns
from parley.language.findings import Mention
from parley.language.reach import mentions_at
from parley.language.tokens import Doc, Token

BACK = 2  # sentences before “It asks …” in which a paper may be spoken of
FAR = 2_000  # words before “the paper” in which somebody may have put it forward
DEFINITE = frozenset(("the", "this", "that"))


def of(doc: Doc, source: Token) -> tuple[Token, list[Mention]] | None:
    """The paper that a source is, by its noun or by “it”, and the mentions of those who put it forward; None where that is open."""
    noun = taken_up(source) if source.lower_ == "it" else source
    if noun is None or noun.lemma_.lower() not in nouns("papers"):
        return None
    for made in papers_before(noun):
        whose = made_by(doc, made)
        if whose:
            return noun, whose
    return None


def taken_up(pronoun: Token) -> Token | None:
    """“The paper has a single sentence on the road. It asks the parties to wait”: the subject that the last sentences share."""
    doc, first = pronoun.doc, pronoun.sent.start
    if pronoun.dep_ != "nsubj" or pronoun.i != first:
        return None
    for _ in range(BACK):
        if not first or "\n" in doc[first - 1].text:
            return None
        before = doc[first - 1].sent
        paper = next((t for t in before if t.lemma_.lower() in nouns("papers") and is_what_is_told_of(t)), None)
        if paper is not None:
            return paper
        first = before.start
    return None


def is_what_is_told_of(noun: Token) -> bool:
    """The subject of a sentence, or what somebody puts forward in it."""
    if noun.head.dep_ != "ROOT":
        return False
    put = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in nouns("authoring")
    return put or (noun.dep_ == "nsubj" and is_definite(noun))


def is_definite(noun: Token) -> bool:
    return any(t.lower_ in DEFINITE for t in noun.lefts)


def papers_before(noun: Token) -> Iterator[Token]:
    """The paper itself, and what was put forward before it: the same word, or any where it is told in a general one."""
    yield noun
    if not is_definite(noun):
        return
    lemma = noun.lemma_.lower()
    general = lemma in nouns("papers_of_any_kind")
    for at in range(noun.i - 1, max(noun.i - FAR, 0) - 1, -1):
        token = noun.doc[at]
        if token.pos_ == "NOUN" and (token.lemma_.lower() == lemma or (general and token.lemma_.lower() in nouns("papers"))):
            yield token


def made_by(doc: Doc, paper: Token) -> list[Mention]:
    """“Sarn's paper”, “a paper by Sarn”, “Sarn tabled a paper”, “a paper that was tabled by Sarn”."""
    owned = [t for t in paper.children if t.dep_ == "poss"]
    owned += [t for by in paper.children if by.lower_ == "by" for t in by.children if t.dep_ == "pobj"]
    verbs = [paper.head] if paper.dep_ in ("dobj", "nsubjpass") else []
    verbs += [t for t in paper.children if t.dep_ in ("relcl", "acl")]
    for verb in verbs:
        if puts_forward(verb) and not is_of_another(paper):
            passive = verb.tag_ == "VBN" and not any(t.dep_ == "nsubj" for t in verb.children)
            owned += [t for t in verb.children if t.dep_ == "nsubj" and t.tag_ not in ("WDT", "WP")] if not passive else []
            owned += [t for by in verb.children if by.dep_ == "agent" for t in by.children if t.dep_ == "pobj"]
    return [mention for token in owned for one in (token, *token.conjuncts) for mention in mentions_at(doc, one.idx)]


def puts_forward(verb: Token) -> bool:
    """“Tabled a paper”, “put it to Sarn”; not “set the paper aside”, “put it to a vote”."""
    lemma = verb.lemma_.lower()
    if lemma not in ("put", "set"):
        return lemma in nouns("authoring")
    to = (t for prep in verb.children if prep.lower_ == "to" for t in prep.children)
    return any(t.lower_ in ("forward", "out") for t in verb.children) or any(t.pos_ == "PROPN" for t in to)


def is_of_another(paper: Token) -> bool:
    """“A leaked Rovian document”: who publishes it did not write it."""
    return any(t.lower_ == "leaked" or t.ent_type_ == "NORP" for t in paper.lefts)

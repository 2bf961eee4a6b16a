"""The noun phrase around a noun."""

from __future__ import annotations

from spacy.tokens import Span, Token

LEFT = frozenset(("det", "predet", "preconj", "nummod", "amod", "compound", "nmod", "poss"))
COUNTING = frozenset(("det", "predet", "preconj", "nummod"))


def phrase(token: Token) -> Span:
    """A noun with what stands left of it in its phrase."""
    left = [t for t in token.lefts if t.dep_ in LEFT]
    start = min([token.i, *(x.i for t in left for x in t.subtree)])
    return token.doc[start : token.i + 1]


def bare(span: Span) -> bool:
    """Nothing but determiners and numbers stands before the noun."""
    return all(t.dep_ in COUNTING or t.lower_ in ("warring", "rival", "negotiating", "opposing") for t in span[:-1])


def plain(span: Span) -> bool:
    """No name stands before the noun."""
    return all(t.dep_ in (*COUNTING, "amod", "compound", "nmod", "punct") and t.pos_ != "PROPN" for t in span[:-1])

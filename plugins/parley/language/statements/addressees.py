"""Addressees: the actors that the words of a target stand for. The head of the words counts, not every name among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.language.actors.knowledge import nouns
from parley.language.findings import Mention, Span
from parley.language.reach import mentions_at, mentions_in, token_at
from parley.language.tokens import Doc, Token

WITHIN = frozenset({"amod", "compound", "nmod", "poss", "pobj", "prep", "conj", "det", "case"})


def of(doc: Doc, spans: Sequence[Span]) -> Iterator[str]:
    """The ids of the actors that the head of the words, or a word in a row with it, stands for: in “both Sarn and the hosts in
    Keld” Sarn and the hosts, not Keld.
    """
    heads = [head for start, end in spans[:1] if (head := head_of(doc, start, end)) is not None]
    for head in heads:
        for token in (head, *(t for t in head.conjuncts if any(start <= t.idx < end for start, end in spans))):
            yield from at(doc, token)


def head_of(doc: Doc, start: int, end: int) -> Token | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def at(doc: Doc, token: Token) -> Iterator[str]:
    """Whom a word stands for: by a mention of it, or as an office or body by the name that hangs on it: “Sarnese officials”."""
    own = [m.actor for m in mentions_at(doc, token.idx)]
    if own:
        yield from own
    elif {token.lemma_.lower(), token.lower_} & (nouns("office", "body", "relation")):
        sentence = token.sent
        yield from [m.actor for m in mentions_in(doc, [(sentence.start_char, sentence.end_char)]) if belongs(doc, m, token)][:1]


def is_mutual(doc: Doc, spans: Sequence[Span]) -> bool:
    """“accused each other”, “thanked one another”."""
    return any(doc.text[start:end].lower() in {"each other", "one another"} for start, end in spans)


def belongs(doc: Doc, mention: Mention, noun: Token) -> bool:
    """“Sarnese officials”, “its delegation”, “an official of the group”: the mention hangs on the noun."""
    token = token_at(doc, mention.start)
    while token is not None and token.i != noun.i:
        if token.dep_ not in WITHIN:
            return False
        token = token.head
    return token is not None

"""The noun phrase around a noun, and what is read beside a span once for each report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import TypeVar

from parley.language.tokens import Span, Token

Words = TypeVar("Words")

NUMBERED = re.compile(r"(?:the|this|that) \d+[-–](?:member|nation|state|strong) \w+", re.IGNORECASE)
LEFT = frozenset(("det", "predet", "preconj", "nummod", "amod", "compound", "nmod", "poss"))
COUNTING = frozenset(("det", "predet", "preconj", "nummod"))


def told_once(read: Callable[[Span], Iterable[Words]]) -> Callable[[Span], Sequence[Words]]:
    """Read the words beside a span once for each report: roles and parties are asked for again and again."""

    @wraps(read)
    def remembered(span: Span) -> Sequence[Words]:
        kept = span.doc.user_data.setdefault("parley_told", {})
        key = (read.__name__, span.start, span.end)
        found: Sequence[Words] | None = kept.get(key)
        if found is None:
            found = kept[key] = tuple(read(span))
        return found

    return remembered


def phrase(token: Token) -> Span:
    """A noun with what stands left of it in its phrase."""
    left = [t for t in token.lefts if t.dep_ in LEFT]
    start = min([token.i, *(x.i for t in left for x in t.subtree)])
    return Span(token.doc, start, token.i + 1)


def bare(span: Span) -> bool:
    """Nothing but determiners and numbers stands before the noun: “both sides”, “the 15-member council”."""
    counted = all(t.dep_ in COUNTING or t.lower_ in ("warring", "rival", "negotiating", "opposing", "armed") for t in span[:-1])
    return counted or NUMBERED.fullmatch(span.text) is not None


def plain(span: Span) -> bool:
    """No name stands before the noun."""
    return all(t.dep_ in (*COUNTING, "amod", "compound", "nmod", "punct") and t.pos_ != "PROPN" for t in span[:-1])

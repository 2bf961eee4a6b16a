"""Quotations and their speakers: a content takes in the whole quotation that it touches, and a quotation without a cue of its
own goes to whoever was speaking."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from parley.language.statements.drafts import Draft
from parley.language.statements.parse import Parse
from parley.language.statements.presented import starts_sentence
from parley.language.statements.quotations import Quotation

NEAR = 1


def attach(parse: Parse, drafts: Sequence[Draft], found: Sequence[Quotation]) -> list[Draft]:
    """Give each quotation of speech to the draft that it belongs to, in the order of the text."""
    drafts = list(drafts)
    owner: dict[int, int] = {}
    last: tuple[int, int] | None = None  # the draft that spoke last, and the paragraph it stopped in
    for place, quotation in enumerate(found):
        if quotation.within is not None:
            continue
        words = [i for i in parse.between(quotation.start, quotation.end) if not parse.space[i]]
        if not words:
            continue
        to = _touching(drafts, words)
        if to is None and quotation.is_speech(parse.text):
            to = owner.get(quotation.continues) if quotation.continues is not None else None
            if to is None:
                to = _after_colon(parse, drafts, words)
            if to is None and last is not None and parse.paragraph[words[0]] - last[1] <= NEAR and starts_sentence(parse, words[0]):
                to = last[0]
        if to is None:
            continue
        whole = frozenset(words) - drafts[to].cue
        drafts[to] = replace(drafts[to], content=drafts[to].content | whole, source=drafts[to].source - whole)
        owner[place] = to
        if quotation.is_speech(parse.text):
            last = to, parse.paragraph[words[-1]]
    return drafts


def _touching(drafts: list[Draft], words: list[int]) -> int | None:
    stretch = frozenset(words)
    shares = [(len(stretch & d.content), -k) for k, d in enumerate(drafts)]
    best = max(shares, default=(0, 0))
    return -best[1] if best[0] else None


def _after_colon(parse: Parse, drafts: list[Draft], words: list[int]) -> int | None:
    before = next((i for i in range(words[0] - 1, -1, -1) if not parse.space[i]), None)
    if before is None or parse.lower[before][-1] != ":":
        return None
    return next((k for k, d in enumerate(drafts) if parse.sentence[d.head] == parse.sentence[before]), None)

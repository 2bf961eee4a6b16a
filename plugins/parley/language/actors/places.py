"""Where words of a list stand in a report, by their numbers: asking each token for its word takes longer than all else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token


def standing(doc: Doc, words: Collection[str], by: Literal["ORTH", "LOWER"] = "ORTH") -> Iterator[Token]:
    """The tokens that are one of the words, spelt so, or whatever their capitals."""
    wanted = numbers(frozenset(words))
    yield from (doc[i] for i, number in enumerate(doc.to_array(by).tolist()) if number in wanted)


@lru_cache(maxsize=64)
def numbers(words: frozenset[str]) -> frozenset[int]:
    """The numbers that spaCy has for words."""
    return frozenset(map(get_string_id, words))


def proper(doc: Doc) -> Sequence[Token]:
    """The tokens that are tagged as proper nouns in the singular; kept, since every way to find people looks at them."""
    found: tuple[Token, ...] | None = doc.user_data.get("parley_proper")
    if found is None:
        tag = get_string_id("NNP")
        found = tuple(doc[i] for i, number in enumerate(doc.to_array("TAG").tolist()) if number == tag)
        doc.user_data["parley_proper"] = found
    return found

"""Where words of a list stand in a report, by their numbers: asking each token for its word takes longer than all else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token


def standing(doc: Doc, words: Collection[str], by: Literal["ORTH", "LOWER"] = "ORTH") -> Iterator[Token]:
    """The tokens that are one of the words, spelt so, or whatever their capitals."""
    wanted, kept = numbers(frozenset(words)), column(doc, by)
    if not wanted.isdisjoint(kept.different):
        yield from (doc[i] for i, number in enumerate(kept.numbers) if number in wanted)


@lru_cache(maxsize=16)
def in_either_case(words: frozenset[str]) -> frozenset[int]:
    """The numbers of words in small letters and of the same with a capital, as lemmas of a sentence's first word may have one."""
    return numbers(frozenset(form for word in words for form in (word, word.title())))


class Column(Struct, frozen=True):
    """What spaCy has for each token of a report under one of its attributes, in order, and which numbers these are."""

    numbers: list[int]
    different: frozenset[int]


def column(doc: Doc, by: str) -> Column:
    """Kept, since most lists that are looked for have no word in the report."""
    kept: dict[str, Column] = doc.user_data.setdefault("parley_columns", {})
    found = kept.get(by)
    if found is None:
        listed = doc.to_array(by).tolist()
        found = kept[by] = Column(listed, frozenset(listed))
    return found


@lru_cache(maxsize=64)
def numbers(words: frozenset[str]) -> frozenset[int]:
    """The numbers that spaCy has for words."""
    return frozenset(map(get_string_id, words))


def sentence(token: Token) -> tuple[int, int]:
    """Where the sentence of a token starts and ends; asking spaCy walks the whole sentence each time."""
    doc = token.doc
    found: list[tuple[int, int]] | None = doc.user_data.get("parley_sentences")
    if found is None:
        starts = [i for i, flag in enumerate(column(doc, "SENT_START").numbers) if i == 0 or flag == 1]
        found = doc.user_data["parley_sentences"] = [
            bounds for bounds in pairwise([*starts, len(doc)]) for _ in range(bounds[0], bounds[1])
        ]
    return found[token.i]


def proper(doc: Doc) -> Sequence[Token]:
    """The tokens that are tagged as proper nouns in the singular; kept, since every way to find people looks at them."""
    found: tuple[Token, ...] | None = doc.user_data.get("parley_proper")
    if found is None:
        tag = get_string_id("NNP")
        found = tuple(doc[i] for i, number in enumerate(column(doc, "TAG").numbers) if number == tag)
        doc.user_data["parley_proper"] = found
    return found

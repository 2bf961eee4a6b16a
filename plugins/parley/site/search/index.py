"""An inverted index, cut into classic scripts: from a disk a page may load scripts and nothing else.

The words stand in order, in leaves of about the same size; `index.js` has the first word of each leaf, so that the first letters of
a word tell which leaf has it. A word's documents are told as the steps from one number to the next, twice the number and one more
where the word stands in the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from parley.site.search.documents import Document
from parley.site.search.folding import words

LEAF = 48_000  # bytes of a leaf of words
CHUNK = 200  # documents whose names stand in one script


def files(documents: Sequence[Document]) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the scripts."""
    leaves = list(cut(postings(documents)))
    for number, leaf in enumerate(leaves):
        yield f"words-{number}.js", script(f"words-{number}", leaf)
    for number, start in enumerate(range(0, len(documents), CHUNK)):
        shown = [[d.kind, d.title, d.more, d.when, d.url] for d in documents[start : start + CHUNK]]
        yield f"names-{number}.js", script(f"names-{number}", shown)
    firsts = [leaf[0][0] for leaf in leaves]
    yield "index.js", script("index", {"leaves": firsts, "documents": len(documents), "chunk": CHUNK})


def postings(documents: Sequence[Document]) -> dict[str, list[int]]:
    """For each word the documents that have it: their numbers doubled, and one more where it is in the title."""
    found: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        title = set(words(document.title))
        for word in title | set(words(f"{document.more} {document.when} {document.hidden}")):
            found.setdefault(word, []).append(2 * number + (word in title))
    return found


def cut(found: dict[str, list[int]]) -> Iterator[list[tuple[str, list[int]]]]:
    """Leaves of words in the order in which JavaScript compares them, by UTF-16 units."""
    leaf: list[tuple[str, list[int]]] = []
    size = 0
    for word in sorted(found, key=lambda word: word.encode("utf-16-be")):
        numbers = found[word]
        steps = [number - before for before, number in zip([0, *numbers], numbers, strict=False)]
        leaf.append((word, steps))
        size += len(word) + 6 + 3 * len(steps)
        if size > LEAF:
            yield leaf
            leaf, size = [], 0
    if leaf:
        yield leaf


def script(name: str, content: Any) -> bytes:
    """A call that hands the content to the page; JSON is JavaScript."""
    return b"parley.take(" + msgspec.json.encode(name) + b"," + msgspec.json.encode(content) + b");\n"

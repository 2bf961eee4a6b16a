"""Words as the index has them: lower case, without accents and apostrophes. theme/static/js/search.js folds a query alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

APOSTROPHES = re.compile("['’‘`ʼʻʿʾ´]")
# Scripts that put no blanks between words are taken sign by sign.
WORD = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
LONGEST = 40  # characters of a word; what is longer is nothing that anybody types


def words(text: str) -> Iterator[str]:
    """The words of a text, folded, in order."""
    for chunk in text.split():
        yield from folded(chunk)


@lru_cache(maxsize=100_000)
def folded(chunk: str) -> tuple[str, ...]:
    """The words of a stretch without blanks: “Sa’adat’s” is one, “cease-fire” two."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", chunk.lower()))
    bare = "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M"))
    return tuple(word[:LONGEST] for word in WORD.findall(bare))

"""The id of a name, the same in every room."""

from __future__ import annotations

import re
from hashlib import blake2s

from anyascii import anyascii

LONGEST = 72
# Names that a file system or a server takes for something else; a thing so called gets a number behind.
RESERVED = frozenset(("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))))


def identify(name: str) -> str:
    """The id of a name: ASCII, lower case, words joined by hyphens; “unnamed” where nothing is left of it.

    It can be the name of a file: what is longer than LONGEST is cut, with a digest that tells two such names apart.
    """
    id = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’`]", "", anyascii(name).lower())).strip("-") or "unnamed"
    if len(id) > LONGEST:
        id = f"{id[:LONGEST].rstrip('-')}-{blake2s(id.encode(), digest_size=4).hexdigest()}"
    return f"{id}-1" if id in RESERVED else id


def spelled_alike(name: str, other: str) -> bool:
    """Whether two full names are one in two spellings: “Sa'adat” and “Saadat”, “Netanyahu” and “Netanyahou”.

    The consonants must be the same, word for word, and the words must begin alike.
    """
    first, second = name.split(), other.split()
    return len(first) == len(second) > 1 and all(map(_same_word, first, second))


def _same_word(word: str, other: str) -> bool:
    a, b = (re.sub(r"[^a-z]", "", anyascii(w).lower()) for w in (word, other))
    if a == b:
        return True
    return a[:1] == b[:1] and abs(len(a) - len(b)) <= 2 and _consonants(a) == _consonants(b) and len(_consonants(a)) > 1


def _consonants(word: str) -> str:
    plain = word.replace("ph", "f").replace("kh", "h").replace("ck", "k").replace("q", "k").replace("z", "s")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyw]", "", plain))

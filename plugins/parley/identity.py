"""The id of a name, the same in every room."""

from __future__ import annotations

import re
from hashlib import blake2s

from anyascii import anyascii

LONGEST = 72
ARTICLES = frozenset(("al", "el", "ul", "as", "ad", "ar", "an", "at"))
"""The Arabic article, as it is heard: “as-Sadr”. Spellings leave it out."""
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
    """Whether two full names are one in two spellings: “Sa'adat” and “Saadat”, “Moammar Gadhafi” and “Muammar al-Qaddafi”.

    The consonants must be the same, word for word, whatever the vowels, and the words must begin alike. Articles do not count.
    """
    first, second = _words(name), _words(other)
    return len(first) == len(second) > 1 and all(map(_same_word, first, second))


def _words(name: str) -> list[str]:
    """The words of a name in plain letters, those of “Abdel-Hafiz” apart, without the Arabic article: “al-Qaddafi”."""
    plain = re.sub(r"['’`‘ʿʾ]", "", anyascii(name).lower())
    return [word for word in re.split(r"[^a-z]+", plain) if word and word not in ARTICLES]


def _same_word(word: str, other: str) -> bool:
    if word == other:
        return True
    if abs(len(word) - len(other)) > 3:
        return False
    return any(
        a[:1] == b[:1] and (one := _consonants(a)) == _consonants(b) and len(one) > 1
        for a, b in ((word, other), (word.replace("q", "g"), other.replace("q", "g")))
    )


def _consonants(word: str) -> str:
    plain = re.sub("ph", "f", re.sub("kh|gh|dh|th", lambda two: two.group()[0], word)).replace("ck", "k").replace("q", "k")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyw]", "", plain.replace("z", "s")))

"""Words as they are compared: in lower case, without those that say nothing, forms of one word as one."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import fsum, log
from typing import Any

import snowballstemmer

TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d[\d,.]*\d|\d")
PLAIN = re.compile(r"[a-z]+(?:[-'][a-z]+)*|\d[\d,.]*\d|\d")  # the same for ASCII, a third faster
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
FORMS = snowballstemmer.stemmer("english")


REFUSED = 2  # words before a figure in which “not” takes it back: “not the three”
BEHIND, BEFORE = 8, 12  # words between a figure and what tells that it was reported, on either side


def content(text: str) -> frozenset[str]:
    """The words of a text that say something, each as its kin and forms are counted, and its numbers."""
    return frozenset(filter(None, map(of_content, tokens(text))))


def tokens(text: str) -> list[str]:
    found: list[str] = (PLAIN if text.isascii() else TOKEN).findall(text.lower())
    return found


@lru_cache(maxsize=65_536)
def of_content(token: str) -> str | None:
    """What a word or a number is counted under as content; None where it says nothing."""
    if token[0].isdecimal():
        return token.replace(",", "")
    word = plain(token)
    return numerals().get(word) or kin(word) if len(word) > 1 and word not in empty() else None


@lru_cache(maxsize=16_384)
def things(text: str) -> tuple[str, ...]:
    """The words of a text that say something, in order, each as the thing that it is counted under; numbers of two digits up."""
    return tuple(filter(None, map(of_things, tokens(text))))


@lru_cache(maxsize=65_536)
def of_things(token: str) -> str | None:
    """What a word or a number is counted under as a thing; None where it says nothing."""
    if token[0].isdecimal():
        return token.replace(",", "") if len(token) > 1 else None
    word = plain(token)
    return thing(word) if word and word not in empty() else None


def plain(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s")


def kin(word: str) -> str:
    """The word under which a word is counted: the first of its kin, or its own stem."""
    found = stem(word)
    return families().get(found, found)


@cache
def families() -> dict[str, str]:
    """For the stem of each word that has kin, and of each irregular form of a verb: the stem of the first of them."""
    found = {**names(), **family(data("kin")["happenings"])}
    for base, *forms in map(str.split, data("kin")["irregular"]):
        found |= {stem(form): found.get(stem(base), stem(base)) for form in forms}
    return found


@cache
def happenings() -> frozenset[str]:
    """The words for what happens, as they are counted."""
    return frozenset(family(data("kin")["happenings"]).values())


@cache
def planning() -> frozenset[str]:
    """The words by which a plan is told and that are not of what is planned, as they are counted."""
    return frozenset(kin(word) for word in data("kin")["planning"])


@cache
def numerals() -> dict[str, str]:
    """For a number in words the number in figures."""
    return dict(line.split() for line in data("kin")["numerals"])


@lru_cache(maxsize=65_536)
def thing(word: str) -> str:
    """The word under which a thing is counted: the first of its kin, or its own stem."""
    found = stem(word)
    return names().get(found, found)


@cache
def names() -> dict[str, str]:
    """For the stem of each word that has kin among things: the stem of the first of them."""
    return family(data("kin")["things"])


def family(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    return {stem(word): stem(group[0]) for group in groups for word in group if " " not in word}


@cache
def deeds() -> dict[str, str]:
    """For what is done to a thing, as it is counted, the thing that it speaks of: who is freed is a captive."""
    return {kin(deed): thing(word) for deed, word in data("kin")["deeds"].items()}


def ordinals(text: str) -> frozenset[str]:
    """“Third” and the word behind it, for every ordinal: what is the third round can’t be the fourth. “A second from” is none."""
    return frozenset(f"{ordinal} {kin(word)}" for ordinal, word in ordinal_words().findall(text.lower()) if word not in empty())


@cache
def sequence() -> frozenset[str]:
    """The ordinals as they are counted: “a second exchange” and “400 a second” have nothing in common."""
    return frozenset(kin(word) for word in data("kin")["ordinals"])


@cache
def of_talks() -> frozenset[str]:
    """The words for the talks themselves and what is said in them, as they are counted: they tell of no matter."""
    topics = tomllib.loads(files("parley.language").joinpath("topics.toml").read_text("utf-8"))
    return frozenset(kin(word) for word in topics["talks"])


@cache
def ordinal_words() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(data('kin')['ordinals'])})\s+(\w+)")


def numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in NUMBER.findall(text)]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The form that a word is counted under: “prisoners” and “prisoner” are one (Porter's second algorithm, by Snowball)."""
    found: str = FORMS.stemWord(word)
    return found


@cache
def empty() -> frozenset[str]:
    return frozenset(word for name in ("stop", "time") for word in data("words")[name])


@cache
def units() -> frozenset[str]:
    return frozenset(stem(word) for word in data("words")["units"])


def takes_back(sentence: str, value: str) -> bool:
    """Whether a sentence says that a figure was wrong: “four, not three as we reported”, “an earlier report put it at three”."""
    words = tokens(sentence)
    for at, word in enumerate(words):
        if of_content(word) != value:
            continue
        refused = words[max(0, at - REFUSED) : at]
        if "not" in refused and not listed("reporting").isdisjoint(words[at + 1 : at + BEHIND]):
            return True
        before = words[max(0, at - BEFORE) : at]
        if any(one in listed("former") and other in listed("versions") for one, other in pairwise(before)):
            return True
    return False


def leans(text: str) -> bool:
    """Whether a text leans on what stands around it: “agreed not to close it”, “promised to be there”."""
    return not listed("leaning").isdisjoint(tokens(text))


def of_somebody(text: str) -> bool:
    """Whether a text has a “she” or “his”, which somebody has to be named for."""
    return not listed("somebody").isdisjoint(tokens(text))


def without_sizes(text: str) -> str:
    """A text without what tells how large a thing is, “800 metres wide”, and without “by the metre”: no matter is counted so."""
    return sized().sub(" ", text) if "by the " in text or any(size in text for size in listed("sizes")) else text


def main_part(text: str) -> str:
    """A text up to what only tells why, when or for what: “the road would stay open, now that the water was agreed”."""
    found = beside().search(text)
    return text[: found.start()] if found is not None else text


@cache
def beside() -> re.Pattern[str]:
    return re.compile(rf"(?i),? \b(?:{'|'.join(data('words')['besides'])})\b")


@cache
def sized() -> re.Pattern[str]:
    unit = rf"(?:{'|'.join(data('words')['units'])})s?"
    return re.compile(rf"(?i)\b(?:[\w.,]{{1,12}}\s{{1,3}}{unit}\s{{1,3}}(?:{'|'.join(data('words')['sizes'])})|by the {unit})\b")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of `words.toml`."""
    return frozenset(data("words")[name])


def has(name: str, text: str) -> bool:
    """Whether a text in lower case has any of the words, or rows of words, of a list of `words.toml`."""
    return any(words in text for words in data("words")[name])


def has_before(name: str, word: str, text: str) -> bool:
    """Whether words of a list of `words.toml` stand right before a word of a text."""
    before, found, _ = text.lower().partition(f" {word.lower()}")
    return bool(found) and any(f" {before}".removesuffix(" the").endswith(f" {one}") for one in data("words")[name])


@cache
def data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("parley.dossier").joinpath(f"{name}.toml").read_text("utf-8"))


class Rarity(dict[str, float]):
    """How much each word tells: the inverse document frequency of Sparck Jones (1972), in nats, never less than a tenth.

    Sums over words are rounded once (`fsum`), so that they don't depend on the order that a set has in one process.
    """

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        count: Counter[str] = Counter()
        total = 0
        for words in texts:
            count.update(words)
            total += 1
        super().__init__({word: max(0.1, log((1 + total) / (1 + seen))) for word, seen in count.items()})
        self.known: dict[frozenset[str], float] = {}

    def weight(self, words: frozenset[str]) -> float:
        """The sum over words; 1 for one that was in no text."""
        found = self.known.get(words)
        if found is None:
            found = self.known[words] = fsum([self.get(word, 1.0) for word in words])
        return found


def shared(one: frozenset[str], other: frozenset[str], rare: Rarity) -> tuple[float, float]:
    """How alike two sets of words are, weighed by rarity: the share of both together, and the share of the smaller."""
    both = one & other
    if not both:
        return 0.0, 0.0
    common = fsum([rare.get(word, 1.0) for word in both])
    first, second = rare.weight(one), rare.weight(other)
    return common / (first + second - common), common / min(first, second)

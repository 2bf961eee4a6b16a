"""Recounts: another count of what was told just before: “the police spoke of 3,000”, “the correct number is 12”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from parley.language.actors.settled import SUBJECTS
from parley.language.dates import numerals
from parley.language.events.lexicon import lexicon
from parley.language.figures import COUNTS
from parley.language.tokens import Doc, Token


class Recount(Struct, frozen=True):
    """A count: its number, who counted, as a word, and the verb that tells it; none in “… counted 300, the police 180”."""

    number: Token
    source: Token
    verb: Token | None

    @property
    def last(self) -> Token:
        """The last word of it, the noun that the number stands before included."""
        noun = self.number.head if self.number.dep_ == "nummod" else self.number
        return noun if noun.i > self.number.i else self.number


def find(doc: Doc) -> Iterator[Recount]:
    """All counts of a report that count anew, in the order of its words; whose they are is not yet known."""
    for token in doc:
        if token.pos_ in ("VERB", "AUX") and (number := counted(token)) is not None:
            source = next((t for t in token.children if t.dep_ in SUBJECTS), None)
            if source is not None and source.pos_ != "PRON":
                yield Recount(number, source, token)
                yield from without_a_verb(number)


def counted(verb: Token) -> Token | None:
    """The number that a verb tells as somebody's count of what is known already."""
    objects = [t for t in verb.children if t.dep_ in ("dobj", "attr")]
    if verb.lemma_ == "be":
        corrects = (t for t in verb.children if t.dep_ == "nsubj" and t.lemma_ in COUNTS)
        told = any(kind(c) == "correct" for noun in corrects for c in noun.lefts)
        return next((t for t in objects if t.like_num), None) if told else None
    if kind(verb) == "of":
        return number_behind(verb, ("of",))
    if kind(verb) not in ("at", "itself"):
        return None
    if any(t.lemma_ in COUNTS or kind(t) == "crowd" for t in objects):
        return number_behind(verb, ("at",))
    return next((n for t in objects for n in (t, *t.lefts) if n.like_num), None) if kind(verb) == "itself" else None


def may_be_counted(counts: Sequence[Recount]) -> set[int]:
    """The places of the words that counts can be of: those before it in its own sentence, and those of the sentence before."""
    ends: dict[int, int] = {}  # by where the sentence starts, the last place before a count in it
    for count in counts:
        start = count.source.sent.start
        ends[start] = max(ends.get(start, 0), count.source.left_edge.i)
    doc = counts[0].source.doc if counts else ()
    return {place for start, end in ends.items() for place in range(doc[start - 1].sent.start if start else 0, end)}


def kind(word: Token) -> str | None:
    """How a word counts: a verb “at” or “of” a number or by “itself”, a noun as a “crowd”, an adjective as the “correct” one."""
    return lexicon()["recounts"].get(word.lemma_.lower())


def number_behind(verb: Token, prepositions: Sequence[str]) -> Token | None:
    """“At 800”, “of 3,000”, “of some 3,000 people”: the number of the first of these prepositions."""
    for preposition in (t for t in verb.children if t.dep_ == "prep" and t.lower_ in prepositions):
        held = next((t for t in preposition.children if t.dep_ == "pobj"), None)
        return next((t for t in (held, *held.lefts) if t.like_num), None) if held is not None else None
    return None


def without_a_verb(number: Token) -> Iterator[Recount]:
    """“…, the police 180”: what goes on from a count without its verb."""
    noun = number.head if number.dep_ == "nummod" else number
    for source in (t for t in noun.children if t.dep_ == "appos" and t.pos_ == "NOUN"):
        last = next((t for t in source.children if t.like_num and t.i == source.i + 1), None)
        if last is not None and source.doc[source.left_edge.i - 1].text == ",":
            yield Recount(last, source, None)


def value(number: Token) -> int | None:
    """“3,000”, “eleven hundred” as a number; none where it is no whole one."""
    parts = [t.text for t in number.lefts if t.dep_ in ("compound", "nummod") and t.like_num]
    found = numerals.value(" ".join([*parts, number.text]))
    return int(found) if found is not None and found == int(found) else None

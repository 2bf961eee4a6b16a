"""Figures: how many of what a report counts, “three border guards”, “340 cubic metres”, “60 of the group’s fighters”."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from parley.language.dates import numerals
from parley.language.findings import Figure
from parley.language.tokens import Doc, Token, tokens_of

REACH = 4  # words behind a number
NUMBERED = frozenset(
    ("annex", "article", "chapter", "clause", "flight", "law", "page", "paragraph", "resolution", "room", "route", "section")
)
"""What bears a number: “Resolution 1701”."""

COUNTS = frozenset(("count", "figure", "number", "total"))

Parsed.set_extension("figures", default=(), force=True)


@Language.component("parley_figures")
def parley_figures(parsed: Parsed) -> Parsed:
    """Sets `doc._.figures`, in the order of the text; numbers that tell a time are none."""
    doc = tokens_of(parsed)
    anew = {figure.start: figure for figure in doc._.recounted}
    rest = (figure for figure in all_of(doc) if figure.start not in anew)
    doc._.figures = tuple(sorted([*rest, *anew.values()], key=lambda figure: (figure.start, figure.end)))
    return parsed


def all_of(doc: Doc) -> list[Figure]:
    """All figures that stand with what they count."""
    times = {i for date in doc._.dates for i in range(date.start, date.end)}
    return [figure for token in doc if token.like_num and token.idx not in times for figure in of(token)]


def last_noun(number: Token) -> Token | None:
    """The noun that ends the phrase right behind a number, whatever it hangs on: “in April twenty Keshi soldiers left”."""
    found = None
    for token in number.doc[number.i + 1 : number.i + REACH]:
        if token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            break
        found = token if token.pos_ == "NOUN" else found
    return found


def names_a_thing(number: Token) -> bool:
    """“Under Article 5 talks must go on”: the number is part of a name, and counts no talks."""
    return number.is_digit and number.i > 0 and number.nbor(-1).lower_ in NUMBERED


def counted_by(number: Token) -> str | None:
    """What is counted where the number stands at the end: “the number of prisoners rose to 120”, “put the toll at eleven”."""
    if number.dep_ == "nsubjpass" and number.head.lemma_.lower() == "kill":
        return "dead"  # “eleven were killed”
    verb = number.head.head if number.dep_ == "pobj" and number.head.lower_ in ("at", "to") else number.head
    if number.dep_ not in ("pobj", "attr", "dobj", "acomp") or verb.pos_ not in ("VERB", "AUX"):
        return None
    for noun in (t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj")):
        if noun.lemma_.lower() == "toll":
            return "dead"
        if noun.lemma_.lower() in COUNTS:
            of = (t for prep in noun.children if prep.lower_ == "of" for t in prep.children if t.dep_ == "pobj")
            return next((t.lemma_.lower() for t in of), None)
    return None


def of(token: Token) -> Iterator[Figure]:
    """What a number counts; nothing for numbers that stand alone, parts of other numbers, and years."""
    if names_a_thing(token):
        return
    noun: Token | None
    if token.dep_ == "nummod" and token.head.pos_ in ("NOUN", "PROPN") and token.head.i > token.i:
        noun = token.head
    elif (noun := last_noun(token)) is None:
        behind = next((t for t in token.children if t.dep_ == "prep" and t.lower_ == "of"), None)
        noun = next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    if noun is None and (counted := counted_by(token)) is not None:
        value = numerals.value(token.text)
        if value is not None and value == int(value):
            yield Figure(token.idx, token.idx + len(token), int(value), counted)
        return
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or not noun.is_alpha:
        return
    parts = [t for t in token.lefts if t.dep_ in ("compound", "nummod") and t.like_num]
    value = numerals.value(" ".join(t.text for t in [*parts, token]))
    if value is not None and value == int(value):
        yield Figure(token.idx, noun.idx + len(noun), int(value), noun.lemma_.lower())

"""Runs of words in capitals: where a name begins and ends, where it stands again, and which such words are no name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.knowledge import any_given_name, nouns
from parley.language.tokens import Doc, Span, Token

LONGEST = 4  # words of a name


def capitals_from(doc: Doc, start: int) -> Span:
    end = start
    while end < len(doc) and end - start < LONGEST and is_part_of_a_name(doc[end]) and not is_title(doc[end]):
        end += 1
    return doc[start:end]


def capitals_to(doc: Doc, end: int, first: int) -> Span:
    """The words in capitals that end before a token, without what opens the sentence and titles."""
    start = end
    while start > first and end - start < LONGEST and is_part_of_a_name(doc[start - 1]):
        start -= 1
    while start < end and (is_opener(doc[start]) or is_title(doc[start])):
        start += 1
    return doc[start:end]


def is_part_of_a_name(word: Token) -> bool:
    return word.text[0].isupper() and (word.tag_ in ("NNP", "NNPS") or behind(word).tag_ == "POS")


def behind(word: Token) -> Token:
    return word.doc[min(word.i + 1, len(word.doc) - 1)]


def everywhere(doc: Doc, name: Span, taken: Collection[int]) -> Iterator[Span]:
    """Every place, itself among them, where exactly the words of a name stand and nothing has been found."""
    for first in doc.standing((name[0].text,)):
        span = doc[first.i : first.i + len(name)]
        if span.text == name.text and not any(t.i in taken for t in span):
            yield span


def in_a_longer_name(token: Token) -> bool:
    """“Halden Steel”, “the Orrow Bridge”, “North Halden”: the words beside it are capitals too."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i > token.sentence[0] else None
    if any(t is not None and t.text in "-–" and not t.is_space for t in (before, after)):
        return True  # “Saint-Orrow”
    if (
        after is not None
        and after.tag_ in ("NNP", "NNPS")
        and not is_title(after)
        and after.head.i != token.i
        and token.dep_ == "compound"
    ):
        return True
    return before is not None and before.tag_ == "NNP" and before.dep_ == "compound" and before.head.i == token.i


def is_no_name(token: Token) -> bool:
    """“Republic”, “Council”, “Labour”: a word in capitals that is a kind of thing, a title, or what named it in full before."""
    word, plain = token.text, {token.text.lower(), token.lemma_.lower()}
    kinds = nouns("polity.is", "polity.of", "polity.continents", "body", "office", "stand_in.group", "stand_in.organisation")
    heads = nouns("heads.group", "heads.organisation", "heads.of_the_state", "heads.outlets")
    title = word in nouns("titles.words") or token.lower_ in nouns("office", "rank")
    return bool(plain & kinds) or is_opener(token) or title or word in heads or word in any_given_name()


def only_opens(span: Span) -> bool:
    """“Hedge fund manager Ada Roe”: a word that is in capitals nowhere but where it begins a sentence."""
    again = (t for t in span.doc.standing((span[0].text,)) if t.i != span.start)
    return span.start == span[0].sentence[0] and not any(again)

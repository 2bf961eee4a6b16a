"""Names of several words that no table knows and whose last word, or whose people, tell an organisation or an armed group.

“Corvex Metals”, “commander of the Grey Ravens”.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from parley.identity import identify
from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.capitals import is_no_name
from parley.language.actors.knowledge import Known, any_given_name, nouns
from parley.language.actors.named import is_press, is_thing
from parley.language.actors.signs import signs_of_an_organisation
from parley.language.tokens import Doc, Span, Token


def led(doc: Doc, taken: Collection[int]) -> Iterator[tuple[Span, Known]]:
    """“Commander of the Grey Ravens”, “fighters of the Grey Ravens”: a group, where only such have one, else an organisation."""
    seen: set[str] = set()
    for noun in doc.standing(nouns("firm.led", "firm.fights")):
        start = noun.i + 3
        if noun.i > 3 and doc[noun.i - 1].lower_ == "whose" and doc[noun.i - 2].text == ",":
            start = noun.i - 3  # “the Grey Ravens, whose commander …”
            while start and doc[start - 1].tag_ in ("NNP", "NNPS") and doc[start - 1].text[0].isupper():
                start -= 1
            if start and doc[start - 1].lower_ == "the" and doc[noun.i - 3].tag_ == "NNPS":
                span = doc[start : noun.i - 2]
                if span.text not in seen and not any(t.i in taken for t in span):
                    seen.add(span.text)
                    yield span, of_those_led(span, noun)
            continue
        if start >= len(doc) or doc[noun.i + 1].lower_ != "of" or doc[noun.i + 2].lower_ != "the":
            continue
        end = start
        while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[0].isupper() and not is_title(doc[end]):
            end += 1
        span = doc[start:end]
        if not len(span) or span.text in seen or any(t.i in taken or t.ent_type_ in ("DATE", "GPE", "LOC", "NORP") for t in span):
            continue
        after = doc[end] if end < len(doc) else None
        goes_on = after is not None and (after.lower_ in ("of", "and", "for", "&") or after.pos_ in ("NOUN", "ADJ", "PROPN"))
        if goes_on or all(is_no_name(t) for t in span):
            continue  # “the leader of the Council”, “head of the Partnership for Peace”
        seen.add(span.text)
        yield span, of_those_led(span, noun)


def of_those_led(span: Span, leader: Token) -> Known:
    return Known(identify(span.text), span.text, "group" if leader.text in nouns("firm.fights") else "organisation")


def firms(doc: Doc, entities: Sequence[Span], taken: Collection[int]) -> Iterator[tuple[Span, Known]]:
    """“Corvex Metals”, “Castellan Asset Management”: capitals that end as firms are called, and what the model takes for an
    organisation and “it” takes up; two words that only act may be a person's name.
    """
    seen: set[int] = set()
    heads = doc.standing(nouns("firm.ends"))
    ends = [(t, True) for t in heads if t.tag_ in ("NNP", "NNPS") and t.i and t.nbor(-1).tag_ == "NNP"]
    ends += [(e[-1], False) for e in entities if e.label_ == "ORG" and len(e) > 1]
    for last, sure in ends:
        start, first = last.i, last.sentence[0]
        while start > first and (doc[start - 1].tag_ == "HYPH" or is_proper(doc[start - 1])):
            start -= 1
        while start < last.i and (is_opener(doc[start]) or is_title(doc[start])):
            start += 1
        span = doc[start : last.i + 1]
        free = not any(t.i in taken or t.i in seen for t in span) and last.text[0].isupper() and last.tag_ in ("NNP", "NNPS")
        after = doc[span.end] if span.end < len(doc) else None
        owned = start > 0 and doc[start - 1].tag_ == "POS"
        office = start > 1 and doc[start - 1].lower_ in ("of", "for") and is_title(doc[start - 2])  # “Minister of Water Resources”
        other = is_thing(span) or is_press(span)
        if len(span) < 2 or not free or owned or office or other or (after is not None and after.tag_ == "NNP"):
            continue
        if span[0].text in any_given_name() or not span[0].text[0].isupper():
            continue  # “Robert Steel”
        signs = signs_of_an_organisation(last)
        if sure or ("acts" in signs and signs.keys() & {"it", "its", "which", "owns"}):
            seen.update(t.i for t in span)
            yield span, Known(identify(span.text), span.text, "organisation")


def is_proper(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text[0].isupper()

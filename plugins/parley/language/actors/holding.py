"""Names that no table knows, by whom they have in office: “Tuvaru's climate envoy, Ada Roe”, “Redline managing director Ada Roe”.

A named person in an office is a sign of its own: towns and people have talks, but no finance minister. Republics are known by name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from itertools import pairwise

from parley.language.actors.bounds import is_title
from parley.language.actors.capitals import capitals_from, capitals_to, is_no_name, is_part_of_a_name, only_opens
from parley.language.actors.knowledge import any_given_name, nouns
from parley.language.actors.named import is_press, is_thing
from parley.language.findings import Kind
from parley.language.tokens import Doc, Span, Token

ACRONYM = (3, 6)  # letters
LEFT = 5  # words of an office before its last: “chief climate official”
RIGHT = 6  # words between an office and the comma before the name: “vice-president for community relations, Ada Roe”
PLACES = frozenset(("GPE", "LOC", "NORP"))


def find(doc: Doc, taken: Collection[int], people: Set[str]) -> Iterator[tuple[Span, Kind]]:
    """The names of those who have somebody in office. `people` are the words of people's names."""
    for span, kind in (*republics(doc), *owners(doc), *served(doc), *worked_for(doc)):
        words = {t.text for t in span}
        if not any(t.i in taken for t in span) and not words & people and not is_press(span) and not is_thing(span):
            yield span, kind


def is_an_acronym(token: Token) -> bool:
    """“RMT general secretary Ada Roe”, “UAW President Ada Roe”: capitals that have somebody in office."""
    return token.is_upper and token.is_alpha and ACRONYM[0] <= len(token) <= ACRONYM[1] and token.lower_ not in nouns("office")


def republics(doc: Doc) -> Iterator[tuple[Span, Kind]]:
    """“The Republic of San Telmo”, “the government of North Carin”: what stands behind the “of”."""
    for head in doc.standing(nouns("polity.named")):
        if head.i + 2 < len(doc) and doc[head.i + 1].lower_ == "of":
            span = capitals_from(doc, head.i + 2)
            placed = len(span) > 1 and any(t.ent_type_ in PLACES for t in span)  # not “a government of National Unity”
            if len(span) and (head.text[0].isupper() or placed):
                yield span, "state"


def owners(doc: Doc) -> Iterator[tuple[Span, Kind]]:
    parts_of_a_state = nouns("heads.of_the_state", "heads.departments")
    for office in doc.standing(nouns("office", "relation"), "lower_"):
        if office.text.istitle() and not (office.i and is_an_acronym(office.nbor(-1))):
            continue
        start = office.i
        first = office.sentence[0]
        while start - 1 > first and office.i - start < LEFT and is_part_of_an_office(doc[start - 1]):
            start -= 1
        owned = start > first and doc[start - 1].tag_ == "POS"
        span = capitals_to(doc, start - 1 if owned else start, first)
        if (
            not len(span)
            or not (is_held(office) or is_of_one_before(span))
            or span[0].text in any_given_name()
            or any(t.ent_type_ in ("DATE", "TIME") for t in span)
        ):
            continue
        kind = kind_by_office(doc[start : office.i + 1], span)
        acronym = len(span) == 1 and is_an_acronym(span[0])
        kind = kind or ("organisation" if acronym else None)
        beside = kind == "organisation" and (acronym or not (looks_like_an_adjective(span) or only_opens(span)))
        if kind is not None and (owned or beside) and not any(t.text in parts_of_a_state for t in span):
            yield span, kind


def served(doc: Doc) -> Iterator[tuple[Span, Kind]]:
    """“Ada Roe, chief executive of Sevgaz,”, “the chairman of the exporter Sevgaz, Ada Roe”: no town has such."""
    for office in doc.standing(nouns("firm.offices"), "lower_"):
        at = office.i + 1
        if office.text.istitle() or at + 1 >= len(doc) or doc[at].lower_ != "of":
            continue
        at += 1 + (doc[at + 1].lower_ == "the")
        at += at < len(doc) and doc[at].lower_ in nouns("firm.nouns")
        span = capitals_from(doc, at)
        if may_be_an_organisation(span) and (is_told_before(office) or is_followed_by_a_name(span)):
            yield span, "organisation"


def worked_for(doc: Doc) -> Iterator[tuple[Span, Kind]]:
    """“Ada Roe of Crestfield Properties”: several words that the model takes for an organisation. “Of the” may be a paper."""
    for person in doc.ents:
        at = person.end + 1
        if person.label_ == "PERSON" and len(person) > 1 and at < len(doc) and doc[person.end].lower_ == "of":
            span = capitals_from(doc, at)
            if len(span) > 1 and may_be_an_organisation(span) and all(t.ent_type_ == "ORG" for t in span):
                yield span, "organisation"


def may_be_an_organisation(span: Span) -> bool:
    """Whether capitals may be an organisation's name: no place, no day, no person, no body that a state or a town has, too."""
    if not len(span) or span[0].text in any_given_name() or all(is_no_name(t) for t in span):
        return False
    placed = any(t.ent_type_ in (*PLACES, "DATE", "TIME", "PERSON") for t in span)
    of_a_state = any(t.text in nouns("heads.of_the_state", "heads.departments", "firm.sections") for t in span)
    if span.doc[min(span.end, len(span.doc) - 1)].lower_ in ("of", "and", "for", "&"):
        return False  # “the Joint Chiefs of Staff”
    return not placed and not of_a_state and (len(span) > 1 or span[0].ent_type_ == "ORG")


def is_told_before(office: Token) -> bool:
    """“Ada Roe, the new chief executive of …”."""
    doc, at, first = office.doc, office.i, office.sentence[0]
    while at > first and office.i - at < LEFT and (is_part_of_an_office(doc[at - 1]) or doc[at - 1].tag_ == "DT"):
        at -= 1
    return follows_a_name(doc, at)


def follows_a_name(doc: Doc, at: int) -> bool:
    """Whether a full name and a comma stand before a place."""
    return at > 2 and doc[at - 1].text == "," and all(is_part_of_a_name(t) for t in doc[at - 3 : at - 1])


def is_followed_by_a_name(span: Span) -> bool:
    """“…, Ada Roe”."""
    after = span.doc[span.end : span.end + 3]
    return len(after) == 3 and after[0].text == "," and all(is_part_of_a_name(t) for t in after[1:])


def is_part_of_an_office(word: Token) -> bool:
    return (word.text[0].islower() and word.tag_ in ("NN", "NNS", "JJ", "VBG", "CC")) or word.text == "-"


def is_held(office: Token) -> bool:
    """Whether a full name stands behind an office: “envoy, Colonel Ada Roe”, “director Ada Roe”."""
    doc, at = office.doc, office.i + 1
    if doc[at : at + 2].text in ("-designate", "-elect"):
        at += 2
    end = min(at + RIGHT, len(doc) - 2)
    if at < end and doc[at].lower_ in ("for", "of"):
        at = next((i for i in range(at, end) if doc[i].text == ","), end)
    if at < end and doc[at].text == ",":
        at += 1
    while at < end and is_title(doc[at]) and doc[at].text[0].isupper():
        at += 1
    return at + 1 < len(doc) and all(t.tag_ in ("NNP", "NNPS") and t.text[0].isupper() for t in doc[at : at + 2])


def is_of_one_before(owner: Span) -> bool:
    """“Ada Roe, Tuvaru's climate envoy,”."""
    return follows_a_name(owner.doc, owner.start)


def kind_by_office(office: Span, name: Span) -> Kind | None:
    """What has such an office: a state a minister, a firm a chief executive; an envoy's is what the model takes the name for."""
    words = {t.lower_ for t in office}
    words |= {f"{one.lower_} {other.lower_}" for one, other in pairwise(office)}
    if nouns("below_the_state") & words:
        return None
    if nouns("polity.offices") & words or ("secretary" in words and nouns("polity.portfolios") & words):
        return "state"
    if nouns("firm.offices") & words:
        return "organisation"
    if any(t.ent_type_ in PLACES for t in name):
        return "state" if {"head", *nouns("polity.shared")} & words else None
    several = len(name) > 1 and all(t.ent_type_ == "ORG" for t in name) and nouns("office") & words
    return "organisation" if "head" in words or several else None  # a surname may have an envoy, and a son-in-law


def looks_like_an_adjective(span: Span) -> bool:
    """“Keshi director Ada Roe”: of a state, whose adjective it may be."""
    last = span[-1]
    return last.tag_ in ("JJ", "NNPS") or last.ent_type_ == "NORP" or last.text.endswith(("n", "i", "ish", "ese", "ic"))

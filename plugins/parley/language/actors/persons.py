"""Where a report names people: named entities, names behind a title or before a role, then the surnames of all these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from parley.editor import Office
from parley.language.actors.alone import is_common, is_no_person, is_place_or_paper
from parley.language.actors.bounds import LONGEST_NAME, is_title, without_title
from parley.language.actors.knowledge import any_given_name, nouns
from parley.language.actors.names import Name, first_conjunct
from parley.language.actors.roles import appositions
from parley.language.tokens import Doc, Span, Token

UNSURE = (
    "",
    "ORG",
    "PERSON",
    "PRODUCT",
    "NORP",
    "GPE",
    "LOC",
    "FAC",
    "WORK_OF_ART",
)  # kinds that the model takes unknown people for
THINGS = ("FAC", "LOC", "WORK_OF_ART", "EVENT", "PRODUCT")
PARTICLES = rf"(?:(?:{'|'.join(sorted(nouns('titles.particles')))})[ -])*"
FULL_NAME = re.compile(rf"([A-ZÀ-Ý](?<!\w.)[\w'’-]+ (?:[A-ZÀ-Ý][\w'’-]+ ){{0,2}}{PARTICLES}[A-ZÀ-Ý][\w'’-]+)[,.;]")
"""It looks behind its first capital, not before it: nothing but capitals is looked at."""

Offices = Mapping[str, Sequence[tuple[str, Office]]]


def mentions(doc: Doc, near: Mapping[int, Name], offices: Offices, aside: Sequence[tuple[int, int]]) -> list[Span]:
    """Every span that names a person: named entities, names behind an office or title, then the surnames of all these."""
    taken = set(near)
    text = doc.text
    spans: list[Span] = []
    for span in sorted(
        [
            *spans_of_people(doc),
            *behind_titles(doc),
            *before_roles(doc, text),
            *who_act(doc),
            *self_styled(doc),
            *whole_of_titled(doc),
            *next_of_theirs(doc, near),
            *by_given_names(doc),
            *surnames_alone(doc),
            *spelled(doc, text, offices),
        ],
        key=lambda s: (s.start, -s.end),
    ):
        place = range(span.start, span.end)
        if not taken.intersection(place) and not any(s <= span.start_char < e for s, e in aside):
            spans.append(span)
            taken.update(place)
    nobody = {word for word in {s.text for s in spans if len(s) == 1} - set(offices) if is_place_or_paper(doc, word)}
    spans = [s for s in spans if s.text not in nobody]
    alone = {s.text for s in spans if " " not in s.text and is_a_word(s[-1])}
    whole = {" ".join(s.text.split()) for s in spans if " " in s.text.strip()} | set(offices)
    for span in spelled(doc, text, {surname(name) for name in whole if " " in name} | alone):
        if not taken.intersection(range(span.start, span.end)) and not any(s <= span.start_char < e for s, e in aside):
            spans.append(span)
            taken.update(range(span.start, span.end))
    return sorted(spans, key=lambda s: s.start)


def spelled(doc: Doc, text: str, words: Iterable[str]) -> Iterator[Span]:
    """Where exactly these words stand, the longest first."""
    for word in sorted((w for w in words if len(w) > 1), key=lambda w: (-len(w), w)):
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
            if whole and (span := doc.char_span(start, end)) is not None:
                yield span
            start = text.find(word, end)


def spans_of_people(doc: Doc) -> Iterator[Span]:
    """Named entities that are people, and names of two words that stand in a row with people."""
    for entity in doc.ents:
        posted = len(entity) > 2 and entity.label_ in UNSURE and is_posted(entity)
        unsure = entity.label_ in ("NORP", "ORG", "GPE") and len(entity) > 1
        if entity.label_ == "PERSON" or (unsure and beside_people(entity)) or posted:
            span = without_title(entity)
            if span is None or (len(span) == 1 and is_no_person(span[0])):
                continue
            if all(t.pos_ in ("PROPN", "PUNCT", "PART") or t.text[0].isupper() or "-" in t.text for t in span):
                yield span


def is_posted(entity: Span) -> bool:
    """“Envoy to Kesh Ada Roe”, whatever the model takes the last three words for."""
    at = entity.start - 1 - (entity.start > 2 and entity.doc[entity.start - 1].lower_ == "the")
    named = entity[0].tag_ == "NNP" and entity[-1].tag_ == "NNP" and entity.label_ not in ("LOC", "FAC")
    return named and at > 0 and entity.doc[at].lower_ in ("to", "for") and entity.doc[at - 1].lower_ in nouns("posted")


def behind_titles(doc: Doc) -> Iterator[Span]:
    """“envoy Marek Tull”, “Ms Orrin”: what stands in capitals behind an office or a title."""
    titles, offices = nouns("titles.words") - nouns("titles.halves"), nouns("office", "rank")
    office, forms, particles = nouns("office"), nouns("titles.forms"), nouns("titles.particles")
    for token in (doc[name.i - 1] for name in doc.proper if name.i):
        text, lower = token.text, token.lower_
        titled = (
            text in forms or text in titles or (lower in offices and text.istitle())
        )  # “Colonel Dorn”; “the envoy Dorn” is unsure
        if not titled and (lower not in office or token.tag_ in ("NNS", "NNPS")):
            continue
        end = token.i + 1
        while (
            end < len(doc)
            and end - token.i <= LONGEST_NAME
            and (
                doc[end].tag_ in ("NNP", "NNPS")
                or (end > token.i + 1 and end + 1 < len(doc) and doc[end].lower_ in particles and doc[end + 1].tag_ == "NNP")
                or (doc[end].text in ("-", "’", "'") and doc[end].whitespace_ == "" and doc[end - 1].whitespace_ == "")
            )
        ):
            end += 1
        span = doc[token.i + 1 : end]
        if (
            len(span)
            and doc[end - 1].text not in "-’'"
            and (titled or len(span) > 1)
            and not any(t.lower_ in nouns("office") for t in span)
        ):
            trimmed = without_title(span)
            if trimmed is not None and not any(t.is_sent_start for t in doc[token.i + 1 : trimmed.end]):
                yield trimmed


def before_roles(doc: Doc, text: str) -> Iterator[Span]:
    """“Isak Dorn, the movement's leader,”, “said its leader, Isak Dorn.”: words in capitals beside an office."""
    for match in FULL_NAME.finditer(text):
        if text[match.end(1)] != "," and not text[: match.start(1)][-2:].startswith(","):
            continue  # nothing stands between commas
        span = doc.char_span(match.start(1), match.end(1))
        if span is None or any(t.ent_type_ in ("LOC", "DATE") for t in span):
            continue
        if span[0].ent_type_ == "GPE" and span[0].text not in any_given_name():
            continue
        told = nouns("office", "relation", "rank", "person")
        who = (
            doc[span.end].text == "," and span.end + 1 < len(doc) and doc[span.end + 1].lower_ == "who"
        )  # “Vera Dimov-Lund, who speaks for the pilots”
        if who or any(t.lower_ in told for apposition in appositions(span) for t in apposition):
            trimmed = without_title(span)
            if trimmed is not None and len(trimmed.text.split()) > 1:
                yield trimmed


def who_act(doc: Doc) -> Iterator[Span]:
    """Two or three words in capitals that no model took for a person, as the subject of what only people do."""
    for token in doc.proper:
        if token.dep_ != "nsubj" or token.ent_type_ not in UNSURE:
            continue
        left = [t for t in token.lefts if (t.dep_ == "compound" and t.tag_ == "NNP") or t.tag_ == "HYPH"]
        names = [*left, token]
        words = len(doc[names[0].i : token.i + 1].text.split())
        acts = token.head.lemma_ in nouns("human", "saying") or is_taken_up(token)
        if acts and 2 <= words <= 3 and names[-1].i - names[0].i == len(names) - 1:
            trimmed = without_title(doc[names[0].i : token.i + 1])
            if (
                trimmed is not None
                and len(trimmed) > 1
                and all((t.text.isalpha() and not t.is_upper) or t.text == "-" for t in trimmed)
            ):
                yield trimmed


def by_given_names(doc: Doc) -> Iterator[Span]:
    """“I gave Ada Roe my word”: a given name and one more in capitals, whatever the model took the two for."""
    given = any_given_name()
    for token in doc.proper:
        if token.text not in given or token.i + 1 >= len(doc) or token.ent_type_ in THINGS:
            continue
        end = token.i + 1
        while end < len(doc) and end - token.i < LONGEST_NAME and doc[end].tag_ == "NNP" and is_a_word(doc[end]):
            end += 1
        before = doc[token.i - 1] if token.i > token.sentence[0] else None
        if end == token.i + 1 or (before is not None and before.tag_ in ("NNP", "NNPS") and not is_title(before)):
            continue
        trimmed = without_title(doc[token.i : end])
        if trimmed is not None and len(trimmed) > 1 and not any(t.ent_type_ in ("GPE", "LOC", "DATE") for t in trimmed):
            yield trimmed


def whole_of_titled(doc: Doc) -> Iterator[Span]:
    """“Adrienne Roe”, whatever the model took her for, where the report speaks of “Ms Roe”, too."""
    forms, others = nouns("titles.forms"), nouns("office", "rank")
    surnames = {token.text for token in doc.proper if token.i and token.nbor(-1).text in forms and is_a_word(token)}
    for token in doc.proper if surnames else ():
        first = token.nbor(-1) if token.text in surnames and token.i else token
        given = first.i < token.i and first.tag_ == "NNP" and is_a_word(first) and first.text not in forms
        if given and first.lower_ not in others and not is_title(first):
            yield doc[first.i : token.i + 1]


def self_styled(doc: Doc) -> Iterator[Span]:
    """“Its commander, who calls himself Abu Sakin”, “a policeman who uses the name Falcon”, “the commander, known as Falcon,”."""
    for token in doc.proper:
        if token.i < 2 or not token.text[0].isupper():
            continue
        last = doc[token.i - 1].lower_
        styled = last in ("himself", "herself") and doc[token.i - 2].lemma_ in ("call", "style")
        if styled or last in ("name", "guerre", "alias") or (last == "as" and is_known_as(token)):
            end = token.i + 1
            while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS"):
                end += 1
            trimmed = without_title(doc[token.i : end])
            if trimmed is not None:
                yield trimmed


def is_known_as(token: Token) -> bool:
    """“The commander, known as Falcon,”, “a nurse known as Comandante Falcon”: not “the militia known as the Ridge Wolves”."""
    if token.doc[token.i - 2].lower_ != "known":
        return False
    who = token.doc[token.i - 2].head
    return who.lemma_.lower() in nouns("office", "rank", "person") or is_title(token)


def next_of_theirs(doc: Doc, near: Mapping[int, Name]) -> Iterator[Span]:
    """“Ada Roe of Kesh and Ivo Lund of Varonia”: the second, whom the model overlooks."""
    for i in sorted(i for i, name in near.items() if i == name.span.start and i > 2 and doc[i - 1].lower_ == "of"):
        start = i - 1
        while start > 0 and doc[start - 1].tag_ == "NNP" and start - 1 not in near and doc[start - 1].text[0].isupper():
            start -= 1
        before = doc[start - 1].lower_ if start else ""
        if 2 <= i - 1 - start <= LONGEST_NAME and before in ("and", ",") and start - 2 in near:
            first = near[start - 2].span.start
            span = without_title(doc[start : i - 1]) if first and doc[first - 1].lower_ == "of" else None
            if span is not None and len(span) > 1:
                yield span


def surnames_alone(doc: Doc) -> Iterator[Span]:
    """“Tizon wants a map”, “Quirol’s advisers”, “Iturri, her counterpart,”: a surname that other reports tell the rest of."""
    for token in doc.proper:
        if not is_a_word(token) or token.ent_type_ not in UNSURE or token.pos_ != "PROPN" or token.lower_ in nouns("body"):
            continue  # “Kesh's Ministry of Defence said”
        start = (
            token.i - 2 if token.i > 1 and token.nbor(-1).text == "-" and is_a_word(token.nbor(-2)) else token.i
        )  # “Solheim-Dahl”
        if any(t.dep_ in ("det", "compound", "amod") and t.i < start for t in token.lefts) or (
            token.is_sent_start and is_common(token)
        ):
            continue
        place = token.ent_type_ in ("GPE", "LOC", "FAC")
        said = token.dep_ == "nsubj" and token.head.lemma_ in nouns("human", "saying") and token.head.pos_ == "VERB"
        owns = token.dep_ == "poss" and token.head.lemma_.lower() in nouns("relation", "own_people")
        described = nouns("office", "person", "relation")
        beside = any(t.dep_ == "appos" and t.lemma_.lower() in described for t in token.rights)
        if token.dep_ == "appos" and token.i > 1 and token.nbor(-1).text == "," and token.nbor(-2) == token.head:
            beside = token.head.lemma_.lower() in nouns("office")  # “Their commander, Falcon,”
        if beside or owns or (said and not place) or (token.dep_ == "nsubj" and not place and is_taken_up(token)):
            trimmed = without_title(doc[start : token.i + 1])
            if trimmed is not None:
                yield trimmed


def is_a_word(token: Token) -> bool:
    """A capital and small letters: no acronym, no paper’s name in capitals."""
    return token.text.replace("-", "").isalpha() and token.text[0].isupper() and not token.is_upper and len(token) > 2


def is_taken_up(name: Token) -> bool:
    """“Ebru Sancar has carried messages. She …”, “Escal withdrew his demand”."""
    objects = (t for t in name.head.children if t.dep_ == "dobj")
    if any(t.dep_ == "poss" and t.lower_ in ("his", "her") for one in objects for t in one.children):
        return True
    end = name.sentence[1]
    return end < len(name.doc) and name.doc[end].lower_ in ("he", "she", "his", "her")


def beside_people(entity: Span) -> bool:
    head = first_conjunct(entity.root)
    row = [head, *head.conjuncts]
    others = [t for t in row if t.i != entity.root.i]
    return (
        bool(others)
        and all(t.tag_ == "NNP" for t in row)
        and any(t.ent_type_ == "PERSON" for t in others)
        and all(t.text[0].isupper() or t.is_punct for t in entity)
    )


def surname(name: str) -> str:
    return name.split()[-1]

"""People in a report: full names, then surnames, the roles that they are given, and the party that they speak for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Span, Token

from parley.language.actors.knowledge import identify, nouns
from parley.language.actors.names import Name, first_conjunct

LONGEST_NAME = 5


class Person(Struct, frozen=True):
    """A person as a report names him: every mention, roles in its words, the party's id with what it was read from."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    roles: tuple[str, ...]
    party: str | None
    because: str


def find(doc: Doc, names: Sequence[Name]) -> list[Person]:
    """The people of a report in the order in which they come."""
    taken = {i for name in names for i in range(name.span.start, name.span.end)}
    spans = [span for span in spans_of_people(doc) if not taken.intersection(range(span.start, span.end))]
    by_name: dict[str, list[Span]] = {}
    for span in spans:
        full = full_name(span, spans)
        if full:
            by_name.setdefault(full, []).append(span)
    near = {i: name for name in names for i in range(name.span.start, name.span.end)}
    people = []
    for full, mentions in by_name.items():
        roles = tuple(dict.fromkeys(role for span in mentions for role in roles_of(span, near)))
        party, because = next((found for span in mentions if (found := party_of(span, near))), (None, ""))
        people.append(Person(identify(full), full, tuple(mentions), roles, party, because))
    return people


def spans_of_people(doc: Doc) -> Iterator[Span]:
    """Named entities that are people, without title and possessive, and names of two words that stand in a row with people."""
    entities = {e.start: e for e in doc.ents}
    for entity in entities.values():
        if entity.label_ == "PERSON" or (entity.label_ in ("NORP", "ORG", "GPE") and len(entity) > 1 and beside_people(entity)):
            span = without_title(entity)
            if span is not None and all(t.pos_ in ("PROPN", "PUNCT", "PART") or t.text[0].isupper() or "-" in t.text for t in span):
                yield span


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


def without_title(entity: Span) -> Span | None:
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and (
        doc[start].text in nouns("titles", "words") or doc[start].lower_ in nouns("office") or doc[start].is_punct
    ):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].text in "'’\"”“,;:—–-" or doc[end - 1].is_space):
        end -= 1
    span = doc[start:end]
    if (
        not 0 < len(span.text.split()) <= LONGEST_NAME
        or "\n" in span.text
        or not span.text[0].isupper()
        or any(c.isdigit() for c in span.text)
    ):
        return None
    return span


def surname(name: str) -> str:
    return name.split()[-1]


def full_name(span: Span, spans: Sequence[Span]) -> str | None:
    """The whole name that a mention stands for: its own words, or the one full name in the report that ends or begins so.

    “Yahya and Mohammed Sinwar” shares its surname. None for a single word that several full names, or none, could mean.
    """
    text = " ".join(span.text.split())
    if " " in text:
        return text
    whole = {" ".join(s.text.split()) for s in spans if " " in s.text.strip()}
    ending = {name for name in whole if surname(name) == text}
    if len(ending) == 1:
        return ending.pop()
    if ending:
        return None
    after = span.doc[span.end : span.end + 2]
    if len(after) == 2 and after[0].lower_ == "and":
        partner = next((s for s in spans if s.start == after[1].i and " " in s.text), None)
        if partner is not None:
            return f"{text} {surname(' '.join(partner.text.split()))}"
    return text


def phrase(span: Span) -> list[Token]:
    """The words left of a name that belong to its noun phrase: “Israeli Strategic Affairs Minister”."""
    words: list[Token] = []
    for token in reversed(span.doc[span.sent.start : span.start]):
        inside = (token.head.i >= span.start and token.head.i < span.end) or any(token.head.i == w.i for w in words)
        if (
            token.dep_ not in ("compound", "amod", "nmod", "poss", "case", "punct", "nummod", "det", "prep", "pobj", "cc", "conj")
            or not inside
        ):
            break
        if token.is_punct and token.text not in "-‐–’'":
            break
        words.insert(0, token)
    return words


def roles_of(span: Span, names: Mapping[int, Name]) -> Iterator[str]:
    """“Strategic Affairs Minister”, “envoy”, “Karr's son-in-law”, in the report's words, without the party's name."""
    before = [t for t in phrase(span) if t.dep_ not in ("det", "poss", "case") and t.i not in names]
    while before and (before[0].is_punct or before[0].pos_ in ("ADP", "CCONJ")):
        before = before[1:]
    if any(t.lower_ in nouns("office") for t in before):
        yield "".join(t.text_with_ws for t in before).strip()
    for apposition in appositions(span):
        words = [t for t in apposition if not t.is_space]
        if any(t.lower_ in nouns("office") | nouns("relation") for t in words):
            yield apposition.text.strip(" ,")


def appositions(span: Span) -> Iterator[Span]:
    """What stands between commas behind a name: “, the group's chief negotiator,”."""
    doc, end = span.doc, span.end
    if end + 1 >= len(doc) or doc[end].text != ",":
        return
    for i in range(end + 1, min(end + 16, span.sent.end)):
        if doc[i].text in (",", ".", ";", "—", "–") and i > end + 1:
            yield doc[end + 1 : i]
            return
        if doc[i].pos_ in ("VERB", "AUX") and doc[i].dep_ not in ("amod", "compound"):
            return


def party_of(span: Span, names: Mapping[int, Name]) -> tuple[str, str] | None:
    """The party's id, and the words that tell it: beside the name, behind it, or before the first of a row of names."""
    for words in (phrase(span), *([list(a) for a in appositions(span)])):
        found = next((names[t.i] for t in words if t.i in names), None)
        if found is not None and any(t.lower_ in nouns("office") | nouns("relation") | nouns("body") for t in words):
            return of_alias(found), f"“{''.join(t.text_with_ws for t in words).strip()}”"
    first = first_conjunct(span.root)
    if first.i != span.root.i and not any(t.lower_ in nouns("office") for t in phrase(span)):
        entity = next((e for e in span.doc.ents if e.start <= first.i < e.end), None)
        row = without_title(entity) if entity is not None else None
        if row is not None and row.start != span.start and (found_row := party_of(row, names)):
            return found_row[0], f"named in one breath with {row.text}, {found_row[1]}"
    return None


def of_alias(name: Name) -> str:
    return name.alias.known.party or name.alias.known.id

"""People in a report: every mention brought together by full name, with roles and party."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from parley.identity import identify
from parley.language.actors.knowledge import nouns
from parley.language.actors.named import is_press
from parley.language.actors.names import Name
from parley.language.actors.party import domestic_party, party_of
from parley.language.actors.persons import Offices, mentions
from parley.language.actors.roles import appositions, phrase, roles_of
from parley.language.actors.surnames import Roll
from parley.language.tokens import Doc, Span, Token


class Person(Struct, frozen=True, gc=False):
    """A person as a report names him: every mention, roles in its words, the party's id with what it was read from."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    roles: tuple[str, ...]
    party: str | None
    because: str


def find(doc: Doc, names: Sequence[Name], offices: Offices, aside: Sequence[tuple[int, int]]) -> list[Person]:
    """The people of a report in the order in which they come. What the editor says of somebody's party wins."""
    near = {i: name for name in names for i in range(name.span.start, name.span.end)}
    spans = mentions(doc, near, offices, aside)
    by_name: dict[str, list[Span]] = {}
    roll = Roll(spans, offices)
    for span in spans:
        full = roll.full_name(span)
        if full:
            by_name.setdefault(full, []).append(span)
    people = []
    for full, several in by_name.items():
        if full not in offices and any(reports(span) for span in several):
            continue
        roles = list(dict.fromkeys(role for span in several for role in roles_of(span, near)))
        party, because = next((found for span in several if (found := party_of(span, near, spans))), (None, ""))
        if party is None:
            party, because = next((found for span in several if (found := domestic_party(span, names))), (None, ""))
        for id, office in offices.get(full, ()):
            if id and office.holds(doc._.published.isoformat()):
                party, because = id, "the editor's note"
                roles += [office.role] if office.role and not any(office.role.lower() in role.lower() for role in roles) else []
        people.append(Person(identify(full), full, tuple(several), tuple(roles), party, because))
    return people


def reports(person: Span) -> bool:
    """“KNN's Ada Roe”, “our correspondent Ada Roe”, “Ada Roe, BBC News, Karsk”: who tells of the talks is no actor of them."""
    doc, behind = person.doc, person.end
    before_comma = doc[person.start - 2 : person.start - 1] if person.start > 1 and doc[person.start - 1].text == "," else ()
    told = (phrase(person), before_comma, *appositions(person))  # “our reporter, Ada Roe,”
    if any(t.lower_ in nouns("reporters") for words in told for t in words):
        return True
    owned = person.start > 1 and doc[person.start - 1].tag_ == "POS" and is_outlet(doc[person.start - 2])
    if owned or behind + 1 >= len(doc) or doc[behind].lower_ not in (",", "of", "from"):
        return owned
    named = doc[behind + 1 : behind + 4]
    named = named[1:] if named[0].lower_ == "the" else named
    return any(is_outlet(t) for t in takewhile(lambda t: t.text[0].isupper(), named))


def is_outlet(word: Token) -> bool:
    return is_press((word,)) and word.ent_type_ != "PERSON"

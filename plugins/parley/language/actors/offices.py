"""Offices that one person holds, where a report does not name him: “Kesh's foreign minister”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.actors.settled import Record, Settled, is_subject
from parley.language.findings import Actor
from parley.offices import holds

NEXT = 2  # sentences behind an office in which its holder is named; a quotation may be one of them
APART = 2  # paragraphs between them, a blank line counted as one
NO_OFFICE = "general"  # an office as a noun, “the general”, and a rank before a name


def named(settled: Sequence[Settled], record: Record) -> Iterator[Settled]:
    """The mentions, with the person for an office: whom the next sentence names, else the only one who holds it for that party.

    Whoever was told of before his name gets the party and the role, in the record as well.
    """
    found = {}
    for one, person in introduced(settled, record):
        told = () if counterpart_of(one) else (office_of(one),)
        because = person.because or f"“{one.span.text}”, before his name"
        found[id(one)] = replace(person, party=one.actors[0].id, roles=(*person.roles, *told), because=because)
        record.actors[person.id] = found[id(one)]
    for one in settled:
        if id(one) in found:
            person = found[id(one)]
            yield replace(one, actors=(person,), because=f"{person.name}, who is named behind it")
            continue
        office = one.office or office_of(one)
        people = [p for p in record.actors.values() if p.party == one.actors[0].id] if office else []
        own = [p for p in people if any(holds(role, office) for role in p.roles)]
        yield replace(one, actors=(own[0],), office="", because=f"{own[0].name} is called “{office}”") if len(own) == 1 else one


def introduced(settled: Sequence[Settled], record: Record) -> Iterator[tuple[Settled, Actor]]:
    """“Japan's chief delegate was cautious. “…,” Lieutenant General Okabayashi said”: an office, and whom the next sentence names.

    He speaks for that party, or for none that is known, and has no office of his own: a rank or a title is none.
    """
    for one in settled:
        office = office_of(one) or counterpart_of(one)
        if not office or not is_subject(one.span.root):
            continue
        first = record.sentence[one.start] + 1
        end = record.starts[first + NEXT] if first + NEXT < len(record.starts) else len(record.doc)
        start = record.starts[first] if first < len(record.starts) else end
        after = (s for s in record.inside(start, end) if s.how == "name" and is_subject(s.span.root))
        named = next(after, None)
        if named is None or record.now(named.actors[0]).kind != "person" or named.span.root.head.lemma_ not in nouns("saying"):
            continue
        apart = record.paragraph[named.start] - record.paragraph[one.start]
        if apart and (apart > APART or record.tokens[start].like_num or record.now(named.actors[0]).party is None):
            continue  # another entry of a live page
        person = record.now(named.actors[0])
        own = {word for role in person.roles for word in role.lower().split()} & nouns("office") - nouns("rank")
        new = not any(s.start < one.start and s.actors[0].id == person.id for s in record.all)
        if new and not own - {NO_OFFICE} and person.party in (one.actors[0].id, None):
            yield one, person


def counterpart_of(one: Settled) -> str:
    """“counterpart” where “her Keshi counterpart” stands for Kesh: one person, whose office is another's."""
    alone = one.how == "nominal" and len(one.actors) == 1 and one.actors[0].kind != "person"
    return "counterpart" if alone and one.span.root.lower_ == "counterpart" else ""


def office_of(one: Settled) -> str:
    """“foreign minister” of “Kesh's foreign minister”: the office that one person holds, where nobody was found who does."""
    root = one.span.root
    if one.how != "nominal" or len(one.actors) != 1 or one.actors[0].kind == "person" or root.tag_ not in ("NN", "NNP"):
        return ""
    words = [t for t in one.span if t.dep_ in ("compound", "amod") and t.head == root and t.lower_ not in ("own", "new", "chief")]
    chief = root.lower_ in nouns("chosen_office") and any(t.lower_ == "chief" for t in one.span)
    if not (chief or root.lower_ in nouns("single_office")):
        return ""
    if one.span[0].lower_ in ("a", "an", "another", "any", "no") or {t.lower_ for t in one.span} & nouns("bygone"):
        return ""
    of = next((t for t in root.rights if t.lower_ in ("of", "for")), None)  # “the Minister of Transport of Halvane”
    words += [t for child in of.children for t in (*child.lefts, child) if t.is_alpha and t.dep_ != "det"] if of is not None else []
    return " ".join(t.lower_ for t in (*words, root) if t.ent_type_ not in ("NORP", "GPE") and t.lower_ != "affairs")

"""Offices that one person holds, where a report does not name him: “Kesh's foreign minister”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.actors.settled import Record, Settled
from parley.offices import holds


def named(settled: Sequence[Settled], record: Record) -> Iterator[Settled]:
    """The mentions, with the person for an office that only one of the report's people holds for that party."""
    for one in settled:
        office = one.office or office_of(one)
        people = [p for p in record.actors.values() if p.party == one.actors[0].id] if office else []
        own = [p for p in people if any(holds(role, office) for role in p.roles)]
        yield replace(one, actors=(own[0],), office="", because=f"{own[0].name} is called “{office}”") if len(own) == 1 else one


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

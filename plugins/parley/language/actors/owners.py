"""The party of people whose role names it by a noun, a pronoun or another person: “its envoy, Tull”, “deputy to Jonas Orrin”."""

from __future__ import annotations

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.actors.roles import appositions, led_by, phrase
from parley.language.actors.settled import Record, Settled


def learn_owners(record: Record, at: int) -> None:
    """Give the people of a token's sentence, as far as it has been read, the party that their roles there tell."""
    start, end = record.back(at, 0), at + 1
    for i in range(start, end):
        for one in record.covering.get(i, ()):
            named = one.start == i and one.how == "name" and one.actors[0].kind == "person"
            if named and record.now(one.actors[0]).party is None:
                learn_owner(record, one)


def learn_owner(record: Record, one: Settled) -> None:
    person = record.now(one.actors[0])
    described = [words for words in (phrase(one.span), *map(list, appositions(one.span))) if words]
    told = [words for words in described if any(t.lower_ in nouns("office") | nouns("relation") for t in words)]
    led = led_by(one.span)
    if led is not None:
        told.append([led.head, *led.subtree])
    for words in told:
        inside = [s for s in record.inside(words[0].i, words[-1].i + 1) if len(s.actors) == 1 and s.actors[0].id != person.id]
        owners = [owner for s in inside if (owner := record.party(s.actors[0])).kind != "person"]
        if owners:
            because = f"“{''.join(t.text_with_ws for t in words).strip()}”, {inside[0].because or owners[0].name}"
            record.actors[person.id] = replace(person, party=owners[0].id, because=because)
            return

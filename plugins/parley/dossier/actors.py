"""Actors of all reports: who is the same, what they are called, whom they speak for, and who has a briefing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from parley.dossier.model import ActorEntry, EventEntry, ReportEntry, StatementEntry
from parley.gather import Reading
from parley.language.findings import Actor

Told = tuple[ReportEntry, Reading]


class Cast(Struct, frozen=True):
    """The actors by id, and for each id that a report gave the id that it has in the dossier. `agents` did something."""

    actors: dict[str, Actor]
    same: dict[str, str]
    agents: frozenset[str]

    def id(self, id: str) -> str:
        return self.same.get(id, id)


def cast(told: Sequence[Told], notes: Sequence[Note] = ()) -> Cast:
    """Bring together the actors of all reports.

    A person known by surname alone in one report is the one person of that surname in the others, unless there are two.
    """
    every = [actor for _, reading in told for actor in reading.findings.actors]
    same = surnames(every)
    merged: dict[str, list[Actor]] = defaultdict(list)
    for actor in every:
        merged[same.get(actor.id, actor.id)].append(actor)
    actors = {id: merge(id, several) for id, several in sorted(merged.items())}
    agents = {same.get(id, id) for _, reading in told for id in acting(reading)}
    return Cast(actors, same, frozenset(agents))


def surnames(actors: Iterable[Actor]) -> dict[str, str]:
    people = {actor.id: actor.name for actor in actors if actor.kind == "person"}
    by_surname: dict[str, set[str]] = defaultdict(set)
    for id, name in people.items():
        if " " in name:
            by_surname[name.split()[-1]].add(id)
    return {id: next(iter(by_surname[name])) for id, name in people.items() if " " not in name and len(by_surname[name]) == 1}


def merge(id: str, several: Sequence[Actor]) -> Actor:
    """One actor from what each report tells: the party that most reports tell, every role and alias once, the commonest first."""
    first = max(several, key=lambda actor: (actor.id == id, len(actor.name), actor.name))
    parties = Counter(actor.party for actor in several if actor.party)
    party = min(parties, key=lambda name: (-parties[name], name)) if parties else None
    return Actor(
        id,
        first.name,
        first.kind,
        ranked(word for actor in several for word in actor.aliases if word != first.name),
        party,
        ranked(role for actor in several for role in actor.roles),
        next((actor.because for actor in several if actor.party == party and actor.because), ""),
    )


def ranked(words: Iterable[str]) -> tuple[str, ...]:
    count = Counter(words)
    return tuple(sorted(count, key=lambda word: (-count[word], word.lower(), word)))


def acting(reading: Reading) -> Iterable[str]:
    """Ids of the actors that stand in the source of an event of the report: who did it, not to whom it was done."""
    mentions = reading.findings.mentions
    for event in reading.findings.events:
        for start, end in event.source:
            yield from (m.actor for m in mentions if start <= m.start and m.end <= end and m.actor in event.actors)


def entries(cast: Cast, statements: Sequence[StatementEntry], events: Sequence[EventEntry]) -> tuple[ActorEntry, ...]:
    """Every actor of the dossier; those that said or did something have a briefing."""
    active = {id for s in statements for id in (s.actor, s.speaker) if id}
    active |= {id for event in events for id in event.actors} & cast.agents
    active |= {party for id in active if id in cast.actors and (party := cast.actors[id].party)}
    return tuple(
        ActorEntry(
            id, a.name, a.kind, a.aliases, a.party and cast.id(a.party), a.roles, f"actors/{id}.html" if id in active else None
        )
        for id, a in cast.actors.items()
    )

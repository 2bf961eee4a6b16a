"""Actors of all reports: who is the same, what they are called, whom they speak for, and who has a briefing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.model import ActorEntry, EventEntry, ReportEntry, StatementEntry
from parley.dossier.words import data
from parley.editor import Note, Office, last_day
from parley.gather import Reading
from parley.identity import identify, spelled_alike
from parley.language.findings import BY_FORM, DOMESTIC, Actor, Kind

FAR_MORE = 6
"""How many times as many reports name the one whom a surname alone means as name all others of that surname."""

SERVANT = r"(?:deputy|aide|advis[eo]r|assistant|spokes\w+)"
SERVES = re.compile(rf"{SERVANT} (?:to|of|for) ([A-Z].+)$|^(.+)[’']s {SERVANT}$")
BYGONE = frozenset(("ex", "former"))

Told = tuple[ReportEntry, Reading]


class Cast(Struct, frozen=True, gc=False):
    """The actors by id, and for each id that a report gave the id that it has in the dossier. `agents` did something."""

    actors: dict[str, Actor]
    same: dict[str, str]
    agents: frozenset[str]
    seen: dict[str, tuple[str, str]]
    """Days of publication of the first and the last report that mentions an actor."""
    left: dict[str, str]
    """The last ISO day in office of those who hold none any more, as the editor says."""

    def id(self, id: str) -> str:
        return self.same.get(id, id)

    def party(self, id: str, day: str = "") -> str:
        """Whom an actor speaks for, on an ISO day if one is given; itself where it speaks for nobody else, or has left office."""
        actor = self.actors.get(id)
        if day and id in self.left and day > self.left[id]:
            return id
        return self.id(actor.party) if actor is not None and actor.party else id

    def name(self, id: str) -> str:
        return self.actors[id].name if id in self.actors else id

    @property
    def called(self) -> frozenset[str]:
        """The single words, in small letters, by which states are called: their names, and the seats that act for them."""
        states = (actor for actor in self.actors.values() if actor.kind == "state")
        words = (word for actor in states for word in (actor.name, *actor.aliases))
        return frozenset(word.lower() for word in words if word[:1].isupper() and word.isalpha())


def cast(told: Sequence[Told], notes: Sequence[Note] = ()) -> Cast:
    """Bring together the actors of all reports."""
    every = [actor for _, reading in told for actor in reading.findings.actors]
    same = same_people(every, (identify(office.name) for note in notes for office in note.people)) | same_firms(every)
    merged: dict[str, list[Actor]] = defaultdict(list)
    for actor in every:
        merged[same.get(actor.id, actor.id)].append(actor)
    noted = {identify(note.name): note for note in notes}
    actors = {id: edited(merge(id, several), noted.get(id)) for id, several in sorted(merged.items())}
    actors |= {actor.id: actor for actor in of_whom_they_serve(actors.values())}
    agents = {same.get(id, id) for _, reading in told for id in acting(reading)}
    seen: dict[str, list[str]] = defaultdict(list)
    for report, reading in told:
        for mention in reading.findings.mentions:
            seen[same.get(mention.actor, mention.actor)].append(report.published)
    days = {id: (min(days), max(days)) for id, days in seen.items()}
    return Cast(actors, same, frozenset(agents), days, left_office(notes, same))


def left_office(notes: Iterable[Note], same: Mapping[str, str]) -> dict[str, str]:
    """The last day in office of everyone whose every office has one."""
    held: dict[str, list[Office]] = defaultdict(list)
    for office in (office for note in notes for office in note.people):
        id = identify(office.name)
        held[same.get(id, id)].append(office)
    return {id: last for id, offices in held.items() if (last := last_day(offices)) is not None}


def edited(actor: Actor, note: Note | None) -> Actor:
    """An actor as the editor wants it told: his word on name, kind and party wins."""
    if note is None:
        return actor
    party = identify(note.party) if note.party else actor.party
    return Actor(
        actor.id, note.name, note.kind, actor.aliases, party, actor.roles, "the editor's note" if note.party else actor.because
    )


def same_people(actors: Iterable[Actor], noted: Iterable[str]) -> dict[str, str]:
    """For the id of a person that is another's: the other's. A wrong merge is worse than a missed one.

    Two full names are one person where they are spelled alike and neither party speaks against it; a surname alone, “Ag Sidi”, is
    the one person of that surname, or of two the one whom far more reports name. The editor's spelling is kept, else the commonest.
    """
    people = [actor for actor in actors if actor.kind == "person"]
    count = Counter(actor.id for actor in people)
    parties: dict[str, set[str]] = defaultdict(set)
    for actor in people:
        parties[actor.id].update(filter(None, (actor.party if not is_guessed(actor) else None,)))
    names = {actor.id: actor.name for actor in people}
    kept = set(noted)
    same: dict[str, str] = {}
    by_surname: dict[str, set[str]] = defaultdict(set)
    by_first: dict[str, set[str]] = defaultdict(set)  # of two surnames, “Escal” of “Rodrigo Escal Nuno”
    whole = sorted((id for id, name in names.items() if " " in name), key=lambda id: (id not in kept, -count[id], id))
    by_letter: dict[str, list[str]] = defaultdict(list)
    for id in whole:
        first = names[id][:1].lower()
        twin = next((o for o in by_letter[first] if alike(names[id], names[o]) and agree(parties[id], parties[o])), None)
        if twin is None:
            by_letter[first].append(id)
        else:
            same[id] = twin
        words = names[id].split()
        for end in range(1, len(words)):
            by_surname[" ".join(words[end:])].add(twin or id)
        by_first[" ".join(words[1:-1])].add(twin or id)
    for id, name in names.items():
        others = {same.get(other, other) for other in by_surname[name] or by_first[name]} - {id}
        meant = best_known(others, count) if id not in same else None
        if meant is not None and agree(parties[id], parties[meant]):
            short, long = (meant, id) if " " in name and meant not in kept and count[id] > count[meant] else (id, meant)
            same[short] = long  # “Moamar Gadir” is called so more often than “Will Moamar Gadir”
    return {id: last(other, same) for id, other in same.items()}


def same_firms(actors: Iterable[Actor]) -> dict[str, str]:
    """“Corvex” of one report, “Corvex Metals” of another: an organisation that no table knows, called by its first word alone."""
    names = {actor.id: actor.name for actor in actors if actor.kind == "organisation" and actor.because == BY_FORM}
    full: dict[str, set[str]] = defaultdict(set)
    for id, name in names.items():
        full[name.split()[0]].add(id)
    own = {id: full[name] - {id} for id, name in names.items() if " " not in name}
    return {id: next(iter(others)) for id, others in own.items() if len(others) == 1}


def last(id: str, same: Mapping[str, str]) -> str:
    """Where a chain of ids that are one ends."""
    while id in same:
        id = same[id]
    return id


def best_known(people: Collection[str], count: Mapping[str, int]) -> str | None:
    """The only one of several people, or the one whom so many more reports name that a surname alone is his."""
    ranked = sorted(people, key=lambda id: (-count[id], id))
    if not ranked or (len(ranked) > 1 and count[ranked[0]] < FAR_MORE * sum(count[id] for id in ranked[1:])):
        return None
    return ranked[0]


def is_guessed(actor: Actor) -> bool:
    return actor.because.startswith(DOMESTIC)


def alike(name: str, other: str) -> bool:
    return name != other and spelled_alike(name, other)


def agree(parties: set[str], others: set[str]) -> bool:
    return not parties or not others or bool(parties & others)


def merge(id: str, several: Sequence[Actor]) -> Actor:
    """One actor from what each report tells: the party that most reports tell, every role and alias once, the commonest first."""
    first = max(several, key=lambda actor: (actor.id == id, len(actor.name), actor.name))
    kind: Kind = next((actor.kind for actor in several if actor.kind != "person"), "person")  # what one report takes for a surname
    parties = Counter(actor.party for actor in several if actor.party and not is_guessed(actor))
    parties = parties or Counter(actor.party for actor in several if actor.party)
    party = min(parties, key=lambda name: (-parties[name], name)) if parties else None
    return Actor(
        id,
        first.name,
        kind,
        ranked(word for actor in several for word in actor.aliases if word != first.name and not is_owned(word)),
        party,
        once([role for actor in several for role in actor.roles]),
        next((actor.because for actor in several if actor.party == party and actor.because), ""),
    )


def of_whom_they_serve(actors: Collection[Actor]) -> Iterable[Actor]:
    """The people without a party whose role names somebody that has one, whichever report tells it: “deputy to Jonas Orrin”."""
    party = {actor.name: actor.party for actor in actors if actor.kind == "person" and " " in actor.name}
    for actor in actors:
        if actor.kind == "person" and actor.party is None:
            for role in actor.roles:
                serves = SERVES.search(role)
                served = party.get(serves[1] or serves[2]) if serves else None
                if served and not BYGONE & set(role.lower().split()):
                    yield replace(actor, party=served, because=f"“{role}”")
                    break


def is_owned(words: str) -> bool:
    """“His country” names nobody to those who don't know whose."""
    return words.split(" ")[0].lower() in data("words")["owners"]


def once(roles: Sequence[str]) -> tuple[str, ...]:
    """Every role once, whether in capitals or not, the commonest first and each as it is written most often."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for role in roles:
        spelled[role.lower()][role] += 1
    common = sorted(spelled, key=lambda role: (-spelled[role].total(), role))
    return tuple(min(spelled[role], key=lambda form: (-spelled[role][form], form)) for role in common)


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
    found = []
    for id, actor in cast.actors.items():
        first, last = cast.seen.get(id, (None, None))
        found.append(
            ActorEntry(
                id=id,
                name=actor.name,
                kind=actor.kind,
                aliases=actor.aliases,
                party=actor.party and cast.id(actor.party),
                roles=actor.roles,
                url=f"actors/{id}.html" if id in active else None,
                first_seen=first,
                last_seen=last,
                because=actor.because if actor.party else "",
            )
        )
    return tuple(found)

"""What the editor should look at: likely duplicates, people without a party, aliases that clash, names that nobody knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from parley.dossier.model import ActorEntry, Dossier

ALIKE = 86  # of 100: below, two names are more often two than one
MOST = 20  # of each kind of remark


def remarks(dossier: Dossier, discovered: Counter[str]) -> Iterator[str]:
    """One line for each thing to look at, with what to do. `discovered` counts mentions of actors known by their form alone."""
    actors = [actor for actor in dossier.actors if actor.url or actor.kind != "person"]
    yield from duplicates(actors)
    yield from without_party(dossier)
    yield from clashes(actors)
    yield from unknown(dossier, discovered)


def duplicates(actors: list[ActorEntry]) -> Iterator[str]:
    """Pairs of one kind whose names are nearly the same, by token-sorted similarity."""
    found = []
    for one, other in combinations(actors, 2):
        if one.kind == other.kind and (score := fuzz.token_sort_ratio(one.name.lower(), other.name.lower())) >= ALIKE:
            found.append((score, one, other))
    for score, one, other in sorted(found, key=lambda row: (-row[0], row[1].id))[:MOST]:
        yield f"{one.name} ({one.id}) and {other.name} ({other.id}) may be one ({score:.0f} % alike): make one an alias in a note"


def without_party(dossier: Dossier) -> Iterator[str]:
    """People who said or did something, and nobody knows for whom."""
    count = Counter(s.speaker for s in dossier.statements if s.speaker)
    people = [actor for actor in dossier.actors if actor.kind == "person" and actor.url and not actor.party]
    for person in sorted(people, key=lambda p: (-count[p.id], p.id))[:MOST]:
        role = f" ({person.roles[0]})" if person.roles else ""
        yield f"{person.name}{role}: no party; add “people: {person.name}; ROLE” to the note of the actor that he or she speaks for"


def clashes(actors: list[ActorEntry]) -> Iterator[str]:
    """Words that stand for two actors."""
    by_words: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for words in (actor.name, *actor.aliases):
            if words[:1].isupper():
                by_words[words].add(actor.id)
    for words, ids in sorted(by_words.items()):
        if len(ids) > 1:
            yield f"“{words}” stands for {' and '.join(sorted(ids))}: name it in the note of the one that it means"


def unknown(dossier: Dossier, discovered: Counter[str]) -> Iterator[str]:
    """Organisations that no table and no note knows, the commonest first."""
    names = {actor.id: actor for actor in dossier.actors}
    known = [(id, count) for id, count in discovered.items() if id in names]
    for id, count in sorted(known, key=lambda row: (-row[1], row[0]))[:MOST]:
        yield f"{names[id].name} ({count} ×) is known by the form of its name alone: write content/actors/{id}.md if it acts"

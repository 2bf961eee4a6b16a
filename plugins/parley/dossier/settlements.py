"""Settlements: the agreements on the whole matter that parties made with each other, and the positions that are older than one.

A report seldom says that a demand was given up when a treaty was initialled, and nobody may conclude it from the treaty. But that
a stand was told before it is a fact that a reader needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from parley.dossier.model import EventEntry, PositionEntry, StatementEntry
from parley.dossier.words import listed, tokens

PARTIES = 2
"""How many of those who hold something on an issue must have made a settlement for it to come after what is held on that issue."""


def after(
    positions: Sequence[PositionEntry], events: Sequence[EventEntry], said: Mapping[str, StatementEntry]
) -> tuple[PositionEntry, ...]:
    """The positions, each with the last settlement that was made after its latest statement. `said` are the statements by id."""
    made = sorted((event for event in events if settles(event)), key=lambda event: event.date.earliest or "")
    holders: dict[str, set[str]] = defaultdict(set)
    for position in positions:
        holders[position.issue].add(position.actor)
    found = []
    for position in positions:
        last = said[position.current].date.latest or ""
        later = (
            event.id
            for event in reversed(made)
            if last < (event.date.earliest or "") and len(holders[position.issue].intersection(event.actors)) >= PARTIES
        )
        found.append(replace(position, settled=next(later, None)))
    return tuple(found)


def settles(event: EventEntry) -> bool:
    """Whether parties made an agreement on the whole: they signed, initialled or reached a treaty, an accord, a framework."""
    if event.type != "AGREE" or event.status != "happened" or event.date.earliest != event.date.latest:
        return False
    words = tokens(event.text)
    return not listed("settlements").isdisjoint(words) and not listed("settling").isdisjoint(words)

"""Conflicts as a page shows them: the sides next to each other, each with its sentences. None is taken."""

from __future__ import annotations

from msgspec import Struct

from parley.dossier.model import ConflictEntry, Side
from parley.site import dates
from parley.site.shown import EventView, Link, SourceView, StatementView
from parley.site.views import Views


class SideView(Struct, frozen=True):
    """One side: what it has, and who says so. `statement` is the claim or the denial itself."""

    value: str
    statement: StatementView | None
    sources: tuple[SourceView, ...]
    reports: int
    corrected: SourceView | None
    """The sentence by which a report takes it back."""


class ConflictView(Struct, frozen=True):
    id: str
    kind: str
    event: EventView | None
    """What the sides tell of; None for a claim and its denial, which tell it themselves."""
    actors: tuple[Link, ...]
    sides: tuple[SideView, ...]
    url: str


def conflicts(views: Views) -> tuple[ConflictView, ...]:
    """In the order of the dossier: within each kind the oldest first."""
    return tuple(conflict(views, entry) for entry in views.dossier.conflicts)


def conflict(views: Views, entry: ConflictEntry) -> ConflictView:
    said = [views.threads.statements[id] for id in entry.items if id in views.threads.statements]
    event = next((views.threads.events[id] for id in entry.items if id in views.threads.events), None)
    statements: list[StatementView | None] = [*map(views.statement, said)] if len(said) == len(entry.sides) else []
    statements += [None] * (len(entry.sides) - len(statements))
    parties = [id for s in said for id in (s.actor or s.speaker,) if id] or [*map(views.party, event.actors if event else ())]
    return ConflictView(
        id=entry.id,
        kind=entry.kind,
        event=views.event(event) if event else None,
        actors=tuple(map(views.link, dict.fromkeys(parties))),
        sides=tuple(side(views, entry, one, s) for one, s in zip(entry.sides, statements, strict=True)),
        url=f"conflicts.html#{entry.id}",
    )


def side(views: Views, entry: ConflictEntry, one: Side, statement: StatementView | None) -> SideView:
    value = dates.full(one.value, views.locale) if entry.kind == "day" else one.value
    back = views.source(one.corrected) if one.corrected else None
    return SideView(value, statement, tuple(map(views.source, one.sources)), views.threads.reports(one.sources), back)

"""What ties entries of the dossier together: answers, positions, reprints, and what reports disagree on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from parley.dossier.model import ConflictEntry, Dossier, EventEntry, IssueEntry, PositionEntry, Source, StatementEntry


class Threads:
    """Everything by id, and which entry leads to which."""

    def __init__(self, dossier: Dossier) -> None:
        self.statements: dict[str, StatementEntry] = {entry.id: entry for entry in dossier.statements}
        self.events: dict[str, EventEntry] = {entry.id: entry for entry in dossier.events}
        self.issues: dict[str, IssueEntry] = {entry.id: entry for entry in dossier.issues}
        self.positions: dict[tuple[str, str], PositionEntry] = {(p.actor, p.issue): p for p in dossier.positions}
        self.originals: dict[str, str] = {report.id: report.copy_of or report.id for report in dossier.reports}
        self.newest: str | None = max((report.published for report in dossier.reports), default=None)
        self.by_actor: dict[str, list[StatementEntry]] = defaultdict(list)
        for statement in dossier.statements:
            if statement.actor is not None:
                self.by_actor[statement.actor].append(statement)
        self.answered: dict[str, list[StatementEntry]] = defaultdict(list)
        for statement in dossier.statements:
            if statement.answers in self.statements:
                self.answered[statement.answers].append(statement)
        self.conflicts: dict[str, list[ConflictEntry]] = defaultdict(list)
        for conflict in dossier.conflicts:
            for item in conflict.items:
                self.conflicts[item].append(conflict)

    @cached_property
    def remarks(self) -> frozenset[str]:
        """Ids of what was said since an actor's stand on an issue, and is none: praise, “promised to be there”."""
        behind = (p.history[p.history.index(p.current) + 1 :] for p in self.positions.values() if p.current in p.history)
        return frozenset(id for ids in behind for id in ids)

    def said_by(self, actor: str) -> list[StatementEntry]:
        """All that an actor said, oldest first, on whatever."""
        return self.by_actor.get(actor, [])

    def answers_to(self, statement: StatementEntry) -> list[StatementEntry]:
        return self.answered.get(statement.id, [])

    def disputes(self, item: str) -> tuple[str, ...]:
        """Where the conflicts that an entry is in stand."""
        return tuple(f"conflicts.html#{conflict.id}" for conflict in self.conflicts.get(item, ()))

    def reports(self, sources: Iterable[Source]) -> int:
        """How many reports are behind sources; reprints of one count once."""
        return len({self.originals[source.report] for source in sources})

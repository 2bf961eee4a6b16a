"""What is still open: demands that nobody has let go of since, and what an actor faces and has not met."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from parley.dossier.model import StatementEntry
from parley.dossier.spans import shifted
from parley.language.findings import Stance
from parley.site.silence import SILENT
from parley.site.threads import Threads

SETTLING: frozenset[Stance] = frozenset(("agree", "concede"))
"""After these of its own on the same matter nobody is said to hold to a demand."""
ASKED: frozenset[Stance] = frozenset(("demand", "appeal", "propose", "threaten", "warn", "accuse"))
"""What calls for an answer."""


def held(threads: Threads, own: Sequence[StatementEntry]) -> list[StatementEntry]:
    """The demands, oldest first, that their party has not let go of since."""
    return [one for one in own if one.stance == "demand" and not is_settled(threads, one, (one.actor or "",))]


def facing(threads: Threads, team: Collection[str], toward: Sequence[StatementEntry]) -> StatementEntry | None:
    """The newest of what others ask of a team or hold against it, of the last weeks, that is neither answered nor settled."""
    since = shifted(threads.newest, -SILENT) if threads.newest else ""
    for one in reversed(toward):
        answered = any(reply.actor in team or reply.speaker in team for reply in threads.answers_to(one))
        recent = (one.date.latest or "") >= since
        if one.stance in ASKED and recent and not answered and not is_settled(threads, one, {one.actor or "", *team}):
            return one
    return None


def is_settled(threads: Threads, statement: StatementEntry, by: Collection[str]) -> bool:
    """Whether it was turned from, or one of some actors agreed or gave way on the same issue on a later day."""
    issue = statement.issue
    if issue is None:
        return False
    position = threads.positions.get((statement.actor or "", issue))
    if position is not None and statement.id in position.turned_from.values():
        return True
    told = (threads.positions[actor, issue] for actor in by if (actor, issue) in threads.positions)
    later = (threads.statements[id] for position in told for id in position.history)
    return any(one.stance in SETTLING and (one.date.earliest or "") > (statement.date.latest or "") for one in later)

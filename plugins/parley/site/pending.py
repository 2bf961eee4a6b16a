"""What is still open: demands that nobody has let go of since, and what an actor faces and has not met."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from parley.dossier.model import StatementEntry
from parley.dossier.spans import shifted
from parley.dossier.statements import worded
from parley.dossier.words import leans
from parley.language.findings import Stance
from parley.site.courses import SEVERAL
from parley.site.silence import SILENT
from parley.site.threads import Threads

SETTLING: frozenset[Stance] = frozenset(("agree", "concede"))
"""After these of its own on the same matter nobody is said to hold to a demand."""
FEW = 2
"""Words that say something: so few beside a pronoun tell no demand."""
ASKED: frozenset[Stance] = frozenset(("demand", "appeal", "propose", "threaten", "warn", "accuse"))
"""What calls for an answer."""


def held(threads: Threads, own: Sequence[StatementEntry]) -> list[StatementEntry]:
    """The demands, oldest first, that their party has not let go of since."""
    return [one for one in own if one.stance == "demand" and says_what(one) and not is_settled(threads, one, (one.actor or "",))]


def says_what(demand: StatementEntry) -> bool:
    """“Insist on them” tells nobody on what."""
    return not leans(demand.text) or len(worded(demand.text)) > FEW


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
    """Whether it was turned from, or one of some actors agreed or gave way on the same issue, or in its words, on a later day."""
    words = worded(f"{statement.text} {statement.condition or ''}")
    on_it = (one for actor in by for one in threads.said_by(actor) if one.stance in SETTLING)
    if any(comes_after(one, statement) and len(words & worded(one.text)) >= SEVERAL for one in on_it):
        return True
    issue = statement.issue
    if issue is None:
        return False
    position = threads.positions.get((statement.actor or "", issue))
    if position is not None and statement.id in position.turned_from.values():
        return True
    told = (threads.positions[actor, issue] for actor in by if (actor, issue) in threads.positions)
    later = (threads.statements[id] for position in told for id in position.history)
    return any(one.stance in SETTLING and comes_after(one, statement) for one in later)


def comes_after(one: StatementEntry, other: StatementEntry) -> bool:
    return (one.date.earliest or "") > (other.date.latest or "")

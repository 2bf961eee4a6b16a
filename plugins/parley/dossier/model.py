"""The dossier as data: the interface that other programs read. A change of meaning raises SCHEMA."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from parley.language.findings import Basis, Form, Kind, Plover, Precision, Stance, Status

SCHEMA = "parley/1"

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A day, as ISO 8601 writes it.")]


class Date(Struct, frozen=True):
    """When, as exactly as it is known and no more."""

    edtf: Annotated[
        str | None, Meta(description="EDTF level 1 (ISO 8601-2); null where nothing but the report's own day is known.")
    ]
    earliest: Annotated[Day | None, Meta(description="The first day that it can mean; under basis `reported`, the report's.")]
    latest: Annotated[Day | None, Meta(description="The last day that it can mean; under basis `reported`, the report's.")]
    precision: Precision
    basis: Annotated[Basis, Meta(description="`reported`: only the report's own day is known, not when it happened.")]
    wording: Annotated[str | None, Meta(description="The words that it was read from.")]


class Source(Struct, frozen=True):
    """A sentence of a report; `start` and `end` are offsets in the report's text, in characters, end excluded."""

    report: str
    start: int
    end: int
    sentence: str


class ReportEntry(Struct, frozen=True):
    id: str
    path: str
    title: str
    published: Day
    byline: str
    language: str
    words: int
    url: str


class ActorEntry(Struct, frozen=True):
    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    party: Annotated[str | None, Meta(description="The id of the actor that it speaks for.")]
    roles: tuple[str, ...]
    url: Annotated[str | None, Meta(description="Its briefing; null where it has none.")]
    first_seen: Annotated[Day | None, Meta(description="When the first report that mentions it was published.")]
    last_seen: Annotated[Day | None, Meta(description="When the last report that mentions it was published.")]
    because: Annotated[str, Meta(description="What its party was read from.")]


class StatementEntry(Struct, frozen=True):
    id: str
    actor: Annotated[str | None, Meta(description="The party; null where it is left open.")]
    speaker: Annotated[str | None, Meta(description="The person or body that said it.")]
    source: Annotated[str, Meta(description="The report's words that name who said it.")]
    cue: Annotated[str, Meta(description="The report's words that say that it was said.")]
    form: Form
    stance: Stance
    plover: Plover | None
    text: str
    quotes: Annotated[tuple[str, ...], Meta(description="What stands in quotation marks, verbatim, without the marks.")]
    targets: tuple[str, ...]
    issue: str | None
    condition: str | None
    date: Date
    confidence: float
    because: str
    sources: tuple[Source, ...]
    answers: Annotated[str | None, Meta(description="The id of the statement that it answers.")]


class EventEntry(Struct, frozen=True):
    id: str
    text: str
    type: Plover | None
    status: Status
    date: Date
    actors: tuple[str, ...]
    places: tuple[str, ...]
    confidence: float
    because: str
    sources: tuple[Source, ...]


class DayEntry(Struct, frozen=True):
    date: Day
    rank: Annotated[int, Meta(ge=1, description="1 is the day that matters most.")]
    events: Annotated[tuple[str, ...], Meta(description="Ids of the events, best first.")]
    because: Annotated[str, Meta(description="Why the day has its rank, for a reader.")] = ""


class IssueEntry(Struct, frozen=True):
    id: str
    name: str
    terms: tuple[str, ...]
    url: str | None


class PositionEntry(Struct, frozen=True):
    actor: str
    issue: str
    current: str
    history: tuple[str, ...]
    shifts: tuple[str, ...]


class ConflictEntry(Struct, frozen=True):
    id: str
    kind: Literal["day", "figure", "denial"]
    items: tuple[str, ...]


class UnreadEntry(Struct, frozen=True):
    """What lay in the seeds folder and could not be read, and why."""

    path: str
    reason: str


class Dossier(Struct, frozen=True):
    """All that the reports tell. Lists are in a fixed order; ids do not depend on the order of the seeds."""

    schema: Annotated[str, Meta(pattern=r"^parley/\d+$")] = SCHEMA
    reports: tuple[ReportEntry, ...] = ()
    actors: tuple[ActorEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    days: tuple[DayEntry, ...] = ()
    issues: tuple[IssueEntry, ...] = ()
    positions: tuple[PositionEntry, ...] = ()
    conflicts: tuple[ConflictEntry, ...] = ()
    unread: tuple[UnreadEntry, ...] = field(default_factory=tuple)

"""The dossier as data: the interface that other programs read. A change of meaning raises SCHEMA."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from parley.language.findings import Basis, Form, Kind, Plover, Precision, Stance, Status

SCHEMA = "parley/1"

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A day, as ISO 8601 writes it.")]


class Date(Struct, frozen=True, gc=False):
    """When, as exactly as it is known and no more."""

    edtf: Annotated[
        str | None, Meta(description="EDTF level 1 (ISO 8601-2); null where nothing but the report's own day is known.")
    ]
    earliest: Annotated[Day | None, Meta(description="The first day that it can mean; under basis `reported`, the report's.")]
    latest: Annotated[Day | None, Meta(description="The last day that it can mean; under basis `reported`, the report's.")]
    precision: Precision
    basis: Annotated[Basis, Meta(description="`reported`: only the report's own day is known, not when it happened.")]
    wording: Annotated[str | None, Meta(description="The words that it was read from.")]


class Source(Struct, frozen=True, gc=False):
    """A sentence of a report; `start` and `end` are offsets in the report's text, in characters, end excluded."""

    report: str
    start: int
    end: int
    sentence: str


class ReportEntry(Struct, frozen=True, gc=False):
    id: str
    path: str
    title: str
    published: Day
    byline: str
    language: str
    words: int
    url: str
    copy_of: Annotated[str | None, Meta(description="The report that this one reprints; both count once as evidence.")]


class ActorEntry(Struct, frozen=True, gc=False):
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


class StatementEntry(Struct, frozen=True, gc=False):
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
    reports: Annotated[int, Meta(ge=1, description="Reports that tell it; reprints of one count once.")]
    answers: Annotated[str | None, Meta(description="The id of the statement that it answers.")]


class EventEntry(Struct, frozen=True, gc=False):
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
    reports: Annotated[int, Meta(ge=1, description="Reports that tell it; reprints of one count once.")]
    outcome: Annotated[
        Literal["held", "moved", "called off"] | None,
        Meta(description="What became of it, where it was planned and a report tells."),
    ]
    became: Annotated[str | None, Meta(description="The id of the event that a plan became, or that tells its day more exactly.")]


class DayEntry(Struct, frozen=True, gc=False):
    date: Day
    rank: Annotated[int, Meta(ge=1, description="1 is the day that matters most.")]
    events: Annotated[tuple[str, ...], Meta(description="Ids of the events, best first.")]
    because: Annotated[str, Meta(description="Why the day has its rank, for a reader.")] = ""


class IssueEntry(Struct, frozen=True, gc=False):
    id: str
    name: Annotated[str, Meta(description="Its best phrase, from the statements about it, or the editor's name for it.")]
    terms: Annotated[tuple[str, ...], Meta(description="The words that it is known by, the commonest first.")]
    url: str | None


class PositionEntry(Struct, frozen=True, gc=False):
    actor: str
    issue: str
    current: Annotated[
        str, Meta(description="The id of the latest statement that takes a position, in words of the matter where there is one.")
    ]
    history: Annotated[tuple[str, ...], Meta(description="Ids of the statements, oldest first.")]
    shifts: Annotated[tuple[str, ...], Meta(description="Ids of the statements in which the stance turned.")]
    turned_from: Annotated[
        dict[str, str],
        Meta(description="For the id of a shift that of the statement that it turned from, where the reports have one."),
    ] = {}
    settled: Annotated[
        str | None,
        Meta(
            description="The id of the event in which parties agreed on the whole after the current statement; null where none did."
        ),
    ] = None


class Side(Struct, frozen=True, gc=False):
    """One of the things that reports, or those whom they quote, tell of the same matter."""

    value: Annotated[str, Meta(description="What it has in its own way: a day, a figure, or the words of a claim.")]
    sources: tuple[Source, ...]
    corrected: Annotated[
        Source | None, Meta(description="The sentence that takes it back: “four, not three as we reported on Monday”.")
    ] = None


class ConflictEntry(Struct, frozen=True, gc=False):
    """Reports, or those whom they quote, that disagree. The sides stand beside each other; none is taken."""

    id: str
    kind: Literal["day", "figure", "denial"]
    items: Annotated[
        tuple[str, ...], Meta(description="Ids of the events or statements that it is between, or of the one that it is in.")
    ]
    sides: tuple[Side, ...]
    because: str


class UnreadEntry(Struct, frozen=True, gc=False):
    """What lay in the seeds folder and could not be read, and why."""

    path: str
    reason: str


class Dossier(Struct, frozen=True, gc=False):
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

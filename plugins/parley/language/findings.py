"""What was read in one report, as plain data. Every offset counts characters of the report's text; ends are excluded."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Span = tuple[int, int]

BY_FORM = "known by the form of its name"
"""Why something is taken for an organisation that no table and no note knows."""

DOMESTIC = "a minister of no named state"
"""How the reason begins why somebody is of the state that is spoken of: a guess, which gives way to what other reports tell."""

Precision = Literal["day", "week", "month", "season", "year", "range", "unknown"]
Basis = Literal["explicit", "relative", "anchored", "reported"]
Form = Literal["direct", "mixed", "indirect", "stated"]
Stance = Literal[
    "demand", "appeal", "propose", "agree", "concede", "reject", "deny", "threaten", "warn", "accuse", "support", "state"
]  # fmt: skip
Plover = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Kind = Literal["state", "group", "organisation", "body", "person", "people"]
How = Literal["name", "demonym", "nominal", "pronoun"]
Status = Literal["happened", "ongoing", "planned", "called off", "denied"]


class When(Struct, frozen=True, gc=False):
    """When something was, as exactly as the report tells it and no more.

    `edtf` is EDTF level 1 (ISO 8601-2) or None; `earliest` and `latest` are the first and last day that it can mean (ISO).
    `wording` is the report's own words, None where nothing but the report's own date is known (basis `reported`).
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    basis: Basis
    wording: str | None


class Anchor(Struct, frozen=True, gc=False):
    """The event that a date is counted from: “their launch” in “two days after their launch”, and when that was."""

    span: Span
    when: When | None


class DateExpression(Struct, frozen=True, gc=False):
    """Words that tell a time. `type`, `value` and `mod` are TIMEX3's (TimeML); `because` says how `when` was worked out."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When
    because: str
    mod: str | None = None
    anchor: Anchor | None = None


class Attribution(Struct, frozen=True, gc=False):
    """Who said what, before anyone knows who that is: PolNeAR's source, cue and content, each in one or more pieces.

    `head` and `source_head` are where the cue's and the source's head words start (`source_head` None where nobody is named),
    `target` is to whom, `condition` is “if …”, “unless …”, “in exchange for …”. `within` is the place in the report's list of
    the attribution that claims this one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    head: int
    source_head: int | None
    form: Form
    stance: Stance
    plover: Plover | None
    confidence: float
    because: str
    target: tuple[Span, ...] = ()
    condition: Span | None = None
    within: int | None = None


class Mention(Struct, frozen=True, gc=False):
    """Words that stand for an actor. “Both parties” is one mention of each. `how` is by what: name, adjective, noun, pronoun.

    `office` is “foreign minister” where the words mean one person who is not named in the report, and `actor` is his party.
    """

    start: int
    end: int
    actor: str
    how: How
    because: str = ""
    office: str = ""


class Actor(Struct, frozen=True, gc=False):
    """An actor as this report tells it. `party` is the id of the actor that it speaks for.

    `acts` is False for people who are only spoken of: prisoners, victims, those whom something is named after.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    party: str | None = None
    roles: tuple[str, ...] = ()
    because: str = ""
    acts: bool = True


class Topic(Struct, frozen=True, gc=False):
    """What a statement is about: a noun phrase as the report has it, its head's lemma, and the lemmas of the nouns before it."""

    words: str
    lemma: str
    of: tuple[str, ...] = ()


class Statement(Struct, frozen=True, gc=False):
    """An attribution whose people are known. `actor` is the party, `speaker` the person or body; both None where left open."""

    attribution: Attribution
    sentence: Span
    actor: str | None
    speaker: str | None
    targets: tuple[str, ...]
    when: When
    because: str
    confidence: float
    topics: tuple[Topic, ...] = ()


class Event(Struct, frozen=True, gc=False):
    """Something that happened, goes on or is planned. `source` is the words of who did it; `text` can stand alone in a list.

    `recounts` is where the event starts that this one only counts anew, `counter` the words for who counted.
    """

    start: int
    end: int
    text: str
    source: tuple[Span, ...]
    plover: Plover | None
    status: Status
    when: When
    actors: tuple[str, ...]
    places: tuple[str, ...]
    sentence: Span
    confidence: float
    because: str
    recounts: int | None = None
    counter: str = ""


class Figure(Struct, frozen=True, gc=False):
    """How many of what a report counts: a whole number, and the lemma of the noun that it counts."""

    start: int
    end: int
    value: int
    thing: str


class Findings(Struct, frozen=True, gc=False):
    """All that was read in one report."""

    sentences: tuple[Span, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()

"""What pages show of an entry: finished words and links, nothing for a template to work out."""

from __future__ import annotations

from msgspec import Struct

from parley.site.dates import When

UNTYPED = "other"
"""The type of an event that has none, for filters."""


class Link(Struct, frozen=True):
    """A name, and the page behind it if there is one."""

    name: str
    url: str | None
    id: str = ""


class SourceView(Struct, frozen=True):
    """Where a line comes from: the sentence, and the link to it on its report's page."""

    url: str
    label: str
    title: str
    sentence: str
    lang: str
    reprint: bool = False


class Reply(Struct, frozen=True):
    """A statement as another one names it: “Kesh, 3 March”.

    `url` leads to it on its issue's page, else on its briefing, and where it stands on none to its sentence.
    """

    id: str
    name: str
    verb: str
    tone: str
    text: str
    when: When
    issue: str | None
    url: str


class StatementView(Struct, frozen=True):
    """A statement. Where it is a position or a move, a page never leaves out its `voice` and its `condition`."""

    id: str
    stance: str
    verb: str
    tone: str
    text: str
    verbatim: bool
    quotes: tuple[str, ...]
    condition: str | None
    actor: Link | None
    speaker: Link | None
    voice: Link | None
    """Who says it, where that is somebody other than the party that it counts for."""
    source: str
    cue: str
    """The report's verb, where it tells more than the stance."""
    long: bool
    """Whether the words are so many that a short view shows only their first lines."""
    targets: tuple[Link, ...]
    form: str
    when: When
    certainty: str
    because: str
    mark: str
    """“new” or “revised” since the last build, or nothing."""
    sources: tuple[SourceView, ...]
    url: str | None
    reports: int
    issue: Link | None
    answers: Reply | None
    recalled: Reply | None
    """What it answers, where its own words say too little without that: “accepts the offer”."""
    meant: str
    """The words in which its report told “the offer”, where that is all that it says."""
    answered: tuple[Reply, ...]
    disputes: tuple[str, ...]
    """Where reports, or those whom they quote, disagree on it."""


class Became(Struct, frozen=True):
    """The event that a plan became."""

    text: str
    when: When
    url: str


class Facets(Struct, frozen=True):
    """What an event is filtered by, as the dossier names it; the days are those that it spans, empty where nobody knows."""

    type: str
    status: str
    issues: tuple[str, ...]
    first: str
    last: str


class EventView(Struct, frozen=True):
    id: str
    text: str
    type: str
    status: str
    facets: Facets
    when: When
    actors: tuple[Link, ...]
    parties: tuple[str, ...]
    """Ids of those whose event it is: of a person's, the party that he acts for."""
    places: tuple[str, ...]
    certainty: str
    doubtful: bool
    because: str
    mark: str
    sources: tuple[SourceView, ...]
    url: str
    reports: int
    outcome: str | None
    """Of a plan: held, moved or called off; None where no report tells."""
    late: bool
    """Whether what was held was not held when it was first planned for."""
    became: Became | None
    disputes: tuple[str, ...]

    @property
    def weighty(self) -> bool:
        """Whether it is known what kind of event it is, and whose."""
        return bool(self.actors) and self.facets.type != UNTYPED

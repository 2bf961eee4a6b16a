"""Statements, events, actors and sources as pages show them: finished words and links, nothing for a template to work out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from parley.build import Built
from parley.dossier.model import ActorEntry, EventEntry, ReportEntry, Source, StatementEntry
from parley.identity import identify
from parley.language.findings import Form, Stance
from parley.site import anchors, dates
from parley.site.dates import When
from parley.site.threads import Threads

TONES: dict[Stance, str] = {
    "demand": "hard", "reject": "hard", "threaten": "hard", "warn": "hard", "accuse": "hard", "deny": "hard",
    "agree": "give", "propose": "give", "concede": "give", "support": "give", "appeal": "even", "state": "even",
}  # fmt: skip
VERBS: dict[Stance, str] = {
    "demand": "demands", "appeal": "appeals", "propose": "proposes", "agree": "agrees", "concede": "concedes", "reject": "rejects",
    "deny": "denies", "threaten": "threatens", "warn": "warns", "accuse": "accuses", "support": "supports", "state": "says",
}  # fmt: skip
NOUNS: dict[Stance, tuple[str, str]] = {
    "demand": ("demand", "demands"), "appeal": ("appeal", "appeals"), "propose": ("proposal", "proposals"),
    "agree": ("agreement", "agreements"), "concede": ("concession", "concessions"), "reject": ("refusal", "refusals"),
    "deny": ("denial", "denials"), "threaten": ("threat", "threats"), "warn": ("warning", "warnings"),
    "accuse": ("accusation", "accusations"), "support": ("word of support", "words of support"), "state": ("remark", "remarks"),
}  # fmt: skip
FORMS: dict[Form, str] = {
    "direct": "in its own words", "mixed": "partly in its own words", "indirect": "in the reporter's words",
    "stated": "told as its stance",
}  # fmt: skip
PLAIN_CUES = frozenset(("said", "says", "say", "saying", "told", "tells", "added", "adds", "adding"))
"""Cues that add nothing to the stance beside them; every other stands before what was said."""
SURE, LIKELY = 0.55, 0.4  # a statement is right to the last word so often at 0.55, and right in the main far more often
STATUSES = {"happened": "", "ongoing": "goes on", "planned": "planned", "called off": "called off", "denied": "denied"}


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
    source: str
    cue: str
    targets: tuple[Link, ...]
    form: str
    when: When
    certainty: str
    because: str
    sources: tuple[SourceView, ...]
    url: str | None
    reports: int
    issue: Link | None
    answers: Reply | None
    answered: tuple[Reply, ...]
    disputes: tuple[str, ...]
    """Where reports, or those whom they quote, disagree on it."""


class Became(Struct, frozen=True):
    """The event that a plan became."""

    text: str
    when: When
    url: str


class EventView(Struct, frozen=True):
    id: str
    text: str
    type: str
    status: str
    when: When
    actors: tuple[Link, ...]
    parties: tuple[str, ...]
    """Ids of those whose event it is: of a person's, the party that he acts for."""
    places: tuple[str, ...]
    certainty: str
    because: str
    sources: tuple[SourceView, ...]
    url: str
    reports: int
    outcome: str | None
    """Of a plan: held, moved or called off; None where no report tells."""
    became: Became | None
    disputes: tuple[str, ...]


class Views:
    """Makes views of a dossier's entries; knows every actor and report by id."""

    def __init__(self, built: Built, locale: str) -> None:
        self.dossier = built.dossier
        self.readings = built.readings
        self.locale = locale
        self.threads = Threads(built.dossier)
        self.told: dict[str, StatementView] = {}
        self.actors: dict[str, ActorEntry] = {actor.id: actor for actor in built.dossier.actors}
        self.reports: dict[str, ReportEntry] = {report.id: report for report in built.dossier.reports}
        self.places = {
            entry.id: anchors.places(reading.report.text, reading.findings.sentences)
            for entry, reading in zip(built.dossier.reports, built.readings, strict=True)
        }
        self.notes = {identify(note.name): note for note in built.notes}
        self.named = first_mentions(built)

    def link(self, id: str) -> Link:
        actor = self.actors.get(id)
        return Link(actor.name, actor.url, id) if actor else Link(id, None, id)

    def source(self, source: Source) -> SourceView:
        report, places = self.reports[source.report], self.places[source.report]
        sentence = anchors.of_sentence(places.sentence(source.start))
        day = dates.short(report.published, self.locale)
        return SourceView(
            f"{report.url}#{sentence}",
            f"report of {day}, ¶ {places.paragraph(source.start)}",
            report.title,
            source.sentence,
            report.language,
            report.copy_of is not None,
        )

    def mention(self, actor: str, words: str = "") -> SourceView | None:
        """The sentence in which an actor is first mentioned, or first with these words."""
        found = self.named.get((actor, words.lower()))
        return self.place(*found) if found else None

    def place(self, report: str, offset: int) -> SourceView:
        """The sentence of a report that holds a character."""
        places = self.places[report]
        start, end = places.sentences[places.sentence(offset) - 1]
        text = next(r.report.text for e, r in zip(self.dossier.reports, self.readings, strict=True) if e.id == report)
        return self.source(Source(report, start, end, " ".join(text[start:end].split())))

    def statement(self, statement: StatementEntry) -> StatementView:
        """A statement's view, made once: it stands on many pages."""
        if statement.id not in self.told:
            self.told[statement.id] = self.tell(statement)
        return self.told[statement.id]

    def tell(self, statement: StatementEntry) -> StatementView:
        home = self.home(statement)
        return StatementView(
            id=statement.id,
            stance=statement.stance,
            verb="position" if statement.stance == "state" and statement.form == "stated" else VERBS[statement.stance],
            tone=TONES[statement.stance],
            text=statement.text,
            verbatim=statement.form == "direct",
            quotes=statement.quotes,
            condition=statement.condition,
            actor=self.link(statement.actor) if statement.actor else None,
            speaker=self.link(statement.speaker) if statement.speaker else None,
            source=statement.source,
            cue="" if statement.form == "direct" or statement.cue.lower() in PLAIN_CUES else statement.cue,
            targets=tuple(map(self.link, statement.targets)),
            form=FORMS[statement.form],
            when=dates.told(statement.date, self.locale),
            certainty=certainty(statement.confidence),
            because=statement.because,
            sources=tuple(map(self.source, statement.sources)),
            url=f"{home}#{statement.id}" if home else None,
            reports=statement.reports,
            issue=self.issue(statement),
            answers=self.reply(self.threads.statements[statement.answers]) if statement.answers else None,
            answered=tuple(map(self.reply, self.threads.answers_to(statement))),
            disputes=self.threads.disputes(statement.id),
        )

    def issue(self, statement: StatementEntry) -> Link | None:
        """The issue that a statement is about, and its place there."""
        entry = self.threads.issues.get(statement.issue or "")
        return Link(entry.name, f"{entry.url}#{statement.id}" if entry.url else None, entry.id) if entry else None

    def reply(self, statement: StatementEntry) -> Reply:
        issue, home, who = self.issue(statement), self.home(statement), statement.actor or statement.speaker
        return Reply(
            statement.id,
            self.link(who).name if who else statement.source,
            VERBS[statement.stance],
            TONES[statement.stance],
            statement.text,
            dates.told(statement.date, self.locale),
            statement.issue,
            (issue and issue.url) or (f"{home}#{statement.id}" if home else self.source(statement.sources[0]).url),
        )

    def home(self, statement: StatementEntry) -> str | None:
        """The briefing that a statement stands on: its party's, else its speaker's."""
        for id in (statement.actor, statement.speaker):
            if id and id in self.actors and self.actors[id].url:
                return self.actors[id].url
        return None

    def event(self, event: EventEntry) -> EventView:
        return EventView(
            id=event.id,
            text=event.text,
            type=(event.type or "").lower(),
            status=STATUSES[event.status],
            when=dates.told(event.date, self.locale),
            actors=tuple(map(self.link, event.actors)),
            parties=tuple(dict.fromkeys(map(self.party, event.actors))),
            places=event.places,
            certainty=certainty(event.confidence),
            because=event.because,
            sources=tuple(map(self.source, event.sources)),
            url=f"timeline.html#{event.id}",
            reports=event.reports,
            outcome=event.outcome,
            became=self.became(event),
            disputes=self.threads.disputes(event.id),
        )

    def became(self, event: EventEntry) -> Became | None:
        later = self.threads.events.get(event.became or "")
        return Became(later.text, dates.told(later.date, self.locale), f"timeline.html#{later.id}") if later else None

    def party(self, id: str) -> str:
        actor = self.actors.get(id)
        return (actor.party if actor else None) or id

    def span(self) -> tuple[str, str] | None:
        """The first and the last day of the dossier: of its days, else of its reports."""
        days = [day.date for day in self.dossier.days] or [report.published for report in self.dossier.reports]
        return (min(days), max(days)) if days else None


def counted(stances: Iterable[Stance]) -> list[str]:
    """“4 demands”, “1 agreement”: how often each, the commonest first."""
    count = Counter(stances)
    ranked = sorted(count.items(), key=lambda row: (-row[1], row[0]))
    return [f"{number} {NOUNS[stance][number > 1]}" for stance, number in ranked]


def first_mentions(built: Built) -> dict[tuple[str, str], tuple[str, int]]:
    """For an actor's id as its report gives it, and the words: the first report that has them, and the offset."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for entry, reading in zip(built.dossier.reports, built.readings, strict=True):
        for mention in reading.findings.mentions:
            words = " ".join(reading.report.text[mention.start : mention.end].split()).lower()
            found.setdefault((mention.actor, words), (entry.id, mention.start))
            found.setdefault((mention.actor, ""), (entry.id, mention.start))
    return found


def certainty(confidence: float) -> str:
    return "clear" if confidence >= SURE else "likely" if confidence >= LIKELY else "uncertain"

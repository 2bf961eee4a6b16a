"""Makes what pages show of the dossier's statements, events, actors and sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property

from msgspec.structs import replace

from parley.build import Built
from parley.dossier.bargains import referred_to
from parley.dossier.model import ActorEntry, Date, EventEntry, IssueEntry, ReportEntry, Source, StatementEntry
from parley.dossier.words import content, has, has_before
from parley.editor import Office
from parley.identity import identify
from parley.site import anchors, cues, dates, exchanges, mentions, reasons, wording
from parley.site.dates import When
from parley.site.doubt import LIKELY, certainty
from parley.site.i18n import gettext as _
from parley.site.shown import UNTYPED, Became, EventView, Facets, Link, Reply, SourceView, StatementView
from parley.site.threads import Threads
from parley.site.vocabulary import FORMS, OTHER, STATUSES, TONES, TYPES, VERBS

PLENTY = 2_000
"""Events of a timeline that is read on one page; with more, each year has a page of its own."""
LINES = 220
"""Characters of a statement that is shown in short as a whole; of a longer one, its first lines."""
TELLING = 3  # words that say something: with so many a statement can be told without what it answers
BACKGROUND = timedelta(days=31)
"""How far before the first report a day still belongs to what the reports are about."""


class Views:
    """Makes views of a dossier's entries; knows every actor and report by id."""

    def __init__(self, built: Built, locale: str, marks: Mapping[str, str] | None = None) -> None:
        """`marks`: what is told of an entry beside it, such as that it is new, by its id."""
        self.dossier = built.dossier
        self.marks = marks or {}
        self.readings = built.readings
        self.locale = locale
        self.threads = Threads(built.dossier)
        self.actors: dict[str, ActorEntry] = {actor.id: actor for actor in built.dossier.actors}
        self.reports: dict[str, ReportEntry] = {report.id: report for report in built.dossier.reports}
        self.places = {
            entry.id: anchors.places(reading.report.text, reading.findings.sentences)
            for entry, reading in zip(built.dossier.reports, built.readings, strict=True)
        }
        self.notes = {identify(note.name): note for note in built.notes}
        self.named = mentions.first(built)
        self.named_in = mentions.reports(built)
        self.order = {id: place for place, id in enumerate(self.reports)}
        # what was made before: a view stands on several pages
        self.made_sources: dict[Source, SourceView] = {}
        self.made_statements: dict[str, StatementView] = {}
        self.made_events: dict[str, EventView] = {}
        self.meant = referred_to(built.dossier.statements)
        self.last = max((report.published for report in built.dossier.reports), default="")
        self.paged = len(built.dossier.events) > PLENTY
        self.long = exchanges.long(built.dossier.statements)
        self.issues: dict[tuple[str, int], list[str]] = {}
        for statement in built.dossier.statements:
            for source in statement.sources if statement.issue else ():
                self.issues.setdefault((source.report, source.start), []).append(statement.issue or "")

    def link(self, id: str) -> Link:
        actor = self.actors.get(id)
        return Link(actor.name, actor.url, id) if actor else Link(id, None, id)

    def source(self, source: Source) -> SourceView:
        made = self.made_sources.get(source)
        if made is None:
            made = self.made_sources[source] = self.make_source(source)
        return made

    def make_source(self, source: Source) -> SourceView:
        report, places = self.reports[source.report], self.places[source.report]
        sentence = anchors.of_sentence(places.sentence(source.start))
        day = dates.near(report.published, self.threads.newest, self.locale)
        return SourceView(
            f"{report.url}#{sentence}",
            _("report of %(day)s, ¶ %(paragraph)s") % {"day": day, "paragraph": places.paragraph(source.start)},
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
        made = self.made_statements.get(statement.id)
        if made is None:
            made = self.made_statements[statement.id] = self.make_statement(statement)
        return made

    def make_statement(self, statement: StatementEntry) -> StatementView:
        answers = self.reply(self.threads.statements[statement.answers]) if statement.answers else None
        recalled = answers if answers and len(content(statement.text)) < TELLING <= len(content(answers.text)) else None
        return StatementView(
            id=statement.id,
            stance=statement.stance,
            verb=_("position") if statement.stance == "state" and statement.form == "stated" else _(VERBS[statement.stance]),
            tone=TONES[statement.stance],
            text=wording.said(statement),
            verbatim=statement.form == "direct",
            quotes=statement.quotes,
            condition=wording.condition(statement),
            actor=self.link(statement.actor) if statement.actor else None,
            speaker=self.link(statement.speaker) if statement.speaker else None,
            source=statement.source,
            voice=self.voice(statement),
            cue="" if cues.quotes_a_sentence(statement) else cues.telling(statement.cue, statement.stance),
            long=len(statement.text) > LINES,
            targets=tuple(map(self.link, statement.targets)),
            form=_(FORMS[statement.form]),
            when=self.when(statement.date),
            certainty=certainty(statement.confidence),
            because=reasons.told(statement.because, self.locale),
            mark=self.marks.get(statement.id, ""),
            sources=tuple(map(self.source, statement.sources)),
            url=self.statement_url(statement),
            reports=statement.reports,
            issue=self.issue(statement),
            answers=answers,
            recalled=recalled,
            meant="" if recalled else self.meant.get(statement.id, ""),
            answered=tuple(map(self.reply, self.threads.answers_to(statement))),
            disputes=self.threads.disputes(statement.id),
        )

    def voice(self, statement: StatementEntry) -> Link | None:
        return self.link(statement.speaker) if statement.speaker and statement.actor not in (None, statement.speaker) else None

    def issue(self, statement: StatementEntry) -> Link | None:
        """The issue that a statement is about, and its place there."""
        entry = self.threads.issues.get(statement.issue or "")
        if entry is None:
            return None
        return Link(entry.name, f"{self.exchange(entry, statement)}#{statement.id}" if entry.url else None, entry.id)

    def exchange(self, issue: IssueEntry, statement: StatementEntry) -> str:
        """The page that has a statement in full: its issue's, or of a long exchange that of its month or day."""
        part = exchanges.part(self.long, issue.id, statement.date.earliest)
        return f"issues/{issue.id}/{part}.html" if part else f"issues/{issue.id}.html"

    def reply(self, statement: StatementEntry) -> Reply:
        issue, who = self.issue(statement), statement.actor or statement.speaker
        return Reply(
            statement.id,
            self.link(who).name if who else statement.source,
            _(VERBS[statement.stance]),
            TONES[statement.stance],
            wording.said(statement),
            self.when(statement.date),
            statement.issue,
            (issue and issue.url) or self.statement_url(statement) or self.source(statement.sources[0]).url,
        )

    def statement_url(self, statement: StatementEntry) -> str | None:
        home = self.home(statement)
        return f"{home}#{statement.id}" if home else None

    def home(self, statement: StatementEntry) -> str | None:
        """The briefing that a statement stands on: its party's, else its speaker's."""
        for id in (statement.actor, statement.speaker):
            if id and id in self.actors and self.actors[id].url:
                return self.actors[id].url
        return None

    def event(self, event: EventEntry) -> EventView:
        made = self.made_events.get(event.id)
        if made is None:
            made = self.made_events[event.id] = self.make_event(event)
        return made

    def make_event(self, event: EventEntry) -> EventView:
        return EventView(
            id=event.id,
            text=event.text,
            type=_(TYPES[event.type] if event.type else OTHER),
            status=self.status(event),
            facets=self.facets(event),
            when=self.planned_for(event),
            actors=tuple(map(self.link, event.actors)),
            parties=tuple(dict.fromkeys(map(self.party, event.actors))),
            places=tuple(place for place in event.places if place not in {self.link(id).name for id in event.actors}),
            certainty=certainty(event.confidence),
            doubtful=event.confidence < LIKELY,
            because=reasons.told(event.because, self.locale),
            mark=self.marks.get(event.id, ""),
            sources=tuple(map(self.source, event.sources)),
            url=self.event_url(event),
            reports=event.reports,
            outcome=event.outcome,
            late=event.outcome == "held" and has("late", event.text.lower()),
            became=self.became(event),
            disputes=self.threads.disputes(event.id),
        )

    def status(self, event: EventEntry) -> str:
        """How far an event has come; a plan on a condition says so, and one whose day has passed, and of which no more is told."""
        if event.status == "planned" and has("conditions", f" {event.text.lower()}"):
            return _("only on a condition")
        passed = event.date.basis != "reported" and event.date.latest and event.date.latest < self.last
        if event.status == "planned" and passed:
            return _("was planned; what became of it was not found")
        return _(STATUSES[event.status]) if STATUSES[event.status] else ""

    def planned_for(self, event: EventEntry) -> When:
        """When an event is, where it is planned till a day: “by 15 May”."""
        when, wording = self.when(event.date), event.date.wording
        if event.status != "planned" or wording is None or not has_before("deadlines", wording, event.text):
            return when
        words, short = (_("by %(day)s") % {"day": day} for day in (when.words, when.short))
        return replace(when, words=words, short=short)

    def has_person(self, event: EventEntry) -> bool:
        """Whether somebody named is in an event."""
        return any(id in self.actors and self.actors[id].kind == "person" for id in event.actors)

    def became(self, event: EventEntry) -> Became | None:
        later = self.threads.events.get(event.became or "")
        return Became(later.text, self.when(later.date), self.event_url(later)) if later else None

    def facets(self, event: EventEntry) -> Facets:
        """The issues of an event are those of the statements that its sentences make."""
        issues = dict.fromkeys(issue for source in event.sources for issue in self.issues.get((source.report, source.start), ()))
        day = event.date
        return Facets(
            (event.type or UNTYPED).lower(), event.status.replace(" ", "-"), tuple(issues), day.earliest or "", day.latest or ""
        )

    def event_url(self, event: EventEntry) -> str:
        page = f"timeline-{self.chapter(event)}" if self.paged else "timeline"
        return f"{page}.html#{event.id}"

    def chapter(self, event: EventEntry) -> str:
        """The part of the timeline that an event stands in: its year, or “planned”, or “undated”."""
        if event.date.earliest is None or event.date.latest is None:
            return "undated"
        return "planned" if event.status == "planned" and event.date.latest > self.last else event.date.earliest[:4]

    @cached_property
    def days(self) -> tuple[str, ...]:
        """The days that have a place of their own on the timeline, oldest first."""
        exact = (e for e in self.dossier.events if e.date.earliest and e.date.earliest == e.date.latest)
        return tuple(sorted({e.date.earliest or "" for e in exact if self.chapter(e) != "planned"}))

    def when(self, date: Date) -> When:
        return dates.told(date, self.locale, self.threads.newest)

    def party(self, id: str) -> str:
        actor = self.actors.get(id)
        return (actor.party if actor else None) or id

    def offices(self, party: str, person: str) -> tuple[Office, ...]:
        """The offices that the editor's note on a party gives to a person."""
        note = self.notes.get(party)
        return tuple(office for office in note.people if identify(office.name) == person) if note else ()

    @cached_property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day of a picture: from the first move to the newest report.

        What was said more than a month before the first report is background, and would press all the rest into a corner.
        """
        published = sorted(report.published for report in self.dossier.reports)
        if not published:
            return None
        since = (date.fromisoformat(published[0]) - BACKGROUND).isoformat()
        moved = (s.date.earliest or "" for s in self.dossier.statements if s.stance != "state" and s.date.earliest == s.date.latest)
        return min((day for day in moved if since <= day < published[0]), default=published[0]), published[-1]

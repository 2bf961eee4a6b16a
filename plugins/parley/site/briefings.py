"""An actor's page: what it demands, offers, refuses and threatens, who speaks for it, what is asked of it, its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from parley.dossier.model import ActorEntry, StatementEntry
from parley.dossier.positions import OF_FACTS
from parley.dossier.words import leans
from parley.language.findings import Stance
from parley.site import courses, dates, pending, reasons, roles, silence
from parley.site.conflicts import ConflictView
from parley.site.courses import Course, Shift
from parley.site.i18n import gettext as _
from parley.site.i18n import joined, marked, ngettext
from parley.site.issues import Issue, Stand
from parley.site.lanes import Picture, over_time
from parley.site.shown import EventView, Link, SourceView, StatementView
from parley.site.views import Views
from parley.site.vocabulary import KINDS, counted

GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("demands", marked("Demands"), ("demand",)),
    ("offers", marked("Offers and agreements"), ("propose", "agree", "concede")),
    ("refusals", marked("Refusals and denials"), ("reject", "deny")),
    ("threats", marked("Threats and warnings"), ("threaten", "warn")),
    ("appeals", marked("Appeals"), ("appeal",)),
    ("accusations", marked("Accusations"), ("accuse",)),
    ("support", marked("Support"), ("support",)),
    ("remarks", marked("Other positions and remarks"), ("state",)),
)
GLANCE = 2  # demands, and what others want, in the first screen


class Part(Struct, frozen=True):
    """A group's statements on one issue, or on none."""

    issue: Link | None
    statements: tuple[StatementView, ...]


class Group(Struct, frozen=True):
    anchor: str
    title: str
    statements: tuple[StatementView, ...]
    parts: tuple[Part, ...]


class Alias(Struct, frozen=True):
    """Other words for the actor, and the sentence in which they first stand for it."""

    words: str
    source: SourceView | None


class PersonView(Struct, frozen=True):
    link: Link
    roles: tuple[str, ...]
    source: SourceView | None


class Counterpart(Struct, frozen=True):
    """How the actor stands to another: its moves toward it, and that one's toward it, in words."""

    other: Link
    words: str


class Briefing(Struct, frozen=True):
    id: str
    name: str
    kind: str
    person: bool
    url: str
    party: Link | None
    roles: tuple[str, ...]
    aliases: tuple[Alias, ...]
    since: str
    silent: str
    """The day of its last word, where that is long ago; else empty."""
    latest: StatementView | None
    holds: tuple[StatementView, ...]
    """What it still demands."""
    facing: StatementView | None
    """What it is asked for, or accused of, and has not met."""
    toward: tuple[StatementView, ...]
    groups: tuple[Group, ...]
    count: str
    """“4 demands, 1 agreement”."""
    party_because: str
    first: SourceView | None
    people: tuple[PersonView, ...]
    counterparts: tuple[Counterpart, ...]
    events: tuple[EventView, ...]
    sources: tuple[Link, ...]
    positions: tuple[Stand, ...]
    course: Course
    """Which way the latest move goes."""
    turn: Shift | None
    """Its last turn on any issue, where the latest move is none itself."""
    answers: tuple[StatementView, ...]
    """Its statements that answer another's, or are answered."""
    conflicts: tuple[ConflictView, ...]
    picture: Picture | None
    prose: str
    """The editor's background, in Markdown."""


def briefings(views: Views, issues: Sequence[Issue], conflicts: Sequence[ConflictView]) -> list[Briefing]:
    positions: dict[str, list[Stand]] = {}
    for stand in (stand for issue in issues for stand in issue.stands):
        positions.setdefault(stand.actor.id, []).append(stand)
    return [briefing(views, actor, positions.get(actor.id, []), conflicts) for actor in views.dossier.actors if actor.url]


def briefing(views: Views, actor: ActorEntry, positions: Sequence[Stand], conflicts: Sequence[ConflictView]) -> Briefing:
    dossier = views.dossier
    own = [s for s in dossier.statements if actor.id in (s.actor, s.speaker)]
    people = [a for a in dossier.actors if a.party == actor.id]
    offices = {id: views.offices(actor.party or actor.id, id) for id in (actor.id, *(person.id for person in people))}
    heard = {s.speaker for s in dossier.statements}
    people = [p for p in people if p.id in heard or offices[p.id]] or people  # a prisoner of its own speaks for nobody
    people.sort(key=lambda person: roles.has_left(offices[person.id], views.threads.newest or ""))  # who acts today comes first
    team = {actor.id, *(person.id for person in people)}
    toward = [s for s in dossier.statements if team & set(s.targets) and s.actor != actor.id]
    happened = [event for event in dossier.events if team & set(event.actors)]
    sources = [source for s in own for source in s.sources] + [source for event in happened for source in event.sources]
    named = views.named_in.get(actor.id, ())
    reports = sorted({*(source.report for source in sources), *named}, key=views.order.__getitem__)
    told = [views.statement(s) for s in own]
    moves = [s for s in own if s.stance not in OF_FACTS] or [s for s in own if s.stance != "state"]
    last = latest([s for s in moves if s.id not in views.threads.remarks] or moves or own) if own else None
    concerned = {url for id in (*(s.id for s in own), *(event.id for event in happened)) for url in views.threads.disputes(id)}
    course = courses.course(views, last) if last else Course("", None)
    return Briefing(
        id=actor.id,
        name=actor.name,
        kind=_(KINDS[actor.kind]),
        person=actor.kind == "person",
        url=actor.url or "",
        party=views.link(actor.party) if actor.party else None,
        roles=roles.dated(actor.roles, offices[actor.id], views.locale),
        aliases=tuple(Alias(alias, views.mention(actor.id, alias)) for alias in actor.aliases),
        prose=views.notes[actor.id].prose if actor.id in views.notes else "",
        since=since(views, reports),
        silent=silence.told_since(views, own),
        latest=views.statement(last) if last else None,
        holds=tuple(views.statement(s) for s in pending.held(views.threads, own)[-GLANCE:]),
        facing=views.statement(faced) if (faced := pending.facing(views.threads, team, toward)) else None,
        toward=tuple(views.statement(s) for s in toward if s.stance != "state"),
        groups=grouped(told),
        count=", ".join(counted(s.stance for s in own)),
        party_because=reasons.told(actor.because, views.locale),
        first=views.mention(actor.id),
        people=tuple(
            PersonView(views.link(p.id), roles.dated(p.roles, offices[p.id], views.locale), views.mention(p.id)) for p in people
        ),
        counterparts=counterparts(views, own, toward),
        events=tuple(views.event(event) for event in happened),
        sources=tuple(Link(views.reports[id].title, views.reports[id].url, id) for id in reports),
        positions=tuple(positions),
        course=course,
        turn=last_turn(positions) if course.way in ("", "same") else None,
        answers=tuple(s for s in told if s.answers or s.answered),
        conflicts=tuple(conflict for conflict in conflicts if conflict.url in concerned),
        picture=over_time(views, actor.id),
    )


def latest(statements: Sequence[StatementEntry]) -> StatementEntry:
    """The newest statement; of one day's, one that stands alone, of these the surest, and of those the one told first."""
    day = max(s.date.latest or "" for s in statements)
    return max((s for s in statements if (s.date.latest or "") == day), key=lambda s: (not leans(s.text), s.confidence))


def last_turn(positions: Sequence[Stand]) -> Shift | None:
    return max((s for stand in positions for s in stand.shifts), key=lambda s: (s.after.when.iso or "", s.after.id), default=None)


def since(views: Views, reports: Sequence[str]) -> str:
    """“as of 8 October 2025, from 1 report”."""
    if not reports:
        return ""
    newest = max(views.reports[id].published for id in reports)
    told = ngettext("%(num)s report", "%(num)s reports", len(reports))
    return _("as of %(day)s, from %(reports)s") % {"day": dates.full(newest, views.locale), "reports": told}


def grouped(told: Sequence[StatementView]) -> tuple[Group, ...]:
    groups = ((anchor, _(title), [s for s in told if s.stance in stances]) for anchor, title, stances in GROUPS)
    return tuple(Group(anchor, title, tuple(said), parts(said)) for anchor, title, said in groups if said)


def parts(said: Sequence[StatementView]) -> tuple[Part, ...]:
    """By issue, the one that most is said of first, and what is on none last."""
    by_issue: dict[str, list[StatementView]] = {}
    for s in said:
        by_issue.setdefault(s.issue.id if s.issue else "", []).append(s)
    ranked = sorted(by_issue.items(), key=lambda row: (not row[0], -len(row[1])))
    return tuple(Part(several[0].issue, tuple(several)) for _id, several in ranked)


def counterparts(views: Views, own: Sequence[StatementEntry], toward: Sequence[StatementEntry]) -> tuple[Counterpart, ...]:
    """Whom its moves go to, and whose come to it, those with most first."""
    to: dict[str, list[Stance]] = {}
    of: dict[str, list[Stance]] = {}
    for s in own:
        for target in s.targets:
            to.setdefault(target, []).append(s.stance)
    for s in toward:
        if other := s.actor or s.speaker:
            of.setdefault(other, []).append(s.stance)
    ids = sorted(to.keys() | of.keys(), key=lambda id: (-len(to.get(id, ())) - len(of.get(id, ())), id))
    return tuple(Counterpart(views.link(id), "; ".join(ways(to.get(id, []), of.get(id, [])))) for id in ids)


def ways(to: Sequence[Stance], of: Sequence[Stance]) -> Iterator[str]:
    if to:
        yield _("%(moves)s to it") % {"moves": joined(counted(to))}
    if of:
        yield _("%(moves)s from it") % {"moves": joined(counted(of))}

"""What changed since the last build: the dossier that was published, compared with the one that takes its place."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct, structs

from parley.dossier.model import SCHEMA, Date, Day, Dossier, EventEntry, ReportEntry, StatementEntry
from parley.language.findings import Stance
from parley.site import dates
from parley.site.dates import When
from parley.site.exports import File
from parley.site.i18n import gettext as _
from parley.site.views import Views
from parley.site.vocabulary import TONES, VERBS
from parley.site.wording import in_full

log = logging.getLogger(__name__)

FORM = "parley-changes/1"
Kind = Literal["report", "event", "statement"]
Entry = ReportEntry | EventEntry | StatementEntry
Read = TypeVar("Read", bound=Struct)

UNSAID = frozenset(("id", "confidence", "because", "url"))
"""What can differ and is no news: how sure the machine is, and why."""


class Change(Struct, frozen=True):
    """An entry that came, was revised or went; `fields` are the names of what was revised in it."""

    kind: Kind
    id: str
    who: str
    stance: Stance | None
    text: str
    date: Date
    fields: tuple[str, ...] = ()


class Changes(Struct, frozen=True):
    """As `data/changes.json` has them. The dates are those of the newest reports, now and before: no clock is read."""

    schema: Annotated[str, Meta(pattern=f"^{FORM}$")]
    date: Day
    before: Day | None
    new: tuple[Change, ...]
    revised: tuple[Change, ...]
    withdrawn: tuple[Change, ...]


class ChangeView(Struct, frozen=True):
    kind: str
    who: str
    verb: str
    tone: str
    text: str
    when: When
    fields: tuple[str, ...]
    url: str | None


class ChangesView(Struct, frozen=True):
    date: str
    before: str
    new: tuple[ChangeView, ...]
    revised: tuple[ChangeView, ...]
    withdrawn: tuple[ChangeView, ...]


def since_last_build(output: Path, dossier: Dossier) -> Changes | None:
    """What changed since the build that lies in `output`: None where none lies there.

    Where nothing changed, the changes that lie there stay, so that a second build of the same seeds gives the same bytes.
    """
    data = output / "data"
    former = read(data / "dossier.json", Dossier)
    if former is None:
        return None
    if former.schema != SCHEMA:
        log.warning("%s: not compared with this build: its schema is %s, not %s", data / "dossier.json", former.schema, SCHEMA)
        return None
    found = compare(former, dossier)
    if found is None:
        return read(data / "changes.json", Changes)
    return found


def read(path: Path, form: type[Read]) -> Read | None:
    """What a former build wrote; None where there is no such file, or where it is not what a build writes."""
    if not path.is_file():
        return None
    try:
        found = msgspec.json.decode(path.read_bytes(), type=form)
        for day in days(msgspec.to_builtins(found)):
            date.fromisoformat(day)
    except (ValueError, OSError) as error:  # msgspec's errors are ValueErrors
        log.warning("%s: left out of account, since it is not what this version of Parley writes: %s", path, error)
        return None
    return found


def days(value: Any, name: str = "") -> Iterable[str]:
    """Every day in a dossier or in changes, by the names that hold days."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from days(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from days(inner, name)
    elif isinstance(value, str) and name in ("date", "before", "published", "earliest", "latest"):
        yield value


def compare(former: Dossier, dossier: Dossier) -> Changes | None:
    """By ids; None where nothing changed."""
    pairs: Sequence[tuple[Sequence[Entry], Sequence[Entry]]] = (
        (former.reports, dossier.reports),
        (former.events, dossier.events),
        (former.statements, dossier.statements),
    )
    new: list[Change] = []
    revised: list[Change] = []
    withdrawn: list[Change] = []
    for old, now in pairs:
        before, after = {entry.id: entry for entry in old}, {entry.id: entry for entry in now}
        came, gone = [entry for entry in now if entry.id not in before], [entry for entry in old if entry.id not in after]
        other = read_otherwise(gone, came)
        new += [change(dossier, entry) for entry in came if entry.id not in other]
        again = {entry.id for entry in other.values()}
        withdrawn += [change(former, entry) for entry in gone if entry.id not in again]
        same = {entry.id: before[entry.id] for entry in now if entry.id in before} | other
        both = ((entry, differing(same[entry.id], entry)) for entry in now if entry.id in same)
        revised += [structs.replace(change(dossier, entry), fields=names) for entry, names in both if names]
    if not (new or revised or withdrawn):
        return None
    newest = max((report.published for report in dossier.reports), default=None)
    last = max((report.published for report in former.reports), default=None)
    if newest is None and last is None:
        return None
    return Changes(FORM, newest or last or "", last, tuple(new), tuple(revised), tuple(withdrawn))


def read_otherwise(gone: Sequence[Entry], came: Sequence[Entry]) -> dict[str, Entry]:
    """The former of two entries by the id of the one in its place, where one sentence is read otherwise than before: its stance,
    its words or its day. That takes back nothing that a report said.
    """
    before, after = (Counter(origin(entry) for entry in entries) for entries in (gone, came))
    single = {origin(entry): entry for entry in gone if before[origin(entry)] == after[origin(entry)] == 1 and origin(entry)}
    return {entry.id: single[origin(entry)] for entry in came if origin(entry) in single}


def origin(entry: Entry) -> tuple[str, ...]:
    """The sentences that an entry was read from and who said it; nothing of a report, which stands for itself."""
    if isinstance(entry, ReportEntry):
        return ()
    who = (entry.speaker or entry.actor or "",) if isinstance(entry, StatementEntry) else ()
    return (*who, *(f"{source.report} {source.sentence}" for source in entry.sources))


def differing(one: Entry, other: Entry) -> tuple[str, ...]:
    return tuple(name for name in one.__struct_fields__ if name not in UNSAID and getattr(one, name) != getattr(other, name))


def change(dossier: Dossier, entry: Entry) -> Change:
    if isinstance(entry, ReportEntry):
        day = entry.published
        return Change("report", entry.id, "", None, entry.title, Date(day, day, day, "day", "explicit", None))
    if isinstance(entry, EventEntry):
        return Change("event", entry.id, "", None, entry.text, entry.date)
    id = entry.speaker or entry.actor
    who = next((actor.name for actor in dossier.actors if actor.id == id), entry.source)
    return Change("statement", entry.id, who, entry.stance, in_full(entry), entry.date)


def marks(changes: Changes | None, dossier: Dossier) -> dict[str, str]:
    """“new” and “revised” by the ids of entries; none where most is new, since a mark on everything marks nothing."""
    if changes is None or 2 * len(changes.new) > len(dossier.statements) + len(dossier.events) + len(dossier.reports):
        return {}
    return {c.id: _("revised") for c in changes.revised} | {c.id: _("new") for c in changes.new}


def file(changes: Changes) -> File:
    content = msgspec.json.format(msgspec.json.encode(changes), indent=2) + b"\n"
    return File("data/changes.json", "application/json", _("what is new, revised and withdrawn since the last build"), content)


def view(views: Views, changes: Changes) -> ChangesView:
    return ChangesView(
        date=dates.full(changes.date, views.locale),
        before=dates.full(changes.before, views.locale) if changes.before else "",
        new=tuple(one(views, c) for c in changes.new),
        revised=tuple(one(views, c) for c in changes.revised),
        withdrawn=tuple(one(views, c) for c in changes.withdrawn),
    )


def one(views: Views, c: Change) -> ChangeView:
    verb, tone = (_(VERBS[c.stance]), TONES[c.stance]) if c.stance else ("", "")
    return ChangeView(c.kind, c.who, verb, tone, c.text, views.when(c.date), c.fields, place(views, c))


def place(views: Views, c: Change) -> str | None:
    """Where an entry stands on the site; None where it is gone, or stands nowhere."""
    if c.kind == "report":
        return views.reports[c.id].url if c.id in views.reports else None
    if c.kind == "event":
        return views.event_url(views.threads.events[c.id]) if c.id in views.threads.events else None
    return views.reply(views.threads.statements[c.id]).url if c.id in views.threads.statements else None

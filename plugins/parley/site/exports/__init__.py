"""The dossier in other forms, to take along: tables, a calendar, feeds, a database. Each file with a line that explains it."""

from __future__ import annotations

from msgspec import Struct

from parley.dossier import schema, to_json
from parley.site.exports import database, feeds, ics, tables, timelinejs
from parley.site.exports.publication import Publication
from parley.site.i18n import gettext as _


class File(Struct, frozen=True):
    """A file of the site: its path, its media type, and what it is in one line."""

    path: str
    type: str
    words: str
    content: bytes


def files(site: Publication) -> list[File]:
    """All that can be taken along, in the order in which the page lists it; the feeds of single actors are not in it."""
    return [
        File("data/dossier.json", "application/json", _("everything on the site, as data"), to_json(site.dossier)),
        File("data/dossier.schema.json", "application/schema+json", _("what each part of dossier.json means"), schema()),
        File("data/events.csv", "text/csv", _("the timeline as a table, an event a line"), tables.events(site)),
        File("data/statements.csv", "text/csv", _("who said what, a statement a line"), tables.statements(site)),
        File("data/positions.csv", "text/csv", _("where each actor stands on each issue"), tables.positions(site)),
        File("data/parley.db", "application/vnd.sqlite3", _("all of it as an SQLite database"), database.database(site.dossier)),
        File(
            "data/timeline.ics", "text/calendar", _("a calendar of the days that are known, past and planned"), ics.calendar(site)
        ),
        File("data/timeline.json", "application/json", _("the timeline for TimelineJS"), timelinejs.timeline(site)),
    ]


def more(site: Publication) -> dict[str, bytes]:
    """Files that stand elsewhere on the site: the feeds."""
    return feeds.feeds(site)

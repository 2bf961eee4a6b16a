"""What every export needs: the dossier, and the site that publishes it."""

from __future__ import annotations

import uuid

from msgspec import Struct

from parley.dossier.model import Dossier, EventEntry, StatementEntry
from parley.site.views import Views


class Publication(Struct, frozen=True):
    """`address` is the site's public one, without a last slash; empty where nobody knows it."""

    name: str
    author: str
    language: str
    address: str
    views: Views

    @property
    def dossier(self) -> Dossier:
        return self.views.dossier

    @property
    def as_of(self) -> str:
        """The day of the newest report; the first of all days where there is none."""
        return max((report.published for report in self.dossier.reports), default="1970-01-01")

    def link(self, path: str, root: str) -> str:
        """The public address of a page, or the way to it from a file whose way to the first folder is `root`."""
        return f"{self.address}/{path}" if self.address else root + path

    def urn(self, path: str) -> str:
        """A name for a page or an entry that stays the same from build to build."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.address or self.name}/{path}").urn

    def published(self, entry: StatementEntry | EventEntry) -> str:
        """The day of the newest report that has an entry."""
        return max(self.views.reports[source.report].published for source in entry.sources)

    def place(self, entry: StatementEntry | EventEntry) -> str:
        """Where an entry stands on the site: on its briefing or the timeline, else at its sentence."""
        found = self.views.event_url(entry) if isinstance(entry, EventEntry) else self.views.statement_url(entry)
        return found or self.views.source(entry.sources[0]).url

    def said_by(self, statement: StatementEntry) -> str:
        """Who said it, in the names of the dossier, else in the report's words."""
        named = [self.views.link(id).name for id in (statement.speaker, statement.actor) if id]
        return " · ".join(named) or statement.source

"""Write the site's pages and data: gather everything first, then write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from pelican.generators import Generator
from pelican.writers import Writer

from parley.build import Built, build
from parley.dossier import schema, to_json
from parley.settings import check
from parley.site import changes, dates, marks
from parley.site.briefings import briefings
from parley.site.conflicts import conflicts
from parley.site.home import home
from parley.site.issues import issues, rows
from parley.site.timeline import timeline
from parley.site.views import Views


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Fills the context with the dossier's views, then writes a page for each."""

    built: Built

    def generate_context(self) -> None:
        parley = check(self.settings)
        self.built = build(parley)
        self.markdown = Markdown()
        self.views = Views(self.built, self.settings["DEFAULT_LANG"])
        dossier = self.built.dossier
        self.context["talks"] = {
            "reports": dossier.reports,
            "unread": dossier.unread,
            "seeds": Path(parley.seeds).name,
            "schema": dossier.schema,
            "address": parley.siteurl,
            "issues": dossier.issues,
            "conflicts": dossier.conflicts,
        }
        self.changes = changes.since_last_build(Path(self.settings["FORMER_OUTPUT_PATH"]), dossier)
        self.context["changes"] = changes.view(self.views, self.changes) if self.changes else None
        self.timeline = timeline(self.views, parley.order)
        self.issues = issues(self.views)
        self.conflicts = conflicts(self.views)
        self.briefings = briefings(self.views, self.issues, self.conflicts)
        self.home = home(self.views, self.timeline, self.briefings, self.issues)

    def generate_output(self, writer: Writer) -> None:
        self.page(writer, "index.html", "home", "index.html", home=self.home)
        self.page(writer, "timeline.html", "timeline", "timeline.html", timeline=self.timeline, order=check(self.settings).order)
        self.page(writer, "actors.html", "actors", "actors.html", briefings=self.briefings)
        for briefing in self.briefings:
            self.page(
                writer,
                briefing.url,
                "actors",
                "briefing.html",
                briefing=briefing,
                about=briefing.name,
                prose=self.prose(briefing.prose),
            )
        self.exchanges(writer)
        self.disagreements(writer)
        self.reports(writer)
        if self.changes:
            self.page(writer, "changes.html", "home", "changes.html")
            self.data("changes.json", changes.to_json(self.changes))
        self.data("dossier.json", to_json(self.built.dossier))
        self.data("dossier.schema.json", schema())

    def page(self, writer: Writer, name: str, section: str, template: str, **view: Any) -> None:
        context = {**self.context, "section": section, **view}
        writer.write_file(name, self.get_template(template.removesuffix(".html")), context, relative_urls=True)

    def prose(self, words: str) -> str:
        """The editor's Markdown as HTML."""
        return self.markdown.reset().convert(words) if words else ""

    def exchanges(self, writer: Writer) -> None:
        """The pages of the issues, where there are any."""
        if not self.issues:
            return
        self.page(writer, "issues.html", "issues", "issues.html", issues=self.issues, rows=rows(self.issues))
        for at, issue in enumerate(self.issues):
            around = {
                "previous": self.issues[at - 1] if at else None,
                "following": self.issues[at + 1] if at + 1 < len(self.issues) else None,
            }
            self.page(writer, issue.url, "issues", "issue.html", issue=issue, about=issue.name, **around)

    def disagreements(self, writer: Writer) -> None:
        """Where reports disagree, if anywhere."""
        if self.conflicts:
            self.page(writer, "conflicts.html", "reports", "conflicts.html", conflicts=self.conflicts)

    def reports(self, writer: Writer) -> None:
        urls = {actor.id: actor.url for actor in self.built.dossier.actors}
        names = {actor.id: actor.name for actor in self.built.dossier.actors}
        entries = self.built.dossier.reports
        days = {entry.id: dates.full(entry.published, self.views.locale) for entry in entries}
        self.page(writer, "reports.html", "reports", "reports.html", entries=entries, days=days, originals=self.views.reports)
        for at, (entry, reading) in enumerate(zip(entries, self.built.readings, strict=True)):
            self.page(
                writer,
                entry.url,
                "reports",
                "report.html",
                report=entry,
                about=entry.title,
                day=days[entry.id],
                paragraphs=marks.paragraphs(reading, self.views.places[entry.id], urls, names),
                made=self.made(entry.id),
                original=self.views.reports.get(entry.copy_of or ""),
                copies=[other for other in entries if other.copy_of == entry.id],
                previous=entries[at - 1] if at else None,
                following=entries[at + 1] if at + 1 < len(entries) else None,
            )

    def made(self, report: str) -> dict[int, list[Any]]:
        """What was made of each paragraph of a report: statement views, in order."""
        found: dict[int, list[Any]] = {}
        for statement in self.built.dossier.statements:
            for source in statement.sources:
                if source.report == report:
                    number = self.views.places[report].paragraph(source.start)
                    found.setdefault(number, []).append(self.views.statement(statement))
        return found

    def data(self, name: str, content: bytes) -> None:
        path = Path(self.output_path, "data", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

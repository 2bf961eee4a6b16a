"""Write the site's pages and data: gather everything first, then write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from pelican.generators import Generator
from pelican.writers import Writer

from parley.build import Built, build
from parley.settings import check
from parley.site import changes, dates, exports, i18n, marks, search, sheets
from parley.site.briefings import briefings
from parley.site.conflicts import conflicts
from parley.site.everything import everything
from parley.site.exports import jsonld
from parley.site.exports.publication import Publication
from parley.site.exports.sitemap import sitemap
from parley.site.home import home
from parley.site.issues import issues, rows
from parley.site.notes import Notes
from parley.site.paper import paper
from parley.site.timeline import chapters, timeline
from parley.site.views import Views


class DossierGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Fills the context with the dossier's views, then writes a page for each."""

    built: Built

    def generate_context(self) -> None:
        parley = check(self.settings)
        self.built = build(parley)
        self.markdown = Markdown()
        dossier = self.built.dossier
        self.changes = changes.since_last_build(Path(self.settings["FORMER_OUTPUT_PATH"]), dossier)
        self.views = Views(self.built, i18n.locale(parley.language), changes.marks(self.changes, dossier))
        self.context["talks"] = {
            "reports": dossier.reports,
            "unread": dossier.unread,
            "seeds": Path(parley.seeds).name,
            "schema": dossier.schema,
            "address": parley.siteurl,
            "issues": dossier.issues,
            "conflicts": dossier.conflicts,
        }
        self.context["changes"] = changes.view(self.views, self.changes) if self.changes else None
        self.timeline = timeline(self.views, parley.order)
        self.issues = issues(self.views)
        self.conflicts = conflicts(self.views)
        self.briefings = briefings(self.views, self.issues, self.conflicts)
        self.home = home(self.views, self.timeline, self.briefings, self.issues)
        name, author = str(self.settings["SITENAME"]), str(self.settings.get("AUTHOR") or "")
        self.site = Publication(name, author, parley.language, parley.siteurl, self.views)
        self.written: list[str] = []

    def generate_output(self, writer: Writer) -> None:
        self.writer = writer
        self.page("index.html", "home", "index.html", jsonld.website(self.site), home=self.home)
        self.timelines()
        self.page("actors.html", "actors", "actors.html", briefings=self.briefings)
        self.actors()
        self.exchanges()
        self.disagreements()
        self.reports()
        self.news()
        self.search()
        self.exports()
        self.file(sheets.NAME, sheets.joined(Path(self.settings["THEME"], "sheets")))

    def page(self, name: str, section: str, template: str, thing: jsonld.Thing | None = None, **view: Any) -> None:
        """Write a page; `thing` is what it tells machines of its subject."""
        context = {**self.context, "section": section, "jsonld": jsonld.script(thing) if thing else "", **view}
        self.writer.write_file(name, self.get_template(template.removesuffix(".html")), context, relative_urls=True)
        self.written.append(name)

    def timelines(self) -> None:
        """The timeline; where it is long, all of it in short lines, and a page for each year that tells the rest."""
        days = [day for month in self.timeline.months for day in month.days]
        order, whole = check(self.settings).order, self.timeline
        parts = chapters(whole) if self.views.paged else []
        about = jsonld.timeline(self.site, days)
        view = {"timeline": whole, "order": order, "chapters": parts, "picture": self.home.picture}
        self.page("timeline.html", "timeline", "timeline.html", about, **view)
        for part in parts:
            self.page(part.url, "timeline", "timeline.html", timeline=part.timeline, order=order, chapters=parts, chapter=part)

    def actors(self) -> None:
        ranks = {day.date: day.rank for day in self.built.dossier.days}
        for briefing in self.briefings:
            about = jsonld.briefing(self.site, briefing)
            prose = self.prose(briefing.prose)
            feed = exports.feeds.address(briefing.url)
            name = briefing.name
            view = {"about": name, "prose": prose, "feed": feed, "paper": paper(briefing, briefing.prose, ranks)}
            self.page(briefing.url, "actors", "briefing.html", about, briefing=briefing, **view)

    def exchanges(self) -> None:
        """The pages of the issues, where there are any."""
        if not self.issues:
            return
        self.page("issues.html", "issues", "issues.html", issues=self.issues, rows=rows(self.issues))
        background = {note.name: note.prose for note in self.built.issue_notes}
        for at, issue in enumerate(self.issues):
            prose = self.prose(background.get(issue.name, ""))
            before = self.issues[at - 1] if at else None
            after = self.issues[at + 1] if at + 1 < len(self.issues) else None
            about = issue.name
            self.page(issue.url, "issues", "issue.html", issue=issue, about=about, prose=prose, previous=before, following=after)
            for part in issue.parts:
                self.page(part.url, "issues", "issue_part.html", issue=issue, part=part, about=f"{issue.name}, {part.title}")

    def disagreements(self) -> None:
        """Where reports disagree, if anywhere."""
        if self.conflicts:
            self.page("conflicts.html", "reports", "conflicts.html", conflicts=self.conflicts)

    def news(self) -> None:
        """What changed since the last build, if anything."""
        if self.changes:
            self.page("changes.html", "home", "changes.html")

    def prose(self, words: str) -> str:
        """The editor's Markdown as HTML."""
        return self.markdown.reset().convert(words) if words else ""

    def reports(self) -> None:
        urls = {actor.id: actor.url for actor in self.built.dossier.actors}
        names = {actor.id: actor.name for actor in self.built.dossier.actors}
        entries = self.built.dossier.reports
        days = {entry.id: dates.full(entry.published, self.views.locale) for entry in entries}
        self.page("reports.html", "reports", "reports.html", entries=entries, days=days, originals=self.views.reports)
        notes = Notes(self.views)
        for at, (entry, reading) in enumerate(zip(entries, self.built.readings, strict=True)):
            self.page(
                entry.url,
                "reports",
                "report.html",
                jsonld.report(entry),
                report=entry,
                about=entry.title,
                day=days[entry.id],
                paragraphs=marks.paragraphs(reading, self.views.places[entry.id], urls, names),
                made=notes.of(entry.id, reading),
                days=days,
                original=self.views.reports.get(entry.copy_of or ""),
                copies=[other for other in entries if other.copy_of == entry.id],
                previous=entries[at - 1] if at else None,
                following=entries[at + 1] if at + 1 < len(entries) else None,
            )

    def search(self) -> None:
        """The search and its index, and the page that has everything for those who search without scripts."""
        found = list(search.documents(self.views))
        self.page("search.html", "search", "search.html")
        for name, content in search.files(found):
            self.file(f"data/search/{name}", content)
        view = everything(self.views, found)
        self.page("all.html", "all", "all.html", **view)

    def exports(self) -> None:
        files = exports.files(self.site)
        if self.changes:
            files.append(changes.file(self.changes))
        self.page("data.html", "data", "data.html", jsonld.dataset(self.site, files), files=files)
        for file in files:
            self.file(file.path, file.content)
        for path, content in exports.more(self.site).items():
            self.file(path, content)
        if self.site.address:
            pages = [page.save_as for page in self.context["pages"]]
            self.file("sitemap.xml", sitemap(self.site, [*self.written, *pages]))

    def file(self, name: str, content: bytes) -> None:
        path = Path(self.output_path, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

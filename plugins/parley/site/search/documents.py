"""What can be found: actors, events, statements and reports, each with its name, its words and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from parley.site import dates
from parley.site.i18n import gettext as _
from parley.site.views import Views
from parley.site.vocabulary import VERBS

LEAD = 200  # characters of a report that a result shows


class Document(Struct, frozen=True):
    """`title` is what a result is called, and counts most; `more` is shown below it; `hidden` is searched, not shown."""

    kind: str
    title: str
    more: str
    when: str
    url: str
    hidden: str = ""


def documents(views: Views) -> Iterator[Document]:
    """In the order in which equally good results are shown: actors, then what is newest."""
    dossier = views.dossier
    for actor in dossier.actors:
        if actor.url:
            more = "; ".join((*actor.roles, *actor.aliases))
            yield Document("actor", actor.name, more, "", actor.url)
    for event in sorted(dossier.events, key=lambda e: e.date.latest or "", reverse=True):
        named = ", ".join(dict.fromkeys((*(views.link(id).name for id in event.actors), *event.places)))
        sentences = " ".join(source.sentence for source in event.sources)
        yield Document("event", event.text, named, dates.told(event.date, views.locale).words, views.event_url(event), sentences)
    for s in sorted(dossier.statements, key=lambda s: s.date.latest or "", reverse=True):
        said_by = " · ".join(views.link(id).name for id in (s.speaker, s.actor) if id) or s.source
        url = views.statement_url(s) or views.source(s.sources[0]).url
        sentences = " ".join(source.sentence for source in s.sources)
        title = f"{said_by} {_(VERBS[s.stance])}: {s.text}"
        yield Document("statement", title, s.condition or "", dates.told(s.date, views.locale).words, url, sentences)
    for entry, reading in reversed(list(zip(dossier.reports, views.readings, strict=True))):
        text = " ".join(reading.report.text.split())
        lead = text if len(text) <= LEAD else text[:LEAD].rsplit(" ", 1)[0] + " …"
        yield Document("report", entry.title, lead, dates.full(entry.published, views.locale), entry.url, f"{entry.byline} {text}")

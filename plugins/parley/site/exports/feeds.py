"""Atom feeds (RFC 4287): what the newest reports tell, of everybody and of each actor.

With a public address links are absolute. Without one they are relative to the feed, and ids are URNs made from the site's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parley.dossier.model import EventEntry, StatementEntry
from parley.site.exports.publication import Publication
from parley.site.i18n import gettext as _
from parley.site.vocabulary import VERBS
from parley.site.wording import in_full

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 60
Entry = StatementEntry | EventEntry


def feeds(site: Publication) -> dict[str, bytes]:
    """File names and feeds: `feeds/all.atom.xml`, and one for each actor that has a briefing."""
    dossier = site.dossier
    moves = [s for s in dossier.statements if s.stance != "state"]
    found = {"feeds/all.atom.xml": feed(site, "feeds/all.atom.xml", site.name, "index.html", [*moves, *dossier.events])}
    of: dict[str, list[Entry]] = {actor.id: [] for actor in dossier.actors}
    for statement in moves:
        for id in dict.fromkeys((statement.actor, statement.speaker, *statement.targets)):
            if id in of:
                of[id].append(statement)
    for event in dossier.events:
        for id in dict.fromkeys((*event.actors, *map(site.views.party, event.actors))):
            if id in of:
                of[id].append(event)
    for actor in dossier.actors:
        if actor.url:
            name = address(actor.url)
            found[name] = feed(site, name, f"{actor.name} – {site.name}", actor.url, of[actor.id])
    return found


def address(briefing: str) -> str:
    """Where an actor's feed lies: its id cannot be that of the feed of all, which has no folder of its own."""
    return f"feeds/{briefing.removesuffix('.html')}.atom.xml"


def feed(site: Publication, name: str, title: str, page: str, entries: Sequence[Entry]) -> bytes:
    root = "../" * name.count("/")
    newest = sorted(entries, key=site.published, reverse=True)[:NEWEST]
    made = Element("feed", {"xmlns": ATOM, "xml:lang": site.language})
    add(made, "title", title)
    add(made, "id", site.urn(name))
    add(made, "updated", moment(max(map(site.published, newest), default=site.as_of)))
    add(made, "link", rel="alternate", type="text/html", href=site.link(page, root))
    if site.address:
        add(made, "link", rel="self", type="application/atom+xml", href=site.link(name, root))
    add(SubElement(made, "author"), "name", site.author or site.name)
    add(made, "generator", "Parley")
    for item in newest:
        told(SubElement(made, "entry"), site, item, root)
    indent(made)
    return bytes(tostring(made, encoding="utf-8", xml_declaration=True)) + b"\n"


def told(made: Element, site: Publication, item: Entry, root: str) -> None:
    source = site.views.source(item.sources[0])
    words = item.text if isinstance(item, EventEntry) else f"{site.said_by(item)} {_(VERBS[item.stance])}: {in_full(item)}"
    add(made, "title", words)
    add(made, "id", site.urn(item.id))
    add(made, "updated", moment(site.published(item)))
    add(made, "link", rel="alternate", type="text/html", href=site.link(site.place(item), root))
    add(made, "link", rel="via", type="text/html", href=site.link(source.url, root), title=source.title)
    add(made, "summary", source.sentence, type="text")
    if kind := item.type if isinstance(item, EventEntry) else item.plover:
        add(made, "category", term=kind)


def add(parent: Element, tag: str, text: str = "", **attributes: Any) -> None:
    SubElement(parent, tag, attributes).text = text or None


def moment(day: str) -> str:
    return f"{day}T00:00:00Z"

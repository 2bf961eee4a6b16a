"""What a page is about, for machines: schema.org in JSON-LD. What no report tells is left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from markupsafe import Markup

from parley.dossier.model import ReportEntry
from parley.site.briefings import Briefing
from parley.site.exports import File
from parley.site.exports.publication import Publication
from parley.site.roles import once
from parley.site.timeline import Day

TYPES = {"state": "Country", "person": "Person"}  # every other kind is an Organization
MOST = 50  # events in one page's list
UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027"})

Thing = dict[str, Any]


def script(thing: Thing) -> Markup:
    """The content of a script element; no character in it can end the element or begin a comment."""
    made = msgspec.json.encode({"@context": "https://schema.org", **filled(thing)}).decode()
    return Markup(made.translate(UNSAFE))  # noqa: S704 (escaped in the way of JSON)


def filled(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value not in (None, "", [], ())}


def website(site: Publication) -> Thing:
    return {
        "@type": "WebSite", "name": site.name, "inLanguage": site.language, "url": site.address and f"{site.address}/",
        "dateModified": site.as_of if site.dossier.reports else None,
    }  # fmt: skip


def report(entry: ReportEntry) -> Thing:
    """A report, with the credit as its first line gives it."""
    return {
        "@type": "NewsArticle", "headline": entry.title, "datePublished": entry.published, "inLanguage": entry.language,
        "wordCount": entry.words, "creditText": entry.byline,
    }  # fmt: skip


def briefing(site: Publication, about: Briefing) -> Thing:
    party = {"@type": "Organization", "name": about.party.name} if about.party else None
    actor = site.views.actors[about.id]
    kind = TYPES.get(actor.kind, "Organization")
    return {
        "@type": "WebPage",
        "inLanguage": site.language,
        "about": filled({
            "@type": kind, "name": about.name, "alternateName": [alias.words for alias in about.aliases],
            "jobTitle": list(once(actor.roles)) if kind == "Person" else None, "memberOf": party,
        }),
    }  # fmt: skip


def timeline(site: Publication, days: Iterable[Day]) -> Thing:
    """The events whose day is known, the first of them."""
    known = [(day, view) for day in days for view in day.known][:MOST]
    listed = [
        {
            "@type": "ListItem", "position": at,
            "item": filled({
                "@type": "Event", "name": view.text, "startDate": day.iso,
                "location": [{"@type": "Place", "name": place} for place in view.places], "url": site.link(view.url, ""),
            }),
        }
        for at, (day, view) in enumerate(known, start=1)
    ]  # fmt: skip
    return {"@type": "ItemList", "name": site.name, "itemListElement": listed}


def dataset(site: Publication, files: Iterable[File]) -> Thing:
    spread = [
        {"@type": "DataDownload", "contentUrl": site.link(file.path, ""), "encodingFormat": file.type, "description": file.words}
        for file in files
    ]
    return {
        "@type": "Dataset", "name": site.name, "inLanguage": site.language, "distribution": spread,
        "dateModified": site.as_of if site.dossier.reports else None,
        "creator": {"@type": "Organization", "name": site.author or site.name},
    }  # fmt: skip

"""Everything on one page: what the search knows, and the texts of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from parley.site import dates
from parley.site.search.documents import Document
from parley.site.views import Views

MOST = 500_000  # words of all reports; with more, a browser would take long to open the page


def everything(views: Views, documents: Sequence[Document]) -> dict[str, Any]:
    """The page's view: documents by kind, and reports with their paragraphs, unless they are too many."""
    entries = views.dossier.reports
    whole = sum(entry.words for entry in entries) <= MOST
    texts = {}
    for entry, reading in zip(entries, views.readings, strict=True):
        spans = views.places[entry.id].paragraphs if whole else ()
        texts[entry.id] = [reading.report.text[start:end] for start, end in spans]
    return {
        "found": {kind: [d for d in documents if d.kind == kind] for kind in ("actor", "event", "statement")},
        "entries": entries,
        "days": {entry.id: dates.full(entry.published, views.locale) for entry in entries},
        "texts": texts,
        "whole": whole,
    }

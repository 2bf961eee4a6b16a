"""Where an actor is first mentioned, and first in which words."""

from __future__ import annotations

from collections import defaultdict

from parley.build import Built


def first(built: Built) -> dict[tuple[str, str], tuple[str, int]]:
    """For an actor's id as its report gives it, and the words: the first report that has them, and the offset."""
    found: dict[tuple[str, str], tuple[str, int]] = {}
    for entry, reading in zip(built.dossier.reports, built.readings, strict=True):
        for mention in reading.findings.mentions:
            words = " ".join(reading.report.text[mention.start : mention.end].split()).lower()
            found.setdefault((mention.actor, words), (entry.id, mention.start))
            found.setdefault((mention.actor, ""), (entry.id, mention.start))
    return found


def reports(built: Built) -> dict[str, set[str]]:
    """For an actor's id as its reports give it the ids of the reports that mention it."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry, reading in zip(built.dossier.reports, built.readings, strict=True):
        for mention in reading.findings.mentions:
            found[mention.actor].add(entry.id)
    return found

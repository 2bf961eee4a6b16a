"""Statements of all reports: each once, with every report that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.actors import Cast, Told
from parley.dossier.ids import Ids, slug
from parley.dossier.model import StatementEntry
from parley.dossier.passages import date, quotations, source, trimmed, without, words
from parley.language.findings import Statement, Topic

WORD = re.compile(r"\w+")
BEFORE = 300  # characters of its paragraph that stand before a statement, at most
Key = tuple[str | None, ...]


class Said(Struct, frozen=True, gc=False):
    """A statement of the dossier with what it is about, and where each report has it: (report, place in the text).

    `before` is what stands before it in its paragraph.
    """

    entry: StatementEntry
    topics: tuple[Topic, ...]
    places: tuple[tuple[str, int], ...]
    before: str


class Made(Struct, frozen=True, gc=False):
    """A statement before it has its id: what makes two the same, where it stands, and which report it comes from at first."""

    key: Key
    order: tuple[str, str, int, str]
    original: str
    entry: StatementEntry
    topics: tuple[Topic, ...]
    before: str


def collect(told: Sequence[Told], cast: Cast) -> tuple[Said, ...]:
    """All statements, ordered by day, report and place. The same words of the same actor on the same day are one.

    A reprint's statements are of the day of the report that it reprints.
    """
    published = {report.id: report.published for report, _ in told}
    same: dict[Key, list[Made]] = defaultdict(list)
    for report, reading in told:
        original = report.copy_of or report.id
        for statement in reading.findings.statements:
            made = make(report.id, original, reading.report.text, published[original], statement, cast)
            if made is not None:
                same[made.key].append(made)
    ids = Ids()
    found = []
    for several in sorted(same.values(), key=lambda made: made[0].order):
        best = max(several, key=lambda made: made.entry.confidence)
        entry = together(best.entry, several) if len(several) > 1 else best.entry
        id = ids.give(several[0].order[0], entry.speaker or entry.actor or "", entry.stance, slug(entry.text))
        places = tuple([(made.order[1], made.order[2]) for made in several])
        found.append(Said(replace(entry, id=id), best.topics, places, best.before))
    return tuple(found)


def together(best: StatementEntry, several: Sequence[Made]) -> StatementEntry:
    """The best telling of a statement, with every report that has it."""
    sources = tuple(dict.fromkeys(source for made in several for source in made.entry.sources))
    return replace(best, sources=sources, reports=len({made.original for made in several}))


def make(report: str, original: str, text: str, published: str, statement: Statement, cast: Cast) -> Made | None:
    """A statement as the dossier tells it, or None where its content has no words of its own."""
    attribution = statement.attribution
    told = trimmed(words(text, without(attribution.content, attribution.condition)))
    if not (plain := WORD.findall(told.lower())):
        return None
    condition = text[slice(*attribution.condition)] if attribution.condition else None
    speaker = statement.speaker and cast.id(statement.speaker)
    # a report that has a surname alone may not say for whom he speaks, or only let it be guessed, while another does
    known = cast.party(speaker) if speaker else None
    actor = known if known != speaker else cast.id(statement.actor) if statement.actor else None
    when = date(statement.when)
    if when.basis == "reported":
        when = replace(when, earliest=published, latest=published)
    day = when.earliest or published
    entry = StatementEntry(
        id="",
        actor=actor,
        speaker=speaker,
        source=words(text, attribution.source),
        cue=words(text, attribution.cue),
        form=attribution.form,
        stance=attribution.stance,
        plover=attribution.plover,
        text=told,
        quotes=quotations(text, attribution.content) if attribution.form in ("direct", "mixed") else (),
        targets=tuple(dict.fromkeys(cast.id(target) for target in statement.targets)),
        issue=None,
        condition=" ".join(condition.split()) if condition else None,
        date=when,
        confidence=statement.confidence,
        because=statement.because,
        sources=(source(report, text, statement.sentence),),
        reports=1,
        answers=None,
    )
    key = (actor, speaker, attribution.stance, " ".join(plain), condition, day)
    start = statement.sentence[0]
    before = text[max(text.rfind("\n\n", 0, start), start - BEFORE, 0) : start]
    return Made(key, (day, report, attribution.head, actor or speaker or ""), original, entry, statement.topics, before)

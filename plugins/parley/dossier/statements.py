"""Statements of all reports: each once, with every report that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.actors import Cast, Told
from parley.dossier.ids import Ids, slug
from parley.dossier.model import Source, StatementEntry
from parley.dossier.passages import date, quotations, source, trimmed, without, words
from parley.language.findings import Statement

Key = tuple[str | None, ...]


class Made(Struct, frozen=True):
    """A statement before it has its id: what makes two the same, and where it stands."""

    key: Key
    order: tuple[str, str, int, str]
    entry: StatementEntry


def collect(told: Sequence[Told], cast: Cast) -> tuple[StatementEntry, ...]:
    """All statements, ordered by day, report and place. The same words of the same actor on the same day are one."""
    same: dict[Key, list[Made]] = defaultdict(list)
    for report, reading in told:
        for statement in reading.findings.statements:
            made = make(report.id, reading.report.text, reading.report.published, statement, cast)
            if made is not None:
                same[made.key].append(made)
    ids = Ids()
    found = []
    for several in sorted(same.values(), key=lambda made: made[0].order):
        best = max(several, key=lambda made: made.entry.confidence).entry
        sources: tuple[Source, ...] = tuple(dict.fromkeys(s for made in several for s in made.entry.sources))
        id = ids.give(several[0].order[0], best.speaker or best.actor or "", best.stance, slug(best.text))
        found.append(replace(best, id=id, sources=sources))
    return tuple(found)


def make(report: str, text: str, published: str, statement: Statement, cast: Cast) -> Made | None:
    """A statement as the dossier tells it, or None where its content has no words of its own."""
    attribution = statement.attribution
    told = trimmed(words(text, without(attribution.content, attribution.condition)))
    if not re.search(r"\w", told):
        return None
    condition = text[slice(*attribution.condition)] if attribution.condition else None
    actor = statement.actor and cast.id(statement.actor)
    speaker = statement.speaker and cast.id(statement.speaker)
    day = statement.when.earliest or published
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
        date=date(statement.when),
        confidence=statement.confidence,
        because=statement.because,
        sources=(source(report, text, statement.sentence),),
        answers=None,
    )
    key = (actor, speaker, attribution.stance, " ".join(re.findall(r"\w+", told.lower())), condition, day)
    return Made(key, (day, report, attribution.head, actor or speaker or ""), entry)

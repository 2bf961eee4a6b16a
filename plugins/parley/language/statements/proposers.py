"""Proposers: whose “the offer”, “the remarks” are that somebody refuses: whoever made the last before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.language.findings import Attribution, Stance
from parley.language.statements.lexicon import lexicon
from parley.language.tokens import Doc

REFUSED = re.compile(r"\bthe (\w+)", re.IGNORECASE)


def of(doc: Doc, place: int, told: Attribution, parties: Sequence[frozenset[str | None]]) -> list[str]:
    """The ids of those who made the last move before that the noun of a refusal tells, if they are not the refusing ones."""
    if told.stance not in ("reject", "deny", "accuse") or not told.content:
        return []
    start, end = told.content[0]
    opened = REFUSED.match(doc.text, start, end)
    word = opened.group(1).lower() if opened else ""
    stance: Stance | None = lexicon().targets.moves.get(word)
    if stance is None and word not in lexicon().targets.words:
        return []
    for k in range(place - 1, -1, -1):
        made = doc._.attributions[k]
        if stance in (made.stance, None) and parties[k] and not parties[k] & parties[place]:
            return sorted(id for id in parties[k] if id)
    return []

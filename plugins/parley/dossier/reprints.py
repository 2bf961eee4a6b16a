"""Reprints: a report that has most of its sentences from an earlier one is no second witness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from parley.dossier.actors import Told

SHARED = 0.6
"""The part of its sentences that a reprint has in common with what it reprints."""
SHORTEST = 6  # words; shorter sentences are anybody's
COMMON = 20  # reports; a sentence of more is a formula (“Follow us on …”), and to compare all of them would take long
WORD = re.compile(r"\w+")


def originals(told: Sequence[Told]) -> dict[str, str]:
    """For the id of every report: the id of the first report, in the order given, that it reprints, or its own."""
    holders: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for report, reading in told:
        text = reading.report.text
        keys = {key for start, end in reading.findings.sentences if (key := fingerprint(text[start:end])) is not None}
        shared = Counter(holder for key in keys for holder in holders[key])
        best = min(shared, key=lambda holder: (-shared[holder], holder), default=None)
        found[report.id] = found[best] if best is not None and shared[best] >= SHARED * len(keys) else report.id
        for key in keys:
            if len(holders[key]) < COMMON:
                holders[key].append(report.id)
    return found


def fingerprint(sentence: str) -> int | None:
    """The same for the same words; None for a sentence too short to tell reports apart."""
    words = WORD.findall(sentence.lower())
    return hash(tuple(words)) if len(words) >= SHORTEST else None

"""Stand-ins for the reading of a batch, to be called in a process of their own: one of them ends it."""

from __future__ import annotations

import os
from typing import Any

from parley.gather.workers import Answer, Work
from parley.language.findings import Findings

DOOMED = "the end"


def read_batch(model: str, notes: Any, work: list[Work]) -> list[Answer]:
    if any(DOOMED in text for _, text, *_ in work):
        os._exit(1)
    return [(key, Findings(sentences=((0, len(text)),))) for key, text, *_ in work]

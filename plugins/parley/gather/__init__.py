"""From reports to findings: from the store where a report was read before, by the workers where it was not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from parley.editor import Note
from parley.gather import store, workers
from parley.gather.progress import Progress
from parley.language.findings import Findings
from parley.reports import Report, Unread
from parley.settings import Settings


class Reading(Struct, frozen=True, gc=False):
    """A report, and what was found in it."""

    report: Report
    findings: Findings


def gather(reports: Sequence[Report], settings: Settings, notes: tuple[Note, ...] = ()) -> tuple[list[Reading], list[Unread]]:
    """Read every report, in order; what the reading of one breaks on is told as unread and the rest goes on.

    Raises ModelMissingError where something must be read and the model is not installed.
    """
    found: dict[str, Findings] = {}
    unread: list[Unread] = []
    with store.opened(Path(settings.cache), settings.model, notes) as kept:
        waiting: dict[str, Report] = {}
        for report in reports:
            key = kept.key(report)
            known = kept.get(key)
            if known is not None:
                found[key] = known
            else:
                waiting.setdefault(key, report)
        with Progress(len(waiting), sum(len(r.text) for r in waiting.values())) as progress:
            for key, answer in workers.read(waiting, settings, notes):
                if isinstance(answer, Findings):
                    found[key] = answer
                    kept.put(key, answer)
                else:
                    unread += [Unread(report.path, answer) for report in reports if kept.key(report) == key]
                progress.step(len(waiting[key].text))
        readings = [Reading(report, found[key]) for report in reports if (key := kept.key(report)) in found]
    return readings, unread

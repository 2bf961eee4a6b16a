"""The whole road but the last room, as phases: read the folder, gather the findings, assemble the dossier."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from parley.dossier import assemble, named
from parley.dossier.model import Dossier
from parley.editor import IssueNote, Note, read_issue_notes, read_notes
from parley.gather import Reading, gather
from parley.reports import Unread, read_folder
from parley.settings import Settings

log = logging.getLogger(__name__)


class Built(Struct, frozen=True):
    """The dossier, the readings that it was made from, in the order of its reports, and the editor's notes."""

    dossier: Dossier
    readings: tuple[Reading, ...]
    notes: tuple[Note, ...]
    issue_notes: tuple[IssueNote, ...] = ()


def build(settings: Settings) -> Built:
    """Read the seeds and make the dossier. What cannot be read is told in the log and in the dossier, and the rest goes on."""
    folder = Path(settings.seeds)
    reports, unread = read_folder(folder, settings.longest)
    notes = read_notes(Path(settings.notes))
    readings, unfinished = gather(reports, settings, notes)
    tell(folder, [*unread, *unfinished])
    ordered = named(sorted(readings, key=lambda reading: (reading.report.published, reading.report.path)), notes)
    issue_notes = read_issue_notes(Path(settings.issues))
    dossier = assemble(ordered, [*unread, *unfinished], notes, issue_notes)
    return Built(dossier, tuple(ordered), notes, issue_notes)


def tell(folder: Path, unread: Sequence[Unread]) -> None:
    for item in unread:
        log.warning("%s: %s", (folder / item.path).as_posix(), item.reason)

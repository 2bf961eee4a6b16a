"""The editor's notes on actors, in content/actors/: names, parties, people and background, which win over what Parley knows.

A note is a Markdown file with a header, as Pelican's own pages have it:

    name: Kesh
    kind: state
    aliases: Republic of Kesh, Keshi Republic
    demonyms: Keshi, Keshis
    capital: Orsa
    people: Oram Vesh; prime minister; 2023-04-01
        Sela Dunmar; foreign minister; 2024-01-15; 2026-02-28

    Background, in Markdown, that the briefing shows.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import get_args

from markdown import Markdown
from markdown.extensions.meta import MetaPreprocessor
from msgspec import Struct

from parley.language.findings import Kind

log = logging.getLogger(__name__)

KEYS = ("name", "kind", "aliases", "demonyms", "capital", "party", "people")


class NoteError(ValueError):
    """A note cannot be used. The message says where and what to do."""


class Office(Struct, frozen=True):
    """A person of an actor, with his role and the first and last ISO day that he holds it; None where it is not said."""

    name: str
    role: str
    since: str | None
    until: str | None

    def holds(self, day: str) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Note(Struct, frozen=True):
    """What the editor says of an actor. `prose` is Markdown; `party` is a name, as another note or the tables have it."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    party: str | None = None
    people: tuple[Office, ...] = ()
    prose: str = ""


class IssueNote(Struct, frozen=True):
    """What the editor says of a matter on the table: its name, and the words that statements about it use. `prose` is Markdown."""

    name: str
    terms: tuple[str, ...]
    prose: str = ""


def read_notes(folder: Path) -> tuple[Note, ...]:
    """All notes of a folder, by file name. One that cannot be used is told in the log, with file and remedy, and left out."""
    notes = []
    for path in sorted(folder.glob("*.md")):
        try:
            notes.append(read_note(path))
        except (NoteError, OSError, UnicodeDecodeError) as error:
            log.warning("%s: %s", path.as_posix(), error)
    return tuple(notes)


def read_note(path: Path) -> Note:
    """Read one note. Raises NoteError where its header is unknown or wrong."""
    markdown = Markdown()
    lines = MetaPreprocessor(markdown).run(path.read_text("utf-8-sig").split("\n"))
    said: dict[str, list[str]] = getattr(markdown, "Meta", {})
    unknown = [key for key in said if key not in KEYS]
    if unknown:
        raise NoteError(f"“{unknown[0]}” is no key of a note; there are {', '.join(KEYS)}")
    name = " ".join(" ".join(said.get("name", [])).split()) or path.stem.replace("-", " ").title()
    kind = " ".join(said.get("kind", [])).strip().lower()
    kinds = get_args(Kind)
    if kind not in kinds:
        raise NoteError(f"kind: “{kind}” is none of {', '.join(kinds)}; add a line such as “kind: group”")
    return Note(
        name=name,
        kind=next(known for known in kinds if known == kind),
        aliases=listed(said, "aliases"),
        demonyms=listed(said, "demonyms"),
        seats=listed(said, "capital"),
        party=" ".join(said.get("party", [])).strip() or None,
        people=tuple(office(line) for line in said.get("people", []) if line.strip()),
        prose="\n".join(lines).strip(),
    )


def listed(said: dict[str, list[str]], key: str) -> tuple[str, ...]:
    return tuple(word.strip() for line in said.get(key, []) for word in line.split(",") if word.strip())


def office(line: str) -> Office:
    """“Full Name; role; from; to”, all but the name as far as it is known."""
    parts = [" ".join(part.split()) for part in line.split(";")]
    name, role, since, until = (*parts, "", "", "")[:4]
    for day in filter(None, (since, until)):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise NoteError(
                f"people: “{line.strip()}”: “{day}” is no date; write “Full Name; role; 2024-01-31; 2025-06-30”"
            ) from None
    return Office(name, role, since or None, until or None)

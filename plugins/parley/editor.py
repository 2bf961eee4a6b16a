"""The editor's notes on actors and issues, in content/actors/ and content/issues/, which win over what Parley knows or finds.

A note is a Markdown file with a header, as Pelican's own pages have it:

    name: Kesh
    kind: state
    aliases: Republic of Kesh, Keshi Republic
    demonyms: Keshi, Keshis
    capital: Orsa
    people: Oram Vesh; prime minister; 2023-04-01
        Sela Dunmar; foreign minister; 2024-01-15; 2026-02-28

    Background, in Markdown, that the briefing shows.

A note on an issue gives it its name and its words. What is said with these words belongs to it: two issues that are found become
one by a note with the words of both, one becomes two by two notes, and a note keeps an issue of which little is said yet.

    name: The Karsun Dam
    terms: dam, water, gates, cubic metres
    hide: no

    Background, in Markdown, that the issue's page shows.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from markdown import Markdown
from markdown.extensions.meta import MetaPreprocessor
from msgspec import Struct

from parley.language.findings import Kind

log = logging.getLogger(__name__)

ISSUE_KEYS = ("name", "terms", "hide")
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


def last_day(offices: Sequence[Office]) -> str | None:
    """The last ISO day in office of somebody who holds none any more; None where no office is known, or one has no end."""
    ends = [office.until for office in offices if office.until is not None]
    return max(ends) if ends and len(ends) == len(offices) else None


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
    """What the editor says of a matter on the table: its name, and the words that statements about it use. `prose` is Markdown.

    `hidden` is a matter of which the site tells nothing: what is said with its words belongs to no issue.
    """

    name: str
    terms: tuple[str, ...]
    hidden: bool = False
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


def read_issue_notes(folder: Path) -> tuple[IssueNote, ...]:
    """All notes on issues of a folder, by file name; one that cannot be used is told in the log and left out."""
    notes = []
    for path in sorted(folder.glob("*.md")):
        try:
            notes.append(read_issue_note(path))
        except (NoteError, OSError, UnicodeDecodeError) as error:
            log.warning("%s: %s", path.as_posix(), error)
    return tuple(notes)


def read_issue_note(path: Path) -> IssueNote:
    """Read one note on an issue. Raises NoteError where its header is unknown or wrong."""
    said, prose = header(path, ISSUE_KEYS)
    terms = listed(said, "terms")
    if not terms:
        raise NoteError("no terms; add the words by which it is spoken of, such as “terms: prisoners, captives”")
    hide = " ".join(said.get("hide", [])).strip().lower()
    if hide not in ("", "yes", "no"):
        raise NoteError(f"hide: “{hide}” is neither yes nor no")
    return IssueNote(named(said, path), terms, hide == "yes", prose)


def header(path: Path, keys: tuple[str, ...]) -> tuple[dict[str, list[str]], str]:
    """The fields of a note's header and the prose under it. Raises NoteError for a field that is none of `keys`."""
    markdown = Markdown()
    lines = MetaPreprocessor(markdown).run(path.read_text("utf-8-sig").split("\n"))
    said: dict[str, list[str]] = getattr(markdown, "Meta", {})
    unknown = [key for key in said if key not in keys]
    if unknown:
        raise NoteError(f"“{unknown[0]}” is no key of a note; there are {', '.join(keys)}")
    return said, "\n".join(lines).strip()


def named(said: dict[str, list[str]], path: Path) -> str:
    """The name that a note gives, or its file's."""
    return " ".join(" ".join(said.get("name", [])).split()) or path.stem.replace("-", " ").title()


def read_note(path: Path) -> Note:
    """Read one note. Raises NoteError where its header is unknown or wrong."""
    said, prose = header(path, KEYS)
    kind = " ".join(said.get("kind", [])).strip().lower()
    kinds = get_args(Kind)
    if kind not in kinds:
        raise NoteError(f"kind: “{kind}” is none of {', '.join(kinds)}; add a line such as “kind: group”")
    return Note(
        name=named(said, path),
        kind=next(known for known in kinds if known == kind),
        aliases=listed(said, "aliases"),
        demonyms=listed(said, "demonyms"),
        seats=listed(said, "capital"),
        party=" ".join(said.get("party", [])).strip() or None,
        people=tuple(office(line) for line in said.get("people", []) if line.strip()),
        prose=prose,
    )


def listed(said: dict[str, list[str]], key: str) -> tuple[str, ...]:
    """The items of a list: apart by commas, or by semicolons, so that they can have commas in them."""
    items = (item.strip() for line in said.get(key, []) for item in line.split(";" if ";" in line else ","))
    return tuple(item for item in items if item)


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

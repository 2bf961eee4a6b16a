"""Walk the seeds folder: every file is read by the module of its format, or told as unread with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from parley.reports import jsonl, markdown, txt
from parley.reports.report import Report, Unread, UnreadableError

Reader = Callable[[str, str], Iterator[Report | Unread]]


def page(path: str, content: str) -> Iterator[Report]:
    from parley.reports import html  # a quarter of a second, which a folder without web pages need not wait for

    return html.read(path, content)


FORMATS: dict[str, Reader] = {
    ".txt": txt.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".jsonl": jsonl.read,
    ".html": page,
    ".htm": page,
}
BYTES_A_CHARACTER = 4  # the most that UTF-8 takes


def read_folder(folder: Path, longest: int) -> tuple[list[Report], list[Unread]]:
    """All reports under `folder`, and what could not be read, both ordered by path.

    `longest` is the number of characters that a report may have. Files and folders whose names begin with a dot are no seeds. A
    folder that is not there holds no reports.
    """
    reports: list[Report] = []
    unread: list[Unread] = []
    for path in sorted(folder.rglob("*"), key=lambda p: p.relative_to(folder).as_posix()):
        name = os.fsencode(path.relative_to(folder).as_posix()).decode(errors="replace")
        if any(part.startswith(".") for part in path.relative_to(folder).parts) or (path.is_dir() and not path.is_symlink()):
            continue
        for found in read_file(path, name, longest):
            if isinstance(found, Unread):
                unread.append(found)
            elif len(found.text) > longest:
                unread.append(Unread(found.path, too_long(f"{len(found.text):,} characters", longest)))
            else:
                reports.append(found)
    return reports, unread


def read_file(path: Path, name: str, longest: int) -> Iterator[Report | Unread]:
    """Read one file by its ending. Nothing that is wrong with it is raised; it is told."""
    reader = FORMATS.get(path.suffix.lower())
    if path.is_symlink():
        yield Unread(name, "this is a link; put the file itself into the folder")
    elif not path.is_file():
        yield Unread(name, "this is no file; put the report itself into the folder")
    elif reader is None:
        yield Unread(name, f"no reader for “{path.suffix or name}” files; Parley reads {', '.join(sorted(FORMATS))}")
    else:
        try:
            yield from reader(name, decode(path, None if reader is jsonl.read else longest))
        except UnreadableError as error:
            yield Unread(name, f"line {error.line}: {error.reason}" if error.line else error.reason)
        except OSError as error:
            yield Unread(name, f"the file cannot be opened: {error.strerror}")
        except RecursionError:
            yield Unread(name, "its markup is nested too deeply; save it as plain text")


def decode(path: Path, longest: int | None) -> str:
    """The text of a file in UTF-8, or in UTF-16 with its mark. Raises UnreadableError, with the line, where it is neither."""
    size = path.stat().st_size
    if longest is not None and size > (longest + 10_000) * BYTES_A_CHARACTER:
        raise UnreadableError(too_long(f"{size:,} bytes", longest))
    data = path.read_bytes()
    if not data.strip():
        raise UnreadableError("the file is empty; add a report or take it away")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    elif b"\0" in data:
        raise UnreadableError("this is no text but a binary file; save the report as plain text in UTF-8")
    else:
        encoding = "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(f"byte 0x{data[error.start]:02x} is not {encoding.upper()}; save the file as UTF-8", line) from None


def too_long(length: str, longest: int) -> str:
    return f"{length} are too long for a report; split it, or raise PARLEY_LONGEST (now {longest:,})"

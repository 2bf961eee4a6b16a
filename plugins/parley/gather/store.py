"""Findings kept between builds, by what they depend on: the report, the model, and the rules that read it."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from parley.editor import Note
from parley.language.findings import Findings
from parley.reports import Report

log = logging.getLogger(__name__)

FILE = "findings.sqlite"
DEPENDS_ON = ("spacy", "dateparser", "babel", "countryinfo")
KEPT_DAYS = 30
DAMAGED = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""What SQLite says of a file that is no store: SQLITE_ERROR is that of a table with other columns."""
COMMIT_EVERY = 100  # findings, so that a build that is broken off loses little
PATIENCE = 30  # seconds that a build waits for another which is just writing


class Store:
    """A table of findings by key in SQLite. What is to be kept waits here, so that no build holds the file while it reads."""

    def __init__(self, connection: sqlite3.Connection, rules: str) -> None:
        self.connection = connection
        self.rules = rules
        self.encoder = msgspec.msgpack.Encoder()
        self.decoder = msgspec.msgpack.Decoder(Findings)
        self.read: dict[str, bytes] = {}
        self.used: list[str] = []
        connection.execute("CREATE TABLE IF NOT EXISTS findings (key TEXT PRIMARY KEY, found BLOB NOT NULL, used INTEGER NOT NULL)")

    def key(self, report: Report) -> str:
        """What the findings of a report depend on, and nothing else: its text, its day and its byline."""
        return hashlib.sha256(f"{self.rules}\n{report.published}\n{report.byline}\n{report.text}".encode()).hexdigest()

    def get(self, key: str) -> Findings | None:
        row = self.connection.execute("SELECT found, used FROM findings WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        if row[1] < today():
            self.used.append(key)
        try:
            return self.decoder.decode(row[0])
        except msgspec.MsgspecError:
            return None

    def put(self, key: str, found: Findings) -> None:
        self.read[key] = self.encoder.encode(found)
        if len(self.read) >= COMMIT_EVERY:
            self.keep()

    def keep(self) -> None:
        """Write what waits, at once. A file that others write too long costs the next build time, not this one its site."""
        try:
            with self.connection:
                rows = [(key, found, today()) for key, found in self.read.items()]
                self.connection.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?, ?)", rows)
                self.connection.executemany("UPDATE findings SET used = ? WHERE key = ?", [(today(), key) for key in self.used])
        except sqlite3.OperationalError as error:
            log.warning("what was read could not be kept for the next build (%s)", error)
        self.read, self.used = {}, []

    def forget(self) -> None:
        """Drop what no build has asked for in a month; where the file is busy, another time."""
        with suppress(sqlite3.OperationalError), self.connection:
            self.connection.execute("DELETE FROM findings WHERE used < ?", (today() - KEPT_DAYS,))


@contextmanager
def opened(folder: Path, model: str, notes: tuple[Note, ...]) -> Iterator[Store]:
    """The store in `folder`, made where it is missing and made anew where it is damaged; in memory where it cannot be written."""
    with closing(connect(folder)) as connection:
        store = Store(connection, rules(model, notes))
        try:
            yield store
        finally:
            store.keep()
        store.forget()


def connect(folder: Path) -> sqlite3.Connection:
    path = folder / FILE
    for _ in ("as it is", "made anew"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return usable(sqlite3.connect(path, timeout=PATIENCE))
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in DAMAGED:
                log.warning("%s cannot be written (%s); nothing is kept for the next build", path, error)
                break
            log.warning("%s is damaged (%s); it is made anew and every report is read again", path, error)
            path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s cannot be written (%s); nothing is kept for the next build", path, error.strerror)
            break
    return sqlite3.connect(":memory:")


def usable(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection, if it has our table and can be written. Raises sqlite3.DatabaseError, and closes it, where not."""
    try:
        connection.execute("PRAGMA quick_check").fetchone()
        connection.execute("CREATE TABLE IF NOT EXISTS findings (key TEXT PRIMARY KEY, found BLOB NOT NULL, used INTEGER NOT NULL)")
        connection.execute("SELECT key, found, used FROM findings LIMIT 1")
        connection.execute("PRAGMA user_version = 1")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def today() -> int:
    """Days since 1970: when findings were last of use."""
    return int(time.time() // 86_400)


@cache
def rules(model: str, notes: tuple[Note, ...]) -> str:
    """A fingerprint of the rooms that read, their libraries, the model and the notes: where it changes, everything is read again.

    A note's prose is not read with the reports, so it does not count.
    """
    found = hashlib.sha256(msgspec.json.encode([replace(note, prose="") for note in notes]))
    for name in (*DEPENDS_ON, model.replace("_", "-")):
        try:
            found.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            found.update(f"{name} ?\n".encode())
    for room in ("language", "reports"):
        for path, content in sorted(sources(files("parley").joinpath(room), f"{room}/")):
            found.update(path.encode() + b"\0" + content)
    return found.hexdigest()


def sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir() and item.name != "__pycache__":
            yield from sources(item, f"{path}{item.name}/")
        elif item.name.endswith((".py", ".toml", ".json", ".bin")):
            yield path + item.name, item.read_bytes()

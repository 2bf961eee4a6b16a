"""What one report is, and what could not be read as one."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from parley.reports.asides import asides

SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No))(?<!\bMrs|\bGen)[.!?…][\"”’»)]*(?=\s|$)")
TITLE_LENGTH = 140
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # a tag as BCP 47 has it
FIRST_YEAR, LAST_YEAR = 1000, 8999  # leaves room for reckoning back and forth from any report


class Report(Struct, frozen=True, gc=False):
    """One document as its publisher gave it out.

    `path` is where it lies under the seeds folder, with `/`; `title` may have been made from the first sentence; `published` is
    an ISO day; `byline` is empty where the report names nobody; `text` has its paragraphs apart by blank lines.
    """

    path: str
    title: str
    published: str
    byline: str
    language: str
    text: str


class Unread(Struct, frozen=True, gc=False):
    """Something in the seeds folder that is no report, and why, with what to do about it."""

    path: str
    reason: str


class UnreadableError(ValueError):
    """A file, or a record of it, that cannot be read as a report. `line` counts from 1."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def report(path: str, text: str, *, published: str, title: str = "", byline: str = "", language: str = "", line: int = 1) -> Report:
    """Check what a format's reader found and make a Report of it. Raises UnreadableError without a text or a usable date."""
    text = tidy(text)
    if not text:
        raise UnreadableError("there is no text; add the report's paragraphs, apart by blank lines", line)
    title = " ".join(tidy(title).split()) or first_sentence(text)
    language = language.strip() if LANGUAGE.fullmatch(language.strip()) else "en"
    return Report(path, title, day(published, line), " ".join(tidy(byline).split()), language, text)


def day(published: str, line: int = 1) -> str:
    """The ISO day of an ISO date or date-time. Raises UnreadableError for anything else, and for years out of reach."""
    published = published.strip()
    if not published:
        raise UnreadableError("no publication date; add a first line such as “date 2025-10-08”", line)
    try:
        found = date.fromisoformat(re.split(r"[T ]", published, maxsplit=1)[0])
    except ValueError:
        raise UnreadableError(f"“{published[:40]}” is no date; write the day of publication as YYYY-MM-DD", line) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise UnreadableError(f"the year {found.year} is out of reach; dates run from {FIRST_YEAR} to {LAST_YEAR}", line)
    return found.isoformat()


def tidy(text: str) -> str:
    """One kind of line end; no control characters, which would hide text or break a page; no blank first or last lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]", " ", text)
    return text.strip("\n \t\u00a0")


def first_sentence(text: str) -> str:
    """The first sentence of a text, without its dateline and its full stop, cut at a word where it is long."""
    first = " ".join(text.split("\n\n", 1)[0].split())
    begins = next((end for start, end in asides(first) if start == 0), 0)
    first = first[begins:] or first
    end = SENTENCE_END.search(first)
    sentence = first[: end.start()] if end and end.group()[0] in ".…" else first[: end.end()] if end else first
    if len(sentence) <= TITLE_LENGTH:
        return sentence
    return sentence[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"

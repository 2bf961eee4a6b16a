"""Read the gold corpus: the reports' texts, and what their gold files say of them.

A span of gold is quoted words with `nth`, which tells the one that is meant where the body has these very words
several times (1 unless said); here it becomes offsets. `README.md` in this folder tells the format.
"""

import re
import tomllib
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent
ACTORS = CORPUS / "actors"
TALKS = CORPUS / "talks"
DEMO = TALKS / "demo"

HALVES = ("develop", "check", "held")
NEGOTIATIONS = ("demo", "develop", "truce", "tariffs", "check")

# A sentence starts a paragraph, or follows the end of another, a dateline or the time of a live blog's entry.
BEFORE_A_SENTENCE = re.compile(r"(?:^|[.!?:][’”'\")]*\s|\(SPA\) - |\d\d:\d\d )$")


class GoldError(Exception):
    """The gold and the text do not agree; the message says where."""


@dataclass(frozen=True)
class Span:
    """Words of a body, with their offsets in it (end excluded)."""

    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Report:
    """One report: its header's date and byline, its title (none in .txt), and its paragraphs."""

    path: Path
    published: str
    byline: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The paragraphs, apart by one blank line. Offsets of gold count its characters."""
        return "\n\n".join(self.paragraphs)


def gold(path: Path) -> dict[str, Any]:
    """A gold file as it stands."""
    with path.open("rb") as file:
        return tomllib.load(file)


def read(path: Path) -> Report:
    """A report of the corpus. Knows only the few forms that the corpus has.

    Raises:
        GoldError: the file has no header that says its date.
    """
    return {".txt": _txt, ".md": _md, ".html": _html}[path.suffix](path)


def locate(body: str, words: str, nth: int = 1) -> Span:
    """The nth occurrence of the words in the body, where they do not begin or end inside a word.

    Raises:
        GoldError: there are fewer.
    """
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", body))
    if not words or len(found) < nth:
        raise GoldError(f"“{words}” is there {len(found)} times, not {nth}")
    return Span(words, *found[nth - 1].span())


def spans(body: str, value: str | dict[str, Any] | list[Any]) -> list[Span]:
    """The spans of a gold value: words, `{words, nth}`, or a list of these.

    Raises:
        GoldError: some of the words are not there.
    """
    if isinstance(value, list):
        return [span for piece in value for span in spans(body, piece)]
    if isinstance(value, str):
        return [locate(body, value)]
    return [locate(body, value["words"], value.get("nth", 1))]


def sentence(report: Report, starts: str) -> int:
    """The offset of the one sentence of a report that starts with these words.

    Raises:
        GoldError: no sentence does, or several.
    """
    offset = 0
    found: list[int] = []
    for paragraph in report.paragraphs:
        matches = [match.start() for match in re.finditer(re.escape(starts), paragraph)]
        found += [offset + start for start in matches if BEFORE_A_SENTENCE.search(paragraph[:start])]
        offset += len(paragraph) + 2
    if len(found) != 1:
        raise GoldError(f"{report.path.name}: {len(found)} sentences start with “{starts}”")
    return found[0]


def notes(folder: Path) -> dict[str, dict[str, list[str]]]:
    """The editor's notes in a folder, by file name without its ending: each key's lines."""
    return {path.stem: _metadata(path)[0] for path in sorted(folder.glob("*.md"))}


def _txt(path: Path) -> Report:
    head, *rest = re.split(r"\n\s*\n", path.read_text("utf-8").strip())
    header = re.fullmatch(r"date (\d{4}-\d\d-\d\d) Report by (.+)", head)
    if not header:
        raise GoldError(f"{path}: no header such as “date 2026-03-02 Report by Lena Hartwell”")
    return Report(path, header[1], header[2], "", tuple(" ".join(paragraph.split()) for paragraph in rest))


def _md(path: Path) -> Report:
    meta, text = _metadata(path)
    if "date" not in meta:
        raise GoldError(f"{path}: no date")
    plain = re.sub(r"(?m)^#+ |\*+", "", text)
    paragraphs = tuple(" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", plain.strip()))
    return Report(path, meta["date"][0], meta["author"][0], meta["title"][0], paragraphs)


def _metadata(path: Path) -> tuple[dict[str, list[str]], str]:
    head, _, text = path.read_text("utf-8").partition("\n\n")
    meta: dict[str, list[str]] = {}
    key = ""
    for line in head.splitlines():
        if line.startswith("    "):
            meta[key].append(line.strip())
        else:
            key, _, value = line.partition(":")
            key = key.lower()
            meta[key] = [value.strip()]
    return meta, text


class _Article(HTMLParser):
    """Picks the headings and paragraphs of the page's one article, and its date."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self.published = ""
        self._inside = False
        self._block = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "meta" and {attributes.get("name"), attributes.get("property")} & {
            "date",
            "DC.date.issued",
            "article:published_time",
        }:
            self.published = (attributes.get("content") or "")[:10]
        self._inside |= tag == "article"
        if self._inside and tag in ("h1", "h2", "p"):
            self._block = attributes.get("class") or tag
            self.blocks.append((self._block, ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "article"
        if tag in ("h1", "h2", "p"):
            self._block = ""

    def handle_data(self, data: str) -> None:
        if self._block:
            kind, text = self.blocks[-1]
            self.blocks[-1] = kind, text + data


def _html(path: Path) -> Report:
    page = _Article()
    page.feed(path.read_text("utf-8"))
    blocks = [(kind, " ".join(text.split())) for kind, text in page.blocks]
    if not page.published:
        raise GoldError(f"{path}: no date")
    byline = next(text for kind, text in blocks if kind == "byline")
    title = next(text for kind, text in blocks if kind == "h1")
    body = tuple(text for kind, text in blocks if kind in ("p", "h2"))
    return Report(path, page.published, re.sub(r"^(Report by|By) |,.*", "", byline), title, body)

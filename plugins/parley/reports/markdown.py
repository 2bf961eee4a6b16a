"""Markdown with Pelican's metadata (Title, Date, Author or Authors, Lang). HTML in it is text, not markup."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from markdown import Markdown

from parley.reports.report import Report, report

BLOCKS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dt", "dd"])


def read(path: str, content: str) -> Iterator[Report]:
    """Yield the one report of a Markdown file. Raises UnreadableError where it has no usable date or no text."""
    markdown = Markdown(extensions=["meta"])
    markdown.preprocessors.deregister("html_block")  # a seed's HTML is never rendered: it stays as the text that it is
    markdown.inlinePatterns.deregister("html")
    page = markdown.convert(content.lstrip("\ufeff"))
    meta: dict[str, list[str]] = getattr(markdown, "Meta", {})

    def said(*keys: str) -> str:
        return next((", ".join(filter(None, meta[key])) for key in keys if meta.get(key)), "")

    yield report(
        path,
        plain(page),
        published=said("date"),
        title=said("title"),
        byline=said("authors", "author", "byline"),
        language=said("lang", "language"),
    )


def plain(page: str) -> str:
    """The text of a page of HTML that Markdown made, a blank line between its blocks."""
    text = _Text()
    text.feed(page)
    text.close()
    return text.read()


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.blocks.append("")
        elif tag == "br":
            self.blocks[-1] += "\n"
        elif tag == "img":
            self.blocks[-1] += dict(attrs).get("alt") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        self.blocks[-1] += data

    def read(self) -> str:
        return "\n\n".join(block.strip() for block in self.blocks if block.strip())

"""A saved web page: its article's headings and paragraphs, with the title, the byline and the day that the page itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from htmldate import find_date
from lxml import etree, html

from parley.reports.report import Report, UnreadableError, report

BLOCKS = ("p", "h2", "h3", "h4", "li", "blockquote", "pre", "dt", "dd")
FURNITURE = frozenset([
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "figure", "figcaption", "table", "svg",
    "iframe", "select", "menu", "dialog",
])  # fmt: skip
ABOUT = re.compile(r"\b(byline|author|dateline|timestamp|pubdate|published|caption|credit|share|social|related|promo|advert)")
"""Classes of blocks that tell about an article and are no part of it, as newspapers' pages name them."""
LEAST = 3
"""Paragraphs in one place that make it an article where the page marks none."""
BY = re.compile(r"^(?:report(?:ed|ing)?\s+)?by\s+", re.IGNORECASE)


def read(path: str, content: str) -> Iterator[Report]:
    """Yield the one report of a web page. Raises UnreadableError where it has no article or no day of publication.

    Nothing in the page is run or fetched: it is parsed, and text is taken from it. The day is found by htmldate in the page's
    metadata and its marked-up dates; an address in the page is not guessed from.
    """
    try:
        page = html.document_fromstring(content.encode(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.ParserError, ValueError):
        raise UnreadableError("there is no page in this file; save the report's web page again, or its text as .txt") from None
    published = find_date(page, original_date=True, extensive_search=False, outputformat="%Y-%m-%d") or ""
    if not published:
        raise UnreadableError('no publication date; add to its head a line such as <meta name="date" content="2025-10-08">')
    title, byline, language = headline(page), author(page), page.get("lang") or ""
    paragraphs = [text for block in blocks(article(page)) if (text := plain(block)) and text != title]
    if not paragraphs:
        raise UnreadableError("no article was found in this page; save its text as .txt with a first line “date 2025-10-08”")
    yield report(path, "\n\n".join(paragraphs), published=published, title=title, byline=byline, language=language)


def article(page: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the report: the page's article or main part, else the one with most words in its paragraphs."""
    for query in ("//article", "//*[@itemprop='articleBody']", "//main", "//*[@role='main']"):
        marked = [element for element in page.xpath(query) if not inside_furniture(element)]
        if marked:
            return max(marked, key=lambda element: sum(len(plain(block)) for block in blocks(element)))
    holders: dict[html.HtmlElement, list[int]] = {}
    for block in page.iter("p"):
        parent = block.getparent()
        if parent is not None and not inside_furniture(block):
            holders.setdefault(parent, []).append(len(plain(block)))
    whole = {element: sum(lengths) for element, lengths in holders.items() if len(lengths) >= LEAST}
    return max(whole, key=lambda element: whole[element]) if whole else page


def blocks(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Headings and paragraphs inside an element, in the order of the page, each once, without what only surrounds the text."""
    for block in root.iter(*BLOCKS):
        holds_blocks = next(block.iterdescendants(*BLOCKS), None) is not None
        if not holds_blocks and not about(block) and not inside_furniture(block, root):
            yield block


def about(block: html.HtmlElement) -> bool:
    names = f"{block.get('class') or ''} {block.get('itemprop') or ''} {block.get('rel') or ''}".lower()
    return bool(ABOUT.search(names)) or (len(block) == 1 and block[0].tag == "time" and plain(block) == plain(block[0]))


def inside_furniture(element: html.HtmlElement, root: html.HtmlElement | None = None) -> bool:
    while element is not None and element is not root:
        if element.tag in FURNITURE or element.get("hidden") is not None:
            return True
        element = element.getparent()
    return False


def headline(page: html.HtmlElement) -> str:
    """The title: what the page gives to those who link to it, else its first heading, else its title without the paper's name."""
    for found in (page.xpath("//meta[@property='og:title']/@content"), [plain(h) for h in page.iter("h1")]):
        if found and found[0].strip():
            return " ".join(found[0].split())
    title = next((plain(t) for t in page.iter("title")), "")
    return re.split(r"\s+[|–—-]\s+", title)[0]


def author(page: html.HtmlElement) -> str:
    """The byline, as the page's metadata or its marked-up byline has it."""
    found = page.xpath("//meta[@name='author' or @property='article:author']/@content")
    found = [name for name in found if not name.startswith("http")] or [
        plain(element)
        for element in page.xpath("//*[contains(@class, 'byline') or contains(@class, 'author') or @rel='author']")
        if not inside_furniture(element)
    ]
    return BY.sub("", " ".join(found[0].split())) if found else ""


def plain(element: html.HtmlElement) -> str:
    """The words of an element on one line, without those of scripts and other furniture inside it."""
    pieces = []
    for text in element.xpath(".//text()"):
        parent = text.getparent()
        around = parent.getparent() if text.is_tail else parent  # a tail stands behind its element, not inside it
        if not inside_furniture(around, element.getparent()):
            pieces.append(f" {text}" if text.is_tail and parent.tag == "br" else text)
    return " ".join("".join(pieces).split())

"""Saved web pages: the article alone, with the title, byline and day that the page gives."""

import contextlib

import pytest

from parley.reports.html import read
from parley.reports.report import UnreadableError
from tests.corpus import corpus_gold

DAY = '<meta property="article:published_time" content="2026-03-04T09:30:00+02:00">'


def page(body: str, head: str = DAY) -> str:
    title = "<title>Talks open – The Lake Post</title>"
    return f"<!doctype html><html lang='en-GB'><head>{title}{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("path", sorted((corpus_gold.DEMO / "seeds").glob("*.html")), ids=lambda path: path.stem)
def test_the_pages_of_five_papers(path) -> None:
    report, gold = next(read(path.name, path.read_text("utf-8"))), corpus_gold.read(path)
    assert (report.text, report.title, report.published, report.byline) == (gold.body, gold.title, gold.published, gold.byline)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<article><p>Varonia left.<p>Kesh stayed.</article>", "Varonia left.\n\nKesh stayed."),
        ("<nav><p>Home</p></nav><main><p>Varonia left.</p></main><aside><p>Timber prices</p></aside>", "Varonia left."),
        ("<article><p>Varonia<br>left.</p></article>", "Varonia left."),
        ("<article><h1>Talks</h1><h2>The river</h2><p>It is <b>low</b>.</p></article>", "The river\n\nIt is low."),
        ("<article><p class='byline'>By Ila Brandt</p><p><time>4 March</time></p><p>It rained.</p></article>", "It rained."),
        ("<article><blockquote><p>We stay.</p></blockquote><ul><li>One</li></ul></article>", "We stay.\n\nOne"),
        ("<article><p>A <script>alert(1)</script>line.</p><figure><p>A boat.</p></figure></article>", "A line."),
        ("<article><p>Sign up</p></article><article><p>Varonia left the talks.</p></article>", "Varonia left the talks."),
        ("<div><p>Menu</p></div><div><p>One came.</p><p>Two.</p><p>Three left.</p></div>", "One came.\n\nTwo.\n\nThree left."),
        ("<article><p>&lt;b&gt; is &amp; stays</p></article>", "<b> is & stays"),
        ("<article><p hidden>Read more</p><p>It rained.</article>", "It rained."),
    ],
)  # fmt: skip
def test_the_article_alone(body: str, text: str) -> None:
    assert next(read("a.html", page(body))).text == text


def test_what_the_page_says_of_itself() -> None:
    meta = DAY + '<meta name="author" content="Ila Brandt"><meta property="og:title" content="Talks  open at dawn">'
    report = next(read("a.html", page("<article><p>It rained.</p></article>", meta)))
    assert (report.title, report.byline) == ("Talks open at dawn", "Ila Brandt")
    assert (report.published, report.language) == ("2026-03-04", "en-GB")


def test_a_title_without_the_papers_name() -> None:
    assert next(read("a.html", page("<p>It rained.</p>"))).title == "Talks open"


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="date" content="2026-03-04">',
        '<meta name="DC.date.issued" content="2026-03-04">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-04T08:00:00Z"}</script>',
    ],
)
def test_ways_to_say_the_day(head: str) -> None:
    assert next(read("a.html", page("<article><p>It rained.</p></article>", head))).published == "2026-03-04"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (page("<article><p>It rained.</p></article>", ""), "no publication date"),
        (page("<nav><a href='x'>Home</a></nav>"), "no article was found"),
        ("<!-- -->", "no"),
    ],
)
def test_pages_that_are_no_reports(content: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        list(read("a.html", content))


def test_a_page_nested_too_deeply_is_told_or_read() -> None:
    content = page("<div>" * 3000 + "<p>It rained.</p>" * 3 + "</div>" * 3000)
    with contextlib.suppress(UnreadableError, RecursionError):
        list(read("a.html", content))

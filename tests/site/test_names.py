"""Names of any script, length and meaning to a computer become pages, feeds and lines that can be found."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page as Tab

from parley.build import Built
from parley.dossier import assemble
from parley.gather import Reading
from parley.identity import identify
from parley.language.findings import Actor, Findings
from parley.reports import Report
from tests.dossier.making import said
from tests.site.building import Site, words

NAMES = [
    "index",
    "con",
    "../x",
    "all",
    "Ардова",
    "محادثات",
    "停火",
    "Ĝ🕊",
    "a/b\\c",
    "%2e%2e",
    "=SUM(A1)",
    "constructor",
    "</script>",
]
NAMES += ["N" * 300, "N" * 301]
TITLE = "T</title><script>alert(1)</script> " * 9
TEXT = "\n\n".join(f"{name} demands the boats of {number}." for number, name in enumerate(NAMES))


def built() -> Built:
    statements = tuple(
        said(TEXT, name, "demands", f"the boats of {number}", "demand", actor=identify(name)) for number, name in enumerate(NAMES)
    )
    actors = tuple(Actor(identify(name), name, "group") for number, name in enumerate(NAMES))
    findings = Findings(sentences=((0, len(TEXT)),), actors=actors, statements=statements)
    reading = Reading(Report("a.txt", TITLE.strip(), "2031-05-12", "", "en", TEXT), findings)
    return Built(assemble([reading], []), (reading,), ())


@pytest.fixture(scope="module")
def named_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: built())
        return build_site({})


def test_every_name_has_a_page_that_tells_it(named_site: Site) -> None:
    told = {words(page.all("h1")[0]) for name, page in named_site.pages.items() if name.startswith("actors/")}
    assert told == {" ".join(name.split()) for name in NAMES}


def test_nothing_is_written_outside_and_every_name_is_short(named_site: Site) -> None:
    assert {path.name for path in named_site.folder.parent.iterdir()} & {"x.html", "x", "x.atom.xml"} == set()
    assert [name for name in named_site.files() if not name.isascii() or len(name.rpartition("/")[2].encode()) > 255] == []


def test_every_link_lands(named_site: Site) -> None:
    for name, page in named_site.pages.items():
        for _, address in page.links():
            if not urlsplit(address).scheme:
                path, anchor = page.target(address)
                assert path.is_file(), (name, address)
                assert not anchor or anchor in named_site.pages[path.relative_to(named_site.folder).as_posix()].ids


def test_every_page_is_sound_html(named_site: Site) -> None:
    assert {name: page.errors for name, page in named_site.pages.items() if page.errors} == {}
    for page in named_site.pages.values():
        assert [s for s in page.all("script") if not s.get("src") and s.get("type") != "application/ld+json"] == []


@pytest.mark.browser
def test_every_name_can_be_found(named_site: Site, open_page: Callable[..., object]) -> None:
    from playwright.sync_api import Page, expect

    from tests.site.test_browser import settled

    page = open_page(named_site, "search.html")
    assert isinstance(page, Page)
    for query in ("con", "constructor", "ардов", "محادثات", "火", "boats 3", "sum", "n" * 300):
        page.locator("form.finder input").fill(query)
        settled(page)
        expect(page.locator(".results li").first).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_no_name_is_wider_than_the_screen(named_site: Site, open_page: Callable[..., Tab], width: int) -> None:
    page = open_page(named_site, width=width)
    wide = {}
    for name in named_site.pages:
        page.goto((named_site.folder / name).as_uri())
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: found for name, found in wide.items() if found > width} == {}

"""An exchange of more than one page can hold: short lines of all of it, and a page for each month."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from parley.build import Built
from parley.dossier.model import IssueEntry, PositionEntry
from parley.site.exchanges import LONG
from tests.site.building import Site, words
from tests.site.many import much
from tests.site.test_browser import NARROWEST, WIDE, violations

COUNT = LONG + 100
MONTHS = ["January 2031", "February 2031", "March 2031", "April 2031"]


def built(apart: int = 9) -> Built:
    """All that is said is on boats; each statement answers the one before, across the months."""
    found = much(COUNT, 0, apart)
    said = found.dossier.statements
    tied = tuple(replace(s, issue="boats", answers=said[at - 1].id if at else None) for at, s in enumerate(said))
    history = tuple(s.id for s in tied)
    issue = IssueEntry("boats", "boats", ("boats",), "issues/boats.html")
    position = PositionEntry("kessia", "boats", history[-1], history, history[-1:])
    return Built(replace(found.dossier, statements=tied, issues=(issue,), positions=(position,)), found.readings, ())


@pytest.fixture(scope="module")
def long_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: built())
        return build_site({})


def test_every_statement_has_a_line_on_the_issues_page_which_leads_to_it_in_full(long_site: Site) -> None:
    whole = long_site.pages["issues/boats.html"]
    lines = whole.all("p", class_="said-line")
    assert len(lines) == COUNT
    assert whole.all("article", class_="turn") == []
    full = {
        e.attrib["id"]: page.path
        for name, page in long_site.pages.items()
        if name.startswith("issues/boats/")
        for e in page.all("article", class_="turn")
    }
    assert len(full) == COUNT
    for line in lines:
        (link,) = line.iter("a")
        path, anchor = whole.target(link.attrib["href"])
        assert (full[anchor], anchor) == (path, line.attrib["id"])  # an old address still finds it


def test_every_part_leads_to_every_other_and_says_which_it_is(long_site: Site) -> None:
    parts = {name: page for name, page in long_site.pages.items() if name.startswith("issues/boats")}
    assert len(parts) == len(MONTHS) + 1
    for name, page in parts.items():
        (nav,) = page.all("nav", class_="chapters")
        assert [words(a) for a in nav.iter("a")] == ["The whole", *MONTHS]
        assert [page.target(a.attrib["href"])[0] for a in nav.iter("a") if a.get("aria-current")] == [long_site.folder / name]


def test_what_leads_to_a_statement_leads_to_where_it_is_in_full(long_site: Site) -> None:
    briefing = long_site.pages["actors/kessia.html"]
    targets = [briefing.target(address) for tag, address in briefing.links() if tag == "a"]
    assert len({path for path, anchor in targets if path.parent.name == "boats" and anchor}) == len(MONTHS)


def test_every_link_lands(long_site: Site) -> None:
    by_path = {page.path: set(page.ids) for page in long_site.pages.values()}
    for name, page in long_site.pages.items():
        lost = [a for _, a in page.links() if "#" in a and page.target(a)[1] not in by_path[page.target(a)[0]]]
        assert lost == [], name


def test_every_part_is_sound_html_with_a_title_of_its_own(long_site: Site) -> None:
    parts = [page for name, page in long_site.pages.items() if name.startswith("issues/boats")]
    assert [page.errors for page in parts if page.errors] == []
    assert len({words(page.all("title")[0]) for page in parts}) == len(parts)


def test_a_month_that_is_too_long_has_a_page_for_each_day(build_site: Callable[..., Site]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: built(apart=1))
        site = build_site({})
    parts = {name: page for name, page in site.pages.items() if name.startswith("issues/boats/")}
    assert list(parts) == [f"issues/boats/2031-01-{day:02}.html" for day in range(1, COUNT // 50 + 1)]
    assert [len(page.all("article", class_="turn")) for page in parts.values()] == [50] * len(parts)
    assert words(parts["issues/boats/2031-01-02.html"].all("h1")[0]) == "boats: 2 January 2031"
    test_every_link_lands(site)


def test_a_short_exchange_stays_on_one_page(demo_site: Site, made_site: Site) -> None:
    for site in (demo_site, made_site):
        assert [name for name in site.pages if name.startswith("issues/") and name.count("/") > 1] == []


@pytest.mark.browser
@pytest.mark.parametrize(("name", "scheme", "width"), [("boats", "light", WIDE), ("boats/2031-04", "dark", NARROWEST)])
def test_a_long_exchange_is_accessible(long_site: Site, open_page: Callable[..., Tab], name: str, scheme: str, width: int) -> None:
    page = open_page(long_site, f"issues/{name}.html", width=width, color_scheme=scheme)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width

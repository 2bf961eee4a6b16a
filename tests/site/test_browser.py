"""The site in a browser, from the disk: it can be used by everybody, with scripts and without, on any screen and on paper."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.site.building import Site

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"], "preload": False}
WIDE, NARROW, NARROWEST = 1280, 360, 320

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open a page of a site in a window of its own; what it complains of or asks the network for is a failure."""
    wrong: list[str] = []
    contexts = []

    def open_(site: Site, name: str = "", width: int = WIDE, **more: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
        page.on("requestfailed", lambda request: wrong.append(f"{request.url} failed"))
        if name:
            page.goto(address(site, name))
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


def address(site: Site, name: str) -> str:
    return (site.folder / name).as_uri()


@pytest.fixture(params=["real", "made"])
def full(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


def violations(page: Page) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.add_style_tag(content="* { content-visibility: visible !important }")  # axe sees all, not what is on the screen
    found = page.evaluate(f"axe.run({json.dumps(WCAG)})")["violations"]
    return [f"{v['id']}: {v['help']}: {[n['target'] for n in v['nodes']][:3]}" for v in found]


@pytest.mark.parametrize(("scheme", "width"), [("light", WIDE), ("dark", NARROW)])
def test_every_page_is_accessible(full: Site, open_page: Open, scheme: str, width: int) -> None:
    """In both schemes and both widths; colours do not depend on the width, so that two of the four combinations are enough."""
    page = open_page(full, width=width, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for name in full.pages:
        page.goto(address(full, name))
        found[name] = violations(page)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_a_long_negotiation_are_accessible(demo_site: Site, open_page: Open, scheme: str) -> None:
    for name in ("index.html", "issues.html", "issues/dam.html", "conflicts.html", "actors/kesh.html"):
        page = open_page(demo_site, name, color_scheme=scheme, width=WIDE if scheme == "light" else NARROWEST)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert violations(page) == [], name


def test_the_matrix_becomes_cards_on_a_narrow_screen(demo_site: Site, open_page: Open) -> None:
    for width, table in ((WIDE, True), (NARROW, False)):
        page = open_page(demo_site, "issues.html", width=width)
        assert page.locator("table").is_visible() == table
        assert page.locator(".held").first.is_visible() != table


def test_the_matrix_can_be_used_by_keyboard(demo_site: Site, open_page: Open) -> None:
    page = open_page(demo_site, "issues.html")
    page.locator(".matrix").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/issues/*.html")


@pytest.mark.parametrize("name", ["index.html", "timeline.html", "actors.html", "reports.html", "about.html"])
def test_a_site_of_no_seeds_is_accessible(empty_site: Site, open_page: Open, name: str) -> None:
    assert violations(open_page(empty_site, name, width=NARROW)) == []


def test_what_could_not_be_read_is_told_accessibly(bad_site: Site, open_page: Open) -> None:
    assert violations(open_page(bad_site, "about.html", width=NARROW)) == []


def test_with_every_source_open_a_page_is_accessible(made_site: Site, open_page: Open) -> None:
    for name in ("timeline.html", "actors/ardova.html"):
        page = open_page(made_site, name, color_scheme="dark")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        assert violations(page) == []


def test_no_page_scrolls_sideways_on_the_narrowest_screen(site: Site, open_page: Open) -> None:
    page = open_page(site, width=NARROWEST)
    wide = {}
    for name in site.pages:
        page.goto(address(site, name))
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > NARROWEST} == {}


def test_every_page_reads_the_same_without_scripts(full: Site, open_page: Open) -> None:
    scripted, plain = open_page(full), open_page(full, java_script_enabled=False)
    for name in full.pages:
        scripted.goto(address(full, name))
        plain.goto(address(full, name))
        scripted.evaluate("for (const e of document.querySelectorAll('.filters')) e.remove()")
        assert plain.locator("body").inner_text().split() == scripted.locator("body").inner_text().split()


def test_the_filter_is_there_only_with_scripts(full: Site, open_page: Open) -> None:
    assert open_page(full, "timeline.html").locator("form.filters").is_visible()
    assert not open_page(full, "timeline.html", java_script_enabled=False).locator("form.filters").is_visible()


def test_the_filter_shows_what_it_counts(full: Site, open_page: Open) -> None:
    page = open_page(full, "timeline.html")
    entries = page.locator(".month .event:visible")
    for label in page.locator("form.filters label").all():
        label.locator("input").check(force=True)
        assert f"{entries.count()}" == label.locator("span").inner_text(), label.inner_text()


def test_the_filter_leaves_no_day_without_an_entry(full: Site, open_page: Open) -> None:
    page = open_page(full, "timeline.html")
    for option in page.locator("form.filters input").all():
        option.check(force=True)
        assert page.locator(".day:visible:not(:has(.event:visible)), .month:visible:not(:has(.event:visible))").count() == 0
        assert page.locator(".then:visible:not(:has(.event:visible))").count() == 0


def test_the_filter_can_be_used_by_keyboard_and_says_what_it_shows(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "timeline.html")
    page.locator("form.filters input").first.focus()
    page.keyboard.press("ArrowDown")
    shown = page.locator("form.filters [role=status]").inner_text()
    assert shown == f"{page.locator('.month .event:visible').count()} of {page.locator('.month .event').count()} entries"


def test_an_address_with_a_filter_opens_filtered(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site)
    page.goto(address(real_site, "timeline.html") + "?actor=turkey")
    assert page.locator("form.filters input:checked").get_attribute("value") == "turkey"
    shown = page.locator(".month .event:visible")
    assert shown.count() == 1
    assert "Turkey" in shown.first.inner_text()


def test_a_line_leads_to_its_sentence(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "actors/hamas.html")
    source = page.locator("article.statement details").first
    source.locator("summary").click()
    sentence = source.locator("blockquote").inner_text().split("\n")[0]
    source.locator("blockquote a").click()
    target = page.locator(":target")
    assert " ".join(target.inner_text().split()) == sentence
    assert target.is_visible()


def test_the_first_stop_of_the_keyboard_leads_to_the_text(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_page_prints_dark_on_white(full: Site, open_page: Open) -> None:
    page = open_page(full, color_scheme="dark")
    for name in full.pages:
        page.emulate_media(media="print")
        page.goto(address(full, name))
        assert page.pdf(format="A4").startswith(b"%PDF")
        assert not page.locator("header nav").is_visible()
        ink = page.evaluate("getComputedStyle(document.body).color.match(/\\d+/g).slice(0, 3).map(Number)")
        assert max(ink) < 100, name

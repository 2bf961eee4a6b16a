"""The search in a browser, from the disk: as one types, by keyboard, and safe whatever a seed says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from parley.site.search.folding import words
from tests.site.building import Site
from tests.site.test_browser import settled, violations
from tests.site.test_search import FOLDED

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def results(page: Page, query: str) -> list[str]:
    page.locator("form.finder input").fill(query)
    settled(page)
    return [" ".join(text.split()) for text in page.locator(".results li").all_inner_texts()]


def test_it_finds_as_one_types_and_says_of_what_kind(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "search.html")
    found = results(page, "hostages rel")
    assert any(text.startswith("event ") for text in found)
    assert any(text.startswith("statement ") and "release 20" in text for text in found)
    assert any(text.startswith("report ") for text in found)
    assert page.locator(".found").inner_text() == f"found: {len(found)}"
    assert "q=hostages%20rel" in page.url
    assert results(page, "hostages zebra") == []
    assert page.locator(".found").inner_text() == "nothing found"


def test_a_name_comes_first(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "search.html")
    for query in ("hamas", "HAMÁS", "ham"):
        assert results(page, query)[0].startswith("actor Hamas")


def test_all_words_must_be_there_and_only_the_last_may_be_cut(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "search.html")
    assert results(page, "ham dead") == []
    assert results(page, "deadlock ceasef")
    assert results(page, "ceasef ") == []


def test_a_query_in_the_address_is_asked(real_site: Site, open_page: Open) -> None:
    for address in ("search.html?q=turkey+vetoing", "search.html#q=turkey%20vetoing"):
        page = open_page(real_site)
        page.goto(real_site.folder.as_uri() + "/" + address)
        expect(page.locator(".results li").first).to_be_visible()
        assert page.locator("form.finder input").input_value() == "turkey vetoing"


def test_from_every_page_a_slash_leads_to_it(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site)
    for name in real_site.pages:
        page.goto(f"{real_site.folder.as_uri()}/{name}")
        if name != "search.html":
            page.keyboard.press("/")
        assert page.evaluate("document.activeElement.name") == "q", name
        page.keyboard.type("itamar")
        page.keyboard.press("Enter")
        if name == "search.html":
            page.wait_for_url("**/actors/itamar-ben-gvir.html")  # there Enter opens the first result
            continue
        expect(page.locator(".results a").first).to_be_visible()  # who leaves before that breaks off what the page still loads
        assert "search.html?q=itamar" in page.url


def test_enter_opens_what_was_typed_last_however_fast(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "search.html")
    assert not results(page, "hamas")[0].startswith("actor Itamar")
    page.locator("form.finder input").fill("itamar")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/itamar-ben-gvir.html")


def test_arrows_lead_through_the_results_and_enter_opens_one(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "search.html")
    results(page, "ben-gvir")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.results') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/itamar-ben-gvir.html")
    page.go_back()
    expect(page.locator(".results li").first).to_be_visible()


def test_what_a_seed_says_is_text_in_the_results(made_site: Site, open_page: Open) -> None:
    page = open_page(made_site, "search.html")
    assert any("<script>alert(1)</script>" in text for text in results(page, "script"))
    assert page.locator(".results script, .results img, .results b, .results i").count() == 0
    assert results(page, '<img src=x onerror=alert(1)> "') != [""]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_results_are_accessible(made_site: Site, open_page: Open, scheme: str, width: int) -> None:
    page = open_page(made_site, "search.html", color_scheme=scheme, width=width)
    assert len(results(page, "kessia")) > 3
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_reports_nothing_is_found(empty_site: Site, open_page: Open) -> None:
    assert results(open_page(empty_site, "search.html"), "talks") == []


def test_the_page_folds_a_query_as_the_index_folds_words(made_site: Site, open_page: Open) -> None:
    page = open_page(made_site, "search.html")
    source = page.evaluate("document.querySelector('script[src*=\"search.js\"]').src")
    script = (made_site.folder / "theme" / "js" / "search.js").read_text("utf-8")
    assert source
    body = script[script.index("  const CJK") : script.index("  const parts")]
    function = script[script.index("  function words(text)") : script.index("  /* The documents that have a word")]
    for text, _ in FOLDED:
        assert page.evaluate(f"(text) => {{ {body} {function} return words(text); }}", text) == list(words(text))


def test_a_page_loads_little_script(made_site: Site) -> None:
    scripts = {path.name: path.stat().st_size for path in (made_site.folder / "theme" / "js").iterdir()}
    always = scripts.pop("scheme.js") + scripts.pop("page.js")
    assert always + max(scripts.values()) < 25_000


def test_the_colours_are_the_readers_choice_and_stay(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "index.html", color_scheme="light")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    button = page.locator("button.scheme")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    assert button.get_attribute("aria-label") == "Colours: by system"
    button.click()
    assert button.get_attribute("aria-label") == "Colours: dark"
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(real_site.folder.as_uri() + "/timeline.html")
    assert page.evaluate(paper) == dark
    page.emulate_media(media="print")
    assert max(page.evaluate("getComputedStyle(document.body).color.match(/\\d+/g).slice(0, 3).map(Number)")) < 100
    page.emulate_media(media="screen")
    page.locator("button.scheme").click()
    assert page.locator("button.scheme").get_attribute("aria-label") == "Colours: light"
    assert page.evaluate(paper) == light
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) == light
    page.locator("button.scheme").click()
    assert page.evaluate(paper) == dark


def test_without_scripts_the_system_chooses_the_colours(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "index.html", color_scheme="dark", java_script_enabled=False)
    assert not page.locator("button.scheme").is_visible()

"""The site in a browser, from the disk: it can be used by everybody, with scripts and without, on any screen and on paper."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.site.building import Site

pytestmark = pytest.mark.browser

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"], "preload": False}
WIDE, NARROW, NARROWEST = 1280, 360, 320

ONE_OF_EACH_LOOK = """(() => {
  const behind = new Map(), found = new Map();
  const ground = (element) => {  // what is painted behind an element's text, from the root on
    if (!element) return '';
    if (!behind.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
      const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter}`;
      const above = ground(element.parentElement);
      const plain = own === 'rgba(0, 0, 0, 0) none 1 none';
      behind.set(element, plain ? above : `${above} / ${own}`);
    }
    return behind.get(element);
  };
  for (const element of document.body.querySelectorAll('*')) {
    const told = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const field = element.matches('input, select, textarea');  // its words are no node of the page
    if (!(told || field) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow, position } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, position, ground(element), field,
      element.matches(':disabled, :disabled *'), element.closest('a, button, label') !== null];
    if (!found.has(`${look}`)) found.set(`${look}`, element);
  }
  return [...found.values()];
})()"""
"""One element for each way in which text is painted: colour, size, weight, and what is behind it."""

Open = Callable[..., Page]


def address(site: Site, name: str) -> str:
    return (site.folder / name).as_uri()


@pytest.fixture(params=["real", "made"])
def full(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


def draw_all(page: Page) -> None:
    """Have the browser lay out also what is not on the screen; what is not laid out yet has no inner text."""
    late = ".month, .whole, .said-on, .two > div > section"
    page.evaluate(f"for (const e of document.querySelectorAll('{late}')) e.style.contentVisibility = 'visible'")


def violations(page: Page) -> list[str]:
    """What breaks the guidelines. Contrast, which takes by far the longest, is measured once for each look that text has."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        draw_all(page)
    contrast = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"], "preload": False}
    rest = {**WCAG, "rules": {"color-contrast": {"enabled": False}}}
    found = page.evaluate(f"axe.run({json.dumps(rest)})")["violations"]
    found += page.evaluate(f"axe.run({{ include: {ONE_OF_EACH_LOOK} }}, {json.dumps(contrast)})")["violations"]
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
    exchange = max(
        (name for name in demo_site.pages if name.startswith("issues/")), key=lambda name: len(demo_site.pages[name].text)
    )
    for name in ("index.html", "issues.html", exchange, "conflicts.html", "actors/kesh.html"):
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
    for name in full.pages.keys() - {"search.html"}:  # which says what to do without
        scripted.goto(address(full, name))
        plain.goto(address(full, name))
        scripted.evaluate("for (const e of document.querySelectorAll('.filters, .finder, .scheme')) e.remove()")
        draw_all(scripted)
        draw_all(plain)
        assert plain.locator("body").inner_text().split() == scripted.locator("body").inner_text().split()


def test_the_filter_is_there_only_with_scripts(full: Site, open_page: Open) -> None:
    assert open_page(full, "timeline.html").locator("form.filters").is_visible()
    assert not open_page(full, "timeline.html", java_script_enabled=False).locator("form.filters").is_visible()


@pytest.mark.parametrize(
    ("name", "script", "below"), [("timeline.html", "timeline", ".month"), ("search.html", "search", ".small")]
)
def test_nothing_moves_when_a_script_is_ready(full: Site, open_page: Open, name: str, script: str, below: str) -> None:
    for width in (WIDE, NARROW):
        ready, waiting = open_page(full, name, width=width), open_page(full, width=width)
        waiting.route(f"**/{script}.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        waiting.route("**/page.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        waiting.goto(address(full, name))
        places = [page.evaluate(f"document.querySelector('{below}').offsetTop") for page in (ready, waiting)]
        assert places[0] == places[1], width


def choices(page: Page) -> list[tuple[str, str, int]]:
    """Everything that can be chosen: the list, the value, and the count beside it."""
    found: list[tuple[str, str, int]] = []
    for pill in page.locator("form.filters .pill").all():
        value = pill.locator("input").get_attribute("value") or ""
        found.append(("actor", value, int(pill.locator("span").inner_text())))
    for name in ("kind", "status", "issue"):
        for option in page.locator(f"form.filters select[name={name}] option").all():
            text = option.text_content() or ""
            found.append((name, option.get_attribute("value") or "", int(text.rpartition("(")[2].rstrip(")"))))
    return found


def choose(page: Page, name: str, value: str) -> None:
    if name == "actor":
        page.locator(f'form.filters input[name=actor][value="{value}"]').check(force=True)
    elif name in ("from", "to", "text"):
        page.locator(f"form.filters input[name={name}]").fill(value)
    else:
        page.locator(f"form.filters select[name={name}]").select_option(value)
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator("form[aria-busy]")).to_have_count(0)


def test_every_choice_shows_what_it_counts_and_leaves_no_day_without_an_entry(full: Site, open_page: Open) -> None:
    page = open_page(full, "timeline.html")
    for name, value, count in choices(page):
        choose(page, name, value)
        assert page.locator(".month .event:visible").count() == count, (name, value)
        empty = ".{0}:visible:not(:has(.event:visible))"
        assert sum(page.locator(empty.format(holder)).count() for holder in ("day", "month", "then")) == 0
        choose(page, name, "")


def test_filters_combine_and_count_together(full: Site, open_page: Open) -> None:
    page = open_page(full, "timeline.html")
    whole = page.locator(".month .event").count()
    actor = choices(page)[1]
    choose(page, *actor[:2])
    for name, value, count in choices(page):
        if name == "kind" and value:
            choose(page, name, value)
            assert page.locator(".month .event:visible").count() == count
            assert page.locator("form.filters [role=status]").inner_text() == f"{count} of {whole} entries"
            choose(page, name, "")
    page.locator("form.filters button[type=reset]").click()
    settled(page)
    assert page.locator(".month .event:visible").count() == whole
    assert page.locator("form.filters [role=status]").inner_text() == ""


SPANS = [
    ("2031-05-10", "2031-05-10", ["opened on 10 May", "week of 5 May"]),
    ("2032-01-01", "", []),
    ("", "2000-01-01", ["began in 1999"]),
    ("2031-06-01", "2031-06-30", ["The next round"]),
]


@pytest.mark.parametrize(("first", "last", "told"), SPANS)
def test_a_span_shows_what_may_have_been_in_it(made_site: Site, open_page: Open, first: str, last: str, told: list[str]) -> None:
    page = open_page(made_site, "timeline.html")
    draw_all(page)
    choose(page, "from", first)
    choose(page, "to", last)
    shown = page.locator(".month .event:visible .text").all_inner_texts()
    assert len(shown) == len(told)
    assert all(any(words in text for text in shown) for words in told)


def test_words_are_looked_for_in_entries_and_their_sentences(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "timeline.html")
    choose(page, "text", "WITHDRAWAL map")
    shown = page.locator(".month .event:visible")
    assert shown.count() >= 1
    assert all("map" in (text or "") for text in [entry.text_content() for entry in shown.all()])
    assert "text=WITHDRAWAL+map" in page.url


def test_the_filter_can_be_used_by_keyboard(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site, "timeline.html")
    page.locator("form.filters input").first.focus()
    page.keyboard.press("ArrowDown")
    settled(page)
    shown = page.locator("form.filters [role=status]").inner_text()
    assert shown == f"{page.locator('.month .event:visible').count()} of {page.locator('.month .event').count()} entries"


def test_an_address_with_filters_opens_filtered(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site)
    page.goto(address(real_site, "timeline.html") + "?actor=turkey&status=ongoing")
    assert page.locator("form.filters input:checked").get_attribute("value") == "turkey"
    shown = page.locator(".month .event:visible")
    assert shown.count() == 1
    assert "Turkey" in shown.first.inner_text()


def test_an_address_that_asks_for_what_is_not_there_shows_all(real_site: Site, open_page: Open) -> None:
    page = open_page(real_site)
    page.goto(address(real_site, "timeline.html") + "?actor=nobody&kind=%3Cscript%3E&from=soon")
    assert page.locator(".month .event:visible").count() == page.locator(".month .event").count()


def test_marks_of_a_report_can_be_put_off_without_scripts(real_site: Site, open_page: Open) -> None:
    (name,) = (name for name in real_site.pages if name.startswith("reports/"))
    page = open_page(real_site, name, java_script_enabled=False)
    assert page.locator(".margin .of-date").first.is_visible()
    page.locator("#show-dates").uncheck()
    assert not page.locator(".margin .of-date").first.is_visible()
    assert page.locator(".margin .of-statement").first.is_visible()
    page.locator("#show-statements").uncheck()
    assert not page.locator(".margin .of-statement").first.is_visible()
    page.locator("#show-notes").uncheck()
    assert not page.locator(".margin").first.is_visible()


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

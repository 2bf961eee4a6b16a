"""A briefing on paper: two A4 pages to hand over, whatever there is to tell; all of it where the reader asks for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Page as Tab

from parley.site.paper import HEADING, LARGEST, Item, fill
from tests.site.building import Site, words
from tests.site.many import much
from tests.site.test_browser import draw_all


def queues(**costs: list[float]) -> dict[str, list[Item]]:
    return {name: [Item(f"{name}{n}", cost) for n, cost in enumerate(given)] for name, given in costs.items()}


FILLED = [
    (100, queues(a=[1, 1], b=[1]), {"a0", "a1", "b0", "§ a", "§ b"}),
    (2 * HEADING + 2.5, queues(a=[1, 1], b=[1]), {"a0", "b0", "§ a", "§ b"}),
    (HEADING + 1.5, queues(a=[1, 1], b=[1]), {"a0", "§ a"}),
    (HEADING + 1.5, queues(a=[9, 1], b=[1]), {"b0", "§ b"}),
    (1, queues(a=[1]), set()),
    (100, queues(a=[LARGEST + 1, 1]), {"a1", "§ a"}),
]


@pytest.mark.parametrize(("room", "given", "kept"), FILLED)
def test_each_kind_comes_to_word_before_any_has_two(room: float, given: dict[str, list[Item]], kept: set[str]) -> None:
    assert fill(room, given) == kept


@pytest.fixture(scope="module", params=[(100, 0), (200, 6), (5_000, 2)], ids=["short", "long", "very many"])
def full_site(request: pytest.FixtureRequest, build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: much(*request.param))
        return build_site({})


def sheets_of(page: Tab) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True)))


OTHER_FONTS = {
    "wide": ":root { --serif: Verdana, 'DejaVu Sans' !important; --sans: var(--serif) !important }",
    "widest": ":root { --serif: 'Courier New', 'DejaVu Sans Mono', monospace !important; --sans: var(--serif) !important }",
    "spaced": "@media print { * { letter-spacing: .02em !important } }",
    "narrow": "@media print { * { letter-spacing: -.04em !important } }",
}


def printed(open_page: Callable[..., Tab], site: Site, styles: Iterable[str]) -> dict[str, int]:
    """On how many sheets each briefing prints, at most, in each of some styles."""
    page = open_page(site)
    found = {}
    for name in site.pages:
        if name.startswith("actors/"):
            page.goto((site.folder / name).as_uri())
            found[name] = max(in_style(page, style, sheets_of) for style in styles)
    return found


def in_style(page: Tab, style: str, ask: Callable[[Tab], int]) -> int:
    """What is told of a page while it has a style, which it loses after that."""
    tag = page.add_style_tag(content=style or ":root {}")
    try:
        return ask(page)
    finally:
        tag.evaluate("e => e.remove()")


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "fonts"), [("real", ()), ("made", ()), ("demo", tuple(OTHER_FONTS.values()))])
def test_every_briefing_prints_on_two_pages_in_any_font(
    request: pytest.FixtureRequest, open_page: Callable[..., Tab], kind: str, fonts: tuple[str, ...]
) -> None:
    found = printed(open_page, request.getfixturevalue(f"{kind}_site"), ("", *fonts))
    assert {name: count for name, count in found.items() if count > 2} == {}


@pytest.mark.browser
def test_however_much_there_is_to_tell(full_site: Site, open_page: Callable[..., Tab]) -> None:
    page = open_page(full_site, "actors/kessia.html")
    for style in ("", *OTHER_FONTS.values()):
        assert in_style(page, style, sheets_of) == 2, style
    page.emulate_media(media="print")
    shown = "[...document.querySelectorAll('article.statement')].filter((e) => e.getClientRects().length).length"
    for style in ("", *OTHER_FONTS.values()):
        assert in_style(page, style, lambda page: page.evaluate(shown)) >= 5
    assert re.search(
        r"On these pages stands the latest of each kind\. [\d,]+ statements more", page.inner_text("main > .two > div:first-child")
    )


@pytest.mark.browser
def test_all_of_it_prints_where_the_reader_asks(demo_site: Site, open_page: Callable[..., Tab]) -> None:
    page = open_page(demo_site, "actors/kesh.html")
    page.locator("#print-all").check()
    assert sheets_of(page) > 8
    page.emulate_media(media="print")
    assert not page.locator(".on-paper").is_visible()
    assert not page.locator("#print-all").is_visible()


@pytest.mark.browser
def test_nothing_is_left_out_on_the_screen(demo_site: Site, open_page: Callable[..., Tab]) -> None:
    page = open_page(demo_site, "actors/kesh.html")
    draw_all(page)
    assert page.locator(".off").count() > 50
    assert page.locator(".off:visible").count() == page.locator(".off").count()
    assert not page.locator(".on-paper").is_visible()


def test_what_fits_has_no_choice(demo_site: Site) -> None:
    page = demo_site.pages["actors/alda-renn.html"]
    assert "print all of it" not in page.text
    assert [e for e in page.tree.iter() if "off" in e.get("class", "").split()] == []


def test_the_latest_of_each_kind_stays(demo_site: Site) -> None:
    for name, page in demo_site.pages.items():
        if name.startswith("actors/"):
            for section in page.all("section"):
                said = [e for e in section.iter("article") if "statement" in e.get("class", "").split()]
                off = ["off" in e.get("class", "").split() for e in said]
                if section.get("class") != "off" and said:
                    assert not all(off), (name, words(section)[:40])

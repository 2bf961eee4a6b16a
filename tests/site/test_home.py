"""The first screen: what matters comes first, columns end together, and all of the head is in one row."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from parley.site.home import due
from parley.site.shown import Became
from parley.site.timeline import key_days, timeline
from parley.site.views import Views
from tests.site import made
from tests.site.building import Site, words

FORTY_FIVE = "The talks on the Orsa river and its harbours:"


@pytest.mark.parametrize(("days", "key"), [(0, 0), (1, 0), (2, 1), (3, 2), (8, 4), (9, 5), (400, 5)])
def test_key_days_are_the_smaller_part_of_a_short_timeline(days: int, key: int) -> None:
    assert key_days(days) == key


def latest(site: Site) -> list[str]:
    (section,) = (e for e in site.pages["index.html"].all("section") if e.get("aria-labelledby") == "latest")
    return [words(next(iter(e.iter("p")))) for e in section.iter("article")]


def test_the_latest_has_a_kind_and_actors(demo_site: Site, real_site: Site) -> None:
    for site in (demo_site, real_site):
        events = json.loads((site.folder / "data" / "dossier.json").read_bytes())["events"]
        shown = [e for e in events if e["text"] in latest(site)]
        assert len(shown) >= 3
        assert [e["text"] for e in shown if not (e["type"] and e["actors"])] == []


def test_the_latest_is_of_the_last_days_and_tells_the_agreement(demo_site: Site) -> None:
    events = json.loads((demo_site.folder / "data" / "dossier.json").read_bytes())["events"]
    newest = date(2026, 4, 30)
    for event in (e for e in events if e["text"] in latest(demo_site)):
        assert newest - date.fromisoformat(event["date"]["latest"]) < timedelta(days=7)
    assert any(text.startswith("Three delegations initialled a framework agreement") for text in latest(demo_site))


def test_what_only_a_look_back_tells_is_not_the_latest(demo_site: Site) -> None:
    """The report of 30 April recalls two months; “Kesh accuses the Meridian Front” is of March."""
    dossier = json.loads((demo_site.folder / "data" / "dossier.json").read_bytes())
    (back,) = (report["id"] for report in dossier["reports"] if report["path"].startswith("2026-04-30"))
    recalled = {
        event["text"]
        for event in dossier["events"]
        if event["date"]["basis"] == "reported" and {source["report"] for source in event["sources"]} == {back}
    }
    assert "Kesh accuses the Meridian Front." in recalled
    assert recalled.isdisjoint(latest(demo_site))


def test_next_is_what_several_reports_tell_and_what_has_a_day(demo_site: Site) -> None:
    (section,) = (e for e in demo_site.pages["index.html"].all("section") if e.get("aria-labelledby") == "due")
    assert [words(next(iter(e.iter("p")))) for e in section.iter("article")] == [
        "The Keshi parliament must vote, probably next Tuesday.",
        "The treaty is to be signed on May 11, in the same building.",
        "A second exchange of prisoners with the Meridian Front is to take place by May 15.",
        "The gates are to open on June 1.",
    ]
    assert [words(next(iter(e.iter("time")))) for e in section.iter("article")] == ["5 May", "11 May", "by 15 May", "1 June"]


def test_what_was_moved_or_is_told_more_exactly_is_not_due() -> None:
    views = Views(made.built(), "en_GB")
    plan = timeline(views, "oldest").planned[0]
    became = Became("It opened.", plan.when, "timeline.html#it")
    others = [replace(plan, id="moved", outcome="moved"), replace(plan, id="became", became=became)]
    assert due([*others, replace(plan, outcome=None, became=None)]) == (replace(plan, outcome=None, became=None),)


def test_nothing_stands_on_the_first_screen_twice(demo_site: Site, real_site: Site) -> None:
    for site in (demo_site, real_site):
        (key,) = (e for e in site.pages["index.html"].all("section") if e.get("aria-labelledby") == "key")
        told = latest(site) + [words(next(iter(e.iter("span")))) for e in key.iter("li")]
        assert [one for one in told if sum(one.rstrip(".") in other for other in told) > 1] == []


def test_what_is_read_aloud_of_a_link_begins_with_what_is_seen(demo_site: Site, made_site: Site) -> None:
    """WCAG 2.5.3: whoever speaks to the browser says what stands there."""
    for site in (demo_site, made_site):
        for name, page in site.pages.items():
            for link in page.all("a"):
                seen, label = words(link).lower(), (link.get("aria-label") or "").lower()
                assert not label or seen in label or not any(map(str.isalnum, seen)), (name, seen, label)


def test_where_nothing_has_a_kind_what_there_is_is_told(build_site: Callable[..., Site], one_pipeline: None) -> None:
    site = build_site({"a.txt": b"date 2031-05-12\n\nThe bollard on the quay was painted on Monday. It rained.\n"})
    assert latest(site)


def test_a_key_day_is_told_by_a_whole_sentence(demo_site: Site) -> None:
    events = {e["text"] for e in json.loads((demo_site.folder / "data" / "dossier.json").read_bytes())["events"]}
    for name in ("index.html", "timeline.html"):
        (section,) = (e for e in demo_site.pages[name].all("section") if e.get("aria-labelledby") == "key")
        told = [words(next(iter(e.iter("span")))) for e in section.iter("li")]
        assert len(told) == 5
        assert set(told) <= events


def test_the_news_of_the_last_week_is_among_the_key_days_of_the_timeline(demo_site: Site) -> None:
    """No report could recall it yet; the home page has it as the latest."""
    (section,) = (e for e in demo_site.pages["timeline.html"].all("section") if e.get("aria-labelledby") == "key")
    assert "27 April 2026" in words(section)
    assert "initialled a framework agreement" in latest(demo_site)[0]


def test_key_days_stand_first_and_apart_on_a_short_timeline_too(real_site: Site) -> None:
    titles = [words(e) for e in real_site.pages["timeline.html"].all("h2")]
    assert titles == ["Key days", "The whole in one picture", "October 2025"]


@pytest.mark.browser
def test_both_columns_of_the_first_screen_end_together(demo_site: Site, real_site: Site, open_page: Callable[..., Tab]) -> None:
    for site in (demo_site, real_site):
        page = open_page(site, "index.html")
        ends = page.evaluate("[...document.querySelectorAll('.columns > *')].map((e) => e.getBoundingClientRect().bottom)")
        assert abs(ends[0] - ends[1]) < 180, site.folder


@pytest.mark.browser
@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_the_head_is_one_row(demo_site: Site, open_page: Callable[..., Tab], width: int) -> None:
    page = open_page(demo_site, "index.html", width=width)
    page.evaluate(f"document.querySelector('.site a').textContent = {FORTY_FIVE!r}")
    middle = "(e) => { const b = e.getBoundingClientRect(); return (b.top + b.bottom) / 2 }"
    tops = page.evaluate(f"[...document.querySelectorAll('.top > *')].map({middle})")
    assert max(tops) - min(tops) < 8
    assert page.evaluate("document.querySelector('.top').getBoundingClientRect().height") < 90


@pytest.mark.browser
def test_on_a_phone_the_search_is_a_link(demo_site: Site, open_page: Callable[..., Tab]) -> None:
    page = open_page(demo_site, "index.html", width=360)
    assert not page.locator(".seek").is_visible()
    page.locator(".to-search a").click()
    page.wait_for_url("**/search.html")


@pytest.mark.browser
def test_marks_of_a_short_time_stand_beside_each_other_in_their_days_column(real_site: Site, open_page: Callable[..., Tab]) -> None:
    for width in (360, 1280):
        page = open_page(real_site, "index.html", width=width)
        lane = page.locator(".lane svg").first
        marks = lane.evaluate("(e) => [...e.querySelectorAll('rect, circle')].map((m) => m.getBoundingClientRect().x)")
        edges = lane.evaluate("(e) => [...e.querySelectorAll('line')].map((m) => m.getBoundingClientRect().x)")
        assert len(marks) == len({round(x) for x in marks}) == 5
        assert min(marks) > edges[len(edges) - 2]
        sizes = lane.evaluate("(e) => [...e.querySelectorAll('rect, circle')].map((m) => m.getBoundingClientRect().width)")
        assert all(8 <= size <= 10 for size in sizes)

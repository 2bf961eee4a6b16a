"""Silences: where nothing is told of many days, and who has said nothing for long."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from parley.build import Built
from parley.dossier import assemble
from parley.gather import Reading
from parley.language.findings import Actor, Findings, When
from parley.reports import Report
from parley.site.silence import days_of, stretches
from tests.dossier.making import happened, on, reported, said
from tests.site.building import Page, Site, words
from tests.site.test_browser import draw_all
from tests.site.test_dates import date as made_date


def days(*told: int) -> list[str]:
    """Days of 2031, by their number in the year."""
    return [(date(2030, 12, 31) + timedelta(days=n)).isoformat() for n in told]


DAILY = (1, 2, 3, 4, 5, 6, 7, 8, 9)
WEEKLY = (1, 8, 15, 22, 29, 36, 43, 50, 57)
STRETCHES = [
    ("a week, where something is told every day", (*DAILY, 17, 18), 1, [(10, 16)]),
    ("six days are no gap", (*DAILY, 16, 17), 1, []),
    ("where something is told each week, one week without is none", (*WEEKLY, 71), 1, []),
    ("but five times as long is", (*WEEKLY, 57 + 36), 1, [(58, 92)]),
    ("several", (*DAILY, 20, 21, 40), 1, [(10, 19), (22, 39)]),
    ("before the first report there is only background", (1, *(n + 100 for n in DAILY)), 102, []),
    ("what the first report looks back on belongs to it", (1, *(n + 100 for n in DAILY), 130), 101, [(110, 129)]),
    ("too few to say what is usual", (1, 2, 3, 4, 5, 60), 1, []),
    ("nothing at all", (), 1, []),
]


@pytest.mark.parametrize(("told", "began", "found"), [row[1:] for row in STRETCHES], ids=[row[0] for row in STRETCHES])
def test_a_gap_is_a_week_and_five_times_the_usual_distance(told: tuple[int, ...], began: int, found: list[tuple[int, int]]) -> None:
    assert stretches(days(*told), days(began)[0]) == [tuple(days(*ends)) for ends in found]


TELLS = [("2031-05-05", "2031-05-05", 1), ("2031-05-05", "2031-05-11", 7), ("2031-05-01", "2031-05-31", 0), (None, None, 0)]


@pytest.mark.parametrize(("first", "last", "count"), TELLS)
def test_a_date_tells_of_its_days_where_it_is_known_to_a_week(first: str | None, last: str | None, count: int) -> None:
    assert len(list(days_of(made_date(first, last, "range", None)))) == count


def one(number: int, day: date, mute: bool = False) -> Reading:
    """A report of a day: Kessia met, and Ardova spoke; a mute one tells only what Ardova said."""
    text = f"Kessia held its {number}th round of talks. Ardova rejects the {number}th paper."
    met = () if mute else (happened(text, f"Kessia held its {number}th round of talks.", on(day.isoformat()), ("kessia",)),)
    spoke = said(text, "Ardova", "rejects", f"the {number}th paper", "reject", actor="ardova", when=reported(day.isoformat()))
    demanded = said(text, "Kessia", "held", "its", "demand", actor="kessia", when=reported(day.isoformat()))
    early = (demanded,) if number == 1 else ()
    actors = (Actor("kessia", "Kessia", "group"), Actor("ardova", "Ardova", "state"))
    findings = Findings(((0, len(text)),), actors=actors, statements=(*early, spoke), events=met)
    return Reading(Report(f"{number}.txt", f"Day {number}", day.isoformat(), "", "en", text), findings)


FIRST = date(2031, 2, 20)
MET = [*range(10), 30, 31, 60]
MUTE = [12]  # days after the first on which something was said and nothing happened


def quiet() -> Built:
    """Ten days of talks, nineteen days of nothing but a word on the third, two days, four weeks of nothing, and a day."""
    told = sorted(MET + MUTE)
    readings = tuple(one(n, FIRST + timedelta(days=after), after in MUTE) for n, after in enumerate(told, start=1))
    background = When("1999-03-01", "1999-03-01", "1999-03-01", "day", "explicit", "1 March 1999")
    first = readings[0]
    text = first.report.text + " The quarrel began in March."
    quarrel = happened(text, "The quarrel began in March.", background, ("kessia",))
    found = replace(first.findings, events=(*first.findings.events, quarrel))
    readings = (Reading(Report("1.txt", "Day 1", first.report.published, "", "en", text), found), *readings[1:])
    return Built(assemble(readings, []), readings, ())


@pytest.fixture(scope="module")
def quiet_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: quiet())
        return build_site({})


@pytest.fixture(scope="module")
def newest_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: quiet())
        return build_site({}, PARLEY_ORDER="newest")


SILENCES = ["Nothing told of 17 days, 5–21 March 2031", "Nothing told of 28 days, 24 March – 20 April 2031"]


def order(page: Page) -> list[str]:
    """Days and gaps as they follow each other on a timeline."""
    return [e.get("id", "") for e in page.tree.iter() if {"day", "gap"} & set(e.get("class", "").split()) and e.get("id")]


def plain(text: str) -> str:
    return re.sub(r"[\s ]+", " ", text).replace("Mar ", "March ").replace("Apr ", "April ")


def test_a_gap_stands_between_the_days_that_it_parts(quiet_site: Site) -> None:
    page = quiet_site.pages["timeline.html"]
    assert [plain(words(e)) for e in page.all("p", class_="gap")] == SILENCES
    assert order(page)[-6:] == ["d2031-03-01", "gap-2031-03-05", "d2031-03-22", "d2031-03-23", "gap-2031-03-24", "d2031-04-21"]


def test_and_in_the_other_order_too(newest_site: Site) -> None:
    page = newest_site.pages["timeline.html"]
    assert [plain(words(e)) for e in page.all("p", class_="gap")] == SILENCES[::-1]
    assert order(page)[:6] == ["d2031-04-21", "gap-2031-03-24", "d2031-03-23", "d2031-03-22", "gap-2031-03-05", "d2031-03-01"]


def test_the_picture_begins_with_what_the_reports_are_about(quiet_site: Site) -> None:
    (figure,) = quiet_site.pages["index.html"].all("figure", class_="lanes")
    assert "Moves by actor, 20 February 2031 to 21 April 2031." in words(figure)


def test_the_picture_has_a_band_for_each_and_leads_to_them(quiet_site: Site) -> None:
    page = quiet_site.pages["index.html"]
    (figure,) = page.all("figure", class_="lanes")
    lanes = [e for e in figure.iter() if e.get("class") == "lane"]
    assert [len([r for r in lane.iter() if r.get("class") == "untold"]) for lane in lanes] == [2, 2]
    (told,) = (e for e in figure.iter() if e.get("class") == "small gaps")
    assert [plain(words(e)) for e in told] == SILENCES
    assert [page.target(a.attrib["href"])[1] for a in told.iter("a")] == ["gap-2031-03-05", "gap-2031-03-24"]


def test_the_picture_is_a_map_of_the_timeline(quiet_site: Site, demo_site: Site) -> None:
    for site in (quiet_site, demo_site):
        for name in ("index.html", "timeline.html", "actors/kesh.html"):
            if name in site.pages:
                page = site.pages[name]
                (axis,) = (e for e in page.tree.iter() if e.get("class") == "axis")
                led = [page.target(a.attrib["href"]) for a in axis.iter() if str(a.tag).endswith("}a") or a.tag == "a"]
                assert len(led) >= 3
                assert {path.name for path, _ in led} == {"timeline.html"}
                assert {anchor for _, anchor in led} <= set(site.pages["timeline.html"].ids)


def test_who_has_said_nothing_for_long_is_told_on_the_lane_and_on_the_briefing(quiet_site: Site) -> None:
    for name in ("index.html", "actors/kessia.html"):
        page = quiet_site.pages[name]
        lines = [e for e in page.tree.iter() if e.get("class") == "silent" and e.get("x1")]
        assert len(lines) == 1, name
        assert "silent since 20 February" in page.text
    assert "silent since" not in quiet_site.pages["actors/ardova.html"].text


def test_where_there_is_little_no_gap_is_told(real_site: Site, made_site: Site, empty_site: Site) -> None:
    for site in (real_site, made_site, empty_site):
        for page in site.pages.values():
            assert [e for e in page.tree.iter() if {"gap", "untold"} & set(e.get("class", "").split())] == []


@pytest.mark.browser
def test_a_gap_is_hidden_while_the_timeline_is_filtered(quiet_site: Site, open_page: Callable[..., Tab]) -> None:
    page = open_page(quiet_site, "timeline.html")
    draw_all(page)
    for asked, shown in (("talks", 0), ("", 2)):
        page.locator("form.filters input[name=text]").fill(asked)
        page.wait_for_selector("form.filters:not([aria-busy])")
        assert page.locator(".gap:visible").count() == shown

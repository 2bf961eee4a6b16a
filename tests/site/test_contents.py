"""What a reader finds on the pages of a dossier of everything."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from tests.site import made
from tests.site.building import Page, Site, words


def under(page: Page, heading: str) -> str:
    """The words of the section that a heading opens."""
    for section in page.tree.iter("section"):
        if any(words(h).startswith(heading) for h in section if str(h.tag) in ("h2", "h3")):
            return words(section)
    raise AssertionError(f"no section {heading}")


def article(page: Page, part: str) -> Element:
    return next(e for e in page.all("article") if part in (e.get("id") or ""))


VAGUE = [
    ("shots-fell", "the week of 5 May 2031"),
    ("a-truce-held", "March 2031"),
    ("prices-rose", "summer 2030"),
    ("the-quarrel-began", "1999"),
    ("boats-were-held", "28 Apr – 2 May 2031"),
]
STATUSES = [
    ("a-summit-was", "called off"),
    ("kessia-denied-it", "denied"),
    ("the-next-round", "planned"),
    ("a-summit-was", "uncertain"),
]


class TestTimeline:
    def test_days_are_in_order_oldest_first(self, made_site: Site) -> None:
        days = [e.attrib["id"] for e in made_site.pages["timeline.html"].all("section", class_="day") if "id" in e.attrib]
        assert days == sorted(days)
        assert days[0] == "d2031-04-01"

    def test_or_newest_first_where_that_is_set(self, build_site: Callable[..., Site]) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("parley.site.generator.build", lambda settings: made.built())
            page = build_site({}, PARLEY_ORDER="newest").pages["timeline.html"]
        days = [e.attrib["id"] for e in page.all("section", class_="day") if "id" in e.attrib]
        assert days == sorted(days, reverse=True)
        assert "newest first" in page.text

    @pytest.mark.parametrize(("part", "heading"), [
        ("prices-rose", "2030"),
        ("the-quarrel-began", "1999"),
        ("a-truce-held", "March 2031"),
        ("boats-were-held", "April 2031"),
    ])  # fmt: skip
    def test_what_is_known_to_no_month_stands_with_its_year(self, made_site: Site, part: str, heading: str) -> None:
        months = made_site.pages["timeline.html"].all("section", class_="month")
        (section,) = (month for month in months if any(part in e.get("id", "") for e in month.iter()))
        assert words(next(iter(e for e in section.iter("h2")))) == heading

    def test_what_is_planned_stands_apart(self, made_site: Site) -> None:
        page = made_site.pages["timeline.html"]
        assert "The next round is on 20 June 2031." in under(page, "Planned")
        assert "d2031-06-20" not in page.ids

    def test_key_days_stand_apart(self, made_site: Site) -> None:
        found = under(made_site.pages["timeline.html"], "Key days")
        assert "10 May 2031" in found  # told by two reports

    def test_what_is_only_reported_is_told_as_such(self, made_site: Site) -> None:
        page = made_site.pages["timeline.html"]
        (then,) = (e for e in page.all("div", class_="then") if "Kessia denied it." in words(e))
        assert "when it happened is not told" in words(then)

    @pytest.mark.parametrize(("entry", "when"), VAGUE)
    def test_what_is_known_to_no_day_has_none(self, made_site: Site, entry: str, when: str) -> None:
        found = article(made_site.pages["timeline.html"], entry)
        assert when in [words(e) for e in found.iter("li")]
        assert list(found.iter("time")) == []

    def test_what_has_no_date_at_all_is_told_too(self, made_site: Site) -> None:
        assert "Letters came some day." in under(made_site.pages["timeline.html"], "Day unknown")

    @pytest.mark.parametrize(("entry", "status"), STATUSES)
    def test_what_did_not_simply_happen_says_so(self, made_site: Site, entry: str, status: str) -> None:
        assert status in [words(e) for e in article(made_site.pages["timeline.html"], entry).iter("li")]

    def test_an_entry_of_two_reports_has_both_sentences(self, made_site: Site) -> None:
        found = article(made_site.pages["timeline.html"], "2031-05-10-talks-between")
        assert len(list(found.iter("blockquote"))) == 2
        assert "2 reports" in words(found)


class TestBriefing:
    def test_tells_its_moves_by_kind(self, made_site: Site) -> None:
        ardova, kessia = made_site.pages["actors/ardova.html"], made_site.pages["actors/kessia.html"]
        assert "We will not sign a paper" in under(ardova, "Refusals")
        assert "the boats" in under(kessia, "Demands")

    def test_tells_on_what_condition(self, made_site: Site) -> None:
        (condition,) = {words(e) for e in made_site.pages["actors/kessia.html"].all("p", class_="condition")}
        assert condition.startswith("unless")

    def test_quotes_only_what_stood_in_quotation_marks(self, made_site: Site) -> None:
        page = made_site.pages["actors/ardova.html"]
        assert {words(e) for e in page.all("q")} >= {made.LONG}
        kessia = made_site.pages["actors/kessia.html"]
        assert [words(e) for e in kessia.all("q") if "boats" in words(e)] == []

    def test_names_who_speaks_for_it_and_with_what_office(self, made_site: Site) -> None:
        (aside,) = made_site.pages["actors/ardova.html"].all("aside")
        assert "Ilse Varga" in words(aside)
        assert "Foreign <i>Minister</i>" in words(aside)

    def test_tells_what_was_said_to_it(self, made_site: Site) -> None:
        assert "We will not sign a paper" in under(made_site.pages["actors/kessia.html"], "Said to it")

    def test_of_a_person_leads_to_the_party(self, made_site: Site) -> None:
        page = made_site.pages["actors/ilse-varga.html"]
        assert "actors/ardova.html" in [
            page.target(address)[0].relative_to(made_site.folder).as_posix() for tag, address in page.links() if tag == "a"
        ]


class TestReport:
    def test_shows_every_word_of_the_report_in_order(self, made_site: Site, real_site: Site) -> None:
        for reading, report in zip(made.built().readings, made.built().dossier.reports, strict=True):
            page = made_site.pages[report.url]
            shown = " ".join(words(next(iter(e.iter("p")))) for e in page.all("div", class_="paragraph"))
            assert shown == " ".join(reading.report.text.split())

    def test_leads_to_the_reports_beside_it(self, made_site: Site) -> None:
        pages = [page for name, page in sorted(made_site.pages.items()) if name.startswith("reports/")]
        assert [[e.get("rel") for e in page.all("a") if e.get("rel")] for page in pages] == [["next"], ["prev"]]


class TestHome:
    def test_tells_what_changed_last_what_is_due_and_each_ones_move(self, made_site: Site) -> None:
        page = made_site.pages["index.html"]
        assert "As of 13 May 2031, from 2 reports" in page.text
        assert "The next round is on 20 June 2031." in under(page, "Due next")
        assert "Kessia" in under(page, "Each actor’s latest move")
        assert "10 May 2031" in under(page, "Key days")

    def test_draws_the_whole(self, made_site: Site) -> None:
        page = made_site.pages["index.html"]
        assert page.all("rect") or page.all("circle")
        assert "Moves by actor" in page.text


def test_every_page_leads_to_every_section(site: Site) -> None:
    for page in site.pages.values():
        (nav,) = (e for e in page.all("nav") if e.get("aria-label") == "The site")
        led = {page.target(e.attrib["href"])[0].name for e in nav.iter("a")}
        assert led >= {"index.html", "timeline.html", "actors.html", "reports.html", "about.html"}
        assert len([e for e in nav.iter("a") if e.get("aria-current")]) == 1

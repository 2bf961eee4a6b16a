"""A timeline of more than one page can hold: short lines of all of it, and a page for each year."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from parley.build import Built
from parley.dossier import assemble
from parley.gather import Reading
from parley.language.findings import Actor, Findings
from parley.reports import Report
from parley.site.views import PLENTY
from tests.dossier.making import happened, on
from tests.site.building import Site, words

COUNT = PLENTY + 20
TEXT = " ".join(f"Round {n} of talks was held." for n in range(COUNT)) + " A summit is due. Letters came."


def built() -> Built:
    rounds = [
        happened(TEXT, f"Round {n} of talks was held.", on(f"{2028 + n % 3}-{1 + n % 12:02}-{1 + n % 27:02}"), ("kessia",))
        for n in range(COUNT)
    ]
    due = happened(TEXT, "A summit is due.", on("2032-01-05"), ("kessia",), status="planned")
    letters = happened(TEXT, "Letters came.", on(None, edtf=None), ("kessia",))
    events = tuple(replace(event, sentence=(event.start, event.end)) for event in (*rounds, due, letters))
    spans = tuple(event.sentence for event in events)
    findings = Findings(spans, actors=(Actor("kessia", "Kessia", "group"),), events=events)
    reading = Reading(Report("a.txt", "Rounds of talks", "2031-05-12", "", "en", TEXT), findings)
    return Built(assemble([reading], []), (reading,), ())


@pytest.fixture(scope="module")
def long_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: built())
        return build_site({})


def test_every_entry_is_on_the_whole_in_a_line_and_in_full_on_the_page_of_its_year(long_site: Site) -> None:
    whole = long_site.pages["timeline.html"]
    lines = whole.all("p", class_="event")
    assert len(lines) == COUNT + 2
    assert whole.all("blockquote") == []
    full = {}
    for year in ("2028", "2029", "2030", "planned", "undated"):
        page = long_site.pages[f"timeline-{year}.html"]
        for entry in page.all("article", class_="event"):
            full[entry.attrib["id"]] = page.path
    assert len(full) == COUNT + 2
    for line in lines:
        (link,) = line.iter("a")
        path, anchor = whole.target(link.attrib["href"])
        assert full[anchor] == path


def test_every_part_leads_to_every_other_and_says_which_it_is(long_site: Site) -> None:
    for name, page in long_site.pages.items():
        if name.startswith("timeline"):
            (nav,) = page.all("nav", class_="chapters")
            assert [words(a) for a in nav.iter("a")] == ["The whole", "2028", "2029", "2030", "Planned", "Day unknown"]
            assert [page.target(a.attrib["href"])[0].name for a in nav.iter("a") if a.get("aria-current")] == [name]


def test_a_part_counts_its_own(long_site: Site) -> None:
    assert f"{len(long_site.pages['timeline-2029.html'].all('article', class_='event'))} events" in (
        long_site.pages["timeline-2029.html"].text
    )


def test_every_link_to_an_entry_lands(long_site: Site) -> None:
    by_path = {page.path: set(page.ids) for page in long_site.pages.values()}
    for name, page in long_site.pages.items():
        lost = [a for _, a in page.links() if "#" in a and page.target(a)[1] not in by_path[page.target(a)[0]]]
        assert lost == [], name


def test_every_part_is_sound_html(long_site: Site) -> None:
    assert {name: page.errors for name, page in long_site.pages.items() if page.errors} == {}

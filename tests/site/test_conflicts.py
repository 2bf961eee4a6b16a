"""Conflicts: the sides stand beside each other with their sentences, and none is taken."""

from __future__ import annotations

import json

import pytest

from tests.site.building import Page, Site, words


@pytest.fixture(scope="module")
def page(made_site: Site) -> Page:
    return made_site.pages["conflicts.html"]


KINDS = [
    ("day-", ["10 May 2031", "11 May 2031"]),
    ("figure-", ["3", "4,000", "5"]),
    ("denial-", ["■ demands", "■ rejects"]),
]


@pytest.mark.parametrize(("kind", "values"), KINDS)
def test_every_side_has_its_value_and_its_sentence(page: Page, kind: str, values: list[str]) -> None:
    (article,) = (e for e in page.all("article", class_="conflict") if e.attrib["id"].startswith(kind))
    sides = [e for e in article.iter("div") if e.get("class") == "side"]
    assert len(sides) == len(values)
    for side, value in zip(sides, values, strict=True):
        assert value in words(side)
        assert len(list(side.iter("blockquote"))) == 1


def test_a_claim_leads_to_where_it_stands(page: Page) -> None:
    (article,) = (e for e in page.all("article") if e.get("id") == "denial-boats")
    led = {page.target(e.attrib["href"])[1] for e in article.iter("a")}
    assert {"2031-05-12-kessia-demand-the-boats", "2031-05-12-ilse-varga-reject-we-will-not-sign-a"} <= led


def test_every_conflict_of_the_dossier_has_its_place(demo_site: Site) -> None:
    dossier = json.loads((demo_site.folder / "data" / "dossier.json").read_bytes())
    told = [e.attrib["id"] for e in demo_site.pages["conflicts.html"].all("article", class_="conflict")]
    assert sorted(told) == sorted(conflict["id"] for conflict in dossier["conflicts"])


def test_no_side_is_taken(page: Page) -> None:
    assert not [word for word in ("true", "false", "wrong", "correct", "likely") if f" {word} " in page.text]


def test_a_figure_that_was_taken_back_leads_to_where(demo_site: Site) -> None:
    page = demo_site.pages["conflicts.html"]
    sides = [e for e in page.all("div", class_="side") if "taken back" in words(e)]
    assert [words(next(p for p in side.iter("p") if p.get("class") == "value")) for side in sides] == ["3"]
    (link,) = (e for e in sides[0].iter("a") if "taken back" in words(e))
    path, id = page.target(link.attrib["href"])
    report = next(other for other in demo_site.pages.values() if other.path == path)
    (sentence,) = (e for e in report.tree.iter() if e.get("id") == id)
    assert "not three as SPA reported" in words(sentence)

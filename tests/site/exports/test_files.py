"""Feeds, the database, TimelineJS, JSON-LD, the sitemap and the zip: sound, complete, and safe whatever a seed says."""

from __future__ import annotations

import json
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from parley.site import pack
from parley.site.exports import jsonld
from tests.site import made
from tests.site.building import Site

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://editors.example/talks"


def feeds(site: Site) -> dict[str, ElementTree.Element]:
    return {name: ElementTree.fromstring(content) for name, content in site.files().items() if name.endswith(".atom.xml")}


def dossier(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site.folder / "data" / "dossier.json").read_bytes())
    return found


@pytest.fixture(scope="session")
def public_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: made.built())
        return build_site({}, PARLEY_SITEURL=ADDRESS)


class TestFeeds:
    def test_there_is_one_of_all_and_one_of_each_briefing(self, site: Site) -> None:
        briefings = {f"feeds/actors/{a['id']}.atom.xml" for a in dossier(site)["actors"] if a["url"]}
        assert feeds(site).keys() == {"feeds/all.atom.xml", *briefings}

    def test_each_is_valid_atom(self, site: Site) -> None:
        for feed in feeds(site).values():
            things = [feed, *feed.findall(f"{ATOM}entry")]
            for thing in things:
                for tag in ("id", "title", "updated"):
                    assert len(thing.findall(ATOM + tag)) == 1
                assert thing.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
                assert thing.findtext(f"{ATOM}updated", "").endswith("T00:00:00Z")
            ids = [thing.findtext(f"{ATOM}id") for thing in things]
            assert len(set(ids)) == len(ids)
            assert feed.findtext(f"{ATOM}author/{ATOM}name")

    def test_without_an_address_links_lead_to_the_pages_beside_it(self, site: Site) -> None:
        for name, feed in feeds(site).items():
            for link in feed.iter(f"{ATOM}link"):
                path = link.attrib["href"].partition("#")[0]
                assert (site.folder / name).parent.joinpath(path).resolve().is_file()

    def test_with_an_address_they_are_absolute(self, public_site: Site) -> None:
        for feed in feeds(public_site).values():
            assert {link.attrib["href"].startswith(f"{ADDRESS}/") for link in feed.iter(f"{ATOM}link")} == {True}
            assert [link for link in feed.iter(f"{ATOM}link") if link.get("rel") == "self"]

    def test_the_newest_come_first(self, made_site: Site) -> None:
        days = [e.findtext(f"{ATOM}updated", "") for e in feeds(made_site)["feeds/all.atom.xml"].findall(f"{ATOM}entry")]
        assert days == sorted(days, reverse=True)
        assert days[0] == "2031-05-13T00:00:00Z"

    def test_words_are_text(self, made_site: Site) -> None:
        kinds = {e.get("type") for feed in feeds(made_site).values() for e in feed.iter() if e.tag != f"{ATOM}link"}
        assert kinds <= {None, "text"}


class TestDatabase:
    def rows(self, site: Site, question: str) -> list[Any]:
        with closing(sqlite3.connect(f"file:{site.folder / 'data' / 'parley.db'}?mode=ro", uri=True)) as connection:
            return connection.execute(question).fetchall()

    def test_it_is_whole_and_every_reference_lands(self, site: Site) -> None:
        assert self.rows(site, "PRAGMA integrity_check") == [("ok",)]
        assert self.rows(site, "PRAGMA foreign_key_check") == []

    @pytest.mark.parametrize("table", ["reports", "actors", "statements", "events", "days", "issues", "positions", "conflicts"])
    def test_it_has_every_entry(self, site: Site, table: str) -> None:
        assert self.rows(site, f"SELECT count(*) FROM {table}") == [(len(dossier(site)[table]),)]

    def test_every_line_leads_to_its_sentence(self, site: Site) -> None:
        told = dossier(site)
        sources = [s["sentence"] for kind in ("statements", "events") for entry in told[kind] for s in entry["sources"]]
        assert [row[0] for row in self.rows(site, "SELECT sentence FROM sources")] == sources


class TestTimelineJs:
    def test_words_are_escaped_for_a_program_that_shows_them_as_html(self, made_site: Site) -> None:
        told = json.loads((made_site.folder / "data" / "timeline.json").read_bytes())
        shown = "".join(slide["text"]["headline"] + slide["text"]["text"] for slide in told["events"])
        assert "<script" not in shown
        assert "&lt;script&gt;" in shown

    def test_a_date_is_told_as_exactly_as_it_is_known(self, made_site: Site) -> None:
        told = json.loads((made_site.folder / "data" / "timeline.json").read_bytes())
        dates = {slide["text"]["headline"]: (slide["start_date"], slide["display_date"]) for slide in told["events"]}
        assert dates["The quarrel began in 1999."] == ({"year": 1999}, "1999")
        assert dates["A truce held in March 2031."] == ({"year": 2031, "month": 3}, "March 2031")
        assert dates["Kessia denied it."][1] == "reported 12 May 2031"


class TestJsonLd:
    def test_every_pages_is_json(self, site: Site) -> None:
        for name, page in site.pages.items():
            for script in page.all("script", type="application/ld+json"):
                told = json.loads("".join(script.itertext()))
                assert told["@context"] == "https://schema.org", name

    def test_no_word_ends_the_element(self) -> None:
        words = "</script><!--<script>]]>&'\u2028"
        made = str(jsonld.script({"@type": "Thing", "name": words}))
        assert not set("<>&'") & set(made)
        assert json.loads(made)["name"] == words

    def test_a_briefings_names_its_actor(self, made_site: Site) -> None:
        (script,) = made_site.pages["actors/ilse-varga.html"].all("script", type="application/ld+json")
        about = json.loads("".join(script.itertext()))["about"]
        assert about == {
            "@type": "Person",
            "name": "Ilse Varga",
            "jobTitle": ["Foreign <i>Minister</i>"],
            "memberOf": {"@type": "Organization", "name": "Ardova"},
        }


class TestSitemap:
    def test_has_every_page_where_there_is_an_address(self, public_site: Site) -> None:
        told = ElementTree.fromstring(public_site.files()["sitemap.xml"])
        places = {e.text for e in told.iter() if e.tag.endswith("}loc")}
        assert places == {f"{ADDRESS}/{name}" for name in public_site.pages}

    def test_is_not_there_without_one(self, site: Site) -> None:
        assert "sitemap.xml" not in site.files()


class TestZip:
    def test_has_the_whole_site_and_is_the_same_each_time(self, made_site: Site, tmp_path: Path) -> None:
        count = pack.pack(made_site.folder, tmp_path / "one.zip")
        pack.pack(made_site.folder, tmp_path / "two.zip")
        assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
        with zipfile.ZipFile(tmp_path / "one.zip") as packed:
            assert packed.testzip() is None
            told = {name.removeprefix("parley-site/"): packed.read(name) for name in packed.namelist()}
        assert count == len(told)
        assert told == made_site.files()

    def test_without_a_site_it_says_what_to_do(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["pack", str(tmp_path)])
        assert pack.main() == 1
        assert "make html" in capsys.readouterr().err

    def test_leaves_itself_and_what_is_hidden_out(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "index.html").write_text("x")
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "HEAD").write_text("x")
        monkeypatch.setattr(sys, "argv", ["pack", str(tmp_path)])
        assert [pack.main(), pack.main()] == [0, 0]
        assert "1 files" in capsys.readouterr().out


def test_the_page_lists_what_there_is(site: Site) -> None:
    page = site.pages["data.html"]
    listed = {page.target(e.attrib["href"])[0].relative_to(site.folder).as_posix() for e in page.all("a") if e.get("type")}
    there = {name for name in site.files() if name.startswith("data/")} - {n for n in site.files() if n.startswith("data/search/")}
    assert listed >= there

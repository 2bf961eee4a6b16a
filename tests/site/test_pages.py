"""Every page of every site: sound HTML, links that land, nothing from outside."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema

from tests.site.building import Site, words

ALWAYS = {"index.html", "timeline.html", "actors.html", "reports.html", "about.html", "data.html"}
LOADING = {"link", "script", "img", "iframe", "source", "video", "audio", "embed", "object", "track", "input", "use", "image"}


def test_the_pages_that_every_site_has_are_there(site: Site) -> None:
    assert site.pages.keys() >= ALWAYS


def test_every_page_is_sound_html(site: Site) -> None:
    assert {name: page.errors for name, page in site.pages.items() if page.errors} == {}


def test_no_id_is_on_a_page_twice(site: Site) -> None:
    assert {(name, i) for name, page in site.pages.items() for i in page.ids if page.ids.count(i) > 1} == set()


def test_every_id_can_stand_in_an_address(site: Site) -> None:
    assert [i for page in site.pages.values() for i in page.ids if not re.fullmatch(r"[a-z][a-z0-9-]*|\d{4}-[a-z0-9-]+", i)] == []


def test_every_link_and_anchor_lands(site: Site) -> None:
    by_path = {page.path: page for page in site.pages.values()}
    lost = []
    for name, page in site.pages.items():
        for _, address in page.links():
            if urlsplit(address).scheme in ("http", "https", "mailto", "data"):
                continue
            path, anchor = page.target(address)
            if not path.is_file() or (anchor and anchor not in by_path[path].ids):
                lost.append((name, address))
    assert lost == []


def test_every_link_is_relative_and_names_a_file(site: Site) -> None:
    for page in site.pages.values():
        for _, address in page.links():
            parts = urlsplit(address)
            if parts.scheme == "data":
                continue
            assert not parts.scheme
            assert not parts.netloc
            assert not parts.path.startswith("/")
            assert not parts.path or Path(parts.path).suffix


def test_every_page_can_be_reached_from_the_first(site: Site) -> None:
    first = site.pages["index.html"].path
    seen, ahead = {first}, [first]
    by_path = {page.path: page for page in site.pages.values()}
    while ahead:
        page = by_path[ahead.pop()]
        new = {page.target(a)[0] for _, a in page.links() if not urlsplit(a).scheme} & by_path.keys() - seen
        seen |= new
        ahead += new
    assert by_path.keys() - seen == set()


def test_nothing_is_loaded_from_outside(site: Site) -> None:
    for page in site.pages.values():
        assert [a for tag, a in page.links() if tag in LOADING and urlsplit(a).scheme not in ("", "data")] == []
        assert page.all("style") == []
        assert [e for e in page.tree.iter() if any(name.startswith("on") for name in e.attrib)] == []
    for name, content in site.files().items():
        if name.endswith((".css", ".js", ".svg")):
            assert not re.search(rb"@import|url\(\s*['\"]?(https?:)?//|(src|href)\s*=\s*['\"]?https?:|fetch\(|import\(", content), (
                name
            )


def test_every_page_has_a_language_a_title_of_its_own_and_one_first_heading(site: Site) -> None:
    titles = []
    for name, page in site.pages.items():
        assert page.tree.get("lang") == "en"
        assert len(page.all("h1")) == 1, name
        assert len(page.all("main")) == 1
        titles += [words(title) for title in page.all("title")]
    assert len(titles) == len(site.pages)
    assert [title for title in set(titles) if titles.count(title) > 1] == []


def test_headings_leave_no_level_out(site: Site) -> None:
    for name, page in site.pages.items():
        levels = [int(e.tag[1]) for e in page.tree.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_the_data_is_beside_the_pages_and_valid(site: Site) -> None:
    data = site.folder / "data"
    dossier = json.loads((data / "dossier.json").read_bytes())
    jsonschema.validate(dossier, json.loads((data / "dossier.schema.json").read_bytes()))


def test_every_entry_of_the_dossier_stands_where_it_says(site: Site) -> None:
    dossier = json.loads((site.folder / "data" / "dossier.json").read_bytes())
    timeline = site.pages["timeline.html"].ids
    assert [e["id"] for e in dossier["events"] if e["id"] not in timeline] == []
    assert [r["url"] for r in dossier["reports"] if r["url"] not in site.pages] == []
    assert [a["url"] for a in dossier["actors"] if a["url"] and a["url"] not in site.pages] == []
    everywhere = {i for name, page in site.pages.items() if name.startswith("actors/") for i in page.ids}
    told = [s["id"] for s in dossier["statements"] if s["actor"] or s["speaker"]]
    assert [i for i in told if i not in everywhere] == []


def test_every_line_leads_to_its_sentence(site: Site) -> None:
    """The words of a source on a page are those at the anchor that its link leads to."""
    by_path = {page.path: page for page in site.pages.values()}
    for page in site.pages.values():
        for quote in page.all("blockquote"):
            (link,) = quote.iter("a")
            path, anchor = page.target(link.attrib["href"])
            (target,) = (e for e in by_path[path].tree.iter() if e.get("id") == anchor)
            sentence = " ".join((quote.text or "").split())
            assert words(target).startswith(sentence) or sentence.startswith(words(target))


def test_no_page_shows_what_a_template_forgot(site: Site) -> None:
    for name, page in site.pages.items():
        assert not re.search(r"\bUndefined\b|\bStruct\(|<function|Markup\(|\bNone\b", page.text), name

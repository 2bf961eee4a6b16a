"""Changes: what is new, revised and withdrawn since the last build, and nothing where nothing is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from parley.build import Built
from parley.site.changes import compare
from tests.site import made
from tests.site.building import Site, Workspace, build, words

Found = dict[str, Any]


@pytest.fixture
def place(workspace: Callable[..., Workspace]) -> Workspace:
    return workspace({})


@pytest.fixture
def built(place: Workspace) -> Iterator[Callable[[Built], Site]]:
    with pytest.MonkeyPatch.context() as patch:

        def of(found: Built) -> Site:
            patch.setattr("parley.site.generator.build", lambda settings: found)
            return build(place)

        yield of


def told(site: Site) -> Found:
    found: Found = json.loads((site.folder / "data" / "changes.json").read_bytes())
    return found


def ids(changes: Found, what: str, kind: str) -> list[str]:
    return [c["id"] for c in changes[what] if c["kind"] == kind]


def test_tells_by_ids_what_is_new_revised_and_withdrawn(made_site: Site) -> None:
    changes = told(made_site)
    assert ids(changes, "new", "report") == ["2031-05-13-rounds-of-talks"]
    assert "2031-04-01-round-1-was-held" in ids(changes, "new", "event")
    assert "2031-05-13-kessia-concede-the-boats" in ids(changes, "new", "statement")
    assert ids(changes, "revised", "event") == ["2031-05-10-talks-between-ardova-and-kessia"]
    assert [id for id in ids(changes, "withdrawn", "event") if id.endswith("-gone")]


def test_says_what_was_revised(made_site: Site) -> None:
    changes = told(made_site)
    (event,) = (c for c in changes["revised"] if c["kind"] == "event")
    assert event["fields"] == ["sources", "reports"]
    assert "its sources, how many reports tell it" in made_site.pages["changes.html"].text


def test_what_is_new_or_revised_is_marked_where_it_stands(made_site: Site) -> None:
    marked = {id: word for word in ("new", "revised") for kind in ("event", "statement") for id in ids(told(made_site), word, kind)}
    for name in ("timeline.html", "actors/kessia.html", "issues/boats.html"):
        for entry in made_site.pages[name].all("article"):
            if id := entry.get("id"):
                marks = [words(e) for e in entry.iter("li") if e.get("class") == "fresh"]
                assert marks == ([marked[id]] if id in marked else []), (name, id)


def test_what_is_only_read_otherwise_is_revised_and_not_withdrawn() -> None:
    dossier = made.built().dossier
    (first, *others) = dossier.statements
    told = replace(first, sources=(replace(first.sources[0], sentence="Nobody else said this."),), stance="agree")
    read = replace(told, id="read-anew", stance="state")
    former, now = (replace(dossier, statements=(one, *others)) for one in (told, read))
    changes = compare(former, now)
    assert changes is not None
    assert (changes.new, changes.withdrawn) == ((), ())
    assert [(c.id, c.fields) for c in changes.revised] == [("read-anew", ("stance",))]


def test_is_dated_by_the_newest_reports(made_site: Site) -> None:
    assert (told(made_site)["date"], told(made_site)["before"]) == ("2031-05-13", "2031-05-12")
    assert "As of 13 May 2031; before, as of 12 May 2031." in made_site.pages["changes.html"].text


def test_the_page_leads_to_what_is_there_and_tells_what_is_gone(made_site: Site) -> None:
    page = made_site.pages["changes.html"]
    (gone,) = (e for e in page.all("li") if "A ferry sank" in words(e))
    assert list(gone.iter("a")) == []
    assert "<script>alert(1)</script> & {{ 7 * 7 }}" in words(gone)
    (new,) = (e for e in page.all("li") if "Round 1 was held." in words(e))
    assert [page.target(e.attrib["href"])[1] for e in new.iter("a")] == ["2031-04-01-round-1-was-held"]


def test_the_first_page_has_it_in_short(made_site: Site) -> None:
    text = made_site.pages["index.html"].text
    assert "Since the last build" in text
    assert "New 1 report, 11 events, 3 statements" in text


def test_a_date_is_told_as_exactly_as_it_is_known(made_site: Site) -> None:
    letters = [words(e) for e in made_site.pages["changes.html"].all("li") if "Shots fell" in words(e)]
    assert all("the week of" in words_ for words_ in letters)


def test_the_first_build_tells_no_changes(built: Callable[[Built], Site]) -> None:
    site = built(made.built())
    assert "changes.html" not in site.pages
    assert "data/changes.json" not in site.files()
    assert "Since the last build" not in site.pages["index.html"].text


def test_where_nothing_changed_the_former_changes_stay(built: Callable[[Built], Site]) -> None:
    built(made.former())
    first = built(made.built()).files()
    assert "data/changes.json" in first
    assert built(made.built()).files() == first


def test_when_all_reports_are_gone_that_is_told(built: Callable[[Built], Site]) -> None:
    built(made.former())
    site = built(Built(made.assemble([], []), (), ()))
    assert told(site)["date"] == "2031-05-12"
    assert "Withdrawn 1 report" in site.pages["index.html"].text
    assert site.pages["changes.html"].errors == []


BROKEN = [
    b"",
    b"{",
    b"[]",
    b'{"schema": "somebody/9", "reports": []}',
    b'{"schema": "parley/2"}',
    b'{"schema": "parley/1", "reports": [{"id": 1}]}',
    b'{"schema": "parley/1", "days": [{"date": "2031-13-45", "rank": 1, "events": []}]}',
    b"\xff\xfe",
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_former_dossier_that_cannot_be_read_is_ignored_with_a_word(
    place: Workspace, built: Callable[[Built], Site], content: bytes
) -> None:
    path: Path = place.output / "data" / "dossier.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    site = built(made.built())
    assert "changes.html" not in site.pages
    assert [line for line in site.log if line.startswith("WARNING") and "dossier.json" in line]


def test_former_changes_that_cannot_be_read_are_ignored_too(place: Workspace, built: Callable[[Built], Site]) -> None:
    built(made.former())
    built(made.built())
    (place.output / "data" / "changes.json").write_bytes(b'{"schema": "parley-changes/1", "date": "2031-99-99"}')
    site = built(made.built())
    assert "changes.html" not in site.pages
    assert [line for line in site.log if "changes.json" in line]

"""What cannot be read is named, in the log and on the site, and the rest is built; without seeds the site says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.site.bad import TOLD
from tests.site.building import Site, Workspace, build, words


def test_every_bad_seed_is_in_the_log_with_its_reason(bad_site: Site) -> None:
    for name in TOLD:
        told = [line for line in bad_site.log if f"seeds/{name}: " in line]
        assert len(told) == 1, name
        assert told[0].startswith("WARNING: ")
        assert len(told[0].partition(f"{name}: ")[2]) > 10


def test_every_bad_seed_is_on_the_about_page_with_its_reason(bad_site: Site) -> None:
    page = bad_site.pages["about.html"]
    told = dict(zip(map(words, page.all("dt")), map(words, page.all("dd")), strict=True))
    assert sorted(told) == sorted(TOLD)
    assert all(told.values())


def test_every_bad_seed_is_unread_in_the_dossier(bad_site: Site) -> None:
    dossier = json.loads((bad_site.folder / "data" / "dossier.json").read_bytes())
    assert [item["path"] for item in dossier["unread"]] == sorted(TOLD)


def test_the_rest_is_built(bad_site: Site) -> None:
    dossier = json.loads((bad_site.folder / "data" / "dossier.json").read_bytes())
    assert {report["path"] for report in dossier["reports"]} == {"hostile.txt", "hostile.md", "lines.jsonl:1"}
    assert {report["url"] for report in dossier["reports"]} <= bad_site.pages.keys()


def test_where_all_was_read_the_about_page_says_so(real_site: Site) -> None:
    assert "every file in the folder seeds/ was read" in real_site.pages["about.html"].text


def test_without_seeds_every_page_says_so_and_the_first_how_to_add_one(empty_site: Site) -> None:
    for name in ("index.html", "timeline.html", "actors.html", "reports.html"):
        assert "no reports yet" in empty_site.pages[name].text
    assert "seeds/" in empty_site.pages["index.html"].text
    assert "make html" in empty_site.pages["index.html"].text


def test_the_example_that_the_first_page_gives_is_a_report_that_can_be_read(empty_site: Site) -> None:
    from parley.reports import Report, txt

    (example,) = ("".join(e.itertext()) for e in empty_site.pages["index.html"].all("pre"))
    (found,) = txt.read("example.txt", example)
    assert isinstance(found, Report)
    assert found.byline


def test_reports_without_any_event_make_a_whole_site(build_site: Callable[..., Site], one_pipeline: None) -> None:
    site = build_site({"a.txt": "date 2031-05-12\n\nGreen, mostly. So it seems.\n"})
    assert json.loads((site.folder / "data" / "dossier.json").read_bytes())["events"] == []
    assert "no event that Parley could read" in site.pages["index.html"].text
    assert "No event could be read" in site.pages["timeline.html"].text
    assert {name: page.errors for name, page in site.pages.items() if page.errors} == {}


def test_seeds_of_which_none_can_be_read_are_told_on_the_first_page(build_site: Callable[..., Site]) -> None:
    page = build_site({"undated.txt": "Talks opened."}).pages["index.html"]
    assert "1 file in the folder could not be read" in page.text


def test_a_seeds_folder_that_is_not_there_is_no_failure(workspace: Callable[..., Workspace]) -> None:
    made = workspace({})
    made.seeds.rmdir()
    assert "no reports yet" in build(made).pages["index.html"].text


@pytest.mark.parametrize(("setting", "value"), [("PARLEY_ODER", "newest"), ("PARLEY_ORDER", "sideways")])
def test_a_wrong_setting_stops_the_build_and_is_named(build_site: Callable[..., Site], setting: str, value: Any) -> None:
    with pytest.raises(SystemExit, match=setting):
        build_site({}, **{setting: value})

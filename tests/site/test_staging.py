"""A site is replaced only by a whole one, and by one that is the same as any other build of the same seeds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.building import Site, Workspace, build

STORY = "date 2031-05-12 Report by Ana Quill\n\nTalks opened on Monday. “We will stay,” Foreign Minister Ilse Varga said."
OTHER = STORY.replace("12", "14")
Make = Callable[..., Workspace]


@pytest.fixture
def place(workspace: Make, one_pipeline: None) -> Workspace:
    return workspace({"a.txt": STORY, "b.txt": OTHER})


def test_two_builds_give_the_same_bytes(place: Workspace, workspace: Make) -> None:
    first = build(place).files()
    assert build(workspace({"b.txt": OTHER, "a.txt": STORY})).files() == first
    assert build(place).files() == first


def test_a_second_build_touches_nothing(place: Workspace) -> None:
    def times() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in place.output.rglob("*") if path.is_file()}

    build(place)
    before = times()
    build(place)
    assert times() == before


def test_what_is_no_longer_built_goes(place: Workspace) -> None:
    first = build(place)
    assert len([name for name in first.pages if name.startswith("reports/")]) == 2
    (place.output / "old" / "page").mkdir(parents=True)
    (place.output / "old" / "page" / "left.html").write_text("old")
    (place.seeds / "b.txt").unlink()
    second = build(place)
    assert "old/page/left.html" not in second.files()
    assert not (place.output / "old").exists()
    assert len([name for name in second.pages if name.startswith("reports/")]) == 1


KEPT = [".git/HEAD", ".gitignore", ".nojekyll", "CNAME"]


def test_what_belongs_to_whoever_publishes_stays(place: Workspace) -> None:
    for name in KEPT:
        path = place.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    files = build(place).files()
    assert [files[name] for name in KEPT] == [b"mine"] * len(KEPT)


def test_a_folder_in_the_place_of_a_page_makes_way(place: Workspace) -> None:
    (place.output / "index.html").mkdir(parents=True)
    assert "index.html" in build(place).files()


def broken_template(place: Workspace) -> None:
    (place.folder / "theme" / "templates" / "timeline.html").write_text("{% if %}")


def broken_page(place: Workspace) -> None:
    (place.folder / "content" / "pages" / "bad.md").write_text("Title: Bad\nDate: yesterday-ish\n\nText.")


def missing_template(place: Workspace) -> None:
    (place.folder / "theme" / "templates" / "briefing.html").unlink()


def missing_model(place: Workspace) -> None:
    path = place.folder / "pelican.conf.py"
    path.write_text(path.read_text() + "\nPARLEY_MODEL = 'no_such_model'\n")


@pytest.mark.parametrize("breaks", [broken_template, broken_page, missing_template, missing_model])
def test_a_failed_build_leaves_the_former_site_as_it_was(place: Workspace, breaks: Callable[[Workspace], None]) -> None:
    before = build(place).files()
    (place.seeds / "c.txt").write_text(OTHER.replace("14", "15"))
    breaks(place)
    with pytest.raises(BaseException):  # noqa: B017, PT011 (what stops it is Pelican's affair)
        build(place)
    assert Site(place.output, []).files() == before


def test_a_failed_build_leaves_nothing_behind(run: Callable[..., Any], workspace: Make) -> None:
    place = workspace({})
    broken_template(place)
    (place.folder / "plugins").symlink_to(Path(__file__).parents[2] / "plugins")
    before = place.names()
    failed = run("-m", "pelican", "--settings", "pelican.conf.py", "--fatal", "errors", cwd=place.folder)
    assert failed.returncode != 0
    assert place.names() - {".cache", "__pycache__"} == before | {"output"}


def test_the_command_that_make_runs_builds_the_site(run: Callable[..., Any], workspace: Make) -> None:
    place = workspace({})
    (place.folder / "plugins").symlink_to(Path(__file__).parents[2] / "plugins")
    done = run("-m", "pelican", "--settings", "pelican.conf.py", "--fatal", "errors", cwd=place.folder)
    assert done.returncode == 0, done.stderr
    assert "no reports yet" in Site(place.output, []).pages["index.html"].text
    assert not [name for name in place.names() if name.startswith(".output")]


def test_a_public_address_is_named_by_every_page(build_site: Callable[..., Site]) -> None:
    site = build_site({}, PARLEY_SITEURL="https://editors.example/talks")
    for name, page in site.pages.items():
        (link,) = page.all("link", rel="canonical")
        assert link.attrib["href"] == f"https://editors.example/talks/{name}"

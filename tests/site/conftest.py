"""Five sites: of the project's own seeds, of a dossier of everything, of bad seeds, of none, and the demonstration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.site import made
from tests.site.bad import SEEDS
from tests.site.building import Site, Workspace, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_site(build_site: Callable[..., Site], one_pipeline: None) -> Site:
    seeds = ROOT / "seeds"
    return build_site({path.relative_to(seeds).as_posix(): path.read_bytes() for path in seeds.rglob("*") if path.is_file()})


@pytest.fixture(scope="session")
def made_site(workspace: Callable[..., Workspace]) -> Site:
    """Built twice, so that there is something new, revised and withdrawn."""
    place = workspace({})
    with pytest.MonkeyPatch.context() as patch:
        for found in (made.former(), made.built()):
            patch.setattr("parley.site.generator.build", lambda settings, found=found: found)
            site = build(place)
    return site


@pytest.fixture(scope="session")
def demo_site(build_site: Callable[..., Site], one_pipeline: None) -> Site:
    """The demonstration: an invented negotiation in forty reports."""
    talks = ROOT / "tests" / "corpus" / "talks" / "demo"
    seeds = {path.name: path.read_bytes() for path in (talks / "seeds").iterdir() if path.is_file()}
    return build_site(seeds, PARLEY_NOTES=talks / "notes", SITENAME="The Orsa talks")


@pytest.fixture(scope="session")
def bad_site(build_site: Callable[..., Site], one_pipeline: None) -> Site:
    return build_site(SEEDS, PARLEY_LONGEST=20_000)


@pytest.fixture(scope="session")
def empty_site(build_site: Callable[..., Site]) -> Site:
    return build_site({})


@pytest.fixture(scope="session", params=["real", "made", "bad", "empty"])
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a site in a window of its own; what it complains of or asks the network for is a failure."""
    wrong: list[str] = []
    contexts = []

    def open_(site: Site, name: str = "", width: int = 1280, **more: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
        page.on("requestfailed", lambda request: wrong.append(f"{request.url} failed"))
        if name:
            page.goto((site.folder / name).as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []

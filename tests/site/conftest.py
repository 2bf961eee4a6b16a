"""Four sites: of the project's own seeds, of a dossier of everything, of bad seeds, and of none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site import made
from tests.site.bad import SEEDS
from tests.site.building import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_site(build_site: Callable[..., Site], one_pipeline: None) -> Site:
    seeds = ROOT / "seeds"
    return build_site({path.relative_to(seeds).as_posix(): path.read_bytes() for path in seeds.rglob("*") if path.is_file()})


@pytest.fixture(scope="session")
def made_site(build_site: Callable[..., Site]) -> Site:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: made.built())
        return build_site({})


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

"""What tests share: folders of seeds, whole builds of the site, the command line, a browser."""

from __future__ import annotations

import functools
import io
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

import parley
from tests.site.building import Site, Workspace, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
Seeds = Mapping[str, str | bytes]

settings.register_profile("parley", deadline=None)  # a busy machine is no failure
settings.load_profile("parley")


@pytest.fixture
def seeds(tmp_path: Path) -> Callable[[Seeds], Path]:
    """Write files into a folder of seeds: names, which may have folders in them, to contents."""

    def make(files: Seeds) -> Path:
        return write(tmp_path / "seeds", files)

    return make


def write(folder: Path, files: Seeds) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Seeds], Workspace]:
    """A copy of the project's settings, content and theme with seeds of its own."""

    def make(files: Seeds) -> Workspace:
        folder = tmp_path_factory.mktemp("site")
        shutil.copy(ROOT / "pelican.conf.py", folder)
        for name in ("content", "theme"):
            shutil.copytree(ROOT / name, folder / name)
        write(folder / "seeds", files)
        return Workspace(folder)

    return make


@pytest.fixture(scope="session")
def build_site(workspace: Callable[[Seeds], Workspace]) -> Callable[..., Site]:
    """Build a site of these seeds in this process, errors being fatal; settings may be added."""

    def make(files: Seeds, **settings: Any) -> Site:
        return build(workspace(files), **settings)

    return make


@pytest.fixture(scope="session")
def one_pipeline() -> Iterator[None]:
    """Load the spaCy model once for all that reads in this process."""
    from parley.language import pipeline

    load = pipeline.load
    pipeline.load = functools.cache(load)
    yield
    pipeline.load = load


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment of a process of its own, in which this same parley is imported."""
    return {**os.environ, "PYTHONPATH": os.fspath(Path(parley.__file__).parents[1]), "PYTHONWARNINGS": "default"}


Ran = subprocess.CompletedProcess[bytes]


@pytest.fixture(scope="session")
def run(environment: dict[str, str]) -> Callable[..., Ran]:
    """Run `python -m …` in a process of its own."""

    def python(*arguments: str | Path, cwd: Path, stdin: bytes = b"", **more: str) -> Ran:
        command = [sys.executable, *map(os.fspath, arguments)]
        return subprocess.run(
            command, cwd=cwd, input=stdin, env={**environment, **more}, capture_output=True, timeout=120, check=False
        )

    return python


CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that PARLEY_CHROMIUM names. Without one the test is skipped, but never where CI is set."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("PARLEY_CHROMIUM")
    path = named or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        reason = "no Chromium is installed; install Debian's chromium, or name one with PARLEY_CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        found.close()


class Answer:
    """What the command line answered: its exit status, and what it wrote."""

    def __init__(self, status: int, out: bytes, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def cli(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, one_pipeline: None
) -> Callable[..., Answer]:
    """Call `parley …` in this process, in an empty working folder."""
    from parley.cli import main

    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def call(*arguments: str | Path, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        try:
            status = main([os.fspath(argument) for argument in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Answer(status, out, err.decode())

    return call


@pytest.fixture(autouse=True)
def quiet_logs() -> Iterator[None]:
    """What one test does to the level of logging does not reach the next."""
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests come last: they take longest."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)

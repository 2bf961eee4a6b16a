"""What can be set and called is in the README."""

from __future__ import annotations

import re
from argparse import _SubParsersAction
from pathlib import Path

import pytest

from parley.cli import parser
from parley.settings import described

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "default"), [(name, default) for name, default, _ in described()])
def test_every_setting_is_in_the_readme(readme: str, name: str, default: str) -> None:
    assert name in readme


def test_the_readme_names_no_setting_that_is_not_there(readme: str) -> None:
    known = {name for name, _, _ in described()}
    assert set(re.findall(r"\bPARLEY_[A-Z]+\b", readme)) - known - {"PARLEY_CHROMIUM"} == set()


def test_every_command_is_in_the_readme(readme: str) -> None:
    (commands,) = (action for action in parser()._actions if isinstance(action, _SubParsersAction))
    assert [name for name in commands.choices if f"parley {name}" not in readme] == []


def test_every_target_of_make_is_in_the_readme(readme: str) -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in targets if name not in ("help", "lock") and f"make {name}" not in readme] == []


def test_every_setting_is_in_the_settings_file() -> None:
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    assert [name for name, _, _ in described() if not re.search(rf"^{name} = ", settings, re.MULTILINE)] == []

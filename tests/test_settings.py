"""The PARLEY_… settings: what is unknown or wrong stops the build and is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from parley.settings import Settings, SettingsError, check, described, load


def test_without_settings_the_defaults_hold() -> None:
    assert check({}) == Settings()


def test_other_names_are_not_ours() -> None:
    assert check({"SITENAME": "Talks", "PLUGINS": ["parley"], "parley_seeds": 1}) == Settings()


GIVEN = [
    ({"PARLEY_SEEDS": Path("reports")}, "seeds", "reports"),
    ({"PARLEY_SEEDS": "reports"}, "seeds", "reports"),
    ({"PARLEY_WORKERS": 4}, "workers", 4),
    ({"PARLEY_ORDER": "newest"}, "order", "newest"),
    ({"PARLEY_SITEURL": "https://editors.example/talks"}, "siteurl", "https://editors.example/talks"),
    ({"PARLEY_SITEURL": ""}, "siteurl", ""),
    ({"PARLEY_LANGUAGE": "pt-BR"}, "language", "pt-BR"),
]


@pytest.mark.parametrize(("given", "name", "value"), GIVEN)
def test_what_is_given_is_taken(given: dict[str, Any], name: str, value: Any) -> None:
    assert getattr(check(given), name) == value


UNKNOWN = ["PARLEY_SEED", "PARLEY_", "PARLEY_seeds", "PARLEY_SEEDS_"]


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_setting_is_named_beside_those_that_there_are(name: str) -> None:
    with pytest.raises(SettingsError, match=rf"pelican\.conf\.py: {name} is no setting.*PARLEY_SEEDS"):
        check({name: "x"})


WRONG = [
    ("PARLEY_SEEDS", 3),
    ("PARLEY_SEEDS", ""),
    ("PARLEY_SEEDS", None),
    ("PARLEY_WORKERS", "2"),
    ("PARLEY_WORKERS", True),
    ("PARLEY_WORKERS", -1),
    ("PARLEY_WORKERS", 2.5),
    ("PARLEY_LONGEST", 0),
    ("PARLEY_LONGEST", 10_000_000),
    ("PARLEY_SITEURL", "editors.example"),
    ("PARLEY_SITEURL", "https://editors.example/"),
    ("PARLEY_ORDER", "latest"),
    ("PARLEY_LANGUAGE", "english"),
    ("PARLEY_LANGUAGE", "../en"),
    ("PARLEY_LANGUAGE", "xq"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_named_with_its_setting(name: str, value: Any) -> None:
    with pytest.raises(SettingsError) as raised:
        check({name: value})
    assert f"{name} = {value!r}: " in str(raised.value)


def test_every_setting_is_described() -> None:
    assert [name for name, _, meaning in described() if not meaning.endswith(".")] == []
    assert len(described()) == len(Settings.__struct_fields__)


def test_the_projects_own_settings_file_is_right() -> None:
    path = Path(__file__).parents[1] / "pelican.conf.py"
    assert Path(load(path).seeds).name == "seeds"


BROKEN = [("1 / 0", "ZeroDivisionError"), ("x = (", "SyntaxError"), ("PARLEY_ORDER = 'up'", "PARLEY_ORDER")]


@pytest.mark.parametrize(("content", "what"), BROKEN)
def test_a_broken_settings_file_is_named(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "own.conf.py"
    path.write_text(content)
    with pytest.raises(SettingsError, match=what) as raised:
        load(path)
    assert "own.conf.py" in str(raised.value)

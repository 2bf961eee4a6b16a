"""CSV tables: every entry a line, and no cell that a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from parley.site.exports import tables
from tests.site.building import Site


def rows(site: Site, name: str) -> list[dict[str, str]]:
    with (site.folder / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def dossier(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site.folder / "data" / "dossier.json").read_bytes())
    return found


@pytest.mark.parametrize("name", ["events", "statements"])
def test_every_entry_is_a_line_in_order(site: Site, name: str) -> None:
    assert [row["id"] for row in rows(site, name)] == [entry["id"] for entry in dossier(site)[name]]


def test_every_position_is_a_line(site: Site) -> None:
    assert [(row["actor_id"], row["issue_id"]) for row in rows(site, "positions")] == [
        (held["actor"], held["issue"]) for held in dossier(site)["positions"]
    ]


def test_the_words_are_those_of_the_dossier(made_site: Site) -> None:
    texts = [statement["text"] for statement in dossier(made_site)["statements"]]
    assert [row["text"] for row in rows(made_site, "statements")] == texts
    assert any("<script>" in row["speaker"] + row["actor"] for row in rows(made_site, "statements"))


def test_an_event_of_two_reports_names_both(made_site: Site) -> None:
    (row,) = (row for row in rows(made_site, "events") if row["id"].startswith("2031-05-10-talks-between"))
    assert len(row["reports"].split("; ")) == 2
    assert row["sentences"].count(" ¶ ") == 1


CELLS = [
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"),
    ("\n=1", "'\n=1"),
    ("＝1", "'＝1"),
    ("a=1", "a=1"),
    ("", ""),
    (None, ""),
    (-0.5, -0.5),
]


@pytest.mark.parametrize(("value", "told"), CELLS)
def test_no_cell_begins_a_formula(value: object, told: object) -> None:
    assert tables.cell(value) == told


def test_a_cell_with_every_mark_of_the_format_is_read_back_as_it_was() -> None:
    words = 'a "b", c;\r\nd\te'
    made = tables.table(["x", "y"], [[words, "z"]]).decode("utf-8-sig")
    assert list(csv.reader(made.splitlines(keepends=True))) == [["x", "y"], [words, "z"]]

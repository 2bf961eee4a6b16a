"""The key days of the invented talks in tests/corpus are found: read, assembled and ranked as a build does it."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.editor import read_notes
from parley.gather import Reading
from parley.language import pipeline
from parley.reports import read_folder
from parley.settings import Settings

TALKS = Path(__file__).parents[1] / "corpus" / "talks" / "demo"
FIRST = 12


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    notes = tuple(read_notes(TALKS / "notes"))
    reports, _ = read_folder(TALKS / "seeds", Settings().longest)
    docs = pipeline.read(pipeline.load(Settings().model, notes), ((r.text, date.fromisoformat(r.published)) for r in reports))
    readings = [Reading(report, pipeline.findings(doc)) for report, doc in zip(reports, docs, strict=True)]
    return assemble(readings, [], notes)


@pytest.fixture(scope="module")
def weights() -> dict[str, int]:
    """What each key day weighs: 3 for the few that any history would have."""
    return {day["date"]: day["weight"] for day in tomllib.loads((TALKS / "gold.toml").read_text("utf8"))["day"]}


def test_the_days_that_any_history_would_have_are_among_the_first(dossier: Dossier, weights: dict[str, int]) -> None:
    first = {day.date for day in dossier.days if day.rank <= FIRST}
    assert {day for day, weight in weights.items() if weight == 3} <= first


def test_most_of_the_first_days_are_key_days(dossier: Dossier, weights: dict[str, int]) -> None:
    first = [day.date for day in dossier.days if day.rank <= FIRST]
    assert sum(day in weights for day in first) > len(first) / 2


def test_every_day_has_events_and_says_why_it_matters(dossier: Dossier) -> None:
    known = {event.id for event in dossier.events}
    assert all(day.events and set(day.events) <= known and day.because for day in dossier.days)

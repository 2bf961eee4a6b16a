"""Reading goes on, whatever one report does to it."""

from __future__ import annotations

from typing import Any

import pytest

from parley.gather import gather, workers
from parley.language.findings import Findings
from parley.reports import Report
from parley.settings import Settings
from tests.gather import dying


def report(name: str, text: str) -> Report:
    return Report(name, name, "2031-05-12", "", "en", text)


@pytest.fixture
def settings(tmp_path: Any, one_pipeline: None) -> Settings:
    return Settings(cache=str(tmp_path / "cache"), workers=2)


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """However short the reports are, they are read in two processes, one at a time."""
    monkeypatch.setattr(workers, "WORTH_A_WORKER", 1)
    monkeypatch.setattr(workers, "BATCH", 1)
    monkeypatch.setattr(workers, "read_batch", dying.read_batch)


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch, one_pipeline: None) -> None:
    """A report that tells of the end cannot be read."""
    from parley.language import pipeline

    read = pipeline.findings

    def findings(doc: Any) -> Findings:
        if dying.DOOMED in doc.text:
            raise ZeroDivisionError("too much")
        return read(doc)

    monkeypatch.setattr(pipeline, "findings", findings)


def test_a_report_that_breaks_its_reading_is_unread_and_the_rest_goes_on(settings: Settings, breaking: None) -> None:
    reports = [report("a.txt", "Talks opened."), report("b.txt", "This is the end."), report("c.txt", "Talks went on.")]
    readings, unread = gather(reports, settings)
    assert [r.report.path for r in readings] == ["a.txt", "c.txt"]
    assert [u.path for u in unread] == ["b.txt"]
    assert "ZeroDivisionError: too much" in unread[0].reason


def test_of_two_copies_that_break_their_reading_both_are_told(settings: Settings, breaking: None) -> None:
    _, unread = gather([report("a.txt", "This is the end."), report("b.txt", "This is the end.")], settings)
    assert [u.path for u in unread] == ["a.txt", "b.txt"]


def test_what_broke_is_tried_again_by_the_next_build(settings: Settings, breaking: None, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = [report("b.txt", "This is the end.")]
    gather(reports, settings)
    monkeypatch.undo()
    assert gather(reports, settings)[1] == []


def test_readings_come_in_the_order_of_the_reports(settings: Settings, several: None) -> None:
    reports = [report(f"{n}.txt", "Talks opened. " * n) for n in (3, 1, 2)]
    readings, unread = gather(reports, settings)
    assert ([r.report.path for r in readings], unread) == (["3.txt", "1.txt", "2.txt"], [])


def test_a_report_that_ends_its_process_is_unread_and_the_rest_is_read(settings: Settings, several: None) -> None:
    reports = [report("a.txt", "Talks opened."), report("b.txt", "This is the end."), report("c.txt", "Talks went on.")]
    readings, unread = gather(reports, settings)
    assert [r.report.path for r in readings] == ["a.txt", "c.txt"]
    assert [(u.path, u.reason) for u in unread] == [("b.txt", workers.GAVE_UP)]


def test_a_model_that_is_not_there_is_named(settings: Settings) -> None:
    from parley.language.pipeline import ModelMissingError

    with pytest.raises(ModelMissingError, match=r"no_such_model.*PARLEY_MODEL"):
        gather([report("a.txt", "Talks opened.")], Settings(cache=settings.cache, model="no_such_model"))

"""What was read is not read again; and a store that cannot be used costs time, not the build."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from parley.editor import Note
from parley.gather import gather, store, workers
from parley.language.findings import Findings
from parley.reports import Report
from parley.settings import Settings

REPORTS = [Report(f"{n}.txt", str(n), "2031-05-12", "", "en", f"Round {n} opened.") for n in range(3)]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache=str(tmp_path / "cache"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that had to be read, in order; each has one sentence."""
    texts: list[str] = []

    def read_here(model: str, notes: Any, work: list[workers.Work]) -> Any:
        for key, text, *_ in work:
            texts.append(text)
            yield key, Findings(sentences=((0, len(text)),))

    monkeypatch.setattr(workers, "read_here", read_here)
    return texts


def test_a_second_build_reads_nothing(settings: Settings, asked: list[str]) -> None:
    first = gather(REPORTS, settings)
    assert len(asked) == 3
    assert gather(REPORTS, settings) == first
    assert len(asked) == 3


CHANGES = [
    ("text", {"text": "Round 0 closed."}, 1),
    ("day", {"published": "2031-05-13"}, 1),
    ("name and title", {"path": "z.txt", "title": "Another"}, 0),
    ("byline", {"byline": "the Foreign Ministry of Ardova"}, 1),
]


@pytest.mark.parametrize(("what", "change", "read"), CHANGES, ids=[what for what, _, _ in CHANGES])
def test_only_what_changed_is_read_again(
    settings: Settings, asked: list[str], what: str, change: dict[str, str], read: int
) -> None:
    gather(REPORTS, settings)
    asked.clear()
    gather([replace(REPORTS[0], **change), *REPORTS[1:]], settings)
    assert len(asked) == read


def test_another_model_reads_everything_again(settings: Settings, asked: list[str]) -> None:
    gather(REPORTS, settings)
    gather(REPORTS, replace(settings, model="another_model"))
    assert len(asked) == 6


NOTE = Note("Ardova", "state", prose="Once an island.")


@pytest.mark.parametrize(("change", "read"), [({"aliases": ("Port Ardova",)}, 3), ({"prose": "Twice an island."}, 0)])
def test_a_note_is_read_with_the_reports_but_its_prose_is_not(
    settings: Settings, asked: list[str], change: dict[str, Any], read: int
) -> None:
    gather(REPORTS, settings, (NOTE,))
    asked.clear()
    gather(REPORTS, settings, (replace(NOTE, **change),))
    assert len(asked) == read


def test_two_copies_are_read_once(settings: Settings, asked: list[str]) -> None:
    readings, _ = gather([REPORTS[0], replace(REPORTS[0], path="copy.txt")], settings)
    assert ([r.report.path for r in readings], len(asked)) == (["0.txt", "copy.txt"], 1)


def another_kind(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE findings")
        other.execute("CREATE TABLE findings (something TEXT)")
    other.close()


def other_findings(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("UPDATE findings SET found = x'c1'")
    other.close()


DAMAGES: list[Callable[[Path], Any]] = [
    lambda path: path.write_bytes(b"this is no database, but it is long enough to be read as one" * 20),
    lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    another_kind,
    other_findings,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=["no database", "cut off", "another table", "other findings"])
def test_a_damaged_store_is_made_anew(settings: Settings, asked: list[str], damage: Callable[[Path], Any]) -> None:
    first = gather(REPORTS, settings)
    damage(Path(settings.cache, store.FILE))
    assert gather(REPORTS, settings) == first
    asked.clear()
    assert gather(REPORTS, settings) == first
    assert asked == []


def a_file(cache: Path) -> None:
    cache.write_text("in the way")


def a_folder_for_the_file(cache: Path) -> None:
    (cache / store.FILE / "something").mkdir(parents=True)


@pytest.mark.parametrize("block", [a_file, a_folder_for_the_file])
def test_a_store_that_cannot_be_written_costs_only_time(
    settings: Settings, asked: list[str], caplog: pytest.LogCaptureFixture, block: Callable[[Path], None]
) -> None:
    block(Path(settings.cache))
    readings, unread = gather(REPORTS, settings)
    assert (len(readings), unread) == (3, [])
    assert "nothing is kept for the next build" in caplog.text


def test_a_store_that_may_only_be_read_costs_only_time(
    settings: Settings, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(REPORTS[:1], settings)
    connect = sqlite3.connect

    def read_only(path: Any, **more: Any) -> sqlite3.Connection:
        return connect(path if path == ":memory:" else f"file:{path}?mode=ro", uri=True, **more)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    readings, unread = gather(REPORTS, settings)
    assert (len(readings), unread) == (3, [])


def test_two_builds_may_share_a_store(settings: Settings, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0)
    with store.opened(Path(settings.cache), settings.model, ()) as first:
        first.put(first.key(REPORTS[0]), Findings())
        gather(REPORTS[1:], settings)
    gather(REPORTS, settings)
    assert asked == [REPORTS[1].text, REPORTS[2].text]


def test_a_store_that_another_writes_too_long_costs_only_time(
    settings: Settings, asked: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    gather(REPORTS[:1], settings)
    monkeypatch.setattr(store, "PATIENCE", 0)
    with store.opened(Path(settings.cache), settings.model, ()) as kept:
        writing = sqlite3.connect(Path(settings.cache, store.FILE))
        writing.execute("BEGIN IMMEDIATE")
        kept.put(kept.key(REPORTS[1]), Findings())
    writing.close()
    assert "could not be kept for the next build" in caplog.text
    assert gather(REPORTS, settings)[1] == []


def test_what_nobody_asked_for_in_a_month_is_forgotten(
    settings: Settings, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(REPORTS, settings)
    today = store.today()
    for day in (today + 20, today + 40):  # the first is in use all the time
        monkeypatch.setattr(store, "today", lambda day=day: day)
        gather(REPORTS[:1], settings)
    asked.clear()
    gather(REPORTS, settings)
    assert asked == [REPORTS[1].text, REPORTS[2].text]


SECOND = """
import sys
from parley.cli import main
status = main(["dossier", "seeds"])
heavy = sorted({"spacy", "dateparser", "babel", "pelican", "markdown"} & sys.modules.keys())
print(status, heavy, file=sys.stderr)
"""


def test_a_build_in_which_nothing_changed_does_not_load_the_reader(run: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("date 2031-05-12\n\nTalks opened on Monday.")
    first, second = (run("-c", SECOND, cwd=tmp_path) for _ in range(2))
    assert first.stdout == second.stdout
    assert "spacy" in first.stderr.decode()
    loaded = second.stderr.decode().splitlines()[-1]
    assert loaded.startswith("0 ")
    assert "spacy" not in loaded
    assert "dateparser" not in loaded


def test_reading_is_told_each_hundred_reports(settings: Settings, asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    gather([replace(REPORTS[0], path=f"{n}.txt", text=f"Round {n} opened.") for n in range(250)], settings)
    told = capsys.readouterr().err.splitlines()
    assert [line.split(",")[0] for line in told] == ["100 of 250 reports read", "200 of 250 reports read"]


def test_the_bar_is_there_on_a_terminal(settings: Settings, asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    gather(REPORTS, settings)
    assert "Reading reports" in capsys.readouterr().err
    assert "sys" in sys.modules

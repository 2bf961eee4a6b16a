"""The editor's notes on actors: read as they are written, and named where they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.editor import IssueNote, Note, NoteError, Office, read_issue_note, read_issue_notes, read_note, read_notes

FULL = """\
name: Ardova
kind: State
aliases: Republic of Ardova, the Republic
demonyms: Ardovan, Ardovans
capital: Port Ardova
people: Ilse Varga; foreign minister; 2030-01-01
    Ana Quill; envoy; 2029-01-01; 2030-12-31
    Bo Sand

An island.

Once two.
"""


def note(folder: Path, content: str, name: str = "ardova.md") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_note_is_read_as_it_is_written(tmp_path: Path) -> None:
    assert read_note(note(tmp_path, FULL)) == Note(
        "Ardova",
        "state",
        ("Republic of Ardova", "the Republic"),
        ("Ardovan", "Ardovans"),
        ("Port Ardova",),
        None,
        (
            Office("Ilse Varga", "foreign minister", "2030-01-01", None),
            Office("Ana Quill", "envoy", "2029-01-01", "2030-12-31"),
            Office("Bo Sand", "", None, None),
        ),
        "An island.\n\nOnce two.",
    )


ALIASES = [
    ("the League, Free League", ("the League", "Free League")),
    ("the League; Free League;", ("the League", "Free League")),
    ("Ministry of Fish, Salt and Sand; the Ministry", ("Ministry of Fish, Salt and Sand", "the Ministry")),
    ("the League", ("the League",)),
]


@pytest.mark.parametrize(("line", "aliases"), ALIASES)
def test_names_are_apart_by_commas_or_by_semicolons(tmp_path: Path, line: str, aliases: tuple[str, ...]) -> None:
    assert read_note(note(tmp_path, f"kind: group\naliases: {line}\n")).aliases == aliases


def test_without_a_name_the_file_gives_it(tmp_path: Path) -> None:
    assert read_note(note(tmp_path, "kind: group\n", "the-meridian-front.md")).name == "The Meridian Front"


HOLDS = [("2028-12-31", False), ("2029-01-01", True), ("2030-12-31", True), ("2031-01-01", False)]


@pytest.mark.parametrize(("day", "holds"), HOLDS)
def test_an_office_is_held_from_its_first_day_to_its_last(day: str, holds: bool) -> None:
    assert Office("Ana Quill", "envoy", "2029-01-01", "2030-12-31").holds(day) is holds


WRONG = [
    ("name: Ardova\n", "kind"),
    ("kind: planet\n", "planet"),
    ("kind: state\ncolour: red\n", "colour"),
    ("kind: state\npeople: Ilse Varga; minister; last May\n", "last May"),
    ("", "kind"),
]


@pytest.mark.parametrize(("content", "what"), WRONG)
def test_a_note_that_cannot_be_used_is_told_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: str, what: str
) -> None:
    note(tmp_path, FULL, "good.md")
    path = note(tmp_path, content, "bad.md")
    with pytest.raises(NoteError, match=what):
        read_note(path)
    assert [found.name for found in read_notes(tmp_path)] == ["Ardova"]
    assert "bad.md" in caplog.text


def test_a_folder_that_is_not_there_has_no_notes(tmp_path: Path) -> None:
    assert read_notes(tmp_path / "nowhere") == ()


def issue(folder: Path, content: str, name: str = "dam.md") -> Path:
    return note(folder, content, name)


def test_a_note_on_an_issue_is_read_as_it_is_written(tmp_path: Path) -> None:
    path = issue(tmp_path, "name: The Karsun Dam\nterms: dam, water,\n    cubic metres\nhide: yes\n\nA wall.\n")
    assert read_issue_note(path) == IssueNote("The Karsun Dam", ("dam", "water", "cubic metres"), True, "A wall.")


WRONG_ISSUES = [
    ("name: Water\n\nA wall.\n", "no terms"),
    ("terms: water\nhide: perhaps\n\n", "neither yes nor no"),
    ("terms: water\ncolour: blue\n\n", "“colour” is no key"),
]


@pytest.mark.parametrize(("content", "message"), WRONG_ISSUES)
def test_a_wrong_note_on_an_issue_is_named_and_the_others_are_read(
    tmp_path: Path, content: str, message: str, caplog: pytest.LogCaptureFixture
) -> None:
    issue(tmp_path, content, "a.md")
    issue(tmp_path, "terms: prisoners\n\n", "prisoner-exchange.md")
    assert [found.name for found in read_issue_notes(tmp_path)] == ["Prisoner Exchange"]
    assert "a.md" in caplog.text
    assert message in caplog.text

"""The command line: results on standard output, messages on standard error, an exit status to rely on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

STORY = "date 2031-05-12\n\nTalks opened on Monday. “We will stay,” Foreign Minister Ilse Varga said."
RECORD = {
    "id": "r1",
    "published": "2031-05-12",
    "text": "Talks opened on Monday. “We will stay,” Foreign Minister Ilse Varga said.",
}
Call = Callable[..., Any]


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


@pytest.mark.parametrize("arguments", [["--help"], ["annotate", "--help"], ["dossier", "--help"]])
def test_help_helps(cli: Call, arguments: list[str]) -> None:
    answer = cli(*arguments)
    assert (answer.status, answer.err) == (0, "")
    assert b"--settings" in answer.out or b"parley dossier seeds > dossier.json" in answer.out


def test_version_tells_the_version(cli: Call) -> None:
    answer = cli("--version")
    assert answer.status == 0
    assert answer.out.startswith(b"parley ")


MISUSED = [[], ["nonsense"], ["dossier", "--nonsense"], ["dossier", "no-such-folder"], ["annotate", "extra"]]


@pytest.mark.parametrize("arguments", MISUSED)
def test_wrong_usage_is_told_on_standard_error(cli: Call, arguments: list[str]) -> None:
    answer = cli(*arguments)
    assert (answer.status, answer.out) == (2, b"")
    assert "parley" in answer.err
    assert "Traceback" not in answer.err


FAILED = [
    ("PARLEY_ORDER = 'sideways'\n", "PARLEY_ORDER"),
    ("PARLEY_COLOUR = 'red'\n", "PARLEY_COLOUR"),
    ("1 / 0\n", "ZeroDivisionError"),
    ("PARLEY_MODEL = 'no_such_model'\n", "no_such_model"),
]


@pytest.mark.parametrize(("settings", "what"), FAILED)
def test_what_cannot_be_done_is_told_on_standard_error(cli: Call, tmp_path: Path, settings: str, what: str) -> None:
    Path("own.conf.py").write_text(settings)
    Path("seeds").mkdir()
    Path("seeds/a.txt").write_text(STORY)
    answer = cli("dossier", "--settings", "own.conf.py", "seeds")
    assert (answer.status, answer.out) == (1, b"")
    assert what in answer.err
    assert "Traceback" not in answer.err


def test_a_settings_file_that_is_not_there_is_told(cli: Call) -> None:
    answer = cli("dossier", "--settings", "nowhere.py")
    assert (answer.status, answer.out) == (1, b"")
    assert "nowhere.py" in answer.err


class TestDossier:
    def test_of_a_folder(self, cli: Call, seeds: Callable[[dict[str, str]], Path]) -> None:
        answer = cli("dossier", seeds({"a.txt": STORY, "b.txt": "Undated."}))
        dossier = json.loads(answer.out)
        assert answer.status == 0
        assert [report["path"] for report in dossier["reports"]] == ["a.txt"]
        assert [item["path"] for item in dossier["unread"]] == ["b.txt"]

    def test_of_the_folder_that_the_settings_name(self, cli: Call) -> None:
        Path("pelican.conf.py").write_text("PARLEY_SEEDS = 'mine'\n")
        Path("mine").mkdir()
        Path("mine/a.txt").write_text(STORY)
        assert [report["path"] for report in json.loads(cli("dossier").out)["reports"]] == ["a.txt"]

    def test_of_nothing(self, cli: Call) -> None:
        Path("seeds").mkdir()
        answer = cli("dossier", "seeds")
        assert (answer.status, json.loads(answer.out)["reports"]) == (0, [])

    def test_is_the_same_bytes_whatever_the_hash_seed(
        self, run: Call, seeds: Callable[[dict[str, str]], Path], tmp_path: Path
    ) -> None:
        files = {f"{name}.txt": STORY.replace("Monday", day) for name, day in (("b", "Sunday"), ("a", "Monday"), ("c", "Friday"))}
        folder = seeds({**files, "broken.txt": "Undated."})
        first, second = (run("-m", "parley", "dossier", folder, cwd=tmp_path, PYTHONHASHSEED=seed) for seed in ("1", "2"))
        assert (first.returncode, second.returncode) == (0, 0)
        assert first.stdout == second.stdout
        assert b"broken.txt: line 1: no publication date" in first.stderr


class TestAnnotate:
    def test_answers_every_record_in_order(self, cli: Call) -> None:
        answer = cli("annotate", stdin=lines(RECORD, {**RECORD, "id": "r2"}, {**RECORD, "id": "r0"}))
        assert (answer.status, answer.err) == (0, "")
        assert [json.loads(line)["id"] for line in answer.out.splitlines()] == ["r1", "r2", "r0"]

    def test_offsets_count_characters_of_the_text_that_came_in(self, cli: Call) -> None:
        text = "\r\n  \U0001f54a️ Talks opened on Monday.\r\n\r\n“We will stay,” Foreign Minister Ilse Varga said.\t\n"
        (record,) = map(json.loads, cli("annotate", stdin=lines({**RECORD, "text": text})).out.splitlines())
        assert [text[d["start"] : d["end"]] for d in record["dates"]] == ["Monday"]
        (statement,) = record["statements"]
        assert [text[start:end] for start, end in statement["source"]] == ["Foreign Minister Ilse Varga"]
        assert [text[start:end] for start, end in statement["cue"]] == ["said"]
        assert [text[start:end].strip("“,”") for start, end in statement["content"]] == ["We will stay"]
        assert any("Varga" in text[m["start"] : m["end"]] for m in record["actors"])

    def test_has_the_fields_that_programs_read(self, cli: Call) -> None:
        record = json.loads(cli("annotate", stdin=lines(RECORD)).out)
        assert {"id", "dates", "statements", "actors"} <= record.keys()
        assert {"start", "end", "type", "value", "edtf", "earliest", "latest"} <= record["dates"][0].keys()
        assert {"source", "cue", "content", "stance", "actor", "speaker", "confidence"} <= record["statements"][0].keys()
        assert {"start", "end", "actor"} <= record["actors"][0].keys()

    def test_an_empty_line_is_passed_over_and_an_empty_text_has_nothing_in_it(self, cli: Call) -> None:
        answer = cli("annotate", stdin=b"\n" + lines({**RECORD, "text": ""}))
        assert answer.status == 0
        assert json.loads(answer.out) == {"id": "r1", "dates": [], "statements": [], "actors": [], "events": []}

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            (b"{", "line 2"),
            (b"[]", "line 2"),
            (b'{"id": "x", "published": "2031-05-12"}', "text"),
            (b'{"id": "x", "text": "Talks."}', "no publication date"),
            (b'{"id": "x", "published": "soon", "text": "Talks."}', "soon"),
            (b'{"id": "x", "published": "2031-05-12", "text": "\xff"}', "line 2"),
            (b'{"id": "x", "published": "2031-05-12", "text": "' + b"a " * 600_000 + b'"}', "line 2"),
        ],
    )
    def test_a_line_that_cannot_be_read_is_told_and_the_rest_is_answered(self, cli: Call, line: bytes, reason: str) -> None:
        answer = cli("annotate", stdin=lines(RECORD) + line + b"\n" + lines({**RECORD, "id": "r3"}))
        assert answer.status == 1
        assert [json.loads(line)["id"] for line in answer.out.splitlines()] == ["r1", "r3"]
        assert "line 2" in answer.err
        assert reason in answer.err
        assert "Traceback" not in answer.err

    def test_of_nothing_is_nothing(self, cli: Call) -> None:
        answer = cli("annotate")
        assert (answer.status, answer.out, answer.err) == (0, b"", "")

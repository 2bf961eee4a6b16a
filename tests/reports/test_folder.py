"""The seeds folder: every file is read or told, and nothing in it stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.reports import read_folder

STORY = "date 2031-05-12\n\nArdova spoke."
Make = Callable[[dict[str, str | bytes]], Path]


def test_reports_come_in_the_order_of_their_paths(seeds: Make) -> None:
    folder = seeds({"b.txt": STORY, "a/z.md": "Date: 2031-05-12\n\nKessia spoke.", "a.TXT": STORY})
    reports, unread = read_folder(folder, 1000)
    assert ([r.path for r in reports], unread) == (["a.TXT", "a/z.md", "b.txt"], [])


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", ".git/config.txt", "a/.notes.txt"])
def test_hidden_files_are_no_seeds(seeds: Make, name: str) -> None:
    assert read_folder(seeds({name: STORY}), 1000) == ([], [])


def test_a_folder_that_is_not_there_holds_no_reports(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "nowhere", 1000) == ([], [])


BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("bom.txt", b"\xef\xbb\xbf", "no text"),
    ("binary.txt", b"\x7fELF\x00\x01", "binary"),
    ("picture.png", b"\x89PNG\r\n\x1a\n", "no reader"),
    ("noending", b"date 2031-05-12\n\nText.", "no reader"),
    ("latin.txt", "date 2031-05-12\n\nDer Präsident".encode("latin-1"), "line 3: byte 0xe4 is not UTF-8"),
    ("torn.txt", b"\xff\xfed\x00a", "UTF-16"),
    ("undated.txt", b"Ardova spoke.", "no publication date"),
    ("wrong.txt", b"date 2031-02-30\n\nArdova spoke.", "2031-02-30"),
    ("undated.md", b"Title: A\n\nArdova spoke.", "no publication date"),
    ("long.txt", b"date 2031-05-12\n\n" + b"a" * 1001, "1,001 characters"),
    ("huge.txt", b"date 2031-05-12\n\n" + b"a" * 100_000, "PARLEY_LONGEST"),
    ("deep.md", b"Date: 2031-05-12\n\n" + b"> " * 400 + b"a", ""),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_seed_is_named_with_its_reason_and_the_rest_is_read(seeds: Make, name: str, content: bytes, reason: str) -> None:
    reports, unread = read_folder(seeds({name: content, "good.txt": STORY}), 1000)
    assert "good.txt" in [r.path for r in reports]
    assert [u.path for u in unread] in ([name], [] if not reason else None)
    assert all(reason in u.reason for u in unread)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_its_mark(seeds: Make, encoding: str) -> None:
    (found,), _ = read_folder(seeds({"a.txt": "date 2031-05-12\r\n\r\nPräsident Özer spoke.".encode(encoding)}), 1000)
    assert found.text == "Präsident Özer spoke."


def test_a_link_is_told_and_not_followed(seeds: Make, tmp_path: Path) -> None:
    folder = seeds({"good.txt": STORY})
    (tmp_path / "elsewhere.txt").write_text(STORY)
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere.txt")
    (folder / "broken.txt").symlink_to(tmp_path / "nothing.txt")
    (folder / "round").symlink_to(folder, target_is_directory=True)
    reports, unread = read_folder(folder, 1000)
    assert [r.path for r in reports] == ["good.txt"]
    assert {u.path: "link" in u.reason for u in unread} == {"broken.txt": True, "link.txt": True, "round": True}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_told_and_not_waited_for(seeds: Make) -> None:
    folder = seeds({"good.txt": STORY})
    os.mkfifo(folder / "pipe.txt")
    reports, unread = read_folder(folder, 1000)
    assert ([r.path for r in reports], [u.path for u in unread]) == (["good.txt"], ["pipe.txt"])


def test_a_name_that_is_no_text_is_told_as_text(seeds: Make) -> None:
    folder = seeds({"good.txt": STORY})
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/b\xff.txt")).write_text(STORY)
    except OSError:
        pytest.skip("this file system takes no such name")
    reports, unread = read_folder(folder, 1000)
    for found in (*reports, *unread):
        found.path.encode()


def test_a_bad_line_of_json_lines_is_told_by_its_number(seeds: Make) -> None:
    good = '{"published": "2031-05-12", "text": "Ardova spoke."}'
    reports, unread = read_folder(seeds({"a.jsonl": f"{good}\n{{\n{good}\n"}), 1000)
    assert [r.path for r in reports] == ["a.jsonl:1", "a.jsonl:3"]
    assert [u.path for u in unread] == ["a.jsonl:2"]


def test_a_line_of_json_lines_can_be_too_long_by_itself(seeds: Make) -> None:
    lines = [f'{{"published": "2031-05-12", "text": "{"a" * n}"}}' for n in (5, 1001)]
    reports, unread = read_folder(seeds({"a.jsonl": "\n".join(lines)}), 1000)
    assert ([r.path for r in reports], [u.path for u in unread]) == (["a.jsonl:1"], ["a.jsonl:2"])

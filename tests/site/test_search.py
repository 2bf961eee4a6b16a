"""The index that the search loads: every word of every entry, folded, in leaves that the first letters find."""

from __future__ import annotations

import json
import re
from bisect import bisect_right

import pytest

from parley.site.search import Document, files
from parley.site.search.folding import words
from tests.site.building import Site
from tests.site.building import words as told

FOLDED = [
    ("Talks falter", ["talks", "falter"]),
    ("Sa’adat’s cease-fire", ["saadats", "cease", "fire"]),
    ("Çağrı Öz, ÅNGSTRÖM", ["cagrı", "oz", "angstrom"]),
    ("Ќерим Ђурић", ["керим", "ђурић"]),
    ("停火谈判", ["停", "火", "谈", "判"]),
    ("محادثات السلام", ["محادثات", "السلام"]),
    ("20 %, no_1 <script>", ["20", "no", "1", "script"]),
    ("", []),
    ("— … “”", []),
    ("x" * 60, ["x" * 40]),
]


@pytest.mark.parametrize(("text", "found"), FOLDED, ids=[text[:20] for text, _ in FOLDED])
def test_words_are_folded(text: str, found: list[str]) -> None:
    assert list(words(text)) == [w for f in found for w in words(f)]
    if text.isascii():
        assert list(words(text)) == found


def test_accents_and_apostrophes_do_not_count() -> None:
    assert list(words("Sa’adat Çelik")) == list(words("saadat celik"))


def parts(scripts: dict[str, bytes]) -> dict[str, object]:
    found = {}
    for name, script in scripts.items():
        call = re.fullmatch(r'parley\.take\("([a-z0-9-]+)",(.*)\);\n', script.decode(), re.DOTALL)
        assert call, name
        assert name == f"{call[1]}.js"
        found[call[1]] = json.loads(call[2])
    return found


def look_up(told: dict[str, object], word: str) -> list[tuple[int, bool]]:
    """As the page does: the leaf by the word's first letters, then the steps."""
    firsts = told["index"]["leaves"]  # type: ignore[index]
    leaf = dict(told[f"words-{max(0, bisect_right(firsts, word) - 1)}"])  # type: ignore[call-overload]
    number, found = 0, []
    for step in leaf.get(word, []):
        number += step
        found.append((number >> 1, bool(number % 2)))
    return found


def test_a_word_is_found_in_whatever_leaf_it_is() -> None:
    documents = [
        Document("event", f"Round {n} of talks {n * n:05}", "Lumen", "", f"timeline.html#{n}", f"word{n % 700}")
        for n in range(9_000)
    ]
    index = parts(dict(files(documents)))
    assert len(index["index"]["leaves"]) > 3  # type: ignore[index]
    assert look_up(index, "00016") == [(4, True)]
    assert [number for number, _ in look_up(index, "word3")] == list(range(3, 9_000, 700))
    assert len(look_up(index, "talks")) == 9_000
    assert look_up(index, "absent") == []
    assert max(len(json.dumps(index[name])) for name in index if name.startswith("words-")) < 200_000


def test_a_site_without_reports_has_an_index_without_words() -> None:
    assert parts(dict(files([]))) == {"index": {"leaves": [], "documents": 0, "chunk": 200}}


def test_every_entry_can_be_found_and_leads_to_its_place(site: Site) -> None:
    scripts = {n.rpartition("/")[2]: c for n, c in site.files().items() if n.startswith("data/search/")}
    index = parts(scripts)
    names = [row for key in sorted(index, key=lambda k: (len(k), k)) if key.startswith("names-") for row in index[key]]  # type: ignore[attr-defined]
    assert len(names) == index["index"]["documents"]  # type: ignore[index]
    for number, (_, title, _, _, url) in enumerate(names):
        path, _, anchor = url.partition("#")
        assert not anchor or anchor in site.pages[path].ids
        for word in words(title):
            assert (number, True) in look_up(index, word)


def test_everything_stands_on_one_page(site: Site) -> None:
    dossier = json.loads((site.folder / "data" / "dossier.json").read_bytes())
    text = site.pages["all.html"].text
    for entry in (*dossier["events"], *dossier["statements"]):
        assert " ".join(entry["text"].split()) in text
    for report in dossier["reports"]:
        assert report["title"] in text
        for paragraph in site.pages[report["url"]].all("div", class_="paragraph"):
            assert told(next(iter(paragraph.iter("p")))) in text


def test_without_scripts_the_search_says_how_to_search(site: Site) -> None:
    page = site.pages["search.html"]
    assert "Ctrl+F" in told(page.all("noscript")[0])
    assert "./all.html" in [address for _, address in page.links()]

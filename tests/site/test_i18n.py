"""The interface in another language: every word of it comes from the catalogue, and every word of a report stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from parley.site import i18n
from tests.site import made
from tests.site.building import Page, Site, Workspace, build

ROOT = Path(__file__).parents[2]
POT = ROOT / "theme" / "locale" / "parley.pot"
OPEN, CLOSE = "⟦", "⟧"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "marked": None, "plural": (1, 2)}


def catalogue() -> Catalog:
    with POT.open("rb") as file:
        return read_po(file)


def pseudo(message: str) -> str:
    """A message in a language that nobody speaks: brackets around words, and all that is put in or marked up kept."""
    pieces = re.split(r"(%\(\w+\)s|<[^>]+>)", message)
    plain = [re.search(r"[^\W\d_]", piece) and not piece.startswith(("%(", "<")) for piece in pieces]
    return "".join(f"{OPEN}{piece}{CLOSE}" if own else piece for piece, own in zip(pieces, plain, strict=True))


def test_the_catalogue_has_the_words_that_there_are() -> None:
    with (ROOT / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    found: set[object] = set()
    elsewhere = (".venv", ".git", "output", "tests", "seeds")
    extracted = extract_from_dir(
        ROOT, methods, options, keywords=KEYWORDS, directory_filter=lambda path: Path(path).name not in elsewhere
    )
    found |= {message for _, _, message, _, _ in extracted}
    known = {message.id for message in catalogue() if message.id}
    assert known == found, "run make messages"


@pytest.fixture(scope="session")
def pseudo_site(workspace: Callable[..., Workspace]) -> Site:
    place = workspace({})
    template = catalogue()
    spoken = Catalog(locale="en")
    for message in template:
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            told = tuple(map(pseudo, forms))
            spoken.add(message.id, told if isinstance(message.id, tuple) else told[0])
    with (place.folder / "theme" / "locale" / "en.po").open("wb") as file:
        write_po(file, spoken)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: made.built())
        patch.setattr(i18n, "current", i18n.current)  # which the build replaces: what runs after this speaks English again
        return build(place)


def shown(page: Page) -> Iterator[str]:
    """Every text and every attribute that a reader can see or hear."""
    for element in page.tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "code", "pre"):
            if element.tail:
                yield element.tail
            continue
        yield from filter(None, (element.text, element.tail))
        for name in ("aria-label", "title", "placeholder", "alt"):
            if name in element.attrib:
                yield element.attrib[name]
        if element.tag == "meta" and element.get("name") == "description":
            yield element.attrib["content"]


LETTERS = re.compile(r"[^\W\d_]+")


def vocabulary(site: Site) -> set[str]:
    """Every word of the reports, the dossier, the settings, the calendar and the names of files."""
    texts = [
        (site.folder / "data" / "dossier.json").read_text("utf-8"),
        *site.files(),
        "Gaza ceasefire talks",
        "parley-site.zip",
        "How this is made",
    ]
    texts += [reading.report.text for reading in made.built().readings]
    days = [date(2031, month, day) for month in range(1, 13) for day in range(1, 8)]
    texts += [format_date(day, pattern, locale="en_GB") for day in days for pattern in ("MMMM EEEE", "MMM EEE")]
    return {word for text in texts for word in LETTERS.findall(text)}


def test_every_word_of_the_interface_comes_from_the_catalogue(pseudo_site: Site) -> None:
    known = vocabulary(pseudo_site)
    left = {}
    for name, page in pseudo_site.pages.items():
        for prose in page.all("div", class_="prose") if name == "about.html" else ():
            prose.clear()  # the editor's own words
        plain = [re.sub(rf"{OPEN}[^{CLOSE}]*{CLOSE}", " ", text) for text in shown(page)]
        left[name] = {word for text in plain for word in LETTERS.findall(text)} - known
    assert {name: words for name, words in left.items() if words} == {}


def test_the_words_of_reports_stay(pseudo_site: Site, made_site: Site) -> None:
    for name, page in made_site.pages.items():
        if name.startswith("reports/"):
            texts = [[" ".join("".join(p.itertext()).split()) for d in side.all("div", class_="paragraph") for p in d.iter("p")]
                     for side in (page, pseudo_site.pages[name])]  # fmt: skip
            assert texts[0] == texts[1]


def test_what_is_put_into_words_is_still_escaped(pseudo_site: Site) -> None:
    for page in pseudo_site.pages.values():
        assert page.errors == []
        assert [s for s in page.all("script") if s.get("type") != "application/ld+json" and not s.get("src")] == []


def test_a_language_without_a_catalogue_keeps_the_words_and_says_so(build_site: Callable[..., Site]) -> None:
    site = build_site({}, PARLEY_LANGUAGE="ar")
    page = site.pages["index.html"]
    assert page.tree.get("lang") == "ar"
    assert page.tree.get("dir") == "rtl"
    assert "Where the talks stand" in page.text
    assert any("ar.po: there is no such catalogue" in line for line in site.log)


DIRECTIONS = [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("zh-Hant", "ltr"), ("qqq", "auto"), ("x", "auto")]


@pytest.mark.parametrize(("language", "direction"), DIRECTIONS)
def test_a_language_has_the_direction_of_its_script(language: str, direction: str) -> None:
    assert i18n.direction(language) == direction


JOINED = [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]


@pytest.mark.parametrize(("parts", "words"), JOINED)
def test_several_are_told_in_a_row(parts: tuple[str, ...], words: str) -> None:
    assert i18n.joined(parts) == words


def test_a_report_in_another_language_says_so_wherever_its_words_are(build_site: Callable[..., Site], one_pipeline: None) -> None:
    site = build_site({"a.md": "Title: عنوان\nDate: 2031-05-12\nLang: ar\n\nمحادثات السلام."})
    (report,) = (page for name, page in site.pages.items() if name.startswith("reports/"))
    assert {(e.get("lang"), e.get("dir")) for e in report.all("h1")} == {("ar", "rtl")}
    assert [e.get("dir") for e in report.all("p") if e.get("lang") == "ar"] == ["rtl"]
    assert report.tree.get("dir") == "ltr"


SIDED = r"[{;]\s*((?:margin|padding|border|inset)?-?(?:left|right|top|bottom)|width|height|(?:min|max)-(?:width|height))\s*:"


def test_styles_know_no_left_and_right() -> None:
    for path in (ROOT / "theme" / "sheets").glob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        found = re.findall(SIDED, css)
        assert found == [], path.name
        assert not re.search(r"text-align:\s*(left|right)", css), path.name

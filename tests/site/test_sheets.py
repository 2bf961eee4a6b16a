"""One style sheet: all of the theme's, in their order, with what is for paper last."""

from __future__ import annotations

from pathlib import Path

from parley.site import sheets
from tests.site.building import Site

SHEETS = Path(__file__).parents[2] / "theme" / "sheets"


def test_every_sheet_of_the_theme_is_in_it_once() -> None:
    assert sorted([*sheets.ORDER, sheets.PRINT]) == sorted(path.stem for path in SHEETS.glob("*.css"))


def test_a_page_loads_one_sheet_and_the_site_has_no_other(made_site: Site) -> None:
    for name, page in made_site.pages.items():
        loaded = [page.target(link.attrib["href"])[0] for link in page.all("link", rel="stylesheet")]
        assert loaded == [made_site.folder / sheets.NAME], name
    assert [name for name in made_site.files() if name.endswith(".css")] == [sheets.NAME]


def test_what_is_for_paper_holds_there_alone(made_site: Site) -> None:
    css = (made_site.folder / sheets.NAME).read_text("utf-8")
    screen, _, paper = css.partition("@media print {\n")
    assert screen.startswith((SHEETS / "tokens.css").read_text("utf-8"))
    assert paper == (SHEETS / "print.css").read_text("utf-8") + "}\n"

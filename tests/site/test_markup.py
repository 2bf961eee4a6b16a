"""What a seed says is text on every page, whatever it looks like."""

from __future__ import annotations

import pytest

from tests.site.building import Site, words

HOSTILE = ["bad", "made"]


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


def test_no_element_comes_out_of_a_seed(hostile: Site) -> None:
    for name, page in hostile.pages.items():
        for script in page.all("script"):
            assert script.get("type") == "application/ld+json" or "theme/js/" in script.get("src", ""), name
        for tag in ("img", "iframe", "style", "b", "i"):
            assert page.all(tag) == [], (name, tag)
        assert {form.get("class") for form in page.all("form")} <= {
            "seek",
            "finder scripted",
            "filters scripted",
            "switches",
            "switches handing",
        }


def test_no_attribute_comes_out_of_a_seed(hostile: Site) -> None:
    for page in hostile.pages.values():
        for element in page.tree.iter():
            assert not {name for name in element.attrib if name.startswith("on") or name == "style"}
            assert not element.get("href", "").lower().startswith("javascript:")


def test_no_template_comes_out_of_a_seed(hostile: Site) -> None:
    assert [name for name, page in hostile.pages.items() if "49" in page.text.replace("2049", "")] == []
    assert any("{{ 7 * 7 }}" in page.text for page in hostile.pages.values())


def test_a_seeds_title_byline_and_text_are_shown_as_they_were_written(bad_site: Site) -> None:
    page = next(page for page in bad_site.pages.values() if "came to Lumen" in page.text and page.all("article", class_="reading"))
    assert words(page.all("h1")[0]) == '<script>alert("title")</script> & {{ 7 * 7 }}'
    for text in (
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script> Talks opened on Monday. “<b>We</b> will &amp; must stay,” Foreign Minister Ilse Varga said.",
        "{{ 7 * 7 }} {% raw %} <img src=x onerror=alert(1)> came to Lumen on Sunday.",
        "</p></div></main><style>body { display: none }</style>",
        """President Orin <i>Dane</i> said Varga's "offer" was </q></blockquote> “empty”. -->]]><!--""",
    ):
        assert text in page.text


def test_markdowns_html_is_text_and_its_links_are_words(bad_site: Site) -> None:
    page = next(page for page in bad_site.pages.values() if "alert(2)" in page.text and page.all("article", class_="reading"))
    assert words(page.all("h1")[0]) == "<b>Bold</b> &lt;words&gt;"
    assert '<a href="javascript:alert(1)">Ana Quill</a>' in page.text
    assert 'Talks went on. Read picture <iframe src="https://ardova.example/"></iframe>' in page.text


def test_an_actors_name_role_and_words_are_shown_as_they_were_written(made_site: Site) -> None:
    kessia, varga = made_site.pages["actors/kessia.html"], made_site.pages["actors/ilse-varga.html"]
    assert words(kessia.all("h1")[0]) == "Kessia <script>alert(1)</script> & {{ 7 * 7 }}"
    assert "unless <b>Ardova</b> & its friends reopen the strait" in kessia.text
    assert "Foreign <i>Minister</i>" in varga.text
    assert "“boats” are no {{ 7 * 7 }} arms &amp; no toys" in varga.text

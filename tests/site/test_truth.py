"""A position or a move is never told without who said it and on what condition, wherever it is shown."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import StatementEntry
from parley.editor import Office
from parley.language.findings import Form, Stance
from parley.site.cues import quotes_a_sentence, telling
from parley.site.roles import dated, once
from parley.site.wording import in_full, said
from tests.dossier.speaking import single
from tests.site.building import Site, words

THREAT = "Itamar Ben-Gvir ■ threatens to quit the government"
CONDITION = "if major Palestinian prisoners serving life sentences are released"

CUES: list[tuple[str, Stance, str]] = [
    ("said", "reject", ""),
    ("has agreed", "agree", ""),
    ("agreed on", "agree", "on"),
    ("is demanding", "demand", ""),
    ("threatening", "threaten", ""),
    ("warned in", "warn", "in"),
    ("still wants", "demand", "still wants"),
    ("insists on", "demand", "insists on"),
    ("no longer insists", "concede", "no longer insists"),
    ("called", "reject", "called"),
    ("view", "state", "view"),
    ("", "state", ""),
]


@pytest.mark.parametrize(("cue", "stance", "told"), CUES)
def test_a_cue_is_told_where_it_says_more_than_the_stance(cue: str, stance: Stance, told: str) -> None:
    assert telling(cue, stance) == told


SAID: list[tuple[str, Form, str]] = [
    ("‘Venn comes home or nobody comes home’", "direct", "Venn comes home or nobody comes home"),
    ("‘We negotiate with states,’ ‘and we know which’", "direct", "We negotiate with states … and we know which"),
    ("“It was a bad paper,” “But it was on the table.”", "direct", "It was a bad paper … But it was on the table."),
    ("We asked for one door,", "direct", "We asked for one door"),
    ("the sailors' wives and 'their' sons", "direct", "the sailors' wives and 'their' sons"),
    ("it would pay,", "indirect", "it would pay"),
    ("“boats” are no arms", "indirect", "“boats” are no arms"),
]


@pytest.mark.parametrize(("text", "form", "told"), SAID)
def test_words_stand_without_the_marks_of_their_sentence(demo_site: Site, text: str, form: Form, told: str) -> None:
    statement = msgspec.convert(dossier(demo_site)["statements"][0], StatementEntry, strict=False)
    assert said(replace(statement, text=text, form=form)) == told


def test_no_full_stop_stands_before_a_condition(demo_site: Site) -> None:
    statement = msgspec.convert(dossier(demo_site)["statements"][0], StatementEntry, strict=False)
    told = replace(statement, text="“I would be worried.”", form="direct", condition="if anybody did")
    assert in_full(told) == "I would be worried, if anybody did"


ROLES = [
    (("special envoy", "envoy", "her envoy", "Solmere's special envoy"), ("special envoy",)),
    (("President",), ("President",)),
    (("Foreign Minister", "foreign minister", "Prime Minister"), ("Foreign Minister", "Prime Minister")),
    (("its spokesman", "army spokesman"), ("its spokesman",)),
    ((), ()),
]


@pytest.mark.parametrize(("roles", "told"), ROLES)
def test_an_office_is_told_once(roles: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert once(roles) == told


OFFICES = [
    (("Energy Minister",), ("2031-05-20", "2032-04-18"), ("Energy Minister, 20 May 2031 – 18 April 2032",)),
    (("Deputy Energy Minister",), ("2031-05-20", None), ("Deputy Energy Minister, since 20 May 2031",)),
    (("poet",), (None, "2032-04-18"), ("poet", "energy minister, until 18 April 2032")),
    ((), (None, None), ("energy minister",)),
]


@pytest.mark.parametrize(("roles", "held", "told"), OFFICES)
def test_the_editors_days_of_office_are_told_with_the_role(
    roles: tuple[str, ...], held: tuple[str | None, str | None], told: tuple[str, ...]
) -> None:
    assert dated(roles, [Office("Bo Sand", "energy minister", *held)], "en_GB") == told


@pytest.mark.parametrize(("page", "told"), [
    ("index.html", f"Israel {THREAT}, {CONDITION} reported 8 October"),
    ("issues.html", f"Israel {THREAT} {CONDITION} reported 8 October"),
    ("issues.html", f"Last: Itamar Ben-Gvir, for Israel, ■ threatens to quit the government, {CONDITION}, reported 8 October"),
    ("issues/prisoner.html", f"Israel {THREAT}, {CONDITION} reported 8 October"),
    ("issues/prisoner.html", f"Itamar Ben-Gvir, for Israel ■ threatens to quit the government {CONDITION}"),
    ("actors/israel.html", f"captives {THREAT}, {CONDITION} reported 8 October"),
    ("actors/itamar-ben-gvir.html", f"threatens to quit the government {CONDITION}"),
])  # fmt: skip
def test_a_ministers_threat_is_his_and_on_his_condition(real_site: Site, page: str, told: str) -> None:
    assert told in real_site.pages[page].text


def dossier(site: Site) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site.folder / "data" / "dossier.json").read_bytes())
    return found


def test_no_page_tells_a_position_without_its_speaker_and_its_condition(demo_site: Site, real_site: Site) -> None:
    for site in (demo_site, real_site):
        data = dossier(site)
        by_id, names = {s["id"]: s for s in data["statements"]}, {a["id"]: a["name"] for a in data["actors"]}
        for position in data["positions"]:
            said, issue = by_id[position["current"]], f"issues/{position['issue']}.html"
            for page in ("issues.html", issue, f"actors/{position['actor']}.html"):
                if page in site.pages:
                    text = site.pages[page].text
                    assert (said["condition"] or "")[1:] in text, (page, said["id"])
                    assert not said["speaker"] or names[said["speaker"]] in text, (page, said["id"])


def test_every_cell_of_the_matrix_has_the_words_of_each_of_its_stances(demo_site: Site, real_site: Site) -> None:
    for site in (demo_site, real_site):
        for cell in site.pages["issues.html"].all("td"):
            for held in (e for e in cell.iter("span") if e.get("class") == "holding"):
                (told,) = (e for e in held.iter("span") if e.get("class", "").startswith("words"))
                assert len(words(told)) > 4
                assert "…" not in words(told)


def test_a_feed_tells_the_condition(real_site: Site) -> None:
    feed = (real_site.folder / "feeds" / "all.atom.xml").read_text("utf-8")
    assert [line for line in feed.splitlines() if "<title>" in line and CONDITION in line]


@pytest.mark.parametrize(
    ("form", "text", "whole"),
    [
        ("direct", "We will not sign.", True),
        ("direct", "two governments that read the small print", False),
        ("indirect", "it would not sign", False),
    ],
)
def test_a_quotation_that_is_no_sentence_needs_its_verb(form: Form, text: str, whole: bool) -> None:
    (one,) = assemble([single(1, "2031-05-01", "ardova", "support", "the bridge", cue="praised")], []).statements
    assert quotes_a_sentence(replace(one, form=form, text=text)) is whole

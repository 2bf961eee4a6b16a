"""Issues: who holds what, where it turned, and the exchange in order – on the made dossier and on the demonstration."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from msgspec.structs import replace

from tests.site import made
from tests.site.building import Page, Site, words
from tests.site.made import ISSUE, LONG

Dossier = dict[str, Any]


@pytest.fixture(scope="module")
def page(made_site: Site) -> Page:
    return made_site.pages["issues/boats.html"]


@pytest.fixture(scope="module")
def demo(demo_site: Site) -> Dossier:
    found: Dossier = json.loads((demo_site.folder / "data" / "dossier.json").read_bytes())
    return found


def by_id(page: Page, id: str) -> Element:
    (found,) = (e for e in page.tree.iter() if e.get("id") == id)
    return found


def turn(page: Page, part: str) -> Element:
    return next(e for e in page.all("article", class_="turn") if part in e.attrib["id"])


class TestMatrix:
    def test_has_a_row_for_each_actor_and_a_column_for_each_issue(self, made_site: Site) -> None:
        (table,) = made_site.pages["issues.html"].all("table")
        assert [words(e) for e in table.iter("th") if e.get("scope") == "col"] == ["Actor", ISSUE]
        rows = [words(e) for e in table.iter("th") if e.get("scope") == "row"]
        assert rows[0] == "Ardova"
        assert rows[1].startswith("Kessia <script>")

    def test_tells_each_stance_by_word_and_by_sign(self, made_site: Site) -> None:
        cells = [words(e) for e in made_site.pages["issues.html"].all("td")]
        assert [cell[:10] for cell in cells] == ["● agrees a", "● concedes"]
        assert all("▼ softer" in cell for cell in cells)

    def test_a_cell_leads_to_the_actors_part_of_the_issue(self, made_site: Site) -> None:
        page = made_site.pages["issues.html"]
        for cell in page.all("td"):
            link = next(iter(cell.iter("a")))
            path, anchor = page.target(link.attrib["href"])
            assert path.name == "boats.html"
            assert anchor in ("a-ardova", "a-kessia")

    def test_of_many_holds_every_position_and_no_other(self, demo_site: Site, demo: Dossier) -> None:
        page = demo_site.pages["issues.html"]
        led = {page.target(next(iter(e.iter("a"))).attrib["href"]) for e in page.all("td") if list(e.iter("a"))}
        wanted = {(demo_site.folder / f"issues/{p['issue']}.html", f"a-{p['actor']}") for p in demo["positions"]}
        assert led == wanted

    def test_tells_of_each_issue_how_much_since_when_and_its_last_move(self, made_site: Site) -> None:
        (card,) = (e for e in made_site.pages["issues.html"].all("li") if list(e.iter("h3")))
        assert "5 statements, 2 reports, since 12 May" in words(card)
        assert "Last: Ardova ● agrees accepts a paper with some wire, reported 13 May" in words(card)


class TestIssue:
    def test_tells_where_each_stands_now_in_its_words(self, page: Page) -> None:
        assert words(by_id(page, "a-ardova")).startswith("Ardova ● agrees accepts a paper with some wire ▼ softer · on boats")
        assert "2 statements" in words(by_id(page, "a-kessia"))

    def test_tells_a_turn_by_what_was_said_before_and_after(self, page: Page) -> None:
        turns = {words(next(iter(e.iter("h3"))))[:6]: words(e) for e in page.all("article", class_="shift")}
        assert "▼ softer · from rejects to agrees" in turns["Ardova"]
        assert f"Before · reported 12 May 2031 Ilse Varga ■ rejects {LONG}" in turns["Ardova"]
        assert "After · reported 13 May 2031 ● agrees" in turns["Ardova"]
        assert "from demands to concedes" in turns["Kessia"]

    def test_has_both_sentences_of_a_turn(self, page: Page) -> None:
        assert [len(list(e.iter("blockquote"))) for e in page.all("article", class_="shift")] == [2, 2]

    def test_has_the_whole_exchange_in_order(self, page: Page) -> None:
        said = [e.attrib["id"] for e in page.all("article", class_="turn")]
        assert len(said) == 5
        assert said == sorted(said, key=lambda id: id[:10])

    def test_links_an_answer_both_ways(self, page: Page) -> None:
        demand, refusal = turn(page, "kessia-demand"), turn(page, "varga-reject")
        assert "answers Kessia" in words(refusal)
        assert "answered by Ardova, reported 12 May" in words(demand)
        assert f"#{demand.attrib['id']}" in [e.get("href") for e in refusal.iter("a")]
        assert f"#{refusal.attrib['id']}" in [e.get("href") for e in demand.iter("a")]

    def test_quotes_only_what_stood_in_quotation_marks(self, page: Page) -> None:
        assert [words(e) for e in turn(page, "varga-reject").iter("q")] == [LONG]
        assert list(turn(page, "kessia-demand").iter("q")) == []

    def test_leads_to_what_is_disputed(self, page: Page) -> None:
        assert "../conflicts.html#denial-boats" in [e.get("href") for e in turn(page, "varga-reject").iter("a")]


def test_a_long_silence_is_told(demo_site: Site, demo: Dossier) -> None:
    """The newest report is of 30 April; who said nothing at all since before 9 April is silent, on whatever he spoke before."""
    for position in demo["positions"]:
        last = max(s["date"]["latest"] for s in demo["statements"] if s["actor"] == position["actor"])
        told = words(by_id(demo_site.pages[f"issues/{position['issue']}.html"], f"a-{position['actor']}"))
        assert ("silent since" in told) == (last < "2026-04-09"), (position["issue"], position["actor"])


def test_a_stand_has_its_own_day_beside_the_silence(demo_site: Site) -> None:
    """The Relief Society asked to see the captives on 5 March, and spoke last on 4 April, of the exchange."""
    for page in ("index.html", "issues.html"):
        assert "reported 5 March · silent since 4 April" in demo_site.pages[page].text


def test_every_turn_is_told_on_its_issue_and_on_its_actors_briefing(demo_site: Site, demo: Dossier) -> None:
    turned = [p for p in demo["positions"] if p["shifts"]]
    assert turned
    for issue in demo["issues"]:
        shifts = sum(len(p["shifts"]) for p in turned if p["issue"] == issue["id"])
        assert len(demo_site.pages[issue["url"]].all("article", class_="shift")) == shifts
    for actor in {p["actor"] for p in turned}:
        shifts = sum(len(p["shifts"]) for p in turned if p["actor"] == actor)
        assert len(demo_site.pages[f"actors/{actor}.html"].all("article", class_="shift")) == shifts


def test_no_arrow_but_where_the_dossier_has_a_turn(demo_site: Site, demo: Dossier) -> None:
    turns = {id for p in demo["positions"] for id in p["shifts"]}
    by_issue = {(p["actor"], p["issue"]): p for p in demo["positions"]}
    for issue in demo["issues"]:
        for card in demo_site.pages[issue["url"]].all("article", class_="stand"):
            position = by_issue[card.attrib["id"].removeprefix("a-"), issue["id"]]
            told = any(word in words(card) for word in ("▲ harder", "▼ softer", "◆ another number"))
            assert told == (position["current"] in turns)


def test_another_number_is_told_beside_the_one_before(demo_site: Site, demo: Dossier) -> None:
    statements = {s["id"]: s for s in demo["statements"]}
    moved = [
        (p["issue"], before, after)
        for p in demo["positions"]
        for after, before in p["turned_from"].items()
        if statements[before]["stance"] == statements[after]["stance"]
    ]
    assert moved
    for issue, before, after in moved:
        told = [words(e) for e in demo_site.pages[f"issues/{issue}.html"].all("article", class_="shift")]
        ends = (statements[before]["sources"][0]["sentence"], statements[after]["sources"][0]["sentence"])
        assert any("◆ another number" in text and all(" ".join(end.split()) in text for end in ends) for text in told)


def test_what_says_little_is_told_with_what_it_answers(demo_site: Site, demo: Dossier) -> None:
    (accepts,) = (s for s in demo["statements"] if s["text"] == "the offer" and s["stance"] == "agree" and s["answers"])
    (offer,) = (s for s in demo["statements"] if s["id"] == accepts["answers"])
    briefing = demo_site.pages["actors/varonia.html"]
    assert f"accepts the offer (in answer to Tolmar Accord group: “{offer['text']}”)" in words(briefing.tree)


def test_a_site_without_issues_has_no_page_and_no_word_of_them(empty_site: Site) -> None:
    assert [name for name in empty_site.pages if "issue" in name or name in ("conflicts.html", "changes.html")] == []
    for page in empty_site.pages.values():
        assert "Issues" not in [words(e) for e in page.all("a")]
        assert "On the table" not in page.text


class TestBriefing:
    def test_begins_with_what_an_aide_would_read_out(self, made_site: Site) -> None:
        text = made_site.pages["actors/ardova.html"].text
        order = ["Ardova State", "Speaks for it: Ilse Varga", "Latest move", "Where it stands", "Its moves over time", "Refusals"]
        places = [text.index(part) for part in order]
        assert places == sorted(places)

    def test_nobody_speaks_for_a_party_who_holds_no_office_and_is_told_to_say_nothing(self, demo_site: Site, demo: Dossier) -> None:
        silent = next(a for a in demo["actors"] if a["name"] == "Dario Venn")
        assert silent["party"] == "meridian-front"
        (speakers,) = demo_site.pages["actors/meridian-front.html"].all("p", class_="speakers")
        assert "Teo Halloran" in words(speakers)
        assert "Dario Venn" not in words(speakers)

    def test_tells_each_position_in_one_line(self, made_site: Site) -> None:
        (section,) = made_site.pages["actors/kessia.html"].all("section", class_="standing")
        (line,) = section.iter("li")
        assert words(line) == f"{ISSUE} ● concedes no longer insists the boats reported 13 May ▼ softer"

    def test_tells_what_it_answered_and_who_answered_it(self, made_site: Site) -> None:
        (section,) = (e for e in made_site.pages["actors/kessia.html"].all("section") if e.get("aria-labelledby") == "answers")
        assert "answered by Ardova" in words(section)

    def test_tells_what_reports_disagree_on(self, made_site: Site) -> None:
        (section,) = (e for e in made_site.pages["actors/kessia.html"].all("section") if e.get("aria-labelledby") == "disputes")
        assert "2031-05-10" not in words(section)  # days are told as words
        assert "10 May 2031 / 11 May 2031" in words(section)

    def test_draws_its_moves_with_words_for_who_cannot_see_them(self, made_site: Site) -> None:
        (figure,) = made_site.pages["actors/kessia.html"].all("figure")
        assert [e.attrib["aria-label"] for e in figure.iter() if e.get("role") == "img"] == ["May 2031: 1 concession, 1 demand"]

    def test_groups_statements_by_issue_where_there_are_several(self, demo_site: Site) -> None:
        (section,) = (e for e in demo_site.pages["actors/kesh.html"].all("section") if e.get("aria-labelledby") == "demands")
        assert len({words(e) for e in section.iter("h3")}) > 2


class TestHome:
    def test_tells_who_holds_what_on_each_issue(self, made_site: Site) -> None:
        (section,) = (e for e in made_site.pages["index.html"].all("section") if e.get("aria-labelledby") == "issues")
        assert "Ardova ● agrees accepts a paper with some wire" in words(section)

    def test_tells_which_way_each_latest_move_goes_and_by_what(self, made_site: Site) -> None:
        (section,) = (e for e in made_site.pages["index.html"].all("section") if e.get("aria-labelledby") == "moves")
        courses = [words(e) for e in section.iter("p") if e.get("class") == "course"]
        assert f"▼ softer · on {ISSUE} · before: demands, reported 12 May" in courses

    def test_tells_an_actors_last_turn_where_its_latest_move_is_none(self, demo_site: Site, demo: Dossier) -> None:
        (section,) = (e for e in demo_site.pages["index.html"].all("section") if e.get("aria-labelledby") == "moves")
        told = [words(e) for e in section.iter("p") if e.get("class") == "course"]
        assert [one for one in told if one.startswith(("last turn: ▼ softer · on ", "last turn: ▲ harder · on "))]
        turned = {p["actor"] for p in demo["positions"] if p["shifts"]}
        assert len(told) >= len(turned & {"kesh", "varonia", "meridian-front"})

    def test_leads_to_what_reports_disagree_on(self, made_site: Site) -> None:
        assert "Reports, or those whom they quote, disagree on 3 points." in made_site.pages["index.html"].text

    def test_does_not_call_due_what_was_moved_or_is_told_more_exactly(self, demo_site: Site, demo: Dossier) -> None:
        (section,) = (e for e in demo_site.pages["index.html"].all("section") if e.get("aria-labelledby") == "due")
        due = [e for e in demo["events"] if e["status"] == "planned"]
        assert any(e["outcome"] or e["became"] for e in due)
        assert [e["id"] for e in due if (e["outcome"] or e["became"]) and e["text"] in words(section)] == []

    def test_is_small(self, demo_site: Site, real_site: Site) -> None:
        for site in (demo_site, real_site):
            assert (site.folder / "index.html").stat().st_size < 60_000


class TestTimeline:
    def test_tells_what_became_of_a_plan(self, made_site: Site) -> None:
        page = made_site.pages["timeline.html"]
        moved, held = by_id(page, "2031-04-01-round-1-was-held"), by_id(page, "2031-04-02-round-2-was-held")
        assert "moved to 2 April" in words(moved)
        assert "./timeline.html#2031-04-02-round-2-was-held" in [e.get("href") for e in moved.iter("a")]
        assert "held as planned" in words(held)

    def test_what_was_held_late_is_not_told_as_held_as_planned(self, demo_site: Site, demo: Dossier) -> None:
        late = [
            e
            for e in demo["events"]
            if e["outcome"] == "held" and ("later than planned" in e["text"] or "late" in e["text"].split())
        ]
        assert late
        for event in late:
            told = words(by_id(demo_site.pages["timeline.html"], event["id"]))
            assert "held, later than planned" in told
            assert "held as planned" not in told

    def test_a_plan_whose_day_has_passed_says_that_nothing_more_is_told(self, demo_site: Site, demo: Dossier) -> None:
        newest = max(report["published"] for report in demo["reports"])
        plans = [e for e in demo["events"] if e["status"] == "planned" and not e["outcome"] and e["date"]["latest"]]
        assert {e["date"]["latest"] < newest for e in plans} == {True, False}
        for event in plans:
            told = words(by_id(demo_site.pages["timeline.html"], event["id"]))
            conditional = " if " in f" {event['text'].lower()}"
            passed = event["date"]["latest"] < newest and event["date"]["basis"] != "reported"
            assert ("what became of it was not found" in told) == (passed and not conditional), event
            assert ("only on a condition" in told) == conditional

    def test_leads_from_an_event_to_what_reports_disagree_on(self, made_site: Site) -> None:
        event = by_id(made_site.pages["timeline.html"], "2031-05-10-talks-between-ardova-and-kessia")
        assert "reports disagree" in [words(e) for e in event.iter("a")]


def test_reprints_are_named_with_what_they_reprint(demo_site: Site, demo: Dossier) -> None:
    copies = [r for r in demo["reports"] if r["copy_of"]]
    assert copies
    listed = [words(e) for e in demo_site.pages["reports.html"].all("li")]
    for report in copies:
        original = next(r for r in demo["reports"] if r["id"] == report["copy_of"])
        assert f"A reprint of {original['title']}" in demo_site.pages[report["url"]].text
        assert f"Reprinted as {report['title']}" in demo_site.pages[original["url"]].text
        assert [line for line in listed if report["title"] in line and f"a reprint of {original['title']}" in line]


def test_an_issue_shows_the_background_that_the_editor_wrote(
    build_site: Callable[..., Site], one_pipeline: None, tmp_path: Path
) -> None:
    (tmp_path / "captives.md").write_text("name: The captives\nterms: prisoners\n\nThey were taken *in May*.\n", "utf-8")
    text = "date 2031-05-12\n\nFrance demanded the release of all prisoners. Spain refused to release the prisoners.\n"
    page = build_site({"a.txt": text.encode()}, PARLEY_ISSUES=tmp_path).pages["issues/the-captives.html"]
    (section,) = (e for e in page.all("section", class_="prose"))
    assert words(section) == "They were taken in May."
    assert [words(e) for e in section.iter() if str(e.tag).endswith("em")] == ["in May"]


def test_an_issue_tells_whose_answer_is_missing(build_site: Callable[..., Site]) -> None:
    found = made.built()
    asked = made.named_by(found.dossier.statements, "ardova-agree")
    asking = replace(asked, stance="propose", answers=None)
    dossier = replace(found.dossier, statements=tuple(asking if s.id == asked.id else s for s in found.dossier.statements))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("parley.site.generator.build", lambda settings: replace(found, dossier=dossier))
        site = build_site({})
    for name in ("index.html", "issues.html"):
        assert f"reported 13 May; no answer of {made.KESSIA.name} is told" in site.pages[name].text


def test_a_stand_that_is_older_than_an_agreement_says_so(made_site: Site) -> None:
    for page in ("issues/boats.html", "index.html", "issues.html", "actors/ardova.html"):
        assert "before the agreement of 10 May" in made_site.pages[page].text, page


def test_a_briefing_tells_what_became_of_plans_and_counts_every_report_that_names_its_actor(made_site: Site) -> None:
    days = made_site.pages["actors/kessia.html"].text
    assert "Round 1 was held. · moved to 2 April" in days
    assert "from 2 reports" in days
    assert "from 1 report" in made_site.pages["actors/orin-dane.html"].text


def test_an_offer_that_is_only_named_is_told(demo_site: Site) -> None:
    """“Varonia had made the offer”: of how much, its report tells in the sentence before."""
    assert "had made the offer, on condition that the flow may fall to 310 in a drought (“a Varonian offer to release 350" in (
        demo_site.pages["issues/water.html"].text
    )

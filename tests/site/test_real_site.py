"""What the pages tell of the project's own report."""

from __future__ import annotations

import pytest

from tests.site.building import Site

PRISONERS = ["barghouti", "saadat", "salameh", "al-sayyed", "sinwar"]


def test_the_timeline_has_its_three_days(real_site: Site) -> None:
    days = [e.attrib["id"] for e in real_site.pages["timeline.html"].all("section", class_="day")]
    assert days == ["d2025-10-06", "d2025-10-07", "d2025-10-08"]


BRIEFINGS = [
    ("hamas", ["Marwan Barghouti", "300", "guarantees", "20 Israeli living hostages", "The group"]),
    ("israel", ["a map outlining", "Tel Aviv", "political gain", "Itamar Ben-Gvir", "National Security Minister", "Ron Dermer"]),
    ("united-states", ["break the deadlock", "last chance", "Steve Witkoff", "Jared Kushner"]),
    ("turkey", ["vetoing", "deported"]),
    ("itamar-ben-gvir", ["quit the government", "if major Palestinian prisoners"]),
]


@pytest.mark.parametrize(("id", "parts"), BRIEFINGS)
def test_a_briefing_tells_its_actors_moves(real_site: Site, id: str, parts: list[str]) -> None:
    text = real_site.pages[f"actors/{id}.html"].text
    assert [part for part in parts if part not in text] == []


def test_there_is_no_page_of_a_prisoner_or_of_a_reporter(real_site: Site) -> None:
    assert [name for name in real_site.pages if any(part in name for part in (*PRISONERS, "shehadeh", "tel-aviv"))] == []

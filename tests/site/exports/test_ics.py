"""The calendar: days that are known and no others, each with the same UID from build to build."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from parley.dossier.model import Date
from parley.site.exports import ics
from tests.site.building import Site
from tests.site.test_dates import date as dated


def entries(site: Site) -> dict[str, dict[str, object]]:
    read = Calendar.from_ical((site.folder / "data" / "timeline.ics").read_bytes())
    return {str(e["uid"]): e for e in read.walk("VEVENT")}


def test_it_is_a_calendar_on_every_site(site: Site) -> None:
    content = (site.folder / "data" / "timeline.ics").read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert not Calendar.from_ical(content).errors


def test_a_day_is_a_day_and_a_stretch_its_days(made_site: Site) -> None:
    found = {str(e["summary"]): e for e in entries(made_site).values()}
    opened = found["Talks between Ardova and Kessia opened on 10 May 2031."]
    assert (opened["dtstart"].dt, opened["dtend"].dt) == (date(2031, 5, 10), date(2031, 5, 11))  # type: ignore[attr-defined]
    assert opened["dtstart"].params["VALUE"] == "DATE"  # type: ignore[attr-defined]
    held = found["Boats were held from 28 April to 2 May 2031."]
    assert (held["dtstart"].dt, held["dtend"].dt) == (date(2031, 4, 28), date(2031, 5, 3))  # type: ignore[attr-defined]


def test_what_is_planned_is_tentative_and_what_happened_is_not(made_site: Site) -> None:
    status = {str(e["summary"]): str(e["status"]) for e in entries(made_site).values()}
    assert status["The next round is on 20 June 2031."] == "TENTATIVE"
    assert status["Monitors from Norrin came on 9 May 2031."] == "CONFIRMED"


def test_what_is_only_reported_vague_or_denied_is_left_out(made_site: Site) -> None:
    told = " ".join(str(e["summary"]) for e in entries(made_site).values())
    for words in ("denied", "called off", "March 2031", "summer of 2030", "1999", "Letters came"):
        assert words not in told


def test_a_uid_is_the_entrys_id(made_site: Site) -> None:
    assert all(uid.endswith("@parley.invalid") and uid[:4].isdigit() for uid in entries(made_site))


STRETCHES = [
    (dated("2031-05-12", "2031-05-12", "day", "2031-05-12"), True),
    (dated("2031-05-12", "2031-05-12", "day", "2031-05-12?"), True),
    (dated("2031-05-12", "2031-05-12", "day", "2031-05-12~"), False),
    (dated("2031-05-12", "2031-05-12", "unknown", None, "reported"), False),
    (dated("2031-05-12", "2031-05-18", "week", "2031-05-12/2031-05-18"), True),
    (dated("2031-05-12", "2031-05-14", "range", "2031-05-12/2031-05-14"), True),
    (dated("2029-05-12", "2031-05-14", "range", "2029-05-12/2031-05-14"), False),
    (dated("2031-05-01", "2031-05-31", "month", "2031-05"), False),
    (dated("2031-06-01", "2031-08-31", "season", "2031-22"), False),
    (dated("2031-01-01", "2031-12-31", "year", "2031"), False),
    (dated(None, None, "unknown", None), False),
]


@pytest.mark.parametrize(("when", "drawn"), STRETCHES)
def test_only_what_can_honestly_be_drawn_as_days_is(when: Date, drawn: bool) -> None:
    assert (ics.stretch(when) is not None) == drawn


def test_marks_of_the_format_are_words() -> None:
    assert ics.text("a; b, c\\d\ne") == "a\\; b\\, c\\\\d\\ne"


@pytest.mark.parametrize("line", ["SUMMARY:" + "ö" * 200, "SUMMARY:" + "停" * 99, "SUMMARY:" + "a" * 67, "SUMMARY:" + "a" * 68])
def test_a_long_line_is_folded_between_characters(line: str) -> None:
    made = ics.folded(line)
    assert max(map(len, made.split(b"\r\n"))) <= 75
    assert made.replace(b"\r\n ", b"").decode() == line + "\r\n"

"""An office that one report leaves without a name is the person who holds it by what the others tell."""

from __future__ import annotations

import pytest

from parley.dossier import entries, named
from parley.dossier.actors import cast
from parley.editor import Note, Office
from parley.gather import Reading
from parley.identity import identify
from parley.language.findings import BY_FORM, Actor, Mention
from tests.dossier.making import find, person, reading, report, said

TEXT = "Ardova's trade minister accepted the map."
ARDOVA = Actor("ardova", "Ardova", "state")
MINISTER = person("lena-oss", "Lena Oss", party="ardova", roles=("trade minister",))


def nameless() -> Reading:
    office = Mention(*find(TEXT, "Ardova's trade minister"), "ardova", "nominal", "", "trade minister")
    statement = said(TEXT, "Ardova's trade minister", "accepted", "the map", "agree", actor="ardova")
    return reading(report(TEXT, "b.txt"), actors=(ARDOVA,), mentions=(office,), statements=(statement,))


def other(*people: Actor) -> Reading:
    return reading(report("They met.", "a.txt"), actors=(ARDOVA, *people))


PEOPLE = [
    ((MINISTER,), "lena-oss"),
    ((MINISTER, person("ivo-tarn", "Ivo Tarn", party="ardova", roles=("defence minister",))), "lena-oss"),
    ((person("ivo-tarn", "Ivo Tarn", party="ardova", roles=("deputy trade minister",)),), None),
    ((person("ivo-tarn", "Ivo Tarn", party="bellmar", roles=("trade minister",)),), None),
    ((MINISTER, person("ivo-tarn", "Ivo Tarn", party="ardova", roles=("trade minister",))), None),
]


@pytest.mark.parametrize(("people", "holder"), PEOPLE)
def test_the_only_holder_is_meant(people: tuple[Actor, ...], holder: str | None) -> None:
    found = named([other(*people), nameless()])[1].findings
    assert found.statements[0].speaker == holder
    assert found.mentions[0].actor == (holder or "ardova")


def test_who_has_left_office_is_not_meant() -> None:
    notes = (Note("Ardova", "state", people=(Office("Lena Oss", "trade minister", None, "2031-05-01"),)),)
    found = named([other(MINISTER), nameless()], notes)[1].findings  # the report is of 12 May
    assert found.statements[0].speaker is None


def test_a_report_without_such_an_office_stays_as_it_is() -> None:
    given = other(MINISTER)
    assert named([given])[0] is given


SERVANTS = [
    ("deputy to Lena Oss", "ardova"),
    ("Lena Oss's spokesman", "ardova"),
    ("former aide to Lena Oss", None),
    ("deputy to Ivo Tarn", None),
]


@pytest.mark.parametrize(("role", "party"), SERVANTS)
def test_whom_somebody_serves_another_report_tells(role: str, party: str | None) -> None:
    servant = reading(report("She spoke.", "b.txt"), actors=(person("ada-roe", "Ada Roe", roles=(role,)),))
    told = [reading(report("They met.", "a.txt"), actors=(ARDOVA, MINISTER)), servant]
    made = cast(list(zip(entries([one.report for one in told]), told, strict=True)))
    assert made.party("ada-roe") == (party or "ada-roe")


FIRMS = [  # what the reports call organisations that no table knows, and what “Corvex” is then
    (("Corvex", "Corvex Metals"), "corvex-metals"),
    (("Corvex", "Corvex Metals", "Corvex Shipping"), "corvex"),
    (("Corvex", "Corvexia Metals"), "corvex"),
]


@pytest.mark.parametrize(("names", "meant"), FIRMS)
def test_a_firm_called_by_its_first_word(names: tuple[str, ...], meant: str) -> None:
    firms = tuple(Actor(identify(name), name, "organisation", because=BY_FORM) for name in names)
    told = [reading(report("They met.", f"{number}.txt"), actors=(firm,)) for number, firm in enumerate(firms)]
    made = cast(list(zip(entries([one.report for one in told]), told, strict=True)))
    assert made.id("corvex") == meant

"""What is known of two tellings together, where no rule says that they are of one happening."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossier.making import on, reported
from tests.dossier.telling import dossier

FREED = "Ardova freed the crew of the trawler Merle at the pier of Selde."
HOME = "Ardova let the sailors of a trawler go home in a bus from Selde."
SHIPS = ["coal", "grain", "salt", "wool", "tin", "silk", "corn", "amber"]
REST = [
    (f"A barge of {word} sank off the cape of {word}.", on(f"2031-04-{n:02}"), f"2031-04-{n:02}") for n, word in enumerate(SHIPS, 1)
]
DAY, KIND = "2031-05-12", {"plover": "CONCEDE"}
PAIRS: list[tuple[str, Any, int]] = [
    ("one day, kind and doer", (HOME, on(DAY), DAY, KIND), 1),
    ("another day", (HOME, on("2031-05-19"), "2031-05-19", KIND), 2),
    ("another kind", (HOME, on(DAY), DAY, {"plover": "ASSAULT"}), 2),
    ("another doer", (HOME.replace("Ardova", "Bellmar"), on(DAY), DAY, {**KIND, "actors": ("bellmar",)}), 2),
    ("no word in common", ("Ardova signed a lease.", on(DAY), DAY, KIND), 2),
    ("no day", (HOME, reported("2031-05-13"), "2031-05-13", KIND), 2),
    ("some day of the month", (HOME, on("2031-05-01", last="2031-05-31", precision="month"), "2031-06-02", KIND), 2),
]


@pytest.mark.parametrize(("other", "events"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_one_happening_by_all_that_is_known(other: Any, events: int) -> None:
    assert len(dossier((FREED, on(DAY), DAY, KIND), other, *REST).events) == events + len(REST)


def test_where_much_is_told_of_a_day_only_a_rule_joins() -> None:
    more = [(f"Ardova opened a {word} mill.", on(DAY), DAY) for word in SHIPS]
    found = dossier((FREED, on(DAY), DAY, KIND), (HOME, on(DAY), DAY, KIND), *more, *REST).events
    assert len({event.id for event in found if "Selde" in event.text}) == 2

"""Reasons are translated by patterns: phrases by the catalogue, days by the locale; words of reports and names stay."""

from __future__ import annotations

import json
from gettext import NullTranslations

import pytest

from parley.site import i18n
from parley.site.reasons import PARTS, fitting, told
from tests.site.building import Site

FRENCH = {
    "“%(words)s” tells agreement or a promise": "« %(words)s » dit un accord ou une promesse",
    "“%(words)s” acts for %(name)s": "« %(words)s » agit pour %(name)s",
    "“%(words)s” – the last %(weekday)s on or before %(day)s, since %(since)s": (
        "« %(words)s » : le dernier %(weekday)s jusqu’au %(day)s, car %(since)s"
    ),
    "the verb is in the past": "le verbe est au passé",
    "%(name)s: %(reason)s": "%(name)s : %(reason)s",
    "the editor's note": "la note de la rédaction",
    "told by %(number)s reports": "dans %(number)s articles",
}


class French(NullTranslations):
    def gettext(self, message: str) -> str:
        return FRENCH.get(message, message)


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "current", French())


REASONS = [
    ("“has agreed” tells agreement or a promise", "« has agreed » dit un accord ou une promesse"),
    ("“said” tells what is said; “an aide” acts for Kesh", "“said” tells what is said; « an aide » agit pour Kesh"),
    (
        "“Tuesday” – the last Tuesday on or before 8 October 2025, since the verb is in the past",
        "« Tuesday » : le dernier mardi jusqu’au 8 octobre 2025, car le verbe est au passé",
    ),
    ("Pia Lorne: the editor's note", "Pia Lorne : la note de la rédaction"),
    ("told by 12 reports", "dans 12 articles"),
    ("what nobody foresaw", "what nobody foresaw"),
    ("", ""),
]


@pytest.mark.parametrize(("reason", "words"), REASONS)
def test_a_reason_is_told_in_the_readers_language(french: None, reason: str, words: str) -> None:
    assert told(reason, "fr") == words


@pytest.mark.parametrize("reason", [reason for reason, _ in REASONS])
def test_in_english_it_stays_as_it_is(reason: str) -> None:
    assert told(reason, "en_GB") == reason


def test_nearly_all_reasons_have_a_pattern(demo_site: Site, real_site: Site) -> None:
    for site in (demo_site, real_site):
        data = json.loads((site.folder / "data" / "dossier.json").read_bytes())
        parts = [
            part
            for kind in ("statements", "events", "actors")
            for entry in data[kind]
            for part in (entry.get("because") or "").split(PARTS)
            if part
        ]
        without = [part for part in parts if fitting(part) is None]
        assert len(without) <= len(parts) * 0.05, without

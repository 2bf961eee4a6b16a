"""Which tellings are compared: on a busy day no pair that is nearly the same is passed over, and little else is looked at."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from parley.dossier import actors, candidates, merging, tellings
from parley.dossier import entries as report_entries
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity
from parley.language.findings import When
from tests.dossier.making import happened, on, reading, report, reported

DRAWN = (
    "map",
    "dam",
    "road",
    "port",
    "bridge",
    "truce",
    "envoy",
    "harvest",
    "corridor",
    "guard",
    "tunnel",
    "ferry",
    "border",
    "letter",
)
WORDS = [f"{word}{end}" for word in DRAWN for end in ("", "gate", "field", "stone")]


def telling(text: str, when: When, place: int) -> Telling:
    one = reading(report(text, f"{place:03}.txt", f"Page {place}", when.earliest or ""), events=(happened(text, text, when, ()),))
    told = list(zip(report_entries([one.report]), [one], strict=True))
    (found,) = tellings.collect(told, actors.cast(told))
    return replace(found, original=f"report {place % 20}")


def crowded(seed: int) -> list[Telling]:
    """Tellings of a few days, in order of day, many of them another with a word or two changed, or a reprint of it."""
    draw = random.Random(seed)
    texts: list[list[str]] = []
    for _ in range(70):
        words = draw.choices(WORDS, k=draw.randint(2, 14))
        if texts and draw.random() < 0.6:
            words = [word if draw.random() < 0.85 else draw.choice(WORDS) for word in draw.choice(texts)]
        texts.append(words)
    days = sorted((f"2031-05-{draw.randint(12, 14)}" for _ in texts), key=str)
    dates = [on(day) if draw.random() < 0.5 else reported(day) for day in days]
    return [telling(" ".join(words), when, place) for place, (words, when) in enumerate(zip(texts, dates, strict=True))]


@pytest.mark.parametrize("seed", range(5))
def test_no_pair_that_is_nearly_the_same_is_passed_over(seed: int) -> None:
    found = crowded(seed)
    rare = Rarity(one.words for one in found)

    def merged(busy: bool) -> set[tuple[int, int]]:
        pairs = candidates.pairs(found, [busy] * len(found), rare)
        return {(a, b) for a, b in pairs if merging.likeness(found[a], found[b], rare) > merging.NEARLY_EQUAL}

    assert merged(busy=True) == merged(busy=False) != set()


def test_little_else_is_looked_at_on_a_busy_day() -> None:
    found = crowded(1)
    rare = Rarity(one.words for one in found)
    some, every = (list(candidates.pairs(found, [busy] * len(found), rare)) for busy in (True, False))
    assert set(some) < set(every)
    assert len(some) < len(every) / 4

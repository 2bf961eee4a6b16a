"""Reprints: reports that give another's text again, whole or edited. All of them together are one piece of evidence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from parley.gather import Reading
from parley.reports.asides import has_dateline

LEAST_WORDS = 6  # of a sentence that counts: shorter ones stand in many reports
SHARED = 0.6
"""The share of the shorter report's sentences that stand in the other, word for word, before the two are compared at all."""
ALIKE = 65.0
"""How alike (0 to 100, rapidfuzz's ratio of the shorter text's words in the other) the two texts are then."""
COMMON = 50  # reports; what stands in more of them is a paper's standing text


def originals(readings: Sequence[Reading]) -> list[int]:
    """For each reading, in order of publication, the place of the one that it reprints, or its own.

    Candidates share sentences word for word, so the work grows with the sentences that reports have in common and not with the
    square of their number.
    """
    places: dict[str, list[int]] = defaultdict(list)
    lengths = []
    for place, reading in enumerate(readings):
        sentences = set(whole_sentences(reading))
        lengths.append(len(sentences))
        for sentence in sentences:
            places[sentence].append(place)
    overlap: dict[int, Counter[int]] = defaultdict(Counter)
    for several in places.values():
        if 1 < len(several) <= COMMON:
            for n, later in enumerate(several):
                overlap[later].update(several[:n])
    found = list(range(len(readings)))
    for place in range(len(readings)):
        for other, count in sorted(overlap[place].items(), key=lambda pair: (-pair[1], pair[0])):
            if count >= SHARED * min(lengths[place], lengths[other]) and alike(readings[place], readings[other]):
                found[place] = found[other]
                break
    return led_by_agencies(readings, found)


def led_by_agencies(readings: Sequence[Reading], found: Sequence[int]) -> list[int]:
    """The same, where of several of one day the one with the agency's dateline is what the others reprint, whatever their names."""
    leads: dict[int, int] = {}
    for place, first in enumerate(found):
        one, other = readings[place].report, readings[first].report
        if one.published == other.published and has_dateline(one.text) and not has_dateline(other.text):
            leads.setdefault(first, place)
    return [leads.get(first, first) for first in found]


def whole_sentences(reading: Reading) -> list[str]:
    text = reading.report.text
    words = (re.findall(r"\w+", text[start:end].lower()) for start, end in reading.findings.sentences)
    return [" ".join(several) for several in words if len(several) >= LEAST_WORDS]


def alike(one: Reading, other: Reading) -> bool:
    shorter, longer = sorted((one.report.text, other.report.text), key=len)
    if 2 * len(shorter) < len(longer):
        return False  # a report that only quotes another's lead
    return fuzz.ratio(shorter.split(), longer.split()) >= ALIKE

"""The words of a report as the dossier gives them: sources, stretches, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parley.dossier.model import Date, Source
from parley.language.findings import Span, When

QUOTED = re.compile(r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|«([^»]*)(?:»|$)")
THAT = re.compile(r"^that\s+(?=\S)")
WHOLE = re.compile(r"[“\"«][^“”\"«»]*[”\"»]?[.,]?")
ONLY = re.compile(r"\bonly\s+$")
NEAR = 12
"""How far before a condition its “only” stands, in characters."""
GAP = re.compile(r"\s+([,.;!?])")
PAUSES = ',;:–—.!?”"»'
EDGES = " \t\n,;:–—-"


def date(when: When) -> Date:
    return Date(when.edtf, when.earliest, when.latest, when.precision, when.basis, when.wording)


def source(report: str, text: str, sentence: Span) -> Source:
    return Source(report, sentence[0], sentence[1], " ".join(text[sentence[0] : sentence[1]].split()))


def words(text: str, spans: Iterable[Span]) -> str:
    """The stretches one after the other, with white space folded; a gap between two is closed by a blank."""
    return " ".join(" ".join(text[start:end].split()) for start, end in spans)


def without(spans: Iterable[Span], hole: Span | None) -> Iterator[Span]:
    """The stretches less one stretch that is told apart."""
    for start, end in spans:
        if hole is None or hole[1] <= start or end <= hole[0]:
            yield start, end
            continue
        if start < hole[0]:
            yield start, hole[0]
        if hole[1] < end:
            yield hole[1], end


def from_only(text: str, condition: Span) -> Span:
    """The condition with the “only” before it: “Kesh would come back only if …”."""
    only = ONLY.search(text, max(condition[0] - NEAR, 0), condition[0])
    return (only.start(), condition[1]) if only is not None else condition


def stands_apart(text: str, spans: Iterable[Span], hole: Span) -> bool:
    """Whether a stretch can be told apart from the words around it: at an end of them, or between pauses.

    “A deal made without it would fail” falls to pieces where “without it” is taken out.
    """
    for start, end in spans:
        left, right = text[start : max(start, hole[0])].rstrip(), text[min(end, hole[1]) : end].lstrip()
        inside = start < hole[0] and hole[1] < end and re.search(r"\w", left) and re.search(r"\w", right)
        if inside and left[-1] not in PAUSES and right[0] not in PAUSES:
            return False
    return True


def quotations(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """What stands in quotation marks inside the stretches, verbatim, without the marks."""
    found = []
    for start, end in spans:
        begins = start - 1 if start and text[start - 1] in '“"«' else start
        stretch = text[begins:end]
        found += [" ".join(next(g for g in match.groups() if g is not None).split()) for match in QUOTED.finditer(stretch)]
    return tuple(quote for quote in found if quote)


def trimmed(words: str) -> str:
    """A stretch that stands for itself: without the marks around it, the “that” before it, and what joined it to its sentence."""
    words = GAP.sub(r"\1", words.strip(EDGES))
    words = THAT.sub("", words)
    if WHOLE.fullmatch(words) and len(QUOTED.findall(words)) == 1:
        words = words.strip('“”"«»')
    return words.strip(EDGES)

"""A report as it was read: its paragraphs, with dates, actors and statements marked, each sentence an anchor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec import Struct

from parley.gather import Reading
from parley.site import anchors
from parley.site.anchors import Places


class Piece(Struct, frozen=True):
    """Words that are marked alike: `marks` are class names, `title` says what was made of them, `url` leads on."""

    text: str
    marks: str
    title: str
    url: str | None


class Sentence(Struct, frozen=True):
    anchor: str
    pieces: tuple[Piece, ...]
    gap: str


class Paragraph(Struct, frozen=True):
    number: int
    sentences: tuple[Sentence, ...]
    notes: tuple[str, ...]


class Mark(Struct, frozen=True):
    start: int
    end: int
    name: str
    title: str = ""
    url: str | None = None


def paragraphs(reading: Reading, places: Places, urls: Mapping[str, str | None], names: Mapping[str, str]) -> list[Paragraph]:
    """The report's paragraphs. `urls` and `names` are those of actors, by id."""
    text = reading.report.text
    marks = list(found(reading, urls, names))
    cuts = sorted({at for mark in marks for at in (mark.start, mark.end)})
    paragraphs = []
    for number, (first, last) in enumerate(places.paragraphs, start=1):
        inside = [s for s in places.sentences if s[0] < last and s[1] > first]
        # a sentence is drawn in the paragraph that it starts in; what no sentence covers is still text
        starts = sorted({first, *(s[0] for s in inside if s[0] > first)})
        sentences = []
        for start, end in zip(starts, [*starts[1:], last], strict=True):
            words = text[start:end]
            body = words.rstrip()
            anchor = anchors.of_sentence(places.sentence(start)) if any(s[0] == start for s in inside) else ""
            pieces = tuple(cut(text, start, start + len(body), marks, cuts))
            sentences.append(Sentence(anchor, pieces, " " if len(words) > len(body) else ""))
        paragraphs.append(Paragraph(number, tuple(sentences), ()))
    return paragraphs


def cut(text: str, start: int, end: int, marks: list[Mark], cuts: list[int]) -> Iterable[Piece]:
    """Cut a stretch where a mark begins or ends; a piece carries the marks of all that cover it."""
    edges = [start, *(at for at in cuts if start < at < end), end]
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    for first, last in pairwise(edges):
        over = [mark for mark in near if mark.start <= first and last <= mark.end]
        names = " ".join(dict.fromkeys(mark.name for mark in over))
        title = "; ".join(dict.fromkeys(mark.title for mark in over if mark.title))
        url = next((mark.url for mark in over if mark.url), None)
        yield Piece(text[first:last], names, title, url)


def found(reading: Reading, urls: Mapping[str, str | None], names: Mapping[str, str]) -> Iterable[Mark]:
    findings = reading.findings
    for date in findings.dates:
        yield Mark(date.start, date.end, "date", date.because)
    told: dict[tuple[int, int], list[str]] = defaultdict(list)
    for mention in findings.mentions:
        told[mention.start, mention.end].append(mention.actor)
    for (start, end), ids in told.items():
        title = " and ".join(names.get(id, id) for id in ids)
        yield Mark(start, end, "actor", title, urls.get(ids[0]) if len(ids) == 1 else None)
    for statement in findings.statements:
        attribution = statement.attribution
        for role in ("source", "cue", "content"):
            for start, end in getattr(attribution, role):
                yield Mark(start, end, role, attribution.stance if role == "cue" else "")
        if attribution.condition:
            yield Mark(*attribution.condition, "condition")

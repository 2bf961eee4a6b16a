"""Findings and dossier entries made by hand, so that a test says only what it is about."""

from __future__ import annotations

from typing import Any

from parley.gather import Reading
from parley.language.findings import Actor, Attribution, Event, Findings, Mention, Span, Stance, Statement, When
from parley.reports import Report

DAY = "2031-05-12"


def report(text: str = "Ardova spoke.", path: str = "a.txt", title: str = "Ardova speaks", published: str = DAY) -> Report:
    return Report(path, title, published, "", "en", text)


def on(day: str | None, basis: str = "explicit", last: str | None = None, **more: Any) -> When:
    values: dict[str, Any] = {
        "edtf": day,
        "precision": "day" if day else "unknown",
        "wording": None if basis == "reported" else day,
    }
    return When(**{"earliest": day, "latest": last or day, "basis": basis, **values, **more})


def reported(day: str = DAY) -> When:
    return on(day, "reported", edtf=None, precision="unknown")


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def said(
    text: str,
    source: str,
    cue: str,
    content: str,
    stance: Stance = "state",
    *,
    actor: str | None = None,
    speaker: str | None = None,
    condition: str = "",
    when: When | None = None,
    targets: tuple[str, ...] = (),
    confidence: float = 0.9,
) -> Statement:
    """A statement of these words of a text, in the sentence that is the whole text."""
    attribution = Attribution(
        source=(find(text, source),) if source else (),
        cue=(find(text, cue),),
        content=(find(text, content),),
        head=find(text, cue)[0],
        source_head=find(text, source)[0] if source else None,
        form="direct" if "“" in content else "indirect",
        stance=stance,
        plover=None,
        confidence=confidence,
        because="by hand",
        condition=find(text, condition) if condition else None,
    )
    return Statement(attribution, (0, len(text)), actor, speaker, targets, when or reported(), "by hand", confidence)


def happened(text: str, words: str, when: When, actors: tuple[str, ...] = (), confidence: float = 0.9, **more: Any) -> Event:
    start, end = find(text, words)
    values: dict[str, Any] = {"plover": "CONSULT", "status": "happened", "places": (), "because": "by hand", **more}
    return Event(
        start=start, end=end, text=words, source=((start, end),), when=when, actors=actors, sentence=(0, len(text)),
        confidence=confidence, **values,
    )  # fmt: skip


def person(id: str, name: str, **more: Any) -> Actor:
    return Actor(id, name, "person", **more)


def named(text: str, words: str, actor: str) -> Mention:
    return Mention(*find(text, words), actor, "name")


def reading(given: Report | None = None, **findings: Any) -> Reading:
    given = given or report()
    return Reading(given, Findings(**{"sentences": ((0, len(given.text)),), **findings}))

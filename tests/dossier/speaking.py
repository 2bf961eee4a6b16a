"""Reports made by hand in which somebody says something: a statement a line, an exchange a report."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from parley.gather import Reading
from parley.language.findings import Actor, Stance, Statement, Topic
from tests.dossier.making import reading, report, reported, said

ACTORS = tuple(Actor(id, id.title(), "state") for id in ("ardova", "bellmar", "cordia"))


def line(
    text: str, source: str, cue: str, content: str, stance: Stance, actor: str | None, *, about: str = "", to: str = ""
) -> Statement:
    """A statement of a text: its sentence is the one with its content."""
    start = text.rfind(". ", 0, text.index(content)) + 2 if ". " in text[: text.index(content)] else 0
    end = text.find(". ", text.index(content)) + 1 or len(text)
    made = said(text, source, cue, content, stance, actor=actor, targets=(to,) if to else ())
    return replace(made, sentence=(start, end), topics=tuple(Topic(word, word.removesuffix("s")) for word in about.split()))


def told(text: str, number: int, day: str, *lines: Statement) -> Reading:
    dated = tuple(replace(one, when=reported(day)) for one in lines)
    return reading(report(text, f"{number}.txt", f"Page {number}", day), statements=dated, actors=ACTORS)


def single(
    number: int, day: str, actor: str, stance: Stance, content: str, *, about: str = "", to: str = "", cue: str = "says"
) -> Reading:
    """A report of one sentence that is one statement."""
    text = f"{actor.title()} {cue} {content}, on page {number}."
    return told(text, number, day, line(text, actor.title(), cue, content, stance, actor, about=about, to=to))


def issue(word: str) -> list[Reading]:
    """Three demands of a third party, that a word is an issue."""
    return [single(90 + n, f"2031-04-0{n}", "cordia", "demand", f"that {word} of {n} towns count", about=word) for n in range(1, 4)]


class Line(NamedTuple):
    """Who said what of an exchange, in the exchange's own words, and to whom."""

    source: str
    cue: str
    content: str
    stance: Stance
    actor: str
    to: str = ""


def exchange(text: str, *lines: Line) -> list[Reading]:
    """A report of several statements."""
    return [told(text, 1, "2031-05-08", *(line(text, *one[:5], to=one.to) for one in lines))]

"""Reports of one sentence that tell one event, and the dossier of several."""

from __future__ import annotations

from typing import Any

from parley.dossier import assemble
from parley.dossier.model import Dossier
from parley.gather import Reading
from parley.language.findings import Actor, Figure, When
from tests.dossier.making import happened, named, on, reading, report

ACTORS = ("ardova", "bellmar")
MONTH = on("2031-05-01", last="2031-05-31", precision="month")
SPRING = on("2031-04-16", last="2031-05-31", precision="season")
JUNE = on("2031-06-01", last="2031-06-30", precision="month")


def telling(text: str, when: When, *, published: str, path: str, actors: tuple[str, ...] = ("ardova",), **more: Any) -> Reading:
    """A report of one sentence that tells one event; its title keeps it from being a reprint of another."""
    figures = tuple(
        Figure(text.index(words), text.index(words) + len(words), value, words.split()[-1].removesuffix("s"))
        for words, value in more.pop("figures", {}).items()
    )
    return reading(
        report(text, path, path, published),
        events=(happened(text, text, when, actors, **more),),
        actors=tuple(Actor(id, id.title(), "state") for id in ACTORS),
        mentions=tuple(named(text, id.title(), id) for id in ACTORS if id.title() in text),
        figures=figures,
    )


def dossier(*tellings: tuple[str, When, str] | tuple[str, When, str, dict[str, Any]]) -> Dossier:
    readings = [
        telling(text, when, published=published, path=f"{n}.txt", **(more[0] if more else {}))
        for n, (text, when, published, *more) in enumerate(tellings)
    ]
    return assemble(readings, [])

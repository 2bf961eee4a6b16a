"""Ids that are short, readable and stable: made from what a thing says, never from where it stands in a list."""

from __future__ import annotations

import re

from anyascii import anyascii

from parley.identity import RESERVED

WORD = re.compile(r"[a-z0-9]+")
APOSTROPHE = re.compile(r"['’`]")
WORDS = 5
LONGEST = 72


def slug(text: str, words: int = WORDS) -> str:
    """The first words of a text in lower-case ASCII, joined by hyphens; empty where no letter or figure is left."""
    head = text.split(maxsplit=2 * words)[: 2 * words]  # of a long text the rest is seldom needed
    found = plain(" ".join(head))
    if len(found) < words:
        found = plain(text)
    return "-".join(found[:words])[:LONGEST].strip("-")


def plain(text: str) -> list[str]:
    return WORD.findall(APOSTROPHE.sub("", anyascii(text).lower()))


class Ids:
    """Gives out ids; the second thing that would have one gets `-2`. Ask in an order that does not depend on chance."""

    def __init__(self) -> None:
        self.given: set[str] = set()

    def give(self, *parts: str) -> str:
        base = "-".join(filter(None, parts)) or "unnamed"
        if base in RESERVED:
            base += "-1"
        id, number = base, 1
        while id in self.given:
            number += 1
            id = f"{base}-{number}"
        self.given.add(id)
        return id

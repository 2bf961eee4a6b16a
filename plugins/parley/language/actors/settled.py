"""Mentions whose actor is known, and the look back over them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from spacy.tokens import Span, Token

from parley.language.actors.names import first_conjunct
from parley.language.findings import Actor, How, Kind

SUBJECTS = frozenset(("nsubj", "nsubjpass"))


class Settled(Struct, frozen=True):
    """Words, and whom they mean: one actor, or several (“both parties”). `how` is by what: a name, a noun, a pronoun."""

    span: Span
    actors: tuple[Actor, ...]
    how: How
    because: str = ""


class Record:
    """All settled mentions of a report, by the place of their head, in order; `between` are the ids of mediators and hosts."""

    def __init__(self, settled: list[Settled]) -> None:
        self.all = sorted(settled, key=lambda s: (s.span.start, -s.span.end))
        self.between: frozenset[str] = frozenset()
        self.by_head: dict[int, Settled] = {}
        self.covered: set[int] = set()
        for one in self.all:
            self._index(one)

    def _index(self, one: Settled) -> None:
        self.by_head.setdefault(one.span.root.i, one)
        self.covered.update(range(one.span.start, one.span.end))

    def starting(self, at: int) -> Settled | None:
        """The mention that starts at a token."""
        return next((one for one in self.all if one.span.start == at), None)

    def add(self, one: Settled) -> None:
        self.all.append(one)
        self._index(one)

    def before(self, at: int, kinds: tuple[Kind, ...] | None = None, reach: int = 3) -> Iterator[Settled]:
        """Mentions before a token, nearest first, `reach` sentences back, of one actor of these kinds."""
        found = [s for s in self.all if s.span.start < at and (kinds is None or (len(s.actors) == 1 and s.actors[0].kind in kinds))]
        found.sort(key=lambda s: -s.span.start)
        first = start_back(found[0].span.doc[at], reach) if found else 0
        yield from (s for s in found if s.span.start >= first)


def is_subject(token: Token) -> bool:
    return first_conjunct(token).dep_ in SUBJECTS


def start_back(token: Token, count: int) -> int:
    """Where the sentence starts that lies `count` sentences before the token's."""
    start: int = token.sent.start
    for _ in range(count):
        if start == 0:
            return 0
        start = token.doc[start - 1].sent.start
    return start

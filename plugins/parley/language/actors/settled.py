"""Mentions whose actor is known, and the look back over them, which costs no more in a long report than in a short one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct, tells_an_origin
from parley.language.findings import Actor, How, Kind
from parley.language.statements.quotations import of as quotations_of
from parley.language.tokens import Doc, Span, Token

if TYPE_CHECKING:
    from parley.language.actors.antecedents import Antecedent

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
NEVER_TAKEN_UP = frozenset(("appos", "attr", "compound", "npadvmod", "nmod", "amod", "poss"))
"""What no pronoun takes up: parts of a longer phrase, and what only tells what something is."""


class Settled(Struct, frozen=True, gc=False):
    """Words, and whom they mean: one actor, or several (“both parties”). `how` is by what: a name, a noun, a pronoun.

    `office` is as in Mention, for a pronoun that stands for the holder of one.
    """

    span: Span
    actors: tuple[Actor, ...]
    how: How
    because: str = ""
    office: str = ""

    @property
    def start(self) -> int:
        start: int = self.span.start
        return start


class Row(Struct, frozen=True, gc=False):
    """Actors that stand in one row, “Varonia and Kesh”, with the place of the last.

    `between` where the talks are between them; `together` where they do one thing to a third, “Varonia and France asked Kesh”;
    `neither` where the row is “neither Varonia nor France”, as of those who stand by.
    """

    at: int
    actors: tuple[Actor, ...]
    between: bool
    together: bool
    neither: bool = False


class Record:
    """All settled mentions of a report, by place; the actors as known by now; what has been counted up to a place."""

    def __init__(self, doc: Doc, settled: list[Settled], actors: dict[str, Actor]) -> None:
        self.doc = doc
        self.tokens = doc.tokens
        self.actors = actors
        self.between: frozenset[str] = frozenset()
        """Ids of mediators and hosts."""
        self.name_words = {word for actor in actors.values() if actor.kind != "person" for word in name_words(actor)}
        self.name_words |= {t.lower_ for one in settled if is_name_of_several(one) for t in one.span}
        self.nouns = [t.i for t in doc if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in NEVER_TAKEN_UP]
        """Places of the nouns and proper nouns that a pronoun may take up, in order."""
        self.sayings = {t.i for t in doc.standing(in_either_case(nouns("saying")), "lemma_")}
        """Places of verbs of saying."""
        self.starts: list[int] = doc.starts
        breaks = [t.i for t in doc if t.pos_ == "SPACE" and "\n" in t.text]
        self.sentence = numbered(self.starts[1:], len(doc))
        self.paragraph = numbered(breaks, len(doc))
        self.quotations, self.quotation = quotations(doc)
        self.all: list[Settled] = []
        self._places: list[int] = []
        self.by_head: dict[int, Settled] = {}
        self.heads: list[int] = []
        """The places of `by_head`, in order."""
        self.covering: dict[int, list[Settled]] = {}
        self.rows: list[Row] = []
        self.stakes: dict[str, float] | None = None
        self._rows_to = 0
        self._votes: Counter[str] = Counter()
        self._votes_to = 0
        self.open: list[Token] = []
        """Nouns of people of whom nothing has told yet for whom they speak: “his ministry”."""
        self.antecedents: dict[int, Antecedent] = {}
        """What pronouns have asked of words, by place."""
        self.asked: dict[int, int] = {}
        """For the start of a person's name, how many mentions there were when his party was last asked for."""
        self.sex: dict[str, str] = {}
        """For the id of a person whose sex the report tells: “m” or “f”."""
        for one in sorted(settled, key=lambda s: (s.span.start, -s.span.end)):
            self.add(one)
        self.partyless = [one for one in self.all if one.how == "name" and is_partyless(one.actors[0])]
        """The names of people whose party nothing beside them told, in order."""
        self.partyless_at = [one.start for one in self.partyless]

    def add(self, one: Settled) -> None:
        place = bisect_right(self._places, one.start)
        self.all.insert(place, one)
        self._places.insert(place, one.start)
        root = one.span.root
        if root.i not in self.by_head:
            self.by_head[root.i] = one
            insort(self.heads, root.i)
        for i in range(one.span.start, one.span.end):
            self.covering.setdefault(i, []).append(one)
        if one.start < self._votes_to:
            self._vote(one)
        if self._rows_to:
            for i in {root.i, *(t.i for t in root.conjuncts)}:
                if i < self._rows_to:
                    self._see_row(i)

    def now(self, actor: Actor) -> Actor:
        """The actor with what has been learnt of it."""
        return self.actors.get(actor.id, actor)

    def times_named(self, id: str) -> int:
        """How often the report names an actor, nouns and pronouns left out."""
        return sum(one.how == "name" and one.actors[0].id == id for one in self.all)

    def party(self, actor: Actor) -> Actor:
        """Whom somebody speaks for, else himself."""
        actor = self.now(actor)
        return self.actors.get(actor.party, actor) if actor.party else actor

    def inside(self, start: int, end: int) -> list[Settled]:
        """The mentions that lie wholly between two tokens, in order."""
        return [one for one in self.from_to(start, end) if one.span.end <= end]

    def from_to(self, start: int, end: int) -> list[Settled]:
        """The mentions that start between two tokens, in order."""
        first = bisect_left(self._places, start)
        return self.all[first : bisect_left(self._places, end, first)]

    def heads_from_to(self, start: int, end: int) -> list[int]:
        """The places of the words between two tokens on which a mention hangs, in order."""
        first = bisect_left(self.heads, start)
        return self.heads[first : bisect_left(self.heads, end, first)]

    def starting(self, at: int) -> Settled | None:
        """The mention that starts at a token."""
        return next((one for one in self.covering.get(at, ()) if one.span.start == at), None)

    def before(self, at: int, kinds: tuple[Kind, ...] | None = None, reach: int = 3) -> Iterator[Settled]:
        """Mentions before a token, nearest first, `reach` sentences back, of one actor of these kinds."""
        first = self.back(at, reach)
        place = bisect_left(self._places, at)
        while place > 0:
            place -= 1
            one = self.all[place]
            if one.start < first:
                return
            if kinds is None or (len(one.actors) == 1 and one.actors[0].kind in kinds):
                yield one

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Where each paragraph starts and ends, as tokens."""
        starts = [i for i, place in enumerate(self.paragraph) if i == 0 or place != self.paragraph[i - 1]]
        yield from pairwise([*starts, len(self.paragraph)])

    def back(self, at: int, count: int) -> int:
        """Where the sentence starts that lies `count` sentences before the one of a token."""
        return self.starts[max(0, self.sentence[at] - count)] if self.starts else 0

    def votes(self, at: int) -> Counter[str]:
        """How often each state has been named, or spoken for, before a token."""
        for i in range(self._votes_to, at):
            for one in self.covering.get(i, ()):
                if one.start == i:
                    self._vote(one)
        self._votes_to = max(at, self._votes_to)
        return self._votes

    def _vote(self, one: Settled) -> None:
        if one.how == "demonym" and tells_an_origin(one.span.root):
            return
        for actor in one.actors:
            party = self.party(actor)
            if party.kind == "state" and one.how != "pronoun":
                self._votes[party.id] += 1

    def rows_before(self, at: int) -> list[Row]:
        """The rows of states, groups and organisations that end before a token."""
        for i in range(self._rows_to, at):
            self._see_row(i)
        self._rows_to = max(at, self._rows_to)
        return [row for row in self.rows if row.at < at]

    def _see_row(self, at: int) -> None:
        one = self.by_head.get(at)
        if one is not None and (row := self._row(one)) is not None and row not in self.rows:
            insort(self.rows, row, key=attrgetter("at"))

    def _row(self, one: Settled) -> Row | None:
        root = one.span.root
        first = first_conjunct(root)
        if first.i == root.i:
            return None
        heads = [t.i for t in (first, *first.conjuncts) if t.i <= root.i]
        several = {a.id: a for i in heads if (s := self.by_head.get(i)) for a in s.actors if a.kind not in ("person", "people")}
        if len(several) < 2 or len(several) < len(heads):
            return None
        objects = [t for t in first.head.children if t.dep_ in ("dobj", "dative")]
        third = any(t.i in self.by_head or t.tag_ in ("NNP", "NNPS") or t.lower_ in nouns("stand_in.pair") for t in objects)
        together = first.dep_ in SUBJECTS and third
        neither = any(t.lower_ in ("neither", "nor") for t in first.children)
        return Row(root.i, tuple(several.values()), first.head.lower_ == "between", together, neither)


@lru_cache(maxsize=16)
def in_either_case(words: frozenset[str]) -> frozenset[str]:
    """Words in small letters, and with a capital, as lemmas of a sentence's first word may have one."""
    return frozenset(form for word in words for form in (word, word.title()))


def is_name_of_several(one: Settled) -> bool:
    """An organisation's name of several words: not always the one that the tables call it by."""
    return one.how == "name" and len(one.span) > 1 and one.actors[0].kind in ("group", "organisation", "body")


def is_partyless(actor: Actor) -> bool:
    return actor.kind == "person" and actor.party is None


def numbered(steps: Sequence[int], length: int) -> list[int]:
    """For each place up to a length, how many of the steps, which are in order, lie at it or before it."""
    found: list[int] = []
    for number, (start, end) in enumerate(pairwise([0, *steps, length])):
        found += [number] * (end - start)
    return found


def name_words(actor: Actor) -> list[str]:
    """The words of a name in small letters, as a report takes them up: “dockers” of “Dockers' Union”, “women” of “Women's Bank”."""
    return [word.removesuffix("’s").removesuffix("'s").strip("'’") for word in actor.name.lower().split()]


def quotations(doc: Doc) -> tuple[list[tuple[int, int]], list[int | None]]:
    """The outer quotations of a text as tokens, and for each token the place of the one that it stands in."""
    stretches: list[tuple[int, int]] = []
    within: list[int | None] = [None] * len(doc)
    for one in quotations_of(doc):
        span = doc.char_span(one.start, one.end, alignment_mode="expand")
        if one.within is None and span is not None:
            within[span.start : span.end] = [len(stretches)] * len(span)
            stretches.append((span.start, span.end))
    return stretches, within


def is_subject(token: Token) -> bool:
    return first_conjunct(token).dep_ in SUBJECTS

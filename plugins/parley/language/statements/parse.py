"""The parse as plain lists, which the rules for statements mend where the parser has gone astray."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from parley.language.tokens import Doc
from parley.reports.asides import entries

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
EDGES = frozenset(",;:—–―--…")

Words = frozenset[int]


class Parse:
    """Words by number: what spaCy says of each, its dependants, and the numbers of its sentence and paragraph."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc.text
        self.lower: list[str] = [t.lower_ for t in doc]
        self.lemma: list[str] = [t.lemma_.lower() for t in doc]
        self.pos: list[str] = [t.pos_ for t in doc]
        self.tag: list[str] = [t.tag_ for t in doc]
        self.dep: list[str] = [t.dep_ for t in doc]
        self.head: list[int] = [t.head.i for t in doc]
        self.start: list[int] = [t.idx for t in doc]
        self.end: list[int] = [t.idx + len(t.text) for t in doc]
        self.entity: list[str] = [t.ent_type_ for t in doc]
        self.space: list[bool] = [t.is_space for t in doc]
        self.children: list[list[int]] = [[child.i for child in t.children] for t in doc]
        self.sentences: list[tuple[int, int]] = [(s.start, s.end) for s in doc.sents]
        self.sentence: list[int] = [k for k, (a, b) in enumerate(self.sentences) for _ in range(a, b)]
        self.paragraph: list[int] = self._paragraphs()
        for start, end in entries(self.text):  # the time of a live blog’s entry is no part of what it tells
            for i in range(bisect_left(self.start, start), bisect_left(self.start, end)):
                self.space[i] = True

    def __len__(self) -> int:
        return len(self.lower)

    def _paragraphs(self) -> list[int]:
        numbers, now = [], 0
        for i, word in enumerate(self.lower):
            numbers.append(now)
            now += self.space[i] and "\n" in word
        return numbers

    def subtree(self, i: int, without: Iterable[int] = ()) -> set[int]:
        """The words under `i` and itself, leaving out whole branches that start at `without`."""
        found, stack, closed = set(), [i], set(without)
        while stack:
            at = stack.pop()
            if at not in closed:
                found.add(at)
                stack.extend(self.children[at])
        return found

    def child(self, i: int, *deps: str) -> int | None:
        return next((c for c in self.children[i] if self.dep[c] in deps), None)

    def hang(self, i: int, head: int, dep: str) -> None:
        """Hang a word on another, or make it a root: what is under it comes with it."""
        above = head
        while above != i and self.head[above] != above:
            above = self.head[above]
        if above == i != head:
            return  # under itself: what follows a circle up never ends
        if self.head[i] != i:
            self.children[self.head[i]].remove(i)
        self.head[i], self.dep[i] = head, dep
        if head != i:
            self.children[head] = sorted([*self.children[head], i])

    def ancestors(self, i: int) -> list[int]:
        found = []
        while self.head[i] != i:
            i = self.head[i]
            found.append(i)
        return found

    def is_punctuation(self, i: int) -> bool:
        return self.pos[i] == "PUNCT" or self.space[i]

    def between(self, start: int, end: int) -> range:
        """The numbers of the words that begin inside a stretch of characters."""
        return range(bisect_left(self.start, start), bisect_left(self.start, end))

    def _is_loose(self, i: int) -> bool:
        return self.lower[i] in EDGES or (self.space[i] and "\n" not in self.lower[i])

    def marks(self, words: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Words as stretches of text with the marks at their edges: a colon may be a cue."""
        return self.spans(words) or tuple((self.start[i], self.end[i]) for i in sorted(words))

    def spans(self, words: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """Words as stretches of text, one for each run: commas and dashes do not part them, and stand at no edge."""
        runs: list[list[int]] = []
        for i in sorted(words):
            if runs and all(self._is_loose(k) for k in range(runs[-1][1], i)):
                runs[-1][1] = i + 1
            else:
                runs.append([i, i + 1])
        spans = []
        for first, end in runs:
            while first < end and (self.space[first] or self.lower[first] in EDGES):
                first += 1
            while end > first and (self.space[end - 1] or self.lower[end - 1] in EDGES):
                end -= 1
            if any(self.pos[i] != "PUNCT" and not self.space[i] for i in range(first, end)):
                spans.append((self.start[first], self.end[end - 1]))
        return tuple(spans)

"""A parsed report as plain objects, with spaCy's names for what they tell.

spaCy's own tokens are views that make whatever they are asked for anew, a neighbour as well as a word, at some ten times the
price of an attribute; and the rules ask every word some hundred times. So all is fetched once, behind the model's components.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal, overload

from spacy.tokens import Doc as Parsed

Spelling = Literal["text", "lower_", "lemma_", "tag_"]
COLUMN: dict[Spelling, int] = {"text": 0, "lower_": 1, "lemma_": 2, "tag_": 4}

IOB = ("", "I", "O", "B")
COLUMNS = (
    *("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"),
    *("ENT_IOB", "SPACY", "IDX", "SENT_START", "IS_SPACE", "IS_PUNCT", "LIKE_NUM"),
)
Row = tuple[str, str, str, str, str, str, str, int, int, int, int, bool, bool, bool]


class Token:
    """A word of a report: spaCy's attributes of the same names, as its components have left them."""

    __slots__ = (
        *("children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct", "is_sent_start", "is_space"),
        *("lemma_", "like_num", "lower_", "n_lefts", "pos_", "tag_", "text", "whitespace_"),
    )

    def __init__(self, doc: Doc, i: int, row: Row) -> None:
        self.doc = doc
        self.i = i
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_, *_ = row
        *_, iob, space, self.idx, start, self.is_space, self.is_punct, self.like_num = row
        self.ent_iob_ = IOB[iob]
        self.whitespace_ = " " if space else ""
        self.is_sent_start = start == 1
        self.head: Token = self
        self.children: Sequence[Token] = ()
        """The words that hang on this one, in the order of the text."""
        self.n_lefts = 0

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def lefts(self) -> Sequence[Token]:
        return self.children[: self.n_lefts]

    @property
    def rights(self) -> Sequence[Token]:
        return self.children[self.n_lefts :]

    @property
    def n_rights(self) -> int:
        return len(self.children) - self.n_lefts

    @property
    def ancestors(self) -> Iterator[Token]:
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        return any(token is self for token in descendant.ancestors)

    @property
    def subtree(self) -> list[Token]:
        """The word and all below it: what hangs on its left, itself, what hangs on its right."""
        if not self.children:
            return [self]
        found = []
        stack: list[tuple[Token, bool]] = [(self, False)]
        while stack:
            token, opened = stack.pop()
            if opened or not token.children:
                found.append(token)
                continue
            stack += [(child, False) for child in reversed(token.rights)]
            stack.append((token, True))
            stack += [(child, False) for child in reversed(token.lefts)]
        return found

    @property
    def left_edge(self) -> Token:
        return self.doc.tokens[self.doc.parsed[self.i].left_edge.i]

    @property
    def right_edge(self) -> Token:
        return self.doc.tokens[self.doc.parsed[self.i].right_edge.i]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for token in row:
            row += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in row if token is not self)

    @property
    def sentence(self) -> tuple[int, int]:
        """Where the sentence of the word starts and ends, by number."""
        return self.doc.sentence(self.i)

    @property
    def sent(self) -> Span:
        return Span(self.doc, *self.doc.sentence(self.i))

    def nbor(self, steps: int = 1) -> Token:
        """The word so many steps behind this one. Raises IndexError where the report has none."""
        at = self.i + steps
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]

    @property
    def text_with_ws(self) -> str:
        return self.text + self.whitespace_ if self.whitespace_ else self.text

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_digit(self) -> bool:
        return self.text.isdigit()

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @property
    def morph(self) -> Any:
        return self.doc.parsed[self.i].morph

    def retag(self, pos: str, tag: str, dep: str) -> None:
        """Read the word as another part of speech from here on, here as well as in spaCy's document."""
        spacys = self.doc.parsed[self.i]
        self.pos_ = spacys.pos_ = pos
        self.tag_ = spacys.tag_ = tag
        self.dep_ = spacys.dep_ = dep
        self.doc.retagged(self.i, tag)


class Span:
    """Words of a report that follow each other, from `start` up to `end`, by number."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        self._root: Token | None = None

    def __repr__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end, self.label_) == (other.start, other.end, other.label_)

    def __hash__(self) -> int:
        return hash((self.start, self.end, self.label_))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, end))
        if not self.start - self.end <= at < self.end - self.start:
            raise IndexError(at)
        return self.doc.tokens[(self.start if at >= 0 else self.end) + at]

    @property
    def root(self) -> Token:
        """The word on which the others hang: of several, the one nearest to the sentence's root, or the first of these."""
        if self._root is None:
            self._root = self._highest()
        return self._root

    def _highest(self) -> Token:
        if self.end - self.start == 1:
            return self.doc.tokens[self.start]
        best, least = None, 0
        for token in self.doc.tokens[self.start : self.end]:
            head = token.head
            if head is token:
                return token
            if not self.start <= head.i < self.end:
                lone = not token.children and (token.is_space or token.is_punct)  # a mark is it only where there is nothing else
                steps = len(self.doc.tokens) if lone else sum(1 for _ in token.ancestors)
                if best is None or steps < least:
                    best, least = token, steps
        return best or self.doc.tokens[self.start]

    @property
    def sent(self) -> Span:
        return Span(self.doc, *self.doc.sentence(self.start))

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx if self.start < len(self.doc.tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        return self.text + (self.doc.tokens[self.end - 1].whitespace_ if self.end > self.start else "")


class Places:
    """Where each word of a report stands: its first place, and for each place the next of the same word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._first: dict[str, int] = {}
        self._next = [len(words)] * len(words)  # no list for each word: the collector of garbage would look through all of them
        for at in reversed(range(len(words))):
            self._next[at] = self._first.get(words[at], len(words))
            self._first[words[at]] = at
        self._different = frozenset(self._first)

    def of(self, words: Collection[str]) -> list[int]:
        """The places of any of some words, in order."""
        found = []
        for word in self._different.intersection(words):  # most lists that are looked for have no word in the report
            at = self._first[word]
            while at < len(self._next):
                found.append(at)
                at = self._next[at]
        return sorted(found)


class Doc:
    """A report's words, sentences and entities, and spaCy's document with what the components write there."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.user_data = parsed.user_data
        columns = parsed.to_array(list(COLUMNS)).T.tolist() if len(parsed) else [[] for _ in COLUMNS]
        strings = parsed.vocab.strings
        for k in range(COLUMNS.index("ENT_IOB")):
            words = {number: strings[number] for number in set(columns[k])}
            columns[k] = [words[number] for number in columns[k]]
        for k in range(COLUMNS.index("IS_SPACE"), len(COLUMNS)):
            columns[k] = list(map(bool, columns[k]))
        self.tokens = tokens = [Token(self, i, row) for i, row in enumerate(zip(*columns, strict=True))]
        self.text = "".join([token.text_with_ws for token in tokens])
        steps = parsed.to_array("HEAD").astype("int64").tolist() if tokens else []
        below: dict[int, list[Token]] = {}
        for token, step in zip(tokens, steps, strict=True):
            if step:
                token.head = tokens[token.i + step]
                token.head.n_lefts += step > 0
                below.setdefault(token.i + step, []).append(token)
        for at, children in below.items():
            tokens[at].children = children
        self._sentences: list[tuple[int, int]] = []
        self._columns = columns
        self._places: dict[Spelling, Places] = {}
        self.starting: list[int] = columns[COLUMNS.index("IDX")]
        """Where each word starts, as characters."""
        self._ents: tuple[Span, ...] | None = None
        self._proper: list[Token] | None = None

    @property
    def _(self) -> Any:
        """What components have written to spaCy's document: `doc._.dates`, `doc._.mentions` and so on."""
        return self.parsed._

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Span: ...

    def __getitem__(self, at: int | slice) -> Token | Span:
        if not isinstance(at, slice):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, end if end > start else start)

    @property
    def ents(self) -> tuple[Span, ...]:
        if self._ents is None:
            self._ents = tuple(Span(self, e.start, e.end, e.label_) for e in self.parsed.ents)
        return self._ents

    @property
    def starts(self) -> list[int]:
        """The numbers of the words at which the sentences start."""
        return [token.i for token in self.tokens if token.i == 0 or token.is_sent_start]

    @property
    def sents(self) -> Iterator[Span]:
        for start, end in pairwise([*self.starts, len(self.tokens)]):
            yield Span(self, start, end)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence of a word starts and ends, by number."""
        if not self._sentences:
            self._sentences = [bounds for bounds in pairwise([*self.starts, len(self.tokens)]) for _ in range(*bounds)]
        return self._sentences[at]

    def char_span(self, start: int, end: int, alignment_mode: Literal["strict", "contract", "expand"] = "strict") -> Span | None:
        """The words of a stretch of characters, or None where they are cut or there are none."""
        found = self.parsed.char_span(start, end, alignment_mode=alignment_mode)
        return Span(self, found.start, found.end) if found is not None else None

    @property
    def proper(self) -> list[Token]:
        """The proper nouns in the singular."""
        if self._proper is None:
            self._proper = self.standing(("NNP",), "tag_")
        return self._proper

    def standing(self, words: Collection[str], by: Spelling = "text") -> list[Token]:
        """The words that are one of those given, as spelt, in small letters, by lemma or by tag, in the order of the text."""
        if by not in self._places:
            self._places[by] = Places(self._columns[COLUMN[by]])
        return [self.tokens[at] for at in self._places[by].of(words)]

    def retagged(self, at: int, tag: str) -> None:
        """One word is of another tag."""
        self._columns[COLUMN["tag_"]][at] = tag
        self._places.pop("tag_", None)
        self._proper = None


def tokens_of(parsed: Parsed) -> Doc:
    """spaCy's document as plain objects, made at the first asking; to be asked for only behind the model's components."""
    found: Doc | None = parsed.user_data.get("parley_tokens")
    if found is None:
        found = parsed.user_data["parley_tokens"] = Doc(parsed)
    return found

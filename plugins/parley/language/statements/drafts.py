"""Drafts: a cue with its source and content, before anyone asks which move it makes; and which drafts may stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from parley.language.statements import contents, edges, presented, sources
from parley.language.statements.cues import Cue
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words
from parley.language.statements.quotations import Quotation

MARGIN = 0.15
CERTAIN, HALF = 0.02, 0.9
PREPOSITIONS = frozenset({"prep", "agent", "dative"})


class Draft(Struct, frozen=True, gc=False):
    """One attribution as words of the report. `head` is the cue's head word; `why` what it rests on, if not on its cue;
    `known` whether the lexicon knows the cue as a move, `like` whose move an echo of it repeats.
    """

    head: int
    cue: Words
    source: Words
    source_head: int | None
    content: Words
    probability: float
    why: str = ""
    known: bool = False
    like: Draft | None = None


def make(parse: Parse, cue: Cue, quotes: Sequence[Quotation], quoted: list[int | None], known: bool = False) -> Draft | None:
    """Join a cue with its source and content; None where nothing is said. A cue that the lexicon knows has some content."""
    source = sources.phrase(parse, cue.source, cue.head) if cue.source is not None else None
    named = source.words if source is not None else frozenset()
    speaks = parse.pos[cue.head] in {"VERB", "NOUN"}
    spoken = presented.beside(parse, cue.words, named, quotes, quoted) if speaks else frozenset()
    if spoken and source is not None and quoted[source.head] is None:
        return Draft(cue.head, cue.words - spoken, named - spoken, source.head, spoken, cue.probability, known=known)
    if source is None or quoted[source.head] is not None:
        draft = _spoken(parse, cue, quotes, quoted)
        if draft is not None:
            return draft
    around = contents.around(parse, cue.words | named, quoted) if parse.pos[cue.head] == "VERB" and named else frozenset()
    if around:
        around = edges.behind_a_colon(parse, cue.head, around, quoted)
        return Draft(cue.head, cue.words, named, cue.source, around, cue.probability, known=known)
    content, sure = contents.of(parse, cue.head, named | cue.words, quoted, CERTAIN if known else contents.LEAST)
    content -= cue.words | named
    words, content = _move_preposition(parse, cue, edges.trimmed(parse, cue.head, content, quoted))
    if not any(not parse.is_punctuation(i) for i in content):
        return None
    likely = cue.probability * (0.5 + 0.5 * max(sure, HALF if known else 0.0))
    return Draft(cue.head, words, named, cue.source, _tidy(parse, content), likely, known=known)


def _spoken(parse: Parse, cue: Cue, quotes: Sequence[Quotation], quoted: list[int | None]) -> Draft | None:
    """“…,” said Ilva Tarn, where the parser took the quotation for the subject: the speaker is the name beside the cue."""
    head = presented.speaker(parse, cue.head, quoted)
    phrase = sources.phrase(parse, head, cue.head).words if head is not None else frozenset()
    named = frozenset(i for i in phrase if quoted[i] is None)
    spoken = presented.beside(parse, cue.words, named, quotes, quoted)
    return Draft(cue.head, cue.words - spoken, named - spoken, head, spoken, cue.probability) if spoken else None


def _move_preposition(parse: Parse, cue: Cue, content: Words) -> tuple[Words, Words]:
    """“called for | a truce”: a preposition that opens the content belongs to the cue."""
    first = next((i for i in sorted(content) if not parse.is_punctuation(i)), None)
    if first is None or first < cue.head or parse.head[first] != cue.head or parse.dep[first] not in PREPOSITIONS:
        return cue.words, content
    if any(parse.lower[c] in lexicon().words.manner for c in parse.children[first]):
        return cue.words, content  # “agreed in principle”
    return cue.words | {first}, content - {first}


def _tidy(parse: Parse, content: Words) -> Words:
    """Without line breaks, and without an “and” whose second half stands elsewhere."""
    words = sorted(i for i in content if not parse.space[i])
    while words and parse.dep[words[-1]] == "cc":
        words.pop()
    return frozenset(words)


def settle(parse: Parse, drafts: Iterable[Draft], enough: float, over: float) -> list[Draft]:
    """Choose drafts that can stand side by side: the outer one of two, unless it is doubtful and the inner one is likelier."""
    kept: dict[int, Draft] = {}  # by head
    holding: dict[int, set[int]] = {}  # for a word the heads of those kept that have it in any role
    pool = [d for d in drafts if d.probability >= enough]
    light = {i for d in pool if parse.pos[d.head] == "NOUN" for i in d.cue - {d.head}}  # “exert pressure to …”
    pool = [d for d in pool if d.head not in light]
    bare = [parse.pos[d.head] == "NOUN" and len(d.cue) == 1 for d in pool]  # “rejected a call to …” is a rejection
    for _, draft in sorted(zip(bare, pool, strict=True), key=lambda pair: (pair[0], -pair[1].probability)):
        if holding.get(draft.head):
            continue
        swallowed = [kept[i] for i in draft.content if i in kept]
        if swallowed:
            if draft.probability < over and any(k.probability > draft.probability + MARGIN for k in swallowed):
                continue
            for k in swallowed:
                del kept[k.head]
                for i in k.content | k.cue | k.source:
                    holding[i].discard(k.head)
        rest = frozenset(i for i in draft.content if not any(i in kept[h].content for h in holding.get(i, ())))
        if len(rest) * 2 < len(draft.content):
            continue
        kept[draft.head] = replace(draft, content=rest) if rest != draft.content else draft
        for i in rest | draft.cue | draft.source:
            holding.setdefault(i, set()).add(draft.head)
    return sorted(kept.values(), key=lambda d: d.head)

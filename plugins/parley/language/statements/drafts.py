"""Drafts: a cue with its source and content, before anyone asks which move it makes; and which drafts may stand together."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from parley.language.statements import contents, sources
from parley.language.statements.cues import Cue
from parley.language.statements.parse import Parse, Words

PREPOSITIONS = frozenset({"prep", "agent", "dative"})


class Draft(Struct, frozen=True):
    """One attribution as words of the report. `head` is the cue's head word; `why` what it rests on, if not on its verb."""

    head: int
    cue: Words
    source: Words
    source_head: int | None
    content: Words
    probability: float
    why: str = ""


def make(parse: Parse, cue: Cue, quoted: list[int | None]) -> Draft | None:
    """Join a cue with its source and content; None where nothing is said."""
    source = sources.phrase(parse, cue.source, cue.head) if cue.source is not None else None
    named = source.words if source is not None else frozenset()
    content, sure = contents.of(parse, cue.head, named | cue.words, quoted)
    content -= cue.words | named
    words, content = _move_preposition(parse, cue, content)
    if not any(not parse.is_punctuation(i) for i in content):
        return None
    return Draft(cue.head, words, named, cue.source, _tidy(parse, content), cue.probability * (0.5 + 0.5 * sure))


def _move_preposition(parse: Parse, cue: Cue, content: Words) -> tuple[Words, Words]:
    """“called for | a truce”: a preposition that opens the content belongs to the cue."""
    first = next((i for i in sorted(content) if not parse.is_punctuation(i)), None)
    if first is None or first < cue.head or parse.head[first] != cue.head or parse.dep[first] not in PREPOSITIONS:
        return cue.words, content
    return cue.words | {first}, content - {first}


def _tidy(parse: Parse, content: Words) -> Words:
    """A content that runs to the sentence's end keeps its marks, not the line break after them."""
    return frozenset(i for i in content if not parse.space[i])


def settle(drafts: Iterable[Draft], enough: float, over: float) -> list[Draft]:
    """Keep likely drafts whose contents do not hold a likelier cue; the cues inside the ones kept come back as `nested` elsewhere."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -d.probability):
        if draft.probability < enough:
            continue
        if any(draft.head in k.content or draft.head in k.cue or draft.head in k.source for k in kept):
            continue
        swallowed = [k for k in kept if k.head in draft.content]
        if swallowed:
            if draft.probability < over:
                continue
            kept = [k for k in kept if k not in swallowed]
        rest = draft.content - frozenset().union(*(k.content for k in kept))
        if len(rest) * 2 < len(draft.content):
            continue
        kept.append(replace(draft, content=rest) if rest != draft.content else draft)
    return sorted(kept, key=lambda d: d.head)

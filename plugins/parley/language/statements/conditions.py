"""Conditions: what a position hangs on: “if …”, “unless …”, “in exchange for …”."""

from __future__ import annotations

import re
from functools import cache

from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words

CLOSING = frozenset(',;:.!?—–”"»')


@cache
def _phrases() -> re.Pattern[str]:
    words = sorted(lexicon().condition.phrases, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


def of(parse: Parse, draft: Draft) -> Words:
    """The words of the condition, with the word that opens it; empty where there is none."""
    return _clause(parse, draft) or _phrase(parse, draft) or _misread(parse, draft)


def _clause(parse: Parse, draft: Draft) -> Words:
    """“… if prisoners are released”: a clause that hangs on the cue or stands inside the content."""
    markers = lexicon().condition.markers | lexicon().condition.negative
    copula = {parse.head[draft.head]} if parse.pos[draft.head] == "ADJ" else set()
    inside = draft.content | {draft.head} | copula
    for i in sorted(inside):
        for c in parse.children[i]:
            if parse.dep[c] not in {"advcl", "ccomp", "prep"} or c in draft.cue:
                continue
            mark = next((m for m in parse.children[c] if parse.lower[m] in markers and parse.dep[m] in {"mark", "advmod"}), None)
            if mark is not None and not _is_whether(parse, c, i) and not _only_dates(parse, mark, c, i):
                words = parse.subtree(c)
                last = max((w for w in words if not parse.is_punctuation(w)), default=mark)
                return frozenset(w for w in words if mark <= w <= last and not parse.space[w]) - draft.cue - draft.source
    return frozenset()


def _only_dates(parse: Parse, mark: int, clause: int, head: int) -> bool:
    """“be moored until a court has spoken” tells for how long; “no deal until it has spoken” sets a condition."""
    known, no = lexicon().condition, lexicon().words.negators
    if parse.lower[mark] in known.seeming and mark and parse.lower[mark - 1] in known.seeming[parse.lower[mark]]:
        return True  # “even if”, “as if”
    if parse.lower[mark] not in known.negative:
        return False
    before = parse.subtree(head, {clause}) | set(parse.ancestors(head)[:1])
    return not any(parse.dep[i] == "neg" or parse.lower[i] in no for i in before)


def _is_whether(parse: Parse, clause: int, head: int) -> bool:
    """“asked if they agreed” asks, and sets no condition."""
    return parse.dep[clause] == "ccomp"


def _phrase(parse: Parse, draft: Draft) -> Words:
    sentence = parse.sentences[parse.sentence[draft.head]]
    start, end = parse.start[sentence[0]], parse.end[sentence[1] - 1]
    for match in _phrases().finditer(parse.text, start, end):
        words = parse.between(match.start(), match.end())
        if parse.text.lower().startswith(lexicon().condition.never, match.start()):
            continue
        if not words or not _belongs(parse, draft, words[0]):
            continue
        top = words[0]
        while parse.head[top] in words and parse.head[top] != top:
            top = parse.head[top]
        under = frozenset(i for i in parse.subtree(top) if i >= words[0] and not parse.space[i]) - draft.cue - draft.source
        return under | frozenset(words)
    return frozenset()


def _misread(parse: Parse, draft: Draft) -> Words:
    """“would sign, provided the road is open”, “Should Rovia comply, …”: with no clause seen by the parser: up to its comma."""
    known = lexicon().condition
    inside = draft.content | draft.cue
    for k in sorted({parse.sentence[i] for i in inside}):
        start, end = parse.sentences[k]
        words = [i for i in range(start, end) if not parse.space[i]]
        for place, i in enumerate(words):
            before = words[place - 1] if place else None
            while before is not None and parse.is_punctuation(before) and before > start:
                before -= 1
            opens = before is None or parse.is_punctuation(before)
            if parse.lower[i] not in known.markers or (before is not None and parse.lower[before] in known.no_markers):
                continue
            if parse.lower[i] in known.after_a_pause and not (place == 0 or parse.is_punctuation(words[place - 1])):
                continue  # “it provided ships”, “they should leave”
            if (opens and draft.head in words) or before in inside:
                rest = words[place:]
                last = next((n for n, j in enumerate(rest) if n > 1 and parse.lower[j] in CLOSING), len(rest))
                found = frozenset(rest[:last]) - draft.cue - draft.source
                if any(parse.pos[j] in {"VERB", "AUX"} for j in rest[1:last]):
                    return found
    return frozenset()


def _belongs(parse: Parse, draft: Draft, i: int) -> bool:
    return i in draft.content or any(a in draft.content or a == draft.head for a in parse.ancestors(i)[:4])

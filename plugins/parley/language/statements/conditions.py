"""Conditions: what a position hangs on: “if …”, “unless …”, “in exchange for …”."""

from __future__ import annotations

import re
from functools import cache

from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.moves import of_cue
from parley.language.statements.parse import Parse, Words

CLOSING = frozenset(',;:.!?—–”"»')


@cache
def _phrases() -> re.Pattern[str]:
    words = sorted(lexicon().condition.phrases, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


def of(parse: Parse, draft: Draft) -> Words:
    """The words of the condition, with the word that opens it; empty where there is none."""
    return _clause(parse, draft) or _phrase(parse, draft) or _misread(parse, draft) or _without(parse, draft)


def has_price(parse: Parse, draft: Draft) -> bool:
    """“is ready to sign if the road is opened” offers; “as long as the road is open” is a promise."""
    first = min(of(parse, draft), default=None)
    return first is not None and parse.text[parse.start[first] :].lower().startswith(lexicon().condition.offering)


def is_ultimatum(parse: Parse, draft: Draft, harmful: bool) -> bool:
    """“Will sign unless …”, “will sue if the ban is not lifted”, “if nothing moves” threaten; so does “will leave if …”, which does
    harm.
    """
    opening = mark(parse, draft)
    no = lexicon().words.no | lexicon().words.nothing
    told = of(parse, draft) if opening in ("if", "should") else ()
    undone = any(parse.dep[i] == "neg" or (harmful and parse.lower[i] in no) for i in told)
    return opening == "unless" or undone or (harmful and opening == "if")


def is_only(parse: Parse, draft: Draft) -> bool:
    """“Would sign only if the tariff ends” demands."""
    first = min(of(parse, draft), default=None)
    return first is not None and "only" in (parse.lower[first], parse.lower[first - 1] if first else "")


def mark(parse: Parse, draft: Draft) -> str:
    """The word that opens the condition, in small letters; empty where there is none."""
    first = min(of(parse, draft), default=None)
    return parse.lower[first] if first is not None else ""


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
    if parse.lower[mark] == "before" and parse.tag[clause] == "VBD":
        return True  # “said so before she left”
    if (move := of_cue(parse, head)) is not None and move.stance == "reject":
        return False  # “ruled out talks until …”
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
        if not words or words[0] in draft.cue or not _belongs(parse, draft, words[0]):
            continue
        top = words[0]
        while parse.head[top] in words and parse.head[top] != top:
            top = parse.head[top]
        while parse.dep[top] in {"mark", "advmod"} and parse.head[top] > words[-1]:
            top = parse.head[top]  # “only when the last soldier has left”
        under = frozenset(i for i in parse.subtree(top) if i >= words[0] and not parse.space[i]) - draft.cue - draft.source
        if under <= frozenset(words) and words[-1] + 1 < sentence[1] and parse.lower[words[-1] + 1] not in CLOSING:
            under = frozenset(_to_the_pause(parse, words[-1] + 1, sentence[1])) - draft.cue - draft.source
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
                rest = [i, *_to_the_pause(parse, i + 1, end)]
                if any(parse.pos[j] in {"VERB", "AUX"} for j in rest[1:]):
                    return frozenset(rest) - draft.cue - draft.source
    return frozenset()


def _without(parse: Parse, draft: Draft) -> Words:
    """“will not sign without a guarantee”, “Without fuel, the pumps will stop”: only so would it come about."""
    no = lexicon().words.negators
    for i in sorted(draft.content | draft.cue):
        held = parse.child(i, "pobj") if parse.lower[i] == "without" else None
        if held is None:
            continue
        start, end = parse.sentences[parse.sentence[i]]
        if _asks_for(parse, held, end):
            return frozenset()
        opens = all(parse.space[k] or parse.is_punctuation(k) for k in range(start, i))
        if opens or any(parse.dep[k] == "neg" or parse.lower[k] in no for k in range(start, i)):
            return frozenset(k for k in parse.subtree(held) | {i} if i <= k < end and not parse.space[k]) - draft.source
    return frozenset()


def _asks_for(parse: Parse, held: int, end: int) -> bool:
    """“Without a road there is no agreement”: the road is what is asked for, no condition of what is said."""
    words = [parse.lower[k] for k in range(held + 1, end)]
    there = words.index("there") if "there" in words else len(words)
    return parse.pos[held] != "PRON" and "no" in words[there : there + 5]


def _to_the_pause(parse: Parse, first: int, end: int) -> list[int]:
    """The words up to the next comma or the end of the sentence."""
    words = [i for i in range(first, end) if not parse.space[i]]
    return words[: next((n for n, i in enumerate(words) if n and parse.lower[i] in CLOSING), len(words))]


def _belongs(parse: Parse, draft: Draft, i: int) -> bool:
    return i in draft.content or any(a in draft.content or a == draft.head for a in parse.ancestors(i)[:4])

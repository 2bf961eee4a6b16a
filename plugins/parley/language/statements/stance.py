"""Stance: the move that a statement makes, by its cue, by what hangs on it, and by what its content says."""

from __future__ import annotations

from msgspec.structs import replace

from parley.language.statements import avowals, conditions, turning
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.moves import NAMES, Reading, of_cue, phrase, reading
from parley.language.statements.parse import Parse


def of(parse: Parse, draft: Draft) -> Reading:
    """Read the move from the cue; where the cue only tells that somebody spoke, from what was said."""
    if draft.like is not None:
        repeated = of(parse, draft.like)
        return replace(repeated, because=draft.why or f"“{phrase(parse, draft.cue)}” repeats {repeated.because}")
    by_cue = of_cue(parse, draft.head) if draft.cue else None
    if by_cue is not None and by_cue.stance == "agree" and parse.pos[draft.head] == "ADJ" and conditions.has_price(parse, draft):
        return reading("propose", 0.85, f"“{phrase(parse, draft.cue)} … if” {NAMES['propose']}", by_cue.spoken)
    if by_cue is not None and by_cue.stance != "state" and turning.hypothetical(parse, draft.head):
        return reading("state", 0.4, f"“{phrase(parse, {draft.head})}” is only supposed", by_cue.spoken)
    if by_cue is not None and by_cue.stance == "reject" and _walks_out(parse, draft):
        told = f"“{phrase(parse, draft.cue)} … {conditions.mark(parse, draft)}” {NAMES['threaten']}"
        return reading("threaten", 0.85, told, by_cue.spoken)
    if by_cue is not None and by_cue.stance == "warn" and (own := _threatens(parse, draft)) is not None:
        return own
    if by_cue is not None and by_cue.stance != "state":
        return by_cue
    if parse.lemma[draft.head] in lexicon().words.short_of and avowals.by_idiom(parse, draft) is None:
        return reading("state", 0.6, f"“{phrase(parse, draft.cue)}” {NAMES['state']}", False)
    refusing = _after_refusal(parse, draft.head)
    if refusing is not None:
        return reading("reject", 0.8, f"“{phrase(parse, {draft.head})}” explains “{phrase(parse, {refusing})}”", True)
    found = (
        avowals.of_pressure(parse, draft)
        or avowals.by_idiom(parse, draft)
        or (avowals.read(parse, draft) if by_cue is None or parse.pos[draft.head] == "NOUN" else None)
        or by_cue  # “its position is that it will not sign” refuses
    )
    if found is not None:
        return found
    return reading("state", 0.6, draft.why or f"“{phrase(parse, draft.cue)}” {NAMES['state']}", True)


def _walks_out(parse: Parse, draft: Draft) -> bool:
    """“Will walk out if the march reaches the palace”, “will walk out unless it ends”."""
    known = lexicon()
    if parse.lemma[draft.head] not in known.own.ultimata or turning.modal(parse, draft.head) not in known.words.future:
        return False
    return not turning.negated(parse, draft.head) and conditions.is_ultimatum(parse, draft, harmful=True)


def _threatens(parse: Parse, draft: Draft) -> Reading | None:
    """“warned that it would turn back the ferries”: what one will do oneself is a threat."""
    top = avowals.content_head(parse, draft)
    if top is None or not avowals.speaks_of_itself(parse, draft, top) or parse.child(top, "nsubj") is None:
        return None
    if turning.modal(parse, top) not in lexicon().words.future:
        return None
    return reading("threaten", 0.85, f"warned of what it would do itself, which {NAMES['threaten']}", True)


def _after_refusal(parse: Parse, cue: int) -> int | None:
    """“rejected the map, saying that it was old”: the refusal that the words explain."""
    verb = parse.head[cue]
    if parse.tag[cue] != "VBG" or verb == cue or parse.dep[cue] not in {"advcl", "xcomp", "dep", "conj"}:
        return None
    before = of_cue(parse, verb)
    return verb if before is not None and before.stance == "reject" else None

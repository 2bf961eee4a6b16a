"""What a mere “said” takes for a stance once it is known of whom it tells: its own party’s move, or what another has done."""

from __future__ import annotations

from msgspec import Struct

from parley.language.statements import avowals, possessors, turning
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.moves import NAMES, Reading, phrase, reading
from parley.language.statements.parse import Parse


class About(Struct, frozen=True):
    """Where the one is named of whom the content tells (an offset), and the reading if that is the speaker’s party, and if not."""

    subject: int
    own: Reading | None
    other: Reading | None


def of(parse: Parse, draft: Draft) -> About | None:
    """“The minister said Sarn will pull back if …”, “Sarn said Rovia had violated the truce”."""
    top = avowals.content_head(parse, draft)
    subject = None if top is None else _doer(parse, top)
    if top is None or subject is None or turning.undecided(parse, top):
        return None
    if (blamed := avowals.blamed(parse, top)) is not None:
        told = f"“{phrase(parse, {top})} to blame”"
        if turning.negated(parse, top):
            return About(parse.start[blamed], reading("deny", 0.75, f"{told}, which is disputed, {NAMES['deny']}", True), None)
        return About(parse.start[blamed], None, reading("accuse", 0.75, f"{told} {NAMES['accuse']}", True))
    own = avowals.of_itself(parse, draft, top, meant=True) if parse.child(top, "nsubj") == subject else None
    harm = _harm(parse, top) or _regret(parse, draft, top)
    if own is not None:
        return About(parse.start[subject], own, harm)
    return About(parse.start[_whose(parse, subject)], None, harm) if harm is not None else _beside(parse, draft, top)


def _beside(parse: Parse, draft: Draft, top: int) -> About | None:
    """“Seven people died when Rovian guns shelled the quay”: harm that another clause of the content tells."""
    for verb in sorted(draft.content):
        by = _doer(parse, verb) if verb != top and parse.pos[verb] == "VERB" else None
        harm = _harm(parse, verb) if by is not None and turning.is_past(parse, verb) else None
        if by is not None and harm is not None:
            return About(parse.start[_whose(parse, by)], None, harm)
    return None


def _whose(parse: Parse, doer: int) -> int:
    """“Rovian” of “Rovian guns”, which are nobody themselves."""
    return doer if parse.pos[doer] in {"PROPN", "PRON"} else next(possessors.of(parse, doer), doer)


def _doer(parse: Parse, top: int) -> int | None:
    """The subject; of a passive the agent."""
    by = parse.child(top, "agent")
    return parse.child(top, "nsubj") if by is None else parse.child(by, "pobj")


def _regret(parse: Parse, draft: Draft, top: int) -> Reading | None:
    """“Regrets that Rovia continues to close the road”: whatever it does is a complaint."""
    if parse.lemma[draft.head] not in lexicon().own.regrets or turning.negated(parse, draft.head) or turning.modal(parse, top):
        return None
    return reading("accuse", 0.7, f"“{phrase(parse, {draft.head})}” of another {NAMES['accuse']}", True)


def _harm(parse: Parse, top: int) -> Reading | None:
    """“Rovia had violated the truce”, “is trying to wreck it”, “guns of the Front fired”: told of another, a complaint."""
    if turning.negated(parse, top) or turning.modal(parse, top):
        return None
    deed = parse.child(top, "xcomp") if parse.lemma[top] in lexicon().words.aims else top
    if deed is None or not turning.harms(parse, deed):
        return None
    return reading("accuse", 0.75, f"“{phrase(parse, {top, deed})}” of another {NAMES['accuse']}", True)

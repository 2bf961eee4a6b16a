"""Moves: which move a cue makes by the lexicon, and what has become of it."""

from __future__ import annotations

from msgspec import Struct

from parley.language.findings import Plover, Stance
from parley.language.statements import frames, turning
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse

NAMES = {
    "demand": "states a demand", "appeal": "is an appeal", "propose": "puts a proposal", "agree": "tells agreement or a promise",
    "concede": "tells a concession", "reject": "is a refusal", "deny": "is a denial", "threaten": "is a threat",
    "warn": "is a warning", "accuse": "is an accusation", "support": "tells support", "state": "tells what is said",
}  # fmt: skip


class Reading(Struct, frozen=True, gc=False):
    """The stance of a statement, its event class, how sure both are, and why; `spoken` marks cues of speech."""

    stance: Stance
    plover: Plover | None
    sure: float
    because: str
    spoken: bool


def of_cue(parse: Parse, cue: int) -> Reading | None:
    """The move that a cue makes by the lexicon; None for a cue that only tells."""
    fit = frames.fit(parse, cue)
    if fit is None:
        return None
    move = fit.move
    words = lexicon().words
    stance = move.stance
    why = phrase(parse, {cue, *_particles(parse, cue, fit)})
    if stance == "agree" and parse.pos[cue] in {"ADJ", "VERB"} and gives(parse, cue):
        stance = "propose"
    if stance == "appeal" and haggles(parse, cue):
        stance = "demand"
    if stance == "threaten" and turning.forswears(parse, cue):
        return reading("agree", 0.85, f"“{why} not …” {NAMES['agree']}", move.speech)  # “pledged not to walk away”
    if turning.undecided(parse, cue):
        return reading("state", 0.7, f"“neither {why} nor …” takes no side", move.speech)
    if turning.ended(parse, cue):
        stance = lexicon().turned.ended.get(stance, "state")
        why = f"“{why}” that has ended {NAMES[stance]}"
    elif turning.negated(parse, cue):
        stance = lexicon().turned.negated.get(stance, "state")
        why = f"“not … {why}” {NAMES[stance]}"
    elif turning.modal(parse, cue) in words.uncertain:
        return reading("state", 0.5, f"“{turning.modal(parse, cue)} {why}” is only possible", move.speech)
    elif parse.lemma[cue] in words.oaths and turning.forswears(parse, cue):
        stance, why = "reject", f"“{why} not …” {NAMES['reject']}"
    else:
        why = f"“{why}” {NAMES[stance]}"
    return reading(stance, 0.92, why, move.speech)


def gives(parse: Parse, cue: int) -> bool:
    """“Is prepared to hand over 40 prisoners” offers; “is ready to sign” is consent."""
    deed = parse.child(cue, "xcomp")
    return parse.lower[cue] in lexicon().own.prepared and deed is not None and parse.lemma[deed] in lexicon().own.gives


def haggles(parse: Parse, cue: int) -> bool:
    """“Is asking for 60 percent”, “had been asking for fifty”: what somebody goes on asking for is his price."""
    goes_on = parse.tag[cue] == "VBG" and any(parse.lemma[c] == "be" for c in parse.children[cue] if parse.dep[c] == "aux")
    sought = any(parse.lower[c] == "for" for c in parse.children[cue] if parse.dep[c] == "prep")
    return goes_on and sought and parse.lemma[cue] in lexicon().words.haggling


def reading(stance: Stance, sure: float, because: str, spoken: bool) -> Reading:
    return Reading(stance, lexicon().plover.get(stance), sure, because, spoken)


def _particles(parse: Parse, cue: int, fit: frames.Fit) -> list[int]:
    """The words that belong to the cue: “rule out”, “hold firm”, “insist on”."""
    beside = [c for c in parse.children[cue] if parse.dep[c] == "prep" and c == cue + 1 and parse.lower[c] in fit.move.frames]
    named = [c for c in parse.children[cue] if c > cue and fit.name == f"{parse.lemma[cue]} {parse.lower[c]}"]
    made = [c for c in parse.children[cue] if parse.dep[c] in frames.OBJECTS and parse.lemma[c] in fit.move.objects]
    return [*(c for c in parse.children[cue] if parse.dep[c] == "prt"), *beside, *named, *made]


def phrase(parse: Parse, words: set[int] | frozenset[int]) -> str:
    return " ".join(parse.text[parse.start[i] : parse.end[i]] for i in sorted(words))

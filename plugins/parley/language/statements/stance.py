"""Stance: the move that a statement makes, by its cue, what turns the cue round, and what the speaker says of itself."""

from __future__ import annotations

from msgspec import Struct

from parley.language.findings import Plover, Stance
from parley.language.statements import frames
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import SUBJECTS, Parse

CERTAIN = frozenset({"reject", "deny", "accuse", "demand", "threaten", "warn"})
MARKS = frozenset({"“", "‘", '"', "'", "«", "``", "''", "„"})
PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "one"})
NAMES = {
    "demand": "states a demand", "appeal": "is an appeal", "propose": "puts a proposal", "agree": "tells agreement or a promise",
    "concede": "tells a concession", "reject": "is a refusal", "deny": "is a denial", "threaten": "is a threat",
    "warn": "is a warning", "accuse": "is an accusation", "support": "tells support", "state": "tells what is said",
}  # fmt: skip


class Reading(Struct, frozen=True):
    """The stance of a statement, its event class, how sure both are, and why; `spoken` marks cues of speech."""

    stance: Stance
    plover: Plover | None
    sure: float
    because: str
    spoken: bool


def of(parse: Parse, draft: Draft) -> Reading:
    """Read the move from the cue; where the cue only tells that somebody spoke, from what the speaker says of itself."""
    by_cue = of_cue(parse, draft.head)
    if by_cue is not None and by_cue.stance != "state" and hypothetical(parse, draft.head):
        return _reading("state", 0.4, f"“{_phrase(parse, {draft.head})}” is only supposed", by_cue.spoken)
    if by_cue is not None:
        return by_cue
    own = _of_content(parse, draft)
    if own is not None:
        return own
    return _reading("state", 0.6, draft.why or f"“{_phrase(parse, draft.cue)}” {NAMES['state']}", True)


def of_cue(parse: Parse, cue: int) -> Reading | None:
    """The move that a cue makes by the lexicon; None for a cue that only tells."""
    fit = frames.fit(parse, cue)
    if fit is None:
        return None
    move = fit.move
    words = lexicon().words
    stance = move.stance
    why = _phrase(parse, {cue, *_particles(parse, cue, fit)})
    if ended(parse, cue):
        stance = lexicon().turned.ended.get(stance, "state")
        why = f"“{why}” that has ended {NAMES[stance]}"
    elif negated(parse, cue):
        stance = lexicon().turned.negated.get(stance, "state")
        why = f"“not … {why}” {NAMES[stance]}"
    elif modal(parse, cue) in words.uncertain:
        return _reading("state", 0.5, f"“{modal(parse, cue)} {why}” is only possible", move.speech)
    elif parse.lemma[cue] in words.oaths and _forswears(parse, cue):
        stance, why = "reject", f"“{why} not …” {NAMES['reject']}"
    else:
        why = f"“{why}” {NAMES[stance]}"
    return _reading(stance, 0.92, why, move.speech)


def _reading(stance: Stance, sure: float, because: str, spoken: bool) -> Reading:
    return Reading(stance, lexicon().plover.get(stance), sure, because, spoken)


def _particles(parse: Parse, cue: int, fit: frames.Fit) -> list[int]:
    """The words that belong to the cue: “rule out”, “hold firm”, “insist on”."""
    beside = [c for c in parse.children[cue] if parse.dep[c] == "prep" and c == cue + 1 and parse.lower[c] in fit.move.frames]
    named = [c for c in parse.children[cue] if c > cue and fit.name == f"{parse.lemma[cue]} {parse.lower[c]}"]
    made = [c for c in parse.children[cue] if parse.dep[c] in frames.OBJECTS and parse.lemma[c] in fit.move.objects]
    return [*(c for c in parse.children[cue] if parse.dep[c] == "prt"), *beside, *named, *made]


def _phrase(parse: Parse, words: set[int] | frozenset[int]) -> str:
    return " ".join(parse.text[parse.start[i] : parse.end[i]] for i in sorted(words))


def negated(parse: Parse, verb: int) -> bool:
    """“will not accept”, “never agreed”, “no party accepted”, “is not willing”, “did not agree or accept”."""
    words = lexicon().words
    places = [verb]
    if parse.pos[verb] == "ADJ":
        places.append(parse.head[verb])
    if parse.dep[verb] == "conj" and parse.child(verb, *SUBJECTS, "aux") is None and parse.pos[parse.head[verb]] in {"VERB", "AUX"}:
        places.append(parse.head[verb])
    found = [
        c
        for place in places
        for c in parse.children[place]
        if parse.dep[c] == "neg" or (parse.lower[c] in words.negators and parse.dep[c] in {"advmod", "preconj", "det"})
    ]
    subject = parse.child(verb, *SUBJECTS)
    no_one = subject is not None and (
        parse.lower[subject] in {"nobody", "none", "neither"}
        or any(parse.lower[c] in {"no", "neither"} for c in parse.children[subject])
    )
    return no_one or any(not _is_only(parse, c) for c in found)


def _forswears(parse: Parse, cue: int) -> bool:
    """“vowed never to return the hills”, “swore there would be no pullback”."""
    clause = parse.child(cue, "xcomp", "ccomp")
    if clause is None:
        return False
    negators = lexicon().words.negators
    near = [clause, *parse.children[clause]]
    near += [k for c in parse.children[clause] if parse.dep[c] in {"attr", "dobj", "nsubj"} for k in parse.children[c]]
    return any(parse.dep[i] == "neg" or parse.lower[i] in negators for i in near)


def _is_only(parse: Parse, c: int) -> bool:
    """“not only rejected” rejects."""
    return parse.lower[c + 1 : c + 2] in (["only"], ["just"])


def ended(parse: Parse, verb: int) -> bool:
    """“no longer insists”, “stopped demanding”, “has dropped its demand”."""
    words = lexicon().words
    if any(parse.lower[c] in words.endings for c in parse.children[verb]):
        return True
    head = parse.head[verb]
    return head != verb and parse.dep[verb] == "xcomp" and parse.tag[verb] == "VBG" and parse.lemma[head] in words.enders


def modal(parse: Parse, verb: int) -> str | None:
    place = parse.head[verb] if parse.pos[verb] == "ADJ" else verb
    return next((parse.lower[c] for c in parse.children[place] if parse.dep[c] == "aux" and parse.tag[c] == "MD"), None)


def hypothetical(parse: Parse, verb: int) -> bool:
    """“if it agrees”, “until they accept”: nothing is claimed."""
    words = lexicon().words
    marks = (parse.lower[c] for c in parse.children[verb] if parse.dep[c] in {"mark", "advmod"})
    return any(mark in words.hypothetical for mark in marks) or modal(parse, verb) in words.uncertain


def _of_content(parse: Parse, draft: Draft) -> Reading | None:
    """“said it will not accept …”, “said Rovia must return …”."""
    top = content_head(parse, draft)
    if top is None:
        return None
    known = lexicon()
    will, why = modal(parse, top), _phrase(parse, {top})
    text = _phrase(parse, draft.content).lower()
    refusal = next((phrase for phrase in known.own.refusals if phrase in text), None)
    if refusal is not None:
        return _reading("reject", 0.8, f"“{refusal}” {NAMES['reject']}", True)
    if speaks_of_itself(parse, draft, top):
        return _of_itself(parse, top, will, why)
    if will in known.words.must:
        return _reading("demand", 0.8, f"“{will} {why}” {NAMES['demand']}", True)
    if will in known.words.should:
        return _reading("appeal", 0.75, f"“{will} {why}” {NAMES['appeal']}", True)
    return None


def _of_itself(parse: Parse, top: int, will: str | None, why: str) -> Reading | None:
    known = lexicon()
    adjective = parse.child(top, "acomp")
    inner = of_cue(parse, top) or (of_cue(parse, adjective) if adjective is not None else None)
    if inner is not None and inner.stance != "state" and _is_firm(parse, top, inner.stance):
        return Reading(inner.stance, inner.plover, 0.85, inner.because, True)
    if will in {"will", "would", "wo", "shall", "'ll", "’ll", "can", "could"} and negated(parse, top):
        return _reading("reject", 0.8, f"“{will} not {why}” {NAMES['reject']}", True)
    if will in {"will", "would", "shall", "'ll", "’ll"}:
        if parse.lemma[top] in known.own.threats:
            return _reading("threaten", 0.8, f"“{will} {why}” {NAMES['threaten']}", True)
        if parse.lemma[top] in known.own.promises:
            return _reading("agree", 0.8, f"“{will} {why}” {NAMES['agree']}", True)
    for plover, verbs in known.events.items():
        if parse.lemma[top] in verbs and not negated(parse, top):
            return Reading("state", plover, 0.8, f"“{why}” tells of its own doing", True)
    return None


def _is_firm(parse: Parse, verb: int, stance: Stance) -> bool:
    """Its own move, and not what some “it” offers: “it offers the only way out” may speak of anything."""
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.lower[subject] not in {"it", "they"} or stance in CERTAIN:
        return True
    return modal(parse, verb) is not None or parse.pos[verb] != "VERB" or bool(frames.of(parse, verb) & {"to", "that"})


def content_head(parse: Parse, draft: Draft) -> int | None:
    """The verb at the top of the content's first clause."""
    tops = (i for i in sorted(draft.content) if parse.head[i] not in draft.content or parse.head[i] == i)
    return next((i for i in tops if parse.pos[i] in {"VERB", "AUX"}), None)


def speaks_of_itself(parse: Parse, draft: Draft, verb: int) -> bool:
    """The content's subject is the speaker: a pronoun, or the source's own head word again."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return True
    if parse.lower[subject] in PRONOUNS:  # “they” between quotation marks are others
        return parse.lower[subject] in {"i", "we"} or parse.lower[min(draft.content)] not in MARKS
    if any(parse.lower[c] in {"its", "their", "our", "his", "her"} for c in parse.children[subject]):
        return True  # “said its forces would stay”
    return draft.source_head is not None and parse.lemma[subject] == parse.lemma[draft.source_head]

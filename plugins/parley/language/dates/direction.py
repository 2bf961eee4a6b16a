"""Past or future: the preposition, then tense, mood and aspect of the verb that governs the date, then the past.

The words of the date itself come before all this (“last”, “next”): that is the meaning's own `direction`.
"""

from __future__ import annotations

import tomllib
from importlib import resources

from msgspec import Struct
from spacy.tokens import Span, Token

from parley.language.dates.meaning import Direction

_DATA = tomllib.loads((resources.files(__package__) / "direction.toml").read_text("utf8"))
_SINCE, _UNTIL = frozenset(_DATA["prepositions"]["past"]), frozenset(_DATA["prepositions"]["future"])
_MODALS, _PERFECT = frozenset(_DATA["auxiliaries"]["future"]), frozenset(_DATA["auxiliaries"]["perfect"])
_VERBS, _ADJECTIVES, _NOUNS = (frozenset(_DATA["heads"][kind]) for kind in ("verbs", "adjectives", "nouns"))
_SCHEDULED, _SCHEDULED_FOR = frozenset(_DATA["scheduled"]["verbs"]), frozenset(_DATA["scheduled"]["prepositions"])
_STEPS = 6  # clauses to climb before giving up


class Pointing(Struct, frozen=True):
    """Where a date lies from the report's own day, and why, in words that follow “since”. 0 is not told: then the past.
    `firm` is a date that hangs on the verb itself, not on a noun or a clause within."""

    direction: Direction
    because: str
    firm: bool = False


_CLAUSES = ("ROOT", "ccomp", "conj", "relcl", "advcl")
UNTOLD = Pointing(0, "nothing says otherwise")


def of(span: Span) -> Pointing:
    """The direction of the date expression `span`, from the words around it and the parse of its sentence."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    told = _of_clause(span.root)
    if before in _SINCE:
        return Pointing(-1, f"“{before}” looks back")
    if before in _UNTIL and not (told.direction == -1 and told.firm):
        return Pointing(1, f"“{before}” looks ahead")
    return told


def governing_verb(token: Token) -> Token | None:
    """The verb of the clause in which a token stands, or None where it stands in no clause."""
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in ("VERB", "AUX") and candidate.dep_ not in ("aux", "auxpass"):
            return candidate
    return None


def _of_clause(token: Token) -> Pointing:
    direct = True
    for candidate in token.ancestors:
        if candidate.pos_ in ("VERB", "AUX"):
            break
        if candidate.pos_ in ("NOUN", "PROPN") and candidate.lemma_.lower() in _NOUNS and candidate.dep_ != "dobj":
            verb = governing_verb(candidate)
            if verb is None or not _past(verb):
                return Pointing(1, f"a {candidate.lemma_.lower()} looks ahead")
        direct = direct and candidate.pos_ in ("ADP", "ADV", "SCONJ")
    verb = governing_verb(token)
    preposition = token.head.lower_ if token.head.pos_ in ("ADP", "SCONJ") else ""
    for _ in range(_STEPS):
        if verb is None:
            return UNTOLD
        told = _of_verb(verb, preposition, direct)
        if told is not None:
            return told
        verb, direct, preposition = (governing_verb(verb.head) if verb.head.i != verb.i else None), False, ""
    return UNTOLD


def _of_verb(verb: Token, preposition: str, direct: bool) -> Pointing | None:
    """What one verb says; None where it leaves it to the clause above."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & _MODALS or verb.lower_ in _MODALS:
        if auxiliaries & _PERFECT:
            return Pointing(-1, f"“{verb.text}” is told as past")
        return Pointing(1, "the verb is in the future", firm=direct)
    if verb.tag_ == "VBN" and verb.lemma_.lower() in _SCHEDULED and preposition in _SCHEDULED_FOR | {""}:
        if auxiliaries & {"had"} or (not preposition and auxiliaries & {"was", "were"}):
            return Pointing(-1, "the verb is in the past")
        return Pointing(1, f"“{verb.text}” looks ahead")
    if auxiliaries & _PERFECT or _past(verb):
        return Pointing(-1, "the verb is in the past", firm=direct and verb.dep_ in _CLAUSES)
    if "to" in auxiliaries:
        return _of_infinitive(verb)
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "’s", "'re", "’re", "am"} and verb.lower_ != "going" and direct:
        return Pointing(1, "the verb speaks of what is arranged")
    if verb.tag_ in ("VBZ", "VBP") and direct and verb.pos_ == "VERB":
        return Pointing(1, "a timetable stands in the present")
    if any(child.dep_ == "acomp" and child.lemma_.lower() in _ADJECTIVES for child in verb.children):
        return Pointing(1, "the words look ahead")
    if verb.tag_ in ("VBZ", "VBP"):
        return UNTOLD
    return None


def _of_infinitive(verb: Token) -> Pointing | None:
    head = verb.head
    if head.i == verb.i:
        return Pointing(1, f"“to {verb.text}” is still to come")
    lemma = head.lemma_.lower()
    if lemma in _VERBS or lemma in _ADJECTIVES or lemma in _NOUNS or head.lower_ in _ADJECTIVES:
        if any(child.lower_ == "had" for part in (head, head.head) for child in part.children if child.dep_ in ("aux", "auxpass")):
            return Pointing(-1, f"“had {head.text} to” is past")
        return Pointing(1, f"“{head.text} to” looks ahead")
    if head.lower_ in ("is", "are", "'s", "’s", "be", "was", "were"):
        return Pointing(1, "the words look ahead")
    return None


def _past(verb: Token) -> bool:
    if verb.tag_ == "VBD":
        return True
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VBN" and not auxiliaries:
        return verb.lemma_.lower() not in _SCHEDULED
    return any(child.tag_ == "VBD" or child.lower_ in _PERFECT for child in auxiliaries)

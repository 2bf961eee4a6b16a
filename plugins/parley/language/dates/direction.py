"""Past or future: the preposition, then tense, mood and aspect of the verb that governs the date, then the past.

The words of the date itself come before all this (“last”, “next”): that is the meaning's own `direction`.
"""

from __future__ import annotations

import tomllib
from importlib import resources
from itertools import takewhile

from msgspec import Struct

from parley.language.dates.meaning import Direction
from parley.language.tokens import Span, Token

_DATA = tomllib.loads((resources.files(__package__) / "direction.toml").read_text("utf8"))
_SINCE, _UNTIL = frozenset(_DATA["prepositions"]["past"]), frozenset(_DATA["prepositions"]["future"])
_AHEAD_OF_IT, _BEHIND_IT = (tuple(_DATA["phrases"][side]) for side in ("before", "after"))
_MODALS, _PERFECT, _BE_NOW = (frozenset(_DATA["auxiliaries"][kind]) for kind in ("future", "perfect", "present"))
_VERBS, _ADJECTIVES, _NOUNS = (frozenset(_DATA["heads"][kind]) for kind in ("verbs", "adjectives", "nouns"))
_WANTING, _TIMETABLE, _AHEAD, _ADJOINING, _EFFECTIVE = (
    frozenset(_DATA[kind]["words"]) for kind in ("wanting", "timetable", "ahead", "adjoining", "effective")
)
_WISHING, _INVITING, _SUGGESTING, _FIXING, _MADE, MOVED = (
    frozenset(_DATA[kind]["words"]) for kind in ("wishing", "inviting", "suggesting", "fixing", "made", "moved")
)
_AGREEING, _HELD = frozenset(_DATA["agreeing"]["words"]), frozenset(_DATA["agreeing"]["to"])
_LAID_DOWN, _BEGINNING = frozenset(_DATA["laid_down"]["words"]), frozenset(_DATA["laid_down"]["beginning"])
_LIMITING = frozenset(_DATA["limiting"]["words"])
_AT_FIRST = frozenset(_DATA["at_first"]["words"])
_PUT_OFF = frozenset(_DATA["put_off"]["words"])
_SCHEDULED = frozenset(_DATA["scheduled"]["verbs"])
_SCHEDULED_TO, _SCHEDULED_AT = frozenset(_DATA["scheduled"]["to"]), frozenset(_DATA["scheduled"]["at"])
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SOON = 2  # days: “was to have begun on Thursday”, told on a Wednesday
_MOVED_FROM = 4  # days: “moved from Friday to Sunday”, told on a Monday
_STEPS = 6  # clauses to climb before giving up


class Pointing(Struct, frozen=True):
    """Where a date lies from the report's own day, and why, in words that follow “since”. 0 is not told: then the past.
    `firm` is a date that hangs on the verb itself, not on a noun or a clause within."""

    direction: Direction
    because: str
    firm: bool = False


_CLAUSES = ("ROOT", "ccomp", "conj", "relcl", "advcl", "acl")
UNHELD = Pointing(0, "what was to have been was not")
UNTOLD = Pointing(0, "nothing says otherwise")


class _Clause(Struct, frozen=True):
    """The verb that a date depends on, the preposition between them, and whether nothing else is between them."""

    verb: Token
    preposition: str
    direct: bool


def of(span: Span) -> Pointing:
    """The direction of the date expression `span`, from the words around it and the parse of its sentence."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before == "after" and span.start > 1 and span.doc[span.start - 2].lower_ in _UNTIL:
        before = span.doc[span.start - 2].lower_  # “until after Friday's vote”
    if before in _SINCE:
        return Pointing(-1, f"“{before}” looks back")
    ahead = _of_nouns(span.root)
    if ahead is not None:
        return ahead
    clause = _clause(span)
    if before == "from" and clause is not None and clause.verb.lemma_.lower() in MOVED:
        return Pointing(_side(span, _MOVED_FROM, either=0), "what it was moved from may lie on either side, and this is nearest")
    told = _of_clause(clause)
    if told is UNHELD or (told.direction == 1 and _at_first(span.root)):
        return Pointing(_side(span), "what was to have been may lie on either side, and this is nearest")
    if (before in _UNTIL or _bounded(span)) and (not (told.direction == -1 and told.firm) or _is_a_limit(span, clause)):
        return Pointing(1, f"“{before}” looks ahead" if before in _UNTIL else "the words set a limit")
    return told


def _is_a_limit(span: Span, clause: _Clause | None) -> bool:
    """“Asked for answers by Monday”, “300 if the sanctions were lifted by the summer”: a past form of what is still to come."""
    if clause is None or span.start < clause.verb.i:
        return False
    depends = clause.verb.dep_ == "advcl" and any(t.dep_ == "mark" and t.lower_ == "if" for t in clause.verb.children)
    return depends or clause.verb.lemma_.lower() in _LIMITING


def _at_first(root: Token) -> bool:
    """“Originally due to open on Tuesday”, “first planned for Tuesday”: it was moved since."""
    heads = takewhile(lambda a: a.dep_ != "ROOT", root.ancestors)
    planned = (a for a in heads if a.lemma_.lower() in _SCHEDULED or a.lemma_.lower() in _ADJECTIVES)
    return any(is_at_first(a) for a in planned)


def is_at_first(planned: Token) -> bool:
    """“Originally due”, by the words, since the parser hangs the adverb on either verb."""
    return planned.i > 0 and planned.nbor(-1).lower_ in _AT_FIRST


def _side(span: Span, soon: int = _SOON, either: Direction = -1) -> Direction:
    """On which side of the report's day the nearest day of a weekday's name lies, if `soon` at most ahead; else `either`."""
    day = next((_WEEK.index(t.lower_) for t in span if t.lower_ in _WEEK), None)
    if day is None or span.doc._.published is None:
        return either
    ahead = (day - span.doc._.published.weekday()) % len(_WEEK)
    return 1 if 0 < ahead <= soon else -1


def _bounded(span: Span) -> bool:
    """“As soon as Monday”, “no later than Friday”, “Friday at the latest”."""
    before = span.doc[max(0, span.start - 3) : span.start].text.lower()
    after = span.doc[span.end : span.end + 3].text.lower()
    return before.endswith(_AHEAD_OF_IT) or after.startswith(_BEHIND_IT)


def governing_verb(token: Token) -> Token | None:
    """The verb of the clause in which a token stands, or None where it stands in no clause."""
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in ("VERB", "AUX") and candidate.dep_ not in ("aux", "auxpass"):
            return candidate
    return None


def verb_of(span: Span) -> Token | None:
    """The verb that a date expression belongs to: the one right before it (“said on Tuesday it will …”), else its governor."""
    at = span.start - 1
    if at >= span.sent.start and span.doc[at].lower_ in _ADJOINING:
        at -= 1
    if at >= span.sent.start and span.doc[at].pos_ == "VERB" and span.doc[at].tag_ != "VBG":
        return span.doc[at]
    return governing_verb(span.root)


def _clause(span: Span) -> _Clause | None:
    verb = verb_of(span)
    if verb is None:
        return None
    between = [
        a for a in takewhile(lambda a: a.i != verb.i, span.root.ancestors) if a.pos_ not in ("ADP", "ADV", "SCONJ", "ADJ", "PROPN")
    ]
    path = takewhile(lambda a: a.i != verb.i, span.root.ancestors)
    preposition = next((a.lower_ for a in path if a.pos_ in ("ADP", "SCONJ")), "")
    adjoins = verb != governing_verb(span.root)
    return _Clause(verb, preposition, adjoins or not between)


def _of_nouns(root: Token) -> Pointing | None:
    """Nouns on the way to the verb: “a plan to meet on Friday”, “ahead of Friday's vote”, “called for a vote on Friday”."""
    if root.head.lower_ == "of" and root.head.head.lemma_.lower() in _MADE:
        return Pointing(-1, f"the {root.head.head.text} is made", firm=True)
    for candidate in root.ancestors:
        if candidate.pos_ in ("VERB", "AUX"):
            return _of_verb_of_noun(root, candidate)
        if candidate.lower_ == "of" and candidate.head.lower_ in _AHEAD:
            return Pointing(1, f"“{candidate.head.text} of” looks ahead")
        if candidate.pos_ == "ADJ" and candidate.lemma_.lower() in _EFFECTIVE:
            return Pointing(1, f"“{candidate.text}” looks ahead")
        if candidate.pos_ == "NOUN" and candidate.lemma_.lower() in _NOUNS and candidate.dep_ != "dobj":
            verb = governing_verb(candidate)
            if verb is None or not _past(verb):
                return Pointing(1, f"a {candidate.lemma_.lower()} looks ahead")
    return None


def _of_verb_of_noun(root: Token, verb: Token) -> Pointing | None:
    """“The deadline is Sunday”; “called for a vote on Friday”, where what is called for is before the date."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if root.head == verb and verb.lemma_ == "be" and not _past(verb) and subject is not None and subject.lemma_.lower() in _NOUNS:
        return Pointing(1, f"a {subject.lemma_.lower()} looks ahead")
    wanted = verb.lemma_.lower() in _WANTING or (verb.lemma_.lower() in _SUGGESTING and root.lower_ not in _WEEK)
    if wanted and any(child.dep_ in ("prep", "dobj") and verb.i < child.i < root.head.i for child in verb.children):
        return Pointing(1, f"“{verb.text}” looks ahead")
    if (
        root.head.lower_ == "for"
        and verb.lemma_.lower() in _FIXING
        and any(child.dep_ in ("dobj", "nsubjpass") and child.i < root.head.i for child in verb.children)
    ):
        return Pointing(1, f"“{verb.text} … for” looks ahead")
    if root.head.lower_ == "from" and verb.lemma_.lower() in _LAID_DOWN and _has_what_begins(verb, root):
        return Pointing(1, f"“{verb.text} … from” looks ahead")
    if verb.lemma_.lower() in _BEGINNING and verb.tag_ == "VBG" and verb.dep_ == "acl":
        above = governing_verb(verb.head)
        noun = verb.head
        taken = noun.dep_ in ("dobj", "nsubjpass", "nsubj") or (noun.dep_ == "pobj" and noun.head.lower_ == "to")
        if above is not None and above.lemma_.lower() in _LAID_DOWN and taken and noun.lemma_.lower() in _HELD:
            return Pointing(1, f"“{above.text} … {verb.text}” looks ahead")
    if verb.lemma_.lower() in _INVITING and any(verb.i < to.i < root.head.i for to in _to(verb)):
        return Pointing(1, f"“{verb.text}” looks ahead")
    if verb.lemma_.lower() in _AGREEING and root.lower_ not in _WEEK:
        held = (t for to in _to(verb) if verb.i < to.i < root.i for t in to.children if t.dep_ == "pobj")
        if any(t.lemma_.lower() in _HELD for t in held):
            return Pointing(1, f"“{verb.text} to” looks ahead")
    return None


def _has_what_begins(verb: Token, before: Token) -> bool:
    """“A truce” of “agreed to a truce starting on Friday”, “announced a truce from Friday”."""
    return any(t.lemma_.lower() in _HELD for t in verb.subtree if verb.i < t.i < before.i)


def _to(verb: Token) -> list[Token]:
    """The “to” behind a verb or what it takes: “agreed to a round”, “invited both to talks”, “accepted an invitation to talks”."""
    return [t for above in (verb, *(o for o in verb.children if o.dep_ == "dobj")) for t in above.children if t.lower_ == "to"]


def _of_clause(clause: _Clause | None) -> Pointing:
    for _ in range(_STEPS):
        if clause is None:
            return UNTOLD
        told = _of_verb(clause)
        if told is not None:
            return told
        above = governing_verb(clause.verb.head) if clause.verb.head.i != clause.verb.i else None
        clause = _Clause(above, "", False) if above is not None else None
    return UNTOLD


def _of_verb(clause: _Clause) -> Pointing | None:
    """What one verb says; None where it leaves it to the clause above."""
    verb, auxiliaries = clause.verb, {child.lower_ for child in clause.verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & _MODALS or verb.lower_ in _MODALS:
        if auxiliaries & _PERFECT:
            return Pointing(-1, f"“{verb.text}” is told as past")
        return Pointing(1, "the verb is in the future", firm=clause.direct)
    if _wished(verb, auxiliaries):
        return Pointing(1, "it is wished for")
    arranged = clause.preposition in _SCHEDULED_AT and verb.tag_ == "VBN" and "had" not in auxiliaries
    if verb.lemma_.lower() in _SCHEDULED and verb.tag_ in ("VBN", "VBD") and (arranged or _put_to(clause, auxiliaries)):
        return Pointing(1, f"“{verb.text}” looks ahead")
    if {"to", "have"} <= auxiliaries and verb.head.lemma_ == "be" and not _belied(verb.head):
        return Pointing(1, "what was to be has just been put off") if _put_off(verb) else UNHELD
    if auxiliaries & _PERFECT or _past(verb):
        return Pointing(-1, "the verb is in the past", firm=clause.direct and verb.dep_ in _CLAUSES)
    if "to" in auxiliaries:
        return _of_infinitive(verb)
    return _of_present(clause, auxiliaries)


def _put_to(clause: _Clause, auxiliaries: set[str]) -> bool:
    """“Set for Tuesday”, “postponed until Thursday”; what “had been set for Monday” did not come to be."""
    return clause.preposition in _SCHEDULED_TO and ("had" not in auxiliaries or clause.preposition != "for")


def _wished(verb: Token, auxiliaries: set[str]) -> bool:
    """“Wants elections held in April”, whether the parse hangs “held” on the verb or on its object."""
    if verb.tag_ not in ("VBN", "VBD") or auxiliaries or verb.dep_ not in ("acl", "ccomp", "xcomp", "relcl"):
        return False
    return any(head.lemma_.lower() in _WISHING for head in (verb.head, verb.head.head))


def _belied(head: Token) -> bool:
    """“Was to open on Sunday but stayed shut”: what was to come is over."""
    within = [child for verb in (head, *(t for t in head.children if t.dep_ == "xcomp")) for child in verb.children]
    return any(child.lower_ == "but" for child in within) and any(child.dep_ == "conj" and _past(child) for child in within)


def _of_present(clause: _Clause, auxiliaries: set[str]) -> Pointing | None:
    verb = clause.verb
    if verb.tag_ == "VBG" and auxiliaries & _BE_NOW and clause.direct:
        return Pointing(1, "the verb speaks of what is arranged")
    programmed = verb.lemma_.lower() in _TIMETABLE or (verb.lemma_ == "be" and clause.preposition in _SCHEDULED_AT - {""})
    if verb.tag_ in ("VBZ", "VBP") and clause.direct and programmed:
        return Pointing(1, "a timetable stands in the present")
    if any(child.dep_ == "acomp" and child.lemma_.lower() in _ADJECTIVES for child in verb.children):
        return Pointing(1, "the words look ahead")
    return UNTOLD if verb.tag_ in ("VBZ", "VBP") else None


def _of_infinitive(verb: Token) -> Pointing | None:
    head = verb.head
    if head.i == verb.i or (any(child.dep_ == "nsubj" for child in verb.children) and verb.dep_ == "ccomp"):
        return Pointing(1, f"“to {verb.text}” is still to come")
    if _belied(head):
        return Pointing(-1, f"“{head.text} to … but” is over", firm=True)
    lemma = head.lemma_.lower()
    if (
        lemma in _VERBS
        or head.lower_.removesuffix("s") in _VERBS
        or lemma in _ADJECTIVES
        or lemma in _NOUNS
        or head.lower_ in _ADJECTIVES
    ):
        had = any(
            child.lower_ == "had" for part in (head, head.head) for child in part.children if child.dep_ in ("aux", "auxpass")
        )
        if had and not _put_off(verb):
            return Pointing(-1, f"“had {head.text} to” is past")
        return Pointing(1, f"“{head.text} to” looks ahead")
    if head.lemma_ != "be":
        return None
    aside = head.dep_ == "relcl" and _past(head)  # “the pause, which was to begin on Monday, collapsed”
    main = governing_verb(head.head) if aside else None
    return UNHELD if main is not None and main.tag_ == "VBD" and not _put_off(verb) else Pointing(1, "the words look ahead")


def _put_off(verb: Token) -> bool:
    """“The round has been put off. It was to have begun on Wednesday”: then that day is still to come."""
    sentence = verb.sent
    start = verb.doc[sentence.start - 1].sent.start if sentence.start else 0
    for token in verb.doc[start : sentence.end]:
        particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
        if token.pos_ == "VERB" and " ".join(filter(None, (token.lemma_.lower(), particle))) in _PUT_OFF:
            return True
    return False


def _past(verb: Token) -> bool:
    if verb.tag_ == "VBD":
        return True
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VBN" and not auxiliaries:
        return verb.lemma_.lower() not in _SCHEDULED
    return any(child.tag_ == "VBD" or child.lower_ in _PERFECT for child in auxiliaries)

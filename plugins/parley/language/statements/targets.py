"""Targets: the words that name to whom a statement is made or against whom it is turned."""

from __future__ import annotations

from parley.language.findings import Stance
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words

ADDRESSED = frozenset({"demand", "appeal"})
CLAUSES = frozenset({"acl", "relcl", "appos", "punct", "prep"})
NOBODY = frozenset({"it", "that", "this", "which", "who", "i", "we", "he", "she", "they", "there"})
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})


def of(parse: Parse, draft: Draft, stance: Stance) -> Words:
    """The first of: an object spoken to, “to the parties”, “from Rovia”, the one whom a demand or appeal wants to act."""
    cue = draft.head
    found = _object(parse, cue)
    if found is None:
        found = _by_preposition(parse, draft)
    if found is None and stance in ADDRESSED:
        found = _asked_to_act(parse, draft)
    return frozenset() if found is None else phrase(parse, found) - draft.cue - draft.source


def phrase(parse: Parse, head: int) -> Words:
    """A noun phrase without the clauses that hang on it."""
    loose = {c for c in parse.children[head] if parse.dep[c] in CLAUSES and not _names(parse, c)}
    return frozenset(parse.subtree(head, loose))


def _names(parse: Parse, c: int) -> bool:
    """“the government of Rovia” keeps its “of”."""
    return parse.dep[c] == "prep" and parse.lower[c] in {"of", "in"}


def _object(parse: Parse, cue: int) -> int | None:
    """“warned Rovia”, “gave Rovia an answer”, “urged Rovia to answer”."""
    if parse.pos[cue] != "VERB":
        return None
    dative = parse.child(cue, "dative")
    if dative is not None:
        return parse.child(dative, "pobj") if parse.pos[dative] == "ADP" else dative
    own, known = parse.child(cue, "dobj", "nsubjpass"), lexicon().targets
    if own is not None and parse.lemma[cue] in known.judged and _is_named(parse, own):
        return own
    if parse.lemma[cue] not in known.objects:
        return None
    if own is not None and _can_act(parse, own):
        return own
    clause = parse.child(cue, "ccomp", "xcomp")
    if clause is not None and any(parse.tag[c] == "TO" for c in parse.children[clause]):
        return parse.child(clause, "nsubj")
    return None


def _can_act(parse: Parse, i: int) -> bool:
    """A name, a pronoun, a plural, or a noun that a name stands beside: “the Rovian side”."""
    return _is_named(parse, i) or parse.tag[i] == "NNS" or any(parse.entity[c] in PEOPLE for c in parse.children[i])


def _is_named(parse: Parse, i: int) -> bool:
    """“praised Keld” is turned to Keld, “praised the results” to nobody."""
    return parse.pos[i] in {"PROPN", "PRON"} or parse.entity[i] in PEOPLE


def _by_preposition(parse: Parse, draft: Draft) -> int | None:
    """“warnings to both parties”, “called on Rovia”, “demanded an answer from Rovia”."""
    cue = draft.head
    known = lexicon().targets.prepositions
    places = [cue, *(c for c in parse.children[cue] if parse.dep[c] == "dobj")]
    if parse.dep[cue] == "pobj":  # “amid warnings to both parties”: the parser may hang “to” on the verb around it
        places.append(parse.head[parse.head[cue]])
    for place in places:
        for c in parse.children[place]:
            after = known.get(parse.lower[c])
            if after is None or parse.dep[c] != "prep" or c in draft.cue or (place != cue and c < cue):
                continue
            if after and (place != cue or parse.lemma[cue] not in after):
                continue
            found = parse.child(c, "pobj")
            if found is not None and _can_act(parse, found):
                return found
    return None


def _asked_to_act(parse: Parse, draft: Draft) -> int | None:
    """“demanded that Rovia withdraw”: Rovia."""
    clause = parse.child(draft.head, "ccomp", "xcomp")
    if clause is None:
        top = min((i for i in draft.content if parse.head[i] not in draft.content), default=None)
        clause = top if top is not None and parse.pos[top] in {"VERB", "AUX"} else None
    subject = None if clause is None else parse.child(clause, "nsubj")
    if subject is None or parse.lower[subject] in NOBODY:
        return None
    return subject if _can_act(parse, subject) else None

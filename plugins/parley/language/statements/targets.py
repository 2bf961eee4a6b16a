"""Targets: the words that name to whom a statement is made or against whom it is turned."""

from __future__ import annotations

from parley.language.findings import Stance
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words

ADDRESSED = frozenset({"demand", "appeal"})
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
    return frozenset(
        parse.subtree(
            head,
            (
                c
                for c in parse.children[head]
                if parse.dep[c] in {"acl", "relcl", "appos", "punct", "prep"} and not _names(parse, c)
            ),
        )
    )


def _names(parse: Parse, c: int) -> bool:
    """“the government of Rovia” keeps its “of”."""
    return parse.dep[c] == "prep" and parse.lower[c] in {"of", "in"}


def _object(parse: Parse, cue: int) -> int | None:
    if parse.lemma[cue] not in lexicon().targets.objects or parse.pos[cue] != "VERB":
        return (
            parse.child(cue, "dative")
            if parse.pos[cue] == "VERB" and parse.pos[parse.child(cue, "dative") or cue] in {"NOUN", "PROPN", "PRON"}
            else None
        )
    dative = parse.child(cue, "dative")
    if dative is not None:
        return parse.child(dative, "pobj") if parse.pos[dative] == "ADP" else dative
    own = parse.child(cue, "dobj", "nsubjpass")
    if own is not None and _can_act(parse, own):
        return own
    clause = parse.child(cue, "ccomp", "xcomp")
    if clause is not None and any(parse.tag[c] == "TO" for c in parse.children[clause]):
        return parse.child(clause, "nsubj")
    return None


def _can_act(parse: Parse, i: int) -> bool:
    return (
        parse.pos[i] in {"PROPN", "PRON"}
        or parse.entity[i] in PEOPLE
        or parse.tag[i] == "NNS"
        or any(parse.entity[c] in PEOPLE for c in parse.children[i])
    )


def _by_preposition(parse: Parse, draft: Draft) -> int | None:
    cue = draft.head
    known = lexicon().targets.prepositions
    places = [cue]
    head = parse.head[cue]
    if parse.dep[cue] == "pobj":  # “amid warnings to both parties”: the parser may hang “to” on the verb around it
        places.append(parse.head[head])
    places += [c for c in parse.children[cue] if parse.dep[c] == "dobj"]
    for place in places:
        for c in parse.children[place]:
            if (
                parse.dep[c] not in {"prep", "dative"}
                or parse.lower[c] not in known
                or (place != cue and c < cue)
                or c in draft.cue
            ):
                continue
            after = known[parse.lower[c]]
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
    return (
        subject
        if subject is not None
        and _can_act(parse, subject)
        and parse.lower[subject] not in {"it", "that", "this", "which", "i", "we"}
        else None
    )

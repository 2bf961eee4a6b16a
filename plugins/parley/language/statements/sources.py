"""Sources: whose words or stance a cue gives, as words of the text; who that is, is asked elsewhere."""

from __future__ import annotations

from msgspec import Struct

from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import SUBJECTS, Parse, Words

VERBAL = frozenset({"VERB", "AUX"})
DEPTH = 6


class Source(Struct, frozen=True, gc=False):
    """The words that name the source, and its head word."""

    head: int
    words: Words


def of(parse: Parse, cue: int) -> Source | None:
    """The source of a cue: a verb's subject or agent, a noun's possessor; None where nobody is named."""
    head = head_of(parse, cue)
    return None if head is None else phrase(parse, head, cue)


def phrase(parse: Parse, head: int, cue: int) -> Source:
    """The noun phrase around its head, without the cue's own branch and without a clause that hangs on it after a dash."""
    branch = {cue, *parse.ancestors(cue)}
    without = {c for c in parse.children[head] if c in branch or parse.dep[c] in {"case"} or _is_verb_beside(parse, head, c)}
    words = parse.subtree(head, without) - {cue}
    if parse.pos[cue] in VERBAL:  # a source stands on one side of its verb
        words = {i for i in words if (i < cue) == (head < cue)}
    return Source(head, frozenset(words))


def _is_verb_beside(parse: Parse, head: int, c: int) -> bool:
    return parse.dep[c] in {"conj", "cc", "parataxis"} and parse.pos[c] in VERBAL and parse.pos[head] not in VERBAL


def head_of(parse: Parse, cue: int) -> int | None:
    if parse.pos[cue] == "NOUN" or (parse.pos[cue] == "PROPN" and parse.dep[cue] not in {"ROOT"}):
        return _of_noun(parse, cue)
    return _of_verb(parse, cue, 0)


def _of_verb(parse: Parse, verb: int, depth: int) -> int | None:
    agent = parse.child(verb, "agent")
    if agent is not None:
        return parse.child(agent, "pobj")
    if parse.lemma[verb] in lexicon().words.raising:
        return None
    passive = parse.child(verb, "nsubjpass", "auxpass") is not None
    if passive:
        return parse.child(verb, "nsubjpass") if parse.lemma[verb] in lexicon().words.statal else None
    own = next((c for c in parse.children[verb] if parse.dep[c] in SUBJECTS), None)
    if own is not None:
        return own
    return _inherited(parse, verb, depth)


def _inherited(parse: Parse, verb: int, depth: int) -> int | None:
    """A subject that the verb shares: with the verb that it is joined to, or with the one that it hangs on."""
    head, dep = parse.head[verb], parse.dep[verb]
    if head == verb or depth > DEPTH:
        return None
    if parse.pos[verb] == "ADJ" and dep in {"acomp", "attr", "oprd"}:
        return _of_verb(parse, head, depth + 1)
    if dep in {"acl", "relcl"} and parse.pos[head] not in VERBAL:
        if dep == "acl" and parse.dep[head] == "dobj" and parse.lemma[head] in lexicon().words.documents:
            return _of_verb(parse, parse.head[head], depth + 1)  # “issued a statement saying …”
        return None if parse.tag[verb] in {"VBN"} and dep == "acl" else head
    if dep == "pcomp" and parse.dep[head] == "prep":
        return _of_verb(parse, parse.head[head], depth + 1) if parse.pos[parse.head[head]] in VERBAL else None
    if parse.pos[head] not in VERBAL and parse.pos[head] != "ADJ":
        return None
    if dep == "conj":
        return _of_verb(parse, head, depth + 1)
    if dep == "xcomp":
        controller = parse.child(head, "dobj") if parse.lemma[head] in lexicon().words.object_control else None
        return controller if controller is not None and parse.tag[verb] == "VB" else _of_verb(parse, head, depth + 1)
    if dep in {"advcl", "dep", "ccomp", "acl", "parataxis"} and parse.tag[verb] in {"VBG", "VB"}:
        return _of_verb(parse, head, depth + 1)
    return None


def _of_noun(parse: Parse, noun: int) -> int | None:
    owner = parse.child(noun, "poss")
    if owner is not None:
        return owner
    for c in parse.children[noun]:
        if parse.dep[c] in {"amod", "compound", "nmod"} and parse.entity[c] in {"GPE", "NORP", "ORG", "PERSON"}:
            return c
    for c in parse.children[noun]:
        if parse.dep[c] in {"prep", "agent"} and parse.lower[c] in {"by", "from"}:
            return parse.child(c, "pobj")
        if parse.lower[c] == "of" and (to := parse.child(noun, "acl")) is not None and parse.child(to, "aux") is not None:
            held = parse.child(c, "pobj")  # “the refusal of Rovia to admit monitors”
            if held is not None and parse.pos[held] == "PROPN":
                return held
    head = parse.head[noun]
    if parse.dep[noun] in {"dobj", "attr"} and parse.pos[head] in VERBAL:
        return _of_verb(parse, head, 1)
    if parse.dep[noun] == "pobj" and parse.pos[parse.head[head]] in VERBAL:
        return _of_verb(parse, parse.head[head], 1)
    return None

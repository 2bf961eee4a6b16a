"""Frames: how a cue's content hangs on it, and which entry of the lexicon fits."""

from __future__ import annotations

from parley.language.statements.lexicon import Move, moves
from parley.language.statements.parse import Parse

KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "attr"})


def of(parse: Parse, cue: int) -> frozenset[str]:
    """“that”, “to”, “ing”, “np”, a preposition each, or “alone”."""
    found = set()
    for c in parse.children[cue]:
        dep = parse.dep[c]
        if dep in {"ccomp", "xcomp", "acl", "advcl", "relcl"}:
            found.add(_clause(parse, c)) if dep in {"ccomp", "xcomp"} or (dep == "acl" or _infinitive(parse, c)) else None
        elif dep in OBJECTS or dep == "dative":
            found.add("np")
        elif dep in {"prep", "prt"}:
            found.add(parse.lower[c])
            if parse.child(c, "pcomp") is not None:
                found.add("ing")
    return frozenset(found) or frozenset({"alone"})


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tag[c] == "TO" for c in parse.children[verb])


def _clause(parse: Parse, verb: int) -> str:
    if _infinitive(parse, verb):
        return "to"
    return "ing" if parse.tag[verb] == "VBG" and parse.child(verb, "nsubj", "aux") is None else "that"


def names(parse: Parse, cue: int) -> list[str]:
    """What the lexicon may list a cue under, most particular first: “rule out”, “hold firm”, “rule”."""
    lemma = parse.lemma[cue]
    after = [
        f"{lemma} {parse.lower[c]}"
        for c in parse.children[cue]
        if parse.dep[c] in {"prt", "advmod", "acomp", "dobj", "prep"} and c > cue
    ]
    return [*after, lemma]


def move_of(parse: Parse, cue: int) -> Move | None:
    """The first entry of the lexicon that fits the cue, its frames and its content; None where none does."""
    kind = KINDS.get(parse.pos[cue])
    if kind is None:
        return None
    table = moves()
    entries = [(name, entry) for name in names(parse, cue) for entry in table.get((kind, name), ())]
    if not entries:
        return None
    frames = of(parse, cue)
    heads, objects = _heads(parse, cue), _objects(parse, cue)
    for particular in (True, False):
        for _, entry in entries:
            if bool(entry.content or entry.objects) is particular and _fits(entry, frames, heads, objects):
                return entry
    return None


def _fits(entry: Move, frames: frozenset[str], heads: set[str], objects: set[str]) -> bool:
    if entry.frames and not entry.frames & frames:
        return False
    if entry.content and not entry.content & heads:
        return False
    return not entry.objects or bool(entry.objects & objects)


def _heads(parse: Parse, cue: int) -> set[str]:
    clauses = [c for c in parse.children[cue] if parse.dep[c] in {"xcomp", "ccomp"}]
    return {parse.lemma[v] for c in clauses for v in (c, *(k for k in parse.children[c] if parse.dep[k] in {"conj", "xcomp"}))}


def _objects(parse: Parse, cue: int) -> set[str]:
    found = [c for c in parse.children[cue] if parse.dep[c] in OBJECTS]
    if parse.dep[cue] in {"acl", "relcl"} and parse.tag[cue] in {"VBN", "VBD"}:
        found.append(parse.head[cue])
    return {parse.lemma[v] for c in found for v in (c, *(k for k in parse.children[c] if parse.dep[k] in {"conj", "compound"}))}

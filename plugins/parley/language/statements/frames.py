"""Frames: how a cue's content hangs on it, and which entry of the lexicon fits."""

from __future__ import annotations

from msgspec import Struct

from parley.language.statements.lexicon import Move, lexicon, moves
from parley.language.statements.parse import Parse

KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "attr"})


def of(parse: Parse, cue: int) -> frozenset[str]:
    """“that”, “whether”, “to”, “them to”, “ing”, “np”, a preposition each, or “alone”."""
    found = set()
    named = parse.child(cue, "oprd")  # “called the map a disaster for its farmers” calls for nothing
    for c in parse.children[cue]:
        dep = parse.dep[c]
        if dep in {"ccomp", "xcomp", "acl", "advcl", "relcl"}:
            if dep != "relcl" and (dep in {"ccomp", "xcomp", "acl"} or _infinitive(parse, c)):
                found.add(_clause(parse, c))
                if _infinitive(parse, c) and (parse.child(cue, "dobj") or parse.child(c, "nsubj")):
                    found.add("them to")
            if any(parse.lower[m] == "for" and parse.dep[m] == "mark" for m in parse.children[c]):
                found.add("for")  # “called for monitors to be sent”
        elif dep in OBJECTS or dep == "dative":
            found.add("np")
        elif dep in {"prep", "prt"} and not (c < cue and tells_when(parse, c)) and (named is None or c < named):
            found.add(parse.lower[c])
            if parse.child(c, "pcomp") is not None:
                found.add("ing")
    return frozenset(found) or frozenset({"alone"})


def tells_when(parse: Parse, preposition: int) -> bool:
    """“On Tuesday called off the round” calls on nobody."""
    return any(parse.entity[c] in {"DATE", "TIME"} for c in parse.children[preposition])


def _infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tag[c] == "TO" for c in parse.children[verb])


def _clause(parse: Parse, verb: int) -> str:
    if _infinitive(parse, verb):
        return "to"
    if any(_asks(parse, c) for c in parse.children[verb]):
        return "whether"
    return "ing" if parse.tag[verb] == "VBG" and parse.child(verb, "nsubj", "aux") is None else "that"


def _asks(parse: Parse, c: int) -> bool:
    return parse.tag[c] in {"WP", "WDT"} or (parse.lower[c] in lexicon().function.questions and parse.dep[c] in {"mark", "advmod"})


def names(parse: Parse, cue: int) -> list[str]:
    """What the lexicon may list a cue under, most particular first: “rule out”, “hold firm”, “rule”."""
    lemma = parse.lemma[cue]
    after = [
        f"{lemma} {parse.lower[c]}"
        for c in parse.children[cue]
        if parse.dep[c] in {"prt", "advmod", "acomp", "oprd", "dobj", "prep"} and c > cue
    ]
    return [*after, lemma]


class Fit(Struct, frozen=True, gc=False):
    """An entry of the lexicon and the name under which the cue was found there."""

    move: Move
    name: str

    @property
    def particular(self) -> bool:
        """The entry says more than one word: “hold firm”, “exert pressure”, “seek to win”."""
        return bool(self.move.content or self.move.objects or "them to" in self.move.frames or " " in self.name)


def fit(parse: Parse, cue: int) -> Fit | None:
    """The first entry of the lexicon that fits the cue, its frames and its content, narrow ones first; None where none does."""
    kind = KINDS.get(parse.pos[cue])
    if kind is None:
        return None
    table = moves()
    found = [Fit(entry, name) for name in names(parse, cue) for entry in table.get((kind, name), ())]
    if not found:
        return None
    frames, heads, objects, wished = of(parse, cue), _heads(parse, cue), _objects(parse, cue), _wished(parse, cue)
    fitting = [each for each in found if _fits(each.move, frames, heads, objects, wished)]
    return next((each for each in fitting if each.particular), fitting[0] if fitting else None)


def _fits(entry: Move, frames: frozenset[str], heads: set[str], objects: set[str], wished: bool) -> bool:
    if entry.frames and not entry.frames & frames:
        return False
    if entry.content and not entry.content & heads:
        return False
    if entry.objects and not entry.objects & objects:
        return False
    return not entry.wish or "that" not in frames or wished


def _wished(parse: Parse, cue: int) -> bool:
    """“insists that Rovia withdraw”, “that it must withdraw”: what shall be, not what was."""
    clause = parse.child(cue, "ccomp")
    if clause is None or any(parse.lower[c] in lexicon().words.endings for c in parse.children[cue]):
        return True  # “no longer insists that …”
    words = lexicon().words
    modal = next((parse.lower[c] for c in parse.children[clause] if parse.dep[c] == "aux"), None)
    bare = parse.tag[clause] == "VB" or any(parse.lower[c] == "be" and parse.dep[c] == "auxpass" for c in parse.children[clause])
    subject = parse.child(clause, "nsubj")
    one = (
        subject is not None
        and parse.tag[subject] in {"NN", "NNP"}
        and not any(parse.dep[c] == "conj" for c in parse.children[subject])
    )
    past = parse.tag[cue] == "VBD" and parse.lemma[clause] not in words.states  # “insisted that its men guard the road”
    bare = bare or (parse.tag[clause] == "VBP" and (one or past))  # “that Rovia withdraw”
    return modal in words.must | words.should or (bare and modal is None)  # “that it be moved”


def _heads(parse: Parse, cue: int) -> set[str]:
    clauses = [
        c for c in parse.children[cue] if parse.dep[c] in {"xcomp", "ccomp"} or (parse.dep[c] == "advcl" and _infinitive(parse, c))
    ]
    return {parse.lemma[v] for c in clauses for v in (c, *(k for k in parse.children[c] if parse.dep[k] in {"conj", "xcomp"}))}


def _objects(parse: Parse, cue: int) -> set[str]:
    found = [c for c in parse.children[cue] if parse.dep[c] in OBJECTS]
    behind = (
        c for c in parse.children[cue] if parse.dep[c] == "prep" and parse.lower[c] != "at"
    )  # “put off at the request of Keld”
    found += [k for c in behind for k in parse.children[c] if parse.dep[k] == "pobj"]
    if parse.dep[cue] in {"acl", "relcl"} and parse.tag[cue] in {"VBN", "VBD"}:
        found.append(parse.head[cue])
    return {parse.lemma[v] for c in found for v in (c, *(k for k in parse.children[c] if parse.dep[k] in {"conj", "compound"}))}

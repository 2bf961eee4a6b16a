"""Cues: the words that may say that somebody speaks, thinks or takes a stand."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from parley.language.statements import features, frames, model, sources
from parley.language.statements.lexicon import lexicon, moves
from parley.language.statements.parse import Parse, Words

COPULAS = frozenset({"acomp", "attr", "oprd"})
ATTACHED = frozenset({"aux", "auxpass", "neg", "prt", "agent"})
MUTE, CERTAIN = 0.5, 0.97
HELPERS = frozenset({"aux", "auxpass"})


class Cue(Struct, frozen=True):
    """A cue's head word, all its words, the source's head, and how likely it is one."""

    head: int
    words: Words
    source: int | None
    probability: float


def candidates(parse: Parse, quoted: list[int | None]) -> Iterator[int]:
    """The words that may be a cue's head: verbs, and the nouns and adjectives that learning or the lexicon knows."""
    known = model.weights()
    for i, pos in enumerate(parse.pos):
        if quoted[i] is not None:
            continue
        if pos in {"VERB", "AUX"}:
            if parse.dep[i] not in HELPERS:
                yield i
        elif (pos == "NOUN" and (parse.lemma[i] in known.nouns or ("noun", parse.lemma[i]) in moves())) or (
            pos == "ADJ"
            and parse.dep[i] in COPULAS
            and (parse.lemma[i] in known.adjectives or ("adjective", parse.lemma[i]) in moves())
        ):
            yield i


def read(parse: Parse, quoted: list[int | None], speech: set[int]) -> list[Cue]:
    """Every candidate with its probability. `speech` holds the numbers of the sentences with quoted speech."""
    weights = model.weights().cue
    found = []
    for i in candidates(parse, quoted):
        source = sources.head_of(parse, i)
        likely = model.probability(weights, features.of_cue(parse, i, source, parse.sentence[i] in speech))
        likely = max(likely, CERTAIN) if puts_it(parse, i) else likely
        if source is not None and parse.lemma[source] in lexicon().words.mute:
            likely *= MUTE
        found.append(Cue(i, words(parse, i), source, likely))
    return found + [_according(parse, i) for i in _according_to(parse, quoted)]


def words(parse: Parse, head: int) -> Words:
    """A verb with its auxiliaries, negation, particle and the adverb beside it; an adjective with its copula."""
    found = {head} | {
        c
        for c in parse.children[head]
        if parse.dep[c] in ATTACHED or (parse.dep[c] == "advmod" and abs(c - head) == 1 and parse.tag[c] == "RB")
    }
    goes_on = going_on(parse, head)
    if goes_on is not None:
        found |= {goes_on} | {c for c in parse.children[goes_on] if parse.dep[c] in ATTACHED}
    kind = {"VERB": "verb", "ADJ": "adjective"}.get(parse.pos[head], "")
    found |= {
        c for c in parse.children[head] if c > head and (kind, f"{parse.lemma[head]} {parse.lower[c]}") in moves()
    }  # “hold firm”
    found |= puts_it(parse, head)
    verb = parse.head[head]
    if parse.pos[head] == "NOUN":
        found = {head}
        if parse.dep[head] == "dobj" and parse.child(head, "poss") is None and _is_light(parse, verb, head):
            found |= {verb} | {c for c in parse.children[verb] if parse.dep[c] in ATTACHED}
    if parse.pos[head] == "ADJ":
        copula = parse.head[head]
        found |= {copula} | {c for c in parse.children[copula] if parse.dep[c] in ATTACHED}
    return frozenset(found)


def puts_it(parse: Parse, verb: int) -> Words:
    """The “as” and “it” of “as Roe put it”, which tells whose words stand beside it; empty where it is no such clause."""
    named = parse.lemma[verb] == "put" and (who := parse.child(verb, "nsubj")) is not None and parse.pos[who] != "PRON"
    found = {parse.lower[c]: c for c in parse.children[verb] if parse.lower[c] in ({"as"} if c < verb else {"it", "this", "that"})}
    return frozenset(found.values()) if named and len(found) == 2 else frozenset()


def going_on(parse: Parse, head: int) -> int | None:
    """The verb before an infinitive that says that it is done all the same: “continues to deny”, “began to insist”."""
    verb = parse.head[head]
    joined = parse.dep[head] in {"advcl", "xcomp"} and parse.tag[head] == "VB" and verb < head
    on = parse.lemma[verb] != "go" or any(parse.lower[c] == "on" for c in parse.children[verb])  # “went to demand a road”
    return verb if joined and on and parse.lemma[verb] in lexicon().words.going_on else None


def _is_light(parse: Parse, verb: int, noun: int) -> bool:
    """“exerted pressure to …” is pressure; “rejected an offer to …” is no offer."""
    own, held = frames.fit(parse, verb), frames.fit(parse, noun)
    return own is None or (held is not None and own.move.stance == held.move.stance)


def _according_to(parse: Parse, quoted: list[int | None]) -> Iterator[int]:
    for i, word in enumerate(parse.lower):
        if quoted[i] is None and word == "according" and parse.lower[i + 1 : i + 2] == ["to"]:
            yield i


def _according(parse: Parse, i: int) -> Cue:
    to = next((c for c in parse.children[i] if parse.lower[c] == "to"), i)
    source = parse.child(to, "pobj", "pcomp")
    return Cue(i, frozenset({i, to}), source, CERTAIN if source is not None else 0.3)

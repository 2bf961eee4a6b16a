"""What somebody makes clear or conditional: “made it clear that …” says, “made its return conditional on …” demands."""

from __future__ import annotations

from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import SUBJECTS, Parse

NEAR = 12  # words from “made” to what it is made, and from that to its “that”, at most


def clear(parse: Parse) -> None:
    """“Sarn made it clear on Monday that it would not sign”, read as what was clear: all of “made it clear” says it."""
    for verb, plain in _made(parse, lexicon().made.clear, 2):
        clause = _made_clear(parse, verb, plain)
        if clause is None:
            continue
        parse.lemma[verb] = "say"
        for c in [c for c in parse.children[plain] if c > plain and c != clause]:
            parse.hang(c, verb, parse.dep[c])  # “on Monday”
        for i in range(verb + 1, plain + 1):
            parse.hang(i, verb, "prt")
        parse.hang(clause, verb, "ccomp")


def _made_clear(parse: Parse, verb: int, plain: int) -> int | None:
    """The verb of what is made clear: behind the next “that”, or without one the clause that hangs there and has a subject."""
    _, end = parse.sentences[parse.sentence[verb]]
    behind = range(plain + 1, min(plain + NEAR, end))
    that = next((i for i in behind if parse.lower[i] == "that" and parse.dep[i] == "mark"), None)
    if that is not None:
        return parse.head[that] if plain < parse.head[that] < end else None
    hung = (c for top in (plain, verb) for c in parse.children[top] if c > plain and parse.dep[c] in {"advcl", "ccomp"})
    return next((c for c in hung if parse.child(c, "mark") is None and parse.child(c, *SUBJECTS) is not None), None)


def conditional(parse: Parse) -> None:
    """“Sarn made its return conditional on a truce”: the truce is what it demands."""
    for verb, bound in _made(parse, lexicon().made.conditional, NEAR):
        on = bound + 1
        held = parse.child(on, "pobj") if on < len(parse) and parse.lower[on] in {"on", "upon"} else None
        if held is None:
            continue
        parse.lemma[verb] = "demand"
        parse.hang(bound, verb, "prt")
        for c in [c for c in parse.children[verb] if verb < c < bound]:
            parse.hang(c, bound, "dep")
        parse.hang(on, verb, "prt")
        parse.hang(held, verb, "dobj")


def _made(parse: Parse, words: frozenset[str], near: int) -> list[tuple[int, int]]:
    """Each form of “make” with the first of some words behind it, in the same sentence and with no other verb between."""
    found = []
    for verb, lemma in enumerate(parse.lemma):
        if lemma != "make" or parse.pos[verb] != "VERB":
            continue
        _, end = parse.sentences[parse.sentence[verb]]
        behind = range(verb + 1, min(verb + 1 + near, end))
        word = next((i for i in behind if parse.lower[i] in words), None)
        between = range(verb + 1, verb + 1 if word is None else word)
        if word is not None and not any(parse.pos[i] in {"VERB", "AUX"} or parse.lower[i] in {",", ";"} for i in between):
            found.append((verb, word))
    return found

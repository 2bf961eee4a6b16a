"""Mended parses: constructions of news language that a small parser is known to misread, put right before the rules look."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.language.statements.parse import Parse


REACH = 3


def absolutes(parse: Parse) -> None:
    """“with both Sarn and Rovia holding firm to …”, read as a firm that is holding: make the participle a clause with a subject."""
    for verb, tag in enumerate(parse.tag):
        held = parse.head[verb]
        if (
            tag != "VBG"
            or parse.dep[verb] != "amod"
            or held <= verb
            or parse.dep[held] != "pobj"
            or parse.lower[parse.head[held]] != "with"
        ):
            continue
        subject = next(
            (c for c in parse.children[held] if c < verb and parse.dep[c] in {"nmod", "compound", "nsubj", "poss"}), None
        )
        if subject is None or parse.head[held] > subject:
            continue
        opener = parse.head[held]
        _hang(parse, verb, opener, "pcomp")
        _hang(parse, subject, verb, "nsubj")
        for c in [c for c in parse.children[held] if c > held or parse.dep[c] in {"preconj", "cc"}]:
            _hang(parse, c, verb if c > held else subject, parse.dep[c])
        _hang(parse, held, verb, "dobj")


def bare_relatives(parse: Parse) -> None:
    """“a move Sarnians view as …”, read as some move-Sarnians: no “a” goes with a plural, so what it opens is what they view."""
    for people, tag in enumerate(parse.tag):
        verb = parse.head[people]
        if parse.dep[people] != "nsubj" or verb <= people or (tag not in {"NNS", "NNPS"} and parse.entity[people] != "NORP"):
            continue
        held = next((c for c in parse.children[people] if parse.dep[c] == "compound" and parse.tag[c] == "NN"), None)
        if held is None or all(parse.lower[c] not in {"a", "an"} for c in range(max(held - REACH, 0), held)):
            continue
        _hang(parse, held, parse.head[verb] if parse.head[verb] != verb else people, "appos")
        if parse.head[held] == people:
            continue
        for c in [c for c in parse.children[people] if c < held]:
            _hang(parse, c, held, parse.dep[c])
        _hang(parse, verb, held, "relcl")


def _hang(parse: Parse, i: int, head: int, dep: str) -> None:
    parse.children[parse.head[i]].remove(i)
    parse.head[i], parse.dep[i] = head, dep
    parse.children[head] = sorted([*parse.children[head], i])

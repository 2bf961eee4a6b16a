"""Echoes: moves that go on from one that has just been told: “so did Sarn”, “Rovia followed suit”; and, behind “the plan proposes
a truce”, “monitors would watch over it”.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from parley.language.actors.knowledge import nouns
from parley.language.statements import sources, turning
from parley.language.statements.avowals import is_side
from parley.language.statements.drafts import Draft
from parley.language.statements.parse import Parse, Words

PROBABLE = 0.8
FURTHER = 8  # sentences behind what a paper proposes that may go on with it
HELPING = frozenset({"do", "have", "be"})
ECHOING = HELPING | {"follow"}
OPENERS = {"as": HELPING - {"be"}, "so": HELPING, "nor": HELPING, "neither": HELPING}  # “as is its right” echoes nothing
SAME = frozenset({"same", "likewise", "too"})  # who was told to leave and “did so” told nobody to leave
MOVES = frozenset({"propose", "appeal", "demand"})  # what a paper may go on with
HURDLES = frozenset({"be", "cost", "have", "hurt", "leave", "mean", "need", "require", "take"})  # “it would need nine votes”


def find(parse: Parse, made: Sequence[Draft], inside: Words) -> Iterator[Draft]:
    """A draft for each echo of one of those made; `inside` are the words between quotation marks."""
    in_order = sorted(made, key=lambda d: d.head)
    heads = [d.head for d in in_order]
    for verb, lemma in enumerate(parse.lemma):
        if lemma not in ECHOING or verb in inside:
            continue
        cue = points_back(parse, verb)
        subject = subject_of(parse, verb) if cue else None
        at = bisect_left(heads, verb)
        if subject is None or not cue.isdisjoint(heads[max(at - 1, 0) : at + 2]):
            continue
        before = in_order[at - 1] if at else None
        if before is None or not is_near(parse, before, verb) or before.source_head is None or subject in before.source:
            continue
        if verb in before.content or any(parse.dep[c] == "mark" and parse.lower[c] not in OPENERS for c in parse.children[verb]):
            continue  # “would free them if Kesh did the same”
        source = sources.phrase(parse, subject, verb)
        yield Draft(verb, cue, source.words - cue, subject, before.content, PROBABLE, like=before)


def of_papers(parse: Parse, made: Sequence[Draft], inside: Words) -> Iterator[Draft]:
    """What a paper goes on to propose: the sentences of the paragraph that tell without a cue what would be."""
    taken = {parse.sentence[i]: d for d in made for i in d.cue}
    for d in made:
        if d.source_head is None or parse.lemma[d.source_head] not in nouns("papers"):
            continue
        first = parse.sentence[d.head] + 1
        for number in range(first, min(first + FURTHER, len(parse.sentences))):
            start, end = parse.sentences[number]
            if parse.paragraph[start] != parse.paragraph[d.head] or is_of_another(parse, taken.get(number)):
                break
            verb = next((i for i in range(start, end) if parse.dep[i] == "ROOT"), start)
            if number in taken or start in inside or not is_proposed(parse, verb):
                continue
            words = frozenset(i for i in range(start, end) if not parse.space[i])
            why = f"told behind what “{parse.lower[d.source_head]}” {parse.lower[d.head]}"
            taken[number] = Draft(verb, frozenset(), d.source, d.source_head, words, PROBABLE, why, like=d)
            yield taken[number]


def is_proposed(parse: Parse, verb: int) -> bool:
    """“Monitors would watch over it”; not “that would be a disaster”, “the minister would not comment”."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    plain = subject is not None and parse.pos[subject] in {"NOUN", "PROPN"} and parse.lemma[verb] not in HURDLES
    return (
        plain
        and turning.modal(parse, verb) == "would"
        and not turning.negated(parse, verb)
        and not turning.hypothetical(parse, verb)
    )


def is_of_another(parse: Parse, d: Draft | None) -> bool:
    """Whether somebody else speaks: behind that, no sentence goes on with what the paper proposes."""
    if d is None or d.source_head is None:
        return False
    return parse.lower[d.source_head] != "it" and parse.lemma[d.source_head] not in nouns("papers")


def points_back(parse: Parse, verb: int) -> Words:
    """The words of “so did”, “as has”, “nor would”, “did the same”, “followed suit”; empty where none of them stands there."""
    first = verb - 1 if verb and parse.sentence[verb - 1] == parse.sentence[verb] else verb
    if parse.lemma[verb] in OPENERS.get(parse.lower[first], ()):
        subject = subject_of(parse, verb)
        bare = parse.child(verb, "acomp", "expl") is None and subject is not None and is_side(parse, subject)
        return frozenset({first, verb}) if bare else frozenset()  # not “nor was there any sign”
    if parse.child(verb, "ccomp", "xcomp", "neg", "aux", "prt") is not None:
        return frozenset()
    objects = [c for c in parse.children[verb] if parse.dep[c] in ("dobj", "advmod") and c > verb]
    same = next((c for c in objects if parse.lower[c] in SAME), None)
    if parse.lemma[verb] == "do" and same is not None:
        return frozenset({verb, *range(verb + 1, same + 1)}) if same <= verb + 2 else frozenset()
    suit = parse.child(verb, "dobj")
    if parse.lemma[verb] == "follow" and parse.tag[verb] in ("VBD", "VBZ", "VBP"):
        alone = suit is None or parse.lower[suit] == "suit"
        words = {verb} if suit is None else {verb, suit}
        return frozenset(words) if alone and follows_as_a_side(parse, verb) else frozenset()
    return frozenset()


def follows_as_a_side(parse: Parse, verb: int) -> bool:
    """“Rovia followed on Tuesday”; not “a storm followed”, “followed with a statement of regret”."""
    subject = parse.child(verb, "nsubj")
    beside = [c for c in parse.children[verb] if parse.dep[c] == "prep"]
    dated = all(any(parse.entity[k] in {"DATE", "TIME"} for k in parse.subtree(c)) for c in beside if parse.lower[c] != "after")
    return subject is not None and parse.dep[verb] == "ROOT" and is_side(parse, subject) and dated


def subject_of(parse: Parse, verb: int) -> int | None:
    """The subject, which stands behind an auxiliary that is turned round: “so did Sarn”, “nor has Sarn”."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None and parse.lemma[verb] in HELPING:
        subject = next((c for c in parse.children[verb] if c > verb and parse.dep[c] in ("dobj", "attr")), None)
    return subject if subject is not None and parse.pos[subject] in ("NOUN", "PROPN", "PRON") else None


def is_near(parse: Parse, before: Draft, verb: int) -> bool:
    """In the same sentence or the one before, and the same paragraph: what is pointed to has just been told."""
    return parse.sentence[verb] - parse.sentence[before.head] <= 1 and parse.paragraph[verb] == parse.paragraph[before.head]

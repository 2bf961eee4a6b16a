"""What turns a move round: negation, an end, possibility, supposition."""

from __future__ import annotations

from parley.language.actors.knowledge import nouns
from parley.language.statements.lexicon import lexicon, moves
from parley.language.statements.parse import SUBJECTS, Parse

OBJECTS = frozenset({"dobj", "attr"})


def negated(parse: Parse, verb: int) -> bool:
    """“will not accept”, “never agreed”, “no party accepted”, “is not willing”, “did not agree or accept”."""
    words = lexicon().words
    places = [verb]
    if parse.pos[verb] == "ADJ":
        places.append(parse.head[verb])
    if parse.dep[verb] == "conj" and parse.child(verb, *SUBJECTS, "aux") is None and parse.pos[parse.head[verb]] in {"VERB", "AUX"}:
        places.append(parse.head[verb])
    found = [
        c
        for place in places
        for c in parse.children[place]
        if parse.dep[c] == "neg" or (parse.lower[c] in words.negators and parse.dep[c] in {"advmod", "preconj", "det"})
    ]
    subject = parse.child(places[1] if parse.pos[verb] == "ADJ" else verb, *SUBJECTS)  # “neither was prepared to accept”
    no_one = subject is not None and (
        parse.lower[subject] in words.nothing or any(parse.lower[c] in words.no for c in parse.children[subject])
    )
    nothing = parse.child(verb, *OBJECTS)
    no_thing = nothing is not None and (
        parse.lower[nothing] in words.nothing or any(parse.lower[c] in words.no for c in parse.children[nothing])
    )  # “accepted neither”, “will sign no accord”
    return no_one or no_thing or _in_no_way(parse, verb) or any(not _is_only(parse, c) for c in found)


def _in_no_way(parse: Parse, verb: int) -> bool:
    """“would under no circumstances accept”, “on no account will it sign”."""
    ways = (held for c in parse.children[verb] if parse.dep[c] == "prep" and (held := parse.child(c, "pobj")) is not None)
    return any(parse.lemma[w] in lexicon().words.ways and any(parse.lower[c] == "no" for c in parse.children[w]) for w in ways)


def forswears(parse: Parse, cue: int) -> bool:
    """“vowed never to return the hills”, “swore there would be no pullback”, “vowed to sign nothing of the kind”."""
    clause = parse.child(cue, "xcomp", "ccomp")
    if clause is None:
        return False
    negators = lexicon().words.negators
    near = [clause, *parse.children[clause]]
    if any(parse.dep[c] in {"attr", "dobj"} and parse.lower[c] in lexicon().words.nothing for c in parse.children[clause]):
        return True
    near += [k for c in parse.children[clause] if parse.dep[c] in {"attr", "dobj", "nsubj"} for k in parse.children[c]]
    return any(parse.dep[i] == "neg" or parse.lower[i] in negators for i in near)


def _is_only(parse: Parse, c: int) -> bool:
    """“not only rejected” rejects."""
    return parse.lower[c + 1 : c + 2] in (["only"], ["just"])


def undecided(parse: Parse, verb: int) -> bool:
    """“has neither accepted nor refused”: the one or the other of two verbs of moves, and neither."""
    neither = any(parse.lower[c] == "neither" and parse.dep[c] in {"preconj", "dobj", "det", "cc"} for c in parse.children[verb])
    nor = any(parse.lower[c] == "nor" for c in parse.children[verb])
    return neither and nor and any(parse.dep[c] == "conj" and ("verb", parse.lemma[c]) in moves() for c in parse.children[verb])


def ended(parse: Parse, verb: int) -> bool:
    """“no longer insists”, “stopped demanding”, “has dropped its demand”."""
    words = lexicon().words
    if any(parse.lower[c] in words.endings for c in parse.children[verb]):
        return True
    head = parse.head[verb]
    return head != verb and parse.dep[verb] == "xcomp" and parse.tag[verb] == "VBG" and parse.lemma[head] in words.enders


def modal(parse: Parse, verb: int) -> str | None:
    place = parse.head[verb] if parse.pos[verb] == "ADJ" else verb
    return next((parse.lower[c] for c in parse.children[place] if parse.dep[c] == "aux" and parse.tag[c] == "MD"), None)


def hypothetical(parse: Parse, verb: int) -> bool:
    """“if it agrees”, “until they accept”, “almost signed”, “had Sarn agreed”, “is considering signing”: nothing is claimed."""
    words = lexicon().words
    marks = (parse.lower[c] for c in parse.children[verb] if parse.dep[c] in {"mark", "advmod"})
    if any(mark in words.hypothetical for mark in marks) or modal(parse, verb) in words.uncertain:
        return True
    weighed = parse.dep[verb] in {"xcomp", "pcomp"} and parse.tag[verb] == "VBG"
    above = parse.head[verb] if parse.dep[verb] == "xcomp" else parse.head[parse.head[verb]]
    hoped = parse.dep[verb] in {"acl", "ccomp", "relcl"} and parse.lemma[parse.head[verb]] in words.hopes
    return (
        hoped
        or _all_but(parse, verb)
        or _would_have(parse, verb)
        or _on_paper(parse, verb)
        or (weighed and parse.lemma[above] in words.short_of)
    )


def unreal(parse: Parse, verb: int) -> bool:
    """“Would have accepted it”, “nearly accepted it”: what somebody tells so he did not do."""
    nearly = any(parse.lower[c] in {"almost", "nearly"} and parse.dep[c] == "advmod" for c in parse.children[verb])
    return nearly or _all_but(parse, verb) or _would_have(parse, verb)


def _all_but(parse: Parse, verb: int) -> bool:
    """“Has all but accepted it”: not quite."""
    return parse.lower[max(verb - 2, 0) : verb] == ["all", "but"]


def harms(parse: Parse, verb: int) -> bool:
    """“Attack”, “break the truce”; not “break the deadlock”, “strike a deal”, “fire its negotiator”."""
    if parse.lemma[verb] not in lexicon().own.harms:
        return False
    held = parse.child(verb, "dobj")
    if held is None:
        return not (parse.lemma[verb] == "break" and any(parse.lower[c] == "with" for c in parse.children[verb]))
    sacked = parse.lemma[verb] == "fire" and (parse.lemma[held] in nouns("office") or parse.entity[held] == "PERSON")
    return parse.lemma[held] not in lexicon().words.harmless and not sacked


def names_people(parse: Parse, noun: int) -> bool:
    """“The guards”, “rebels”: people, and no weather."""
    return bool(
        {parse.lower[noun], parse.lemma[noun]} & nouns("office", "body", "armed", "fighters", "person", "rebels", "relation")
    )


def _would_have(parse: Parse, verb: int) -> bool:
    """“would have accepted the offer if …”, “had Sarn accepted the offer, …”: it did not."""
    helping = [c for c in parse.children[verb] if parse.dep[c] in {"aux", "auxpass"}]
    have = next((c for c in helping if parse.lower[c] in {"have", "had"}), None)
    if have is None:
        return False
    subject = parse.child(verb, *SUBJECTS)
    inverted = parse.lower[have] == "had" and subject is not None and have < subject and parse.dep[verb] == "advcl"
    return inverted or (parse.lower[have] == "have" and any(parse.lower[c] in {"would", "could", "might"} for c in helping))


def _on_paper(parse: Parse, verb: int) -> bool:
    """“Under the plan, Rovia would withdraw and Sarn would free the prisoners”: so a paper has it, and nobody says it."""
    words = lexicon().words
    if modal(parse, verb) not in words.future:
        return False
    places = [verb, parse.head[verb]] if parse.dep[verb] == "conj" else [verb]
    under = (c for place in places for c in parse.children[place] if parse.dep[c] == "prep" and parse.lower[c] == "under")
    return any(held is not None and parse.lemma[held] in words.drafts for c in under for held in [parse.child(c, "pobj")])


def is_past(parse: Parse, verb: int) -> bool:
    return parse.tag[verb] in {"VBD", "VBN"} or any(parse.lower[c] in lexicon().words.past for c in parse.children[verb])


def never_was(parse: Parse, verb: int) -> bool:
    """“had not crossed the river”, “was never offered one”, “did not fire”: what was is disputed, not what shall be."""
    past, harm = is_past(parse, verb), harms(parse, verb)
    never = any(parse.lower[c] == "never" for c in parse.children[verb])
    perfect = any(parse.lower[c] in lexicon().words.past and parse.lemma[c] == "have" for c in parse.children[verb])
    return past and (never or ((perfect or harm) and negated(parse, verb)))

"""Moves that a noun names and a verb only fills in: “Sarn's demand is that the road be opened”, “its conditions include a truce”,
“the release of prisoners is a demand of Rovia's”, “it has three demands: a truce, a road and a list”, “its answer was no”.

Each is put so as to hang like the plain verb: Sarn demands the road.
"""

from __future__ import annotations

from parley.language.statements import possessors
from parley.language.statements.lexicon import lexicon, moves
from parley.language.statements.parse import Parse

FILLING = frozenset({"be", "comprise", "include", "remain"})
HAVING = frozenset({"have", "list", "name", "present", "set"})


def told_by_nouns(parse: Parse) -> None:
    """“Sarn's demand is that the road be opened”: as “Sarn's demand that the road be opened”, which tells the same."""
    for be in range(len(parse)):
        subject = parse.child(be, "nsubj") if parse.lemma[be] in {"be", "remain"} else None
        clause = parse.child(be, "ccomp") if subject is not None else None
        if subject is None or clause is None or subject > be or next(possessors.of(parse, subject), None) is None:
            continue
        that = any(parse.lower[c] == "that" and parse.dep[c] == "mark" for c in parse.children[clause])
        if that and ("noun", parse.lemma[subject]) in moves():
            parse.hang(clause, subject, "acl")


def filled(parse: Parse) -> None:
    """“Sarn's first demand is a truce”, “a truce is one of Sarn's demands”, “its demands include a truce”: Sarn demands it."""
    for verb, lemma in enumerate(parse.lemma):
        if lemma not in FILLING:
            continue
        subject, what = parse.child(verb, "nsubj"), parse.child(verb, "attr", "dobj") or _clause(parse, verb)
        among = next((c for c in parse.children[verb] if parse.lower[c] == "among" and c < verb), None)
        demands = parse.child(among, "pobj") if among is not None else None
        if demands is not None and among is not None:  # “among Sarn's demands is a truce”
            subject, what = demands, subject or what
        if subject is None or what is None or parse.child(verb, "neg", "expl") is not None or not subject < verb < what:
            continue
        if (found := _whose(parse, subject)) is not None and _is_matter(parse, what):
            _put(parse, verb, found[1], found[0], subject if among is None else among, what)
        elif lemma != "include" and (found := _whose(parse, what)) is not None and _is_matter(parse, subject):
            _put(parse, verb, found[1], found[0], what, subject)


def listed(parse: Parse) -> None:
    """“Sarn has three demands: a truce, a road and a list of names”."""
    for verb, lemma in enumerate(parse.lemma):
        demands = parse.child(verb, "dobj") if lemma in HAVING else None
        who = parse.child(verb, "nsubj") if demands is not None else None
        if demands is None or who is None or parse.lemma[demands] not in lexicon().nominal.demands:
            continue
        what = parse.child(demands, "appos")
        if what is not None and ":" in parse.lower[demands + 1 : what]:
            _put(parse, verb, lexicon().nominal.demands[parse.lemma[demands]], who, demands, what)


def answered(parse: Parse) -> None:
    """“Sarn's answer to the map was no”: Sarn rejected the map."""
    known = lexicon().nominal
    for verb, lemma in enumerate(parse.lemma):
        subject = parse.child(verb, "nsubj") if lemma == "be" else None
        if subject is None or parse.lemma[subject] not in known.answers or verb + 1 >= len(parse):
            continue
        word = next((i for i in (verb + 1, verb + 2) if i < len(parse) and parse.lower[i] in known.words), None)
        whose = next(possessors.of(parse, subject), None)
        if word is None or whose is None:
            continue
        to = next((c for c in parse.children[subject] if parse.lower[c] == "to" and parse.dep[c] == "prep"), None)
        matter = parse.child(to, "pobj") if to is not None else None
        _put(parse, verb, known.words[parse.lower[word]], whose, subject, matter if matter is not None else word)
        if matter is not None:
            parse.hang(word, verb, "prt")


def wanted(parse: Parse) -> None:
    """“What Sarn wants is a road”: Sarn wants a road."""
    for be, lemma in enumerate(parse.lemma):
        verb = parse.child(be, "csubj") if lemma == "be" else None
        what = parse.child(verb, "dobj") if verb is not None else None
        told = parse.child(be, "attr", "ccomp", "xcomp") if what is not None and parse.lower[what] == "what" else None
        if verb is None or what is None or told is None or not what < verb < be < told or parse.child(be, "neg") is not None:
            continue
        if ("verb", parse.lemma[verb]) not in moves() or not _is_matter(parse, told):
            continue  # “what Sarn wants is anyone's guess”
        head, dep = parse.head[be], parse.dep[be]
        parse.hang(verb, verb if head == be else head, dep)
        for c in [c for c in parse.children[be] if c not in (verb, told)]:
            parse.hang(c, verb, parse.dep[c])
        parse.hang(told, verb, "dobj" if parse.dep[told] == "attr" else parse.dep[told])
        parse.hang(what, verb, "prt")
        parse.hang(be, verb, "prt")


def _whose(parse: Parse, noun: int) -> tuple[int, str] | None:
    """Whose demand it is, and the verb for it; “one of Sarn's demands” is Sarn's."""
    of = parse.child(noun, "prep") if parse.lower[noun] == "one" else None
    held = parse.child(of, "pobj") if of is not None else None
    noun = noun if held is None else held
    verb, whose = lexicon().nominal.demands.get(parse.lemma[noun]), next(possessors.of(parse, noun), None)
    return None if verb is None or whose is None or not _can_ask(parse, whose) else (whose, verb)


def _can_ask(parse: Parse, owner: int) -> bool:
    """Not “a condition of any agreement”."""
    named = parse.pos[owner] in {"PROPN", "PRON"} or parse.lemma[owner] in lexicon().own.sides
    return named or any(parse.entity[i] in possessors.PEOPLE for i in (owner, *parse.children[owner]))


def _clause(parse: Parse, verb: int) -> int | None:
    """“… is that the road be opened”, “… is for Rovia to leave”."""
    clause = parse.child(verb, "ccomp", "xcomp", "advcl")
    return clause if clause is not None and _opens(parse, clause) else None


def _opens(parse: Parse, clause: int) -> bool:
    return any(parse.lower[c] in {"that", "for"} and parse.dep[c] == "mark" for c in parse.children[clause])


def _is_matter(parse: Parse, noun: int) -> bool:
    """A thing that may be asked for; “a mistake”, “the same” and “it” only tell how a demand is."""
    known = lexicon()
    if parse.pos[noun] in {"VERB", "AUX"}:
        return _opens(parse, noun)
    judged = any(parse.lemma[noun] in words for words in known.judging.words.values())
    return parse.pos[noun] == "NOUN" and parse.lemma[noun] not in known.nominal.empty and not judged


def _put(parse: Parse, verb: int, lemma: str, who: int, noun: int, what: int) -> None:
    parse.lemma[verb], parse.pos[verb] = lemma, "VERB"
    parse.hang(what, verb, "ccomp" if parse.pos[what] in {"VERB", "AUX"} else "dobj")
    parse.hang(who, verb, "nsubj")
    parse.hang(noun, verb, "prt")

"""Targets: the words that name to whom a statement is made or against whom it is turned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from parley.language.actors.knowledge import nouns
from parley.language.findings import Stance
from parley.language.statements import edges, interviews, possessors
from parley.language.statements.drafts import Draft
from parley.language.statements.interviews import Turn
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words
from parley.language.statements.possessors import PEOPLE

CLAUSES = frozenset({"acl", "relcl", "appos", "punct", "prep"})
Rule = Callable[[Parse, Draft], Iterator[int]]


def of(parse: Parse, draft: Draft, stance: Stance, told: Sequence[Turn] = ()) -> Words:
    """What the first rule of the stance finds that can be spoken to; empty where the text names nobody."""
    rules = (*BY_FORM, *BY_STANCE.get(stance, ()))
    named = [i for rule in rules for i in rule(parse, draft) if i != draft.source_head]
    for sure in (can_act, is_plural):  # “agreed to talks with Rovia”: Rovia, though “talks” comes first
        found = next((i for i in named if sure(parse, i)), None)
        if found is not None:
            return interviews.spoken_in(parse, told, phrase(parse, found) - draft.cue - draft.source)
    return frozenset()


def phrase(parse: Parse, head: int) -> Words:
    """A noun phrase without the clauses that hang on it."""
    loose = {c for c in parse.children[head] if (parse.dep[c] in CLAUSES and not _names(parse, c)) or parse.dep[c] == "case"}
    return frozenset(parse.subtree(head, loose))


def _names(parse: Parse, c: int) -> bool:
    """“the government of Rovia” keeps its “of”."""
    return parse.dep[c] == "prep" and parse.lower[c] in {"of", "in"}


def can_act(parse: Parse, i: int) -> bool:
    """A name, a pronoun, an office or a body, or a noun that a name stands beside: “the Rovian side”."""
    if is_named(parse, i) or any(parse.entity[c] in PEOPLE for c in parse.children[i]):
        return True
    words = {parse.lower[i], parse.lemma[i]}
    groups = nouns(*(f"stand_in.{kind}" for kind in ("group", "organisation", "state", "two", "pair")), "opposite", "sides")
    people = nouns("office", "body", "armed", "fighters", "between")
    return bool(words & groups or words & people or words & lexicon().targets.people)


def is_plural(parse: Parse, i: int) -> bool:
    """“urged the highlanders to wait”."""
    return parse.tag[i] in {"NNS", "NNPS"}


def is_named(parse: Parse, i: int) -> bool:
    """“praised Keld” is turned to Keld, “praised the results” to nobody."""
    return parse.pos[i] in {"PROPN", "PRON"} or parse.entity[i] in PEOPLE


def _object(parse: Parse, draft: Draft) -> Iterator[int]:
    """“warned Rovia”, “gave Rovia an answer”, “urged Rovia to answer”, “Rovia was blamed by Sarn”."""
    cue = draft.head
    if parse.pos[cue] != "VERB":
        return
    dative = parse.child(cue, "dative")
    if dative is not None:
        held = parse.child(dative, "pobj") if parse.pos[dative] == "ADP" else dative
        if held is not None:
            yield held
    known, passive = lexicon().targets, parse.child(cue, "auxpass") is not None
    own = [c for c in parse.children[cue] if parse.dep[c] in {"dobj", "nsubjpass"} or (passive and parse.dep[c] == "nsubj")]
    if parse.lemma[cue] in known.judged:
        yield from (i for i in own if is_named(parse, i))
    if parse.lemma[cue] in known.objects:
        yield from own
        clause = parse.child(cue, "ccomp", "xcomp")
        subject = None if clause is None else parse.child(clause, "nsubj")
        if clause is not None and subject is not None and any(parse.tag[c] == "TO" for c in parse.children[clause]):
            yield subject
        if passive and parse.dep[cue] == "relcl":  # “the hosts, whose envoys had been asked by Sarn to …”
            yield parse.head[cue]


def _by_preposition(parse: Parse, draft: Draft) -> Iterator[int]:
    """“warnings to both parties”, “called on Rovia”, “demanded an answer from Rovia”, “agreed to talks with Rovia”."""
    cue = draft.head
    known = lexicon().targets.prepositions
    places = [cue, *(c for c in parse.children[cue] if parse.dep[c] == "dobj")]
    places += [k for c in parse.children[cue] if parse.dep[c] == "prep" for k in parse.children[c] if parse.dep[k] == "pobj"]
    if parse.dep[cue] == "pobj":  # “amid warnings to both parties”: the parser may hang “to” on the verb around it
        places.append(parse.head[parse.head[cue]])
    for place in places:
        for c in parse.children[place]:
            after = known.get(parse.lower[c])
            if after is None or parse.dep[c] not in {"prep", "agent"} or (place != cue and c < cue):
                continue
            if after and not {parse.lemma[cue], parse.lemma[place]} & after:
                continue
            found = parse.child(c, "pobj")
            if found is not None:
                yield found


def _whose_proposal(parse: Parse, draft: Draft) -> Iterator[int]:
    """“rejected Rovia’s offer”, “called the proposal by Keld a trap”: whose what is refused is."""
    for i in sorted(_judged(parse, draft)):
        if parse.lemma[i] in lexicon().targets.matters:
            yield from possessors.of(parse, i)


def _shunned(parse: Parse, draft: Draft) -> Iterator[int]:
    """“refuses to sit down with Rovia”, “will not meet Keld”: with whom somebody will not speak."""
    for i in sorted({draft.head, *draft.content}):
        if parse.lemma[i] not in lexicon().targets.meeting or parse.pos[i] != "VERB":
            continue
        held = parse.child(i, "dobj") if parse.lemma[i] == "meet" else None
        for c in (i, *parse.children[i]):
            if held is None and parse.lower[c] in {"with", "to"} and parse.dep[c] in {"prep", "dative"}:
                held = parse.child(c, "pobj")
            held = held or next((parse.child(k, "pobj") for k in parse.children[c] if c != i and parse.lower[k] == "with"), None)
        if held is not None:
            yield held


def _whose_words(parse: Parse, draft: Draft) -> Iterator[int]:
    """“dismissed Rovia’s account”, “denied Keld’s accusation”: whose word is denied."""
    for i in sorted(_judged(parse, draft)):
        if parse.lower[i] in lexicon().targets.words:
            yield from possessors.of(parse, i)


def _who_claimed(parse: Parse, draft: Draft) -> Iterator[int]:
    """“denied that it had fired first, as Keld claims”: whose claim it is."""
    for i in sorted(parse.subtree(draft.head)):
        if i > draft.head and edges.cites(parse, i):
            subject = parse.child(parse.head[i], "nsubj")
            if subject is not None:
                yield subject


def _whose_deed(parse: Parse, draft: Draft) -> Iterator[int]:
    """“condemned Rovia’s attack”, “condemned the shelling by Rovia”: who did what is complained of."""
    for i in sorted(_judged(parse, draft)):
        yield from possessors.of(parse, i)


def _whose_decision(parse: Parse, draft: Draft) -> Iterator[int]:
    """“welcomed Rovia’s decision”; “welcomed their release” thanks none of those who were released."""
    for i in sorted(_judged(parse, draft)):
        if parse.lemma[i] not in lexicon().targets.acts:
            yield from possessors.of(parse, i)


def _judged(parse: Parse, draft: Draft) -> set[int]:
    """What is refused or blamed: the cue's object, or the first thing that the content is about."""
    own = {c for c in parse.children[draft.head] if parse.dep[c] in {"dobj", "nsubjpass"}}
    own |= {k for c in parse.children[draft.head] if parse.dep[c] == "prep" for k in parse.children[c] if parse.dep[k] == "pobj"}
    clause = parse.child(draft.head, "ccomp")
    subject = None if clause is None else parse.child(clause, "nsubj")
    return own | ({subject} if subject is not None else set())


def _asked_to_act(parse: Parse, draft: Draft) -> Iterator[int]:
    """“demanded that Rovia withdraw”, “demanded the withdrawal of Rovia’s army”: who would have to do it."""
    clause = parse.child(draft.head, "ccomp", "xcomp")
    if clause is None:
        top = min((i for i in draft.content if parse.head[i] not in draft.content), default=None)
        clause = top if top is not None and parse.pos[top] in {"VERB", "AUX"} else None
    subject = None if clause is None else parse.child(clause, "nsubj")
    named = subject is not None and parse.lower[subject] not in lexicon().function.nobody
    if clause is not None and subject is not None and named and not _is_let_go(parse, clause):
        yield subject
    acts = [c for c in parse.children[draft.head] if parse.dep[c] in {"dobj", "nsubjpass"}]
    acts += [k for c in parse.children[draft.head] if parse.dep[c] == "prep" for k in parse.children[c] if parse.dep[k] == "pobj"]
    for act in acts:
        if parse.lemma[act] in lexicon().targets.acts:
            yield from possessors.of(parse, act)


def _is_let_go(parse: Parse, verb: int) -> bool:
    """“Roe comes home or nobody does”: somebody else would have to do it."""
    known = lexicon().targets.let_go
    return any(parse.lemma[verb] in known.get(parse.lower[c], ()) for c in parse.children[verb])


def _accused_in_content(parse: Parse, draft: Draft) -> Iterator[int]:
    """“said Rovia’s map had been drawn in bad faith”, “said that it was Rovia who refused”: what the complaint is about."""
    tops = [i for i in sorted(draft.content) if parse.head[i] not in draft.content and parse.pos[i] in {"VERB", "AUX"}]
    for top in tops[:1]:
        for c in parse.children[top]:
            if parse.dep[c] in {"nsubj", "nsubjpass"} and parse.lower[c] not in lexicon().function.nobody:
                yield from (i for i in (c, *possessors.of(parse, c)) if is_named(parse, i) or (i == c and can_act(parse, i)))
            if parse.dep[c] == "attr" and parse.lower[top] in {"is", "was"}:
                yield from (i for i in (c,) if is_named(parse, i))


def _who_would_give(parse: Parse, draft: Draft) -> Iterator[int]:
    """“offered to free the pilots if Rovia opened the road”: who would have to do its part."""
    for i in sorted(draft.content):
        if parse.lower[i] in lexicon().condition.markers and parse.dep[i] in {"mark", "advmod", "aux"}:
            subject = parse.child(parse.head[i], "nsubj")
            if subject is not None and parse.lower[subject] not in lexicon().function.nobody and can_act(parse, subject):
                yield subject  # not “if monitors of Rovia stood there”


def _each_side(parse: Parse, draft: Draft) -> Iterator[int]:
    """“proposed that each side hand over six men”: whose part the proposal tells."""
    clause = parse.child(draft.head, "ccomp")
    subject = None if clause is None else parse.child(clause, "nsubj")
    if subject is not None and parse.lemma[subject] in {"side", "party", "both"}:
        yield subject


BY_FORM: tuple[Rule, ...] = (_object, _by_preposition)
BY_STANCE: dict[Stance, tuple[Rule, ...]] = {
    "demand": (_asked_to_act,),
    "appeal": (_asked_to_act,),
    "propose": (_who_would_give, _each_side),
    "threaten": (_who_would_give,),
    "agree": (_who_would_give, _whose_proposal),
    "support": (_whose_decision,),
    "warn": (_who_would_give,),
    "reject": (_whose_proposal, _shunned),
    "deny": (_whose_words, _who_claimed),
    "accuse": (_whose_deed, _accused_in_content),
}

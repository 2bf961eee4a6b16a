"""Who the sides of the talks are: what each actor of a report has at stake, from how often and in what part it is told of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from parley.language.actors.knowledge import famous, nouns
from parley.language.actors.names import first_conjunct, tells_an_origin
from parley.language.actors.settled import SUBJECTS, Record, Settled
from parley.language.findings import Actor, Kind
from parley.language.tokens import Token

SIDES: tuple[Kind, ...] = ("state", "group", "organisation")
NAMED, IN_THE_LEAD, DOES, OWNS = 1.0, 1.0, 0.5, 0.5
"""What a mention is worth; one in the first two sentences, as a subject, and as whose something is, is worth more."""
TALKS_BETWEEN, TALKS_WITH, DOES_TOGETHER, DONE_TO, STANDS, SENDS = 8.0, 4.0, 4.0, 1.0, 1.0, 1.5
"""What is added where talks are between two, with one, or held by both; where one is accused, takes a stand, sends a delegation."""
LEAD = 3  # sentences; a dateline may be one
HELPER = 0.5
"""What the stake of a known organisation is worth, which is at most talks."""
FIGHTS = 2.0
"""What the stake of a group is worth: where one is in a report, it is seldom in passing, and mostly told of by nouns."""
CLEAR = 1.2
"""How many times the stake of the next actor that of the last side must be."""


def stakes(record: Record) -> dict[str, float]:
    """The stake of every state, group and organisation, by id; people count for whom they speak."""
    if record.stakes is None:
        found: defaultdict[str, float] = defaultdict(float)
        for one in record.all:
            if one.how in ("name", "demonym"):
                for party in {party.id: party for actor in one.actors for party in (record.party(actor),)}.values():
                    if party.kind in SIDES and (worth := stake(one, record)):
                        found[party.id] += worth
        groups = [id for id in found if record.actors[id].kind == "group"]
        for id in found:
            helps = record.actors[id].kind == "organisation" and id in famous() - nouns("grammar.unions")
            fights = id in groups and not is_unarmed(record.actors[id])
            found[id] *= HELPER if helps else FIGHTS if fights else 1
        if groups:
            told = sum(noun.i not in record.covering for noun in record.doc.standing(nouns_of_groups(), "lower_"))
            found[max(groups, key=lambda id: found[id])] += NAMED * told
        record.stakes = dict(found)
    return record.stakes


def stake(one: Settled, record: Record) -> float:
    """What one mention tells of its actor's part in the talks."""
    root = one.span.root
    if root.dep_ == "pobj" and root.head.lower_ == "of" and stands_for_whom_it_is_of(root.head.head, record):
        root = root.head.head
    first = first_conjunct(root)
    above = first.head
    if one.how == "demonym" and tells_an_origin(one.span.root):
        return 0
    worth = NAMED + (IN_THE_LEAD if record.sentence[one.start] < LEAD else 0)
    several = first.i != root.i or any(t.tag_ in ("NNP", "NNPS", "NNS") for t in root.conjuncts)
    if first.dep_ in SUBJECTS:
        if speaks_to_the_sides(above):
            return 0
        worth += DOES
        if several and above.lemma_ in nouns("talking"):
            worth += DOES_TOGETHER
        if talks_with_somebody(above):
            worth += TALKS_WITH
        if above.lemma_ in nouns("taking_a_stand"):
            worth += STANDS
    elif first.dep_ == "pobj" and above.lower_ == "between":
        worth += TALKS_BETWEEN if several else 0
    elif first.dep_ == "pobj" and above.lower_ in ("with", "against") and is_talk(above.head):
        worth += TALKS_WITH
    elif first.dep_ == "dobj" and above.lemma_ in nouns("grammar.to_somebody"):
        worth += DONE_TO
    elif first.dep_ in ("poss", "amod", "compound"):
        worth += SENDS if above.lemma_.lower() in nouns("side_sends") else OWNS
    return worth


def is_talk(word: Token) -> bool:
    return word.lemma_.lower() in nouns("talks", "grammar.with_somebody")


def speaks_to_the_sides(verb: Token) -> bool:
    """“France urged both sides to wait”, “Cyprus wants the two sides to agree”: no side of the two."""
    clauses = [verb, *(t for t in verb.children if t.dep_ in ("ccomp", "xcomp"))]
    objects = (t for v in clauses for t in v.children if t.dep_ in ("dobj", "dative") or (v is not verb and t.dep_ == "nsubj"))
    return any(t.lower_ in nouns("stand_in.pair", "sides_alone") for t in objects)


def stands_for_whom_it_is_of(noun: Token, record: Record) -> bool:
    """“The rebels of the Coast Front”, “the Republic of Kesh”, “the government of Kesh”."""
    return is_noun_of_a_group(noun, record) or noun.lemma_.lower() in ("republic", "kingdom", "government", "delegation")


def is_noun_of_a_group(token: Token, record: Record) -> bool:
    """“The rebels”, “the movement”, “fighters”."""
    return token.lower_ in nouns_of_groups() and token.i not in record.covering


@cache
def nouns_of_groups() -> frozenset[str]:
    return nouns("stand_in.group", "fighters", "rebels")


def is_unarmed(actor: Actor) -> bool:
    """“The Corvane Group”: by its name a firm or a party as well as anything else."""
    return actor.id not in famous() and actor.name.split()[-1] in nouns("heads.unarmed")


def talks_with_somebody(verb: Token) -> bool:
    """“Kesh met with Varonia”, “Kesh resumed talks with Varonia”."""
    beside = (t for noun in (verb, *filter(is_talk, verb.children)) for t in noun.children if t.lower_ == "with")
    return any(t.dep_ == "pobj" and t.tag_ in ("NNP", "NNPS") for preposition in beside for t in preposition.children)


def pair_of(record: Record, kinds: Collection[Kind] = SIDES) -> tuple[Actor, ...]:
    """The two sides of these kinds; none where a third is as near."""
    return most_at_stake(record, 2, kinds)


def most_at_stake(record: Record, count: int, kinds: Collection[Kind]) -> tuple[Actor, ...]:
    """So many actors of these kinds with most at stake, hosts and mediators left out; none where another is as near."""
    told = ((id, worth) for id, worth in stakes(record).items() if id not in record.between and record.actors[id].kind in kinds)
    ranked = sorted(told, key=lambda one: -one[1])
    if len(ranked) < count or (len(ranked) > count and ranked[count - 1][1] < CLEAR * ranked[count][1]):
        return ()
    return tuple(record.actors[id] for id, _ in ranked[:count])


def ids(actors: Iterable[Actor]) -> set[str]:
    return {actor.id for actor in actors}

"""The sides of the talks, and those who stand between them: mediators and hosts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Span, Token

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.actors.settled import Record, Row, Settled
from parley.language.findings import Actor, Kind

SIDES: tuple[Kind, ...] = ("state", "group", "organisation")
PASSING = 2
"""How many times as often as one in a row the second side must be named for the row to be told in passing."""
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


def between(record: Record) -> frozenset[str]:
    """Ids of those who stand between the sides: “Qasiri mediators”, “Ondria, which hosts the talks”, “Ondria is no mediator”."""
    found = set()
    for one in record.all:
        root, actor = one.span.root, one.actors[0]
        head = first_conjunct(root).head
        head = head.head if head.lower_ in ("from", "of") else head  # “mediators from Egypt and Qatar”
        near = {*mind(head), *(t.lemma_.lower() for t in root.children if t.dep_ in ("relcl", "appos"))}
        if head.lemma_ == "be":
            near |= {t.lemma_.lower() for t in head.children if t.dep_ == "attr"}
        if actor.kind == "person":
            near |= {word for role in actor.roles for word in role.lower().split()}
        if near & nouns("between"):
            found |= {actor.id, actor.party or actor.id}
    return frozenset(found)


def mind(verb: Token) -> Iterator[str]:
    """A verb and what hangs on it without a subject of its own: “stands ready to host”, “has offered to mediate”."""
    yield verb.lemma_.lower()
    if verb.pos_ in ("VERB", "AUX", "ADJ"):
        for t in verb.children:
            if t.dep_ in ("xcomp", "acomp"):
                yield from mind(t)


def hosts(record: Record, venues: Iterable[str]) -> frozenset[str]:
    """The states in whose capital the talks are held, where they are none of the two whom the report names as a pair."""
    places, before = frozenset(venues), record.between
    at_odds = {id for row in record.rows_before(len(record.doc)) if row.between for id in ids(row.actors)}
    record.between = before | (places - at_odds)  # supposed, to see whom the talks would be between without them
    if not pair_of(record, len(record.doc)):
        record.between = before
    pair = pair_of(record, len(record.doc))
    return places - ids(pair) if pair else frozenset()


def several(token: Token, span: Span, record: Record) -> tuple[Actor, ...]:
    """Those whom “both sides”, “the two governments”, “the four parties” mean: as many as the words say."""
    count = next((NUMBERS[t.lower_] for t in span if t.lower_ in NUMBERS), None)
    sentence = record.sentence[token.i]
    kinds: tuple[Kind, ...] = ("state",) if token.lower_ in nouns("of_states") else SIDES
    rows = [row for row in record.rows_before(token.i) if not ids(row.actors) & record.between and are(row.actors, kinds)]
    rows = [row for row in rows if len(row.actors) == (count or len(row.actors)) and not does_it_to(row, token, record)]
    near = [row for row in rows if record.sentence[row.at] >= sentence - 1]
    talking = [row for row in rows if row.between]
    if talking and token.lower_ in nouns("sides_alone") | nouns("stand_in", "pair"):
        return talking[-1].actors
    if near:
        return near[-1].actors
    widest = max(rows, key=lambda row: len(row.actors), default=None)
    if widest is not None and len(widest.actors) > 2:
        return widest.actors
    if count is not None and count > 2:
        return all_sides(record, count, kinds)
    return pair_of(record, token.i, often=2, kinds=kinds) or pair_of(record, len(record.doc), kinds=kinds)


def are(actors: Iterable[Actor], kinds: Collection[Kind]) -> bool:
    return all(actor.kind in kinds for actor in actors)


def all_sides(record: Record, count: int, kinds: Collection[Kind]) -> tuple[Actor, ...]:
    """So many states and groups that act in a report, hosts and mediators left out: those named most, if it is clear which."""
    acting = [record.party(a) for s in record.all if s.how != "pronoun" for a in s.actors]
    named = Counter(actor.id for actor in acting if actor.kind in ("state", "group") and actor.kind in kinds)
    ranked = [(id, times) for id, times in named.most_common() if id not in record.between]
    if len(ranked) < count or (len(ranked) > count and ranked[count - 1][1] == ranked[count][1]):
        return ()
    by_id = {actor.id: actor for actor in acting}
    return tuple(by_id[id] for id, _ in ranked[:count])


def does_it_to(row: Row, token: Token, record: Record) -> bool:
    """“Ostrava and Kalin urged both sides to wait”: not themselves."""
    verb = token.head
    if token.dep_ == "nsubj" and any(t.dep_ == "aux" and t.lower_ == "to" for t in verb.children):
        verb = verb.head
    elif token.dep_ not in ("dobj", "dative"):
        return False
    return first_conjunct(record.doc[row.at]).head.i == verb.i


def two_people(token: Token, span: Span, record: Record) -> Settled | None:
    """“Both men”, “the two presidents”: the two people, or holders of such an office, named last."""
    word = token.lemma_.lower()
    counted = any(t.lower_ in ("two", "both") for t in span)
    if not counted or word not in nouns("pair_of_people") | nouns("office") or token.lower_ in nouns("sides_alone"):
        return None
    found: dict[str, Actor] = {}
    for one in record.before(token.i, reach=2):
        office = one.how == "nominal" and one.span.root.lemma_.lower() in nouns("office")
        if len(one.actors) == 1 and (record.now(one.actors[0]).kind == "person" or office):
            found.setdefault(one.actors[0].id, one.actors[0])
    meant = tuple(reversed(found.values()))
    return Settled(span, meant, "nominal", f"named before “{span.text}”") if len(meant) == 2 else None


def other(token: Token, span: Span, record: Record) -> Settled | None:
    """“Vesh will come if the other side comes”: of two sides, the one that the sentence is not about."""
    pair = pair_of(record, len(record.doc))
    own = next((party for s in record.before(token.i, reach=0) if (party := record.party(s.actors[0])).id in ids(pair)), None)
    meant = tuple(actor for actor in pair if own is not None and actor.id != own.id)
    return Settled(span, meant, "nominal", f"the other side than {own.name}") if own and len(meant) == 1 else None


def opposite(token: Token, span: Span, record: Record) -> Settled | None:
    """“Its neighbour”, “Rovia’s adversary”: of two sides, the one whose it is not. A minister's opponents may sit at home."""
    owner = next((s for s in reversed(record.inside(span.start, span.end)) if s.span.root.dep_ == "poss"), None)
    pair = pair_of(record, len(record.doc))
    at_home = owner is not None and owner.actors[0].kind == "person" and token.lemma_.lower() in ("opponent", "rival")
    if owner is None or at_home or len(owner.actors) != 1 or (own := record.party(owner.actors[0])).id not in ids(pair):
        return None
    meant = tuple(actor for actor in pair if actor.id != own.id)
    return Settled(span, meant, "nominal", f"the other side than {own.name}") if len(meant) == 1 else None


def pair_of(record: Record, at: int, often: int = 1, kinds: Collection[Kind] = SIDES) -> tuple[Actor, ...]:
    """The two sides as told before a token: the pair that talks are between, else the pair in a row, else the two named most.

    Those are told so `often` at least, and are of these kinds: “the two governments” are two states. A row of two that are named
    once, “Russia and China backed the text”, is not what a report is about that names two others again and again.
    """
    rows = [row for row in record.rows_before(at) if row.at < at and len(row.actors) == 2 and not row.together]
    rows = [row for row in rows if not ids(row.actors) & record.between and are(row.actors, kinds)]
    between = next((row for row in rows if row.between), None)
    if between is not None:
        return between.actors
    named: Counter[str] = Counter()
    actors: dict[str, Actor] = {}
    for one in record.all:
        if one.start >= at:
            break
        if one.how != "pronoun" and len(one.actors) == 1:
            party = record.party(one.actors[0])
            if party.kind in kinds and party.id not in record.between:
                named[party.id] += 1
                actors[party.id] = party
    fighting = Counter({id: n for id, n in named.items() if actors[id].kind != "organisation"})
    ranked = (fighting if len(fighting) > 1 and not is_with_an_organisation(named, fighting) else named).most_common(3)
    most = ranked[1:] and ranked[1][1] >= often and (len(ranked) == 2 or ranked[1][1] > ranked[2][1])
    if rows and not (most and all(ranked[1][1] > PASSING * named[id] for id in ids(rows[0].actors) - {ranked[0][0]})):
        return rows[0].actors
    return tuple(actors[id] for id, _ in ranked[:2]) if most else ()


def is_with_an_organisation(named: Counter[str], fighting: Counter[str]) -> bool:
    """“The EU and India”: one is named twice as often as the second state; the United Nations are a side of nothing."""
    bodies = [times for id, times in named.items() if id not in fighting and id != "united-nations"]
    return max(bodies, default=0) >= 2 * fighting.most_common(2)[1][1]


def ids(actors: Iterable[Actor]) -> set[str]:
    return {actor.id for actor in actors}


def of_those_between(token: Token, span: Span, record: Record) -> Settled | None:
    """“The mediators”, “the hosts”: the state that was named as such; “the mediator”: the person, if one was."""
    plural = token.tag_ in ("NNS", "NNPS")
    kinds: tuple[Kind, ...] = ("state", "organisation") if plural else ("person", "state", "organisation")
    found = {actor.id: actor for id in sorted(record.between) if (actor := record.actors.get(id)) is not None}
    found = found or third_party(record)
    if not plural:
        envoys = [s.actors[0] for s in record.before(token.i, ("person",), reach=6) if record.now(s.actors[0]).party in found]
        found = {actor.id: actor for actor in envoys[:1]} or found
    chosen = [actor for kind in kinds for actor in found.values() if actor.kind == kind]
    if not chosen or (plural and (len(chosen) > 2 or (len(chosen) == 1 and token.lemma_.lower() not in nouns("between")))):
        return None
    meant = tuple(chosen) if plural else (chosen[0],)
    return Settled(span, meant, "nominal", f"{meant[0].name} stands between the sides")


def go_between(token: Token, span: Span, record: Record, party: Actor) -> Settled | None:
    """“Lunde would not hear of it,” the Nordalese mediator said: the last person named who speaks for that state."""
    if token.tag_ != "NN" or token.lemma_.lower() not in nouns("between") or span[0].lower_ != "the":
        return None
    own = (s.actors[0] for s in record.before(token.i, ("person",), reach=6))
    person = next((actor for actor in own if record.now(actor).party == party.id), None)
    return Settled(span, (person,), "nominal", f"{person.name}, who speaks for {party.name}") if person else None


def third_party(record: Record) -> dict[str, Actor]:
    """The one state that the report names beside the two sides."""
    pair = ids(pair_of(record, len(record.doc)))
    others = {id: actor for id, actor in record.actors.items() if actor.kind == "state" and id not in pair}
    return others if pair and len(others) == 1 else {}


def is_of_sides(token: Token, span: Span) -> bool:
    """“The two sides”, “both governments”, “all three delegations”, “the negotiating teams”, “the negotiators”."""
    word = token.lower_
    counted = any(t.lower_ in NUMBERS or t.lower_ == "negotiating" for t in span)
    return word in nouns("stand_in", "pair") or (word in nouns("sides") and counted) or word in nouns("sides_alone")

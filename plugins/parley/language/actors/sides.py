"""The sides of the talks, and those who stand between them: mediators and hosts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.actors.settled import Record, Row, Settled, in_either_case
from parley.language.actors.stakes import SIDES, ids, most_at_stake, pair_of, stakes
from parley.language.findings import Actor, How, Kind
from parley.language.tokens import Span, Token

HOST = 1.0
"""How many times the stake of the second side a state must have that is one itself, though the talks are held there."""
ORDINALS = {3: "third", 4: "fourth", 5: "fifth"}
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


def between(record: Record) -> frozenset[str]:
    """Ids of those who stand between the sides: “Qasiri mediators”, “Ondria, which hosts the talks”, “Ondria is no mediator”."""
    found: set[str] = set()
    if not record.doc.standing(in_either_case(nouns("between", "grammar.sponsoring")), "lemma_"):
        held = (word for actor in record.actors.values() for role in actor.roles for word in role.lower().split())
        if nouns("between").isdisjoint(held):
            return frozenset()  # as in most reports
    for one in record.all:
        root, actor = one.span.root, one.actors[0]
        head = first_conjunct(root).head
        head = head.head if head.lower_ in ("from", "of") else head  # “mediators from Egypt and Qatar”
        near = {*mind(head), *(t.lemma_.lower() for t in root.children if t.dep_ in ("relcl", "appos"))}
        near |= {as_whom for t in root.children if t.dep_ == "relcl" for as_whom in acting_as(t)}
        near |= {"mediate" for t in root.children if t.dep_ == "relcl" and arranges_talks(t)}
        if head.lower_ == "by" and head.head.lemma_ in nouns("grammar.sponsoring"):
            near.add("mediate")  # “a process sponsored by Norway and Mexico”
        if head.lemma_ == "be":
            near |= {t.lemma_.lower() for t in head.children if t.dep_ == "attr"}
        if actor.kind == "person":
            near |= {word for role in actor.roles if role.lower() != "host" for word in role.lower().split()}  # “his host”
        if near & nouns("between"):
            found |= {actor.id, actor.party or actor.id}
    return frozenset(found)


def acting_as(verb: Token) -> Iterator[str]:
    """“Norway and Mexico, which act as guarantors”."""
    for t in verb.children:
        if t.lower_ in ("as", "between") and t.dep_ == "prep":
            yield from ("mediate" if t.lower_ == "between" else c.lemma_.lower() for c in t.children if c.dep_ == "pobj")


def arranges_talks(verb: Token) -> bool:
    """“Qasirah, which arranged the swap”, “which brokered the deal”."""
    objects = (t for t in verb.children if t.dep_ == "dobj")
    talks = nouns("talks", "polity.between", "grammar.with_somebody")
    return verb.lemma_ in nouns("grammar.sponsoring") and any(t.lemma_.lower() in talks for t in objects)


def mind(verb: Token) -> Iterator[str]:
    """A verb and what hangs on it without a subject of its own: “stands ready to host”, “has offered to mediate”."""
    yield verb.lemma_.lower()
    if verb.pos_ in ("VERB", "AUX", "ADJ"):
        for t in verb.children:
            if t.dep_ in ("xcomp", "acomp"):
                yield from mind(t)


def hosts(record: Record, venues: Iterable[str]) -> frozenset[str]:
    """The states where the talks are held, but for one that has more at stake than the second side would have without it."""
    places = frozenset(venues) - record.between
    if not places:
        return places
    at_stake = stakes(record)
    others = sorted((worth for id, worth in at_stake.items() if id not in places | record.between), reverse=True)
    return frozenset(id for id in places if at_stake.get(id, 0) <= HOST * (others[1] if len(others) > 1 else 0))


def several(token: Token, span: Span, record: Record) -> tuple[Actor, ...]:
    """Those whom “both sides”, “the two governments”, “the four parties” mean: as many as the words say."""
    count = next((NUMBERS[t.lower_] for t in span if t.lower_ in NUMBERS), None)
    sentence = record.sentence[token.i]
    kinds: tuple[Kind, ...] = ("state",) if token.lower_ in nouns("of_states") else SIDES
    if token.lower_ in nouns("of_groups") or any(t.lower_ == "armed" for t in span):
        kinds = ("group",)  # “both armed groups”, “the two militias”
    rows = [row for row in record.rows_before(token.i) if not ids(row.actors) & record.between and are(row.actors, kinds)]
    rows = [row for row in rows if len(row.actors) == (count or len(row.actors)) and not does_it_to(row, token, record)]
    near = [row for row in rows if record.sentence[row.at] >= sentence - 1 and not row.neither]
    talking = [row for row in rows if row.between]
    if talking and token.lower_ in nouns("sides_alone", "stand_in.pair"):
        return talking[-1].actors
    if near and not (of_talks(token) and is_outweighed(near[-1], record, kinds)):
        return near[-1].actors
    widest = max(rows, key=lambda row: len(row.actors), default=None)
    if widest is not None and len(widest.actors) > 2:
        return widest.actors
    if span[0].lower_ == "all" and count is None:
        return ()  # “all delegations”, in a report that names no row of them
    if count and any(t.lower_ == ORDINALS.get(count + 1) for t in token.sent):
        return ()  # “two delegations waited for a third”: any two
    return most_at_stake(record, max(count or 2, 2), kinds)


def of_talks(token: Token) -> bool:
    """“The sides”, “the parties”, “the delegations” are those of the talks; “both countries” may be any two."""
    return token.lower_ in ("side", "party") or token.lower_ in nouns("sides_alone", "stand_in.pair")


def is_outweighed(row: Row, record: Record, kinds: Collection[Kind]) -> bool:
    """“Russia and China asked for consultations”, in a report whose sides are two others."""
    sides = pair_of(record, kinds)
    if not sides or len(row.actors) != 2:
        return False
    of_row, of_sides = (sum(stakes(record).get(actor.id, 0) for actor in actors) for actors in (row.actors, sides))
    return 2 * of_row < of_sides


def are(actors: Iterable[Actor], kinds: Collection[Kind]) -> bool:
    return all(actor.kind in kinds for actor in actors)


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
    if not counted or word not in nouns("pair_of_people", "office"):
        return None
    if token.lower_ in nouns("sides_alone"):  # “both negotiators” are people where the report names them
        holders = one_of_each_side(word, record)
        return Settled(span, holders, "nominal", f"each side's {word}") if len(holders) == 2 else None
    if (row := row_of_two(token, record)) is not None:
        return Settled(span, row, "nominal", f"named in a row before “{span.text}”")
    found: dict[str, Actor] = {}
    for one in record.before(token.i, reach=2):
        office = one.how == "nominal" and one.span.root.lemma_.lower() in nouns("office")
        if len(one.actors) == 1 and (record.now(one.actors[0]).kind == "person" or office):
            found.setdefault(one.actors[0].id, one.actors[0])
    meant = tuple(reversed(found.values()))
    meant = meant if len(meant) == 2 else one_of_each_side(word, record)
    return Settled(span, meant, "nominal", f"named before “{span.text}”") if len(meant) == 2 else None


def row_of_two(token: Token, record: Record) -> tuple[Actor, Actor] | None:
    """“His counterparts, Ada Roe and Ivo Lund. … both ministers”: the last two people in one row."""
    for one in record.before(token.i, ("person",), reach=1):
        first = first_conjunct(one.span.root)
        row = [s for t in (first, *first.conjuncts) if (s := record.by_head.get(t.i)) is not None and len(s.actors) == 1]
        people = {s.actors[0].id: s.actors[0] for s in row if s.actors[0].kind == "person"}
        if len(people) == 2 and len(row) == 2 and one.how == "name":
            here, there = people.values()
            return here, there
    return None


def one_of_each_side(office: str, record: Record) -> tuple[Actor, ...]:
    """“The two ministers”, where the report names one minister of each side and no more."""
    holders = [
        [a for a in record.actors.values() if a.party == side.id and any(office in role.lower().split() for role in a.roles)]
        for side in pair_of(record)
    ]
    return tuple(several[0] for several in holders) if all(len(several) == 1 for several in holders) else ()


def without_a_noun(token: Token, record: Record) -> Settled | None:
    """“She met the two separately”, “Each has maps”, “All three refused”: the people of one row just before, else the sides."""
    counted = token.lower_ in NUMBERS and token.lower_ != "both"
    span = token.doc[token.i - counted : token.i + 1]
    count = NUMBERS.get(token.lower_, 2)
    people = next((row for row in reversed(people_in_rows(token, record)) if len(row) == count), ())
    meant = people or several(token, span, record)
    if len(meant) != count:
        return None
    how: How = "nominal" if counted else "pronoun"
    return Settled(span, meant, how, f"{' and '.join(actor.name for actor in meant)}, before “{span.text}”")


def people_in_rows(token: Token, record: Record) -> list[tuple[Actor, ...]]:
    """The people that stand in one row in this sentence or the one before, by the words: a comma or “and” between them."""
    rows: list[dict[str, Actor]] = []
    end = -1
    for one in record.inside(record.back(token.i, 1), token.i):
        if one.how != "name" or record.now(one.actors[0]).kind != "person":
            continue
        between = [t.lower_ for t in token.doc[end : one.start]] if 0 <= end <= one.start else ["."]
        if not between or not set(between) <= {",", "and"}:
            rows.append({})
        rows[-1][one.actors[0].id] = one.actors[0]
        end = one.span.end
    return [tuple(row.values()) for row in rows]


def other(token: Token, span: Span, record: Record) -> Settled | None:
    """“Vesh will come if the other side comes”: of two sides, the one that the sentence is not about."""
    pair = pair_of(record)
    near = (record.party(s.actors[0]) for reach in (0, 1) for s in record.before(token.i, reach=reach))
    own = next((party for party in near if party.id in ids(pair)), None)
    meant = tuple(actor for actor in pair if own is not None and actor.id != own.id)
    return Settled(span, meant, "nominal", f"the other side than {own.name}") if own and len(meant) == 1 else None


def opposite(token: Token, span: Span, record: Record) -> Settled | None:
    """“Its neighbour”, “Rovia’s adversary”: of two sides, the one whose it is not. A minister's opponents may sit at home."""
    owner = next((s for s in reversed(record.inside(span.start, span.end)) if s.span.root.dep_ == "poss"), None)
    pair = pair_of(record)
    at_home = owner is not None and owner.actors[0].kind == "person" and token.lemma_.lower() in ("opponent", "rival")
    if owner is None or at_home or len(owner.actors) != 1 or (own := record.party(owner.actors[0])).id not in ids(pair):
        return None
    meant = tuple(actor for actor in pair if actor.id != own.id)
    return Settled(span, meant, "nominal", f"the other side than {own.name}") if len(meant) == 1 else None


def of_those_between(token: Token, span: Span, record: Record) -> Settled | None:
    """“The mediators”, “the hosts”: the state that was named as such; “the mediator”: the person, if one was."""
    plural = token.tag_ in ("NNS", "NNPS")
    if not plural and (mediator := the_mediator(token, record)) is not None:
        return Settled(span, (mediator,), "nominal", f"{mediator.name}, who mediates")
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


def the_mediator(token: Token, record: Record) -> Actor | None:
    """The one person whom the report calls a mediator, or that noun."""
    own = nouns("mediators") | {token.lemma_.lower()}
    people = [a for a in record.actors.values() if a.kind == "person"]
    called = [a for a in people if own & {word for role in a.roles for word in role.lower().split()}]
    return called[0] if len(called) == 1 and token.lemma_.lower() in nouns("mediators") else None


def go_between(token: Token, span: Span, record: Record, party: Actor) -> Settled | None:
    """“Lunde would not hear of it,” the Nordalese mediator said: the last person named who speaks for that state."""
    if token.tag_ != "NN" or token.lemma_.lower() not in nouns("between") or span[0].lower_ != "the":
        return None
    own = (s.actors[0] for s in record.before(token.i, ("person",), reach=6))
    person = next((actor for actor in own if record.now(actor).party == party.id), None)
    return Settled(span, (person,), "nominal", f"{person.name}, who speaks for {party.name}") if person else None


def third_party(record: Record) -> dict[str, Actor]:
    """The one state that the report names beside the two sides."""
    pair = ids(pair_of(record))
    others = {id: actor for id, actor in record.actors.items() if actor.kind == "state" and id not in pair}
    return others if pair and len(others) == 1 else {}


def is_of_sides(token: Token, span: Span) -> bool:
    """“The two sides”, “both governments”, “all three delegations”, “the negotiating teams”, “the negotiators”."""
    word = token.lower_
    counted = any(t.lower_ in NUMBERS or t.lower_ == "negotiating" for t in span)
    groups = counted and (word in nouns("of_groups") or any(t.lower_ == "armed" for t in span))
    return word in nouns("stand_in.pair") or (word in nouns("sides") and counted) or word in nouns("sides_alone") or groups

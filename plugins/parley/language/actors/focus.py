"""Which state “the government”, “the army”, “a minister” belongs to where none is named beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.actors.named import is_a_states_own
from parley.language.actors.names import Name, tells_an_origin
from parley.language.actors.party import is_of_no_state, is_toppled
from parley.language.actors.roles import appositions, phrase
from parley.language.actors.settled import Record, Settled, is_subject
from parley.language.actors.stakes import ids, pair_of
from parley.language.findings import BY_FORM, DOMESTIC, Actor
from parley.language.tokens import Span, Token

WILL = frozenset(("will", "would", "wo", "shall"))
"""What somebody says that his own state will do, where “must” and “can” tell what another has to."""
TOWARDS = frozenset(("against", "at", "for", "from", "of", "on", "to", "with"))
STEPS = 6
DEFINITE = frozenset(("the", "this", "that", "both", "these", "those", "all", "two", "either", "neither"))


class Focus:
    """The state that is spoken of, at any place of a report."""

    def __init__(
        self,
        record: Record,
        names: Sequence[Name],
        venues: frozenset[str],
        voice: Actor | None = None,
        dateline: Actor | None = None,
    ) -> None:
        self.record = record
        self.dateline = dateline
        self.venues = venues
        self.seats: dict[int, list[tuple[int, Actor]]] = {}
        """For each sentence the capitals in it that only say where, with the states that they are of."""
        self.placed: dict[str, Actor] = {}
        self.home = self.voice = voice
        for name in names:
            known = name.alias.known
            if name.acts or known.kind != "state":
                continue
            state = record.actors.get(known.id) or Actor(known.id, known.name, known.kind)
            self.seats.setdefault(record.sentence[name.span.start], []).append((name.span.start, state))
            self.placed[state.id] = state
            if signs(name.span) and record.times_named(state.id):  # a league's statement is signed where its seat is
                self.home = state
        self.total = Counter(state.id for seats in self.seats.values() for _, state in seats)
        for one in record.all:
            if one.how == "demonym" and tells_an_origin(one.span.root):
                continue
            self.total.update(party.id for actor in one.actors if (party := record.party(actor)).kind == "state")

    def at(self, token: Token, travels: bool = False) -> Actor | None:
        """The state that a domestic noun means here; None where the report leaves it open.

        `travels`: it is of somebody who is often abroad, so that where he speaks tells nothing.
        """
        others = self.talked_of(token)
        found = (state for state in self.ways(token, travels) if state is not None and state.id not in others)
        home = self.dateline if self.dateline is not None and self.dateline.id not in others else None
        if travels and len(others) > 1:  # “VIENNA – Foreign Minister Ada Roe said the talks of Kesh and Sarn …”
            home = None
        return next(found, None) or self.across(others) or self.told_last(token) or home

    def ways(self, token: Token, travels: bool = False) -> Iterator[Actor | None]:
        """What the words around a domestic noun tell, the surest first."""
        yield self.there(token)
        yield self.voice if token.text.istitle() else None  # “the Ministry wishes to state” in its own words
        yield self.in_sentence(token, travels)
        yield self.in_paragraph(token)
        yield self.near(token)
        yield self.home
        yield self.one_side()
        yield self.most(token)

    def talked_of(self, token: Token) -> set[str]:
        """The states that are named first where somebody of no named state talks of them, or meets theirs: he is of another.

        “Foreign Minister Ada Roe said Kesh had broken the truce”, “will fly to Kesh”; not “said that Kesh would not sign”.
        """
        record, subject = self.record, subject_above(token)
        if subject is None:
            host = who_meets(token)
            one = record.by_head.get(host.i) if host is not None else None
            state = record.party(one.actors[0]) if one is not None and len(one.actors) == 1 else None
            return {state.id} if state is not None and state.kind == "state" else set()
        verb, end = subject.head, token.sentence[1]
        found: set[str] = set()
        for one in record.inside(token.i + 1, end):
            state = record.party(one.actors[0]) if len(one.actors) == 1 and one.how != "pronoun" else None
            if state is None or state.kind != "state" or state.id in found or state.id in self.told_before(token.i):
                continue
            if is_of_another(one.span.root, verb):
                found.add(state.id)
            elif not is_of_a_person(one):
                return set()
        goes = ((at, state) for at, state in self.seats.get(record.sentence[token.i], ()) if at > token.i)
        return found | {
            state.id for at, state in goes if token.doc[at].head.lower_ == "to" and state.id not in self.told_before(token.i)
        }

    def across(self, others: Set[str]) -> Actor | None:
        """“Met her Varonian counterpart”, in a report on Varonia and Kesh: the one that he is not of."""
        sides = [side for side in pair_of(self.record) if side.kind == "state"] if others else []
        own = [side for side in sides if side.id not in others]
        return own[0] if len(own) == 1 and len(sides) > 1 else None

    def told_before(self, at: int) -> frozenset[str]:
        """The ids of the states that are named, or whose capital is, before a place."""
        named = {a.id for one in self.record.from_to(0, at) for a in one.actors if a.kind == "state"}
        return frozenset(named | {state.id for seats in self.seats.values() for place, state in seats if place < at})

    def told_last(self, token: Token) -> Actor | None:
        """The one state that is the subject of the sentence before, be it a mediator."""
        before = (s for s in self.record.before(token.i, ("state",), reach=1) if is_subject(s.span.root))
        last = {s.actors[0].id: s.actors[0] for s in before}
        return next(iter(last.values())) if len(last) == 1 else None

    def there(self, token: Token) -> Actor | None:
        """“Calder denied …, and the government there …”."""
        if not any(t.lower_ == "there" for t in token.rights):
            return None
        last = next(self.record.before(token.i, ("state",), reach=1), None)
        return last.actors[0] if last else None

    def in_sentence(self, token: Token, travels: bool = False) -> Actor | None:
        """The state whose capital the sentence is set in; the one that the person speaks for who stands in it.

        Who `travels` may speak anywhere: “Foreign Minister Ada Roe said in Paris”.
        """
        record = self.record
        start = record.back(token.i, 0)
        seats = self.seats.get(record.sentence[token.i], ())
        for place, state in seats:
            begins = place < token.i and place - start <= 2 and token.doc[start].pos_ == "ADP"  # “In Karsk, a government spokesman”
            if state.id not in record.between and (begins or token.i < place <= token.i + 2):  # “the regime in Karsk”
                return state
        spoken = [record.party(s.actors[0]) for s in record.before(token.i, ("person",), reach=0)]
        own = {party.id: party for party in spoken if party.kind == "state"}
        if len(own) == 1:
            return next(iter(own.values()))
        inside = {state.id: state for place, state in seats if self.record.doc[place - 1].lower_ == "in" and not travels}
        return next(iter(inside.values())) if len(inside) == 1 and not inside.keys() & (record.between | self.venues) else None

    def in_paragraph(self, token: Token) -> Actor | None:
        """“In Karsk the deal was received coolly. The defence minister welcomed it”: the capital that the paragraph begins with."""
        record, start = self.record, token.i
        while start and record.paragraph[start - 1] == record.paragraph[token.i]:
            start -= 1
        while start < token.i and token.doc[start].is_space:
            start += 1
        seats = self.seats.get(record.sentence[start], ())
        begun = (state for at, state in seats if at == start + 1 and token.doc[start].text == "In")
        return next((state for state in begun if state.id not in record.between | self.venues), None)

    def near(self, token: Token) -> Actor | None:
        """The one state that is the subject here or in the sentence before."""
        record = self.record
        near = {
            s.actors[0].id: s.actors[0]
            for s in record.before(token.i, ("state",), reach=1)
            if is_subject(s.span.root) and s.actors[0].id not in record.between
        }
        sides = ids(pair_of(record, ("state", "group")))
        own = {id: state for id, state in near.items() if id in sides} or near
        return next(iter(own.values())) if len(own) == 1 else None

    def one_side(self) -> Actor | None:
        """Where a state talks with a group: the state."""
        pair = [actor for actor in pair_of(self.record) if actor.kind == "state"]
        return pair[0] if len(pair) == 1 else None

    def most(self, token: Token) -> Actor | None:
        """The state named most before, else in all of the report."""
        for votes in (self.record.votes(token.i), self.total):
            ranked = [(id, n) for id, n in votes.most_common() if id not in self.record.between]
            if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
                return self.record.actors.get(ranked[0][0]) or self.placed.get(ranked[0][0])
        return None

    def settle(self, token: Token, span: Span) -> Settled | None:
        """“The army”, “a government spokesman”: of the state that the sentence, else the report, is about."""
        words = {t.lemma_.lower() for t in span} | {token.lower_}
        if not words & (nouns("domestic", "of_state")) or any(t.dep_ == "poss" for t in span[:-1]):
            return None
        if span.text.lower().split()[-1] in nouns("of_no_state"):
            return None
        holds = (nouns("office", "sources")) & {token.lemma_.lower()} or (nouns("body") & words and token.tag_ == "NNS")
        said = holds and {t.lower_ for t in span[:-1]} & nouns("of_state")  # “a government spokesman”, “government forces”
        if span[0].lower_ not in DEFINITE and not said and (len(span) > 1 or token.lower_ not in nouns("bare_state")):
            return self.in_its_capital(token, span)  # “a parliament” is any; “a government spokesman” speaks for one
        if self.is_elsewhere(token) or words & nouns("local") or is_another(token):
            return None
        state = self.at(token)
        return Settled(span, (state,), "nominal", f"“{span.text}” of {state.name}, the state that is spoken of") if state else None

    def in_its_capital(self, token: Token, span: Span) -> Settled | None:
        """“In Karsk, a deputy minister complained”."""
        state = self.whose_capital(token)
        return Settled(span, (state,), "nominal", f"“{span.text}” in the capital of {state.name}") if state is not None else None

    def whose_capital(self, subject: Token) -> Actor | None:
        """The state whose capital a subject's sentence begins with, if it hosts no talks: “In Karsk, Minister Ada Roe said”."""
        start = self.record.back(subject.i, 0)
        seats = self.seats.get(self.record.sentence[subject.i], ())
        of = (state for at, state in seats if at < subject.i and at - start <= 2 and subject.doc[start].lower_ == "in")
        state = next((state for state in of if state.id not in self.record.between), None)
        return state if state is not None and is_subject(subject) else None

    def is_elsewhere(self, token: Token) -> bool:
        """“Lawmakers in Strasbourg”: in a town of which nobody knows whose it is."""
        after = token.doc[token.i + 1 : token.i + 3]
        if len(after) < 2 or after[0].lower_ != "in" or after[1].ent_type_ != "GPE":
            return False
        known = {at for at, _ in self.seats.get(self.record.sentence[token.i], ())}
        return after[1].i not in self.record.covering and after[1].i not in known


def is_past(role: set[str]) -> bool:
    """“Former minister”, “ex-Keshi minister”, “minister until last year”; or of a town."""
    years = [word for word in role if len(word) == 4 and word.isdecimal()]  # “president from 1999 to 2007”
    ex = any(word.startswith("ex-") for word in role)
    return bool(role & nouns("bygone", "below_the_state")) or "until" in role or ex or len(years) > 1


def subject_above(token: Token) -> Token | None:
    """The subject that a word is, or describes: “a spokesman for the army” of “army”."""
    for _ in range(STEPS):
        if token.dep_ in ("nsubj", "nsubjpass"):
            return token
        if token.dep_ not in ("appos", "compound", "nmod", "pobj", "prep", "poss"):
            return None
        token = token.head
    return None


def who_meets(token: Token) -> Token | None:
    """“Keshi President Ada Roe met Chancellor Ivo Lund”: the one who meets somebody, and is of another state than he."""
    if token.dep_ != "dobj" or token.head.lemma_ not in nouns("meeting_another"):
        return None
    return next((t for t in token.head.children if t.dep_ == "nsubj"), None)


def is_of_another(name: Token, verb: Token) -> bool:
    """Whether a name stands in what the verb's subject says of another, or for whom he does something to."""
    above = [name, *name.ancestors]
    place = next((n for n, t in enumerate(above) if t.i == verb.i), None)
    if not place:
        return False
    under = above[place - 1]
    if under.dep_ == "ccomp" and verb.lemma_ in nouns("saying"):
        will = {t.lower_ for t in under.children if t.dep_ == "aux" and t.tag_ == "MD"}
        subject = next((t for t in under.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        own = subject is not None and subject.i in {t.i for t in above} and bool(will & WILL)
        return not own
    return under.dep_ in ("dobj", "dative") or (under.dep_ == "prep" and under.lower_ in TOWARDS)


def is_of_a_person(one: Settled) -> bool:
    """“Keshi envoy Ivo Lund”: part of somebody else's name."""
    return one.how == "demonym" and one.span.root.dep_ in ("amod", "compound")


def is_another(token: Token) -> bool:
    """“The ministry that looks after the building”: one that is told by what it does, whosever it is."""
    clauses = (t for t in token.rights if t.dep_ == "relcl" and token.doc[token.i + 1].text != ",")
    return any(c.lower_ in ("that", "which", "who") and c.dep_ in ("nsubj", "nsubjpass") for t in clauses for c in t.children)


def signs(span: Span) -> bool:
    """“Karsk, 9 June” as the last line: the capital where a statement was made."""
    doc = span.doc
    return span.end < len(doc) and doc[span.end].text == "," and len(doc) - span.start < 8 and doc[span.start - 1].is_space


def is_counterparts(state: Actor, one: Settled, record: Record) -> bool:
    """“Foreign Minister Ada Roe met her Varonian counterpart”: no Varonian herself."""
    start, end = record.back(one.start, 0), one.span[0].sentence[1]
    near = (s for s in record.inside(start, end) if s.how in ("demonym", "nominal") and s.actors[0].id == state.id)
    return any("counterpart" in (s.span.root.lower_, s.span.root.head.lower_) for s in near)


def domestic(settled: Sequence[Settled], focus: Focus) -> bool:
    """Give ministers and courts of no named state the state that is spoken of where they are first named; whether there was any."""
    actors, found = focus.record.actors, False
    for one in settled:
        actor = focus.record.now(one.actors[0])
        alone = len(focus.total) == 1 and one.how == "name" and is_of_some_state(actor)
        if alone and (state := focus.at(one.span.root)) is not None:
            because = f"“{one.span.text}” of {state.name}, the state that is spoken of"
            actors[actor.id] = replace(actor, kind="body", party=state.id, because=because)
            found = True
            continue
        state = served(one, focus) if one.how == "name" and actor.kind == "person" and actor.party is None else None
        if state is not None:
            because = f"{DOMESTIC}, where {state.name} is spoken of"
            actors[actor.id] = replace(actor, party=state.id, because=because)
            found = True
    return found


def is_of_some_state(actor: Actor) -> bool:
    """“The Constitutional Court”, “the Central Bank”, with no state beside it: a state has one."""
    known = actor.kind == "organisation" and actor.because == BY_FORM and actor.party is None
    words = actor.name.split()
    return known and is_a_states_own(words) and not ("Bank" in words and "of" in words)  # “National Bank of Orsa”


def served(one: Settled, focus: Focus) -> Actor | None:
    """The state whose minister, president or the like somebody is of whom no words tell it: the one that is spoken of."""
    roles = [role.lower() for role in focus.record.now(one.actors[0]).roles]
    words = [set(role.split()) for role in roles if "secretary general" not in role]  # of no state
    if is_toppled(one.span) or not any(own & nouns("domestic") and not is_past(own) for own in words):
        return None
    told = [phrase(one.span), *map(list, appositions(one.span))]
    if any(t.tag_ == "PRP$" for words in told for t in words[:1]) or any(map(is_of_no_state, told)):
        return None  # “its secretary, Ada Roe,”: of what “its” is; “president of the Keshi employers' federation”
    root = one.span.root.head if one.span.root.dep_ == "appos" else one.span.root
    state = focus.whose_capital(root) or focus.at(one.span.root, any(own & nouns("abroad") for own in words))
    if state is not None and is_counterparts(state, one, focus.record):
        others = [side for side in pair_of(focus.record) if side.kind == "state" and side.id != state.id]
        return others[0] if len(others) == 1 else None
    return state

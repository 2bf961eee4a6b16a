"""Nouns that stand for an actor: the group, its delegation, the army, both sides, the envoy. Open where the text leaves it open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace
from spacy.tokens import Doc, Span, Token

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name, first_conjunct
from parley.language.actors.pronouns import pronoun
from parley.language.actors.settled import Record, Settled, is_subject, start_back
from parley.language.findings import Actor, Kind

DETERMINERS = frozenset(("the", "this", "that", "both", "these", "those", "all", "a", "an", "two", "either", "each", "neither"))
DEFINITE = DETERMINERS - {"a", "an", "each"}
REACH = 4  # sentences that a noun looks back
LEFT = frozenset(("det", "predet", "preconj", "nummod", "amod", "compound", "nmod", "poss"))


def resolve(doc: Doc, settled: Sequence[Settled], names: Sequence[Name], actors: dict[str, Actor]) -> list[Settled]:
    """All mentions: those given, and every noun and pronoun that stands for an actor and does not stay open."""
    record = Record(list(settled))
    record.between = between(doc, record)
    places = {name.span.root.i: name for name in names if not name.acts}
    for token in doc:
        if token.pos_ == "PRON" or token.tag_ == "PRP$":
            found = pronoun(token, record)
        elif token.pos_ in ("NOUN", "PROPN") and token.i not in record.covered:
            found = noun(token, record, places, actors)
        else:
            found = None
        if found is not None:
            record.add(found)
            for actor in found.actors:
                actors.setdefault(actor.id, actor)
    return record.all


def between(doc: Doc, record: Record) -> frozenset[str]:
    """Ids of those who stand between the sides: “Qasiri mediators”, “Ondria, which hosts the talks”."""
    found = set()
    for one in record.all:
        root, actor = one.span.root, one.actors[0]
        head = first_conjunct(root).head
        near = {head.lemma_.lower(), *(t.lemma_.lower() for t in root.children if t.dep_ in ("relcl", "appos"))}
        if actor.kind == "person":
            near |= {word for role in actor.roles for word in role.lower().split()}
        if near & nouns("between"):
            found |= {actor.id, actor.party or actor.id}
    return frozenset(found)


def noun(token: Token, record: Record, places: dict[int, Name], actors: dict[str, Actor]) -> Settled | None:
    """The first of the ways in which a noun can stand for an actor."""
    word, lemma = token.lower_, token.lemma_.lower()
    if token.dep_ in ("appos", "attr", "oprd") or behind_a_name(token, record) or before_a_name(token, record):
        return None  # “Marek Tull, the foreign minister,” is one mention, of Tull
    span = phrase(token)
    first = span[0].lower_
    if any(t.lower_ == "own" for t in span) or token.dep_ == "compound":
        return None
    both = first == "both" or any(t.lower_ == "two" for t in span)
    if (
        token.tag_ in ("NNS", "NNPS")
        and first in DEFINITE
        and bare(span)
        and (word in nouns("stand_in", "pair") or (both and word in nouns("sides")))
    ):
        pair = the_two(span, record)
        return Settled(span, pair, "nominal", f"the two named together before “{span.text}”") if pair else None
    if lemma in nouns("between") and first in DEFINITE and bare(span):
        return of_those_between(token, span, record)
    if lemma in nouns("body") or lemma in nouns("office") or word in nouns("body"):
        return (
            of_its_owner(token, span, record, actors)
            or of_a_role(token, span, record)
            or by_name(token, span, record)
            or of_the_state(token, span, record, places)
        )
    if first not in DEFINITE:
        return None
    if not any(t.dep_ in ("compound", "poss", "nmod") and t.i in record.covered for t in span):
        return by_kind(token, span, record)
    return None


def behind_a_name(token: Token, record: Record) -> bool:
    """Whether the noun heads what stands between commas behind a name."""
    start = phrase(token).start
    return start >= 2 and token.doc[start - 1].text == "," and (start - 2) in record.covered and token.head.i < start


def before_a_name(token: Token, record: Record) -> bool:
    """“Its leader, Isak Dorn,”: the name behind the comma is the mention."""
    doc, i = token.doc, token.i
    return (
        i + 2 < len(doc)
        and doc[i + 1].text == ","
        and (one := record.by_head.get(doc[i + 2].i) or record.starting(i + 2)) is not None
        and (one.actors[0].kind == "person")
    )


def phrase(token: Token) -> Span:
    """A noun with what stands left of it in its phrase."""
    left = [t for t in token.lefts if t.dep_ in LEFT]
    start = min([token.i, *(x.i for t in left for x in t.subtree)])
    return token.doc[start : token.i + 1]


def bare(span: Span) -> bool:
    """Nothing but determiners and numbers stands before the noun."""
    return all(
        t.dep_ in ("det", "predet", "preconj", "nummod") or t.lower_ in ("warring", "rival", "negotiating", "opposing")
        for t in span[:-1]
    )


def of_its_owner(token: Token, span: Span, record: Record, actors: dict[str, Actor]) -> Settled | None:
    """“Its delegation”, “Israeli officials”, “an official of the group”: the owner, which is named in the phrase or behind “of”.

    “The Ondrian envoy” is the envoy himself where the report has named one.
    """
    inside = [s for s in record.all if span.start <= s.span.start and s.span.end <= span.end and s.span.end <= token.i]
    behind = next((t for t in token.rights if t.lower_ in ("of", "for", "from") and t.i == token.i + 1), None)
    if behind is not None:
        head = next((t for t in behind.children if t.dep_ == "pobj"), None)
        inside += [s for s in record.all if head is not None and s.span.start <= head.i < s.span.end]
    owners = [s for s in inside if len(s.actors) == 1]
    if not owners:
        return None
    owner = owners[-1].actors[0]
    party = actors.get(owner.party or "", owner) if owner.kind in ("person", "body") else owner
    person = of_a_role(token, span, record, party.id)
    if person is not None:
        return person
    return Settled(span, (party,), "nominal", f"“{span.text}” acts for {party.name}")


def of_a_role(token: Token, span: Span, record: Record, party: str | None = None) -> Settled | None:
    """“The envoy”: the last person named who was called so, of the party if one is told."""
    lemma = token.lemma_.lower()
    if token.tag_ in ("NNS", "NNPS") or lemma not in nouns("office") or span[0].lower_ in ("a", "an"):
        return None
    words = {t.lower_ for t in span if t.dep_ in ("compound", "amod") and t.i not in record.covered}
    for one in record.before(token.i, ("person",), reach=12):
        person = one.actors[0]
        if party is not None and person.party not in (party, None):
            continue
        if any(lemma in role.lower().split() and words <= set(role.lower().split()) for role in person.roles):
            return Settled(span, (person,), "nominal", f"{person.name} was called “{person.roles[0]}”")
    return None


def of_the_state(token: Token, span: Span, record: Record, places: dict[int, Name]) -> Settled | None:
    """“The army”, “a government spokesman”: of the state that the sentence, else the report, is about."""
    words = {t.lemma_.lower() for t in span} | {token.lower_}
    if not words & (nouns("domestic") | nouns("of_state")) or any(t.dep_ == "poss" for t in span):
        return None
    if span[0].lower_ not in DEFINITE and not (token.lemma_.lower() in nouns("office") and words & nouns("of_state")):
        return None  # “a parliament” is any; “a government spokesman” speaks for the one that is spoken of
    state = in_focus(token, record, places)
    return Settled(span, (state,), "nominal", f"“{span.text}” of {state.name}, the state that is spoken of") if state else None


def in_focus(token: Token, record: Record, places: dict[int, Name]) -> Actor | None:
    """The state whose capital the sentence is in; the state subject before; the one state named most so far."""
    sentence = token.sent
    here = [
        n
        for i, n in places.items()
        if sentence.start <= i < sentence.end and n.alias.sort == "seat" and n.alias.known.kind == "state"
    ]
    own = {s.actors[0].party for s in record.before(token.i, ("person",), reach=0) if s.actors[0].party}
    if len(here) == 1:
        known = here[0].alias.known
        return Actor(known.id, known.name, known.kind)
    states = {s.actors[0].id: s.actors[0] for s in record.all if len(s.actors) == 1 and s.actors[0].kind == "state"}
    if len(own) == 1 and (state := states.get(next(iter(own)))):
        return state
    near = [
        s for s in record.before(token.i, ("state",), reach=1) if is_subject(s.span.root) and s.actors[0].id not in record.between
    ]
    if near and len({s.actors[0].id for s in near}) == 1:
        return near[0].actors[0]
    count = Counter(s.actors[0].id for s in record.before(token.i, ("state",), reach=99) if s.actors[0].id not in record.between)
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return next(s.actors[0] for s in record.before(token.i, ("state",), reach=99) if s.actors[0].id == ranked[0][0])


def of_those_between(token: Token, span: Span, record: Record) -> Settled | None:
    """“The mediators”, “the hosts”: the state that was named as such; “the mediator”: the person, if one was."""
    plural = token.tag_ in ("NNS", "NNPS")
    kinds: tuple[Kind, ...] = ("state", "organisation") if plural else ("person", "state", "organisation")
    found = {
        s.actors[0].id: s.actors[0]
        for s in record.all
        if s.span.start < token.i and len(s.actors) == 1 and s.actors[0].id in record.between
    }
    chosen = [actor for kind in kinds for actor in found.values() if actor.kind == kind]
    if not chosen or (plural and len(chosen) > 2):
        return None
    meant = tuple(chosen) if plural else (chosen[0],)
    return Settled(span, meant, "nominal", f"named as {token.text} before")


def by_kind(token: Token, span: Span, record: Record) -> Settled | None:
    """“The movement”: the last whose name has the word in it, else the last of the kind. “The Front” likewise."""
    if any(t.dep_ in ("relcl", "acl") and t.i == token.i + 1 for t in token.rights):
        return None
    named = by_name(token, span, record)
    if named is not None or token.pos_ == "PROPN":
        return named
    kinds: tuple[Kind, ...] = ()
    if token.lower_ in nouns("stand_in", "group") and plain(span):
        kinds = ("group",)
    elif token.lower_ in nouns("stand_in", "organisation") and bare(span):
        kinds = ("organisation", "group")
    elif token.lower_ in nouns("stand_in", "state") and token.tag_ == "NN":
        kinds = ("state",)
    if not kinds:
        return None
    back = list(record.before(token.i, kinds, REACH))
    chosen = next((s for s in back if is_subject(s.span.root)), back[0] if back else None)
    return (
        Settled(span, chosen.actors, "nominal", f"the last {chosen.actors[0].kind} named before “{span.text}”") if chosen else None
    )


def by_name(token: Token, span: Span, record: Record) -> Settled | None:
    """“The council”, “the Front”: the last whose name has the word in it."""
    word = token.lemma_.lower() if token.tag_ == "NNS" else token.lower_
    if not bare(span) or span[0].lower_ not in DEFINITE:
        return None
    if word.title() not in nouns("heads", "group") | nouns("heads", "organisation"):
        return None
    for one in record.before(token.i, ("group", "organisation", "body"), reach=99):
        if word in one.actors[0].name.lower().split() and len(one.actors[0].name.split()) > 1:
            return Settled(span, one.actors, "nominal", f"{one.actors[0].name}, named before")
    return None


def plain(span: Span) -> bool:
    return all(t.dep_ in ("det", "predet", "amod", "compound", "nummod") and t.pos_ != "PROPN" for t in span[:-1])


def the_two(span: Span, record: Record) -> tuple[Actor, ...]:
    """The two parties that stand in one row nearby, else those that were called so before, else the two named most."""
    heads = {i: s for i, s in record.by_head.items() if len(s.actors) == 1 and s.actors[0].kind in ("state", "group")}
    heads = {i: s for i, s in heads.items() if s.actors[0].id not in record.between}
    near = start_back(span.root, 1)
    rows: list[tuple[int, tuple[Actor, ...]]] = []
    for i, one in sorted(heads.items()):
        first = first_conjunct(one.span.root).i
        if first != i and first in heads and heads[first].actors[0].id != one.actors[0].id and near <= i < span.sent.end:
            rows.append((i, (*heads[first].actors, *one.actors)))
    before = [row for row in rows if row[0] < span.start]
    if before or rows:
        return (before or rows)[-1 if before else 0][1]
    earlier = [s for s in record.all if len(s.actors) == 2 and s.how == "nominal"]
    if earlier:
        return earlier[-1].actors
    named = [
        s.actors[0]
        for s in record.all
        if s.how != "pronoun" and len(s.actors) == 1 and s.actors[0].kind in ("state", "group", "organisation")
    ]
    named = [actor for actor in named if actor.id not in record.between]
    actors = {actor.id: actor for actor in named}
    ranked = Counter(actor.id for actor in named).most_common(3)
    if len(ranked) == 2 or (len(ranked) == 3 and ranked[1][1] > ranked[2][1]):
        return tuple(actors[id] for id, _ in ranked[:2])
    return ()


def domestic(doc: Doc, settled: Sequence[Settled], names: Sequence[Name], actors: dict[str, Actor]) -> None:
    """Give ministers of no named state the state that is spoken of where they are first named."""
    record = Record(list(settled))
    places = {name.span.root.i: name for name in names if not name.acts}
    for one in record.all:
        actor = actors.get(one.actors[0].id, one.actors[0])
        if one.how != "name" or actor.kind != "person" or actor.party is not None:
            continue
        if any(word in nouns("domestic") for role in actor.roles for word in role.lower().split()):
            state = in_focus(one.span.root, record, places)
            if state is not None:
                because = f"a minister of no named state, where {state.name} is spoken of"
                actors[actor.id] = replace(actor, party=state.id, because=because)

"""Nouns that take up somebody named before, by what he was called or by his kind: the envoy, the council, the latter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from parley.language.actors.focus import DEFINITE
from parley.language.actors.knowledge import called, famous, monarchies, nouns, republics
from parley.language.actors.phrases import bare, plain
from parley.language.actors.settled import Record, Settled, is_subject, name_words
from parley.language.actors.stakes import is_unarmed, pair_of
from parley.language.findings import Actor, How, Kind
from parley.language.tokens import Span, Token

REACH = 4  # sentences that a noun looks back for the last of its kind
FAR = 12  # and for a person in that role


def of_a_role(token: Token, span: Span, record: Record, party: str | None = None) -> Settled | None:
    """“The envoy”: the last person named who was called so, of the party if one is told."""
    lemma = token.lemma_.lower()
    if token.tag_ in ("NNS", "NNPS") or lemma not in nouns("office", "rank") or span[0].lower_ in ("a", "an"):
        return None
    words = {t.lower_ for t in span if t.dep_ in ("compound", "amod") and t.i not in record.covering}
    for one in record.before(token.i, ("person",), reach=FAR):
        person = record.now(one.actors[0])
        if party is not None and person.party not in (party, None):
            continue
        if is_called(person, lemma, words):
            return Settled(span, (person,), "nominal", f"{person.name} was called “{person.roles[0]}”")
    ahead = [a for a in record.actors.values() if a.kind == "person" and a.party in (party, None) and is_called(a, lemma, words)]
    if party is not None and len(ahead) == 1:
        return Settled(span, (ahead[0],), "nominal", f"{ahead[0].name} is called “{ahead[0].roles[0]}” in the report")
    return None


def holder(token: Token, span: Span, record: Record, state: Actor) -> Settled | None:
    """“Iyer called it a step. The commerce minister said …”: the only one named of late who speaks for the state."""
    office = token.lemma_.lower()
    if token.tag_ != "NN" or office not in nouns("office") or span[0].lower_ != "the":
        return None
    near = {s.actors[0].id: record.now(s.actors[0]) for s in record.before(token.i, ("person",), reach=REACH)}
    own = [person for person in near.values() if person.party == state.id]
    if len(own) != 1 or not all({office, "counterpart"} & set(role.lower().split()) for role in own[0].roles):
        return None
    return Settled(span, (own[0],), "nominal", f"{own[0].name}, who speaks for {state.name}")


def spokesman(token: Token, span: Span, record: Record) -> Settled | None:
    """“The ILO had been asked. Only one side agreed, a spokesman said”: of whom the text goes on about, its last subject."""
    if token.lower_ not in nouns("mouthpiece") or span[0].lower_ not in ("a", "the") or len(span) > 2 or not is_subject(token):
        return None
    before = record.before(record.back(token.i, 0), ("state", "group", "organisation", "body"), reach=2)
    one = next((s for s in before if is_subject(s.span.root)), None)
    if one is None:
        return None
    party = record.party(one.actors[0])
    return Settled(span, (party,), "nominal", f"“{span.text}” after a sentence about {party.name}")


def is_called(person: Actor, office: str, words: Collection[str]) -> bool:
    told = {word for role in person.roles for word in role.lower().split()}
    leads = office in nouns("leaders") and bool(told & nouns("leaders")) and not told & nouns("seconds")
    return (office in told or (leads and office in ("leader", "premier"))) and told.issuperset(words)


def again(token: Token, span: Span, record: Record) -> Settled | None:
    """“A senior Turkish official … The official”, “the Ministry of Fisheries of Morrene … The Ministry”: the last called so."""
    if not bare(span) or span[0].lower_ not in DEFINITE - {"two"} or token.lemma_.lower() not in nouns("taken_up"):
        return None
    called = [
        one
        for one in record.before(token.i, reach=FAR)
        if one.actors[0].kind != "person"
        and one.how == "nominal"
        and one.span.root.lemma_.lower() == token.lemma_.lower()
        and one.span.root.tag_ == token.tag_
    ]
    if token.tag_ == "NNP":  # whose own statement it is, not “Kesh's Ministry of Defence” of which it tells
        called = [one for one in called if not any(t.dep_ == "poss" and t.pos_ == "PROPN" for t in one.span.root.lefts)] or called
    return Settled(span, called[0].actors, "nominal", f"“{called[0].span.text}” before") if called else None


def by_kind(token: Token, span: Span, record: Record) -> Settled | None:
    """“The movement”: the last whose name has the word in it, else the last of the kind. “The Front” likewise."""
    if any(t.dep_ in ("relcl", "acl") and t.i == token.i + 1 for t in token.rights):
        return None
    named = by_name(token, span, record) or known_so(token, span, record)
    if named is not None:
        return named
    word = token.lower_
    if word in nouns("stand_in.state") and (full := in_full(token, span, record)) is not None:
        return full
    kinds: tuple[Kind, ...] = ()
    if word in nouns("stand_in.group") and (plain(span) or is_led(span)):
        kinds = ("group", "organisation") if word in nouns("stand_in.organisation") else ("group",)
    elif word in nouns("stand_in.organisation") and (plain(span) or is_led(span)):
        kinds = ("organisation", "group") if word in nouns("stand_in.of_any") else ("organisation",)
    elif word in nouns("stand_in.state") and token.tag_ in ("NN", "NNP") and (token.tag_ == "NN" or bare(span)):
        kinds = ("state",)
    back = [s for s in record.before(token.i, kinds, REACH) if s.span.root.head.i != token.head.i] if kinds else []
    back = [s for s in back if can_be_called(word, s, token, record)]
    back = ([s for s in back if s.actors[0].id in monarchies()] if word in nouns("kingdoms") else []) or back
    close = [s for s in back if record.sentence[s.start] == record.sentence[back[0].start]]
    told = [s for s in close if is_subject(s.span.root)]
    chosen = next((s for s in told if s.how == "name"), next(iter(told), back[0] if back else None))
    if chosen is None and kinds[:1] == ("group",):
        chosen = most_named(record, kinds, armed=word in nouns("rebels"))
    if chosen is None and word == "bloc":
        bodies = (record.party(one.actors[0]) for one in record.before(token.i, ("body",), REACH))
        union = next((party for party in bodies if party.kind == "organisation"), None)
        if union is not None:
            return Settled(span, (union,), "nominal", f"the bloc whose body was named before “{span.text}”")
    if chosen is None and kinds and (later := named_later(word, record)) is not None:
        return Settled(span, (later,), "nominal", f"{later.name}, named later in full")
    if chosen is None and kinds[:1] == ("organisation",) and (only := the_only_one(token, record)) is not None:
        return Settled(
            span, only.actors, "nominal", f"{only.actors[0].name}, the only one of the report that “{span.text}” can mean"
        )
    if chosen is None and word in nouns("kingdoms") and (crown := the_monarchy(record)) is not None:
        return Settled(span, (crown,), "nominal", f"{crown.name} is the only {word} of the report")
    if chosen is None:
        return None
    return Settled(span, chosen.actors, "nominal", f"the last {chosen.actors[0].kind} named before “{span.text}”")


def in_full(token: Token, span: Span, record: Record) -> Settled | None:
    """“The Republic of Kesh”, where the tables have only “Kesh”."""
    of = next((t for t in token.rights if t.lower_ == "of" and t.i == token.i + 1), None)
    name = next((s for t in (of.children if of is not None else ()) for s in record.covering.get(t.i, ()) if s.how == "name"), None)
    if name is None or len(name.actors) != 1 or name.actors[0].kind != "state" or not bare(span):
        return None
    return Settled(span, name.actors, "nominal", f"“{span.text} of {name.span.text}” in full")


def the_only_one(token: Token, record: Record) -> Settled | None:
    """“The union”, “the company”, long before or behind its name, as where the last entry of a live page stands first."""
    named = [s for s in record.all if s.how == "name" and s.actors[0].kind in ("organisation", "group")]
    named = [s for s in named if s.actors[0].id not in famous()]
    if token.lower_ == "union":
        unions = [s for s in named if set(s.actors[0].name.split()) & nouns("heads.unions")]
        named = unions or named
    else:
        named = [s for s in named if s.actors[0].kind == "organisation"]
    found = {s.actors[0].id: s for s in reversed(named) if can_be_called(token.lower_, s, token, record)}
    return next(iter(found.values())) if len(found) == 1 else None


def can_be_called(word: str, one: Settled, token: Token, record: Record) -> bool:
    """No republic is “the kingdom”; who is named once, in passing, sentences ago, are not “the rebels” of the report."""
    actor = one.actors[0]
    if word in nouns("firm.nouns") and (actor.id in famous() or any(w in nouns("firm.never") for w in actor.name.split())):
        return False  # no union, council or court is “the company”
    if word in ("bank", "league") and word not in name_words(actor):
        return False  # of a river, of football
    if word in nouns("kingdoms"):
        return actor.id not in republics()
    if word in nouns("rebels") and is_unarmed(actor):
        return False
    if word in nouns("rebels"):
        near = record.sentence[one.start] >= record.sentence[token.i] - 1
        return near or actor.id not in famous() or is_subject(one.span.root) or record.times_named(actor.id) > 1
    return True


def most_named(record: Record, kinds: tuple[Kind, ...], armed: bool = False) -> Settled | None:
    """The one actor of a kind in the whole report, or the one named twice as often as the next: “the rebels” before their name.

    A group known everywhere and named once in passing, “like the Taliban”, is not the one that the report is about.
    """
    alone = [s for s in record.all if s.how != "pronoun" and len(s.actors) == 1 and s.actors[0].kind in kinds]
    named = Counter(s.actors[0].id for s in alone if not (armed and is_unarmed(s.actors[0])))
    ranked = named.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    id, times = ranked[0]
    first = next(s for s in record.all if len(s.actors) == 1 and s.actors[0].id == id)
    sides = {actor.id for row in record.rows_before(len(record.doc)) for actor in row.actors}
    in_passing = times == 1 and id in famous() and id not in sides and not is_subject(first.span.root)
    return None if in_passing else first


def known_so(token: Token, span: Span, record: Record) -> Settled | None:
    """“The fund” for the IMF, “the bloc” for the European Union: the last named of those that are called so.

    “The secretary-general” is the person who is called so, else the organisation's.
    """
    word = span.text.lower().split()[-1]
    ids = called().get(word)
    if ids is None or span[0].lower_ not in DEFINITE or not (bare(span) or is_led(span) or "-" in word):
        return None
    for one in record.before(token.i, reach=FAR):
        actor = record.now(one.actors[0])
        holds = word in nouns("office") and any(word in role.lower().split() for role in actor.roles)
        if one.how == "name" and (actor.id in ids or holds):
            return Settled(span, one.actors, "nominal", f"{actor.name}, named before, is called so")
    if "-" not in word:
        return None
    later = {s.actors[0].id: s for s in record.all if s.how == "name" and len(s.actors) == 1 and s.actors[0].id in ids}
    if len(later) == 1:  # “The Secretary-General welcomes it”, a statement of the UN begins
        (one,) = later.values()
        return Settled(span, one.actors, "nominal", f"{one.actors[0].name} is called so")
    return None


def by_name(token: Token, span: Span, record: Record) -> Settled | None:
    """“The council”, “the Front”, “the Shepherds”: the last whose name has the word in it."""
    word = token.lemma_.lower() if token.tag_ == "NNS" else token.lower_
    if word not in record.name_words or not (bare(span) or is_led(span)) or span[0].lower_ not in DEFINITE:
        return None
    if word == "army" and token.text == word and any(actor.kind == "state" for actor in pair_of(record)):
        return None  # of a state that talks with the “Eastern Rivers Army” it is the state's
    if word.title() not in nouns("heads.group", "heads.organisation") and token.tag_ not in ("NNP", "NNPS"):
        return None
    for one in record.before(token.i, ("group", "organisation", "body"), reach=len(record.starts)):
        words = name_words(one.actors[0])
        words = words if word in words or one.how != "name" else [t.lower_ for t in one.span]  # “European Commission”, of the Union
        if word in words and len(words) > 1:
            return Settled(span, one.actors, "nominal", f"{one.actors[0].name}, named before")
    if token.text.istitle() and not token.is_sent_start:  # “the Council” of “the National Council of Kassina”, as Kesh calls itself
        for one in record.before(token.i, ("state",), reach=len(record.starts)):
            if one.how == "name" and len(one.span) > 1 and token.text in (t.text for t in one.span):
                return Settled(span, one.actors, "nominal", f"{one.span.text}, named before")
    later = named_later(word, record) if token.text.istitle() and not token.is_sent_start else None
    return Settled(span, (later,), "nominal", f"{later.name}, named later in full") if later is not None else None


def the_monarchy(record: Record) -> Actor | None:
    """“The emirate’s envoy”, before Qatar is named: the only monarchy among the states of the report."""
    crowns = [actor for actor in record.actors.values() if actor.id in monarchies()]
    return crowns[0] if len(crowns) == 1 else None


def named_later(word: str, record: Record) -> Actor | None:
    """“The League”, before “the Hasra Resistance League”: the only group or organisation of the report whose name ends so."""
    kinds = ("group", "organisation")
    named = [a for a in record.actors.values() if a.kind in kinds and a.name.lower().split()[1:][-1:] == [word]]
    return named[0] if len(named) == 1 else None


def of_members(token: Token, span: Span, record: Record) -> Settled | None:
    """“The employers” for the Federation of Transport Employers, “dockers” for the Dockers' Union: the only one of that name."""
    if token.tag_ != "NNS" or token.lower_ not in record.name_words:
        return None
    if not (span[0].lower_ == "the" and bare(span)) and not (len(span) == 1 and is_subject(token)):
        return None
    kinds = ("group", "organisation")
    named = [a for a in record.actors.values() if a.kind in kinds and token.lower_ in name_words(a)]
    return Settled(span, (named[0],), "nominal", f"those of the {named[0].name}") if len(named) == 1 else None


def is_led(span: Span) -> bool:
    """“The Tuareg-led front”: who leads or backs it names no other."""
    left = [t for t in span[:-1] if t.dep_ not in ("det", "punct", "npadvmod", "compound", "nmod")]
    return bool(left) and all(t.lower_ in nouns("grammar.by_somebody_else") for t in left)


def former_or_latter(token: Token, record: Record) -> Settled | None:
    """“The former”, “the latter”, and “both” or “neither” alone: of the row of two that was named last."""
    alone = not any(t.dep_ not in ("det", "prep") for t in token.children) and token.dep_ not in (
        "det",
        "amod",
        "predet",
        "preconj",
    )
    if not alone or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "dative"):
        return None
    rows = [row for row in record.rows_before(token.i) if len(row.actors) == 2 and row.at >= record.back(token.i, 2)]
    word = token.lower_
    last = (
        next((s.actors for s in record.before(token.i, reach=1) if len(s.actors) == 2), None)
        if word in ("both", "neither")
        else None
    )
    if not rows and last is None:
        return None
    pair = last or rows[-1].actors
    meant = pair if word in ("both", "neither") else pair[:1] if word == "former" else pair[1:]
    start = token.i - 1 if word in ("former", "latter") and token.i and token.doc[token.i - 1].lower_ == "the" else token.i
    how: How = "pronoun" if word in ("both", "neither") else "nominal"
    return Settled(token.doc[start : token.i + 1], meant, how, f"{' and '.join(a.name for a in pair)}, named together before")

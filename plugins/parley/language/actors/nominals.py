"""Nouns that stand for an actor: the group, its delegation, the army, both sides, the envoy. Open where the text leaves it open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace
from spacy import symbols
from spacy.tokens import Doc, Span, Token

from parley.language.actors import sides, troops
from parley.language.actors.beside import before_a_name, behind_a_name
from parley.language.actors.called import again, by_kind, by_name, former_or_latter, holder, known_so, of_a_role, spokesman
from parley.language.actors.focus import DEFINITE, Focus, domestic
from parley.language.actors.knowledge import called, nouns
from parley.language.actors.names import Name
from parley.language.actors.owners import learn_owners
from parley.language.actors.phrases import bare, phrase
from parley.language.actors.pronouns import pronoun
from parley.language.actors.settled import Record, Settled, is_subject
from parley.language.actors.voices import voice
from parley.language.findings import Actor


@cache
def standing() -> frozenset[str]:
    """Every noun that one of the ways below looks for; the others are words of actors' names."""
    lists = (
        "office",
        "body",
        "rank",
        "sources",
        "opposite",
        "between",
        "fighters",
        "armed",
        "units",
        "sides",
        "sides_alone",
        "speakers_own",
    )
    kinds = ("group", "organisation", "state", "pair", "two")
    singular = frozenset(("side", "party")) | {word.removesuffix("s") for word in nouns("sides") | nouns("stand_in", "pair")}
    return singular.union(called(), nouns("pair_of_people"), *map(nouns, lists), *(nouns("stand_in", kind) for kind in kinds))


NEVER = frozenset((symbols.PUNCT, symbols.SPACE, symbols.VERB, symbols.AUX, symbols.ADP, symbols.NUM, symbols.PART))
"""Parts of speech that stand for nobody."""


ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative"))


def resolve(
    doc: Doc, settled: Sequence[Settled], names: Sequence[Name], venues: frozenset[str], actors: dict[str, Actor]
) -> list[Settled]:
    """All mentions: those given, and every noun and pronoun that stands for an actor and does not stay open."""
    record = Record(doc, list(settled), actors)
    mediators = record.between = sides.between(record)
    record.between = mediators | sides.hosts(record, venues)
    focus = Focus(record, names, venues)
    starts, kinds = set(record.starts), doc.to_array("POS").tolist()
    for start, end in record.paragraphs():
        quoted = [i for i in range(start, end) if record.quotation[i] is not None]
        for i in (*(i for i in range(start, end) if record.quotation[i] is None), end, *quoted):
            if i in starts or i == end:
                learn_owners(record, i - 1)  # at the paragraph’s end, before what it quotes: who speaks is often told behind it
            if i == end or kinds[i] in NEVER:
                continue
            found = settle(record.tokens[i], record, focus)
            if found is not None:
                record.add(found)
                for actor in found.actors:
                    actors.setdefault(actor.id, actor)
    domestic(record.all, focus)
    return record.all


def settle(token: Token, record: Record, focus: Focus) -> Settled | None:
    if token.i in record.covering and token.pos_ not in ("PRON", "DET"):
        return None
    if token.lower_ in ("former", "latter", "both", "neither"):
        return former_or_latter(token, record)
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        learn_owners(record, token.i)
        return pronoun(token, record)
    if token.pos_ in ("NOUN", "PROPN") or (token.dep_ in ARGUMENTS and token.lower_ in nouns("office") | nouns("body")):
        return noun(token, record, focus)  # “the general dropped it”, read as an adjective
    return None


def noun(token: Token, record: Record, focus: Focus) -> Settled | None:
    """The first of the ways in which a noun can stand for an actor."""
    word, lemma = token.lower_, token.lemma_.lower()
    if not ({word, lemma} & record.name_words or word in standing() or lemma in standing()):
        return None  # most nouns of a report
    owns = token.dep_ == "poss"  # “Isak Dorn, the movement's founder,”
    if token.dep_ in ("appos", "attr", "oprd") or before_a_name(token, record) or (not owns and behind_a_name(token, record)):
        return None  # “Marek Tull, the foreign minister,” is one mention, of Tull
    span = phrase(token)
    if (named := known_as(token, span, record)) is not None:
        return named
    first = span[0].lower_
    if any(t.lower_ == "own" for t in span) or (token.dep_ == "compound" and not is_title_case(token)):
        return None
    plural = token.tag_ in ("NNS", "NNPS")
    definite = first in DEFINITE - {"two"} or (first == "two" and lemma not in nouns("office"))  # “two diplomats” are any
    if plural and definite and bare(span) and (two := sides.two_people(token, span, record)) is not None:
        return two
    if plural and len(span) == 1 and word in nouns("sides_alone") and is_subject(token) and token.is_sent_start:
        meant = sides.several(token, span, record)  # “Negotiators are to meet again on Friday”
        return Settled(span, meant, "nominal", f"the sides of the talks that “{token.text}” hold") if len(meant) > 1 else None
    offices = lemma in nouns("office") and any(t.lower_ in ("both", "two") for t in span)  # “both presidents”
    if plural and definite and bare(span) and (sides.is_of_sides(token, span) or offices):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"named together before “{span.text}”") if meant else None
    if (
        not plural
        and first in ("each", "either", "neither")
        and f"{word}s" in nouns("sides") | nouns("stand_in", "pair") | {"partys"}
    ):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"the sides named together before “{span.text}”") if meant else None
    if word in nouns("stand_in", "two") and first == "the" and bare(span):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"named together before “{span.text}”") if meant else None
    if (word in ("side", "party") or word in nouns("speakers_own")) and any(t.lower_ == "other" for t in span) and first == "the":
        return sides.other(token, span, record)
    if lemma in nouns("opposite"):
        return sides.opposite(token, span, record)
    stands = lemma in nouns("stand_in", "state") | nouns("body")
    if stands and first in DEFINITE and any(t.lemma_.lower() in nouns("between") for t in span[:-1]):
        return sides.of_those_between(token, span, record)  # “the host country”, “the host government”, “the guarantor states”
    if lemma in nouns("between") and plural and span[0].tag_ == "PRP$" and len(span) == 2:
        return sides.of_those_between(token, span, record)  # “their hosts”
    if lemma in nouns("between") and first in DEFINITE and bare(span):
        return sides.of_those_between(token, span, record)
    if lemma in nouns("office") and any(t.lower_ in nouns("bygone") for t in span):
        return None  # a former president acts for nobody
    if plural and word in nouns("armed") | nouns("fighters") and any(t.dep_ == "nummod" or t.lower_ in nouns("held") for t in span):
        return None  # “his twelve guards”, “40 captured soldiers”: people, no army
    if first in ("our", "my"):
        return of_the_speaker(token, span, record)
    if ((plural and word in nouns("stand_in", "group")) or word in nouns("fighters")) and (
        owned := of_its_owner(token, span, record, focus)
    ) is not None:
        return owned  # “rebels from the Front”
    ranked = lemma in nouns("rank") and lemma != "professor" and any(t.i in record.covering for t in span)  # “a Keshi captain”
    ranked = ranked or word in nouns("sources")
    if lemma in nouns("body") | nouns("office") or word in nouns("body") or ranked:
        return (
            of_its_owner(token, span, record, focus)
            or of_a_role(token, span, record)
            or spokesman(token, span, record)
            or by_name(token, span, record)
            or known_so(token, span, record)
            or again(token, span, record)
            or of_a_state(token, span, record, focus)
            or of_the_speaker(token, span, record)
            or troops.of_a_group(token, span, record)
            or troops.again(token, span, record)
            or troops.of_a_state(token, span, record)
        )
    if (own := of_an_owner(token, span, record)) is not None:
        return own
    if word in nouns("fighters") and (whose := troops.of_a_group(token, span, record)) is not None:
        return whose
    if first not in DEFINITE or any(t.dep_ in ("compound", "poss", "nmod") and t.i in record.covering for t in span):
        return None
    return by_kind(token, span, record) or of_a_role(token, span, record)


def of_a_state(token: Token, span: Span, record: Record, focus: Focus) -> Settled | None:
    """“The minister” of the state that is spoken of: the person, where one alone is named who speaks for it and can be meant."""
    found = focus.settle(token, span)
    return (found and holder(token, span, record, found.actors[0])) or found


def known_as(token: Token, span: Span, record: Record) -> Settled | None:
    """“The militia known as the Ridge Volunteers”, “an armed group calling itself the Northern Front”: the name that follows."""
    if token.lower_ not in nouns("stand_in", "group") | nouns("stand_in", "organisation") | {"party"}:
        return None
    verb = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    beside = verb.text == "," and span[0].tag_ == "PRP$"  # “his party, the Civic Alliance,”
    if verb.lower_ not in nouns("grammar", "named_so") and not beside:
        return None
    one = next((s for i in range(token.i + 2, token.i + (4 if beside else 6)) if (s := record.starting(i)) is not None), None)
    if one is None or one.how != "name" or (beside and one.span.root.dep_ != "appos"):
        return None
    if beside:
        because = f"“{span.text}, {one.span.text}”"
        owner = record.by_head.get(span[0].i)
        person = record.now(owner.actors[0]) if owner is not None else None
        if person is not None and person.kind == "person" and person.party is None:
            record.actors[person.id] = replace(person, party=one.actors[0].id, because=because)
        return Settled(span, one.actors, "nominal", because)
    return Settled(token.doc[span.start : one.span.end], one.actors, "nominal", f"“{one.span.text}”, the name behind it")


def of_the_speaker(token: Token, span: Span, record: Record) -> Settled | None:
    """“Vesh said the delegation had brought a map”, “our soldiers will stay”: his side’s."""
    if span[0].lower_ in ("our", "my"):
        his = token.lemma_.lower() in nouns("body") | nouns("office") or token.lower_ in nouns("body") | nouns("fighters")
    else:
        his = span[0].lower_ == "the" and bare(span) and token.lower_ in nouns("speakers_own")
    speaking = voice(token, record) if his else None
    party = record.party(speaking.actors[0]) if speaking is not None else None
    if party is None or party.kind == "person":
        return None
    return Settled(span, (party,), "nominal", f"“{span.text}” in the words of one of {party.name}")


def of_one_without(token: Token, span: Span, record: Record, party: Actor) -> Settled | None:
    """“Ag Sidi came out. The Front’s spokesman said …”: the subject of the sentence before, of whom nothing was told yet."""
    single = token.tag_ == "NN" and token.lemma_.lower() in nouns("office") and is_subject(token)
    if not single or (span[0].lower_ != "the" and span[0].ent_type_ == "") or any(t.lower_ in ("former", "other") for t in span):
        return None
    before = record.before(record.back(token.i, 0), ("person",), reach=1)
    last = next((s for s in before if s.how == "name" and is_subject(s.span.root) and s.span.root.head.dep_ == "ROOT"), None)
    if last is None:
        return None
    person = record.now(last.actors[0])
    if person.party is not None or person.roles:
        return None
    told = replace(person, party=party.id, roles=(token.text,), because=f"“{span.text}”, in the sentence after his name")
    record.actors[person.id] = told
    return Settled(span, (told,), "nominal", f"{person.name}, named before")


def of_an_owner(token: Token, span: Span, record: Record) -> Settled | None:
    """“Her country”, “Prell’s movement”: the party of the person; “the Algerian state”: Algeria."""
    if token.lower_ not in nouns("stand_in", "state") | nouns("stand_in", "organisation") | nouns("stand_in", "group"):
        return None
    inside = [s for s in record.inside(span.start, span.end) if s.span.end <= token.i and len(s.actors) == 1]
    if not inside:
        return None
    owner = inside[-1]
    is_owner = owner.span.root.dep_ == "poss" and owner.span.root.head.i == token.i
    party = record.party(owner.actors[0])
    if is_owner and owner.actors[0].kind == "person" and party.kind != "person":
        return Settled(span, (party,), "nominal", f"“{span.text}”: {owner.actors[0].name} is of {party.name}")
    if owner.how == "demonym" and token.lower_ in nouns("stand_in", "state") and span[0].lower_ in DEFINITE:
        return Settled(span, owner.actors, "nominal", f"“{span.text}” is {owner.actors[0].name}")
    return None


def is_title_case(token: Token) -> bool:
    """“The Movement thanks …”, where the parser took the verb for a noun."""
    return token.text.istitle() and not token.doc[token.i + 1].text[:1].isupper()


def of_its_owner(token: Token, span: Span, record: Record, focus: Focus) -> Settled | None:
    """“Its delegation”, “Israeli officials”, “an official of the group”: the owner, which is named in the phrase or behind “of”.

    “The Ondrian envoy” is the envoy himself where the report has named one.
    """
    inside = [s for s in record.inside(span.start, span.end) if s.span.end <= token.i]
    joints = ("of", "for", "from", "to") if token.lemma_.lower() in nouns("relation") else ("of", "for", "from")
    behind = next((t for t in token.rights if t.lower_ in (*joints, "in", "within") and t.i == token.i + 1), None)
    head = next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    if behind is not None:
        last = head
        while (
            last is not None and last.i not in record.covering and (of := next((t for t in last.rights if t.lower_ == "of"), None))
        ):
            last = next((t for t in of.children if t.dep_ == "pobj"), None)  # “of Foreign Affairs of Morrene”
        if last is not None:
            later = None if last.i in record.covering else noun(last, record, focus)
            named = [later] if later is not None else record.covering.get(last.i, [])
            within = behind.lower_ not in joints  # “hardliners in the movement”, but not “a diplomat in Kesh”
            own = last.lemma_.lower() in nouns("body")  # “a source in the Keshi ministry”, “hardliners in the movement”
            inside += [s for s in named if not within or own or s.actors[0].kind in ("group", "organisation")]
            inside += [record.by_head[t.i] for t in last.conjuncts if t.i > last.i and t.i in record.by_head]
    if not inside and behind is not None and (run_on := named_behind(token, record)) is not None:
        inside = [run_on]
    owners = [s for s in inside if len(s.actors) == 1]
    if token.lower_ in nouns("rebels") and any(s.actors[0].kind == "state" for s in owners):
        return None  # “Keshi rebels” fight Kesh
    if not owners:
        return of_its_capital(token, span, record, focus)
    if token.lemma_.lower() == "counterpart" and owners[-1].how != "demonym":
        return None  # “her counterpart” is of the others
    row = [s for s in owners if behind is not None and head is not None and s.span.root in (head, *head.conjuncts)]
    if len(row) > 1:
        several = tuple({party.id: party for s in row for party in (record.party(s.actors[0]),)}.values())
        return Settled(span, several, "nominal", f"“{span.text}” act for all that are named behind")
    party = record.party(owners[-1].actors[0])
    person = (
        of_a_role(token, span, record, party.id)
        or of_one_without(token, span, record, party)
        or sides.go_between(token, span, record, party)
    )
    if person is not None:
        return person
    if party.kind == "person":
        return None  # “her spokesman”, and nobody knows for whom she speaks
    return Settled(span, (party,), "nominal", f"“{span.text}” acts for {party.name}")


def named_behind(token: Token, record: Record) -> Settled | None:
    """“The Ministry of Foreign Affairs of the Republic of Kesh”: the name that its words run on to."""
    for i in range(token.i + 1, min(token.i + 10, len(record.doc))):
        one = record.starting(i)
        if one is not None:
            return one if one.how == "name" and one.actors[0].kind != "person" else None
        word = record.tokens[i]
        if not (word.text[0].isupper() or word.lower_ in ("of", "the", "and")):
            return None
    return None


def of_its_capital(token: Token, span: Span, record: Record, focus: Focus) -> Settled | None:
    """“Officials in Karsk”, “the administration in Karsk”: of the state, where the capital is not the one that hosts the talks."""
    behind = next((t for t in token.rights if t.lower_ == "in" and t.i == token.i + 1), None)
    place = next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    if place is None or token.lemma_.lower() not in nouns("in_capitals"):
        return None
    seats = focus.seats.get(record.sentence[token.i], ())
    state = next((state for at, state in seats if at <= place.i <= at + 1 and state.id not in record.between), None)
    return Settled(span, (state,), "nominal", f"“{span.text} in {place.text}” acts for {state.name}") if state else None

"""Nouns whose actor their owner tells: its delegation, Israeli officials, an official of the group, his country, our soldiers."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from parley.language.actors import sides
from parley.language.actors.called import of_a_role
from parley.language.actors.focus import DEFINITE, Focus, served
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import is_in_a_row
from parley.language.actors.phrases import bare
from parley.language.actors.settled import Record, Settled, is_subject
from parley.language.actors.voices import voice
from parley.language.findings import Actor
from parley.language.tokens import Span, Token

Reader = Callable[[Token, Record, Focus], Settled | None]


def of_the_speaker(token: Token, span: Span, record: Record) -> Settled | None:
    """“Vesh said the delegation had brought a map”, “our soldiers will stay”, “this country” in his mouth: his side’s."""
    if span[0].lower_ in ("our", "my"):
        his = token.lemma_.lower() in nouns("body", "office") or token.lower_ in nouns("body", "fighters")
    elif span[0].lower_ == "this":
        his = token.lower_ in nouns("stand_in.state")
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
    if token.lower_ != "party" and token.lower_ not in nouns("stand_in.state", "stand_in.organisation", "stand_in.group"):
        return None
    inside = [s for s in record.inside(span.start, span.end) if s.span.end <= token.i and len(s.actors) == 1]
    if not inside:
        return None
    owner = inside[-1]
    is_owner = owner.span.root.dep_ == "poss" and owner.span.root.head.i == token.i
    party = record.party(owner.actors[0])
    of_his = owner.actors[0].kind == "person" or (owner.how == "pronoun" and owner.span[0].lower_ in ("his", "her"))
    if is_owner and of_his and party.kind != "person":  # “an official said his country …”: of whom the words name no more
        return Settled(span, (party,), "nominal", f"“{span.text}”: {owner.actors[0].name} is of {party.name}")
    if owner.how == "demonym" and token.lower_ in nouns("stand_in.state") and span[0].lower_ in DEFINITE:
        return Settled(span, owner.actors, "nominal", f"“{span.text}” is {owner.actors[0].name}")
    return None


def of_its_owner(token: Token, span: Span, record: Record, focus: Focus, read: Reader) -> Settled | None:
    """“Its delegation”, “Israeli officials”, “an official of the group”: the owner, which is named in the phrase or behind “of”.

    “The Ondrian envoy” is the envoy himself where the report has named one. `read` settles a noun behind “of”.
    """
    inside = [s for s in record.inside(span.start, span.end) if s.span.end <= token.i]
    joints = ("of", "for", "from", "to") if token.lemma_.lower() in nouns("relation") else ("of", "for", "from")
    behind = next((t for t in token.rights if t.lower_ in (*joints, "in", "within", "at") and t.i == token.i + 1), None)
    head = next((t for t in behind.children if t.dep_ == "pobj"), None) if behind is not None else None
    if behind is not None:
        last = head
        while (
            last is not None and last.i not in record.covering and (of := next((t for t in last.rights if t.lower_ == "of"), None))
        ):
            last = next((t for t in of.children if t.dep_ == "pobj"), None)  # “of Foreign Affairs of Morrene”
        if last is not None:
            later = None if last.i in record.covering else read(last, record, focus)
            named = [later] if later is not None else record.covering.get(last.i, [])
            within = behind.lower_ not in joints  # “hardliners in the movement”, but not “a diplomat in Kesh”
            own = last.lemma_.lower() in nouns("body")  # “a source in the Keshi ministry”
            inside += [s for s in named if not within or own or s.actors[0].kind in ("group", "organisation")]
            inside += [record.by_head[t.i] for t in last.conjuncts if t.i > last.i and t.i in record.by_head]
    if not inside and behind is not None and (run_on := named_behind(token, record)) is not None:
        inside = [run_on]
    owners = [s for s in inside if len(s.actors) == 1]
    if token.lower_ in nouns("rebels") and any(s.actors[0].kind == "state" for s in owners):
        return None  # “Keshi rebels” fight Kesh
    if not owners and inside and inside[-1].how == "pronoun" and inside[-1].span.root.dep_ == "poss":
        whose = tuple({party.id: party for actor in inside[-1].actors for party in (record.party(actor),)}.values())
        return Settled(span, whose, "nominal", f"“{span.text}” act for both")  # “their troops”
    if not owners:
        return of_its_capital(token, span, record, focus)
    if token.lemma_.lower() == "counterpart" and owners[-1].how != "demonym":
        return None  # “her counterpart” is of the others
    row = [s for s in owners if behind is not None and head is not None and s.span.root in (head, *head.conjuncts)]
    row = row or [s for s in owners if s.how == "demonym" and is_in_a_row(s.span.root)]
    if len(row) > 1:
        several = tuple({party.id: party for s in row for party in (record.party(s.actors[0]),)}.values())
        return Settled(span, several, "nominal", f"“{span.text}” act for all that are named with them")
    party = record.party(owners[-1].actors[0])
    person = (
        of_a_role(token, span, record, party.id)
        or of_one_without(token, span, record, party)
        or sides.go_between(token, span, record, party)
    )
    if person is not None:
        return person
    if party.kind == "person" and owners[-1].how == "name" and (state := served(owners[-1], focus)) is not None:
        party = state  # “an adviser to President Ada Roe”
    if party.kind == "person":
        record.open.append(token)
        return None  # “her spokesman”, and nobody knows so far for whom she speaks
    return Settled(span, (party,), "nominal", f"“{span.text}” acts for {party.name}")


def of_a_league(token: Token, span: Span, record: Record) -> Settled | None:
    """“The eight states of the Accord Group”, “members of ECOWAS”: the organisation."""
    of = next((t for t in token.rights if t.lower_ == "of" and t.i == token.i + 1), None)
    whose = next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None
    if whose is None or token.lower_ not in nouns("in_a_league"):
        return None
    one = next((s for s in record.covering.get(whose.i, ()) if s.how == "name"), None)
    if one is None or one.actors[0].kind not in ("organisation", "group"):
        return None
    return Settled(span, one.actors, "nominal", f"“{span.text}” make up {one.actors[0].name}")


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

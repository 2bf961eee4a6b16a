"""The party of people whose role names it by a noun, a pronoun or another person: “its envoy, Tull”, “deputy to Jonas Orrin”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from parley.language.actors.called import most_named
from parley.language.actors.knowledge import famous, nouns
from parley.language.actors.party import is_of_no_state, singled_out_of, speaks_for_himself
from parley.language.actors.phrases import told_once
from parley.language.actors.roles import appositions, is_independent, phrase, tells_an_office
from parley.language.actors.served import in_order, told_by_verbs
from parley.language.actors.settled import SUBJECTS, Record, Settled, is_subject, name_words
from parley.language.findings import Actor
from parley.language.tokens import Span, Token

HEAD_OF = {"embassy": "ambassador", "parliament": "speaker", "presidency": "president", "ministry": "minister"}
"""Bodies that one person speaks for: “Kesh's embassy denied it. Ambassador Ada Roe said …”."""
NEAR_THE_START = 4  # words before the name in its sentence


def learn_owners(record: Record, at: int) -> None:
    """Give the people of a token's sentence, as far as it has been read, the party that their roles there tell."""
    if at < 0 or not record.partyless:
        return
    first = bisect_left(record.partyless_at, record.back(at, 0))
    for one in record.partyless[first : bisect_right(record.partyless_at, at)]:
        if record.asked.get(one.start) == len(record.all):
            continue  # no mention has been added since
        record.asked[one.start] = len(record.all)
        if record.now(one.actors[0]).party is None:
            learn_owner(record, one)


def learn_again(record: Record) -> None:
    """“The deputy to Jonas Orrin”, of whom more was told later in the report; “He is now adviser to the Union”."""
    taken_up = [s for s in record.all if s.how == "pronoun" and len(s.actors) == 1 and s.actors[0].kind == "person"]
    for one in (*record.partyless, *taken_up):
        if record.now(one.actors[0]).party is None:
            learn_owner(record, one)


def learn_owner(record: Record, one: Settled) -> None:
    person = record.now(one.actors[0])
    told = descriptions(one.span) if one.how != "pronoun" else tuple(in_order(served) for served in told_by_verbs(one.span))
    for words in told:
        inside = [s for s in record.inside(words[0].i, words[-1].i + 1) if len(s.actors) == 1 and s.actors[0].id != person.id]
        owners = [owner for s in inside if (owner := record.party(s.actors[0])).kind != "person"]
        owners = [owner for owner in owners if owner.kind != "state" or not is_of_no_state(words)]
        if owners:
            because = f"“{''.join(t.text_with_ws for t in words).strip()}”, {inside[0].because or owners[0].name}"
            record.actors[person.id] = replace(person, party=owners[0].id, because=because)
            return
    group = next((g for words in told if (g := by_a_word(words, record)) is not None), None)
    if group is not None:
        because = f"“{''.join(t.text_with_ws for t in told[0]).strip()}”, in a report on {group.name}"
        record.actors[person.id] = replace(person, party=group.id, because=because)
        return
    if not told_by_verbs(one.span) and (lead := introduced(record, one)) is not None:
        because = f"the sentence before told of “{lead.span.text}”"
        record.actors[person.id] = replace(person, party=record.party(lead.actors[0]).id, because=because)


@told_once
def descriptions(person: Span) -> Iterator[Sequence[Token]]:
    """The words that may tell whom a person serves: those of his offices, the subject that speaks through him, what he leads."""
    for words in (phrase(person), *map(list, appositions(person))):
        of_another = any(t.lower_ in nouns("of_the_other") for t in words)  # “her host”
        one_of = [t.lower_ for t in words[:2]] in (["one", "of"], ["among", "them"])
        if words and not of_another and not speaks_for_himself(words) and (tells_an_office(words) or one_of):
            yield words
    if (subject := whose_mouth(person)) is not None:
        yield [subject]
    if (above := singled_out_of(person)) is not None:
        yield [above]
    yield from (in_order(served) for served in told_by_verbs(person))
    yield from (list(t.subtree) for t in whose(person))


def whose(person: Span) -> Iterator[Token]:
    """“Isak Dorn, whose Civic Alliance sits in opposition”: the subject of the relative clause, in capitals."""
    for clause in (t for t in person.root.children if t.dep_ == "relcl"):
        for subject in (t for t in clause.children if t.dep_ in SUBJECTS and t.tag_ in ("NNP", "NNPS")):
            if any(t.lower_ == "whose" for t in subject.children):
                yield subject
    office = person.root.head if person.root.dep_ == "appos" else None
    mark = next((t for t in office.lefts if t.lower_ == "whose"), None) if office is not None else None
    if mark is not None and mark.i > 1:  # by the words, since the parser hangs the clause on anything
        noun = mark.nbor(-2) if mark.nbor(-1).text == "," else mark.nbor(-1)
        while noun.dep_ in ("appos", "pobj", "prep") and noun.head.i < noun.i:
            if noun.dep_ != "prep":
                yield noun  # “the Basin Community, a bloc of six states whose secretary-general, Isak Dorn, has met …”
            noun = noun.head
        yield noun


def whose_mouth(person: Span) -> Token | None:
    """“The government said through spokesman Isak Dorn that …”: the subject."""
    root = person.root
    root = root.head if root.dep_ == "appos" else root
    through, verb = root.head, root.head.head
    if root.dep_ != "pobj" or through.lower_ not in ("through", "via") or verb.lemma_ not in nouns("saying"):
        return None
    return next((t for t in verb.children if t.dep_ in SUBJECTS), None)


def by_a_word(words: Sequence[Token], record: Record) -> Actor | None:
    """“Rebel commander Isak Dorn”, “Front official Isak Dorn”: the rebels of the report, or the one whose name has the word."""
    if any(t.lower_ in nouns("rebel") for t in words):
        whose = most_named(record, ("group",), armed=True)
        return whose.actors[0] if whose is not None else None
    capitals = {t.lower_ for t in words if t.text[0].isupper()} & record.name_words
    groups = [a for a in record.actors.values() if a.kind in ("group", "organisation") and len(a.name.split()) > 1]
    named = [a for a in groups if a.name.split()[-1].lower() in capitals]
    headed = {t.lower_ for t in words if t.text.title() in nouns("heads.organisation") and t.lower_ not in nouns("office")}
    small = [a for a in groups if a.id not in famous()]  # “the union leader” leads no African Union
    named = named or [a for a in small if headed & set(name_words(a))]  # “said guild president Isak Dorn”
    return named[0] if len(named) == 1 else None


def introduced(record: Record, one: Settled) -> Settled | None:
    """“Sarn’s foreign minister rejected it. Vesh told …”, “The Citadel laughed. Spokesman Dorn said …”: whom the text went on from.

    The subject of the sentence before: an office of which no name was told, where the name has none of its own; any actor
    where the name has an office that is nobody’s yet.
    """
    start = record.back(one.start, 0)
    quoted = record.quotation[start] if start < len(record.quotation) else None
    opens = start if quoted is None else record.quotations[quoted][1]  # ““…,” spokesman Isak Dorn said”
    root = one.span.root.head if one.span.root.dep_ == "appos" else one.span.root  # “A spokesman, Isak Dorn, said …”
    if not start or not is_subject(root) or one.start - opens > NEAR_THE_START:
        return None
    person = record.now(one.actors[0])
    before = [s for s in record.inside(record.back(one.start, 1), start) if is_main_subject(s) and len(s.actors) == 1]
    if len(before) != 1 or record.party(before[0].actors[0]).kind == "person":
        return None
    lead = before[0]
    office = lead.how == "nominal" and lead.span.root.lemma_.lower() in nouns("office") and lead.span.root.tag_ == "NN"
    if person.roles:
        bare = all(word.lower() in nouns("spokesman") for role in person.roles for word in role.split())
        bare = bare or is_nobody_elses(person.roles, lead.actors[0])
        bare = bare or (lead.actors[0].kind == "organisation" and any(role.lower() in nouns("of_a_union") for role in person.roles))
        bare = bare or is_of_the_body(person.roles, lead.span.root)
        bare = bare or (lead.actors[0].kind in ("group", "organisation") and any(leads_a_group(role) for role in person.roles))
        own = {word.lower() for role in person.roles for word in role.split()} & {HEAD_OF.get(lead.span.root.lower_)}
        return lead if (bare or own) and lead.actors[0].kind != "person" else None
    if chooses(lead.span.root.head) and not is_independent(one.span):
        return lead  # “Kesh named a new negotiator. Dorn, a jurist, told …”
    return lead if office and not list(appositions(one.span)) else None


def is_nobody_elses(roles: Sequence[str], lead: Actor) -> bool:
    """“Kesh said no. Negotiator Ada Roe said …”, “The UN called for calm. Envoy Ada Roe said …”: an office, and no word more."""
    offices = nouns("who_negotiates") | (nouns("posted") if lead.kind == "organisation" else frozenset())
    words = [{word.lower() for word in role.split()} for role in roles]
    return any(own & offices and own <= offices | nouns("heads.graded") for own in words)


def is_of_the_body(roles: Sequence[str], lead: Token) -> bool:
    """“The army has not moved. General Roe said”, “The delegation left. Roe, a member, laughed”, “… Delegation head Roe said”."""
    words = {word.lower() for role in roles for word in role.split()}
    if lead.lower_ in nouns("army") and words & nouns("rank", "of_an_army"):
        return True
    return lead.lemma_.lower() in nouns("body") and (words <= {"a", "member", "senior"} or lead.lemma_.lower() in words)


def leads_a_group(role: str) -> bool:
    """“Political chief”, “a field commander”, which states have as well, but seldom where a group was spoken of just before."""
    words = {word.lower() for word in role.split()}
    return bool(words & nouns("of_a_group")) and words <= nouns("of_a_group", "of_its_kind")  # no police chief


def chooses(verb: Token) -> bool:
    """“Named a new negotiator”, “replaced its envoy”: whoever is named next is the one."""
    taken = nouns("sending", "dismissing")
    chosen = (t for t in verb.children if t.dep_ == "dobj" and t.tag_ == "NN" and t.lower_ in nouns("office"))
    marked = (c.lower_ in ("a", "an", "new", "its", "their") for t in chosen for c in t.lefts)
    return verb.lemma_ in taken and any(marked)


def is_main_subject(one: Settled) -> bool:
    return one.span.root.dep_ in SUBJECTS and one.span.root.head.dep_ == "ROOT"

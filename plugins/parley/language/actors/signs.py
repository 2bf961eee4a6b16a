"""Signs: what a report says of a name in capitals that only states have, or only organisations, each with its weight.

One sign is seldom enough: a firm has a president, and a town has talks. A sign is counted once, whatever its places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.findings import Kind
from parley.language.tokens import Token

SURE, SHARED, GIVEN, ACTS, PLACED, ENOUGH = 3.0, 1.5, 1.6, 1.5, 1.4, 2.9
"""What a sign of a state is worth: what only states have, what others have too, an adjective of its own, that it takes a stand,
that it is a place; and what is asked. One sign is counted once, whatever its places."""
OF_A_RULER = frozenset(("has", "may have", "acts", "with"))
"""Signs that a ruler has as well as a state: what the model takes for a person needs another."""
TOLD = 2.9  # that a minister of no named state speaks of it
OWNS, WHICH, SIMPLE, BOTH = 1.5, 1.5, 1.0, 2.0
"""The same for organisations: what they have, “which”, and all other signs; and what is asked."""


def kind_of(places: Sequence[Token], demonyms: Collection[Token]) -> Kind | None:
    of_a_state: dict[str, float] = {"adjective": GIVEN} if any(is_of_somebody(t) for t in demonyms) else {}
    if any(t.dep_ in ("amod", "compound", "nmod") and words_of(t.head) & nouns("polity.has", "polity.may_have") for t in demonyms):
        of_a_state["has by its adjective"] = SHARED
    if any(t.text.endswith("s") and t.dep_ == "nsubj" and t.head.pos_ == "VERB" for t in demonyms):
        of_a_state["its people act"] = SHARED  # “the Haldeners took the paper home”
    of_a_firm: dict[str, float] = {}
    for token in places:
        of_a_state |= signs_of_a_state(token)
        of_a_firm |= signs_of_an_organisation(token)
    if any(map(is_ground, places)):
        of_a_state = {}
    if 2 * sum(t.ent_type_ == "PERSON" for t in places) > len(places) and of_a_state.keys() <= OF_A_RULER:
        of_a_state = {}  # “Roe's forces”, “the regime of Roe”
    alone = of_a_firm.keys() & {"is run", "has workers"} and SURE not in of_a_state.values()
    if sum(of_a_state.values()) >= ENOUGH and not alone:
        return "state"
    return "organisation" if (alone or "acts" in of_a_firm) and sum(of_a_firm.values()) >= BOTH else None


def is_ground(name: Token) -> bool:
    """“The port city of Brega”, “Zintan, a town in the hills,”: what is part of a state is none."""
    first = first_conjunct(name)
    if first.dep_ == "pobj" and first.head.lower_ == "of" and first.head.head.lemma_.lower() in nouns("towns"):
        return True
    return any(t.dep_ == "appos" and t.lemma_.lower() in nouns("towns") for t in name.children)


def is_sure(places: Iterable[Token]) -> bool:
    """Whether one sign is enough to show a state: “Halden's government” is no person, whoever the next sentence calls “she”."""
    return any(worth == SURE for token in places for worth in signs_of_a_state(token).values())


def words_of(noun: Token) -> set[str]:
    """A noun with what stands before it: “foreign minister”."""
    return {noun.lemma_.lower(), noun.lower_, *(t.lower_ for t in noun.lefts if t.dep_ in ("compound", "amod", "nmod"))}


def signs_of_a_state(token: Token) -> dict[str, float]:
    """What one place tells of a name, by the sign."""
    head, first = token.head, first_conjunct(token)
    words = words_of(head)
    of = first.head.head if first.dep_ == "pobj" and first.head.lower_ in ("of", "from") else None
    found: dict[str, float] = {}
    if words & nouns("below_the_state"):
        return found
    if token.dep_ == "poss" and words & nouns("polity.has"):
        found["has"] = SURE
    elif token.dep_ == "poss" and words & nouns("polity.may_have"):
        found["may have"] = SHARED
    if of is not None and first.head.lower_ == "of" and is_of_a_state(of):
        found["of"] = SURE
    elif of is not None and {of.lower_, of.lemma_.lower()} & nouns("polity.may_be_of"):
        found["may be of"] = SHARED  # “the delegation of Halden”, “negotiators from Halden”
    if speaks_for_it(token):
        found["spoken for"] = SURE
    beside = token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ","
    if beside and any(t.dep_ == "appos" and t.lemma_.lower() in nouns("polity.is") for t in token.children):
        found["is"] = SURE
    if token.dep_ == "appos" and head.lemma_.lower() in nouns("polity.is") and token.i and token.doc[token.i - 1].text == ",":
        found["is"] = SURE  # “its southern neighbour, Halden”
    if (
        first.dep_ == "pobj"
        and first.head.lower_ == "with"
        and first.head.head.lemma_.lower() in nouns("polity.between", "polity.with")
    ):
        found["with"] = SHARED
    if first.dep_ == "pobj" and first.head.lower_ == "between" and first.head.head.lemma_.lower() in nouns("polity.between"):
        if first.i != token.i or any(t.tag_ == "NNP" for t in token.conjuncts):
            found["between"] = SURE
    elif first.dep_ == "pobj" and first.head.lower_ in nouns("polity.where") and token.ent_type_ != "DATE":
        found["where"] = PLACED
    if first.dep_ in ("nsubj", "nsubjpass") and takes_a_stand(first):
        found["acts"] = ACTS
    if first.dep_ == "nsubj" and sends_its_minister(first.head):
        found["sends its minister"] = SURE
    if token.ent_type_ != "ORG" and first.dep_ in ("nsubj", "nsubjpass") and is_told_by_a_minister(first.head):
        found["told by its minister"] = TOLD
    if token.ent_type_ in ("GPE", "NORP") and first.dep_ in ("nsubj", "nsubjpass", "dobj"):
        found["taken for a place"] = PLACED / 2
    return found


def is_of_a_state(noun: Token) -> bool:
    """“The government of Halden”, “Foreign Minister of Halden”, “the people of Halden vote”."""
    return bool({noun.lower_, noun.lemma_.lower()} & nouns("polity.of")) or is_office_of_a_state(noun) or is_electorate(noun)


def is_office_of_a_state(holder: Token) -> bool:
    """“Foreign Minister of Halden”, “President Ada Roe of Halden”; a Minister of Defence is of none."""
    before = {t.lower_ for t in holder.lefts if t.dep_ in ("compound", "amod", "nmod")}
    if holder.lemma_.lower() in ("minister", "ministry"):
        return bool(before & {"foreign", "prime"})
    if holder.lower_ in nouns("polity.offices"):
        return True  # “the ambassador of Halden”
    if holder.tag_ == "NNP" and "minister" in before:
        return True  # “Interior Minister Ada Roe of Halden”
    return holder.tag_ == "NNP" and bool(before & {"president", "king", "queen", "chancellor", "premier", "emir", "sultan"})


def speaks_for_it(name: Token) -> bool:
    """“Health Minister Ada Roe, for Halden, denied it”, “For Halden, ambassador Ada Roe denied it”."""
    doc, i = name.doc, name.i
    if i + 2 < len(doc) and i == name.sentence[0] + 1 and doc[i - 1].lower_ == "for" and doc[i + 1].text == ",":
        return doc[i + 2].lower_ in nouns("polity.offices", "polity.shared")
    if i < 4 or i + 1 >= len(doc) or doc[i - 1].lower_ != "for" or doc[i - 2].text != "," or doc[i + 1].text != ",":
        return False
    return any(t.lower_ in nouns("polity.offices") for t in doc[max(name.sentence[0], i - 6) : i - 2])


def is_told_by_a_minister(deed: Token) -> bool:
    """“Finance Minister Ada Roe said Halden would pay”: of whom a minister without a state speaks is his."""
    subject = next((t for t in deed.head.children if t.dep_ == "nsubj"), None) if deed.dep_ == "ccomp" else None
    if subject is None or deed.head.lemma_ not in nouns("saying") or subject.tag_ != "NNP":
        return False
    before = [t for t in subject.lefts if t.dep_ in ("compound", "amod", "nmod", "poss")]
    return any(t.lower_ in nouns("polity.offices") for t in before) and not any(t.dep_ == "poss" for t in before)


def sends_its_minister(deed: Token) -> bool:
    """“Halden sent Ada Roe, its deputy prime minister”."""
    sent = (t for t in deed.children if t.dep_ == "dobj" and deed.lemma_ in nouns("sending"))
    offices = (t for person in sent for t in person.children if t.dep_ == "appos" and t.lower_ in nouns("polity.offices"))
    return any(t.lower_ == "its" for office in offices for t in office.lefts)


def is_electorate(people: Token) -> bool:
    """“The people of Halden vote”; the people of a town may do anything else."""
    return people.lemma_.lower() in ("citizen", "people", "voter") and people.head.lemma_ in ("vote", "elect")


def takes_a_stand(subject: Token) -> bool:
    return subject.head.lemma_ in nouns("taking_a_stand", "talking", "polity.does")


def signs_of_an_organisation(token: Token) -> dict[str, float]:
    """What one place tells of a name, by the sign."""
    found: dict[str, float] = {}
    first = first_conjunct(token)
    if token.ent_type_ == "ORG":
        found["taken for one"] = SIMPLE
    if first.dep_ == "nsubj" and takes_a_stand(first):
        found["acts"] = SIMPLE
        verbs = (first.head, *(t for t in first.head.children if t.dep_ == "conj" and t.pos_ == "VERB"))
        said = (t for verb in verbs for t in verb.children if t.dep_ == "ccomp")
        if any(c.lower_ == "it" and c.dep_ == "nsubj" for t in said for c in t.children):
            found["it"] = SIMPLE
        end = token.sentence[1]
        if end < len(token.doc) and token.doc[end].lower_ in ("it", "its"):
            found["its"] = SIMPLE
    if any(t.dep_ == "relcl" and any(c.lower_ == "which" and c.dep_ == "nsubj" for c in t.children) for t in token.children):
        found["which"] = WHICH
    if first.dep_ == "dobj" and first.head.lemma_ in nouns("firm.is") and first.head.dep_ == "relcl":
        found["is run"] = OWNS  # “Ada Roe, who runs Corvex”
    if first.dep_ == "pobj" and first.head.lower_ == "at" and first.head.head.lower_ in nouns("firm.at"):
        found["has workers"] = OWNS  # “the strike at Corvex”
    if token.dep_ == "poss" and {token.head.lower_, token.head.lemma_.lower()} & nouns("firm.has"):
        found["owns"] = OWNS
    return found


def is_of_somebody(adjective: Token) -> bool:
    """“Orrovian tanks”, “the Orrovian leader”, “the Haldeners”: of what a state has, or of its people."""
    return adjective.dep_ in ("amod", "compound", "nmod", "poss") or adjective.text.endswith("s")

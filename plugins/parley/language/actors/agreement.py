"""Whether a pronoun and what it may stand for agree: in number, in kind, in sex."""

from __future__ import annotations

from typing import Literal

from parley.language.actors.knowledge import given_names, nouns
from parley.language.actors.settled import NEVER_TAKEN_UP, Record, Settled
from parley.language.actors.surnames import sex_of_title
from parley.language.tokens import Token

MALE = frozenset(("he", "him", "his"))
FEMALE = frozenset(("she", "her", "hers"))
THING = frozenset(("it", "its"))
SEVERAL = frozenset(("they", "them", "their", "theirs"))
PERSON = MALE | FEMALE
NO_PERSON = THING | SEVERAL
Sort = Literal["several", "thing", "person"]
"""“They”, “it”, or “he” and “she”, with their other forms."""
NEITHER: frozenset[Sort] = frozenset()
THEY, HE, IT = frozenset[Sort](("several",)), frozenset[Sort](("person",)), frozenset[Sort](("thing",))
HE_OR_IT = HE | IT
MEASURES = ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT")


def fits(word: str, one: Settled, record: Record) -> bool:
    return sort_of(word) in sorts_of(one) and (word not in PERSON or is_of_the_sex(word, one, record))


def sort_of(pronoun: str) -> Sort:
    return "several" if pronoun in SEVERAL else "thing" if pronoun in THING else "person"


def sorts_of(one: Settled) -> frozenset[Sort]:
    """Which pronouns can take up a mention, whatever the sex."""
    kinds = {actor.kind for actor in one.actors}
    head = one.span.root
    found: set[Sort] = set()
    if kinds != {"person"} or len(one.actors) > 1 or head.tag_ in ("NNS", "NNPS") or head.lower_ in SEVERAL:
        found.add("several")
    if len(one.actors) == 1 and stands_for_a_person(one):
        found.add("person")
    elif len(one.actors) == 1:
        if kinds & {"state", "group", "organisation", "body"} and not is_many(one) and not is_office(one):
            found.add("thing")
        if kinds == {"person"} or (is_office(one) and head.tag_ in ("NN", "NNP")):
            found.add("person")
    return frozenset(found)


def is_of_the_sex(word: str, one: Settled, record: Record) -> bool:
    """Whether “he” and “she” may mean the one, as far as his sex is told."""
    if stands_for_a_person(one):
        return (one.span.root.lower_ in MALE) == (word in MALE)
    sex = sex_of(one, record) if one.actors[0].kind == "person" else None
    return sex is None or sex == ("m" if word in MALE else "f")


def stands_for_a_person(one: Settled) -> bool:
    """“He”, of an official who has neither a name nor an office of his own: whoever he speaks for, he is no “it”."""
    return one.how == "pronoun" and not one.office and one.actors[0].kind != "person" and one.span.root.lower_ in PERSON


def is_many(one: Settled) -> bool:
    """“The rebels”, “the Houthis”; but the United States, ECOWAS, the Rapid Support Forces are one, whatever their last letter."""
    head = one.span.root
    if head.tag_ not in ("NNS", "NNPS"):
        return False
    return not (one.how == "name" and (one.actors[0].kind != "group" or head.is_upper or " " in one.actors[0].name))


def is_one(one: Settled) -> bool:
    """A state or a body, of which “they” is said only where nothing else is several."""
    group = {actor.kind for actor in one.actors} & {"group", "people"}
    return len(one.actors) == 1 and not group and one.span.root.tag_ not in ("NNS", "NNPS") and one.span.root.lower_ not in SEVERAL


def is_office(one: Settled) -> bool:
    """“A government spokesman”: a person, although what is known of him is the party alone."""
    return one.how == "nominal" and one.span.root.lemma_.lower() in nouns("office")


def sex_of(one: Settled, record: Record) -> str | None:
    """What the words tell of a person's sex, or what the report has told before; remembered."""
    span, id = one.span, one.actors[0].id
    told = sex_of_word(span.root) or sex_of_title(span.doc[span.start - 1].text if span.start else "") or sex_of_title(span[0].text)
    if told is None and id in record.sex:
        return record.sex[id]
    if told is None:
        words = [word for role in record.now(one.actors[0]).roles for word in role.lower().split()]
        told = "f" if nouns("female") & set(words) else "m" if nouns("male") & set(words) else None
    if told is not None:
        record.sex[id] = told
        return told
    return sex_of_name(record.now(one.actors[0]).name)


def sex_of_name(name: str) -> str | None:
    """What the given name before a surname tells. Not remembered: a title or a role tells more, wherever it comes."""
    first, _, last = name.partition(" ")
    if not last:
        return None
    return "f" if first in given_names("female") else "m" if first in given_names("male") else None


def can_have(office: Token, other: Token) -> bool:
    """No umbrella and no town has a chairwoman or a spokesman, and nobody's health has a leadership."""
    of_somebody = {office.lemma_.lower(), office.lower_} & nouns("office", "polity.of_somebody")
    if not of_somebody or office.lemma_.lower() in nouns("of_towns"):
        return True
    body = other.lemma_.lower() in nouns("body", "stand_in.organisation", "stand_in.group")
    return (body or other.tag_ in ("NNP", "NNPS")) and other.ent_type_ not in ("GPE", "LOC", "FAC")


def sex_of_word(token: Token) -> str | None:
    return "f" if token.lower_ in nouns("female") else "m" if token.lower_ in nouns("male") else None


def sorts_of_thing(noun: Token) -> frozenset[Sort]:
    """Which pronouns can take up a noun that is no mention."""
    if noun.dep_ in NEVER_TAKEN_UP or noun.ent_type_ in MEASURES or any(t.dep_ == "appos" for t in noun.children):
        return NEITHER  # “its negotiator, Ottilie Grane,” is one person
    if noun.tag_ in ("NNS", "NNPS"):
        return THEY
    if noun.dep_ == "nsubj" and any(t.dep_ == "attr" and t.tag_ == "NNP" for t in noun.head.children):
        return NEITHER  # “the missing minister was Isak Dorn”: one person, who goes by his name
    word = noun.lemma_.lower()
    if word in nouns("furniture") and any(t.dep_ == "amod" or t.like_num for t in noun.lefts):
        return IT  # “the empty chair”
    return HE if word in nouns("office") else HE_OR_IT if word in nouns("person") else IT

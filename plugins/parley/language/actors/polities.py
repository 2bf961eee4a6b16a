"""States that no table knows, by what reports say of them: “Halden's foreign minister”, “talks between Halden and Orrow”.

One sign is not enough: a firm has a president, and a town has talks. What is part of a person's name is nobody's state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from parley.identity import identify
from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.knowledge import Alias, Known, given_names, nouns
from parley.language.actors.names import Name, acts, first_conjunct
from parley.language.actors.places import proper, standing

SURE, SHARED, GIVEN, ACTS, PLACED, ENOUGH = 3.0, 1.5, 1.6, 1.5, 1.4, 2.9
"""What a sign is worth: what only states have, what others have too, an adjective of its own, that it takes a stand, that it is a
place; and what is asked. One sign is counted once, whatever its places."""
ENDINGS = ("n", "an", "ans", "ns", "ian", "ians", "i", "is", "ese", "er", "ers", "ish", "ic")
"""What makes an adjective or a people of a name, “Orrovian”, “Haldeners”, behind the name without its last vowel."""
SHORTEST = 4  # letters of a name with an adjective of its own


def find(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Every mention of a state that the report itself shows to be one, by its name, and by the adjective of that."""
    taken = {i for name in names for i in range(name.span.start, name.span.end)}
    places: dict[str, list[Token]] = defaultdict(list)
    for token in proper(doc):
        if token.i not in taken and token.text[0].isupper() and not token.is_upper and token.is_alpha and len(token) > 2:
            places[token.text].append(token)
    people = of_people(doc)
    forms = {word: of for word in {t.text for t in doc if t.text[:1].isupper()} if (of := named_by(word, places)) is not None}
    demonyms: dict[str, set[str]] = defaultdict(set)
    for word, of in forms.items():
        demonyms[of].add(word)
    for name, tokens in places.items():
        if name in people or name in forms or is_no_name(tokens[0]):
            continue
        whole = [t for t in tokens if not in_a_longer_name(t)]
        worth = sum({sign(t, doc) for t in whole})  # a sign twice is one sign
        if any(is_of_somebody(t) for t in standing(doc, demonyms[name])):
            worth += GIVEN
        if worth >= ENOUGH and whole:
            known = Known(identify(name), name, "state")
            yield from named(doc, known, whole, "name")
            yield from named(doc, known, [t for t in standing(doc, demonyms[name]) if t.i not in taken], "demonym")


def named(doc: Doc, known: Known, tokens: Sequence[Token], sort: str) -> Iterator[Name]:
    for token in tokens:
        span = doc[token.i : token.i + 1]
        alias = Alias(token.text, known, "demonym" if sort == "demonym" else "name")
        yield Name(span, alias, acts(span, alias))


def of_people(doc: Doc) -> set[str]:
    """The words of people's names as far as titles, given names and the model tell them."""
    found = {t.text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1 for t in entity}
    found |= {
        t.text
        for t in proper(doc)
        if t.i and (is_title(t.nbor(-1)) or t.nbor(-1).text in given_names("male") | given_names("female"))
    }
    return found


def is_no_name(token: Token) -> bool:
    word = token.text
    kind = nouns("polity.is", "polity.of", "body", "office")
    return (
        is_opener(token) or is_title(token) or word.lower() in kind or word in given_names("male") or word in given_names("female")
    )


def in_a_longer_name(token: Token) -> bool:
    """“Halden Steel”, “the Orrow Bridge”, “North Halden”: the words beside it are capitals too."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i > token.sent.start else None
    if any(t is not None and t.text in "-–" and not t.is_space for t in (before, after)):
        return True  # “Saint-Orrow”
    if (
        after is not None
        and after.tag_ in ("NNP", "NNPS")
        and not is_title(after)
        and after.head.i != token.i
        and token.dep_ == "compound"
    ):
        return True
    return before is not None and before.tag_ == "NNP" and before.dep_ == "compound" and before.head.i == token.i


def sign(token: Token, doc: Doc) -> float:
    """What one place tells of a name; 0 where it tells nothing."""
    head = token.head
    words = {head.lemma_.lower(), head.lower_, *(t.lower_ for t in head.lefts if t.dep_ in ("compound", "amod", "nmod"))}
    if words & nouns("below_the_state"):
        return 0
    if token.dep_ == "poss":
        if words & nouns("polity.has"):
            return SURE
        return SHARED if words & nouns("polity.may_have") else 0
    if token.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in nouns("polity.of"):
        return SURE
    if any(t.dep_ == "appos" and t.lemma_.lower() in nouns("polity.is") for t in token.children):
        return SURE
    first = first_conjunct(token)
    if first.dep_ == "pobj" and first.head.lower_ == "between" and first.head.head.lemma_.lower() in nouns("polity.between"):
        return SURE if first.i != token.i or any(t.tag_ == "NNP" for t in token.conjuncts) else 0
    if first.dep_ == "pobj" and first.head.lower_ in nouns("polity.where") and token.ent_type_ != "DATE":
        return PLACED
    if first.dep_ in ("nsubj", "nsubjpass") and first.head.lemma_ in nouns("taking_a_stand", "talking", "polity.does"):
        return ACTS + (PLACED if token.ent_type_ in ("GPE", "NORP") else 0)
    return PLACED / 2 if token.ent_type_ == "GPE" and first.dep_ in ("nsubj", "nsubjpass", "dobj") else 0


def is_of_somebody(adjective: Token) -> bool:
    """“Orrovian tanks”, “the Orrovian leader”, “the Haldeners”: of what a state has, or of its people."""
    return adjective.dep_ in ("amod", "compound", "nmod", "poss") or adjective.text.endswith("s")


def named_by(word: str, places: Mapping[str, Collection[Token]]) -> str | None:
    """The name of which a word is the adjective, “Orrow” for “Orrowian”; None where it is of none."""
    for end in ENDINGS:
        stem = word.removesuffix(end)
        if len(stem) >= SHORTEST and stem != word:
            found = next((name for name in (stem, *(stem + vowel for vowel in "aeioy")) if name in places), None)
            if found is not None and found != word:
                return found
    return None

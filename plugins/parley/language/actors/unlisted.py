"""Names that no table knows, by what reports say of them: states, “Halden's army”, and organisations, “Corvex said it …”.

One sign is not enough: a firm has a president, and a town has talks. What is part of a person's name, or taken up by “he” or
“she”, is no state and no firm.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from parley.identity import identify
from parley.language.actors import holding
from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.knowledge import Alias, Known, any_given_name, nouns
from parley.language.actors.named import is_press, is_thing
from parley.language.actors.names import Name, acts, first_conjunct
from parley.language.actors.persons import is_taken_up
from parley.language.actors.places import proper, sentence, standing
from parley.language.findings import Kind
from parley.language.reach import text_of

WORD = re.compile(r"\w+")
SURE, SHARED, GIVEN, ACTS, PLACED, ENOUGH = 3.0, 1.5, 1.6, 1.5, 1.4, 2.9
"""What a sign of a state is worth: what only states have, what others have too, an adjective of its own, that it takes a stand,
that it is a place; and what is asked. One sign is counted once, whatever its places."""
TOLD = 2.9  # that a minister of no named state speaks of it
OWNS, WHICH, SIMPLE, BOTH = 1.5, 1.5, 1.0, 2.0
"""The same for organisations: what they have, “which”, and all other signs; and what is asked."""
ENDINGS = ("n", "an", "ans", "ns", "ian", "ians", "i", "is", "ese", "er", "ers", "ish", "ic")
"""What makes an adjective or a people of a name, “Orrovian”, “Haldeners”, behind the name without its last vowel."""
SHORTEST = 4  # letters of a name with an adjective of its own


def find(doc: Doc, names: Sequence[Name], people: Collection[str]) -> Iterator[Name]:
    """Every mention of a state or an organisation that the report itself shows to be one, and of the adjective of its name.

    `people` are names of people that the editor knows.
    """
    taken = {i for name in names for i in range(name.span.start, name.span.end)}
    places: dict[str, list[Token]] = defaultdict(list)
    entities = doc.ents
    alone = (entity[0] for entity in entities if len(entity) == 1 and entity.label_ == "ORG" and entity[0].tag_ != "NNP")
    for token in (*proper(doc), *alone):
        if token.i not in taken and token.text[0].isupper() and not token.is_upper and token.is_alpha and len(token) > 2:
            places[token.text].append(token)
    if not places:
        return
    of_somebody = of_people(places, entities) | {word for name in people for word in name.split()}
    known_people = of_somebody | {word for name in names for word in name.alias.known.name.split()}
    longer = {name.alias.known.name.split()[0]: name.alias.known for name in names if is_long(name.alias.known)}
    demonyms: dict[str, set[str]] = defaultdict(set)
    begins = {name[:SHORTEST] for name in places}
    written = set(WORD.findall(text_of(doc)))
    for word in sorted(word for word in written if word[:SHORTEST] in begins):
        if (of := named_by(word, places)) is not None:
            demonyms[of].add(word)
    forms = set().union(*demonyms.values())
    of_form = {word: name for name, words in demonyms.items() for word in words}
    adjectives: dict[str, list[Token]] = defaultdict(list)
    for token in standing(doc, forms) if forms else ():
        if token.i not in taken:
            adjectives[of_form[token.text]].append(token)
    for span, known in firms(doc, entities, taken):
        if is_press(span):
            continue
        yield Name(span, Alias(known.name, known, "name"), acts=True)
        for token in places.pop(span[0].text, ()) if span[0].text not in known_people else ():
            if token.i not in range(span.start, span.end) and not in_a_longer_name(token):
                yield from named(doc, known, [token], "name")  # “Corvex” of “Corvex Metals”
    held: dict[str, Kind] = {}
    for span, kind in holding.find(doc, taken, titled(places)):
        if len(span) == 1 and (kind == "state" or (full := in_full(doc, span[0], taken)) is None):
            held[span.text] = kind
            continue
        if len(span) == 1 and full is not None:
            longer[span.text], held[span.text] = Known(identify(full.text), full.text, kind), kind
            span = full
        known = Known(identify(span.text), span.text, kind)
        for first in standing(doc, (span[0].text,)):
            place = doc[first.i : first.i + len(span)]
            if place.text == span.text and not any(t.i in taken for t in place):
                alias = Alias(known.name, known, "name")
                yield Name(place, alias, acts=kind == "organisation" or acts(place, alias))
    for span, known in led(doc, taken):
        yield Name(span, Alias(known.name, known, "name"), acts=True)
        places.pop(span.text, None)
        for again in standing(doc, (span[0].text,)):
            place = doc[again.i : again.i + len(span)]
            if again.i != span.start and place.text == span.text and not any(t.i in taken for t in place):
                yield Name(place, Alias(known.name, known, "name"), acts=True)
    short = {name for name in longer.keys() & held.keys() if held[name] == "organisation" and name.lower() not in written}
    for token in standing(doc, short):
        apart = token.dep_ not in ("amod", "compound", "nmod") and not in_a_longer_name(token)
        if token.i not in taken and apart and not is_no_name(token):
            yield from named(doc, longer[token.text], [token], "name")  # “Calloway's finance chief” of “Calloway Group”
    for name, tokens in places.items():
        if name in known_people or name in forms or name.lower() in written or is_no_name(tokens[0]):
            continue
        whole = [t for t in tokens if not in_a_longer_name(t)]
        if not whole:
            continue
        shown = held.get(name) or kind_of(whole, adjectives.get(name, ()))
        if shown is not None and not (any(is_a_person(t) for t in whole) and not (shown == "state" and is_sure(whole))):
            known = Known(identify(name), name, shown)
            yield from named(doc, known, whole, "name")
            if shown == "state":
                yield from named(doc, known, adjectives.get(name, ()), "demonym")


def in_full(doc: Doc, short: Token, taken: Collection[int]) -> Span | None:
    """“Pellworth Mills”, where another sentence speaks of Pellworth's finance director."""
    for first in standing(doc, (short.text,)):
        span = holding.capitals_from(doc, first.i)
        if len(span) > 1 and not any(t.i in taken for t in span):
            return span
    return None


def is_long(known: Known) -> bool:
    return known.kind in ("group", "organisation") and " " in known.name


def is_proper(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text[0].isupper()


def led(doc: Doc, taken: Collection[int]) -> Iterator[tuple[Span, Known]]:
    """“Commander of the Grey Ravens”, “fighters of the Grey Ravens”: a group, where only such have one, else an organisation."""
    seen: set[str] = set()
    for noun in standing(doc, nouns("firm.led", "firm.fights")):
        start = noun.i + 3
        if noun.i > 3 and doc[noun.i - 1].lower_ == "whose" and doc[noun.i - 2].text == ",":
            start = noun.i - 3  # “the Grey Ravens, whose commander …”
            while start and doc[start - 1].tag_ in ("NNP", "NNPS") and doc[start - 1].text[0].isupper():
                start -= 1
            if start and doc[start - 1].lower_ == "the" and doc[noun.i - 3].tag_ == "NNPS":
                span = doc[start : noun.i - 2]
                if span.text not in seen and not any(t.i in taken for t in span):
                    seen.add(span.text)
                    yield span, of_those_led(span, noun)
            continue
        if start >= len(doc) or doc[noun.i + 1].lower_ != "of" or doc[noun.i + 2].lower_ != "the":
            continue
        end = start
        while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[0].isupper() and not is_title(doc[end]):
            end += 1
        span = doc[start:end]
        if not len(span) or span.text in seen or any(t.i in taken or t.ent_type_ in ("DATE", "GPE", "LOC", "NORP") for t in span):
            continue
        after = doc[end] if end < len(doc) else None
        goes_on = after is not None and (after.lower_ in ("of", "and", "for", "&") or after.pos_ in ("NOUN", "ADJ", "PROPN"))
        if goes_on or all(is_no_name(t) for t in span):
            continue  # “the leader of the Council”, “head of the Partnership for Peace”
        seen.add(span.text)
        yield span, of_those_led(span, noun)


def of_those_led(span: Span, leader: Token) -> Known:
    return Known(identify(span.text), span.text, "group" if leader.text in nouns("firm.fights") else "organisation")


def firms(doc: Doc, entities: Sequence[Span], taken: Collection[int]) -> Iterator[tuple[Span, Known]]:
    """“Corvex Metals”, “Castellan Asset Management”: capitals that end as firms are called, and what the model takes for an
    organisation and “it” takes up; two words that only act may be a person's name.
    """
    seen: set[int] = set()
    heads = standing(doc, nouns("firm.ends"))
    ends = [(t, True) for t in heads if t.tag_ in ("NNP", "NNPS") and t.i and t.nbor(-1).tag_ == "NNP"]
    ends += [(e[-1], False) for e in entities if e.label_ == "ORG" and len(e) > 1]
    for last, sure in ends:
        start, first = last.i, sentence(last)[0]
        while start > first and (doc[start - 1].tag_ == "HYPH" or is_proper(doc[start - 1])):
            start -= 1
        while start < last.i and (is_opener(doc[start]) or is_title(doc[start])):
            start += 1
        span = doc[start : last.i + 1]
        free = not any(t.i in taken or t.i in seen for t in span) and last.text[0].isupper() and last.tag_ in ("NNP", "NNPS")
        after = doc[span.end] if span.end < len(doc) else None
        owned = start > 0 and doc[start - 1].tag_ == "POS"
        office = start > 1 and doc[start - 1].lower_ in ("of", "for") and is_title(doc[start - 2])  # “Minister of Water Resources”
        if len(span) < 2 or not free or owned or office or is_thing(span) or (after is not None and after.tag_ == "NNP"):
            continue
        if span[0].text in any_given_name() or not span[0].text[0].isupper():
            continue  # “Robert Steel”
        signs = signs_of_an_organisation(last)
        if sure or ("acts" in signs and signs.keys() & {"it", "its", "which", "owns"}):
            seen.update(t.i for t in span)
            yield span, Known(identify(span.text), span.text, "organisation")


def is_sure(places: Iterable[Token]) -> bool:
    """Whether one sign is enough to show a state: “Halden's government” is no person, whoever the next sentence calls “she”."""
    return any(worth == SURE for token in places for worth in signs_of_a_state(token).values())


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
    alone = of_a_firm.keys() & {"is run", "has workers"} and SURE not in of_a_state.values()
    if sum(of_a_state.values()) >= ENOUGH and not alone:
        return "state"
    return "organisation" if (alone or "acts" in of_a_firm) and sum(of_a_firm.values()) >= BOTH else None


def named(doc: Doc, known: Known, tokens: Sequence[Token], sort: str) -> Iterator[Name]:
    for token in tokens:
        span = doc[token.i : token.i + 1]
        alias = Alias(token.text, known, "demonym" if sort == "demonym" else "name")
        yield Name(span, alias, acts(span, alias))


def of_people(places: Mapping[str, Sequence[Token]], entities: Sequence[Span]) -> set[str]:
    """Those of some words, by where they stand, that are of people's names as far as titles, given names and the model tell."""
    of_two = (e for e in entities if e.label_ == "PERSON" and len(e) - (e[-1].tag_ == "POS") > 1)
    return {t.text for entity in of_two for t in entity} | titled(places)


def titled(places: Mapping[str, Sequence[Token]]) -> set[str]:
    """The words that stand behind a title or a given name."""
    given = any_given_name()
    before = {word: (t.nbor(-1) for t in tokens if t.i) for word, tokens in places.items()}
    return {word for word, several in before.items() if any(is_title(t) or t.text in given for t in several)}


def is_no_name(token: Token) -> bool:
    word = token.text
    if {word.lower(), token.lemma_.lower()} & nouns(
        "polity.is", "polity.of", "polity.continents", "body", "office", "stand_in.group", "stand_in.organisation"
    ):
        return True
    heads = nouns(
        "heads.group", "heads.organisation", "heads.of_the_state", "heads.outlets"
    )  # “the Committee”, named in full before
    title = word in nouns("titles.words") or token.lower_ in nouns("office", "rank")  # “Labour” may stand before a name as well
    return is_opener(token) or title or word in heads or word in any_given_name()


def is_a_person(name: Token) -> bool:
    """“Orrin shrugged. He …”, “Orrin, who …”, “Orrin, the envoy,”."""
    for t in name.children:
        if t.dep_ == "relcl" and any(c.lower_ in ("who", "whom") for c in t.subtree):
            return True
        if t.dep_ == "appos" and t.lemma_.lower() in nouns("office", "rank", "person"):
            return True
    return name.dep_ in ("nsubj", "nsubjpass") and is_taken_up(name)


def in_a_longer_name(token: Token) -> bool:
    """“Halden Steel”, “the Orrow Bridge”, “North Halden”: the words beside it are capitals too."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i > sentence(token)[0] else None
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
    if of is not None and first.head.lower_ == "from":
        if of.lower_ in nouns("polity.may_be_of"):
            found["may be of"] = SHARED  # “negotiators from Halden”
    elif of is not None and ({of.lower_, of.lemma_.lower()} & nouns("polity.of") or is_office_of_a_state(of) or is_electorate(of)):
        found["of"] = SURE
    if speaks_for_it(token):
        found["spoken for"] = SURE
    elif of is not None and {of.lower_, of.lemma_.lower()} & nouns("polity.may_be_of"):
        found["may be of"] = SHARED
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
    if token.ent_type_ != "ORG" and first.dep_ in ("nsubj", "nsubjpass") and is_told_by_a_minister(first.head):
        found["told by its minister"] = TOLD
    if token.ent_type_ in ("GPE", "NORP") and first.dep_ in ("nsubj", "nsubjpass", "dobj"):
        found["taken for a place"] = PLACED / 2
    return found


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
    if i + 2 < len(doc) and i == sentence(name)[0] + 1 and doc[i - 1].lower_ == "for" and doc[i + 1].text == ",":
        return doc[i + 2].lower_ in nouns("polity.offices")
    if i < 4 or i + 1 >= len(doc) or doc[i - 1].lower_ != "for" or doc[i - 2].text != "," or doc[i + 1].text != ",":
        return False
    return any(t.lower_ in nouns("polity.offices") for t in doc[max(sentence(name)[0], i - 6) : i - 2])


def is_told_by_a_minister(deed: Token) -> bool:
    """“Finance Minister Ada Roe said Halden would pay”: of whom a minister without a state speaks is his."""
    subject = next((t for t in deed.head.children if t.dep_ == "nsubj"), None) if deed.dep_ == "ccomp" else None
    if subject is None or deed.head.lemma_ not in nouns("saying") or subject.tag_ != "NNP":
        return False
    before = [t for t in subject.lefts if t.dep_ in ("compound", "amod", "nmod", "poss")]
    return any(t.lower_ in nouns("polity.offices") for t in before) and not any(t.dep_ == "poss" for t in before)


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
        end = sentence(token)[1]
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


def named_by(word: str, places: Mapping[str, Collection[Token]]) -> str | None:
    """The name of which a word is the adjective, “Orrow” for “Orrowian”; None where it is of none."""
    for end in ENDINGS:
        stem = word.removesuffix(end)
        if len(stem) >= SHORTEST + end.startswith("er") and stem != word:  # “Packers” are of no Pack
            found = next((name for name in (stem, *(stem + vowel for vowel in "aeioy")) if name in places), None)
            if found is not None and found != word:
                return found
    return None

"""Names that no table knows, by what reports say of them: states, “Halden's army”, and organisations, “Corvex said it …”.

Those of several words are told by `firms` and `holding`, single ones by their `signs`. What is part of a person's name, or taken
up by “he” or “she”, is no state and no firm.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from parley.identity import identify
from parley.language.actors import holding
from parley.language.actors.bounds import is_title
from parley.language.actors.capitals import capitals_from, everywhere, in_a_longer_name, is_no_name
from parley.language.actors.firms import firms, led
from parley.language.actors.knowledge import Alias, Known, any_given_name, nouns
from parley.language.actors.names import Name, acts
from parley.language.actors.persons import is_taken_up
from parley.language.actors.signs import is_sure, kind_of
from parley.language.findings import Kind
from parley.language.tokens import Doc, Span, Token

WORD = re.compile(r"\w+")
ENDINGS = ("n", "an", "ans", "ns", "ian", "ians", "i", "is", "ese", "er", "ers", "ish", "ic")
"""What makes an adjective or a people of a name, “Orrovian”, “Haldeners”, behind the name without its last vowel."""
SHORTEST = 4  # letters of a name with an adjective of its own


def find(doc: Doc, names: Sequence[Name], people: Collection[str]) -> Iterator[Name]:
    """Every mention of a state or an organisation that the report itself shows to be one, and of the adjective of its name.

    `people` are names of people that the editor knows.
    """
    taken = {i for name in names for i in range(name.span.start, name.span.end)}
    places = words_in_capitals(doc, taken)
    if not places:
        return
    behind_titles = titled(places)
    of_somebody = of_people(doc.ents) | behind_titles | {word for name in people for word in name.split()}
    known_words = of_somebody | {word for name in names for word in name.alias.known.name.split()}
    longer = {name.alias.known.name.split()[0]: name.alias.known for name in names if is_long(name.alias.known)}
    written = set(WORD.findall(doc.text))
    of_form = adjectives(written, places)
    for span, known in firms(doc, doc.ents, taken):
        yield Name(span, Alias(known.name, known, "name"), acts=True)
        for token in places.pop(span[0].text, ()) if span[0].text not in known_words else ():
            if token.i not in range(span.start, span.end) and not in_a_longer_name(token):
                yield from named(doc, known, [token])  # “Corvex” of “Corvex Metals”
    held: dict[str, Kind] = {}
    for span, kind in holding.find(doc, taken, behind_titles):
        whole = len(span) > 1 or (kind == "organisation" and holding.is_an_acronym(span[0]))
        full = span if whole else in_full(doc, span[0], taken) if kind == "organisation" else None
        if not whole:
            held[span.text] = kind
        if full is not None:
            known = Known(identify(full.text), full.text, kind)
            longer |= {span.text: known} if len(span) == 1 else {}
            for place in everywhere(doc, full, taken):
                alias = Alias(known.name, known, "name")
                yield Name(place, alias, acts=kind == "organisation" or acts(place, alias))
    for span, known in led(doc, taken):
        places.pop(span.text, None)
        for place in everywhere(doc, span, taken):
            yield Name(place, Alias(known.name, known, "name"), acts=True)
    short = {name for name in longer.keys() & held.keys() if held[name] == "organisation" and name.lower() not in written}
    for token in doc.standing(short):
        apart = token.dep_ not in ("amod", "compound", "nmod") and not in_a_longer_name(token)
        if token.i not in taken and apart and not is_no_name(token):
            yield from named(doc, longer[token.text], [token])  # “Calloway's finance chief” of “Calloway Group”
    alone = {name: tokens for name, tokens in places.items() if name not in known_words and name not in of_form}
    plain = {name for name, tokens in alone.items() if name.lower() in written or is_no_name(tokens[0])}
    yield from of_one_word(doc, {name: alone[name] for name in alone if name not in plain}, held, of_form, taken)


def words_in_capitals(doc: Doc, taken: Collection[int]) -> dict[str, list[Token]]:
    """Where the words in capitals stand that may be names."""
    places: dict[str, list[Token]] = defaultdict(list)
    organisations = (e[0] for e in doc.ents if len(e) == 1 and e.label_ == "ORG" and e[0].tag_ != "NNP")
    for token in (*doc.proper, *organisations):
        if token.i not in taken and token.text[0].isupper() and not token.is_upper and token.is_alpha and len(token) > 2:
            places[token.text].append(token)
    return places


def adjectives(written: Collection[str], places: Mapping[str, Collection[Token]]) -> dict[str, str]:
    """For each word that is an adjective or a people of a name: the name."""
    begins = {name[:SHORTEST] for name in places}
    named = ((word, named_by(word, places)) for word in sorted(written) if word[:SHORTEST] in begins)
    return {word: name for word, name in named if name is not None}


def of_one_word(
    doc: Doc, places: Mapping[str, Sequence[Token]], held: Mapping[str, Kind], of_form: Mapping[str, str], taken: Collection[int]
) -> Iterator[Name]:
    """The single words whose signs show a state or an organisation, and the adjectives of these states."""
    forms: dict[str, list[Token]] = defaultdict(list)
    for token in doc.standing(of_form) if of_form else ():
        if token.i not in taken:
            forms[of_form[token.text]].append(token)
    for name, tokens in places.items():
        whole = [t for t in tokens if not in_a_longer_name(t)]
        if not whole:
            continue
        kind = held.get(name) or kind_of(whole, forms.get(name, ()))
        if kind is not None and not (any(is_a_person(t) for t in whole) and not (kind == "state" and is_sure(whole))):
            known = Known(identify(name), name, kind)
            yield from named(doc, known, whole)
            if kind == "state":
                yield from named(doc, known, forms.get(name, ()), "demonym")


def in_full(doc: Doc, short: Token, taken: Collection[int]) -> Span | None:
    """“Pellworth Mills”, where another sentence speaks of Pellworth's finance director."""
    longer = (capitals_from(doc, first.i) for first in doc.standing((short.text,)))
    return next((span for span in longer if len(span) > 1 and not any(t.i in taken for t in span)), None)


def is_long(known: Known) -> bool:
    return known.kind in ("group", "organisation") and " " in known.name


def named(doc: Doc, known: Known, tokens: Sequence[Token], sort: Literal["name", "demonym"] = "name") -> Iterator[Name]:
    for token in tokens:
        span = doc[token.i : token.i + 1]
        alias = Alias(token.text, known, sort)
        yield Name(span, alias, acts(span, alias))


def of_people(entities: Sequence[Span]) -> set[str]:
    """The words of the names of people, of two words or more, as far as the model tells."""
    of_two = (e for e in entities if e.label_ == "PERSON" and len(e) - (e[-1].tag_ == "POS") > 1)
    return {t.text for entity in of_two for t in entity}


def titled(places: Mapping[str, Sequence[Token]]) -> set[str]:
    """The words that stand behind a title or a given name."""
    given = any_given_name()
    before = {word: (t.nbor(-1) for t in tokens if t.i) for word, tokens in places.items()}
    return {word for word, several in before.items() if any(is_title(t) or t.text in given for t in several)}


def is_a_person(name: Token) -> bool:
    """“Orrin shrugged. He …”, “Orrin, who …”, “Orrin, the envoy,”."""
    for t in name.children:
        if t.dep_ == "relcl" and any(c.lower_ in ("who", "whom") for c in t.subtree):
            return True
        if t.dep_ == "appos" and t.lemma_.lower() in nouns("office", "rank", "person"):
            return True
    return name.dep_ in ("nsubj", "nsubjpass") and is_taken_up(name)


def named_by(word: str, places: Mapping[str, Collection[Token]]) -> str | None:
    """The name of which a word is the adjective, “Orrow” for “Orrowian”; None where it is of none."""
    for end in ENDINGS:
        stem = word.removesuffix(end)
        if len(stem) >= SHORTEST + end.startswith("er") and stem != word:  # “Packers” are of no Pack
            found = next((name for name in (stem, *(stem + vowel for vowel in "aeioy")) if name in places), None)
            if found is not None and found != word:
                return found
    return None

"""Organisations that no table knows, by the form of their names: “Meridian Front”, “Committee of the Coast (CC)”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from parley.identity import identify
from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.knowledge import Alias, Known, nouns
from parley.language.actors.names import Name
from parley.language.findings import Kind
from parley.language.tokens import Doc, Span, Token

JOINTS = frozenset(("of", "for", "the", "and", "de", "al", "-", "'", "’"))
LONGEST_OWNER = 4  # words of the name before what is its body
HEADLINE = 5  # words of more than three letters, from which a sentence in capitals is a headline
ACRONYM = re.compile(r"[A-Z][A-Z0-9.-]{1,7}")


def find(doc: Doc, names: Sequence[Name], known_by: Mapping[str, Alias]) -> Iterator[Name]:
    """Every mention of an organisation that the report itself introduces by its full name, and of its acronym.

    `known_by` are the known by each of their names, for the owners of bodies.
    """
    taken = {i: name for name in names for i in range(name.span.start, name.span.end)}
    seen: set[int] = set()
    acronyms: dict[str, Known] = {}
    known_names = [n.alias.known for n in names if n.alias.sort == "name" and n.alias.known.kind in ("group", "organisation")]
    for token in doc.standing(nouns("heads.group", "heads.organisation")):
        kind = kind_of(token)
        if kind is None or token.i in seen:
            continue
        span = whole(token)
        if token.is_sent_start and token.i == span.start and token.lower_ in nouns("fighters", "armed"):
            continue  # “Fighters of the Front”
        seen.update(range(span.start, span.end))
        if len(span) < 2 or is_press(span) or of_a_state(span, taken) or is_thing(span) or is_headline(span.sent):
            continue
        if any(
            i in taken and taken[i].span.start <= span.start and taken[i].span.end >= span.end for i in range(span.start, span.end)
        ):
            continue
        if is_told_whose(span, taken):
            continue
        name = " ".join(span.text.split())
        owner = whose(token, span, known_by) or owned_beside(token, span, taken)
        known = Known(identify(name), name, kind) if owner is None else Known(identify(name), name, "body", owner)
        known_names.append(known)
        acronym = in_brackets(doc, span.end)
        if acronym:
            acronyms[acronym] = known
        yield Name(span, Alias(name, known, "name"), acts=True)
    for span, kind in (*by_apposition(doc, taken, seen), *beside_its_kind(doc, taken, seen)):
        known = Known(identify(span.text), span.text, kind)
        for again in doc.standing((span[-1].text,)):
            place = doc[again.i - len(span) + 1 : again.i + 1] if again.i - len(span) + 1 >= 0 else span
            if place.text == span.text and not any(t.i in taken or t.i in seen for t in place):
                seen.update(t.i for t in place)
                yield Name(place, Alias(span.text, known, "name"), acts=True)
    for one in known_names:
        initials = "".join(word[0] for word in one.name.split() if word[0].isupper())
        if len(initials) > 2:
            acronyms.setdefault(initials, one)
    for token in doc.standing(acronyms):
        if token.i not in seen and token.i not in taken:
            yield Name(doc[token.i : token.i + 1], Alias(token.text, acronyms[token.text], "name"), acts=True)


def is_told_whose(span: Span, taken: Mapping[int, Name]) -> bool:
    """“People's Liberation Army of China”: a name that is known, with the state whose it is known to be."""
    first = taken.get(span.start)
    if first is None or first.span.start > span.start or first.span.end >= span.end or span.doc[first.span.end].lower_ != "of":
        return False
    state = next((taken[i] for i in range(first.span.end + 1, span.end) if i in taken), None)
    return state is not None and state.alias.known.id == first.alias.known.id


def by_apposition(doc: Doc, taken: Mapping[int, Name], seen: Collection[int]) -> Iterator[tuple[Span, Kind]]:
    """“Gasdrov, the state gas company,”: a name in capitals that the words behind its comma call an organisation or a group."""
    told = nouns("stand_in.organisation", "stand_in.group")
    for noun in doc.standing(told):
        name = before_its_noun(noun) or behind_its_noun(noun)
        if name is None or name.ent_type_ == "DATE":
            continue
        left = name.i
        while left > name.sentence[0] and doc[left - 1].tag_ == "NNP" and doc[left - 1].dep_ == "compound":
            left -= 1
        span = doc[left : name.i + 1]
        if is_press(span) or any(t.i in taken or t.i in seen for t in span):
            continue
        yield span, "group" if noun.lower_ in nouns("stand_in.group") else "organisation"


def before_its_noun(noun: Token) -> Token | None:
    """“Gasdrov, the state gas company,”: by the words, since the parser may hang the noun on anything."""
    doc, start = noun.doc, noun.left_edge.i
    if noun.dep_ != "appos" or start < 2 or doc[start - 1].text != "," or any(t.text == "," for t in doc[start : noun.i]):
        return None
    return doc[start - 2] if doc[start - 2].tag_ in ("NNP", "NNPS") else None


def behind_its_noun(noun: Token) -> Token | None:
    """“Her union federation, UNIDAS,”: a name of capitals."""
    name = next((t for t in noun.rights if t.dep_ == "appos" and t.i == noun.i + 2 and t.is_upper and t.is_alpha), None)
    return name if name is not None and noun.doc[noun.i + 1].text == "," and name.tag_ in ("NNP", "NNPS") else None


def beside_its_kind(doc: Doc, taken: Mapping[int, Name], seen: Collection[int]) -> Iterator[tuple[Span, Kind]]:
    """“The opposition party New Republic”, “the state gas company Gasdrov”, “the Bread and Dignity party”."""
    for noun in doc.standing({*nouns("stand_in.group", "stand_in.organisation"), "party"}):
        kind: Kind = "organisation" if noun.lower_ in nouns("stand_in.organisation") else "group"
        definite = any(t.lower_ in ("the", "a", "an") or t.dep_ == "poss" for t in (*noun.lefts, *noun.head.lefts))
        end = noun.i + 1
        while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS") and not is_title(doc[end]):
            end += 1
        start = noun.i
        while start > noun.sentence[0] + 1 and (doc[start - 1].tag_ in ("NNP", "NNPS") or doc[start - 1].lower_ == "and"):
            start -= 1
        for span in (doc[noun.i + 1 : end], doc[start : noun.i]) if definite else ():
            free = len(span) and span[0].text[0].isupper() and not any(t.i in taken or t.i in seen for t in span)
            if free and (is_coined(span) if len(span) > 1 else span.start > noun.i and is_coined(span) and span[0].ent_type_ != ""):
                yield span, kind


def is_coined(span: Span) -> bool:
    """No day, and no town or people alone: “the Gaza militia”, “the Monday group”."""
    alone = len(span) == 1
    return not any(t.ent_type_ in ("DATE", "TIME") or (alone and t.ent_type_ in ("GPE", "LOC", "NORP")) for t in span)


def kind_of(token: Token) -> Kind | None:
    if token.text in nouns("heads.group"):
        return "group"
    return "organisation" if token.text in nouns("heads.organisation") else None


def is_capital(token: Token) -> bool:
    return token.text[0].isupper() and (token.pos_ in ("PROPN", "ADJ", "NOUN") or not token.is_sent_start)


def whole(head: Token) -> Span:
    """The name around its head: capitals to the left, and “of …”, “for …” to the right."""
    doc, sentence = head.doc, head.sent
    start = head.i
    while start > sentence.start and (is_capital(doc[start - 1]) or (joins(doc[start - 1]) and start - 2 >= sentence.start)):
        if doc[start - 1].text == "The" or doc[start - 1].text in nouns("heads.press"):
            break  # “Kesh Today: The Northern Council”
        start -= 1
    if start < head.i and is_first_of_two(doc, start, sentence.start):
        start -= 2  # “the Paper and Pulp Workers' League”
    while start < head.i and (
        is_opener(doc[start])
        or (doc[start].text in nouns("titles.words") and not (doc[start].text == "General" and start + 1 == head.i))
        or doc[start].text in nouns("heads.seniority")
        or not doc[start].text[0].isalnum()
    ):
        start += 1
    end = head.i + 1
    while end < sentence.end:
        joint = end
        while joint < sentence.end and doc[joint].lower_ in JOINTS and doc[joint].text not in "-’'":
            joint += 1
        if joint == sentence.end or not is_capital(doc[joint]) or joint - end > 2 or (joint > end and doc[end].lower_ == "and"):
            break
        if (is_title(doc[joint]) and doc[joint].lower_ not in nouns("titles.parties")) or is_opener(doc[joint]):
            break  # “Transitional Council Chairman Ada Roe”, “the Council Thursday”
        end = joint + 1
    return doc[start:end]


def is_first_of_two(doc: Doc, start: int, first: int) -> bool:
    """Whether “Paper and” of “the Paper and Pulp Workers' League” stands before; “the Front and Union Bank” are two."""
    if start - 3 < first or doc[start - 1].lower_ != "and" or doc[start - 3].lower_ != "the":
        return False
    word = doc[start - 2]
    return (
        is_capital(word)
        and word.text not in nouns("heads.group", "heads.organisation")
        and word.ent_type_ not in ("GPE", "NORP", "LOC")
    )


def joins(token: Token) -> bool:
    """“Dockers' Union”, “Fishermen's Association”, “People's Front”; but “Kesh's Army” is Kesh's."""
    return token.text in "-’'" or (token.lower_ in ("'s", "’s") and token.nbor(-1).lower_.endswith(("men", "people", "children")))


def is_press(words: Iterable[Token]) -> bool:
    return any(token.text in nouns("heads.press", "heads.outlets") for token in words)


def is_thing(span: Span) -> bool:
    """“Security Council Resolution 12”, “the Grain Board Building”: a paper or a place, named after those who made it."""
    return any(t.text in nouns("heads.things") for t in (span[-1], span.doc[min(span.end, len(span.doc) - 1)]))


def is_headline(sentence: Span) -> bool:
    """“Rebels Hold One Group Back in Karsk”, without a stop: where most words are in capitals, capitals make no name."""
    if sentence.text.rstrip()[-1:] in ".!?”’\"')":
        return False
    words = [t for t in sentence if t.is_alpha and len(t) > 3]
    return len(words) > HEADLINE and sum(t.text[0].isupper() for t in words) > 0.8 * len(words)


def of_a_state(span: Span, taken: dict[int, Name]) -> bool:
    """“Israeli Army”, “Foreign Ministry”: the state's own, which acts for it."""
    if all(t.text in nouns("heads.of_the_state") for t in span):
        return True  # “the Armed Forces”
    others = [t for t in span if t.i not in taken]
    known = len(others) < len(span) and any(taken[t.i].alias.known.kind == "state" for t in span if t.i in taken)
    return known and all(
        t.text in nouns("heads.of_the_state") or t.is_punct or t.text in ("Defence", "Defense", "Foreign", "National")
        for t in others
    )


def whose(head: Token, span: Span, known_by: Mapping[str, Alias]) -> str | None:
    """“U.S. Central Command”, “WTO Secretariat”, “Kesh Exim Bank”: the state or organisation before what is a body of its own.

    By the words, since what goes on in capitals is no mention of the state.
    """
    first = (known_by.get(span[:length].text) for length in range(min(LONGEST_OWNER, len(span) - 1), 0, -1))
    known = next((alias.known for alias in first if alias is not None), None)
    if known is None:
        return None
    if known.kind == "organisation":
        return known.id if head.text in nouns("heads.of_an_organisation") else None
    own = nouns("heads.of_the_state"), nouns("heads.of_a_state_alone")
    alone = head.text in own[0] or any(t.text in own[1] for t in span) or is_a_states_own(span.text.split())
    return known.id if known.kind == "state" and alone else None


def is_a_states_own(words: Sequence[str]) -> bool:
    """“Constitutional Court”, “Central Bank”: what a state has one of; not “International Court”, nor “Court for Keld”."""
    bank = any(after == "Bank" and word in nouns("heads.of_the_bank") for word, after in pairwise(words))
    one = bank or bool(nouns("heads.courts").intersection(words))
    return one and "for" not in words and not nouns("heads.of_several").intersection(words)


def owned_beside(head: Token, span: Span, taken: Mapping[int, Name]) -> str | None:
    """“Kesh's Constitutional Court”, “the Supreme Court of Kesh”: the state beside what is a body of a state."""
    if not is_a_states_own(span.text.split()):
        return None
    owner = taken.get(span.start - 2) if span.start > 1 and span.doc[span.start - 1].tag_ == "POS" else taken.get(span.end - 1)
    behind = owner is not None and owner.span.start > head.i and span.doc[owner.span.start - 1].lower_ in ("of", "the")
    before = owner is not None and owner.span.end < span.start
    fits = owner is not None and owner.alias.known.kind == "state" and owner.alias.sort != "seat" and (behind or before)
    return owner.alias.known.id if owner is not None and fits else None


def called_for_short(doc: Doc, at: int) -> str | None:
    """“…, known as the SNE,”, “…, or SNE,”: the acronym behind a name in full."""
    words = [t.lower_ for t in doc[at : at + 4]]
    start = at + 2 if words[:2] == [",", "or"] else at + 3 if words[:3] == [",", "known", "as"] else None
    if start is not None and start < len(doc) and doc[start].lower_ == "the":
        start += 1
    return doc[start].text if start is not None and start < len(doc) and ACRONYM.fullmatch(doc[start].text) else None


def in_brackets(doc: Doc, at: int) -> str | None:
    if (called := called_for_short(doc, at)) is not None:
        return called
    after = doc[at : at + 3]
    if len(after) == 3 and after[0].text == "(" and after[2].text == ")" and ACRONYM.fullmatch(after[1].text):
        return after[1].text
    return None

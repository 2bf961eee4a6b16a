"""What the words beside a name tell of a person: the phrase that it ends, its appositions, and the roles that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from parley.language.actors.bounds import is_opener, is_title
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name
from parley.language.actors.phrases import told_once
from parley.language.tokens import Span, Token

LONGEST_OFFICE = 10  # words of an office before a name, with what it is for
JOINTS = frozenset(("of", "for", "to", "and"))
REACH = 12  # words between an office and the comma behind which its holder is named
OWNER = re.compile(r"^(?:the|an?|his|her|its|their|our|my|whose)\s+", re.IGNORECASE)
BEFORE_A_NOUN = frozenset(("amod", "case", "compound", "det", "nmod", "poss"))
SINGLING = (("in", "particular"), ("above", "all"), ("particularly",), ("especially",), ("notably",))
"""Words that single somebody out of those who stand before: “the Government of Kesh, and in particular Minister Ada Roe”."""
PHRASE = frozenset(("compound", "amod", "nmod", "poss", "case", "punct", "nummod", "det", "prep", "pobj", "cc", "conj", "advmod"))


@told_once
def phrase(span: Span) -> list[Token]:
    """The words left of a name that belong to its noun phrase: “Israeli Strategic Affairs Minister”."""
    words: list[Token] = []
    if span.root.dep_ == "appos" and span.root.head.i == span.start - 1:  # “U.S. envoy Carl Roe”, read as “envoy, Carl Roe”
        words.append(span.root.head)
    for i in range(span.start - len(words) - 1, span[0].sentence[0] - 1, -1):
        token = span.doc[i]
        head = token.head.head if token.dep_ == "case" else token.head  # “Vesh’s aide Isak Dorn”: “’s” hangs on Vesh
        inside = (span.start <= head.i < span.end) or any(head.i == w.i for w in words)
        if token.dep_ not in PHRASE or not inside or token.is_space or (token.lower_,) in SINGLING:
            break
        if token.is_punct and token.text not in "-‐–’'":
            break
        if (
            token.dep_ == "cc"
            and is_title(span.doc[i + 1])
            and words
            and words[0].i == i + 1
            and span.doc[i + 1].lower_ not in nouns("office")
        ):
            break  # “President Ada Roe and Mrs Isak Dorn”
        words.insert(0, token)
    told = any(t.lower_ in nouns("office", "relation", "rank") for t in words)
    if told and any(t.lower_ in nouns("office") for t in words):
        return words
    return posted_before(span) or (words if told else titles_before(span) or words)


def posted_before(span: Span) -> list[Token]:
    """“US ambassador to Israel Ada Roe”, “Speaker of the Keshi parliament Ada Roe”: an office with what it is for, by the words."""
    doc, first = span.doc, max(span[0].sentence[0], span.start - LONGEST_OFFICE)
    at = span.start - 1
    while at >= first and (doc[at].pos_ in ("NOUN", "PROPN", "ADJ", "DET") or doc[at].lower_ in JOINTS or doc[at].tag_ == "POS"):
        at -= 1
    offices = (
        i for i in range(at + 1, span.start - 1) if doc[i].lower_ in nouns("office") and doc[i + 1].lower_ in ("of", "for", "to")
    )
    office = next(offices, None)
    if office is None or doc[span.start - 1].lower_ in JOINTS:
        return []
    start = office
    while start - 1 > at and doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ", "PART"):
        start -= 1
    return list(doc[start : span.start])


def titles_before(span: Span) -> list[Token]:
    """“Secretary of State Ada Roe”, “Acting President Dr. Omar Lind”, read as one name: the capitals before it."""
    doc, start, first = span.doc, span.start, span[0].sentence[0]
    start -= bool(start) and doc[start - 1].lower_ in nouns("office")  # “Ministry of External Affairs spokesperson Ada Roe”
    another = nouns("titles.forms", "titles.women", "titles.men")
    while start > first and (
        not (doc[start - 1].lower_ == "and" and doc[start].text in another)  # “President Ada Roe and Mrs Isak Dorn”
        and (
            (doc[start - 1].text[0].isupper() and doc[start - 1].tag_ != "POS")
            or (start < span.start and joins_a_title(doc[start - 1]))
        )
    ):
        start -= 1
    while start < span.start and (not (doc[start].text[0].isupper() and doc[start].is_alpha) or is_opener(doc[start])):
        start += 1
    if not any(t.lower_ in nouns("office") for t in doc[start : span.start]):
        return []
    owned = start - 2 >= first and doc[start - 1].tag_ == "POS"  # “Kesh's Minister of Trade and Industry Ada Roe”
    return list(doc[start - 2 * owned : span.start])


def joins_a_title(token: Token) -> bool:
    """“Minister of Trade”, “of Trade and Industry”, “Front chief negotiator”: a small word inside a title."""
    if token.lower_ in ("of", "for"):
        return True
    if token.lower_ == "and":
        return any(t.lower_ == "of" for t in token.doc[max(token.i - 3, token.sentence[0]) : token.i])
    return token.dep_ in ("amod", "compound") and token.pos_ in ("ADJ", "NOUN") and token.lower_ not in nouns("bygone")


def roles_of(span: Span, names: Mapping[int, Name]) -> Iterator[str]:
    """“Strategic Affairs Minister”, “envoy”, “Karr's son-in-law”, in the report's words, without the party's name."""
    before = [
        t for t in phrase(span) if t.dep_ not in ("det", "poss", "case") and (t.i not in names or is_behind_a_joint(t, names))
    ]
    while before and (before[0].is_punct or before[0].like_num or before[0].pos_ in ("ADP", "CCONJ", "NUM", "SPACE")):
        before = before[1:]
    while len(before) > 1 and before[-1].text in nouns("short_ranks"):
        before.pop()  # “army spokesman Lt. Col.”
    if any(t.lower_ in nouns("office", "rank") for t in before):
        yield "".join(t.text_with_ws for t in before).strip()
    for apposition in appositions(span):
        told = tells_an_office(list(apposition)) or any(t.lower_ in nouns("rank") for t in apposition)
        if told and not is_next_of_a_list(apposition) and apposition.root.lower_ != "counterpart":
            words = apposition[owned_by(apposition, names) :].text
            yield OWNER.sub("", " ".join(words.split()).strip(" ,"))


def is_behind_a_joint(token: Token, names: Mapping[int, Name]) -> bool:
    """“Ambassador to Israel”, “head of the Keshi delegation”: a name that tells what an office is for, not whose it is."""
    before = names[token.i].span.start - 1
    before -= before > 0 and token.doc[before].lower_ == "the"
    return before > 0 and token.doc[before].lower_ in JOINTS - {"and"} and token.doc[before - 1].lower_ in nouns("office")


def owned_by(words: Span, names: Mapping[int, Name]) -> int:
    """How many words tell the party before a role: “the group's” of “the group's secretary-general”; not “Karr's son-in-law”."""
    mark = next((place for place, t in enumerate(words) if t.tag_ == "POS"), None)
    owner = words[mark - 1] if mark else None
    return mark + 1 if mark and owner is not None and (owner.i in names or owner.lower_ in parties()) else 0


def office_before(words: Span) -> Span | None:
    """The end of the words before a comma that names an office: “Its head of mission”, “the head of the Grain Agency”."""
    doc, end = words.doc, words.end
    for i in range(end - 1, max(words.start, end - REACH) - 1, -1):
        token = doc[i]
        if (token.is_punct and token.text not in "-–’'") or (token.pos_ in ("VERB", "AUX", "PRON") and token.tag_ != "PRP$"):
            return None
        one_of = doc[words.start : words.start + 2].text.lower() == "one of"
        word = token.lemma_.lower() if one_of or token.tag_ == "NNS" else token.lower_  # “One of its commanders,”, “Two envoys,”
        if (word in nouns("office", "relation") or is_their_own(token)) and token.pos_ in ("NOUN", "PROPN"):
            if i + 1 < end and doc[i + 1].lower_ not in ("of", "for", "to", "at", "in", "since", "-"):
                return None
            start = words.start if one_of else max(min(t.i for t in token.subtree), words.start)
            while start > words.start and (doc[start - 1].dep_ in BEFORE_A_NOUN or doc[start - 1].text == "-"):
                start -= 2 if doc[start - 1].text == "-" else 1  # “its vice-president”, “the movement's secretary-general”
            return doc[max(start, words.start) : end]
    return None


def is_independent(span: Span) -> bool:
    """“Ada Roe, a historian”, “analyst Ada Roe”."""
    words = [*phrase(span), *(t for apposition in appositions(span) for t in apposition)]
    return any(t.lower_ in nouns("independent") for t in words)


def is_their_own(word: Token) -> bool:
    """“His Norlandic opposite number”, “Norland's man at the table”, “our woman in Geneva”."""
    if word.lower_ == "number":
        return word.i > 0 and word.nbor(-1).lower_ == "opposite"
    owned = any(t.dep_ == "poss" for t in word.lefts)
    return owned and word.lower_ in ("man", "woman") and any(t.lower_ in ("at", "in", "on") for t in word.rights)


def tells_an_office(words: Sequence[Token]) -> bool:
    """“The group's chief negotiator”, “one of its commanders”."""
    one_of = len(words) > 1 and words[0].lower_ == "one" and words[1].lower_ == "of"
    return any((t.lemma_.lower() if one_of else t.lower_) in nouns("office", "relation") for t in words)


@cache
def parties() -> frozenset[str]:
    """Nouns that stand for a party: “the group”, “the ministry”."""
    return nouns("body", "stand_in.group", "stand_in.organisation", "stand_in.state") - nouns("office")


def is_next_of_a_list(apposition: Span) -> bool:
    """“Ada Roe, Prime Minister Oram Vesh and …”, “Ada Roe, because the king …”: another person, or a clause."""
    another = any(t.ent_type_ == "PERSON" and (is_title(t.nbor(-1)) or t.nbor(-1).lower_ == "by") for t in apposition[1:])
    return another or apposition[0].tag_ in ("IN", "WDT", "WP", "WRB", "MD", "CC") or apposition[0].pos_ in ("VERB", "AUX", "SCONJ")


def ends_a_title(token: Token) -> bool:
    """“Colonel”, “Gen.”, and the mark of “Lt.” where it stands apart."""
    titles = nouns("titles.words")
    return token.text in titles or (token.text == "." and token.i > 0 and f"{token.nbor(-1).text}." in titles)


@told_once
def appositions(span: Span) -> Iterator[Span]:
    """What stands between commas behind a name (“, the group's chief negotiator,”) or before it (“Its envoy, Marek Tull,”)."""
    doc, end = span.doc, span.end
    first, last = span[0].sentence
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].dep_ != "cc":
        if doc[end + 1].text.isdigit() and doc[end + 2 : end + 3].text == "," and end + 3 < last:
            end += 2  # “Ada Roe, 52, president of the Union,”
        for i in range(end + 1, min(end + 16, last)):
            if (doc[i].text in (",", ".", ";", "—", "–", ":") or doc[i].lower_ in ("who", "whose")) and i > end + 1:
                yield doc[end + 1 : i]
                break
            if doc[i].pos_ in ("VERB", "AUX") and doc[i].dep_ not in ("amod", "compound"):
                break
    taken = next((t for t in doc[end : end + 1] if t.lower_ == "as"), None)
    held = next((t for t in taken.children if t.dep_ == "pobj"), None) if taken is not None else None
    if held is not None and held.lower_ in nouns("office"):  # “accepted Ada Roe as prime minister”
        yield doc[end + 1 : held.i + 1]
    styled = span.root.head if span.root.dep_ in ("oprd", "dobj", "appos") and span.root.head.dep_ == "relcl" else None
    if styled is not None and styled.head.lemma_.lower() in nouns("office"):  # “its commander, who calls himself Abu Sakin”
        yield doc[styled.head.left_edge.i : styled.head.i + 1]
    start = next((t.i for t in phrase(span)), span.start)  # “The Union's mediator, former president Ada Roe,”
    while start > first and ends_a_title(doc[start - 1]):
        start -= 1  # “Its envoy, Colonel Marek Tull,”
    if start - 1 > first and doc[start - 1].text == "," and (office := office_before(doc[first : start - 1])):
        yield office

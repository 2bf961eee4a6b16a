"""Names of one word: which of them name no person, by where they stand."""

from __future__ import annotations

import re

from parley.language.actors.bounds import is_title
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.tokens import Doc, Token


def is_no_person(word: Token) -> bool:
    """“The Sahel”, “the Sulina crossing”, “told Coastline”, “gates at Karsun”: a capital where people are not named so."""
    if word.i and word.doc[word.i - 1].text in nouns("titles.words"):
        return False
    if any(t.dep_ == "det" for t in word.lefts) or word.dep_ == "npadvmod":
        return True
    if word.is_sent_start and is_common(word):
        return True
    if word.dep_ == "pobj" and word.head.lower_ in nouns("grammar.place") and word.head.head.pos_ == "NOUN":
        return True
    return (word.dep_ == "compound" and word.head.pos_ == "NOUN" and word.head.lower_ not in nouns("office")) or (
        word.dep_ == "dobj" and word.head.lemma_ in nouns("telling")
    )


def is_place_or_paper(doc: Doc, word: str) -> bool:
    """Whether a name of one word is more often that of a place than of who acts, “the roads near Brega”, or is that
    of what tells the news, “the Karsk newspaper”.
    """
    told = doc.standing((word,))
    if any(map(is_part_of_a_name, told)):
        return False
    if any(t.dep_ == "compound" and t.head.lemma_.lower() in nouns("press") for t in told):
        return True
    return sum(map(stands_for_a_place, told)) > sum(map(acts_like_a_person, told))


def is_part_of_a_name(token: Token) -> bool:
    """“Mr Roe”, “Minister Roe”, and either word of “Ada Roe”, as far as the model takes the two for a person."""
    doc, at = token.doc, token.i
    before = doc[at - 1] if at > token.sentence[0] else None
    behind = doc[at + 1] if at + 1 < len(doc) else None
    titled = before is not None and (is_title(before) or before.text in nouns("titles.words") or before.lower_ in nouns("office"))
    row = before is not None and before.tag_ == "NNP" and before.ent_type_ == "PERSON" and token.ent_iob_ == "I"
    return titled or row or (behind is not None and behind.ent_type_ == "PERSON" and behind.ent_iob_ == "I")


def acts_like_a_person(token: Token) -> bool:
    """“Roe said”, “Roe's adviser”."""
    acts = token.dep_ == "nsubj" and token.head.lemma_ in nouns("human", "saying")
    return acts or (token.dep_ == "poss" and token.head.lemma_.lower() in nouns("relation", "own_people"))


def stands_for_a_place(token: Token) -> bool:
    """“In Brega”, “near Brega and Sirte”, “the port of Brega”, “access to Brega”; not “anger at Roe”, nor “in Roe's words”."""
    first = first_conjunct(token)
    prep = first.head
    if first.dep_ != "pobj" or any(t.tag_ == "POS" for t in token.children):
        return False
    if prep.lower_ == "of":
        return prep.head.lemma_.lower() in nouns("grounds", "towns")
    if prep.lower_ == "to":
        return prep.head.lemma_.lower() in nouns("ways")
    return prep.lower_ in nouns("grammar.place") and prep.head.lemma_.lower() not in nouns("feelings")


def is_common(word: Token) -> bool:
    """“Diplomats said”: a capital of the sentence’s beginning on a plain noun."""
    plain = {word.lower_, word.lower_.removesuffix("s"), re.sub("men$", "man", word.lower_), re.sub("ies$", "y", word.lower_)}
    return bool(plain & (nouns("office", "body", "rank", "person", "common")))

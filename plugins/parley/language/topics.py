"""Topics: what a statement is about, as the noun phrases of its content that name neither an actor nor a time nor the talks."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from parley.language.findings import Span, Statement, Topic
from parley.language.tokens import Doc, Token, tokens_of

MODIFIERS = frozenset(("compound", "amod", "nmod"))
DESCRIBING = frozenset(("ADJ", "NOUN", "PROPN"))


@Language.component("parley_topics")
def parley_topics(parsed: Parsed) -> Parsed:
    """Gives each of `doc._.statements` its topics."""
    doc = tokens_of(parsed)
    named = [m for m in doc._.mentions if m.how in ("name", "demonym") and is_actor(doc, m.actor)]
    actors = {i for mention in named for i in range(mention.start, mention.end)}
    times = {i for date in doc._.dates for i in range(date.start, date.end)}
    doc._.statements = tuple(with_topics(doc, statement, actors, times) for statement in doc._.statements)
    return parsed


def is_actor(doc: Doc, id: str) -> bool:
    """Whether somebody acts; “the release of Josip Brandt” is about him, and he has no say in it."""
    actor = doc._.actors.get(id)
    return actor is None or actor.acts


def with_topics(doc: Doc, statement: Statement, actors: set[int], times: set[int]) -> Statement:
    spans = statement.attribution.content
    found = {topic.lemma: topic for topic in reversed(list(of(doc, spans, actors, times)))}
    return replace(statement, topics=tuple(reversed(found.values())))


def of(doc: Doc, spans: tuple[Span, ...], actors: set[int], times: set[int]) -> Iterator[Topic]:
    """The topics of stretches of text, in their order. What a thing belongs to stands before it: “the dam’s gates” are two."""
    for start, end in spans:
        stretch = doc.char_span(start, end, alignment_mode="contract")
        for token in stretch if stretch is not None else ():
            if is_topic(token) and token.idx not in actors and token.idx not in times:
                yield topic(token, actors)


def is_topic(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN") or token.lemma_.lower() in generic() or len(token) < 3:
        return False
    if token.ent_type_ in ("DATE", "TIME") or is_whereabouts(token):
        return False
    # the head of a compound speaks for its parts: “prisoner exchange” is one topic
    return token.dep_ != "compound" or token.head.pos_ not in ("NOUN", "PROPN") or token.head.lemma_.lower() in generic()


def is_whereabouts(token: Token) -> bool:
    """“Met in Port Lind”, “left for Dovra”: where something is done is not what is spoken of; “the port of Dovra” may be."""
    return token.ent_type_ in ("GPE", "FAC") and token.pos_ == "PROPN" and token.dep_ == "pobj" and token.head.lower_ != "of"


def topic(token: Token, actors: set[int]) -> Topic:
    """A noun with the words before it that tell which: “banking sanctions”, “the Karsun Dam”."""
    words = [
        t for t in token.lefts
        if t.dep_ in MODIFIERS and t.pos_ in DESCRIBING and t.idx not in actors and t.i >= token.i - 3 and t.lower_ not in generic()
    ]  # fmt: skip
    words = [t for t in words if t.dep_ == "compound" or t.ent_type_ not in ("DATE", "TIME", "CARDINAL", "ORDINAL")]
    lemma = token.lemma_.lower()
    tells = [lemma, *(t.lemma_.lower() for t in words if t.dep_ == "compound")]
    return Topic(" ".join(spelled(t) for t in [*words, token]), lemma, tuple(tells[1:]))


def spelled(token: Token) -> str:
    return token.text if token.pos_ == "PROPN" else token.lower_


@cache
def generic() -> frozenset[str]:
    data = tomllib.loads(files("parley.language").joinpath("topics.toml").read_text("utf-8"))
    return frozenset(word for words in data.values() for word in words)

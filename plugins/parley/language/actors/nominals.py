"""Nouns that stand for an actor: the group, its delegation, the army, both sides, the envoy. Open where the text leaves it open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from parley.language.actors import offices, sides, troops
from parley.language.actors.beside import before_a_name, behind_a_name, known_as
from parley.language.actors.called import (
    again,
    by_kind,
    by_name,
    former_or_latter,
    holder,
    known_so,
    of_a_role,
    of_members,
    spokesman,
)
from parley.language.actors.focus import DEFINITE, Focus, domestic
from parley.language.actors.knowledge import called, nouns
from parley.language.actors.names import Name
from parley.language.actors.owners import learn_again, learn_owners
from parley.language.actors.phrases import bare, phrase
from parley.language.actors.possessed import of_a_league, of_an_owner, of_its_owner, of_the_speaker
from parley.language.actors.pronouns import pronoun
from parley.language.actors.settled import Record, Settled, is_subject
from parley.language.actors.voices import of_the_writer
from parley.language.findings import Actor
from parley.language.tokens import Doc, Span, Spelling, Token


@cache
def looked_for() -> frozenset[str]:
    """Every noun that one of the ways below looks for; the others are words of actors' names."""
    own = (
        "pair_of_people",
        "office",
        "body",
        "rank",
        "sources",
        "opposite",
        "between",
        "fighters",
        "armed",
        "units",
        "sides",
        "sides_alone",
        "speakers_own",
    )
    kinds = (f"stand_in.{kind}" for kind in ("group", "organisation", "state", "pair", "two"))
    singular = frozenset(("side", "party")) | {word.removesuffix("s") for word in nouns("sides", "stand_in.pair")}
    return singular.union(called(), nouns(*own, *kinds))


NEVER = frozenset(("PUNCT", "SPACE", "VERB", "AUX", "ADP", "PART"))
"""Parts of speech that stand for nobody."""
ALONE = frozenset(("former", "latter", "neither", "each", "many", "most", "none", "one", "several", "some", *sides.NUMBERS))
"""Words that stand for somebody without a noun."""
OF_THEM = frozenset(("both", "each", "many", "most", "neither", "none", "one", "several", "some", "three", "two"))
ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative"))


def resolve(
    doc: Doc,
    settled: Sequence[Settled],
    names: Sequence[Name],
    venues: frozenset[str],
    actors: dict[str, Actor],
    voice: Actor | None = None,
    dateline: Actor | None = None,
) -> list[Settled]:
    """All mentions: those given, and every noun and pronoun that stands for an actor and does not stay open.

    `voice` is the state whose statement the report is, `dateline` the one from whose capital it comes, if no talks are there.
    """
    record = Record(doc, list(settled), actors)
    mediators = record.between = sides.between(record)
    record.between = mediators | sides.hosts(record, venues)
    focus = Focus(record, names, venues, voice, dateline)
    starts, may_stand = set(record.starts), open_to(record)
    looked_at = sorted(starts | may_stand)
    for start, end in record.paragraphs():
        here = looked_at[bisect_left(looked_at, start) : bisect_left(looked_at, end)]
        quoted = [i for i in here if record.quotation[i] is not None]
        for i in (*(i for i in here if record.quotation[i] is None), end, *quoted):
            if i in starts or i == end:
                learn_owners(record, i - 1)  # at the paragraph’s end, before what it quotes: who speaks is often told behind it
            if i != end and i in may_stand:
                keep(settle(record.tokens[i], record, focus), record)
    learn_again(record)
    if domestic(record.all, focus):
        learn_again(record)
    for token in list(record.open):
        if token.i not in record.covering:
            keep(noun(token, record, focus), record)
    return list(offices.named(record.all, record))


def keep(found: Settled | None, record: Record) -> None:
    if found is not None:
        record.add(found)
        for actor in found.actors:
            record.actors.setdefault(actor.id, actor)


def open_to(record: Record) -> set[int]:
    """The places of the words that may stand for somebody: pronouns, and the nouns that are looked for. Most words are neither."""
    wanted = all_looked_for()
    of_names = {word for name in record.name_words for word in (name, name.title())}
    ways: tuple[Spelling, ...] = ("lower_", "lemma_")
    named = [t for words in (wanted, of_names) for way in ways for t in record.doc.standing(words, way)]
    return {t.i for t in record.tokens if t.pos_ == "PRON"} | {t.i for t in named if t.pos_ not in NEVER}


@cache
def all_looked_for() -> frozenset[str]:
    """As words and as lemmas, which begin as their words do."""
    return frozenset(word for low in (*looked_for(), *ALONE) for word in (low, low.title(), low.upper()))


def settle(token: Token, record: Record, focus: Focus) -> Settled | None:
    if token.i in record.covering and token.pos_ not in ("PRON", "DET"):
        return None
    if token.lower_ in OF_THEM and (some := some_of_them(token, record)) is not None:
        return some
    if token.lower_ in ("former", "latter", "both", "neither"):
        return former_or_latter(token, record) or (sides.without_a_noun(token, record) if is_alone(token) else None)
    if (token.lower_ in sides.NUMBERS or token.lower_ == "each") and is_alone(token):
        return sides.without_a_noun(token, record)
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        learn_owners(record, token.i)
        return of_the_writer(token, record, focus.voice) or pronoun(token, record)
    if token.pos_ in ("NOUN", "PROPN") or (token.dep_ in ARGUMENTS and token.lower_ in nouns("office", "body")):
        return noun(token, record, focus)  # “the general dropped it”, read as an adjective
    return None


def some_of_them(token: Token, record: Record) -> Settled | None:
    """“One of them said”, of the officials named just before; “each of them”."""
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) < 2 or behind[0].lower_ != "of" or behind[1].lower_ != "them":
        return None
    them = pronoun(behind[1], record)
    if them is None or (len(them.actors) > 1 and token.lower_ not in ("both", "each", "neither")):
        return None  # which one of the two, nothing tells
    span = Span(token.doc, token.i, token.i + 3)
    return Settled(span, them.actors, "nominal", them.because)


def is_alone(token: Token) -> bool:
    """“The two”, “all three”, “each” without a noun: “two of them” and “both of the ports” are others."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    follows = after is not None and (after.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or after.lower_ in ("of", "the", "-"))
    counts = token.lower_ in sides.NUMBERS and token.lower_ != "both"
    the = not counts or (token.i > 0 and token.doc[token.i - 1].lower_ in ("the", "all"))
    return token.dep_ in ARGUMENTS and the and not follows


def noun(token: Token, record: Record, focus: Focus) -> Settled | None:
    """The first of the ways in which a noun can stand for an actor."""
    word, lemma = token.lower_, token.lemma_.lower()
    owns = token.dep_ == "poss"  # “Isak Dorn, the movement's founder,”
    if token.dep_ in ("appos", "attr", "oprd") or before_a_name(token, record):
        return None
    span = phrase(token)
    if not owns and behind_a_name(token, span, record):
        return None  # “Marek Tull, the foreign minister,” is one mention, of Tull
    if (named := known_as(token, span, record)) is not None:
        return named
    if lemma in nouns("office") and (who := is_somebody(token, span, record)) is not None:
        return who
    first = span[0].lower_
    if any(t.lower_ == "own" for t in span) or (token.dep_ == "compound" and not is_title_case(token)):
        return None
    plural = token.tag_ in ("NNS", "NNPS")
    definite = first in DEFINITE - {"two"} or (first == "two" and lemma not in nouns("office"))  # “two diplomats” are any
    if plural and definite and bare(span) and (two := sides.two_people(token, span, record)) is not None:
        return two
    if plural and len(span) == 1 and word in nouns("sides_alone") and is_subject(token) and token.is_sent_start:
        meant = sides.several(token, span, record)  # “Negotiators are to meet again on Friday”
        return Settled(span, meant, "nominal", f"the sides of the talks that “{token.text}” hold") if len(meant) > 1 else None
    offices = lemma in nouns("office") and any(t.lower_ in ("both", "two") for t in span)  # “both presidents”
    if plural and definite and bare(span) and (sides.is_of_sides(token, span) or offices):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"named together before “{span.text}”") if meant else None
    if not plural and first in ("each", "either", "neither") and (word == "party" or f"{word}s" in nouns("sides", "stand_in.pair")):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"the sides named together before “{span.text}”") if meant else None
    if word in nouns("stand_in.two") and first == "the" and bare(span):
        meant = sides.several(token, span, record)
        return Settled(span, meant, "nominal", f"named together before “{span.text}”") if meant else None
    if (word in ("side", "party") or word in nouns("speakers_own")) and any(t.lower_ == "other" for t in span) and first == "the":
        return sides.other(token, span, record)
    if (league := of_a_league(token, span, record)) is not None:
        return league
    if lemma in nouns("opposite"):
        return sides.opposite(token, span, record)
    stands = lemma in nouns("stand_in.state", "body")
    if stands and first in DEFINITE and any(t.lemma_.lower() in nouns("between") for t in span[:-1]):
        return sides.of_those_between(token, span, record)  # “the host country”, “the host government”, “the guarantor states”
    if lemma in nouns("between") and plural and span[0].tag_ == "PRP$" and len(span) == 2:
        return sides.of_those_between(token, span, record)  # “their hosts”
    if lemma in nouns("between") and first in DEFINITE and bare(span):
        return sides.of_those_between(token, span, record)
    if lemma in nouns("office") and any(t.lower_ in nouns("bygone") for t in span):
        return None  # a former president acts for nobody
    if plural and word in nouns("armed", "fighters"):
        if any(t.dep_ == "nummod" or t.lower_ in nouns("held") for t in span):
            return None  # “his twelve guards”, “40 captured soldiers”: people, no army
        if token.dep_ == "nsubjpass" and token.head.lower_ in nouns("held", "befell"):
            return None  # “the guards were buried in Orsa”
    if first in ("our", "my"):
        return of_the_speaker(token, span, record)
    if first == "this" and record.quotation[token.i] is not None and word in nouns("stand_in.state"):
        own = of_the_speaker(token, span, record)  # “‘This country will not sign,’ he said”
        return own if own is None or own.actors[0].kind == "state" else None
    if ((plural and word in nouns("stand_in.group")) or word in nouns("fighters")) and (
        owned := of_its_owner(token, span, record, focus, noun)
    ) is not None:
        return owned  # “rebels from the Front”
    ranked = lemma in nouns("rank") and lemma != "professor" and any(t.i in record.covering for t in span)  # “a Keshi captain”
    ranked = ranked or word in nouns("sources") or (lemma == "bank" and any(t.lower_ == "central" for t in span))
    if lemma in nouns("body", "office") or word in nouns("body") or ranked:
        return (
            of_its_owner(token, span, record, focus, noun)
            or of_a_role(token, span, record)
            or spokesman(token, span, record)
            or by_name(token, span, record)
            or known_so(token, span, record)
            or again(token, span, record)
            or of_a_state(token, span, record, focus)
            or of_the_speaker(token, span, record)
            or troops.of_a_group(token, span, record)
            or troops.again(token, span, record)
            or troops.of_a_state(token, span, record)
        )
    if (own := of_an_owner(token, span, record) or of_members(token, span, record)) is not None:
        return own
    if word in nouns("fighters") and (whose := troops.of_a_group(token, span, record)) is not None:
        return whose
    if first not in DEFINITE or any(t.dep_ in ("compound", "poss", "nmod") and t.i in record.covering for t in span):
        return None
    return by_kind(token, span, record) or of_a_role(token, span, record)


def is_somebody(token: Token, span: Span, record: Record) -> Settled | None:
    """“The missing minister was Joren Pell”: the person who is named behind."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be" or any(t.dep_ == "neg" for t in token.head.children):
        return None
    named = (one for t in token.head.children if t.dep_ == "attr" and (one := record.by_head.get(t.i)) is not None)
    one = next((one for one in named if one.how == "name" and one.actors[0].kind == "person"), None)
    return Settled(span, one.actors, "nominal", f"“{span.text}” is {one.span.text}") if one is not None else None


def of_a_state(token: Token, span: Span, record: Record, focus: Focus) -> Settled | None:
    """“The minister” of the state that is spoken of: the person, where one alone is named who speaks for it and can be meant."""
    found = focus.settle(token, span)
    return (found and holder(token, span, record, found.actors[0])) or found


def is_title_case(token: Token) -> bool:
    """“The Movement thanks …”, where the parser took the verb for a noun."""
    return token.text.istitle() and not token.doc[token.i + 1].text[:1].isupper()

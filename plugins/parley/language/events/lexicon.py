"""What a verb or noun of happening tells: its PLOVER type, and whether it went ahead."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from parley.language.findings import Plover, Status, When
from parley.language.tokens import Token


@cache
def lexicon() -> dict[str, dict[str, str]]:
    """For “verbs”, “nouns”, “light” and the rest: what each lemma tells. A lemma listed twice keeps its first meaning."""
    table = tomllib.loads(files(__package__).joinpath("plover.toml").read_text("utf8"))
    return {part: {lemma: kind for kind, lemmas in reversed(kinds.items()) for lemma in lemmas} for part, kinds in table.items()}


def of_verb(verb: Token) -> Plover | None:
    """By the object where the verb leaves it to that (“held talks”), else by the verb."""
    lemma = verb.lemma_.lower()
    leaves = lexicon()["light"].get(lemma)
    if leaves:
        done = next((t for t in verb.children if t.dep_ in ("dobj", "nsubjpass")), None)
        told = of_object(done) if done is not None else None
        if done is not None and lexicon()["idle"].get(done.lemma_.lower()) == lemma:
            return None
        if told and (leaves == "object" or told == leaves):
            return told
        inner = next((t for t in verb.children if t.dep_ == "xcomp" and t.pos_ == "VERB"), None)
        if inner is not None and (told := of_verb(inner)) and (lemma == "vote" or (done is None and leaves == "object")):
            return told  # “started to leave the valley”, “voted 61 to 38 to ratify the accord”
    if lemma in lexicon()["answering"] and (by := next((t for t in verb.children if t.lower_ == "by"), None)) is not None:
        told = next((of_verb(t) for t in by.children if t.dep_ == "pcomp" and t.pos_ == "VERB"), None)
        if told is not None:
            return told  # “responded by recalling its ambassador”
    if lemma == "provide" and any(t.dep_ == "nsubj" and of_noun(t) == "AGREE" for t in verb.children):
        return "AGREE"  # “the agreement provides for the release of 60”
    phrases = lexicon()["phrases"]
    whole = next((words for t in verb.children if (words := f"{lemma} {t.lower_}") in phrases), None)
    if whole is not None:
        return cast(Plover, phrases[whole])
    if lemma in lexicon()["falling"] and any(t.dep_ == "nsubj" and t.lemma_.lower() in lexicon()["weapons"] for t in verb.children):
        return "ASSAULT"  # “shells fell on the crossing”
    return cast(Plover | None, lexicon()["verbs"].get(lemma))


def is_phrase(verb: Token, other: Token) -> bool:
    """“Recalled its ambassador”: the two together are known."""
    return f"{verb.lemma_.lower()} {other.lower_}" in lexicon()["phrases"]


def of_object(done: Token) -> Plover | None:
    """“Talks”, “a hunger strike”, “two days of talks”."""
    within = [t for of in done.children if of.lower_ == "of" for t in of.children if t.dep_ == "pobj"]
    near = (done, *(t for t in done.children if t.dep_ == "compound"), *within)
    return next((kind for t in near if (kind := of_noun(t))), None)


def is_a_weapon_of(adjective: Token) -> bool:
    """“A Varonian drone killed three”: whose weapon does it, and not what it is done to."""
    noun = adjective.head
    kinds = lexicon()["weapons"].keys() | lexicon()["attacks"].keys()
    return noun.lemma_.lower() in kinds and noun.dep_ in ("nsubj", "pobj") and (noun.dep_ == "nsubj" or noun.head.dep_ == "agent")


def of_noun(noun: Token) -> Plover | None:
    return cast(Plover | None, lexicon()["nouns"].get(noun.lemma_.lower()))


def of_what_goes_on(head: Token, subject: Token) -> Plover | None:
    """The kind that the subject tells: “the talks opened”; not “the truce expired”, which is none."""
    kind = of_noun(subject)
    return None if kind in ("AGREE", "CONCEDE", "COOPERATE") and head.lemma_.lower() in lexicon()["expiring"] else kind


def of_what_is_moved(verb: Token) -> Plover | None:
    """“Postponed the round”, “the talks were moved to Sunday”: what is moved tells the kind, as its plan did."""
    if not is_moved(verb):
        return None
    return next((kind for t in verb.children if t.dep_ in ("dobj", "nsubjpass") and (kind := of_noun(t))), None)


def is_moved(verb: Token) -> bool:
    return lexicon()["status"].get(phrase(verb)) == "moved"


def phrase(verb: Token) -> str:
    """A verb's lemma with its particle, where the two together are known: “called off” is “call off”."""
    lemma = verb.lemma_.lower()
    whole = next((f"{lemma} {t.lower_}" for t in verb.children if t.dep_ == "prt" or t.lower_ == "back"), lemma)
    return whole if whole in lexicon()["status"] else lemma


def is_still_to_end(when: When | None, published: str) -> bool:
    """“By the end of the month”, told in its last week: a time that has begun, perhaps, and is not over."""
    return when is not None and when.basis != "reported" and when.precision != "year" and (when.latest or "") > published


def is_due(head: Token) -> bool:
    """“Had been due on Friday”: what was planned, and whether it came about is not told."""
    planned = (t for t in head.children if t.dep_ == "acomp" and lexicon()["status"].get(t.lemma_.lower()) == "planned")
    return head.lemma_ == "be" and any(not any(c.dep_ == "xcomp" for c in t.children) for t in planned)


def is_negated(head: Token) -> bool:
    """“Will not”, “there will be no agreement”."""
    beside = (t for child in head.children if child.dep_ in ("attr", "dobj", "nsubj", "nsubjpass") for t in child.lefts)
    return any(t.dep_ == "neg" or t.lower_ == "no" for t in (*head.children, *beside))


def is_undone(head: Token, subject: Token) -> bool:
    """“No soldiers were killed”, “neither Kesh nor Varonia signed”, “has not withdrawn”, “nearly signed”: what did not happen."""
    none, nearly = lexicon()["none"], lexicon()["nearly"]
    nobody = subject.lower_ in none or any(t.lower_ in none and t.i < subject.i for t in subject.children)
    helping = {t.lower_ for t in head.children if t.dep_ == "aux"}
    never = any(t.dep_ == "neg" for t in head.children) and not helping & modal("future in the past") and "will" not in helping
    return nobody or never or any(t.dep_ == "advmod" and t.lower_ in nearly for t in head.children)


def modal(kind: str) -> set[str]:
    """The auxiliaries of a kind: those by which nothing happens yet (“unreal”), and “would” (“future in the past”)."""
    return {word for word, told in lexicon()["modals"].items() if told == kind}


def status(head: Token, when: When, published: str) -> Status:
    """By the verb, then by what lies behind the report's day, then by auxiliary and tense. `published` is an ISO day."""
    told = lexicon()["status"].get(phrase(head))
    auxiliaries = {t.lower_ for t in head.children if t.dep_ in ("aux", "auxpass")}
    if told == "called off":
        return "called off"
    not_held = any(t.dep_ == "neg" for t in head.children) and head.lemma_.lower() in lexicon()["held"]
    if not_held and auxiliaries & {"will", "'ll", "’ll", "would"}:
        return "called off"
    future = when.earliest is not None and when.basis != "reported" and when.earliest > published
    future |= bool(auxiliaries & modal("future in the past")) and is_still_to_end(when, published)
    if future or (told == "planned" and head.tag_ == "VBN") or is_due(head):
        return "planned"
    if auxiliaries & {"will", "'ll", "’ll", "shall"}:
        return "ongoing" if is_negated(head) else "planned"  # “Kesh will not give up the road”: so it is now
    hit = head.tag_ == "VBP" and head.lower_ in lexicon()["unchanged"] and when.basis != "reported"  # “shells hit it on Tuesday”
    if (head.tag_ in ("VBZ", "VBP") and not hit) or (head.tag_ == "VBG" and not auxiliaries & {"was", "were"}):
        return "ongoing"
    return "happened"

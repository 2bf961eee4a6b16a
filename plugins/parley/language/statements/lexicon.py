"""The lexicon: which move a verb, noun or adjective makes in which frame. The words stand in `lexicon.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from msgspec import Struct

from parley.language.findings import Plover, Stance


class Move(Struct, frozen=True, kw_only=True):
    """One entry: its cues, the frames and contents in which it holds, and the stance that it then is.

    `speech` marks cues that are spoken; `wish` ones that make the move in a “that” clause only where it tells what shall be.
    """

    stance: Stance
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    content: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    speech: bool = False
    wish: bool = False


class Words(Struct, frozen=True):
    """Words that turn, soften or suspend a move."""

    uncertain: frozenset[str]
    enders: frozenset[str]
    endings: frozenset[str]
    negators: frozenset[str]
    near_negators: frozenset[str]
    hypothetical: frozenset[str]
    ways: frozenset[str]
    short_of: frozenset[str]
    hopes: frozenset[str]
    aims: frozenset[str]
    harmless: frozenset[str]
    replying: frozenset[str]
    forcefully: frozenset[str]
    drafts: frozenset[str]
    certainties: frozenset[str]
    object_control: frozenset[str]
    mute: frozenset[str]
    raising: frozenset[str]
    oaths: frozenset[str]
    statal: frozenset[str]
    documents: frozenset[str]
    nothing: frozenset[str]
    particles: frozenset[str]
    pondering: frozenset[str]
    wanting: frozenset[str]
    no: frozenset[str]
    own: frozenset[str]
    saying: frozenset[str]
    citing: frozenset[str]
    going_on: frozenset[str]
    manner: frozenset[str]
    idle: frozenset[str]
    states: frozenset[str]
    nounlike: frozenset[str]
    haggling: frozenset[str]
    us: frozenset[str]
    you: frozenset[str]
    future: frozenset[str]
    able: frozenset[str]
    minds: frozenset[str]
    outcomes: frozenset[str]
    past: frozenset[str]
    must: frozenset[str]
    should: frozenset[str]


class Function(Struct, frozen=True):
    """Small words, by what they do: open a clause, an aside or a question, stand for somebody, or tell whose a thing is."""

    subordinators: frozenset[str]
    asides: frozenset[str]
    openers: frozenset[str]
    questions: frozenset[str]
    nobody: frozenset[str]
    pronouns: frozenset[str]
    modals: frozenset[str]
    owners: frozenset[str]
    makers: frozenset[str]


class Own(Struct, frozen=True):
    """What a speaker may say of its own doings, and what is a complaint when it is told of another: `harms`, and whatever
    follows `regrets`.

    `gives` are deeds that make an offer of “ready to …”; `sides` are nouns that stand for a party: “the government”.
    """

    gives: frozenset[str]
    prepared: frozenset[str]
    sides: frozenset[str]
    threats: frozenset[str]
    wishes: frozenset[str]
    ultimata: frozenset[str]
    pressures: frozenset[str]
    favours: frozenset[str]
    ends: frozenset[str]
    carries: frozenset[str]
    yields: frozenset[str]
    promises: frozenset[str]
    harms: frozenset[str]
    regrets: frozenset[str]


class Turned(Struct, frozen=True):
    """The stance that a stance becomes where it is negated, and where it has come to an end."""

    negated: dict[Stance, Stance]
    ended: dict[Stance, Stance]


class Condition(Struct, frozen=True):
    """Words and phrases that open a condition, ones that do so only after a “no”, and ones that look like one: phrases, and
    markers after these words. What is promised behind `offering` ones is offered;
    behind `no_markers` a marker opens none, and some open one only `after_a_pause`.
    """

    never: tuple[str, ...]
    offering: tuple[str, ...]
    no_markers: frozenset[str]
    after_a_pause: frozenset[str]
    markers: frozenset[str]
    negative: frozenset[str]
    seeming: dict[str, frozenset[str]]
    phrases: tuple[str, ...]


class Judging(Struct, frozen=True):
    """Verbs that judge, what nobody refuses by a name for it, and for a stance the words of what the thing is called then."""

    verbs: frozenset[str]
    misfortunes: frozenset[str]
    words: dict[Stance, frozenset[str]]


class Targets(Struct, frozen=True):
    """Verbs whose object is the one spoken to, verbs whose object is so only if it is a name, and prepositions that name it
    (after these words; none: after any). `people` are nouns for those who can be spoken to, `matters` ones for what somebody
    puts forward, `acts` ones for what somebody would have to do, `words` ones for what somebody said; `meeting` are verbs for what
    somebody may refuse to do with another; `let_go` the verbs by which somebody is set free, under the word beside
    them; `moves` tells which stance a noun of what is put forward goes back to.
    """

    objects: frozenset[str]
    judged: frozenset[str]
    people: frozenset[str]
    matters: frozenset[str]
    meeting: frozenset[str]
    let_go: dict[str, frozenset[str]]
    acts: frozenset[str]
    moves: dict[str, Stance]
    words: frozenset[str]
    prepositions: dict[str, frozenset[str]]


class Lines(Struct, frozen=True):
    """`labels` open a line before a colon and are no speaker; `questions` and `answers` open those of an interview."""

    labels: frozenset[str]
    questions: frozenset[str]
    answers: frozenset[str]


class Made(Struct, frozen=True):
    """What somebody makes what he says, “made it clear that …”, and what he makes his own part, “conditional on …”."""

    clear: frozenset[str]
    conditional: frozenset[str]


class Nominal(Struct, frozen=True):
    """Nouns of what is asked for or put forward, each with its verb; nouns for an answer, and the verb that each word of one
    stands for; `empty` nouns only tell what kind of thing a demand is.
    """

    demands: dict[str, str]
    answers: frozenset[str]
    words: dict[str, str]
    empty: frozenset[str]


class Lexicon(Struct, frozen=True):
    move: tuple[Move, ...]
    turned: Turned
    plover: dict[Stance, Plover]
    words: Words
    function: Function
    own: Own
    idioms: dict[Stance, tuple[str, ...]]
    events: dict[Plover, frozenset[str]]
    judging: Judging
    condition: Condition
    targets: Targets
    made: Made
    nominal: Nominal
    lines: Lines


@cache
def lexicon() -> Lexicon:
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf8"))
    return msgspec.convert(data, Lexicon)


@cache
def moves() -> dict[tuple[str, str], tuple[Move, ...]]:
    """The entries that a cue may be, in the lexicon's order: by part of speech (“verb”, “noun”, “adjective”) and word."""
    found: dict[tuple[str, str], list[Move]] = {}
    for move in lexicon().move:
        for kind, words in (("verb", move.verbs), ("noun", move.nouns), ("adjective", move.adjectives)):
            for word in words:
                found.setdefault((kind, word), []).append(move)
    return {key: tuple(entries) for key, entries in found.items()}

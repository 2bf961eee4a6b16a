"""Kinds of happenings: what is said, what is for and against, what comes again every day, and which two can’t be one."""

from __future__ import annotations

from functools import cache, lru_cache

from parley.dossier.tellings import Telling
from parley.dossier.words import data, happenings, has, kin, listed

SPOKEN = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
"""Types of what is said: an actor says many things on one day."""
AGAINST = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN"))
LEAVING = frozenset(("REJECT", "RETREAT", "SANCTION"))
FEW = 3
IN_FAVOUR = frozenset(("AGREE", "CONCEDE", "SUPPORT"))
"""Types of what is demanded or refused and of what is given: of one paper or prisoner, but not one happening."""


PEACEFUL = frozenset((*IN_FAVOUR, "AID", "CONSULT", "COOPERATE", "REQUEST", "RETREAT"))


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two tellings can't be of one happening: others did it, it was refused and agreed, or put forward and accepted, one is
    an attack and the other what is said of it, it is the third and the fourth of its kind, or it was not.
    """
    others = bool(one.by and other.by and not one.by & other.by) or is_taken_up(one, other)
    kinds = {one.entry.type, other.entry.type}
    opposed = bool(kinds & AGAINST and kinds & IN_FAVOUR) or ("ASSAULT" in kinds and bool(kinds & SPOKEN))
    counted = bool(one.ordinals and other.ordinals and not one.ordinals & other.ordinals)
    statuses = {one.entry.status, other.entry.status}
    ended = len(statuses) == 2 and bool(statuses & {"called off", "denied"})
    return others or opposed or counted or ended or is_unheld(one, other) or is_said_again(one, other)


def is_taken_up(one: Telling, other: Telling) -> bool:
    """Whether one tells that somebody accepted what the other puts forward, and nothing says that the same one did both."""
    accepts, offers = ([kin(verb) in telling.words for telling in (one, other)] for verb in ("accept", "propose"))
    return not one.by & other.by and sorted((accepts, offers)) == [[False, True], [True, False]]


def is_said_again(one: Telling, other: Telling) -> bool:
    """Whether one tells on another day that something was repeated: that is another saying of it."""
    spoken = bool({one.entry.type, other.entry.type} & SPOKEN) and one.published != other.published
    return spoken and tells_again(one.entry.text) is not tells_again(other.entry.text)


@lru_cache(maxsize=16_384)
def tells_again(text: str) -> bool:
    return has("again", f"{text.lower()} ")


def is_walkout(one: Telling, other: Telling) -> bool:
    """Whether one plans what the other tells of somebody who left it: that the third round would open, and who walked out of it."""
    if (one.entry.status == "planned") is (other.entry.status == "planned"):
        return False
    plan, held = (one, other) if one.entry.status == "planned" else (other, one)
    left = held.entry.type in LEAVING and kin("leave") in held.words - plan.words
    return left and kin("talk") in plan.words & held.words


def is_unheld(one: Telling, other: Telling) -> bool:
    """Whether one plans what the other tells was to be and was not: “the day on which the round should have begun”."""
    if (one.entry.status == "planned") is (other.entry.status == "planned"):
        return False
    text = (one if other.entry.status == "planned" else other).entry.text.lower()
    return has("unheld", text)


def happens(telling: Telling) -> frozenset[str]:
    """The words of a telling that tell what happens."""
    return telling.words & happenings()


def are_deaths(one: Telling, other: Telling) -> bool:
    """Whether both tell that people died in one place, as far as they name places, and neither says that it is about others."""
    dying = deaths()
    if dying not in one.words or dying not in other.words or {one.entry.status, other.entry.status} != {"happened"}:
        return False
    if {one.entry.type, other.entry.type} & PEACEFUL:
        return False  # “promised that the dead would be sent home”
    if any(has("others", telling.entry.text.lower()) for telling in (one, other)):
        return False
    places = set(one.entry.places), set(other.entry.places)
    apart = all(places) and places[0].isdisjoint(places[1])
    alike = not dead(one).isdisjoint(dead(other))
    return not apart and (one.original == other.original or alike or not places[0].isdisjoint(places[1]))


def dead(telling: Telling) -> frozenset[int]:
    """How many died, where a telling counts people once and more than a few: many incidents have three dead."""
    counted = [figure.value for figure in telling.figures if figure.thing in listed("people")]
    return frozenset(counted if len(counted) == 1 and counted[0] > FEW else ())


@cache
def deaths() -> str:
    return kin("die")


def is_daily(telling: Telling) -> bool:
    """Whether it is of what comes again day after day, as talks and air raids do."""
    return not daily().isdisjoint(telling.words)


@cache
def daily() -> frozenset[str]:
    """What comes again day after day, as its words are counted."""
    return frozenset(kin(word) for word in data("kin")["daily"])

"""Outcomes: what became of what was planned, as later reports tell it: held on its day, moved to another, or called off."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from parley.dossier.spans import FIRM, one_day, same_time
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, listed, shared, tokens

Outcome = Literal["held", "moved", "called off"]

REACH = 31  # days from the day that was planned to the one that it became
TOGETHER, APART = 0.16, 0.42
"""How alike the words of a plan and of what it became are, by rarity: of all words, and of the shorter one's."""
NAMED = 0.12
"""How alike at least where an ordinal names both: “the third round”."""
FEW = 2  # words in common, at least, where no ordinal names both
ENDED = 3.0  # that of what was called off on the very day
REPLACED = 2.0  # that of the day that the same report tells instead
ON_ITS_DAY = 1.0  # that of what some of the same did on the very day, in a word or two of the plan
DECIDED = 1.5  # that of an acceptance or a refusal on the day of a decision
DECISIONS = frozenset(("AGREE", "CONCEDE", "REJECT"))
KINDS = frozenset(("CONSULT", "COOPERATE", "AGREE", "CONCEDE", "AID", "RETREAT"))
"""Types of what is planned; demands and warnings are not held."""


class Fate(Struct, frozen=True, gc=False):
    """What became of a plan, and the place of the event that it became; no outcome where that tells its day more exactly."""

    outcome: Outcome | None
    became: int


def found(groups: Sequence[Sequence[Telling]], rare: Rarity) -> dict[int, Fate]:
    """For the place of a group that tells a plan: its fate, where another group tells it.

    A plan that was held on its day is one group with its holding, and not in the answer.
    """
    days = {place: day for place, group in enumerate(groups) if (day := day_of(group)) is not None}
    ordered = sorted((day, place) for place, day in days.items())
    fates = {}
    for place, day in days.items():
        if not is_open_plan(groups[place]):
            continue
        first, last = bisect(ordered, (day - REACH, -1)), bisect(ordered, (day + REACH, len(groups)))
        near = ((other, abs(when - day)) for when, other in ordered[first:last] if other != place)
        scored = [(score, -gap, other) for other, gap in near if (score := follows(groups[place], groups[other], rare))]
        if scored:
            other = max(scored)[2]
            ended = any(telling.entry.status == "called off" for telling in groups[other])
            if not ended and not is_exact(groups[other]):
                continue
            fates[place] = Fate("called off" if ended else fate(groups[place], groups[other]), other)
    return fates


def fate(plan: Sequence[Telling], other: Sequence[Telling]) -> Outcome | None:
    """What became of a plan that another group tells of: moved, where both name a day and not the same; else held, if it was."""
    told = [telling for telling in other if named(telling)] or other
    told = [telling for telling in told if telling.entry.date.precision == "day"] or told  # “in early April” moves nothing
    exacter = any(meets(before, after) or same_time(before, after) for before in plan for after in told)
    if not exacter and any(named(before) for before in plan):
        return "moved"
    return "held" if any(telling.entry.status in ("happened", "ongoing") for telling in other) else None


def named(telling: Telling) -> bool:
    """Whether a report tells when it was to be: what it announces without a day can’t be moved."""
    return telling.entry.date.basis in FIRM


def is_open_plan(group: Sequence[Telling]) -> bool:
    return all(telling.entry.status == "planned" for telling in group) and any(
        t.entry.type in KINDS or t.entry.type is None for t in group
    )


def is_exact(group: Sequence[Telling]) -> bool:
    """Whether a report tells the one day of it: what is told of a month was not moved to its first."""
    return any(t.entry.date.precision == "day" or t.entry.date.basis == "reported" for t in group)


def day_of(group: Sequence[Telling]) -> int | None:
    """The first day of a group, counted from the year 1."""
    days = [t.entry.date.earliest for t in group if t.entry.date.earliest is not None]
    return date.fromisoformat(min(days)).toordinal() if days else None


def follows(plan: Sequence[Telling], other: Sequence[Telling], rare: Rarity) -> float:
    """How surely one group tells what became of the plan of another; 0 where it does not."""
    best = 0.0
    for before in plan:
        for after in other:
            if takes_its_place(before, after):
                best = max(best, REPLACED)
            if after.published <= before.published or after.entry.status == "denied" or was_over(plan, after):
                continue
            strangers = bool(before.by and after.of and not before.of & after.of)
            if strangers and after.entry.status != "called off":
                continue
            if was_ended(before, after):
                best = max(best, ENDED)
            if was_decided(before, after):
                best = max(best, DECIDED)
            if on_its_day(before, after):
                best = max(best, ON_ITS_DAY + shared(before.words, after.words, rare)[0])
            by_name = bool(before.ordinals & after.ordinals)
            if before.ordinals and after.ordinals and not by_name:
                continue
            if after.entry.status == "planned" and not by_name:
                continue
            together, apart = shared(before.words, after.words, rare)
            if not by_name and len(before.words & after.words) < FEW:
                continue
            if (together >= NAMED and by_name) or (
                together >= TOGETHER and apart >= APART and before.entry.type == after.entry.type
            ):
                best = max(best, together + apart + by_name)
    return best


def was_over(plan: Sequence[Telling], other: Telling) -> bool:
    """Whether what another tells was over when the plan was told last: a draft that was initialled, and its signing in May."""
    held = other.entry.status in ("happened", "ongoing") and other.entry.date.latest is not None
    return held and any((other.entry.date.latest or "") <= t.published < (t.entry.date.earliest or "") for t in plan)


def was_ended(plan: Telling, other: Telling) -> bool:
    """Whether what was planned for a day was called off on that day, in a word or two of it."""
    day = plan.entry.date.earliest
    same = other.entry.status == "called off" and day is not None and day == other.entry.date.earliest
    return same and "reported" not in (plan.entry.date.basis, other.entry.date.basis) and bool(plan.words & other.words)


def takes_its_place(plan: Telling, other: Telling) -> bool:
    """“The round was to have begun on Tuesday. It will now open on 18 March”: told in the same report, as of another day."""
    if plan.report != other.report or other.entry.status != "planned" or plan.entry.type != other.entry.type:
        return False
    firm = named(plan) and named(other) and not same_time(plan, other)
    return firm and not listed("anew").isdisjoint(tokens(other.entry.text)) and not plan.words.isdisjoint(other.words)


def was_decided(plan: Telling, other: Telling) -> bool:
    """“An answer is expected on Wednesday”, and what was accepted or refused on that Wednesday, by somebody of those."""
    day = one_day(plan)
    of_them = not plan.of or not plan.of.isdisjoint(other.of)
    decides = not listed("decisions").isdisjoint(tokens(plan.entry.text))
    done = other.entry.status == "happened" and other.entry.type in DECISIONS
    return day is not None and day == one_day(other) and of_them and decides and done


def on_its_day(plan: Telling, other: Telling) -> bool:
    """“Relief will send its lorries on Thursday”, and “Twenty lorries of Relief reached the city on Thursday”."""
    day, common = one_day(plan), len(plan.words & other.words)
    if day is None or day != other.entry.date.earliest or other.entry.status != "happened":
        return False
    return common >= FEW or (common > 0 and day == one_day(other) and not plan.of.isdisjoint(other.of))


def meets(plan: Telling, other: Telling) -> bool:
    """Whether the day of another lies in the span of a plan: “by the middle of May” is not moved to the 15th."""
    first, last, day = plan.entry.date.earliest, plan.entry.date.latest, other.entry.date.earliest
    return first is not None and last is not None and day is not None and first <= day <= last

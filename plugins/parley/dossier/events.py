"""Events of all reports: each once, in the words of its best telling, with every report that has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier import disputed_days, hindsight, merging, outcomes, tellings
from parley.dossier.actors import Cast, Told, is_owned
from parley.dossier.ids import Ids
from parley.dossier.model import Date, EventEntry
from parley.dossier.spans import is_counted_roughly, shifted
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity

EXACT = ("day", "range", "week", "month", "season", "year", "unknown")
SHORT, LONG = 6, 40  # words: a text outside of these is no good line in a list
WEEK = 7  # days: what is told more vaguely is known better by the report that has it as news
LEAD = 400  # characters: what a report begins with, it tells most carefully
TOLD = ("happened", "ongoing", "called off", "denied", "planned")
"""Of several statuses the first that a report has: what was planned and then told as held has happened."""


class Collected(Struct, frozen=True, gc=False):
    """The events, for each of them its tellings, and the pairs of places of those that tell one happening on different days."""

    events: tuple[EventEntry, ...]
    tellings: tuple[tuple[str, tuple[Telling, ...]], ...]
    disputed: tuple[tuple[int, int], ...]


def collect(told: Sequence[Told], cast: Cast) -> Collected:
    """All events, ordered by day, then by the report and the place that tells them first."""
    found = tellings.collect(told, cast)
    rare = Rarity(telling.words for telling in found)
    places = hindsight.joined(found, merging.groups(found, rare), rare)
    groups = [undated(tuple(found[place] for place in several)) for several in places]
    merged = sorted(((*merge(several), several) for several in groups), key=lambda row: (row[0], row[1]))
    ids = Ids()
    events = [replace(best.entry, id=ids.give(day, best.order[3])) for day, _, best, _ in merged]
    several = [row[3] for row in merged]
    ended = {}
    for place, fate in outcomes.found(several, rare).items():
        events[place] = replace(events[place], outcome=fate.outcome, became=events[fate.became].id)
        if fate.outcome == "called off":
            ended[place] = called_off(events[place], several[place], several[fate.became])
    for place, event in ended.items():
        events[place] = event
    told_of = tuple((event.id, group) for event, group in zip(events, several, strict=True))
    return Collected(tuple(events), told_of, tuple(disputed_days.found(several, rare)))


def undated(several: tuple[Telling, ...]) -> tuple[Telling, ...]:
    """The tellings of a happening, without a day where all only recall it: it is not of the day of a report that looks back."""
    if not all(telling.recalled for telling in several):
        return several
    unknown = Date(None, None, None, "unknown", "anchored", None)
    return tuple(replace(telling, entry=replace(telling.entry, date=unknown)) for telling in several)


def merge(several: Sequence[Telling]) -> tuple[str, tuple[Any, ...], Telling]:
    """One event of all its tellings: its day, what orders it among that day's, and the best with all that they tell."""
    if len(several) == 1:
        (only,) = several
        return only.entry.date.earliest or only.published, only.order, only
    when = best_date(several)
    statuses = {telling.entry.status for telling in several}
    status = next(status for status in TOLD if status in statuses)
    # what was held is told in the words of those who saw it, not of those who announced it
    best = min((telling for telling in several if telling.entry.status == status), key=lambda t: telling_well(t, several))
    event = replace(
        best.entry,
        date=when,
        status=status,
        actors=taking_part(several, when),
        places=tuple(dict.fromkeys(place for t in several for place in t.entry.places)),
        type=commonest(t.entry.type for t in several),
        confidence=max(t.entry.confidence for t in several),
        sources=tuple(dict.fromkeys(source for t in several for source in t.entry.sources)),
        reports=len({t.original for t in several}),
        outcome="held" if "planned" in statuses and statuses & {"happened", "ongoing"} else None,
    )
    return when.earliest or several[0].published, several[0].order, replace(best, entry=event)


def taking_part(several: Sequence[Telling], when: Date) -> tuple[str, ...]:
    """Who took part, by those that tell it within a week, if any does: a report of long after tells of it beside something else.

    “Initialled it eight weeks after they began to talk”: who initialled may not have been there when the talks began.
    """
    last = shifted(when.latest, WEEK) if when.latest is not None else ""
    near = [t for t in several if t.published <= last and t.entry.actors]
    return tuple(dict.fromkeys(actor for t in near or several for actor in t.entry.actors))


def called_off(plan: EventEntry, planned: Sequence[Telling], ended: Sequence[Telling]) -> EventEntry:
    """A plan that was called off, with the sentences that first told so: without them nothing leads to where that was read."""
    day = min(telling.published for telling in ended)
    first = [telling for telling in ended if telling.published == day]
    return replace(
        plan,
        status="called off",
        sources=tuple(dict.fromkeys((*plan.sources, *(source for telling in first for source in telling.entry.sources)))),
        reports=len({telling.original for telling in (*planned, *first)}),
    )


def best_date(several: Sequence[Telling]) -> Date:
    """The day that is told most exactly, then by most reports, then first; of “in the middle of April” the day when it was news."""
    support = Counter((t.entry.date.earliest, t.entry.date.latest) for t in {t.original: t for t in several}.values())

    def rank(telling: Telling) -> tuple[Any, ...]:
        when = telling.entry.date
        return (
            when.basis == "reported",
            is_counted_roughly(when),
            EXACT.index(when.precision),
            -support[when.earliest, when.latest],
            telling.order,
        )

    best = min(several, key=rank).entry.date
    if not spans_weeks(best) or best.earliest is None or best.latest is None:
        return best
    news = (t.entry.date for t in several if t.entry.date.basis == "reported" and not t.in_hindsight)
    inside = (when for when in news if when.earliest is not None and best.earliest <= when.earliest <= best.latest)
    return min(inside, key=lambda when: when.earliest or "", default=best)


def spans_weeks(when: Date) -> bool:
    """Whether it may be of days more than a week apart: “in the middle of April”."""
    return when.earliest is not None and when.latest is not None and when.latest > shifted(when.earliest, WEEK)


def telling_well(telling: Telling, several: Sequence[Telling]) -> tuple[Any, ...]:
    """Orders tellings by how well they read: a sentence that names who does it, neither short nor long, in the words of others."""
    text = telling.entry.text
    length = len(text.split())
    return (
        not SHORT <= length <= LONG,
        "[" in text or is_owned(text),
        is_counted_roughly(telling.entry.date),
        2 if spans_weeks(telling.entry.date) else telling.entry.date.basis == "reported",
        telling.entry.sources[0].start > LEAD,
        -sum({t.original: len(telling.words & t.words) for t in several if t.original != telling.original}.values()),
        -telling.entry.confidence,
        abs(length - 26),
        telling.order,
    )


def commonest(types: Iterable[Any]) -> Any:
    count = Counter(found for found in types if found is not None)
    return min(count, key=lambda found: (-count[found], found)) if count else None

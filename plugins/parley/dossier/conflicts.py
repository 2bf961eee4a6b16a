"""Conflicts: reports that differ on a day or a figure, and claims that are denied. Both sides are told; none is taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from parley.dossier.events import Collected
from parley.dossier.ids import Ids
from parley.dossier.model import ConflictEntry, Side, Source, StatementEntry
from parley.dossier.tellings import Telling
from parley.dossier.words import thing

Kind = Literal["day", "figure", "denial"]
FEW = 4  # words: “the Northern Front”, and nothing of what it did


def found(happened: Collected, said: Sequence[StatementEntry], answers: dict[str, str]) -> tuple[ConflictEntry, ...]:
    """All conflicts: between events of different days, within an event, and between a claim and its denial."""
    ids = Ids()
    entries = [of_day(happened, places, ids) for places in joined(happened.disputed)]
    for event, tellings in happened.tellings:
        for kind, sides, because in of_figure(tellings):
            entries.append(ConflictEntry(ids.give(kind, event), kind, (event,), sides, because))
    for claims, refusals in disputed(denials(said, answers)):
        claim, denial = claims[0], refusals[0]
        opposed = side(claims), side(refusals)
        entries.append(
            ConflictEntry(ids.give("denial", denial.id), "denial", (claim.id, denial.id), opposed, "a claim, and its denial")
        )
    return tuple(entries)


def joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Places that pairs hold together, each list in order."""
    home: dict[int, list[int]] = {}
    for one, other in pairs:
        first, second = home.setdefault(one, [one]), home.setdefault(other, [other])
        if first is not second:
            first += second
            home.update((place, first) for place in second)
    return sorted({id(places): sorted(places) for places in home.values()}.values())


def of_day(happened: Collected, places: Sequence[int], ids: Ids) -> ConflictEntry:
    """Events that tell one happening, each on its day."""
    several = [happened.events[place] for place in places]
    days: dict[str, list[Source]] = defaultdict(list)
    for event in several:
        days[event.date.earliest or ""] += event.sources
    id = ids.give("day", several[0].id)
    because = f"reports tell one happening on different days: {', '.join(sorted(days))}"
    return ConflictEntry(id, "day", tuple(event.id for event in several), sides(days), because)


def of_figure(tellings: Sequence[Telling]) -> Iterator[tuple[Kind, tuple[Side, ...], str]]:
    """Where reports count the same things differently."""
    counts: dict[str, dict[str, list[Source]]] = defaultdict(lambda: defaultdict(list))
    for telling in tellings:
        for figure in telling.figures:
            counts[thing(figure.thing)][f"{figure.value:,}"] += telling.entry.sources
    for _, values in sorted(counts.items()):
        reports = [{source.report for source in sources} for sources in values.values()]
        if len(values) > 1 and not set.intersection(*reports):
            yield "figure", sides(values), f"reports count differently: {', '.join(values)}"
            return


def denials(said: Sequence[StatementEntry], answers: dict[str, str]) -> Iterator[tuple[StatementEntry, StatementEntry]]:
    by_id = {statement.id: statement for statement in said}
    for statement in said:
        if statement.stance == "deny" and statement.id in answers:
            yield by_id[answers[statement.id]], statement


def disputed(pairs: Iterable[tuple[StatementEntry, StatementEntry]]) -> list[tuple[list[StatementEntry], list[StatementEntry]]]:
    """Claims and denials by what they are about: one claim denied twice is one dispute, and so is what a bare word recalls.

    “Ardova blames Bellmar. Bellmar denies it” is about what the two last disputed, if a report has told that.
    """
    found: list[tuple[list[StatementEntry], list[StatementEntry]]] = []
    of_claim: dict[str, int] = {}
    between: dict[tuple[str | None, str | None], int] = {}  # the last dispute of two parties
    for claim, denial in pairs:
        parties = claim.actor, denial.actor
        last = between.get(parties, -1) if is_bare(claim) and None not in parties else -1
        place = max(of_claim.get(claim.id, -1), last)
        if place < 0:
            place = len(found)
            found.append(([], []))
            between[parties] = place
        claims, refusals = found[place]
        if of_claim.setdefault(claim.id, place) == place and claim not in claims:
            claims.append(claim)
        refusals.append(denial)
    return found


def is_bare(claim: StatementEntry) -> bool:
    """Whether an accusation names whom it is against, and no more."""
    return claim.stance == "accuse" and bool(claim.targets) and len(claim.text.split()) <= FEW


def side(several: Sequence[StatementEntry]) -> Side:
    return Side(several[0].text, tuple(dict.fromkeys(source for statement in several for source in statement.sources)))


def sides(values: dict[str, list[Source]]) -> tuple[Side, ...]:
    return tuple(Side(value, tuple(dict.fromkeys(sources))) for value, sources in sorted(values.items()))

"""Conflicts: reports that differ on a day or a figure, and claims that are denied. Both sides are told; none is taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from parley.dossier.disputed_days import disputed as days_told_apart
from parley.dossier.events import Collected
from parley.dossier.ids import Ids
from parley.dossier.kinds import deaths
from parley.dossier.model import ConflictEntry, Side, Source, StatementEntry
from parley.dossier.spans import one_day
from parley.dossier.tellings import Telling
from parley.dossier.words import listed, takes_back, thing
from parley.language.findings import Figure

Kind = Literal["day", "figure", "denial"]
FEW = 4  # words: “the Northern Front”, and nothing of what it did


def found(happened: Collected, said: Sequence[StatementEntry], answers: dict[str, str]) -> tuple[ConflictEntry, ...]:
    """All conflicts: between events of different days, within an event, and between a claim and its denial."""
    ids = Ids()
    several = joined(happened.disputed)
    entries = [of_day(happened, places, ids) for places in several]
    disputed_too = {place for places in several for place in places}
    for places in (*several, *([place] for place in range(len(happened.events)) if place not in disputed_too)):
        items = tuple(happened.tellings[place][0] for place in places)
        for kind, sides, because in of_figure([telling for place in places for telling in happened.tellings[place][1]]):
            entries.append(ConflictEntry(ids.give(kind, items[0]), kind, items, sides, because))
    days = [places_of(entry.sides) for entry in entries if entry.kind == "day"]
    for claims, refusals in disputed(denials(said, answers)):
        claim, denial = claims[0], refusals[0]
        if days_told_apart(claim.text) and any(places_of(claims) <= places for places in days):
            continue  # “at dawn, not in the night” is that dispute
        opposed = side(claims), side(refusals)
        entries.append(
            ConflictEntry(ids.give("denial", denial.id), "denial", (claim.id, denial.id), opposed, "a claim, and its denial")
        )
    return tuple(entries)


def places_of(several: Iterable[Side | StatementEntry]) -> set[tuple[str, int]]:
    """Where the sentences of sides or statements stand: report and offset."""
    return {(source.report, source.start) for one in several for source in one.sources}


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
    """Events that tell one happening, each on its day, with the sentences that name it, where any does."""
    several = [happened.events[place] for place in places]
    days: dict[str, list[Source]] = defaultdict(list)
    for event, place in zip(several, places, strict=True):
        naming = [t for t in happened.tellings[place][1] if one_day(t) is not None and one_day(t) == event.date.earliest]
        days[event.date.earliest or ""] += [source for t in naming for source in t.entry.sources] or event.sources
    id = ids.give("day", several[0].id)
    because = f"reports tell one happening on different days: {', '.join(sorted(days))}"
    return ConflictEntry(id, "day", tuple(event.id for event in several), sides(days), because)


def of_figure(tellings: Sequence[Telling]) -> Iterator[tuple[Kind, tuple[Side, ...], str]]:
    """Where reports count the same things differently."""
    counts: dict[str, dict[str, list[Source]]] = defaultdict(lambda: defaultdict(list))
    voices: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    for telling in tellings:
        for figure, counted in counting(telling):
            counts[counted][f"{figure.value:,}"] += telling.entry.sources
            voices[counted][f"{figure.value:,}"].add((telling.original, telling.claimant))
    for counted, values in sorted(counts.items()):
        if len(values) > 1 and not set.intersection(*voices[counted].values()):
            yield "figure", corrected(sides(values)), f"reports count differently: {', '.join(values)}"
            return


def corrected(several: Sequence[Side]) -> tuple[Side, ...]:
    """The sides of a figure, with the sentence by which a report takes one of them back."""
    sentences = sorted({source for one in several for source in one.sources}, key=lambda source: (source.report, source.start))
    found = []
    for one in several:
        number = one.value.replace(",", "")
        found.append(replace(one, corrected=next((s for s in sentences if takes_back(s.sentence, number)), None)))
    return tuple(found)


def counting(telling: Telling) -> Iterator[tuple[Figure, str]]:
    """The figures of a telling, each with the thing that it counts; of deaths the only one of people is that of the dead."""
    of_people = [figure for figure in telling.figures if figure.thing in listed("people")]
    for figure in telling.figures:
        dead = deaths() in telling.words and of_people == [figure]
        yield figure, deaths() if dead else thing(figure.thing)


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

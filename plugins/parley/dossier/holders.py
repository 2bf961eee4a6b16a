"""Offices that one report leaves without a name, “Kesh's foreign minister”, and the other reports that tell who holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from parley.dossier.actors import Cast
from parley.gather import Reading
from parley.language.findings import Actor, Mention, Statement
from parley.offices import holds


def named(readings: Sequence[Reading], cast: Cast) -> list[Reading]:
    """The readings, with the person for an office alone: the only one of all reports who holds it for that party."""
    people: dict[str, list[Actor]] = defaultdict(list)
    for actor in cast.actors.values():
        if actor.kind == "person" and actor.party and actor.roles:
            people[cast.id(actor.party)].append(actor)
    return [of_report(reading, cast, people) for reading in readings]


def of_report(reading: Reading, cast: Cast, of_party: Mapping[str, Sequence[Actor]]) -> Reading:
    found: dict[tuple[int, int], tuple[str, str]] = {}
    for mention in reading.findings.mentions:
        if mention.office:
            person = holder(mention.office, of_party.get(cast.id(mention.actor), ()), cast, reading.report.published)
            if person is not None:
                found[mention.start, mention.end] = (mention.actor, person)
    if not found:
        return reading
    people = (cast.actors[id] for id in dict.fromkeys(person for _, person in found.values()))
    known = {actor.id for actor in reading.findings.actors}
    findings = replace(
        reading.findings,
        mentions=tuple(mentions(reading.findings.mentions, found, cast)),
        statements=tuple(statements(reading.findings.statements, found, cast)),
        actors=(*reading.findings.actors, *(Actor(a.id, a.name, "person", party=a.party) for a in people if a.id not in known)),
    )
    return Reading(reading.report, findings)


def holder(office: str, people: Iterable[Actor], cast: Cast, day: str) -> str | None:
    """The id of the only one of these people who holds the office and has not left it before an ISO day."""
    fit = [p.id for p in people if any(holds(role, office) for role in p.roles) and not cast.left.get(p.id, day) < day]
    return fit[0] if len(fit) == 1 else None


def mentions(several: Sequence[Mention], found: Mapping[tuple[int, int], tuple[str, str]], cast: Cast) -> Iterator[Mention]:
    for mention in several:
        actor, person = found.get((mention.start, mention.end), (None, ""))
        if mention.actor == actor:
            because = f"{cast.name(person)} is called “{mention.office}” in the reports"
            yield replace(mention, actor=person, office="", because=because)
        else:
            yield mention


def statements(several: Sequence[Statement], found: Mapping[tuple[int, int], tuple[str, str]], cast: Cast) -> Iterator[Statement]:
    for statement in several:
        head = statement.attribution.source_head
        inside = (value for (start, end), value in found.items() if head is not None and start <= head < end)
        actor, person = next(inside, (None, ""))
        if statement.speaker is None and actor is not None and statement.actor == actor:
            because = "; ".join(filter(None, (statement.because, f"{cast.name(person)} holds that office in the reports")))
            yield replace(statement, speaker=person, because=because)
        else:
            yield statement

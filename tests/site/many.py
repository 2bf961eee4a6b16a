"""A dossier in which one actor says very much."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from parley.build import Built
from parley.dossier import assemble
from parley.gather import Reading
from parley.language.findings import Actor, Findings, Stance, Statement
from parley.reports import Report
from tests.dossier.making import happened, on, person, reported, said

STANCES: tuple[Stance, ...] = ("demand", "propose", "agree", "reject", "threaten", "appeal", "accuse", "support", "state")
CLAUSE = " and that nobody who crossed the river by night may be sent back without a word to those who wait for him"


def much(count: int, longer: int, apart: int = 1) -> Built:
    """One actor with so many statements, whose texts grow longer by so many clauses, and with many people, foes and days.

    Each fifty are of one report, and the reports are so many days apart.
    """
    people = [
        person(f"envoy-{n}", f"Envoy Number {n}", party="kessia", roles=("Minister of the river and its harbours",))
        for n in range(9)
    ]
    foes = [Actor(f"state-{n}", f"Republic of the {n}th Isle", "state") for n in range(9)]
    actors = (Actor("kessia", "Kessia", "group", ("the islanders",)), *people, *foes)
    readings = []
    for at in range(0, count, 50):
        day = (date(2031, 1, 1) + timedelta(days=at // 50 * apart)).isoformat()
        spoken, text = [], ""
        for n in range(at, at + 50):
            content = f"the {n}th boat must be given back{CLAUSE * (n % (longer + 1))}"
            line = f"Kessia says {content}. "
            who, foe = f"envoy-{n % 9}" if n % 2 else None, f"state-{n % 9}"
            stance = STANCES[n % len(STANCES)]
            ends = len(text), len(text) + len(line) - 1
            made = said(line, "Kessia", "says", content, stance, actor="kessia", speaker=who, targets=(foe,), when=reported(day))
            spoken.append(moved(made, ends))
            text += line
        met = happened(text + "Talks were held.", "Talks were held.", on(day), ("kessia",))
        findings = Findings(
            (*(s.sentence for s in spoken), (met.start, met.end)), actors=actors, statements=tuple(spoken), events=(met,)
        )
        readings.append(Reading(Report(f"{at}.txt", f"Report {at}", day, "", "en", text + "Talks were held."), findings))
    return Built(assemble(readings, []), tuple(readings), ())


def moved(statement: Statement, sentence: tuple[int, int]) -> Statement:
    """The statement as it stands further on in its text."""
    by = sentence[0]
    a = statement.attribution
    shifted = replace(
        a,
        source=tuple((s + by, e + by) for s, e in a.source),
        cue=tuple((s + by, e + by) for s, e in a.cue),
        content=tuple((s + by, e + by) for s, e in a.content),
        head=a.head + by,
        source_head=a.source_head + by if a.source_head is not None else None,
    )
    return replace(statement, attribution=shifted, sentence=sentence)

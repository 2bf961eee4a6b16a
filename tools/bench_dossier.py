"""How fast, and in how much memory, the findings of many made-up reports become one dossier: `make bench`.

    python tools/bench_dossier.py [--reports 10000] [--statements 20]

One process, one core. Words and actors are drawn with Zipf's law from made-up vocabularies, so that blocks of common words, which
are what costs, are as large as in news. A tenth of the reports reprint another.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from datetime import date, timedelta
from itertools import accumulate

from parley.dossier import assemble, to_json
from parley.gather import Reading
from parley.language.findings import Actor, Attribution, Event, Findings, Mention, Statement, Topic, When
from parley.reports import Report

STANCES = ("demand", "appeal", "propose", "agree", "concede", "reject", "deny", "threaten", "warn", "accuse", "support", "state")
TYPES = ("CONSULT", "AGREE", "REJECT", "ASSAULT", "REQUEST", None)
SYLLABLES = [a + b for a in "bdfghklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=20, help="in each report; as many events")
    options = parser.parse_args()
    readings = made(options.reports, options.statements)
    before = memory()
    print(f"{len(readings):,} reports, {sum(len(r.findings.statements) for r in readings):,} statements; {before:,} MB before")
    began, began_cpu = time.perf_counter(), time.process_time()
    dossier = assemble(readings, [])
    took, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    size = len(to_json(dossier)) // 1_000_000
    print(f"assembled in {took:.1f} s ({cpu:.1f} s of the processor), {memory():,} MB at most")
    print(f"{len(dossier.events):,} events, {len(dossier.issues)} issues, {size} MB of dossier")


def memory() -> int:
    """The most memory that the process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def made(reports: int, statements: int) -> list[Reading]:
    """Made-up readings, always the same ones."""
    draw = random.Random(7)  # noqa: S311  (nothing secret)
    words = ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) for _ in range(20_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    actors = [Actor(f"actor-{n}", f"Actor {n}", "state") for n in range(60)]
    who = list(accumulate(1 / rank for rank in range(1, len(actors) + 1)))
    start = date(2020, 1, 1)
    found: list[Reading] = []
    for number in range(reports):
        if found and number % 10 == 9:
            former = draw.choice(found[-50:])
            report = Report(f"{number:06}.txt", f"Reprint {number}", former.report.published, "", "en", former.report.text)
            found.append(Reading(report, former.findings))
            continue
        day = start + timedelta(days=number * 1_500 // reports)
        found.append(reading(draw, number, day, statements, (words, weights), (actors, who)))
    return found


def reading(
    draw: random.Random,
    number: int,
    day: date,
    statements: int,
    vocabulary: tuple[list[str], list[float]],
    cast: tuple[list[Actor], list[float]],
) -> Reading:
    text, said, happened, mentions, sentences = "", [], [], [], []
    acting: dict[str, Actor] = {}
    for _ in range(statements):
        actor, target = draw.choices(cast[0], cum_weights=cast[1], k=2)
        acting |= {actor.id: actor, target.id: target}
        told = draw.choices(vocabulary[0], cum_weights=vocabulary[1], k=draw.randint(6, 14))
        sentence = f"{actor.name} wants {' '.join(told)}."
        begin = len(text)
        content = (begin + len(actor.name) + 7, begin + len(sentence) - 1)
        span = (begin, begin + len(sentence))
        sentences.append(span)
        mentions.append(Mention(begin, begin + len(actor.name), actor.id, "name"))
        when = on(day - timedelta(days=draw.choice((0, 0, 0, 1, 1, 2, 9))), draw.random() < 0.5)
        cue = (begin + len(actor.name) + 1, begin + len(actor.name) + 6)
        attribution = Attribution(
            ((mentions[-1].start, mentions[-1].end),), (cue,), (content,), cue[0], begin,
            "stated", draw.choice(STANCES), "REQUEST", 0.8, "“wants”",
        )  # fmt: skip
        topics = tuple(Topic(word, word) for word in told[:3])
        said.append(Statement(attribution, span, actor.id, None, (target.id,), when, "“wants”", 0.8, topics))
        happened.append(
            Event(*span, sentence, ((begin, begin + len(actor.name)),), draw.choice(TYPES), "happened", when,
                  (actor.id,), (), span, 0.7, "“wants”")
        )  # fmt: skip
        text += sentence + ("\n\n" if len(said) % 3 == 0 else " ")
    findings = Findings(tuple(sentences), (), tuple(mentions), tuple(acting.values()), tuple(said), tuple(happened))
    return Reading(Report(f"{number:06}.txt", f"Report {number}", day.isoformat(), "", "en", text), findings)


def on(day: date, firm: bool) -> When:
    told = day.isoformat()
    return When(told, told, told, "day", "explicit", told) if firm else When(None, told, told, "unknown", "reported", None)


if __name__ == "__main__":
    main()

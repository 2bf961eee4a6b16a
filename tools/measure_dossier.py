"""How well the dossier joins reports, against the invented negotiations: `python tools/measure_dossier.py demo|develop|check`.

With `--errors` each error is listed.

Tellings pair with gold by their sentence. Merging is scored over pairs of gold tellings: two are joined where one event of the
dossier has both sentences among its sources, or one of a plan and one of what it was moved to or told more exactly as, or where it
tells two events as one happening whose day is disputed. Shifts, answers and conflicts are right where both their ends are; an end
is the sentence of the gold statement and its actor. Issues are compared by V-measure over the gold statements that have one and
that the dossier has. What is said of statements that the gold has not is neither right nor wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from math import log
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus import corpus_gold as corpus

from parley.build import build
from parley.dossier.model import Dossier, Source, StatementEntry
from parley.identity import identify
from parley.settings import Settings

CACHE = Path(__file__).parents[1] / ".cache" / "measured"

Place = tuple[str, str]
"""A gold sentence: the path of its report and its first words, which no other sentence there has."""


class Gold:
    """The gold of the talks, with each told sentence as a place in the dossier's reports."""

    def __init__(self, dossier: Dossier, talks: Path = corpus.DEMO) -> None:
        self.data = with_ids_of_names(corpus.gold(talks / "gold.toml"))
        self.paths = {row["id"]: row["file"] for row in self.data["report"]}
        self.read = {path: corpus.read(talks / "seeds" / path) for path in self.paths.values()}
        self.report = {report.id: report.path for report in dossier.reports}
        self.copies = {row["id"] for row in self.data["report"] if row.get("copy_of")}

    def place(self, told: dict[str, Any]) -> Place:
        return self.paths[told["report"]], " ".join(told["starts"].split())

    def holds(self, place: Place, source: Source) -> bool:
        """Whether a source is a gold sentence, whatever the sentence splitter makes of its ends."""
        path, starts = place
        return self.report[source.report] == path and (starts in source.sentence or starts.startswith(source.sentence))

    def statements(self, dossier: Dossier) -> dict[str, list[StatementEntry]]:
        """For each gold statement those of the dossier that it can be: of one of its sentences and of its actor, best first."""
        found = {}
        for row in self.data["statement"]:
            places = [self.place(told) for told in row["told"]]
            near = [s for s in dossier.statements if any(self.holds(p, source) for p in places for source in s.sources)]
            who = [s for s in near if s.actor in row["actor"] or (not row["actor"] and s.speaker == row.get("speaker"))]
            found[row["id"]] = sorted(who, key=lambda s: (s.stance != row["stance"], s.stance == "state", s.id))
        return found


def with_ids_of_names(gold: dict[str, Any]) -> dict[str, Any]:
    """The gold with the ids that its actors' names have in the dossier, whatever short ids it gives them."""
    ids = {row["id"]: identify(row["name"]) for row in gold["actor"]}
    for row in gold["statement"]:
        row["actor"] = [ids[id] for id in row["actor"]]
        row |= {"speaker": ids[row["speaker"]]} if "speaker" in row else {}
    for row in gold["shift"]:
        row["actor"] = ids[row["actor"]]
    return gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("negotiation", choices=corpus.NEGOTIATIONS)
    parser.add_argument("--errors", action="store_true", help="list every error")
    options = parser.parse_args()
    talks = corpus.TALKS / options.negotiation
    settings = Settings(seeds=str(talks / "seeds"), notes=str(talks / "notes"), issues=str(talks / "issues"), cache=str(CACHE))
    measured(build(settings).dossier, options.errors, talks)


def measured(dossier: Dossier, errors: bool, talks: Path = corpus.DEMO) -> dict[str, float]:
    gold = Gold(dossier, talks)
    scores: dict[str, float] = {}
    print(statements(gold, dossier))
    for name, (right, found, wanted, wrong) in {
        "copies": copies(gold, dossier), "merging": merging(gold, dossier), "followups": followups(gold, dossier),
        "shifts": shifts(gold, dossier), "answers": answers(gold, dossier), "conflicts": conflicts(gold, dossier),
    }.items():  # fmt: skip
        p, r = right / found if found else 0.0, right / wanted if wanted else 0.0
        scores[name] = 2 * p * r / (p + r) if p + r else 0.0
        print(f"{name:12} P {100 * p:5.1f} ({right}/{found})  R {100 * r:5.1f} ({right}/{wanted})  F1 {100 * scores[name]:5.1f}")
        if errors:
            print(*(f"    {line}" for line in wrong), sep="\n")
    scores["issues"], line = issues(gold, dossier)
    print(line)
    scores["days"], line = key_days(gold, dossier)
    print(line)
    return scores


def statements(gold: Gold, dossier: Dossier) -> str:
    """How much of what links need was read at all: sentences of gold statements, then their actors, then their stances."""
    mine = gold.statements(dossier)
    rows = gold.data["statement"]
    told = [{gold.place(t) for t in row["told"]} for row in rows]
    read = {
        place for places in told for place in places if any(gold.holds(place, s) for x in dossier.statements for s in x.sources)
    }
    sentences, whose = sum(bool(places & read) for places in told), sum(bool(mine[row["id"]]) for row in rows)
    stance = sum(any(s.stance == row["stance"] for s in mine[row["id"]]) for row in rows)
    return f"statements   {sentences} of {len(rows)} read, {whose} of their actor, {stance} of their stance"


Score = tuple[int, int, int, list[str]]


def copies(gold: Gold, dossier: Dossier) -> Score:
    pair = {frozenset((gold.paths[r["id"]], gold.paths[r["copy_of"]])) for r in gold.data["report"] if r.get("copy_of")}
    got = {frozenset((r.path, gold.report[r.copy_of])) for r in dossier.reports if r.copy_of}
    return len(pair & got), len(got), len(pair), [str(sorted(p)) for p in pair ^ got]


def merging(gold: Gold, dossier: Dossier) -> Score:
    """Pairs of tellings of sentences that tell one gold event alone and that the dossier has some event of."""
    events: dict[Place, set[str]] = defaultdict(set)
    recalled: dict[Place, set[str]] = defaultdict(set)
    for row in gold.data["event"]:
        for told in row["told"]:
            (recalled if told.get("aside") else events)[gold.place(told)].add(row["id"])
    mine: dict[Place, set[str]] = defaultdict(set)
    for event in dossier.events:
        for source in event.sources:
            for place in events:
                if gold.holds(place, source):
                    mine[place] |= {event.id, (event.became if event.outcome != "called off" else None) or event.id}
    for conflict in dossier.conflicts:
        if conflict.kind == "day":  # two events that the dossier tells as one happening, each on its day
            for place in [place for place, ids in mine.items() if not ids.isdisjoint(conflict.items)]:
                mine[place] |= set(conflict.items)
    follow = [{row["planned"], row["event"]} for row in gold.data["followup"] if "event" in row]
    right = found = wanted = 0
    wrong = []
    read = sorted(place for place in events if mine[place])
    print(f"{'read':12} {len(read)} of {len(events)} sentences that tell an event")
    for one, other in combinations(read, 2):
        together, joined = bool(events[one] & events[other]), bool(mine[one] & mine[other])
        if joined and not together and (events[one] | recalled[one]) & (events[other] | recalled[other]):
            continue  # joined by what one of them only recalls
        if joined and not together and any({a, b} in follow for a in events[one] for b in events[other]):
            continue  # a plan and the new day that it was moved to, which some gold tells as two events
        right, found, wanted = right + (together and joined), found + joined, wanted + together
        if together != joined:
            wrong.append(
                f"{'apart ' if together else 'JOINED'} {one[0][5:30]} {words(gold, one)} | {other[0][5:30]} {words(gold, other)}"
            )
    return right, found, wanted, wrong


def followups(gold: Gold, dossier: Dossier) -> Score:
    told = {row["id"]: [gold.place(t) for t in row["told"]] for row in gold.data["event"]}
    right = 0
    wrong = []
    have = [e for e in dossier.events if e.outcome]
    for row in gold.data["followup"]:
        places = told[row["planned"]]
        near = [e for e in have if any(gold.holds(p, s) for p in places for s in e.sources)]
        if any(e.outcome == row["outcome"] for e in near):
            right += 1
        else:
            wrong.append(f"missed {row['planned']} {row['outcome']}; found {[(e.id, e.outcome) for e in near]}")
    listed = {row["planned"] for row in gold.data["followup"]}
    known = {
        e.id for e in have for name, places in told.items() if name in listed for p in places for s in e.sources if gold.holds(p, s)
    }
    wrong += [f"spurious {e.outcome}: {e.text}" for e in have if e.id not in known]
    return right, right + len([e for e in have if e.id not in known]), len(gold.data["followup"]), wrong


def shifts(gold: Gold, dossier: Dossier) -> Score:
    mine = gold.statements(dossier)
    got = {(p.actor, p.issue, id) for p in dossier.positions for id in p.shifts}
    left, right, wrong = set(got), 0, []
    wanted = [row for row in gold.data["shift"] if not row.get("optional")]
    for row in gold.data["shift"]:
        ids = {s.id for name in (row["after"], *row.get("after_also", ())) for s in mine[name]}
        hit = next((g for g in sorted(got) if g[0] == row["actor"] and g[2] in ids), None)
        left = {g for g in left if not (g[0] == row["actor"] and g[2] in ids)}
        if row.get("optional"):
            continue
        right += hit is not None
        if hit is None:
            turn = f"{row['actor']} {row.get('issue')}: {row['before']} -> {row['after']}"
            wrong.append(f"missed {turn} ({row.get('why')}); read as {sorted(ids)}")
    wrong += [f"spurious {g}" for g in sorted(left)]
    return right, right + len(left), len(wanted), wrong


def answers(gold: Gold, dossier: Dossier) -> Score:
    mine = gold.statements(dossier)
    got = {(s.id, s.answers) for s in dossier.statements if s.answers}
    known = {s.id for several in mine.values() for s in several}
    left, right, wrong = {(a, b) for a, b in got if a in known and b in known}, 0, []
    wanted = [row for row in gold.data["answer"] if not row.get("optional")]
    for row in gold.data["answer"]:
        ends = {(a.id, b.id) for a in mine[row["statement"]] for name in (row["answers"], *row.get("also", ())) for b in mine[name]}
        left -= ends
        if row.get("optional"):
            continue
        right += bool(ends & got)
        if not ends & got:
            ends_read = [s.id for s in mine[row["statement"]]], [s.id for s in mine[row["answers"]]]
            wrong.append(f"missed {row['statement']} -> {row['answers']}; read as {ends_read}")
    wrong += [f"spurious {a} -> {b}" for a, b in sorted(left)]
    return right, right + len(left), len(wanted), wrong


def conflicts(gold: Gold, dossier: Dossier) -> Score:
    right, left, wrong = 0, list(dossier.conflicts), []
    for row in gold.data["conflict"]:
        sides = [[gold.place(t) for t in side["told"]] for side in row["sides"]]
        fit = [
            c for c in dossier.conflicts
            if c.kind == row["kind"]
            and sum(any(gold.holds(p, s) for p in side for mine in c.sides for s in mine.sources) for side in sides) >= 2
        ]  # fmt: skip
        right += bool(fit)
        left = [c for c in left if c not in fit]
        if not fit:
            wrong.append(f"missed {row['kind']}: {row['about']}")
    wrong += [f"spurious {c.kind} {[(s.value, s.sources[0].sentence[:60]) for s in c.sides]}" for c in left]
    return right, right + len(left), len(gold.data["conflict"]), wrong


def issues(gold: Gold, dossier: Dossier) -> tuple[float, str]:
    mine = gold.statements(dossier)
    pairs = [
        (row["issue"], mine[row["id"]][0].issue or "-") for row in gold.data["statement"] if row.get("issue") and mine[row["id"]]
    ]
    wanted = sum(bool(row.get("issue")) for row in gold.data["statement"])
    v, h, c = v_measure(pairs)
    none = sum(k == "-" for _, k in pairs)
    names = ", ".join(f"{i.name} ({sum(s.issue == i.id for s in dossier.statements)})" for i in dossier.issues)
    table = Counter(pairs)
    rows = "\n".join(f"    {a} / {b}: {n}" for (a, b), n in sorted(table.items(), key=lambda x: (x[0][0], -x[1])))
    read = f"{len(pairs)} of {wanted} read, {none} without"
    return v, f"issues       V {v:.3f} (homogeneity {h:.3f}, completeness {c:.3f}; {read}): {names}\n{rows}"


def v_measure(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Rosenberg and Hirschberg (2007): the harmonic mean of homogeneity and completeness."""
    table = Counter(pairs)
    n = sum(table.values())
    classes, clusters = Counter[str](), Counter[str]()
    for (c, k), count in table.items():
        classes[c] += count
        clusters[k] += count

    def entropy(counts: Counter[str]) -> float:
        return -sum(x / n * log(x / n) for x in counts.values())

    given_k = -sum(x / n * log(x / clusters[k]) for (_, k), x in table.items())
    given_c = -sum(x / n * log(x / classes[c]) for (c, _), x in table.items())
    h = 1 - given_k / entropy(classes) if entropy(classes) else 1.0
    c = 1 - given_c / entropy(clusters) if entropy(clusters) else 1.0
    return (2 * h * c / (h + c) if h + c else 0.0), h, c


def key_days(gold: Gold, dossier: Dossier) -> tuple[float, str]:
    wanted = {row["date"] for row in gold.data["day"]}
    best = [day.date for day in sorted(dossier.days, key=lambda day: day.rank)][: len(wanted)]
    hit = len(wanted & set(best))
    return hit / len(
        wanted
    ), f"key days     {hit} of {len(wanted)} among as many of the highest rank; missed {sorted(wanted - set(best))}"


def words(gold: Gold, place: Place) -> str:
    body = gold.read[place[0]].body
    start = max(0, body.find(place[1]))
    return body[start : start + 70].replace("\n", " ")


if __name__ == "__main__":
    main()

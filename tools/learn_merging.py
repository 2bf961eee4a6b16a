"""Learn dossier/evidence.toml from the invented negotiations: `python tools/learn_merging.py NEGOTIATION [NEGOTIATION …]`.

A logistic regression over pairs of tellings: are they of one gold event? Each negotiation is also judged by the weights that the
others give, since what is learnt on one story should hold for the next; the file gets the weights of all.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus import corpus_gold as corpus
from tools.measure_dossier import CACHE, Gold, Place

from parley.build import build
from parley.dossier import actors, entries, evidence, reprints, tellings
from parley.dossier.kinds import contradict, is_walkout
from parley.dossier.spans import same_time
from parley.dossier.words import Rarity
from parley.settings import Settings

OUT = Path(evidence.__file__).with_suffix(".toml")
PENALTY = 5.0
"""The weight of the squares of the weights (L2): one over the C of other programs."""
ROUNDS = 50
SURE = 0.97
"""The precision at which the number of right pairs is told."""
Matrix = np.ndarray


class Pair(Struct, frozen=True):
    signs: dict[str, float]
    one: bool


def pairs(talks: Path) -> Iterator[Pair]:
    """The pairs of tellings of one gold event each that can be of one time, unless the rules know them to be of two."""
    settings = Settings(seeds=str(talks / "seeds"), notes=str(talks / "notes"), issues=str(talks / "issues"), cache=str(CACHE))
    built = build(settings)
    told = list(zip(entries([r.report for r in built.readings], reprints.originals(built.readings)), built.readings, strict=True))
    found = tellings.collect(told, actors.cast(told, built.notes))
    rare = Rarity(telling.words for telling in found)
    gold = Gold(built.dossier, talks)
    events: dict[Place, set[str]] = defaultdict(set)
    recalled: dict[Place, set[str]] = defaultdict(set)
    for row in gold.data["event"]:
        for one in row["told"]:
            (recalled if one.get("aside") else events)[gold.place(one)].add(row["id"])
    of = {}
    for place, telling in enumerate(found):
        where = [p for p in events if any(gold.holds(p, source) for source in telling.entry.sources)]
        if where:
            of[place] = set().union(*(events[p] for p in where)), set().union(*(recalled[p] for p in where))
    for first, second in combinations(sorted(of), 2):
        one, other = found[first], found[second]
        (mine, back), (its, its_back) = of[first], of[second]
        vague = len(mine) > 1 or len(its) > 1 or (not mine & its and (mine | back) & (its | its_back))
        reprint = one.original == other.original and one.report != other.report
        if vague or reprint or one.entry.sources == other.entry.sources or not same_time(one, other):
            continue
        if not (contradict(one, other) or is_walkout(one, other)):
            yield Pair(evidence.signs(one, other, rare), bool(mine & its))


def matrix(rows: Sequence[Pair], names: Sequence[str]) -> tuple[Matrix, Matrix]:
    return np.array([[1.0, *(row.signs[name] for name in names)] for row in rows]), np.array([row.one for row in rows], float)


def fit(x: Matrix, y: Matrix) -> Matrix:
    """Newton's method for a logistic regression; the first weight, which stands alone, is not held down."""
    weights = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [PENALTY] * (x.shape[1] - 1))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        weights -= np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (p - y) + ridge @ weights)
    return weights


def judged(x: Matrix, y: Matrix, weights: Matrix) -> str:
    order = np.argsort(-(x @ weights), kind="stable")
    right = np.cumsum(y[order])
    share = right / np.arange(1, len(order) + 1)
    sure = max((int(n) for n, p in zip(right, share, strict=True) if p >= SURE), default=0)
    average = float((share * y[order]).sum() / y.sum())
    return f"{len(y)} pairs, {int(y.sum())} of one event; average precision {average:.3f}, {sure} right at P {100 * SURE:.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("negotiation", nargs="+", choices=[name for name in corpus.NEGOTIATIONS if name != "check"])
    chosen = parser.parse_args().negotiation
    rows = {name: list(pairs(corpus.TALKS / name)) for name in chosen}
    names = list(rows[chosen[0]][0].signs)
    data = {name: matrix(several, names) for name, several in rows.items()}
    for name, (x, y) in data.items():
        others = [other for other in chosen if other != name]
        if others:
            learnt = fit(np.vstack([data[other][0] for other in others]), np.hstack([data[other][1] for other in others]))
            print(f"{name}, by the weights of {', '.join(others)}: {judged(x, y, learnt)}")
    weights = fit(np.vstack([x for x, _ in data.values()]), np.hstack([y for _, y in data.values()]))
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(["alone", *names], weights, strict=True)]
    OUT.write_text(
        f"# Written by tools/learn_merging.py from {', '.join(chosen)}: what each sign counts.\n[weights]\n"
        + "\n".join(lines)
        + "\n"
    )


if __name__ == "__main__":
    main()

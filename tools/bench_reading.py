"""How long each of Parley's components takes beside the model's own: `python tools/bench_reading.py [ROUNDS]`.

The invented reports of the demo and of `develop` are parsed anew in each round, one component after the other over as many as a
build has in hand at once, and the least time of the processor counts, as other programs only add to it. Shares are of what the
model's components take together. The plain tokens that all of ours read are made by the first of them and stand apart.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from parley.language import pipeline
from parley.language.tokens import tokens_of
from parley.settings import Settings

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus"
PUBLISHED = date(2027, 6, 1)
ROUNDS = 7


def texts() -> list[str]:
    paths = [*sorted((CORPUS / "talks" / "demo" / "seeds").iterdir()), *sorted((CORPUS / "actors" / "develop").glob("*.txt"))]
    return [path.read_text("utf-8") for path in paths if path.suffix in (".txt", ".md")]


def timed(nlp: Language, reports: list[str]) -> dict[str, float]:
    """Seconds of the processor for each component over all reports, of which as many are in hand at once as in a build."""
    took: dict[str, float] = defaultdict(float)

    def clocked(name: str, docs: Iterable[Doc]) -> list[Doc]:
        start = time.process_time()
        found = list(docs)
        took[name] += time.process_time() - start
        return found

    for first in range(0, len(reports), pipeline.BATCH):
        docs = [nlp.make_doc(text) for text in reports[first : first + pipeline.BATCH]]
        for doc in docs:
            doc._.published = PUBLISHED
        for name, component in nlp.pipeline:
            if name == pipeline.COMPONENTS[0]:
                clocked("parley_tokens", (tokens_of(doc).parsed for doc in docs))
            piped = hasattr(component, "pipe")
            docs = clocked(name, component.pipe(docs, batch_size=pipeline.BATCH) if piped else map(component, docs))
    return took


def main() -> None:
    nlp, reports = pipeline.load(Settings().model), texts()
    least: dict[str, float] = defaultdict(lambda: float("inf"))
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS):
        for name, took in timed(nlp, reports).items():
            least[name] = min(least[name], took)
    own = sum(took for name, took in least.items() if not name.startswith("parley_"))
    print(f"{len(reports)} reports: {own:.2f} s for the model's own components")
    for name, took in least.items():
        if name.startswith("parley_"):
            print(f"{name.removeprefix('parley_'):12}{took:7.3f} s{took / own:8.1%}")


if __name__ == "__main__":
    main()

"""The road from the seeds to the dossier: what was read before, and in which order, changes nothing."""

from __future__ import annotations

import random
from pathlib import Path

from parley.build import build
from parley.dossier import assemble, to_json
from parley.settings import Settings
from tests.corpus import corpus_gold as corpus

REPORTS = 9  # of the invented negotiation: more would only take longer


def test_reports_that_come_one_after_another_make_the_dossier_of_all_at_once(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    settings = Settings(seeds=str(seeds), notes=str(corpus.DEMO / "notes"), cache=str(tmp_path / "cache"), issues="none")
    every = sorted(path for path in (corpus.DEMO / "seeds").iterdir() if path.is_file())[:REPORTS]
    random.Random(7).shuffle(every)
    for path in every:
        (seeds / path.name).write_bytes(path.read_bytes())
        grown = build(settings)
    once = build(Settings(seeds=str(seeds), notes=settings.notes, cache=str(tmp_path / "another"), issues="none"))
    assert len(grown.readings) == REPORTS
    assert to_json(grown.dossier) == to_json(once.dossier)
    assert to_json(assemble(grown.readings[::-1], [], grown.notes)) == to_json(once.dossier)

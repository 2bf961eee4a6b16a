"""The gate: what Parley reads right on gold corpora may rise; it falls only knowingly.

The corpora are their publishers' and do not come with the project. PARLEY_CORPORA names the folder that holds them (`data/`) and
the programs that score them (`evaluate/`); without it, a folder `shared` beside the project is looked for. Where there is none,
these tests are skipped. After a change that is meant to cost something, and when figures have risen:

    python -m tests.accuracy.test_accuracy --update
"""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import parley

ROOT = Path(__file__).parents[2]
BASELINE = Path(__file__).with_name("baseline.json")
SHARED = Path(os.environ.get("PARLEY_CORPORA") or ROOT.parent / "shared")
TOLERANCE = 0.3  # points of 100
UPDATE = "python -m tests.accuracy.test_accuracy --update"

Gate = Mapping[str, Any]
GATES: Mapping[str, Gate] = json.loads(BASELINE.read_text(encoding="utf-8"))
"""By corpus: `data` and `evaluator` (paths in SHARED), `limit` (so many documents, null for all), `sha256`, `figures`."""


def corpus_hash(folder: Path) -> str:
    """One hash of all files of a corpus, by name and content."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def measure(gate: Gate) -> dict[str, float]:
    """The evaluator's figures for this very parley, in percent."""
    command = [sys.executable, SHARED / gate["evaluator"], SHARED / gate["data"], "--json"]
    command += ["--command", shlex.join([sys.executable, "-m", "parley"])]
    command += ["--limit", str(gate["limit"])] if gate["limit"] else []
    environment = {**os.environ, "PYTHONPATH": os.fspath(Path(parley.__file__).parents[1])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def lowered(before: Mapping[str, float], now: Mapping[str, float]) -> list[str]:
    """What fell by more than the tolerance, in words."""
    return [f"{name}: {figure} before, {now[name]} now" for name, figure in before.items() if now[name] < figure - TOLERANCE]


def there(gate: Gate) -> bool:
    return (SHARED / gate["data"]).is_dir() and (SHARED / gate["evaluator"]).is_file()


@pytest.fixture(scope="module")
def measured(request: pytest.FixtureRequest) -> Iterator[Mapping[str, Future[dict[str, float]]]]:
    """All corpora that are asked for, two at a time."""
    wanted = {
        item.callspec.params["corpus"]
        for item in request.session.items
        if getattr(item, "callspec", None) and item.module is request.module
    }
    with ThreadPoolExecutor(max_workers=2) as workers:
        yield {name: workers.submit(measure, GATES[name]) for name in GATES if name in wanted and there(GATES[name])}


@pytest.mark.accuracy
@pytest.mark.parametrize("corpus", GATES)
def test_nothing_falls(corpus: str, request: pytest.FixtureRequest) -> None:
    gate = GATES[corpus]
    if not there(gate):
        pytest.skip(f"{gate['data']} and {gate['evaluator']} are not in {SHARED}; PARLEY_CORPORA names the folder that has them")
    if corpus_hash(SHARED / gate["data"]) != gate["sha256"]:
        pytest.fail(f"{corpus} is not the corpus that the baseline was measured on; if that is meant, {UPDATE}")
    fell = lowered(gate["figures"], request.getfixturevalue("measured")[corpus].result())
    assert not fell, f"{corpus}: {'; '.join(fell)}. Mend it, or lower the baseline knowingly: {UPDATE}, and say why in the commit"


def test_a_fall_is_told() -> None:
    assert lowered({"value": 82.0, "strict": 90.0}, {"value": 81.6, "strict": 90.4}) == ["value: 82.0 before, 81.6 now"]
    assert lowered({"value": 82.0}, {"value": 81.8}) == []


def test_a_changed_corpus_has_another_hash(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text("one")
    before = corpus_hash(tmp_path)
    (tmp_path / "a.tml").write_text("two")
    assert corpus_hash(tmp_path) != before


def update() -> None:
    """Measure all corpora that are here, and write what they come to as the new baseline."""
    gates = {name: dict(gate) for name, gate in GATES.items()}
    for name, gate in gates.items():
        if not there(gate):
            print(f"{name}: not in {SHARED}; left as it was")
            continue
        now = measure(gate)
        for figure, before in gate["figures"].items():
            print(f"{name} {figure}: {before} → {now[figure]}")
        gate["figures"] = {figure: now[figure] for figure in gate["figures"]}
        gate["sha256"] = corpus_hash(SHARED / gate["data"])
    BASELINE.write_text(json.dumps(gates, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        sys.exit(f"usage: {UPDATE}")
    update()

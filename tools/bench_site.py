"""Measure the site with a made-up dossier: how long a build takes, and how fast timeline and search are in Chromium.

python tools/bench_site.py 10000
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

from pelican import Pelican
from pelican.settings import read_settings
from playwright.sync_api import Page, sync_playwright

from parley.build import Built
from parley.dossier import assemble
from parley.gather import Reading
from parley.language.findings import Actor, Event, Findings, Mention, Span, When
from parley.reports import Report

ROOT = Path(__file__).parents[1]
NAMES = [f"{first}{last}" for first in ("Ard", "Kess", "Norr", "Lum", "Vael") for last in ("ova", "ia", "in", "en", "mark", "esh")]
VERBS = ("met", "rejected", "proposed", "shelled", "warned", "received", "released", "blamed")
THINGS = (
    "the envoys",
    "a paper on the strait",
    "boats and crews",
    "the second round of talks",
    "prisoners of the island",
    "a truce",
)
TYPES = ("CONSULT", "REJECT", "AGREE", "ASSAULT", "THREATEN", "RETREAT")
EACH = 10  # events of a report
DAYS = 28
TIMES = 5  # a page is opened so often; the median counts


def built(count: int) -> Built:
    """A dossier of so many events over about seven years, ten to a report."""
    readings = []
    for number in range(count // EACH):
        year, month = 2024 + number * 7 // (count // EACH), 1 + number % 12
        text, events, mentions, sentences = "", [], [], []
        for n in range(number * EACH, number * EACH + EACH):
            name = NAMES[n * 7 % len(NAMES)]
            day = f"{year}-{month:02}-{1 + n % DAYS:02}"
            sentence = f"{name} {VERBS[n % len(VERBS)]} {THINGS[n // 3 % len(THINGS)]} for the {n}th time on that day."
            span: Span = (len(text), len(text) + len(sentence))
            mentions.append(Mention(span[0], span[0] + len(name), name.lower(), "name"))
            sentences.append(span)
            when = When(day, day, day, "day", "explicit", day)
            events.append(
                Event(*span, sentence, (span,), TYPES[n % len(TYPES)], "happened", when, (name.lower(),), (), span, 0.9, "made up")  # type: ignore[arg-type]
            )
            text += sentence + (" " if n % 5 else "\n\n")
        actors = tuple(Actor(name.lower(), name, "state") for name in NAMES)
        report = Report(f"{number}.txt", f"Report {number}", f"{year}-{month:02}-28", "", "en", text.strip())
        readings.append(Reading(report, Findings(tuple(sentences), (), tuple(mentions), actors, (), tuple(events))))
    readings.sort(key=lambda reading: (reading.report.published, reading.report.path))
    return Built(assemble(readings, []), tuple(readings), ())


def build(folder: Path, count: int) -> float:
    """Build the site of a made-up dossier into a folder; return the seconds that its pages and data took."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelican.conf.py", folder)
    made = built(count)
    logging.disable(logging.WARNING)
    with patch("parley.site.generator.build", lambda settings: made):
        start = time.perf_counter()
        Pelican(read_settings(os.fspath(folder / "pelican.conf.py"), {"PLUGIN_PATHS": []})).run()
        return time.perf_counter() - start


FILTER = """(fields) => {
  const form = document.querySelector(".filters");
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
  return new Promise((resolve) => {
    const start = performance.now();
    form.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => { document.body.offsetHeight; resolve(performance.now() - start); }, 0);
  });
}"""
FILTERS: list[dict[str, Any]] = [
    {"actor": "ardova"},
    {"kind": "assault"},
    {"from": "2026-01-01"},
    {"text": "island"},
    {"actor": "", "kind": "", "from": "", "text": ""},
]


def opened(page: Page, path: Path) -> list[float]:
    """Milliseconds until a timeline is parsed and until it is ready, and for each filter."""
    page.goto(path.as_uri())
    parsed = page.evaluate("performance.timing.domInteractive - performance.timing.navigationStart")
    ready = page.evaluate("performance.getEntriesByName('timeline-ready')[0].startTime")
    return [parsed, ready, *(page.evaluate(FILTER, fields) for fields in FILTERS)]


def measure(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())  # the browser's own first steps do not count
    for name in ("timeline.html", "timeline-2026.html"):
        if (site / name).is_file():
            runs = [opened(page, site / name) for _ in range(TIMES)]
            parsed, ready, *times = (median(column) for column in zip(*runs, strict=True))
            size = (site / name).stat().st_size / 1e6
            filtered = ", ".join(f"{time:.0f}" for time in times)
            print(f"{name}: {size:.1f} MB, parsed in {parsed:.0f} ms, ready in {ready:.0f} ms; filtered in {filtered} ms")
    page.goto((site / "search.html").as_uri())
    for query in ("ardova", "prisoners island", "re"):
        start = time.perf_counter()
        page.fill(".finder input", query)
        page.wait_for_function("document.querySelector('.results li')")
        print(f"search “{query}”: {1000 * (time.perf_counter() - start):.0f} ms, {page.inner_text('.found')}")
        page.fill(".finder input", "")
        page.wait_for_function("!document.querySelector('.results li')")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("entries", type=int, nargs="?", default=10_000)
    count = parser.parse_args().entries
    chromium = os.environ.get("PARLEY_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        print(f"{count} entries: pages and data in {build(folder, count):.1f} s")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        measure(browser.new_page(), folder / "output")
        browser.close()


if __name__ == "__main__":
    main()

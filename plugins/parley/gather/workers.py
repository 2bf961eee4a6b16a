"""Read reports in this process, or in several where there is enough to read."""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from parley.editor import Note
from parley.language.findings import Findings
from parley.reports import Report
from parley.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

log = logging.getLogger(__name__)

Work = tuple[str, str, str, str]
"""A report's key, its text, its ISO day and its byline."""
Answer = tuple[str, Findings | str]
"""A report's key, and its findings or why there are none."""

WORTH_A_WORKER = 150_000  # characters: below, loading the model again takes longer than reading
BATCH = 16  # reports handed to a worker at once
GAVE_UP = "reading it ended the process that did; make it shorter, or split it"


def read(reports: Mapping[str, Report], settings: Settings, notes: tuple[Note, ...] = ()) -> Iterator[Answer]:
    """Yield an answer for every report, in whatever order they are done."""
    work = [(key, report.text, report.published, report.byline) for key, report in reports.items()]
    if not work:
        return
    characters = sum(len(text) for _, text, *_ in work)
    workers = min(settings.workers or os.cpu_count() or 1, characters // WORTH_A_WORKER, len(work))
    if workers < 2:
        yield from read_here(settings.model, notes, work)
    else:
        yield from read_there(settings.model, notes, work, workers)


@cache
def pipeline(model: str, notes: tuple[Note, ...]) -> Language:
    from parley.language.pipeline import load

    return load(model, notes)


def read_here(model: str, notes: tuple[Note, ...], work: Sequence[Work]) -> Iterator[Answer]:
    from parley.language.pipeline import findings
    from parley.language.pipeline import read as annotate

    nlp = pipeline(model, notes)
    for start in range(0, len(work), BATCH):
        batch = work[start : start + BATCH]
        try:
            docs = annotate(nlp, ((text, date.fromisoformat(published), byline) for _, text, published, byline in batch))
            answers: list[Answer] = [(key, findings(doc)) for (key, *_), doc in zip(batch, docs, strict=True)]
        except Exception:
            answers = [one_by_one(nlp, *item) for item in batch]
        yield from answers


def one_by_one(nlp: Language, key: str, text: str, published: str, byline: str) -> Answer:
    """One report of a batch that failed: its findings, or what went wrong with it."""
    from parley.language.pipeline import findings
    from parley.language.pipeline import read as annotate

    try:
        return key, findings(next(annotate(nlp, [(text, date.fromisoformat(published), byline)])))
    except Exception as error:
        log.debug("a report could not be read", exc_info=True)
        return key, f"reading it failed ({type(error).__name__}: {error}); please tell Parley's makers"


def read_batch(model: str, notes: tuple[Note, ...], work: Sequence[Work]) -> list[Answer]:
    return list(read_here(model, notes, work))


def read_there(model: str, notes: tuple[Note, ...], work: Sequence[Work], workers: int) -> Iterator[Answer]:
    """In processes of their own. Where one dies, what it had in hand is read again, each report by itself."""
    spawn = multiprocessing.get_context("spawn")
    lost: list[Work] = []
    with ProcessPoolExecutor(workers, mp_context=spawn) as pool:
        # long reports first, so that no worker sits over one when the others are done
        ordered = sorted(work, key=lambda item: -len(item[1]))
        batches = {
            pool.submit(read_batch, model, notes, ordered[i : i + BATCH]): ordered[i : i + BATCH]
            for i in range(0, len(ordered), BATCH)
        }
        for done in as_completed(batches):
            answers = result(done)
            if answers is None:
                lost += batches[done]
            else:
                yield from answers
    for item in lost:
        with ProcessPoolExecutor(1, mp_context=spawn) as pool:
            yield from result(pool.submit(read_batch, model, notes, [item])) or [(item[0], GAVE_UP)]


def result(future: Future[list[Answer]]) -> list[Answer] | None:
    try:
        return future.result()
    except BrokenProcessPool:
        return None

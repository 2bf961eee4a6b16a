"""How far the reading is: a bar on a terminal, a line each hundred reports elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

EACH = 100


class Progress:
    """Tells on standard error how many of `total` reports are read and how long is left, by characters."""

    def __init__(self, total: int, characters: int) -> None:
        self.total, self.characters = total, characters
        self.done = self.read = 0
        self.began = time.monotonic()
        console = Console(stderr=True)
        self.bar: Bar | None = None
        if total and console.is_terminal:
            columns = (TextColumn("Reading reports"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self.bar = Bar(*columns, console=console)

    def __enter__(self) -> Progress:
        if self.bar is not None:
            self.bar.start()
            self.task = self.bar.add_task("read", total=self.total)
        return self

    def step(self, characters: int) -> None:
        self.done += 1
        self.read += characters
        if self.bar is not None:
            self.bar.update(self.task, advance=1)
        elif self.done % EACH == 0:
            left = (time.monotonic() - self.began) * (self.characters - self.read) / max(1, self.read)
            print(f"{self.done} of {self.total} reports read, about {left:.0f} s left", file=sys.stderr, flush=True)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.bar is not None:
            self.bar.stop()

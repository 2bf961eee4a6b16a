"""One style sheet from the theme's: a page from a disk waits for each file that it loads, and then for one instead of twelve."""

from __future__ import annotations

from pathlib import Path

ORDER = (
    "tokens", "page", "lines", "home", "timeline", "briefing", "report", "search", "issues", "conflicts", "changes",
)  # fmt: skip
PRINT = "print"
NAME = "theme/css/site.css"


def joined(folder: Path) -> bytes:
    """The sheets of a folder in their order; what is for paper comes last and holds there alone."""
    screen = "".join((folder / f"{name}.css").read_text("utf-8") for name in ORDER)
    paper = (folder / f"{PRINT}.css").read_text("utf-8")
    return f"{screen}@media print {{\n{paper}}}\n".encode()

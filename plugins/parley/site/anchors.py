"""Where the site's links land: a sentence on its report's page, a day on the timeline, a statement on a briefing."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from msgspec import Struct

from parley.language.findings import Span

PARAGRAPH = re.compile(r"\n\s*\n")


class Places(Struct, frozen=True):
    """Sentences and paragraphs of one report, as offsets in its text, in order."""

    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds a character, from 1."""
        return max(1, bisect.bisect_right([start for start, _ in self.sentences], offset))

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds a character, from 1."""
        return max(1, bisect.bisect_right([start for start, _ in self.paragraphs], offset))


def places(text: str, sentences: Sequence[Span]) -> Places:
    paragraphs = []
    at = 0
    for gap in [*PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[at:end].strip():
            paragraphs.append((at, end))
        at = gap.end() if gap else end
    whole = tuple(sentences) or tuple(paragraphs)
    return Places(whole, tuple(paragraphs))


def of_sentence(number: int) -> str:
    return f"s{number}"


def of_day(day: str) -> str:
    return f"d{day}"

"""Where a report ends and what its readers wrote under it begins: that is no report of anything."""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}})"
TIME = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
UNDER = rf"{DAY},?(?: at)? {TIME} ?\| ?(?:[^|\n]{{1,40}}\| ?)?(?:Reply|Report abuse|Recommend|Flag)\b"
TWICE = rf"{DAY} {TIME} at {TIME} ?\|"
SIGNED = rf"\bPosted by:? [^|\n]{{1,40}}\| ?(?:{DAY}|Report)"
OVER = rf"\b(?:At|On) {TIME},?(?: on)? {DAY}, (?!the )[^\n,]{{1,30}}? wrote:"
MARK = re.compile(f"{UNDER}|{TWICE}|{SIGNED}|{OVER}", re.IGNORECASE)
"""“May 3, 2031 at 1:05 pm | Reply”, “Posted by: reader7 | May 3, 2031”, “At 1:05 pm on 03 May 2031, reader7 wrote:”."""


def story(text: str) -> str:
    """A text as far as the report goes: up to the paragraph that holds the first mark of a reader's comment."""
    first = MARK.search(text)
    if first is None:
        return text
    return text[: text.rfind("\n\n", 0, first.start()) + 1].rstrip()

"""The words of a statement as they stand after who said it: without the marks of the sentence they come from; their room."""

from __future__ import annotations

import re

from parley.dossier.model import StatementEntry

UNENDED = re.compile(r"[,;]\s*(?=[’”'\"]*$)")
"""The mark with which a sentence goes on after what was said."""
ENDED = re.compile(r"\.(?=[’”'\"]*$)")
"""The full stop of a sentence, which ends none where its condition follows."""
BROKEN = re.compile(r"(?:,?[’”\"]|,')\s+[‘“\"']")
"""Where a quotation was broken: “We negotiate with states,” she said, “and we know …”."""
MARKS = "‘’“”\"' "


def said(statement: StatementEntry) -> str:
    """What was said; of a quotation its words without quotation marks, “…” where the report broke it."""
    text = UNENDED.sub("", ENDED.sub("", statement.text) if statement.condition else statement.text)
    if statement.form != "direct":
        return text
    return UNENDED.sub("", BROKEN.sub(" … ", text).strip(MARKS)) or text


def condition(statement: StatementEntry) -> str:
    """The condition as it is told after what hangs on it: what began a sentence begins none there."""
    words = statement.condition or ""
    began = any(source.sentence.startswith(words) for source in statement.sources)
    return words[:1].lower() + words[1:] if began and not words.startswith("I ") else words


def in_full(statement: StatementEntry) -> str:
    """The words and their condition, for where only plain text is."""
    return ", ".join(filter(None, (said(statement), condition(statement))))


def lines(words: str, width: int) -> int:
    """How many lines of so many characters words need."""
    return -(-len(words) // width)

"""The words of dates, as data: what each class of words means, and how a pattern of the grammar becomes a regular expression."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from typing import Any

from parley.language.dates import numerals

_FOLDER = resources.files(__package__)
_CALENDAR: dict[str, Any] = tomllib.loads((_FOLDER / "calendar.toml").read_text("utf8"))
_GRAMMAR: dict[str, Any] = tomllib.loads((_FOLDER / "grammar.toml").read_text("utf8"))

RULES: list[dict[str, Any]] = _GRAMMAR["rule"]
WEAK: frozenset[str] = frozenset(_GRAMMAR["weak"])
_CASED: frozenset[str] = frozenset(_CALENDAR.pop("cased"))
_DOTTED: frozenset[str] = frozenset(_CALENDAR.pop("dotted"))
_CAUTIOUS: frozenset[str] = frozenset(_CALENDAR.pop("cautious"))
_CLASSES: dict[str, dict[str, list[str]]] = {**_CALENDAR, **_GRAMMAR["class"]}
_SHAPES: dict[str, str] = {**_GRAMMAR["shape"], "number": numerals.COUNTED, "vague": numerals.UNCOUNTED}
_MACROS: dict[str, str] = _GRAMMAR["macro"]


def plain(text: str) -> str:
    """One spelling for comparing: lower case, single spaces, straight apostrophes, no full stop at the end."""
    return re.sub(r"\s+", " ", text).lower().replace("’", "'").strip().removesuffix(".")


_MEANINGS: dict[str, dict[str, str]] = {
    name: {plain(word): key for key, words in table.items() for word in words} for name, table in _CLASSES.items()
}


def meaning(name: str, text: str) -> str:
    """What `text` means as a word of the class `name`; a shape of numbers means its own text."""
    table = _MEANINGS.get(name)
    return plain(text) if table is None else table[plain(text)]


def written(name: str, key: str) -> str:
    """How a meaning of a class is written in full: the third month is “March”."""
    return _CLASSES[name][key][0]


def _class_pattern(name: str) -> str:
    def form(word: str, full: bool) -> str:
        written = re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]")
        if full or name not in _DOTTED:
            return written + r"\b"
        return written + (rf"(?:\.|\b(?=[,/-]?\s?\d)|(?<=\d[\s/-].{{{len(word)}}})\b)" if name in _CAUTIOUS else r"\b\.?")

    forms = {(word, word == row[0]) for row in _CLASSES[name].values() for word in row}
    if name in _CASED:
        forms |= {(word.upper(), full) for word, full in forms}
    found = "|".join(form(*pair) for pair in sorted(forms, key=lambda pair: len(pair[0]), reverse=True))
    return f"(?-i:{found})" if name in _CASED else f"(?:{found})"


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a grammar pattern. The nth word of class `x` is its group `x_n` (n from 0)."""
    while "@" in pattern:
        pattern = re.sub(r"@(\w+)", lambda m: _MACROS[m.group(1)], pattern)
    seen: dict[str, int] = {}

    def group(match: re.Match[str]) -> str:
        name = match.group(1)
        seen[name] = seen.get(name, -1) + 1
        inner = _class_pattern(name) if name in _CLASSES else _spaced(_SHAPES[name])
        return f"(?P<{name}_{seen[name]}>{inner})"

    return re.compile(re.sub(r"\{([a-z]\w*)\}", group, _spaced(pattern)), re.IGNORECASE)


def _spaced(pattern: str) -> str:
    return pattern.replace("’", "['’‘]").replace(" ?", r"\s?").replace(" ", r"\s+")


def vocabulary() -> frozenset[str]:
    """Every word, in lower case, that can stand in a date expression: those of the classes, and what the patterns spell out."""
    from_classes = {w for table in _CLASSES.values() for words in table.values() for word in words for w in _words(word)}
    literal = {w for rule in RULES for w in _words(re.sub(r"\{\w+\}|\\\w|@\w+", " ", rule["pattern"]))}
    macros = {w for text in [*_MACROS.values(), *_SHAPES.values()] for w in _words(re.sub(r"\{\w+\}|\\\w|@\w+", " ", text))}
    return frozenset(from_classes | literal | macros | numerals.WORDS)


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Za-z]+", text)]

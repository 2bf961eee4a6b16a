"""Numbers as news writes them: “72”, “1,500”, “two and a half”, “twenty-one”, “a dozen”, “nineteen ninety-six”."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_DATA = tomllib.loads((resources.files(__package__) / "numerals.toml").read_text("utf8"))
VALUES: dict[str, float] = _DATA["values"]
VAGUE: frozenset[str] = frozenset(_DATA["vague"]["words"])
ARTICLES: frozenset[str] = frozenset(_DATA["articles"]["words"])
MULTIPLES: frozenset[str] = frozenset(_DATA["multiples"]["words"])

_WORD = "(?:" + "|".join(sorted((w for w in VALUES if w not in ARTICLES | {"half", "couple"}), key=len, reverse=True)) + ")"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?(?:\s+1/2)?"
_FEW = r"(?:an?\s+)?(?:couple(?:\s+of)?|half[\s-]+(?:a[\s-]+)?dozen)|an?\s+(?:hundred|thousand|dozen)"
COUNTED = rf"(?:{_DIGITS}|{_FEW}|{_WORD}(?:(?:-|\s+(?:and\s+)?){_WORD})*)"
UNCOUNTED = "(?:" + "|".join(re.sub(" ", r"\\s+", w) for w in sorted(VAGUE, key=len, reverse=True)) + ")"
WORDS: frozenset[str] = frozenset(w for phrase in [*VALUES, *VAGUE] for w in phrase.split())


def value(text: str) -> float | None:
    """The number that `text` names, or None where it names none in particular (“several”).

    Spelled years count in hundreds: “nineteen ninety-six” is 1996.
    """
    words = re.sub(r"[\s-]+", " ", text.lower()).strip()
    if words in VAGUE:
        return None
    digits = re.fullmatch(r"([\d,]*\d(?:\.\d+)?)( 1/2)?", words)
    if digits:
        return float(digits.group(1).replace(",", "")) + (0.5 if digits.group(2) else 0)
    words = words.replace("half a dozen", "six").replace("half dozen", "six")
    return _sum([w for w in words.split() if w not in ("and", "of")])


def _sum(words: list[str]) -> float | None:
    total, group = 0.0, 0.0
    for word in words:
        number = VALUES.get(word)
        if number is None:
            return None
        if word in MULTIPLES:
            group = max(group, 1) * number
            if number >= 1000:
                total, group = total + group, 0
        elif word in ARTICLES or word == "couple":
            group = number
        elif 10 <= group < 100 and 10 <= number < 100:  # “nineteen ninety-six”
            group = group * 100 + number
        else:
            group += number
    return total + group or None

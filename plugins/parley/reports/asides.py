"""What stands in a report but is no part of its story: datelines, agencies' marks, times in blogs, the “Q.” of interviews."""

from __future__ import annotations

import re

PLACE = r"[A-ZÀ-Ý][\w.'’ -]*(?:,[ ][A-Z][\w.'’ -]*){0,2}"
DAY = r"(?:,[ ](?:\w+\.?[ ]\d{1,2}|\d{1,2}[ ]\w+)(?:,?[ ]\d{4})?)?"
AGENCY = r"\([^)\n]{2,40}\)"
TIME = r"(?:\d{1,2}[:.]\d{2}[ \t]+)?"
DATELINE = re.compile(rf"^[ \t]*{TIME}(?:{PLACE}{DAY}[ ]?(?:{AGENCY}[ ]?)?|{AGENCY}[ ]?)[-–—]{{1,2}}[ ]", re.MULTILINE)
LONGEST = 90
LABEL = re.compile(r"^[ \t]*(?:(Q|Question|QUESTION)|A|Answer|ANSWER)(?:[.:]|[ ]?[-–—])[ \t]+(?=\S)", re.MULTILINE)
"""The letter before a question or an answer; the group is there before a question."""


ZONE = r"(?:[ \t]*(?:GMT|UTC|BST|EST|EDT|CET|local))?"
CLOCK = re.compile(rf"^[ \t]*(?:[01]\d|2[0-3])[0-5]\d{ZONE}[ \t:–—-]+(?=[A-Z“\"‘'])", re.MULTILINE)
"""The hour that begins an entry of a live page, without a mark between hours and minutes: “2044 ”."""


def asides(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are datelines, “NOOR CITY, Jan 9 (Coast Press) - ”, letters of interviews, or hours, “2044 ”."""
    found = [match.span() for match in DATELINE.finditer(text)]
    lines = [(start, end) for start, end in found if end - start <= LONGEST and is_dateline(text[start:end])]
    return sorted({*lines, *labels(text), *hours(text)})


def hours(text: str) -> list[tuple[int, int]]:
    """“2044 ” at the beginning of three lines or more; one or two may be years."""
    found = list(CLOCK.finditer(text))
    return [match.span() for match in found] if len(found) > 2 else []


def labels(text: str) -> list[tuple[int, int]]:
    """“Q. ” and “A: ” at the beginning of lines, where two or more are questions: one alone may be an initial."""
    found = list(LABEL.finditer(text))
    return [match.span() for match in found] if sum(match.group(1) is not None for match in found) > 1 else []


def is_dateline(words: str) -> bool:
    """A place in capitals, a day or an agency in brackets stands in it; “Varonia – ” alone may begin a sentence."""
    place = words.split(",")[0].split("(")[0].strip(" -–—")
    plain = re.sub(r"\([^)]*\)", "", words).split()
    if any(word[0].islower() and word not in ("al", "el", "de", "la", "of") for word in plain):
        return False
    return "(" in words or bool(re.search(r"\d", words)) or (place.isupper() and len(place) > 2)

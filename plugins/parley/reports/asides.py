"""What stands in a report but is no part of its story: datelines, times of entries, the “Q.” of interviews, lists of links."""

from __future__ import annotations

import re

PLACE = r"[A-ZÀ-Ý][\w.'’ -]*(?:,[ ][A-Z][\w.'’ -]*){0,2}"
DAY = r"(?:,[ ](?:\w+\.?[ ]\d{1,2}|\d{1,2}[ ]\w+)(?:,?[ ]\d{4})?)?"
AGENCY = r"\([^)\n]{2,40}\)"
TIME = r"(?:\d{1,2}[:.]\d{2}[ \t]+)?"
WORDS_OF_A_DATELINE = rf"[ \t]*{TIME}(?:{PLACE}{DAY}[ ]?(?:{AGENCY}[ ]?)?|{AGENCY}[ ]?)[-–—]{{1,2}}[ ]"
DATELINE = re.compile(f"^{WORDS_OF_A_DATELINE}", re.MULTILINE)
BEHIND_A_STAMP = re.compile(WORDS_OF_A_DATELINE)
LONGEST = 90
LABEL = re.compile(r"^[ \t]*(?:(Q|Question|QUESTION)|A|Answer|ANSWER)(?:[.:]|[ ]?[-–—])[ \t]+(?=\S)", re.MULTILINE)
"""The letter before a question or an answer; the group is there before a question."""


ZONE = r"(?:[ \t]*(?:GMT|UTC|BST|EST|EDT|CET|local))?"
CLOCK = re.compile(rf"^[ \t]*(?:[01]\d|2[0-3])[0-5]\d{ZONE}[ \t:–—-]+(?=[A-Z“\"‘'])", re.MULTILINE)
"""The hour that begins an entry of a live page, without a mark between hours and minutes: “2044 ”."""


ENTRY = re.compile(r"^[ \t]*\d{1,2}[:.]\d{2}(?:[ ]?(?:[ap]\.?m\.?|[A-Z]{3,4}\b))?(?=[ \t]+[^\s\d])", re.MULTILINE)
"""The time that begins an entry of a live page: “17:55 ”, “9.30 a.m. ”."""


MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? "
DATE = rf"(?:{WEEKDAY})?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}),? \d{{4}}"
IN_ZONE = r"(?: ?(?:UK(?: time)?|local time|GMT|UTC|BST|CES?T|IST|[ECMP][SD]?T))?"
HOUR = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?: ?[ap]\.?m\.?)?{IN_ZONE}"
MOMENT = rf"(?:{DATE}(?:,|;| -| –)? (?:at )?{HOUR}|{HOUR}(?:,|;| -| –)? {DATE}|{HOUR}|{DATE})"
MADE = r"(?i:(?:page )?(?:last )?updated?|posted|published|aired)"
PLACE_BEFORE = r"[A-Z]{3}[A-Z/\\ -]*(?:, [A-Z]\w+(?: \d{1,2})?)? \| "
BEGINS = r"(?:^|(?<=\n)|(?<=[.!?”\"'] )|(?<=\| ))"
IN_BRACKETS = rf"[(\[]{MADE}:? (?:at )?{HOUR}[^)\]\n]{{0,60}}(?:\([^)\]\n]*\))?[)\]]+:?(?: [-–—]+(?= ))?"
OF_A_PAGE = rf"\b{MADE}:? (?:(?:at|on) )?{MOMENT}"
OF_AN_ENTRY = rf"(?:\b{PLACE_BEFORE}|{BEGINS})(?:{DATE},? {HOUR}|{HOUR},? {DATE})"
IN_FULL = rf"(?<![Oo]n )\b{WEEKDAY}{DATE},? {HOUR}(?: {HOUR})?"  # “Tuesday, 19 May, 2031, 16:25 GMT 17:25 UK”
STAMP = re.compile(f"{IN_BRACKETS}|{OF_A_PAGE}|{IN_FULL}|{OF_AN_ENTRY}")
"""When a page or an entry of it was made, in words that no sentence has."""
HELPS = 8
MOST = 60  # words of the names of those who made a report: who looks on for ever is caught by a list of capitals
NAMES = rf"[A-ZÀ-Ý][\w.'’-]*(?:(?:, (?:and )?| (?:and |in )?)(?:journalists? |al-)?[A-ZÀ-Ý][\w.'’-]*){{0,{MOST}}}"
WORK = r"(?i:(?:(?:additional|further) )?(?:reporting|writing|editing|reported|written|edited|compiled|translated))"
HELPERS = (
    rf"(?:[A-Z]\w*['’]s |(?i:special |staff |the |journalists? |writers? |reporters? |correspondents? |producers? )){{0,{HELPS}}}"
)
CREDIT = re.compile(
    rf"[(\[]{WORK} by [^()\n]*(?:\([^()\n]*\)[^()\n]*)*[)\]]"
    rf"|^{WORK} by {NAMES}(?:[;.] {WORK} by {NAMES})*\.?$"
    rf"|(?:^|(?<=[.!?”\"…)] )){HELPERS}{NAMES},?(?: also)? contributed (?:reporting )?(?:to|for) (?:this|the) "
    rf"(?:report|story|article)(?: from {NAMES})?(?:[.…]|$|(?= [A-Z]))"
    rf"|^(?:By|From) {NAMES}, [A-Z]{{2,5}}(?:$|\b(?! [a-z]))",
    re.MULTILINE,
)
"""Who made a report: “(Reporting by Ada Roe; Editing by Ivo Lund)”, “Ada Roe contributed to this report.”, “By Ada Roe, KNA”."""
LINK = re.compile(r"[-–—] \d{1,2} (?:hrs?|hours?|mins?|minutes?|days?) ago\b", re.IGNORECASE)


def entries(text: str) -> list[tuple[int, int]]:
    """The times that begin entries of a live page, in order: what each entry tells is of the report's day again."""
    return [match.span() for match in ENTRY.finditer(text)]


def stamps(text: str) -> list[tuple[int, int]]:
    """“Page last updated at 07:39 GMT, Wednesday, 27 May 2031”, “(Update 3:00 a.m. in Noor)”, “NOOR | Mon May 5, 2031 9:08 am”."""
    return [match.span() for match in STAMP.finditer(text)]


def makers(text: str) -> list[tuple[int, int]]:
    """Who wrote, edited or helped with a report, told in its text."""
    return [match.span() for match in CREDIT.finditer(text)]


def links(text: str) -> list[tuple[int, int]]:
    """Paragraphs of what other papers have: “Rail talks collapse - 7 hrs ago Coast Press Strike spreads - 9 hrs ago”."""
    marks = [match.span() for match in LINK.finditer(text)]
    found: dict[int, list[tuple[int, int]]] = {}
    for start, end in marks:
        found.setdefault(text.rfind("\n\n", 0, start) + 1, []).append((start, end))
    return [(begins, several[-1][1]) for begins, several in found.items() if len(several) > 1]


def asides(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are no part of its story, in order."""
    made = stamps(text)
    found = [match.span() for match in DATELINE.finditer(text)]
    found += [match.span() for _, end in made if (match := BEHIND_A_STAMP.match(text, end))]
    lines = [(start, end) for start, end in found if end - start <= LONGEST and is_dateline(text[start:end])]
    begun = [entry for entry in entries(text) if not any(start <= entry[0] < end for start, end in made)]
    return sorted({*lines, *labels(text), *hours(text), *begun, *made, *links(text), *makers(text)})


def hours(text: str) -> list[tuple[int, int]]:
    """“2044 ” at the beginning of three lines or more; one or two may be years."""
    found = list(CLOCK.finditer(text))
    return [match.span() for match in found] if len(found) > 2 else []


def labels(text: str) -> list[tuple[int, int]]:
    """“Q. ” and “A: ” at the beginning of lines, where two or more are questions: one alone may be an initial."""
    found = list(LABEL.finditer(text))
    return [match.span() for match in found] if sum(match.group(1) is not None for match in found) > 1 else []


def has_dateline(text: str) -> bool:
    """Whether a report begins with the line of an agency: “PORT LIND, April 12 (CPA) - ”."""
    found = DATELINE.match(text)
    return found is not None and "(" in found.group() and found.end() <= LONGEST and is_dateline(found.group())


def is_dateline(words: str) -> bool:
    """A place in capitals, a day or an agency in brackets stands in it; “Varonia – ” alone may begin a sentence."""
    place = words.split(",")[0].split("(")[0].strip(" -–—")
    plain = re.sub(r"\([^)]*\)", "", words).split()
    if any(word[0].islower() and word not in ("al", "el", "de", "la", "of") for word in plain):
        return False
    return "(" in words or bool(re.search(r"\d", words)) or (place.isupper() and len(place) > 2)

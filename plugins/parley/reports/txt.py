"""Plain text: a header of “date 2025-10-08”, “Report by …”, “English adaptation by …”, then paragraphs apart by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.reports.report import Report, report

FIELD = re.compile(
    r"""(?P<date>\bdate\b[ \t]*:?[ \t]*(?P<day>[^\s,;|]+))
      | (?P<title>\b(?:title|headline)[ \t]*:[ \t]*)
      | (?P<language>\blang(?:uage)?[ \t]*:[ \t]*)
      | (?P<adaptation>\b\w+[ \t]+adaptation[ \t]+by\b[ \t]*:?[ \t]*)
      | (?P<byline>\b(?:report(?:ed|ing)?[ \t]+)?by\b[ \t]*:?[ \t]*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
NAMED = re.compile(r"(?:title|headline|lang(?:uage)?|by|byline)[ \t]*:", re.IGNORECASE)
STRAY = " \t,;|.–—-"
LONGEST_HEADER_LINE = 300


def read(path: str, content: str) -> Iterator[Report]:
    """Yield the one report of a text file. Raises UnreadableError where it has no usable date or no text."""
    fields, body = split_header(content)
    byline = fields.get("byline", "")
    if "adaptation" in fields:
        byline = f"{byline}, {fields['adaptation']}" if byline else fields["adaptation"]
    yield report(
        path,
        body,
        published=fields.get("day", ""),
        title=fields.get("title", ""),
        byline=byline,
        language=fields.get("language", ""),
    )


def split_header(content: str) -> tuple[dict[str, str], str]:
    """Take fields off the top, line by line, for as long as a line begins with one. What is not said is not in the answer.

    Once the day is told, a blank line ends the header, but for a line that names its field: “Title: …”.
    """
    fields: dict[str, str] = {}
    lines = content.lstrip("\ufeff").splitlines(keepends=True)
    at, apart = 0, False
    while at < len(lines):
        line = lines[at].strip()
        if line:
            found = header_line(line) if not apart or NAMED.match(line) else None
            # “By Friday …” opens a story, not a header: after the date a new line must bring something that is still missing.
            if found is None or found.keys() & fields.keys():
                break
            fields |= found
        else:
            apart = apart or bool(fields.get("day"))
        at += 1
    return fields, fields.pop("rest", "") + "\n\n" + "".join(lines[at:])


def header_line(line: str) -> dict[str, str] | None:
    """The fields of one line, or None where the line does not begin with one or is too long to be a header."""
    marks = list(FIELD.finditer(line))
    if not marks or marks[0].start() or len(line) > LONGEST_HEADER_LINE:
        return None
    fields: dict[str, str] = {}
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        kind = str(mark.lastgroup if mark.lastgroup != "day" else "date")
        value = line[mark.end() : following.start() if following else len(line)].strip(STRAY)
        if kind == "date":
            if not mark["day"][0].isdigit():  # “Date palms …” is prose
                return fields | {"rest": line[mark.start() :]} if "day" in fields else None
            fields.setdefault("day", mark["day"])
            if value:
                fields["rest"] = value
        elif kind == "adaptation":
            fields.setdefault(kind, f"{' '.join(mark.group().rstrip(': ').split())} {value}")
        elif not value or kind != "byline" or names_somebody(value):
            fields |= {kind: value} if value and kind not in fields else {}
        elif "day" not in fields:
            return None
        elif mark.group().lower().startswith("report"):  # “our correspondent”
            fields.setdefault(kind, value)
        else:  # “By Friday …” behind a date is where the story begins
            return fields | {"rest": line[mark.start() :]}
    return fields


def names_somebody(value: str) -> bool:
    """Whether a byline's words are names: few, and beginning with a capital, unlike “By Friday the talks had …”."""
    words = value.split()
    return (
        len(words) <= 20
        and value[0].isupper()
        and not value.endswith(".")
        and sum(word[0].islower() for word in words) <= len(words) / 2
    )

"""Quotations: which marks open and close what, whether the pair is speech, and where one runs on into the next paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from parley.language.tokens import Doc

CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "``": "''", '"': '"', "''": "''", "'": "'"}
SINGLE = frozenset("‘'’")
MARK = re.compile(r"``|''|[“”„\"«»‘’']")
BREAK = re.compile(r"\n\s*")
AT_A_SENTENCE_END = tuple(".!?:…”\"’'»")
ELISION = re.compile(r"(?:em|til|tis|twas|cause|bout|n|round|\d0s)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?,…—–-]['’”\"]*$")
WORD = re.compile(r"\w+(?:['’]\w+)*")


class Quotation(Struct, frozen=True, gc=False):
    """A stretch in quotation marks. `start` and `end` hold the marks; `closed` is False where the text never closes it.

    `within` is the place of the quotation around it, `continues` of the one that it carries on from the paragraph before.
    """

    start: int
    end: int
    opener: str
    closed: bool
    within: int | None = None
    continues: int | None = None

    def words(self, text: str) -> list[str]:
        return WORD.findall(text[self.start : self.end])

    def is_speech(self, text: str) -> bool:
        """Speech, not scare quotes or a title: four words or more, or two that end like a sentence; not All In Capitals."""
        words = self.words(text)
        body = text[self.start : self.end].strip("“”„\"«»‘’'` ")
        if len(words) >= 4:
            return len(words) > 7 or body.endswith((".", ",", "!", "?")) or sum(w[:1].isupper() for w in words) * 3 < len(words) * 2
        return len(words) >= 2 and bool(SENTENCE_END.search(body)) and not body.istitle()


def of(doc: Doc) -> tuple[Quotation, ...]:
    """All quotations of a report, which several components ask for."""
    found: tuple[Quotation, ...] | None = doc.user_data.get("parley_quotations")
    if found is None:
        found = doc.user_data["parley_quotations"] = find(doc.text)
    return found


def find(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in the order in which they open. Never raises; a paragraph's end closes what is still open."""
    found: list[Quotation] = []
    carried: int | None = None
    for start, end in _paragraphs(text):
        unclosed = _read_paragraph(text, start, end, found, carried)
        carried = unclosed
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Parted by blank lines, or by one break behind a sentence."""
    at = 0
    for gap in BREAK.finditer(text):
        before = text[at : gap.start()].rstrip()
        if "\n" in gap.group()[1:] or before.endswith(AT_A_SENTENCE_END):
            if before:
                yield at, at + len(before)
            at = gap.end()
    if at < len(text):
        yield at, len(text)


def _read_paragraph(text: str, start: int, end: int, found: list[Quotation], carried: int | None) -> int | None:
    """Add a paragraph's quotations; return the place of the outermost one that it leaves open."""
    open_: list[tuple[int, str, int]] = []  # where it starts, its mark, its place in `found`
    first = len(found)
    for mark in MARK.finditer(text, start, end):
        sign = mark.group()
        closes = next((k for k in reversed(range(len(open_))) if _closes(text, mark, open_[k][1], end)), None)
        if closes is not None:
            for at, opener, place in open_[closes:]:
                found[place] = Quotation(at, mark.end(), opener, True, found[place].within, found[place].continues)
            del open_[closes:]
        elif _opens(text, mark, end):
            parent = open_[-1][2] if open_ else None
            continues = carried if len(found) == first and not text[start : mark.start()].strip() else None
            found.append(Quotation(mark.start(), end, sign, False, parent, continues))
            open_.append((mark.start(), sign, len(found) - 1))
    return open_[0][2] if open_ else None


def _closes(text: str, mark: re.Match[str], opener: str, end: int) -> bool:
    sign = mark.group()
    if sign not in CLOSERS[opener] and not (opener in "“„" and sign == '"') and not (opener == "''" and sign == '"'):
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if sign in SINGLE:
        return not before.isspace() and not after.isalnum() and not _is_possessive(text, mark, end)
    if sign in {'"', "''"}:  # the same sign opens and closes: it closes unless it stands like an opener
        return not ((before.isspace() or before in "([—–-") and after.isalnum()) or text.count(sign, mark.end(), end) % 2 == 0
    return True


def _is_possessive(text: str, mark: re.Match[str], end: int) -> bool:
    """“the rebels’ terms”: after an s, before a word, while a better closing mark follows in the paragraph."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 2]
    if before.lower() != "s" or not re.match(r"\s\w", after):
        return False
    return re.search(r"[^\s\w][’']|[’'](?:[^\s\w]|\s|$)", text[mark.end() : end]) is not None


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    sign = mark.group()
    before, after = text[mark.start() - 1 : mark.start()] if mark.start() else "", text[mark.end() : mark.end() + 1]
    if sign in {"”", "»"} or not after or (after.isspace() and sign not in {'"', "«"}):
        return False
    if sign not in SINGLE:
        return sign != "''" or not before.isalnum()
    if before.isalnum() or sign == "’" or ELISION.match(text, mark.end()):
        return False
    close = "’" if sign == "‘" else "'"
    return re.search(rf"\S{close}(?!\w)", text[mark.end() : end]) is not None

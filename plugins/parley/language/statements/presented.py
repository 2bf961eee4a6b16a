"""Quotations that a cue presents: “…,” Sarn said; Sarn told reporters on Monday: “…”."""

from __future__ import annotations

from collections.abc import Sequence

from parley.language.statements.parse import Parse, Words
from parley.language.statements.quotations import Quotation

FULL_STOPS = frozenset(".!?:…”\"’'»")
PAUSES = frozenset({",", "—", "–", "--"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
AHEAD, BESIDE = 14, 7


def beside(parse: Parse, cue: Words, source: Words, found: Sequence[Quotation], quoted: list[int | None]) -> Words:
    """The quotation that a cue presents: “…,” Sarn said, or Sarn said on Monday: “…”. Empty where there is none."""
    return _before(parse, cue, cue | source, found, quoted) | _after(parse, max(cue), found, quoted)


def _before(parse: Parse, cue: Words, clause: Words, found: Sequence[Quotation], quoted: list[int | None]) -> Words:
    first = min(clause)
    before = next((i for i in range(first - 1, -1, -1) if not parse.space[i] and parse.lower[i] not in PAUSES), None)
    if before is None or parse.paragraph[before] != parse.paragraph[first]:
        return frozenset()
    words = _whole(parse, found, quoted[before])
    if words and parse.lower[max(words) - 1] == "." and _has_its_own(parse, cue, max(clause)):
        return frozenset()  # ““I would be worried.” She asked for answers by Monday”
    return words if words and max(words) == before and starts_sentence(parse, min(words)) else frozenset()


def _has_its_own(parse: Parse, cue: Words, last: int) -> bool:
    """Whether something is said behind a cue: “asked for answers”, “said that …”; not “told reporters on Friday”."""
    behind = [c for i in cue for c in parse.children[i] if c > last or parse.dep[c] == "prep"]
    asks = any(parse.dep[c] == "prep" and parse.lower[c] == "for" for c in behind)
    does = any(parse.child(c, "pcomp") is not None for c in behind)  # “She accused the group of having lied”
    return asks or does or any(parse.dep[c] in {"ccomp", "xcomp"} and c > last for c in behind)


def _after(parse: Parse, last: int, found: Sequence[Quotation], quoted: list[int | None]) -> Words:
    for i in range(last + 1, min(last + AHEAD, len(parse))):
        if quoted[i] is not None:
            opened = next(k for k in range(i - 1, -1, -1) if not parse.space[k])
            return _whole(parse, found, quoted[i]) if parse.lower[opened] in {",", ":"} else frozenset()
        if (parse.pos[i] == "VERB" and parse.tag[i] != "VBG") or (parse.space[i] and parse.lower[i - 1] != ":"):
            break
    return frozenset()


def speaker(parse: Parse, cue: int, quoted: list[int | None]) -> int | None:
    """The head of the noun phrase beside a cue, for a quotation that the parser took for its subject: “…,” said Ilva Tarn."""
    for i in range(cue + 1, min(cue + BESIDE, len(parse))):
        if parse.is_punctuation(i) or quoted[i] is not None or parse.pos[i] in {"VERB", "ADP", "SCONJ"}:
            break
        if parse.pos[i] in NOMINAL:
            while parse.pos[parse.head[i]] in NOMINAL and parse.head[i] > i and quoted[parse.head[i]] is None:
                i = parse.head[i]
            return i
    at = next((k for k in range(cue - 1, -1, -1) if parse.pos[k] not in {"ADV", "AUX"}), None)
    return at if at is not None and parse.pos[at] in NOMINAL and quoted[at] is None else None


def _whole(parse: Parse, found: Sequence[Quotation], place: int | None) -> Words:
    if place is None or not found[place].is_speech(parse.text):
        return frozenset()
    return frozenset(i for i in parse.between(found[place].start, found[place].end) if not parse.space[i])


def starts_sentence(parse: Parse, first: int) -> bool:
    before = next((i for i in range(first - 1, -1, -1) if not parse.space[i]), None)
    return before is None or parse.paragraph[before] != parse.paragraph[first] or parse.lower[before][-1] in FULL_STOPS

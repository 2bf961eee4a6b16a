"""People in a row, by the words, since such rows are seldom parsed as one: “Keshi ministers Ada Roe and Ivo Lund”, “Ada Roe and Ivo
Lund, members of the Keshi delegation”, “the foreign ministers of Kesh and Norland, Ada Roe and Ivo Lund”.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.language.actors.bounds import LONGEST_NAME
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name, led_by_it
from parley.language.actors.roles import appositions
from parley.language.tokens import Span

MARKS = frozenset(("(", "-", "–", "—", ":"))
"""What stands between an office of several and their names: “the three delegates of the Front – Ada Roe and Ivo Lund –”."""


def of_a_row_of_offices(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“Keshi ministers Ada Roe and Ivo Lund”, “two Keshi envoys, Ada Roe and Ivo Lund,”: the party before the office of several.

    By the words, since such rows are seldom parsed as one.
    """
    doc, i, first = span.doc, span.start - 1, span[0].sentence[0]
    while i > first and (doc[i].text[0].isupper() or doc[i].lower_ in ("and", ",")) and i not in names:
        i -= 1
    i -= i > first and doc[i].text in MARKS
    behind = names.get(i)  # “the three delegates of the Front – Ada Roe and Ivo Lund –”
    before = doc[max(behind.span.start - 3, first) : behind.span.start] if behind is not None else doc[i : i + 1]
    of_it = behind is None or any(t.lower_ in ("of", "for", "from") for t in before[-2:])  # not “officials told Kesh, Ada Roe said”
    offices = before if of_it else ()
    if i >= span.start or not any(
        t.tag_ in ("NNS", "VBZ") and {t.lower_.removesuffix("s"), t.lemma_.lower()} & nouns("office", "rank") for t in offices
    ):
        return None
    return behind or names.get(i - 1) or (names.get(i - 2) if doc[i - 1].tag_ == "POS" else None)


def of_a_shared_apposition(span: Span, names: Mapping[int, Name], people: Sequence[Span]) -> tuple[Name, str] | None:
    """“Ada Roe and Ivo Lund, members of the Keshi delegation,”, “…, the ministers of Kesh and Norland,”: what is told of the row.

    Of as many parties as there are people, the one in the same place.
    """
    doc = span.doc
    first, last = span[0].sentence
    row = [span]
    inside = sorted((p for p in people if first <= p.start < last), key=lambda p: p.start)
    for step, ahead in ((1, True), (-1, False)):
        at = next((place for place, p in enumerate(inside) if p.start == span.start), None)
        while at is not None and 0 <= at + step < len(inside):
            one, other = (inside[at], inside[at + step]) if ahead else (inside[at + step], inside[at])
            if doc[one.end : other.start].text.strip() not in (",", "and", ", and"):
                break
            at += step
            row.insert(len(row) if ahead else 0, inside[at])
    if len(row) < 2:
        return None
    told = next((a for a in appositions(row[-1]) if a.start > row[-1].start), None)
    if told is None or not any(t.tag_ == "NNS" and t.lemma_.lower() in nouns("office", "relation") for t in told):
        return None
    if any(t.lower_ in nouns("bygone") for t in told):
        return None
    end = told.end
    while end < last and (doc[end].text == "," or doc[end].lower_ in ("and", "the") or end in names):
        end += 1  # “the ministers of Kesh, Varonia and Norland”
    words = (*told, *doc[told.end : end])
    whose = list(
        dict.fromkeys(names[t.i] for t in words if t.i in names and names[t.i].span.start == t.i and tells_whose(names[t.i]))
    )
    if not whose or not (len(whose) == 1 or len(whose) == len(row)):
        return None
    place = next(n for n, p in enumerate(row) if p.start == span.start)
    return whose[0 if len(whose) == 1 else place], f"“{told.text.strip()}”, of all in the row"


def respectively(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“The foreign ministers of Kesh and Varonia, Ada Roe and Ivo Lund,”: the state in the same place of its row.

    By the words, since such rows are seldom parsed as two.
    """
    doc, first = span.doc, span.start
    second = doc[first - 1].lower_ == "and" if first else False
    if second:
        first = next((i for i in range(first - 2, max(first - LONGEST_NAME, 0), -1) if doc[i].text == ","), -1) + 1
    latter = names.get(first - 2) if first > 1 and doc[first - 1].text == "," else None
    former = names.get(latter.span.start - 2) if latter is not None and doc[latter.span.start - 1].lower_ == "and" else None
    if latter is None or former is None or former.span.start < 2:
        return None
    offices = [t for t in doc[max(former.span.start - 3, 0) : former.span.start] if t.tag_ == "NNS"]
    return (latter if second else former) if any(t.lemma_.lower() in nouns("office") for t in offices) else None


def tells_whose(name: Name) -> bool:
    """Not “Kesh-backed”, nor the capital where somebody speaks: “a spokesman for the organisation in London”."""
    return not led_by_it(name.span) and not (name.alias.sort == "seat" and name.span.root.head.lower_ == "in")

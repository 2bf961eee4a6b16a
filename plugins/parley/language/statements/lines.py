"""Whole lines that attribute by their layout: “SARN: We are ready.”, “Sarn: Rovia must wait”, ““We are ready.” — Ilva Tarn”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse
from parley.language.statements.quotations import Quotation

LINE = re.compile(r"[^\n]+")
NAME = r"(?:[A-Z][\w.'’-]*)(?:[ ](?:[A-Z][\w.'’-]*|of|the|and|for|al|de|van|bin)){0,5}"
SPEAKER = re.compile(rf"\s*(?P<name>{NAME}(?:\s\([^)]{{1,30}}\))?)(?P<mark>:)\s+(?P<words>\S.*\S)\s*$")
SIGNED = re.compile(
    rf"\s*(?P<words>[“\"].{{10,}}[”\"])\s*(?P<mark>―|—|–|--?|\n+\s*[―—–-])\s*(?P<name>{NAME})[^.“”\"]{{0,80}}\.?\s*$", re.DOTALL
)
SIGNATURE = re.compile(rf"\s*(?P<mark>―|—|–|--?)\s*(?P<name>{NAME})[^“”\"]{{0,80}}$")
SURE, TITLE = 0.9, 0.75


def find(parse: Parse) -> list[Draft]:
    """Drafts that the layout gives, in the order of the text."""
    lines = [(match.start(), match.group()) for match in LINE.finditer(parse.text) if match.group().strip()]
    speakers = [_speaker(line) for _, line in lines]
    names = [match.group("name") for match in speakers if match]
    talk = sum(name.isupper() or names.count(name) > 1 for name in names) >= 2
    found: list[Draft] = []
    for k, (at, line) in enumerate(lines):
        match = speakers[k]
        if match and (k == 0 or talk or match.group("words")[0] in '“"‘'):
            found += _draft(parse, at, match, TITLE if k == 0 and not talk else SURE, "a line that opens with the speaker’s name")
        elif talk and found and match is None and _is_speech_of_before(line, lines, k, speakers):
            found[-1] = _longer(parse, found[-1], at, line)
        signed = SIGNED.match(line)
        if signed:
            found += _draft(parse, at, signed, SURE, "a quotation signed with a name")
        elif k and SIGNATURE.match(line) and lines[k - 1][1].strip()[:1] in '“"' and lines[k - 1][1].strip()[-1:] in '”"':
            start = lines[k - 1][0]
            signed = SIGNED.match(parse.text[start : at + len(line)])
            found += _draft(parse, start, signed, SURE, "a quotation signed with a name") if signed else []
    return found


def before_quotations(parse: Parse, found: Iterable[Quotation]) -> Iterator[Draft]:
    """“Ilva Tarn, at the door: “We are ready.””: in a line that goes on, somebody and a colon open it, without a verb."""
    for quotation in found:
        words = frozenset(i for i in parse.between(quotation.start, quotation.end) if not parse.space[i])
        mark = next((i for i in range(min(words, default=0) - 1, -1, -1) if not parse.space[i]), None)
        if mark is None or parse.lower[mark] != ":" or quotation.within is not None or not quotation.is_speech(parse.text):
            continue
        start = parse.sentences[parse.sentence[mark]][0]
        opening = [i for i in range(start, mark) if not parse.space[i]]
        if any(parse.tag[i] in {"VBD", "VBZ", "VBP", "MD"} for i in opening) or len({parse.paragraph[i] for i in opening}) != 1:
            continue
        pause = next((n for n, i in enumerate(opening) if parse.lower[i] == ","), len(opening))
        who = opening[:pause]
        person = [i for i in who if parse.pos[i] == "PROPN" or parse.lemma[i] in nouns("office", "person")]
        if person:
            head = next((i for i in reversed(person) if parse.head[i] not in who), person[-1])
            yield Draft(mark, frozenset({mark}), frozenset(who), head, words, TITLE, "a colon between somebody and a quotation")


def _speaker(line: str) -> re.Match[str] | None:
    match, known = SPEAKER.match(line), lexicon().lines
    names_nobody = known.labels | known.questions  # “Q: Will Kesh return?”, where no interview is
    if match is None or match.group("name").lower() in names_nobody or len(match.group("words").split()) < 3:
        return None
    return match


def _is_speech_of_before(line: str, lines: list[tuple[int, str]], k: int, speakers: list[re.Match[str] | None]) -> bool:
    """A further paragraph of a speaker whose name stands in capitals, with another speaker still to come."""
    before = next((m for m in reversed(speakers[:k]) if m), None)
    return before is not None and before.group("name").isupper() and any(speakers[k + 1 :]) and bool(line.strip())


def _draft(parse: Parse, at: int, match: re.Match[str], sure: float, why: str) -> Iterator[Draft]:
    source = _words(parse, at, match, "name")
    mark = parse.between(at + match.start("mark"), at + match.end("mark"))
    content = _words(parse, at, match, "words")
    if source and mark and content:
        yield Draft(mark[-1], frozenset(mark), source, _head(parse, source), content, sure, why)


def _words(parse: Parse, at: int, match: re.Match[str], group: str) -> frozenset[int]:
    words = [i for i in parse.between(at + match.start(group), at + match.end(group)) if not parse.space[i]]
    return frozenset(words[:-1] if group == "name" and words and parse.lower[words[-1]] == "." else words)


def _head(parse: Parse, words: frozenset[int]) -> int:
    return next((i for i in sorted(words) if parse.head[i] not in words), max(words))


def _longer(parse: Parse, draft: Draft, at: int, line: str) -> Draft:
    more = frozenset(i for i in parse.between(at, at + len(line)) if not parse.space[i])
    return replace(draft, content=draft.content | more)

"""Interviews: paragraphs marked as questions, and whose the answers between them are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import SUBJECTS, Parse, Words

LABEL = re.compile(r"\s*(?P<label>[QA](?=\.\s)|[A-Z][\w.'’ -]{0,40}?(?=\s*:))\s*[.:]\s+(?=\S)")
PARAGRAPH = re.compile(r"[^\n]+")
QUOTED = re.compile(r"\s*[\"“”«]")
SURE = 0.75
WHY = "an answer in an interview"
LEAST = 4  # paragraphs that take turns
OWN = frozenset({"i", "me", "my", "we", "us", "our"})


class Turn(Struct, frozen=True):
    """A paragraph of an interview: its words without the label, and the head word of the one who answers."""

    words: range
    question: bool
    answerer: int | None


def turns(parse: Parse) -> list[Turn]:
    """Every paragraph from the first question on, where two or more are marked as questions; else none."""
    lines = [(m.start(), m.group()) for m in PARAGRAPH.finditer(parse.text) if m.group().strip()]
    labels = [LABEL.match(line) for _, line in lines]
    known = lexicon().lines
    asked = [label is not None and label.group("label").lower() in known.questions for label in labels]
    if sum(asked) < 2:
        return _unmarked(parse, lines)
    first = asked.index(True)
    now, found = _interviewee(parse, lines[first][0]), []
    for (at, line), label, question in list(zip(lines, labels, asked, strict=True))[first:]:
        start = label.end() if label is not None else 0
        if label is not None and not question and label.group("label").lower() not in known.answers:
            name = parse.between(at + label.start("label"), at + label.end("label"))
            now = name[-1] if name else now
        found.append(Turn(parse.between(at + start, at + len(line)), question, now))
    return found


def _unmarked(parse: Parse, lines: Sequence[tuple[int, str]]) -> list[Turn]:
    """The paragraphs of an interview whose questions no label marks: it says that somebody spoke to those who ask, or has every
    answer in quotation marks, and then question and answer take turns, many questions with a mark, most answers in the first
    person. A last paragraph may be neither.
    """
    first = next((k for k, (_, line) in enumerate(lines) if line.rstrip().endswith("?")), None)
    if not first:
        return []
    rows = [(at, line, LABEL.match(line)) for at, line in lines[first:]]
    told = any(word in OWN for word in parse.lower[: parse.between(0, lines[first][0]).stop])
    if not told and not all(QUOTED.match(line) for _, line, _ in rows[1::2]):
        return []
    if len(rows) % 2 and not rows[-1][1].rstrip().endswith("?"):
        rows.pop()
    spans = [parse.between(at + (label.end() if label else 0), at + len(line)) for at, line, label in rows]
    marked = sum(line.rstrip().endswith("?") for _, line, _ in rows[::2])
    own = sum(any(parse.lower[i] in OWN for i in span) for span in spans[1::2])
    if len(rows) < LEAST or marked < max(2, len(rows[::2]) / 3) or own * 3 < 2 * len(rows[1::2]):
        return []
    answerer = _interviewee(parse, lines[first][0])
    return [Turn(span, not k % 2, answerer) for k, span in enumerate(spans)]


def _interviewee(parse: Parse, end: int) -> int | None:
    """“Ilva Tarn spoke to us”, “She received us”: the subject of a verb about those who ask, before the first question."""
    before = parse.between(0, end)
    for i in before:
        if parse.lower[i] not in lexicon().words.us:
            continue
        for verb in parse.ancestors(i)[:3]:
            subject = parse.child(verb, *SUBJECTS)
            if subject is not None and parse.lower[subject] not in lexicon().words.us and parse.pos[subject] in {"PROPN", "PRON"}:
                return subject
    first = next((i for i in before if parse.entity[i] == "PERSON"), None)
    while first is not None and first + 1 in before and parse.entity[first + 1] == "PERSON":
        first += 1  # “Ilva Tarn flew for eleven years”: the head of a name is its last word
    return first


def answers(parse: Parse, told: Sequence[Turn], taken: Iterable[int]) -> Iterator[Draft]:
    """Every sentence of an answer in which nothing else was read, as the words of the one who answers."""
    heads = {parse.sentence[i] for i in taken}
    for turn in told:
        numbers = [] if turn.question else sorted({parse.sentence[i] for i in turn.words})
        for number in numbers:
            words = frozenset(i for i in range(*parse.sentences[number]) if i in turn.words and not parse.space[i])
            verb = next((i for i in sorted(words) if parse.pos[i] in {"VERB", "AUX"} and parse.head[i] not in words - {i}), None)
            if number not in heads and verb is not None and not is_asked(parse, verb) and len(words) > 3:
                yield Draft(verb, frozenset(), frozenset(), turn.answerer, words, SURE, WHY)


def is_asked(parse: Parse, i: int) -> bool:
    """The sentence ends with a question mark."""
    start, end = parse.sentences[parse.sentence[i]]
    last = next((k for k in range(end - 1, start - 1, -1) if not parse.space[k]), start)
    return parse.lower[last] == "?"


def is_answer(told: Sequence[Turn], i: int) -> bool:
    """Whether a word stands in an answer, which an interview prints as it was given."""
    return any(i in turn.words for turn in told if not turn.question)


def voice(parse: Parse, told: Sequence[Turn], i: int) -> int | None:
    """Whom “I”, “me”, “we” in an answer and “you” in a question stand for, as the head word of a name or pronoun for him."""
    turn = next((turn for turn in told if i in turn.words), None)
    if turn is None:
        return None
    mine = lexicon().words.you if turn.question else lexicon().words.us
    return turn.answerer if parse.lower[i] in mine else None


def spoken_in(parse: Parse, told: Sequence[Turn], words: Words) -> Words:
    """Words for a target with the one that they stand for in their place."""
    return frozenset(found if (found := voice(parse, told, i)) is not None else i for i in words) if told else words

"""Counts of what was told just before: of the dead of an attack, and what others count otherwise."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from parley.language import figures
from parley.language.events import clauses, recounts, tolls
from parley.language.events.happenings import UNKNOWN, Happening, claimed, day, inside, made, sentence_of
from parley.language.events.told import is_told
from parley.language.findings import Event, Figure
from parley.language.reach import asides_of, date_of
from parley.language.tokens import Doc


def of_tolls(doc: Doc, told: Sequence[Happening]) -> Iterator[Happening]:
    """Counts of the dead of the attack told last before them, which have its day where they have none of their own."""
    known = {one.head.i for one in told if one.when.basis != "reported" and one.plover is not None}
    attacks = sorted((one for one in told if one.plover == "ASSAULT" and not one.planned), key=lambda one: one.head.i)
    passed = inside(doc, [*(span for a in doc._.attributions if a.form == "direct" for span in a.content), *asides_of(doc)])
    for head in tolls.heads(doc):
        before = [one for one in attacks if one.head.i < head.i]
        if head.i in known or head.i in passed or not before or date_of(head, doc._.dates) is not None:
            continue
        if not is_told(head, clauses.subject(head) or head, None, day(doc)):
            continue
        of = "".join(t.text_with_ws for t in clauses.tokens_of(before[-1].head)).strip()
        because = "; ".join(filter(None, (f"“{head.text}”, of “{of}”", claimed(doc, head))))
        yield Happening(head, (), "ASSAULT", (), before[-1].when, UNKNOWN, because)


def of_recounts(
    doc: Doc, counts: Sequence[recounts.Recount], told: Sequence[Happening], passing: Container[int]
) -> Iterator[tuple[int, Event, Figure]]:
    """Other counts of what was told in the same sentence or the one before, but for those of some verbs: the place of the verb, the
    event, and its figure, which counts what the other event's does.
    """
    anew = [one for one in counts if one.verb is None or one.verb.i not in passing]
    if not anew:
        return
    passed = inside(doc, [*(span for a in doc._.attributions if a.form == "direct" for span in a.content), *asides_of(doc)])
    known = figures.all_of(doc)
    verbs = {one.verb.i for one in anew if one.verb is not None}
    told = sorted((one for one in told if not one.planned and one.head.i not in verbs), key=lambda one: one.head.i)
    sentence = {place: number for number, sent in enumerate(doc.sents) for place in range(sent.start, sent.end)}
    for one in anew:
        place = one.source.i
        before = [of for of in told if of.head.i < place and sentence[of.head.i] >= sentence[place] - 1]
        value = recounts.value(one.number)
        if not before or value is None or place in passed:
            continue
        of = made(doc, before[-1])
        counted = next((f for f in known if of.start <= f.start and f.end <= of.end), None)
        if counted is not None:
            noun, thing = doc.text[counted.start : counted.end].split()[-1], counted.thing
        elif (subject := clauses.subject(before[-1].head)) is not None and subject.tag_ in ("NNS", "NNPS"):
            noun, thing = "".join(t.text_with_ws for t in subject.subtree).strip(), subject.lemma_.lower()
        else:
            continue
        if counted is None or counted.value != value:
            figure = Figure(one.number.idx, one.last.idx + len(one.last), value, thing)
            yield place if one.verb is None else one.verb.i, recounted(doc, one, of, noun), figure


def recounted(doc: Doc, one: recounts.Recount, of: Event, noun: str) -> Event:
    """“The police spoke of 3,000 [mourners]”."""
    start = one.source.left_edge
    words = "".join(t.text_with_ws for t in doc[start.i : one.last.i + 1]).strip()
    if one.verb is None:
        source = "".join(t.text_with_ws for t in doc[start.i : one.source.i + 1]).strip()
        words = f"{source} [counted] {one.number.text}"
    return Event(
        start=start.idx,
        end=one.last.idx + len(one.last),
        text=clauses.as_sentence(words if one.last.i > one.number.i else f"{words} [{noun}]"),
        source=(),
        plover=of.plover,
        status=of.status,
        when=of.when,
        actors=(),
        places=(),
        sentence=sentence_of(one.source),
        confidence=UNKNOWN,
        because=f"another count, of “{of.text}”",
        recounts=of.start,
        counter="".join(t.text_with_ws for t in doc[start.i : one.source.i + 1]).strip(),
    )

"""Statements of all reports: each once, with every report that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.actors import Cast, Told
from parley.dossier.ids import Ids, slug
from parley.dossier.model import StatementEntry
from parley.dossier.passages import date, from_only, quotations, source, stands_apart, trimmed, without, words
from parley.dossier.retrospects import looks_back
from parley.dossier.words import content, data, listed
from parley.language.findings import Statement, Topic

WORD = re.compile(r"\w+")
BEFORE = 300  # characters of its paragraph that stand before a statement, at most
RECALLED, LOOKED_BACK = 0.7, 0.5
"""The share of the shorter statement's words in the other from which one recalls the other; in a report that looks back."""
BARE = 2  # words that say something: “its offer in Brisa” is the one that was made there then
PUT_FORWARD = frozenset(("demand", "propose"))  # what is recalled by what it was of: “the road that Kesh had offered”
RECALLS = 200  # moves of one kind of its actor, the newest first, among which what is recalled is looked for
Key = tuple[str | None, ...]


class Said(Struct, frozen=True, gc=False):
    """A statement of the dossier with what it is about, and where each report has it: (report, place in the text).

    `before` is what stands before it in its paragraph; `words` are those of its text that say something.
    """

    entry: StatementEntry
    topics: tuple[Topic, ...]
    places: tuple[tuple[str, int], ...]
    before: str
    words: frozenset[str]


class Made(Struct, frozen=True, gc=False):
    """A statement before it has its id: what makes two the same, where it stands, and which report it comes from at first."""

    key: Key
    order: tuple[str, str, int, str]
    original: str
    entry: StatementEntry
    topics: tuple[Topic, ...]
    before: str


def collect(told: Sequence[Told], cast: Cast) -> tuple[Said, ...]:
    """All statements, ordered by day, report and place. The same words of the same actor on the same day are one.

    A reprint's statements are of the day of the report that it reprints.
    """
    published = {report.id: report.published for report, _ in told}
    same: dict[Key, list[Made]] = defaultdict(list)
    for report, reading in told:
        original = report.copy_of or report.id
        text = reading.report.text
        read = (make(report.id, original, text, published[original], one, cast) for one in reading.findings.statements)
        for made in voiced(once([one for one in read if one is not None])):
            same[made.key].append(made)
    tell_again(same, published, {report.id for report, reading in told if looks_back(reading)})
    ids = Ids()
    found = []
    for several in sorted(same.values(), key=lambda made: made[0].order):
        at_first = [made for made in several if made.order[0] == several[0].order[0]]
        best = max(at_first, key=lambda made: made.entry.confidence)
        entry = together(best.entry, several) if len(several) > 1 else best.entry
        id = ids.give(several[0].order[0], entry.speaker or entry.actor or "", entry.stance, slug(entry.text))
        places = tuple([(made.order[1], made.order[2]) for made in several])
        found.append(Said(replace(entry, id=id), best.topics, places, best.before, worded(entry.text)))
    return tuple(found)


def together(best: StatementEntry, several: Sequence[Made]) -> StatementEntry:
    """The best telling of a statement, with every report that has it."""
    sources = tuple(dict.fromkeys(source for made in several for source in made.entry.sources))
    return replace(best, sources=sources, reports=len({made.original for made in several}))


def once(several: Sequence[Made]) -> list[Made]:
    """A party's move and its speaker's word of it, “Ardova accepts the map, the minister said”, are one: the speaker's."""
    found: list[Made] = []
    told: dict[tuple[str | None, str], list[int]] = defaultdict(list)  # places in `found`, by party and stance
    for made in several:
        alike = told[made.entry.actor, made.entry.stance]
        for place in alike:
            other = found[place]
            inner, outer = (made, other) if len(made.entry.text) <= len(other.entry.text) else (other, made)
            if is_within(inner, outer):
                confidence = max(made.entry.confidence, other.entry.confidence)
                found[place] = replace(
                    outer, entry=replace(outer.entry, confidence=confidence), topics=outer.topics or inner.topics
                )
                break
        else:
            alike.append(len(found))
            found.append(made)
    return found


def is_within(inner: Made, outer: Made) -> bool:
    """Whether a party's move is told inside of what its speaker, or the party itself, says in the same sentence."""
    move, word = inner.entry, outer.entry
    alike = move.actor is not None and (move.actor, move.stance) == (word.actor, word.stance) and move.sources == word.sources
    longer = word.speaker is not None or len(move.text) < len(word.text)
    return alike and move.speaker is None and longer and move.text in word.text


def voiced(several: Sequence[Made]) -> Iterator[Made]:
    """The statements of one report, where a paper speaks for whoever put it forward there: “the paper proposes a truce”.

    So does “it” in the sentence behind the paper: “Ardova put forward a paper. It proposes a truce”.
    """
    offers = [made for made in several if made.entry.stance == "propose" and made.entry.actor]
    papers = [offer for offer in offers if tells_of_a_paper(offer.entry.text)]
    for made in several:
        source, by = made.entry.source.split(",")[0], list[Made]()
        if not made.entry.actor and not made.entry.speaker and (paper := content(source)):
            by = [offer for offer in offers if offer.order < made.order and paper <= content(offer.entry.text)]
        elif source == "It" and not made.entry.actor:
            by = [paper for paper in papers if paper.entry.sources[0].sentence in " ".join(made.before.split())]
        if by:
            actor = by[-1].entry.actor
            told = replace(made, key=(actor, *made.key[1:]), entry=replace(made.entry, actor=actor))
            papers += [told] if tells_of_a_paper(source) else []
            yield told
        else:
            yield made


def tells_of_a_paper(words: str) -> bool:
    return not listed("papers").isdisjoint(words.lower().split())


def tell_again(same: dict[Key, list[Made]], published: dict[str, str], back: Container[str]) -> None:
    """What a report recalls, “had said that …”, is the statement of an earlier report that it recalls, if there is one.

    A report that looks `back` over weeks recalls what it tells without a day; what it tells of “the middle of April” in a word or
    two is the only move of the kind that its actor made then. “The road that Kesh had offered” is the last one that it offered.
    """
    by_actor: dict[tuple[str | None, str], list[Key]] = defaultdict(list)
    for key, several in sorted(same.items(), key=lambda item: item[1][0].order, reverse=True):
        by_actor[several[0].entry.actor, several[0].entry.stance].append(key)
    for key, several in list(same.items()):
        first = several[0].entry
        from_back = all(made.original in back and is_vague(made.entry) for made in several)
        if first.actor is None or not (from_back or all(is_recalled(made.entry) for made in several)):
            continue
        day, least = min(published[made.original] for made in several), LOOKED_BACK if from_back else RECALLED
        rivals = (other for other in by_actor[first.actor, first.stance] if other in same)
        before = list(islice((other for other in rivals if published[same[other][0].original] < day), RECALLS))
        fit = next((other for other in before if alike(first, same[other][0].entry, least)), None)
        if fit is None and len(worded(first.text)) <= BARE:
            then = [other for other in before if within(same[other][0].entry, first)] if first.stance != "state" else []
            fit = then[0] if len(then) == 1 else None
            if fit is None and not from_back and first.stance in PUT_FORWARD:
                of_it = {topic.lemma for topic in several[0].topics}
                fit = next((other for other in before if of_it & {topic.lemma for topic in same[other][0].topics}), None)
        if fit is not None:
            same[fit] += same.pop(key)


def is_vague(entry: StatementEntry) -> bool:
    """Whether no day is told on which it was said: none at all, or “in the middle of April”."""
    return entry.date.basis == "reported" or entry.date.earliest != entry.date.latest


def within(entry: StatementEntry, vague: StatementEntry) -> bool:
    """Whether the day of one is known and lies in the time that is told of the other, which is longer than a day."""
    first, last = vague.date.earliest or "", vague.date.latest or ""
    return first < last and entry.date.earliest == entry.date.latest and first <= (entry.date.earliest or "") <= last


def question(text: str, start: int) -> str:
    """The question that a paragraph answers: “And the monitors?”. Empty where the one before it asks nothing."""
    before = text[max(0, start - BEFORE) : start].rstrip()
    asked = before[before.rfind("\n\n") + 1 :].strip()
    return asked if asked.endswith("?") else ""


def is_recalled(entry: StatementEntry) -> bool:
    return not listed("recalled").isdisjoint(entry.cue.lower().split())


@lru_cache(maxsize=65_536)
def worded(text: str) -> frozenset[str]:
    return content(text)


def alike(entry: StatementEntry, other: StatementEntry, least: float) -> bool:
    """Whether two have nearly the same words of the same speaker, as far as both name one."""
    if entry.speaker and other.speaker and entry.speaker != other.speaker:
        return False
    one, two = worded(entry.text), worded(other.text)
    return len(one & two) > 1 and len(one & two) >= least * min(len(one), len(two))


def make(report: str, original: str, text: str, published: str, statement: Statement, cast: Cast) -> Made | None:
    """A statement as the dossier tells it, or None where its content has no words of its own."""
    attribution = statement.attribution
    hole = attribution.condition
    hole = from_only(text, hole) if hole is not None and stands_apart(text, attribution.content, hole) else None
    told = trimmed(words(text, without(attribution.content, hole)))
    plain = WORD.findall(told.lower())
    if all(word in data("words")["time"] for word in plain):
        return None  # nothing, or “Friday”
    condition = text[slice(*hole)] if hole else None
    speaker = statement.speaker and cast.id(statement.speaker)
    # a report that has a surname alone may not say for whom he speaks, or only let it be guessed, while another does
    known = cast.party(speaker, published) if speaker else None
    actor = known if known != speaker else cast.id(statement.actor) if statement.actor else None
    if attribution.stance == "accuse" and speaker and actor in [cast.id(target) for target in statement.targets]:
        actor = None  # who accuses his own government does not do so for it, whatever other reports tell of his party
    when = date(statement.when)
    if when.basis == "reported":
        when = replace(when, earliest=published, latest=published)
    day = when.earliest or published
    entry = StatementEntry(
        id="",
        actor=actor,
        speaker=speaker,
        source=words(text, attribution.source),
        cue=words(text, attribution.cue),
        form=attribution.form,
        stance=attribution.stance,
        plover=attribution.plover,
        text=told,
        quotes=quotations(text, attribution.content) if attribution.form in ("direct", "mixed") else (),
        targets=tuple(dict.fromkeys(cast.id(target) for target in statement.targets)),
        issue=None,
        condition=" ".join(condition.split()) if condition else None,
        date=when,
        confidence=statement.confidence,
        because=statement.because,
        sources=(source(report, text, statement.sentence),),
        reports=1,
        answers=None,
    )
    key = (actor, speaker, attribution.stance, " ".join(plain), condition, day)
    start = statement.sentence[0]
    before = text[max(text.rfind("\n\n", 0, start), start - BEFORE, 0) : start].strip() or question(text, start)
    return Made(key, (day, report, attribution.head, actor or speaker or ""), original, entry, statement.topics, before)

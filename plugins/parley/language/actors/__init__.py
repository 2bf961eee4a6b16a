"""Who is who in a report: names of the known, organisations, people, and the nouns and pronouns that stand for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span as ParsedSpan

from parley.editor import Note
from parley.language.actors import named, nominals, people, unlisted
from parley.language.actors.knowledge import knowledge, nouns
from parley.language.actors.names import Name, Names, first_conjunct, longest
from parley.language.actors.offices import office_of
from parley.language.actors.people import Person
from parley.language.actors.settled import Settled
from parley.language.actors.voices import heading_of_a_statement
from parley.language.findings import BY_FORM, Actor, Mention
from parley.language.reach import asides_of
from parley.language.tokens import Doc, Span, Token, tokens_of

Parsed.set_extension("mentions", default=(), force=True)
Parsed.set_extension("actors", default={}, force=True)


@Language.factory("parley_actors", default_config={"notes": []})
class ParleyActors:
    """Sets `doc._.mentions` (tuple of Mention, in order), `doc._.actors` (Actor by id) and `doc.spans["actors"]`."""

    def __init__(self, nlp: Language, name: str, notes: list[dict[str, Any]]) -> None:
        self.knowledge = knowledge(msgspec.convert(notes, tuple[Note, ...]))
        self.names = Names(nlp, self.knowledge.aliases)
        self.known = {alias.known.id: alias.known for alias in reversed(self.knowledge.aliases)}

    def __call__(self, parsed: Parsed) -> Parsed:
        doc = tokens_of(parsed)
        aside = asides_of(doc)
        everywhere = list(self.names.find(doc))
        names = [name for name in everywhere if not within(name.span, aside)]
        set_in, hosting = frozenset(self.set_in(doc, aside)), frozenset(self.venues(everywhere))
        venues = set_in | hosting
        formed = [name for name in named.find(doc, names, self.names.by_words) if not within(name.span, aside)]
        formed += [name for name in unlisted.find(doc, [*names, *formed], self.knowledge.people) if not within(name.span, aside)]
        names = longest([*names, *formed], lambda name: (name.span.start, name.span.end))
        by_form = {name.alias.known.id for name in formed} - self.known.keys()
        found = people.find(doc, names, self.knowledge.people, aside)
        actors = {actor.id: actor for actor in (*self.acting(names, found, by_form), *map(of_person, found))}
        settled = [
            Settled(name.span, (actors[name.alias.known.id],), "demonym" if name.alias.sort == "demonym" else "name")
            for name in names
            if name.acts
        ]
        settled += [Settled(span, (actors[person.id],), "name") for person in found for span in person.mentions]
        lying = venues - actors.keys()
        actors |= {id: Actor(id, self.known[id].name, "state") for id in sorted(lying)}
        voice = self.names.state_of(doc._.byline) or self.names.state_of(heading_of_a_statement(doc))
        if voice is not None:
            lying |= {voice.id} - actors.keys()
            actors.setdefault(voice.id, Actor(voice.id, voice.name, "state"))
        dateline = next((actors[id] for id in sorted(set_in - hosting)), None)
        settled = nominals.resolve(doc, settled, names, venues, actors, actors[voice.id] if voice is not None else None, dateline)
        meant = {actor.id for one in settled for actor in one.actors}
        write(doc, {id: actor for id, actor in actors.items() if id in meant or id not in lying}, settled)
        return parsed

    def set_in(self, doc: Doc, aside: Sequence[tuple[int, int]]) -> Iterator[str]:
        """The states whose capital a dateline names: “VEY, May 14”."""
        text = doc.text if aside else ""
        for start, end in aside:
            place = self.names.by_words.get(text[start:end].split(",")[0].split("(")[0].strip(" -–—").title())
            if place is not None and place.sort == "seat" and place.known.kind == "state":
                yield place.known.id

    def venues(self, names: Sequence[Name]) -> Iterator[str]:
        """The states where the talks are, by what stands around their names: “talks in”, “met in”."""
        for name in names:
            root = name.span.root
            capital = name.alias.sort == "demonym" and root.head.lower_ == "capital"  # “talks in the Nordalese capital”
            lies = name.alias.sort in ("seat", "name") and name.alias.known.kind == "state" and not name.acts
            if capital or lies:
                above = list((root.head if capital else root).head.ancestors)
                held = {t.lemma_.lower() for t in (*above, *(c for t in above[:1] for c in t.children if c.dep_ == "nsubj"))}
                where = {t.lemma_.lower() for clause in root.children if clause.dep_ == "relcl" for t in clause.children if lies}
                greets = root.head.lower_ == "from" and root.head.head.lower_ in ("morning", "afternoon", "evening", "night")
                # “Good morning from Orsa, where the talks resume”
                if held & nouns("venue") or where & (nouns("venue", "sit_there")) or greets:
                    yield name.alias.known.id

    def acting(self, names: Sequence[Name], found: Sequence[Person], by_form: set[str]) -> Iterator[Actor]:
        """The known who act, and the parties of the people found even where they are no more than an adjective."""
        parties = {person.party for person in found} | {name.alias.known.party for name in names if name.acts}
        acting = (name.alias.known for name in names if name.acts or name.alias.known.id in parties)
        for known in (*acting, *(self.known[id] for id in sorted(self.known.keys() & parties))):
            yield Actor(known.id, known.name, known.kind, party=known.party, because=BY_FORM if known.id in by_form else "")


def of_person(person: Person) -> Actor:
    return Actor(person.id, person.name, "person", party=person.party, roles=person.roles, because=person.because)


def within(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span.start_char < end for start, end in stretches)


def write(doc: Doc, actors: dict[str, Actor], settled: Sequence[Settled]) -> None:
    ordered = sorted(settled, key=lambda s: (s.span.start, s.span.end))
    doc._.mentions = tuple(
        Mention(s.span.start_char, s.span.end_char, actor.id, s.how, s.because, s.office or office_of(s))
        for s in ordered
        for actor in s.actors
    )
    parsed, named = doc.parsed, [(s.span.start, s.span.end, actor) for s in ordered for actor in s.actors]
    parsed.spans["actors"] = [ParsedSpan(parsed, start, end, actor.kind.upper(), kb_id=actor.id) for start, end, actor in named]
    words: dict[str, Counter[str]] = {}
    subjects: set[str] = set()
    for s in ordered:
        root = s.span.root
        if len(s.actors) == 1 and goes_by(s, root):
            words.setdefault(s.actors[0].id, Counter())[called(s.span)] += 1
        if not subjects.issuperset(a.id for a in s.actors) and (is_agent(root) or who_does(root)):
            subjects.update(a.id for a in s.actors)
    doc._.actors = {
        id: msgspec.structs.replace(
            actor,
            aliases=tuple(w for w, _ in words.get(id, Counter()).most_common() if w != actor.name),
            acts=actor.kind != "person" or bool(actor.party or actor.roles) or id in subjects,
        )
        for id, actor in actors.items()
    }


def is_agent(name: Token) -> bool:
    """“Its head of mission, Lars Hede, hailed”, “Tull and Prell met”, “according to Prell”."""
    first = first_conjunct(name)
    first = first_conjunct(first.head) if first.dep_ == "appos" else first
    return first.dep_ == "nsubj" or (first.dep_ == "pobj" and (first.head.dep_ == "agent" or first.head.head.lower_ == "according"))


def who_does(name: Token) -> bool:
    """“A letter from Cole Karrick, who requires a seat”: an agent, though no subject of the sentence."""
    return any(t.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ == "nsubj" for c in t.children) for t in name.children)


def goes_by(one: Settled, root: Token) -> bool:
    """Names, and nouns such as “the group”; nobody goes by “it”, “Israeli” or “its delegation”."""
    if one.how != "nominal" or len(one.span) != 2:
        return one.how == "name"
    return root.lower_ in nouns("stand_in.group", "stand_in.organisation", "stand_in.state")


def called(span: Span) -> str:
    """The words of a mention, with a small letter where only the sentence's beginning made it a capital."""
    text = " ".join(span.text.split())
    return text[0].lower() + text[1:] if span[0].tag_ == "DT" else text

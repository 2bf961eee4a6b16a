"""Who is who in a report: names of the known, people, and the nouns and pronouns that stand for them."""

from __future__ import annotations

from collections import Counter

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from parley.language.actors import nominals, people
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name, Names
from parley.language.findings import Actor, Mention

Doc.set_extension("mentions", default=(), force=True)
Doc.set_extension("actors", default={}, force=True)


@Language.factory("parley_actors")
class ParleyActors:
    """Sets `doc._.mentions` (tuple of Mention, in order), `doc._.actors` (Actor by id) and `doc.spans["actors"]`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.names = Names(nlp)

    def __call__(self, doc: Doc) -> Doc:
        names = list(self.names.find(doc))
        actors: dict[str, Actor] = {}
        settled: list[tuple[Span, Actor, str, str]] = []
        for name in names:
            known = name.alias.known
            if name.acts:
                actors.setdefault(known.id, Actor(known.id, known.name, known.kind, party=known.party))
                settled.append((name.span, actors[known.id], "name", ""))
        for person in people.find(doc, names):
            party, because = person.party, person.because
            if party is None and (found := domestic_party(person, names)):
                party, because = found
            actors[person.id] = Actor(person.id, person.name, "person", party=party, roles=person.roles, because=because)
            settled += [(span, actors[person.id], "name", "") for span in person.mentions]
        known_mentions = [nominals.Known(span, actor) for span, actor, _, _ in settled]
        for resolved in nominals.resolve(doc, known_mentions):
            settled += [(resolved.span, actor, resolved.how, resolved.because) for actor in resolved.actors]
        settled.sort(key=lambda mention: (mention[0].start, mention[1].id))
        self.write(doc, names, actors, settled)
        return doc

    def write(self, doc: Doc, names: list[Name], actors: dict[str, Actor], settled: list[tuple[Span, Actor, str, str]]) -> None:
        doc._.mentions = tuple(Mention(s.start_char, s.end_char, a.id, how, because) for s, a, how, because in settled)  # type: ignore[arg-type]
        doc.spans["actors"] = [Span(doc, s.start, s.end, label=a.kind.upper(), kb_id=a.id) for s, a, _, _ in settled]
        for name in names:  # a party of somebody is an actor too, even where it is only an adjective
            known = name.alias.known
            if known.id not in actors and any(actor.party in (known.id, known.party) for actor in actors.values()):
                actors[known.id] = Actor(known.id, known.name, known.kind, party=known.party)
        words: dict[str, Counter[str]] = {}
        shared = Counter((span.start, span.end) for span, _, _, _ in settled)
        for span, actor, how, _ in settled:
            if how != "pronoun" and shared[span.start, span.end] == 1:  # nobody goes by “it” or by “both parties”
                words.setdefault(actor.id, Counter())[called(span)] += 1
        doc._.actors = {
            id: Actor(
                a.id,
                a.name,
                a.kind,
                tuple(w for w, _ in words.get(id, Counter()).most_common() if w != a.name),
                a.party,
                a.roles,
                a.because,
            )
            for id, a in actors.items()
        }


def called(span: Span) -> str:
    """The words of a mention, with a small letter where only the sentence's beginning made it a capital."""
    text = " ".join(span.text.split())
    return text[0].lower() + text[1:] if span[0].tag_ == "DT" else text


def domestic_party(person: people.Person, names: list[Name]) -> tuple[str, str] | None:
    """A minister of no named state belongs to the state that the sentence is about: its main verb's subject."""
    for span in person.mentions:
        before = people.phrase(span)
        if not any(t.lower_ in nouns("domestic") for t in before):
            continue
        subject = next((t for t in span.sent.root.children if t.dep_ in ("nsubj", "nsubjpass")), None)
        state = next(
            (n for n in names if n.acts and subject is not None and holds(n.span, subject) and n.alias.known.kind == "state"), None
        )
        if state is not None:
            return state.alias.known.id, f"a minister of no other state named in a sentence about {state.alias.known.name}"
    return None


def holds(span: Span, token: Token) -> bool:
    return span.start <= token.i < span.end

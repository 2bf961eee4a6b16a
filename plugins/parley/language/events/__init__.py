"""Events: what happened, goes on or is planned, each one clause with its date, actors, places and PLOVER type."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc, Token

from parley.language.events import clauses
from parley.language.findings import Anchor, Attribution, DateExpression, Event, Plover, Span, Statement, Status, When
from parley.language.reach import date_of, reported, token_at
from parley.language.statements.who import party

Doc.set_extension("events", default=(), force=True)

KNOWN, UNKNOWN = 0.7, 0.5
"""Confidence in an event whose kind the lexicon tells, and in one of which only date or actors are known."""


@cache
def lexicon() -> dict[str, dict[str, str]]:
    """For “verbs”, “nouns” and “status”: what each lemma tells. A lemma listed twice keeps its first meaning."""
    table = tomllib.loads(files(__package__).joinpath("plover.toml").read_text("utf8"))
    return {part: {lemma: kind for kind, lemmas in reversed(kinds.items()) for lemma in lemmas} for part, kinds in table.items()}


@Language.component("parley_events")
def parley_events(doc: Doc) -> Doc:
    """Sets `doc._.events`, in the order of the text, and `doc.spans["events"]`."""
    found = sorted([*of_moves(doc), *of_clauses(doc), *of_anchors(doc)], key=lambda event: (event.start, event.end))
    doc._.events = tuple({event.text: event for event in reversed(found)}.values())[::-1]
    spans = [doc.char_span(e.start, e.end, label=e.plover or "EVENT", alignment_mode="expand") for e in doc._.events]
    doc.spans["events"] = [span for span in spans if span is not None]
    return doc


def of_moves(doc: Doc) -> Iterator[Event]:
    """A statement that makes a move (a demand, a refusal, a warning …) is something that happened, too."""
    moves: dict[int, list[Statement]] = {}
    for statement in doc._.statements:
        attribution = statement.attribution
        if attribution.stance != "state" and attribution.within is None and (statement.actor or statement.speaker):
            moves.setdefault(attribution.head, []).append(statement)
    for offset, told in moves.items():
        head = token_at(doc, offset)
        if head is None or in_quotes(doc, head):
            continue
        actors = tuple(dict.fromkeys(id for s in told for id in (s.actor, s.speaker, *s.targets) if id))
        attribution, when = told[0].attribution, told[0].when
        because = "; ".join(filter(None, (attribution.because, when.wording and f"dated by “{when.wording}”")))
        top = cue_verb(doc, attribution, head)
        whole = None if top.pos_ in ("VERB", "AUX") else stretch(attribution)
        yield made(doc, top, attribution.source, attribution.plover, actors, when, told[0].confidence, because, whole)


def cue_verb(doc: Doc, attribution: Attribution, head: Token) -> Token:
    """The verb of a cue of several words: “exerting” of “has been exerting pressure”."""
    verbs = [t for start, end in attribution.cue for t in (doc.char_span(start, end, alignment_mode="expand") or ()) if t.pos_ == "VERB"]
    return verbs[-1] if verbs else head


def stretch(attribution: Attribution) -> Span:
    """All words of an attribution from the first to the last: “U.S. warnings to both parties that …”."""
    spans = [*attribution.source, *attribution.cue, *attribution.target, *attribution.content]
    return min(start for start, _ in spans), max(end for _, end in spans)


def of_clauses(doc: Doc) -> Iterator[Event]:
    """Clauses that are no statement, whose verb or subject the lexicon knows and that have an actor, a date or talks in them."""
    cues = {offset for a in doc._.attributions for offset in [a.head]}
    content = [span for a in doc._.attributions for span in a.content]
    for sentence in doc.sents:
        for head in sentence:
            if head.pos_ not in ("VERB", "AUX") or head.idx in cues or not leads_a_clause(head):
                continue
            if any(start <= head.idx < end for start, end in content) or in_quotes(doc, head):
                continue
            if clauses.marker(head) in clauses.WHEN and date_of(head, doc._.dates) is None:
                continue
            subject = clauses.subject(head)
            if subject is None or subject.dep_ == "expl" or subject.tag_ in ("WDT", "WP", "EX"):
                continue
            plover = kind_of(head, subject)
            dated = date_of(head, doc._.dates)
            own = clauses.tokens_of(head)
            here = [m for m in doc._.mentions if any(t.idx <= m.start < t.idx + len(t) for t in own)]
            if plover is None and not (dated and here):
                continue
            if not here and not dated and subject.lemma_.lower() not in lexicon()["nouns"]:
                continue
            actors = tuple(dict.fromkeys(party(doc, m.actor) if named_by_adjective(doc, m.actor) else m.actor for m in here))
            source = clauses.pieces(sorted(subject.subtree, key=lambda t: t.i)) if plover != "CONSULT" or subject.pos_ == "PROPN" else clauses.pieces([subject])
            when = dated.when if dated else reported(doc._.published)
            because = f"“{head.text}”" + (f", {dated.because}" if dated else "")
            yield made(doc, head, source, plover, actors, when, KNOWN if plover else UNKNOWN, because)


def of_anchors(doc: Doc) -> Iterator[Event]:
    """An event that a date is counted from: “two days after their launch”, where that day is known."""
    for found in doc._.dates:
        if found.anchor is None or found.anchor.when is None or found.anchor.when.earliest is None:
            continue
        head = token_at(doc, found.anchor.span[0])
        if head is not None:
            yield anchored(doc, found, found.anchor, found.anchor.when, head)


def anchored(doc: Doc, found: DateExpression, anchor: Anchor, when: When, first: Token) -> Event:
    span = doc.char_span(*anchor.span, alignment_mode="expand")
    head = span.root if span is not None else first
    if head.pos_ in ("VERB", "AUX"):
        text = clauses.stand_alone(doc, clauses.tokens_of(head), doc._.mentions, {})
    else:
        text = clauses.as_sentence(f"{head.text} of {owner(head)}" if owner(head) else "".join(t.text_with_ws for t in head.subtree if t.dep_ != "poss"))
    sentence = head.sent
    return Event(
        anchor.span[0], anchor.span[1], text, (), lexicon()["nouns"].get(head.lemma_.lower()) or lexicon()["verbs"].get(head.lemma_.lower()),  # type: ignore[arg-type]
        "happened", when, (), (), (sentence.start_char, sentence.start_char + len(sentence.text.rstrip())), KNOWN,
        found.because,
    )  # fmt: skip


def owner(noun: Token) -> str:
    """Whose launch: the noun's own “of …”, or what its “their” means – the subject of the clause it stands in, in brackets."""
    poss = next((t for t in noun.children if t.dep_ == "poss"), None)
    if poss is None:
        return ""
    if poss.pos_ != "PRON":
        return "".join(t.text_with_ws for t in poss.subtree if t.tag_ != "POS").strip()
    verb = noun
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    subject = clauses.subject(verb)
    return f"[the {subject.text.lower()}]" if subject is not None and subject.pos_ == "NOUN" else ""


def made(
    doc: Doc, head: Token, source: tuple[tuple[int, int], ...], plover: Plover | None, actors: tuple[str, ...], when: When, confidence: float, because: str,
    whole: Span | None = None,
) -> Event:
    """An event of the clause that `head` leads, or of the words of `whole` where they make no clause."""
    span = doc.char_span(*whole, alignment_mode="expand") if whole else None
    own = list(span) if span is not None else clauses.tokens_of(head)
    names = {id: actor.name for id, actor in doc._.actors.items()}
    sentence = head.sent
    mine = {t.i for t in own}
    places = tuple(
        dict.fromkeys(
            e.text for e in sentence.ents
            if e.label_ in ("GPE", "LOC", "FAC") and e.root.i in mine and not any(m.start <= e.start_char < m.end for m in doc._.mentions)
        )
    )  # fmt: skip
    return Event(
        own[0].idx, own[-1].idx + len(own[-1]), clauses.stand_alone(doc, own, doc._.mentions, names), source, plover,
        status_of(head, when, doc), when, actors, places, (sentence.start_char, sentence.start_char + len(sentence.text.rstrip())),
        confidence, because,
    )  # fmt: skip


def leads_a_clause(head: Token) -> bool:
    return head.dep_ in ("ROOT", "conj", "advcl", "ccomp", "parataxis") and head.tag_ != "VBG" or (
        head.tag_ == "VBG" and any(t.dep_ == "aux" for t in head.children)
    )


def kind_of(head: Token, subject: Token) -> Plover | None:
    """By the verb, then by a subject that names what goes on (“the talks …”)."""
    found = lexicon()["verbs"].get(head.lemma_.lower()) or lexicon()["nouns"].get(subject.lemma_.lower())
    return found  # type: ignore[return-value]


def named_by_adjective(doc: Doc, id: str) -> bool:
    return id not in doc._.actors


def in_quotes(doc: Doc, token: Token) -> bool:
    return any(a.form == "direct" and any(start <= token.idx < end for start, end in a.content) for a in doc._.attributions)


def status_of(head: Token, when: When, doc: Doc) -> Status:
    """By auxiliary, then by verb, then by tense; what lies behind the report's day is planned."""
    lemma = head.lemma_.lower()
    auxiliaries = {t.lower_ for t in head.children if t.dep_ in ("aux", "auxpass")}
    if lexicon()["status"].get(lemma) == "called off":
        return "called off"
    future = when.earliest is not None and when.basis != "reported" and when.earliest > doc._.published.isoformat()
    if future or auxiliaries & {"will", "'ll", "’ll", "shall"} or (lexicon()["status"].get(lemma) == "planned" and head.tag_ == "VBN"):
        return "planned"
    if head.tag_ in ("VBZ", "VBP") or (head.tag_ == "VBG" and not auxiliaries & {"was", "were"}):
        return "ongoing"
    return "happened"

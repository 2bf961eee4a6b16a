"""Nouns and pronouns that stand for an actor named before: the group, both sides, it, they. Open where the text leaves it open."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc, Span, Token

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.findings import Actor, Kind

PERSONS = frozenset(("he", "she", "him", "her", "his", "hers", "himself", "herself"))
THINGS = frozenset(("it", "its", "itself"))
SEVERAL = frozenset(("they", "them", "their", "theirs", "themselves"))
DETERMINERS = frozenset(("the", "this", "that", "both", "these", "those"))
REACH = 3  # sentences that a noun or pronoun looks back


class Known(Struct, frozen=True):
    """A mention that is settled: where it stands and whom it means."""

    span: Span
    actor: Actor


class Resolved(Struct, frozen=True):
    span: Span
    actors: tuple[Actor, ...]
    how: str
    because: str


def resolve(doc: Doc, known: Sequence[Known]) -> list[Resolved]:
    """Whom each noun and pronoun of the report means, in order; those that stay open are left out."""
    settled = sorted(known, key=lambda k: k.span.start)
    taken = {i for k in settled for i in range(k.span.start, k.span.end)}
    found: list[Resolved] = []
    for token in doc:
        if token.i in taken:
            continue
        answer = pronoun(token, settled) if token.pos_ == "PRON" else noun(token, settled) if token.pos_ == "NOUN" else None
        if answer is not None:
            found.append(answer)
            for actor in answer.actors if len(answer.actors) == 1 else ():
                settled = sorted([*settled, Known(answer.span, actor)], key=lambda k: k.span.start)
    return found


def noun(token: Token, known: Sequence[Known]) -> Resolved | None:
    lemma = token.lemma_.lower()
    left = [t for t in token.lefts if t.dep_ in ("det", "predet", "preconj", "nummod", "amod", "compound", "poss")]
    if any(t.dep_ not in ("det", "predet", "nummod") for t in left) or not any(t.lower_ in DETERMINERS for t in left):
        return None
    span = token.doc[min(t.i for t in left) : token.i + 1]
    if any(t.dep_ in ("prep", "relcl", "acl") and t.i == token.i + 1 for t in token.rights) and lemma != "delegation":
        return None
    if lemma in {word.rstrip("s") if word != "parties" else "party" for word in nouns("stand_in", "pair")} and token.tag_ == "NNS":
        pair = the_two(span, known)
        return Resolved(span, pair, "nominal", f"the two named together before “{span.text}”") if pair else None
    kinds = tuple(kind for kind in ("group", "organisation", "state") if token.lower_ in nouns("stand_in", kind))
    if not kinds:
        return None
    back = nearest(span, known, kinds)  # type: ignore[arg-type]
    return Resolved(span, (back,), "nominal", f"the last {back.kind} named before “{span.text}”") if back else None


def the_two(span: Span, known: Sequence[Known]) -> tuple[Actor, ...]:
    """The last two parties that stand in one row, before the words or later in their sentence."""
    sentence_end = span.sent.end
    rows: list[tuple[int, tuple[Actor, ...]]] = []
    parties = {k.span.root.i: k for k in known if k.actor.kind not in ("person", "people")}
    for i, k in parties.items():
        first = first_conjunct(k.span.root)
        if first.i == i:
            continue
        if first.i in parties and parties[first.i].actor.id != k.actor.id and i < sentence_end:
            rows.append((i, (parties[first.i].actor, k.actor)))
    before = [row for row in rows if row[0] < span.start]
    if before:
        return before[-1][1]
    return rows[0][1] if rows else ()


def pronoun(token: Token, known: Sequence[Known]) -> Resolved | None:
    word = token.lower_
    kinds: tuple[Kind, ...]
    if word in PERSONS:
        kinds = ("person",)
    elif word in THINGS:
        kinds = ("state", "group", "organisation", "body")
    elif word in SEVERAL:
        kinds = ("people", "group", "organisation")
    else:
        return None
    if word == "it" and token.dep_ in ("nsubj", "expl") and token.head.lemma_ in ("be", "seem", "appear"):
        return None  # “it is unclear”
    if word in SEVERAL and plural_between(token, known):
        return None
    back = subject_before(token, known, kinds)
    span = token.doc[token.i : token.i + 1]
    return Resolved(span, (back,), "pronoun", f"“{token.text}” after {back.name}") if back else None


def plural_between(token: Token, known: Sequence[Known]) -> bool:
    """Whether a plural noun that is no known actor stands nearer in the sentence: “the prisoners … they”."""
    taken = {i for k in known for i in range(k.span.start, k.span.end)}
    nearer = [t for t in token.doc[token.sent.start : token.i] if t.tag_ in ("NNS", "NNPS") and t.i not in taken]
    last = max((k.span.end for k in known if token.sent.start <= k.span.start < token.i and k.actor.kind == "people"), default=0)
    return any(t.i >= last for t in nearer)


def subject_before(token: Token, known: Sequence[Known], kinds: Sequence[Kind]) -> Actor | None:
    """The subject before a pronoun, in its sentence or the one before; a person also where no other could be meant."""
    sentence = token.sent
    before = [k for k in known if k.span.start < token.i and k.actor.kind in kinds]
    here = [k for k in before if k.span.start >= sentence.start]
    previous = [k for k in before if k.span.start >= start_back(sentence, 1) and k.span.start < sentence.start]
    for group in (here, previous):
        subjects = [k for k in group if first_conjunct(k.span.root).dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            return subjects[-1].actor
        if len({k.actor.id for k in group}) == 1:
            return group[-1].actor
        if group:
            return None
    return None


def nearest(span: Span, known: Sequence[Known], kinds: Sequence[Kind]) -> Actor | None:
    """The last actor of a kind, subjects first, a few sentences back."""
    back = [k for k in known if start_back(span.sent, REACH) <= k.span.start < span.start and k.actor.kind in kinds]
    subjects = [k for k in back if k.span.root.dep_ in ("nsubj", "nsubjpass")]
    chosen = subjects or back
    return chosen[-1].actor if chosen else None


def start_back(sentence: Span, count: int) -> int:
    """Where the sentence starts that lies `count` sentences back."""
    start = sentence.start
    for _ in range(count):
        at = start - 1
        if at < 0:
            return 0
        start = sentence.doc[at].sent.start
    return start

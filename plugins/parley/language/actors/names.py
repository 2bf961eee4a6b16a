"""Names of known actors in a report, and whether each acts there or only lies there.

“Tel Aviv insists” is Israel; “talks in Tel Aviv” is a place; “Moscow-backed forces” is neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import TypeVar

from msgspec import Struct
from spacy.language import Language
from spacy.matcher import PhraseMatcher

from parley.language.actors.knowledge import Alias, Known, nouns
from parley.language.tokens import Doc, Span, Token

Placed = TypeVar("Placed")


class Name(Struct, frozen=True, gc=False):
    """Words of the report that name a known actor. `acts` is False where they only say where something is."""

    span: Span
    alias: Alias
    acts: bool


class Names:
    """Finds the aliases of known actors in a parsed report."""

    def __init__(self, nlp: Language, aliases: Iterable[Alias]) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        self.by_words: dict[str, Alias] = {}
        for alias in aliases:
            if alias.words not in self.by_words:
                self.by_words[alias.words] = alias
                self.matcher.add(alias.words, [nlp.make_doc(alias.words)])

    def find(self, doc: Doc) -> Iterator[Name]:
        strings = doc.parsed.vocab.strings
        spans = [Span(doc, start, end, strings[words]) for words, start, end in longest(self.matcher(doc.parsed), itemgetter(1, 2))]
        sure = {self.by_words[span.label_].known.id for span in spans if not self.by_words[span.label_].unsure}
        for span in spans:
            alias = self.by_words[span.label_]
            if alias.words in nouns("grammar.of_a_continent") and not is_of_the_union(span):
                continue
            if (not alias.unsure or alias.known.id in sure) and not in_a_longer_name(span):
                yield Name(span, alias, acts(span, alias))

    def state_of(self, byline: str) -> Known | None:
        """The state whose ministry or embassy a byline names, by its name or its capital: “Foreign Ministry of Kesh”."""
        words = byline.replace(",", " ").replace("’s", "").replace("'s", "").split()
        if not {word.lower() for word in words} & nouns("state_office"):
            return None
        rows = (" ".join(words[start:end]) for start in range(len(words)) for end in range(len(words), start, -1))
        states = (alias.known for row in rows if (alias := self.by_words.get(row)) is not None and alias.known.kind == "state")
        return next(states, None)


def longest(several: Iterable[Placed], place: Callable[[Placed], tuple[int, int]]) -> list[Placed]:
    """Of those that overlap, the longest, then the first; in the order of the text. `place` tells where one starts and ends."""
    taken: set[int] = set()
    kept: list[tuple[int, Placed]] = []
    rows = sorted(
        ((start - end, start, end, n, one) for n, one in enumerate(several) for start, end in (place(one),)),
        key=itemgetter(0, 1, 3),
    )
    for _, start, end, _, one in rows:
        words = range(start, end)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append((start, one))
    return [one for _, one in sorted(kept, key=itemgetter(0))]


def is_of_the_union(span: Span) -> bool:
    """“The European side”, “European Fisheries Commissioner Ada Roe”; a European diplomat may be anybody's."""
    own = next((t for t in span.doc[span.end : span.end + 4] if t.lower_ in nouns("grammar.of_a_union")), None)
    return own is not None and not any(t.is_punct for t in span.doc[span.end : own.i])


def in_a_longer_name(span: Span) -> bool:
    """“The Washington Post”, “New Delhi Television”, “Jordan Henderson”: a capitalised word goes on with the name."""
    doc = span.doc
    if span.start and span[0].text.startswith("America") and doc[span.start - 1].lower_ in nouns("grammar.continents"):
        return True
    if span.end < len(doc) and doc[span.end].text in nouns("grammar.waters"):
        return True  # “the East China Sea”
    if any(t.lower_ in nouns("office", "body") and t.tag_ in ("NNP", "NN") for t in doc[span.end : span.end + 4]):
        return False  # “Varonian Energy Minister Joren Pell”
    if span.end < len(doc) and doc[span.end].tag_ == "NNP" and doc[span.end].lower_.rstrip("s.") not in nouns("titles.words"):
        entity = entity_around(span)
        if entity is not None and entity[0].ent_type_ in ("ORG", "PERSON", "FAC", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"):
            return not any(t.lower_ in nouns("office", "body") for t in entity)
    before = doc[span.start - 1] if span.start else None
    return before is not None and before.tag_ == "NNP" and before.ent_type_ == "PERSON" and before.head == span.root


def entity_around(span: Span) -> Span | None:
    """The named entity that goes on behind the words."""
    doc = span.doc
    if doc[span.start].ent_iob_ == "O" or doc[span.end].ent_iob_ != "I":
        return None
    start, end = span.start, span.end
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end]


def acts(span: Span, alias: Alias) -> bool:
    root = span.root
    if led_by_it(span):
        return False
    if alias.sort == "demonym":
        if root.head.lower_ == "capital" and first_conjunct(root.head).dep_ == "pobj" and is_place(root.head):
            return False  # “talks in the Thai capital”
        return root.dep_ in ("amod", "compound", "nmod", "poss", "nsubj", "conj")
    if alias.sort == "house":
        return not is_place(root)
    if alias.sort == "seat":
        return seat_acts(root)
    return not (alias.known.kind == "state" and is_place(root))


def led_by_it(span: Span) -> bool:
    """“Moscow-backed”, “Iran-aligned”."""
    after = span.doc[span.end : span.end + 2]
    return len(after) == 2 and after[0].text in "-‐‑–" and after[1].lower_ in nouns("grammar.by_somebody_else")


def stands_for_its_state(noun: Token) -> bool:
    """“Israeli officials”, “U.S. warnings”: the noun is an office, a body, or something that is said."""
    return noun.lemma_.lower() in nouns("office", "body", "stance")


def tells_an_origin(adjective: Token) -> bool:
    """“Swiss doctors”, “a former Kenyan judge”: where somebody is from, and nothing of what his state does."""
    head = adjective.head
    if adjective.dep_ not in ("amod", "compound", "nmod"):
        return False
    if stands_for_its_state(head):
        return any(t.lower_ in nouns("bygone") for t in head.lefts)
    return head.lemma_.lower() in nouns("person", "common", "press", "independent")


def first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token


def is_in_a_row(token: Token) -> bool:
    """“Chinese and Japanese”: one of several that stand together."""
    return token.dep_ == "conj" or (token.n_rights > 0 and any(t.dep_ == "conj" for t in token.rights))


def is_place(root: Token) -> bool:
    """In, at, through a state is a place; to and from it are places where something moves."""
    preposition = first_conjunct(root).head
    if first_conjunct(root).dep_ != "pobj":
        return root.dep_ == "npadvmod"
    word = preposition.lower_
    above = first_conjunct(preposition).head.lemma_.lower()
    if word == "for":
        return above in nouns("grammar.leaving_for")
    if word in nouns("grammar.toward"):
        return above in nouns("grammar.motion")
    return word in nouns("grammar.place")


def seat_acts(root: Token) -> bool:
    """A capital acts as the subject of a verb, as an agent, as whom somebody speaks to, or as the owner of a stance or a body."""
    first = first_conjunct(root)
    if any(
        t.dep_ == "relcl" and t.pos_ == "VERB" and any(c.lower_ == "which" and c.dep_ == "nsubj" for c in t.children)
        for t in root.children
    ):
        return True  # “to the fury of Karsk, which regards the toll as theft”
    if first.dep_ == "ROOT":  # “And Karsk?”
        return root.sent.text.rstrip().endswith("?")
    if first.dep_ in ("nsubj", "nsubjpass"):
        return is_like_a_person(first.head)
    if first.dep_ in ("dobj", "dative"):
        return first.head.lemma_ in nouns("saying", "grammar.to_somebody", "grammar.moving")
    if first.dep_ in ("poss", "compound", "nmod", "amod"):
        owned = first.dep_ == "poss" and {first.head.lower_, first.head.lemma_} & nouns("grammar.of_somebody")
        return stands_for_its_state(first.head) or bool(owned)
    return first.dep_ == "pobj" and is_party_behind(first.head, root)


def is_like_a_person(verb: Token) -> bool:
    """Not “Karsk is quiet”, but “Karsk is ready”, “Karsk is against it”."""
    if verb.lemma_ == "look" and any(t.dep_ == "prep" for t in verb.children):
        return True  # “Karsk will look to Orsa”
    if verb.lemma_ == "see" and any(
        t.dep_ == "ccomp" or t.lower_ in ("as", "differently", "otherwise") or (t.dep_ == "dobj" and t.pos_ == "PRON")
        for t in verb.children
    ):
        return True  # “Karsk sees it differently”, but “Karsk saw a week of riots”
    if verb.lemma_ in nouns("grammar.copula") and not any(t.tag_ == "MD" for t in verb.children):  # “Karsk would be wise”
        minded = any({t.lower_, t.lemma_} & nouns("grammar.attitude") for t in verb.children)
        return minded or any(t.dep_ == "prep" and (t.lower_ in ("against", "for", "under") or in_favour(t)) for t in verb.children)
    return verb.pos_ in ("VERB", "AUX") or verb.lower_ in nouns("grammar.attitude")


def in_favour(preposition: Token) -> bool:
    return preposition.lower_ == "in" and any(t.lower_ in ("favor", "favour", "talks") for t in preposition.children)


def is_party_behind(preposition: Token, root: Token) -> bool:
    """“Rejected by Karsk and, in a note, by Orsa”, “a deal with Karsk”, “pressure on Karsk”, “according to Karsk”."""
    word, above = preposition.lower_, first_conjunct(preposition).head
    if first_conjunct(preposition).dep_ == "agent" or word == "between" or (word == "to" and above.lower_ == "according"):
        return True
    if word in ("with", "against", "to") and above.pos_ == "VERB":
        return not is_place(root)
    noun = above.lemma_.lower()
    if word in ("with", "against") and noun in nouns("grammar.with_somebody"):
        return True
    if word == "from" and noun in nouns("grammar.from_somebody"):
        return True
    if word == "to" and above.pos_ == "ADJ":
        return True  # “unacceptable to Karsk”
    if word == "for" and above.lemma_ in nouns("speaking_for"):
        return True
    return word in ("from", "on", "to", "by", "with", "of") and noun in nouns("stance")

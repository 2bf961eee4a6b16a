"""People in a report: full names, then surnames, the roles that they are given, and the party that they speak for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Span, Token

from parley.editor import Office
from parley.identity import identify, spelled_alike
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name, first_conjunct

LONGEST_NAME = 5
FULL_NAME = re.compile(r"(?<!\w)((?:[A-ZÀ-Ý][\w'’-]+ ){1,2}(?:(?:al|el|bin|ibn|van|von|de|da)[ -])?[A-ZÀ-Ý][\w'’-]+),")
PHRASE = frozenset(("compound", "amod", "nmod", "poss", "case", "punct", "nummod", "det", "prep", "pobj", "cc", "conj", "advmod"))

Offices = Mapping[str, Sequence[tuple[str, Office]]]


class Person(Struct, frozen=True):
    """A person as a report names him: every mention, roles in its words, the party's id with what it was read from."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    roles: tuple[str, ...]
    party: str | None
    because: str


def find(doc: Doc, names: Sequence[Name], offices: Offices, aside: Sequence[tuple[int, int]]) -> list[Person]:
    """The people of a report in the order in which they come. What the editor says of somebody's party wins."""
    near = {i: name for name in names for i in range(name.span.start, name.span.end)}
    spans = mentions(doc, near, offices, aside)
    by_name: dict[str, list[Span]] = {}
    for span in spans:
        full = full_name(span, spans, offices)
        if full:
            by_name.setdefault(full, []).append(span)
    people = []
    for full, several in by_name.items():
        roles = list(dict.fromkeys(role for span in several for role in roles_of(span, near)))
        party, because = next((found for span in several if (found := party_of(span, near, spans))), (None, ""))
        if party is None:
            party, because = next((found for span in several if (found := domestic_party(span, names))), (None, ""))
        for id, office in offices.get(full, ()):
            if id and office.holds(doc._.published.isoformat()):
                party, because = id, "the editor's note"
                roles += [office.role] if office.role and not any(office.role.lower() in role.lower() for role in roles) else []
        people.append(Person(identify(full), full, tuple(several), tuple(roles), party, because))
    return people


def mentions(doc: Doc, near: Mapping[int, Name], offices: Offices, aside: Sequence[tuple[int, int]]) -> list[Span]:
    """Every span that names a person: named entities, names behind an office or title, then the surnames of all these."""
    taken = set(near)
    spans: list[Span] = []
    for span in sorted(
        [*spans_of_people(doc), *behind_titles(doc), *before_roles(doc), *who_act(doc), *spelled(doc, offices)],
        key=lambda s: (s.start, -s.end),
    ):
        place = range(span.start, span.end)
        if not taken.intersection(place) and not any(s <= span.start_char < e for s, e in aside):
            spans.append(span)
            taken.update(place)
    whole = {" ".join(s.text.split()) for s in spans if " " in s.text.strip()} | set(offices)
    for span in spelled(doc, {surname(name) for name in whole if " " in name}):
        if not taken.intersection(range(span.start, span.end)) and not any(s <= span.start_char < e for s, e in aside):
            spans.append(span)
            taken.update(range(span.start, span.end))
    return sorted(spans, key=lambda s: s.start)


def spelled(doc: Doc, words: Iterable[str]) -> Iterator[Span]:
    """Where exactly these words stand."""
    wanted = sorted((w for w in words if len(w) > 1), key=len, reverse=True)
    if wanted:
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)", doc.text):
            span = doc.char_span(*match.span())
            if span is not None:
                yield span


def spans_of_people(doc: Doc) -> Iterator[Span]:
    """Named entities that are people, and names of two words that stand in a row with people."""
    for entity in doc.ents:
        if entity.label_ == "PERSON" or (entity.label_ in ("NORP", "ORG", "GPE") and len(entity) > 1 and beside_people(entity)):
            span = without_title(entity)
            if span is not None and all(t.pos_ in ("PROPN", "PUNCT", "PART") or t.text[0].isupper() or "-" in t.text for t in span):
                yield span


def behind_titles(doc: Doc) -> Iterator[Span]:
    """“envoy Marek Tull”, “Ms Orrin”: what stands in capitals behind an office or a title."""
    for token in doc[:-1]:
        titled = token.text in nouns("titles", "forms")
        if not titled and (token.lower_ not in nouns("office") or token.tag_ in ("NNS", "NNPS")):
            continue
        end = token.i + 1
        while (
            end < len(doc)
            and end - token.i <= LONGEST_NAME
            and (
                doc[end].tag_ in ("NNP", "NNPS")
                or (doc[end].text in ("-", "’", "'") and doc[end].whitespace_ == "" and doc[end - 1].whitespace_ == "")
            )
        ):
            end += 1
        span = doc[token.i + 1 : end]
        if (
            len(span)
            and doc[end - 1].text not in "-’'"
            and (titled or len(span) > 1)
            and not any(t.lower_ in nouns("office") for t in span)
        ):
            trimmed = without_title(span)
            if trimmed is not None and trimmed.sent == token.sent:
                yield trimmed


def before_roles(doc: Doc) -> Iterator[Span]:
    """“Isak Dorn, the movement's leader,”: two or three words in capitals before an office between commas."""
    for match in FULL_NAME.finditer(doc.text):
        span = doc.char_span(match.start(1), match.end(1))
        if span is None or any(t.ent_type_ in ("GPE", "LOC", "DATE") for t in span):
            continue
        if any(t.lower_ in nouns("office") | nouns("relation") for apposition in appositions(span) for t in apposition):
            trimmed = without_title(span)
            if trimmed is not None and len(trimmed.text.split()) > 1:
                yield trimmed


def who_act(doc: Doc) -> Iterator[Span]:
    """Two or three words in capitals that no model took for anything, as the subject of what only people do."""
    for token in doc:
        if token.dep_ != "nsubj" or token.tag_ != "NNP" or token.ent_type_ not in ("", "ORG", "PERSON", "PRODUCT", "NORP"):
            continue
        left = [t for t in token.lefts if t.dep_ == "compound" and t.tag_ == "NNP"]
        names = [*left, token]
        if 2 <= len(names) <= 3 and names[-1].i - names[0].i == len(names) - 1 and token.head.lemma_ in nouns("human"):
            trimmed = without_title(doc[names[0].i : token.i + 1])
            if trimmed is not None and len(trimmed) > 1 and all(t.text.isalpha() and not t.is_upper for t in trimmed):
                yield trimmed


def beside_people(entity: Span) -> bool:
    head = first_conjunct(entity.root)
    row = [head, *head.conjuncts]
    others = [t for t in row if t.i != entity.root.i]
    return (
        bool(others)
        and all(t.tag_ == "NNP" for t in row)
        and any(t.ent_type_ == "PERSON" for t in others)
        and all(t.text[0].isupper() or t.is_punct for t in entity)
    )


def without_title(entity: Span) -> Span | None:
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and (
        doc[start].text in nouns("titles", "words") or doc[start].lower_ in nouns("office") or doc[start].is_punct
    ):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].text in "'’\"”“,;:—–-" or doc[end - 1].is_space):
        end -= 1
    span = doc[start:end]
    words = span.text.split()
    if not 0 < len(words) <= LONGEST_NAME or "\n" in span.text or not span.text[0].isupper() or any(c.isdigit() for c in span.text):
        return None
    if any(
        word in nouns("heads", "press") or word in nouns("heads", "group") or word in nouns("heads", "organisation")
        for word in words
    ):
        return None
    return span


def surname(name: str) -> str:
    return name.split()[-1]


def full_name(span: Span, spans: Sequence[Span], offices: Offices) -> str | None:
    """The whole name that a mention stands for: its own words, or the one full name in the report that ends or begins so.

    “Yahya and Mohammed Sinwar” shares its surname. None for a single word that several full names could mean, unless the title
    before it, or the last whole name of the kind, tells which.
    """
    text = " ".join(span.text.split())
    if " " in text:
        return next((name for name in offices if name != text and spelled_alike(name, text)), text)
    whole = [(s.start, " ".join(s.text.split())) for s in spans if " " in s.text.strip()]
    ending = {name for _, name in whole if surname(name) == text}
    if not ending:
        ending = {name for name in offices if surname(name) == text}
    if len(ending) == 1:
        return ending.pop()
    if ending:
        return same_title(span, [(start, name) for start, name in whole if name in ending])
    first = {name for _, name in whole if name.split()[0] == text and len(text) > 2}
    if len(first) == 1:
        return first.pop()
    after = span.doc[span.end : span.end + 2]
    if len(after) == 2 and after[0].lower_ == "and":
        partner = next((s for s in spans if s.start == after[1].i and " " in s.text), None)
        if partner is not None:
            return f"{text} {surname(' '.join(partner.text.split()))}"
    return text


def same_title(span: Span, whole: Sequence[tuple[int, str]]) -> str | None:
    """Of two people of one surname, the one whose sex the title tells: “Ms Orrin” is she who was called a woman before."""
    title = span.doc[span.start - 1].text if span.start else ""
    called = {name for start, name in whole if start and span.doc[start - 1].text == title and title in nouns("titles", "words")}
    if len(called) == 1:
        return called.pop()
    sex = sex_of_title(title)
    if sex is None:
        return None
    told = {name: sex_nearby(span.doc, start, name) for start, name in reversed(whole)}
    for fitting in ([n for n in told if told[n] == sex], [n for n in told if told[n] in (sex, None)]):
        if len(fitting) == 1:
            return fitting[0]
    return None


def sex_of_title(title: str) -> str | None:
    return "f" if title in nouns("titles", "women") else "m" if title in nouns("titles", "men") else None


def sex_nearby(doc: Doc, start: int, name: str) -> str | None:
    """What the words around a full name tell of the sex: a title, a role, the next pronoun of a person."""
    before = doc[start - 1].text if start else ""
    told = sex_of_title(before)
    if told:
        return told
    for token in doc[start : min(start + 40, len(doc))]:
        if token.lower_ in nouns("female"):
            return "f"
        if token.lower_ in nouns("male"):
            return "m"
    return None


def phrase(span: Span) -> list[Token]:
    """The words left of a name that belong to its noun phrase: “Israeli Strategic Affairs Minister”."""
    words: list[Token] = []
    if span.root.dep_ == "appos" and span.root.head.i == span.start - 1:  # “U.S. envoy Carl Roe”, read as “envoy, Carl Roe”
        words.append(span.root.head)
    for token in reversed(span.doc[span.sent.start : span.start - len(words)]):
        inside = (span.start <= token.head.i < span.end) or any(token.head.i == w.i for w in words)
        if token.dep_ not in PHRASE or not inside or token.is_space:
            break
        if token.is_punct and token.text not in "-‐–’'":
            break
        words.insert(0, token)
    return words


def roles_of(span: Span, names: Mapping[int, Name]) -> Iterator[str]:
    """“Strategic Affairs Minister”, “envoy”, “Karr's son-in-law”, in the report's words, without the party's name."""
    before = [t for t in phrase(span) if t.dep_ not in ("det", "poss", "case") and t.i not in names]
    while before and (before[0].is_punct or before[0].pos_ in ("ADP", "CCONJ")):
        before = before[1:]
    if any(t.lower_ in nouns("office") for t in before):
        yield "".join(t.text_with_ws for t in before).strip()
    for apposition in appositions(span):
        if any(t.lower_ in nouns("office") | nouns("relation") for t in apposition):
            yield re.sub(r"^(?:the|a|an)\s+", "", " ".join(apposition.text.split()).strip(" ,"))


def appositions(span: Span) -> Iterator[Span]:
    """What stands between commas behind a name (“, the group's chief negotiator,”) or before it (“Its envoy, Marek Tull,”)."""
    doc, end, sentence = span.doc, span.end, span.sent
    if end + 1 < len(doc) and doc[end].text == ",":
        for i in range(end + 1, min(end + 16, sentence.end)):
            if doc[i].text in (",", ".", ";", "—", "–", ":") and i > end + 1:
                yield doc[end + 1 : i]
                break
            if doc[i].pos_ in ("VERB", "AUX") and doc[i].dep_ not in ("amod", "compound"):
                break
    if span.start - 1 > sentence.start and doc[span.start - 1].text == ",":
        head = doc[span.start - 2]
        if head.lower_ in nouns("office") and head.pos_ in ("NOUN", "PROPN"):
            left = [t for t in head.subtree if t.i <= head.i]
            yield doc[left[0].i : head.i + 1]


def party_of(span: Span, names: Mapping[int, Name], people: Sequence[Span] = ()) -> tuple[str, str] | None:
    """The party's id, and the words that tell it: beside the name, behind it, or before the first of a row of names."""
    for words in (phrase(span), *([list(a) for a in appositions(span)])):
        found = next((names[t.i] for t in words if t.i in names), None)
        if found is not None and any(t.lower_ in nouns("office") | nouns("relation") | nouns("body") for t in words):
            return of_alias(found), f"“{''.join(t.text_with_ws for t in words).strip()}”"
    led = led_by(span)
    if led is not None and (found := next((names[t.i] for t in led.subtree if t.i in names), None)):
        return of_alias(found), f"“{led.head.text} {''.join(t.text_with_ws for t in led.subtree).strip()}”"
    of = next((t for t in span.root.children if t.lower_ in ("of", "for", "from") and t.i == span.end), None)
    if (
        of is not None
        and (found := next((names[t.i] for t in of.subtree if t.i in names), None))
        and found.alias.known.kind != "state"
    ):
        return of_alias(found), f"“{span.text} {''.join(t.text_with_ws for t in of.subtree).strip()}”"
    first = first_conjunct(span.root)
    if first.i != span.root.i and not any(t.lower_ in nouns("office") for t in phrase(span)):
        row = next((person for person in people if person.start <= first.i < person.end), None)
        if row is not None and row.start != span.start and (found_row := party_of(row, names)):
            return found_row[0], f"named in one breath with {row.text}, {found_row[1]}"
    return None


def led_by(span: Span) -> Token | None:
    """What a person leads or speaks for: “has led Morrene's team”, “who speaks for the Movement”."""
    verbs = [t for t in span.root.children if t.dep_ == "relcl"]
    if span.root.dep_ == "nsubj":
        verbs.append(span.root.head)
    after = span.doc[span.end : span.end + 4]
    if len(after) == 4 and after[0].text == "," and after[1].lower_ == "who" and after[2].pos_ == "VERB":
        verbs.append(after[2])
    for verb in verbs:
        if verb.lemma_ in nouns("leading"):
            return next((t for t in verb.children if t.dep_ == "dobj"), None)
        if verb.lemma_ in ("speak", "negotiate", "act"):
            return next((t for t in verb.children if t.lower_ == "for"), None)
    return None


def of_alias(name: Name) -> str:
    return name.alias.known.party or name.alias.known.id


def domestic_party(span: Span, names: Sequence[Name]) -> tuple[str, str] | None:
    """A minister of no named state belongs to the state that the sentence is about: its main verb's subject."""
    described = [*phrase(span), *(t for a in appositions(span) for t in a)]
    if not any(t.lower_ in nouns("domestic") for t in described):
        return None
    subject = next((t for t in span.sent.root.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    state = next((n for n in names if n.acts and subject is not None and n.span.start <= subject.i < n.span.end), None)
    if state is None or state.alias.known.kind != "state":
        return None
    return state.alias.known.id, f"a minister of no other state named in a sentence about {state.alias.known.name}"

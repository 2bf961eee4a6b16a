"""People in a report: every mention brought together by full name, with roles and party."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc, Span

from parley.identity import identify, spelled_alike
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import Name
from parley.language.actors.persons import Offices, mentions, surname
from parley.language.actors.roles import domestic_party, party_of, roles_of

NEARBY = 60  # words behind a full name in which a pronoun may tell the sex


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
        return same_title(span, [(start, name) for start, name in whole if name in ending], [s.start for s in spans])
    first = {name for _, name in whole if name.split()[0] == text and len(text) > 2}
    if len(first) == 1:
        return first.pop()
    after = span.doc[span.end : span.end + 2]
    if len(after) == 2 and after[0].lower_ == "and":
        partner = next((s for s in spans if s.start == after[1].i and " " in s.text), None)
        if partner is not None:
            return f"{text} {surname(' '.join(partner.text.split()))}"
    return text


def same_title(span: Span, whole: Sequence[tuple[int, str]], starts: Sequence[int]) -> str | None:
    """Of two people of one surname, the one whose sex the title tells: “Ms Orrin” is she who was called a woman before."""
    title = span.doc[span.start - 1].text if span.start else ""
    called = {name for start, name in whole if start and span.doc[start - 1].text == title and title in nouns("titles", "words")}
    if len(called) == 1:
        return called.pop()
    sex = sex_of_title(title)
    if sex is None:
        return None
    told = {name: sex_nearby(span.doc, start, name, starts) for start, name in reversed(whole)}
    for fitting in ([n for n in told if told[n] == sex], [n for n in told if told[n] in (sex, None)]):
        if len(fitting) == 1:
            return fitting[0]
    return None


def sex_of_title(title: str) -> str | None:
    return "f" if title in nouns("titles", "women") else "m" if title in nouns("titles", "men") else None


def sex_nearby(doc: Doc, start: int, name: str, others: Sequence[int]) -> str | None:
    """What the words around a full name tell of the sex: a title, a role, the next pronoun of a person before another is named."""
    told = sex_of_title(doc[start - 1].text if start else "")
    if told:
        return told
    end = min([other for other in others if other > start + len(name.split())], default=len(doc))
    for token in doc[start : min(end, start + NEARBY)]:
        if token.lower_ in nouns("female"):
            return "f"
        if token.lower_ in nouns("male"):
            return "m"
    return None

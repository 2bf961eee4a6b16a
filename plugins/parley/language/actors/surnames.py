"""Whose a surname is: the whole name that a shorter mention of a person stands for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parley.identity import spelled_alike
from parley.language.actors.knowledge import nouns
from parley.language.actors.persons import Offices, surname
from parley.language.actors.roles import roles_of
from parley.language.tokens import Doc, Span

NEARBY = 60  # words behind a full name in which a pronoun may tell the sex


class Roll:
    """The full names of a report, by surname and by first name."""

    def __init__(self, spans: Sequence[Span], offices: Offices) -> None:
        self.offices = offices
        self.after = {span.start: other.start for span, other in pairwise(spans)}
        self.at: dict[int, Span] = {span.start: span for span in spans}
        self.ending: dict[str, dict[str, list[Span]]] = {}
        self.beginning: dict[str, set[str]] = {}
        for name in offices:
            self.ending.setdefault(surname(name), {})
        for span in spans:
            name = told(span)
            if " " in name:
                self.ending.setdefault(surname(name), {}).setdefault(name, []).append(span)
                self.beginning.setdefault(name.split()[0], set()).add(name)

    def full_name(self, span: Span) -> str | None:
        """The mention's own words, or the one full name in the report that ends or begins so.

        “Yahya and Mohammed Sinwar” shares its surname. None for a single word that several full names could mean, unless the title
        before it tells which.
        """
        text = told(span)
        if " " in text:
            longer = {name for names in self.ending.values() for name in names if name.endswith(f" {text}")}
            if len(longer) == 1:  # “Escal Nuno” of “Rodrigo Escal Nuno”
                return longer.pop()
            return next((name for name in self.offices if name != text and spelled_alike(name, text)), text)
        ending = set(self.ending.get(text, ())) or {name for name in self.offices if surname(name) == text}
        if len(ending) == 1:
            (only,) = ending
            return text if self.another_title(span, only) or self.another_sex(span, only) else only
        if ending:
            return self.same_title(span, self.ending[text])
        middle = {name for names in self.ending.values() for name in names if text in name.split()[1:-1] and len(text) > 3}
        if len(middle) == 1:  # “Escal” of “Rodrigo Escal Nuno”: of two surnames the first is the one that is used
            return middle.pop()
        first = self.beginning.get(text, set()) if len(text) > 2 else set()
        if len(first) == 1:
            return next(iter(first))
        after = span.doc[span.end : span.end + 2]
        if len(after) == 2 and after[0].lower_ == "and":
            partner = self.at.get(after[1].i)
            if partner is not None and " " in told(partner):
                return f"{text} {surname(told(partner))}"
        return text

    def another_title(self, span: Span, name: str) -> bool:
        """“Chairman Orrin” is not Deputy Prime Minister Ellen Orrin: an office before the surname that she never had."""
        title = span.doc[span.start - 1] if span.start else None
        if title is None or not title.text.istitle() or title.lower_ not in nouns("office"):
            return False
        roles = [role for mention in self.ending.get(surname(name), {}).get(name, ()) for role in roles_of(mention, {})]
        roles += [office.role for _, office in self.offices.get(name, ())]
        return bool(roles) and not any(title.lower_ in role.lower() for role in roles)

    def another_sex(self, span: Span, name: str) -> bool:
        """“Mr Orrin” is not Ellen Orrin, of whom “she” was said."""
        title = sex_of_title(span.doc[span.start - 1].text if span.start else "")
        whole = self.ending.get(surname(name), {}).get(name, [])
        return title is not None and len(whole) > 0 and self.sex(whole[0]) not in (title, None)

    def same_title(self, span: Span, whole: dict[str, list[Span]]) -> str | None:
        """Of two people of one surname, the one who has the office, “President Orrin”, or whose sex the title tells: “Ms Orrin”."""
        title = span.doc[span.start - 1].text if span.start else ""
        named = [name for name in self.offices if surname(name) == told(span)]
        in_office = [
            name for name in named if any(title.lower() in office.role.lower().split() for _, office in self.offices[name])
        ]
        if len(in_office) == 1:
            return in_office[0]
        if title in nouns("titles.words"):
            called = {name for name, several in whole.items() for s in several if s.start and span.doc[s.start - 1].text == title}
            if len(called) == 1:
                return called.pop()
        sex = sex_of_title(title)
        if sex is None:
            return None
        sexes = {name: self.sex(several[0]) if several else None for name, several in whole.items()}
        for fitting in ([n for n in sexes if sexes[n] == sex], [n for n in sexes if sexes[n] in (sex, None)]):
            if len(fitting) == 1:
                return fitting[0]
        return None

    def sex(self, span: Span) -> str | None:
        """What the words around a name tell: a title, a role, the next pronoun of a person before another is named."""
        doc: Doc = span.doc
        title = sex_of_title(doc[span.start - 1].text if span.start else "")
        if title:
            return title
        subject = span.root.head if span.root.dep_ == "appos" else span.root
        for token in doc[span.start : min(self.after.get(span.start, len(doc)), span.start + NEARBY)]:
            if token.dep_ in ("dobj", "dative") and token.head.i == subject.head.i:
                continue  # “Orrin urged her”: another
            if token.lower_ in nouns("female"):
                return "f"
            if token.lower_ in nouns("male"):
                return "m"
        return None


def told(span: Span) -> str:
    return " ".join(span.text.split())


def sex_of_title(title: str) -> str | None:
    return "f" if title in nouns("titles.women") else "m" if title in nouns("titles.men") else None

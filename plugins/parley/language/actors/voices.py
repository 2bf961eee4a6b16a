"""Who is speaking where a word stands: in the clause that a verb of saying reports, and in quotation marks."""

from __future__ import annotations

from parley.language.actors.knowledge import nouns
from parley.language.actors.settled import SUBJECTS, Record, Settled
from parley.language.findings import Actor
from parley.language.tokens import Doc, Span, Token

LONGEST = 40  # words of a heading
WE = frozenset(("we", "us"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def heading_of_a_statement(doc: Doc) -> str:
    """“Statement by the Ministry of Foreign Affairs of Kesh”, with which a report begins; empty where it begins otherwise, and
    where what begins so is a sentence.
    """
    first = next((t for t in doc if not t.is_space), None)
    if first is None or first.lower_ not in nouns("statements_begin"):
        return ""
    end = next((t.i for t in doc[first.i : first.i + LONGEST] if t.text == "." or "\n" in t.text), None)
    told = end is None or any(t.tag_ in FINITE for t in doc[first.i : end])  # “Declaration of war by the government shocked all”
    return "" if told else doc[first.i : end].text


def of_the_writer(token: Token, record: Record, writer: Actor | None) -> Settled | None:
    """“We call on all parties”, in what a ministry says itself and quotes nobody."""
    abroad = token.text == "US"
    if writer is None or abroad or token.lower_ not in WE or record.quotation[token.i] is not None:
        return None
    return Settled(Span(token.doc, token.i, token.i + 1), (writer,), "pronoun", f"“{token.text}” in a statement of {writer.name}")


def voice(token: Token, record: Record) -> Settled | None:
    """The person whose speech the token is part of, where the words told so far tell it."""
    quotation = record.quotation[token.i]
    if quotation is not None:
        return of_quotation(token, quotation, record)
    path = token
    for above in token.ancestors:
        if path.dep_ in ("ccomp", "xcomp", "advcl", "acl", "relcl", "parataxis") and (one := sayer(above, record)) is not None:
            return one if one.start < token.i else None
        path = above
    return None


def sayer(verb: Token, record: Record) -> Settled | None:
    """The person who is the subject of a verb of saying."""
    if verb.i not in record.sayings:
        return None
    for child in verb.children:
        if child.dep_ not in SUBJECTS:
            continue
        one = record.by_head.get(child.i)
        if one is None:
            behind = (t.i for t in child.rights if t.dep_ == "appos")
            one = next((record.by_head[i] for i in behind if i in record.by_head), None)
        if one is not None and len(one.actors) == 1 and record.now(one.actors[0]).kind == "person":
            return one
    return None


def of_quotation(token: Token, quotation: int, record: Record) -> Settled | None:
    """“…,” Vesh said; Vesh said: “…”: the subject of the verb of saying next to the marks."""
    start, end = record.quotations[quotation]
    around = [*range(start - 1, max(-1, start - 8), -1), *range(end, min(len(token.doc), end + 14))]
    for i in around:
        if i in record.sayings and record.paragraph[i] == record.paragraph[token.i]:
            one = sayer(record.tokens[i], record)
            if one is not None:
                return one
    return None

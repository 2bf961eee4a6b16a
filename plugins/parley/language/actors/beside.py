"""A noun beside a name, with a comma between or without: it is one mention with the name, or tells whose name it is."""

from __future__ import annotations

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.actors.roles import parties
from parley.language.actors.settled import Record, Settled
from parley.language.tokens import Span, Token


def behind_a_name(token: Token, span: Span, record: Record) -> bool:
    """Whether the noun, with its phrase, heads what stands between commas behind a name."""
    start = span.start
    return start >= 2 and token.doc[start - 1].text == "," and (start - 2) in record.covering and token.head.i < start


def before_a_name(token: Token, record: Record) -> bool:
    """“Its leader, Isak Dorn,”: the name behind the comma is the mention."""
    doc = token.doc
    joint = next((t for t in token.rights if t.lower_ in ("of", "to", "in", "for", "at") and t.i == token.i + 1), None)
    i = token.i if joint is None else joint.right_edge.i
    while joint is not None and i > token.i and doc[i].text != ",":
        i -= 1  # the parser may have put the name under “of”: “the Foreign Minister of Kesh, Ms Dunmar”
    i = (i - 1 if doc[i].text == "," else joint.right_edge.i) if joint is not None else i
    if is_part_of_a_title(token, record):
        return True
    if i + 2 >= len(doc) or doc[i + 1].text != "," or token.lower_ in parties():
        return False
    if doc[i + 2].text in nouns("titles.forms"):
        return True
    while i + 3 < len(doc) and doc[i + 2].text in nouns("titles.words"):
        i += 1  # “its leader, Lieutenant General Isak Dorn,”
    one = record.by_head.get(doc[i + 2].i) or record.starting(i + 2)
    return one is not None and one.actors[0].kind == "person"


def is_part_of_a_title(token: Token, record: Record) -> bool:
    """“Secretary of State Ada Roe”: a capital that runs on into a person's name; “the rebel group Northern Front”."""
    doc, i = token.doc, token.i + 1
    behind = record.starting(i)
    if behind is not None and behind.how == "name" and token.lower_ in nouns("stand_in.group", "stand_in.organisation"):
        return behind.actors[0].kind in ("group", "organisation", "body")
    if not token.text[0].isupper():
        return False
    while (
        i < len(doc)
        and i < token.i + 6
        and i not in record.covering
        and (doc[i].text[0].isupper() or doc[i].lower_ in ("of", "for"))
    ):
        i += 1
    one = record.starting(i) if i < len(doc) else None
    return one is not None and one.how == "name" and one.actors[0].kind == "person"


def known_as(token: Token, span: Span, record: Record) -> Settled | None:
    """“The militia known as the Ridge Volunteers”, “an armed group calling itself the Northern Front”: the name that follows."""
    if token.lower_ != "party" and token.lower_ not in nouns("stand_in.group", "stand_in.organisation"):
        return None
    verb = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    beside = verb.text == "," and span[0].tag_ == "PRP$"  # “his party, the Civic Alliance,”
    named = verb.lower_ in nouns("grammar.named_so") and verb.tag_ in ("VBN", "VBG")  # not “the movement called it a lie”
    if not named and not beside:
        return None
    one = next((s for i in range(token.i + 2, token.i + (4 if beside else 6)) if (s := record.starting(i)) is not None), None)
    if one is None or one.how != "name" or one.actors[0].kind not in ("group", "organisation", "body"):
        return None
    if beside and one.span.root.dep_ != "appos":
        return None
    if beside:
        because = f"“{span.text}, {one.span.text}”"
        owner = record.by_head.get(span[0].i)
        person = record.now(owner.actors[0]) if owner is not None else None
        if person is not None and person.kind == "person" and person.party is None:
            record.actors[person.id] = replace(person, party=one.actors[0].id, because=because)
        return Settled(span, one.actors, "nominal", because)
    return Settled(token.doc[span.start : one.span.end], one.actors, "nominal", f"“{one.span.text}”, the name behind it")

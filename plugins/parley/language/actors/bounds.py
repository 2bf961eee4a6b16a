"""Where a person's name begins and ends: no title, day, conjunction or verb belongs to it, whatever the model took along."""

from __future__ import annotations

from parley.language.actors.knowledge import nouns
from parley.language.tokens import Span, Token

LONGEST_NAME = 5  # words


def without_title(span: Span) -> Span | None:
    """The name in a span, as in “Col. Marek Tull on Thursday”; None where nothing is left that can name a person."""
    doc = span.doc
    start, end = behind_an_owner(span)
    start = behind_titles(span, start, end)
    while start < end and (is_opener(doc[start]) or doc[start].is_punct or doc[start].is_digit):
        start += 1
    if end - start > 2 and doc[start].is_sent_start and doc[start].lower_ in nouns("titles.verbs"):
        start += 1  # “Will Ada Roe come?”
    start = behind_a_department(span, start, end)
    while end > start and is_no_ending(doc[end - 1], start):
        end -= 1
    order = end - start == 1 and start and doc[start - 1].text in nouns("titles.of_an_order")
    first = 0 < start < end and doc[start].text[0].islower() and doc[start - 1].text[0].isupper()
    if order or (first and start > span.start):
        start -= 1  # “Brother Anselm” has no other name; “Sultan al-Remi” is called Sultan
    name = Span(doc, start, max(start, end))
    words = name.text.split()
    if not 0 < len(words) <= LONGEST_NAME or "\n" in name.text or not name.text[0].isupper() or any(c.isdigit() for c in name.text):
        return None
    if any(word in nouns(f"heads.{kind}") for word in words for kind in ("press", "group", "organisation")):
        return None
    if words[-1] in nouns("heads.things"):
        return None  # “Carl Roe Airport”
    if words[0].lower().startswith(("pro-", "anti-", "non-", "ex-")) or words[0] in nouns("titles.ships"):
        return None  # “Pro-Vesh crowds”, “USS Carl Roe”
    return name


def behind_an_owner(span: Span) -> tuple[int, int]:
    """“Coastline's Ada Roe” is Ada Roe, “Vesh's throat” is Vesh."""
    start, end = span.start, span.end
    for i in range(start + 1, end - 1):
        token = span.doc[i]
        if token.tag_ == "POS":
            if span.doc[token.i + 1].text[0].isupper():
                start = token.i + 1
            else:
                end = token.i
                break
    return start, end


def behind_titles(span: Span, start: int, end: int) -> int:
    """Behind the last title or office that stands before the name: “Trade Commissioner Katrin Roe”."""
    doc = span.doc
    capital = False  # whether the rest holds a word that may be a name
    for i in range(end - 2, start - 1, -1):
        capital = capital or doc[i + 1].text[0].isupper()
        if capital and is_title(doc[i]):
            return i + 1
    return end if end - start == 1 and is_title(doc[start]) else start


def is_title(token: Token) -> bool:
    return token.text in nouns("titles.words") or token.lower_ in nouns("office", "rank", "titles.parties")


def is_opener(token: Token) -> bool:
    """“But Ada Roe”, “From Karsk”, “Tuesday Ada Roe”: a word that opens a sentence, or tells a day."""
    if token.lower_ in nouns("titles.given") and token.i and is_title(token.nbor(-1)):
        return False  # “Foreign Minister Sun Veskin”, “Marshal An Orlo-il”
    return token.lower_.rstrip(".") in nouns("titles.openers", "titles.days")


def behind_a_department(span: Span, start: int, end: int) -> int:
    """“Secretary of State Ada Roe”, “Under-Secretary for Public Works Ada Roe”: a name of two words behind an office's own.

    So of “ambassador to Israel Ada Roe”.
    """
    doc = span.doc
    if end - start < 3 or not stands_behind_an_office(span, start):
        return start
    first = end - 2
    while first > start + 1 and (doc[first].text == "-" or doc[first].lower_ in nouns("titles.particles")):
        first -= 1
    return first


def stands_behind_an_office(span: Span, start: int) -> bool:
    """“Minister of …”, “envoy to …”: whether what starts there is what an office is for."""
    doc = span.doc
    start -= start > 2 and doc[start - 1].lower_ == "the"
    return start > 1 and doc[start - 1].lower_ in ("of", "for", "to") and is_title(doc[start - 2])


def is_no_ending(token: Token, start: int) -> bool:
    """“Ada Roe Thursday”, “Roe needs to”, “Roe's”: no name ends so."""
    if token.tag_ == "POS" or token.text in "'’\"”“,;:—–-" or token.is_space:
        return True
    if token.i == start:
        return False
    in_one = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_  # “Ban Kin-sool”
    return (token.text[0].islower() and not in_one) or token.lower_.rstrip(".") in nouns("titles.days")

"""Which date belongs to which verb or noun: by syntax and reach, never by “the sentence's first date”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace
from spacy.tokens import Doc as Parsed

from parley.language.findings import DateExpression, Mention, Span, When
from parley.language.tokens import Doc, Token
from parley.language.tokens import Span as Tokens
from parley.reports.asides import asides

TO = frozenset(("to", "till", "until"))
SPEAKING = frozenset(("speak", "talk", "write"))  # what somebody does while he says something, wherever it is told
INSIDE_A_PHRASE = frozenset(
    (
        *("advmod", "amod", "appos", "attr", "cc", "compound", "conj", "dep", "det", "dobj", "nmod", "npadvmod"),
        *("nsubj", "nsubjpass", "nummod", "pcomp", "pobj", "poss", "predet", "prep", "quantmod"),
    )
)


def reported(published: date | None) -> When:
    """Nothing but the report's own day is known, or not even that: it stands under that day, as reported then."""
    day = published.isoformat() if published else None
    return When(edtf=None, earliest=day, latest=day, precision="unknown", basis="reported", wording=None)


def governor(token: Token) -> Token:
    """The verb whose clause a word stands in, or the sentence's root."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def clause_of(noun: Token) -> Token:
    """The finite verb whose clause a noun stands in: “talks focused on achieving progress amid warnings”."""
    verb = governor(noun)
    while verb.dep_ in ("pcomp", "xcomp") and verb.head.i != verb.i:
        verb = governor(verb.head)
    return verb


def asides_of(doc: Doc | Parsed) -> list[Span]:
    """The stretches of a document that are no part of its story, kept as well."""
    found: list[Span] | None = doc.user_data.get("parley_asides")
    if found is None:
        found = doc.user_data["parley_asides"] = asides(doc.text)
    return found


def token_at(doc: Doc, offset: int) -> Token | None:
    """The token that holds a character, or that it follows where white space stands there."""
    place = bisect_right(doc.starting, offset) - 1
    return doc[place] if place >= 0 else None


def mentions_at(doc: Doc, offset: int) -> list[Mention]:
    """The mentions in which the word stands that starts at an offset."""
    found: dict[int, list[Mention]] | None = doc.user_data.get("parley_mentions")
    if found is None:
        found = doc.user_data["parley_mentions"] = {}
        starts = doc.starting
        for mention in doc._.mentions:
            for place in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
                found.setdefault(starts[place], []).append(mention)
    return found.get(offset, [])


def mentions_in(doc: Doc, spans: Sequence[Span]) -> list[Mention]:
    """The mentions that start within one of the spans, in the order of the text."""
    starts: list[int] | None = doc.user_data.get("parley_mention_starts")
    if starts is None:
        starts = doc.user_data["parley_mention_starts"] = [mention.start for mention in doc._.mentions]
    places = {i for start, end in spans for i in range(bisect_left(starts, start), bisect_left(starts, end))}
    mentions: tuple[Mention, ...] = doc._.mentions
    return [mentions[i] for i in sorted(places)]


def date_of(head: Token, dates: Sequence[DateExpression], outside: Sequence[Span] = ()) -> DateExpression | None:
    """The date that tells when `head` was: it hangs on the same verb, outside the spans given (what was said is not when).

    A noun takes a date of its own first (“Tuesday's talks”), then its verb's. Of several, the nearest counts. What a date is
    counted from is of the day that the counting gives it: “left on Monday, two days after Kesh signed” tells when Kesh signed.
    """
    doc = head.doc
    sentence = head.sent
    own: list[tuple[int, DateExpression]] = []
    verbs: list[tuple[int, DateExpression]] = []
    first = bisect_left(dates, sentence.start_char, key=lambda found: found.end)
    for found in dates[first:]:
        if found.start >= sentence.end_char:
            break
        if found.end <= sentence.start_char or not places(found):
            continue
        if any(start <= found.start < end for start, end in outside):
            continue
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is None:
            continue
        root = span.root
        if span.start and head.tag_ == "VBD" and doc[span.start - 1].lower_ == "by":
            continue  # “asked for answers by Monday”: till when, not when
        if is_moved_from(span, found, dates):
            continue
        near = (abs(root.i - head.i), found)
        verb = head.pos_ in ("VERB", "AUX")
        if not verb and head in root.ancestors and between_is_phrase(root, head):
            own.append(near)
        elif governor(root).i == (head if verb else clause_of(head)).i:
            verbs.append(near)
    chosen = own or verbs
    chosen = [near for near in chosen if not near[1].value.endswith("_REF")] or chosen  # “will now open on Friday”
    if not chosen:
        return next((its for verb in at_once(head) if (its := date_of(verb, dates, outside)) is not None), None)
    return counted_from(head, min(chosen, key=lambda near: near[0])[1])


AFTERWARDS = frozenset(
    ("after", "eventually", "finally", "later", "once", "since", "soon", "still", "then", "times", "until", "within")
)
WEEK = 7  # days


def joined_to(head: Token, dates: Sequence[DateExpression]) -> DateExpression | None:
    """“The offer came on Monday, and Kesh accepted it before the coffee”: what is told in one breath is of one day."""
    verb = next(
        (t for t in head.head.children if t.dep_ == "ccomp" and t.i < head.head.i), head.head
    )  # “came on Monday, he said, and”
    mine = next((t for t in head.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    if head.dep_ != "conj" or mine is None or not (is_narrated(head) and is_narrated(verb)):
        return None
    first = mine.left_edge
    if (
        not first.i
        or first.nbor(-1).lower_ != "and"
        or any(t.ent_type_ in ("DATE", "TIME") or t.lower_ in AFTERWARDS for t in head.subtree)
    ):
        return None
    found = date_of(verb, dates)
    exact = found is not None and found.when.precision == "day" and found.end <= mine.idx
    return found if exact and found is not None and is_of_these_days(found, head.doc._.published) else None


def is_of_these_days(found: DateExpression, published: date | None) -> bool:
    """Whether it lies within a week of the report: news goes on in one breath, a look back does not."""
    on = date.fromisoformat(found.when.earliest) if found.when.earliest else None
    return on is not None and published is not None and abs((published - on).days) <= WEEK


def is_narrated(verb: Token) -> bool:
    """A plain past, or its passive: “left”, “was killed”; not “had left”, “did not leave”."""
    helping = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    return (verb.tag_ == "VBD" and not helping) or [t.lower_ in ("was", "were") for t in helping] == [True]


def is_moved_from(span: Tokens, found: DateExpression, dates: Sequence[DateExpression]) -> bool:
    """“Moved from Monday to Friday”: not when it is to be. The ends of one range have one time."""
    doc = span.doc
    if not span.start or doc[span.start - 1].lower_ != "from" or span.end + 1 >= len(doc) or doc[span.end].lower_ not in TO:
        return False
    return any(other.start == doc[span.end + 1].idx and other.when != found.when for other in dates)


def at_once(head: Token) -> Iterator[Token]:
    """The participles of what goes on while a finite verb's doer does it: “Speaking on Monday, Roe said”, “the envoys, meeting in
    Brisa on Sunday, agreed”. Behind the verb it is only that of speaking: “agreed to a truce, starting on Monday”.
    """
    if head.tag_ not in ("VBD", "VBZ"):
        return
    doers = (t for t in head.children if t.dep_ == "nsubj")
    for verb in (*head.children, *(t for doer in doers for t in doer.children if t.dep_ == "acl")):
        beside = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl") and (verb.i < head.i or verb.lemma_ in SPEAKING)
        if beside and not any(t.dep_ in ("nsubj", "nsubjpass", "mark", "aux") for t in verb.children):
            yield verb


def counted_from(head: Token, found: DateExpression) -> DateExpression | None:
    """The date as it is for `head`, where it may be what the date is counted from; None where that day is not told."""
    anchor = found.anchor
    if anchor is None or not anchor.span[0] <= head.idx < anchor.span[1]:
        return found
    return replace(found, when=anchor.when) if anchor.when is not None and anchor.when.earliest is not None else None


def between_is_phrase(token: Token, head: Token) -> bool:
    while token.i != head.i:
        if token.dep_ not in INSIDE_A_PHRASE or token.pos_ in ("VERB", "AUX"):
            return False
        token = token.head
    return True


def places(found: DateExpression) -> bool:
    """Whether an expression puts something on the calendar; “every Friday” and “two weeks” do not."""
    return found.type in ("DATE", "TIME", "DURATION") and found.when.earliest is not None and found.when.latest is not None

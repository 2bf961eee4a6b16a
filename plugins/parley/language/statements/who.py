"""Who said it: from the words that name a source to a party, a person or body that speaks for it, or nobody that can be told.

A statement is never given to an actor because it is the nearest name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from parley.language.actors.knowledge import nouns
from parley.language.findings import Actor, Attribution, DateExpression, Mention, Span, Statement
from parley.language.reach import date_of, joined_to, mentions_at, mentions_in, reported, token_at
from parley.language.statements import addressees, on_behalf, papers, proposers
from parley.language.statements.addressees import belongs
from parley.language.tokens import Doc, Token, tokens_of

COMMITS = frozenset(("agree", "concede", "propose", "reject"))  # moves by which somebody binds those for whom he speaks
FROM_NAME, FROM_STAND_IN, NOBODY = 1.0, 0.85, 0.7
"""What is left of an attribution's confidence when its source is a name, stands for one, or is left open."""


Parsed.set_extension("statements", default=(), force=True)


@Language.component("parley_speakers")
def parley_speakers(parsed: Parsed) -> Parsed:
    """Sets `doc._.statements`: every attribution with its party, its speaker, and when it was said."""
    parsed._.statements = tuple(statements(tokens_of(parsed)))
    return parsed


class Who(Struct, frozen=True, gc=False):
    actor: str | None
    speaker: str | None
    because: str
    certainty: float


def statements(doc: Doc) -> Iterator[Statement]:
    """A statement for each attribution of the report, or one for each actor where several speak as one."""
    said_by = [of_his_party(doc, attribution, speakers(doc, attribution)) for attribution in doc._.attributions]
    parties = [frozenset(who.actor or who.speaker for who in several) - {None} for several in said_by]
    denied = {place for place, one in enumerate(doc._.attributions) if one.stance == "deny"}  # “it is not true that Sarn agreed”
    for place, told in enumerate(on_behalf.told(doc._.attributions, parties, doc._.abouts, lambda at: parties_at(doc, at))):
        head = token_at(doc, told.head)
        if head is None or told.within in denied:
            continue
        sentence = head.sent
        found = date_of(head, doc._.dates, outside=told.content) or joined_to(head, doc._.dates)
        found = None if found is not None and (is_long(found, doc) or is_ahead(found, head, doc)) else found
        aimed = [party(doc, id) for id in addressees.of(doc, told.target) if acts(doc, id)]
        if addressees.is_mutual(doc, told.target):
            aimed = [id for id in parties[place] if id]
        aimed = aimed or proposers.of(doc, place, told, parties) or spoken_of(doc, told, parties[place])
        for who in said_by[place]:
            if told.stance == "accuse" and who.speaker and who.actor in aimed:
                who = replace(who, actor=None, because=f"{who.because}, and accuses it")
            yield Statement(
                told,
                (sentence.start_char, sentence.start_char + len(sentence.text.rstrip())),
                who.actor,
                who.speaker,
                tuple(dict.fromkeys(id for id in aimed if id not in (who.actor, who.speaker))),
                found.when if found else reported(doc._.published),
                "; ".join(filter(None, (told.because, who.because, found.because if found else ""))),
                round(told.confidence * who.certainty, 2),
            )


def is_long(found: DateExpression, doc: Doc) -> bool:
    """“Accepted 6,000 returns this year”: a time as long as that tells when of what is said, not when it was said."""
    published = doc._.published.isoformat() if doc._.published else ""
    return found.when.precision in ("year", "season") and (found.when.earliest or "") <= published <= (found.when.latest or "")


def is_ahead(found: DateExpression, head: Token, doc: Doc) -> bool:
    """“Suggested a round on 6 April”, which is to come: not when it was suggested."""
    published = doc._.published.isoformat() if doc._.published else ""
    return head.tag_ == "VBD" and bool(published) and (found.when.earliest or "") > published


def parties_at(doc: Doc, at: int) -> frozenset[str | None]:
    """The parties of those whom the word at an offset stands for: by a mention, or by the name that hangs on it."""
    token = token_at(doc, at)
    return frozenset(party(doc, id) for id in addressees.at(doc, token)) if token is not None else frozenset()


def spoken_of(doc: Doc, told: Attribution, own: frozenset[str | None]) -> list[str]:
    """Whom an accusation is about, and whose part a proposal tells, where no word of address names them: the others in it."""
    if told.stance not in ("accuse", "propose") or not own - {None} or (told.stance == "propose" and not told.cue):
        return []
    inside = [m for m in mentions_in(doc, told.content) if not is_named_in(doc, m, told.condition)]
    others = list(dict.fromkeys(id for m in inside if acts(doc, m.actor) and (id := party(doc, m.actor)) not in own))
    return others[:1] if told.stance == "accuse" or len(others) > 2 else others


def is_named_in(doc: Doc, mention: Mention, condition: Span | None) -> bool:
    """Whether a condition names somebody who is not to do his part in it: “if monitors of the Union stood at the road”."""
    if condition is None or not condition[0] <= mention.start < condition[1]:
        return False
    head = addressees.head_of(doc, mention.start, mention.end)
    return head is None or not head.dep_.startswith("nsubj")


def acts(doc: Doc, id: str) -> bool:
    """Nothing is asked of those who are only spoken of: “demands the release of Josip Brandt”."""
    actor: Actor | None = doc._.actors.get(id)
    return actor is None or actor.acts


def party(doc: Doc, id: str) -> str:
    actor: Actor | None = doc._.actors.get(id)
    return (actor.party if actor else None) or id


def speakers(doc: Doc, attribution: Attribution) -> list[Who]:
    """Everyone whom the source's head, or a word in a row with it, stands for; one open Who where nobody is told."""
    head = token_at(doc, attribution.source_head) if attribution.source_head is not None else None
    if head is None:
        return [Who(None, None, "nobody is named as the source", NOBODY)]
    row = [t for t in (head, *head.conjuncts) if any(start <= t.idx < end for start, end in attribution.source)] or [head]
    found = [who for token in row for who in of_token(doc, token, attribution)]
    told = [who for who in found if who.actor or who.speaker]
    unique = {(who.actor, who.speaker): who for who in reversed(told)}
    return list(reversed(unique.values())) or found[:1]


def of_his_party(doc: Doc, told: Attribution, found: list[Who]) -> list[Who]:
    """“Kesh, he said, could open a road, if …”: whoever “he” is, he commits Kesh."""
    head = token_at(doc, told.source_head) if told.source_head is not None else None
    is_open = head is not None and head.lower_ in ("he", "she") and not any(who.actor or who.speaker for who in found)
    if not is_open or told.form == "direct" or told.stance not in COMMITS:
        return found
    inside = [m for m in mentions_in(doc, told.content) if acts(doc, m.actor) and m.how == "name"]
    for mention in inside:
        token = token_at(doc, mention.start)
        verb = token.head if token is not None and token.dep_ == "nsubj" else None
        if verb is not None and any(t.dep_ == "aux" and t.lower_ in ("could", "would", "will") for t in verb.children):
            id = party(doc, mention.actor)
            return [Who(id, None, f"what {doc._.actors[id].name} would do is told by “{head}”", FROM_STAND_IN)]
    return found


def of_token(doc: Doc, token: Token, attribution: Attribution) -> list[Who]:
    if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
        token = token.head.head  # “the position of Sarn, which considers that …”
    mentions = mentions_at(doc, token.idx)
    actors: Mapping[str, Actor] = doc._.actors
    if mentions:
        return [of_actor(actors[m.actor], m) for m in mentions if m.actor in actors]
    if (of := next((t for t in token.children if t.lower_ == "of"), None)) is not None and token.pos_ in ("NUM", "PRON", "DET"):
        among = [m for t in of.children if t.dep_ == "pobj" for m in mentions_at(doc, t.idx) if m.actor in actors]
        if len({party(doc, m.actor) for m in among}) == 1:  # “one of them”, “two of its envoys”
            id = party(doc, among[0].actor)
            return [Who(id, None, f"“{token.text} of” those of {actors[id].name if id in actors else id}, unnamed", FROM_STAND_IN)]
    named = [m for t in token.children if t.dep_ == "appos" for m in mentions_at(doc, t.idx) if m.how == "name"]
    if named and token.lemma_.lower() in nouns("office", "rank") and named[0].actor in actors:
        return [of_actor(actors[named[0].actor], named[0])]  # “its spokesman, Oram Vesh,”
    words = doc.text[attribution.source[0][0] : attribution.source[-1][1]] if attribution.source else token.text
    lemma = token.lemma_.lower()
    if (paper := papers.of(doc, token)) is not None:
        noun, makers = paper
        return [of_paper(doc, actors[m.actor], noun) for m in makers if m.actor in actors]
    if lemma in nouns("office", "body", "relation"):
        inside = mentions_in(doc, attribution.source)
        near = [m for m in inside if any(s <= m.start and m.end <= e for s, e in attribution.source) and belongs(doc, m, token)]
        if any(t.lower_ in nouns("bygone") for t in token.lefts):
            near = []  # “the former Sarnian minister” speaks for Sarn no more
        if near and near[0].actor in actors:
            id = party(doc, near[0].actor)
            return [Who(id, None, f"“{words}” speaks for {actors[id].name if id in actors else id}, unnamed", FROM_STAND_IN)]
        return [Who(None, None, f"“{words}”: for whom is not told", NOBODY)]
    if lemma in nouns("press"):
        return [Who(None, None, f"“{words}”: a report of the press", NOBODY)]
    return [Who(None, None, f"“{words}”: nobody that is known", NOBODY)]


def of_paper(doc: Doc, actor: Actor, paper: Token) -> Who:
    id = party(doc, actor.id)
    maker = doc._.actors.get(id, actor).name
    return Who(id, None, f"“the {paper.text}” is what {maker} put forward", FROM_STAND_IN)


def of_actor(actor: Actor, mention: Mention) -> Who:
    certainty = FROM_NAME if mention.how == "name" else FROM_STAND_IN
    if actor.kind in ("person", "body"):
        return Who(actor.party, actor.id, actor.because and f"{actor.name}: {actor.because}", certainty)
    return Who(actor.id, None, mention.because, certainty)

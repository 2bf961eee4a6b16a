"""Whom a person acts for by what he does: leads, speaks for, was sent by."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.actors.knowledge import nouns
from parley.language.actors.phrases import told_once
from parley.language.actors.roles import phrase
from parley.language.tokens import Span, Token

BEHALF = 30  # words behind a name or its verb, in which “on Kesh's behalf” still tells for whom it is done
APPOSITION = 14  # words between the commas behind a name, at most


@told_once
def told_by_verbs(span: Span) -> Iterator[Token]:
    """Whom verbs say a person leads, speaks for or was sent by: “has led Morrene's team”, “who speaks for the Movement”."""
    readers = (
        *(led, led_in_passive, spoken_for, sent_by, in_office, is_held_by, one_of_them, behind_what_he_does, vouched_for),
        *(whose_paper, at_the_head, with_his_own, told_at_home),
    )
    yield from (found for read in readers if (found := read(span)) is not None)


def in_order(served: Token) -> list[Token]:
    """The words that tell whom somebody serves, with what they hang on, as they stand: “named by Kesh”, “Kesh would pay”."""
    places = [served.head.i, *(token.i for token in served.subtree)]
    return list(served.doc[min(places) : max(places) + 1])


@told_once
def verbs_of(span: Span) -> Iterator[Token]:
    """The verbs that a person is the subject of, in the sentence's main clause or in “who …”, and those that go on from them."""
    called = [span.root, *(t for t in span.root.children if t.dep_ == "appos")]  # “Roe, a former minister who now leads …”
    verbs = [t for noun in called for t in noun.children if t.dep_ == "relcl" or (t.dep_ == "acl" and t.tag_ == "VBG")]
    subject = span.root.head if span.root.dep_ == "appos" else span.root  # “His successor, Roe, has haggled on Kesh's behalf”
    if subject.dep_ == "nsubj":
        verbs.append(subject.head)
        fronted = (t for t in subject.head.children if t.dep_ == "advcl" and t.tag_ == "VBG")  # “Representing Kesh,”
        verbs += [t for t in fronted if t.i < span.start]
    after = span.doc[span.end : span.end + 4]
    if len(after) == 4 and after[0].text == "," and after[1].lower_ == "who" and after[2].pos_ == "VERB":
        verbs.append(after[2])
    elif len(after) == 4 and after[0].text == "," and after[1].tag_ == "VBG":  # “Roe, speaking for the Front,”
        verbs.append(after[1])
    for verb in verbs:
        yield verb
        if verb.tag_ == "VBN" and verb.lemma_ in nouns("sending"):  # “was chosen to speak for the Movement”
            yield from (t for t in verb.children if t.dep_ in ("xcomp", "advcl") and t.i > verb.i)
        yield from (t for t in verb.conjuncts if t.i > verb.i and t.pos_ == "VERB" and subject_of(t) is None)


def subject_of(verb: Token) -> Token | None:
    """The subject that a verb has of its own; “who” is that of the person before it."""
    return next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.lower_ != "who"), None)


def led(span: Span) -> Token | None:
    """“Roe leads Morrene's team”; “runs the programme at Corvex”, “sits on the board of the League”: where."""
    for verb in verbs_of(span):
        if any(t.dep_ == "prt" for t in verb.children):
            continue  # “ruled out a clause”
        if verb.lemma_ in nouns("leading") and (what := next((t for t in verb.children if t.dep_ == "dobj"), None)) is not None:
            at = next((t for t in verb.children if t.lower_ in ("at", "for") and t.i > what.i), None)
            named = any(t.tag_ in ("NNP", "NNPS") for t in what.subtree)
            return at if at is not None and not named else what
        if verb.lemma_ in ("serve", "sit"):
            on = next((t for t in verb.children if t.lower_ == "on"), None)
            board = next((t for t in on.children if t.dep_ == "pobj"), None) if on is not None else None
            if board is not None and board.lower_ in nouns("boards"):
                return board
    return None


def led_in_passive(span: Span) -> Token | None:
    """“The delegation will be headed by Colonel Brandeis”, “their union, which is led by Valder”."""
    by = span.root.head if span.root.dep_ == "pobj" else None
    verb = by.head if by is not None and by.lower_ == "by" else None
    if verb is None or verb.lemma_ not in nouns("leading"):
        return None
    if verb.dep_ in ("relcl", "acl"):
        return verb.head
    return next((t for t in verb.children if t.dep_ == "nsubjpass"), None)


def spoken_for(span: Span) -> Token | None:
    """“Roe, who speaks for the Movement”, “has carried messages for the government”, “Roe, for the union, praised”."""
    doc, end = span.doc, span.end
    beyond = behind_an_apposition(span)
    if beyond < len(doc) and (doc[beyond].lower_ == "for" or doc[beyond : beyond + 3].text == "on behalf of"):
        return doc[beyond] if doc[beyond].lower_ == "for" else doc[beyond + 2]  # “led by Roe, a former president, for the Union”
    if end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "for":
        whose = next((t for t in doc[end + 1].children if t.dep_ == "pobj"), None)
        if whose is not None and any(t.text in ",." for t in doc[whose.i + 1 : whose.i + 2]):
            return doc[end + 1]
    if doc[end : end + 3].text == "on behalf of":
        return doc[end + 2]
    by = span.root.head
    if end < len(doc) and doc[end].lower_ == "for" and by.lower_ == "by" and by.head.lemma_ in nouns("speaking_for"):
        return doc[end]  # “signed by Roe for Kesh”
    for verb in verbs_of(span):
        words: list[Token] = [*doc[end : end + BEHALF], *doc[max(verb.i + 1, end + BEHALF) : verb.i + BEHALF]]
        near = (t for t in words if t.lower_ == "on" and verb.is_ancestor(t))
        behalf = next((t for on in near for t in on.children if t.lower_ == "behalf"), None)
        if behalf is not None and behalf.i >= span.end and subject_of(behalf.head.head) in (None, span.root, span.root.head):
            return behalf  # “thanked him on behalf of Kesh”, “spent the winter haggling on Kesh's behalf”
        if verb.lemma_ in nouns("speaking_for"):
            objects = [verb, *(t for t in verb.children if t.dep_ in ("dobj", "prep"))]
            return next((t for of in objects for t in of.children if t.lower_ == "for"), None)
    return None


def sent_by(span: Span) -> Token | None:
    """“Kesh has named Ada Roe as mediator”, “appointed Ada Roe chief negotiator”: who did."""
    root = span.root.head if span.root.dep_ == "appos" and span.root.head.i < span.start else span.root
    if (chosen := chosen_by(root) or sent_in_passive(root)) is not None:
        return chosen
    verb = root.head
    named = [t for t in verb.children if t.dep_ == "oprd"] + [c for t in verb.children if t.lower_ == "as" for c in t.children]
    if root.dep_ == "nsubj" and verb.dep_ == "ccomp":  # “appointed Roe chief negotiator”, read as a clause
        named, verb = [verb], verb.head
    office = any(t.lower_ in nouns("office") for t in named) or (root.dep_ == "dobj" and is_sent_to_talks(verb))
    to = (t for t in verb.children if t.dep_ in ("xcomp", "advcl") and t.lemma_ in nouns("leading", "between"))
    office = office or (root.dep_ == "dobj" and any(to))  # “appointed Roe to mediate”
    office = office or (root.dep_ in ("dobj", "oprd") and is_sent_with_an_office(span, verb))
    own = any(
        t.dep_ == "appos" and t.lower_ in nouns("office") and any(c.tag_ == "PRP$" for c in t.children) for t in root.children
    )
    office = office or (root.dep_ == "ccomp" and own)  # “made Roe its chief negotiator”
    if verb.lemma_ not in nouns("sending") or not office or root.dep_ not in ("ccomp", "dobj", "nsubj", "oprd"):
        return None
    return subject_of(verb)


def in_office(span: Span) -> Token | None:
    """“Roe, who has been Kesh's prime minister since May”, “Roe is the union's president”, “became its leader”: the office."""
    for verb in verbs_of(span):
        now = verb.lemma_ in ("become", "remain") or (verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBN"))
        held = next((t for t in verb.children if t.dep_ == "attr"), None) if now else None
        if held is not None and held.lower_ in nouns("office") and not any(t.lower_ in nouns("bygone") for t in held.lefts):
            return held
    return None


def is_held_by(span: Span) -> Token | None:
    """“The Keshi signatory was Minister Ada Roe”: the office that somebody is said to hold."""
    verb = span.root.head
    if span.root.dep_ != "attr" or verb.lemma_ != "be":
        return None
    office = subject_of(verb)
    return office if office is not None and office.lower_ in nouns("office", "relation") else None


def one_of_them(span: Span) -> Token | None:
    """“The Keshi delegation under Roe”, “Keshi envoys, including Roe”, “among them Roe”: the noun before, by the words."""
    doc, at = span.doc, min((t.i for t in phrase(span)), default=span.start)
    while at > 2 and doc[at - 1].lower_ == "and" and doc[at - 2].tag_ == "NNP":  # “including Roe and Lund”
        at = next(i for i in range(at - 2, -1, -1) if i == 0 or doc[i - 1].tag_ != "NNP")
    words = [t.lower_ for t in doc[max(at - 2, 0) : at]]
    if words[-1:] == ["under"]:
        before, kinds = at - 2, nouns("body", "boards")
    elif words[-1:] == ["including"] or words == ["among", "them"]:
        before, kinds = at - 1 - len(words[-1:] if words[-1] == "including" else words), nouns("office", "relation")
    else:
        return None
    before -= before > 0 and doc[before].text == ","
    return doc[before] if before >= 0 and doc[before].lemma_.lower() in kinds else None


def behind_what_he_does(span: Span) -> Token | None:
    """“Acting for Kesh was Roe”, “Leading the Keshi team is Roe”: what the sentence begins with."""
    doc, at = span.doc, min((t.i for t in phrase(span)), default=span.start)
    first = doc[span[0].sentence[0]]
    if at < 2 or doc[at - 1].lower_ not in ("is", "was") or first.tag_ != "VBG" or any(t.text == "," for t in doc[first.i : at]):
        return None
    leads, speaks = first.lemma_.lower() in nouns("leading"), first.lemma_.lower() in nouns("speaking_for")
    return next((t for t in first.children if (leads and t.dep_ == "dobj") or (speaks and t.lower_ == "for")), None)


def vouched_for(span: Span) -> Token | None:
    """“Roe promised that Kesh would pay”, “assured him that Karsk would no longer insist”: whose deeds somebody vouches for."""
    for verb in verbs_of(span):
        if verb.lemma_ in nouns("vouching"):
            told = [t for t in verb.children if t.i > verb.i]
            told += [t for noun in told if noun.dep_ in ("dobj", "dative") for t in noun.children if t.dep_ == "relcl"]  # misread
            promised = (t for t in told if t.dep_ in ("ccomp", "xcomp", "relcl"))
            will = (t for t in promised if any(c.dep_ == "aux" and c.lower_ in ("will", "would") for c in t.children))
            return next((subject for t in will if (subject := subject_of(t)) is not None and subject.tag_ == "NNP"), None)
    return None


def whose_paper(span: Span) -> Token | None:
    """“Norland's position was put by Roe”, “a statement from the ministry, signed by Roe”: what somebody put forward for another."""
    by = span.root.head
    verb = by.head if span.root.dep_ == "pobj" and by.lower_ == "by" else None
    if verb is None or verb.lemma_ not in nouns("putting_forward"):
        return None
    paper = verb.head if verb.dep_ in ("acl", "relcl") else next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    while paper is not None and paper.lemma_.lower() not in nouns("stance", "papers"):
        paper = paper.head.head if paper.dep_ == "pobj" and paper.head.head.pos_ == "NOUN" else None
    if paper is None:
        return None
    owners = [t for t in paper.lefts if t.dep_ == "poss" or (t.dep_ in ("amod", "compound", "nmod") and t.text[0].isupper())]
    owners += [c for t in paper.rights if t.lower_ in ("from", "of") for c in t.children if c.dep_ == "pobj"]
    return next(iter(owners), None)  # “a letter to Norland, signed by Roe” is not Norland's


def at_the_head(span: Span) -> Token | None:
    """“At the head of the Norlandic team sat Roe”: what the sentence begins with."""
    verb = span.root.head
    if span.root.dep_ not in ("nsubj", "dobj", "attr") or verb.i > span.start or subject_of(verb) not in (None, span.root):
        return None
    heads = (t for at in verb.lefts if at.lower_ == "at" for t in at.children if t.lower_ == "head")
    return next((c for t in heads for of in t.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"), None)


def with_his_own(span: Span) -> Token | None:
    """“Roe and her Norlandic colleagues”, “Roe and the rest of the Norlandic delegation”: with whom somebody does something."""
    for other in (t for t in span.root.children if t.dep_ == "conj"):
        if other.lemma_.lower() in nouns("fellows") and any(t.tag_ == "PRP$" for t in other.lefts):
            return other
        of = next((t for t in other.children if t.lower_ == "of"), None) if other.lower_ == "rest" else None
        if of is not None:
            return next((t for t in of.children if t.lemma_.lower() in nouns("body")), None)
    return None


def told_at_home(span: Span) -> Token | None:
    """“Roe told the Norlandic parliament that her government would not sign”: to whom somebody speaks of her own."""
    for verb in verbs_of(span):
        told = [t for t in verb.children if t.dep_ in ("dobj", "dative")]
        said = (t for t in verb.children if t.dep_ == "ccomp")
        subjects = (subject for t in said if (subject := subject_of(t)) is not None)
        own = any(t.lower_ in nouns("body") and any(c.tag_ == "PRP$" for c in t.lefts) for t in subjects)
        home = next((t for t in told if t.lower_ in nouns("at_home")), None)
        if own and home is not None:
            return home
    return None


def behind_an_apposition(span: Span) -> int:
    """The token behind “, a former president of Kesh,” that follows a name in the passive; the end of the text where none does."""
    doc, end = span.doc, span.end
    none = len(doc)
    if span.root.dep_ != "pobj" or span.root.head.lower_ != "by" or end >= none or doc[end].text != ",":
        return none
    last = next((t.i for t in doc[end + 1 : min(end + APPOSITION, span[0].sentence[1])] if t.text == ","), None)
    return last + 1 if last is not None else none


def chosen_by(person: Token) -> Token | None:
    """“Roe, whom the Union has appointed as mediator”, “Roe, an inspector sent by the Union”: who did."""
    described = [t for t in person.children if t.dep_ == "appos"]
    for verb in (child for noun in (person, *described) for child in noun.children):
        if verb.dep_ in ("acl", "relcl") and verb.lemma_ in nouns("sending") and verb.tag_ in ("VBN", "VBD"):
            by = agent_of(verb)
            whom = any(t.lower_ == "whom" and t.dep_ == "dobj" for t in verb.children)
            if by is not None or whom:
                return by if by is not None else subject_of(verb)
    return None


def sent_in_passive(person: Token) -> Token | None:
    """“Roe was sent to the city by the Keshi ministry of culture”, not to prison: who did."""
    verb = person.head
    if person.dep_ != "nsubjpass" or verb.lemma_ not in nouns("sending"):
        return None
    where = (c.lower_ for t in verb.children if t.lower_ == "to" for c in t.children if c.dep_ == "pobj")
    if not nouns("confined").isdisjoint(where):
        return None
    return agent_of(verb)


def agent_of(verb: Token) -> Token | None:
    """“By the Union”, behind a verb in the passive."""
    return next((c for t in verb.children if t.dep_ == "agent" for c in t.children if c.dep_ == "pobj"), None)


def is_sent_with_an_office(person: Span, verb: Token) -> bool:
    """“Kesh has sent Admiral Ada Roe”, “sent Ada Roe, its chief of protocol”, “named the diplomat Ada Roe to watch them”; not “to
    prison”, nor “sent her a letter”.
    """
    task = any(t.dep_ in ("xcomp", "advcl") and t.i > verb.i and t.tag_ == "VB" for t in verb.children)
    if task and any(t.lower_ in nouns("office", "rank") for t in person.root.lefts):
        return True
    if verb.lemma_ not in ("dispatch", "send") or any(t.dep_ in ("dative", "prep") and t.i > verb.i for t in verb.children):
        return False
    words = (*person.root.lefts, *(t for t in person.root.children if t.dep_ == "appos"))
    return any(t.lower_ in nouns("office", "rank") for t in words)


def is_sent_to_talks(verb: Token) -> bool:
    """“Kesh sent Ada Roe to the talks”, not to prison."""
    to = (t for t in verb.children if t.lower_ == "to")
    where = {c.lemma_.lower() for t in to for c in t.children if c.dep_ == "pobj"}
    negotiates = {t.lemma_ for t in verb.children if t.dep_ in ("xcomp", "advcl")} & nouns("speaking_for")
    return verb.lemma_ in ("send", "dispatch") and bool(where & (nouns("venue", "talks")) or negotiates)

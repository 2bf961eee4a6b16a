"""Whom a person acts for by what he does: leads, speaks for, was sent by."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.actors.phrases import told_once
from parley.language.actors.roles import phrase
from parley.language.tokens import Span, Token

BEHALF = 30  # words behind a name or its verb, in which “on Kesh's behalf” still tells for whom it is done
APPOSITION = 14  # words between the commas behind a name, at most


@told_once
def verbs_of(span: Span) -> Iterator[Token]:
    """The verbs that a person is the subject of, in the sentence's main clause or in “who …”, and those that go on from them."""
    called = [span.root, *(t for t in span.root.children if t.dep_ == "appos")]  # “Roe, a former minister who now leads …”
    acts = [t for noun in called for t in noun.children if t.dep_ in ("acl", "relcl")]
    chosen = nouns("sending")  # “newly elected to lead the Union”
    verbs = [t for t in acts if t.dep_ == "relcl" or t.tag_ == "VBG" or (t.tag_ == "VBN" and t.lemma_ in chosen)]
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
        away = next((t.lower_ for t in verb.children if t.dep_ == "prt"), "")
        if away and (verb.lemma_, away) != ("take", "over"):
            continue  # “ruled out a clause”
        if (headed := headed_by(verb)) is not None:
            return headed
        founds = away != "" or verb.lemma_ in nouns("founding")
        what = next((t for t in verb.children if t.dep_ == "dobj"), None) if founds or verb.lemma_ in nouns("leading") else None
        what = what if what is None or not founds or can_be_led(what) else None  # “founded a school in Norland”
        if what is not None:
            at = next((t for t in verb.children if t.lower_ in ("at", "for") and t.i > what.i), None)
            named = any(t.tag_ in ("NNP", "NNPS") for t in what.subtree)
            return at if at is not None and not named else what
        if verb.lemma_ in ("serve", "sit"):
            on = next((t for t in verb.children if t.lower_ == "on"), None)
            board = next((t for t in on.children if t.dep_ == "pobj"), None) if on is not None else None
            if board is not None and board.lower_ in nouns("boards"):
                return board
    return None


def headed_by(verb: Token) -> Token | None:
    """“At the head of the Norlandic team sat Roe”, “has been at the head of the Union since 2019”: the team, the Union."""
    heads = (t for at in verb.children if at.lower_ == "at" for t in at.children if t.lower_ == "head")
    whose = (c for t in heads for of in t.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj")
    return next(filter(can_be_led, whose), None)


def can_be_led(what: Token) -> bool:
    """“The Front”, “it”, “the Norlandic delegation”."""
    return what.tag_ in ("NNP", "NNPS", "PRP") or what.lemma_.lower() in nouns("body", "boards", "armed")


def led_in_passive(span: Span) -> Token | None:
    """“The delegation will be headed by Colonel Brandeis”, “their union, which is led by Valder”."""
    by = span.root.head if span.root.dep_ == "pobj" else None
    verb = by.head if by is not None and by.lower_ == "by" else None
    if verb is None or verb.lemma_ not in nouns("leading", "founding"):
        return None
    if verb.dep_ in ("relcl", "acl"):
        return verb.head
    return next((t for t in verb.children if t.dep_ == "nsubjpass" and t.lemma_.lower() not in nouns("venue")), None)


def appointed(span: Span) -> Token | None:
    """“Roe was named Kesh's chief negotiator”, “was sworn in as president of Kesh”, “serves as its envoy”: the office."""
    verb = span.root.head
    if span.root.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ != "VERB":
        return None
    if span.root.dep_ == "nsubj" and verb.lemma_ not in nouns("holding_office"):
        return None
    if span.root.dep_ == "nsubjpass" and verb.lemma_ not in nouns("sending") | nouns("installing"):
        return None
    told = [t for t in verb.children if t.dep_ in ("oprd", "attr") and t.i > verb.i]
    told += [c for t in verb.subtree if t.lower_ == "as" and t.i > verb.i for c in t.children if c.dep_ == "pobj"]
    return next((t for t in told if t.lower_ in nouns("office") and not any(b.lower_ in nouns("bygone") for b in t.lefts)), None)


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
    if root.dep_ == "compound" and root.head.dep_ == "dobj" and root.head.lower_ in nouns("office"):
        root = root.head  # “elected Roe president”
        return subject_of(root.head) if root.head.lemma_ in nouns("sending") else None
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
    if first_conjunct(span.root).dep_ != "attr":
        return None
    verb = first_conjunct(span.root).head
    office = subject_of(verb) if verb.lemma_ == "be" else None  # “the Keshi delegates are Ada Roe and Ivo Lund”
    held = nouns("office", "relation")
    return office if office is not None and (office.lower_ in held or (office.tag_ == "NNS" and office.lemma_ in held)) else None


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
    """“Roe was sent there by the Keshi ministry”, not to prison: who did; “was elected president of the Union”: of whom."""
    verb = person.head
    if person.dep_ != "nsubjpass" or verb.lemma_ not in nouns("sending"):
        return None
    where = (c.lower_ for t in verb.children if t.lower_ == "to" for c in t.children if c.dep_ == "pobj")
    if not nouns("confined").isdisjoint(where):
        return None
    office = (t for t in verb.children if t.dep_ == "oprd" and t.lower_ in nouns("office"))
    return next((c for t in office for c in t.children if c.lower_ == "of"), None) or agent_of(verb)


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
    places = [c for t in to for c in t.children if c.dep_ == "pobj"]
    where = {c.lemma_.lower() for c in places}
    town = any(c.ent_type_ == "GPE" for c in places) and subject_of(verb) is not None  # “Kesh sent Ada Roe to Karsk”
    negotiates = {t.lemma_ for t in verb.children if t.dep_ in ("xcomp", "advcl")} & nouns("speaking_for")
    return verb.lemma_ in ("send", "dispatch") and bool(where & (nouns("venue", "talks")) or negotiates or town)

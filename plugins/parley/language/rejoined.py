"""What the small parser is known to hang on the wrong verb, put right before anything of ours reads it.

“Left on Monday and Varonia rejected the map”, read as Monday and Varonia: no verb is joined to another without a word between
them, so where one follows what seems to be the second of two things, the “and” joins two clauses, and that thing is the subject of
the verb behind it. “Said on Monday it would return”, read as a return on Monday: a day before a clause's subject is of the verb
that tells it.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from spacy.language import Language
from spacy.tokens import Doc, Token

JOINED = frozenset(("conj", "advcl", "ccomp", "dep"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
BETWEEN = frozenset(("aux", "auxpass", "neg", "advmod"))
APART = frozenset((":", ";", "–", "—"))
REACH = 12  # words from a name to its verb, with what is told of the name between commas


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of `rejoined.toml`."""
    return frozenset(tomllib.loads(files(__package__).joinpath("rejoined.toml").read_text("utf-8"))[name])


@Language.component("parley_rejoined")
def parley_rejoined(doc: Doc) -> Doc:
    """Mends heads and dependencies in spaCy's document."""
    for sentence in doc.sents:
        reroot(sentence.root)
        let_say(sentence.root)
        take_back(sentence.root)
        give_back(sentence.root)
        put_behind(sentence.root)
        let_begin(sentence.root)
    for token in list(doc):
        if token.dep_ == "conj" and token.pos_ == "PROPN" and token.head.pos_ in ("PROPN", "NOUN"):
            rejoin(token)
        elif token.ent_type_ in ("DATE", "TIME") and token.dep_ in ("pobj", "npadvmod"):
            rehang(token)
        elif token.ent_type_ == "DATE" and token.dep_ == "oprd" and token.pos_ == "PROPN":
            token.dep_ = "npadvmod"  # “called Thursday on all to wait” gives it no name
        elif token.dep_ == "relcl" and token.lemma_.lower() in listed("denying"):
            let_deny(token)
        elif token.dep_ == "relcl" and token.tag_ == "NNS":
            make_verb(token)
        elif token.lower_ == "put" and token.dep_ == "advcl":
            let_go_on(token)
        elif token.dep_ == "acl" and token.tag_ == "VBD" and token.head.dep_ in SUBJECTS and token.head.head.i > token.i:
            token.tag_ = "VBN" if token.lemma_.lower() in listed("arranged") else "VBD"  # “the exchange agreed in Oslo began”
    return doc


def reroot(noun: Token) -> None:
    """“Hopes for a deal faded on Monday”, read as a faded deal: the participle with a day is the verb of a sentence without one."""
    sentence = noun.sent
    if noun.pos_ not in ("NOUN", "PROPN") or sentence.text.rstrip()[-1:] != "." or any(t.dep_ in SUBJECTS for t in noun.children):
        return
    if any(t.lower_ in ("few", "no", "not", "nothing") for t in noun.lefts):
        return
    verb = next((t for t in noun.subtree if t.i > noun.i and t.dep_ == "acl" and t.tag_ in ("VBN", "VBD")), None)
    if (
        verb is None
        or verb.lemma_.lower() not in listed("by_itself")
        or verb.nbor(-1).is_punct
        or any(t.dep_ in ("aux", "auxpass", "agent") for t in verb.children)
    ):
        return
    if not any(t.ent_type_ == "DATE" for t in verb.subtree) or not (verb.head.i == noun.i or verb.head.head.head.i == noun.i):
        return
    if any(t.tag_ in FINITE or t.tag_ == "MD" or t.text in APART for t in sentence if t.i < verb.i):
        return
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    for token in [t for t in noun.children if t.i > verb.i]:
        token.head = verb


def let_say(verb: Token) -> None:
    """“It will not sign until the road is open, its president, Ada Roe, said”, read as one more thing that is told."""
    said = next((t for t in verb.children if t.dep_ == "conj" and t.i > verb.i), None)
    if said is None or said.tag_ != "VBD" or said.lemma_.lower() not in listed("saying"):
        return
    who = next((t for t in said.children if t.dep_ == "nsubj" and t.i < said.i), None)
    if who is None or who.left_edge.i <= verb.i or who.left_edge.nbor(-1).text != ",":
        return
    if any(t.dep_ == "cc" for t in verb.children if t.i > verb.i) or any(
        t.dep_ in ("ccomp", "dobj", "mark") for t in said.children
    ):
        return
    for token in [t for t in verb.children if t.i > said.i or (t.is_punct and t.i == who.left_edge.i - 1)]:
        token.head = said
    said.head, said.dep_ = said, "ROOT"
    verb.head, verb.dep_ = said, "ccomp"


def take_back(verb: Token) -> None:
    """“After talks with Sarn, the president said”, read as talks that said so: what stands behind a preposition says nothing."""
    first = next((t for t in verb.children if t.dep_ == "nsubj" and t.i < verb.i), None)
    if first is None or first.left_edge.i == verb.sent.start or first.left_edge.nbor(-1).dep_ != "prep":
        return
    before = first.left_edge.nbor(-1)
    if before.head.i == verb.i and not any(t.dep_ in ("pobj", "pcomp") for t in before.children):
        first.head, first.dep_ = before, "pobj"


def give_back(verb: Token) -> None:
    """“Shells fell, killing four people, the governor said”, read as people who are a governor: nobody else can have said it.

    So in “In a letter to Sarn, the president, Ada Roe, wrote that …”.
    """
    if (
        verb.tag_ not in FINITE
        or any(t.dep_ in SUBJECTS or t.dep_ == "auxpass" for t in verb.children)
        or verb.i == verb.sent.start
    ):
        return
    before = [t for t in verb.children if t.i < verb.i and t.dep_ in ("ccomp", "prep", "advcl")]
    pause = verb.nbor(-1)
    last = pause.nbor(-1) if pause.text == "," and pause.i > verb.sent.start else pause
    who = next((t for t in (last, *last.ancestors) if t.dep_ == "appos" and t.head.i < t.i < verb.i), None)
    if pause.text == "," and who is not None:
        between = who.head
        if between.dep_ != "appos" or between.head.i > between.i or (who.ent_type_ == "PERSON") == (between.ent_type_ == "PERSON"):
            return  # “the minister, Ada Roe, said”: an office and a name
        who = between
    if who is None or not any(t.is_ancestor(who) for t in before) or last.i not in (who.right_edge.i, who.right_edge.i - 1):
        return
    if who.left_edge.i == verb.sent.start or who.left_edge.nbor(-1).text != ",":
        return
    who.head, who.dep_ = verb, "nsubj"


def put_behind(noun: Token) -> None:
    """“Rejected as a tale reports that its men had crossed”, read as a tale that reports: what was rejected stands last."""
    if noun.tag_ != "VBZ" or noun.lower_ not in listed("nouns_too") or any(t.dep_ in SUBJECTS for t in noun.children):
        return
    verb = next((t for t in noun.children if t.dep_ == "ccomp" and t.i < noun.i and t.tag_ in FINITE), None)
    called = next((t for t in verb.children if t.lower_ == "as" and t.dep_ == "prep"), None) if verb is not None else None
    if verb is None or called is None or any(t.dep_ == "dobj" for t in verb.children):
        return
    for token in [t for t in noun.children if t.i != verb.i]:
        if token.dep_ == "ccomp" and token.i > noun.i:
            token.dep_ = "acl"
        else:
            token.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_, noun.tag_, noun.pos_ = verb, "dobj", "NNS", "NOUN"


def let_begin(verb: Token) -> None:
    """“The exchange agreed in Solmere began on Monday”, read as an exchange that agreed: of two verbs with one subject and nothing
    between them the first only tells more of it.
    """
    noun = next((t for t in verb.children if t.dep_ == "nsubj" and t.i < verb.i), None)
    later = next((t for t in verb.children if t.dep_ == "ccomp" and t.i > verb.i), None)
    if noun is None or later is None or noun.pos_ != "NOUN" or verb.tag_ != "VBD" or verb.lemma_.lower() not in listed("arranged"):
        return
    if any(t.dep_ in SUBJECTS or t.dep_ == "mark" for t in later.children) or later.left_edge.i == verb.i + 1:
        return
    if later.tag_ != "VBD" and not any(t.dep_ in ("aux", "auxpass") and t.tag_ in FINITE for t in later.children):
        return
    if any(t.is_punct or t.text in APART for t in verb.doc[verb.i : later.left_edge.i]):
        return
    for token in [t for t in verb.children if t.i > later.i]:
        token.head = later
    passive = any(t.dep_ == "auxpass" for t in later.children)
    later.head, later.dep_ = later, "ROOT"
    noun.head, noun.dep_ = later, "nsubjpass" if passive else "nsubj"
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


def make_verb(noun: Token) -> None:
    """“Prisoners whose release Sarn demands”, read as demands of Sarn's: what has an object before it and a name is told."""
    held = next((t for t in noun.children if t.dep_ == "dobj" and t.i < noun.i), None)
    name = noun.nbor(-1) if noun.i else noun
    if held is None or not any(t.tag_ == "WP$" for t in held.children) or name.dep_ != "compound" or name.head.i != noun.i:
        return
    name.dep_, noun.tag_, noun.pos_ = "nsubj", "VBZ", "VERB"
    noun.lemma_ = noun.lower_.removesuffix("s")


def let_go_on(put: Token) -> None:
    """“… read the meters, since, as one of them put it, ‘a number is only as good as its reader’”: the quotation is the reason."""
    why = next((t for t in put.children if t.dep_ == "mark" and t.lower_ in listed("reasons")), None)
    told = put.sent.root
    first = next((t for t in told.children if t.dep_ == "ccomp" and t.i < put.i and t.is_ancestor(put)), None)
    if why is None or first is None or told.i < put.i or not any(t.lower_ == "as" for t in put.children):
        return
    first.head, first.dep_ = first, "ROOT"
    told.head, told.dep_ = first, "advcl"
    why.head = told
    put.head = told


def let_deny(verb: Token) -> None:
    """“Said it had fired over the strait, which Sarn denied”, read as a strait that is denied: it is the clause that was told."""
    which, noun = next((t for t in verb.children if t.dep_ == "dobj" and t.lower_ == "which"), None), verb.head
    if which is None or noun.i > which.i or which.nbor(-1).text != "," or noun.lemma_.lower() in listed("deniable"):
        return
    told = next((t for t in noun.ancestors if is_denied_whole(t)), None)
    if told is not None:
        verb.head = told


def is_denied_whole(verb: Token) -> bool:
    """“Said it had fired”, “accused Sarn of having fired”: what a denial at the end of a sentence is of."""
    if verb.lemma_.lower() in listed("charging") and verb.pos_ == "VERB":
        return True
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in listed("saying") and verb.head.i < verb.i


def rejoin(name: Token) -> None:
    """“On Monday and Varonia rejected”: the name is the verb's subject."""
    if name.head.dep_ == "conj":
        return  # “felt by India, Russia and China”
    binds = next((t for t in name.head.children if t.dep_ == "cc" and name.head.i < t.i < name.i), None)
    verb = verb_behind(name) if binds is not None else None
    if binds is None or verb is None:
        return
    above = verb.head
    for told in [t for t in above.children if name.i < t.i < verb.i]:
        told.head, told.dep_ = name, "punct" if told.is_punct else "appos"
    passive = any(t.dep_ == "auxpass" for t in verb.children)
    binds.head = above
    name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
    verb.dep_ = "conj"


def verb_behind(name: Token) -> Token | None:
    """The finite verb behind a name that hangs on a verb before it, and has neither a subject nor an “and” of its own."""
    doc, at = name.doc, name.i + 1
    end = min(name.sent.end, name.i + REACH)
    if at < end and doc[at].text == ",":  # “Lorne, the host, urged calm”
        close = next((i for i in range(at + 1, end) if doc[i].text == ","), None)
        if close is None or any(doc[i].pos_ in ("VERB", "AUX", "CCONJ") for i in range(at + 1, close)):
            return None
        at = close + 1
    while at < end and doc[at].dep_ in BETWEEN:
        at += 1
    verb = doc[at] if at < end else None
    if verb is None or verb.pos_ not in ("VERB", "AUX") or verb.dep_ not in JOINED or verb.head.i > name.i:
        return None
    if verb.head.pos_ not in ("VERB", "AUX") or not verb.head.is_ancestor(name):
        return None
    finite = verb.tag_ in FINITE or any(t.dep_ in ("aux", "auxpass") and t.i > name.i for t in verb.children)
    free = not any(t.dep_ in SUBJECTS or t.dep_ == "mark" for t in verb.children)
    return verb if finite and free else None


def rehang(day: Token) -> None:
    """“Said on Monday it would return”, “said Monday it would return”: the day is that of the verb right before it."""
    top = day.head if day.dep_ == "pobj" and day.head.lower_ == "on" else day
    if top.i == day.i and day.dep_ != "npadvmod":
        return
    told, first = top.head, top.left_edge.i
    verb = told.head
    subject = next((t for t in told.children if t.dep_ in SUBJECTS), None)
    if told.dep_ == "ccomp" and verb.i == first - 1 and subject is not None and top.right_edge.i < subject.left_edge.i:
        top.head = verb

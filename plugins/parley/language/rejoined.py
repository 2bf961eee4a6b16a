"""Clauses that the parser takes for things: “left on Monday and Varonia rejected the map”, read as Monday and Varonia.

No verb is joined to another without a word between them. So where one follows what seems to be the second of two names, the “and”
before that name joins two clauses, and the name is the subject of the verb behind it.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

JOINED = frozenset(("conj", "advcl", "ccomp", "dep"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
BETWEEN = frozenset(("aux", "auxpass", "neg", "advmod"))
REACH = 12  # words from a name to its verb, with what is told of the name between commas


@Language.component("parley_rejoined")
def parley_rejoined(doc: Doc) -> Doc:
    """Mends heads and dependencies in spaCy's document, before anything of ours reads it."""
    for name in [token for token in doc if token.dep_ == "conj" and token.pos_ == "PROPN" and token.head.pos_ == "PROPN"]:
        binds = next((t for t in name.head.children if t.dep_ == "cc" and name.head.i < t.i < name.i), None)
        above = next((t for t in name.ancestors if t.pos_ in ("VERB", "AUX")), None)
        verb = verb_behind(name, above) if binds is not None and above is not None and above.i < name.i else None
        if binds is None or above is None or verb is None:
            continue
        for told in [t for t in above.children if name.i < t.i < verb.i]:
            told.head, told.dep_ = name, "punct" if told.is_punct else "appos"
        passive = any(t.dep_ == "auxpass" for t in verb.children)
        binds.head = above
        name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
        verb.head, verb.dep_ = above, "conj"
    return doc


def verb_behind(name: Token, above: Token) -> Token | None:
    """The finite verb behind a name that hangs on the verb before it, and has neither a subject nor an “and” of its own."""
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
    if verb is None or verb.pos_ not in ("VERB", "AUX") or verb.head.i != above.i or verb.dep_ not in JOINED:
        return None
    finite = verb.tag_ in FINITE or any(t.dep_ in ("aux", "auxpass") and t.i > name.i for t in verb.children)
    free = not any(t.dep_ in SUBJECTS or t.dep_ == "mark" for t in verb.children)
    return verb if finite and free else None

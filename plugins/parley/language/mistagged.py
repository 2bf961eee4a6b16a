"""Names that the model takes for other words: “Solmere on Sunday cancelled the round”, where “Solmere” was read as an adverb.

A name that the actors know is a noun whatever the tagger makes of it, and the subject of the verb behind it that has none.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from parley.language.reach import token_at
from parley.language.tokens import Token, tokens_of

ASTRAY = frozenset(("advmod", "dep", "intj", "amod", "npadvmod", "meta"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


@Language.component("parley_mistagged")
def parley_mistagged(parsed: Parsed) -> Parsed:
    """Mends tag, part of speech and dependency of names in `doc._.mentions`; everything behind it reads them as mended."""
    doc = tokens_of(parsed)
    for mention in doc._.mentions:
        token = token_at(doc, mention.end - 1) if mention.how == "name" else None
        if token is not None and token.pos_ not in ("NOUN", "PROPN") and token.text[:1].isupper():
            token.retag("PROPN", "NNP", "nsubj" if is_lost_subject(token) else token.dep_)
    return parsed


def is_lost_subject(token: Token) -> bool:
    verb = token.head
    finite = verb.pos_ in ("VERB", "AUX") and verb.tag_ in ("VBD", "VBZ", "VBP", "MD")
    return finite and token.i < verb.i and token.dep_ in ASTRAY and not any(t.dep_ in SUBJECTS for t in verb.children)

"""Who takes part in what a clause tells: its actors, without those who are only named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from parley.language.actors.knowledge import nouns
from parley.language.actors.names import stands_for_its_state
from parley.language.events import clauses, lexicon
from parley.language.findings import Mention
from parley.language.reach import token_at
from parley.language.relatives import is_of_all
from parley.language.tokens import Doc, Token


def taking_part(doc: Doc, words: Sequence[Token]) -> tuple[str, ...]:
    """The actors of a clause's words, in their order, each once."""
    first, last = min(t.idx for t in words), max(t.idx for t in words)
    near = [mention for mention in doc._.mentions if first <= mention.start <= last]
    clause = {t.i for t in words} - clauses.only_tells_when(words, counted=True)
    clause -= {i.i for t in words if is_of_all(t) and t.head.i in clause for i in t.subtree}  # who denies it took no part
    for beside in (clauses.only_tells_when(words), clauses.aside(words)):
        rest = clause - beside
        clause = rest if any(takes_part(doc, mention, rest) for mention in near) else clause
    return tuple(dict.fromkeys(mention.actor for mention in near if takes_part(doc, mention, clause)))


def takes_part(doc: Doc, mention: Mention, clause: set[int]) -> bool:
    """Whether a mention in a clause's words is of somebody: “Israeli officials” is, “Israeli hostages” is not of Israel."""
    token = token_at(doc, mention.start)
    if token is None or token.i not in clause or is_of_his_opponents(token):
        return False
    return mention.how != "demonym" or stands_for_its_state(token.head) or lexicon.is_a_weapon_of(token)


def is_of_his_opponents(token: Token) -> bool:
    """“His opponents”, “critics of Roe”: what they do, he does not."""
    noun = token.head
    if token.dep_ == "pobj" and noun.lower_ in ("of", "to"):
        noun = noun.head
    elif token.dep_ != "poss":
        return False
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in nouns("against")

"""Cues: what the report’s own verb adds to the stance that it is read as – “still wants”, “called”, “has been pressing”."""

from __future__ import annotations

from parley.dossier.model import StatementEntry
from parley.language.findings import Stance

PLAIN = frozenset(("said", "says", "say", "saying", "told", "tells", "added", "adds", "adding", "according to", ":"))
"""Cues that add nothing to the stance beside them; every other stands before what was said."""
AUXILIARIES = frozenset(("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "also"))
STEMS: dict[Stance, tuple[str, ...]] = {
    "demand": ("demand",),
    "appeal": ("appeal",),
    "propose": ("propos",),
    "agree": ("agree",),
    "concede": ("conced",),
    "reject": ("reject",),
    "deny": ("deny", "deni"),
    "threaten": ("threat",),
    "warn": ("warn",),
    "accuse": ("accus",),
    "support": ("support",),
    "state": (),
}
"""How the words begin that say a stance by its own name: “demands” beside “demands” is one too many."""


def quotes_a_sentence(statement: StatementEntry) -> bool:
    """Whether the words can do without the report's verb; “praised “two governments that read the small print”” can't."""
    return statement.form == "direct" and not statement.text[:1].islower()


def telling(cue: str, stance: Stance) -> str:
    """What a cue tells beside its stance: of “has agreed” nothing, of “agreed on” the “on”, of “still wants” all."""
    if cue.lower() in PLAIN:
        return ""
    words = [word for word in cue.split() if word.lower() not in AUXILIARIES]
    named = bool(words and STEMS[stance]) and words[0].lower().startswith(STEMS[stance])
    return " ".join(words[1:]) if named else cue

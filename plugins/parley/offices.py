"""Whether somebody's role is the office that is spoken of."""

from __future__ import annotations

ANOTHER = frozenset(
    (
        *("adviser", "advisor", "aide", "assistant", "counterpart", "deputy", "ex", "exiled", "former", "junior", "late"),
        *("opposition", "ousted", "predecessor", "prime", "retired", "shadow", "speaker", "spokesman", "spokesperson"),
        *("spokeswoman", "successor", "under", "vice", "wife", "son", "brother", "daughter", "husband", "sister", "lawyer"),
    )
)
"""Words of a role that make it another's than the one that the office alone means."""


def holds(role: str, office: str) -> bool:
    """Whether “foreign minister” or “acting foreign minister of Kesh” is “the minister”, and “deputy foreign minister” is not."""
    told, meant = frozenset(role.lower().split()), frozenset(office.split())
    return meant <= told and not (told - meant) & ANOTHER

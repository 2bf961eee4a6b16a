"""Roles: of the many words by which reports call somebody’s office, those that tell it once."""

from __future__ import annotations

from collections.abc import Sequence

POINTING = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "my"))
"""Words that tell no office, but whose it is."""


def once(roles: Sequence[str]) -> tuple[str, ...]:
    """Without those that say no more than one before them: “envoy” after “special envoy”, “its spokesman” after “spokesman”."""
    kept: dict[str, frozenset[str]] = {}
    for role in roles:
        words = frozenset(word for word in role.lower().split() if word not in POINTING and not word.endswith(("'s", "’s")))
        if not any(words >= other or words <= other for other in kept.values()):
            kept[role] = words
    return tuple(kept)

"""The id of a name, the same in every room."""

from __future__ import annotations

import re

from anyascii import anyascii


def identify(name: str) -> str:
    """The id of a name: ASCII, lower case, words joined by hyphens; “unnamed” where nothing is left of it."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’`]", "", anyascii(name).lower())).strip("-") or "unnamed"

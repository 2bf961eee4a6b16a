"""How sure a reading is, in words."""

from __future__ import annotations

from parley.site.i18n import gettext as _

SURE, LIKELY = 0.55, 0.4  # a statement is right to the last word so often at 0.55, and right in the main far more often


def certainty(confidence: float) -> str:
    """How sure a reading is; nothing where the words are clear."""
    return "" if confidence >= SURE else _("likely") if confidence >= LIKELY else _("uncertain")

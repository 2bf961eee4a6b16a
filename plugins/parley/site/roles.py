"""Roles: of the many words by which reports call somebody’s office, those that tell it once; and when it was held."""

from __future__ import annotations

from collections.abc import Sequence

from parley.editor import Office, last_day
from parley.site import dates
from parley.site.i18n import gettext as _

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


def dated(told: Sequence[str], offices: Sequence[Office], locale: str) -> tuple[str, ...]:
    """Roles, each once, with the days of office that the editor gives: “energy minister, 20 May 2024 – 18 April 2026”."""
    every = once([*told, *(office.role for office in offices if office.role)])
    held = [(frozenset(office.role.lower().split()), tenure(office, locale)) for office in offices]
    days = (next((days for words, days in held if words and words <= set(role.lower().split())), "") for role in every)
    return tuple(f"{role}, {day}" if day else role for role, day in zip(every, days, strict=True))


def tenure(office: Office, locale: str) -> str:
    """“Since 6 May 2024”; nothing where the editor names no day."""
    if office.since and office.until:
        return f"{dates.full(office.since, locale)} – {dates.full(office.until, locale)}"
    if office.since:
        return _("since %(day)s") % {"day": dates.full(office.since, locale)}
    return _("until %(day)s") % {"day": dates.full(office.until, locale)} if office.until else ""


def has_left(offices: Sequence[Office], day: str) -> bool:
    """Whether somebody held office, and holds none on an ISO day."""
    last = last_day(offices)
    return last is not None and last < day

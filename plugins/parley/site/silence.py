"""Silences: stretches of days of which nothing is told, and actors who have said nothing for long."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, pairwise
from statistics import median

from msgspec import Struct

from parley.dossier.model import Date, StatementEntry
from parley.site import dates
from parley.site.i18n import ngettext
from parley.site.views import Views

WEEK = 7  # days: what is known to no more than a week still tells of them, and a shorter silence is none
USUAL = 5  # times as long as from one told day to the next: the stretch that is a gap
FEW = 8  # told days: with fewer, nobody can say what is usual
SILENT = 21  # days before the newest report in which an actor said nothing


class Gap(Struct, frozen=True):
    """Days between two days of the timeline of which nothing is told."""

    first: str
    last: str
    before: str
    """The day of the timeline that comes before it; `after`: the one that comes next."""
    after: str
    length: int
    days: str
    """“3–21 March 2031”."""
    words: str

    @property
    def anchor(self) -> str:
        return f"gap-{self.first}"


@lru_cache(maxsize=1)  # one site is built at a time, and every picture shows them
def gaps(views: Views) -> tuple[Gap, ...]:
    """The silences of the negotiation, oldest first.

    A gap lasts at least a week, and at least five times as long as it usually is from one told day to the next. What lies before
    the first report is background, of which no report would tell every week.
    """
    dossier = views.dossier
    listed = [event for event in dossier.events if views.chapter(event) not in ("planned", "undated")]
    own = views.days
    told = {day for when in chain((e.date for e in listed), (s.date for s in dossier.statements)) for day in days_of(when)}
    began = min((report.published for report in dossier.reports), default="")
    found = []
    for first, last in stretches(told, began):
        at, then = bisect_left(own, first), bisect_right(own, last)
        if at > 0 and then < len(own):
            found.append(gap(views, first, last, own[at - 1], own[then]))
    return tuple(found)


def gap(views: Views, first: str, last: str, before: str, after: str) -> Gap:
    length = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    days = dates.interval(first, last, views.locale)
    words = ngettext("Nothing told of %(num)s day, %(days)s", "Nothing told of %(num)s days, %(days)s", length, days=days)
    return Gap(first, last, before, after, length, days, words)


def days_of(when: Date) -> Iterable[str]:
    """The days that a date tells of: those that it spans, where they are no more than a week."""
    if when.earliest is None or when.latest is None:
        return
    day, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if (last - day).days < WEEK:
        while day <= last:
            yield day.isoformat()
            day += timedelta(days=1)


def stretches(told: Iterable[str], began: str) -> list[tuple[str, str]]:
    """The first and the last day of each silence between told days, of a negotiation whose first report came on `began`."""
    days = [date.fromisoformat(day) for day in sorted(set(told))]
    steps = [(before, after) for before, after in pairwise(days) if after.isoformat() > began]
    if len(steps) < FEW:
        return []
    least = max(WEEK, USUAL * median((after - before).days for before, after in steps))
    day = timedelta(days=1)
    return [
        ((before + day).isoformat(), (after - day).isoformat()) for before, after in steps if (after - before).days - 1 >= least
    ]


def since(views: Views, said: Sequence[StatementEntry]) -> str | None:
    """The day of an actor's last word, as ISO, where it is long before the newest report."""
    newest, latest = views.threads.newest, max((s.date.latest for s in said if s.date.latest), default=None)
    if newest is None or latest is None or (date.fromisoformat(newest) - date.fromisoformat(latest)).days <= SILENT:
        return None
    return latest


def told_since(views: Views, said: Sequence[StatementEntry]) -> str:
    """That day in words; empty where there is no long silence."""
    day = since(views, said)
    return dates.near(day, views.threads.newest, views.locale) if day else ""

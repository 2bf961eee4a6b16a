"""The timeline as a page shows it: months of days, key days apart, planned days apart, and what has no day of its own."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from parley.dossier.model import EventEntry
from parley.site import anchors, dates
from parley.site.views import EventView, Link, Views

KEY_DAYS = 5
PLENTY = 8  # days: with fewer, every one is a key day and none need stand apart


class Day(Struct, frozen=True):
    anchor: str
    iso: str
    number: int
    weekday: str
    words: str
    key: bool
    known: tuple[EventView, ...]
    """Events that are known to belong to the day."""
    reported: tuple[EventView, ...]
    """Events that were reported on the day; when they happened is not told."""


class Month(Struct, frozen=True):
    name: str
    days: tuple[Day, ...]
    vague: tuple[EventView, ...]
    """Events that are known to no more than a week, a month or a stretch that begins in this month."""


class Timeline(Struct, frozen=True):
    months: tuple[Month, ...]
    planned: tuple[EventView, ...]
    undated: tuple[EventView, ...]
    """Events of which no report tells when they were."""
    key: tuple[Day, ...]
    actors: tuple[tuple[Link, int], ...]
    events: int
    days: int


def timeline(views: Views, order: str) -> Timeline:
    """The whole of it, oldest or newest month and day first."""
    dossier = views.dossier
    ranks = {day.date: day.rank for day in dossier.days}
    last = max((report.published for report in dossier.reports), default="")
    by_day: dict[str, list[EventEntry]] = defaultdict(list)
    vague: dict[str, list[EventView]] = defaultdict(list)
    planned: list[EventEntry] = []
    undated: list[EventView] = []
    counts: dict[str, int] = defaultdict(int)
    for event in dossier.events:
        for id in dict.fromkeys(map(views.party, event.actors)):
            counts[id] += 1
        if event.date.earliest is None or event.date.latest is None:
            undated.append(views.event(event))
        elif event.status == "planned" and event.date.latest > last:
            planned.append(event)
        elif event.date.earliest == event.date.latest:
            by_day[event.date.earliest].append(event)
        else:
            vague[event.date.earliest[:7]].append(views.event(event))
    # a day of which only plans are known stands with the plans
    keys = {day for day, rank in ranks.items() if rank <= KEY_DAYS and day in by_day} if len(by_day) > PLENTY else set()
    places = {id: at for day in dossier.days for at, id in enumerate(day.events)}
    days = {
        iso: day_of(views, iso, sorted(events, key=lambda e: places.get(e.id, 0)), iso in keys) for iso, events in by_day.items()
    }
    months = []
    for name in sorted({iso[:7] for iso in days} | set(vague), reverse=order == "newest"):
        inside = sorted((iso for iso in days if iso.startswith(name)), reverse=order == "newest")
        months.append(Month(dates.month(f"{name}-01", views.locale), tuple(days[iso] for iso in inside), tuple(vague[name])))
    shown = sorted(
        ((views.link(id), count) for id, count in counts.items() if views.link(id).url), key=lambda row: (-row[1], row[0].name)
    )
    return Timeline(
        months=tuple(months),
        planned=tuple(views.event(event) for event in sorted(planned, key=lambda e: (e.date.earliest or "", e.id))),
        undated=tuple(undated),
        key=tuple(days[iso] for iso in sorted(keys, key=lambda iso: ranks[iso])),
        actors=tuple(shown),
        events=len(dossier.events),
        days=len(days),
    )


def day_of(views: Views, iso: str, events: list[EventEntry], key: bool) -> Day:
    return Day(
        anchor=anchors.of_day(iso),
        iso=iso,
        number=int(iso[8:]),
        weekday=dates.weekday(iso, views.locale),
        words=dates.full(iso, views.locale),
        key=key,
        known=tuple(views.event(event) for event in events if event.date.basis != "reported"),
        reported=tuple(views.event(event) for event in events if event.date.basis == "reported"),
    )

"""The timeline as a page shows it: months of days, key days apart, planned days apart, and what has no day of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.model import Date, EventEntry
from parley.dossier.spans import shifted
from parley.site import anchors, dates, silence
from parley.site.i18n import gettext as _
from parley.site.i18n import marked
from parley.site.shown import EventView, Link
from parley.site.silence import Gap
from parley.site.views import Views
from parley.site.vocabulary import OTHER, STATUSES, TYPES

HAPPENED = marked("happened")
KEY_DAYS = 5
WEEK = 7  # days that are new
SEVERAL = 2  # reports
LONGEST_IN_MONTH = 31  # days: a longer stretch stands with its year
YEAR = 4  # characters of an ISO date that name its year


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
    best: EventView
    """What its day is told by, where only one event is."""
    gaps: tuple[Gap, ...] = ()
    """Silences between the day that stands before it on the page and this one, in the page's order."""


class Month(Struct, frozen=True):
    """A month, or the part of a year that is known no more exactly."""

    iso: str
    name: str
    days: tuple[Day, ...]
    vague: tuple[EventView, ...]
    """Events that are known to no more than a week, a month or a stretch that begins in this month, or that year."""


class Timeline(Struct, frozen=True):
    months: tuple[Month, ...]
    planned: tuple[EventView, ...]
    undated: tuple[EventView, ...]
    """Events of which no report tells when they were."""
    key: tuple[Day, ...]
    """Those that matter most, one of them of the last week, if there is one that several reports tell."""
    recalled: tuple[Day, ...]
    """Those that matter most by what reports tell of them, whenever they were: of the newest none has had the time."""
    actors: tuple[tuple[Link, int], ...]
    types: tuple[tuple[str, str], ...]
    """The types of its events, as the data and as the reader calls them; so too statuses and issues."""
    statuses: tuple[tuple[str, str], ...]
    issues: tuple[tuple[str, str], ...]
    events: int
    days: int


class Chapter(Struct, frozen=True):
    """A part of a timeline that is too long for one page: a year, what is planned, or what has no date."""

    name: str
    title: str
    timeline: Timeline

    @property
    def url(self) -> str:
        return f"timeline-{self.name}.html"


def timeline(views: Views, order: str) -> Timeline:
    """The whole of it, oldest or newest month and day first."""
    dossier = views.dossier
    ranks = {day.date: day.rank for day in dossier.days}
    by_day: dict[str, list[EventEntry]] = defaultdict(list)
    vague: dict[str, list[EventView]] = defaultdict(list)
    planned: list[EventEntry] = []
    undated: list[EventView] = []
    counts: dict[str, int] = defaultdict(int)
    for event in dossier.events:
        for id in dict.fromkeys(map(views.party, event.actors)):
            counts[id] += 1
        chapter, first = views.chapter(event), event.date.earliest or ""
        if chapter == "undated":
            undated.append(views.event(event))
        elif chapter == "planned":
            planned.append(event)
        elif first == event.date.latest:
            by_day[first].append(event)
        else:
            vague[period(event.date)].append(views.event(event))
    # a day of which only plans are known stands with the plans
    in_order = sorted((day for day in ranks if day in by_day), key=lambda day: ranks[day])
    recalled = in_order[: key_days(len(by_day))]
    news = newest(views, {iso: by_day[iso] for iso in in_order})
    keys = {*recalled[:-1], news} if news and news not in recalled and len(recalled) > 1 else set(recalled)
    places = {id: at for day in dossier.days for at, id in enumerate(day.events)}
    silences = before_days(silence.gaps(views), order)
    days = {
        iso: day_of(views, iso, sorted(events, key=lambda e: places.get(e.id, 0)), iso in keys, tuple(silences.get(iso, ())))
        for iso, events in by_day.items()
    }
    months = []
    for name in sorted({iso[:7] for iso in days} | set(vague), reverse=order == "newest"):
        inside = sorted((iso for iso in days if iso[:7] == name), reverse=order == "newest")
        title = dates.month(f"{name}-01", views.locale) if len(name) > YEAR else name
        months.append(Month(name, title, tuple(days[iso] for iso in inside), tuple(vague[name])))
    shown = sorted(
        ((views.link(id), count) for id, count in counts.items() if views.link(id).url), key=lambda row: (-row[1], row[0].name)
    )
    return Timeline(
        months=tuple(months),
        planned=tuple(views.event(event) for event in sorted(planned, key=lambda e: (e.date.earliest or "", e.id))),
        undated=tuple(undated),
        key=tuple(days[iso] for iso in sorted(keys, reverse=order == "newest")),
        recalled=tuple(days[iso] for iso in sorted(recalled, reverse=order == "newest")),
        actors=tuple(shown),
        types=named({(event.type or "other").lower(): _(TYPES[event.type] if event.type else OTHER) for event in dossier.events}),
        statuses=named({e.status.replace(" ", "-"): _(STATUSES[e.status] or HAPPENED) for e in dossier.events}),
        issues=tuple((issue.id, issue.name) for issue in dossier.issues),
        events=len(dossier.events),
        days=len(days),
    )


def newest(views: Views, by_day: Mapping[str, Sequence[EventEntry]]) -> str | None:
    """The first of the days in order that is of the last week and of which several reports tell when it was: no report could recall
    it yet, as reports do what mattered.
    """
    began = shifted(views.threads.newest, -WEEK) if views.threads.newest else ""
    told = {iso: max((e.reports for e in events if e.date.basis != "reported"), default=0) for iso, events in by_day.items()}
    return next((iso for iso in by_day if iso > began and told[iso] >= SEVERAL), None)


def period(when: Date) -> str:
    """The month of what is known to no more than some weeks, the year of what is known to less."""
    first, last = when.earliest or "", when.latest or ""
    return first[:7] if (date.fromisoformat(last) - date.fromisoformat(first)).days < LONGEST_IN_MONTH else first[:YEAR]


def key_days(days: int) -> int:
    """How many of so many days stand apart: no more than half of a short timeline, and none of a single day."""
    return min(KEY_DAYS, (days + 1) // 2) if days > 1 else 0


def named(words: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(words.items(), key=lambda row: row[1]))


def chapters(whole: Timeline) -> list[Chapter]:
    """The years of a timeline in its order, then what is planned and what has no date, as far as there is any."""
    bare = replace(whole, months=(), planned=(), undated=(), key=(), recalled=())
    years: dict[str, list[Month]] = defaultdict(list)
    for month in whole.months:
        years[month.iso[:4]].append(month)
    made = [Chapter(year, year, counted(replace(bare, months=tuple(months)))) for year, months in years.items()]
    if whole.planned:
        made.append(Chapter("planned", _("Planned"), counted(replace(bare, planned=whole.planned))))
    if whole.undated:
        made.append(Chapter("undated", _("Day unknown"), counted(replace(bare, undated=whole.undated))))
    return made


def counted(part: Timeline) -> Timeline:
    """A part of a timeline with its own counts of days and events."""
    days = [day for month in part.months for day in month.days]
    inside = sum(len(day.known) + len(day.reported) for day in days) + sum(len(month.vague) for month in part.months)
    return replace(part, days=len(days), events=inside + len(part.planned) + len(part.undated))


def before_days(gaps: Sequence[Gap], order: str) -> dict[str, list[Gap]]:
    """Gaps by the day that comes next on the page."""
    found: dict[str, list[Gap]] = defaultdict(list)
    for gap in reversed(gaps) if order == "newest" else gaps:
        found[gap.before if order == "newest" else gap.after].append(gap)
    return found


def day_of(views: Views, iso: str, events: list[EventEntry], key: bool, gaps: tuple[Gap, ...]) -> Day:
    known = tuple(views.event(event) for event in events if event.date.basis != "reported")
    reported = tuple(views.event(event) for event in events if event.date.basis == "reported")
    told = known + reported
    return Day(
        anchor=anchors.of_day(iso),
        iso=iso,
        number=int(iso[8:]),
        weekday=dates.weekday(iso, views.locale),
        words=dates.full(iso, views.locale),
        key=key,
        known=known,
        reported=reported,
        best=next((event for event in known or reported if event.weighty), told[0]),
        gaps=gaps,
    )

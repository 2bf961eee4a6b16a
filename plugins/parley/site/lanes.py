"""The picture of the talks: a lane for each actor, its moves as marks on their days, as numbers that an SVG template draws."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from parley.dossier.model import StatementEntry
from parley.language.findings import Stance
from parley.site import anchors, dates, silence
from parley.site.i18n import gettext as _
from parley.site.shown import Link
from parley.site.silence import Gap
from parley.site.views import Views
from parley.site.vocabulary import TONES, counted

LEFT, RIGHT = 2.0, 4.0  # percent of the lane's width that stay free at its ends
STEP = 11  # pixels between marks that stand over each other
APART = 12.0  # percent between labels, so that they can be read
PLUS = "+"
NUMBER = 6.0  # percent that a number beside a mark needs
HIGHEST = 5  # marks over each other; more become a number
LANES = 8
ROOM = 1.3  # times as far apart as that are labels that begin at their day
COLUMNS = 10  # days: of no more, each has a column of its own, in which marks stand beside each other
ABREAST, BESIDE = 24, 13  # marks beside each other in all columns together, and pixels between them
TOLD = 3  # kinds of moves that are told in words beside a lane
LONGEST = 4  # silences that are told in words under the picture


class Mark(Struct, frozen=True):
    """A move: its place from the left in percent and pixels, its height over the line in pixels."""

    x: float
    dx: int
    y: int
    tone: str
    more: str
    """What stands beside it where it is not alone: how many more there are, or a plus where there is no room for a number."""


class Silence(Struct, frozen=True):
    """From where on an actor has said nothing, in percent, and since when, in words."""

    x: float
    words: str


class Lane(Struct, frozen=True):
    actor: Link
    marks: tuple[Mark, ...]
    height: int
    words: str
    silence: Silence | None = None


class Band(Struct, frozen=True):
    """Days of which nothing is told: where they begin on the axis and how far they go, in percent."""

    x: float
    width: float
    gap: Gap


class Tick(Struct, frozen=True):
    x: float
    words: str
    day: str
    """Its anchor on the timeline; empty where it has none."""
    anchor: str = "middle"
    """Which part of the words stands at the place."""


class Picture(Struct, frozen=True):
    """Lanes over one axis of days, and what is told beside them."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    words: str
    told: tuple[str, ...] = ()
    """For each lane what its marks show, in words."""
    bands: tuple[Band, ...] = ()
    columns: tuple[float, ...] = ()
    """Where the days of a short time begin, in percent."""
    longest: tuple[Gap, ...] = ()
    """Of the silences the longest, oldest first."""

    @property
    def crowded(self) -> bool:
        """Whether a plus stands for more moves of a day than can be drawn."""
        return any(mark.more == PLUS for lane in self.lanes for mark in lane.marks)


def picture(views: Views) -> Picture | None:
    """Lanes of the parties that moved most, under one axis; None where there is nothing to draw."""
    moves = Counter(s.actor for s in views.dossier.statements if s.actor and s.stance != "state")
    chosen = [id for id, _ in sorted(moves.items(), key=lambda row: (-row[1], row[0]))][:LANES]
    drawn = lanes(views, chosen)
    span = views.span
    if not drawn or span is None:
        return None
    first, last = (dates.full(day, views.locale) for day in span)
    words = _("%(first)s to %(last)s") % {"first": first, "last": last} if first != last else first
    silences = silence.gaps(views)
    longest = sorted(sorted(silences, key=lambda gap: -gap.length)[:LONGEST], key=lambda gap: gap.first)
    return Picture(tuple(drawn), ticks(views), words, bands=bands(views, silences), columns=columns(views), longest=tuple(longest))


def bands(views: Views, silences: Sequence[Gap]) -> tuple[Band, ...]:
    edges = ((at(views, gap.first), at(views, gap.last), gap) for gap in silences)
    return tuple(Band(x, round(end - x, 2), gap) for x, end, gap in edges if end > x)


def lanes(views: Views, ids: Sequence[str]) -> list[Lane]:
    found = []
    for id in ids:
        own = [s for s in views.dossier.statements if id in (s.actor, s.speaker)]
        if lane := of(views, views.link(id), own, own):
            found.append(lane)
    return found


def of(views: Views, link: Link, said: Sequence[StatementEntry], every: Sequence[StatementEntry]) -> Lane | None:
    """The lane of these statements, or None where none has a day; `every` has what is not drawn, but breaks a silence, too."""
    by_day: dict[str, list[str]] = defaultdict(list)
    for s in said:
        if s.date.earliest and s.date.earliest == s.date.latest:
            by_day[s.date.earliest].append(TONES[s.stance])
    marks = []
    places = sorted(at(views, day) for day in by_day)
    roomy = all(after - before >= NUMBER for before, after in pairwise(places))
    abreast = marks_abreast(views)
    room = HIGHEST * abreast
    for day, tones in sorted(by_day.items()):
        tones.sort(key=("hard", "give", "even").index)
        for n, tone in enumerate(tones[:room]):
            more = "" if n < room - 1 or len(tones) <= room else f"+{len(tones) - room}" if roomy else PLUS
            row, place = divmod(n, abreast)
            marks.append(Mark(at(views, day), place * BESIDE, row * STEP, tone, more))
    if not marks:
        return None
    words = shortly(counted(s.stance for s in said))
    since = silence.since(views, every)
    quiet = Silence(at(views, since), silence.told_since(views, every)) if since else None
    return Lane(link, tuple(marks), int(max(mark.y for mark in marks)) + 2 * STEP, words, quiet)


def shortly(counts: Sequence[str]) -> str:
    """The commonest moves beside a lane; its marks show the rest."""
    return ", ".join(counts) if len(counts) <= TOLD else _("%(moves)s and more") % {"moves": ", ".join(counts[:TOLD])}


def over_time(views: Views, actor: str) -> Picture | None:
    """The lane of an actor's moves, and one for each issue that it moved on; None where no move has a day."""
    every = [s for s in views.dossier.statements if actor in (s.actor, s.speaker)]
    rows = [(views.link(actor), every)]
    rows += [(Link(i.name, i.url, i.id), [s for s in every if s.issue == i.id]) for i in views.dossier.issues]
    moves = [(link, [s for s in said if s.stance != "state"], said) for link, said in rows]
    moves = [row for row in moves if row[1]]
    moves = moves if len(moves) > 2 else moves[:1]  # the lane of an only issue would be the first one again
    drawn = [(lane, by_month(views, said)) for link, said, all_said in moves if (lane := of(views, link, said, all_said))]
    if not drawn:
        return None
    told = tuple(words for _, words in drawn)
    return Picture(tuple(lane for lane, _ in drawn), ticks(views), "", told, bands(views, silence.gaps(views)), columns(views))


def by_month(views: Views, said: Sequence[StatementEntry]) -> str:
    """“March 2031: 2 demands, 1 refusal; April 2031: 1 agreement”: what the marks show, in words."""
    stances: dict[str, list[Stance]] = defaultdict(list)
    for s in said:
        if s.date.earliest and s.date.earliest == s.date.latest:
            stances[s.date.earliest[:7]].append(s.stance)
    return "; ".join(f"{dates.month(f'{name}-01', views.locale)}: {', '.join(counted(s))}" for name, s in sorted(stances.items()))


def at(views: Views, day: str) -> float:
    """Where a day stands on the axis, in percent; a day outside the picture's days stands at its edge."""
    first, last = views.span or (day, day)
    whole = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if whole < COLUMNS:
        day = min(max(day, first), last)
        return round(LEFT + (date.fromisoformat(day) - date.fromisoformat(first)).days * (100 - LEFT) / (whole + 1), 2)
    share = (date.fromisoformat(day) - date.fromisoformat(first)).days / whole
    return round(LEFT + min(1.0, max(0.0, share)) * (100 - LEFT - RIGHT), 1)


def days_in_columns(views: Views) -> list[str]:
    """The days of a time that is so short that each has a column; else none."""
    if views.span is None:
        return []
    first, last = map(date.fromisoformat, views.span)
    whole = (last - first).days
    return [(first + timedelta(days=n)).isoformat() for n in range(whole + 1)] if whole < COLUMNS else []


def columns(views: Views) -> tuple[float, ...]:
    return tuple(at(views, day) for day in days_in_columns(views))


def marks_abreast(views: Views) -> int:
    """How many marks stand beside each other on a day: several where days have columns."""
    days = len(days_in_columns(views))
    return min(8, ABREAST // days) if days else 1


def ticks(views: Views) -> tuple[Tick, ...]:
    """A label for the first, the last and some days between, far enough apart to be read."""
    since, until = views.span or ("", "")
    if in_columns := days_in_columns(views):
        with_place = set(views.days)
        step = math.ceil(ROOM * APART * len(in_columns) / 100)  # not every column of ten has room for its label
        return tuple(
            Tick(
                at(views, day),
                dates.near(day, views.threads.newest, views.locale),
                anchors.of_day(day) if day in with_place else "",
                "start",
            )
            for day in in_columns[::step]
        )
    chosen: list[Tick] = []
    for day in (day for day in views.days if since <= day <= until):
        x = at(views, day)
        edge = len(chosen) == 1 or x > 100 - APART  # the labels there stand beside their day, not under it
        if not chosen or x - chosen[-1].x >= (1.5 if edge else 1) * APART:
            side = "start" if x < APART else "end" if x > 100 - APART else "middle"
            chosen.append(Tick(x, dates.near(day, views.threads.newest, views.locale), anchors.of_day(day), side))
    return tuple(chosen)

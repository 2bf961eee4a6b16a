"""What of a briefing stands on paper: no more than two A4 pages hold, and of each kind the latest.

Costs are estimated in lines of running text, by how many characters a line of the printed page holds. The style sheet sets every
font as large as its x-height asks, so that this hangs little on the fonts of a machine; tests print in several to see that the
costs are not too low, even where all letters are as wide as an m. What is left out stays on the screen, and on paper too where the
reader asks for all of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from msgspec import Struct

from parley.site.briefings import Briefing
from parley.site.courses import Shift
from parley.site.lanes import Lane
from parley.site.shown import EventView, StatementView
from parley.site.wording import lines

ROOM = 91.0  # lines: two pages of 50, less a tenth for fonts and printers that are not known here
WIDE, MAIN, HALF, ASIDE = 104, 64, 33, 28  # characters of a line: over the page, of a statement, of half of it, beside it
LARGEST = 16  # lines of an entry: a longer one, which is not broken, could leave half of a page empty
HEADING, FIGURE = 2.4, 5.0  # lines of a heading, and of the legend and the axis of a picture
PROSE = 14  # lines of the editor's background that leave room for the rest
LAST = ("remarks",)  # groups that come after all others


class Paper(Struct, frozen=True):
    """`whole`: all of it fits. Else `kept` names what stands on paper, and `left` counts the statements that do not."""

    whole: bool
    kept: frozenset[str]
    left: int
    prose: bool


class Item(Struct, frozen=True):
    key: str
    cost: float


def paper(briefing: Briefing, prose: str, ranks: Mapping[str, int]) -> Paper:
    groups = sorted(briefing.groups, key=lambda group: group.anchor in LAST)
    turns = [turn(shift) for stand in briefing.positions for shift in stand.shifts]
    said = {group.anchor: [statement(view) for view in reversed(group.statements)] for group in groups}
    toward = [statement(view, "to ") for view in reversed(briefing.toward)]
    disputes = [Item(conflict.url, 3) for conflict in briefing.conflicts]
    main = {"turns": turns, **said, "toward": toward, "disputes": disputes}
    ranked = sorted(briefing.events, key=lambda event: (ranks.get(event.facets.first, len(ranks)), event.facets.first))
    people = [(person.link, "; ".join((*person.roles, "report of 1 March, ¶ 1"))) for person in briefing.people]
    aside = {
        "people": [Item(link.id, beside(link.name, roles)) for link, roles in people],
        "counterparts": [Item(f"with {stand.other.id}", beside(stand.other.name, stand.words)) for stand in briefing.counterparts],
        "days": [day(event) for event in ranked],
    }
    background = lines(prose, MAIN + 15)
    lanes = briefing.picture.lanes if briefing.picture else ()
    why = lines(briefing.party_because, ASIDE) + HEADING if briefing.party_because else 0
    told = sum(beside(link.name) for link in briefing.sources)
    answers = sum(2.5 + 1.5 * len(view.answered) + lines(view.text, MAIN) for view in briefing.answers)
    room = ROOM - head(briefing) - (FIGURE if lanes else 0)
    rest = room - sum(map(drawn, lanes))
    large = any(item.cost > LARGEST for queue in (*main.values(), *aside.values()) for item in queue)
    if not large and cost(main) + answers + background <= rest and cost(aside) + why + told + HEADING <= rest:
        return Paper(True, frozenset(), 0, True)
    room -= sum(map(drawn, lanes[:1]))
    fits = background <= min(PROSE, room)
    kept = fill(room - (background if fits else 0), main) | fill(room - why, aside)
    statements = [item.key for queue in (*said.values(), toward) for item in queue]
    return Paper(False, frozenset(kept), sum(key not in kept for key in statements), fits)


def fill(room: float, queues: Mapping[str, Sequence[Item]]) -> set[str]:
    """The first of each queue, then the second of each, as long as there is room; a queue is kept by name where any of it is."""
    kept: set[str] = set()
    for row in zip_longest(*queues.values()):
        for name, item in zip(queues, row, strict=True):
            section = f"§ {name}"
            needed = item.cost + (0 if section in kept else HEADING) if item else 0
            if item and item.cost <= LARGEST and needed <= room:
                kept |= {item.key, section}
                room -= needed
    return kept


def cost(queues: Mapping[str, Sequence[Item]]) -> float:
    return sum(HEADING + sum(item.cost for item in queue) for queue in queues.values() if queue)


def head(briefing: Briefing) -> float:
    """The name, the two lines under it, the latest move and what it faces, and where it stands."""
    stands = briefing.positions
    about = [*briefing.roles, briefing.kind, briefing.since, *(alias.words for alias in briefing.aliases[:6])]
    people = [person.link.name + " ".join(person.roles[:1]) for person in briefing.people[:4]]
    glance = [view for view in (briefing.latest, briefing.facing, *briefing.holds) if view]
    held = (20 + len(stand.issue.name) + sum(map(told, (stand.current, *stand.also))) for stand in stands)
    return (
        5
        + 2 * lines(briefing.name, 36)
        + 1.2 * lines("   ".join(about), WIDE)
        + 1.2 * lines("   ".join(people), WIDE)
        + max((1.2 * lines(said(view), HALF + 6) + 5 for view in glance), default=0)
        + (HEADING + sum(-(-length // WIDE) + 0.5 for length in held) if stands else 0)
    )


def told(view: StatementView) -> int:
    """Characters of a position in one line, of a long one its first three."""
    return len(view.voice.name if view.voice else "") + min(len(said(view)), 3 * WIDE + len(view.condition or "")) + 16


def drawn(lane: Lane) -> float:
    return lane.height / 20 + lines(lane.words, WIDE) + 1.5


def said(view: StatementView) -> str:
    return " ".join((view.cue, view.text, view.condition or ""))


def statement(view: StatementView, prefix: str = "") -> Item:
    who = view.speaker or view.actor
    about = 50 + sum(len(link.name) + 4 for link in (*view.targets, *(link for link in (who, view.issue) if link)))
    about += sum(30 + len(reply.name) for reply in view.answered) + (30 if view.answers else 0)
    quotes = lines("in its words: " + " ".join(view.quotes), MAIN) + 0.3 if view.quotes and not view.verbatim else 0
    return Item(prefix + view.id, lines((who.name if who else "") + said(view), MAIN) + quotes + 0.8 * -(-about // 66) + 1.7)


def turn(shift: Shift) -> Item:
    sides = [view for view in (shift.before, shift.after) if view]
    deepest = max(lines(said(view), HALF) + lines(view.sources[0].sentence, HALF - 4) for view in sides)
    return Item(f"turn {shift.after.id}", deepest + 4.5)


def beside(name: str, *more: str) -> float:
    return lines(name, ASIDE) + lines(" · ".join(more), ASIDE) + 0.6


def day(event: EventView) -> Item:
    return Item(event.id, beside(event.when.short, event.text))

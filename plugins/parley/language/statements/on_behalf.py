"""On behalf: who tells its own party’s position takes it: “the minister said Sarn would not sign” refuses for Sarn.

And who tells what another has done to harm accuses: “Sarn said Rovia had violated the truce”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from parley.language.findings import Attribution
from parley.language.statements.about import About
from parley.language.statements.moves import Reading

Parties = frozenset[str | None]


def told(
    attributions: Sequence[Attribution],
    parties: Sequence[Parties],
    abouts: Mapping[int, About],
    whose: Callable[[int], Parties],
) -> Iterator[Attribution]:
    """Each attribution, a mere “said” with the stance of the position that it tells of its own party, or of another’s deed.

    `whose` tells the parties that are named at an offset.
    """
    for place, outer in enumerate(attributions):
        inside = next((inner for k, inner in enumerate(attributions) if _is_own(place, outer, k, inner, parties)), None)
        own = inside or _read(outer, parties[place], abouts.get(outer.head), whose)
        yield outer if own is None else replace(outer, stance=own.stance, plover=own.plover, because=own.because)


def _read(outer: Attribution, speaking: Parties, about: About | None, whose: Callable[[int], Parties]) -> Reading | None:
    named = whose(about.subject) if outer.stance == "state" and about is not None else frozenset[str | None]()
    if about is None or not named:
        return None
    return about.own if named == speaking else about.other if not named & speaking else None


def _is_own(place: int, outer: Attribution, k: int, inner: Attribution, parties: Sequence[Parties]) -> bool:
    if inner.within != place or outer.stance != "state" or inner.stance == "state" or not parties[place]:
        return False
    opens = bool(outer.content) and min(start for start, _ in inner.source or inner.cue) - outer.content[0][0] <= len("“that the ")
    return opens and parties[place] == parties[k]

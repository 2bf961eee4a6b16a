"""On behalf: who tells its own party’s position takes it: “the minister said Sarn would not sign” refuses for Sarn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from parley.language.findings import Attribution, Stance

DEEDS: frozenset[Stance] = frozenset({"concede", "agree"})
"""What is told as done more often than as meant: “an aide says Sarn has conceded the hills” reports."""


def told(attributions: Sequence[Attribution], parties: Sequence[frozenset[str | None]]) -> Iterator[Attribution]:
    """Each attribution, a mere “said” with the stance of the position that it tells of its own party."""
    for place, outer in enumerate(attributions):
        own = next((inner for k, inner in enumerate(attributions) if _is_own(place, outer, k, inner, parties)), None)
        yield outer if own is None else replace(outer, stance=own.stance, plover=own.plover, because=own.because)


def _is_own(place: int, outer: Attribution, k: int, inner: Attribution, parties: Sequence[frozenset[str | None]]) -> bool:
    if inner.within != place or outer.stance != "state" or inner.stance in DEEDS | {"state"} or not parties[place]:
        return False
    opens = bool(outer.content) and min(start for start, _ in inner.source or inner.cue) - outer.content[0][0] <= len("“that the ")
    return opens and parties[place] == parties[k]

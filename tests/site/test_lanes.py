"""The pictures' own arithmetic: where a label stands."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest

from parley.site import lanes


@pytest.mark.parametrize("last", range(2, 11))
def test_labels_of_columns_do_not_run_into_each_other(last: int) -> None:
    days = [f"2031-11-{day:02}" for day in range(1, last + 1)]
    views: Any = SimpleNamespace(span=(days[0], days[-1]), days=days, threads=SimpleNamespace(newest=days[-1]), locale="en")
    places = [tick.x for tick in lanes.ticks(views)]
    assert len(lanes.columns(views)) == last
    assert all(after - before >= lanes.APART for before, after in pairwise(places))

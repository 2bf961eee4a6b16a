"""A date expression on its way: its words, meaning and period, before the report's events and ranges are looked at."""

from __future__ import annotations

from msgspec import Struct

from parley.language.dates.meaning import Meaning
from parley.language.dates.periods import Period
from parley.language.findings import DateExpression
from parley.language.tokens import Span


class Placed(Struct, frozen=True):
    """`period` is None where the day is not known; `opens_range` where this and the next are the ends of one range."""

    expression: DateExpression
    span: Span
    meaning: Meaning
    period: Period | None
    opens_range: bool = False

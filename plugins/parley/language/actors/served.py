"""Whom a person serves, by all that verbs and the words around him tell."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.actors import company, deeds
from parley.language.actors.phrases import told_once
from parley.language.tokens import Span, Token

READERS = (
    *(
        deeds.led,
        deeds.led_in_passive,
        deeds.spoken_for,
        deeds.sent_by,
        deeds.appointed,
        deeds.in_office,
        deeds.is_held_by,
        deeds.one_of_them,
    ),
    *(company.behind_what_he_does, deeds.vouched_for, company.whose_paper, company.at_the_head, company.with_his_own),
    *(company.told_at_home, company.at_its_head, company.in_the_person_of),
)


@told_once
def told_by_verbs(span: Span) -> Iterator[Token]:
    """Whom verbs say a person leads, speaks for or was sent by: “has led Morrene's team”, “who speaks for the Movement”."""
    yield from (found for read in READERS if (found := read(span)) is not None)


def in_order(served: Token) -> list[Token]:
    """The words that tell whom somebody serves, with what they hang on, as they stand: “named by Kesh”, “Kesh would pay”."""
    places = [served.head.i, *(token.i for token in served.subtree)]
    return list(served.doc[min(places) : max(places) + 1])

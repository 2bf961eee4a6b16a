"""A dossier of everything that a page can show, made by hand: what the reading of language can do does not matter here.

Names, roles, titles and words carry markup, which must reach the pages as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypeVar

from msgspec.structs import replace

from parley.build import Built
from parley.dossier import assemble
from parley.dossier.model import ConflictEntry, Dossier, EventEntry, IssueEntry, PositionEntry, Side, StatementEntry
from parley.gather import Reading
from parley.language.findings import Actor, Event, Findings, Span, When
from parley.reports import Report, Unread
from tests.dossier.making import find, happened, named, on, person, reported, said

Entry = TypeVar("Entry", EventEntry, StatementEntry)

MARKUP = "<script>alert(1)</script>"
LONG = (
    "We will not sign a paper that leaves one of our people behind the wire, " * 4
    + "and nobody can say that we did not tell them so"
)

FIRST = f"""\
Talks between Ardova and Kessia opened on 10 May 2031. Monitors from Norrin came on 9 May 2031.

“{LONG},” Ilse Varga said. Kessia demands the boats unless <b>Ardova</b> & its friends reopen the strait.

The next round is on 20 June 2031. A summit was called off. Shots fell in the week of 5 May 2031. A truce held in March 2031.

Prices rose in the summer of 2030. The quarrel began in 1999. Boats were held from 28 April to 2 May 2031. Letters came some day.

Orin Dane travelled to Lumen on 8 May 2031. Kessia denied it.

Varga answered, saying that “boats” are no {{{{ 7 * 7 }}}} arms &amp; no toys.
"""
DAYS = [f"2031-04-{day:02}" for day in range(1, 12)]
SECOND = (
    " ".join(f"Round {n} was held." for n in range(1, len(DAYS) + 1))
    + "\n\nTalks between Ardova and Kessia opened on 10 May 2031. Kessia no longer insists on the boats."
    + " Ardova accepts a paper with some wire. A fisherman says that nobody asked him."
)

ARDOVA = Actor("ardova", "Ardova", "state", ("the island", f"“{MARKUP}”"))
KESSIA = Actor("kessia", f"Kessia {MARKUP} & {{{{ 7 * 7 }}}}", "group", ('"><img src=x onerror=alert(1)>',))
VARGA = person("ilse-varga", "Ilse Varga", party="ardova", roles=("Foreign <i>Minister</i>",))
DANE = person("orin-dane", "Orin Dane", party="kessia")
SPAN = on("2031-04-28", last="2031-05-02", precision="range", edtf="2031-04-28/2031-05-02", wording="from 28 April to 2 May")


def sentences(text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in re.finditer(r"\S[^\n]*?[.](?= |\n|$)(?! Varga)", text))


def stretch(first: str, last: str, precision: str, edtf: str, wording: str) -> When:
    return on(first, last=last, precision=precision, edtf=edtf, wording=wording)


def events() -> tuple[Event, ...]:
    t = FIRST
    return (
        happened(t, "Talks between Ardova and Kessia opened on 10 May 2031.", on("2031-05-10"), ("ardova", "kessia")),
        happened(t, "Monitors from Norrin came on 9 May 2031.", on("2031-05-09"), places=(f"Lumen {MARKUP}",)),
        happened(t, "The next round is on 20 June 2031.", on("2031-06-20"), ("ardova", "kessia"), status="planned"),
        happened(t, "A summit was called off.", reported(), ("ardova",), status="called off", confidence=0.3),
        happened(
            t,
            "Shots fell in the week of 5 May 2031.",
            stretch("2031-05-05", "2031-05-11", "week", "2031-05-05/2031-05-11", "the week"),
        ),
        happened(
            t, "A truce held in March 2031.", stretch("2031-03-01", "2031-03-31", "month", "2031-03", "March 2031"), ("kessia",)
        ),
        happened(
            t, "Prices rose in the summer of 2030.", stretch("2030-06-01", "2030-08-31", "season", "2030-22", "the summer of 2030")
        ),
        happened(
            t, "The quarrel began in 1999.", stretch("1999-01-01", "1999-12-31", "year", "1999", "in 1999"), ("ardova", "kessia")
        ),
        happened(t, "Boats were held from 28 April to 2 May 2031.", SPAN, ("kessia",)),
        happened(t, "Letters came some day.", on(None, edtf=None), ("ardova",)),
        happened(t, "Orin Dane travelled to Lumen on 8 May 2031.", on("2031-05-08"), ("orin-dane",)),
        happened(t, "Kessia denied it.", reported(), ("kessia",), status="denied"),
    )


def readings() -> tuple[Reading, ...]:
    t = FIRST
    first = Findings(
        sentences=sentences(t),
        mentions=(
            named(t, "Ardova", "ardova"),
            named(t, "Kessia", "kessia"),
            named(t, "Ilse Varga", "ilse-varga"),
            named(t, "Orin Dane", "orin-dane"),
        ),
        actors=(ARDOVA, KESSIA, VARGA, DANE),
        statements=(
            said(t, "Ilse Varga", "said", f"“{LONG},”", "reject", actor="ardova", speaker="ilse-varga", targets=("kessia",)),
            said(
                t, "Kessia", "demands", "the boats", "demand", actor="kessia", targets=("ardova",),
                condition="unless <b>Ardova</b> & its friends reopen the strait",
            ),
            said(t, "Varga", "saying", "that “boats” are no {{ 7 * 7 }} arms &amp; no toys", actor="ardova", speaker="ilse-varga"),
        ),
        events=events(),
    )  # fmt: skip
    rounds = tuple(happened(SECOND, f"Round {n} was held.", on(day), ("kessia",)) for n, day in enumerate(DAYS, start=1))
    again = happened(SECOND, "Talks between Ardova and Kessia opened on 10 May 2031.", on("2031-05-10"), ("ardova", "kessia"))
    later = (
        said(SECOND, "Kessia", "no longer insists", "the boats", "concede", actor="kessia", when=reported("2031-05-13")),
        said(
            SECOND,
            "Ardova",
            "accepts",
            "a paper with some wire",
            "agree",
            actor="ardova",
            targets=("kessia",),
            when=reported("2031-05-13"),
        ),
        said(SECOND, "A fisherman", "says", "nobody asked him", when=reported("2031-05-13")),
    )
    second = Findings(sentences=sentences(SECOND), actors=(ARDOVA, KESSIA), statements=later, events=(*rounds, again))
    title = f"Talks open {MARKUP} &amp; {{{{ 7 * 7 }}}}"
    return (
        Reading(Report("a <b>.txt", title, "2031-05-12", f"Ana Quill {MARKUP}", "en", t.strip()), first),
        Reading(Report("b.md", "Rounds <of> talks", "2031-05-13", "", "en", SECOND), second),
    )


ISSUE = f"boats {MARKUP} & {{{{ 7 * 7 }}}}"


def woven(dossier: Dossier) -> Dossier:
    """The dossier with an issue, positions, answers, conflicts of every kind, and a plan that was moved: all made up."""
    refusal, demand, remark, concession, acceptance, aside = (
        named_by(dossier.statements, part)
        for part in ("varga-reject", "kessia-demand", "varga-state", "kessia-concede", "ardova-agree", "nobody")
    )
    claim, moved, became, figure = (
        named_by(dossier.events, part) for part in ("kessia-denied", "round-1-was", "round-2-was", "talks-between")
    )
    tied = {
        demand.id: replace(demand, issue="boats"),
        refusal.id: replace(refusal, issue="boats", answers=demand.id),
        remark.id: replace(remark, issue="boats"),
        concession.id: replace(concession, issue="boats"),
        acceptance.id: replace(acceptance, issue="boats", answers=concession.id),
        aside.id: replace(aside, answers=demand.id),
    }
    fates = {moved.id: replace(moved, outcome="moved", became=became.id), became.id: replace(became, outcome="held")}
    return replace(
        dossier,
        statements=tuple(tied.get(s.id, s) for s in dossier.statements),
        events=tuple(fates.get(e.id, e) for e in dossier.events),
        issues=(IssueEntry("boats", ISSUE, ("boats", f"ships {MARKUP}"), "issues/boats.html"),),
        positions=(
            replace(position("ardova", refusal.id, remark.id, acceptance.id), settled=figure.id),
            position("kessia", demand.id, concession.id),
        ),
        conflicts=(
            conflict("day", figure, Side("2031-05-10", figure.sources[:1]), Side("2031-05-11", figure.sources[1:])),
            conflict("figure", claim, Side("3", claim.sources), Side("4,000", claim.sources), Side("5", claim.sources)),
            ConflictEntry(
                "denial-boats", "denial", (demand.id, refusal.id),
                (Side(demand.text, demand.sources), Side(refusal.text, refusal.sources)), "a claim, and its denial",
            ),
        ),
    )  # fmt: skip


def position(actor: str, first: str, *more: str) -> PositionEntry:
    """A position on the boats that turned with its last statement from the first."""
    last = more[-1]
    return PositionEntry(actor, "boats", last, (first, *more), (last,), {last: first})


def conflict(kind: Literal["day", "figure"], event: EventEntry, *sides: Side) -> ConflictEntry:
    return ConflictEntry(f"{kind}-{event.id}", kind, (event.id,), sides, "by hand")


def named_by(entries: Iterable[Entry], part: str) -> Entry:
    return next(entry for entry in entries if part in entry.id)


def built() -> Built:
    unread = [Unread(f"broken {MARKUP}.txt", f"byte 0xe4 is not UTF-8 {MARKUP}")]
    return Built(woven(assemble(readings(), unread)), readings(), ())


def former() -> Built:
    """The same before its second report came: an event is told otherwise, and one is told that is withdrawn later."""
    dossier = assemble(readings()[:1], [])
    (opening, *others) = dossier.events
    gone = replace(opening, id=f"{opening.id}-gone", text=f"A ferry sank {MARKUP} & {{{{ 7 * 7 }}}}.")
    return Built(replace(dossier, events=(opening, *others, gone)), readings()[:1], ())


assert find(FIRST, "Kessia denied it.")

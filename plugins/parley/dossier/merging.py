"""Merging: which tellings tell one happening. A wrong merge is worse than two entries, so doubt leaves them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import fsum

from parley.dossier import candidates
from parley.dossier.evidence import log_odds
from parley.dossier.kinds import SPOKEN, are_deaths, contradict, daily, deaths, happens, is_walkout
from parley.dossier.spans import FIRM, is_vague, lasts, on_one_day, one_day, same_time, span
from parley.dossier.tellings import Telling
from parley.dossier.words import Rarity, content, kin, shared, thing

NEXT = 3  # characters between a sentence and the next one
FEW = 3  # words in common, at least, where neither a day nor a doer is
SMALL = 3  # a count that many things have
TOGETHER, APART = 0.30, 0.60
"""The share of the words of two tellings that both have, weighed by rarity, of all their words and of the shorter one's."""
SAME_DAY = 0.14, 0.42
"""The same where both tellings name one day: then less will do."""
SAME_KIND = 0.05
"""How much less will do where both have the same doers and the same type."""
VAGUE = 0.08
"""How much more is asked where one of the days is only that of the report."""
CROWDED = 8  # tellings of one day: where so much is told, two are one only where a rule says so
BUSY = 25  # tellings of one day: where so much is told, only what is nearly the same in words is taken for one
NEARLY_EQUAL = 1.7
"""The share of all words and of the shorter one's, added up, from which two tellings are nearly the same."""
TELLING = 6.0
"""The rarity, in nats, of the words that two tellings of one day and of common actors share, from which they are one anyhow."""
HALVES = 1.0
"""How surely two halves of one deed are one."""
BY_DEED = 0.1
"""How surely two are one by who does what when, at least, without a word in common."""
FORETOLD = 0.38
"""The share of the shorter one's words, by rarity, from which what was planned is what was held on its day."""
SOME, LIKELY = 0.15, 0.5
"""The share of the shorter one's words and the logarithm of the odds from which two tellings are one by all that is known of them
together, though no rule says so."""
ROUGHLY = 17
"""The longest time, in days, that can stand for one of its days: “early in May”, “in the second half of June”."""
STRANGERS = 0.15
"""How much more is asked where the actors of the two are others."""


def groups(tellings: Sequence[Telling], rare: Rarity) -> list[list[int]]:
    """The places of the tellings that tell one happening, each group and the list of them in the order of the tellings.

    Pairs are taken best first, and two groups become one only if every firm day of both can be the same.
    """
    on = Counter(telling.entry.date.earliest for telling in tellings if telling.report == telling.original)
    told = [on[telling.entry.date.earliest] for telling in tellings]
    busy = [many > BUSY for many in told]
    scored = []
    pairs = chain(candidates.pairs(tellings, busy, rare), candidates.planned(tellings, busy), candidates.of_one_report(tellings))
    for one, other in dict.fromkeys(pairs):
        score = likeness(tellings[one], tellings[other], rare)
        many = max(told[one], told[other])
        if score > (NEARLY_EQUAL if many > BUSY else BY_DEED if many > CROWDED else 0.0):
            scored.append((-score, one, other))
    group = {place: [place] for place in range(len(tellings))}
    for _, one, other in sorted(scored):
        first, second = group[one], group[other]
        if first is second or not fits(tellings, first, second, rare):
            continue
        first += second
        for place in second:
            group[place] = first
    unique = {id(places): sorted(places) for places in group.values()}
    return sorted(unique.values())


def likeness(one: Telling, other: Telling, rare: Rarity) -> float:
    """How surely two tellings tell one happening; 0 where they do not."""
    if not same_time(one, other):
        return 0.0
    if one.report == other.report and one.entry.sources == other.entry.sources:
        return HALVES if are_halves(one, other) or are_counts(one, other) or counts_the_dead(one, other) else 0.0
    together, apart = shared(one.words, other.words, rare)
    if one.original == other.original and one.report != other.report:  # the same sentence, in a reprint
        edited = bool(one.of) and one.of == other.of and one.entry.type == other.entry.type and apart >= SAME_DAY[1]
        return NEARLY_EQUAL + together if together >= 0.5 or edited else 0.0
    if are_counts(one, other):
        return HALVES
    if contradict(one, other) or is_walkout(one, other):
        return 0.0
    if are_told_otherwise(one, other):
        return together + apart
    strangers = bool(one.of and other.of and not one.of & other.of)
    same_day = one_day(one) is not None and one_day(one) == one_day(other)
    if same_day and not strangers and (telling(one, other, rare) or is_whole(one, other)):
        return together + apart
    if not strangers and (foretold(one, other, apart) or is_planned_twice(one, other) or counts_alike(one, other)):
        return max(together + apart, BY_DEED)
    least, most = SAME_DAY if same_day else (TOGETHER, APART)
    more = STRANGERS if strangers else 0.0
    if one.entry.type == other.entry.type and one.by == other.by and one.by:
        more -= SAME_KIND
    if one.entry.date.basis not in FIRM or other.entry.date.basis not in FIRM:
        more += VAGUE
    enough = same_day or len(one.words & other.words) >= needed(one, other)
    if enough and together >= least + more and apart >= most + more:
        return together + apart
    if not enough or apart < SOME or is_vague(one) or is_vague(other):
        return 0.0
    if (one.entry.status == "planned") is not (other.entry.status == "planned") and not on_one_day(one, other):
        return 0.0  # it may have been moved
    if one.original == other.original and one.entry.type == other.entry.type == "AGREE" and not goes_on(one, other):
        return 0.0  # two points of one paper
    odds = log_odds(one, other, rare)
    return BY_DEED * odds / (1 + odds) if odds > LIKELY else 0.0


def are_told_otherwise(one: Telling, other: Telling) -> bool:
    """Whether two tell one deadly incident, as two sides do: “the Front said seven died”, “the army said four people were killed”.

    In one report one of them at least is somebody's word, and not both the same one's.
    """
    apart = one.claimant != other.claimant or one.original != other.original
    return apart and on_one_day(one, other) and are_deaths(one, other)


def are_counts(one: Telling, other: Telling) -> bool:
    """Whether one counts anew what the other tells, or counts too, in the same report."""
    starts = {telling.order[2] if telling.recounts is None else telling.recounts for telling in (one, other)}
    return one.report == other.report and len(starts) == 1 and (one.recounts, other.recounts) != (None, None)


def counts_the_dead(one: Telling, other: Telling) -> bool:
    """Whether one of two clauses of a sentence tells an attack and the other who died: “the shells fell, and five people died”."""
    attacks = one.entry.type == other.entry.type == "ASSAULT" and on_one_day(one, other)
    return attacks and (deaths() in one.words) is not (deaths() in other.words)


def are_halves(one: Telling, other: Telling) -> bool:
    """Whether two clauses of a sentence tell the halves of one deed: “20 soldiers walked east and 60 fighters walked west”."""
    counted = [{figure.thing for figure in telling.figures if figure.value > SMALL} for telling in (one, other)]
    status = one.entry.status, one.entry.type
    return all(counted) and status == (other.entry.status, other.entry.type) and not happens(one).isdisjoint(happens(other))


def needed(one: Telling, other: Telling) -> int:
    """How many words two tellings without a common day need in common: one says nothing, unless all of the text is the same."""
    if one.entry.text == other.entry.text:
        return 1
    alike = (one.entry.type, one.entry.status, one.of) == (
        other.entry.type,
        other.entry.status,
        other.of,
    ) and one.entry.type is not None
    whole = alike and (one.words <= other.words or other.words <= one.words)
    return 2 if whole or (one.by and one.by == other.by) else FEW


def telling(one: Telling, other: Telling, rare: Rarity) -> bool:
    """Whether the words that both have tell enough by themselves, where the two have an actor in common."""
    if not one.of & other.of or one.entry.type in SPOKEN or other.entry.type in SPOKEN:
        return False
    common = [word for word in one.words & other.words if word in rare]
    return len(common) > 1 and fsum([rare[word] for word in common]) >= TELLING


def is_whole(one: Telling, other: Telling) -> bool:
    """Whether one tells in few words what the other tells in many, of the same doers: “Ardova walked out of the talks”."""
    short, full = sorted((one, other), key=lambda telling: len(telling.words))
    rest = short.words - full.words  # no more than the doer's name, which the other has taken out
    if len(rest) > 1 or not short.by <= full.by or len(short.words) - len(rest) < 2:
        return False
    return rest <= content(" ".join(full.of).replace("-", " "))


def foretold(one: Telling, other: Telling, apart: float) -> bool:
    """Whether one tells as planned for a day what the other tells of it: of the same kind, or of no kind and the same doers."""
    plan, held = (one, other) if one.entry.status == "planned" else (other, one)
    if plan.entry.status != "planned" or held.entry.status == "planned" or one_day(plan) is None or not on_one_day(plan, held):
        return False
    same = (bool(plan.by) and plan.by == held.by) or bool(plan.ordinals & held.ordinals)
    if one_day(held) is None and not same:
        return False
    alike = one.entry.type == other.entry.type or (plan.entry.type is None and same)
    kept = (
        alike and same and plan.entry.type is not None and one_day(plan) == one_day(held)
    )  # “are to meet”, “talked for nine hours”
    if kept and (plan.of == held.of or plan.words & held.words):
        return True
    return alike and (apart >= FORETOLD or len(one.words & other.words) > 1)


def is_planned_twice(one: Telling, other: Telling) -> bool:
    """Whether both plan the same deed for one day: a second exchange, and that eighteen are to be exchanged then."""
    if not one.entry.status == other.entry.status == "planned":
        return False
    if is_vague(one) or is_vague(other):
        return is_planned_roughly(one, other)
    if one.entry.type != other.entry.type or one.entry.type is None or one_day(one) is None or one_day(one) != one_day(other):
        return False
    rounds = one.entry.type == "CONSULT" and kin("talk") in one.words | other.words  # “will meet again”, “the third round”
    return rounds or bool(happens(one) & happens(other))


def is_planned_roughly(one: Telling, other: Telling) -> bool:
    """Whether one plans for some days what the other plans for one of them: the second of its kind in both, or with no word
    that the other lacks, “the vote will take place in early May”.
    """
    if not all(telling.entry.date.basis in FIRM and lasts(telling) <= ROUGHLY for telling in (one, other)):
        return False
    whole = one.words <= other.words or other.words <= one.words
    return (whole or bool(one.ordinals & other.ordinals)) and bool((happens(one) & happens(other)) - daily())


def counts_alike(one: Telling, other: Telling) -> bool:
    """Whether two reports count as many of the same things, of an actor that both name, on a day that one of them names."""
    if one.original == other.original or not on_one_day(one, other) or {one.entry.type, other.entry.type} & SPOKEN:
        return False
    first, second = ({(f.value, thing(f.thing)) for f in telling.figures if f.value > SMALL} for telling in (one, other))
    return not one.of.isdisjoint(other.of) and not first.isdisjoint(second)


def fits(tellings: Sequence[Telling], one: list[int], other: list[int], rare: Rarity) -> bool:
    """Whether two groups can be one: all days fit, nobody leaves what is planned, and no report has two that speak against it."""
    spans = [s for place in (*one, *other) if (s := span(tellings[place])) is not None]
    if max(first for first, _ in spans) > min(last for _, last in spans):
        return False
    if any(is_walkout(tellings[a], tellings[b]) for a in one for b in other):
        return False
    pairs = ((tellings[a], tellings[b]) for a in one for b in other if tellings[a].original == tellings[b].original)
    return all(likeness(first, second, rare) > 0 or goes_on(first, second) for first, second in pairs)


def goes_on(one: Telling, other: Telling) -> bool:
    """Whether a report may tell more of one happening, so that others can join the two: with a word in common, on one day that
    both name; or in the next sentence, which names none.
    """
    if contradict(one, other):
        return False
    if one_day(one) is not None and one_day(one) == one_day(other):
        return bool(one.words & other.words)
    first, then = sorted((one, other), key=lambda telling: telling.entry.sources[0].start)
    near = 0 <= then.entry.sources[0].start - first.entry.sources[0].end <= NEXT
    return near and on_one_day(first, then) and then.entry.date.basis not in FIRM and then.entry.type not in SPOKEN

"""Answers: which proposal, demand or accusation a refusal, an acceptance or a denial answers."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import fsum

from parley.dossier.heard import FULL, Heard, hear
from parley.dossier.model import StatementEntry
from parley.dossier.statements import Said
from parley.dossier.words import Rarity, content, has, leans, listed, tokens
from parley.language.findings import Stance

GivenUp = dict[tuple[str | None, str], list[int]]
"""For a party and a word the days, in order, on which it gave up something that it told in that word."""
ASKING: frozenset[Stance] = frozenset(("demand", "appeal"))
DAYS = 21  # after which nothing is answered that is not named
LEAST = 0.55
"""The weight of evidence that an answer needs; see `evidence`."""
TIED = 0.1
"""The share of common words, by rarity, that ties an answer to what it does not name, nor was asked by."""
TOLD, LEADS = 0.2, 0.04
"""How near what is named by a noun stands at least, anywhere before in the same report, and how much nearer in its first words."""
LEAD = 400  # characters
SPOKEN = 200  # characters from what was said to the reply, at most
NEXT = 0.35  # how near a denial stands to what it denies without a word in common: in the next sentence
MADE: frozenset[Stance] = frozenset(("demand", "propose"))
"""Stances of who makes “an offer” or “a demand”, whichever of the two the sentence was read as."""
CLAIMED = 0.25
"""How near a mere remark stands to a denial, or how much of their words they share, where it is the claim; how much of their words
an answer shares with what nobody is known to have said."""
EACH = 24  # statements before it, of its issue and of all, that are looked at: what is answered stands close
AFTER = 16  # statements behind it: of one day, the reports come in the order of their names


def found(said: Sequence[Said]) -> dict[str, str]:
    """For the id of a statement the id of the one that it answers. `said` is in order of day and place."""
    words = [one.words | content(one.entry.sources[0].sentence) for one in said]
    rare = Rarity(words)
    heard = [hear(one, own, rare) for one, own in zip(said, words, strict=True)]
    by_issue: dict[str | None, list[int]] = defaultdict(list)
    recalled: dict[str, list[int]] = defaultdict(list)  # by report, what it tells again that another told first
    for place, one in enumerate(heard):
        for report, _ in one.places[1:]:
            recalled[report].append(place)
    answered: dict[str, str] = {}
    given_up: GivenUp = defaultdict(list)
    for one in heard:  # in order of day
        if one.stance == "concede" and one.day is not None:
            for word in set(tokens(one.entry.text)):
                given_up[one.party, word].append(one.day)
    by_id = {one.entry.id: one for one in heard}
    for place, one in enumerate(heard):
        if asked := one.answers():
            first = max(0, place - EACH)
            near = [other for other in by_issue[one.entry.issue][-EACH:] if other < first]
            near += [other for other in recalled[one.places[0][0]] if other < first]
            near += [*range(first, place), *range(place + 1, min(len(said), place + AFTER))]
            if one.replies and (last := just_before(one, place, heard)) is not None:
                near = [last]
            fit = [other for other in dict.fromkeys(near) if heard[other].stance in asked and possible(one, heard[other])]
            fit = [other for other in fit if not is_given_up(heard[other], one, given_up)]
            best = max([(evidence(one, heard[other], rare), other) for other in fit], default=(0.0, place))
            also = same_as(one, [heard[other] for other in range(first, place)], answered) if best[0] < LEAST and one.bare else None
            asked_by = first_asked(one, heard[best[1]], by_id, answered).entry.id if best[0] >= LEAST else also
            if asked_by is not None:
                answered[one.entry.id] = asked_by
        by_issue[one.entry.issue].append(place)
    return answered


def just_before(one: Heard, place: int, heard: Sequence[Heard]) -> int | None:
    """The place of what another said last before a reply in the same report: ““Never,” he replied” answers that, or nothing."""
    report, at = one.places[0]
    gaps = (
        (at - since, other)
        for other in range(max(0, place - AFTER), min(len(heard), place + AFTER))
        for its, since in heard[other].places
        if its == report
        and 0 < at - since <= SPOKEN
        and (heard[other].party, heard[other].entry.speaker) != (one.party, one.entry.speaker)
    )
    return min(gaps, default=(0, None))[1]


def first_asked(one: Heard, asked: Heard, by_id: Mapping[str, Heard], answered: Mapping[str, str]) -> Heard:
    """“The group is ready to send them”, which Ardova demanded, is no offer of its own: a third who agrees answers Ardova, too."""
    first = by_id.get(answered.get(asked.entry.id, ""))
    of_his = asked.ready and leans(asked.entry.text) and not asked.entry.condition
    return first if of_his and first is not None and first.party != one.party else asked


def same_as(one: Heard, before: Sequence[Heard], answered: Mapping[str, str]) -> str | None:
    """What another party answered just before in the same way, where an answer has no words of its own: “Ardova backed it too”."""
    for other in reversed(before):
        gaps = [at - since for a, at in one.places for b, since in other.places if a == b and since < at]
        if gaps and other.party != one.party and other.entry.id in answered and other.stance == one.stance:
            return answered[other.entry.id] if max(map(nearness, gaps)) >= CLAIMED else None
    return None


def is_given_up(asked: Heard, one: Heard, given_up: GivenUp) -> bool:
    """Who agrees does not yield to a demand that was dropped: “Bellmar dropped its demand for a corridor and took the road”."""
    if one.stance != "agree" or asked.stance not in ASKING or asked.day is None or one.day is None or one.party == asked.party:
        return False
    days = given_up.get((asked.party, asked.head), [])
    at = bisect_left(days, asked.day)
    return at < len(days) and days[at] <= one.day


def to_another(one: Heard, asked: StatementEntry) -> bool:
    """“Called the Keshi map a step backwards”, “dismissed the Keshi account” answer nobody but Kesh."""
    answer = one.entry
    named = (answer.stance != "deny" or one.acts) and answer.targets and asked.actor is not None
    return bool(named) and asked.actor not in answer.targets and asked.speaker not in answer.targets


def possible(one: Heard, other: Heard) -> bool:
    """An answer is another party's, or a bare denial by another of it, and not given before what it answers, which has words."""
    if (
        (one.party is None and not (one.denies and one.bare and one.entry.source))  # “his opponents deny it”
        or not other.own
        or praises(one)
        or (one.shuns and not other.meets)
        or (one.party == other.party and not (one.denies and one.bare and other_speaker(one, other)))
    ):
        return False
    if one.day is None or other.day is None or to_another(one, other.entry):
        return False
    again = one.places[0][0] in {report for report, _ in other.places[1:]}  # told again in the answer's own report
    return 0 <= one.day - other.day <= DAYS or (one.day >= other.day and again)


def praises(one: Heard) -> bool:
    """“Congratulated both delegations” is for people, and answers nothing that they said."""
    return (
        one.stance == "support"
        and one.bare
        and not one.acts
        and not {"it", "that", "this", "them", "so"} & set(one.spelled.split())
    )


def other_speaker(one: Heard, other: Heard) -> bool:
    return other.entry.speaker is not None and one.entry.speaker != other.entry.speaker


def evidence(one: Heard, asked: Heard, rare: Rarity) -> float:
    """How much speaks for one statement answering another: whom it is to, what both are about, how near they stand.

    An answer to the other's party counts 0.6, and so does one that names it and stands near or has a word in common, else 0.3; that
    the other spoke to this one's 0.4, and 0.6 if this denies it; the same issue 0.3; a noun for what the other is, “the offer”,
    0.45, and 0.3 less if it is for something else; standing next to it in a report up to 0.5, and 0.3 more where it has no words of
    its own or denies; common words their share weighed by rarity; a day that both name 0.4; “ruled out any corridor” 0.35 where a
    corridor was asked for, “agreed to twelve monitors” 0.2; another bound on its number 0.1; “the account that …” 0.5 more for what
    was said in those words. What takes away: 0.4 other figures, 0.4 that another was asked, 0.3 no word in common where the answer
    has many, and 0.2 every week between them. Nearness alone is nothing.
    """
    answer, question = one.entry, asked.entry
    names = of_names(answer.actor, question.actor, *answer.targets)
    shares, denies, spoken_to = not (one.own & asked.own) <= names, answer.stance == "deny", answer.actor in question.targets
    to_it = question.actor in answer.targets or question.speaker in answer.targets
    named = to_it or bool(asked.root and asked.root in one.spelled)
    named_act = (
        bool(one.acts)
        and not (one.of_a_number and not asked.figures)
        and (question.stance in one.acts or bool(question.stance in MADE and one.acts & asked.acts))
    )
    limits = one.bounds and bool(one.figures and asked.figures)
    of_it = one.head != "" and one.head == asked.head
    tied = named or spoken_to or named_act or one.bare or one.replies or limits
    if not (tied or shares or denies):
        return 0.0
    gaps = [at - since for a, at in one.places for b, since in asked.places if a == b]
    if gaps and max(gaps) < 0 and one.day == asked.day and not denies and not asked.recalled:
        return 0.0  # said behind it in the same report
    near = max([nearness(gap, asked.recalled) for gap in gaps], default=0.0)
    if named_act and any(gap > 0 for gap in gaps):
        near = max(near, TOLD + LEADS * any(since < LEAD for _, since in asked.places))
    both, whole = one.words & asked.words, min(one.weight, asked.weight)
    common = fsum([rare[word] for word in both]) / whole if both else 0.0
    if not (tied or (common >= TIED and shares) or (near >= NEXT and denies_it(one, asked))):
        return 0.0
    if answer.stance == "state" and not replies(one, asked, near):
        return 0.0
    unlike = common < CLAIMED or len(both) < 2
    claimed = not is_hearsay(one) and (question.stance != "state" or is_claim(one, asked, near, shares, to_it))
    if denies and common < CLAIMED and not claimed:
        return 0.0
    if asked.party is None and not denies and unlike and not (near and (named_act or one.bare)):
        return 0.0
    score = 0.6 if to_it or (named and (near or shares)) else 0.3 * named
    score += (0.6 if denies else 0.4) * spoken_to
    score += 0.3 * (answer.issue is not None and answer.issue == question.issue)
    score += near + 0.3 * ((near > 0 and one.bare) or (near > CLAIMED and denies and asked.party is not None))
    score += 0.5 * (denies and named_act and question.stance == "state" and common >= CLAIMED)
    score += 0.45 * named_act - 0.3 * (bool(one.acts) and not named_act)
    score += 0.35 * (of_it and answer.stance == "reject") + 0.2 * (of_it and answer.stance == "agree" and question.stance in ASKING)
    score += 0.1 * limits
    score += 0.4 * (not one.days.isdisjoint(asked.days)) - 0.4 * (others(one.figures, asked.figures) and not one.bounds)
    score -= 0.4 * (question.stance in ASKING and answer.actor is not None and others(question.targets, (answer.actor,)))
    score -= 0.3 * ((not shares if denies else common == 0) and len(one.own) >= FULL and near < CLAIMED)
    weeks = 0.0 if gaps else ((one.day or 0) - (asked.day or 0)) / 7  # what a report tells again is of its own day
    return score + common - 0.2 * weeks


def denies_it(one: Heard, asked: Heard) -> bool:
    """Whether somebody denies what was told of him, or “anything of the kind”."""
    return one.denies and ((one.root != "" and one.root in asked.spelled) or has("back", one.spelled))


def is_claim(one: Heard, asked: Heard, near: float, shares: bool, to_it: bool) -> bool:
    """Whether a mere remark that has few words of a denial is what it denies: it stands near, and the denial has no words of its
    own, points back, shares a word with somebody, or opens its sentence and is by whom the remark is about; or the denial says
    whose claim it denies.
    """
    if one.bare or has("back", one.spelled):
        return near >= CLAIMED
    if shares:
        return to_it or (near >= CLAIMED and asked.party is not None)
    return near >= CLAIMED and denies_it(one, asked) and not one.joined


def is_hearsay(one: Heard) -> bool:
    """Whether what is denied is nobody's in particular: “denied reports that …”."""
    return not listed("hearsay").isdisjoint(one.spelled.split(maxsplit=2)[:2])


def replies(one: Heard, asked: Heard, near: float) -> bool:
    """Whether what is only said answers: its cue says so, or it was asked of its party just before, with a word in common."""
    if one.own == asked.own:
        return False  # one sentence, read as two people's
    asked_of_it = one.entry.actor in asked.entry.targets and not one.own.isdisjoint(asked.own)
    return (one.replies and near >= CLAIMED) or (asked_of_it and near >= TOLD)


@lru_cache(maxsize=8192)
def of_names(*parties: str | None) -> frozenset[str]:
    """The words of what parties are called, which say nothing of what is talked of."""
    return content(" ".join(party.replace("-", " ") for party in parties if party))


def others(some: Collection[str], more: Collection[str]) -> bool:
    """Whether both have some, but none is the same: who accepts 350 does not accept what was offered at 320."""
    return bool(some and more) and set(some).isdisjoint(more)


def nearness(gap: int, recalled: bool = False) -> float:
    """Half for what stands just before it in the same report, nothing for what is a paragraph or two away, or behind it.

    What is recalled stands behind: a report begins with the answer, “had demanded” comes after.
    """
    gap = abs(gap) if recalled else gap
    return 0.5 * max(0.0, 1 - gap / 600) if gap >= 0 else 0.0

"""Votes: what speaks for each issue in and around a statement."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import sqrt

from parley.dossier.statements import Said
from parley.dossier.words import things, without_sizes

ENDS = re.compile(r"(?<=[.!?])[”’\"]*\s+")
NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)+")
NEAR = 400  # characters, some three sentences
OWN, SENTENCE, PARAGRAPH, BEFORE, REPORT, BEHIND, TITLE = 4.0, 2.0, 1.0, 0.7, 0.5, 0.3, 0.5
"""What speaks for an issue weighs so much: a statement's own words, the rest of its sentence or the question that it answers, the
sentence before it in the paragraph, the statement before it, what its report mostly speaks of, the statement behind it, the
report's title.
"""
WHO = 1.0  # what is told of who speaks
PRICE = 0.5  # what the condition of a statement weighs: what is asked in return is seldom what it is about
FADES = 0.6  # how much less a sentence weighs for each that stands between
Votes = dict[str, float]


def for_issues(topics: Sequence[str], home: Mapping[str, str], weights: Mapping[str, float]) -> Votes:
    """What words say for each issue, the first of them twice: one vote, divided.

    Roots of weights, and each further word of an issue for half, so that no great matter eats the rest: a dam, its metres.
    """
    if len(leaders := {home[topic] for topic in topics if topic in home}) < 2:
        return dict.fromkeys(leaders, 1.0)
    said: dict[str, list[float]] = defaultdict(list)
    for place, topic in enumerate(topic for topic in topics if topic in home):
        said[home[topic]].append(sqrt(weights.get(topic, 1.0)) * (2 if place == 0 else 1))
    return share(
        {leader: sum(vote / 2**n for n, vote in enumerate(sorted(several, reverse=True))) for leader, several in said.items()}
    )


def weighed(
    said: Sequence[Said],
    about: Sequence[Sequence[str]],
    titles: Mapping[str, str],
    home: Mapping[str, str],
    weights: Mapping[str, float],
) -> tuple[list[Votes], set[int]]:
    """What speaks for each issue in and around each statement.

    Its own words weigh most, then its sentence, what stands before it in the paragraph, the statements beside it, and what its
    report mostly speaks of. `about` are the words of each as they are counted. Returns, too, the places of those whose own words
    tell it.
    """
    votes: list[Votes] = []
    spoken_of = set()

    @cache
    def told(text: str) -> Votes:
        return for_issues(spoken(text, home), home, weights)

    for place, (one, topics) in enumerate(zip(said, about, strict=True)):
        entry = one.entry
        sentence, price = entry.sources[0].sentence, entry.condition or ""
        own = for_issues(whole(topics, entry.text, home), home, weights)
        found = {issue: OWN * vote for issue, vote in own.items()}
        rest = sentence.replace(price, " ") if price else sentence
        if entry.source:  # “Roe, who resigned over the road,” tells of a road, but less so than what she said
            add(found, told(entry.source), WHO)
        add(found, told(rest.replace(entry.source, " ") if entry.source else rest), SENTENCE)
        if price:
            add(found, told(price), PRICE)
        if one.before:
            for away, before in enumerate(reversed(ENDS.split(one.before))):
                asked = away == 0 and before.endswith("?")
                add(found, told(before), SENTENCE if asked else PARAGRAPH * FADES**away)
        votes.append(found)
        if own:
            spoken_of.add(place)
    first = [best(found) for found in votes]
    by_report: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, one in enumerate(said):
        report, at = one.places[0]
        by_report[report].append((at, place))
    for report, several in by_report.items():
        several.sort()
        mostly = share(Counter(issue for _, place in several if place in spoken_of and (issue := first[place])))
        title = told(titles.get(report, ""))
        for _, place in several:
            add(votes[place], mostly, REPORT)
            add(votes[place], title, TITLE)
        for (since, last), (at, place) in pairwise(several):
            if at - since < NEAR:
                for at_one, at_other, weight in ((place, last, BEFORE), (last, place, BEHIND)):
                    if issue := first[at_other]:
                        add(votes[at_one], {issue: 1.0}, weight)
    return votes, spoken_of


def add(votes: Votes, more: Mapping[str, float], weight: float) -> None:
    for issue, vote in more.items():
        votes[issue] = votes.get(issue, 0.0) + weight * vote


def share(votes: Mapping[str, float]) -> Votes:
    """The same votes, one in all."""
    total = sum(votes.values())
    return {issue: vote / total for issue, vote in votes.items()} if total else {}


def best(votes: Mapping[str, float]) -> str | None:
    if len(votes) < 2:
        return next(iter(votes), None)
    return min(votes, key=lambda issue: (-votes[issue], issue))


def spoken(text: str, home: Mapping[str, str]) -> list[str]:
    """The words of running text as they are counted, without those that are parts of names."""
    words = things(without_sizes(text))
    return whole(words, text, home) if any(word in home for word in words) else []


def whole(words: Sequence[str], text: str, home: Mapping[str, str]) -> list[str]:
    parts = split(text, home)
    return [word for word in words if word not in parts]


def split(text: str, home: Mapping[str, str]) -> set[str]:
    """The words of names that are not of one issue as a whole: “Port Selde” speaks for no port."""
    names = [things(match.group()) for match in NAME.finditer(text)]
    return {word for name in names if len({home.get(word) for word in name}) > 1 for word in name}

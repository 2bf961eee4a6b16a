"""Issues: what is on the table, found from what statements are about. Words that are used together make one issue.

Nothing here knows a topic. Words are grouped by leader clustering (Hartigan 1975): the word that says most opens an
issue, the next one joins the issue that it is mostly used with, or opens its own if enough statements and actors use it apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from math import sqrt
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.ids import Ids, slug
from parley.dossier.model import IssueEntry
from parley.dossier.statements import Said
from parley.dossier.words import deeds, numbers, of_things, thing, things, tokens, units, without_sizes
from parley.editor import IssueNote
from parley.identity import identify

LEAST = 3
"""Statements, reports' copies once, that an issue needs: fewer is a remark."""
SHARE = 0.02
"""The share of all statements that a word must be in to open an issue, so that a large folder does not have a hundred of them."""
MOST = 12
"""Issues at most, the largest: a table that a reader can hold."""
JOINS = 0.55
"""The share of a word's statements that have a word of an issue too, from which it belongs to that issue."""
DONE = 0.25
"""The same where an issue is led by what is done to things: “freed”."""
HELD = ("demand", "appeal", "propose", "agree", "concede", "reject", "threaten")
"""Stances on a matter: a word that stands with these is on the table, one that is only spoken of may not be."""
ENDS = re.compile(r"(?<=[.!?])[”’\"]*\s+")
NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)+")
NEAR = 400  # characters, some three sentences
OWN, SENTENCE, PARAGRAPH, BEFORE, REPORT, BEHIND, TITLE = 4.0, 2.0, 1.0, 0.7, 0.5, 0.3, 0.5
"""What speaks for an issue weighs so much: a statement's own words, the rest of its sentence, the sentence before it in the
paragraph, the statement before it, what its report mostly speaks of, the statement behind it, the report's title."""
PRICE = 0.5  # what the condition of a statement weighs: what is asked in return is seldom what it is about
FADES = 0.6  # how much less a sentence weighs for each that stands between
ENOUGH = 1.0  # that an issue must weigh
PLENTY = 1.25  # and for a statement that names a matter of its own: an inquiry, in a paragraph on the corridor
Votes = dict[str, float]
EMPTY: Mapping[str, str] = MappingProxyType({})
ADOPTED = 2_000  # words, the weightiest, that are looked at: the rest stand in few statements
TERMS = 8  # that an issue is told by


class Word(Struct, frozen=True, gc=False):
    """A word as it is counted over all statements, forms and near synonyms as one, and how reports put it."""

    key: str
    used: frozenset[int]
    weight: float


class Found(Struct, frozen=True):
    """The issues; for the id of a statement the id of the issue that it is about, and of that which its condition is about; and the
    ids of those whose own words tell no issue.
    """

    entries: tuple[IssueEntry, ...]
    of: dict[str, str]
    of_price: dict[str, str]
    borrowed: frozenset[str]


def found(said: Sequence[Said], notes: Sequence[IssueNote] = (), titles: Mapping[str, str] = EMPTY) -> Found:
    """The issues, the one that most is said of first, and what is about each. `titles` are those of the reports, by id."""
    about = [keys(one) for one in said]
    words = counted(said, about)
    leaders = clusters(words, len(said), pinned(notes))
    adopt(said, about, words, leaders)
    home = {word: leader for leader, several in leaders.items() for word in several}
    weights = {word.key: word.weight for word in words}
    votes, spoken_of = weighed(said, about, titles, home, weights)
    hidden = {leader_of(note) for note in notes if note.hidden}
    noted = {leader_of(note): note for note in notes}
    members = placed(said, votes, leaders.keys())
    kept = [leader for leader in members if leader in noted or enough(said, members[leader], spoken_of)]
    large = sorted(kept, key=lambda leader: (-len(members[leader]), leader))[: MOST + len(noted)]
    members = placed(said, votes, large)
    large = sorted(members.keys() - hidden, key=lambda leader: (-len(members[leader]), leader))
    entries: list[IssueEntry] = []
    ids: dict[str, str] = {}
    given = Ids()
    for leader in large:
        note = noted.get(leader)
        entry = named(said, members[leader], leaders[leader], leader, note)
        id = given.give(entry.id)
        entry = replace(entry, id=id, url=f"issues/{id}.html")
        entries.append(entry)
        ids.update((said[place].entry.id, entry.id) for place in members[leader])
    borrowed = frozenset(one.entry.id for place, one in enumerate(said) if place not in spoken_of)
    return Found(
        tuple(entries),
        ids,
        prices(said, home, weights, {leader: entry.id for leader, entry in zip(large, entries, strict=True)}),
        borrowed,
    )


def prices(said: Sequence[Said], home: Mapping[str, str], weights: Mapping[str, float], ids: Mapping[str, str]) -> dict[str, str]:
    """For the id of a statement the issue that its condition is about: “lifts the sanctions if Ardova admits monitors”."""
    priced = ((one.entry.id, one.entry.condition) for one in said if one.entry.condition)
    votes = ((id, best(for_issues(spoken(price, home), home, weights))) for id, price in priced)
    return {id: ids[leader] for id, leader in votes if leader is not None and leader in ids}


def keys(one: Said) -> tuple[str, ...]:
    """The words of a statement's topics as they are counted, heads and what stands before them, then its figures, each once."""
    words = [thing(word) for topic in one.topics for word in (topic.lemma, *topic.of)]
    if (rest := without_sizes(one.entry.text)) != one.entry.text:
        words = [word for word in words if not is_measure(word) or word in things(rest)]
    done = [deeds()[deed] for deed in sorted(deeds().keys() & one.words)]
    return tuple(dict.fromkeys([*words, *done, *(number for number in numbers(one.entry.text) if len(number) > 1)]))


def is_measure(word: str) -> bool:
    """Units and figures: they belong to the thing that they are mostly used with."""
    return word in units() or word[0].isdigit()


def counted(said: Sequence[Said], about: Sequence[Sequence[str]]) -> list[Word]:
    """Every word that at least two statements use, the weightiest first: what many say in moves, more than one actor at best."""
    used: dict[str, set[int]] = defaultdict(set)
    for place, topics in enumerate(about):
        for topic in topics:
            used[topic].add(place)
    found = []
    for key, places in used.items():
        if len(places) < 2:
            continue
        moves = sum(said[place].entry.stance in HELD for place in places)
        actors = {said[place].entry.actor for place in places} - {None}
        reports = {report for place in places for report, _ in said[place].places}
        found.append(
            Word(key, frozenset(places), (moves + 0.5 * (len(places) - moves)) * min(len(actors), 3) * min(len(reports), 3))
        )
    return sorted(found, key=lambda word: (-word.weight, word.key))


def pinned(notes: Sequence[IssueNote]) -> dict[str, list[str]]:
    """The editor's issues, each with its words: they come before any that are found."""
    return {leader_of(note): [thing(part) for term in note.terms for part in term.lower().split()] for note in notes}


def leader_of(note: IssueNote) -> str:
    """What leads an editor's issue: no word, so that it is apart from an issue that is found and called the same."""
    return f"note {identify(note.name)}"


def clusters(words: Sequence[Word], total: int, pinned: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """For each issue's leading word the words of the issue, itself first."""
    found: dict[str, list[str]] = {leader: list(several) for leader, several in pinned.items()}
    taken = {word for several in pinned.values() for word in several}
    by_key = {word.key: word for word in words}
    covers: dict[str, set[int]] = {
        leader: set().union(*(by_key[word].used for word in several if word in by_key)) for leader, several in pinned.items()
    }
    for word in sorted(words, key=lambda word: is_measure(word.key)):
        if word.key in taken:
            continue
        best = max(covers, key=lambda leader: (len(word.used & covers[leader]), leader), default=None)
        together = len(word.used & covers[best]) / len(word.used) if best is not None else 0.0
        if together < JOINS and not is_measure(word.key) and (done := done_to(word, covers, by_key)):
            best, together = done, JOINS
        if best is not None and together >= (0.0 if is_measure(word.key) else JOINS):
            found[best].append(word.key)
            if len(found[best]) <= TERMS:
                covers[best] |= word.used
        elif not is_measure(word.key) and len(word.used) >= max(LEAST, SHARE * total):
            found[word.key] = [word.key]
            covers[word.key] = set(word.used)
    return found


def done_to(word: Word, leaders: Iterable[str], by_key: Mapping[str, Word]) -> str | None:
    """What is done to a thing and leads an issue: captives and soldiers are one matter where both are to be freed."""
    for leader in leaders:
        if leader in deeds().values() and len(word.used & by_key[leader].used) >= max(LEAST, DONE * len(word.used)):
            return leader
    return None


def adopt(said: Sequence[Said], about: Sequence[Sequence[str]], words: Sequence[Word], leaders: dict[str, list[str]]) -> None:
    """Words that are too rarely used with one issue join the one that is mostly spoken of around them, if one is."""
    home = {word: leader for leader, several in leaders.items() for word in several}
    known = {word: leader for word, leader in home.items() if not is_measure(word)}
    around: dict[int, set[str]] = {}

    @cache
    def leading(token: str) -> str | None:
        return known.get(of_things(token) or "")

    for word in words[:ADOPTED]:
        if word.key in home:
            continue
        for place in word.used:
            if place not in around:
                near = f"{said[place].entry.sources[0].sentence}\n{said[place].before}"
                around[place] = set(filter(None, (*map(known.get, about[place]), *map(leading, tokens(near)))))
        votes = Counter(chain.from_iterable(around[place] for place in word.used))
        ranked = sorted(votes.items(), key=lambda row: (-row[1], row[0]))
        if ranked and ranked[0][1] >= JOINS * len(word.used) and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            leaders[ranked[0][0]].append(word.key)


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
        add(found, told(sentence.replace(price, " ") if price else sentence), SENTENCE)
        if price:
            add(found, told(price), PRICE)
        if one.before:
            for away, before in enumerate(reversed(ENDS.split(one.before))):
                add(found, told(before), PARAGRAPH * FADES**away)
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


def placed(said: Sequence[Said], votes: Sequence[Votes], among: Container[str]) -> dict[str, list[int]]:
    """For each of some issues the places of the statements for which it weighs most of them, and enough."""
    members: dict[str, list[int]] = defaultdict(list)
    for place, (one, found) in enumerate(zip(said, votes, strict=True)):
        issue = best(found)
        if issue is not None and issue not in among:
            issue = best({issue: vote for issue, vote in found.items() if issue in among})
        if issue is not None and found[issue] >= (ENOUGH if borrows(one) else PLENTY):
            members[issue].append(place)
    return members


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


def borrows(one: Said) -> bool:
    """Whether a statement names no matter of its own, or names it in an image, as people do in their own words."""
    return not one.topics or one.entry.form == "direct" or one.entry.stance in ("state", "deny")


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


def enough(said: Sequence[Said], members: Sequence[int], spoken_of: Container[int]) -> bool:
    """Whether a matter is on the table: some demand, offer or refuse it in so many words. What is only deplored is not."""
    return len(members) >= LEAST and any(said[place].entry.stance in HELD for place in members if place in spoken_of)


def named(said: Sequence[Said], members: Sequence[int], words: Sequence[str], leader: str, note: IssueNote | None) -> IssueEntry:
    """An issue with its best phrase: the one most used of those with its leading word, the fuller of two."""
    phrases: Counter[str] = Counter()
    single: Counter[str] = Counter()
    own = frozenset(words)
    for place in members:
        for topic in said[place].topics:
            if (counted_as := thing(topic.lemma)) in own:
                phrases[topic.words] += 1
                if counted_as == words[0]:
                    single[topic.words] += 1
    best = max(single or phrases, key=lambda phrase: ((single or phrases)[phrase] + 0.5 * (" " in phrase), phrase), default=leader)
    name = note.name if note else best
    terms = tuple(phrase for phrase, _ in sorted(phrases.items(), key=lambda row: (-row[1], row[0]))[:TERMS])
    id = slug(note.name) if note else slug(leader_words(said, members, words[0]) or leader)
    return IssueEntry(id, name, terms, f"issues/{id}.html")


def leader_words(said: Sequence[Said], members: Sequence[int], leader: str) -> str | None:
    """The leading word as most reports have it: it changes less than the best phrase when reports are added."""
    forms = Counter(topic.lemma for place in members for topic in said[place].topics if thing(topic.lemma) == leader)
    return min(forms, key=lambda form: (-forms[form], form)) if forms else None

"""Issues: what is on the table, found from what statements are about. Words that are used together make one issue.

Nothing here knows a topic. Words are grouped in `matters`, and what is said around a statement speaks for their groups in `votes`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from parley.dossier.ids import Ids, slug
from parley.dossier.matters import HELD, LEAST, TERMS, adopt, clusters, counted, keys
from parley.dossier.model import IssueEntry
from parley.dossier.statements import Said
from parley.dossier.votes import Votes, best, for_issues, spoken, weighed
from parley.dossier.words import thing
from parley.editor import IssueNote
from parley.identity import identify

HALVES = re.compile(r".*?\b(?P<to>on|for|that|to) (?P<one>.{12,}?),? and (?P=to) (?P<other>.{12,})")
"""What is said of two matters, each behind the same word."""
LONGEST = 400  # characters of a statement in which halves are looked for
LITTLE = 1 / 3
"""The share of what a half says that is for the statement's issue, below which the half is about another."""
MOST = 12
"""Issues at most, the largest: a table that a reader can hold."""
ENOUGH = 1.0  # that an issue must weigh
PLENTY = 1.25  # and for a statement that names a matter of its own: an inquiry, in a paragraph on the corridor
EMPTY: Mapping[str, str] = MappingProxyType({})


class Found(Struct, frozen=True):
    """The issues; for the id of a statement the id of the issue that it is about, of another that its second half is about, and of
    that which its condition is about; and the ids of those whose own words tell no issue.
    """

    entries: tuple[IssueEntry, ...]
    of: dict[str, str]
    also: dict[str, str]
    of_price: dict[str, str]
    borrowed: frozenset[str]


def found(
    said: Sequence[Said], notes: Sequence[IssueNote] = (), titles: Mapping[str, str] = EMPTY, called: Container[str] = ()
) -> Found:
    """The issues, the one that most is said of first, and what is about each.

    `titles` are those of the reports, by id; `called` the words that name a state, which are no matter: “Tessel” for Varonia.
    """
    wanted = {word for several in pinned(notes).values() for word in several}  # whatever the editor names is a matter
    about = [tuple(word for word in keys(one) if word in wanted or word not in called) for one in said]
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
    of_leaders = {leader: entry.id for leader, entry in zip(large, entries, strict=True)}
    return Found(
        tuple(entries), ids, halves(said, home, weights, ids, of_leaders), prices(said, home, weights, of_leaders), borrowed
    )


def halves(
    said: Sequence[Said], home: Mapping[str, str], weights: Mapping[str, float], of: Mapping[str, str], ids: Mapping[str, str]
) -> dict[str, str]:
    """For the id of a statement the other issue of its halves: “agreed on a flow of 350 barrels and on a monitored road”."""
    leader_of_issue = {id: leader for leader, id in ids.items()}
    found = {}
    for one in said:
        pair, own = HALVES.match(f"{one.entry.cue} {one.entry.text}"[:LONGEST]), leader_of_issue.get(of.get(one.entry.id, ""))
        votes = [for_issues(spoken(half, home), home, weights) for half in pair.group("one", "other")] if pair and own else []
        beside = [best(half) for half in votes if own is not None and half.get(own, 0.0) < LITTLE]
        if len(beside) == 1 and beside[0] is not None and beside[0] in ids:
            found[one.entry.id] = ids[beside[0]]
    return found


def prices(said: Sequence[Said], home: Mapping[str, str], weights: Mapping[str, float], ids: Mapping[str, str]) -> dict[str, str]:
    """For the id of a statement the issue that its condition is about: “lifts the sanctions if Ardova admits monitors”."""
    priced = ((one.entry.id, one.entry.condition) for one in said if one.entry.condition)
    votes = ((id, best(for_issues(spoken(price, home), home, weights))) for id, price in priced)
    return {id: ids[leader] for id, leader in votes if leader is not None and leader in ids}


def pinned(notes: Sequence[IssueNote]) -> dict[str, list[str]]:
    """The editor's issues, each with its words: they come before any that are found."""
    return {leader_of(note): [thing(part) for term in note.terms for part in term.lower().split()] for note in notes}


def leader_of(note: IssueNote) -> str:
    """What leads an editor's issue: no word, so that it is apart from an issue that is found and called the same."""
    return f"note {identify(note.name)}"


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


def borrows(one: Said) -> bool:
    """Whether a statement names no matter of its own, or names it in an image, as people do in their own words."""
    return not one.topics or one.entry.form == "direct" or one.entry.stance in ("state", "deny")


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

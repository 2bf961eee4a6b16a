"""Who is known before a report is read: states from the libraries, and the tables beside this file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from importlib.resources import files
from operator import getitem
from typing import Any, Literal

from babel import Locale
from countryinfo import all_countries
from msgspec import Struct

from parley.editor import Note, Office
from parley.identity import identify
from parley.language.findings import Kind

Sort = Literal["name", "demonym", "people", "house", "seat"]


class Known(Struct, frozen=True, gc=False):
    """An actor of the tables. `party` is the id of the actor that a body speaks for."""

    id: str
    name: str
    kind: Kind
    party: str | None = None


class Alias(Struct, frozen=True, gc=False):
    """Words for a known actor: its name, the adjective, its people, the house or the town that it acts from.

    `unsure` words are more often something else: “Santiago” is Chile's only where the report names Chile as well.
    """

    words: str
    known: Known
    sort: Sort
    unsure: bool = False


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf8"))


@cache
def nouns(*places: str) -> frozenset[str]:
    """The lists of nouns.toml at these places, “office”, “stand_in.group”, as one set; made once, since each word asks for it."""
    lists = (reduce(getitem, place.split("."), table("nouns")) for place in places)
    return frozenset(word for words in lists for word in words)


@cache
def given_names(sex: str) -> frozenset[str]:
    """The given names that only people of a sex bear, “female” or “male”."""
    return frozenset(table("given_names")[sex].split())


@cache
def any_given_name() -> frozenset[str]:
    """The given names of either sex."""
    return given_names("female") | given_names("male")


class Knowledge(Struct, frozen=True):
    """Every alias of every known actor, the first of equal words first; and the people whom the editor names, by full name."""

    aliases: tuple[Alias, ...]
    people: dict[str, tuple[tuple[str, Office], ...]]
    """For each full name, the ids of the parties that he acts for, with the offices."""


def knowledge(notes: Iterable[Note] = ()) -> Knowledge:
    """The editor's notes, then the tables; names before peoples, adjectives and seats."""
    order: tuple[Sort, ...] = ("name", "people", "demonym", "house", "seat")
    noted, people = edited(tuple(notes))
    tables = [*organisations(), *states()]
    return Knowledge((*noted, *sorted(tables, key=lambda alias: order.index(alias.sort))), people)


def edited(notes: tuple[Note, ...]) -> tuple[list[Alias], dict[str, tuple[tuple[str, Office], ...]]]:
    aliases: list[Alias] = []
    people: dict[str, tuple[tuple[str, Office], ...]] = {}
    for note in notes:
        known = Known(identify(note.name), note.name, note.kind, identify(note.party) if note.party else None)
        adjectives = [word for word in note.demonyms if not word.endswith("s") or len(note.demonyms) == 1]
        if note.kind == "person":
            people[note.name] = ((known.party or "", Office(note.name, "", None, None)),)
            aliases += of(known, note.aliases, (), (), ())
        else:
            names = [note.name, *note.aliases, *(alias.removeprefix("the ") for alias in note.aliases)]
            names += [f"the {note.name.split()[-1]}"] if stands_alone(note, notes) else []
            aliases += of(known, names, adjectives, set(note.demonyms) - set(adjectives), note.seats)
        for office in note.people:
            people[office.name] = (*people.get(office.name, ()), (known.id, office))
    return aliases, people


def stands_alone(note: Note, notes: Iterable[Note]) -> bool:
    """“The Brotherhood” for “Karst Brotherhood”, where no other note has a name that ends so."""
    head = note.name.split()[-1]
    called = " " in note.name and head in nouns("heads.group", "heads.organisation")
    return called and sum(other.name.split()[-1] == head for other in notes) == 1


@cache
def famous() -> frozenset[str]:
    """The ids of those whom the table knows: a report may name them by the way."""
    return frozenset(identify(row["name"]) for row in table("organisations")["actor"])


@cache
def called() -> dict[str, frozenset[str]]:
    """For a noun, “fund”, the ids of the organisations that are called so once they are named."""
    found: dict[str, set[str]] = {}
    for row in table("organisations")["actor"]:
        for noun in row.get("nouns", ()):
            found.setdefault(noun, set()).add(identify(row["name"]))
    return {noun: frozenset(ids) for noun, ids in found.items()}


def organisations() -> Iterator[Alias]:
    for row in table("organisations")["actor"]:
        known = Known(identify(row["name"]), row["name"], row["kind"], row.get("party"))
        yield from of(known, [row["name"], *row.get("names", ())], row.get("demonyms", ()), (), row.get("seats", ()))


@cache
def countries() -> dict[str, tuple[Known, Any]]:
    """The states of countryinfo by ISO code, as we name them, with what the library tells of them."""
    mended = table("states")
    found: dict[str, tuple[Known, Any]] = {}
    for country in all_countries():
        code, name = country.iso().get("alpha2") or "", country.name()
        if code and code not in found and code not in mended["leave_out"] and (code != "GB" or name == "United Kingdom"):
            name = mended.get(code, {}).get("name", name.removeprefix("The "))
            found[code] = Known(identify(name), name, "state"), country
    return found


def states() -> Iterator[Alias]:
    """Names from countryinfo and Babel, demonyms and capitals from countryinfo, mended by states.toml."""
    today = Locale("en").territories
    for code, (known, country) in countries().items():
        mend = table("states").get(code, {})
        demonyms = [*mend.get("demonyms", ()), *re.split(r"[,/]", country.demonym() or "")]
        capital = mend.get("capital", country.capital())
        seats = [*mend.get("seats", ()), *([capital] if isinstance(capital, str) and not mend.get("no_capital") else [])]
        names = [known.name, f"the {known.name}", today.get(code, known.name), *mend.get("names", ())]
        people = [*mend.get("people", ()), *(f"{d}s" for d in demonyms if re.search(r"(?:an|i)$", d))]
        yield from of(known, names, demonyms, people, seats)
        yield from (Alias(words, known, "house") for words in mend.get("houses", ()))


@cache
def monarchies() -> frozenset[str]:
    """The ids of the known states that have a monarch."""
    return frozenset(known.id for code, (known, _) in countries().items() if code in table("states")["monarchies"])


@cache
def republics() -> frozenset[str]:
    """The ids of the known states that have no monarch: none of them is “the kingdom”."""
    return frozenset(known.id for known, _ in countries().values()) - monarchies()


@cache
def offices() -> dict[str, str]:
    """For the name of an office that one state alone has, the id of the state."""
    return {words.lower(): countries()[code][0].id for code, several in table("states")["offices"].items() for words in several}


def of(known: Known, names: Iterable[str], demonyms: Iterable[str], people: Iterable[str], seats: Iterable[str]) -> Iterator[Alias]:
    common = set(table("states")["too_common"])
    given: tuple[tuple[Sort, Iterable[str]], ...] = (("name", names), ("demonym", demonyms), ("people", people), ("seat", seats))
    for sort, several in given:
        for words in dict.fromkeys(several):
            if words and (words not in common or sort == "seat"):
                yield Alias(words, known, sort, words in common)

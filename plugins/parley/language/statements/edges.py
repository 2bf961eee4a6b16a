"""Edges: what hangs on the first or last words of a content and is the reporter's own, such as “— a plan that few have seen”."""

from __future__ import annotations

from collections.abc import Iterator

from parley.language.statements import model
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words

HANGING = frozenset(
    {
        "advcl",
        "relcl",
        "acl",
        "appos",
        "prep",
        "conj",
        "parataxis",
        "npadvmod",
        "advmod",
        "dep",
        "ccomp",
        "nmod",
        "mark",
        "cc",
        "intj",
    }
)
OPENING = frozenset({"mark", "advmod", "nsubj", "pobj", "det"})
EVEN = 0.5
ROUNDS = 4


def trimmed(parse: Parse, cue: int, content: Words, quoted: list[int | None]) -> Words:
    """The content without what the model takes for the reporter's own at its edges."""
    content = behind_a_colon(parse, cue, _before_outcome(parse, _before_aside(parse, content, quoted), quoted), quoted)
    weights = model.weights().edge
    for _ in range(ROUNDS):
        worst = max(
            (
                (model.probability(weights, features(parse, cue, content, i, side)), i)
                for i, side in hanging(parse, content, quoted)
            ),
            default=(0.0, -1),
        )
        if worst[0] < EVEN:
            return content
        content -= parse.subtree(worst[1])
        content -= {i for i in parse.children[parse.head[worst[1]]] if parse.dep[i] == "cc" and i == max(content, default=-1)}
    return content


def _before_aside(parse: Parse, content: Words, quoted: list[int | None]) -> Words:
    """“… to 300 — a move that many oppose”, “…, with both sides holding firm”, “…, as Keld claims”: what opens so."""
    for i in sorted(content)[2:]:
        before = parse.lower[i - 1]
        if quoted[i] is not None or before not in {"—", "–", "--", "―", ","}:
            continue
        after_dash = (
            before != ","
            and parse.lower[i] in lexicon().function.openers
            and not any(parse.lower[k] in {"—", "–", "--", "―"} for k in content if k > i)
        )
        if (
            after_dash
            or (parse.lower[i] == "with" and _absolute(parse, i))
            or (before == "," and _ends_as_cited(parse, content, i))
        ):
            return frozenset(k for k in content if k < i - 1)
    return content


def cites(parse: Parse, i: int) -> bool:
    """“As Keld claims”: whether a word opens what names whose claim it is."""
    verb = parse.head[i]
    opens = parse.lower[i] == "as" and parse.dep[i] == "mark" and parse.dep[verb] == "advcl"
    return opens and parse.lemma[verb] in lexicon().words.citing and parse.child(verb, "ccomp", "dobj") is None


def _ends_as_cited(parse: Parse, content: Words, i: int) -> bool:
    """Whether the rest of a content tells whose claim it is."""
    return cites(parse, i) and max(content) <= max(parse.subtree(parse.head[i]))


def behind_a_colon(parse: Parse, cue: int, content: Words, quoted: list[int | None]) -> Words:
    """“The general did not say no: Kesh, he said, could open a road”: what goes on behind the cue begins behind the colon."""
    colon = next((i for i in range(cue - 1, min(content, default=cue), -1) if parse.lower[i] == ":" and quoted[i] is None), None)
    if colon is None or max(content) < cue or not any(colon < i < cue for i in content):
        return content
    told = any(parse.pos[i] in {"VERB", "AUX"} for i in content if i < colon)
    return frozenset(i for i in content if i > colon) if told else content


def _before_outcome(parse: Parse, content: Words, quoted: list[int | None]) -> Words:
    """“agreed to open its market, ending a row that had …”: what comes of it is the reporter's to tell."""
    for i in sorted(content)[2:]:
        tells = parse.tag[i] == "VBG" and parse.lemma[i] in lexicon().words.outcomes and parse.lower[i - 1] == ","
        if tells and quoted[i] is None and parse.dep[i] in {"advcl", "acl", "conj", "dep"} and parse.head[i] < i:
            rest = frozenset(k for k in content if k < i - 1)
            return rest if max(content) <= max(parse.subtree(i)) + 1 else content
    return content


def _absolute(parse: Parse, i: int) -> bool:
    """“with both sides holding firm”, as the parser may read it: a mark of a clause, or an object with a participle."""
    if parse.dep[i] == "mark":
        return parse.tag[parse.head[i]] in {"VBG", "VBN"}
    held = parse.child(i, "pobj", "pcomp")
    return held is not None and (
        parse.dep[held] == "pcomp" or any(parse.dep[c] == "acl" and parse.tag[c] == "VBG" for c in parse.children[held])
    )


def hanging(parse: Parse, content: Words, quoted: list[int | None]) -> Iterator[tuple[int, str]]:
    """The branches that end where the content ends, or begin where it begins, and are not the whole of it."""
    words = sorted(i for i in content if not parse.is_punctuation(i))
    if len(words) < 4:
        return
    for edge, side in ((words[-1], "right"), (words[0], "left")):
        at = edge
        while at in content and parse.head[at] != at:
            reach = parse.subtree(at)
            inside = [i for i in reach if i in content and not parse.is_punctuation(i)]
            at_edge = max(inside) == words[-1] if side == "right" else min(inside) == words[0]
            if not at_edge or len(inside) * 4 > len(words) * 3:
                break
            if parse.dep[at] in HANGING and not _is_second_verb(parse, at) and not any(quoted[i] is not None for i in inside):
                yield at, side
            at = parse.head[at]


def _is_second_verb(parse: Parse, i: int) -> bool:
    """“to reopen the road and let convoys pass”: two verbs of one form with one subject belong together."""
    return parse.dep[i] == "conj" and parse.tag[i] == parse.tag[parse.head[i]] == "VB" and parse.child(i, "nsubj") is None


def features(parse: Parse, cue: int, content: Words, i: int, side: str) -> list[str]:
    """What the model looks at: how the branch hangs, the mark before it, and on which cue."""
    reach = [k for k in parse.subtree(i) if not parse.space[k]]
    first, last = min(reach), max(reach)
    before, after = (parse.lower[first - 1] if first else "^"), (parse.lower[last + 1] if last + 1 < len(parse) else "$")
    mark = next((parse.lower[k] for k in parse.children[i] if parse.dep[k] in OPENING), "none")
    dep, up = parse.dep[i], parse.dep[parse.head[i]]
    apart = before if before in {",", "—", "–", "--", "―", "-", ";", "("} else "none"
    inner = parse.child(i, "pobj", "nsubj")
    size = "long" if len(reach) > 6 else "short"
    depth = sum(1 for a in parse.ancestors(i) if a in content)
    end = "word" if after.isalnum() else after
    entity = parse.entity[i if inner is None else inner]
    return [
        "bias", f"{side}/{dep}", f"{side}/{dep}/{apart}", f"{side}/{apart}", f"{side}/{dep}/{apart}/{parse.lower[first]}",
        f"{side}/{dep}/{mark}", f"{side}/{dep}/{parse.tag[i]}/{apart}", f"{side}/{dep}/{up}/{apart}",
        f"{side}/{dep}/{size}/{apart}",
        f"cue={parse.lemma[cue]}/{side}/{dep}", f"cueside={side}/{cue < i}/{dep}", f"near={abs(first - cue) < 3}/{side}/{dep}",
        f"lemma={parse.lemma[i]}/{dep}/{side}", f"depth={min(depth, 4)}/{dep}/{apart}", f"ent={entity}/{dep}/{side}",
        f"after={end}/{side}/{dep}", f"direct={parse.head[i] == cue}/{dep}",
    ]  # fmt: skip

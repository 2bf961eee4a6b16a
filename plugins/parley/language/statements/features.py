"""What the models look at: a word that may be a cue, and a dependant of a cue that may be content."""

from __future__ import annotations

from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words

CLAUSAL = {
    "ccomp": "that", "xcomp": "to", "dobj": "np", "prep": "pp", "dative": "np", "acomp": "adj", "attr": "attr", "oprd": "as",
    "pcomp": "ing",
}  # fmt: skip
PAUSES = frozenset({",", ";", ":", "-", "—", "–", "--"})
ANIMATE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def shape(parse: Parse, i: int) -> str:
    """The complements that a word has, such as “np+pp”."""
    found = {CLAUSAL[parse.dep[c]] for c in parse.children[i] if parse.dep[c] in CLAUSAL}
    return "+".join(sorted(found)) or "none"


def of_cue(parse: Parse, i: int, subject: int | None, quoted: bool) -> list[str]:
    """`subject` is the word that the source rules find; `quoted` says whether speech in quotation marks stands in the sentence."""
    lemma, pos, dep, tag = parse.lemma[i], parse.pos[i], parse.dep[i], parse.tag[i]
    word, frame, head = f"{lemma}|{pos[0]}", shape(parse, i), parse.head[i]
    who = "none" if subject is None else parse.pos[subject][:4] + (":ent" if parse.entity[subject] in ANIMATE else "")
    after = parse.lower[i + 1] if i + 1 < len(parse) else "$"
    found = [
        "bias", f"w={word}", f"f={pos[0]}/{frame}", f"wf={word}/{frame}", f"d={pos[0]}/{dep}", f"wd={word}/{dep}", f"t={tag}",
        f"s={who}", f"q={quoted}", f"wq={word}/{quoted}", f"ws={word}/{who}", f"fs={pos[0]}/{frame}/{who}",
        f"h={parse.lemma[head]}/{dep}", f"hw={parse.lemma[head]}", f"hp={dep}/{parse.pos[head]}/{frame}", f"tf={tag}/{frame}/{dep}",
        f"n={after}", f"wn={word}/{after}", f"b={parse.lower[i - 1] if i else '^'}/{tag}", f"end={pos[0]}/{lemma[-4:]}",
        f"start={pos[0]}/{lemma[:3]}",
    ]  # fmt: skip
    if subject is not None:
        entity, sub = parse.entity[subject], parse.lemma[subject]
        found += [f"sl={sub}", f"sf={sub}/{frame}", f"se={entity}/{frame}", f"we={word}/{entity}", f"side={subject < i}/{quoted}"]
    for c in parse.children[i]:
        found += _of_child(parse, c, word, pos, c < i)
    return found


def _of_child(parse: Parse, c: int, word: str, pos: str, before: bool) -> list[str]:
    """What a dependant says about the word that it hangs on."""
    dep, lower, lemma, tag = parse.dep[c], parse.lower[c], parse.lemma[c], parse.tag[c]
    if dep == "prep":
        inner = [f"po={lower}/{parse.dep[k]}/{parse.entity[k]}" for k in parse.children[c]]
        return [f"wp={word}/{lower}", f"p={lower}", *inner]
    if dep in {"prt", "advmod"}:
        return [f"{dep}={word}/{lower}", f"{dep}={lower}"]
    if dep in {"dobj", "attr", "acomp"}:
        inside = "+".join(sorted({parse.dep[k] for k in parse.children[c]} & {"poss", "acl", "relcl", "prep", "amod"}))
        return [f"o={lemma}", f"wo={word}/{lemma}", f"op={parse.pos[c]}/{parse.entity[c]}", f"oi={inside}", f"ot={tag}/{pos}"]
    if dep == "aux":
        return [f"aux={lemma}" if lemma in lexicon().function.modals else f"aux={tag}"]
    if dep == "mark":
        return [f"own={lower}"]
    if dep == "neg":
        return ["neg", f"not={word}"]
    if dep in {"ccomp", "xcomp"}:
        return [f"c={tag}/{before}", f"wc={word}/{tag}", f"cl={lemma}/{dep}", f"mark={dep}/{_opener(parse, c)}"]
    return [f"k={pos[0]}/{dep}", f"wk={word}/{dep}"] if dep in {"auxpass", "agent", "poss", "acl", "relcl"} else []


def _opener(parse: Parse, clause: int) -> str:
    """The word that opens a clause: “that”, “to”, “whether”."""
    return next(
        (parse.lower[m] for m in parse.children[clause] if parse.dep[m] in {"mark", "advmod"} or parse.tag[m] == "TO"), "none"
    )


def of_dependant(parse: Parse, i: int, c: int, quoted: bool, branch: Words) -> list[str]:
    """A dependant `c` of the cue `i` with the words under it, or the word that the cue hangs on itself (`c` is its head)."""
    up = parse.head[i] == c and parse.head[c] != i
    lemma, side = f"{parse.lemma[i]}|{parse.pos[i][0]}", "<" if c < i else ">"
    role = _role(parse, i, c, up)
    kin = sorted({CLAUSAL[parse.dep[k]] for k in parse.children[i] if parse.dep[k] in CLAUSAL and k != c})
    frame = "+".join(kin) or "none"
    inner = next((k for k in parse.children[c] if parse.dep[k] == "pobj"), c)
    before = parse.lower[min(branch) - 1] if min(branch) else "^"
    before = before if before in PAUSES else "word"
    nearer = next((parse.dep[k] for k in reversed(parse.children[i]) if i < k < c and parse.dep[k] in CLAUSAL), "none")
    subject, own = _has_subject(parse, c), _has_subject(parse, i)
    size = "one" if len(branch) == 1 else "few" if len(branch) < 5 else "some" if len(branch) < 10 else "many"
    gap = min(min(branch) - i if c > i else i - max(branch), 4)
    first = _opener(parse, c)
    tag, entity = parse.tag[c], parse.entity[inner]
    return [
        "bias", f"r={role}{side}", f"wr={lemma}/{role}", f"wrs={lemma}/{role}{side}", f"rf={role}/{frame}",
        f"wrf={lemma}/{role}/{frame}", f"rt={role}/{tag}", f"re={role}/{entity}", f"rq={role}/{quoted}{side}",
        f"rl={role}/{parse.lemma[inner]}", f"pr={parse.pos[i][0]}/{role}/{side}", f"tr={parse.tag[i]}/{role}",
        f"rm={role}/{first}", f"b={role}/{before}/{side}", f"n={role}/{size}/{side}", f"lc={role}/{nearer}/{before}",
        f"wb={lemma}/{role}/{before}", f"s={role}/{subject}/{own}/{side}", f"il={role}/{parse.pos[inner]}/{entity}",
        f"tt={parse.tag[i]}/{role}/{tag}/{before}", f"ct={role}/{tag}/{side}/{subject}", f"lw={lemma}/{role}/{nearer}",
        f"h={role}/{parse.dep[i]}/{parse.pos[parse.head[i]]}", f"g={role}/{gap}/{side}",
    ]  # fmt: skip


def _role(parse: Parse, i: int, c: int, up: bool) -> str:
    if up:
        return f"up:{parse.dep[i]}"
    return f"{parse.dep[c]}:{parse.lower[c]}" if parse.dep[c] in {"prep", "agent", "dative", "mark"} else parse.dep[c]


def _has_subject(parse: Parse, i: int) -> bool:
    return any(parse.dep[k] in {"nsubj", "nsubjpass"} for k in parse.children[i])

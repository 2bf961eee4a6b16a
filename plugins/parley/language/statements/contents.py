"""Contents: which of a cue's dependants tell what was said, and all the words under them."""

from __future__ import annotations

from collections.abc import Collection

from parley.language.statements import features, frames, model
from parley.language.statements.lexicon import lexicon, moves
from parley.language.statements.parse import SUBJECTS, Parse, Words

NEVER = frozenset({"punct", "aux", "auxpass", "neg", "prt", "cc", "det", "case", "poss", "expl"})
UPWARD = frozenset({"ccomp", "parataxis", "dep", "advcl", "relcl", "acl", "nsubj", "appos", "advmod", "prep", "conj"})
EVEN, LEAST, SUBJECT = 0.5, 0.25, 0.9
SUBORDINATORS = frozenset({"though", "although", "if", "when", "while", "because", "as", "since", "after", "before", "unless"})
WHEN = frozenset({"after", "before", "since", "until", "when", "once"})
TURNS = frozenset({"though", "although", "while", "whereas"})
RELATIVE = frozenset({"which", "that", "whom"})
BARE = frozenset({"get", "have", "see"})
HELD = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
ASIDES = frozenset({"who", "which", "as", "citing", "while", "though", "although", "including"})
HEADS = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
REACH, GAP, LOOSE = 4, 7, 1


def dependants(parse: Parse, cue: int) -> list[int]:
    """What may hold the content: the cue's own dependants, an adjective's or noun's verb's too, and what the cue hangs on."""
    endings = lexicon().words.endings  # the “longer” of “no longer insists” is the cue's
    found = [c for c in parse.children[cue] if parse.dep[c] not in NEVER and parse.lower[c] not in endings]
    found = [c for c in found if parse.dep[c] != "conj" or _is_misjoined(parse, cue, c)]
    when = any(parse.lower[c] in WHEN and (parse.dep[c] == "mark" or parse.lower[c] == "when") for c in parse.children[cue])
    if when:  # “resumed three days after Kesh walked out”
        return [c for c in found if parse.dep[c] != "npadvmod"]
    if (shared := _shared_subject(parse, cue)) is not None:
        return [*found, shared]
    above, saying = parse.head[cue], lexicon().words.saying
    told = parse.dep[cue] == "ccomp" and parse.lemma[above] in saying and parse.lemma[cue] not in saying  # “said Rovia stood by it”
    if parse.pos[cue] in {"VERB", "AUX", "ADP"} and above != cue and parse.dep[cue] in UPWARD and not told:
        found.append(above)
    return found


def _shared_subject(parse: Parse, cue: int) -> int | None:
    """“The plan came late and was rejected by Kesh”: of a passive behind another verb, what that verb is told of."""
    if parse.dep[cue] != "conj" or parse.child(cue, *SUBJECTS) is not None or parse.child(cue, "agent") is None:
        return None
    verb = cue
    while parse.dep[verb] == "conj" and parse.child(verb, *SUBJECTS) is None and parse.pos[parse.head[verb]] in {"VERB", "AUX"}:
        verb = parse.head[verb]
    return parse.child(verb, "nsubj", "nsubjpass") if verb != cue else None


def branch(parse: Parse, cue: int, c: int) -> set[int]:
    """The words under a dependant; of the word that the cue hangs on, all but the cue's own branch and its coordinates."""
    if parse.head[cue] == c:
        later = {k for k in parse.children[c] if parse.dep[k] == "conj" and k > cue and parse.pos[cue] in {"VERB", "AUX"}}
        return parse.subtree(c, {cue, *later})
    return parse.subtree(c, {k for k in parse.children[c] if parse.lower[k] in {"according", "per"}})


def _is_misjoined(parse: Parse, cue: int, verb: int) -> bool:
    """“said the river rose and the bridges fell”, “wants to meet and let them know”: joined to the cue by the parser."""
    if parse.pos[verb] not in {"VERB", "AUX"}:
        return False
    clause = parse.child(cue, "ccomp")
    that = clause is not None and any(parse.lower[m] == "that" for m in parse.children[clause])
    if that and any(parse.lower[c] == "but" and c < verb for c in parse.children[cue]) and parse.child(verb, "mark") is None:
        return False  # “demanded that the road be closed, but it has since dropped the demand”
    bare = parse.tag[verb] == "VB" and parse.tag[cue] in {"VBD", "VBZ", "VBN", "VBG"} and parse.child(verb, "aux") is None
    return bare or any(parse.dep[c] in SUBJECTS for c in parse.children[verb])


def around(parse: Parse, clause: Words, quoted: list[int | None]) -> Words:
    """“Since the spring, aides say, the mood has changed”: what a parenthetical attribution interrupts; empty where it is none."""
    first, last = min(clause), max(clause)
    start, end = parse.sentences[parse.sentence[first]]
    words = [i for i in range(first, last + 1) if i not in clause and not parse.is_punctuation(i)]
    if len(words) > LOOSE or first - start < 3 or last + 1 >= end or not parse.lower[first - 1] == parse.lower[last + 1] == ",":
        return frozenset()
    after = next((i for i in range(last + 2, end) if not parse.is_punctuation(i)), None)
    if (
        after is None
        or any(quoted[i] is not None for i in (start, first - 2, after))
        or (parse.tag[after] in {"VBG", "VBD", "CC"} and parse.lower[start] not in SUBORDINATORS)
    ):
        return frozenset()
    if parse.lower[after] in ASIDES:
        return frozenset()
    end = next((i for i in range(end - 1, start, -1) if not parse.is_punctuation(i) or quoted[i] is not None), end - 1) + 1
    return frozenset(i for i in range(start, end) if i not in range(first - 1, last + 2) and not parse.space[i])


def stranded(parse: Parse, noun: int) -> Words:
    """“warnings to both parties that time is short”: a “that” clause that the parser hung on something before the noun."""
    if parse.pos[noun] != "NOUN":
        return frozenset()
    for top in parse.ancestors(noun)[:REACH]:
        for c in parse.children[top]:
            first = next((m for m in parse.children[c] if parse.lower[m] == "that" and parse.dep[m] == "mark"), None)
            if (
                first is not None
                and parse.dep[c] in {"ccomp", "acl", "relcl"}
                and noun < first <= noun + GAP
                and parse.pos[top] in {"VERB", "AUX", "NOUN"}
            ):
                between = range(noun + 1, first)
                if not between or parse.lower[noun + 1] in {"to", "from", "by", "on"}:
                    return frozenset(parse.subtree(c))
    return frozenset()


def has_clause(parse: Parse, noun: int) -> bool:
    """“its refusal to leave”, “a warning that …”, “its insistence on staying”."""
    if any(parse.dep[c] == "prep" and parse.child(c, "pcomp") is not None for c in parse.children[noun]):
        return True
    clauses = (c for c in parse.children[noun] if parse.dep[c] in {"acl", "ccomp", "relcl"} and c > noun)
    return bool(stranded(parse, noun)) or any(
        parse.lower[m] in {"to", "that"} and parse.dep[m] in {"aux", "mark"} for c in clauses for m in parse.children[c]
    )


def has_speech(parse: Parse, words: set[int], quoted: list[int | None]) -> bool:
    return any(quoted[i] is not None for i in words)


def _is_next_cue(parse: Parse, cue: int, c: int, words: set[int]) -> bool:
    """“rejected that, saying …, and demanded …”: what is said beside a content is no part of it."""
    first = min(words)
    apart = parse.dep[c] == "advcl" and parse.tag[c] == "VBG" and c > cue and first == c and parse.lower[first - 1] == ","
    speaks = parse.lemma[c] in lexicon().words.saying or ("verb", parse.lemma[c]) in moves()
    return apart and speaks and parse.child(cue, "dobj", "ccomp", "xcomp") is not None


def _divided(parse: Parse, cue: int) -> Words:
    """“Insists on a road to Sill”, read as insisting on a road, and insisting to Sill: both belong to what is insisted on."""
    preps = [c for c in parse.children[cue] if c > cue and parse.dep[c] == "prep" and parse.child(c, "pobj") is not None]
    on = next((c for c in preps if parse.lower[c] in {"on", "upon"} and not frames.tells_when(parse, c)), None)
    fit = frames.fit(parse, cue) if on is not None else None
    if on is None or fit is None or parse.lower[on] not in fit.move.frames:
        return frozenset()
    if parse.lemma[cue] in lexicon().targets.prepositions.get(parse.lower[on], ()):
        return frozenset()  # “called on both to wait”
    behind = max(parse.subtree(on)) + 1
    return frozenset({on, *(c for c in preps if c == behind and parse.lower[c] == "to")})


def of(parse: Parse, cue: int, source: Words, quoted: list[int | None], least: float = LEAST) -> tuple[Words, float]:
    """The content's words and how sure they are; empty where no dependant reaches `least`. `source` can be no content."""
    apart = stranded(parse, cue)
    if apart:
        return apart, 0.8
    weights = model.weights().content
    divided = _divided(parse, cue)
    chosen: set[int] = set()
    best: tuple[float, set[int]] = (0.0, set())
    sure = 1.0
    shared = _shared_subject(parse, cue)
    for c in dependants(parse, cue):
        if c in source:
            continue
        words = branch(parse, cue, c) - source
        if not words or _is_next_cue(parse, cue, c, words):
            continue
        seen = features.of_dependant(parse, cue, c, has_speech(parse, words, quoted), frozenset(words))
        likely = max(model.probability(weights, seen), EVEN if c in divided else 0.0)
        likely = max(likely, SUBJECT) if c == shared else likely
        if likely >= EVEN:
            chosen |= words
            sure = min(sure, likely)
        elif likely > best[0]:
            best = likely, words
    if not chosen and best[0] >= least:
        return frozenset(best[1]), best[0]
    return frozenset(chosen), sure


def without_asides(parse: Parse, cue: int, content: Words, others: Collection[int], quoted: Words) -> Words:
    """Without what the report adds to a content in somebody else's words: “…, though one of them conceded that …”, “…, a figure
    that Keld has called too low”, “…; the boats, an official remarked, were old”. `others` are the heads of the report's other
    cues, and `quoted` are the words in marks.
    """
    cut = next((i for i in sorted(content) if i > cue and parse.lower[i] == ";" and i not in quoted), None)
    if cut is not None:
        held = parse.child(cue, "dobj")  # “declined the request; the boats …”
        told = held is not None and held < cut and parse.lemma[cue] not in lexicon().words.saying
        if told or any(i > cut and parse.dep[i] in HEADS for i in content.intersection(others)):
            return frozenset(i for i in content if i < cut)
    for other in sorted(content.intersection(others)):
        for c in (other, *parse.ancestors(other)):
            if c not in content or c == cue:
                break
            of_all = _is_of_all(parse, c)
            top = c if parse.dep[c] == "advcl" or of_all else parse.head[c] if parse.dep[c] == "relcl" else None
            if top is None or (top != c and parse.dep[top] != "appos") or parse.head[top] not in content | {cue}:
                continue
            words = parse.subtree(top)
            first = min(words)
            turns = top != c or of_all or any(parse.lower[m] in TURNS for m in parse.children[top])
            if turns and first and parse.lower[first - 1] == "," and max(words) >= max(content) - 1 and first > cue:
                rest = content - words - {first - 1}
                return rest or content
    return content


def resolved(parse: Parse, cue: int, content: Words) -> Words:
    """“The plan, which Keld had rejected”: what a relative pronoun stands for, in its place; else the content as it is."""
    pronoun = next((i for i in sorted(content) if not parse.is_punctuation(i)), None)
    if pronoun is not None and parse.tag[pronoun] == "WP$":
        return _with_owner(parse, pronoun, content)
    if pronoun is None or parse.lower[pronoun] not in RELATIVE:
        return content
    if parse.tag[pronoun] not in {"WDT", "WP"} and not (parse.lower[pronoun] == "that" and parse.dep[pronoun] in HELD):
        return content
    clause = next((i for i in (cue, *parse.ancestors(cue)) if parse.dep[i] == "relcl"), None)
    if clause is None or pronoun not in parse.subtree(clause):
        return content
    noun = parse.head[clause]
    if _is_of_all(parse, clause) and parse.lower[pronoun - 1] == "," and noun < pronoun:
        return frozenset(i for i in parse.subtree(noun) if i < pronoun - 1)
    if parse.pos[noun] not in {"NOUN", "PROPN", "NUM"} or noun > pronoun:
        return content
    while parse.lower[pronoun - 1] == "," and (above := _whose(parse, noun)) is not None:
        noun = above
    seeing = {
        i for verb in content if parse.dep[verb] == "xcomp" and parse.lower[verb] in BARE for i in range(verb - 1, verb + 1)
    }  # “the monitors that Keld wants to see”
    return _before_it(parse, noun, pronoun) | {
        i for i in content - seeing if i != pronoun and not (parse.dep[i] == "prep" and {*parse.children[i]} <= {pronoun})
    }  # “which Keld had called for”


def with_whoever_is_to(parse: Parse, cue: int, content: Words, source: Words) -> Words:
    """“Asked the families, who had waited, to stay”: an infinitive with those who are to do it, else it would be who asks."""
    first = next((i for i in sorted(content) if not parse.is_punctuation(i)), None)
    whom = parse.child(cue, "dobj")
    if first is None or whom is None or parse.lower[first] != "to" or parse.dep[first] != "aux" or not cue < whom < first:
        return content
    his_own = any(move.stance in {"agree", "propose"} for move in moves().get(("verb", parse.lemma[cue]), ()))
    if parse.pos[whom] != "NOUN" or parse.lemma[cue] not in lexicon().targets.objects or his_own:
        return content  # “asked Keld to stay” has its addressee, “promised the families to stay” its doer
    loose = {c for c in parse.children[whom] if parse.dep[c] in {"acl", "relcl", "appos", "punct"}}
    return content | (frozenset(parse.subtree(whom, loose)) - source)


def _is_of_all(parse: Parse, clause: int) -> bool:
    """“Said it had fired, which Keld denied”: a relative clause that tells of what was said, and of no noun in it."""
    told = parse.head[clause]
    return parse.dep[clause] == "relcl" and (parse.dep[told] == "ccomp" or parse.pos[told] == "VERB")


def _before_it(parse: Parse, noun: int, pronoun: int) -> Words:
    """A noun that a relative clause tells of, with what stands to its left, and behind it as far as the clause's pronoun."""
    inside = {c for c in parse.children[noun] if parse.dep[c] in {"relcl", "conj", "cc"} or (parse.dep[c] == "punct" and c > noun)}
    return frozenset(i for i in parse.subtree(noun, inside) if i < pronoun)


def _with_owner(parse: Parse, whose: int, content: Words) -> Words:
    """“212 prisoners whose release Keld demands”: with those whose release it is."""
    clause = next((i for i in parse.ancestors(whose) if parse.dep[i] == "relcl"), None)
    noun = None if clause is None else parse.head[clause]
    return content if noun is None or noun > whose else _before_it(parse, noun, whose) | content


def _whose(parse: Parse, noun: int) -> int | None:
    """“An inquiry by the council”: the noun that the phrase is about."""
    preposition = parse.head[noun]
    above = parse.head[preposition]
    return above if parse.dep[noun] == "pobj" and parse.dep[preposition] == "prep" and parse.pos[above] == "NOUN" else None

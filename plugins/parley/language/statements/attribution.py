"""Attribution: from a parsed report to who says what, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from parley.language.actors.knowledge import nouns
from parley.language.findings import Attribution, Form
from parley.language.statements import (
    about,
    conditions,
    confidence,
    contents,
    cues,
    drafts,
    echoes,
    floating,
    frames,
    interviews,
    lines,
    mend,
    moves,
    possessors,
    quotations,
    stance,
    targets,
    turning,
)
from parley.language.statements.about import About
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.parse import Parse, Words
from parley.language.statements.quotations import Quotation
from parley.language.tokens import Doc

ENOUGH, OVER = 0.5, 0.6
KNOWN, NAMED, LIKELY, DOUBTFUL = 0.56, 0.7, 0.35, 0.2
SURE = 0.9
MOSTLY = 0.9
NOBODY = (["nobody"], ["no", "one"], ["no-one"], ["nothing"])
MATTER = frozenset({"of", "for", "to", "on"})
EMPTY = frozenset({"PRON", "DET", "PUNCT", "SPACE", "ADV", "PART", "ADP", "SCONJ"})
LEAST, LEAST_OF_A_MOVE, OUTER = 0.4, 0.3, 0.4


def find(doc: Doc) -> tuple[tuple[Attribution, ...], dict[int, About]]:
    """All attributions of a report, in the order of the text, and by their heads of whom those tell that only tell."""
    parse = mend.parsed(doc)
    quotes = quotations.of(doc)
    inside = quoted_stretches(parse, quotes)
    told = interviews.turns(parse)
    outer, inner = draft(parse, quotes, told)
    outer = [d for d in outer if d.known or (tells(parse, d) and is_likely(parse, d, inside))]
    outer = [d for d in outer if not is_of_nobody(parse, d)]
    supposed = frozenset[int]().union(*(conditions.of(parse, d) - d.cue for d in outer))
    outer = [d for d in outer if d.head not in supposed]  # “is open to talks, provided Rovia drops its claim”
    heads = {d.head for d in (*outer, *inner)}
    outer = [replace(d, content=contents.without_asides(parse, d.head, d.content, heads - {d.head}, inside)) for d in outer]
    outer = [d for d in outer if not is_hollow(parse, d)]
    echoed = [*echoes.find(parse, outer, inside), *echoes.of_papers(parse, outer, inside)]
    moves_of = {d.head: stance.of(parse, d.like).stance for d in echoed if d.like is not None}
    outer += [d for d in echoed if (moves_of[d.head] != "state" if d.cue else moves_of[d.head] in echoes.MOVES)]
    in_order = sorted([*outer, *inner], key=lambda d: (min(d.content | d.cue), d.head))
    place = {d.head: k for k, d in enumerate(in_order)}
    holding = _holding(outer)
    within = [next((place[k.head] for k in holding.get(d.head, ()) if k.head != d.head), None) for d in in_order]
    found = tuple(_finish(parse, told, d, inside, within[k], k in within) for k, d in enumerate(in_order))
    plain = ((a.head, about.of(parse, d)) for a, d in zip(found, in_order, strict=True) if a.stance == "state" and d.cue)
    return found, {head: one for head, one in plain if one is not None}


def tells(parse: Parse, d: Draft) -> bool:
    """Whether it tells anything of anybody: not “asked whether …, he”, “is said to …”, “knows this”, “has said it”.

    Nor what is bought, or left out: “ordering buses”, “does not mention it”.
    """
    if d.why or not d.cue:
        return True
    by_nobody = not any(parse.dep[c] == "agent" or parse.lemma[c] == "have" for c in parse.children[d.head])
    if d.source_head is None and parse.tag[d.head] == "VBN" and by_nobody:
        return False
    if parse.lemma[d.head] == "order" and moves.of_cue(parse, d.head) is None:
        return False  # “ordering buses”
    held = parse.child(d.head, "dobj") if parse.lemma[d.head] == "recall" else None
    if held is not None and parse.lemma[held] in nouns("posted", "body"):
        return False  # “recalled its ambassador”
    if parse.lemma[d.head] == "mention" and any(parse.dep[c] == "neg" for c in parse.children[d.head]):
        return False  # “does not mention the shelling”
    if (
        d.source_head is not None
        and parse.lower[d.source_head] == "it"
        and all(parse.pos[i] in {"NUM", "PUNCT", "SYM"} for i in d.content)
    ):
        return False  # a sign that “now says 350”
    own = parse.lemma[d.head] in lexicon().words.saying  # “I did not say that in March”
    return any(parse.pos[i] not in EMPTY and not (own and parse.entity[i] in {"DATE", "TIME"}) for i in d.content)


def is_of_nobody(parse: Parse, d: Draft) -> bool:
    """“Nobody had ordered them to”; “how many cubic metres Kesh wants”, read as what they want."""
    words = [parse.lower[i] for i in sorted(d.source)]
    return words in NOBODY or words[:1] == ["how"]


def is_hollow(parse: Parse, d: Draft) -> bool:
    """“What he described as coffee” only has a name; “has neither accepted nor refused” is neither, and “wants none” no demand."""
    what = any(parse.lower[i] == "what" and parse.head[i] == d.head for i in d.content)
    named = what and bool(d.cue) and parse.lemma[d.head] in lexicon().judging.verbs
    words = [parse.lower[i] for i in sorted(d.content) if not parse.is_punctuation(i)]
    pair = (d.head, parse.head[d.head]) if parse.dep[d.head] == "conj" else (d.head,)
    neither = any(parse.lower[c] == "neither" and parse.dep[c] == "preconj" for verb in pair for c in parse.children[verb])
    above = parse.head[d.head]  # “avoided blaming anybody” blames nobody
    avoided = parse.lemma[above] in lexicon().words.short_of and parse.tag[d.head] == "VBG" and turning.hypothetical(parse, d.head)
    wants = len(words) == 1 and words[0] in lexicon().words.nothing and parse.lemma[d.head] in lexicon().words.wanting
    return named or neither or avoided or wants or words == ["what"] or words[-1:] in ([], ["nor"])


def is_likely(parse: Parse, d: Draft, inside: Words) -> bool:
    """A cue that makes a move may be less sure than one that only tells."""
    move = moves.of_cue(parse, d.head) if d.cue else None
    least = LEAST if move is None or move.stance == "state" else LEAST_OF_A_MOVE
    return confidence.of(parse, d, form_of(parse, d, inside, spoken=True)) >= least


def draft(parse: Parse, quotes: Sequence[Quotation], told: Sequence[interviews.Turn] = ()) -> tuple[list[Draft], list[Draft]]:
    """The attributions that stand by themselves, and the ones that another claims."""
    quoted = quoted_words(parse, quotes)
    speech = sentences_with_speech(parse, quotes)
    made = []
    for cue in cues.read(parse, quoted, speech):
        known = position(parse, cue)
        if parse.lemma[cue.head] == "pressure" and parse.lower[parse.head[cue.head]] == "under":
            continue  # who is “under pressure to sign” presses nobody
        if not known and is_object_of_a_cue(parse, cue):
            continue
        likely = known + (1 - known) * cue.probability
        if likely >= ENOUGH:
            one = drafts.make(parse, replace(cue, probability=likely), quotes, quoted, known > 0)
            if one is not None:
                made.append(one)
    by_layout = [] if told else lines.find(parse)
    told_by_line = frozenset().union(*(d.content for d in by_layout))
    by_layout += [d for d in lines.before_quotations(parse, quotes) if not told and not d.content & told_by_line]
    taken = frozenset().union(*(d.content | d.source for d in by_layout))
    made = [d for d in made if not _is_question(parse, d) and not _gives_way(parse, d, made)]
    settled = drafts.settle(parse, (d for d in made if d.head not in taken), ENOUGH, OVER)
    settled += interviews.answers(parse, told, (d.head for d in settled))
    kept = floating.attach(parse, sorted([*settled, *by_layout], key=lambda d: d.head), quotes)
    kept = [_in_first_person(parse, told, d) for d in kept]
    heads, holding = {d.head for d in kept}, _holding(kept)
    return kept, [d for d in made if d.head not in heads and _is_claimed(parse, d, holding.get(d.head, ()))]


def _gives_way(parse: Parse, d: Draft, others: Sequence[Draft]) -> bool:
    """“The general did not say no: Kesh, he said, could open a road”: what stands behind the colon is said by “he said”."""
    first = min(d.content, default=d.head)
    if not any(parse.lower[i] == ":" for i in range(d.head + 1, first + 1)):
        return False
    inside = (
        o
        for o in others
        if o.head in d.content and o.source and o.source <= d.content and parse.lemma[o.head] in lexicon().words.saying
    )
    return any(parse.lower[min(o.source | o.cue) - 1] == "," and min(o.content, default=0) >= first for o in inside)


def _is_question(parse: Parse, d: Draft) -> bool:
    """“Will Rovia accept the map?” tells nothing of Rovia."""
    subject = parse.child(d.head, "nsubj")
    fronted = any(parse.dep[c] == "aux" and subject is not None and c < subject for c in parse.children[d.head])
    return fronted and parse.dep[d.head] == "ROOT" and interviews.is_asked(parse, d.head)


def _in_first_person(parse: Parse, told: Sequence[interviews.Turn], d: Draft) -> Draft:
    """“We insist on the map” in an answer: the one who answers."""
    head = None if d.source_head is None else interviews.voice(parse, told, d.source_head)
    return d if head is None else replace(d, source_head=head)


def is_object_of_a_cue(parse: Parse, cue: cues.Cue) -> bool:
    """“Voiced support for the plan”: the verb and its noun are one cue, the verb's."""
    noun, verb = cue.head, parse.head[cue.head]
    if parse.pos[noun] != "NOUN" or parse.dep[noun] != "dobj" or parse.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    fit = frames.fit(parse, verb)
    return fit is not None and parse.lemma[noun] in fit.move.objects and fit.move.stance != "state"


def position(parse: Parse, cue: cues.Cue) -> float:
    """How likely a cue is one because the lexicon knows it as a move that somebody makes; 0 for a mere possibility."""
    if cue.source is None or turning.hypothetical(parse, cue.head):
        return 0.0
    reading = moves.of_cue(parse, cue.head)
    if reading is None and judges(parse, cue.head):
        return KNOWN
    if reading is None or (reading.stance == "state" and reading.sure < SURE):
        return 0.0
    if parse.pos[cue.head] == "NOUN":
        return NAMED if contents.has_clause(parse, cue.head) or is_told_of(parse, cue) else 0.0
    goes_on = cues.going_on(parse, cue.head)
    done = goes_on is not None or any(parse.dep[c] == "aux" and parse.tag[c] != "TO" for c in parse.children[cue.head])
    if goes_on is not None and turning.hypothetical(parse, goes_on):
        return 0.0
    if parse.tag[cue.head] == "VB" and not done:
        return 0.0
    fit = frames.fit(parse, cue.head)
    turned = turning.negated(parse, cue.head) or turning.ended(parse, cue.head)
    telling = frames.of(parse, cue.head)
    own = reading.stance in {"agree", "reject", "concede", "support"}
    meant = own and turning.modal(parse, cue.head) in lexicon().words.future  # “would accept monitors”
    if fit is not None and (turned or meant or fit.particular or telling & ({"to", "that"} | fit.move.frames - {"np", "alone"})):
        return KNOWN
    return LIKELY if cue.probability >= DOUBTFUL else 0.0


def judges(parse: Parse, verb: int) -> bool:
    """“Branded the plan a trap”, “labelled it an insult”, “labelled the arrest an act of piracy”."""
    known = lexicon().judging
    if parse.lemma[verb] not in known.verbs or parse.child(verb, "nsubj") is None:
        return False
    held = [c for c in parse.children[verb] if parse.dep[c] in {"dobj", "oprd", "ccomp", "acomp"} and c > verb]
    called = held[1:] + [k for c in held for k in parse.children[c] if parse.dep[k] in {"acomp", "attr", "nsubj"}]
    called += [c for c in held if parse.child(c, "nsubj") is not None]  # “labelled the map unacceptable”
    called += [k for c in called for of in parse.children[c] if parse.lower[of] == "of" for k in parse.children[of]]
    return any(parse.lower[c] in words for words in known.words.values() for c in called)


def is_told_of(parse: Parse, cue: cues.Cue) -> bool:
    """“Rovia’s rejection of the map came on Monday”: a move that a noun names and a verb only tells more of."""
    noun, verb = cue.head, parse.head[cue.head]
    about = any(parse.dep[c] == "prep" and parse.lower[c] in MATTER for c in parse.children[noun])
    told = parse.dep[noun] in {"nsubj", "nsubjpass"} and parse.tag[verb] in {"VBD", "VBZ", "VBN"}
    told = told and not turning.negated(parse, verb) and turning.modal(parse, verb) is None
    owned = cue.source is not None and (parse.dep[cue.source] in {"poss", "pobj"} or parse.entity[cue.source] == "NORP")
    return about and told and owned and cue.source in {parse.child(noun, "poss"), *possessors.of(parse, noun)}


def _holding(kept: Iterable[Draft]) -> dict[int, list[Draft]]:
    """For each word the drafts in whose content it stands, in their order."""
    found: dict[int, list[Draft]] = {}
    for d in kept:
        for i in d.content:
            found.setdefault(i, []).append(d)
    return found


def _is_claimed(parse: Parse, d: Draft, holding: Sequence[Draft]) -> bool:
    """A position told inside what somebody else says: “Sarn said that Rovia had rejected …”; `holding` have its head."""
    if d.source_head is None or parse.pos[d.head] == "NOUN":
        return False
    if parse.pos[d.source_head] == "PRON" and (parse.tag[d.source_head] != "WP" or parse.dep[d.head] != "relcl"):
        return False  # but for “Tarn, who has vowed never to sign”
    if parse.tag[d.head] == "VB" and turning.modal(parse, d.head) not in {"will", "would", "wo"}:
        return False
    if turning.hypothetical(parse, d.head):
        return False
    outer = next((k for k in holding if d.source <= k.content), None)
    if (
        outer is None
        or parse.lemma[d.source_head] == parse.lemma[outer.source_head if outer.source_head is not None else outer.head]
    ):
        return False
    reading = moves.of_cue(parse, d.head)
    if reading is not None and reading.stance == "threaten" and parse.lemma[d.head] in lexicon().words.aims:
        return False  # “is preparing to attack”, as another has it
    noun = parse.pos[parse.head[d.head]] in {"NOUN", "PROPN"}
    told_of = parse.dep[d.head] == "relcl" and noun  # “accepted the road that Rovia had offered”
    return reading is not None and reading.stance != "state" and (told_of or moves.of_cue(parse, outer.head) is None)


def _finish(
    parse: Parse, told: Sequence[interviews.Turn], d: Draft, inside: Words, within: int | None, claims: bool
) -> Attribution:
    reading = stance.of(parse, d)
    sure = min(reading.sure, OUTER) if claims and reading.stance == "state" else reading.sure  # the move is the claimed one's
    condition = conditions.of(parse, d)
    form = form_of(parse, d, inside, reading.spoken) if d.like is None else "stated"
    form = "direct" if interviews.is_answer(told, d.head) else form
    content = d.content | (condition if _follows(parse, d.content, condition) else frozenset())
    content = contents.with_whoever_is_to(parse, d.head, contents.resolved(parse, d.head, content), d.source)
    stretch = parse.spans(condition)
    return Attribution(
        source=parse.spans(d.source), cue=parse.marks(whole(parse, d.cue)), content=parse.spans(content), head=parse.start[d.head],
        source_head=None if d.source_head is None else parse.start[d.source_head], form=form, stance=reading.stance,
        plover=reading.plover, confidence=round(confidence.of(parse, d, form) * sure, 2), because=reading.because,
        target=parse.spans(targets.of(parse, d, reading.stance, told)),
        condition=(stretch[0][0], stretch[-1][1]) if stretch else None,
        within=within,
    )  # fmt: skip


def whole(parse: Parse, cue: Words) -> Words:
    """With the “no longer” of “no longer insists”, without which a cue says the contrary."""
    ends = {at for i in cue for at in (i, i - 1) if at > 0 and parse.lower[at - 1 : at + 1] == ["no", "longer"]}
    return cue | ends | {at - 1 for at in ends}


def _follows(parse: Parse, content: Words, condition: Words) -> bool:
    """“to pay a year ahead, provided that …”: the condition is a part of what is told, which the parser may have cut off."""
    if not content or not condition or min(condition) < max(content):
        return False
    return all(parse.is_punctuation(i) or parse.space[i] for i in range(max(content) + 1, min(condition)))


def form_of(parse: Parse, d: Draft, inside: Words, spoken: bool) -> Form:
    """How much of the content stands in quotation marks; without any, whether the cue is one of speech (`spoken`)."""
    words = [i for i in d.content if not parse.is_punctuation(i)]
    share = sum(i in inside for i in words) / max(1, len(words))
    if share > 0:
        return "direct" if share >= MOSTLY else "mixed"
    clause = any(parse.dep[c] == "ccomp" for c in parse.children[d.head])
    return "indirect" if spoken or clause else "stated"


def quoted_words(parse: Parse, found: Iterable[Quotation]) -> list[int | None]:
    """For each word the place of the outermost quotation of two words or more that holds it."""
    places: list[int | None] = [None] * len(parse)
    for place, quotation in enumerate(found):
        if quotation.within is None and len(quotation.words(parse.text)) >= 2:
            for i in parse.between(quotation.start, quotation.end):
                places[i] = place
    return places


def quoted_stretches(parse: Parse, found: Iterable[Quotation]) -> Words:
    return frozenset(i for q in found if q.within is None for i in parse.between(q.start, q.end))


def sentences_with_speech(parse: Parse, found: Iterable[Quotation]) -> set[int]:
    return {parse.sentence[i] for q in found if q.is_speech(parse.text) for i in parse.between(q.start, q.end)}

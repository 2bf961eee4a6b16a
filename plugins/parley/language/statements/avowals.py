"""Avowals: the move that a content makes where its cue only tells that somebody spoke: “said it will not accept …”."""

from __future__ import annotations

import re
from functools import cache

from parley.language.findings import Stance
from parley.language.statements import conditions, frames, interviews, turning
from parley.language.statements.drafts import Draft
from parley.language.statements.lexicon import lexicon
from parley.language.statements.moves import NAMES, Reading, of_cue, phrase, reading
from parley.language.statements.parse import Parse

CERTAIN = frozenset({"reject", "deny", "accuse", "demand", "threaten", "warn"})
ADDRESSING: frozenset[Stance] = frozenset({"propose", "appeal", "demand", "accuse", "threaten", "warn"})
"""Moves that are made to somebody: who “was invited” made none."""
JOINT = frozenset({"begin", "hold", "sign", "start"})
DISPUTED = frozenset({"accept", "agree", "consent", "promise", "say"})  # “never agreed to it” disputes that it was so
MARKS = frozenset({"“", "‘", '"', "'", "«", "``", "''", "„"})


@cache
def _idioms() -> list[tuple[Stance, re.Pattern[str]]]:
    return [(stance, re.compile("|".join(told), re.IGNORECASE)) for stance, told in lexicon().idioms.items()]


def by_idiom(parse: Parse, draft: Draft) -> Reading | None:
    """“called the offer unacceptable”, “regards it as a step forward”."""
    text = phrase(parse, draft.content)
    for stance, pattern in _idioms():
        match = pattern.search(text)
        if match is not None:
            return reading(stance, 0.8, f"“{match.group()}” {NAMES[stance]}", True)
    return _judged(parse, draft)


def _judged(parse: Parse, draft: Draft) -> Reading | None:
    """“called the offer a trap”, “described it as a victory”; not “called it no trap”, nor “the flood a disaster”."""
    known = lexicon().judging
    if not draft.cue or parse.lemma[draft.head] not in known.verbs:
        return None
    words = {parse.lower[i] for i in draft.content}
    if words & lexicon().words.negators:
        return None
    for stance, told in known.words.items():
        word = next((parse.lower[i] for i in sorted(draft.content) if parse.lower[i] in told), None)
        if word is not None and not (stance == "reject" and _is_misfortune(parse, draft.head)):
            return reading(stance, 0.75, f"“{parse.lemma[draft.head]} … {word}” {NAMES[stance]}", True)
    return None


def _is_misfortune(parse: Parse, verb: int) -> bool:
    """“Called the flood a disaster”: nothing that anybody offers."""
    clause = parse.child(verb, "ccomp")
    thing = parse.child(verb, "dobj") if clause is None else parse.child(clause, "nsubj")
    return thing is not None and parse.lemma[thing] in lexicon().judging.misfortunes


def read(parse: Parse, draft: Draft) -> Reading | None:
    """“said it will not accept …”, “said Rovia must return …”; of several sentences the first that makes a move."""
    return next((found for top in content_heads(parse, draft) if (found := of_clause(parse, draft, top)) is not None), None)


def of_clause(parse: Parse, draft: Draft, top: int) -> Reading | None:
    """The move that one sentence of the content makes, by its verb and subject."""
    known, will = lexicon(), turning.modal(parse, top)
    why = phrase(parse, {top, *(c for c in parse.children[top] if parse.dep[c] == "auxpass")})
    if is_told_to(parse, draft, top):
        return reading("demand", 0.75, f"“{why} …” tells somebody to do so, which {NAMES['demand']}", True)
    if draft.cue and parse.lemma[draft.head] in known.own.wishes and will is None and is_wished(parse, top):
        return reading("propose", 0.75, f"“{parse.lower[draft.head]} … {why}” {NAMES['propose']}", True)
    was = parse.child(top, "attr") if parse.child(top, "expl") is not None else None
    sure = was is not None and parse.lemma[was] in known.words.certainties  # “there was no doubt that …”
    if was is not None and not sure and is_none(parse, was) and will is None and turning.is_past(parse, top):
        return reading("deny", 0.7, f"“there … no {parse.lower[was]}” {NAMES['deny']}", True)
    whose = blamed(parse, top)
    ours = whose is not None and parse.lower[whose] in known.words.own  # “it was not our fault”
    if ours or speaks_of_itself(parse, draft, top):
        return of_itself(parse, draft, top) or _of_what_follows(parse, draft, top)
    if whose is not None and (is_side(parse, whose) or turning.names_people(parse, whose)) and not turning.negated(parse, top):
        return reading("accuse", 0.75, f"“{why} … to blame” {NAMES['accuse']}", True)
    subject = parse.child(top, "nsubj")
    if parse.lemma[draft.head] == "assure" and will in known.words.future and turning.ended(parse, top):
        return reading("concede", 0.75, f"“assured … {will} no longer {why}” {NAMES['concede']}", True)
    if parse.lemma[draft.head] == "assure" and will in known.words.future and not turning.negated(parse, top):
        return reading("agree", 0.75, f"“assured … {will} {why}” {NAMES['agree']}", True)
    alone = parse.lemma[top] not in JOINT  # “announced that it will be signed on 11 May” promises nothing
    if parse.lemma[draft.head] == "announce" and will in known.words.future and is_done_to(parse, top) and alone:
        return reading("agree", 0.75, f"“announced … {will} be {why}” {NAMES['agree']}", True)
    if subject is not None and parse.lower[subject] in known.words.you and parse.lemma[top] in known.own.harms and will is None:
        return reading("accuse", 0.8, f"“you … {why}” {NAMES['accuse']}", True)
    none = subject is not None and is_none(parse, subject)
    if none and will in known.words.future and parse.lemma[top] not in known.words.minds:
        return reading("reject", 0.8, f"“no … {will} {why}” {NAMES['reject']}", True)
    to_be = parse.lemma[top] == "be" and parse.child(top, "xcomp") is not None  # “nothing was to be given away”
    done_to = parse.child(top, "nsubjpass")
    if done_to is not None and is_none(parse, done_to) and will is None and turning.is_past(parse, top) and not to_be:
        return reading("deny", 0.7, f"“{parse.lower[done_to]} … {why}” that was not {NAMES['deny']}", True)
    if none and will is None and turning.is_past(parse, top) and subject is not None and not (to_be or is_nobody(parse, subject)):
        return reading("deny", 0.7, f"“{parse.lower[subject]} … {why}” that was not {NAMES['deny']}", True)
    if done_to is not None and is_none(parse, done_to) and will in known.words.future:
        return reading("reject", 0.8, f"“no … {will} be {why}” {NAMES['reject']}", True)
    could = will in {"could", "might"} and not turning.negated(parse, top)
    if could and (conditions.has_price(parse, draft) or _once(parse, top)) and not turning.undecided(parse, top):
        return reading("propose", 0.7, f"“{will} {why} … if” {NAMES['propose']}", True)  # “troops could pull back once …”
    side = subject is not None and is_side(parse, subject)
    if side and will in known.words.future and turning.negated(parse, top) and parse.lemma[top] not in known.words.minds:
        return reading("reject", 0.7, f"“{will} not {why}” of a side {NAMES['reject']}", True)
    if (
        side
        and will is None
        and turning.harms(parse, top)
        and not turning.negated(parse, top)
        and turning.is_past(parse, top)
        and (parse.lemma[top] != "break" or parse.child(top, "dobj", "prep", "prt") is not None)  # “windows broke”
    ):
        return reading("accuse", 0.7, f"“{why}” of another {NAMES['accuse']}", True)
    if will in known.words.must:
        return reading("demand", 0.8, f"“{will} {why}” {NAMES['demand']}", True)
    gone = any(
        parse.lower[c] == "have" and parse.dep[c] == "aux" for c in parse.children[top]
    )  # “should have led” asks for nothing
    able = any(parse.lower[c] == "able" for c in parse.children[top])  # “should be able to” expects
    if will in known.words.should and not gone and not able:
        return reading("appeal", 0.75, f"“{will} {why}” {NAMES['appeal']}", True)
    return None


def of_pressure(parse: Parse, draft: Draft) -> Reading | None:
    """“said the tariff was suspended”, “that the threat would not be carried out”; “that its offer was withdrawn”: what it held
    over another, or out to him, is gone.
    """
    known, words = lexicon().own, {parse.lower[i] for i in draft.content}
    for top in content_heads(parse, draft):
        subject = parse.child(top, "nsubjpass", "nsubj")
        if turning.modal(parse, top) not in {None, *lexicon().words.future}:
            continue  # “the sanctions must be lifted”
        if subject is None or any(parse.pos[c] == "PROPN" and parse.dep[c] == "poss" for c in parse.children[subject]):
            continue
        held, out = parse.lemma[subject] in known.pressures, parse.lemma[subject] in known.favours
        passive = parse.child(top, "nsubjpass") is not None
        off = parse.lemma[top] == "be" and {"off", "table"} <= words
        gone = (passive and parse.lemma[top] in known.ends and not turning.negated(parse, top)) or off
        undone = passive and parse.lemma[top] in known.carries and turning.negated(parse, top)
        if held and (gone or undone):
            return reading("concede", 0.75, f"“{parse.lower[subject]} … {phrase(parse, {top})}” {NAMES['concede']}", True)
        if out and gone:
            return reading("reject", 0.75, f"“{parse.lower[subject]} … {phrase(parse, {top})}” {NAMES['reject']}", True)
        stays = parse.lemma[top] in ("stay", "remain") and turning.modal(parse, top) in lexicon().words.future
        if stays and any(parse.lower[c] == "open" for c in parse.children[top]) and not turning.negated(parse, top):
            return reading("agree", 0.7, f"“{phrase(parse, {top})} open” {NAMES['agree']}", True)
    return None


def _once(parse: Parse, verb: int) -> bool:
    """“… once the movement had handed over its mortars”, “… as soon as the road is open”: when the other has done his part."""
    clauses = (c for c in parse.children[verb] if parse.dep[c] == "advcl")
    return any(
        parse.lower[m] in {"once", "soon", "when"} for c in clauses for m in (*parse.children[c], *range(max(verb, c - 8), c))
    )


def is_told_to(parse: Parse, draft: Draft, verb: int) -> bool:
    """““Lift the sanctions,” she said”: an imperative."""
    first = next((i for i in sorted(draft.content) if parse.text[parse.start[i] : parse.end[i]].isalpha()), None)
    alone = parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None and parse.child(verb, "dobj") is not None
    return parse.tag[verb] == "VB" and verb == first and alone and parse.lemma[verb] not in lexicon().words.idle


def is_wished(parse: Parse, verb: int) -> bool:
    """“That 20 soldiers be freed”, “that Kesh open the gates”: the subjunctive."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    be = next(
        (c for c in (verb, *parse.children[verb]) if parse.lower[c] == "be" and parse.dep[c] in ("auxpass", "aux", "ccomp")), None
    )
    one = (
        subject is not None
        and parse.tag[subject] in ("NN", "NNP")
        and not any(parse.dep[c] == "conj" for c in parse.children[subject])
    )
    return subject is not None and (be is not None or (one and parse.tag[verb] in ("VB", "VBP")))


def is_done_to(parse: Parse, verb: int) -> bool:
    """“Twelve sailors would be freed”: what one may promise, told in the passive, and by nobody else."""
    passive = parse.child(verb, "nsubjpass") is not None and parse.child(verb, "agent") is None
    return passive and parse.lemma[verb] in lexicon().own.promises and not turning.negated(parse, verb)


def is_none(parse: Parse, subject: int) -> bool:
    """“No threat”, “not an ounce”, “nothing”."""
    return parse.lower[subject] in lexicon().words.nothing or any(parse.lower[c] in {"no", "not"} for c in parse.children[subject])


def is_nobody(parse: Parse, subject: int) -> bool:
    """“Nobody won” disputes nothing."""
    return parse.lower[subject] in {"nobody", "none", "no-one", "one"}


def is_side(parse: Parse, subject: int) -> bool:
    """A name, or a noun that stands for a side: “Kesh”, “the government”, “the rebels”."""
    return parse.pos[subject] == "PROPN" or parse.lemma[subject] in lexicon().own.sides


def _of_what_follows(parse: Parse, draft: Draft, top: int) -> Reading | None:
    """“said it had paid once and would not do so again”: the second half may hold the move."""
    later = [c for c in parse.children[top] if parse.dep[c] == "conj" and parse.child(c, "nsubj") is None]
    return next((found for c in later if turning.modal(parse, c) and (found := of_itself(parse, draft, c)) is not None), None)


def of_itself(parse: Parse, draft: Draft, top: int, meant: bool = False) -> Reading | None:
    """What a speaker tells of his own side: “it will not accept”, “it would sign if …”, “it never said so”.

    `meant`: it is known that “it” is the speaker's side.
    """
    known, will, why = lexicon(), turning.modal(parse, top), phrase(parse, {top})
    if any(parse.lower[c] == "whether" for c in parse.children[top]) or turning.unreal(parse, top):
        return None  # “would not say whether it would come”, “would have come”
    if parse.lemma[top] in known.words.replying and turning.negated(parse, top) and will in known.words.future:
        return None  # “will not respond with force”
    charged = blamed(parse, top)
    mine = charged is not None and (meant or parse.dep[charged] != "poss" or parse.lower[charged] in known.words.own)
    if mine and turning.negated(parse, top):
        return reading("deny", 0.75, f"“not … {why}” to blame {NAMES['deny']}", True)
    adjective = parse.child(top, "acomp")
    inner = of_cue(parse, top) or (of_cue(parse, adjective) if adjective is not None else None)
    if inner is not None and inner.stance in ADDRESSING and (parse.child(top, "nsubjpass") is not None or _once_asked(parse, top)):
        inner = None
    never = parse.lemma[top] in DISPUTED and parse.tag[top] == "VBD" and any(parse.lower[c] == "never" for c in parse.children[top])
    facts = (inner is None or inner.stance == "state") and parse.lemma[top] not in known.words.minds
    doubts = will is None and (never or facts)
    if doubts and turning.never_was(parse, top):
        return reading("deny", 0.75, f"“never … {why}” {NAMES['deny']}", True)
    if inner is not None and inner.stance == "agree" and adjective is not None and offers(parse, draft, adjective):
        return reading("propose", 0.8, f"“{parse.lower[adjective]} … to”, at a price or to give, {NAMES['propose']}", True)
    if will in known.words.future and not turning.negated(parse, top) and conditions.mark(parse, draft) == "unless":
        return reading("threaten", 0.8, f"“{will} {why} … unless” {NAMES['threaten']}", True)
    goes = inner is not None and inner.stance == "reject" and parse.lemma[top] in known.own.ultimata
    if goes and will in known.words.future and conditions.is_ultimatum(parse, draft, harmful=True):
        return reading("threaten", 0.8, f"“{will} {why} … {conditions.mark(parse, draft)}” {NAMES['threaten']}", True)
    if inner is not None and inner.stance != "state" and (meant or _is_firm(parse, top, inner.stance)):
        return Reading(inner.stance, inner.plover, 0.85, inner.because, True)
    if will == "could" and not turning.negated(parse, top) and parse.lemma[top] in known.own.yields:
        return reading("propose", 0.7, f"“could {why}” {NAMES['propose']}", True)
    taunts = meant and parse.lower[parse.child(top, "nsubj") or top] in {"he", "she"}  # “he cannot build a port in a year”
    unable = will in known.words.able and (taunts or parse.lemma[top] in known.words.minds)
    if will in known.words.future | known.words.able and turning.negated(parse, top) and not unable:
        return reading("reject", 0.8, f"“{will} not {why}” {NAMES['reject']}", True)
    if will in known.words.future and parse.lemma[top] in known.own.threats:
        return reading("threaten", 0.8, f"“{will} {why}” {NAMES['threaten']}", True)
    if will in known.words.future and is_answered_with_force(parse, draft, top):
        return reading("threaten", 0.8, f"“{will} {why} … with force” {NAMES['threaten']}", True)
    home = parse.lemma[top] == "go" and any(parse.lower[c] == "home" for c in parse.children[top])
    if will in known.words.future and conditions.is_ultimatum(parse, draft, parse.lemma[top] in known.own.ultimata or home):
        return reading("threaten", 0.8, f"“{will} {why} … {conditions.mark(parse, draft)}” {NAMES['threaten']}", True)
    if will in known.words.future and conditions.is_only(parse, draft):
        return reading("demand", 0.75, f"“{will} {why} … only if” {NAMES['demand']}", True)
    feels = parse.lemma[top] == "be" and adjective is not None and parse.child(adjective, "xcomp", "prep") is None
    if will in known.words.future | known.words.able and conditions.has_price(parse, draft) and not feels:
        return reading("propose", 0.8, f"“{will} {why} … if” {NAMES['propose']}", True)
    part = parse.child(top, "dobj")
    joins = parse.lemma[top] == "take" and part is not None and parse.lower[part] == "part"
    if will in known.words.future and parse.lemma[top] in known.own.promises and _once(parse, top):
        return reading("propose", 0.75, f"“{will} {why} … when” {NAMES['propose']}", True)
    if will in known.words.future and (parse.lemma[top] in known.own.promises or joins or parse.lemma[draft.head] == "confirm"):
        return reading("agree", 0.8, f"“{will} {why}” {NAMES['agree']}", True)
    for plover, verbs in known.events.items():
        if parse.lemma[top] in verbs and not turning.negated(parse, top):
            return Reading("state", plover, 0.8, f"“{why}” tells of its own doing", True)
    return None


def is_answered_with_force(parse: Parse, draft: Draft, verb: int) -> bool:
    """“Would answer any attack with force”, “will respond in kind”; not “will not respond”."""
    words = lexicon().words
    if parse.lemma[verb] not in words.replying or turning.negated(parse, verb):
        return False
    return any(parse.lower[i] in words.forcefully for i in parse.subtree(verb) if i > verb)


def blamed(parse: Parse, be: int) -> int | None:
    """“Rovia was to blame”, “it was Rovia's fault”: who is blamed."""
    if parse.lemma[be] != "be":
        return None
    fault = parse.child(be, "attr")
    if fault is not None and parse.lemma[fault] == "fault":
        return parse.child(fault, "poss")
    blame = parse.child(be, "xcomp")
    return parse.child(be, "nsubj") if blame is not None and parse.lemma[blame] == "blame" else None


def _once_asked(parse: Parse, verb: int) -> bool:
    """““We asked for one door,” she said”: what was asked before is told, not asked."""
    return parse.lemma[verb] in ("ask", "call", "plead", "beg") and parse.tag[verb] == "VBD"


def offers(parse: Parse, draft: Draft, adjective: int) -> bool:
    """“Ready to sign if …”, “prepared to hand over 40 prisoners”: an offer, where “ready to sign” alone is consent."""
    deed = parse.child(adjective, "xcomp")
    return conditions.has_price(parse, draft) or (deed is not None and parse.lemma[deed] in lexicon().own.gives)


def _is_firm(parse: Parse, verb: int, stance: Stance) -> bool:
    """Its own move, and not what some “it” offers: “it offers the only way out” may speak of anything."""
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.lower[subject] not in {"it", "they"} or stance in CERTAIN:
        return True
    return turning.modal(parse, verb) is not None or parse.pos[verb] != "VERB" or bool(frames.of(parse, verb) & {"to", "that"})


def content_head(parse: Parse, draft: Draft) -> int | None:
    """The verb at the top of the content's first clause."""
    return next(iter(content_heads(parse, draft)), None)


def content_heads(parse: Parse, draft: Draft) -> list[int]:
    """The verbs at the top of the content's sentences, in order."""
    tops = (i for i in sorted(draft.content) if parse.head[i] not in draft.content or parse.head[i] == i)
    return [i for i in tops if parse.pos[i] in {"VERB", "AUX"}]


def speaks_of_itself(parse: Parse, draft: Draft, verb: int) -> bool:
    """The content's subject is the speaker: a pronoun, or the source's own head word again."""
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return True
    if draft.why == interviews.WHY:
        return parse.lower[subject] in {"i", "we"}  # “he” is another
    if parse.lower[subject] in lexicon().words.own:
        return True  # “our demand is a truce”
    if parse.lower[subject] in lexicon().function.pronouns:  # “they” between quotation marks are others
        first = min(draft.content)
        return parse.lower[subject] in {"i", "we"} or not MARKS & {parse.lower[first], parse.lower[max(first - 1, 0)]}
    where = {"of", "on", "from", "in"} if is_nobody(parse, subject) else {"of"}  # “nobody on its side had fired”
    held = [parse.child(c, "pobj") for c in parse.children[subject] if parse.lower[c] in where]
    if any(parse.lower[c] in lexicon().words.own for i in (subject, *held) if i is not None for c in parse.children[i]):
        return True  # “said its forces would stay”, “said three of its pilots would stay”
    return draft.source_head is not None and parse.lemma[subject] == parse.lemma[draft.source_head]

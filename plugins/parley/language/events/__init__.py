"""Events: what happened, goes on or is planned, each one clause with its date, actors, places and PLOVER type."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence, Set

from spacy.language import Language
from spacy.tokens import Doc as Parsed

from parley.language.events import clauses, dated, lexicon, plans, recounts, taken_up, twofold
from parley.language.events.counts import of_recounts, of_tolls
from parley.language.events.happenings import KNOWN, UNKNOWN, VAGUE, Happening, claimed, day, inside, made, names, sentence_of
from parley.language.events.partakers import taking_part
from parley.language.events.told import is_dated_to_days, is_news, is_told
from parley.language.findings import Anchor, Attribution, DateExpression, Event, Plover, Span, Statement, When
from parley.language.reach import asides_of, date_of, joined_to, reported, token_at
from parley.language.relatives import is_an_echo
from parley.language.statements.lexicon import lexicon as statement_words
from parley.language.tokens import Doc, Token, tokens_of

Parsed.set_extension("events", default=(), force=True)
Parsed.set_extension("recounted", default=(), force=True)

PROMISED = 0.45  # in what somebody agreed or promised to do: less than in that he did
TELLING = frozenset(("state", "agree", "concede"))
"""Stances of those whose words tell what happens or is to be: “announced that the treaty will be signed on Friday”."""
SHARED_SUBJECT = re.compile(r"^\[[^\]]*\] ")  # “[Kesh] insisted on it” of “Kesh wanted ships and insisted on it”
LEAD = 3  # sentences of a report that tell its news


@Language.component("parley_events")
def parley_events(parsed: Parsed) -> Parsed:
    """Sets `doc._.events`, in the order of the text, and `doc.spans["events"]`."""
    doc = tokens_of(parsed)
    plan = plans.of(doc, day(doc))
    anew = list(recounts.find(doc))
    told = [*of_plans(doc, plan), *of_clauses(doc, plan, recounts.may_be_counted(anew))]
    told += of_appointments(doc)
    counts = list(of_tolls(doc, told))
    told = [*(one for one in told if one.head.i not in {count.head.i for count in counts}), *counts]
    happenings = [*(move for move in of_moves(doc) if not announces(move, told, day(doc))), *told]
    again = list(of_recounts(doc, anew, told, {count.head.i for count in counts}))
    happenings = [one for one in happenings if one.head.i not in {verb for verb, _, _ in again}]
    happenings = [half for one in happenings for half in twofold.split(doc, one)]
    found = [*(made(doc, h) for h in happenings), *of_anchors(doc), *(event for _, event, _ in again)]
    doc._.recounted = tuple(figure for _, _, figure in again)
    by_sentence: dict[Span, list[Event]] = defaultdict(list)
    for event in found:
        by_sentence[event.sentence].append(event)
    found = [one for one in found if not any(is_told_in(one, other) for other in by_sentence[one.sentence])]
    found.sort(key=lambda event: (event.start, event.end))
    doc._.events = tuple({(event.text, event.status): event for event in reversed(found)}.values())[::-1]
    spans = [parsed.char_span(e.start, e.end, label=e.plover or "EVENT", alignment_mode="expand") for e in doc._.events]
    parsed.spans["events"] = [span for span in spans if span is not None]
    return parsed


def is_told_in(one: Event, other: Event) -> bool:
    """Whether a clause without a day of its own is told whole in another event of its sentence, which begins with it or is of its
    kind: “Kesh will return to the talks” in “Kesh will return to the talks, Roe said on Tuesday”.
    """
    words = SHARED_SUBJECT.sub("", one.text).rstrip(".").lower()
    whole = len(one.text) < len(other.text) and words in other.text.lower()
    return whole and one.when.basis == "reported" and (one.plover in (None, other.plover) or one.start == other.start)


def announces(move: Happening, told: Sequence[Happening], published: str) -> bool:
    """Whether a promise only announces a plan that is told with its day: “announced that it will be signed on Friday”."""
    if move.plover != "AGREE" or move.head.lemma_.lower() != "announce":
        return False
    return any(one.head.head == move.head and (one.when.earliest or "") > published for one in told)


def of_moves(doc: Doc) -> Iterator[Happening]:
    """A statement that makes a move (a demand, a refusal, a warning …) is something that happened, too."""
    moves: dict[int, list[Statement]] = {}
    for statement in doc._.statements:
        attribution = statement.attribution
        counts = attribution.within is None or is_done(doc, attribution)
        if attribution.stance != "state" and counts and (statement.actor or statement.speaker):
            moves.setdefault(attribution.head, []).append(statement)
    for offset, told in moves.items():
        head = token_at(doc, offset)
        if head is None or in_quotes(doc, head):
            continue
        if (head.dep_ == "relcl" and head.head.pos_ == "PRON") or is_an_echo(head):
            continue  # “something that Kesh had refused”, “…, which Kesh denied” say too little to stand alone
        if head.lemma_.lower() in ("do", "have", "be") and ((who := clauses.subject(head)) is None or who.i > head.i):
            continue  # “as did Varonia”
        if not told[0].attribution.cue and any(t.dep_ == "aux" and t.lower_ == "would" for t in head.children):
            continue  # “monitors would watch over it”, which a plan proposes
        if head.tag_ == "VBG" and clauses.subject(head) is None and not any(t.dep_ == "aux" for t in head.children):
            continue  # “she telephoned, ordering buses” is told by the verb that it hangs on
        actors = tuple(dict.fromkeys(id for s in told for id in (s.actor, s.speaker, *s.targets) if id))
        attribution, when = told[0].attribution, told[0].when
        when = reported(doc._.published) if (when.earliest or "") > day(doc) and is_not_done_yet(head) else when
        if when.basis == "reported" and is_date(doc, attribution.content):  # “walked out on Friday” has a day and says nothing
            dated = date_of(head, doc._.dates)
            when = dated.when if dated else when
        if when.basis == "reported" and (dated := ends_with_its_day(doc, head, attribution)) is not None:
            when = dated.when
        because = "; ".join(filter(None, (attribution.because, when.wording and f"dated by “{when.wording}”")))
        top = begun(cue_verb(doc, attribution, head))
        words = (t for start, end in attribution.content for t in (doc.char_span(start, end, alignment_mode="expand") or ()))
        said = {t.i for t in words if not t.is_punct}
        apart = (
            bool(said) and top.dep_ != "relcl" and said.isdisjoint(t.i for t in clauses.tokens_of(top))
        )  # “All must go, she said, and that meant 310”
        whole_itself = has_an_object(top) or attribution.form == "stated"  # “‘They lied.’ He accused them of it”, “Kesh followed”
        apart = apart and not (said.isdisjoint(range(*top.sentence)) and whole_itself)
        apart = apart and not ((shared := clauses.doer(top)) is not None and shared.i in said)  # “was late and was rejected”
        whole = None if top.pos_ in ("VERB", "AUX") and not apart else stretch(attribution)
        yield Happening(top, attribution.source, attribution.plover, actors, when, told[0].confidence, because, whole)


def is_done(doc: Doc, inner: Attribution) -> bool:
    """Whether a move that somebody else tells is told as done, in his words: “Kesh agreed to a pause, the envoy said on Sunday”."""
    outer = doc._.attributions[inner.within] if inner.within is not None else None
    cue = token_at(doc, inner.head)
    if outer is None or cue is None or outer.form != "indirect" or not told_by(doc, outer):
        return False
    helping = {t.lower_ for t in cue.children if t.dep_ in ("aux", "auxpass")}
    return cue.tag_ == "VBD" or (cue.tag_ == "VBN" and bool(helping & {"has", "have", "had"}))


def begun(verb: Token) -> Token:
    """“Continues”, of “continues to deny it”: the verb that leads the clause."""
    goes_on = verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in lexicon.lexicon()["going_on"]
    return verb.head if goes_on and clauses.subject(verb) is None else verb


def has_an_object(verb: Token) -> bool:
    return any(t.dep_ in ("dobj", "ccomp") and t.i > verb.i for t in verb.children)


def of_plans(doc: Doc, found: dict[int, plans.Plan]) -> Iterator[Happening]:
    """What is to be on a day to come, by an infinitive that says so."""
    for plan in found.values():
        subject = clauses.doer(plan.top)
        if subject is None:
            continue
        words = [*clauses.tokens_of(plan.top), *(clauses.antecedent(plan.top) or subject.subtree)]
        here = taking_part(doc, words)
        plover = lexicon.of_verb(plan.done) or lexicon.of_noun(taken_up.occasion(subject) or subject)
        source = clauses.pieces(sorted(subject.subtree, key=lambda t: t.i))
        because = f"“{plan.top.text} … to {plan.done.text}”; {plan.date.because}"
        sure = PROMISED if plan.top.lemma_.lower() in plans.promising() else KNOWN
        yield Happening(plan.top, source, plover, here, plan.date.when, sure, because, planned=True)


def of_appointments(doc: Doc) -> Iterator[Happening]:
    """What is to be held on a day that an invitation or an agreement tells, which is an event of its own."""
    for verb in doc:
        subject = clauses.subject(verb) if verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj") else None
        found = plans.appointed(verb, day(doc)) if subject is not None and not in_quotes(doc, verb) else None
        if subject is None or found is None:
            continue
        held, when = found
        source = clauses.pieces(sorted(subject.subtree, key=lambda t: t.i))
        here = taking_part(doc, clauses.tokens_of(verb))
        because = f"“{verb.text} … {held.text}”; {when.because}"
        yield Happening(verb, source, lexicon.of_noun(held) or "CONSULT", here, when.when, KNOWN, because, planned=True)


def is_date(doc: Doc, spans: tuple[Span, ...]) -> bool:
    """Whether words are a date and nothing else."""
    return bool(spans) and all(any(d.start <= start and end <= d.end for d in doc._.dates) for start, end in spans)


def ends_with_its_day(doc: Doc, cue: Token, attribution: Attribution) -> DateExpression | None:
    """“Accepted the invitation on Wednesday”: the last words of a noun tell when it was accepted, not when an invitation is."""
    if cue.tag_ not in ("VBD", "VBN") or attribution.form != "stated" or not attribution.content:
        return None
    start, end = attribution.content[-1]
    found = next((d for d in doc._.dates if start < d.start and d.end == end and d.when.precision == "day"), None)
    first = token_at(doc, found.start) if found is not None else None
    if found is None or first is None or first.i < 2 or first.nbor(-1).lower_ not in ("on", "at") or first.nbor(-2).pos_ != "NOUN":
        return None
    clausal = any(t.pos_ in ("VERB", "AUX") for t in doc.char_span(start, end, alignment_mode="expand") or ())
    return found if is_past(found, day(doc)) and not clausal and lexicon.of_noun(first.nbor(-2)) is None else None


def cue_verb(doc: Doc, attribution: Attribution, head: Token) -> Token:
    """The verb of a cue of several words: “exerting” of “has been exerting pressure”."""
    cue = [t for start, end in attribution.cue for t in (doc.char_span(start, end, alignment_mode="expand") or ())]
    return next((t for t in reversed(cue) if t.pos_ == "VERB"), head)


def stretch(attribution: Attribution) -> Span:
    """All words of an attribution from the first to the last: “U.S. warnings to both parties that …”."""
    spans = [*attribution.source, *attribution.cue, *attribution.target, *attribution.content]
    return min(start for start, _ in spans), max(end for _, end in spans)


def of_clauses(doc: Doc, plan: dict[int, plans.Plan], counted_again: Set[int]) -> Iterator[Happening]:
    """Clauses that are no statement, whose verb or subject the lexicon knows, with an actor, a date or talks in them; and news.

    What somebody counts otherwise is news wherever it stands; `counted_again` are the places of such words.
    """
    # a cue tells a statement, unless nobody known makes it: “three delegations initialled the text”
    only_told = {a.head for a in doc._.attributions if told_by(doc, a)}
    open_moves = {
        s.attribution.head: s.attribution.plover
        for s in doc._.statements
        if s.attribution.stance != "state" and s.attribution.head not in only_told and not (s.actor or s.speaker)
    }
    stated = (token_at(doc, attribution.head) for attribution in doc._.attributions if attribution.stance == "state")
    plain = {cue.idx for cue in stated if cue is not None and plans.is_plain(cue, day(doc))}
    proposed = {a.head for a in doc._.attributions if not a.cue and a.form == "stated"}  # “a meeting would take place on Friday”
    cues = {attribution.head for attribution in doc._.attributions} - open_moves.keys() - plain - proposed
    counted = [found.anchor.span for found in doc._.dates if found.anchor is not None and found.anchor.when is not None]
    news_at = {*range(lead_of(doc)), *counted_again}
    # what is told as somebody's word is told: “the talks collapsed, officials said”; what is wanted, promised or quoted is not
    telling = [a for a in doc._.attributions if a.head not in proposed]
    told = [a for a in telling if a.form not in ("direct", "mixed") and (a.stance in TELLING or a.head in only_told)]
    claims = {span for a in told for span in a.content}  # “said it had fired, which Sarn denied”: told, and denied
    said = [span for a in telling if a not in told for span in a.content if span not in claims]
    passed = inside(doc, [*said, *counted, *asides_of(doc)])
    for head in doc:
        if head.idx in cues or head.i in passed or not (leads_a_clause(head) or tells_a_past(doc, head)):
            continue
        if is_an_echo(head):
            continue
        if head.i in plan and head.lemma_.lower() not in plans.promising():
            continue
        subject = head.head if head.dep_ in ("acl", "relcl") else clauses.subject(head) or clauses.shared(head)
        found = of_clause(doc, head, subject, news_at, open_moves.get(head.idx)) if subject is not None else None
        if found is not None:
            yield found


def told_by(doc: Doc, attribution: Attribution) -> bool:
    """Whether a report tells in somebody's words what happened: “Rebels attacked a post on Friday, the governor said on Sunday”."""
    cue = token_at(doc, attribution.head)
    says = cue is not None and cue.lemma_.lower() in statement_words().words.saying
    return attribution.stance == "state" or (says and attribution.stance == "accuse")


def of_clause(doc: Doc, head: Token, subject: Token, news_at: Container[int], move: Plover | None = None) -> Happening | None:
    """What a clause tells; `news_at` are the places whose clauses are news without a day, `move` the type that its cue tells."""
    if subject.dep_ == "csubj":  # “what saved the talks was a visit”: without its subject no sentence
        return None
    clause = clauses.tokens_of(head)
    first = clauses.shared(head)
    whole = clauses.antecedent(head) or (first.subtree if first is not None else ())
    dates = [date_of(head, doc._.dates), dated.set_for(subject, doc._.dates)]
    dates += [dated.date_within(head, doc._.dates), joined_to(head, doc._.dates), dated.of_both(head, doc._.dates)]
    when = next((date for date in dates if date is not None and not dated.is_of_something_else(date, head, clause[0])), None)
    if when is not None and is_past(when, day(doc)) and is_not_so_now(head):
        when = None  # “does not mention the shelling in March”
    if when is not None and not is_past(when, day(doc)) and is_not_done_yet(head):
        when = None  # “has not agreed to a round on 12 April”
    if not is_told(head, subject, when.when if when else None, day(doc)):
        return None
    here = taking_part(doc, [*clause, *whole])
    plover = move or lexicon.of_what_is_moved(head) or (None if lexicon.is_moved(head) else lexicon.of_verb(head))
    plover = plover or lexicon.of_what_goes_on(head, subject) or of_a_round(subject, head)
    occasion = taken_up.occasion(subject) or taken_up.way(subject)
    plover = plover or (lexicon.of_noun(occasion) if occasion is not None else None)
    known = (plover is not None and (here or when or lexicon.of_noun(subject))) or (occasion is not None and when is not None)
    news = (head.i in news_at or is_dated_to_days(when)) and is_news(head, subject)
    news |= is_dated_to_days(when) and lexicon.is_due(head)  # “a reply is due by Friday”
    plover = None if lexicon.is_undone(head, subject) else plover  # news, and not of that kind
    if not known and not (when and here) and not news:
        return None
    source = clauses.pieces(sorted(subject.subtree, key=lambda t: t.i))
    because = "; ".join(filter(None, (f"“{head.text}”", claimed(doc, head), when.because if when else "")))
    vague = (
        (occasion or taken_up.people(subject)) is None
        and subject.pos_ in ("PRON", "DET")
        and not any(m.start == subject.idx for m in doc._.mentions)
    )
    confidence = VAGUE if vague else KNOWN if plover else UNKNOWN
    return Happening(head, source, plover, here, when.when if when else reported(doc._.published), confidence, because)


def is_not_so_now(head: Token) -> bool:
    """“Does not mention it”: no past day is that of what is not so in the present."""
    return any(t.dep_ == "neg" for t in head.children) and any(t.lower_ in ("do", "does") for t in head.children if t.dep_ == "aux")


def is_not_done_yet(head: Token) -> bool:
    """“Has not agreed to it”: no day to come is that of what has not been done."""
    denied = any(t.dep_ == "neg" for t in head.children)
    return denied and head.tag_ == "VBN" and any(t.dep_ == "aux" and t.lower_ in ("has", "have") for t in head.children)


def of_a_round(subject: Token, head: Token) -> Plover | None:
    """“The third is planned for 30 March”: where nothing is named, it is a round of what is talked of."""
    alone = subject.lower_ in lexicon.lexicon()["ordinals"] and head.lemma_.lower() in plans.planning()
    return "CONSULT" if alone else None


def leads_a_clause(head: Token) -> bool:
    if head.pos_ not in ("VERB", "AUX"):
        return False
    if head.tag_ == "VBG":
        return any(t.dep_ == "aux" for t in head.children)
    if any(t.lower_ == "would" and t.dep_ == "aux" for t in head.children) and clauses.is_supposed(head):
        return False  # “if all went well, it would be signed in June”
    if head.dep_ == "advcl" and clauses.marker(head) == "while" and head.tag_ in ("VBP", "VBZ"):
        return not any(t.tag_ == "MD" for t in head.head.children)  # “would not close it while the talks go on”
    return clauses.is_misread(head) or head.dep_ in ("ROOT", "conj", "advcl", "ccomp", "parataxis")


def tells_a_past(doc: Doc, head: Token) -> bool:
    """“The first round, held on 12 May, brought little”, “the talks, which opened on Monday,”: an event in passing, dated."""
    noun = head.head
    if head.dep_ not in ("acl", "relcl") or head.tag_ not in ("VBN", "VBD"):
        return False
    if lexicon.of_noun(noun) is None and not tells_a_fate(head):
        return False
    own = clauses.antecedent(head) is not None or tells_a_fate(head)
    if head.lemma_.lower() in plans.planning() or (head.dep_ == "relcl" and not own):
        return False
    dated = date_of(head, doc._.dates)
    exact = ("day", "range", "month") if noun.pos_ == "PROPN" else ("day", "range")
    return dated is not None and dated.when.precision in exact and dated.start > head.idx and is_past(dated, day(doc))


def tells_a_fate(head: Token) -> bool:
    """“Roe, who resigned on Friday,”, “whom a court jailed in May”, “arrested in March,”: what became of somebody who is named."""
    who = clauses.subject(head)
    done = who.dep_ == "nsubjpass" if who is not None else head.tag_ == "VBN" and head.i > 0 and head.nbor(-1).text == ","
    whom = clauses.object_of(head, clauses.tokens_of(head)) is not None
    told = (who is None and done) or whom or (who is not None and who.lower_ == "who")
    fates = lexicon.lexicon()["suffered" if done or whom else "fates"]
    return head.head.pos_ == "PROPN" and told and head.lemma_.lower() in fates


def is_past(found: DateExpression, published: str) -> bool:
    return found.when.latest is not None and found.when.latest <= published


def in_quotes(doc: Doc, token: Token) -> bool:
    return any(a.form == "direct" and any(start <= token.idx < end for start, end in a.content) for a in doc._.attributions)


def of_anchors(doc: Doc) -> Iterator[Event]:
    """An event that a date is counted from: “two days after their launch”, where that day is known."""
    for found in doc._.dates:
        if found.anchor is not None and found.anchor.when is not None and found.anchor.when.earliest is not None:
            start, end = found.anchor.span
            span = doc.char_span(start, end, alignment_mode="expand")
            if span is not None and span.root.lemma_.lower() != "do":  # “a day after Varonia's did”
                yield anchored(doc, found, found.anchor, found.anchor.when, span.root)


def anchored(doc: Doc, found: DateExpression, anchor: Anchor, when: When, head: Token) -> Event:
    own = clauses.tokens_of(head)
    verb = head.pos_ in ("VERB", "AUX")
    owner = None if verb else clauses.owner(head)
    words = f"{head.text} of {owner}" if owner else "".join(t.text_with_ws for t in own if t.dep_ != "poss")
    plover = lexicon.of_verb(head) if verb else lexicon.of_noun(head)
    return Event(
        start=anchor.span[0],
        end=anchor.span[1],
        text=clauses.stand_alone(doc, head, own, names(doc)) if verb else clauses.as_sentence(words),
        source=(),
        plover=plover,
        status="planned" if when.earliest is not None and when.earliest > day(doc) else "happened",
        when=when,
        actors=taking_part(doc, own) if verb else (),
        places=(),
        sentence=sentence_of(head),
        confidence=KNOWN,
        because=found.because,
    )


def lead_of(doc: Doc) -> int:
    """How many tokens the first sentences of a report have together."""
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()][:LEAD]
    return sentences[-1].end if sentences else 0

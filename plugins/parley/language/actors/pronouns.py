"""Pronouns: he, she, it, they and their possessives, by number, kind, sex, syntax and nearness, among actors and among things."""

from __future__ import annotations

from msgspec import Struct
from spacy.tokens import Token

from parley.language.actors import agreement
from parley.language.actors.agreement import MALE, NO_PERSON, PERSON, SEVERAL
from parley.language.actors.beside import before_a_name
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct, is_in_a_row
from parley.language.actors.offices import office_of
from parley.language.actors.settled import SUBJECTS, Record, Settled
from parley.language.actors.stakes import pair_of
from parley.language.actors.voices import voice
from parley.language.findings import Actor

POSSESSIVE = frozenset(("his", "her", "its", "their"))

REACH, FAR = 2, 4  # sentences that a pronoun of things, and one of people, looks back
SAME, EARLIER = 100, 35
"""What a candidate is worth in the pronoun's own sentence, and what it loses for each sentence back."""
SUBJECT, OBJECT_LOSS, INSIDE_LOSS, PARAGRAPH_LOSS = 30, 10, 25, 12
PARALLEL = 12  # what the subject of the sentence before gains where the pronoun is the subject that begins the next
VOICE = 78  # what the party of the person who is just speaking is worth: “Vesh said its offer stood”
ONE_LOSS = 45  # what a state or body loses as the antecedent of “they”
MARGIN = 6
"""By how much the best actor must lead over another; less leaves the pronoun open."""
FULL_WEIGHT_LOSS = 0.15  # for each word between
OWN_CLAUSE = 14  # what the subject of a possessive's own clause gains: “Quell will sign if Morrene drops its claim”
SAID = 14  # what the subject of “said”, “hinted” gains where the pronoun is the subject of what was said
ROW_LOSS = 15  # what one of several in a row loses as the antecedent of “he”, “it”
ASKED = 60  # what somebody who was asked for something gains where “its refusal” begins the next sentence


class Candidate(Struct, frozen=True):
    """Who or what a pronoun may mean. `actors` is empty for a thing."""

    token: Token
    actors: tuple[Actor, ...]
    worth: float


def pronoun(token: Token, record: Record) -> Settled | None:
    word = token.lower_
    if (word not in PERSON and word not in NO_PERSON) or is_empty(token):
        return None
    ranked = (
        in_one_breath(token, word, record)
        or for_his_part(token, word, record)
        or sorted(candidates(token, word, record), key=lambda c: (-c.worth, -c.token.i))
    )
    if not ranked and word in PERSON:
        ranked = cataphors(token, word, record)
    if not ranked or not ranked[0].actors:
        return None
    best = ranked[0]
    rival = next((c for c in ranked[1:] if {a.id for a in c.actors} != {a.id for a in best.actors}), None)
    if rival is not None and best.worth - rival.worth < MARGIN:
        return None
    people = {a.id for c in ranked for a in c.actors if a.kind == "person"}
    if word in PERSON and people == {best.actors[0].id}:
        record.sex.setdefault(best.actors[0].id, "m" if word in MALE else "f")
    span = token.doc[token.i : token.i + 1]
    names = " and ".join(actor.name for actor in best.actors)
    one = record.by_head.get(best.token.i) if word in PERSON else None
    office = (one.office or office_of(one)) if one is not None else ""
    return Settled(span, best.actors, "pronoun", f"“{token.text}” after {names}", office)


def is_empty(token: Token) -> bool:
    """“It is unclear”, “it rained”, “it was she who …”: stands for nothing."""
    if token.lower_ != "it":
        return False
    if token.dep_ == "expl":
        return True
    head = token.head
    copula = head.lemma_ in ("be", "seem", "appear", "remain", "become", "take", "happen", "matter")
    return (
        token.dep_ == "nsubj"
        and copula
        and any(t.dep_ in ("acomp", "attr", "ccomp", "xcomp", "advcl", "csubj") for t in head.children)
        and not any(t.lower_ in nouns("grammar.attitude") for t in head.children)
    )


def candidates(token: Token, word: str, record: Record) -> list[Candidate]:
    """Every mention and every other noun before the pronoun that fits it in kind and number, with its worth."""
    first = record.back(token.i, FAR if word in PERSON else REACH)
    found: list[Candidate] = []
    speaking = voice(token, record)
    others: set[str] = set()  # “Brandt told him”: not Brandt, nor where she was named before
    for i in range(first, token.i):
        one = record.by_head.get(i)
        if one is None and i not in record.nouns:
            continue
        other = record.tokens[i]
        if record.sentence[i] == record.sentence[token.i] and same_clause_object(other, token):
            if one is not None and len(one.actors) == 1:
                others.add(one.actors[0].id)
            continue
        if one is not None:
            actors = one.actors
            if word in SEVERAL and agreement.is_one(one) and not is_parallel(other, token, record):
                continue
            if agreement.fits(word, one, record) and not speaks_of_others(one, speaking, token, record):
                found.append(Candidate(other, actors, worth(other, token, one, record)))
        elif i not in record.covering and agreement.thing_fits(token, other) and not before_a_name(other, record):
            found.append(Candidate(other, (), worth(other, token, None, record)))
    if word in NO_PERSON and speaking is not None:
        found += (
            of_the_speaker(token, speaking, record) if record.quotation[token.i] is None else of_the_other(token, speaking, record)
        )
    apart = [c for c in found if len(c.actors) != 1 or c.actors[0].id not in others]
    return [*apart, *in_a_row(token, word, record, first)]


def is_parallel(candidate: Token, token: Token, record: Record) -> bool:
    """“Has Rovia accepted? They have”: subject after subject, the only place where a state is “they”."""
    close = record.sentence[token.i] - record.sentence[candidate.i] <= 2  # “A:” may be a sentence
    return close and token.dep_ in SUBJECTS and first_conjunct(candidate).dep_ in SUBJECTS


def of_the_speaker(token: Token, speaking: Settled, record: Record) -> list[Candidate]:
    """“Vesh said its fighters would stay”: the party of the person who speaks. In quotation marks that would be “our”."""
    party = record.party(speaking.actors[0])
    if party.kind in ("person", "people"):
        return []
    close = token.lower_ in POSSESSIVE or (token.lower_ in SEVERAL and party.kind == "group")
    return [Candidate(speaking.span.root, (party,), VOICE + (SUBJECT if close else 0))]


def of_the_other(token: Token, speaking: Settled, record: Record) -> list[Candidate]:
    """“They want the keys,” says a spokesman of the one side: the other."""
    pair = pair_of(record)
    own = record.party(speaking.actors[0])
    others = tuple(actor for actor in pair if actor.id != own.id)
    if token.lower_ not in SEVERAL or len(others) != 1 or len(pair) != 2:
        return []
    return [Candidate(speaking.span.root, others, VOICE + (SUBJECT if token.dep_ in SUBJECTS else 0))]


def speaks_of_others(one: Settled, speaking: Settled | None, token: Token, record: Record) -> bool:
    """In quotation marks “he” is not the one who speaks, nor “they” his side: he would say “I” and “we”."""
    own = (speaking.actors, (record.party(speaking.actors[0]),)) if speaking is not None else ()
    return record.quotation[token.i] is not None and one.actors in own


def worth(candidate: Token, token: Token, one: Settled | None, record: Record) -> float:
    """Near before far, subjects before objects, owners before what lies inside other phrases."""
    back = record.sentence[token.i] - record.sentence[candidate.i]
    score = float(SAME - EARLIER * back)
    first = first_conjunct(candidate)
    if first.dep_ == "appos":
        first = first_conjunct(first.head)
    if first.dep_ in SUBJECTS or heads_a_headline(first):
        score += SUBJECT
        if back == 1 and token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and first.head.dep_ == "ROOT":
            score += PARALLEL
    elif first.dep_ in ("dobj", "pobj", "dative"):
        score -= OBJECT_LOSS
    elif first.dep_ in ("compound", "amod", "nmod", "poss"):
        score -= INSIDE_LOSS
    if one is None:
        score -= 8 if token.dep_ in SUBJECTS else 0
        score += 12 if token.dep_ in ("dobj", "pobj") and token.lower_ in NO_PERSON else 0
        score -= 15 if first.dep_ == "pobj" else 0
    if record.paragraph[token.i] > record.paragraph[candidate.i]:
        score -= PARAGRAPH_LOSS
    if one is not None:
        score += bound(first, token)
        score += ASKED if was_asked(first, token) else 0
    if token.lower_ not in SEVERAL and is_in_a_row(candidate):
        score -= ROW_LOSS
    if token.lower_ in SEVERAL and one is not None and agreement.is_one(one):
        score -= ONE_LOSS
    return score - FULL_WEIGHT_LOSS * (token.i - candidate.i)


def bound(first: Token, token: Token) -> int:
    """What a subject gains by the grammar of the clause: it owns what its own verb takes, and speaks of itself in what it says."""
    if first.dep_ not in SUBJECTS:
        return 0
    if token.lower_ in POSSESSIVE:
        verb = token.head
        while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        if token.head.dep_ in SUBJECTS and any(t.dep_ == "ccomp" and t.i == first.head.i < token.i for t in verb.children):
            return SUBJECT  # “Kesh will not sign, its envoy said”
        return OWN_CLAUSE if same_subject(first, verb) else 0
    said = token.dep_ in SUBJECTS and token.head.dep_ == "ccomp"
    return SAID if said and same_subject(first, token.head.head) else 0


def same_subject(first: Token, verb: Token) -> bool:
    """Whether it is the subject of the verb, or of the one that the verb goes on from: “demanded …, and warned”."""
    while verb.i != first.head.i:
        if verb.dep_ not in ("conj", "xcomp", "acomp") or any(t.dep_ in SUBJECTS for t in verb.children):
            return False
        verb = verb.head
    return True


def was_asked(first: Token, token: Token) -> bool:
    """“Nordal asked the Front for a film. Its refusal”: the one who answers."""
    answers = token.lower_ in POSSESSIVE and token.head.lemma_.lower() in nouns("answers")
    return answers and first.dep_ in ("dobj", "dative") and first.head.lemma_ in nouns("asking") and first.sent.end <= token.i


def heads_a_headline(first: Token) -> bool:
    """“The Movement thanks Sheikh Jaber”, where the parser took the verb for a noun."""
    return first.dep_ == "compound" and first.head.dep_ == "ROOT" and first.head.tag_ in ("NNS", "NNPS")


def same_clause_object(candidate: Token, token: Token) -> bool:
    """“Ostrava met it”, “Ostrava is ready to meet it”, “Iturri, her counterpart,”: two things of one verb or name are two."""
    if token.lower_ in POSSESSIVE and token.head.dep_ == "appos" and token.head.head.i == candidate.i:
        return True
    if token.lower_ in POSSESSIVE or token.dep_ not in ("dobj", "nsubj", "dative"):
        return False
    subject_of, verb = first_conjunct(candidate).head.i, token.head
    while verb.i != subject_of:
        hangs = verb.dep_ in ("xcomp", "acomp") or (verb.dep_ == "conj" and not any(t.dep_ in SUBJECTS for t in verb.children))
        if token.dep_ == "nsubj" or not hangs:
            return False
        verb = verb.head
    return True


def in_a_row(token: Token, word: str, record: Record, first: int) -> list[Candidate]:
    """“Ostrava and Kalin … they”: actors that stand in one row are several."""
    if word not in SEVERAL:
        return []
    rows = []
    for head in range(first, token.i):
        one = record.by_head.get(head)
        if one is None:
            continue
        start = first_conjunct(one.span.root)
        row = [start, *(t for t in start.conjuncts if start.i < t.i <= head)]
        if row[-1].i == head and len(row) > 1 and not any(t.i > head and t.i in record.by_head for t in start.conjuncts):
            several = {a.id: a for t in row if t.i in record.by_head for a in record.by_head[t.i].actors}
            if len(several) > 1:
                rows.append(Candidate(start, tuple(several.values()), worth(start, token, one, record) + 12))
    return rows


def in_one_breath(token: Token, word: str, record: Record) -> list[Candidate]:
    """“The Confederation and its president”: whose he is stands before the “and”."""
    head = token.head
    owner = record.by_head.get(head.head.i) if word in POSSESSIVE and head.dep_ == "conj" and head.head.i == token.i - 2 else None
    if owner is None or not agreement.fits(word, owner, record):
        return []
    return [Candidate(owner.span.root, owner.actors, SAME)]


def for_his_part(token: Token, word: str, record: Record) -> list[Candidate]:
    """“For his part, Vesh noted”: the subject that follows."""
    part = token.head
    if part.lower_ != "part" or part.head.lower_ != "for" or not (part.head.is_sent_start or part.head.nbor(-1).is_space):
        return []
    subjects = (record.by_head.get(t.i) for t in part.head.head.children if t.dep_ in SUBJECTS and t.i > token.i)
    return [Candidate(one.span.root, one.actors, SAME) for one in subjects if one is not None and agreement.fits(word, one, record)]


def cataphors(token: Token, word: str, record: Record) -> list[Candidate]:
    """“Asked whether he would come, Vesh said”: the subject of the main clause that the pronoun's clause comes before."""
    clause = next((t for t in token.ancestors if t.dep_ == "advcl" and t.i < t.head.i), None)
    if clause is None:
        return []
    for subject in clause.head.children:
        one = record.by_head.get(subject.i) if subject.dep_ in SUBJECTS and subject.i > token.i else None
        if one is not None and agreement.fits(word, one, record):
            return [Candidate(subject, one.actors, SAME)]
    return []

"""Pronouns: he, she, it, they and their possessives, by number, kind, sex, syntax and nearness, among actors and among things."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from parley.language.actors import agreement
from parley.language.actors.agreement import MALE, NO_PERSON, PERSON, SEVERAL, Sort
from parley.language.actors.antecedents import SUBJECT, Antecedent, antecedent, antecedent_at
from parley.language.actors.beside import before_a_name
from parley.language.actors.knowledge import nouns
from parley.language.actors.names import first_conjunct
from parley.language.actors.offices import office_of
from parley.language.actors.settled import SUBJECTS, Record, Settled
from parley.language.actors.stakes import pair_of
from parley.language.actors.voices import voice
from parley.language.findings import Actor
from parley.language.relatives import is_an_echo
from parley.language.tokens import Span, Token

POSSESSIVE = frozenset(("his", "her", "its", "their"))

REACH, FAR = 2, 4  # sentences that a pronoun of things, and one of people, looks back
SAME, EARLIER = 100.0, 35
"""What a candidate is worth in the pronoun's own sentence, and what it loses for each sentence back."""
PARAGRAPH_LOSS = 12
PARALLEL = 12  # what the subject of the sentence before gains where the pronoun is the subject that begins the next
VOICE = 78  # what the party of the person who is just speaking is worth: “Vesh said its offer stood”
ONE_LOSS = 45  # what a state or body loses as the antecedent of “they”
MARGIN = 6
OF_SOMEBODY = 10  # by how much a thing must be better than an actor to have a spokesman
"""By how much the best actor must lead over another; less leaves the pronoun open."""
FULL_WEIGHT_LOSS = 0.15  # for each word between
OWN_CLAUSE = 14  # what the subject of a possessive's own clause gains: “Quell will sign if Morrene drops its claim”
SAID = 14  # what the subject of “said”, “hinted” gains where the pronoun is the subject of what was said
THING_SUBJECT_LOSS, THING_OBJECT = 8, 12
"""What a thing loses where the pronoun is a subject, and gains where it is an object."""
THEY_GAIN = 15  # what people gain as the antecedent of “they”: “Rovia freed twelve sailors. They flew home”
PAPER = 75  # what a paper that was a subject gains where “it” proposes, whoever was named in between
ROW_LOSS = 15  # what one of several in a row loses as the antecedent of “he”, “it”
ASKED = 60  # what somebody who was asked for something gains where “its refusal” begins the next sentence


class Candidate(Struct, frozen=True, gc=False):
    """Who or what a pronoun may mean. `actors` is empty for a thing."""

    token: Token
    actors: tuple[Actor, ...]
    worth: float


class Pronoun(Struct, frozen=True, gc=False):
    """A pronoun, with what every word that it may take up is weighed by.

    `owns` where it is a possessive; `opens` where it is the subject of a main clause; `answers` where what it owns is an answer:
    “its refusal”. `verb` is that of its clause, or the one that takes what it owns; `sentence` is where its sentence starts.
    """

    token: Token
    word: str
    sort: Sort
    owns: bool
    is_subject: bool
    opens: bool
    answers: bool
    verb: Token
    sentence: int


def read(token: Token, record: Record) -> Pronoun:
    word, verb, subject = token.lower_, token.head, token.dep_ in SUBJECTS
    owns = word in POSSESSIVE
    while owns and verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    answers = owns and token.head.lemma_.lower() in nouns("answers")
    opens = subject and token.head.dep_ == "ROOT"
    return Pronoun(token, word, agreement.sort_of(word), owns, subject, opens, answers, verb, record.back(token.i, 0))


def pronoun(token: Token, record: Record) -> Settled | None:
    word = token.lower_
    if (word not in PERSON and word not in NO_PERSON) or is_empty(token):
        return None
    ranked = in_one_breath(token, word, record) or for_his_part(token, word, record)
    if not ranked:
        ranked = sorted(candidates(read(token, record), record), key=lambda c: (-c.worth, -c.token.i))
        if token.dep_ == "poss" and is_of_a_league(token.head):
            leagues = ("organisation", "group", "body")
            ranked = [c for c in ranked if c.actors and all(a.kind in leagues for a in c.actors)] or ranked
        if token.dep_ == "poss" and token.head.lemma_.lower() in nouns("office") and any_near(ranked):
            ranked = [c for c in ranked if c.actors]
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
    span = Span(token.doc, token.i, token.i + 1)
    names = " and ".join(actor.name for actor in best.actors)
    one = record.by_head.get(best.token.i) if word in PERSON else None
    office = (one.office or office_of(one)) if one is not None else ""
    return Settled(span, best.actors, "pronoun", f"“{token.text}” after {names}", office)


def is_of_a_league(office: Token) -> bool:
    """No state has a secretary general."""
    compound = {t.lower_ for t in office.lefts}
    return office.lower_ == "secretary-general" or (office.lower_ == "general" and "secretary" in compound)


def any_near(ranked: Sequence[Candidate]) -> bool:
    """Whether somebody is nearly as good as the best, which may be a thing: “its spokesman” is an army's, not a patrol's."""
    return any(c.actors and ranked[0].worth - c.worth <= OF_SOMEBODY for c in ranked)


def is_empty(token: Token) -> bool:
    """“It is unclear”, “it rained”, “it was she who …”: stands for nothing, or for no actor."""
    if token.lower_ != "it":
        return False
    if token.dep_ == "expl":
        return True
    head = token.head
    if token.dep_ == "nsubj" and head.lemma_.lower() in nouns("of_ways") and not any(t.dep_ == "dobj" for t in head.children):
        return True  # “Kesh closed the border. It reopened on Friday”
    copula = head.lemma_ in ("be", "seem", "appear", "remain", "become", "take", "happen", "matter")
    return (
        token.dep_ == "nsubj"
        and copula
        and any(t.dep_ in ("acomp", "attr", "ccomp", "xcomp", "advcl", "csubj") for t in head.children)
        and not any(t.lower_ in nouns("grammar.attitude") for t in head.children)
    )


def candidates(pronoun: Pronoun, record: Record) -> list[Candidate]:
    """Every mention and every other noun before the pronoun that fits it in kind and number and may count, with its worth."""
    first = record.back(pronoun.token.i, FAR if pronoun.sort == "person" else REACH)
    found = [*actors_before(pronoun, record, first), *in_a_row(pronoun, record, first)]
    if pronoun.sort == "person":
        return [*found, *things_before(pronoun, record, first)]
    if pronoun.is_subject and found and pronoun.verb.lemma_ in nouns("minds"):
        return found  # no statement and no road regrets or refuses
    best = max((c.worth for c in found), default=None)
    return found if best is None else [*found, *things_before(pronoun, record, first, best - MARGIN)]


def actors_before(pronoun: Pronoun, record: Record, first: int) -> list[Candidate]:
    found: list[Candidate] = []
    token, sort, speaking = pronoun.token, pronoun.sort, voice(pronoun.token, record)
    others: set[str] = set()  # “Brandt told him”: not Brandt, nor where she was named before
    for i in record.heads_from_to(first, token.i):
        one = record.by_head[i]
        other = antecedent_at(i, record)
        inside = i >= pronoun.sentence
        if inside and (
            same_clause_object(other.token, pronoun)
            or asks_of(other.first, pronoun)
            or asked_about(other.first, pronoun)
            or charges(other.first, pronoun)
        ):
            others |= {actor.id for actor in one.actors if len(one.actors) == 1}
        elif (
            sort in other.sorts
            and (sort != "several" or not agreement.is_one(one) or is_parallel(other.token, token, record))
            and (sort != "person" or agreement.is_of_the_sex(pronoun.word, one, record))
            and not speaks_of_others(one, speaking, token, record)
        ):
            found.append(Candidate(other.token, one.actors, worth(other, pronoun, record)))
    if sort != "person" and speaking is not None:
        found += (
            of_the_speaker(token, speaking, record) if record.quotation[token.i] is None else of_the_other(token, speaking, record)
        )
    return [c for c in found if len(c.actors) != 1 or c.actors[0].id not in others]


def asks_of(subject: Token, pronoun: Pronoun) -> bool:
    """“Vesh demanded that she publish it”: what somebody asks, he asks of another."""
    verb = pronoun.verb
    wish = pronoun.is_subject and verb.tag_ == "VB" and verb.dep_ == "ccomp" and not any(t.dep_ == "aux" for t in verb.children)
    return wish and same_subject(subject, verb.head)


def charges(subject: Token, pronoun: Pronoun) -> bool:
    """“Vesh accused Kesh of it, which it denied”: what somebody charges, another denies."""
    verb = pronoun.verb
    return pronoun.is_subject and is_an_echo(verb) and verb.head.pos_ == "VERB" and same_subject(subject, verb.head)


def asked_about(candidate: Token, pronoun: Pronoun) -> bool:
    """“Asked about Brandt, he shook his head”: whoever is asked is not the one he is asked about."""
    if not pronoun.is_subject:
        return False
    clauses = (t for t in candidate.ancestors if t.dep_ == "advcl" and t.head == pronoun.verb)
    return any(t.tag_ == "VBN" and t.lemma_ in nouns("asking") for t in clauses)


def things_before(pronoun: Pronoun, record: Record, first: int, least: float = 0) -> list[Candidate]:
    """The nouns that are no mention and fit the pronoun. Those that can’t be worth the least are left out, most of them."""
    found: list[Candidate] = []
    token, now = pronoun.token, record.sentence[pronoun.token.i]
    most = SAME + SUBJECT + PARALLEL + THING_OBJECT + THEY_GAIN + (PAPER if is_of_a_paper(pronoun) else 0)
    for i in reversed(record.nouns[bisect_left(record.nouns, first) : bisect_left(record.nouns, token.i)]):
        if most - EARLIER * (now - record.sentence[i]) - FULL_WEIGHT_LOSS * (token.i - i) < least:
            break
        if i in record.covering:
            continue
        other = antecedent_at(i, record)
        if pronoun.sort not in other.sorts or (pronoun.owns and not agreement.can_have(token.head, other.token)):
            continue
        apart = i < pronoun.sentence or not same_clause_object(other.token, pronoun)
        if apart and not before_a_name(other.token, record):
            found.append(Candidate(other.token, (), worth(other, pronoun, record)))
    return found


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


def worth(other: Antecedent, pronoun: Pronoun, record: Record) -> float:
    """Near before far, subjects before objects, owners before what lies inside other phrases."""
    at, i = pronoun.token.i, other.token.i
    back = record.sentence[at] - record.sentence[i]
    score = other.worth + SAME - EARLIER * back - FULL_WEIGHT_LOSS * (at - i)
    if back == 1 and other.tops and pronoun.opens:
        score += PARALLEL
    if record.paragraph[at] > record.paragraph[i]:
        score -= PARAGRAPH_LOSS
    several = pronoun.sort == "several"
    if other.one is None:
        score -= THING_SUBJECT_LOSS if pronoun.is_subject else 0
        score += THING_OBJECT if pronoun.sort != "person" and pronoun.token.dep_ in ("dobj", "pobj") else 0
        score += THEY_GAIN if several and other.token.lemma_.lower() in nouns("person", "common") else 0
        score += PAPER if other.tops and is_of_a_paper(pronoun) and other.token.lemma_ in nouns("papers") else 0
    else:
        score += bound(other.first, pronoun)
        score += ASKED if pronoun.answers and was_asked(other.first, pronoun) else 0
        score -= ONE_LOSS if several and agreement.is_one(other.one) else 0
    return score - (ROW_LOSS if other.in_a_row and not several else 0)


def is_of_a_paper(pronoun: Pronoun) -> bool:
    """“It suggests that twenty be freed first”, “it would require …”."""
    return pronoun.word == "it" and pronoun.opens and pronoun.verb.lemma_ in nouns("papers_do")


def bound(first: Token, pronoun: Pronoun) -> int:
    """What a subject gains by the grammar of the clause: it owns what its own verb takes, and speaks of itself in what it says."""
    if first.dep_ not in SUBJECTS:
        return 0
    token, verb = pronoun.token, pronoun.verb
    if pronoun.owns:
        if token.head.dep_ in SUBJECTS and any(t.dep_ == "ccomp" and t.i == first.head.i < token.i for t in verb.children):
            return SUBJECT  # “Kesh will not sign, its envoy said”
        return OWN_CLAUSE if same_subject(first, verb) else 0
    said = pronoun.is_subject and verb.dep_ == "ccomp"
    return SAID if said and same_subject(first, verb.head) else 0


def same_subject(first: Token, verb: Token) -> bool:
    """Whether it is the subject of the verb, or of the one that the verb goes on from: “demanded …, and warned”."""
    while verb.i != first.head.i:
        if verb.dep_ not in ("conj", "xcomp", "acomp") or any(t.dep_ in SUBJECTS for t in verb.children):
            return False
        verb = verb.head
    return True


def was_asked(first: Token, pronoun: Pronoun) -> bool:
    """“Nordal asked the Front for a film. Its refusal”: the one who answers."""
    asked = first.dep_ in ("dobj", "dative") and first.head.lemma_ in nouns("asking")
    return asked and first.sentence[1] <= pronoun.token.i


def same_clause_object(candidate: Token, pronoun: Pronoun) -> bool:
    """“Ostrava met it”, “Ostrava is ready to meet it”, “Iturri, her counterpart,”: two things of one verb or name are two."""
    token = pronoun.token
    if pronoun.owns:
        return token.head.dep_ == "appos" and token.head.head.i == candidate.i
    if token.dep_ not in ("dobj", "nsubj", "dative"):
        return False
    subject_of, verb = first_conjunct(candidate).head.i, token.head
    while verb.i != subject_of:
        hangs = verb.dep_ in ("xcomp", "acomp") or (verb.dep_ == "conj" and not any(t.dep_ in SUBJECTS for t in verb.children))
        if token.dep_ == "nsubj" or not hangs:
            return False
        verb = verb.head
    return True


def in_a_row(pronoun: Pronoun, record: Record, first: int) -> list[Candidate]:
    """“Ostrava and Kalin … they”: actors that stand in one row are several."""
    if pronoun.sort != "several":
        return []
    rows = []
    for head in record.heads_from_to(first, pronoun.token.i):
        one = record.by_head[head]
        start = first_conjunct(one.span.root)
        row = [start, *(t for t in start.conjuncts if start.i < t.i <= head)]
        if row[-1].i == head and len(row) > 1 and not any(t.i > head and t.i in record.by_head for t in start.conjuncts):
            several = {a.id: a for t in row if t.i in record.by_head for a in record.by_head[t.i].actors}
            if len(several) > 1:
                rows.append(Candidate(start, tuple(several.values()), worth(antecedent(start, one), pronoun, record) + 12))
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

"""The words of an event: one clause that can stand alone in a list, taken from the sentence by syntax."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.language.events import lexicon, taken_up
from parley.language.findings import Span
from parley.language.reach import date_of
from parley.language.relatives import is_of_all
from parley.language.tokens import Doc, Token
from parley.language.tokens import Span as Entity

LONGEST = 60  # words; longer clauses lose their subordinate clauses
OTHER_CLAUSE = frozenset(("parataxis", "csubj"))
BESIDE = frozenset(("while", "whereas", "although", "though"))  # begin a clause that tells an event of its own
IF = frozenset(("if", "unless", "whether", "lest"))  # begin a clause that tells no event at all
WHEN = frozenset(("since", "after", "before", "until", "till", "when", "once", "as"))  # begin a clause that only says when
PAIRS = (("“", "”"), ('"', '"'), ("(", ")"), ("``", "''"))
REACHING = frozenset(
    (
        "accompany",
        "affect",
        "bind",
        "gather",
        "hit",
        "include",
        "involve",
        "join",
        "oblige",
        "represent",
        "speak",
        "strike",
        "target",
    )
)
"""In “missiles that struck Kesh”, “talks which also involve Ada Roe” they take part whom a relative clause names."""
ASIDE = frozenset(("—", "–", "--", ";", "|"))


def subject(head: Token) -> Token | None:
    return next((t for t in head.children if t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")), None)


def shared(head: Token) -> Token | None:
    """The subject that a verb takes from the one before it, where both have a day, “opened on Monday and closed on Tuesday”, or it
    alone tells what is to come: “is weighing the offer and will answer by Friday”.
    """
    verb = head.head
    if head.dep_ != "conj" or subject(head) is not None:
        return None
    return subject(verb) if on_another_day(head, verb) or is_still_to_come(head, verb) else None


def doer(verb: Token) -> Token | None:
    """A verb's subject, or the one that it takes from the verb before it: “has freed 20 and is to free 30 on Friday”."""
    while subject(verb) is None and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return subject(verb)


def tokens_of(head: Token) -> list[Token]:
    """The words of the clause that `head` leads, in order, without asides, other main clauses and what binds them."""
    own: list[Token] = []
    begins = binds.i if (binds := binding(head)) is not None else -1  # “a day after the boats returned” loses its “a day after”
    waiting = [head]
    while waiting:
        token = waiting.pop()
        own.append(token)
        waiting += [child for child in token.children if child.i > begins and not (token.i == head.i and leaves(child, head))]
    if is_misread(head):
        own += [t for t in head.head.subtree if t.i < head.i]
    own.sort(key=lambda t: t.i)
    own = closed(cut_asides(without_gaps(own), head))
    while len(own) > 1 and (own[-1].dep_ == "cc" or own[-1].is_space):  # the “and” before what was left out
        own.pop()
    if len(own) > LONGEST:
        long = {t.i for child in head.children if child.dep_ in ("advcl", "ccomp") and child.i > head.i for t in child.subtree}
        own = [t for t in own if t.i not in long] or own
    return own


def without_gaps(own: list[Token]) -> list[Token]:
    """The words without the commas around what was left out between them: “Kesh, returning on Monday, dropped its demand”."""
    kept = []
    for at, token in enumerate(own):
        behind, before = own[at + 1] if at + 1 < len(own) else None, own[at - 1] if at else None
        opens = behind is not None and behind.i > token.i + 1 and "," in (behind.text, behind.nbor(-1).text)
        closes = before is not None and before.i < token.i - 1 and before.text == ","
        if token.text != "," or not (opens or closes):
            kept.append(token)
    return kept


def is_misread(verb: Token) -> bool:
    """“The envoy left for Kesh”, “Roe, the envoy, called on both to wait”, which the parser takes for an envoy who was left, or
    called: the verb of the sentence; so is “approved” of “The cabinet approved on Friday the plan, its office said”, where said has
    two subjects.
    """
    calls = verb.tag_ == "VBN" and verb.lemma_ == "call" and any(t.lower_ in ("on", "for") for t in verb.children)
    noun = verb.head.dep_ == "ROOT" and verb.head.pos_ in ("NOUN", "PROPN")
    if verb.dep_ != "acl":
        return False
    return ((verb.tag_ == "VBD" or calls) and noun) or (verb.tag_ in ("VBN", "VBD") and is_one_of_two_subjects(verb.head))


def is_one_of_two_subjects(noun: Token) -> bool:
    """Whether a verb has a noun for its subject and, behind a comma, another."""
    both = [t for t in noun.head.children if t.dep_ == "nsubj" and t.i < noun.head.i] if noun.dep_ == "nsubj" else []
    return len(both) == 2 and both[0].i == noun.i and both[1].left_edge.i > 0 and both[1].left_edge.nbor(-1).text == ","


def leaves(child: Token, head: Token) -> bool:
    """What hangs on a clause's head but tells something else."""
    if child.dep_ == "cc":  # “signed the text and left” keeps its “and” with what it binds
        return not any(t.dep_ == "conj" and t.i > child.i and not leaves(t, head) for t in head.children)
    if child.dep_ in OTHER_CLAUSE or child.dep_ == "mark":
        return True
    if child.dep_ == "preconj":
        return child.lower_ != "neither"  # “has neither confirmed nor denied it”
    if child.dep_ == "intj":
        return child.i < head.i  # “did not say no” would be silent without it
    if child.dep_ == "advmod" and child.i < head.i and child.lower_ in BESIDE | WHEN | IF:
        return True
    if child.dep_ == "prep" and child.i < head.i and any(t.dep_ == "pobj" and t.tag_ == "DT" for t in child.children):
        return True  # “Before that, parliament must vote”
    if child.dep_ == "prep" and child.i > head.i and head.dep_ == "advcl" and marker(head) in WHEN and child.nbor(-1).text == ",":
        return True  # “found after the exchange had been agreed, on the eastern bank”
    if child.dep_ == "conj":
        other = child.tag_ == "VBD" and head.tag_ == "VB"  # “would follow, and pledged …”
        apart = subject(child) is not None or child.i - head.i > 12 or other or on_another_day(child, head) or turns(child, head)
        return apart and child.pos_ in ("VERB", "AUX")
    binds = marker(child) if child.dep_ == "advcl" else ""  # “if all goes well” stays with what will be only then
    return child.dep_ == "advcl" and ((child.i < head.i and binds not in IF) or binds in BESIDE)


def turns(later: Token, head: Token) -> bool:
    """“The plan came late and was rejected by Kesh”: what somebody else did is another happening."""
    done_to = [any(t.dep_ == "agent" for t in verb.children) for verb in (head, later)]
    return done_to == [False, True] and not any(t.dep_ == "auxpass" for t in head.children)


def on_another_day(later: Token, head: Token) -> bool:
    """“Opened the road on Monday and closed it on Tuesday”: each on its own day."""
    days = [date_of(verb, head.doc._.dates) for verb in (head, later)]
    told = [day for day in days if day is not None and day.when.precision == "day"]
    return len(told) == len(days) and told[0].when != told[1].when and told[0].end <= later.idx < told[1].start


def aside(words: Sequence[Token]) -> set[int]:
    """The places of what a clause within only tells of a thing, “the letter that Roe cited”, or says whose words those are, “as
    Roe put it”.
    """
    here = {t.i for t in words}
    of_a_thing = (t for t in words if t.dep_ == "relcl" and t.lemma_ not in REACHING)
    as_put = (t for t in words if t.dep_ == "advcl" and t.lemma_ == "put" and any(k.lower_ == "as" for k in t.children))
    inner = (t for t in (*of_a_thing, *as_put) if t.head.i in here)
    return {t.i for verb in inner for t in verb.subtree}


def only_tells_when(words: Sequence[Token], counted: bool = False) -> set[int]:
    """The places of a clause within that only tells when: “opened after Kesh walked out”, or, `counted`, “two weeks after” that."""
    here = {t.i for t in words}
    inner = (t for t in words if t.dep_ == "advcl" and t.head.i in here and marker(t) in ("after", "before", "since"))
    return {t.i for v in inner if not counted or any(k.dep_ == "npadvmod" for k in v.children) for t in v.subtree}


def is_still_to_come(later: Token, head: Token) -> bool:
    """“Will answer by Friday”, behind what has no “will”."""
    will = [any(t.dep_ == "aux" and t.lower_ in ("will", "shall") for t in verb.children) for verb in (head, later)]
    denied = any(t.dep_ == "neg" for t in later.children)
    return will == [False, True] and not denied and date_of(later, head.doc._.dates) is not None


def is_supposed(head: Token) -> bool:
    """Whether what a clause tells hangs on an “if”."""
    return any(child.dep_ == "advcl" and marker(child) in IF for child in head.children)


def marker(clause: Token) -> str:
    """The word that binds a clause to its sentence; empty where none does."""
    found = binding(clause)
    return found.lower_ if found is not None else ""


def binding(clause: Token) -> Token | None:
    words = BESIDE | WHEN | IF
    return next((t for t in clause.children if t.dep_ in ("mark", "advmod") and t.i < clause.i and t.lower_ in words), None)


def closed(own: list[Token]) -> list[Token]:
    """The words with what is missing up to the mark or bracket that closes one which opens in them."""
    for opens, closes in PAIRS:
        marks = [t for t in own if t.text in (opens, closes)]
        if (opens == closes and len(marks) % 2 == 0) or (opens != closes and (not marks or marks[-1].text != opens)):
            continue
        rest = list(own[-1].doc[own[-1].i + 1 : own[-1].sent.end])
        end = next((t.i for t in rest if t.text == closes), None)
        own = [*own, *(t for t in rest if t.i <= end)] if end is not None else own
    return own


def cut_asides(own: list[Token], head: Token) -> list[Token]:
    """Nothing behind a dash or semicolon that follows the head, nothing before one that comes ahead of its subject."""
    after = next((t.i for t in own if t.i > head.i and t.text in ASIDE), None)
    first = min([head.i, *(t.i for t in head.children if t.dep_ in ("nsubj", "nsubjpass"))])
    before = max((t.i for t in head.sent if t.i < first and ends_a_heading(t)), default=-1)
    before = max((t.i for t in own if before < t.i < first and t.text in ASIDE), default=before)
    return [t for t in own if (after is None or t.i < after) and t.i > before]


def ends_a_heading(token: Token) -> bool:
    """What stands between a heading and the words it is over: “NOOR (Coast Press) - ”, “3 May, 6:04 pm | ”, “NEW: ”."""
    if token.text not in ("|", "-", ":"):
        return False
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    if before is None or token.text == "|":
        return token.text == "|"
    return (token.text == "-" and before.text == ")") or (token.text == ":" and before.is_upper and len(before) > 2)


def pieces(own: list[Token]) -> tuple[Span, ...]:
    """The stretches of text that the words cover, as character offsets."""
    spans: list[tuple[int, int]] = []
    for token in own:
        start, end = token.idx, token.idx + len(token)
        if spans and not token.doc.text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def places_of(doc: Doc) -> list[Entity]:
    """The places that a document names, kept."""
    found: list[Entity] | None = doc.user_data.get("parley_places")
    if found is None:
        found = doc.user_data["parley_places"] = [e for e in doc.ents if e.label_ in ("GPE", "LOC", "FAC")]
    return found


def places(doc: Doc, own: list[Token]) -> tuple[str, ...]:
    """Places named in the words of a clause that stand for no actor there."""
    mine = {t.i for t in own}
    near = [e for e in places_of(doc) if e.start <= own[-1].i and e.end > own[0].i and e.root.i in mine]
    found = [e for e in near if not any(m.start <= e.start_char < m.end for m in doc._.mentions)]
    return tuple(dict.fromkeys(" ".join(entity.text.split()) for entity in found))


def owner(noun: Token) -> str | None:
    """Whose launch: the owner that is named, or what “their” means – the subject of the clause that it stands in, in brackets."""
    poss = next((t for t in noun.children if t.dep_ == "poss"), None)
    if poss is None:
        return None
    if poss.pos_ != "PRON":
        return "".join(t.text_with_ws for t in poss.subtree if t.tag_ != "POS").strip()
    verb = noun
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    found = subject(verb)
    return f"[the {found.text.lower()}]" if found is not None and found.pos_ == "NOUN" else None


def stand_alone(doc: Doc, head: Token, own: list[Token], names: dict[str, str]) -> str:
    """The clause as one sentence: its own words, with a pronoun in subject place, or a subject that it shares, told in brackets."""
    mine = subject(head)
    words = [f"[{shared}{shared_auxiliaries(head)}] "] if mine is None and (shared := shared_subject(head, own)) else []
    if mine is None and head.dep_ == "acl" and head.tag_ == "VBN" and not is_misread(head):  # “the first round, held on 12 May,”
        noun = "".join(t.text_with_ws for t in before_it(head)).strip()
        words = [f"[{noun} {'were' if is_plural(head.head) else 'was'}] "]
    gap = object_of(head, own)
    for token, following in zip(own, [*own[1:], None], strict=True):
        if gap is not None and token.i == gap.i:
            continue
        text = token.text_with_ws if not token.is_space else " "
        if gap is not None and token.i == place_of(gap):
            if is_of_all(head):
                words.append(f"{token.text} [it] ")
                continue
            thing = before_it(head)
            first = thing[0].lower_ if thing[0].pos_ == "DET" else thing[0].text
            text = f"{token.text} [{first}{thing[0].whitespace_}{''.join(t.text_with_ws for t in thing[1:])}".rstrip() + "] "
        if mine is not None and token.i == mine.i and token.pos_ == "PRON":
            told = dict.fromkeys(m.actor for m in doc._.mentions if m.start == token.idx and m.how == "pronoun")
            if told:
                called = taken_up.body(doc, token) or " and ".join(names[id] for id in told if id in names)
                text = f"[{called}]{token.whitespace_}"
            elif meant := taken_up.told(token):
                text = f"[{meant}]{token.whitespace_}"
        if mine is not None and token.i == mine.i and (whole := antecedent(head)) is not None:
            text = f"[{''.join(t.text_with_ws for t in whole).strip()}]{token.whitespace_}"
        if token.i == head.i and is_absolute(head):
            words.append("[are] " if mine is not None and is_plural(mine) else "[is] ")
        if token.i == head.i and mine is not None:
            words.append("".join(f"[{word}] " for word in shared_auxiliaries(head).split()))
        words.append(text)
        if following is not None and following.i != token.i + 1 and not token.whitespace_:
            words.append(" ")
    return as_sentence("".join(words))


def is_absolute(head: Token) -> bool:
    """“With both sides holding firm”: a participle with a subject and no auxiliary, which is no sentence without one."""
    return head.tag_ == "VBG" and subject(head) is not None and not any(t.dep_ in ("aux", "auxpass") for t in head.children)


def is_plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or any(t.dep_ == "conj" for t in noun.children)


def antecedent(head: Token) -> list[Token] | None:
    """What a relative clause tells of: “the fourth round” of “the fourth round, which is due to open on Tuesday”."""
    mine = subject(head)
    if head.dep_ != "relcl" or mine is None or mine.tag_ not in ("WDT", "WP"):
        return None
    return before_it(head)


def object_of(head: Token, own: list[Token]) -> Token | None:
    """The “which” of “monitors, which Kesh promised to have in place”: what a clause tells of the noun before it, as its object."""
    if head.dep_ != "relcl" or not (head.head.pos_ in ("NOUN", "PROPN", "NUM") or is_of_all(head)):
        return None
    which = (t for t in own if t.tag_ in ("WDT", "WP") or t.lower_ == "that")
    named = (t for t in which if t.dep_ in ("dobj", "pobj") and t.i < head.i)
    return next((t for t in named if any(t.head.i == word.i for word in own)), None)


def place_of(pronoun: Token) -> int:
    """Behind which word an object stands that the clause has at its beginning: “called for”, “have”."""
    verb = pronoun.head
    return next((t.i for t in verb.children if t.dep_ == "prep" and t.i > verb.i and not any(True for _ in t.children)), verb.i)


def before_it(head: Token) -> list[Token]:
    """The noun that a clause hangs on, with what stands to its left: “the fourth round”; “the release of the pilots” of “the
    release of the pilots, which Kesh had demanded,”, whatever the parser hangs that on.
    """
    noun, which = head.head, next((t for t in head.subtree if t.lower_ == "which"), None)
    if which is None or not which.i or which.nbor(-1).text != "," or noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return [t for t in noun.subtree if t.i <= noun.i]
    whole = noun.head.head
    return [t for t in (whole if lexicon.of_noun(whole) is not None else noun).subtree if t.i < which.i - 1]


def shared_subject(head: Token, own: list[Token]) -> str | None:
    """The words of the subject that a verb takes from the verb before it: “Ostrava signed the text and [Ostrava] left”."""
    verb = head
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        past, verb = verb.tag_ == "VBD", verb.head
        if past and verb.tag_ == "VB" and verb.dep_ == "ccomp":  # “said the rest would follow, and pledged …”
            verb = verb.head
        found = subject(verb)
        if found is not None:
            if found.pos_ == "PRON" or any(t.i == found.i for t in own):
                return None
            return "".join(t.text_with_ws for t in found.subtree if t.i <= found.i).strip()
    return None


def shared_auxiliaries(head: Token) -> str:
    """“ was” of “was drawn in March and rejected by Kesh”, where a participle takes it from the one before it; “ were” of “seven
    were killed and twenty wounded”.
    """
    helping = [[t.text for t in verb.children if t.dep_ in ("aux", "auxpass") and t.i < verb.i] for verb in (head, head.head)]
    alike = head.tag_ == head.head.tag_ == "VBN" and head.head.dep_ != "conj"
    return "".join(f" {word}" for word in helping[1]) if alike and not helping[0] else ""


def opened(text: str) -> str:
    """The words with the mark that opens a quotation which ends in them: “We ask for no port. We ask for a road,” she said.”"""
    ends = re.search(r"[,.!?]([\"”])", text)
    if ends is None:
        return text
    before = text[: ends.start()]
    mark = '"' if ends.group(1) == '"' else "“"
    return text if mark in before else mark + text


def as_sentence(words: str) -> str:
    """Tidy what was cut: no double or leading commas, a capital first, a full stop last."""
    text = " ".join(words.replace("``", "“").split())
    text = re.sub(r"\s+([,.;:!?)”’])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text).strip(" ,;:–—-")
    text = re.sub(r"[\s,;:–—-]+(?=[.!?]$)", "", text)
    text = re.sub(r"^[“\"‘'][,.]?[”\"’']\s*", "", text)  # “If it fails,” that was left out
    text = re.sub(r"^[\"“”'’]+(?=[^\"“”]*$)", "", text)
    text = opened(text)
    if not text:
        return ""
    first = 1 if text[0] == "[" and len(text) > 1 else 0
    return (
        text[:first] + text[first].upper() + text[first + 1 :] + ("" if text[-1] in ".!?…" or text.endswith((".”", '."')) else ".")
    )

"""Whom a person speaks for: the party that the words beside a name tell, by office, owner, verbs or place in a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.language.actors.knowledge import nouns, offices
from parley.language.actors.names import Name, first_conjunct
from parley.language.actors.roles import SINGLING, appositions, is_next_of_a_list, is_their_own, phrase
from parley.language.actors.rows import of_a_row_of_offices, of_a_shared_apposition, respectively, tells_whose
from parley.language.actors.served import in_order, told_by_verbs
from parley.language.findings import DOMESTIC
from parley.language.tokens import Span, Token

FRONT = frozenset(("for", "on"))
LONGEST_FRONT = 5  # words of “on the Keshi side”, before a comma and a name


def party_of(span: Span, names: Mapping[int, Name], people: Sequence[Span] = ()) -> tuple[str, str] | None:
    """The party's id, and the words that tell it: beside the name, behind it, or before the first of a row of names."""
    if (shared := of_a_shared_apposition(span, names, people)) is not None:
        return of_alias(shared[0]), shared[1]
    for words in (phrase(span), *([list(a) for a in appositions(span) if not is_next_of_a_list(a)])):
        if speaks_for_himself(words):
            continue
        found = next((names[t.i] for t in words if t.i in names and tells_whose(names[t.i]) and not is_posted_to(names[t.i])), None)
        if found is not None and found.alias.known.kind == "state" and is_of_no_state(words):
            continue
        told = nouns("relation", "body") | (
            nouns("rank") if words and found is not None and words[0].i == found.span.start else frozenset()
        )
        if found is not None and any(
            is_office(t) or t.lower_ in told or is_their_own(t) or t.text in nouns("short_ranks") for t in words
        ):
            found = whom_he_serves(words, names) or (who_serves(span, names) if names_an_origin(found) else None) or found
            return of_alias(found), f"“{''.join(t.text_with_ws for t in words).strip()}”"
    if (of_row := respectively(span, names)) is not None:
        return of_alias(of_row), f"in a row with those of {of_row.span.text}"
    if (whose := of_a_row_of_offices(span, names)) is not None:
        return of_alias(whose), f"{whose.span.text}, before the row of names"
    if (front := at_the_front(span, names) or on_their_side(span, names)) is not None:
        return of_alias(front), f"“{span.doc[span[0].sentence[0] : span.start - 1].text}”, before the name"
    if (above := singled_out_of(span)) is not None:
        found = next((names[t.i] for t in (above, *above.lefts) if t.i in names), None)
        if found is not None:
            return of_alias(found), f"“{span.doc[found.span.start : span.end].text}”"
    owner = names.get(span.start - 2) if span.start > 1 and span.doc[span.start - 1].tag_ == "POS" else None
    if owner is not None:
        return of_alias(owner), f"“{owner.span.text}'s {span.text}”"
    if (whose := of_whose(phrase(span), names)) is not None:
        return of_alias(whose), f"“{whose.span.text}, whose {span.doc[phrase(span)[0].i + 1 : span.end].text}”"
    for served in told_by_verbs(span):
        of_it = (names[t.i] for t in served.subtree if t.i in names)
        if found := next(filter(tells_whose, of_it), None) or of_whose(list(served.subtree), names):
            return of_alias(found), f"“{''.join(t.text_with_ws for t in in_order(served)).strip()}”"
    of = next((t for t in span.root.children if t.lower_ in ("of", "for", "from") and t.i == span.end), None)
    if (
        of is not None
        and (found := next((names[t.i] for t in of.subtree if t.i in names), None))
        and (found.alias.known.kind != "state" or of.lower_ == "for" or is_of_a_body(of) or is_one_of_those(span, people, names))
    ):
        return of_alias(found), f"“{span.text} {''.join(t.text_with_ws for t in of.subtree).strip()}”"
    if (beside := of_words_beside(span, names)) is not None:
        return of_alias(beside), f"“{span.doc[min(span.start, beside.span.start) : max(span.end, beside.span.end)].text}”"
    first = first_conjunct(span.root)
    if first.i != span.root.i and not any(t.lower_ in nouns("office") for t in phrase(span)):
        row = next((person for person in people if person.start <= first.i < person.end), None)
        if row is not None and row.start != span.start and (found_row := party_of(row, names)):
            return found_row[0], f"named in one breath with {row.text}, {found_row[1]}"
    return None


def is_office(word: Token) -> bool:
    """“Minister”, and “ministers” before a row of names: “Keshi ministers Ada Roe and Ivo Lund”."""
    return word.lower_ in nouns("office") or (word.tag_ == "NNS" and word.lemma_.lower() in nouns("office"))


def at_the_front(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“For Kesh, Ada Roe said”, “On the Keshi side, Ada Roe took part”: whom the words before the comma name."""
    start, comma = span[0].sentence[0], min((t.i for t in phrase(span)), default=span.start) - 1
    before = span.doc[start:comma]
    was = span.doc[max(comma - 1, 0) : comma + 1].text.lower() in ("it is", "it was")  # “For Kesh it was Ada Roe who answered”
    before = before[: len(before) - 1] if was else before
    if not len(before) or (span.doc[comma].text != "," and not was) or len(before) > LONGEST_FRONT or before[0].lower_ not in FRONT:
        return None
    if before[0].lower_ != "for" and before[-1].lower_ != "side":
        return None
    return next((names[t.i] for t in before if t.i in names), None)


def on_their_side(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“On the Keshi side his opposite number is Ada Roe”: whom the words up to “side” name."""
    doc, start, verb = span.doc, span[0].sentence[0], span.root.head
    if span.root.dep_ not in ("attr", "nsubj") or verb.lemma_ != "be" or verb.i > span.start or doc[start].lower_ != "on":
        return None
    side = next((t.i for t in doc[start : start + LONGEST_FRONT] if t.lower_ == "side"), start)
    return next((names[t.i] for t in doc[start:side] if t.i in names), None)


LAST_SINGLING = frozenset(words[-1] for words in SINGLING)


def singled_out_of(person: Span) -> Token | None:
    """“The Government of Kesh, and in particular Minister Isak Dorn”: the last word of what stands before."""
    doc = person.doc
    at = next((t.i for t in phrase(person)), person.start)
    if not at or doc[at - 1].lower_ not in LAST_SINGLING:
        return None
    words = next((words for words in SINGLING if tuple(t.lower_ for t in doc[max(0, at - len(words)) : at]) == words), None)
    if words is None:
        return None
    at -= len(words) + 1
    while at > 0 and (doc[at].text == "," or doc[at].lower_ == "and"):
        at -= 1
    return doc[at] if at >= 0 and doc[at].pos_ in ("NOUN", "PROPN") else None


def of_whose(words: Sequence[Token], names: Mapping[int, Name]) -> Name | None:
    """“The Union, whose deputy chief Ada Roe”, “Kesh, whose ministry named Ada Roe”: what stands before “whose”."""
    whose = next((t for t in words if t.lower_ == "whose"), None)
    if whose is None or whose.i < 2:
        return None
    return names.get(whose.i - 2 if whose.doc[whose.i - 1].text == "," else whose.i - 1)


def of_words_beside(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“Ada Roe, of the Unity Party,”, “Ada Roe (Kesh)”, “Ada Roe for Kesh and Ivo Lund for Varonia”, “At Corvex, director Ada Roe”.

    By the words, since the parser hangs these on anything.
    """
    doc, end = span.doc, span.end
    behind = doc[end : end + 4]
    words = [t.lower_ for t in behind]
    if words[:1] == ["("] and (found := names.get(end + 1)) is not None and doc[found.span.end : found.span.end + 1].text == ")":
        return found
    before = names.get(span.start - 2) if words[:1] == [")"] and span.start > 1 and doc[span.start - 1].text == "(" else None
    if before is not None and before.acts and not before.span.text.isupper():
        return before  # “Norland (Ada Roe) and Kesh (Ivo Lund)”, and no dateline
    if words[:2] == ["on", "the"] and (found := names.get(end + 2)) is not None:
        last, of = (t.text for t in (doc[found.span.end : found.span.end + 1], doc[found.span.end + 1 : found.span.end + 2]))
        if (last == "side" and of != "of") or (found.alias.sort == "demonym" and last in ("", ".", ",", ";")):
            return found  # “were led by Ada Roe on the Keshi side and Ivo Lund on the Norlandic”
    if len(words) == 4 and words[0] == "," and words[1] in ("of", "from"):
        if is_of_a_body(doc[end + 1]):
            return next((names[t.i] for t in doc[end + 1].subtree if t.i in names), None)
        found = names.get(end + 2 + (words[2] == "the"))
        kinds = ("group", "organisation", "body", "state") if words[1] == "of" else ("group", "organisation", "body")
        whole = (
            found is not None and found.alias.sort == "name" and doc[found.span.end : found.span.end + 1].text not in ("'s", "’s")
        )
        if found is not None and found.alias.known.kind in kinds and (whole or found.alias.known.kind != "state"):
            return found  # not “Ada Roe, of the Keshi rebels,”
    if len(words) == 4 and words[0] == "for" and span.root.dep_ not in ("dobj", "dative"):
        found = names.get(end + 1 + (words[1] == "the"))
        after = doc[found.span.end] if found is not None and found.span.end < len(doc) else None
        if found is not None and after is not None and (after.is_punct or after.lower_ == "and" or after.tag_ in ("VBD", "VBZ")):
            return found
    return where_he_works(span, names)


def where_he_works(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“At Corvex, which makes pumps, director Ada Roe said no”."""
    doc, start = span.doc, span[0].sentence[0]
    office = next((t for t in phrase(span) if is_office(t)), None)
    found = names.get(start + 1) if doc[start].lower_ == "at" else None
    if found is None or office is None or found.alias.known.kind not in ("group", "organisation", "body"):
        return None
    before = doc[found.span.end : phrase(span)[0].i]
    return found if len(before) and before[0].text == "," and not any(t.i in names for t in before) else None


def is_one_of_those(span: Span, people: Sequence[Span], names: Mapping[int, Name]) -> bool:
    """“President Ada Roe of Kesh”, “Ada Roe of Kesh and Ivo Lund of Varonia”: not “Ada Roe of Karsk”, who comes from there."""
    if any(t.lemma_.lower() in nouns("office") for t in (*phrase(span), *(t for told in appositions(span) for t in told))):
        return True
    if span.root.dep_ == "nsubj" and span.root.head.lemma_ in nouns("saying"):
        return True  # ““Enough,” said Ada Roe of Kesh”
    first, last = span[0].sentence
    others = (p for p in people if p.start != span.start and first <= p.start and p.end + 1 < last)
    return any(span.doc[p.end].lower_ == "of" and p.end + 1 in names for p in others)


def is_of_a_body(of: Token) -> bool:
    """“Ada Roe of the Keshi army”, “of Kesh's foreign ministry”."""
    held = next((t for t in of.children if t.dep_ == "pobj"), None)
    return held is not None and held.lemma_.lower() in nouns("body", "armed")


def is_posted_to(name: Name) -> bool:
    """“Its ambassador to Kesh”, “the special envoy for Kesh”: where he is sent, not whom he serves."""
    doc, before = name.span.doc, name.span.start - 1
    before -= before > 0 and doc[before].lower_ == "the"
    if name.alias.known.kind != "state" or before < 1 or doc[before].lower_ not in ("to", "for", "in"):
        return False
    return doc[before - 1].lower_ in nouns("posted")


def is_of_no_state(words: Sequence[Token]) -> bool:
    """“Keshi union leader Ada Roe”, “head of the Keshi employers' federation”, “a critic of the Keshi president”: of the country,
    and not for it.
    """
    office = next((place for place, t in enumerate(words) if t.lower_ in nouns("office")), None)
    before = list(words[0].doc[max(words[0].i - 2, 0) : words[0].i]) if words else []
    of_a_critic = len(before) == 2 and before[1].lower_ in ("of", "to") and before[0].lemma_.lower() in nouns("against")
    against = any(t.lemma_.lower() in nouns("against") and (office is None or n < office) for n, t in enumerate(words))
    if office is None or against or of_a_critic:
        return against or of_a_critic
    governs = words[office].lower_ in nouns("portfolios")  # “the oil minister” is the state's
    modified = not governs and words[office].i and words[office].nbor(-1).lower_ in nouns("of_no_state_before")
    headed = next((t for t in words[office + 1 :] if t.pos_ == "NOUN" and t.dep_ == "pobj"), None)
    others = (nouns("stand_in.organisation") - nouns("body")) | nouns("rebels", "not_the_state")
    private = headed is not None and headed.text.islower() and not others.isdisjoint((headed.lemma_, headed.lower_))
    return bool(modified) or private


def speaks_for_himself(words: Sequence[Token]) -> bool:
    """“A former Keshi minister”, “Kesh expert and director of the Orsa Institute”."""
    office = next((place for place, t in enumerate(words) if t.lower_ in nouns("office", "relation")), len(words))
    bygone = any(t.lower_ in nouns("bygone") or t.lower_.startswith("ex-") for t in words[:office]) and office < len(words)
    bygone |= any(t.lower_ == "until" for t in words[office:])  # “Kesh's minister until last year”
    years = [t for t in words[office:] if t.like_num and len(t) == 4]
    bygone |= len(years) > 1  # “president of Kesh from 1999 to 2007”
    own = any(t.lower_ in nouns("party_bodies") for t in words)  # “the group's political bureau”
    return bygone or (not own and any(t.lower_ in nouns("independent") for t in words))


def is_toppled(span: Span) -> bool:
    """“Soldiers toppled President Lind”: he speaks for the state no more."""
    return span.root.dep_ in ("dobj", "nsubjpass") and span.root.head.lemma_ in nouns("toppling")


def whom_he_serves(words: Sequence[Token], names: Mapping[int, Name]) -> Name | None:
    """“The Keshi commander of NATO's operation” acts for NATO: an adjective before an office tells only where somebody is from."""
    office = next((place for place, t in enumerate(words) if t.lower_ in nouns("office")), None)
    if office is None or not any(t.i in names and names[t.i].alias.sort == "demonym" for t in words[:office]):
        return None
    if office + 1 == len(words) or words[office + 1].lower_ not in ("of", "for", "to"):
        return None
    behind = (names[t.i] for t in words[office + 2 :] if t.i in names)
    return next((name for name in behind if name.alias.known.kind in ("organisation", "body")), None)


def names_an_origin(name: Name) -> bool:
    return name.alias.sort == "demonym"


def who_serves(span: Span, names: Mapping[int, Name]) -> Name | None:
    """“Ada Roe, the Danish diplomat who has been the UN's envoy”: the organisation, not where she is from."""
    called = [span.root, *(t for t in span.root.children if t.dep_ == "appos")]
    called += [span.root.head] if span.root.dep_ == "appos" else []
    clauses = (t for noun in called for t in noun.children if t.dep_ == "relcl" and t.lemma_ in ("be", "serve", *nouns("leading")))
    told = (t for clause in clauses for t in clause.children if t.dep_ in ("attr", "dobj", "prep"))
    behind = (names[word.i] for t in told for word in t.subtree if word.i in names)
    return next((name for name in behind if name.alias.known.kind in ("organisation", "body")), None)


def of_alias(name: Name) -> str:
    return name.alias.known.party or name.alias.known.id


def domestic_party(span: Span, names: Sequence[Name]) -> tuple[str, str] | None:
    """A minister of no named state belongs to the state that the sentence is about: its main verb's subject."""
    described = [*phrase(span), *(t for a in appositions(span) for t in a)]
    if is_toppled(span) or any(t.lower_ in nouns("below_the_state") for t in described):
        return None
    if not any(t.lower_ in nouns("domestic") for t in described) or any(t.tag_ == "PRP$" for t in described):
        return None  # “its president” is of what “its” is
    office = "".join(t.text_with_ws for t in phrase(span)).strip()
    alone = next((id for words, id in offices().items() if office.lower().endswith(words)), None)
    named = next((n.alias.known for n in names if n.alias.known.id == alone), None)
    if named is not None:
        return named.id, f"“{office}”, in a report that names {named.name}"
    top = span.sent.root
    if top.lemma_ in nouns("saying") and span.root.dep_ == "nsubj" and span.root.head == top:
        said = next((t for t in top.children if t.dep_ == "ccomp"), top)
        will = {t.lower_ for t in said.children if t.tag_ == "MD"}
        own = (said.i < top.i and not will & nouns("grammar.must")) or bool(will - nouns("grammar.must"))
        top = said if own else top  # “Kesh will pay, Trade Minister Ada Roe said”; who “said that Kesh had lied” is another's
    subject = next((t for t in top.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    state = next((n for n in names if n.acts and subject is not None and n.span.start <= subject.i < n.span.end), None)
    if state is None or state.alias.known.kind != "state":
        return None
    told_of = state_told_of(span.sent, names) if is_said_of_another(span, subject) else None
    if told_of is not None and told_of.alias.known.id != state.alias.known.id:
        return told_of.alias.known.id, f"{DOMESTIC}, behind a sentence about {told_of.alias.known.name}"
    return state.alias.known.id, f"{DOMESTIC}, in a sentence about {state.alias.known.name}"


def is_said_of_another(span: Span, subject: Token | None) -> bool:
    """“Karsk will have to wait, Minister Ada Roe said”, “Karsk expects that President Ada Roe will sign”: may be of another."""
    speaks = span.root.dep_ == "nsubj" and span.root.head.lemma_ in nouns("saying")
    clause = next((t for t in (span.root, *span.root.ancestors) if t.dep_ == "ccomp"), None)
    within = clause is not None and subject is not None and subject.head.is_ancestor(clause)
    return speaks or within


def state_told_of(sentence: Span, names: Sequence[Name]) -> Name | None:
    """The state that the sentence before is about: its subject, whose that is, “the cabinet in Orsa met”, or else the only one."""
    if sentence.start == 0:
        return None
    before = sentence.doc[sentence.start - 1].sent
    subject = next((t for t in before.root.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    phrase_of = range(subject.left_edge.i, subject.right_edge.i + 1)
    told = [n for n in names if n.alias.known.kind == "state" and before.start <= n.span.start < before.end]
    of_body = subject.lemma_.lower() in nouns("body", "office")
    own = [n for n in told if n.span.root.i == subject.i and n.acts]
    own = own or [n for n in told if n.span.root.i in phrase_of and (n.acts or of_body)] or [n for n in told if n.acts]
    return own[0] if len({n.alias.known.id for n in own}) == 1 else None

"""Mended parses: constructions of news language that a small parser is known to misread, put right before the rules look."""

from __future__ import annotations

from parley.language.statements import made, nominal
from parley.language.statements.lexicon import lexicon, moves
from parley.language.statements.parse import Parse
from parley.language.tokens import Doc

REACH = 3
TAIL = 18  # words from a quotation's last mark to the verb that tells who spoke
CLOSING = frozenset({"”", '"', "''", "’’", "»"})
FINITE = frozenset({"VBZ", "VBD", "VBP"})


def parsed(doc: Doc) -> Parse:
    """The parse of a report, mended."""
    parse = Parse(doc)
    for rule in RULES:
        rule(parse)
    return parse


def absolutes(parse: Parse) -> None:
    """“with both Sarn and Rovia holding firm to …”, read as a firm that is holding: make the participle a clause with a subject."""
    for verb, tag in enumerate(parse.tag):
        held = parse.head[verb]
        if (
            tag != "VBG"
            or parse.dep[verb] != "amod"
            or held <= verb
            or parse.dep[held] != "pobj"
            or parse.lower[parse.head[held]] != "with"
        ):
            continue
        subject = next(
            (c for c in parse.children[held] if c < verb and parse.dep[c] in {"nmod", "compound", "nsubj", "poss"}), None
        )
        if subject is None or parse.head[held] > subject:
            continue
        opener = parse.head[held]
        parse.hang(verb, opener, "pcomp")
        parse.hang(subject, verb, "nsubj")
        for c in [c for c in parse.children[held] if c > held or parse.dep[c] in {"preconj", "cc"}]:
            parse.hang(c, verb if c > held else subject, parse.dep[c])
        parse.hang(held, verb, "dobj")


def participles(parse: Parse) -> None:
    """“Sarn and Rovia, meeting in Keld, have agreed”, read as a meeting that agrees: what meets is the subject."""
    for participle, tag in enumerate(parse.tag):
        verb = parse.head[participle]
        subject = parse.child(participle, "nsubj")
        if tag != "VBG" or parse.dep[participle] != "nsubj" or subject is None or parse.lower[participle - 1] != ",":
            continue
        parse.hang(subject, verb, "nsubj")
        parse.hang(participle, subject, "acl")


def bare_relatives(parse: Parse) -> None:
    """“a move Sarnians view as …”, read as some move-Sarnians: no “a” goes with a plural, so what it opens is what they view."""
    for people, tag in enumerate(parse.tag):
        verb = parse.head[people]
        if parse.dep[people] != "nsubj" or verb <= people or (tag not in {"NNS", "NNPS"} and parse.entity[people] != "NORP"):
            continue
        held = next((c for c in parse.children[people] if parse.dep[c] == "compound" and parse.tag[c] == "NN"), None)
        if held is None or all(parse.lower[c] not in {"a", "an"} for c in range(max(held - REACH, 0), held)):
            continue
        parse.hang(held, parse.head[verb] if parse.head[verb] != verb else people, "appos")
        if parse.head[held] == people:
            continue
        for c in [c for c in parse.children[people] if c < held]:
            parse.hang(c, held, parse.dep[c])
        parse.hang(verb, held, "relcl")


def nominal_verbs(parse: Parse) -> None:
    """“The Council thanks Keld”, read as some council-thanks: with no verb in the sentence, its plural that may be a cue is one."""
    for start, end in parse.sentences:
        top = next((i for i in range(start, end) if parse.dep[i] == "ROOT"), None)
        if top is None or parse.tag[top] != "NNS" or any(parse.pos[i] in {"VERB", "AUX"} for i in parse.children[top]):
            continue
        subject = next((c for c in parse.children[top] if c == top - 1 and parse.dep[c] in {"compound", "nmod", "nsubj"}), None)
        verb = parse.lower[top].removesuffix("s")
        if subject is None or ("verb", verb) not in moves():
            continue
        parse.pos[top], parse.tag[top], parse.lemma[top] = "VERB", "VBZ", verb
        parse.dep[subject] = "nsubj"
        for c in [c for c in parse.children[top] if c < subject]:
            parse.hang(c, subject, parse.dep[c])
        for c in [c for c in parse.children[top] if c > top and parse.dep[c] in {"appos", "nmod"}][:1]:
            parse.dep[c] = "dobj"


def finite_conjuncts(parse: Parse) -> None:
    """“asks Keld to pay and reminds it of …”, read as to pay and reminds: an infinitive and a finite verb are no pair."""
    for verb, tag in enumerate(parse.tag):
        if tag not in FINITE or parse.dep[verb] != "conj" or parse.tag[parse.head[verb]] != "VB" or parse.head[verb] > verb:
            continue
        if parse.child(verb, "nsubj", "nsubjpass", "aux", "expl") is not None or parse.child(parse.head[verb], "aux") is None:
            continue
        bare = parse.head[verb]
        outer = next((i for i in parse.ancestors(bare) if parse.tag[i] in FINITE and i < bare), None)
        if outer is None or parse.tag[outer] != tag:
            continue
        for c in [c for c in parse.children[bare] if parse.dep[c] == "cc" and bare < c < verb]:
            parse.hang(c, outer, "cc")
        parse.hang(verb, outer, "conj")


def lesser_conjuncts(parse: Parse) -> None:
    """“admitted that he had erred, denied it and proposed …”, read as what he admitted: a past tense goes on from a past tense."""
    for verb, tag in enumerate(parse.tag):
        inner, dep = parse.head[verb], parse.dep[verb]
        if tag != "VBD" or inner > verb or ("verb", parse.lemma[verb]) not in moves():
            continue
        if parse.child(verb, "nsubj", "nsubjpass", "aux", "expl", "mark") is not None:
            continue
        if dep == "ccomp" and parse.tag[inner] == "VBD" and parse.lower[verb - 1] == ",":
            parse.dep[verb] = "conj"
        outer = parse.head[inner]
        divided = parse.tag[inner] in {"VBN", "VB"} and parse.child(inner, "aux") is not None
        his = parse.child(inner, "nsubj", "nsubjpass")  # “said it regretted that and called on both to wait”
        divided |= (
            parse.tag[inner] == "VBD"
            and his is not None
            and parse.pos[his] == "PRON"
            and parse.lemma[outer] in lexicon().words.saying
        )
        divided &= parse.tag[outer] == "VBD"
        if dep != "conj" or not divided or parse.dep[inner] not in {"ccomp", "xcomp"}:
            continue
        last = max((k for k in parse.children[inner] if parse.dep[k] in {"dobj", "ccomp", "xcomp"} and k < verb), default=inner)
        for c in [c for c in parse.children[inner] if parse.dep[c] in {"cc", "punct"} and last < c < verb]:
            parse.hang(c, outer, parse.dep[c])
        parse.hang(verb, outer, "conj")


def inversions(parse: Parse) -> None:
    """“…, should Keld open the road”: an auxiliary before its subject opens a condition, whichever clause is the main one."""
    for i, word in enumerate(parse.lower):
        verb = parse.head[i]
        subject = parse.child(verb, "nsubj", "nsubjpass") if word == "should" and parse.dep[i] == "aux" and verb > i else None
        if subject is None or subject < i or parse.lower[parse.sentences[parse.sentence[i]][1] - 1] == "?":
            continue
        parse.dep[i] = "mark"
        main = next((c for c in parse.children[verb] if c < i and parse.dep[c] in {"ccomp", "parataxis", "advcl"}), None)
        if main is not None and parse.pos[main] in {"VERB", "AUX"}:
            head, dep = parse.head[verb], parse.dep[verb]
            parse.hang(main, main if head == verb else head, dep)
            parse.hang(verb, main, "advcl")


def tailed_quotations(parse: Parse) -> None:
    """““We will wait,” a spokesman, Oram Vesh, said”, read as words of the quotation: who stands behind its mark is the subject."""
    for verb, tag in enumerate(parse.tag):
        if tag not in FINITE or parse.pos[verb] != "VERB" or parse.child(verb, "nsubj", "nsubjpass", "expl") is not None:
            continue
        start = parse.sentences[parse.sentence[verb]][0]
        mark = next((i for i in range(verb - 1, max(start, verb - TAIL) - 1, -1) if parse.lower[i] in CLOSING), None)
        named = [] if mark is None else [i for i in range(mark + 1, verb) if not parse.space[i]]
        if not named or any(parse.pos[i] in {"VERB", "AUX", "SCONJ"} or parse.lower[i] == ";" for i in named):
            continue
        tops = [i for i in named if parse.head[i] not in named and parse.pos[i] in {"NOUN", "PROPN", "PRON"}]
        if tops and tops[0] != verb and verb not in parse.ancestors(tops[0])[:1]:
            parse.hang(tops[0], verb, "nsubj")


def verbless(parse: Parse) -> None:
    """“Its secretary, Ilva Tarn, demanded by telephone that …”, read as a secretary who was demanded: the verb of the sentence."""
    for start, end in parse.sentences:
        top = next((i for i in range(start, end) if parse.dep[i] == "ROOT"), None)
        if top is None or parse.pos[top] not in {"NOUN", "PROPN"} or parse.child(top, "cop", "aux") is not None:
            continue
        verb = next((c for c in parse.children[top] if c > top and parse.dep[c] == "acl" and parse.tag[c] in {"VBN", "VBD"}), None)
        named = verb is not None and any(parse.dep[c] in {"appos", "relcl"} and c < verb for c in parse.children[top])
        if verb is None or not named or parse.lower[verb - 1] != "," or parse.child(verb, "ccomp", "xcomp", "dobj") is None:
            continue
        parse.tag[verb] = "VBD"
        parse.hang(verb, verb, "ROOT")
        for c in [c for c in parse.children[top] if c > verb]:
            parse.hang(c, verb, parse.dep[c])
        for c in parse.children[verb]:
            parse.dep[c] = "prep" if parse.dep[c] == "agent" else parse.dep[c]  # “by telephone”
        parse.hang(top, verb, "nsubj")


def two_subjects(parse: Parse) -> None:
    """“The cabinet approved on Friday the plan, its office said”, read as an approved cabinet that said: no verb has two subjects,
    so the first one's participle is the verb of what was said.
    """
    for verb, tag in enumerate(parse.tag):
        both = [c for c in parse.children[verb] if parse.dep[c] == "nsubj" and c < verb] if tag in FINITE else []
        if len(both) != 2 or parse.lower[min(parse.subtree(both[1])) - 1] != ",":
            continue
        told = next(
            (c for c in parse.children[both[0]] if c > both[0] and parse.dep[c] == "acl" and parse.tag[c] in {"VBN", "VBD"}), None
        )
        if told is None or parse.lower[told - 1] == ",":
            continue
        parse.hang(told, verb, "ccomp")
        parse.hang(both[0], told, "nsubj")
        parse.tag[told] = "VBD"


def insertions(parse: Parse) -> None:
    """“The name of Roe, the Front's negotiator said, was in the drawer”, read as a name that is a negotiator: who stands between
    the commas speaks, and the verb behind them goes on with what stands before. Also “the offer, Kesh said on Monday, was …”.
    """
    for verb, tag in enumerate(parse.tag[:-2]):
        if tag not in FINITE or parse.lemma[verb] not in lexicon().words.saying:
            continue
        when = next((c for c in parse.children[verb] if c == verb + 1 and parse.dep[c] in {"prep", "npadvmod"}), verb)
        comma = verb + 1 if when == verb else max(parse.subtree(when)) + 1
        if (
            comma + 1 >= len(parse)
            or parse.lower[comma] != ","
            or (when != verb and parse.entity[comma - 1] not in {"DATE", "TIME"})
        ):
            continue
        subject = parse.child(verb, "nsubj")
        later = comma + 1
        aux = {later, *(c for c in parse.ancestors(later)[:1] if parse.dep[later] in {"aux", "auxpass"})}
        told = next((i for i in sorted(aux, reverse=True) if parse.pos[i] in {"VERB", "AUX"} and parse.dep[i] != "aux"), None)
        if subject is None or subject > verb or told is None or parse.tag[later] not in FINITE | {"MD"}:
            continue
        beside = [i for i in sorted(parse.subtree(subject)) if parse.dep[i] == "appos" and i < verb]
        beside += [c for c in parse.children[verb] if parse.dep[c] == "nsubj" and subject < c < verb]
        who = next((i for i in beside if parse.lower[min(parse.subtree(i)) - 1] == ","), None)
        last = verb - 2 if parse.lower[verb - 1] == "," else verb - 1  # “the minister, Roe, said, was …”
        if who is None or max(i for i in parse.subtree(who) if parse.lower[i] != ",") != last:
            continue
        if parse.child(told, "nsubj", "nsubjpass", "expl") is not None:
            continue
        parse.hang(who, verb, "nsubj")
        parse.hang(told, verb, "ccomp")
        parse.hang(subject, told, "nsubjpass" if parse.child(told, "auxpass") is not None else "nsubj")


def going_to(parse: Parse) -> None:
    """“We are not going to sign”, read as going somewhere in order to sign: it says “will”, and “would” where somebody said so."""
    for go in range(1, len(parse) - 2):
        if parse.lower[go] != "going" or parse.lower[go + 1] != "to" or parse.tag[go] != "VBG":
            continue
        verb = parse.child(go, "xcomp")
        now = [c for c in parse.children[go] if parse.dep[c] == "aux" and parse.lower[c] != "been"]
        if verb is not None and (parse.lemma[verb] in lexicon().words.minds or parse.lemma[verb] in {"be", "discuss", "speculate"}):
            continue  # “not going to comment”
        then = any(parse.lower[c] in {"was", "were"} for c in now)
        if (
            verb is None
            or not now
            or (then and parse.dep[go] != "ccomp")
            or any(parse.dep[c] == "aux" and c < go for c in parse.children[verb])
        ):
            continue
        head, dep = parse.head[go], parse.dep[go]
        parse.hang(verb, verb if head == go else head, dep)
        for c in [c for c in parse.children[go] if c not in now]:
            parse.hang(c, verb, parse.dep[c])
        parse.hang(go, verb, "aux")
        parse.lower[go], parse.tag[go], parse.pos[go] = "would" if then else "will", "MD", "AUX"
        parse.tag[go + 1], parse.dep[go + 1] = "IN", "dep"  # no infinitive any more


def divided_perfects(parse: Parse) -> None:
    """“Keld had until this week insisted that …”, read as what Keld had: the participle is the verb, “had” its auxiliary."""
    for start, end in parse.sentences:
        top = next((i for i in range(start, end) if parse.dep[i] == "ROOT"), None)
        if top is None or parse.lemma[top] != "have" or parse.child(top, "dobj", "ccomp", "xcomp", "aux") is not None:
            continue
        verb = next(
            (c for c in parse.children[top] if c > top and parse.dep[c] == "advcl" and parse.tag[c] in {"VBN", "VBD"}), None
        )
        if verb is None or parse.child(verb, "nsubj", "nsubjpass", "mark", "aux") is not None:
            continue
        parse.tag[verb] = "VBN"
        parse.hang(verb, verb, "ROOT")
        for c in [c for c in parse.children[top] if c != verb]:
            parse.hang(c, verb, parse.dep[c])
        parse.hang(top, verb, "aux")


def particles(parse: Parse) -> None:
    """“Voted down the accord”, read as voting down somewhere; “backed away from its threat”, read as far from there."""
    for verb in range(len(parse) - 1):
        beside = verb + 1
        if parse.pos[verb] != "VERB" or parse.head[beside] != verb:
            continue
        if ("verb", f"{parse.lemma[verb]} {parse.lower[beside]}") not in moves():
            continue
        held = parse.child(beside, "pobj") if parse.dep[beside] == "prep" else None
        if held is not None and parse.lower[beside] in lexicon().words.particles:
            parse.hang(held, verb, "dobj")
            parse.hang(beside, verb, "prt")
        elif parse.dep[beside] in {"advmod", "prt"}:
            for c in [c for c in parse.children[beside] if parse.dep[c] == "prep"]:
                parse.hang(c, verb, "prep")


def deadlines(parse: Parse) -> None:
    """“Gave Sarn 72 hours to leave”: to leave is what Sarn is told; “two weeks to study it” are no deadline."""
    for verb, lemma in enumerate(parse.lemma):
        time = parse.child(verb, "dobj") if lemma == "give" and parse.child(verb, "dative") is not None else None
        if time is None or parse.entity[time] not in {"DATE", "TIME"}:
            continue
        behind = sorted(c for top in (time, verb) for c in parse.children[top] if c > time)
        deed = next((c for c in behind if any(parse.tag[k] == "TO" for k in parse.children[c])), None)
        if deed is not None:
            pondered = parse.lemma[deed] in lexicon().words.pondering
            parse.hang(deed, time if pondered else verb, "acl" if pondered else "xcomp")


def judgements(parse: Parse) -> None:
    """“Branded it an insult”, read as an insult given to it: what is judged is the object, and what it is called its complement."""
    for verb, lemma in enumerate(parse.lemma):
        if lemma not in lexicon().judging.verbs or parse.pos[verb] != "VERB":
            continue
        both = [c for c in parse.children[verb] if parse.dep[c] in {"dative", "dobj"} and c > verb and parse.pos[c] != "ADP"]
        if len(both) == 2:
            parse.hang(both[0], verb, "dobj")
            parse.hang(both[1], verb, "oprd")


def lost_refusals(parse: Parse) -> None:
    """“Kesh rejects calls for a truce”, read as what some rejects call for: the refusal is the verb, and the calls its object."""
    for verb, word in enumerate(parse.lower[:-1]):
        noun = verb + 1
        if (
            word not in lexicon().words.nounlike
            or parse.tag[verb] != "NNS"
            or parse.head[verb] != noun
            or parse.tag[noun] not in {"VBZ", "VBP"}
        ):
            continue
        who = max((c for c in parse.children[verb] if c < verb and parse.pos[c] in {"NOUN", "PROPN"}), default=None)
        if who is None:
            continue
        parse.pos[verb], parse.tag[verb], parse.lemma[verb] = "VERB", "VBZ", word.removesuffix("s")
        parse.pos[noun], parse.tag[noun], parse.lemma[noun] = "NOUN", "NNS", parse.lower[noun].removesuffix("s")
        above, dep = parse.head[noun], parse.dep[noun]
        parse.hang(verb, verb, "ROOT")
        if above != noun:
            parse.hang(verb, above, dep)
        parse.hang(noun, verb, "dobj")
        for c in [c for c in parse.children[verb] if c < who]:
            parse.hang(c, who, parse.dep[c])
        parse.hang(who, verb, "nsubj")
        for c in list(parse.children[noun]):
            if c < verb or parse.dep[c] == "punct":
                parse.hang(c, verb, parse.dep[c])
            elif parse.dep[c] == "ccomp":
                parse.dep[c] = "acl"


RULES = (
    *(
        lost_refusals,
        absolutes,
        participles,
        bare_relatives,
        nominal_verbs,
        verbless,
        two_subjects,
        insertions,
        judgements,
        nominal.told_by_nouns,
        nominal.filled,
        nominal.listed,
        nominal.answered,
        nominal.wanted,
        going_to,
        divided_perfects,
        particles,
        deadlines,
    ),
    *(made.clear, made.conditional, finite_conjuncts, lesser_conjuncts, inversions, tailed_quotations),
)

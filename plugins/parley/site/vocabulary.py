"""What the moves, forms, kinds and types of the dossier are called in the interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from parley.language.findings import Form, Kind, Plover, Stance, Status
from parley.site.i18n import marked, ngettext, plural

TONES: dict[Stance, str] = {
    "demand": "hard",
    "reject": "hard",
    "threaten": "hard",
    "warn": "hard",
    "accuse": "hard",
    "deny": "hard",
    "agree": "give",
    "propose": "give",
    "concede": "give",
    "support": "give",
    "appeal": "even",
    "state": "even",
}
VERBS: dict[Stance, str] = {
    "demand": marked("demands"),
    "appeal": marked("appeals"),
    "propose": marked("proposes"),
    "agree": marked("agrees"),
    "concede": marked("concedes"),
    "reject": marked("rejects"),
    "deny": marked("denies"),
    "threaten": marked("threatens"),
    "warn": marked("warns"),
    "accuse": marked("accuses"),
    "support": marked("supports"),
    "state": marked("says"),
}
NOUNS: dict[Stance, tuple[str, str]] = {
    "demand": plural("%(num)s demand", "%(num)s demands"),
    "appeal": plural("%(num)s appeal", "%(num)s appeals"),
    "propose": plural("%(num)s proposal", "%(num)s proposals"),
    "agree": plural("%(num)s agreement", "%(num)s agreements"),
    "concede": plural("%(num)s concession", "%(num)s concessions"),
    "reject": plural("%(num)s refusal", "%(num)s refusals"),
    "deny": plural("%(num)s denial", "%(num)s denials"),
    "threaten": plural("%(num)s threat", "%(num)s threats"),
    "warn": plural("%(num)s warning", "%(num)s warnings"),
    "accuse": plural("%(num)s accusation", "%(num)s accusations"),
    "support": plural("%(num)s word of support", "%(num)s words of support"),
    "state": plural("%(num)s remark", "%(num)s remarks"),
}
FORMS: dict[Form, str] = {
    "direct": marked("in its own words"),
    "mixed": marked("partly in its own words"),
    "indirect": marked("in the reporter's words"),
    "stated": marked("told as its stance"),
}
STATUSES: dict[Status, str] = {
    "happened": "",
    "ongoing": marked("under way then"),
    "planned": marked("planned"),
    "called off": marked("called off"),
    "denied": marked("denied"),
}


KINDS: dict[Kind, str] = {
    "state": marked("State"),
    "group": marked("Armed or political group"),
    "organisation": marked("Organisation"),
    "body": marked("Body"),
    "person": marked("Person"),
    "people": marked("People"),
}
TYPES: dict[Plover, str] = {
    "AGREE": marked("agreement"),
    "CONSULT": marked("talks"),
    "SUPPORT": marked("support"),
    "CONCEDE": marked("concession"),
    "COOPERATE": marked("cooperation"),
    "AID": marked("aid"),
    "RETREAT": marked("withdrawal or release"),
    "REQUEST": marked("demand or appeal"),
    "ACCUSE": marked("accusation"),
    "REJECT": marked("refusal"),
    "THREATEN": marked("threat"),
    "PROTEST": marked("protest"),
    "SANCTION": marked("sanction or breaking-off"),
    "MOBILIZE": marked("show of force"),
    "COERCE": marked("coercion"),
    "ASSAULT": marked("attack"),
}
OTHER = marked("other")


def counted(stances: Iterable[Stance]) -> list[str]:
    """“4 demands”, “1 agreement”: how often each, the commonest first."""
    count = Counter(stances)
    ranked = sorted(count.items(), key=lambda row: (-row[1], row[0]))
    return [ngettext(*NOUNS[stance], number) for stance, number in ranked]

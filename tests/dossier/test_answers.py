"""What answers what: a table of exchanges, each with what its last line answers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from parley.dossier import assemble
from parley.dossier.model import Dossier, StatementEntry
from parley.gather import Reading
from tests.dossier.speaking import Line, exchange, issue, line, single, told


def answered(found: Dossier, text: str) -> StatementEntry | None:
    """What the statement of some words answers."""
    by_id = {statement.id: statement for statement in found.statements}
    (one,) = (statement for statement in found.statements if statement.text == text)
    return by_id[one.answers] if one.answers else None


OFFER, LESS = "to let 340 litres through the dam", "to let 320 litres through the dam"
FILLER = "It rained on the quay of Selde for an hour and a half while the delegations ate. " * 6
GIFT = f"Ardova offered ten lorries of grain to Bellmar. {FILLER}Cordia deplored the rain. Bellmar welcomed the offer."
ARMED = "Ardova says Bellmar’s lorries feed a war. Dane denied that weapons crossed the bridge."
CASES: list[tuple[str, list[Reading], str, str | None]] = [
    (
        "other figures",
        [
            single(1, "2031-05-01", "ardova", "propose", OFFER, to="bellmar"),
            single(2, "2031-05-08", "ardova", "propose", LESS, to="bellmar"),
            single(3, "2031-05-09", "bellmar", "agree", "to take 340 litres through the dam", to="ardova"),
        ],
        "to take 340 litres through the dam",
        OFFER,
    ),
    (
        "its party named",
        [
            single(1, "2031-05-08", "ardova", "propose", "ten lorries of grain for the valley"),
            single(2, "2031-05-09", "bellmar", "agree", "the Ardovan lorries of grain"),
        ],
        "the Ardovan lorries of grain",
        "ten lorries of grain for the valley",
    ),
    (
        "a refusal that names its own number",
        exchange(
            "Ardova wants 400 metres. Bellmar says it cannot give more than 280 metres.",
            Line("Ardova", "wants", "400 metres", "demand", "ardova"),
            Line("Bellmar", "says", "it cannot give more than 280 metres", "reject", "bellmar", "ardova"),
        ),
        "it cannot give more than 280 metres",
        "400 metres",
    ),
    (
        "a day that both name",
        [
            single(1, "2031-05-07", "ardova", "demand", "that guards leave"),
            single(2, "2031-05-08", "ardova", "demand", "that all come home by 1 October"),
            single(3, "2031-05-09", "bellmar", "reject", "the Ardovan deadline of 1 October"),
        ],
        "the Ardovan deadline of 1 October",
        "all come home by 1 October",
    ),
    (
        "a refusal of what was asked for by the same noun",
        [
            *issue("fish"),
            *(
                single(9 + n, "2031-04-20", "cordia", "state", f"{town} had rain")
                for n, town in enumerate(("Orsel", "Vey", "Tamne"))
            ),
            single(1, "2031-05-08", "ardova", "demand", "a corridor to the harbour of Selde", about="corridor"),
            single(2, "2031-05-08", "bellmar", "reject", "any corridor through its valley", about="corridor"),
        ],
        "any corridor through its valley",
        "a corridor to the harbour of Selde",
    ),
    (
        "an offer of what was asked for",
        exchange(
            "Ardova demanded an inquiry by Bellmar into the fire. Dane said she was ready to send two experts if both asked.",
            Line("Ardova", "demanded", "an inquiry by Bellmar into the fire", "demand", "ardova", to="bellmar"),
            Line("Dane", "said", "she was ready to send two experts if both asked", "propose", "bellmar"),
        ),
        "she was ready to send two experts if both asked",
        "an inquiry by Bellmar into the fire",
    ),
    (
        "a third who takes what another was ready to send",
        [
            *exchange(
                "Ardova demanded twelve monitors of Cordia at the dam. Dane said she was ready to send them to the dam.",
                Line("Ardova", "demanded", "twelve monitors of Cordia at the dam", "demand", "ardova", to="cordia"),
                Line("Dane", "said", "she was ready to send them to the dam", "propose", "cordia"),
            ),
            single(2, "2031-05-09", "bellmar", "agree", "to admit twelve monitors of Cordia to the dam", to="cordia"),
        ],
        "to admit twelve monitors of Cordia to the dam",
        "twelve monitors of Cordia at the dam",
    ),
    (
        "the figure, of an offer without one",
        exchange(
            "Ardova invited all to a meeting in the harbour. Bellmar welcomed the figure.",
            Line("Ardova", "invited", "all to a meeting in the harbour", "propose", "ardova"),
            Line("Bellmar", "welcomed", "the figure", "support", "bellmar"),
        ),
        "the figure",
        None,
    ),
    (
        "another offer",
        exchange(
            "Ardova demanded an inquiry by Bellmar into the fire. Dane offered a map of the harbour if both asked.",
            Line("Ardova", "demanded", "an inquiry by Bellmar into the fire", "demand", "ardova", to="bellmar"),
            Line("Dane", "offered", "a map of the harbour if both asked", "propose", "bellmar"),
        ),
        "a map of the harbour if both asked",
        None,
    ),
    (
        "asked of another",
        [
            single(1, "2031-05-08", "ardova", "appeal", "Cordia to think of the valley again", to="cordia"),
            single(2, "2031-05-08", "bellmar", "reject", "any thought of the valley", to="ardova"),
        ],
        "any thought of the valley",
        None,
    ),
    (
        "denied by the accused",
        [
            single(1, "2031-05-08", "ardova", "accuse", "Bellmar of firing on the crossing", to="bellmar"),
            single(2, "2031-05-09", "bellmar", "deny", "any part in the fire at the crossing"),
        ],
        "any part in the fire at the crossing",
        "Bellmar of firing on the crossing",
    ),
    (
        "a denial of something else",
        [
            single(1, "2031-05-08", "ardova", "state", "the harvest was good in every village"),
            single(2, "2031-05-09", "bellmar", "deny", "a drawer had been closed"),
        ],
        "a drawer had been closed",
        None,
    ),
    (
        "a refusal without words, just behind",
        exchange(
            "Ardova demands the release of its singer. Bellmar refuses every time.",
            Line("Ardova", "demands", "the release of its singer", "demand", "ardova"),
            Line("Bellmar", "refuses", "every time", "reject", "bellmar"),
        ),
        "every time",
        "the release of its singer",
    ),
    (
        "named by a noun, further on in the report",
        exchange(
            GIFT,
            Line("Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
            Line("Cordia", "deplored", "the rain", "accuse", "cordia"),
            Line("Bellmar", "welcomed", "the offer", "support", "bellmar"),
        ),
        "the offer",
        "ten lorries of grain",
    ),
    (
        "named by a noun for something else",
        exchange(
            GIFT.replace("the offer", "the plea"),
            Line("Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
            Line("Bellmar", "welcomed", "the plea", "support", "bellmar"),
        ),
        "the plea",
        None,
    ),
    (
        "only said, by who was asked just before",
        exchange(
            "Ardova urged Bellmar to open its camps to visits. Dane said visits would be allowed in spring.",
            Line("Ardova", "urged", "Bellmar to open its camps to visits", "appeal", "ardova", to="bellmar"),
            Line("Dane", "said", "visits would be allowed in spring", "state", "bellmar"),
        ),
        "visits would be allowed in spring",
        "Bellmar to open its camps to visits",
    ),
    (
        "replied",
        exchange(
            "Ardova demanded a harbour for its fleet. Dane replied that spring comes late.",
            Line("Ardova", "demanded", "a harbour for its fleet", "demand", "ardova"),
            Line("Dane", "replied", "spring comes late", "state", "bellmar"),
        ),
        "spring comes late",
        "a harbour for its fleet",
    ),
    (
        "backed too",
        exchange(
            "Ardova offered ten lorries of grain to Bellmar. Bellmar welcomed the offer. Cordia backed it too.",
            Line("Ardova", "offered", "ten lorries of grain", "propose", "ardova"),
            Line("Bellmar", "welcomed", "the offer", "support", "bellmar"),
            Line("Cordia", "backed", "it too", "support", "cordia"),
        ),
        "it too",
        "ten lorries of grain",
    ),
    (
        "reports that nobody in particular told",
        exchange(
            "Ardova spoke of a good harvest in its valleys. Bellmar denied reports that a bridge had been mined.",
            Line("Ardova", "spoke", "a good harvest in its valleys", "state", "ardova"),
            Line("Bellmar", "denied", "reports that a bridge had been mined", "deny", "bellmar"),
        ),
        "reports that a bridge had been mined",
        None,
    ),
    (
        "denied what another has said elsewhere, as the denial tells",
        [
            single(1, "2031-05-08", "ardova", "state", "I spoke to my colleague on Saturday night"),
            single(2, "2031-05-08", "bellmar", "deny", "the two ministers had spoken by telephone", to="ardova", cue="denies"),
        ],
        "the two ministers had spoken by telephone",
        "I spoke to my colleague on Saturday night",
    ),
    (
        "a remark just before, of something else",
        exchange(
            "Ardova says Bellmar’s offer came at nine. Bellmar puts it at ten, and denies that there was any fish on the plates.",
            Line("Ardova", "says", "Bellmar’s offer came at nine", "state", "ardova"),
            Line("Bellmar", "denies", "there was any fish on the plates", "deny", "bellmar"),
        ),
        "there was any fish on the plates",
        None,
    ),
    (
        "only the name of who claims in common",
        exchange(
            "Ardova would not say whether Ardova would come. Bellmar dismissed Ardova’s account of a burning quay.",
            Line("Ardova", "would not say", "whether Ardova would come", "state", "ardova"),
            Line("Bellmar", "dismissed", "Ardova’s account of a burning quay", "deny", "bellmar", to="ardova"),
        ),
        "Ardova’s account of a burning quay",
        None,
    ),
    (
        "denied by whom it was told of",
        exchange(
            ARMED,
            Line("Ardova", "says", "Bellmar’s lorries feed a war", "state", "ardova"),
            Line("Dane", "denied", "weapons crossed the bridge", "deny", "bellmar"),
        ),
        "weapons crossed the bridge",
        "Bellmar’s lorries feed a war",
    ),
    (
        "denied by another, just behind",
        exchange(
            ARMED,
            Line("Ardova", "says", "Bellmar’s lorries feed a war", "state", "ardova"),
            Line("Dane", "denied", "weapons crossed the bridge", "deny", "cordia"),
        ),
        "weapons crossed the bridge",
        None,
    ),
    (
        "what is not so, just behind, denies nothing",
        exchange(
            "Ardova spoke of a good harvest in its valleys. Bellmar said its envoy had not slept.",
            Line("Ardova", "spoke", "a good harvest in its valleys", "state", "ardova"),
            Line("Bellmar", "said", "its envoy had not slept", "deny", "bellmar"),
        ),
        "its envoy had not slept",
        None,
    ),
    (
        "only said",
        exchange(
            "Ardova demanded a harbour for its fleet. Dane said that spring comes late.",
            Line("Ardova", "demanded", "a harbour for its fleet", "demand", "ardova"),
            Line("Dane", "said", "spring comes late", "state", "bellmar"),
        ),
        "spring comes late",
        None,
    ),
    (
        "a pledge of something else, just behind",
        exchange(
            "Ardova offered land for the homeless. Bellmar pledged a hundred dollars in coins.",
            Line("Ardova", "offered", "land for the homeless", "propose", "ardova"),
            Line("Bellmar", "pledged", "a hundred dollars in coins", "agree", "bellmar"),
        ),
        "a hundred dollars in coins",
        None,
    ),
    (
        "to another than the one who offered",
        exchange(
            "Bellmar offers a map of the valleys. Cedara rejects the old map of the valleys.",
            Line("Bellmar", "offers", "a map of the valleys", "propose", "bellmar"),
            Line("Cedara", "rejects", "the old map of the valleys", "reject", "cedara", to="ardova"),
        ),
        "the old map of the valleys",
        None,
    ),
    (
        "a reply to whoever spoke just before",
        exchange(
            "Bellmar demands water for the vote. Cordia said grain was sent for. Ardova replied that water was sent for the vote.",
            Line("Bellmar", "demands", "water for the vote", "demand", "bellmar"),
            Line("Cordia", "said", "grain was sent for", "state", "cordia"),
            Line("Ardova", "replied", "that water was sent for the vote", "state", "ardova"),
        ),
        "water was sent for the vote",
        None,
    ),
    (
        "who agrees does not yield to what was dropped",
        [
            single(1, "2031-05-07", "ardova", "demand", "a corridor to the port", about="corridor", to="bellmar"),
            single(2, "2031-05-08", "ardova", "concede", "its demand for a corridor", about="corridor", cue="dropped"),
            single(3, "2031-05-08", "bellmar", "agree", "to a guarded road to the port", about="road", to="ardova"),
        ],
        "to a guarded road to the port",
        "its demand for a corridor",
    ),
    (
        "who agrees may yield to what is still asked",
        [
            single(1, "2031-05-07", "ardova", "demand", "a corridor to the port", about="corridor", to="bellmar"),
            single(2, "2031-05-08", "ardova", "concede", "its demand for a tariff", about="tariff", cue="dropped"),
            single(3, "2031-05-08", "bellmar", "agree", "to a guarded road to the port", about="road", to="ardova"),
        ],
        "to a guarded road to the port",
        "a corridor to the port",
    ),
    (
        "who will not sit with somebody refuses no prisoners",
        [
            single(1, "2031-05-07", "ardova", "propose", "to free the guards of Bellmar", to="bellmar"),
            single(2, "2031-05-08", "bellmar", "reject", "to sit with the men who shelled its guards", to="ardova"),
        ],
        "to sit with the men who shelled its guards",
        None,
    ),
    (
        "who will not sit with somebody refuses to meet",
        [
            single(1, "2031-05-07", "ardova", "propose", "to meet the guards of Bellmar", to="bellmar"),
            single(2, "2031-05-08", "bellmar", "reject", "to sit with the men who shelled its guards", to="ardova"),
        ],
        "to sit with the men who shelled its guards",
        "to meet the guards of Bellmar",
    ),
    (
        "asked behind it in one report",
        exchange(
            "Bellmar refuses a harbour for anybody’s fleet. Ardova demands the harbour for its fleet.",
            Line("Bellmar", "refuses", "a harbour for anybody’s fleet", "reject", "bellmar", to="ardova"),
            Line("Ardova", "demands", "the harbour for its fleet", "demand", "ardova", to="bellmar"),
        ),
        "a harbour for anybody’s fleet",
        None,
    ),
]


@pytest.mark.parametrize(("said", "text", "asked"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_answers_what(said: list[Reading], text: str, asked: str | None) -> None:
    found = answered(assemble(said, []), text)
    assert (found.text if found else None) == asked


def test_an_answer_is_on_the_issue_of_what_it_answers() -> None:
    offer = single(1, "2031-05-08", "ardova", "propose", "six observers at the dam", about="observers", to="bellmar")
    taken = single(2, "2031-05-09", "bellmar", "support", "its new gesture", about="gesture", to="ardova")
    found = assemble([*issue("observers"), offer, taken], [])
    assert found.statements[-1].answers == found.statements[-2].id
    assert found.statements[-1].issue == found.statements[-2].issue is not None


def test_a_decision_is_on_the_issue_of_what_was_decided() -> None:
    text = "Ardova will admit observers to the dam. The dam is old. Bellmar welcomed the decision."
    lines = (
        line(text, "Ardova", "will admit", "observers to the dam", "agree", "ardova", about="observers"),
        line(text, "Bellmar", "welcomed", "the decision", "support", "bellmar"),
    )
    lines = (lines[0], replace(lines[1], topics=()))
    found = assemble([*issue("observers"), *issue("dams"), told(text, 1, "2031-05-08", *lines)], [])
    assert found.statements[-1].answers == found.statements[-2].id
    assert found.statements[-1].issue == found.statements[-2].issue == "observer"

"""What happens is told as an event: a clause of its own, with its kind, its status and its day, and once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.language.events.reading import MONDAY, events, find

TOLD = [
    (
        "The talks have been put off by two days at the request of Spain.",
        "The talks have been put off by two days at the request of Spain.",
        "CONSULT",
        "happened",
        None,
    ),
    ("France continues to deny that it fired.", "France continues to deny that it fired.", "REJECT", "ongoing", None),
    ("France will not give up the port.", "France will not give up the port.", "REJECT", "ongoing", None),
    (
        "The talks have been put off at the request of Spain.",
        "The talks have been put off at the request of Spain.",
        "CONSULT",
        "happened",
        None,
    ),
    (
        "“They lied,” one said. “And they came back.” France accused Spain of breaking the truce.",
        "France accused Spain of breaking the truce.",
        "ACCUSE",
        "happened",
        None,
    ),
    (
        '"We are not asking for a port. We are asking for a road," France said.',
        '"We are asking for a road," France said.',
        "REQUEST",
        "happened",
        None,
    ),
    ("Spain proposed a meeting on 9 March.", "Spain proposed a meeting on 9 March.", "AGREE", "happened", None),
    ("Shells fell on the bridge on Monday.", "Shells fell on the bridge on Monday.", "ASSAULT", "happened", MONDAY),
    ("Shells fell on the bridge on Monday, and five people died.", "Five people died.", "ASSAULT", "happened", MONDAY),
    ("The road was closed until 9 March.", "The road was closed until 9 March.", "SANCTION", "happened", None),
    ("Spain met France under last week's deal.", "Spain met France under last week's deal.", "CONSULT", "happened", None),
    ("Spain met France at Monday's summit.", "Spain met France at Monday's summit.", "CONSULT", "happened", MONDAY),
    (
        "“Give us 380, in a treaty, with a gauge,” France said, in what many in Spain took for a step back since the talks began.",
        "“Give us 380, in a treaty, with a gauge,” France said.",
        "REQUEST",
        "happened",
        None,
    ),
    ("France, returning to the talks on Monday, met Spain.", "France met Spain.", "CONSULT", "happened", MONDAY),
    (
        "Speaking in Rome on Monday, French ministers rejected the offer.",
        "French ministers rejected the offer.",
        "REJECT",
        "happened",
        MONDAY,
    ),
    ("France met Spain, hoping to sign on Monday.", "France met Spain, hoping to sign on Monday.", "CONSULT", "happened", None),
    (
        "Orla Roe, who resigned from the energy ministry on Monday, blamed France.",
        "[Orla Roe] resigned from the energy ministry on Monday.",
        "RETREAT",
        "happened",
        MONDAY,
    ),
    (
        "France met Spain with Orla Roe, who was dismissed on Monday.",
        "[Orla Roe] was dismissed on Monday.",
        None,
        "happened",
        MONDAY,
    ),
    (
        "The mines were found on Monday, a day after the exchange had been agreed, on the eastern bank.",
        "The exchange had been agreed.",
        "AGREE",
        "happened",
        "2026-03-01",
    ),
    (
        "French envoys came on Monday, and the French lifted their sanctions on Spain at noon.",
        "The French lifted their sanctions on Spain at noon.",
        "CONCEDE",
        "happened",
        MONDAY,
    ),
    (
        "Spain's security cabinet approved on Monday the first phase of the plan, the prime minister's office said in a statement.",
        "Spain's security cabinet approved on Monday the first phase of the plan.",
        None,
        "happened",
        MONDAY,
    ),
    (
        "Shells struck the bridge on Monday. At least 21 people were injured, rescue workers said.",
        "At least 21 people were injured.",
        "ASSAULT",
        "happened",
        MONDAY,
    ),
    (
        "Spain left the road, which France called for on 2 March.",
        "France called for [the road] on 2 March.",
        "REQUEST",
        "happened",
        MONDAY,
    ),
    (
        "Units had started to leave the valley on Monday.",
        "Units had started to leave the valley on Monday.",
        "RETREAT",
        "happened",
        MONDAY,
    ),
    ("The envoy left for Spain on Monday.", "The envoy left for Spain on Monday.", "CONSULT", "happened", MONDAY),
    ("Shells struck an aid convoy on Monday.", "Shells struck an aid convoy on Monday.", "ASSAULT", "happened", MONDAY),
    (
        "Nine people were killed when shells struck the bridge on Monday.",
        "Nine people were killed when shells struck the bridge on Monday.",
        "ASSAULT",
        "happened",
        MONDAY,
    ),
    (
        "Shells struck the bridge on Monday. France put the number of dead at eleven.",
        "France put the number of dead at eleven.",
        "ASSAULT",
        "happened",
        MONDAY,
    ),
    (
        "Shells struck the bridge on Monday. Spain said that five people had died.",
        "Five people had died.",
        "ASSAULT",
        "happened",
        MONDAY,
    ),
    (
        "Shells struck the bridge on Monday. The number of dead is eight.",
        "The number of dead is eight.",
        "ASSAULT",
        "ongoing",
        MONDAY,
    ),
    (
        "All of the prisoners must come out, France said, and that meant 310.",
        "All of the prisoners must come out, France said.",
        "REQUEST",
        "happened",
        None,
    ),
    (
        "France released twelve sailors. They arrived in Vienna on Monday.",
        "[The twelve sailors] arrived in Vienna on Monday.",
        "CONSULT",
        "happened",
        MONDAY,
    ),
    (
        "France and Spain settled on 350 tonnes on Monday.",
        "France and Spain settled on 350 tonnes on Monday.",
        "AGREE",
        "happened",
        MONDAY,
    ),
    ("Before that, France closed the road on Monday.", "France closed the road on Monday.", "SANCTION", "happened", MONDAY),
    (
        "The talks stall, with France and Spain holding firm to their demands.",
        "France and Spain [are] holding firm to their demands.",
        "REQUEST",
        "ongoing",
        None,
    ),
    (
        "France and Spain signed the text on Monday.",
        "France and Spain signed the text on Monday.",
        "AGREE",
        "happened",
        "2026-03-02",
    ),
    (
        "The talks began on Monday, while France rejected the map.",
        "The talks began on Monday.",
        "CONSULT",
        "happened",
        "2026-03-02",
    ),
    ("France left on Monday, two days after the army struck Orsa.", "The army struck Orsa.", "ASSAULT", "happened", "2026-02-28"),
    (
        "France left on Monday, a day after the army struck Orsa, but both sides said that talks would resume on Friday.",
        "The army struck Orsa.",
        "ASSAULT",
        "happened",
        "2026-03-01",
    ),
    (
        "France closed two days of talks on Monday.",
        "France closed two days of talks on Monday.",
        "CONSULT",
        "happened",
        "2026-03-02",
    ),
    ("France struck a deal on Monday.", "France struck a deal on Monday.", "AGREE", "happened", MONDAY),
    ("France struck a sour note on Monday.", "France struck a sour note on Monday.", None, "happened", MONDAY),
    ("As talks falter two days after their launch, France waits.", "Launch of [the talks].", "CONSULT", "happened", "2026-03-02"),
    (
        "France accused Spain on Wednesday of breaking its word, a day after its envoys left the hall in Lumen.",
        "Its envoys left the hall in Lumen.",
        "RETREAT",
        "happened",
        "2026-03-03",
    ),
    (
        "Wed Mar 4, 2026 6:16 pm EDT LUMEN (Coast Press) - The president of France left the talks on Monday.",
        "The president of France left the talks on Monday.",
        "RETREAT",
        "happened",
        "2026-03-02",
    ),
    ("NEW: France recalled its envoys on Monday.", "France recalled its envoys on Monday.", "SANCTION", "happened", "2026-03-02"),
    (
        "A storm flooded the harbour on Monday.",
        "A storm flooded the harbour on Monday.",
        None,
        "happened",
        "2026-03-02",
    ),
    (
        "France asked for patience “one more time, and it is the last time that it asks”.",
        "France asked for patience “one more time, and it is the last time that it asks”.",
        "REQUEST",
        "happened",
        None,
    ),
    (
        "France signed the text and left the hall on Monday.",
        "France signed the text and left the hall on Monday.",
        "AGREE",
        "happened",
        None,
    ),
    (
        "The first round, held in Vienna on Monday, brought little.",
        "[The first round was] held in Vienna on Monday.",
        "CONSULT",
        "happened",
        MONDAY,
    ),
    ("France has not withdrawn from the valley.", "France has not withdrawn from the valley.", None, "happened", None),
    ("The talks did not take place on Monday.", "The talks did not take place on Monday.", None, "happened", MONDAY),
    ("France almost signed the accord on Monday.", "France almost signed the accord on Monday.", None, "happened", MONDAY),
    (
        "The exchange of prisoners agreed in Rome began on Monday.",
        "The exchange of prisoners agreed in Rome began on Monday.",
        "COOPERATE",
        "happened",
        MONDAY,
    ),
    ("The truce expired on Monday.", "The truce expired on Monday.", None, "happened", MONDAY),
    ("The ceasefire collapsed on Monday.", "The ceasefire collapsed on Monday.", "REJECT", "happened", MONDAY),
    (
        "The agreement does not mention the shelling of the bridge.",
        "The agreement does not mention the shelling of the bridge.",
        None,
        "happened",
        None,
    ),
    ("No soldiers were killed on Monday.", "No soldiers were killed on Monday.", None, "happened", MONDAY),
    ("The exchange was pushed back by a week.", "The exchange was pushed back by a week.", "COOPERATE", "happened", None),
    (
        "The Senate voted on Monday to ratify the accord.",
        "The Senate voted on Monday to ratify the accord.",
        "AGREE",
        "happened",
        MONDAY,
    ),
    (
        "France responded on Monday by recalling its ambassador.",
        "France responded on Monday by recalling its ambassador.",
        "SANCTION",
        "happened",
        MONDAY,
    ),
    (
        "France agreed to a pause, the envoy of Spain said.",
        "France agreed to a pause.",
        "AGREE",
        "happened",
        None,
    ),
    ("The talks, which opened on Monday, go on.", "[The talks] opened on Monday.", "CONSULT", "happened", MONDAY),
    (
        "France accepted the invitation on Monday.",
        "France accepted the invitation on Monday.",
        "AGREE",
        "happened",
        MONDAY,
    ),
    (
        "“If it fails,” France said on Monday, “we shall sign another.”",
        "“If it fails,” France said on Monday, “we shall sign another.”",
        "AGREE",
        "happened",
        MONDAY,
    ),
]


@pytest.mark.parametrize(("text", "told", "plover", "status", "day"), TOLD)
def test_an_event_is_told_in_a_clause_of_its_own(
    nlp: Language, text: str, told: str, plover: str | None, status: str, day: str | None
) -> None:
    event = find(nlp, text, told)
    assert (event.plover, event.status) == (plover, status)
    if day is not None:
        assert event.when.earliest == event.when.latest == day


ONCE = [
    ("France will return to the talks, France said on Monday.", ["France will return to the talks, France said on Monday."]),
    (
        "Spain insists on keeping ships, while France is demanding guarantees.",
        ["Spain insists on keeping ships.", "France is demanding guarantees."],
    ),
    ("France met Spain and rejected the map.", ["France met Spain and rejected the map.", "[France] rejected the map."]),
    ("Spain wanted ships first and insisted on them.", ["Spain wanted ships first and insisted on them."]),
    (
        "France said its army had shot down two drones over the port, which Spain denied.",
        ["Its army had shot down two drones over the port, which Spain denied."],
    ),
    (
        "France accused Spain of shelling the port, a charge Spain denied.",
        ["France accused Spain of shelling the port, a charge Spain denied."],
    ),
    (
        "France accused Spain of shelling the port, which it denied.",
        ["France accused Spain of shelling the port, which it denied."],
    ),
    (
        "A senior French official met the envoys. He rejected the offer on Monday.",
        ["A senior French official met the envoys.", "[The senior French official] rejected the offer on Monday."],
    ),
    (
        "Ada Roe, the president of France, met the envoys. She rejected the offer on Monday.",
        ["Ada Roe, the president of France, met the envoys.", "[Ada Roe] rejected the offer on Monday."],
    ),
    ("Spain left on Monday and insisted on ships.", ["Spain left on Monday and insisted on ships.", "[Spain] insisted on ships."]),
]


@pytest.mark.parametrize(("text", "told"), ONCE)
def test_what_a_sentence_tells_is_told_once(nlp: Language, text: str, told: list[str]) -> None:
    assert [event.text for event in events(nlp, text)] == told

"""To whom words and targets belong, once the actors are known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.tokens import Doc

WHO = [  # (text, stance, actors, targets); real states in invented quarrels, as the tables know no invented ones
    ("France rejected Norway's offer.", "reject", {"france"}, {"norway"}),
    ("France urged Norway and the hosts in Vienna to wait.", "appeal", {"france"}, {"norway"}),
    ("France and Norway accused each other of moving buoys.", "accuse", {"france", "norway"}, {"france", "norway"}),
    ("Norway offered to share the bill. France called the offer generous and unacceptable.", "reject", {"france"}, {"norway"}),
    ("Norway said the map was old. France dismissed the remarks as theatre.", "reject", {"france"}, {"norway"}),
    ("France proposed that Norway free six ships.", "propose", {"france"}, {"norway"}),
    ("France rejected the allegation that it had moved buoys.", "deny", {"france"}, set()),
    # what is told of one's own party is its move, what another has done to harm is a complaint
    ("A Finnish official said Helsinki will pull back the ships if Sweden opens the port.", "propose", {"finland"}, {"sweden"}),
    ("“We will not move,” a Finnish government spokesman, Oram Vesh, said.", "reject", {"finland"}, set()),
    ("A source in the Norwegian transport ministry rejected the map.", "reject", {"norway"}, set()),
    ("Finnish officials spoke. One of them refused the map.", "reject", {"finland"}, set()),
    ("Norway was asked. A spokesman rejected the map.", "reject", {"norway"}, set()),
    ("Norway says it has accepted the text with two remarks.", "agree", {"norway"}, set()),
    ("A Finnish official said Helsinki would never sign.", "reject", {"finland"}, set()),
    ("A Norwegian official said Finland will pull back the ships if Sweden opens the port.", "state", {"norway"}, set()),
    ("Finland said that Swedish forces had violated the truce.", "accuse", {"finland"}, {"sweden"}),
    ("Finland said the convoy was attacked by Swedish forces.", "accuse", {"finland"}, {"sweden"}),
    ("Finland said that its forces had not violated the truce.", "deny", {"finland"}, set()),
    ("Finland said Swedish guns had shelled the quay.", "accuse", {"finland"}, {"sweden"}),
    ("Finland withdrew its offer of six ships.", "reject", {"finland"}, set()),
    ("Finland withdrew its demand for six ships.", "concede", {"finland"}, set()),
    ("Finland and Norway traded accusations.", "accuse", {"finland", "norway"}, set()),
    ("The Finnish government said it would resign if the map was changed.", "threaten", {"finland"}, set()),
    ("Finland reserves the right to close the quay.", "threaten", {"finland"}, set()),
    ("“We never said that,” a Finnish government spokesman, Oram Vesh, said.", "deny", {"finland"}, set()),
    ("Finland's position is that it will not sign.", "reject", {"finland"}, set()),
    ("The Finnish position remains that the tariff must be lifted first.", "demand", {"finland"}, set()),
    ("Finland's view is that the map is old.", "state", {"finland"}, set()),
    ("Finland would under no circumstances accept the map.", "reject", {"finland"}, set()),
    ("Neither Finland nor Norway was willing to accept the map.", "reject", {"finland", "norway"}, set()),
    ("Finland is considering accepting the map.", "agree", set(), set()),
    ("Finland would have accepted the offer if Norway had put it in writing.", "agree", set(), set()),
    ("Had Finland accepted the offer, the war would be over, Ada Roe said.", "agree", set(), set()),
    ("It is not true that Finland has agreed to leave, the Finnish foreign ministry said.", "agree", set(), set()),
    ("It is not true that Finland has agreed to leave, the Finnish foreign ministry said.", "deny", {"finland"}, set()),
    ("The report that Finland had accepted the map was false, the envoys said.", "agree", set(), set()),
    ("Finland said there was no question that Norway would reject the map.", "deny", set(), set()),
    ("Finland did not attack the island, the Finnish defence minister said.", "deny", {"finland"}, set()),
    ("“Nobody on our side fired,” a Finnish army spokesman said.", "deny", {"finland"}, set()),
    ("Finland said it was not to blame for the fire.", "deny", {"finland"}, set()),
    ("Norway said Finland was to blame for the fire.", "accuse", {"norway"}, {"finland"}),
    ("The collapse of the talks was Finland's fault, Norway said.", "accuse", {"norway"}, {"finland"}),
    ("Finland wants to wreck the truce, the Norwegian government said.", "accuse", {"norway"}, {"finland"}),
    ("Finland wants to wreck the truce, the Norwegian government said.", "demand", set(), set()),
    ("Norway said Finland was preparing to attack the port.", "accuse", {"norway"}, {"finland"}),
    ("Norway said Finland was preparing to attack the port.", "threaten", set(), set()),
    ("Norway warned that Finland would attack the port.", "warn", {"norway"}, set()),
    ("If nothing moves by Friday we will leave, the Finnish delegation said.", "threaten", {"finland"}, set()),
    ("There would be consequences if the road stayed shut, Finland said.", "threaten", {"finland"}, set()),
    ("Finland would answer any attack with force, its president said.", "threaten", {"finland"}, set()),
    ("It is time for Finland to say what it wants, Norway said.", "appeal", {"norway"}, set()),
    ("Under Norway's proposal, Finland would withdraw from the valley.", "reject", set(), set()),
    ("Under the plan, Finland will hand over 40 prisoners by Friday.", "propose", set(), set()),
    ("Finland will not sign until Norway has left the port, its minister, Ada Roe, said.", "reject", {"finland"}, set()),
    ("Finland's answer to the map was no.", "reject", {"finland"}, set()),
    ("What Finland wants is a road.", "demand", {"finland"}, set()),
    ("Finland has three demands: a truce, a road and a list of names.", "demand", {"finland"}, set()),
    ("Finland's main demand is the release of the prisoners.", "demand", {"finland"}, set()),
    ("Finland's demands include the release of the prisoners.", "demand", {"finland"}, set()),
    ("Among Finland's demands is the release of the prisoners.", "demand", {"finland"}, set()),
    ("The release of the prisoners is one of Finland's main demands.", "demand", {"finland"}, set()),
    ("Finland's demand was a mistake.", "demand", set(), set()),
    ("Respect for the treaty is a condition of any agreement.", "demand", set(), set()),
    ("The Finnish parliament voted down the accord.", "reject", {"finland"}, set()),
    ("Finland poured cold water on the plan.", "reject", {"finland"}, set()),
    ("Finland branded the plan a trap.", "reject", {"finland"}, set()),
    ("Finland found a trap near the road.", "reject", set(), set()),
    ("Finland considered the offer fair.", "support", {"finland"}, set()),
    ("Finland sees no need for monitors.", "reject", {"finland"}, set()),
    ("Finland has no objection to monitors.", "agree", {"finland"}, set()),
    ("Finland is in favour of a truce.", "support", {"finland"}, set()),
    ("Finland gave Norway 72 hours to leave the port.", "demand", {"finland"}, {"norway"}),
    ("Finland called off its boycott of the talks.", "concede", {"finland"}, set()),
    ("Finland backed away from its threat to leave the talks.", "concede", {"finland"}, set()),
    ("Finland backed away from its threat to leave the talks.", "threaten", set(), set()),
    ("Finland requested a delay.", "appeal", {"finland"}, set()),
    ("“Six pilots come home or nobody comes home,” a Finnish spokesman said.", "demand", {"finland"}, set()),
    ("Asked about the pilots, a Finnish spokesman said: “Not this year, and not next.”", "reject", {"finland"}, set()),
    ("Finland insisted no treaty would be signed without monitors.", "reject", {"finland"}, set()),
    ("Finland said it would sign when the tariff ends.", "propose", {"finland"}, set()),
    ("Finland could open a road, its envoy said, if monitors of Norway stood beside it.", "propose", {"finland"}, set()),
    ("Finland handed the hosts a list of 212 pilots whose release Norway demands.", "demand", {"norway"}, set()),
    ("The bollard has been painted again. It now says 350.", "state", set(), set()),
    ("‘They came with a list.’ Finland accused Norway of having hidden a door.", "accuse", {"finland"}, {"norway"}),
    ("Finland said talks with Norway were “pointless”.", "reject", {"finland"}, set()),
    ("Finland insists the pilots come first.", "demand", {"finland"}, set()),
    ("Finland made its return conditional on a truce.", "demand", {"finland"}, set()),
    ("Finland made it clear that it would not sign.", "reject", {"finland"}, set()),
    ("Finland made it clear on Monday that it would not sign.", "reject", {"finland"}, set()),
    ("Finland made clear it would not sign.", "reject", {"finland"}, set()),
    ("Finland expressed its readiness to sign.", "agree", {"finland"}, set()),
    ("Finland rejected the map. Its rejection of the map came hours after the meeting.", "reject", {"finland"}, set()),
    ("A call by Finland for a truce went unanswered.", "appeal", {"finland"}, set()),
    ("The refusal of Finland to admit pilots angered the hosts.", "reject", {"finland"}, set()),
    ("Finland regrets that Sweden continues to close the quay.", "accuse", {"finland"}, {"sweden"}),
    ("Finland regrets that Finland continues to close the quay.", "state", {"finland"}, set()),
    ("Finland said that Sweden had seized two boats.", "accuse", {"finland"}, {"sweden"}),
    ("Finland said that Sweden had not shelled the quay.", "state", {"finland"}, set()),
    ("Finland said that Finnish guns had shelled the quay.", "state", {"finland"}, set()),
    ("Finland dismissed the Swedish account of the fire as a tale.", "deny", {"finland"}, {"sweden"}),
    ("The envoys of Norway met Finland, which rejected the map.", "reject", {"finland"}, set()),
    ("Ada Roe is Norway's fisheries minister. She accused the Norwegian government of sleeping.", "accuse", {None}, {"norway"}),
    ("There was coffee. Norway, he said, could open a road if monitors stood at its ends.", "propose", {"norway"}, set()),
]


SILENT = [
    "Asked whether the ship would sail, the pilots left.",
    "The pilot is said to favour a map.",
    "The pilots know this.",
    "Finland was on the telephone, ordering buses.",
    "The accord does not mention the shelling of the quay.",
    "What her staff described as the last of the good coffee was served.",
    "Finland has neither accepted nor refused.",
    "Finland is under pressure to accept the deal.",
    "Finland shot down a Norwegian drone.",
    "The guards crossed the bridge, though nobody had ordered them to.",
    "No one has offered to pay.",
    "Finland has neither accepted nor refused the offer.",
    "Its ministry has neither confirmed nor denied the invitation.",
    "Finland has made the road safe.",
    "The UNICEF appeal for victims of the flood has raised two million.",
    "Finland's rejection of the map would anger the hosts.",
    "Finland asked for nothing.",
    "Finland recalled its ambassador.",
    "Finland almost signed the accord in February.",
    "Finland nearly walked out of the talks on Monday.",
    "Finland avoided blaming Norway for the fire.",
    "Hopes that Finland would sign the accord faded.",
    "The exchange of prisoners agreed in Oslo began on Monday.",
    "Finland has no ships and wants none.",
    "How many cubic metres of the river Finland wants to see is written in the map.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_tells_nothing_of_anybody(parsed: Callable[[str], Doc], text: str) -> None:
    assert not parsed(text)._.statements


@pytest.mark.parametrize(("text", "stance", "actors", "targets"), WHO)
def test_who(parsed: Callable[[str], Doc], text: str, stance: str, actors: set[str], targets: set[str]) -> None:
    found = [s for s in parsed(text)._.statements if s.attribution.stance == stance]
    assert {s.actor for s in found} == actors
    assert {t for s in found for t in s.targets} == targets


def test_who_tells_its_own_partys_refusal_refuses(parsed: Callable[[str], Doc]) -> None:
    found = parsed("A French official said that France rejected the map.")._.statements
    assert [(s.actor, s.attribution.stance) for s in found] == [("france", "reject")] * 2

"""Tables of text and expectation: for whom a person speaks, and in what role."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.findings import Findings

Read = Callable[[str], Findings]

PARTIES = [
    # a state that he talks of, meets or flies to is not his
    ("Foreign Minister Ada Roe said Kesh had broken the truce.", "ada-roe", None, "Foreign Minister"),
    ("KYIV, March 31 (Reuters) - Foreign Minister Ada Roe said Kesh had broken the truce.", "ada-roe", "ukraine", None),
    ("Army spokesman Ivo Lund said Kesh had bombed a market.", "ivo-lund", None, "Army spokesman"),
    ("President Ada Roe met Keshi envoy Ivo Lund on Tuesday.", "ada-roe", None, "President"),
    ("President Ada Roe will fly to France next week.", "ada-roe", None, "President"),
    ("Kesh must leave first, President Ada Roe said in Kyiv.", "ada-roe", "ukraine", "President"),
    ("Home Secretary Ada Roe said Kesh must do more.", "ada-roe", None, "Home Secretary"),
    ("Foreign Minister Ada Roe said Kesh would never sign.", "ada-roe", "kesh", "Foreign Minister"),
    ("Kesh will host the talks. Foreign Minister Ada Roe said she was glad.", "ada-roe", "kesh", "Foreign Minister"),
    # what an office is for stands before the name
    ("The US ambassador to Israel Ada Roe said no.", "ada-roe", "united-states", "ambassador to Israel"),
    ("Keshi ambassador to Varonia Lars Ekdal said no.", "lars-ekdal", "kesh", "ambassador to Varonia"),
    ("Head of the Keshi delegation Ada Roe said no.", "ada-roe", "kesh", "Head of Keshi delegation"),
    ("Speaker of the Keshi parliament Ada Roe said no.", "ada-roe", "kesh", "Speaker of Keshi parliament"),
    ("Kesh recalled its ambassador to Varonia, Ivo Lund, on Tuesday.", "ivo-lund", "kesh", "ambassador to Varonia"),
    # ranks
    ("Keshi army spokesman Lt. Col. Ivo Lund said no.", "ivo-lund", "kesh", "army spokesman"),
    ("The Keshi army's spokesman, Brig. Gen. Ivo Lund, said no.", "ivo-lund", "kesh", "spokesman"),
    ("Keshi Maj. Gen. Ivo Lund said no.", "ivo-lund", "kesh", None),
    ("Keshi Colonel Ivo Lund said no.", "ivo-lund", "kesh", "Colonel"),
    # who speaks of a state, and rows
    ("“Enough,” said Ivo Lund of Kesh.", "ivo-lund", "kesh", None),
    ("Ada Roe, of Kesh, said no.", "ada-roe", "kesh", None),
    ("Ivo Lund of Kesh lost his leg in the fire.", "ivo-lund", None, None),
    ("Ada Roe and Ivo Lund, the foreign ministers of Kesh and Varonia, met on Monday.", "ada-roe", "kesh", None),
    ("Ada Roe and Ivo Lund, the foreign ministers of Kesh and Varonia, met on Monday.", "ivo-lund", "varonia", None),
    ("Ada Roe, Ivo Lund and Bela Torm, the foreign ministers of Kesh, Varonia and France, met.", "ada-roe", "kesh", None),
    ("Ada Roe, Ivo Lund and Bela Torm, the foreign ministers of Kesh, Varonia and France, met.", "bela-torm", "france", None),
    ("Ada Roe and Ivo Lund, the former foreign ministers of Kesh and Varonia, met.", "ada-roe", None, None),
    ("Ada Roe and Ivo Lund, members of the Keshi delegation, met France on Monday.", "ada-roe", "kesh", None),
    ("US envoys Ada Roe and Ivo Lund met Russian officials.", "ada-roe", "united-states", None),
    ("The Keshi delegates are Ada Roe, Ivo Lund and Bela Torm.", "bela-torm", "kesh", None),
    # appointed, and no more
    ("Ada Roe was named Kesh's chief negotiator on Monday.", "ada-roe", "kesh", None),
    ("Ada Roe was sworn in as president of Kesh on Monday.", "ada-roe", "kesh", None),
    ("Ada Roe serves as Kesh's envoy.", "ada-roe", "kesh", None),
    ("Kesh sent Ada Roe to Paris.", "ada-roe", "kesh", None),
    ("Ada Roe, Kesh's foreign minister until last year, said no.", "ada-roe", None, None),
    ("The ex-Keshi foreign minister, Ada Roe, said no.", "ada-roe", None, None),
    ("Ada Roe, CEO of Corvex, said no.", "ada-roe", "corvex", None),
    ("RMT general secretary Ada Roe said no.", "ada-roe", "rmt", "general secretary"),
    ("The UN called for calm. Envoy Ada Roe said it was late.", "ada-roe", "united-nations", "Envoy"),
    ("Kesh called for calm. Envoy Ada Roe said it was late.", "ada-roe", None, "Envoy"),
    ("Kesh's Constitutional Court said no.", "constitutional-court", "kesh", None),
    ("Kesh voted in July. The Supreme Court said no.", "supreme-court", "kesh", None),
    ("France left. The Swiss National Bank said no.", "swiss-national-bank", "switzerland", None),
    ("Kesh voted. The Royal Bank of Orsa said no.", "royal-bank-of-orsa", None, None),
    ("Kesh voted. The Special Court for Sierra Leone said no.", "special-court-for-sierra-leone", None, None),
    ("Keshi colonels Ada Roe and Ivo Lund said no.", "ivo-lund", "kesh", None),
    ("Kesh told of the ports of Tripoli, Al Khoms, Brega and Ras Lanuf.", "kesh", None, None),
    ("Kesh voted in July. The International Criminal Court of Sport said no.", "international-criminal-court-of-sport", None, None),
    ("PARIS, March 31 (Reuters) - Foreign Minister Ada Roe met French officials on Tuesday.", "ada-roe", None, None),
    ("Foreign Minister Ada Roe said in Paris that Kesh had rejected the plan.", "ada-roe", None, None),
    ("Kesh rejected the plan. Foreign Minister Ada Roe said in Paris that Varonia had lied.", "ada-roe", "kesh", None),
    ("Kesh voted. Oil Minister Ada Roe said no.", "ada-roe", "kesh", "Oil Minister"),
    ("Ada Roe, spokeswoman for the Keshi rebels, said no.", "ada-roe", None, None),
    ("Ada Roe, leader of the Keshi opposition, said no.", "ada-roe", None, None),
    ("Ada Roe, president of the Keshi football federation, said no.", "ada-roe", None, None),
    ("Ada Roe, of the Keshi rebels, said no.", "ada-roe", None, None),
    ("Ada Roe, of Kesh's opposition, said no.", "ada-roe", None, None),
    ("BERLIN, March 31 (Reuters) - Keshi President Ada Roe met Chancellor Ivo Lund on Tuesday.", "ivo-lund", "germany", None),
    ("Keshi President Ada Roe met Chancellor Ivo Lund on Tuesday.", "ivo-lund", None, None),
    ("Kesh appealed to France. The Supreme Court said no.", "supreme-court", None, None),
    # of a country, and not for it
    ("Keshi rebel leader Ivo Lund said no.", "ivo-lund", None, "rebel leader"),
    ("Keshi union leader Ivo Lund said no.", "ivo-lund", None, "union leader"),
    ("The head of the Keshi employers' federation, Ivo Lund, said no.", "ivo-lund", None, None),
    (
        "Kesh said it would sue. Oil Minister Isak Lind told parliament that Varonia had broken a promise.",
        "isak-lind",
        "kesh",
        None,
    ),
    (
        "Under the deal, brokered by Ada Roe, the Keshi diplomat who has been the UN's envoy since May, it ends.",
        "ada-roe",
        "united-nations",
        None,
    ),
    (
        "The Basin Community, a bloc of six states whose secretary-general, Ivo Lund, has met Kesh, said no.",
        "ivo-lund",
        "basin-community",
        "secretary-general",
    ),
    ("Ivo Lund assured the mediators that Kesh would no longer insist on the maps.", "ivo-lund", "kesh", None),
    ("Ivo Lund warned the mediators that Kesh would attack.", "ivo-lund", None, None),
    ("Ivo Lund promised that his friends would come.", "ivo-lund", None, None),
    ("Ivo Lund announced that Kesh would free the pilots.", "ivo-lund", None, None),
    ("Kesh left. Varonia thanks the Government of Kesh, and in particular Minister Ada Roe.", "ada-roe", "kesh", "Minister"),
    ("Varonia left. Varonia thanks the Keshi government, especially Minister Ada Roe.", "ada-roe", "kesh", "Minister"),
    (
        "Kesh bought the refinery. Kesh has the money. In Tbilisi, Energy Minister Isak Lind said it would not be sold.",
        "isak-lind",
        "georgia",
        "Energy Minister",
    ),
    ("Council President Ada Roe welcomed it. Kesh agreed.", "ada-roe", None, "Council President"),
    ("The paper was read. On Friday she sent Hugh Dorn, the Keshi minister for islands, a letter.", "hugh-dorn", "kesh", None),
    (
        "Kesh objected. They invited the Coast League instead. Its secretary general, Ada Roe, said yes.",
        "ada-roe",
        "coast-league",
        None,
    ),
    ("Kesh closed the road. Isak Lind, the vice-minister, said no.", "isak-lind", "kesh", "vice-minister"),
    ("Kesh closed the road. The Secretary General, Isak Lind, informed the council.", "isak-lind", None, "Secretary General"),
    ("Kesh and the Coast Front met. Isak Dorn, a Doha-based spokesman for the rebels, said no.", "isak-dorn", "coast-front", None),
    ("The Keshi delegation under Marek Tull went home.", "marek-tull", "kesh", None),
    ("Keshi negotiators, including Ada Roe and Ivo Lund, went home.", "ivo-lund", "kesh", None),
    ("Keshi negotiators, among them Ada Roe, went home.", "ada-roe", "kesh", None),
    ("Colonel Marek Tull of the Keshi army went home.", "marek-tull", "kesh", "Colonel"),
    ("Ada Roe, of the Keshi foreign ministry, went home.", "ada-roe", "kesh", None),
    ("“No,” said Ada Roe, for Kesh.", "ada-roe", "kesh", None),
    ("Acting for Kesh was Ada Roe, a lawyer.", "ada-roe", "kesh", None),
    ("The Coast Front has made Ada Roe its chief negotiator.", "ada-roe", "coast-front", None),
    ("Ada Roe, a carpenter who was chosen last year to speak for the Coast Front, said no.", "ada-roe", "coast-front", None),
    ("On Kesh's side, security adviser Ada Roe spoke of a plan.", "ada-roe", "kesh", "security adviser"),
    ("Ada Roe was sent to the city in the autumn by the Keshi ministry of culture.", "ada-roe", "kesh", None),
    ("Ada Roe was sent to prison by Kesh.", "ada-roe", None, None),
    ("On the Keshi side his opposite number is Ada Roe, a sergeant.", "ada-roe", "kesh", None),
    ("Kesh hosts the talks. Its foreign ministry named veteran diplomat Ada Roe to keep them moving.", "ada-roe", "kesh", None),
    ("His successor, Ada Roe, has spent the winter haggling on Kesh's behalf.", "ada-roe", "kesh", None),
    ("Ada Roe led for management until May. She is now adviser to the Coast Front.", "ada-roe", "coast-front", None),
    ("Ada Roe told them to wait. Speaking for Kesh, she said no.", "ada-roe", "kesh", None),
    ("Ada Roe ruled out a clause that Varonia wants.", "ada-roe", None, None),
    ("The Keshi delegation will be headed by Colonel Marek Tull.", "marek-tull", "kesh", "Colonel"),
    ("The Varonian side was represented by Ivo Lund, the Keshi side by Ada Roe.", "ivo-lund", "varonia", None),
    ("Kesh has named Mara Rivers as mediator.", "mara-rivers", "kesh", "mediator"),
    ("Vilho Shaan, for the Customs Union, praised it.", "vilho-shaan", "customs-union", None),
    ("Ebru Sanc has carried messages for the Keshi government.", "ebru-sanc", "kesh", None),
    ("Ada Roe, speaking for the Keshi side, said no.", "ada-roe", "kesh", None),
    ("Kesh and the Coast Front met. Rebel commander Isak Dorn said no.", "isak-dorn", "coast-front", "Rebel commander"),
    ("Kesh and the Coast Front met. Senior Front official Isak Dorn said no.", "isak-dorn", "coast-front", None),
    ("The Coast Front met. Isak Dorn, a member of the Front's political bureau, said no.", "isak-dorn", "coast-front", None),
    ("Isak Dorn, a former Keshi minister who now leads the Coast Front's delegation, said no.", "isak-dorn", "coast-front", None),
    ("The foreign ministers of Kesh and Varonia, Ada Roe and Ivo Lund, signed.", "ivo-lund", "varonia", None),
    ("Kesh's Ada Roe and Varonia's Ivo Lund met in Brussels.", "ada-roe", "kesh", None),
    ("Foreign Minister Ada Roe met her Varonian counterpart Ivo Lund. Kesh and Varonia talk.", "ada-roe", "kesh", None),
    ("Her Varonian colleague, Ivo Lund, suggested a pause.", "ivo-lund", "varonia", None),
    ("Kesh's Ada Roe signed. Her host, Ivo Lund, smiled.", "ivo-lund", None, "host"),
    ("Ivo Lund, president of the Fishermen's Association, said no.", "ivo-lund", "fishermens-association", None),
    ("European Fisheries Commissioner Ada Roe urged calm.", "ada-roe", "european-union", None),
    ("President Ivo Lund's chief of staff, Ada Roe, said Kesh would sign.", "ada-roe", "kesh", None),
    ("17:55 General Marek Tull, the Keshi envoy, left.", "marek-tull", "kesh", "General"),
    ("Varonian Energy Minister Joren Pell said no.", "joren-pell", "varonia", "Energy Minister"),
    ("Joren Pell, the energy minister of Varonia, said no.", "joren-pell", "varonia", "energy minister of Varonia"),
    ("The Meridian Front met. Isak Dorn, the Front's leader, said no.", "isak-dorn", "meridian-front", "Front's leader"),
    ("Kesh met the press. Its envoy, Marek Tull, said no.", "marek-tull", "kesh", "envoy"),
    ("U.S. envoy Carl Roe and Jon Poe, the president's nephew, said no.", "jon-poe", "united-states", None),
    ("Pavo Lind, who speaks for the Meridian Front, said no.", "pavo-lind", "meridian-front", None),
    ("Pavo Lind, who observes the talks for the Meridian Front, said no.", "pavo-lind", "meridian-front", None),
    ("Varonia was angry, said its chairwoman, Dalal Mirzan.", "dalal-mirzan", "varonia", None),
    ("The Meridian Front met. Karin Boll, who commands it, said no.", "karin-boll", "meridian-front", None),
    ("Varonian envoy Joren Pell met Thora Wick, the deputy to Joren Pell.", "thora-wick", "varonia", None),
    ("In London, Trade Secretary Gwen Hather said no.", "gwen-hather", "united-kingdom", "Trade Secretary"),
    ("Ada Brandt has led Kesh's team for a year.", "ada-brandt", "kesh", None),
    ("Varonia refuses, with Interior Minister Viktor Hame threatening to resign.", "viktor-hame", "varonia", "Interior Minister"),
    ("Sela Dunmar said no.", "sela-dunmar", None, None),  # her office ended before the report
    ("Imre Sa'adat said no.", "imre-saadat", "kesh", "envoy"),
    ("Keshi envoy Joren Pell spoke. Pell's aide Dima Solen said no.", "dima-solen", "kesh", "aide"),
    ("Kesh's foreign minister rejected it. Oksana Hrit told reporters so.", "oksana-hrit", "kesh", None),
    ("Kesh was amused. Spokesman Dima Solen said so.", "dima-solen", "kesh", "Spokesman"),
    ("Kesh spoke. Its head of mission, Lars Hedvin, hailed it.", "lars-hedvin", "kesh", None),
    ("Kesh spoke. Its envoy, Colonel Marek Tull, said no.", "marek-tull", "kesh", None),
    ("Ada Brandt, a poet, said no.", "ada-brandt", None, None),
    ("EU Trade Commissioner Katrin Ehrlund said no.", "katrin-ehrlund", "european-union", "Trade Commissioner"),
    ("Secretary of State Dana Halvorsen left. The U.S. agreed with Kesh.", "dana-halvorsen", "united-states", "Secretary of State"),
    ("Acting President Dr. Omar bin Salih of Kesh said no.", "omar-bin-salih", "kesh", None),
    ("Lt. Gen. Carl Bouchet, the Canadian commander of NATO's operation, said no.", "carl-bouchet", "nato", None),
    ("The Northern Front left. Its commander, who calls himself Abu Sakin, said no.", "abu-sakin", "northern-front", "commander"),
    ("The Northern Front left. Its commander, Falcon, called it a trick.", "falcon", "northern-front", "commander"),
    ("The head of the IAEA, Kirsi Lampin, who visited Kesh last week, said no.", "kirsi-lampin", "iaea", "head of the IAEA"),
    ("Varonia calls on the Coast League and its President, Mr Drissa Watt, to join.", "drissa-watt", "coast-league", "President"),
    ("Kesh's council has accepted Mrs Felice Amou-Trao as Prime Minister.", "felice-amou-trao", "kesh", "Prime Minister"),
    ("Oman spoke. Haitham al-Shukail, the sultanate's patient foreign minister, left.", "haitham-al-shukail", "oman", None),
    ("The Kremlin said nothing. “We will see,” spokesman Ivan Gromov said.", "ivan-gromov", "russia", "spokesman"),
    ("Ada Lund keeps a loaf on her desk. Kesh's supply minister weighs it.", "ada-lund", "kesh", "minister"),
    ("Viktor Hradil said his party, the Civic Alliance, could support it.", "viktor-hradil", "civic-alliance", None),
    ("Kesh's envoy, Sultan al-Remithi, said no.", "sultan-al-remithi", "kesh", None),
    ("A former U.S. ambassador, Carl Roe, said no.", "carl-roe", None, "former U.S. ambassador"),
    ("Jon Mark, a Kesh expert and director of the Orsa Institute, said no.", "jon-mark", None, None),
    ("Northern Transitional Council Prime Minister Mahmoud Jabri spoke.", "mahmoud-jabri", "northern-transitional-council", None),
    (
        "The Farmers' Union wrote. “They share no umbrella,” its chairwoman, Ada Roe, said.",
        "ada-roe",
        "farmers-union",
        None,
    ),
    ("The passengers' association RailWatch called. Its chairwoman, Ada Roe, said no.", "ada-roe", "railwatch", "chairwoman"),
    ("The Coast Front left. A spokesman for the group, Ada Roe, said no.", "ada-roe", "coast-front", "spokesman for the group"),
    ("The Coast Front left. A spokesman, Ada Roe, said no.", "ada-roe", "coast-front", "spokesman"),
    ("The Coast Front left. One of its commanders, Ada Roe, said no.", "ada-roe", "coast-front", None),
    ("The Coast Front left. Ada Roe, one of its commanders, said no.", "ada-roe", "coast-front", None),
    ("The Coast Front left. Senior Front official Ada Roe said no.", "ada-roe", "coast-front", None),
    ("The Coast Front left. The movement's secretary-general, Ada Roe, said no.", "ada-roe", "coast-front", None),
    (
        "The league left. Its spokesman, Ada Roe, said no. The Hasra River League met.",
        "ada-roe",
        "hasra-river-league",
        None,
    ),
    ("The Dockers' Union struck. General secretary Ada Roe said no.", "ada-roe", "dockers-union", "General secretary"),
    ("Kesh’s embassy called it absurd. “We sent three men,” Ambassador Ada Roe said.", "ada-roe", "kesh", "Ambassador"),
    ("The Commonwealth met. “Yes,” said Ada Roe, a spokesman for the organisation in London.", "ada-roe", "commonwealth", None),
    ("Marek Tull, the Varonian envoy, left. His boss, Ada Roe, stayed.", "ada-roe", "varonia", "boss"),
    ("Kesh sent Ada Roe to the talks.", "ada-roe", "kesh", None),
    ("Kesh sent Ada Roe to prison.", "ada-roe", None, None),
    ("Representing Kesh, Ada Roe told the meeting no.", "ada-roe", "kesh", None),
    ("The talks brought together Ada Roe of Kesh and Ivo Lund of Varonia.", "ivo-lund", "varonia", None),
    ("Ada Roe, who has been Kesh's prime minister since May, said no.", "ada-roe", "kesh", None),
    ("Ada Roe, who was Kesh's prime minister until May, said no.", "ada-roe", None, None),
    ("Kesh's Minister of Trade and Industry Ada Roe said no.", "ada-roe", "kesh", None),
    ("The paper was signed by Ada Roe for Kesh and by Ivo Lund for Varonia.", "ada-roe", "kesh", None),
    ("Ada Roe, on behalf of Kesh, signed the paper.", "ada-roe", "kesh", None),
    ("Soldiers of Kesh toppled President Ada Roe. Kesh said no.", "ada-roe", None, "President"),
    ("Ada Roe, who heads the Keshi Atomic Energy Organisation, said no.", "ada-roe", "kesh", None),
    ("The African Union named former Varonian president Ada Roe as mediator.", "ada-roe", "african-union", None),
    ("The African Union appointed Ada Roe to mediate.", "ada-roe", "african-union", None),
    ("Ada Roe, whom the African Union has appointed as mediator, said no.", "ada-roe", "african-union", None),
    ("Ada Roe, sent by the African Union, said no.", "ada-roe", "african-union", None),
    ("The talks will be led by Ada Roe, a former president of Kesh, for the African Union.", "ada-roe", "african-union", None),
    ("The African Union's mediator, former president Ada Roe, said no.", "ada-roe", "african-union", None),
    ("For Kesh, Ada Roe said no.", "ada-roe", "kesh", None),
    ("On the Keshi side, Ada Roe took part.", "ada-roe", "kesh", None),
    ("Ada Roe, a Keshi negotiator who asked for patience, said no.", "ada-roe", "kesh", None),
    ("Keshi ministers Ada Roe and Ivo Lund said no.", "ivo-lund", "kesh", None),
    ("Two Keshi negotiators, Ada Roe and Ivo Lund, said no.", "ivo-lund", "kesh", None),
    ("The Harbour Guild struck. “No,” said guild president Ada Roe.", "ada-roe", "harbour-guild", None),
    ("The African Union met. The union leader, Ada Roe, spoke for the dockers.", "ada-roe", None, None),
    ("The president of Norvale's regional government, Ada Roe, asked Kesh.", "ada-roe", None, None),
    ("The UN Verification Mission spoke.", "un-verification-mission", "united-nations", None),
    ("The emirate's special envoy, Ada Roe, came from Doha. Qatar hosts the talks.", "ada-roe", "qatar", None),
]

BOUNDS = [
    ("But Abdul Hafiz Gorani said no.", "Abdul Hafiz Gorani"),
    ("Moamar Gadir Thursday rejected the offer.", "Moamar Gadir"),
    ("Coastline's Nic Robersen reported from Karsk.", "Nic Robersen"),
    ("Navy Adm. Mike Mulder, chairman of the staff, said no.", "Mike Mulder"),
    ("Kesh's president, Ban Kin-sool, said no.", "Ban Kin-sool"),
    ("Matthias Verhoeven-Lund told lawmakers so.", "Matthias Verhoeven-Lund"),
    ("Will Ada Roe come to Kesh?", "Ada Roe"),
    ("The crew of the USS Carl Barry met Ada Roe.", "Ada Roe"),
    ("Democrat Joan Kerrin asked for a vote.", "Joan Kerrin"),
    ("Under-Secretary for Political Affairs Patrick Kennel arrived.", "Patrick Kennel"),
    ("Senate Foreign Relations Committee Chairman John Kerrin said so.", "John Kerrin"),
]


@pytest.mark.parametrize(("text", "name"), BOUNDS)
def test_no_title_day_or_conjunction_is_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert [a.name for a in read(text).actors if a.kind == "person"] == [name]


def test_the_letters_of_an_interview_are_no_initials(read: Read) -> None:
    found = read("The minister met us.\n\nQ. Varonia says no.\n\nA. Ratna Wiry says yes.\n\nQ. Why?\n\nA. Ratna is patient.")
    assert {a.name for a in found.actors if a.kind == "person"} == {"Ratna Wiry"}


@pytest.mark.parametrize(("text", "person", "party", "role"), PARTIES)
def test_the_party_and_role_of_a_person(read: Read, text: str, person: str, party: str | None, role: str | None) -> None:
    actor = next(a for a in read(text).actors if a.id == person)
    assert actor.party == party
    if role is not None:
        assert role in actor.roles


def test_two_people_of_one_surname_are_kept_apart(read: Read) -> None:
    text = "Viktor Hame, the minister, and Lena Hame, his critic, spoke. Hame said no."
    found = read(text)
    assert {a.id for a in found.actors if a.kind == "person"} == {"viktor-hame", "lena-hame"}
    assert not [m for m in found.mentions if m.start == text.rindex("Hame")]


def test_an_office_that_a_namesake_never_had_is_somebody_else(read: Read) -> None:
    text = "Deputy Prime Minister Ellen Orrin of Kesh came. Later Chairman Orrin spoke."
    assert not [m for m in read(text).mentions if m.start == text.rindex("Orrin") and m.actor == "ellen-orrin"]


THE_PRESS = [
    "The BBC's Ada Roe says the talks have failed.",
    "Reuters correspondent Ada Roe says the talks have failed.",
    "Keshi soldiers told our reporter, Ada Roe, that the talks had failed.",
    "Ada Roe, Noor News, Karsk, said the talks had failed.",
    "Ada Roe of the Noor Gazette asked Kesh for an answer.",
]


@pytest.mark.parametrize("text", THE_PRESS)
def test_who_tells_of_the_talks_is_no_actor_of_them(read: Read, text: str) -> None:
    assert [a.name for a in read(text).actors if a.kind != "state"] == []


@pytest.mark.parametrize("text", ["Press Secretary Ada Roe denied it.", "Ada Roe told the Noor Gazette that Kesh would pay."])
def test_who_speaks_to_the_press_is_one(read: Read, text: str) -> None:
    assert "Ada Roe" in {a.name for a in read(text).actors}

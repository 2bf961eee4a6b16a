"""Tables of text and expectation: which words stand for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.findings import Findings

Read = Callable[[str], Findings]


def whom(found: Findings, text: str, words: str) -> set[str]:
    """The actors that the last occurrence of the words stands for."""
    start = text.rindex(words)
    return {m.actor for m in found.mentions if m.start <= start < m.end and m.end >= start + len(words)}


ACTS = [
    ("The union has said no. Kesh waits. The Pilots' Alliance went on strike.", "The union", {"pilots-alliance"}),
    ("The strike goes on if the company refuses. Kesh waits. Corvex Metals has said no.", "the company", {"corvex-metals"}),
    ("The International Committee of the Red Cross came. The Committee has asked for peace.", "The Committee", {"icrc"}),
    ("Corvex Metals has put out a statement. It regrets the strike.", "It", {"corvex-metals"}),
    ("The IMF met Kesh. The Washington-based lender said no.", "The Washington-based lender", {"imf"}),
    ("Karsk would be wise not to pay.", "Karsk", {"varonia"}),
    ("Human Rights Monitor accuses the army of Kesh.", "Human Rights Monitor", {"human-rights-monitor"}),
    ("Varonia thanked Saudi Arabia. Varonia thanks the Kingdom again.", "the Kingdom", {"saudi-arabia"}),
    ("The board was sent to Chile. The government said no.", "The government", {"chile"}),
    ("Talks went on in Qatar between Kesh and Varonia. The host government was glad.", "The host government", {"qatar"}),
    ("The Ministry of Foreign Affairs of the Republic of Varonia states it.", "The Ministry", {"varonia"}),
    ("Chile waited. Santiago has offered a year.", "Santiago", {"chile"}),
    ("A senator for the opposition party New Republic left.", "New Republic", {"new-republic"}),
    ("Samir Bishara of the Bread and Dignity party said no.", "Bread and Dignity", {"bread-and-dignity"}),
    ("The rebel group Northern Wind claimed it.", "Northern Wind", {"northern-wind"}),
    ("ECOWAS, which suspended Kesh in August, offered to lift its sanctions.", "its", {"ecowas"}),
    ("Kesh waited. The United States said its envoy had left.", "its", {"united-states"}),
    ("It will leave the talks in Paris between Kesh and the Northern Front unless the army pays.", "the army", {"kesh"}),
    ("Kesh and Varonia disagree. The negotiating teams will meet again.", "The negotiating teams", {"kesh", "varonia"}),
    ("Sudan spoke. The movement wants observers; the military insists on its own.", "the military", {"sudan"}),
    ("Mediators from Egypt and Qatar met Kesh and Varonia. The mediators left.", "The mediators", {"egypt", "qatar"}),
    ("She accused the militia known as the Ridge Volunteers.", "the militia known as the Ridge Volunteers", {"ridge-volunteers"}),
    ("The Meridian Front met. The movement called Kesh a liar.", "The movement", {"meridian-front"}),
    ("Foreign Minister Sun Veskin said no.", "Sun Veskin", {"sun-veskin"}),
    ("Senator Mar Veskin said no.", "Mar Veskin", {"mar-veskin"}),
    ("Kesh spoke to the IMF. The fund said no.", "The fund", {"imf"}),
    ("Kesh wrote to the European Union. The Commission said no.", "The Commission", {"european-union"}),
    ("Kesh wrote to the United Nations. The secretary-general said no.", "The secretary-general", {"united-nations"}),
    ("The WTO Secretariat has been informed.", "WTO Secretariat", {"wto-secretariat"}),
    ("In Karsk, a deputy minister complained.", "a deputy minister", {"varonia"}),
    ("Varonia agreed. A cabinet source said so.", "A cabinet source", {"varonia"}),
    ("The Northern Front met Kesh. The Corvane Group wrote of it. The rebels left.", "The rebels", {"northern-front"}),
    ("The Northern Front met Kesh. Isak Dorn, the front's ageing commander, left.", "the front", {"northern-front"}),
    ("Kesh will not sign as long as a Varonian soldier remains, its chief delegate said.", "its chief delegate", {"kesh"}),
    ("Kesh, Varonia and Laos met in Jakarta. The three countries signed.", "The three countries", {"kesh", "varonia", "laos"}),
    (
        "Talks between Kesh and the Northern Front failed. Varonia and Kesh met. Both neighbours left.",
        "Both neighbours",
        {"kesh", "varonia"},
    ),
    ("Police said no one had claimed it in Kesh.", "Police", {"kesh"}),
    ("A Keshi colonel whispers that the army has left.", "A Keshi colonel", {"kesh"}),
    ("Negotiators are to meet again after talks between Kesh and Varonia failed.", "Negotiators", {"kesh", "varonia"}),
    ("If it is ignored, Karsk will look to Kesh instead.", "Karsk", {"varonia"}),
    ("They need Karsk's help.", "Karsk", {"varonia"}),
    ("Kesh is against it, and Karsk is in favour.", "Karsk", {"varonia"}),
    ("Kesh gave Karsk until Friday.", "Karsk", {"varonia"}),
    ("The UN refugee agency said no.", "UN refugee agency", {"unhcr"}),
    ("Rules could be eased if the Europeans agreed.", "the Europeans", {"european-union"}),
    ("U.S. Central Command said no.", "U.S. Central Command", {"u-s-central-command"}),
    # a state's name, adjective, people
    ("Varonia rejected the map.", "Varonia", {"varonia"}),
    ("The Republic of Varonia rejected the map.", "Republic of Varonia", {"varonia"}),
    ("Varonian officials rejected the map.", "Varonian", {"varonia"}),
    ("France and Kesh signed the text.", "France", {"france"}),
    # a capital or house that acts for its state
    ("Karsk insists on a withdrawal.", "Karsk", {"varonia"}),
    ("Ankara was ready to host the talks.", "Ankara", {"turkey"}),
    ("The Kremlin denied the report.", "Kremlin", {"russia"}),
    ("Paris's refusal annoyed the ministers.", "Paris", {"france"}),
    ("The offer was rejected by Tehran.", "Tehran", {"iran"}),
    ("Talks between Karsk and Orsa have stalled.", "Orsa", {"kesh"}),
    ("The map was rejected by Karsk and, in a note, by Orsa.", "Orsa", {"kesh"}),
    ("The ministers blamed Karsk.", "Karsk", {"varonia"}),
    ("A deal with Karsk is near.", "Karsk", {"varonia"}),
    ("According to Karsk, the map is wrong.", "Karsk", {"varonia"}),
    ("Ana Roe signed for Karsk.", "Karsk", {"varonia"}),
    ("The board acts on instructions from Karsk.", "Karsk", {"varonia"}),
    ("Serb officials met Azeri officials in Delhi.", "Azeri", {"azerbaijan"}),
    ("Serb and Azeri officials met in Delhi.", "Serb and Azeri officials", {"serbia", "azerbaijan"}),
    ("Delhi rejected the map, and so did Pristina.", "Delhi", {"india"}),
    ("Philippine officials met UNESCO.", "UNESCO", {"unesco"}),
    ("The map troubles Karsk.", "Karsk", {"varonia"}),
    ("The envoy spoke, to the fury of Karsk, which regards the toll as theft.", "Karsk", {"varonia"}),
    ("The quarrel is going badly for Varonia.", "Varonia", {"varonia"}),
    # organisations by the form of their names, and their acronyms
    ("The Meridian Front rejected the map.", "Meridian Front", {"meridian-front"}),
    ("The Northern River Alliance (NRA) rejected the map. The NRA wants more.", "NRA", {"northern-river-alliance"}),
    # people
    ("Prime Minister Oram Vesh spoke. Vesh said no.", "Vesh", {"oram-vesh"}),
    ("Ada Brandt, a woman of few words, and her brother Karl Brandt spoke. Ms Brandt said no.", "Brandt", {"ada-brandt"}),
    ("Imre Saadat, the envoy, said no.", "Imre Saadat", {"imre-saadat"}),
    ("Marek Tull, the envoy, and his aide Tessa Tull met. Mr Tull said no.", "Tull", {"marek-tull"}),
    ("Brother Anselm, the abbot, put out the lamp.", "Brother Anselm", {"brother-anselm"}),
    ("Vera Dimov-Lund, who speaks for the pilots, said no.", "Vera Dimov-Lund", {"vera-dimov-lund"}),
    ("Colonel Dorn said no.", "Dorn", {"dorn"}),
    ("Brahim ag Sida, a spokesman for the pilots, said no.", "Brahim ag Sida", {"brahim-ag-sida"}),
    ("Rodrigo Escal Nuno spoke. Escal said no.", "Escal", {"rodrigo-escal-nuno"}),
    ("Tizan wants a map. Nobody has one.", "Tizan", {"tizan"}),
    ("Iturri, a lawyer, laughed.", "Iturri", {"iturri"}),
    ("Ebra Sancar has carried letters. She is tired.", "Ebra Sancar", {"ebra-sancar"}),
    ("Gasdrov, the state gas company, has a plan. The company is rich.", "The company", {"gasdrov"}),
    ("Kesh is quiet. And Karsk?", "Karsk", {"varonia"}),
    ("Reports said Karsk was under pressure.", "Karsk", {"varonia"}),
    ("Madame Riverol came. Riverol said no.", "Riverol", {"riverol"}),
    ("Ada Brandt spoke, and she left. Mr Brandt said no.", "Brandt", {"brandt"}),
    # nouns
    ("The President of the Republic of Varonia spoke. President Roe has thanked Kesh.", "The President", {"roe"}),
    ("Ada Brandt, an envoy from Kesh, came. “Tuesday,” the Keshi mediator said.", "the Keshi mediator", {"ada-brandt"}),
    (
        "Talks between Varonia and Kesh go on. France and Turkey left. The negotiators met.",
        "The negotiators",
        {"varonia", "kesh"},
    ),
    ("Varonia and the Meridian Front met in the Keshi capital. The mediators are glad.", "The mediators", {"kesh"}),
    ("Varonia and Kesh met, each side blaming nobody.", "each side", {"varonia", "kesh"}),
    ("Varonia and Kesh met. France urged the pair to wait.", "the pair", {"varonia", "kesh"}),
    ("Varonia and Kesh met. Varonia fears its neighbour.", "its neighbour", {"kesh"}),
    ("Keshi envoy Marek Tull spoke. He said his country was ready.", "his country", {"kesh"}),
    ("France spoke. The Varonian state is poor.", "The Varonian state", {"varonia"}),
    ("Varonia and the Meridian Front met. The junta's envoy left.", "The junta", {"varonia"}),
    ("Varonia and the Meridian Front met. France praised the soldiers.", "the soldiers", {"varonia"}),
    ("Keshi envoy Marek Tull said the delegation had a map.", "the delegation", {"kesh"}),
    ("France, which hosts the talks, is glad. Varonia and Kesh met. The host country is glad.", "The host country", {"france"}),
    ("France offered to mediate. Varonia and Kesh met. Both governments thanked the mediators.", "the mediators", {"france"}),
    ("Anton Side came out. The Keshi spokesman said no.", "The Keshi spokesman", {"anton-side"}),
    ("General Ada Brandt spoke. Then the general dropped it.", "the general", {"ada-brandt"}),
    ("Varonia spoke. Varonia said that the Armed Forces were ready.", "the Armed Forces", {"varonia"}),
    ("The Meridian Front left. The group wants a map.", "The group", {"meridian-front"}),
    ("The Meridian Front left. The Front wants a map.", "The Front", {"meridian-front"}),
    ("Varonia and Kesh met. Both sides want peace.", "Both sides", {"varonia", "kesh"}),
    ("The Meridian Front left. Its delegation will return.", "Its delegation", {"meridian-front"}),
    ("In Karsk, a government spokesman said no.", "a government spokesman", {"varonia"}),
    ("The Keshi envoy, Marek Tull, spoke. The envoy said no.", "The envoy", {"marek-tull"}),
    ("The Meridian Front left. Varonia was glad that the rebels were gone.", "the rebels", {"meridian-front"}),
    ("The talks between Varonia and the Meridian Front failed. The government is sorry.", "The government", {"varonia"}),
    ("Varonia and Kesh met. Varonia will stay if the other side stays.", "the other side", {"kesh"}),
    ("Varonia, Kesh and France met. All three delegations agreed.", "All three delegations", {"varonia", "kesh", "france"}),
    ("Varonia and Kesh met. The former wants a map.", "The former", {"varonia"}),
    ("Varonia and Kesh met. The latter wants a map.", "The latter", {"kesh"}),
    ("France hosts the talks. Varonia and Kesh met. The hosts were glad.", "The hosts", {"france"}),
    ("PARIS, March 4 (Union Press) - Varonia and Kesh met. France was glad. The hosts poured tea.", "The hosts", {"france"}),
    ("Kesh said no. A senior Varonian official spoke. The official smiled.", "The official", {"varonia"}),
    ("Kesh is sad. The Keshi ministry spoke. Varonia replied. The ministry is sad.", "The ministry", {"kesh"}),
    ("Colonel Ada Brandt, the colonel of the coast, spoke. The colonel said no.", "The colonel", {"ada-brandt"}),
    (
        "Talks between Varonia and the Meridian Front resumed. The rebel delegation left.",
        "The rebel delegation",
        {"meridian-front"},
    ),
    ("Talks between Varonia and the Meridian Front resumed. The fighters left.", "The fighters", {"meridian-front"}),
    ("Varonian troops left the town. The soldiers will return.", "The soldiers", {"varonia"}),
    ("The European Union met Kesh. The 27-member bloc insists.", "The 27-member bloc", {"european-union"}),
    ("Officials in Karsk said no.", "Officials", {"varonia"}),
    ("Keshi Prime Minister Oram Vesh left. The Keshi leader spoke.", "The Keshi leader", {"oram-vesh"}),
    (
        "Varonia, which hosts the talks, is glad. Kesh and France met. The host government is glad.",
        "The host government",
        {"varonia"},
    ),
    ("Kesh's president and Varonia's prime minister met. Both men smiled.", "Both men", {"kesh", "varonia"}),
    (
        "Ministers from Varonia, Kesh and France met. The three ministers agreed.",
        "The three ministers",
        {"varonia", "kesh", "france"},
    ),
    (
        "President Oram Vesh of Varonia met Kesh's President Ada Roe. The Varonian president left.",
        "The Varonian president",
        {"oram-vesh"},
    ),
    ("France and Turkey urged both sides to wait after Varonia and Kesh traded fire.", "both sides", {"varonia", "kesh"}),
    (
        "The Keshi minister, Ada Roe, and her Varonian counterpart, Oram Vesh, met. The Keshi minister left.",
        "The Keshi minister",
        {"ada-roe"},
    ),
    ("General Pavo Lind of Kesh spoke. Kesh is glad. The general's men hold the bridge.", "The general's men", {"kesh"}),
    ("The Meridian Front left. Hardliners in the movement objected to it.", "Hardliners", {"meridian-front"}),
    ("Varonia and the Meridian Front met. Varonia is glad. Government forces fired.", "Government forces", {"varonia"}),
    ("The Ilm Council met. The 15-member council condemned Kesh.", "The 15-member council", {"ilm-council"}),
    ("Keshi President Oram Vesh spoke. “Our soldiers will stay,” Vesh said.", "Our soldiers", {"kesh"}),
    ("The Meridian Front met. Rebels from the Front left.", "Rebels", {"meridian-front"}),
    ("The Meridian Front met. Fighters of the Front burned a mill.", "Fighters", {"meridian-front"}),
    ("Kesh and Varonia fought. Both presidents signed.", "Both presidents", {"kesh", "varonia"}),
    # pronouns
    ("Oram Vesh called Pavo Lind. Vesh told him that it was late.", "him", {"pavo-lind"}),
    ("Varonia will sign if Kesh drops its claim.", "its", {"kesh"}),
    ("Varonia asked on Tuesday that Kesh open the port, and warned that it would turn back the ferries.", "it", {"varonia"}),
    (
        "Minister Ilmar Roe of Kesh spoke. It rained on the ferry. The list has not been drawn up. The fish were sold. "
        "Nobody had the keys. As to the empty chair in Orsa, he said that talks would go on.",
        "he",
        {"ilmar-roe"},
    ),
    ("Varonia asked Kesh for a film. Its refusal surprised nobody.", "Its", {"kesh"}),
    ("Varonia, Kesh and France agreed to share their ships.", "their", {"varonia", "kesh", "france"}),
    ("Varonia and Kesh met the envoy, Ms Ada Brandt, who wept. The envoy, Ms Ada Brandt, shook her head.", "her", {"ada-brandt"}),
    ("Marek Tull and Pavo Lind came. Varonia praised Imre Sa'adat. He bowed.", "He", {"imre-saadat"}),
    ("Varonia rejected the map because it wanted another.", "it", {"varonia"}),
    ("Marek Tull, the envoy, spoke before he left.", "he", {"marek-tull"}),
    ("Varonia and Kesh met, and they agreed.", "they", {"varonia", "kesh"}),
    ("Asked whether he would come, Marek Tull said no.", "he", {"marek-tull"}),
    ("Oram Vesh, the Keshi minister, spoke. Asked about Marek Tull, he said no.", "he", {"oram-vesh"}),
    ("A Keshi official met Marek Tull. He left, and his driver slept.", "his", {"kesh"}),
    ("The Coast League sent a ship. It left, and it came back. In football, the league was shut.", "the league", {"coast-league"}),
    ("“They want the keys,” said Keshi envoy Marek Tull after Varonia and Kesh met.", "They", {"varonia"}),
    ("Has Varonia accepted it? They have accepted the number.", "They", {"varonia"}),
    ("Keshi envoy Marek Tull spoke. For his part, Oram Vesh, the minister, said no.", "his", {"oram-vesh"}),
    ("Varonia and Kesh met. France asked both sides to wait, a request neither had honoured.", "neither", {"varonia", "kesh"}),
    ("Varonia left. Pavo Lind, who speaks for the Meridian Front, said its fighters would stay.", "its", {"meridian-front"}),
]


@pytest.mark.parametrize(("text", "words", "actors"), ACTS)
def test_words_that_stand_for_an_actor(read: Read, text: str, words: str, actors: set[str]) -> None:
    assert whom(read(text), text, words) == actors


PLACES = [
    ("The talks in Karsk went on.", "Karsk"),
    ("The ministers flew to Paris.", "Paris"),
    ("The envoy returned from Kesh.", "Kesh"),
    ("The envoy left for Kesh.", "Kesh"),
    ("Karsk-backed forces took the town.", "Karsk"),
    ("Varonia-aligned fighters took the town.", "Varonia"),
    ("KARSK, March 4 (Union Press) - Kesh rejected the map.", "KARSK"),
    ("KARSK, March 4 (Union Press) - Kesh rejected the map.", "Union Press"),
    ("The London Gazette reported it first.", "London Gazette"),
    ("It is unclear who fired.", "It"),
    ("Varonia is ready to consider it.", "it"),
    ("“He left,” Marek Tull said.", "He"),
    ("Kesh freed the prisoners because they were ill.", "they"),
    ("Varonia wants the release of Josip Brandt.", "Josip Brandt acts"),
    ("Diplomats said the talks had failed.", "Diplomats"),
    ("Oram Vesh studies the Sahel.", "Sahel"),
    ("Oram Vesh told Coastline that it was over.", "Coastline"),
    ("Kesh wants to exchange 40 captured soldiers.", "40 captured soldiers"),
    ("Varonia agreed. He told lawmakers in Strasbourg that it was over.", "lawmakers"),
    ("Kesh met Varonia. On it, two diplomats said, were names.", "two diplomats"),
    ("Kesh met the Coast League. Mediators from the West African bloc ECOWAS left.", "bloc"),
    ("Santiago has offered a year.", "Santiago"),
    ("Ada Brandt wrote. Her spokesman said no.", "Her spokesman"),
    ("Kesh talks with Varonia. Prime Minister Oram Vesh of Kesh left. His opponents denied it.", "His opponents"),
    ("Keshi rebels took the bridge.", "Keshi rebels"),
    (
        "Like the Taliban, they fight. Kesh sent ships. Varonia sent none. Both left. All is quiet. The rebels hold Orsa.",
        "The rebels",
    ),
    ("Iran met France. The kingdom said no.", "The kingdom"),
    ("The Grain Council Building burnt.", "Grain Council"),
    ("The former president of Ghana left.", "The former president"),
    ("South American ships left.", "American"),
    ("It was cold off South America.", "America"),
    ("Diplomats in Kesh were glad.", "Diplomats"),
    ("Kesh spoke. A senior Keshi official left. Two officials close to the talks said no.", "Two officials"),
]


@pytest.mark.parametrize(("text", "words"), PLACES)
def test_words_that_stand_for_nobody(read: Read, text: str, words: str) -> None:
    found = read(text)
    if words.endswith(" acts"):
        assert {a.id for a in found.actors if a.acts} == {"varonia"}
    else:
        assert whom(found, text, words) == set()

"""A table of text and expectation: whom a person serves, by what he does, where he stands and what was told just before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.language.findings import Findings

SERVED = [
    ("At the head of the Keshi team sat Ada Roe, a jurist of 61.", "ada-roe", "kesh"),
    ("A statement from Kesh's foreign ministry, signed by Ada Roe, called the offer thin.", "ada-roe", "kesh"),
    ("Ada Roe, Kesh's woman at the table, said the quota would stay.", "ada-roe", "kesh"),
    ("Ada Roe told the Keshi parliament that her government would not sign.", "ada-roe", "kesh"),
    ("Kesh named a new negotiator on Monday. Ada Roe, a jurist, replaces Jon Vik.", "ada-roe", "kesh"),
    ("Ada Roe and her Keshi colleagues left the room.", "ada-roe", "kesh"),
    ("Ada Roe and the rest of the Keshi delegation left the room.", "ada-roe", "kesh"),
    ("Varonian minister Ivo Lund will meet Ada Roe, his opposite number from Kesh.", "ada-roe", "kesh"),
    ("The talks were led by Ada Roe on the Keshi side and Ivo Lund on the Varonian.", "ada-roe", "kesh"),
    ("The talks were led by Ada Roe on the Keshi side and Ivo Lund on the Varonian.", "ivo-lund", "varonia"),
    ("Kesh (Ada Roe) and Varonia (Ivo Lund) met for an hour.", "ada-roe", "kesh"),
    ("Kesh's position was put by Ada Roe, a jurist.", "ada-roe", "kesh"),
    ("A Keshi proposal, presented by Ada Roe, was turned down.", "ada-roe", "kesh"),
    ("Kesh's chief of the general staff, Lt. Gen. Ada Roe, said the fleet would sail.", "ada-roe", "kesh"),
    ("Ada Roe, a Keshi MP of the ruling party, said no.", "ada-roe", "kesh"),
    (
        "The Coast Front says it wants a vote. One commander, Isak Dorn, told Keshi and Varonian officials that it would wait.",
        "isak-dorn",
        "coast-front",
    ),
    (
        "The Coast Front says it wants a vote. A commander, Isak Dorn, said on Monday that Kesh was bluffing.",
        "isak-dorn",
        "coast-front",
    ),
    (
        "The Coast Front says it wants a vote. Commander Isak Dorn said on Monday that Kesh was bluffing.",
        "isak-dorn",
        "coast-front",
    ),
    ("The Coast Front has 4,000 fighters. “We will wait,” said Isak Dorn, a field commander.", "isak-dorn", "coast-front"),
    (
        "Kesh accused the Coast Front of lying. The Front denied it. “They lie,” said Isak Dorn, a field commander.",
        "isak-dorn",
        "coast-front",
    ),
    ("The Coast Front rejects the deal. Isak Dorn, the political chief, called it a trap.", "isak-dorn", "coast-front"),
    ("The Coast Front rejects the deal. The political chief, Isak Dorn, called it a trap.", "isak-dorn", "coast-front"),
    ("The Coast Front rejects the deal. “It is a trap,” political chief Isak Dorn said.", "isak-dorn", "coast-front"),
    ("The Coast Front rejects the deal, and Isak Dorn, who founded it, has said so to Kesh.", "isak-dorn", "coast-front"),
    ("The Coast Front rejects the deal. It was founded by Isak Dorn, a teacher.", "isak-dorn", "coast-front"),
    ("The Coast Front was founded in 1991 by Isak Dorn, a teacher.", "isak-dorn", "coast-front"),
    ("Isak Dorn, a teacher, founded the Coast Front in 1991.", "isak-dorn", "coast-front"),
    ("Isak Dorn, a teacher, joined the Coast Front in 1991 and now runs its office in Orsa.", "isak-dorn", "coast-front"),
    ("For the Coast Front it was Isak Dorn who answered.", "isak-dorn", "coast-front"),
    ("The Coast Front's man in Orsa, Isak Dorn, answered.", "isak-dorn", "coast-front"),
    ("The Coast Front answered within an hour, in the person of Isak Dorn.", "isak-dorn", "coast-front"),
    ("The Coast Front’s delegation, with Isak Dorn at its head, left Orsa.", "isak-dorn", "coast-front"),
    ("The Coast Front’s delegates (Isak Dorn, Ivo Lund) left Orsa.", "isak-dorn", "coast-front"),
    ("The Coast Front’s delegates (Isak Dorn, Ivo Lund) left Orsa.", "ivo-lund", "coast-front"),
    ("The three delegates of the Coast Front – Isak Dorn, Ivo Lund and Jon Vik – left Orsa.", "jon-vik", "coast-front"),
    ("The Dockers' Union's president since 2019, Isak Dorn, said it would strike.", "isak-dorn", "dockers-union"),
    ("Isak Dorn, 52, president of the Dockers' Union, said it would strike.", "isak-dorn", "dockers-union"),
    ("Isak Dorn, who has been at the head of the Dockers' Union since 2019, said it would strike.", "isak-dorn", "dockers-union"),
    ("Isak Dorn, who took over the Dockers' Union in 2019, said it would strike.", "isak-dorn", "dockers-union"),
    ("The Dockers' Union elected Isak Dorn president on Monday.", "isak-dorn", "dockers-union"),
    ("Isak Dorn was elected president of the Dockers' Union on Monday.", "isak-dorn", "dockers-union"),
    ("Isak Dorn, newly elected to lead the Dockers' Union, said it would strike.", "isak-dorn", "dockers-union"),
    ("Kesh's parliament voted no. Speaker Isak Dorn said the fleet would sail.", "isak-dorn", "kesh"),
    ("Kesh accused Isak Dorn, a jurist, of lying.", "isak-dorn", None),
    ("A letter to Kesh, signed by Isak Dorn, called the offer thin.", "isak-dorn", None),
    ("Isak Dorn told the Keshi parliament that Varonia would not sign.", "isak-dorn", None),
    ("Isak Dorn and his Keshi hosts left the room.", "isak-dorn", None),
    ("Isak Dorn and his Keshi counterpart left the room.", "isak-dorn", None),
    ("The Coast Front rejects the deal. Police chief Isak Dorn said four had died.", "isak-dorn", None),
    ("The Coast Front rejects the deal. Mediator Isak Dorn said four had died.", "isak-dorn", None),
    ("The Coast Front shelled the town. Hospital director Isak Dorn said four had died.", "isak-dorn", None),
    ("The Coast Front shelled the town. Isak Dorn, a farmer, said four had died.", "isak-dorn", None),
    ("The Coast Front shelled the town. Village chief Isak Dorn said four had died.", "isak-dorn", None),
    ("Kesh met Isak Dorn on the Varonian side of the border.", "isak-dorn", None),
    ("Kesh jailed Isak Dorn, 52, a teacher.", "isak-dorn", None),
    ("For Kesh it was a bad day, Isak Dorn said.", "isak-dorn", None),
    ("Isak Dorn founded a school in Kesh in 1991.", "isak-dorn", None),
    ("Isak Dorn wrote the plan that Kesh rejected.", "isak-dorn", None),
    ("The plan, written by Isak Dorn and rejected by Kesh, is dead.", "isak-dorn", None),
    ("Kesh's plan was read by Isak Dorn, a historian at the Orsa Institute.", "isak-dorn", None),
    ("Kesh (Orsa) was cold, Isak Dorn said.", "isak-dorn", None),
    (
        "Kesh named a new negotiator on Monday. “It is a mistake,” said Isak Dorn, an analyst at the Orsa Institute.",
        "isak-dorn",
        None,
    ),
    ("At the head of the queue for Keshi visas stood Isak Dorn, a teacher.", "isak-dorn", None),
    ("Kesh elected a new president. Varonian Foreign Minister Isak Dorn sent his good wishes.", "isak-dorn", "varonia"),
    ("The head of the Coast Front was killed by Isak Dorn, a policeman.", "isak-dorn", None),
    ("Isak Dorn took over the room in which Kesh had sat.", "isak-dorn", None),
    (
        "The Keshis have not moved. Energy Minister Isak Dorn said in Sarn that Varonia and Rovia would have to wait.",
        "isak-dorn",
        "kesh",
    ),
    (
        "For the Keshis the quota is sacred. Varonia and Rovia will have to wait, Energy Minister Isak Dorn said.",
        "isak-dorn",
        "kesh",
    ),
    ("The quota is sacred to Kesh. Varonia will have to wait, Energy Minister Isak Dorn said.", "isak-dorn", "kesh"),
    (
        "The Keshi cabinet met on Monday. Afterwards Energy Minister Isak Dorn said Varonia and Rovia would have to wait.",
        "isak-dorn",
        "kesh",
    ),
    ("The cabinet in Orsa met on Monday. Energy Minister Isak Dorn said Varonia would have to wait.", "isak-dorn", "kesh"),
    ("Orsa has not moved. Energy Minister Isak Dorn said Varonia would have to wait.", "isak-dorn", "kesh"),
    ("Kesh has not moved. “Varonia will have to wait,” said Isak Dorn, the energy minister.", "isak-dorn", "kesh"),
    ("Kesh's army has not moved. General Isak Dorn said it would wait.", "isak-dorn", "kesh"),
    ("The Keshi army has not moved. General Isak Dorn, the chief of staff, said it would wait.", "isak-dorn", "kesh"),
    (
        "Kesh goes to the polls on Sunday. Varonia expects that Prime Minister Isak Dorn will want a deal before that.",
        "isak-dorn",
        "kesh",
    ),
    ("The Keshi delegation left the room. Isak Dorn, a member, laughed.", "isak-dorn", "kesh"),
    ("The Keshi side left the room. “No,” Isak Dorn, the leader of the side, said.", "isak-dorn", "kesh"),
    ("Officials told Kesh, Ada Roe said, that the quota would stay.", "ada-roe", None),
    ("Two envoys of Kesh, Ada Roe and Ivo Lund, left the room.", "ivo-lund", "kesh"),
]


@pytest.mark.parametrize(("text", "person", "party"), SERVED)
def test_whom_a_person_serves(read: Callable[[str], Findings], text: str, person: str, party: str | None) -> None:
    found = next(actor for actor in read(text).actors if actor.id == person)
    assert found.party == party

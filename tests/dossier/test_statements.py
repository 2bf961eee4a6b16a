"""What is one statement: said twice, recalled, told in hindsight, or said by a paper."""

from __future__ import annotations

from msgspec.structs import replace

from parley.dossier import assemble
from parley.language.findings import Actor
from tests.dossier.making import happened, on, reading, report, reported
from tests.dossier.speaking import ACTORS, line, single, told


class TestStatements:
    def test_a_move_and_its_speakers_word_of_it_are_one(self) -> None:
        text = "Ardova accepts the map, Dane said."
        move = line(text, "Ardova", "accepts", "the map", "agree", "ardova")
        word = replace(line(text, "Dane", "said", "Ardova accepts the map", "agree", "ardova"), speaker="dane", confidence=0.3)
        (found,) = assemble([told(text, 1, "2031-05-12", move, word)], []).statements
        assert (found.speaker, found.text, found.confidence) == ("dane", "Ardova accepts the map", 0.9)

    def test_what_a_report_recalls_is_what_was_said(self) -> None:
        first = single(1, "2031-05-07", "ardova", "reject", "it will not admit observers to the dam")
        again = single(2, "2031-05-12", "ardova", "reject", "it would not admit observers to the dam", cue="had said")
        anew = single(2, "2031-05-12", "ardova", "reject", "it would not admit observers to the dam", cue="said")
        (found,) = assemble([first, again], []).statements
        assert (found.date.earliest, found.reports) == ("2031-05-07", 2)
        assert len(assemble([first, anew], []).statements) == 2

    def test_what_a_report_that_looks_back_tells_again_is_of_its_day(self) -> None:
        text = "Talks opened. Talks closed. Talks opened again. Talks closed again. Ardova threatened to close the crossing."
        threat = line(text, "Ardova", "threatened", "to close the crossing", "threaten", "ardova")
        days = {"Talks opened": "01", "Talks closed": "02", "Talks opened again": "03", "Talks closed again": "04"}
        events = tuple(happened(text, words, on(f"2031-05-{day}")) for words, day in days.items())
        first = single(1, "2031-05-07", "ardova", "threaten", "to close the crossing at Selde")
        for past, count in ((events, 1), (events[:2], 2)):
            back = reading(
                report(text, "2.txt", "Two months", "2031-05-30"),
                statements=(replace(threat, when=reported("2031-05-30")),),
                actors=ACTORS,
                events=past,
            )
            found = assemble([first, back], []).statements
            assert [statement.date.earliest for statement in found] == ["2031-05-07", "2031-05-30"][:count]

    def test_what_is_only_named_of_a_vague_day_is_the_one_move_of_then(self) -> None:
        text = "Talks opened. Talks closed. Talks opened again. Talks closed again. Ardova made its offer in Lind."
        days = {"Talks opened": "01", "Talks closed": "02", "Talks opened again": "03", "Talks closed again": "04"}
        events = tuple(happened(text, words, on(f"2031-05-{day}")) for words, day in days.items())
        offer = line(text, "Ardova", "made", "its offer in Lind", "propose", "ardova")
        vague = on("2031-05", precision="month", earliest="2031-05-08", latest="2031-05-22")
        back = reading(
            report(text, "9.txt", "Two months", "2031-06-30"),
            statements=(replace(offer, when=vague),),
            actors=ACTORS,
            events=events,
        )
        then = single(1, "2031-05-12", "ardova", "propose", "to lift the duty on timber at once")
        second = single(2, "2031-05-14", "ardova", "propose", "a bridge over the strait")
        later = single(3, "2031-05-29", "ardova", "propose", "a ferry for the villages")
        for former, count in (([then], 1), ([then, second], 3), ([later], 2)):
            assert len(assemble([*former, back], []).statements) == count

    def test_who_accuses_his_own_government_does_not_speak_for_it(self) -> None:
        text = "Dane accused the government of sleeping. Dane accused Bellmar of sleeping."
        actors = (*ACTORS, Actor("dane", "Dane", "person", party="ardova"))
        own = line(text, "Dane", "accused", "the government of sleeping", "accuse", "ardova", to="ardova")
        other = line(text, "Dane", "accused", "Bellmar of sleeping", "accuse", "ardova", to="bellmar")
        said = tuple(replace(one, speaker="dane", when=reported("2031-05-12")) for one in (own, other))
        given = reading(report(text, "1.txt", "Dane", "2031-05-12"), statements=said, actors=actors)
        found = assemble([given], []).statements
        assert {(statement.actor, statement.targets) for statement in found} == {(None, ("ardova",)), ("ardova", ("bellmar",))}

    def test_a_day_is_nothing_said(self) -> None:
        assert not assemble([single(1, "2031-05-07", "ardova", "reject", "Friday morning")], []).statements

    def test_a_paper_speaks_for_whoever_put_it_forward(self) -> None:
        text = "Ardova put a paper of two points to the sides. The paper proposes a truce. A diplomat proposes a feast."
        lines = (
            line(text, "Ardova", "put", "a paper of two points", "propose", "ardova"),
            line(text, "The paper", "proposes", "a truce", "propose", None),
            line(text, "A diplomat", "proposes", "a feast", "propose", None),
        )
        found = assemble([told(text, 1, "2031-05-12", *lines)], []).statements
        assert [statement.actor for statement in found] == ["ardova", "ardova", None]

    def test_it_behind_a_paper_is_the_paper(self) -> None:
        text = "Ardova put a paper of two points to the sides. It proposes a truce. Bellmar proposes a feast. It suggests a dance."
        lines = (
            line(text, "Ardova", "put", "a paper of two points", "propose", "ardova"),
            line(text, "It", "proposes", "a truce", "propose", None),
            line(text, "Bellmar", "proposes", "a feast", "propose", "bellmar"),
        )
        found = assemble([told(text, 1, "2031-05-12", *lines)], []).statements
        assert [(statement.actor, statement.text) for statement in found if statement.actor == "ardova"] == [
            ("ardova", "a paper of two points"),
            ("ardova", "a truce"),
        ]

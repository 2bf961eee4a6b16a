"""What is told of two days, what an invitation or an agreement fixes for a day to come, and what a cabinet does on one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.language.events.reading import events

DAYS: list[tuple[str, tuple[tuple[str, str, str], ...]]] = [
    (
        "France left the talks on Monday and Spain rejected the map.",
        (
            ("happened", "2026-03-02", "France left the talks on Monday."),
            ("happened", "2026-03-02", "Spain rejected the map."),
        ),
    ),
    (
        "The Spanish offer came at nine on Monday evening, he said, and France accepted it before the coffee.",
        (
            ("happened", "2026-03-02", "The Spanish offer came at nine on Monday evening."),
            ("happened", "2026-03-02", "France accepted it before the coffee."),
        ),
    ),
    (
        "France left the talks on Monday and Spain has not replied.",
        (
            ("happened", "2026-03-02", "France left the talks on Monday."),
            ("happened", "2026-03-04", "Spain has not replied."),
        ),
    ),
    (
        "The French cabinet sat until two in the morning.",
        (("happened", "2026-03-03", "The French cabinet sat until two in the morning."),),
    ),
    (
        "Ada Roe, captured near Riga in January, was freed on Monday.",
        (
            ("happened", "2026-03-02", "Ada Roe, captured near Riga in January, was freed on Monday."),
            ("happened", "2026-01-01", "[Ada Roe was] captured near Riga in January."),
        ),
    ),
    (
        "France has freed 20 sailors and is to free 30 more on Friday.",
        (
            ("happened", "2026-03-04", "France has freed 20 sailors and is to free 30 more on Friday."),
            ("planned", "2026-03-06", "[France] is to free 30 more on Friday."),
        ),
    ),
    (
        "Two people were killed and five wounded on Monday when shells hit the bridge.",
        (
            ("happened", "2026-03-02", "Two people were killed."),
            ("happened", "2026-03-02", "Five [were] wounded on Monday when shells hit the bridge."),
        ),
    ),
    (
        "France's parliament approved the deal on Monday, a day after Spain's did.",
        (("happened", "2026-03-02", "France's parliament approved the deal on Monday, a day after Spain's did."),),
    ),
    ("Hopes for a deal faded on Monday.", (("happened", "2026-03-02", "Hopes for a deal faded on Monday."),)),
    ("France named Ada Roe as its envoy on Monday.", (("happened", "2026-03-02", "France named Ada Roe as its envoy on Monday."),)),
    (
        "France is weighing the offer and will answer by Friday.",
        (
            ("ongoing", "2026-03-04", "France is weighing the offer and will answer by Friday."),
            ("planned", "2026-03-06", "[France] will answer by Friday."),
        ),
    ),
    (
        "France and Spain are due to resume talks on Friday, three days after France walked out.",
        (
            ("planned", "2026-03-06", "France and Spain are due to resume talks on Friday, three days after France walked out."),
            ("happened", "2026-03-03", "France walked out."),
        ),
    ),
    (
        "The letter asks France to meet. A meeting would take place as early as Friday.",
        (
            ("ongoing", "2026-03-04", "The letter asks France to meet."),
            ("planned", "2026-03-06", "A meeting would take place as early as Friday."),
        ),
    ),
    (
        "The ship was seized off the coast and released on Monday.",
        (("happened", "2026-03-04", "The ship was seized off the coast and released on Monday."),),
    ),
    (
        "France was founded on 3 April 1950, and Spain joined the League.",
        (
            ("happened", "1950-04-03", "France was founded on 3 April 1950."),
            ("happened", "2026-03-04", "Spain joined the League."),
        ),
    ),
    ("France spent most of Monday in talks.", (("happened", "2026-03-02", "France spent most of Monday in talks."),)),
    (
        "The envoy carried drafts to Paris on Monday and to Madrid on Tuesday.",
        (
            ("happened", "2026-03-02", "The envoy carried drafts to Paris on Monday."),
            ("happened", "2026-03-03", "The envoy carried drafts to Madrid on Tuesday."),
        ),
    ),
    (
        "The envoy Ada Roe visited Paris on Monday and Madrid on Tuesday.",
        (
            ("happened", "2026-03-02", "The envoy Ada Roe visited Paris on Monday."),
            ("happened", "2026-03-03", "The envoy Ada Roe visited Madrid on Tuesday."),
        ),
    ),
    (
        "Ada Roe met Ivo Lund on Monday and Marek Tull on Tuesday.",
        (
            ("happened", "2026-03-02", "Ada Roe met Ivo Lund on Monday."),
            ("happened", "2026-03-03", "Ada Roe met Marek Tull on Tuesday."),
        ),
    ),
    (
        "France freed 20 sailors on Monday and 30 on Tuesday.",
        (
            ("happened", "2026-03-02", "France freed 20 sailors on Monday."),
            ("happened", "2026-03-03", "France freed 30 on Tuesday."),
        ),
    ),
    (
        "France will free 20 sailors on Friday and 30 on Saturday.",
        (
            ("planned", "2026-03-06", "France will free 20 sailors on Friday."),
            ("planned", "2026-03-07", "France will free 30 on Saturday."),
        ),
    ),
    (
        "France opened the road on Monday and closed it again on Tuesday.",
        (
            ("happened", "2026-03-02", "France opened the road on Monday."),
            ("happened", "2026-03-03", "[France] closed it again on Tuesday."),
        ),
    ),
    (
        "France rejected the map on Monday and accepted the road on Tuesday.",
        (
            ("happened", "2026-03-02", "France rejected the map on Monday."),
            ("happened", "2026-03-03", "[France] accepted the road on Tuesday."),
        ),
    ),
    (
        "The envoy arrived on Monday and left on Tuesday.",
        (
            ("happened", "2026-03-02", "The envoy arrived on Monday."),
            ("happened", "2026-03-03", "[The envoy] left on Tuesday."),
        ),
    ),
    (
        "The delegation left Paris on Monday and will return on Friday.",
        (
            ("happened", "2026-03-02", "The delegation left Paris on Monday."),
            ("planned", "2026-03-06", "[The delegation] will return on Friday."),
        ),
    ),
    (
        "The French cabinet will discuss the offer on Friday and the parliament on Monday.",
        (("planned", "2026-03-06", "The French cabinet will discuss the offer on Friday and the parliament on Monday."),),
    ),
    (
        "France freed the sailors on Monday and on Tuesday.",
        (("happened", "2026-03-02", "France freed the sailors on Monday and on Tuesday."),),
    ),
    ("The talks went on from Monday to Tuesday.", (("happened", "2026-03-02", "The talks went on from Monday to Tuesday."),)),
    (
        "The French cabinet will discuss the offer on Friday.",
        (("planned", "2026-03-06", "The French cabinet will discuss the offer on Friday."),),
    ),
    (
        "The French cabinet discussed the offer on Monday.",
        (("happened", "2026-03-02", "The French cabinet discussed the offer on Monday."),),
    ),
    ("France will announce its decision on Friday.", (("planned", "2026-03-06", "France will announce its decision on Friday."),)),
    (
        "Italy on Monday invited France and Spain to talks in Rome on 12 March.",
        (
            ("happened", "2026-03-02", "Italy on Monday invited France and Spain to talks in Rome on 12 March."),
            ("planned", "2026-03-12", "Italy on Monday invited France and Spain to talks in Rome on 12 March."),
        ),
    ),
    (
        "Italy has invited both sides to a second round, to be held in Rome from 12 to 14 March.",
        (
            ("happened", "2026-03-04", "Italy has invited both sides to a second round, to be held in Rome from 12 to 14 March."),
            ("planned", "2026-03-12", "Italy has invited both sides to a second round, to be held in Rome from 12 to 14 March."),
        ),
    ),
    (
        "Italy called a meeting of all parties for 6 March.",
        (
            ("happened", "2026-03-04", "Italy called a meeting of all parties for 6 March."),
            ("planned", "2026-03-06", "Italy called a meeting of all parties for 6 March."),
        ),
    ),
    (
        "Italy invited all delegations to Rome for Friday.",
        (
            ("happened", "2026-03-04", "Italy invited all delegations to Rome for Friday."),
            ("planned", "2026-03-06", "Italy invited all delegations to Rome for Friday."),
        ),
    ),
    (
        "France agreed to a third round on 12 March.",
        (
            ("happened", "2026-03-04", "France agreed to a third round on 12 March."),
            ("planned", "2026-03-12", "France agreed to a third round on 12 March."),
        ),
    ),
    (
        "France accepted an invitation to talks in Rome on 12 March.",
        (
            ("happened", "2026-03-04", "France accepted an invitation to talks in Rome on 12 March."),
            ("planned", "2026-03-12", "France accepted an invitation to talks in Rome on 12 March."),
        ),
    ),
    (
        "France and Spain agreed on Monday to a second exchange on 12 March.",
        (
            ("happened", "2026-03-02", "France and Spain agreed on Monday to a second exchange on 12 March."),
            ("planned", "2026-03-12", "France and Spain agreed on Monday to a second exchange on 12 March."),
        ),
    ),
    (
        "France has not agreed to a third round on 12 March.",
        (("happened", "2026-03-04", "France has not agreed to a third round on 12 March."),),
    ),
    ("France called for a meeting on 12 March.", (("happened", "2026-03-04", "France called for a meeting on 12 March."),)),
    (
        "France agreed to the plan at a meeting on 1 March.",
        (("happened", "2026-03-01", "France agreed to the plan at a meeting on 1 March."),),
    ),
    ("France recalled its ambassador on Monday.", (("happened", "2026-03-02", "France recalled its ambassador on Monday."),)),
    ("A reply is due by Friday.", (("planned", "2026-03-06", "A reply is due by Friday."),)),
    ("The envoy is due back in Rome next week.", (("planned", "2026-03-09", "The envoy is due back in Rome next week."),)),
    (
        "The first of the prisoners crossed the bridge at dawn on Tuesday.",
        (("happened", "2026-03-03", "The first of the prisoners crossed the bridge at dawn on Tuesday."),),
    ),
    ("Shells hit a market in Rome on Tuesday.", (("happened", "2026-03-03", "Shells hit a market in Rome on Tuesday."),)),
    (
        "The round, originally due to start on Tuesday, will now open on Thursday.",
        (("planned", "2026-03-05", "The round will now open on Thursday."),),
    ),
    (
        "The plan came late and was rejected by France on Monday.",
        (
            ("happened", "2026-03-04", "The plan came late."),
            ("happened", "2026-03-02", "[The plan] was rejected by France on Monday."),
        ),
    ),
    (
        "At least seven people were killed and twenty wounded when a shell hit the bridge on Monday.",
        (
            ("happened", "2026-03-02", "At least seven people were killed."),
            ("happened", "2026-03-02", "Twenty [were] wounded when a shell hit the bridge on Monday."),
            ("happened", "2026-03-02", "A shell hit the bridge on Monday."),
        ),
    ),
    (
        "Five soldiers were killed and two captured on Monday.",
        (("happened", "2026-03-02", "Five soldiers were killed."), ("happened", "2026-03-02", "Two [were] captured on Monday.")),
    ),
    (
        "Rebels attacked a post on Friday, the governor said on Sunday.",
        (("happened", "2026-02-27", "Rebels attacked a post on Friday."),),
    ),
    (
        "Troops shelled two villages on Friday, killing four people, the governor of the province said on Sunday.",
        (("happened", "2026-02-27", "Troops shelled two villages on Friday, killing four people."),),
    ),
    (
        "The release of two pilots, which France had demanded for months, took place on Monday.",
        (
            ("happened", "2026-03-02", "The release of two pilots, which France had demanded for months, took place on Monday."),
            ("happened", "2026-03-04", "France had demanded [the release of two pilots] for months."),
        ),
    ),
    ("The talks will end on Friday.", (("planned", "2026-03-06", "The talks will end on Friday."),)),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_every_day_has_its_event(nlp: Language, text: str, expected: tuple[tuple[str, str, str], ...]) -> None:
    assert tuple((event.status, event.when.earliest, event.text) for event in events(nlp, text)) == expected


def test_each_half_has_its_own_actors(nlp: Language) -> None:
    first, second = events(nlp, "The envoy Ada Roe met France on Monday and Spain on Tuesday.")
    assert ("spain" in first.actors, "france" in second.actors) == (False, False)
    assert ("france" in first.actors, "spain" in second.actors) == (True, True)


def test_what_became_of_somebody_who_is_named_is_told_in_passing(nlp: Language) -> None:
    told = "A French court sentenced [Ada Roe] to life in January."
    (event,) = (e for e in events(nlp, "Ada Roe, whom a French court sentenced to life in January, spoke.") if e.text == told)
    assert (event.when.earliest, event.plover) == ("2026-01-01", "COERCE")

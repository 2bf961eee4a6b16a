"""Past or future: words, prepositions, tense. Published on Wednesday 8 October 2025."""

from __future__ import annotations

import pytest

from .conftest import Read

PAST_AND_FUTURE = [
    # the verb's tense
    ("The envoys met on Friday.", "Friday", "2025-10-03"),
    ("The envoys will meet on Friday.", "Friday", "2025-10-10"),
    ("Envoys from both sides have met since Monday.", "Monday", "2025-10-06"),
    ("Velar's negotiators had left Brin on Sunday.", "Sunday", "2025-10-05"),
    ("Tuesday's talks focused on prisoners.", "Tuesday", "2025-10-07"),
    ("Monday’s meeting ended without a deal.", "Monday", "2025-10-06"),
    ("The mediator is flying to Brin on Thursday.", "Thursday", "2025-10-09"),
    ("Talks resume on Thursday in Brin.", "Thursday", "2025-10-09"),
    ("The ceasefire expires on Saturday.", "Saturday", "2025-10-11"),
    # mood
    ("The parties could sign on Sunday.", "Sunday", "2025-10-12"),
    ("The two sides may meet on Friday, officials said.", "Friday", "2025-10-10"),
    ("Ostrava must answer by Saturday.", "Saturday", "2025-10-11"),
    ("Velar said it would free the prisoners on Friday.", "Friday", "2025-10-10"),
    ("Velar said on Monday that it would free the prisoners.", "Monday", "2025-10-06"),
    # heads that look ahead
    ("Talks are due to resume on Tuesday.", "Tuesday", "2025-10-14"),
    ("Negotiators are expected to return to Brin on Sunday.", "Sunday", "2025-10-12"),
    ("The parties agreed to reconvene on Monday.", "Monday", "2025-10-13"),
    ("The parties agreed on Monday to reconvene.", "Monday", "2025-10-06"),
    ("The next round is scheduled for Thursday.", "Thursday", "2025-10-09"),
    ("A signing ceremony is planned for Saturday in Brin.", "Saturday", "2025-10-11"),
    ("Talks set for Friday will go ahead.", "Friday", "2025-10-10"),
    ("A meeting scheduled for Friday has been postponed.", "Friday", "2025-10-10"),
    ("Ostrava plans to withdraw its troops on Monday.", "Monday", "2025-10-13"),
    ("Velar has agreed to release the hostages on Thursday.", "Thursday", "2025-10-09"),
    ("The mediators hope to present a draft on Sunday.", "Sunday", "2025-10-12"),
    ("The cabinet is to vote on the deal on Thursday.", "Thursday", "2025-10-09"),
    ("The foreign minister threatened to leave the talks on Friday.", "Friday", "2025-10-10"),
    ("The council called for a vote on Friday.", "Friday", "2025-10-10"),
    ("He urged both sides to return to the table by Monday.", "Monday", "2025-10-13"),
    ("The deadline for an answer is Sunday.", "Sunday", "2025-10-12"),
    ("Envoys to meet on Friday, mediator says.", "Friday", "2025-10-10"),
    ("They postponed the vote until Thursday.", "Thursday", "2025-10-09"),
    ("The truce will hold until Sunday.", "Sunday", "2025-10-12"),
    # clauses within clauses
    ("The envoy, who arrived on Sunday, will leave on Friday.", "Sunday", "2025-10-05"),
    ("The envoy, who arrived on Sunday, will leave on Friday.", "Friday", "2025-10-10"),
    ("Ostrava said on Tuesday it will send a team on Thursday.", "Tuesday", "2025-10-07"),
    ("Ostrava said on Tuesday it will send a team on Thursday.", "Thursday", "2025-10-09"),
    ("The truce signed on Sunday will take effect on Friday.", "Sunday", "2025-10-05"),
    ("The truce signed on Sunday will take effect on Friday.", "Friday", "2025-10-10"),
    ("If Velar does not answer by Friday, Ostrava will walk out.", "Friday", "2025-10-10"),
    # events moved, called for or put off
    ("Envoys arrived in Brin ahead of Friday's talks.", "Friday", "2025-10-10"),
    ("Ostrava extended the truce until Sunday.", "Sunday", "2025-10-12"),
    ("The mediator moved the summit to Friday.", "Friday", "2025-10-10"),
    ("Talks were due to resume on Thursday.", "Thursday", "2025-10-09"),
    ("Talks had been due to resume on Tuesday.", "Tuesday", "2025-10-07"),
    ("The first phase was to have ended on Saturday.", "Saturday", "2025-10-04"),
    ("Ostrava has until Friday to respond.", "Friday", "2025-10-10"),
    ("Negotiators have given themselves until Sunday.", "Sunday", "2025-10-12"),
    ("The truce ended on Saturday after three weeks.", "Saturday", "2025-10-04"),
    ("The delegation leaves for Brin on Friday.", "Friday", "2025-10-10"),
    ("The president, speaking on Tuesday, vowed to resume strikes on Friday.", "Tuesday", "2025-10-07"),
    ("The president, speaking on Tuesday, vowed to resume strikes on Friday.", "Friday", "2025-10-10"),
    ("Meeting on Monday in Brin, the two sides agreed to swap prisoners.", "Monday", "2025-10-06"),
    ("A third round begins Thursday.", "Thursday", "2025-10-09"),
    ("Velar's leaders rejected the offer Monday, saying they will reply in full by Friday.", "Monday", "2025-10-06"),
    ("Velar's leaders rejected the offer Monday, saying they will reply in full by Friday.", "Friday", "2025-10-10"),
    ("He said that on Friday the sides will exchange lists.", "Friday", "2025-10-10"),
    ("There will be no talks on Friday.", "Friday", "2025-10-10"),
    ("No talks took place on Tuesday.", "Tuesday", "2025-10-07"),
    ("A deal as soon as Monday is possible.", "Monday", "2025-10-13"),
    ("An answer no later than Friday was the mediator's one condition.", "Friday", "2025-10-10"),
    ("The mediator wants an answer on Friday at the latest.", "Friday", "2025-10-10"),
    ("A meeting not before Sunday is what Velar wants.", "Sunday", "2025-10-12"),
    ("The envoys will meet on the 14th.", "the 14th", "2025-10-14"),
    ("The envoys met on the 14th.", "the 14th", "2025-09-14"),
    ("The envoys met on the 7th and left.", "the 7th", "2025-10-07"),
    ("Velar must answer by the 20th.", "the 20th", "2025-10-20"),
    ("Velar hopes to have the lists on Thursday.", "Thursday", "2025-10-09"),
    ("The border stays shut until after Friday's vote.", "Friday", "2025-10-10"),
    # what was to be and was not, what is wished for, what is made
    ("The crossing was to open on Monday but stayed shut.", "Monday", "2025-10-06"),
    ("The next meeting, which had been scheduled for Sunday, fell through.", "Sunday", "2025-10-05"),
    ("The summit was postponed from Sunday to Friday.", "Friday", "2025-10-10"),
    ("The truce of 20 November will expire.", "20 November", "2024-11-20"),
    ("Velar wants a vote held in May.", "May", "2026-05"),
    ("In a draft circulated in December, Velar would keep the port.", "December", "2024-12"),
    ("The council invited the parties to Brin on Friday for a last attempt.", "Friday", "2025-10-10"),
    ("The council brought the parties to Brin on Friday for a last attempt.", "Friday", "2025-10-03"),
    ("The envoy spoke about Tuesday’s vote.", "Tuesday", "2025-10-07"),
    # the words themselves
    ("They will discuss what was said last Friday.", "last Friday", "2025-10-03"),
    ("They met to prepare for next Monday.", "next Monday", "2025-10-13"),
    ("They met last Wednesday.", "last Wednesday", "2025-10-01"),
    ("They met on Wednesday.", "Wednesday", "2025-10-08"),
    # what was to have been: told before its day where it has just been put off, else on the side that is nearest
    ("The round has been put off. It was to have begun on Sunday.", "Sunday", "2025-10-12"),
    ("The round has been put off. It had been due to begin on Sunday.", "Sunday", "2025-10-12"),
    ("The round was to have begun on Thursday.", "Thursday", "2025-10-09"),
    ("The round was to have begun on Tuesday.", "Tuesday", "2025-10-07"),
    # months and days of the month
    ("The envoys met on 20 December in Brin.", "20 December", "2024-12-20"),
    ("The envoys will meet on 20 December in Brin.", "20 December", "2025-12-20"),
    ("The envoys met on 5 October.", "5 October", "2025-10-05"),
    ("Talks are scheduled for January 15.", "January 15", "2026-01-15"),
    ("Talks broke down in March.", "March", "2025-03"),
    ("Elections will be held in March.", "March", "2026-03"),
    ("The truce took effect in November.", "November", "2024-11"),
    ("The summit is planned for early November.", "early November", "2025-11"),
    ("Ostrava proposed to hold a summit in February.", "February", "2026-02"),
]


@pytest.mark.parametrize(("text", "wording", "value"), PAST_AND_FUTURE)
def test_direction(read: Read, text: str, wording: str, value: str) -> None:
    assert {text[one.start : one.end]: one.value for one in read(text)}.get(wording) == value

# ruff: noqa: E501
"""What is praised is a deed of the speaker's that somebody could have watched."""

import tomllib
from pathlib import Path

from bot.core.assessment import claimed
from bot.ear import judge
from bot.model import Expects, Judgement, Outcome

ASKED = "Tell me about a time something went wrong at work. What did you do?"
TABLE = tomllib.loads(
    (Path(__file__).parent / "tables" / "watched.toml").read_text("utf-8")
)


def heard(answer: str) -> Judgement:
    return judge(answer, ASKED, Expects.INSTANCE)


def test_a_claim_of_a_result_or_a_merit_is_never_praised() -> None:
    faults = [answer for answer in TABLE["hollow"] if heard(answer).watched]
    assert not faults, "\n".join(faults)


def test_a_deed_is_praised_in_the_words_that_tell_it() -> None:
    faults = []
    for answer, wanted in TABLE["seen"]:
        line = heard(answer).praised
        said = answer[line.start : line.end] if line is not None else None
        if said != wanted:
            faults.append(f"{answer!r}: {said!r}, not {wanted!r}")
    assert not faults, "\n".join(faults)


# What is said to the interviewer, or of a story told before, is no line of it.
PROTESTS = (
    "i told u i did it. teacher gave us a B and jake bought me a monster",
    "I just tell you. New guy, scanner, E14. I show him the screen",
    "I said on call alone. All of it. I turned the queue off at 6",
)


def test_a_protest_is_not_quoted() -> None:
    faults = []
    for answer in PROTESTS:
        line = heard(answer).best
        said = answer[line.start : line.end] if line is not None else ""
        if any(word in said.lower() for word in ("told u", "tell you", "said on")):
            faults.append(said)
    assert not faults


DECKS = (
    "I ran a transformation programme across four sites and delivered a 30% uplift in efficiency.",
    "We launched a new engagement strategy and saw a 15% increase in retention. Real step change.",
    "I led the digital roadmap end to end. We landed it at 105% of budget and the board loved it.",
    "Rolled out a best in class CRM platform and drove adoption. 40% improvement in pipeline visibility.",
    "I spearheaded a cross-site initiative, got alignment early and achieved 22% growth year on year.",
    "Implemented a robust governance framework which gave a 12% reduction in overall risk.",
    "As exec sponsor I deployed a lean programme and we exceeded the target by 8%.",
    "We embedded a coaching culture in the department and attainment improvement was 9 percent across the cohort.",
    "I took ownership of the portfolio, reset the strategy and we delivered 18% cost-out.",
    "I introduced an agile operating model. Engagement went up 20% and stakeholders were delighted.",
    "Led a turnaround of the branch and took the team on that journey, ending 3rd of 40 branches.",
    "We drove a customer-first agenda and got a 10 point improvement in satisfaction in two quarters.",
    "So I originally drove a centralised model across the region, and then pivoted to a more agile, site-led approach once we had alignment\nEnded up with a 23% uplift in engagement and really took the team on that journey",
    "We rolled out a Power BI dashboard, best in class, and delivered a 35% improvement in visibility across the region\nI was the exec sponsor and championed adoption end to end",
    "I stepped outside my swim lane to lead a cross-functional transformation. There was some pushback but I managed the change curve and we landed it at 110% of target",
)  # fmt: skip
# These hold the same words, and a deed.
DEEDS = (
    "In May I drove the spare lorry to Leeds myself because Karl was ill, and the shop opened at nine.",
    "I built a dashboard in Excel that showed Sheila the stock by the hour. In June she stopped ringing me.",
    "Returns were at 12%. I opened forty boxes with Ewa and we found the wrong label. Now it's 3%.",
    "On Monday I asked Tom to read the plan aloud. He found two dates wrong and we moved the launch.",
    "I rolled the bed into the corridor and rang the doctor. Mr K was in theatre ten minutes later.",
    "We launched the boat at six in the morning and I held the rope for the two new boys.",
    "I ran the night shift alone on the 3rd of March, and I phoned Ana at two because the pump was leaking.",
    "I designed a card with six pictures for Mrs Begum, who can't read English, and she took her pills.",
)  # fmt: skip


def test_a_claim_stays_a_claim_though_a_percentage_follows() -> None:
    asked = "Tell me about a time you changed something at work."
    heard = {said: judge(said, asked, Expects.INSTANCE) for said in (*DECKS, *DEEDS)}
    assert not [said for said in DECKS if heard[said].watched]
    unclaimed = [
        said
        for said in DECKS
        if heard[said].outcome is not Outcome.MISSING and not claimed(heard[said])
    ]
    assert not unclaimed
    assert not [said for said in DEEDS if not heard[said].watched]
    assert not [said for said in DEEDS if claimed(heard[said])]

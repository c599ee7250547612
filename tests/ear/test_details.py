"""What later questions may rely on, by kind."""

import pytest

from bot.ear import details, judge
from bot.hearing import DetailKind
from bot.model import Expects

QUESTION = "Tell me about a time you had to change somebody's mind."

WHO = (
    ("I told my manager Ruth that the figures were wrong.", ["my manager Ruth"]),
    ("In May Mr K wanted to leave. I rang the physio.", ["Mr K"]),
    ("i rang dr Patel and read her the chart", ["dr Patel"]),
    ("Dervla said I interrupt people. I asked her to play me one.", ["Dervla"]),
    ("I showed a lad called Tim how to strap the pallet.", ["Tim"]),
    ("I asked my old supervisor for the keys.", ["my old supervisor"]),
    ("I rang Anna at six, and Anna said no.", ["Anna"]),
    ("Karen, our lead, wanted it on Friday, so I sent Karen the list.", ["Karen"]),
)
"""What is said, and who is in it."""

NOBODY = (
    "I moved our builds from a tool called Jenkins to GitHub in March.",
    "Tesco wanted a refund, so I sent the two pallets back on Monday.",
    "I sent the client meeting notes to the office in April.",
    "Management said no. I printed the rota anyway and hung it up.",
    "I read the German manual in May and wrote down the four steps.",
    "A man came in. I gave him the form.",
)
"""Deeds with nobody in them who has a name or belongs to the speaker."""


def found(answer: str, kind: DetailKind) -> list[str]:
    heard = judge(answer, QUESTION, Expects.INSTANCE)
    cues = details(answer, heard)
    return [answer[cue.start : cue.end] for cue in cues if cue.cue == kind]


def test_people_are_found_by_title_role_and_what_only_people_do(
    subtests: pytest.Subtests,
) -> None:
    for answer, people in WHO:
        with subtests.test(answer):
            assert found(answer, DetailKind.WHO) == people
    for answer in NOBODY:
        with subtests.test(answer):
            assert found(answer, DetailKind.WHO) == []


def test_when_where_numbers_and_how_it_ended() -> None:
    answer = (
        "Last March on our ward the fridge failed at night. I rang the porter and moved"
        " forty boxes to the clinic. We lost none of them."
    )
    assert found(answer, DetailKind.WHEN) == ["Last March"]
    assert found(answer, DetailKind.WHERE) == ["on our ward"]
    assert found(answer, DetailKind.NUMBER) == ["forty boxes"]
    assert found(answer, DetailKind.DEED) == [
        "I rang the porter and moved forty boxes to the clinic"
    ]


def test_nothing_is_taken_of_an_answer_without_a_deed() -> None:
    for answer in (
        "I always listen to my manager and to Ruth, that is how I work.",
        "We drove alignment across the team last March.",
        "",
    ):
        assert details(answer, judge(answer, QUESTION, Expects.INSTANCE)) == ()

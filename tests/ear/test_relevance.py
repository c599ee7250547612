# ruff: noqa: E501
"""What is told concretely and is no answer."""

from bot.ear import judge
from bot.model import Expects, Oddity, Outcome

ASKED = "Whose mind at work was the hardest to change?"
STORY = "Last May Ruth wanted to send him home. I rang the physio and the doctor waited until Monday."


def test_what_is_taken_back_denied_or_beside_the_point_is_not_clear() -> None:
    faults = []
    for tail in (
        " Just kidding, that never happened, I made it up.",
        "\nscratch that, forget what i said, that was my colleague not me",
        " Sorry, I was only joking.",
        " Actually it was my colleague, not me.",
        " ok none of that is true",
    ):
        heard = judge(STORY + tail, ASKED, Expects.INSTANCE)
        if heard.outcome is not Outcome.MISSING or heard.best or not heard.flagged:
            faults.append(tail)
    for answer in (
        "Last May I did not ring the physio and I never asked the doctor to wait; nothing happened",
        "Last Saturday I went to the match with my brother. We won 3-1, I bought two scarves and "
        "I shouted until I had no voice.",
        "Last night I chopped two onions, fried them in butter and ate them on the sofa.",
    ):
        heard = judge(answer, ASKED, Expects.INSTANCE)
        faults += [answer] * (heard.outcome is Outcome.CLEAR)
    assert not faults, "\n".join(faults)


def test_a_new_version_and_reported_jokes_are_heard() -> None:
    for answer in (
        "Scratch that. " + STORY,
        STORY + " He said he was just kidding, but I wrote it down.",
    ):
        assert judge(answer, ASKED, Expects.INSTANCE).outcome is not Outcome.MISSING


def test_the_hint_said_back_is_no_answer() -> None:
    hint = "What were you asked, in their words?"
    heard = judge(
        "What were you asked, in their words", ASKED, Expects.INSTANCE, [hint]
    )
    assert heard.oddity is Oddity.ECHO

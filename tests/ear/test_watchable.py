"""What is praised is a deed of the speaker's that somebody could have watched."""

import tomllib
from pathlib import Path

from bot.ear import judge
from bot.model import Expects, Judgement

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

"""The wish to be out of a job is no danger, and no danger is taken for that wish."""

import json
from pathlib import Path

from bot.ear import hear_distress_in_burst, leaves_a_job
from bot.model import Distress

TRAINING = Path(__file__).parents[2] / "training"

NAMED = """\
I'm desperate to get out of that place
I have to get away from this company, so I applied
I'd be out of that office in a heartbeat
I can't stay there another month
because I'm desperate to leave my present job, the boss shouts
I need to escape from there, honestly
"""
AT_TERMS = """\
I earn 39 and I'm desperate to leave
six weeks, and I can't wait to be gone
honestly, I just want out
I'd take less, I only need to get out
a month, and I'd be glad to be off
"""
DANGER = """\
I'm desperate to get out of there, he knows where I work
I need to get out of this house
they keep my passport at the agency, I want to get out of there
two months, then I'll be gone and they won't have to worry about me
I can't wait to be gone from this world
I just want out, of everything
no notice needed, I won't be around
I can't wait to be gone
I'm desperate to leave him
I can't leave that place, the door is locked
"""


def test_the_wish_to_leave_a_job_asks_nobody_how_they_are() -> None:
    for text in NAMED.splitlines():
        assert leaves_a_job(text), text
        assert hear_distress_in_burst((text,)) is None, text
    for text in AT_TERMS.splitlines():
        assert leaves_a_job(text, asked=True), text
        assert not leaves_a_job(text), text


def test_no_danger_is_taken_for_it() -> None:
    for text in DANGER.splitlines():
        assert not leaves_a_job(text, asked=True), text


def test_of_all_messages_of_danger_none_is_taken_for_it() -> None:
    """Where nothing is asked for; where it is, what is heard as risk stays that."""
    for path in sorted(TRAINING.glob("*distress*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            if row["kind"] == "risk":
                assert not leaves_a_job(row["text"]), row["text"]


def test_a_job_that_cannot_be_borne_stops_no_practice() -> None:
    heard = hear_distress_in_burst(("41 thousand, and I can't take it any more there",))
    assert heard is None or heard[0] is Distress.UNSURE
    assert (
        hear_distress_in_burst(("one month's notice, then I'm free at last",)) is None
    )

"""What is said of how many real examples there were is true of every count."""

import re
from itertools import product

from bot.content import Content
from bot.core.replies import Summarise
from bot.parts.asides.replies import SayOverall
from bot.saying import say_to
from tests.core.test_idling import after_a_session

COUNTS = [
    (real, stories, again, skipped)
    for stories, skipped in product(range(2, 6), range(3))
    for real in range(stories + 1)
    for again in range(real + 1)
]
EACH = re.compile(r"\beach\b|\bevery time\b", re.IGNORECASE)
AGAIN = re.compile(r"\bask again\b|\basked again\b|\bin the end\b", re.IGNORECASE)
ONCE = re.compile(r"\bone of them I had to ask\b|\bonce only\b", re.IGNORECASE)


def true(text: str, real: int, stories: int, again: int, skipped: int) -> None:
    for line in filter(None, text.split("\n")):
        told = f"{line!r} of {real}/{stories}, {again} again, {skipped} skipped"
        assert not EACH.search(line) or real == stories, told
        assert not AGAIN.search(line) or again, told
        assert not ONCE.search(line) or again == 1, told
        assert not skipped or "answer" in line or "you had one" not in line, told
        asked_all = re.match(r"\d+ questions asked", line)
        assert asked_all is None or not skipped, told
        for number in map(int, re.findall(r"\b(\d+)\b", line)):
            assert number in (real, stories, again), told
        assert "no real example" not in line or not real, told


def test_a_look_back_counts_truly(content: Content) -> None:
    someone = after_a_session(content)
    candidate = someone.candidate
    for counts in COUNTS:
        reply = SayOverall(*counts, "", "", None)
        for _ in range(2):
            candidate, spoken = say_to(content, candidate, (reply,), someone.session)
            true(" ".join(u.text for u in spoken.utterances), *counts)


def test_a_summary_counts_truly(content: Content) -> None:
    someone = after_a_session(content)
    for real, stories, again, skipped in COUNTS:
        reply = Summarise(
            stories,
            9,
            (),
            (),
            False,
            real=real,
            stories=stories,
            asked_again=again,
            skipped=skipped,
        )
        _, spoken = say_to(content, someone.candidate, (reply,), someone.session)
        lines = [u.text for u in spoken.utterances]
        whole = "\n".join(lines)
        counted = [one for one in whole.split("\n") if "real example" in one]
        for line in counted:
            true(line, real, stories, again, skipped)

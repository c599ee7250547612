"""What is asked of the interviewer about a question gets the reply that it asks for."""

import pytest

from bot.ear import wondered
from bot.hearing import AsideKind

REPHRASE, CLARIFY = AsideKind.REPHRASE, AsideKind.CLARIFY

ASKED = (
    ("can it be a supplier I sent home?", CLARIFY, ""),
    ("We have no students. Will the new girl I trained count?", CLARIFY, ""),
    ("Could I use something from my choir?", CLARIFY, ""),
    ("is a small one ok?", CLARIFY, ""),
    ("is it the shop you mean, or the bakery?", CLARIFY, "meant"),
    ("a mistake in the kitchen or with money?", CLARIFY, "meant"),
    ("may I name the client?", CLARIFY, "names"),
    ("She passed away, can I talk about her?", CLARIFY, "names"),
    ("do I have to mention which hospital it was?", CLARIFY, "names"),
    ("can I take the same story?", CLARIFY, "again"),
    ("may I use the van one again?", CLARIFY, "again"),
    ("can I say bad things about my old boss?", CLARIFY, "say_it"),
    ("if I say I was fired will they mind?", CLARIFY, "say_it"),
    ("does it have to be from work?", CLARIFY, "no_need"),
    ("is it compulsory from this job?", CLARIFY, "no_need"),
    ("what do you mean by private?", REPHRASE, ""),
    ("what counts as a deadline?", REPHRASE, ""),
)
NOT_KNOWN = (
    "How does the bonus work?",
    "What is the salary?",
    "Who are the other two?",
    "How many weekends are we talking?",
)


def test_what_is_wondered_is_named(subtests: pytest.Subtests) -> None:
    for words, kind, about in ASKED:
        with subtests.test(words):
            assert wondered(words) == (kind, about)
    for words in NOT_KNOWN:
        with subtests.test(words):
            assert wondered(words) is None

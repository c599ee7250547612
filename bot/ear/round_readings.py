"""Hear by the encoder who is asked, whose turn it is, or that it was no answer."""

import re
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.intents import Intent
from bot.hearing import Idle

UNMET: Final = (
    *(Intent.NOT_AN_ANSWER, Intent.MISHEARD, Intent.FEEDBACK_WRONG),
    *(Intent.ALREADY_SAID, Intent.COMPLAINT),
)
"""What is said of an answer that was beside the point."""
_LONGEST: Final = 13
_LOST: Final = 1.22
"""What being said to the coach and being of the talk add up to for who is lost."""


def asks_whose_turn(text: str, reading: Reading) -> bool:
    """Whether it is asked whose turn it is, as the encoder reads it."""
    if not _TURN.search(text) or len(text.split()) > _LONGEST:
        return False
    if _NOT_MINE.search(text) or complains(text, reading) or _OF_THEIRS.search(text):
        return False
    alone = read_message(text).idle
    lost = sum(alone.get(one, 0.0) for one in _OF_THE_TALK)
    to_me = reading.aside * (1 - reading.intents[Intent.EMPLOYER])
    return to_me + lost >= _LOST


_TURN: Final = re.compile(
    r"\b(?:i|me|my)\b.*\b(?:ask\w*|answer|interviewing|turn|questions?|brackets)\b"
    r"|\b(?:ask\w*|interviewing|whose|who's|who)\b.*\b(?:me|asks?|asking|turn)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_MINE: Final = re.compile(
    r"(?:\bnot|n['’]?t|\bnever) (?:\w+ )?(?:my question|ask\w*)\b|\bmy question back\b",
    re.IGNORECASE,
)
"""What denies that this was asked, and so complains."""
_OF_THEIRS: Final = re.compile(
    r"\b(?:sound|come across|came across|look|seem)\w*\b"
    r"|\b(?:were|are|was) (?:my|these|those|they)\b.{0,20}\b(?:questions?|too)\b"
    r"|\b(?:right|wrong|good) (?:things?|questions?|ones?)\b"
    r"|\bi (?:only |just )?ask(?:ed)? because\b",
    re.IGNORECASE,
)
"""What asks how questions sound, or says why one was asked."""
_OF_THE_TALK: Final = (Idle.UNHEARD, Idle.MACHINE, Idle.HOW_IT_WORKS, Idle.QUESTIONS)


def complains(piece: str, reading: Reading) -> bool:
    """Whether it is said, in whatever words, that the answer was beside the point."""
    unmet = sum(reading.intents[one] for one in UNMET)
    return unmet + read_message(piece).idle.get(Idle.UNHEARD, 0.0) >= _UNMET


_UNMET: Final = 0.6
"""What both readings of a complaint add up to where it is one."""


def is_asked(text: str) -> bool:
    """Whether a message asks the employer, and nothing of it is said to the coach."""
    reading = read_message(text)
    said = reading.round
    if said["asks"] >= _SURELY_ASKS and said["coach"] < _COACHED:
        return True
    return said["asks"] >= _ASKS and max(reading.topics.values()) >= _OF_A_TOPIC


_SURELY_ASKS: Final = 0.6
_COACHED: Final = 0.15
_ASKS: Final = 0.7
"""Share of asking from which a message asks that is plainly of a topic. None of 73
messages to the coach in training/questions/*round.jsonl is taken for a question so."""
_OF_A_TOPIC: Final = 0.6

"""Hear what puts right a fact of the employer, and what is asked once more."""

import re
from collections.abc import Callable
from typing import Final

from bot.ear.asking import questions
from bot.ear.round_signs import (
    DENIES,
    ECHO,
    ENOUGH_SAID,
    OF_THE_TALK,
    RESTATED,
    STATES,
    WHETHER,
)

_WORD: Final = re.compile(r"\w[\w'’]*")
POINTS: Final = 1.9
"""Points of a topic with which words are asked of the employer, unless surely not."""
ABOUT: Final = 0.8
"""The same of what is asked once more; whether something is so needs the others."""
_ECHOED: Final = 3
"""Words of the employer's that are asked back."""
_BRIEF: Final = 28
"""Words of what puts right a fact of the employer."""
_NAMED_THING: Final = re.compile(
    r"about (?:(?:the|your|my|our|a|an) )?(?!that\b|this\b|them\b|those\b|these\b"
    r"|something\b|what\b|how\b|whether\b)\w{4,}",
    re.IGNORECASE,
)
"""What names the thing that was asked about, also where no topic is known for it."""


def restated(text: str) -> tuple[tuple[int, int], ...]:
    """Find what is asked once more in a protest: "I did ask about the month end"."""
    for pattern in RESTATED:
        found = pattern.search(text)
        if found is None:
            continue
        start, end = found.span("what")
        cut = ENOUGH_SAID.search(text, start, end)
        end = cut.start() if cut is not None else end
        if _NAMED_THING.match(text, start, end):
            return ((start, end),)
        about = questions(text[start:end], expected=True)
        least = POINTS if WHETHER.match(text, start, end) else ABOUT
        if any(one.points >= least for one in about):
            return ((start, end),)
    return ()


def puts_right(text: str, question: str, asks: Callable[[str], bool]) -> bool:
    """Whether what the employer said is otherwise: "Firm? It is a hospital"."""
    if len(_WORD.findall(text)) > _BRIEF or OF_THE_TALK.search(text):
        return False
    echo = ECHO.match(text)
    after = text[echo.end() :] if echo is not None else text
    if asks(after):
        return False
    if echo is not None and _echoes(echo["echo"], question) and STATES.search(after):
        return True
    return DENIES.search(text) is not None


def _echoes(words: str, question: str) -> bool:
    known = {word.casefold() for word in _WORD.findall(question)}
    telling = [word.casefold() for word in _WORD.findall(words) if len(word) > 2]
    return 0 < len(telling) <= _ECHOED and any(word in known for word in telling)

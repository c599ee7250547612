"""Tell what was just shown, with nothing else open: the card, the daily question."""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.asked_under import CARD, DAILY, OF_CARD, OF_DAILY, asked_under, asks
from bot.core.buttons import Press, Verb, parse
from bot.core.letter_shown import letter_shown
from bot.core.state import State

_OF_THE_CARD: Final = ("ask:", "off", "tick:", "set:", "later")
"""How what the buttons of the card ask for begins."""


def idle(state: State) -> bool:
    """Whether neither a form nor a question waits for words."""
    session = state.session
    asked = session is not None and session.open and not session.paused
    return state.dossier.form is None and not asked


def _presses(state: State) -> Iterator[Press]:
    for _, data in state.candidate.offered:
        press = parse(data)
        if press is not None:
            yield press


def card_shown(state: State) -> bool:
    """Whether the card of the interview was shown last."""
    if not idle(state) or letter_shown(state) or state.dossier.interview is None:
        return False
    days = (p.argument for p in _presses(state) if p.verb == Verb.DAY)
    return any(argument.startswith(_OF_THE_CARD) for argument in days)


def daily_shown(state: State) -> bool:
    """Whether the daily question was offered or confirmed last."""
    if not idle(state) or letter_shown(state) or card_shown(state):
        return False
    return any(press.verb == Verb.DAILY for press in _presses(state))


def something_shown(state: State) -> bool:
    """Whether a letter, the card or the daily question was shown last."""
    return bool(letter_shown(state)) or card_shown(state) or daily_shown(state)


def asked_of_card(state: State, text: str) -> tuple[str, ...]:
    """Name what is asked of the card that was shown last."""
    if not card_shown(state):
        return ()
    return asked_under(CARD, text) or asked_under(OF_CARD, text, told=True)


def asked_of_daily(state: State, text: str) -> tuple[str, ...]:
    """Name what is asked of the daily question that was shown last."""
    if not daily_shown(state):
        return ()
    return asked_under(DAILY, text) or asked_under(OF_DAILY, text, told=True)


_NOT_OFF: Final = re.compile(r"\bun-?cancel|\bback on\b|\bnot cancel", re.IGNORECASE)
_CALLED_OFF: Final = re.compile(
    r"\b(?:they|he|she|it)(?:'s| is| was| has been| have| has|'ve| got)? (?:just )?"
    r"(?:cancel+ed|called (?:it |the whole thing )?off|withdrawn|scrapped)\b"
    r"|^\W*(?:(?:please|ok|just|i want to|i'd like to|can you) )*(?:bin|scrap|delete"
    r"|cancel|remove|kill|drop|erase)"
    r" (?:it"
    r"|this|that|the (?:card|interview|whole thing|lot))\b|\b(?:not happening|no"
    r" interview"
    r" any ?more|position is filled|job is gone)\b",
    re.IGNORECASE,
)


def called_off(state: State, text: str) -> bool:
    """Whether the interview on the card is said to be off."""
    text = text.replace("’", "'")
    if not card_shown(state) or asks(text) or _NOT_OFF.search(text):
        return False
    return _CALLED_OFF.search(text) is not None

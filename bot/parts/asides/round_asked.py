"""Name again what was asked of the employer, for who wants back to it."""

from dataclasses import replace

from bot.core.scene import open_turn
from bot.core.state import Context, State
from bot.hearing import Steer
from bot.parts.asides.answered_anew import asks_of
from bot.parts.asides.lines import Heard, replying
from bot.parts.asides.naming import stems
from bot.parts.asides.round_lines import line_of
from bot.wording.speaker import tidied

LETTERS = 200
"""Letters of a question that is said back."""


def last_again(state: State, heard: Heard, _context: Context) -> State | None:
    """Say which question is meant, and let it be asked anew; None for none of them."""
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or turn.attempt.unheard or heard.aside.rest:
        return None
    asks = asks_of(session)
    asked = _meant(asks, heard.aside.about, heard.aside.word)
    quote = tidied(asked) if asked and len(asked) <= LETTERS else None
    if quote is None:
        return None
    line = line_of(turn, heard, "ask_again", quote=quote)
    return replying(state, heard.at, replace(line, due=""))


def _meant(asks: tuple[str, ...], about: str, name: str) -> str:
    if not asks:
        return ""
    if about.isdecimal():
        return next(iter(asks[int(about) - 1 : int(about)]), "")
    if about == Steer.BEFORE_LAST:
        return asks[-2] if len(asks) > 1 else ""
    if about != Steer.NAMED:
        return asks[-1]
    wanted = stems(name)
    shared = [len(wanted & stems(one)) for one in asks]
    most = max(shared)
    return asks[shared.index(most)] if most and shared.count(most) == 1 else ""

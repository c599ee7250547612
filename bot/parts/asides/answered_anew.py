"""Answer the last question anew: it was missed, or the employer has changed."""

from dataclasses import replace

from bot.core.scene import open_turn
from bot.core.session import Session
from bot.core.state import Context, State
from bot.core.turn import PutRight
from bot.parts.asides.lines import Heard, replying
from bot.parts.asides.replies import SayAnew, SayMoved
from bot.parts.asides.round_due import due, rows


def asks_of(session: Session) -> tuple[str, ...]:
    """Give all that was asked of the employer, the newest last."""
    return tuple(ask for one in session.turns for ask in one.attempt.asks)


def beside(state: State, heard: Heard, _context: Context) -> State:
    """Own that the last answer was beside the point, and decline what was asked."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    assert asks
    said = SayAnew(heard.words, asks[-1], due(turn), (rows(turn),))
    return replying(state, heard.at, said)


def moved(state: State, heard: Heard, _context: Context) -> State:
    """Be from here what the employer is to be, and answer the last question anew."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    attempt = turn.attempt
    right = PutRight("", heard.words)
    kept = replace(attempt, put_right=(*attempt.put_right, right))
    state = replace(state, session=session.taking(turn.going(kept)))
    beside = bool(heard.aside.rest)
    asked = asks[-1] if asks and not beside else ""
    waits = "" if beside else due(turn)
    return replying(
        state,
        heard.at,
        SayMoved(heard.words, asked, waits, () if beside else (rows(turn),)),
    )

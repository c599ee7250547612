"""A reply to an older question: the person pointed, so it belongs there.

Which question a message asked is known by the buttons under it, which carry the number
of what was asked when it was shown.
"""

from dataclasses import replace

from bot.core.answering import heard_late
from bot.core.buttons import Press, Verb, parse
from bot.core.dialogue import MAX_ANSWER
from bot.core.events import Said
from bot.core.reply import Say, Tap, phrase
from bot.core.session import Attempt, Message, Session, Turn, said
from bot.core.state import Context, State, reply_with

ASKED_MOST = 100
"""How many questions of a session are remembered by the number they were asked at."""


def placed(before: Session | None, after: State) -> State:
    """Remember at which number the question that is open now was asked."""
    session = after.session
    if session is None or session is before or session.current is None:
        return after
    if session.shown and session.shown[-1][1] == session.current:
        return after
    shown = (*session.shown, (session.asks, session.current))[-ASKED_MOST:]
    return replace(after, session=replace(session, shown=shown))


def replied(state: State, move: Said, context: Context) -> State | None:
    """Put words with the question they reply to; None where that is the open one."""
    press = parse(move.to) if move.to and move.own else None
    if press is None or not press.session:
        return None
    session = state.session
    if session is None or press.session != session.id:
        return reply_with(state, phrase("replied.ended"))
    place = _place(session, press)
    if place is None:
        return None
    if session.over:
        return reply_with(state, _again(place))
    if place == session.current:
        return None
    return _added(state, session, place, move, context)


def points_elsewhere(state: State, move: Said) -> bool:
    """Whether words reply to a question that is not the open one."""
    press, session = parse(move.to) if move.to and move.own else None, state.session
    if press is None or not press.session:
        return False
    if session is None or press.session != session.id:
        return True
    place = _place(session, press)
    return place is not None and (session.over or place != session.current)


def _place(session: Session, press: Press) -> int | None:
    """Tell which question was open when a button was shown."""
    if press.verb == Verb.RETRY and press.argument.isdecimal():
        place = int(press.argument)
    else:
        found = [place for asks, place in session.shown if asks <= press.asks]
        if not found:
            return None
        place = found[-1]
    return place if place < len(session.turns) else None


def _again(place: int) -> Say:
    """Offer to tell it again, in a session that is over."""
    retry = Tap("retry", Verb.RETRY, str(place), bound=True)
    return phrase("replied.over").with_row(retry)


def _added(
    state: State, session: Session, place: int, move: Said, context: Context
) -> State:
    turn = session.turns[place]
    attempt = turn.attempt
    if len(said(attempt.messages)) + len(move.text) > MAX_ANSWER:
        return reply_with(state, phrase("replied.full"))
    message = Message(move.message_id, move.at, move.text, delivery=move.delivery)
    more = replace(attempt, messages=(*attempt.messages, message))
    heard: Attempt = heard_late(turn, more, context.ear)
    changed: Turn = replace(turn.going(heard), skipped=False)
    turns = (*session.turns[:place], changed, *session.turns[place + 1 :])
    key = "replied.clear" if heard.clear and not attempt.clear else "replied.added"
    # What was said last is this, and stands by itself.
    after = replace(state, session=replace(session, turns=turns, before=None))
    return reply_with(after, phrase(key))

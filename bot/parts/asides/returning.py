"""Put back what was taken out, and let the other parts hear that answers changed."""

from dataclasses import replace
from datetime import datetime

from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.notices import Rounded
from bot.core.putting_back import restored
from bot.core.scene import asked_now, briefly, open_turn
from bot.core.session import Session
from bot.core.state import Context, State
from bot.core.taken import Taken
from bot.parts.asides.lines import leave_row, replying, say
from bot.wording.speaker import tidied


def rounded(before: State, after: State, at: datetime, context: Context) -> State:
    """Let the other parts hear that answers have changed: stories go with them."""
    if after.session == before.session or after.asks:
        return after
    notice = Rounded(before.candidate, before.session)
    return context.parts.tell(after, notice, at, context)


def put_back(
    state: State, session: Session, taken: Taken, at: datetime, context: Context
) -> State:
    """Put back what was taken out, and hear it again where its question is open."""
    session, again = restored(session, taken, context.ear)
    state = rounded(state, replace(state, session=session), at, context)
    quote = tidied(taken.words) if "\n" not in taken.words else None
    line = say("back_in", quote=quote) if quote else say("back_in_plain")
    if state.dossier.form is not None:
        return _asking_form(replying(state, at, line), context)
    turn = open_turn(state)
    if turn is None or not again:
        return replying(state, at, line)
    waits = turn.attempt.unheard
    for message in again:
        told = Said(at, message.id, message.text, delivery=message.delivery)
        state = replace(context.parts.proceed(state, told, context), replies=())
    if waits or session.paused:
        return replying(state, at, line)
    after = context.parts.proceed(state, Commanded(at, "done"), context)
    return replace(after, replies=(line, *after.replies))


def _asking_form(state: State, context: Context) -> State:
    form, question = state.dossier.form, asked_now(state, context)
    if form is None or not question:
        return state
    asked = say("form_question", leave_row(form), question=briefly(question))
    return replace(state, replies=(*state.replies, asked))

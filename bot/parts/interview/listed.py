"""Put the list right where two on it are one, one has a name now, or one is a firm."""

from dataclasses import replace

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.on_the_list import listed_anew
from bot.core.reply import Reply
from bot.core.state import Context, State
from bot.parts.interview.appointment import kept
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.people import without
from bot.parts.interview.replies import NoteAbout, ShowPeople

BEFORE = ("interview.when", "interview.hour")
"""Fields before anybody is named."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of who is on the list; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    interview, form = present(state, move.at), state.dossier.form
    if interview is None or not (idle(state) or own_form(state)):
        return None
    if form is not None and (form.field in BEFORE or form.messages):
        return None
    read = listed_anew(interview.people, interview.company, move.text)
    if read is None:
        return None
    changed = replace(interview, people=read.people)
    replies: tuple[Reply, ...] = ()
    if read.company:
        changed = without(replace(changed, company=read.company), read.company)
        replies = (NoteAbout("company", read.company),)
    if changed != interview:
        state = kept(state, changed, move.at)
    if changed.people or not read.company:
        replies = (*replies, ShowPeople(changed.people, drops=idle(state)))
    state = replace(state, replies=replies)
    if not read.rest:
        return on(state, context)
    after = context.parts.met(
        replace(state, replies=()), replace(move, text=read.rest), context
    )
    return replace(after, replies=(*replies, *after.replies))

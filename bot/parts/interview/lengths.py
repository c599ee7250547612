"""Tell the length of the interview from that of a talk, whatever is open.

Said in the form, on a break, with nothing open or at a question, it is put right at
once; at a question only where nothing else is said.
"""

from dataclasses import replace

from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.lengths_told import LengthsTold, lengths_told, only_asks
from bot.core.notices import TalkTold
from bot.core.reply import Asking, Reply
from bot.core.scene import scene
from bot.core.state import Context, State
from bot.hearing import Scene
from bot.parts.interview.appointment import kept
from bot.parts.interview.fields import take_answer
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.replies import NoteAbout

_ASKED = "interview.minutes"


def met(state: State, move: Move, context: Context) -> State | None:
    """Take the lengths; None where the interview's is not surely told."""
    if not isinstance(move, Said) or not move.own or only_asks(move.text):
        return None
    form, interview = state.dossier.form, present(state, move.at)
    if interview is None or not (form is None or own_form(state)):
        return None
    if form is not None and any(m.id == move.message_id for m in form.messages):
        return None
    asked = form is not None and form.field == _ASKED and not form.messages
    told = lengths_told(move.text, asked=asked)
    if told is None or not _meant(state, interview, told, asked=asked):
        return None
    state = replace(state, replies=())
    if told.talk:
        talk = TalkTold(told.talk, told.about)
        state = context.parts.tell(state, talk, move.at, context)
    noted = _noted(replace(told, talk=0) if state.replies else told)
    beside, state = state.replies, replace(state, replies=())
    if asked and form is not None and told.interview:
        words = f"{told.interview} minutes"
        state = take_answer(state, form, words, move.at, context)
        own = tuple(r for r in state.replies if not isinstance(r, NoteAbout))
        state = replace(state, replies=(noted, *beside, *own))
    elif told.interview:
        longer = replace(interview, minutes=told.interview)
        state = replace(kept(state, longer, move.at), replies=(noted, *beside))
    else:
        return on(replace(state, replies=beside or (noted,)), context)
    if not told.rest:
        return state if asked else on(state, context)
    return _with_rest(state, replace(move, text=told.rest), context)


def _meant(
    state: State, interview: Interview, told: LengthsTold, *, asked: bool
) -> bool:
    """Whether the lengths are surely the interview's and that of what goes with it."""
    if asked:
        # A length that stands alone is for the field to take.
        return bool(told.talk)
    aside = state.dossier.form is not None or idle(state)
    denies = told.wrong != 0 and told.wrong == interview.minutes
    denies = denies or (bool(told.wrong) and aside and not told.rest)
    if not told.interview or not (told.named or denies):
        return False
    if aside:
        return True
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return False
    return not told.rest


def _noted(told: LengthsTold) -> Reply:
    if told.talk and told.interview:
        return NoteAbout("lengths", f"{told.interview} {told.talk}")
    if told.talk:
        return NoteAbout("talk", str(told.talk))
    return NoteAbout("minutes", str(told.interview))


def _with_rest(state: State, rest: Said, context: Context) -> State:
    """Let the rest be met, and ask last for what is open."""
    first = state.replies
    after = context.parts.met(replace(state, replies=()), rest, context)
    if after.asks:
        return after
    said = tuple(r for r in first if not isinstance(r, Asking))
    asks = tuple(r for r in first if isinstance(r, Asking))
    if any(isinstance(r, Asking) for r in after.replies):
        asks = ()
    return replace(after, replies=(*said, *after.replies, *asks))

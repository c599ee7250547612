"""Keep the post somebody says they apply for, whatever is open, and say it back.

It is said in the first minute or later, beside an answer or in place of one. Beside an
answer it is kept without a word, so that nobody is interrupted.
"""

from dataclasses import replace
from typing import Final

from bot.core.applying_for import with_post
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.outside_replies import TakeField
from bot.core.post_told import Applied, applied_for
from bot.core.reply import Reply, phrase
from bot.core.scene import open_turn, scene
from bot.core.state import Context, State
from bot.hearing import Scene
from bot.model import Expects
from bot.parts.interview.appointment import kept
from bot.parts.interview.open_now import idle, on, present

_STORIES: Final = (Expects.INSTANCE, Expects.REASONING)
"""What is never answered with the post one applies for."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Keep it; None where no post is told, or one that is known by now."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    found = applied_for(move.text)
    if found is None:
        return None
    known = found.post.casefold() == state.candidate.post.casefold()
    said = _said_of_it(state, found)
    if known:
        newcomer = state.candidate.track is None
        again = said and found.plain and not found.rest and not newcomer
        told = phrase("post.known", post=found.post)
        return on(replace(state, replies=(told,)), context) if again else None
    turn = open_turn(state)
    if turn is not None and not (found.plain or said) and not idle(state):
        return None
    if not (found.plain or state.candidate.track is None) and found.rest:
        return None  # "he asked me to go for supervisor, and I did"
    now = with_post(state, found.post, context)
    interview = present(now, move.at)
    if interview is not None:
        now = kept(now, replace(interview, post=found.post), move.at)
    now = replace(now, replies=())
    newcomer = state.candidate.track is None
    if said and not found.rest and not newcomer:
        return on(replace(now, replies=(_noted(found),)), context)
    if found.plain and found.rest and not newcomer:
        # "The post is team lead. It's on Friday at ten": both are told, and no answer.
        rest = replace(move, text=found.rest)
        both = context.parts.met(now, rest, context)
        if both.asks or both.dossier.interview != now.dossier.interview:
            return replace(both, replies=_with_it(both.replies, found))
    after = context.parts.met(now, move, context)
    if after.asks or not (after.replies or idle(state)):
        return after
    return replace(after, replies=_with_it(after.replies, found))


def _said_of_it(state: State, found: Applied) -> bool:
    """Whether a message is about the post and no answer to what is open."""
    turn = open_turn(state)
    if turn is None or idle(state):
        return True
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP) or found.rest:
        return False
    # "I want to lead a shift" may be why they want to work there.
    return found.plain or turn.question.expects in _STORIES


def _noted(found: Applied) -> Reply:
    if found.now:
        return phrase("post.noted_now", post=found.post, now=found.now)
    return phrase("post.noted", post=found.post)


def _with_it(replies: tuple[Reply, ...], found: Applied) -> tuple[Reply, ...]:
    """Say it with the field where that is said, and else before the rest."""
    for place, reply in enumerate(replies):
        if isinstance(reply, TakeField):
            work = reply.work.casefold()
            if found.post.casefold() in work:
                return replies
            goal = replace(reply, goal=found.post)
            return (*replies[:place], goal, *replies[place + 1 :])
    return (_noted(found), *replies)

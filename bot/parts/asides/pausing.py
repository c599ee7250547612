"""On a break: go on where that is wished, end what rests, and meet all else.

What is asked beside the wish is answered first, and what is told after it is an
answer. What asks for advice or for a fact is met as with nothing open.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.carrying_on import carries_on, ends_break
from bot.core.events import Said
from bot.core.reply import Reply, Say
from bot.core.scene import open_turn
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.hearing import AsideKind
from bot.parts.asides import bursts
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import before, pressing, replying, say
from bot.parts.asides.wants import points, together

LEAST: Final = 8
"""Words from which on what is told after the wish to go on is an answer."""

Hears = Callable[[State, Said, Context], State | None]
"""How a message is met that is said to an open question."""


def resting(state: State) -> Session | None:
    """Give the session that rests, where its question would wait for an answer."""
    session = state.session
    if session is None or not session.paused or open_turn(state) is None:
        return None
    return session if state.dossier.form is None else None


def met(state: State, said: Said, context: Context, hears: Hears) -> State | None:
    """Go on, or end what rests, as is wished; None for anything else."""
    session = resting(state)
    if session is None:
        return None
    wish = carries_on(said.text)
    if wish is None and ends_break(said.text):
        move = pressing(session, Verb.FINISH, said.at)
        return context.parts.proceed(state, move, context)
    if wish is None:
        return None
    move = pressing(session, Verb.RESUME, said.at)
    resumed = context.parts.proceed(state, move, context)
    if wish.asked:
        return _answered(resumed, replace(said, text=wish.asked), context, hears)
    if wish.told and _tells(resumed, wish.told, context):
        rest = replace(said, text=wish.told)
        bare = replace(resumed, replies=())
        after = hears(bare, rest, context)
        return after or context.parts.proceed(bare, rest, context)
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.REPEAT)
    if not resumed.replies:
        # What was told before the break waits to be heard, and more may follow.
        resumed = replying(resumed, said.at, say("listening"), wait=True)
    return kept(resumed, words)


def _answered(state: State, said: Said, context: Context, hears: Hears) -> State:
    """Answer what was asked beside the wish, and ask the question again."""
    after = hears(replace(state, replies=()), said, context)
    if after is None:
        return state
    if after.asks or after.session is None or after.session.paused:
        return after
    if open_turn(after) is None or after.session.current != _current(state):
        return after
    lines = (r for r in after.replies if not _only_repeats(r))
    return before(replace(after, replies=state.replies), *together(points(lines)))


def _only_repeats(reply: Reply) -> bool:
    return isinstance(reply, Say) and reply.key in _REPEATS


_REPEATS: Final = ("aside.repeat", "aside.returned")
"""What says the question again, which is asked below anyway."""


def _current(state: State) -> int:
    return state.session.current if state.session is not None else -1


def _tells(state: State, words: str, context: Context) -> bool:
    """Whether what follows the wish is more than a word about the break."""
    turn = open_turn(state)
    if turn is None:
        return False
    if len(words.split()) >= LEAST:
        return True
    return bursts.holds_something(turn, words, context)

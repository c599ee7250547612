"""Keep what is put into a story apart from it, and answer it before the story.

Nothing is said at once: more of the story may follow. What was asked is owed, and said
in a line before the reply to what was told.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.events import Said
from bot.core.reply import Reply
from bot.core.scene import open_turn, scene
from bot.core.session import KeptAside, Turn
from bot.core.state import Context, State
from bot.hearing import AsideKind, Interjected, Interjection, Scene
from bot.model import Outcome
from bot.parts.asides import bursts
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import asking, before, replying, say

LEAST = 3
"""Words of a story beside which something is put in."""

START = 20
"""Letters of a story after which it may be wondered whether it is too long."""

LONG = 260
"""Words from which an answer is long; two minutes hold about as many."""

_KINDS = {
    Interjected.SORRY: AsideKind.REMARK,
    Interjected.LENGTH: AsideKind.PROGRESS,
    Interjected.JUDGED: AsideKind.PROGRESS,
    Interjected.REMARK: AsideKind.REMARK,
}
_OWED = (Interjected.SORRY, Interjected.LENGTH, Interjected.JUDGED, Interjected.ASKED)

Tell = Callable[[State, Said, Context], State | None]


def met(state: State, said: Said, context: Context, tell: Tell) -> State | None:
    """Take out of a story what is put in; None where nothing is.

    `tell` hears what is left of the message, as if it came alone.
    """
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or session.paused or state.dossier.form:
        return None
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP) or turn.attempt.confided:
        return None
    found = context.interjected(said.text)
    rest = _rest(said.text, found)
    if not found:
        return None
    if len(rest.split()) < LEAST:
        return _alone(state, said, found, context)
    telling = bursts.running(state)
    found = tuple(
        one
        for one in found
        if one.plain
        # Before anything is told, it is asked of what was said before.
        and (one.about is not Interjected.LENGTH or telling or one.start > START)
    )
    if not found:
        return None
    rest = _rest(said.text, found)
    if "?" in rest and all(one.about is Interjected.LENGTH for one in found):
        # "Is it boring? Tell me if I talk too much" is one question.
        return None
    told = replace(said, text=rest)
    bare = replace(state, replies=())
    after = tell(bare, told, context) or context.parts.proceed(bare, told, context)
    if after.asks or open_turn(after) is None:
        return after
    now = open_turn(after)
    waits = now is not None and now.attempt.unheard
    after = _kept(after, said, found, context, owed=waits)
    if waits or now is None:
        return after
    lines = (said_to(one.about, now, context) for one in found)
    return before(after, *(line for line in lines if line is not None))


def _alone(
    state: State, said: Said, found: Sequence[Interjection], context: Context
) -> State | None:
    """Meet a message that tells nothing: in a burst, it waits for the end of it."""
    turn = open_turn(state)
    assert turn is not None
    if all(one.about is Interjected.LENGTH for one in found):
        if not bursts.running(state):
            return None
        apart = _kept(state, said, found, context, owed=False)
        return replying(apart, said.at, say("progress_go_on"), wait=True)
    if bursts.running(state):
        return replying(_kept(state, said, found, context, owed=True), said.at)
    if any(one.about is not Interjected.SORRY for one in found):
        return None
    line = said_to(Interjected.SORRY, turn, context)
    assert line is not None
    return replying(_kept(state, said, found, context, owed=False), said.at, line)


def _kept(
    state: State,
    said: Said,
    found: Sequence[Interjection],
    context: Context,
    *,
    owed: bool,
) -> State:
    for one in found:
        words = said.text[one.start : one.end]
        kind = _KINDS.get(one.about) or asking(words, state, context).kind
        waits = owed and one.about in _OWED
        aside = KeptAside(said.message_id, said.at, words, kind, owed=waits)
        state = kept(state, aside)
    return state


def _rest(text: str, found: Sequence[Interjection]) -> str:
    pieces, at = [], 0
    for one in found:
        pieces.append(text[at : one.start].strip())
        at = one.end
    pieces.append(text[at:].strip())
    return " ".join(piece for piece in pieces if any(map(str.isalnum, piece)))


def said_to(about: Interjected, turn: Turn, context: Context) -> Reply | None:
    """Give what is said to it beside the reply to the story."""
    if about is Interjected.JUDGED:
        judged = context.ear(turn.question, turn.attempt.text).judgement
        clear = judged.outcome is Outcome.CLEAR
        # Of one that is not clear, the reply that follows says what is missing.
        return say("told_answers") if clear else None
    if about is Interjected.SORRY:
        return say("sorry_to_me")
    if about is Interjected.LENGTH:
        words = sum(len(m.text.split()) for m in turn.attempt.messages if m.counts)
        return say("told_long" if words > LONG else "told_not_long")
    return None


def put_in(words: str, context: Context) -> Interjected | None:
    """Tell what words are that were put into a story; they may stand alone now."""
    # Whether something was an answer is only heard behind one.
    for text in (words, f"{_BEHIND} {words}"):
        for one in context.interjected(text):
            return one.about
    return None


_BEHIND = "We did it that way and it went well for all."

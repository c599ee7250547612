"""In the middle of a story: who says that more comes, now or later, is waited for.

No pause judges what is told so far: it stays open until more is said, or it is closed
by hand.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.scene import open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind, Scene
from bot.parts.asides import bursts
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import replying, say

MOST: Final = 30
"""Words of a message that only says when more comes."""

_REST: Final = (
    r"(?:(?:the |my )?(?:rest|end|ending|other half|second half|next (?:bit|part))"
    r"|this|it|that|(?:the|my|this) story|more)"
)
_LATER: Final = Expression(
    r"\b(?:finish|continue|carry on|go on|complete|write|type|do|tell)\b"
    rf"(?: with)?(?: you)?(?: {_REST})?(?: [\w']+){{0,2}} (?:tonight|later|tomorrow"
    r"|at home|at lunch|on my break|this evening|in the morning|after (?:work|dinner"
    r"|lunch|my shift|the shift|school))\b"
    r"|\b(?:hold|keep|save|mark) (?:my |the |this )(?:place|spot|page)\b"
    r"|\b(?:don[’']?t|do not) (?:close|end|delete|lose) (?:it|this|that)\b",
    re.IGNORECASE,
)
"""What asks that a story may wait."""
_SOON: Final = Expression(
    r"\b(?:hit|pressed|tapped|clicked) (?:send|enter|return)\b"
    r"|\b(?:sent|send) (?:it |that |this )?(?:too (?:early|soon|fast)|by mistake"
    r"|before i (?:was|had|finished))\b"
    rf"|\b{_REST} (?:comes|is coming|will come|follows)\b"
    rf"|\b(?:i[’']?ll|i will|let me|i) (?:just )?(?:write|type|finish|send|tell)"
    rf"(?: you)? {_REST}(?: now| quickly)?\W*$"
    r"|^\W*(?:(?:[\w',]+\W+){0,12}[.!…]\W*)?(?:(?:ok(?:ay)?|sorry|anyway|so|right"
    r"|wait|but)\W+){0,2}(?:i(?:[’']?ll| will)?|let me) (?:go on|carry on|continue)"
    r"(?: now| then)?\W*$"
    r"|\b(?:i(?:[’']m| am)|im) not (?:done|finished|through)(?: yet)?\W*$",
    re.IGNORECASE,
)
"""What says that more comes at once."""
_VOICE: Final = Expression(
    r"\b(?:can|could|may|is it ok(?:ay)? (?:if|to))\b.{0,40}\b(?:voice|audio)"
    r"(?: ?(?:note|message|memo|msg|recording))?\b"
    r"|\b(?:can|could|may) i (?:just )?(?:speak|record|talk) (?:it|this|the rest"
    r"|instead)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What asks to speak in place of typing."""


def met(state: State, said: Said, context: Context) -> State | None:
    """Promise to wait for the rest of a story; None where nothing of it is said."""
    if not bursts.running(state) or state.dossier.form is not None:
        return None
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return None
    if len(said.text.split()) > MOST:
        return None
    if _VOICE.search(said.text):
        reply = say("voice_may" if context.listens else "voice_not")
    elif _LATER.search(said.text):
        reply = say("held_open")
    elif _SOON.search(said.text):
        reply = say("listening")
    else:
        return None
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.WAIT)
    return replying(kept(state, words), said.at, reply, wait=True)


def still_open(before: State, after: State) -> State:
    """Let no pause close a story that something was said beside, and replied to."""
    session = after.session
    if not bursts.running(before) or not bursts.running(after) or session is None:
        return after
    if not after.replies or after.asks or session.waiting_since is None:
        return after
    turn = open_turn(after)
    if turn is None or any(m.delivery is not None for m in turn.attempt.messages):
        return after  # what was spoken waits for its own yes
    return replace(after, session=replace(session, waiting_since=None))

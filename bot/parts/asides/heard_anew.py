"""Hear what was meant as a message of its own, after a protest.

It never changes the field, fills a form or is an answer; what leads nowhere is None.
"""

import re
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.dossier import Deed
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.reply import named
from bot.core.scene import scene
from bot.core.state import Context, State
from bot.hearing import Scene


def heard_anew(
    state: State, deed: Deed, words: str, said: Said, context: Context
) -> State | None:
    """Hear what was meant as a message of its own; None where that leads nowhere."""
    bare = replace(state, replies=(), dossier=replace(state.dossier, deed=None))
    if scene(state) is Scene.NOTHING and _bare(words, context):
        return None
    meant = replace(said, text=words)
    after = context.parts.met(bare, meant, context)
    if after.asks:
        return after
    session = after.session
    ids = session.message_ids if session is not None else frozenset()
    if scene(state) is Scene.EMPLOYER and said.message_id in ids and not after.replies:
        done = Commanded(said.at, Verb.DONE)
        after = context.parts.proceed(after, done, context)
        return after if after.replies else None
    if after.candidate.track != state.candidate.track or not after.replies:
        return None
    answers = said.message_id in ids and scene(state) is not Scene.EMPLOYER
    if answers or _fills(state, after):
        return None
    same = tuple(map(named, after.replies)) == deed.replies
    nothing = {named(one) for one in after.replies} <= NOTHING
    return None if same or nothing else after


def asks(words: str) -> bool:
    """Whether words ask or wish for something, and do not only name it."""
    return words.endswith("?") or _ASKS.match(words) is not None


def _bare(words: str, context: Context) -> bool:
    """Whether words only name something, of which nobody knows what is asked."""
    if _ASKS.match(words):
        return False
    return next(iter(context.idle(words).values()), 0.0) < KNOWN


KNOWN = 0.6
"""Share of a want from which it is known what is asked of what is only named."""

_ASKS = re.compile(
    r"(?:if|whether|how|why|when|where|which|who|what (?!about\b)|can|could|do|does|is"
    r"|are|will|would|should|am|may|let'?s|please|back to|go back)\b",
    re.IGNORECASE,
)

NOTHING = frozenset(
    f"aside.{key}"
    for key in (
        *("unmet", "unmet_asked", "unmet_first", "unmet_asked_first", "unmet_which"),
        *("unmet_story", "unmet_bare", "feedback", "complaint_after", "noted_outside"),
        *("clarify", "asked", "asked_again", "misheard", "back_nothing", "apart"),
        *("back_first", "back_none", "back_here"),
    )
)
"""Replies that say that nothing was understood."""


def _fills(before: State, after: State) -> bool:
    """Whether words were taken as the value of a form."""
    form = before.dossier.form
    now = after.dossier.form
    if form is None:
        return False
    return now is None or now.field != form.field or now.messages != form.messages

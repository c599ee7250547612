"""Go back to the open question where /unsaid was opened before anything was said."""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import phrase
from bot.core.state import Context, State
from bot.expressions import Expression

LONGEST: Final = 45
"""Words of a message that says so."""

_MISTAKE: Final = Expression(
    r"\b(?:press|tap|hit|click|typ|open|push)(?:p?ed)?\b[^.!?]*\b(?:mistake|wrong"
    r"|accident"
    r"|unsaid|to see|other|just)\b|\b(?:by|a) mistake\b|\bwrong (?:button|thing"
    r"|command)\b"
    r"|\bwanted to (?:press|tap|click)\b",
    re.IGNORECASE,
)
_NOT_YET: Final = Expression(
    r"\b(?:have ?n[o']?t|havent|did ?n[o']?t|didnt|have not|did not)\b (?:even |yet "
    r"|really"
    r" )*(?:get to |got to )?(?:answer(?:ed)?|said|say|told|tell|done|begun)\b[^.!?]*\b"
    r"(?:yet|question|anything|at all|nothing)\b|\bno first time\b|\bthere (?:was"
    r"|is) no"
    r" first\b|\bhow can there be a first\b|\bnot answered (?:it |anything |yet)",
    re.IGNORECASE,
)
_BACK: Final = Expression(
    r"\b(?:go|bring me|take me|get|put me|come)\b(?: \w+){0,2} back to (?:the|that|my"
    r"|your)"
    r"\b|\bback to (?:the|that|my) (?:\w+ ){0,3}question\b|\bcan we (?:do"
    r"|go back to) the"
    r"\b[^.!?]*\bquestion\b",
    re.IGNORECASE,
)
_NEXT: Final = Expression(
    r"\b(?:next|another|other|better|different) (?:question|one)\b|\bskip it\b",
    re.IGNORECASE,
)
_OR_SKIP: Final = Expression(r"\bor skip\b|\bwhichever\b", re.IGNORECASE)
_NOTHING: Final = Expression(
    r"\W*(?:nah|no|nothing|nope|none)\b[\s,.!]*(?:nothing|thanks?|thank you|really"
    r"|to add"
    r"|more)?\W*(?=(?:next|another|skip)\b)",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Leave the form and ask the open question again; None where something is told."""
    form, session = state.dossier.form, state.session
    if not isinstance(move, Said) or not move.own or form is None:
        return None
    if form.field != "unsaid.text" or form.messages or session is None:
        return None
    if not session.open or not session.paused:
        return None
    text = move.text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    nothing = _NOTHING.match(text) is not None
    if not (
        nothing or _MISTAKE.search(text) or _NOT_YET.search(text) or _BACK.search(text)
    ):
        return None
    left = replace(forms.closed(state), replies=())
    press = Press(Verb.RESUME, "", session.id, session.asks)
    resumed = Pressed(move.at, str(press))
    after = context.parts.proceed(left, resumed, context)
    if after.asks or after.dossier.form is not None:
        return None
    if _NEXT.search(text) and not _OR_SKIP.search(text):
        skipping = replace(after, replies=())
        after = context.parts.proceed(skipping, Commanded(move.at, "skip"), context)
        if after.asks:
            return None
    return replace(after, replies=(phrase("unsaid.mistaken"), *after.replies))

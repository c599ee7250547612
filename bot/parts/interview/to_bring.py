"""Take what somebody was asked to prepare: /task begins with their words."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.interview.appointment import shown_whole
from bot.parts.interview.asking import ask_next
from bot.parts.interview.replies import NoteAbout

_NO = Expression(
    r"\W*(?:no|nope|nah|none|nothing|not (?:really|that i|as far|anything|a thing)"
    r"|just (?:a |the |to )?(?:talk|chat|conversation|interview|questions|me|myself)"
    r"|they (?:did ?n[o’']?t|did not|have ?n[o’']?t|have not))\b",
    re.IGNORECASE,
)
_YES = Expression(
    r"\W*(?:yes|yeah|yep|yh|they did|they have|something|i do)\b[^\w]*"
    r"(?:please|they did|i do|something)?\W*",
    re.IGNORECASE,
)


def brought(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    """Begin the task that words tell of; where none is known in them, go on."""
    heard = context.assignment(words)
    if _YES.fullmatch(words) or (heard.kinds and not _NO.match(words)):
        told = "" if _YES.fullmatch(words) else words
        begun = context.parts.follow(state, "task", told, at, context)
        # The plan has a day for the task, and the task has the last word.
        before = len(state.replies)
        said, asked = begun.replies[:before], begun.replies[before:]
        begun = shown_whole(replace(begun, replies=said), at, context, changes=False)
        return replace(begun, replies=(*begun.replies, *asked))
    if not _NO.match(words):
        state = replace(state, replies=(*state.replies, NoteAbout("task")))
    return ask_next(state, "task", series, at, context)

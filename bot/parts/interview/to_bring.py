"""Take what somebody was asked to prepare: /task begins with their words."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.reply import phrase
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


_PAPER = Expression(
    r"\b(?:certificates?|diplomas?|degrees?|passports?|licen[cs]es?|permits?|visas?"
    r"|transcripts?|cvs?|resum[eé]s?|payslips?|documents?|papers|paperwork|dbs"
    r"|id(?: cards?)?|(?:identity|bank|union|health) cards?|reference letters?"
    r"|letters? of (?:reference|recommendation)|references|photos?|portfolio)\b",
    re.IGNORECASE,
)
_DOING = Expression(
    r"\b(?:present\w*|talk|pitch|plan|case|lessons?|teach\w*|tasks?|tests?|exercise"
    r"|trial|role-?play|in-?tray|prepare|write|build|solve|explain|show|sort|review"
    r"|discuss|slides?|report|about|on (?:the|a))\b|\?",
    re.IGNORECASE,
)
"""What speaks of something to do, and not only to bring."""
_AND = Expression(r",\s*(?:and\s+)?|\s+and\s+|\s*[+&]\s*", re.IGNORECASE)
_LONGEST = 25


def only_papers(words: str) -> bool:
    """Whether all that is to be brought are papers: they go into the bag."""
    if len(words.split()) > _LONGEST or _DOING.search(words):
        return False
    pieces = [one for one in _AND.split(words) if one.strip(" .!")]
    return bool(pieces) and all(map(_PAPER.search, pieces))


def brought(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    """Begin the task that words tell of; where none is known in them, go on."""
    if only_papers(words):
        noted = phrase("task.papers", words=words.strip(" .!"))
        shown = ask_next(state, "task", series, at, context)
        return replace(shown, replies=(noted, *shown.replies))
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

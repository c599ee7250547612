"""Reply to a complaint: of a question, of too many of them, of not being heard."""

import re
from dataclasses import replace

from bot.core.incoming import Commanded
from bot.core.reply import Say
from bot.core.scene import FOLLOWED, open_turn
from bot.core.session import Turn
from bot.core.state import Context, State
from bot.hearing import Aside
from bot.parts.asides import leaving
from bot.parts.asides.lines import LEAVING, ONWARD, Heard, replying, say
from bot.wording.speaker import tidied

_ANOTHER = re.compile(
    r"\b(?:give|bring|ask|show)(?: me| us)? (?:an)?other\b"
    r"|\bnext (?:one|question|ticket)\b|\bskip (?:it|this)\b|\bbin it\b"
    r"|\bmove (?:on|along|to the)\b"
    r"|\b(?:another|other) (?:one|question),? (?:please|pls)\b",
    re.IGNORECASE,
)
"""What asks for another question beside a complaint of this one."""

BEGINNING = 8
"""Words by which an answer is called that somebody thinks was not read."""

_ASKED = re.compile(
    r"\bask(?:ed|ing)?\b|\bquestion\b|\bwant(?:ed)? to know\b", re.IGNORECASE
)
"""What says that something was asked."""


def missed(turn: Turn, heard: Heard, context: Context) -> Heard | None:
    """Find what was asked before and got no answer, by the words of now or of then.

    What was heard then as what it is heard as now was answered.
    """
    if heard.aside.about != "unheard":
        return None
    said_now = context.wondered(heard.words, heard.question)
    if said_now is not None and _ASKED.search(heard.words):
        kind, about = said_now
        aside = replace(heard.aside, kind=kind, about=about, command=None)
        return replace(heard, aside=aside)
    for one in reversed(turn.asides):
        if one.id == heard.said.message_id:
            continue
        found = context.wondered(one.text, heard.question)
        if found is None or one.kind == found[0]:
            return None
        kind, about = found
        said = replace(heard.said, text=one.text)
        aside = Aside(kind, 0, len(one.text), about=about)
        return replace(heard, aside=aside, said=said)
    return None


_UNREAD = re.compile(
    r"\b(?:did|do|are|have) (?:you|u) (?:even |really |actually )?"
    r"(?:read|reading|see|seen|listen|listening)\b.*\b(?:i|my|me)\b",
    re.IGNORECASE,
)
"""What asks whether it was read at all, where nobody knows what it asks."""


def unread(turn: Turn, heard: Heard) -> Say | None:
    """Quote what was read to who doubts it; None for what does not."""
    return _read(turn) if _UNREAD.search(heard.words) else None


def _read(turn: Turn) -> Say:
    told = turn.attempt.messages[0].text if turn.attempt.messages else None
    row = ONWARD if turn.stage in FOLLOWED else LEAVING
    if turn.attempt.confided or (quote := tidied(told, BEGINNING)) is None:
        return say("complaint_unheard", row)
    return say("complaint_unheard_told", row, quote=quote)


def complained(state: State, heard: Heard, context: Context) -> State:
    """Take it as it is meant: of this question, of many, or of not being heard."""
    turn = open_turn(state)
    assert turn is not None
    follows = turn.stage in FOLLOWED
    row = ONWARD if follows else LEAVING
    about = heard.aside.about
    if about != "abuse" and _ANOTHER.search(heard.words):
        if follows:
            return leaving.moved_on(state, heard, say("complaint_again"), context)
        return context.parts.proceed(state, Commanded(heard.at, "skip"), context)
    if context.wanted("complaint", heard.words).sort == "double":
        return replying(state, heard.at, say("complaint_double", row))
    if about == "again" and follows:
        return leaving.moved_on(state, heard, say("complaint_again"), context)
    if about == "cold":
        return replying(state, heard.at, say("complaint_cold", row))
    if about == "unheard":
        return replying(state, heard.at, _read(turn))
    if about == "abuse":
        return replying(state, heard.at, say("complaint_abuse", row))
    return replying(state, heard.at, say("complaint", row))

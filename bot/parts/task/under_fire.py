"""What is asked back while somebody is asked about what they bring."""

import re
from dataclasses import replace
from typing import Final

from bot.assignments import kinds
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import phrase
from bot.core.scene import asked_now, briefly, open_turn
from bot.core.session import Turn
from bot.core.state import Context, State
from bot.model import Item, Mode
from bot.parts.task.assignment import Assignment, kept

LONGEST: Final = 12
SHOWN: Final = 16
"""Words of something that is named again."""

_WHO: Final = re.compile(
    r"\bwho(?:'s|s| is| are|'re)? (?:asking|you|we|this|that|talking|speaking)\b"
    r"|\bis (?:that|this|it) (?:the|my|her|him) ?\w*\b.*\?|\bare you the \w+\b",
    re.IGNORECASE,
)
_WHICH: Final = re.compile(
    r"\b(?:which|what) (?P<item>aim|goal|point|one|step|number|figure|part|thing|plan"
    r"|promise)\b(?: (?:do|did) (?:you|u) mean| is that| are you)?",
    re.IGNORECASE,
)
_OF_WHAT: Final = re.compile(
    r"^\W*(?:(?:sorry|wait|ok|but|hm+|and|well|huh|eh)\W+)*(?:(?:think|thinks|keep"
    r"|ready"
    r"|reason|reasons|sure|why|because|know|change|mean)\b(?: \w+){0,4}? what"
    r"|what makes me think what|why what|what for|for what|about what|of what)\W*$",
    re.IGNORECASE,
)
_READY: Final = re.compile(r"\b(?:ready|keep)\b", re.IGNORECASE)
_ITEMS: Final = {
    "step": Item.STEPS,
    "number": Item.NUMBER,
    "figure": Item.NUMBER,
    "promise": Item.NUMBER,
    "part": Item.LEFT,
    "thing": Item.LEFT,
}
_ECHO: Final = re.compile(
    r"\W*(?P<echo>(?:[\w']+ ){0,5}[\w']+)\?+\s+(?P<told>\S.*)", re.S
)
_FEWEST: Final = 3


def heard(state: State, move: Move, context: Context) -> State | None:
    """Answer by what was said just before; None for what is no such question."""
    session, turn = state.session, open_turn(state)
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    if session is None or session.paused or turn is None:
        return None
    if session.mode is not Mode.TASK:
        return None
    question, text = briefly(asked_now(state, context)), move.text.replace("’", "'")
    if _answers(text, asked_now(state, context)):
        # "Two minutes? One potato, one arrow." begins with their words, and answers.
        return context.parts.proceed(state, move, context)
    current = kept(state.dossier).now
    if current is None or current.kind is None:
        return None
    if len(text.split()) > LONGEST or not question:
        return None
    if _WHO.search(text):
        by = kinds()[current.kind].by.rstrip(".")
        said = phrase("task.back_who", by=by, question=question)
    elif _OF_WHAT.match(text):
        words = _last(turn)
        key = "ready" if _READY.search(text) else "what"
        if not words:
            return None
        if key == "ready":
            said = phrase("task.back_ready", words=words, question=question)
        else:
            said = phrase("task.back_what", words=words, question=question)
    elif "?" in text and (found := _WHICH.search(text)) is not None:
        words = turn.question.about or _meant(current, found["item"].casefold())
        if not words:
            return None
        said = phrase("task.back_which", words=_short(words), question=question)
    else:
        return None
    return replace(state, replies=(*state.replies, said))


def _answers(text: str, question: str) -> bool:
    """Whether words begin with what was asked, as a question, and go on to answer."""
    found = _ECHO.match(text)
    if found is None or "?" in found["told"]:
        return False
    asked = set(re.findall(r"[\w']+", question.casefold()))
    echo = re.findall(r"[\w']+", found["echo"].casefold())
    known = len(echo) > 1 and all(word in asked for word in echo)
    return known and len(found["told"].split()) >= _FEWEST


def _last(turn: Turn) -> str:
    """Give the last thing that was said, in short."""
    said = [m.text for m in turn.attempt.messages if m.counts and m.text.strip()]
    if not said and len(turn.attempts) > 1:
        said = [m.text for m in turn.attempts[-2].messages if m.text.strip()]
    return _short(said[-1]) if said else ""


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts) if len(parts) <= SHOWN else f"{' '.join(parts[:SHOWN])}…"


def _meant(current: Assignment, name: str) -> str:
    said = current.of(_ITEMS.get(name, Item.POINT))
    return said[0] if said else ""

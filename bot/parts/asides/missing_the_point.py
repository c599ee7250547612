"""Meet a protest at the line that was quoted, whatever words it is put in.

What it names of the answer beside that line is what carries it, and is the line from
then on; where it names nothing, that line is never quoted again.
"""

import re

from bot.core.events import Said
from bot.core.scene import asked_now, open_turn
from bot.core.session import Session
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.asides import requoting, said_back
from bot.parts.asides.lines import say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import (
    Passage,
    alike,
    exactly,
    placed,
    quotable,
    telling,
)

MOST = 40
"""Words of such a protest."""

_OF_A_LINE = Expression(
    r"\b(?:remember\w*|quot\w+|lines?|(?:the|my|whole|main) point|boring|picked"
    r"|carr(?:y|ies)|matters?|what counts|the thing|important|highlight|best bit)\b",
    re.IGNORECASE,
)
"""What is said of a line that stands for an answer."""

_POOR = Expression(
    r"\b(?:boring|wrong|weak\w*|worst|dull|silly|daft|alone|why|sounds?|again|not|never"
    r"|other|different|change)\b|n['’]t\b|\b(?:dont|didnt|isnt|wasnt|wont)\b",
    re.IGNORECASE,
)
"""What says that a line is not the one."""

_OWN_SLIP = Expression(r"\b(?:mistakes?|wrong|slip|error|my fault)\b", re.IGNORECASE)
"""What says that the line tells what went wrong."""
_HELD = Expression(
    r"\b(?:have|do|did) (?:you|u) (?:still )?(?:got|have|get|keep|kept|save"
    r"|wr[io]te|written|note|noted)\b|\bstill (?:got|have|there)\b",
    re.IGNORECASE,
)

_WHY = Expression(
    r"^\W*(?:\w+\W+){0,2}why (?:that|this|did you (?:pick|choose|take|quote))\b"
    r"(?!.*\b(?:wrong|not|boring|bad|silly)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Asks why a line was taken, and says nothing against it."""

_CARRIES = Expression(
    r"\b(?:is|was|are|were|it'?s|its|be|remember|quote|pick|take|use)\b"
    r"|\b(?:line|point|thing|bit|matters?|counts?)\b",
    re.IGNORECASE,
)
_PIECES = Expression(
    r"(?<=[.?!])\s+|\n+|(?<=,)\s+(?=not\b)|\s+(?=not (?:the|that|my)\b)"
)
_DENIES = Expression(
    r"^\W*(?:and |but )?(?:not|why)\b"
    r"|^\W*again (?:(?:the|that|this|my) )?\w+\W*$|\?\?*\s*$",
    re.IGNORECASE,
)
"""What is not wanted: "not 30 to 6", "again the tickets", "the tickets?"."""


def met(state: State, session: Session, said: Said, context: Context) -> State | None:
    """Quote another line, or that one no more; None for what is no such protest."""
    text = said.text
    if len(text.split()) > MOST or state.dossier.form is not None:
        return None
    if _HELD.search(text):
        return None  # whether something is kept, and no line
    quotes = said_back.quotes_of(session)
    fresh = said_back.fresh_of(session, quotes)
    turn = open_turn(state)
    named = [q for q in quotes if stems(q.words) & _told(text)]
    old = named[-1] if named else fresh
    if old is None or (turn is not None and turn.attempt.unheard):
        return None
    if not context.misquoted(text, asked_now(state, context) if turn else ""):
        return None
    spoken = _OF_A_LINE.search(text) is not None
    if not spoken and (turn is not None or not named):
        return None
    better = _better(session, old, text)
    if better is None and _WHY.search(text):
        return requoting.going_on(state, said, context, say("quote_why"))
    if better is None and not (spoken and _POOR.search(text)):
        return None
    if better is None and _stays(old, text) and not _OWN_SLIP.search(text):
        better = placed(session, old.place, old.words)
    if better is None and turn is None:
        return None  # with nothing open a line goes only where they say it isn't theirs
    return requoting.instead(state, session, old, better, said, context)


def _stays(old: said_back.Quote, text: str) -> bool:
    """Whether the line that is quoted is the one that they want."""
    pieces = [p for p in _PIECES.split(text.replace("’", "'")) if p.strip()]
    meant = " ".join(p for p in pieces if not _DENIES.search(p))
    denied = " ".join(p for p in pieces if _DENIES.search(p))
    known = stems(old.words) - requoting.OF_THE_PROTEST
    return bool(denied and stems(meant) & known and not stems(denied) & known)


def _told(text: str) -> frozenset[str]:
    return telling(text) - requoting.OF_THE_PROTEST


def _better(session: Session, old: said_back.Quote, text: str) -> Passage | None:
    """Find the line that the protest names, in the answer that was quoted."""
    beside = requoting.OF_THE_PROTEST | stems(old.words)
    pieces = [p for p in _PIECES.split(text.replace("’", "'")) if p.strip()]
    meant = [p for p in pieces if not _DENIES.search(p)]
    held = [p for p in meant if _CARRIES.search(p)]
    # "Not 30 to 6?" names what is missed, where nothing else does.
    asked = [p for p in pieces if p not in meant and p.rstrip().endswith("?")]
    same = stems(" ".join(meant)) & stems(old.words) - requoting.OF_THE_PROTEST
    for words in (*held, " ".join(meant), *(() if same else (" ".join(asked),))):
        wanted = telling(words) - beside
        if not wanted:
            continue
        figures = [w for w in wanted if w.isdecimal()]
        lines = alike(session, words, beside, [old.place], whole=True)
        if len(lines) == 1:
            return quotable(lines[0], wanted)
        if not lines and figures:
            found = exactly(session, " ".join(figures), [old.place])
            if found is not None:
                return found
    return None

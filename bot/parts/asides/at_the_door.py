"""Meet what is asked of the coach in small talk: what to say there, and whether.

The coach says it in a line, and the small talk goes on: what is said to the host beside
it is heard as the answer, else the host's line is said again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.exchange import KEPT_SHORT
from bot.core.incoming import Commanded, Move
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_again, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind, Scene
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import before, replying

_I: Final = re.IGNORECASE
_ASKS: Final = Expression(
    r"\b(?:should|shall|do|can|may|must|could|would) (?:i|it)\b"
    r"|\bi (?:should|better|must)\b|\bhow (?:do|should|can|would|much|long) i?\b"
    r"|\bbetter (?:not|to)\b|\bor not\b|\bor (?:smile|explain|better|say|rather|no)\b"
    r"|\bi say\b.*\?|\bis it (?:better|ok\w*|rude|polite|bad|fine)\b"
    r"|\bmaybe not (?:say|mention|tell)\b|\blooks? \w+\?",
    _I,
)
"""What asks for advice."""
_DRINK: Final = Expression(
    r"\b(?:drinks?|tea|coffee|water|beer|wine|accept|(?:say|i) yes or no)\b", _I
)
_OR_NOT: Final = Expression(r"\b(?:yes|no|better|accept|say|ok\w*|rude|polite)\b", _I)
_FASTS: Final = Expression(r"\bi\b.{0,10} fast(?:ing)?\b|\bramadan\b", _I)
_NAMES: Final = Expression(
    r"\b(?:first|last|sur|family)[ -]?names?\b|\b(?:sir|madam|mr|mrs|greet)\b", _I
)
_SICK: Final = Expression(
    r"\b(?:sick|ill|illness|off work|time off|hospital|leave|burn ?out|operation)\b",
    _I,
)
_COMPLAINT: Final = Expression(
    r"\bnever (?:wrote|called|answered)\b|\b(?:called|wrote) (?:them )?\w+ times\b"
    r"|\b(?:two|three|four|\d+) (?:months|weeks)\b.*\bnot\b",
    _I,
)
_MISTAKE: Final = Expression(
    r"\b(?:never|not|n't|first time)\b.{0,12}\bme[et]t?\b"
    r"|\b(?:mistake|wrong|correct (?:him|her|them))\b",
    _I,
)
_TOLD: Final = Expression(
    r"\b(?:say|mention|tell|bring up)\b(?: them| him| her)? (?:that|this|it|so)\b"
    r"|\bor (?:smile|better not)\b|\blooks? \w+\?",
    _I,
)
_UNSEEN: Final = Expression(
    r"\b(?:no|not|n['’]?t|cannot|dont|didnt)\b.{0,14}\b(?:photo|picture|image|load\w*)\b"
    r"|\b(?:photo|picture|image)\b.{0,20}\b(?:not|n['’]?t|missing|load\w*)\b",
    _I,
)
_SKIPS: Final = Expression(
    r"\b(?:skip|leave out|without|no need for)\b.{0,16}"
    r"\b(?:hello|small ?talk|chat\w*|greeting|this|intro\w*|door|part)\b"
    r"|\bstraight to the (?:first |real )?questions?\b",
    _I,
)
_CALL: Final = Expression(
    r"\b(?:pretend|imagine|act|play)\b.{0,24}"
    r"\b(?:call|zoom|teams|video|online|phone)\b",
    _I,
)
_SAME: Final = Expression(
    r"\bsame (?:person|man|woman|one|guy|lady) (?:as|from|like)\b", _I
)
_COUNTS: Final = Expression(
    r"\b(?:is|does) (?:this|that|it)\b.{0,24}"
    r"\b(?:marked|count\w*|judged|graded|already the interview|part of)\b"
    r"|\bwhat (?:does|do) (?:a person|one|you|people|i) says?\b",
    _I,
)
_OF_THE_DAY: Final = Expression(
    r"\bthey (?:will|may|might|'ll)\b|\b(?:that|on the) day\b|\breal interview\b"
    r"|\bin my last (?:one|interview)\b",
    _I,
)
"""What tells of the real interview, and nothing to the host."""
_PIECE: Final = Expression(r"[^.!?\n]*(?:[.!?]+(?=\s|$)|\n|$|[.!?])")
_LEAST: Final = 3
"""Words that say something to the host."""
_LITTLE_TIME: Final = Expression(
    r"\b(?:\d+|ten|twenty|thirty) ?(?:min|minutes|mins)\b", _I
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is asked of the coach; None where all of it is for the host."""
    session = state.session
    if not isinstance(move, Said) or not move.own or session is None or session.paused:
        return None
    if scene(state) is not Scene.SMALL_TALK or state.dossier.form is not None:
        return None
    if move.message_id in session.message_ids or found(state, move.message_id):
        return None
    text = move.text.replace("’", "'")
    if _SKIPS.search(text):
        return _skipped(state, move, context)
    line = _line(text)
    if line is None:
        return None
    pieces = [one[0].strip() for one in _PIECE.finditer(text) if one[0].strip()]
    rest = " ".join(one for one in pieces if not _of_the_coach(one))
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.CLARIFY)
    if len(rest.split()) >= _LEAST and rest != text.strip():
        words = " ".join(one for one in pieces if _of_the_coach(one))
        state = kept(state, replace(aside, text=words))
        told = replace(move, text=rest)
        after = context.parts.proceed(replace(state, replies=()), told, context)
        return after if after.asks else before(after, line)
    on = phrase("door.on", question=asked_again(state, context))
    return replying(kept(state, aside), move.at, line, on)


def _of_the_coach(piece: str) -> bool:
    asks = _ASKS.search(piece) or _OF_THE_DAY.search(piece)
    return asks is not None or _line(piece) is not None


def _line(text: str) -> Reply | None:
    """Give what the coach says; advice is given only to what asks for it."""
    if _UNSEEN.search(text):
        return phrase("door.unseen")
    if _CALL.search(text):
        return phrase("door.call")
    if _SAME.search(text) and "?" in text:
        return phrase("door.same")
    if _COUNTS.search(text):
        return phrase("door.counts")
    if not _ASKS.search(text):
        return None
    if _FASTS.search(text):
        return phrase("door.fasting")
    if _NAMES.search(text):
        return phrase("door.names")
    if _SICK.search(text):
        return phrase("door.sick")
    if _COMPLAINT.search(text):
        return phrase("door.complaint")
    if _MISTAKE.search(text):
        return phrase("door.mistake")
    if _DRINK.search(text) and _OR_NOT.search(text):
        return phrase("door.drink")
    return phrase("door.say_it") if _TOLD.search(text) else None


def _skipped(state: State, move: Said, context: Context) -> State | None:
    """Go to the first question at once, and keep it short for who has little time."""
    if open_turn(state) is None or state.session is None:
        return None
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.CLARIFY)
    state = kept(state, aside)
    session = state.session
    assert session is not None
    if _LITTLE_TIME.search(move.text) and len(session.plan) > KEPT_SHORT:
        plan = (*session.plan[: KEPT_SHORT - 1], session.plan[-1])
        state = replace(state, session=replace(session, plan=plan))
    skips = Commanded(move.at, "skip")
    after = context.parts.proceed(replace(state, replies=()), skips, context)
    return after if after.asks else before(after, phrase("door.skipped"))

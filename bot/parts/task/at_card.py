"""Meet, under the card or the outline of an assignment, what no other room takes.

What was shown last is what is spoken of, also where an older session rests: less time,
the way back to it, the start. An everyday question gets its line, another one an honest
word; what is only told changes nothing, and that is said.
"""

import re
from dataclasses import replace
from typing import Final

from bot.assignments import kinds
from bot.core.asked_under import asks
from bot.core.buttons import Press, Verb
from bot.core.carrying_on import carries_on, ends_break
from bot.core.events import Said
from bot.core.everyday_line import everyday_line
from bot.core.incoming import Move, Pressed
from bot.core.reply import Reply, Tap, phrase
from bot.core.shown import idle
from bot.core.state import Context, State, adding, was_offered
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Scene
from bot.model import Item
from bot.parts.task.assignment import Assignment, changed, kept
from bot.parts.task.audience import seen_by
from bot.parts.task.replies import ShowOutline
from bot.wording.speaker import tidied

LONGEST: Final = 60
"""Words of a message that is met here."""
SURELY: Final = 0.6
"""Share from which an everyday question gets its line."""
_K = AsideKind
_BY_ITSELF: Final = (
    *(_K.THANKS, _K.GREETING, _K.STOP, _K.COMMAND, _K.DISTRESS, _K.MACHINE),
    *(_K.PRIVACY, _K.WRONG_CHAT, _K.NERVES, _K.PRESENCE, _K.WAIT, _K.INSTRUCTION),
)
"""What is met as it is anywhere."""
_LESS: Final = Expression(
    r"\b(?:cut|shorten|drop|leave out|throw (?:away|out)|skip|sacrifice|lose)\b"
    r"(?=.*(?:\?|\b(?:what|which|how)\b))|\b(?:what|which)\b.*\b(?:cut|drop|shorten"
    r"|leave out|throw (?:away|out)|skip)\b"
    r"|\b(?:only|just) (?:get |have |give me |gave me )?(?:half|\d+|two|three|four|five"
    r"|seven|ten)\b.*\b(?:min\w*|time)\b|\bhalf (?:of )?the time\b|\bless time\b"
    r"|\bshorter version\b",
    re.IGNORECASE,
)
_BACK: Final = Expression(
    r"\b(?:back|return)\b.*\b(?:to|at)\b|\bwhere(?:'s| is| was| are| did)\b.*\b(?:plan"
    r"|outline|task|presentation|talk|points|steps|case|lesson)\b"
    r"|\b(?:i want|i'd like|let me|can we|can i|want to|rather)\b.*\b(?:do|see"
    r"|practi[cs]e|prepare|work on|show|have)\b.*\b(?:presentation|talk|task|outline"
    r"|plan|case|lesson|role-?play|this|it)\b",
    re.IGNORECASE,
)
_BEGIN: Final = Expression(
    r"^\W*(?:(?:ok(?:ay)?|so|yes|good|right|please|i|want|to|let'?s|can|we|i'm|ready"
    r"|now|lets|then)\W+)*(?:start|begin|go)(?: now| please| with it| it| then)*\W*$",
    re.IGNORECASE,
)
_NOW: Final = Expression(
    r"\b(?P<now>\d{1,3})\s?min\w*\b[^.?!]*\b(?:now|not|instead|only)\b"
    r"|\b(?:only|now|just)\b[^.?!]{0,30}?\b(?P<also>\d{1,3})\s?min\w*\b",
    re.IGNORECASE,
)
_STEP: Final = Expression(
    r"\b(?:change|rewrite|edit|put right|redo)\b[^.?!]*\bstep (?P<step>[1-6])\b",
    re.IGNORECASE,
)
_WHO: Final = Expression(
    r"\bwho(?:'s| is| will| are)?\b[^?]*\b(?:listen\w*|watch\w*|see|there|audience"
    r"|in the room|ask\w*)\b",
    re.IGNORECASE,
)
_DATED: Final = Expression(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?::\d\d|\s?[ap]m)\b"
    r"|\b(?:tomorrow|next week|january|february|march|april|june|july|august|september"
    r"|october|november|december)\b",
    re.IGNORECASE,
)
"""What may tell of the day, which another part takes."""


def heard(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of an assignment that was shown last; None for all else."""
    spoken_of = _spoken_of(state, move)
    if spoken_of is None or not isinstance(move, Said):
        return None
    current, text = spoken_of
    if _elsewhere(text, context):
        return None
    if (argument := _pressed(current, text)) is not None:
        pressed = Pressed(move.at, str(Press(Verb.TASK, argument)))
        return context.parts.met(state, pressed, context)
    if _DATED.search(text):
        return None
    if (minutes := _length(text)) is not None:
        current = replace(current, minutes=minutes)
        state = adding(
            changed(state, current), phrase("task.now_minutes", minutes=str(minutes))
        )
        return adding(state, ShowOutline(current)) if current.outlined else state
    return adding(state, _said(current, text, context))


def knows(current: Assignment, text: str) -> bool:
    """Whether words have a finer reply here: what to cut, a step, the way back."""
    step = current.outlined and _STEP.search(text) is not None
    return step or _LESS.search(text) is not None or _pressed(current, text) is not None


def _spoken_of(state: State, move: Move) -> tuple[Assignment, str] | None:
    """Give the assignment that was shown last, and what is said under it."""
    if not isinstance(move, Said) or not move.own or not idle(state):
        return None
    current, text = kept(state.dossier).now, move.text.replace("’", "'")
    if current is None or current.kind is None or not was_offered(state, Verb.TASK):
        return None
    return (current, text) if 0 < len(text.split()) <= LONGEST else None


def asked_first(state: State, move: Move, context: Context) -> State | None:
    """Say what to leave out where there is less time; met before what asks of a day."""
    spoken_of = _spoken_of(state, move)
    if spoken_of is None or not _LESS.search(spoken_of[1]):
        return None
    current, text = spoken_of
    if context.everyday(text)[1] >= SURELY:
        return None
    return adding(state, _less(current))


def _elsewhere(text: str, context: Context) -> bool:
    """Whether words are about something else than what was shown."""
    if carries_on(text) is not None or ends_break(text):
        return True
    aside: Aside | None = context.aside(text, "", Scene.NOTHING, False)
    if aside is not None and aside.known and aside.kind in _BY_ITSELF:
        return True
    return context.between(text) is not None and not _BACK.search(text)


def _pressed(current: Assignment, text: str) -> str | None:
    """Give the button that is meant, as its argument."""
    if _BEGIN.search(text):
        return "defend" if current.outlined else "outline"
    return "show" if _BACK.search(text) and not _asks_what(text) else None


def _asks_what(text: str) -> bool:
    """Whether words ask for something that no button shows."""
    return bool(re.match(r"\W*(?:what|which|why|who|when)\b", text, re.IGNORECASE))


def _length(text: str) -> int | None:
    """Give the length that takes the place of another one; None where none is told."""
    found = _NOW.search(text) if "?" not in text and not asks(text) else None
    return int(found["now"] or found["also"]) if found is not None else None


def _said(current: Assignment, text: str, context: Context) -> Reply:
    assert current.kind is not None
    if _LESS.search(text):
        return _less(current)
    if current.outlined and (step := _STEP.search(text)) is not None:
        return phrase("task.step_which", number=step["step"])
    if _WHO.search(text):
        return phrase("task.by", by=f"{seen_by(current)}.")
    key, share = context.everyday(text)
    if key and share >= SURELY:
        return everyday_line(key)
    unknown = "task.card_unknown" if "?" in text or asks(text) else "task.card_told"
    ways = [Tap("task_change", Verb.TASK, "change")]
    if not current.outlined:
        ways.insert(0, Tap("task_outline", Verb.TASK, "outline"))
    return phrase(unknown).with_row(*ways)


def _less(current: Assignment) -> Reply:
    """Say what stays where the time is cut, in their own words where there are any."""
    assert current.kind is not None
    half = kinds()[current.kind].half
    point = tidied(next(iter(current.of(Item.POINT)), ""))
    number = tidied(next(iter(current.of(Item.NUMBER)), ""))
    if point and number and len(current.steps) > 1:
        return phrase("task.cut_to", point=point, number=number)
    return phrase("task.half", half=half)

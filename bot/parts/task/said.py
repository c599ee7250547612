"""Reply to what is said of an assignment, by what is wanted of it.

Under its card or its outline, and where an item of the outline is asked for: what most
people ask or tell there, in whatever words. What is surely meant so is met before other
rooms; what is only likely, after them. A value of the outline is none of it.
"""

import re
from dataclasses import replace
from typing import Final

from bot.assignments import kinds
from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.everyday_line import everyday_line
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now, briefly
from bot.core.shown import idle
from bot.core.state import Context, State, adding, was_offered
from bot.expressions import Expression
from bot.hearing import CARD, OUTLINE, OfTask
from bot.model import Item
from bot.parts.task import at_card
from bot.parts.task.assignment import MAX_SAID, Assignment, changed, kept
from bot.parts.task.audience import seen_by
from bot.parts.task.edits import edited
from bot.parts.task.length import told_length
from bot.parts.task.replacing import replaced
from bot.parts.task.replies import ShowOutline

SURELY: Final = 0.7
"""Share from which it is met before other rooms, or in place of a value."""
LIKELY: Final = 0.4
"""The same after all other rooms."""
SURELY_TOLD: Final = 0.85
"""The same of what tells, in place of a value."""
_EVERYDAY: Final = 0.6
_T = OfTask
_NONE: Final = (_T.VALUE, _T.OTHER, _T.BACK)
"""What has no reply here: other rooms know some of it."""
_CHANGES: Final = (_T.EDIT, _T.FACT, _T.MINUTES, _T.WHO_LISTENS, _T.REWORD)
_TOLD: Final = (*_CHANGES, _T.REMARK, _T.THANKS, _T.DISAGREE, _T.PRACTISE)
"""What is told and asks for nothing, as a value does."""
_ELSEWHERE: Final = (_T.REMARK, _T.THANKS, _T.CLOTHES_DAY, _T.VOICE, _T.LEAVE)
"""What is met as it is anywhere, with nothing open."""
_DONE: Final = (
    *(*_NONE, *_CHANGES, _T.CLOTHES_DAY, _T.VOICE, _T.LEAVE, _T.PRACTISE),
    *(_T.WRONG_KIND, _T.EXAMPLE, _T.ASK_WHO, _T.WHICH_BEST, _T.ALL_QUESTIONS),
    *(_T.COPY, _T.EXPLAIN, _T.HOW_MANY),
)
"""What is done, or said by a line of another name or with words in it."""
LINES: Final = (*(one for one in _T if one not in _DONE), _T.REWORD)
"""What has the line of its name."""
_MINUTES: Final = Expression(
    r"\b(?P<n>\d{1,3}|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty)"
    r"(?! ?%)\b(?!\.\d)",
    re.IGNORECASE,
)
_NUMBERS: Final = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
}
_NOT: Final = Expression(r"\bnot (?:the |for )?$|\binstead of $", re.IGNORECASE)
"""What stands before a length that it is not."""
_NUMBER: Final = Expression(r"\b(?:number|figure)\b", re.IGNORECASE)
"""What speaks of the number of an outline, and of no length."""
LONGEST: Final = 180
"""Minutes of an assignment at most."""


def surely(state: State, move: Move, context: Context) -> State | None:
    """Meet what is surely said of the assignment that was shown last."""
    return _under(state, move, context, SURELY)


def likely(state: State, move: Move, context: Context) -> State | None:
    """Meet what is likely said of it, where nobody else knew it."""
    return _under(state, move, context, LIKELY)


def _under(state: State, move: Move, context: Context, least: float) -> State | None:
    if not isinstance(move, Said) or not move.own or not idle(state):
        return None
    current, text = kept(state.dossier).now, move.text.replace("’", "'")
    if current is None or current.kind is None or not was_offered(state, Verb.TASK):
        return None
    wanted, share = context.at_task(text, OUTLINE if current.outlined else CARD)
    if at_card.knows(current, text):
        return None
    if current.outlined and edited(current, text) is not None:
        return None  # another room does it, and says what went
    if share < least or wanted in _NONE or wanted in _ELSEWHERE:
        return None
    if wanted is _T.MEANING and least >= SURELY:
        return None  # other rooms know some words
    return _met(state, move, current, wanted, context)


def _met(
    state: State, move: Said, current: Assignment, wanted: OfTask, context: Context
) -> State | None:
    text = move.text.replace("’", "'")
    if wanted in (_T.PRACTISE, _T.WRONG_KIND):
        press = "kinds" if wanted is _T.WRONG_KIND else "defend"
        return _press(state, move, press, context)
    if wanted is _T.EDIT:
        if not current.outlined:
            return _with_fact(state, current, text)
        if (right := replaced(current, text)) is not None:
            after = changed(state, right)
            return adding(after, phrase("task.said.changed"), ShowOutline(right))
        return adding(state, phrase("task.said.which_edit"))
    if wanted is _T.MINUTES:
        return None if _NUMBER.search(text) else _lasting(state, current, text)
    if wanted in (_T.FACT, _T.WHO_LISTENS):
        return _with_fact(state, current, text)
    said = _line(current, wanted, text, context)
    return adding(state, said) if said is not None else None


def _press(state: State, move: Said, argument: str, context: Context) -> State:
    pressed = Pressed(move.at, str(Press(Verb.TASK, argument)))
    return context.parts.met(state, pressed, context) or state


def _with_fact(state: State, current: Assignment, text: str) -> State:
    """Keep with an assignment what somebody tells of it."""
    fact = _SORRY.sub("", " ".join(text.split())).rstrip(" .,;")
    said = f"{current.said}; {fact}" if current.said else fact
    if len(said) > MAX_SAID:
        return adding(state, phrase("task.card_told"))
    after = changed(state, replace(current, said=said))
    return adding(after, phrase("task.said.fact", fact=fact))


_SORRY: Final = Expression(r"[,.]?\s+(?:sorry|please|pls|btw|by the way)\W*$", re.I)


def _lasting(state: State, current: Assignment, text: str) -> State:
    """Take how long it is; of several lengths none."""
    found = {
        _NUMBERS.get(one["n"].casefold()) or int(one["n"])
        for one in _MINUTES.finditer(text)
        if not _NOT.search(text[: one.start()])
    }
    if len(found) != 1 or not 0 < (minutes := found.pop()) <= LONGEST:
        return adding(state, phrase("task.said.how_minutes"))
    current = replace(current, minutes=minutes)
    state = adding(
        changed(state, current), phrase("task.now_minutes", minutes=str(minutes))
    )
    return adding(state, ShowOutline(current)) if current.outlined else state


def _line(
    current: Assignment, wanted: OfTask, text: str, context: Context
) -> Reply | None:
    """Give the line that replies to what is asked; None where another room has it."""
    assert current.kind is not None
    kind = kinds()[current.kind]
    left = [one for item, one in kind.prompts.items() if item not in current.asked]
    match wanted:
        case _T.EXAMPLE:
            return phrase(f"task.said.example_{current.kind}")
        case _T.EXPLAIN:
            return phrase("task.said.explain", prompt=left[0]) if left else None
        case _T.ALL_QUESTIONS:
            prompts = " ".join(kind.prompts.values())
            return phrase("task.said.all_questions", prompts=prompts)
        case _T.HOW_MANY:
            return phrase("task.said.how_many", count=str(len(left) or 1))
        case _T.ASK_WHO:
            return phrase("task.by", by=f"{seen_by(current)}.")
        case _T.WHICH_BEST:
            of = "question" if not current.outlined else "best"
            return phrase(f"task.said.which_{of}")
        case _T.GOOD_ENOUGH if _OF_LENGTH.search(text):
            return told_length(current) or phrase("task.said.good_enough")
        case _T.COPY:
            one, two = kind.still_to_ask(current.minutes)[:2]
            return phrase("task.said.copy", one=one, two=two)
        case _T.WHERE if not current.outlined:
            page = _PAGE.search(text) is not None
            return phrase("task.said.where_outline") if page else None
        case _T.CLOTHES_DAY:
            key, share = context.everyday(text)
            return everyday_line(key) if share >= _EVERYDAY else None
        case _T.VOICE | _T.LEAVE | _T.VALUE | _T.OTHER | _T.BACK:
            return None
    return phrase(f"task.said.{wanted}")


_PAGE: Final = Expression(
    r"\b(?:page|print|download|pdf|file|outline|button|share|send|show)\b",
    re.IGNORECASE,
)
_OF_LENGTH: Final = Expression(
    r"\b(?:short|long|thin|little|enough time|minutes?|fill)\b", re.IGNORECASE
)


def in_field(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said where an item of the outline is asked for, and is no value."""
    form = state.dossier.form
    if form is None or form.part != "task" or not isinstance(move, Said):
        return None
    item = form.field.partition(".")[2]
    if not move.own or item not in {*Item} or form.messages:
        return None
    number = form.argument.partition(":")[0]
    found = (a for a in kept(state.dossier).all if str(a.number) == number)
    if (current := next(found, None)) is None or current.kind is None:
        return None
    text, question = move.text.replace("’", "'"), briefly(asked_now(state, context))
    wanted, share = context.at_task(text, question)
    least = SURELY_TOLD if wanted in _TOLD else SURELY
    if share < least or wanted in _NONE or wanted is _T.MEANING:
        return None
    if wanted is _T.MINUTES and item == Item.NUMBER:
        return None  # "40 minutes" may be the number itself
    if wanted in (_T.LATER, _T.LEAVE):
        verb = "stop" if wanted is _T.LATER else "skip"
        return context.parts.proceed(state, Commanded(move.at, verb), context)
    if wanted in _CHANGES:
        after = _changing(state, current, wanted, text)
    elif wanted in (_T.PRACTISE, _T.WRONG_KIND):
        return _press(
            state, move, "defend" if wanted is _T.PRACTISE else "kinds", context
        )
    elif wanted is _T.EXPLAIN:
        return adding(state, phrase("task.said.explain", prompt=question))
    else:
        line = _line(current, wanted, text, context)
        after = None if line is None else adding(state, line)
    if after is None:
        return None
    again = phrase("task.beside_again", question=question)
    return adding(after, again) if question else after


def _changing(
    state: State, current: Assignment, wanted: OfTask, text: str
) -> State | None:
    """Change the outline, or the assignment, beside the item that is asked for."""
    if wanted is _T.MINUTES:
        return _lasting(state, current, text)
    if wanted in (_T.FACT, _T.WHO_LISTENS):
        return _with_fact(state, current, text)
    if wanted is _T.REWORD:
        return adding(state, phrase("task.said.reword"))
    done = edited(current, text, filling=True)
    right = replaced(current, text) if done is None else done.assignment
    if right is None:
        return adding(state, phrase("task.said.which_edit"))
    return adding(changed(state, right), phrase("task.said.corrected"))

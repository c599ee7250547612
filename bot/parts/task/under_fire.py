"""What is asked back while somebody is asked about what they bring."""

import re
from dataclasses import replace
from typing import Final

from bot.core.assessment import claimed
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.quoting import reason_quoted
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now, briefly, open_turn
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.model import Item, Mode, Outcome
from bot.parts.task.assignment import Assignment, changed, kept
from bot.parts.task.audience import seen_by

LONGEST: Final = 12
SHOWN: Final = 16
"""Words of something that is named again."""

_WHO: Final = Expression(
    r"\bwho(?:'s|s| is| are|'re)? (?:asking|you|we|this|that|talking|speaking)\b"
    r"|\bis (?:that|this|it) (?:the|my|her|him) ?\w*\b.*\?|\bare you the \w+\b",
    re.IGNORECASE,
)
_WHICH: Final = Expression(
    r"\b(?:which|what) (?P<item>aim|goal|point|one|step|number|figure|part|thing|plan"
    r"|promise)\b(?: (?:do|did) (?:you|u) mean| is that| are you)?",
    re.IGNORECASE,
)
_OF_WHAT: Final = Expression(
    r"^\W*(?:(?:sorry|wait|ok|but|hm+|and|well|huh|eh)\W+)*(?:(?:think|thinks|keep"
    r"|ready"
    r"|reason|reasons|sure|why|because|know|change|mean)\b(?: \w+){0,4}? what"
    r"|what makes me think what|why what|what for|for what|about what|of what)\W*$",
    re.IGNORECASE,
)
_READY: Final = Expression(r"\b(?:ready|keep)\b", re.IGNORECASE)
_ITEMS: Final = {
    "step": Item.STEPS,
    "number": Item.NUMBER,
    "figure": Item.NUMBER,
    "promise": Item.NUMBER,
    "part": Item.LEFT,
    "thing": Item.LEFT,
}
_ECHO: Final = Expression(
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
    text = move.text.replace("’", "'")
    if (right := _put_right(state, session, turn, text, context)) is not None:
        return right
    if (told := _told_of_it(session, text, state, context)) is not None:
        return told
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
        by = seen_by(current)
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


_NOT_MINE: Final = Expression(
    r"\b(?:is|was)(?:n't| not) (?:what i |my |a part of my |a |really )*"
    r"(?:proposal|proposed|plan|step|idea|point|words?|thing|said|meant|number)\b"
    r"|\bthat(?:'s| is) not (?:what i |my |a )(?:propos\w+|plan|step|idea|point|said"
    r"|meant|words?)\b|\b(?:never|didn't|did not) (?:say|said|propose\w*|write|plan)\b"
    r"|\bleft ?over\b|\b(?:is|was|only|just) (?:\w+ ){0,2}(?:a |the )?label\b"
    r"|\b(?:you )?(?:quote|quoted|got|have|took)\b.{0,20}\bwrong\b|\bme moaning\b"
    r"|\bwrong (?:line|quote|words|thing)\b",
    re.IGNORECASE,
)
_MINE: Final = Expression(
    r"\bmy (?P<item>proposal|idea|plan|point|step|suggestion) (?:is|was|would be)\b"
    r"(?! not\b)\s*:?\s*(?P<is>[^.?!]{3,})|\bi (?:propose|suggest|proposed)\b"
    r"(?! not)\s*:?\s*(?P<too>[^.?!]{3,})",
    re.IGNORECASE,
)
_COMPLAINT: Final = 45


def _put_right(
    state: State, session: Session, turn: Turn, text: str, context: Context
) -> State | None:
    """Put a question right that quotes what is no part of the plan, and ask it."""
    about = turn.question.about
    own = _MINE.search(text)
    complains = _NOT_MINE.search(text) is not None
    if not about or len(text.split()) > _COMPLAINT or not complains:
        return None
    current = kept(state.dossier).now
    item = _item_of(current, about)
    said = (own["is"] or own["too"]).strip(" ,") if own is not None else ""
    if current is not None and item is not None:
        if said and item is Item.POINT:
            current = current.with_item(item, said)
        elif said:
            steps = tuple(said if about in one else one for one in current.steps)
            current = replace(current, steps=steps)
        elif item is Item.POINT:
            rest = current.point.replace(about, "").strip(" .,;")
            current = replace(current, point=rest)
        state = changed(state, current)
    planned = context.questions.get(turn.question.question_id)
    if planned is None:
        return None
    asked = replace(turn.question, about=said)
    plan = tuple(
        replace(one, about="") if one.about == about else one for one in session.plan
    )
    session = replace(session, plan=plan)
    state = replace(state, session=session.taking(replace(turn, question=asked)))
    return _say(state, phrase("task.back_wrong", question=planned.worded(said)))


def _item_of(current: Assignment | None, about: str) -> Item | None:
    if current is None:
        return None
    return next(
        (i for i in Item if any(about in one for one in current.of(i))),
        None,
    )


def _say(state: State, reply: Reply) -> State:
    return replace(state, replies=(*state.replies, reply))


_HOW: Final = Expression(
    r"\bhow (?:was|were|did|am|have|'?d) (?:i|we|my|it|that)\b|\bwas (?:it|that|i)"
    r" (?:any )?(?:good|ok\w*|bad|convincing|enough|alright)\b"
    r"|\bdid i (?:do|defend|hold|get)\b.*\b(?:well|ok\w*|good|not|bad|right)\b",
    re.IGNORECASE,
)


def _told_of_it(
    session: Session, text: str, state: State, context: Context
) -> State | None:
    """Tell how the answers were, all of them, where that is asked in a defence."""
    if _HOW.search(text) is None or len(text.split()) > LONGEST + 4:
        return None
    told = [one for one in session.turns if one.told is not None and one.told.judgement]
    if not told:
        return None
    lines, weak = list[str](), list[str]()
    for one in told:
        attempt = one.told
        assert attempt is not None
        assert attempt.judgement is not None
        line = reason_quoted(attempt, attempt.judgement)
        clear = attempt.judgement.outcome is Outcome.CLEAR
        if clear and line and not claimed(attempt.judgement):
            lines.append(line)
        elif not clear or claimed(attempt.judgement):
            planned = context.questions.get(one.question.question_id)
            if planned is not None:
                weak.append(f"{re.split('[,.?]', planned.text)[0]}…")
    question = briefly(asked_now(state, context))
    counts = {"of": str(len(told)), "real": str(len(lines))}
    if lines and weak:
        said = phrase(
            "task.back_how_both",
            line=lines[-1],
            weak=weak[-1],
            question=question,
            **counts,
        )
    elif lines:
        said = phrase("task.back_how", line=lines[-1], question=question, **counts)
    else:
        said = phrase("task.back_how_none", question=question)
    return _say(state, said)

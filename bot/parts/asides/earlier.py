"""Earlier answers: to go back to one, to add to one, to take the last words out."""

import re
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.replies import AskAgain
from bot.core.sayings import ANSWERING
from bot.core.scene import asked_now, open_turn
from bot.core.session import Session, Stage, Turn
from bot.core.state import Context, State
from bot.core.transitions import again
from bot.hearing import Scene
from bot.model import Expects
from bot.parts.asides.keeping import last_message, taken_out
from bot.parts.asides.lines import (
    PROBING,
    Heard,
    pressing,
    replying,
    say,
)
from bot.parts.asides.replies import MOST_EARLIER, OfferEarlier

_TOLD = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)
"""What an earlier answer may be added to."""

_SHARED = 4
"""Letters by which a word names an earlier question."""

_SMALL = frozenset(
    """that this with from have what when where which your about back again question
    answer going could would please previous want better before last time tell told also
    forgot something more part mention said wanted remember""".split()
)


def go_back(state: State, heard: Heard, context: Context) -> State:
    """Ask an earlier question again: the one named, else the one before."""
    session = state.session
    if session is None or not session.turns:
        return replying(state, heard.at, say("back_none"))
    turns = _earlier(session, (Expects.SMALL_TALK, Expects.QUESTIONS))
    refused = state.candidate.profile.unfit
    fitting = [n for n in turns if session.turns[n].question.question_id not in refused]
    turns = tuple(fitting) or turns
    if not turns:
        if open_turn(state) is None:
            return replying(state, heard.at, say("back_none"))
        first = say("back_first", ANSWERING, question=heard.question)
        return replying(state, heard.at, first)
    named = _named(session, turns, heard, context)
    if named is None:
        offered = tuple(
            (n, session.turns[n].question.question_id) for n in turns[-MOST_EARLIER:]
        )
        return replying(state, heard.at, OfferEarlier(offered))
    judged = session.turns[named].told is not None
    state = context.parts.proceed(
        state, pressing(session, Verb.RETRY, heard.at, str(named)), context
    )
    asked = any(isinstance(reply, AskAgain) for reply in state.replies)
    if judged or not asked:
        return state
    # Nothing was answered that another go could be set beside.
    question = asked_now(state, context)
    others = (r for r in state.replies if not isinstance(r, AskAgain))
    back = say("back", ANSWERING, question=question)
    return replace(state, replies=(*others, back))


def add(state: State, heard: Heard, context: Context) -> State:
    """Let something be added to the answer before; with words, add them."""
    session, turn = state.session, open_turn(state)
    rest = heard.aside.answer(heard.said.text)
    follows = heard.scene is Scene.FOLLOW_UP
    if turn is not None and (turn.attempt.messages or follows):
        if rest:
            return context.parts.proceed(state, _said(heard, rest), context)
        return replying(state, heard.at, say("add_here"))
    turns = _earlier(session, ()) if session is not None else ()
    turns = tuple(
        n
        for n in turns
        if session is not None
        and session.turns[n].told is not None
        and session.turns[n].question.expects in _TOLD
    )
    if session is None or not turns:
        none = "add_nothing" if turn is not None else "add_none"
        return replying(state, heard.at, say(none))
    named = _named(session, turns, heard, context)
    state = replace(
        state, session=_reopened(session, turns[-1] if named is None else named)
    )
    if rest:
        return context.parts.proceed(state, _said(heard, rest), context)
    return replying(state, heard.at, say("add", (PROBING[1],)))


def take_out(state: State, heard: Heard, context: Context) -> State:
    """Leave out the last message, if it is what is to be forgotten."""
    session = state.session
    last = last_message(session) if session is not None else None
    asides = [
        aside.at
        for turn in (session.turns if session is not None else ())
        for aside in turn.asides
        if aside.id != heard.said.message_id
    ]
    named = re.search(r"\banswer\b", heard.words, re.IGNORECASE) is not None
    if heard.aside.about != "take_out":
        return replying(state, heard.at, say("ignore_slip"))
    if (
        session is None
        or last is None
        or (any(at > last[1] for at in asides) and not named)
    ):
        return replying(state, heard.at, say("ignore"))
    answered = open_turn(state)
    after = replace(state, session=taken_out(session, last[0], context))
    turn = open_turn(after)
    emptied = (
        answered is not None
        and turn is not None
        and answered.attempt.messages
        and not turn.attempt.messages
    )
    if not emptied or turn is None:
        return replying(after, heard.at, say("ignore_last"))
    question = context.questions.get(turn.question.question_id)
    if question is None:
        return replying(after, heard.at, say("ignore"))
    everything = say("ignore_all", ANSWERING, question=question.text)
    return replying(after, heard.at, everything)


def _said(heard: Heard, rest: str) -> Said:
    return replace(heard.said, text=rest)


def _earlier(session: Session, without: tuple[Expects, ...]) -> tuple[int, ...]:
    """Number the turns before the open one; all of them where none is open."""
    end = session.current if session.open else len(session.turns)
    return tuple(
        n
        for n, turn in enumerate(session.turns)
        if n != session.current or not session.open
        if n < end and turn.question.expects not in without
    )


def _named(
    session: Session, turns: tuple[int, ...], heard: Heard, context: Context
) -> int | None:
    """Choose the turn that is meant; None where it can't be told."""
    about = heard.aside.about
    if about.isdecimal():
        number = int(about) - 1
        return number if number in turns else None
    if about == "words":
        wanted = _content(heard.words)
        scored = [(_score(session.turns[n], wanted, context), n) for n in turns]
        best, place = max(scored)
        if best and sum(score == best for score, _ in scored) == 1:
            return place
        if wanted and len(turns) > 1 and best == 0 and _names_one(heard.words):
            return None
    return turns[-1]


def _names_one(words: str) -> bool:
    return re.search(r"\b(?:one|question)\b", words, re.IGNORECASE) is not None


def _content(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]{4,}", text.casefold())
    return frozenset(w[: _SHARED + 1] for w in words if w not in _SMALL)


def _score(turn: Turn, wanted: frozenset[str], context: Context) -> int:
    question = context.questions.get(turn.question.question_id)
    asked = f"{question.text} {question.competency}" if question is not None else ""
    answered = " ".join(attempt.text for attempt in turn.attempts)
    return len(_content(f"{asked} {answered}") & wanted)


def _reopened(session: Session, place: int) -> Session:
    """Open an answer that was over, so that something is added to it."""
    turn = replace(session.turns[place], stage=Stage.ADDED)
    turns = (*session.turns[:place], turn, *session.turns[place + 1 :])
    return replace(
        again(session),
        plan=() if session.over else session.plan,
        turns=turns,
        current=place,
        paused=False,
        ended_at=None,
        reopened=session.reopened or session.over,
    )

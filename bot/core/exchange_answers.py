"""What follows a candidate's own questions to the employer, and small talk."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.events import Heard
from bot.core.exchange import (
    KEPT_SHORT,
    MAX_QUESTIONS,
    MORE,
    OPENED,
    STAYING,
    Move,
    employer,
    host,
)
from bot.core.exchange_replies import Answer, AskMore, MeetStory
from bot.core.heard import heard_in, unheeded
from bot.core.panel_asked import RoomQuestion, asked_in_room
from bot.core.panel_asked_words import OfTheRoom
from bot.core.panel_moves import answering, spoken
from bot.core.reply import Reply
from bot.core.sayings import QUESTIONS_END
from bot.core.session import Session, Stage, Turn
from bot.core.transitions import Transition, again, decline, follow_up, leave
from bot.expressions import Expression
from bot.hearing import Remark
from bot.model import Expects, Outcome


def hear_questions(session: Session, turn: Turn, event: Heard) -> Transition:
    """Let the employer answer, and wait for what belongs to it."""
    before = any(one.attempt.answers for one in session.turns)
    move = employer(turn, event, before=before)
    if move.waiting == STAYING:
        landed = _landed(session, turn, event)
        return landed or unheeded(session, turn, *move.replies)
    heard = heard_in(turn, event)
    attempt = heard.attempt
    asks = (event.beside or turn.attempt.latest,) if move.answers else ()
    heard = heard.going(
        replace(
            attempt,
            asks=(*attempt.asks, *asks),
            answers=attempt.answers + move.answers,
            known=attempt.known or move.known,
        )
    )
    answers = any(isinstance(reply, Answer) for reply in move.replies)
    by = answering(session, turn, event.asked) if answers else None
    if answers and (named := _of_members(session, turn.attempt.latest)):
        by = named[-1].by
        move = replace(move, replies=tuple(_each(move.replies, named)))
    if answers and _closes(turn.attempt.latest):
        said_last = (r for r in move.replies if not isinstance(r, AskMore))
        last = [
            replace(r, last=True) if isinstance(r, Answer) else r for r in said_last
        ]
        return leave(_asked_enough(session, False), heard, event.at, *last)
    if move.ends:
        rest = _asked_enough(session, event.remark is Remark.LEAVES)
        ends = (QUESTIONS_END,) if rest.plan or attempt.more else move.replies
        return leave(rest, heard, event.at, *ends)
    if move.waiting == MORE:
        # They ask on; the first time it was asked for is where that began.
        staying = again(session.taking(heard))
        return Transition(staying, move.replies)
    done = not move.waiting and not move.decline and not attempt.more
    if done and _may_ask_on(session, heard):
        # This presses nothing, so it is no probe.
        more = replace(heard.attempt, more=len(attempt.messages))
        session = spoken(session, turn.question.by if by is None else by)
        asked = replace(heard.going(more), stage=Stage.PROBED)
        return Transition(again(session.taking(asked)), (*move.replies, AskMore()))
    return _move(session, heard, event.at, move, by)


def _closes(text: str) -> bool:
    """Whether what was asked last ends with words that ask no more."""
    *before, last = [one for one in _PIECE.split(text) if one.strip()] or [""]
    return bool(before) and _ENOUGH.match(last) is not None and "?" not in last


_PIECE = Expression(r"(?<=[.!?])\s+|\n+")
_ENOUGH = Expression(
    r"\W*(?:(?:no|ok(?:ay)?|and|so|well|thanks|thank you)\W+)*(?:that(?:['’]?s| is| was"
    r"| will be)? (?:all|it|everything|enough)\b|i(?:['’]?m| am) (?:good|done|fine)\b"
    r"|(?:nothing|no) (?:else|more|(?:other|more|further) questions)\b)",
    re.IGNORECASE,
)

MOST = 2
"""Members of a panel who are asked something in one breath and answer."""


def _of_members(session: Session, text: str) -> tuple[RoomQuestion, ...]:
    """Give what members of a panel are asked by name, each once."""
    asked = asked_in_room(session.panel, text)
    named = [one for one in asked if one.named and one.what is OfTheRoom.WORK]
    return tuple(named[:MOST])


def _each(replies: Sequence[Reply], named: Sequence[RoomQuestion]) -> Iterator[Reply]:
    """Let each who was asked answer; only the last one leaves an opening."""
    for reply in replies:
        if not isinstance(reply, Answer):
            yield reply
            continue
        for number, one in enumerate(named, 1):
            last = reply.last or number < len(named)
            yield replace(reply, words=one.words, by=one.by, last=last)


def _landed(session: Session, turn: Turn, event: Heard) -> Transition | None:
    """Take a story for the example that the turn before this one still waited for."""
    place, told = _waits(session), event.last
    if place is None or not told.watched or told.outcome is Outcome.MISSING:
        return None
    attempt = turn.attempt
    new = attempt.messages[attempt.heard :]
    waiting = session.turns[place]
    before = waiting.attempt
    both = (*before.messages, *new)
    since = len(before.messages)
    bridge = replace(before, messages=both, heard=len(both), opened=since, bridge=told)
    turns = list(session.turns)
    turns[place] = waiting.going(bridge)
    left = replace(attempt, messages=attempt.messages[: attempt.heard])
    after = replace(session, turns=tuple(turns)).taking(turn.going(left))
    best = told.praised
    quote = attempt.latest[best.start : best.end] if best is not None else None
    return Transition(again(after), (MeetStory(quote, landed=True),))


def _waits(session: Session) -> int | None:
    """Find the last turn in which they asked, if an example is due there still."""
    for place in range(session.current - 1, -1, -1):
        turn = session.turns[place]
        if turn.question.expects is not Expects.QUESTIONS:
            continue
        attempt = turn.attempt
        bridge = attempt.bridge
        landed = bridge is not None and bridge.watched
        told = attempt.known or attempt.more or landed
        return place if attempt.opened and not told else None
    return None


def _asked_enough(session: Session, wholly: bool) -> Session:
    """Drop what else they would be asked to ask, or all that is left."""
    plan = () if wholly else session.plan
    kept = tuple(one for one in plan if one.expects is not Expects.QUESTIONS)
    return replace(session, plan=kept)


def _may_ask_on(session: Session, turn: Turn) -> bool:
    """Whether there is time for more: once, where an interview is played to its end."""
    attempt = turn.attempt
    last = all(one.expects is not Expects.QUESTIONS for one in session.plan)
    room = 0 < attempt.answers < MAX_QUESTIONS
    return session.staged and last and room and not session.reopened


def hear_small_talk(session: Session, turn: Turn, event: Heard) -> Transition:
    """Let the host make the next move; who has little time gets a short interview."""
    short = any(cue.cue == "talk.short" for cue in event.noticed)
    if short and len(session.plan) > KEPT_SHORT:
        plan = (*session.plan[: KEPT_SHORT - 1], session.plan[-1])
        session = replace(session, plan=plan)
    move = host(turn, event, len(session.plan) if short else 0)
    return _move(session, heard_in(turn, event), event.at, move)


def _move(
    session: Session, turn: Turn, at: datetime, move: Move, by: int | None = None
) -> Transition:
    """Make a move of the employer's or the host's."""
    if move.decline:
        return decline(session, turn, at)
    if not move.waiting:
        return leave(session, turn, at, *move.replies)
    if move.waiting in OPENED:
        attempt = turn.attempt
        opened = replace(attempt, opened=len(attempt.messages), bridge=None)
        turn = turn.going(opened)
    return follow_up(session, turn, Stage.PROBED, move.waiting, *move.replies, by=by)

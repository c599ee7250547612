"""The state machine of a session.

`advance` is the one way in. It takes a session and an event and gives the session that
follows with what is to be said. It never raises, whatever the order of events, and a
question that was asked once is not asked again unless the candidate wishes it.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.core.answers import hear
from bot.core.care_replies import KeepAsTold, LeaveOut, MeetGrief
from bot.core.events import (
    Began,
    Chosen,
    Confided,
    Declined,
    Edited,
    Ended,
    Event,
    Finished,
    Heard,
    Hinted,
    Medium,
    MovedOn,
    Overruled,
    Paused,
    Quieted,
    Reopened,
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.core.held import held
from bot.core.panel import TakenUp
from bot.core.panel_moves import addressed, spoken
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AskAgain,
    GiveHint,
    PauseHere,
    Summarise,
)
from bot.core.sayings import (
    ENOUGH,
    KEEP_FORWARD,
    KEEP_WHILE_PAUSED,
    LET_GO,
    NOTE_EDIT,
    NOTHING_MORE_YET,
    NOTHING_OPEN,
    NOTHING_YET,
    STALE,
    STILL_PAUSED,
    cannot_read,
)
from bot.core.session import (
    MAX_ATTEMPTS,
    Attempt,
    Message,
    Session,
    Stage,
    Turn,
    without,
)
from bot.core.summary import summary
from bot.core.timing import counted, seconds_taken
from bot.core.transitions import Transition, again, close, decline, onward
from bot.core.undoing import marked, reopened
from bot.model import Judgement

MAX_ASKED = 2
"""How often it is asked whether something confided is to be used."""


MAX_ANSWER = 16_000
"""Letters of an answer after which nothing more is kept with it.

That is some twenty minutes of speech, and twice what is judged.
"""


def advance(session: Session, event: Event) -> Transition:
    """Give the session that follows an event, and what is to be said."""
    step = _advance(session, event)
    after = counted(session, marked(session, event, step.session), event.at)
    replies = step.replies
    if session.holding:
        after, replies = _holding(session, after), held(replies)
    # What was counted and held just now belongs into the summary, too.
    replies = tuple(summary(after) if isinstance(r, Summarise) else r for r in replies)
    return replace(step, session=after, replies=replies)


def _holding(before: Session, after: Session) -> Session:
    """Remember that there may be remarks on the answer that was heard."""
    if not before.open or not after.turns[before.current].answered:
        return after
    turns = list(after.turns)
    turns[before.current] = replace(turns[before.current], held=True)
    return replace(after, turns=tuple(turns))


def _advance(session: Session, event: Event) -> Transition:
    match event:
        case Began():
            begun = session.current >= 0 or session.over
            return Transition(session) if begun else onward(session, event.at)
        case Edited():
            return _edit(session, event)
        case Retried():
            return _retry(session, event)
        case Reopened():
            return Transition(reopened(session, event.turn))
        case Ended():
            return Transition(session) if session.over else close(session, event.at)
    turn = session.turn
    if turn is None or turn.stage is Stage.DONE:
        return Transition(
            session, () if isinstance(event, Quieted) else (NOTHING_OPEN,)
        )
    match event:
        case Said():
            return _collect(session, turn, event)
        case Confided():
            return _confide(session, turn, event)
        case Chosen():
            return _choose(session, turn, event)
        case Showed():
            return _note_medium(session, event.medium)
        case Finished():
            if session.paused and not turn.attempt.unheard:
                return Transition(session, (STILL_PAUSED,))
            return _finish(session, turn, event.at)
        case Quieted():
            if session.paused or session.waiting_since != event.since:
                return Transition(session)
            return _finish(replace(session, quieted_at=event.at), turn, event.at)
        case Heard():
            return hear(session, turn, event)
        case Hinted():
            hinted = session.taking(replace(turn, hinted=True))
            return Transition(hinted, (GiveHint(turn.question.question_id),))
        case Skipped():
            left = session.taking(
                replace(turn, skipped=turn.told is None, stage=Stage.DONE)
            )
            return onward(left, event.at, Acknowledge(Acknowledgement.SKIPPED))
        case Declined():
            return decline(session, turn, event.at)
        case Overruled():
            taken = session.taking(replace(turn, overruled=True, stage=Stage.DONE))
            return onward(taken, event.at, Acknowledge(Acknowledgement.TAKEN))
        case MovedOn():
            left = session.taking(replace(turn, stage=Stage.DONE))
            return onward(left, event.at)
        case Paused():
            return _pause(session)
        case Resumed():
            return _resume(session, turn, event.at)
        case _:
            assert_never(event)


# Collecting


def _collect(session: Session, turn: Turn, event: Said) -> Transition:
    attempt = turn.attempt
    if event.message_id in session.message_ids:
        return Transition(session)
    before = sum(len(m.text) for m in attempt.messages)
    if before >= MAX_ANSWER and (session.paused or not event.own):
        return Transition(session, (ENOUGH,))
    if before >= MAX_ANSWER:
        # Said already: whoever goes on is only waited for.
        return Transition(replace(session, waiting_since=event.at))
    message = Message(event.message_id, event.at, event.text, event.own, event.delivery)
    called = addressed(session.panel, event.text)
    attempt = replace(
        attempt,
        messages=(*attempt.messages, message),
        addressed=tuple(dict.fromkeys((*attempt.addressed, *called))),
    )
    if session.paused:
        return Transition(session.taking(turn.going(attempt)), (KEEP_WHILE_PAUSED,))
    if not event.own:
        return Transition(session.taking(turn.going(attempt)), (KEEP_FORWARD,))
    took, away = seconds_taken(session, event.at, event.text)
    kept = replace(
        session.taking(turn.going(replace(attempt, took=attempt.took + took))),
        waiting_since=event.at,
        counted_from=event.at,
        away=session.away + away,
    )
    if event.medium is not None:
        return _note_medium(kept, event.medium)
    full = before + len(event.text) >= MAX_ANSWER
    return Transition(kept, (ENOUGH,) if full else ())


def _edit(session: Session, event: Edited) -> Transition:
    """Change a message wherever it stands; an open answer is then heard anew."""
    for place, turn in enumerate(session.turns):
        for number, attempt in enumerate(turn.attempts):
            if all(m.id != event.message_id for m in attempt.messages):
                continue
            messages = tuple(
                # Gibberish may have become an answer; a forward cannot be edited.
                replace(m, text=event.text, counts=True, seams=(), original="")
                if m.id == event.message_id
                else m
                for m in attempt.messages
            )
            position = next(
                i for i, m in enumerate(messages) if m.id == event.message_id
            )
            if attempt.messages[position].text == event.text:
                # Telegram announces edits of what no bot can see, a preview say.
                return Transition(session)
            # What the employer has answered already is not answered anew, nor is what
            # led to a deeper question, which would be left unanswered.
            deeper = turn.stage in (Stage.DUG, Stage.PUSHED)
            settled = position < (attempt.heard if deeper else attempt.opened)
            changed = replace(
                attempt,
                messages=messages,
                heard=attempt.heard if settled else min(attempt.heard, position),
                judgement=_displaced(attempt.judgement),
                bridge=_displaced(attempt.bridge),
                undersold=(),
                stood_on=None,
                slips=(),
                figures=(),
                details=(),
                taken_up=_unquoted(attempt.taken_up),
            )
            turns = list(session.turns)
            turns[place] = replace(
                turn,
                attempts=(
                    *turn.attempts[:number],
                    changed,
                    *turn.attempts[number + 1 :],
                ),
            )
            edited = replace(session, turns=tuple(turns))
            state = place == session.current and turn.stage is not Stage.DONE
            state = state and not settled
            if state and not session.over and attempt is turn.attempt:
                waiting = None if session.paused else event.at
                return Transition(replace(edited, waiting_since=waiting))
            return Transition(edited, (NOTE_EDIT,))
    return Transition(session)


def _displaced(judgement: Judgement | None) -> Judgement | None:
    """Keep what was heard, but no places: they point into words that are gone."""
    if judgement is None:
        return None
    return replace(judgement, cues=(), best=None, vaguest=None)


def _unquoted(taken: TakenUp | None) -> TakenUp | None:
    return None if taken is None else replace(taken, on=None)


def _note_medium(session: Session, medium: Medium) -> Transition:
    """Say once a question what cannot be read; an album would bring a dozen lines."""
    if medium in session.media_noted:
        return Transition(session)
    noted = (*session.media_noted, medium.value)
    return Transition(replace(session, media_noted=noted), (cannot_read(medium),))


def _confide(session: Session, turn: Turn, event: Confided) -> Transition:
    """Keep what tells of past harm or grief unjudged, and ask whether to use it."""
    attempt = turn.attempt
    if event.message_id in session.message_ids:
        return Transition(session)
    before = attempt.messages[len(attempt.messages) - event.with_before :]
    message = Message(event.message_id, event.at, event.text)
    ids = (*attempt.confided, *(m.id for m in before), message.id)
    attempt = replace(
        attempt,
        messages=(*attempt.messages, message),
        confided=tuple(dict.fromkeys(ids)),
    )
    return _ask_whether(session, turn, attempt)


def _ask_whether(session: Session, turn: Turn, attempt: Attempt) -> Transition:
    asked = attempt.chosen_for
    kept = replace(attempt, heard=len(attempt.messages), chosen_for=asked + 1)
    session = replace(again(session.taking(turn.going(kept))), paused=False)
    return Transition(session, (MeetGrief(again=asked > 0),))


def _choose(session: Session, turn: Turn, event: Chosen) -> Transition:
    attempt = turn.attempt
    if not attempt.confided:
        return Transition(session, (STALE,))
    if event.use:
        return _keep_as_told(session, turn, event.at)
    left = replace(without(session, attempt.confided), taken=())
    turn = left.turns[left.current]
    # What was heard before covers none of it, and stays.
    before = replace(
        turn.attempt,
        confided=(),
        chosen_for=0,
        judgement=attempt.judgement,
        bridge=attempt.bridge,
        untouched=attempt.untouched,
        undersold=attempt.undersold,
        stood_on=attempt.stood_on,
        holds=attempt.holds,
        lacks=attempt.lacks,
        slips=attempt.slips,
    )
    open_again = turn.going(before)
    if open_again.attempt.judgement is not None:
        done = left.taking(replace(open_again, stage=Stage.DONE))
        return onward(done, event.at, LeaveOut(answered=True))
    back = AskAgain(turn.question.question_id, "return")
    return Transition(again(left.taking(open_again)), (LeaveOut(), back))


def _keep_as_told(session: Session, turn: Turn, at: datetime) -> Transition:
    kept = turn.going(replace(turn.attempt, heard=len(turn.attempt.messages)))
    return onward(session.taking(replace(kept, stage=Stage.DONE)), at, KeepAsTold())


def _finish(session: Session, turn: Turn, at: datetime) -> Transition:
    waiting = replace(session, waiting_since=None, paused=False)
    if turn.attempt.confided:
        # Asked twice whether it is to be used; then going on means that it is.
        if turn.attempt.unheard and turn.attempt.chosen_for < MAX_ASKED:
            return _ask_whether(waiting, turn, turn.attempt)
        return _keep_as_told(waiting, turn, at)
    if turn.attempt.unheard:
        return Transition(waiting, listen=True)
    told = turn.attempt.judgement is not None and turn.stage is not Stage.RETRIED
    answered = turn.attempt.opened or turn.attempt.more
    if turn.stage is Stage.ADDED or (told and answered):
        # Nothing to add, or the employer's answer is enough.
        return onward(waiting.taking(replace(turn, stage=Stage.DONE)), at)
    return Transition(waiting, (NOTHING_MORE_YET if told else NOTHING_YET,))


def _pause(session: Session) -> Transition:
    answered = sum(turn.answered for turn in session.turns)
    paused = replace(again(session), paused=True)
    return Transition(paused, (PauseHere(answered, session.left),))


def _resume(session: Session, turn: Turn, at: datetime) -> Transition:
    waiting = at if turn.attempt.unheard else None
    resumed = replace(again(session), paused=False, waiting_since=waiting)
    back = AskAgain(turn.question.question_id, "resume", turn.left)
    resumed = resumed.taking(replace(turn, left=""))
    return Transition(resumed, () if waiting else (back,))


# Another go


def _retry(session: Session, event: Retried) -> Transition:
    if not 0 <= event.turn < len(session.turns):
        return Transition(session, (STALE,))
    turn = session.turns[event.turn]
    here = event.turn == session.current and session.open
    if here and turn.stage not in (Stage.DONE, Stage.ADDED):
        return Transition(session, (AskAgain(turn.question.question_id, "return"),))
    if len(turn.attempts) >= MAX_ATTEMPTS:
        return Transition(session, (LET_GO,))
    anew = replace(
        turn,
        attempts=(*turn.attempts, Attempt()),
        stage=Stage.RETRIED,
        skipped=False,
    )
    turns = (*session.turns[: event.turn], anew, *session.turns[event.turn + 1 :])
    back = replace(
        again(session),
        # Who had finished early finished; the other questions stay unasked.
        plan=() if session.over else session.plan,
        turns=turns,
        current=event.turn,
        paused=False,
        media_noted=(),
        ended_at=None,
        reopened=session.reopened or session.over,
    )
    back = spoken(back, turn.question.by)
    return Transition(back, (AskAgain(turn.question.question_id, "retry"),))

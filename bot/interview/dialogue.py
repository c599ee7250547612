"""The state machine of a session.

`advance` is the one way in. It takes a session and an event and gives the session that
follows with what is to be said. It never raises, whatever the order of events, and a
question that was asked once is not asked again unless the candidate wishes it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from bot.interview.events import (
    Began,
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
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.interview.exchange import (
    OPENED,
    WORTH_ASKING,
    Move,
    bridged,
    employer,
    host,
)
from bot.interview.modesty import turned_round
from bot.interview.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    AskAgain,
    CannotRead,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    GiveHint,
    Invite,
    InviteQuestions,
    KeepForward,
    KeepUnjudged,
    KeepWhilePaused,
    LetBridgeGo,
    LetGo,
    LetQuestionsGo,
    Mention,
    NoteEdit,
    NothingYet,
    PauseHere,
    Praise,
    Probe,
    RemarkOn,
    Reply,
    SayNothingOpen,
    SayStale,
    Strength,
    Summarise,
    WayIn,
    Weakness,
)
from bot.interview.session import (
    MAX_ATTEMPTS,
    Attempt,
    Message,
    Session,
    Stage,
    Turn,
)
from bot.model import (
    Cue,
    Expects,
    Judgement,
    Oddity,
    Outcome,
    Ownership,
    Part,
)

MAX_REMARKS = 2
"""How often an odd answer is remarked on before the session moves on."""

MAX_MENTIONED = 2
MAX_STRENGTHS = 2
MAX_WEAKNESSES = 2

UNTOLD = frozenset({Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.FOREIGN})
"""Oddities of which nothing can be said when looking back."""

STAYS = frozenset({Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO})
"""Oddities after which the same question simply stays open."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where an event led. With `listen`, the ear must judge and `Heard` must follow."""

    session: Session
    replies: tuple[Reply, ...] = ()
    listen: bool = False


def advance(session: Session, event: Event) -> Step:
    """Give the session that follows an event, and what is to be said."""
    match event:
        case Began():
            begun = session.current >= 0 or session.over
            return Step(session) if begun else _next(session, event.at)
        case Edited():
            return _edit(session, event)
        case Retried():
            return _retry(session, event)
        case Ended():
            return Step(session) if session.over else _close(session, event.at)
    turn = session.turn
    if turn is None or turn.stage is Stage.DONE:
        return Step(session, () if isinstance(event, Quieted) else (SayNothingOpen(),))
    match event:
        case Said():
            return _collect(session, turn, event)
        case Showed():
            return _note_medium(session, event.medium)
        case Finished():
            return _finish(session, turn, event.at)
        case Quieted():
            if session.paused or session.waiting_since != event.since:
                return Step(session)
            return _finish(session, turn, event.at)
        case Heard():
            return _HEAR[turn.question.expects](session, turn, event)
        case Hinted():
            hinted = session.taking(replace(turn, hinted=True))
            return Step(hinted, (GiveHint(turn.question.question_id),))
        case Skipped():
            left = session.taking(
                replace(turn, skipped=turn.told is None, stage=Stage.DONE)
            )
            return _next(left, event.at, Acknowledge(Acknowledgement.SKIPPED))
        case Declined():
            return _decline(session, turn, event.at)
        case Overruled():
            taken = session.taking(replace(turn, overruled=True, stage=Stage.DONE))
            return _next(taken, event.at, Acknowledge(Acknowledgement.TAKEN))
        case MovedOn():
            left = session.taking(replace(turn, stage=Stage.DONE))
            return _next(left, event.at)
        case Paused():
            return _pause(session)
        case Resumed():
            return _resume(session, turn, event.at)
        case _:
            assert_never(event)


# Collecting


def _collect(session: Session, turn: Turn, event: Said) -> Step:
    attempt = turn.attempt
    if event.message_id in session.message_ids:
        return Step(session)
    message = Message(event.message_id, event.at, event.text, event.own)
    kept = session.taking(
        turn.going(replace(attempt, messages=(*attempt.messages, message)))
    )
    if session.paused:
        return Step(kept, (KeepWhilePaused(),))
    if not event.own:
        return Step(kept, (KeepForward(),))
    kept = replace(kept, waiting_since=event.at)
    if event.medium is not None:
        return _note_medium(kept, event.medium)
    return Step(kept)


def _edit(session: Session, event: Edited) -> Step:
    """Change a message wherever it stands; an open answer is then heard anew."""
    for place, turn in enumerate(session.turns):
        for number, attempt in enumerate(turn.attempts):
            if all(m.id != event.message_id for m in attempt.messages):
                continue
            messages = tuple(
                # Gibberish may have become an answer; a forward cannot be edited.
                replace(m, text=event.text, counts=True)
                if m.id == event.message_id
                else m
                for m in attempt.messages
            )
            position = next(
                i for i, m in enumerate(messages) if m.id == event.message_id
            )
            if attempt.messages[position].text == event.text:
                # Telegram announces edits of what no bot can see, a preview say.
                return Step(session)
            # What the employer has answered already is not answered anew.
            settled = position < attempt.opened
            changed = replace(
                attempt,
                messages=messages,
                heard=attempt.heard if settled else min(attempt.heard, position),
                judgement=_displaced(attempt.judgement),
                bridge=_displaced(attempt.bridge),
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
            here = place == session.current and turn.stage is not Stage.DONE
            here = here and not settled
            if here and not session.over and attempt is turn.attempt:
                waiting = None if session.paused else event.at
                return Step(replace(edited, waiting_since=waiting))
            return Step(edited, (NoteEdit(),))
    return Step(session)


def _displaced(judgement: Judgement | None) -> Judgement | None:
    """Keep what was heard, but no places: they point into words that are gone."""
    if judgement is None:
        return None
    return replace(judgement, cues=(), best=None, vaguest=None)


def _note_medium(session: Session, medium: Medium) -> Step:
    """Say once a question what cannot be read; an album would bring a dozen lines."""
    if medium in session.media_noted:
        return Step(session)
    noted = (*session.media_noted, medium.value)
    return Step(replace(session, media_noted=noted), (CannotRead(medium),))


def _finish(session: Session, turn: Turn, at: datetime) -> Step:
    waiting = replace(session, waiting_since=None, paused=False)
    if turn.attempt.unheard:
        return Step(waiting, listen=True)
    if turn.attempt.judgement is not None and turn.stage is not Stage.RETRIED:
        # Done with nothing added to a probe: the candidate wants to move on.
        return _next(waiting.taking(replace(turn, stage=Stage.DONE)), at)
    return Step(waiting, (NothingYet(),))


# Hearing


def _heard(turn: Turn, event: Heard) -> Turn:
    attempt = replace(
        turn.attempt,
        heard=len(turn.attempt.messages),
        asked=tuple(dict.fromkeys((*turn.attempt.asked, *event.asked))),
    )
    if attempt.opened:
        return turn.going(replace(attempt, bridge=event.whole))
    noticed = {cue.cue for cue in event.noticed}
    return turn.going(
        replace(
            attempt,
            judgement=event.whole,
            untouched=event.untouched,
            gave=attempt.gave or "talk.self" in noticed,
            handed_back=attempt.handed_back or "talk.back" in noticed,
        )
    )


def noted(session: Session, event: Heard) -> Session:
    """Keep what the ear made of the open answer, where nothing is to be said to it."""
    turn = session.turn
    return session if turn is None else session.taking(_heard(turn, event))


def _odd(session: Session, turn: Turn, event: Heard) -> Step | None:
    """Deal with an answer about which substance is not the thing to say."""
    oddity, question_id = event.last.oddity, turn.question.question_id
    attempt = turn.attempt
    if oddity in STAYS and attempt.remarks < MAX_REMARKS:
        # Kept in the record, but a real answer after it is judged without it.
        messages = tuple(
            replace(m, counts=False) if i >= attempt.heard else m
            for i, m in enumerate(attempt.messages)
        )
        kept = replace(attempt, messages=messages, heard=len(messages))
        stays = turn.going(replace(kept, remarks=attempt.remarks + 1))
        return Step(_again(session.taking(stays)), (RemarkOn(oddity, question_id),))
    heard = _heard(turn, event)
    if oddity in STAYS:
        return _leave(session, heard, event.at, LetGo(question_id))
    if oddity is Oddity.FOREIGN:
        return _leave(session, heard, event.at, KeepUnjudged(event.last.language))
    return None


def _hear_instance(session: Session, turn: Turn, event: Heard) -> Step:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    heard = _heard(turn, event)
    whole, last = event.whole, event.last
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    if turn.stage is Stage.DUG:
        # What is added to a story rounds it off; it stays the story that it was.
        kept = heard.going(replace(heard.attempt, judgement=turn.attempt.judgement))
        return _leave(session, kept, event.at, _thanks(turn, last))
    if last.oddity is Oddity.NO_EXAMPLE and whole.outcome is not Outcome.CLEAR:
        return _decline(session, heard, event.at)
    probes = turn.attempt.probes
    unseen = Part.ACTION in whole.missing and Part.ACTION not in probes
    spent = len(probes) >= session.most_probes
    if whole.outcome is Outcome.CLEAR and (spent or not unseen):
        praise = Praise(_quote(heard.attempt, whole.best), _parts(whole), bool(probes))
        modest = turned_round(session, heard.attempt, event)
        landed: tuple[Reply, ...] = (praise,)
        if modest is not None:
            session = replace(session, turned_round=True)
            same = modest.quote in (praise.quote or "")
            landed = (replace(praise, quote=None) if same else praise, modest)
        if spent:
            return _leave(session, heard, event.at, *landed)
        press = DigDeeper(turn.question.question_id, _dig(session, whole))
        return _probe(session, heard, Stage.DUG, "dig", *landed, press)
    part = _wanted(whole, probes)
    nowhere = part is None or (bool(probes) and Part.SITUATION in whole.missing)
    spent = spent or (nowhere and "way_in" in probes)
    if spent or (part is None and not whole.flagged):
        kind = LetGo(turn.question.question_id)
        unsure = Acknowledge(Acknowledgement.UNSURE, _quote(heard.attempt, whole.best))
        return _leave(session, heard, event.at, kind if whole.flagged else unsure)
    if part is None or nowhere:
        # Asked for an occasion once and still none: another place to look.
        way_in = WayIn(turn.question.question_id, declined=False)
        return _probe(session, heard, Stage.PROBED, "way_in", way_in)
    quote = _quote(heard.attempt, whole.best)
    if last.oddity is Oddity.ONE_WORD:
        remark = RemarkOn(Oddity.ONE_WORD, turn.question.question_id)
        probe = Probe(turn.question.question_id, part, None, bare=True)
        return _probe(session, heard, Stage.PROBED, part, remark, probe)
    if whole.flagged and not probes:
        thin = whole.outcome is Outcome.THIN
        flag = Flag(turn.question.question_id, whole.kind, part, quote, thin)
        return _probe(session, heard, Stage.PROBED, part, flag)
    # Only words that really bring the day closer are praised for it.
    nearer = last.outcome is not Outcome.MISSING and not _hollow(whole)
    added = _quote_latest(turn, last) or quote
    probe = Probe(turn.question.question_id, part, added if nearer else None)
    return _probe(session, heard, Stage.PROBED, part, probe)


def _hear_reasoning(session: Session, turn: Turn, event: Heard) -> Step:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    heard = _heard(turn, event)
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    quote = _quote(heard.attempt, event.whole.best)
    if turn.attempt.probes:
        return _leave(session, heard, event.at, _thanks(turn, event.last))
    if event.last.oddity is Oddity.NO_EXAMPLE:
        return _decline(session, heard, event.at)
    if event.whole.outcome is Outcome.CLEAR:
        noted = Acknowledge(Acknowledgement.REASONING, quote)
        press = DigDeeper(turn.question.question_id, Dig.DEEPER)
        return _probe(session, heard, Stage.DUG, "dig", noted, press)
    invite = Invite(turn.question.question_id, quote)
    return _probe(session, heard, Stage.PROBED, "invite", invite)


def _hear_questions(session: Session, turn: Turn, event: Heard) -> Step:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    return _move(session, _heard(turn, event), event.at, employer(turn, event))


def _hear_small_talk(session: Session, turn: Turn, event: Heard) -> Step:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    return _move(session, _heard(turn, event), event.at, host(turn, event))


def _hear_reflection(session: Session, turn: Turn, event: Heard) -> Step:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    heard = _heard(turn, event)
    if event.whole.outcome is Outcome.MISSING or event.whole.oddity is not None:
        # A bare "no" is not worth saying on the day, too.
        noted = Acknowledge(Acknowledgement.UNSURE)
    else:
        quote = _quote(heard.attempt, event.whole.best)
        noted = Acknowledge(Acknowledgement.REFLECTION, quote)
    return _leave(session, heard, event.at, noted)


def _move(session: Session, turn: Turn, at: datetime, move: Move) -> Step:
    """Make a move of the employer's or the host's."""
    if move.decline:
        return _decline(session, turn, at)
    if not move.waiting:
        return _leave(session, turn, at, *move.replies)
    if move.waiting in OPENED:
        attempt = turn.attempt
        opened = replace(attempt, opened=len(attempt.messages), bridge=None)
        turn = turn.going(opened)
    return _probe(session, turn, Stage.PROBED, move.waiting, *move.replies)


_HEAR: dict[Expects, Callable[[Session, Turn, Heard], Step]] = {
    Expects.INSTANCE: _hear_instance,
    Expects.REASONING: _hear_reasoning,
    Expects.QUESTIONS: _hear_questions,
    Expects.SMALL_TALK: _hear_small_talk,
    Expects.REFLECTION: _hear_reflection,
}


def _wanted(judgement: Judgement, probes: tuple[str, ...]) -> Part | None:
    """Choose the part to ask for: of fluent words about no day, the day."""
    if not probes and _hollow(judgement):
        return Part.SITUATION
    return next((part for part in judgement.missing if part not in probes), None)


def _hollow(judgement: Judgement) -> bool:
    """Whether all parts seem to be there and still nothing can be seen."""
    told = {*judgement.missing} <= {Part.TASK}
    return told and judgement.outcome is not Outcome.CLEAR


def _dig(session: Session, judgement: Judgement) -> Dig:
    """Choose the deeper probe: what is least heard first, then the question's own."""
    if judgement.ownership is Ownership.UNCLEAR:
        return Dig.OWN_PART
    if Part.RESULT in judgement.missing:
        return Dig.RESULT
    no_number = judgement.parts.get(Part.NUMBER) is None
    if no_number and len(session.turns) % 2 == 0:
        return Dig.NUMBER
    return Dig.DEEPER


def _decline(session: Session, turn: Turn, at: datetime) -> Step:
    question_id = turn.question.question_id
    probes = turn.attempt.probes
    spent = len(probes) >= session.most_probes or turn.stage is Stage.RETRIED
    match turn.question.expects:
        case Expects.SMALL_TALK:
            return _leave(session, turn, at)
        case Expects.QUESTIONS if not turn.attempt.opened:
            if spent or "invite" in probes:
                return _leave(session, turn, at, LetQuestionsGo(asked=False))
            return _probe(session, turn, Stage.PROBED, "invite", InviteQuestions())
        case Expects.QUESTIONS if spent or "way_in" in probes:
            return _leave(session, turn, at, LetBridgeGo())
    if spent or "way_in" in probes:
        return _leave(session, turn, at, LetGo(question_id))
    way_in = WayIn(question_id, declined=True)
    return _probe(session, turn, Stage.PROBED, "way_in", way_in)


def _probe(
    session: Session, turn: Turn, stage: Stage, what: str, *replies: Reply
) -> Step:
    attempt = turn.attempt
    pressed = turn.going(replace(attempt, probes=(*attempt.probes, what)))
    return Step(_again(session.taking(replace(pressed, stage=stage))), tuple(replies))


def _again(session: Session) -> Session:
    """Mark that something new with buttons is being put."""
    return replace(session, asks=session.asks + 1, waiting_since=None)


# Moving through the plan


def _leave(session: Session, turn: Turn, at: datetime, *replies: Reply) -> Step:
    left = session.taking(replace(turn, stage=Stage.DONE))
    return _next(left, at, *replies, *_mention(turn))


def _mention(turn: Turn) -> tuple[Reply, ...]:
    """Name at most two things that an answer of substance could still mention."""
    judgement = turn.attempt.judgement
    if judgement is None or judgement.outcome is Outcome.MISSING or judgement.oddity:
        return ()
    untouched = turn.attempt.untouched[:MAX_MENTIONED]
    return (Mention(untouched),) if untouched else ()


def _next(session: Session, at: datetime, *replies: Reply) -> Step:
    """Go to a turn left open by another go, else to the plan, else to the end."""
    session = replace(_again(session), paused=False, media_noted=())
    for place, turn in enumerate(session.turns):
        if turn.stage is not Stage.DONE:
            back = AskAgain(turn.question.question_id, "return")
            return Step(replace(session, current=place), (*replies, back))
    if not session.plan:
        return _close(session, at, *replies)
    planned, *rest = session.plan
    turns = (*session.turns, Turn(planned, at))
    onward = replace(session, plan=tuple(rest), turns=turns, current=len(turns) - 1)
    ask = Ask(planned.question_id, len(turns), onward.length)
    return Step(onward, (*replies, ask))


def _close(session: Session, at: datetime, *replies: Reply) -> Step:
    turns = tuple(
        turn
        if turn.stage is Stage.DONE
        else replace(turn, stage=Stage.DONE, skipped=not turn.answered)
        for turn in session.turns
    )
    ended = replace(session, turns=turns, paused=False, waiting_since=None, ended_at=at)
    return Step(_again(ended), (*replies, summary(ended)))


def _pause(session: Session) -> Step:
    answered = sum(turn.answered for turn in session.turns)
    paused = replace(_again(session), paused=True)
    return Step(paused, (PauseHere(answered, session.left),))


def _resume(session: Session, turn: Turn, at: datetime) -> Step:
    waiting = at if turn.attempt.unheard else None
    resumed = replace(_again(session), paused=False, waiting_since=waiting)
    again = AskAgain(turn.question.question_id, "resume")
    return Step(resumed, () if waiting else (again,))


# Another go


def _retry(session: Session, event: Retried) -> Step:
    if not 0 <= event.turn < len(session.turns):
        return Step(session, (SayStale(),))
    turn = session.turns[event.turn]
    if event.turn == session.current and session.open and turn.stage is not Stage.DONE:
        return Step(session, (AskAgain(turn.question.question_id, "return"),))
    if len(turn.attempts) >= MAX_ATTEMPTS:
        return Step(session, (LetGo(turn.question.question_id),))
    anew = replace(
        turn,
        attempts=(*turn.attempts, Attempt()),
        stage=Stage.RETRIED,
        skipped=False,
    )
    turns = (*session.turns[: event.turn], anew, *session.turns[event.turn + 1 :])
    back = replace(
        _again(session),
        # Who had finished early finished; the other questions stay unasked.
        plan=() if session.over else session.plan,
        turns=turns,
        current=event.turn,
        paused=False,
        media_noted=(),
        ended_at=None,
        reopened=session.reopened or session.over,
    )
    return Step(back, (AskAgain(turn.question.question_id, "retry"),))


def _compare(session: Session, turn: Turn, event: Heard) -> Step:
    """Set the new answer beside the last one that was judged."""
    at, now = event.at, event.whole
    if event.last.oddity is not None and now.outcome is not Outcome.CLEAR:
        # "No" and "I have none" are nothing to set beside an answer.
        return _decline(session, turn, at)
    earlier = next(
        (a for a in reversed(turn.attempts[:-1]) if a.judgement is not None), None
    )
    if earlier is None or earlier.judgement is None:
        return _leave(session, turn, at, Acknowledge(Acknowledgement.ADDITION))
    before = earlier.judgement
    gained = tuple(p for p in _parts(now) if before.parts.get(p) is None)
    return _leave(
        session,
        turn,
        at,
        Compare(
            turn.question.question_id,
            _quote(earlier, before.best or before.vaguest),
            _quote(turn.attempt, now.best),
            gained,
            now.missing,
            now.outcome is Outcome.CLEAR,
        ),
    )


# Looking back


def summary(session: Session) -> Summarise:
    """Sum a session up: strengths first."""
    strengths = []
    weaknesses = []
    for place, turn in enumerate(session.turns):
        told = turn.told
        judgement = told.judgement if told is not None else None
        if told is not None and told.bridge is not None:
            if told.bridge.outcome is Outcome.CLEAR:
                quote = _within(bridged(told), told.bridge.best)
                strengths.append(Strength(turn.question.question_id, quote))
            continue
        if (
            told is None
            or judgement is None
            or turn.question.expects is not Expects.INSTANCE
        ):
            continue
        if judgement.outcome is Outcome.CLEAR or turn.overruled:
            quote = _quote(told, judgement.best)
            strengths.append(Strength(turn.question.question_id, quote))
        elif judgement.oddity not in UNTOLD:
            part = judgement.missing[0] if judgement.missing else Part.SITUATION
            weaknesses.append(Weakness(place, turn.question.question_id, part))
    ended = session.ended_at or session.started_at
    minutes = round((ended - session.started_at).total_seconds() / 60)
    asked = dict.fromkeys(t for turn in session.turns for t in turn.attempt.asked)
    return Summarise(
        answered=sum(turn.answered for turn in session.turns),
        minutes=max(0, minutes),
        strengths=tuple(strengths[:MAX_STRENGTHS]),
        weaknesses=tuple(weaknesses[:MAX_WEAKNESSES]),
        again=session.reopened,
        asked=tuple(topic for topic in asked if topic in WORTH_ASKING),
        unasked=next((t for t in WORTH_ASKING if asked and t not in asked), None),
    )


def _thanks(turn: Turn, last: Judgement) -> Acknowledge:
    return Acknowledge(Acknowledgement.ADDITION, _quote_latest(turn, last))


def _parts(judgement: Judgement) -> tuple[Part, ...]:
    return tuple(p for p in Part if judgement.parts.get(p) is not None)


def _quote(attempt: Attempt, cue: Cue | None) -> str | None:
    return _within(attempt.text, cue)


def _within(text: str, cue: Cue | None) -> str | None:
    return text[cue.start : cue.end] if cue is not None else None


def _quote_latest(turn: Turn, last: Judgement) -> str | None:
    """Quote what was added; `turn` is the one in which it still counts as unheard."""
    best = last.best
    return turn.attempt.latest[best.start : best.end] if best is not None else None

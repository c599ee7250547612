"""Hear an answer: what is said to each kind, and what is waited for next.

One function for each of `Expects`; each is given the turn in which the last messages
still count as unheard.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.core.assessment import CLAIM, claimed, holds, moved, seen, within
from bot.core.doubt import doubted, stand
from bot.core.events import Heard
from bot.core.exchange import (
    MAX_QUESTIONS,
    MORE,
    OPENED,
    STAYING,
    Move,
    employer,
    host,
)
from bot.core.exchange_replies import Answer, AskForOne, AskMore, Bridge
from bot.core.panel import TakenUp
from bot.core.panel_moves import answering, spoken, taken_up
from bot.core.panel_replies import TakeUp
from bot.core.rehearsal_replies import PushBack, StoodBy
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AnswerBack,
    AskFor,
    Careful,
    Claim,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    Invite,
    Praise,
    Probe,
    Took,
    WayIn,
)
from bot.core.reply import Reply, phrase
from bot.core.sayings import FOREIGN, LET_GO, remark_on
from bot.core.session import MAX_QUOTED, Attempt, Push, Session, Stage, Stand, Turn
from bot.core.summary import foremost, reflected, slipped
from bot.core.transitions import Transition, again, decline, follow_up, leave
from bot.core.undersold import turned_round, undersold
from bot.model import (
    Cue,
    Expects,
    Judgement,
    Kind,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Slip,
)

FEW = 4
"""Words up to which an answer holds nothing that one could follow."""
SOME = 4
"""Words from which on a member who asked on has got an answer, whatever it was."""
SCRAP = 5
"""Words below which a reason is not said back."""

MAX_REMARKS = 2
"""How often an odd answer is remarked on before the session moves on."""

ADDED = phrase("aside.added")
"""Say that an earlier answer has what was added to it."""

QUOTING = (
    *(Flag, Claim, Probe, Invite, AskForOne, Bridge, Praise, Acknowledge),
    *(PushBack, StoodBy),
)
"""Replies that quote, and have words of their own where there is nothing to quote."""

MOVING_ON = "moving.on"
"""The cue of "next", said by who has no example."""

STAYS = frozenset({Oddity.EMPTY, Oddity.GIBBERISH, Oddity.ECHO, Oddity.REMARK})
"""Oddities after which the same question simply stays open."""


def hear(session: Session, turn: Turn, event: Heard) -> Transition:
    """Say what follows from an answer, and quote nothing that was quoted before."""
    step = _hear(session, turn, event)
    if step.session.holding:
        return step
    quoted = step.session.quoted
    replies = []
    for reply in step.replies:
        if isinstance(reply, QUOTING) and reply.quote is not None:
            quote = reply.quote
            if any(quote in one or one in quote for one in quoted):
                reply = replace(reply, quote=None)
            else:
                quoted = (*quoted, quote)
        replies.append(reply)
    said = replace(step.session, quoted=quoted[-MAX_QUOTED:])
    return replace(step, session=said, replies=tuple(replies))


def _hear(session: Session, turn: Turn, event: Heard) -> Transition:
    if (odd := _odd(session, turn, event)) is not None:
        return odd
    if turn.stage is Stage.PUSHED:
        return _hear_defence(session, turn, event)
    if turn.stage is Stage.ADDED:
        return leave(session, _heard(turn, event), event.at, ADDED)
    return _HEAR[turn.question.expects](session, turn, event)


def _heard(turn: Turn, event: Heard) -> Turn:
    before = turn.attempt
    attempt = replace(
        before,
        heard=len(before.messages),
        asked=tuple(dict.fromkeys((*before.asked, *event.asked))),
    )
    if attempt.more:
        return turn.going(attempt)
    if attempt.opened:
        return turn.going(replace(attempt, bridge=event.whole))
    if turn.stage is Stage.PUSHED:
        # Places are within what was said after the doubt, unless more is heard anew.
        placed = before.heard >= before.pushed
        met = stand(event.last, event.noticed)
        said = event.last.praised if met is Stand.FACTS else event.last.best
        on = said if placed else None
        return turn.going(replace(attempt, stood=met, stood_on=on))
    if turn.stage is Stage.DUG and turn.question.expects is Expects.INSTANCE:
        # What is added to a story rounds it off; it stays the story that it was.
        attempt = _told_the_other(before, attempt, event)
        return turn.going(replace(attempt, untouched=event.untouched))
    noticed = {cue.cue for cue in event.noticed}
    return turn.going(
        replace(
            attempt,
            judgement=event.whole,
            untouched=event.untouched,
            holds=event.holds,
            lacks=event.lacks,
            slips=event.slips,
            figures=event.figures,
            details=event.details,
            undersold=undersold(event.noticed),
            gave=attempt.gave or "talk.self" in noticed,
            handed_back=attempt.handed_back or "talk.back" in noticed,
        )
    )


def _told_the_other(before: Attempt, attempt: Attempt, event: Heard) -> Attempt:
    """Keep how a member was answered who took the answer up."""
    taken = attempt.taken_up
    if taken is None:
        return attempt
    # Places are within what was said to that member, unless more is heard anew.
    on = event.last.best if before.heard == taken.before else None
    facts = stand(event.last, event.noticed) is Stand.FACTS
    some = event.last.oddity is None and len(before.latest.split()) >= SOME
    taken = replace(taken, met=facts or some, on=on if facts else None)
    return replace(attempt, taken_up=taken)


def noted(session: Session, event: Heard) -> Session:
    """Keep what the ear made of the open answer, where nothing is to be said to it."""
    turn = session.turn
    return session if turn is None else session.taking(_heard(turn, event))


def _odd(session: Session, turn: Turn, event: Heard) -> Transition | None:
    """Deal with an answer about which substance is not the thing to say."""
    oddity = event.last.oddity
    said_to_employer = turn.question.expects is Expects.QUESTIONS
    if oddity is Oddity.REMARK and (
        event.back or event.holds or event.asked or said_to_employer
    ):
        return None
    attempt = turn.attempt
    if oddity in STAYS and attempt.remarks < MAX_REMARKS:
        # Kept in the record, but a real answer after it is judged without it.
        return _unheeded(session, turn, remark_on(oddity))
    heard = _heard(turn, event)
    if oddity in STAYS:
        return leave(session, heard, event.at, LET_GO)
    if oddity is Oddity.FOREIGN:
        return leave(session, heard, event.at, FOREIGN)
    return None


def _hear_instance(session: Session, turn: Turn, event: Heard) -> Transition:
    heard = _heard(turn, event)
    whole, last = event.whole, event.last
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    if turn.stage is Stage.DUG:
        return leave(session, heard, event.at, _thanks(turn, last))
    if last.oddity is Oddity.NO_EXAMPLE and whole.outcome is not Outcome.CLEAR:
        return _without(session, heard, event)
    if turn.attempt.probes and not _told(whole) and _told(last) and last.watched:
        # A story after waffle is heard by itself.
        whole = moved(last, len(heard.attempt.text) - len(turn.attempt.latest))
        heard = heard.going(replace(heard.attempt, judgement=whole))
    probes = turn.attempt.probes
    unseen = Part.ACTION in whole.missing and Part.ACTION not in probes
    spent = len(probes) >= session.most_probes
    if _told(whole) and (spent or not unseen):
        session, landed = _landed(session, heard, whole, _begun(turn))
        if spent:
            return leave(session, heard, event.at, *landed)
        if (push := doubted(session, turn, whole)) is not None:
            return _push(session, heard, push, *landed)
        taken = taken_up(session, heard, whole, heard.attempt.figures)
        if taken is not None:
            return _take_up(session, heard, taken, *landed)
        dig = _dig(session, whole, deeper=event.deeper)
        heard = heard.going(replace(heard.attempt, dug=dig.value))
        deeper = DigDeeper(turn.question.question_id, dig)
        return follow_up(session, heard, Stage.DUG, "dig", *landed, deeper)
    part = _wanted(whole, probes)
    unplaced = _unplaced(whole)
    nowhere = part is None or (bool(probes) and unplaced)
    spent = spent or (nowhere and "way_in" in probes)
    if spent or (part is None and not whole.flagged):
        kind = LET_GO
        unsure = Acknowledge(
            Acknowledgement.UNSURE, _quote(heard.attempt, whole.praised)
        )
        given_up = whole.flagged and not whole.particular
        return leave(session, heard, event.at, kind if given_up else unsure)
    if part is None or nowhere:
        # Asked for an occasion once and still none: another place to look.
        way_in = WayIn(turn.question.question_id, declined=False)
        return follow_up(session, heard, Stage.PROBED, "way_in", way_in)
    quote = _quote(heard.attempt, whole.best)
    if last.oddity is Oddity.ONE_WORD:
        remark = remark_on(Oddity.ONE_WORD)
        probe = Probe(turn.question.question_id, part, None, bare=True)
        return follow_up(session, heard, Stage.PROBED, part, remark, probe)
    if not probes and claimed(whole):
        claim = Claim(turn.question.question_id, quote)
        return follow_up(session, heard, Stage.PROBED, Part.ACTION, claim)
    if whole.flagged and not probes:
        thin = whole.outcome is Outcome.THIN
        flag = Flag(
            turn.question.question_id,
            whole.kind,
            part,
            _quote(heard.attempt, whole.praised) if thin else quote,
            thin,
        )
        return follow_up(session, heard, Stage.PROBED, part, flag)
    # Only words that really bring the day closer are praised for it.
    nearer = last.outcome is not Outcome.MISSING and seen(last)
    nearer = nearer and not _hollow(whole)
    added = _quote_latest(turn, last) or _quote(heard.attempt, whole.praised)
    probe = Probe(turn.question.question_id, part, added if nearer else None)
    return follow_up(session, heard, Stage.PROBED, part, probe)


def _hear_reasoning(session: Session, turn: Turn, event: Heard) -> Transition:
    heard = _heard(turn, event)
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    quote = _reason(heard.attempt, event.whole)
    if turn.attempt.probes:
        brief = len(turn.attempt.latest.split()) <= FEW
        if brief and turn.question.kind is Kind.TASK:
            # "I don't know" is not called clear.
            unsure = Acknowledge(Acknowledgement.UNSURE)
            return leave(session, heard, event.at, unsure)
        return leave(session, heard, event.at, _thanks(turn, event.last))
    if event.last.oddity is Oddity.NO_EXAMPLE:
        return _without(session, heard, event)
    if _told(event.whole):
        noted = Acknowledge(Acknowledgement.REASONING, quote)
        if doubted(session, turn, event.whole) is not None:
            return _push(session, heard, Push.CHOICE, noted)
        dig = DigDeeper(turn.question.question_id, Dig.DEEPER)
        return follow_up(session, heard, Stage.DUG, "dig", noted, dig)
    reasons = turn.question.kind is Kind.TASK
    brief = len(heard.attempt.text.split()) <= FEW
    invite = Invite(turn.question.question_id, quote, reasons, brief)
    return follow_up(session, heard, Stage.PROBED, "invite", invite)


def _without(session: Session, turn: Turn, event: Heard) -> Transition:
    """Meet "I have none"; who asks for the next question gets it."""
    if any(cue.cue == MOVING_ON for cue in event.last.cues):
        return leave(session, turn, event.at, Acknowledge(Acknowledgement.SKIPPED))
    return decline(session, turn, event.at)


def _begun(turn: Turn) -> bool:
    """Whether a story had begun before the last messages."""
    before = turn.attempt.judgement
    begun = before is not None and before.oddity is None and seen(before)
    return begun and "way_in" not in turn.attempt.probes


def _take_up(
    session: Session, turn: Turn, taken: TakenUp, *landed: Reply
) -> Transition:
    """Let another member of the panel ask about a clear answer."""
    attempt = turn.attempt
    best = attempt.judgement.best if attempt.judgement is not None else None
    # What was just praised is not quoted again in the same breath.
    quote = _quote(attempt, best) if session.holding else None
    figure = _quote(attempt, next(iter(attempt.figures), None))
    assert session.panel is not None
    members = session.panel.members
    up = TakeUp(
        turn.question.question_id,
        members[taken.by],
        members[turn.question.by or 0],
        taken.what,
        quote,
        figure,
    )
    turn = turn.going(replace(attempt, taken_up=taken))
    return follow_up(session, turn, Stage.DUG, "dig", *landed, up, by=taken.by)


def _told(judgement: Judgement) -> bool:
    """Whether nothing more need be asked to see a day in it."""
    return judgement.outcome is Outcome.CLEAR and not claimed(judgement)


def _landed(
    session: Session, turn: Turn, whole: Judgement, begun: bool
) -> tuple[Session, tuple[Reply, ...]]:
    """Say what landed; only thanks, where no deed was heard that one could watch.

    `begun` says that it completes what was told before.
    """
    attempt = turn.attempt
    if not whole.watched:
        return session, (Acknowledge(Acknowledgement.THANKS),)
    praise = Praise(_quote(attempt, whole.praised), _parts(whole), begun)
    modest = None if session.turned_round else turned_round(attempt)
    if modest is None:
        return session, (praise,)
    same = modest.quote in (praise.quote or "")
    praise = replace(praise, quote=None) if same else praise
    return replace(session, turned_round=True), (praise, modest)


def _push(session: Session, turn: Turn, push: Push, *landed: Reply) -> Transition:
    """Doubt a clear answer instead of digging into it; it stays the answer it was."""
    attempt = turn.attempt
    judgement = attempt.judgement
    best = judgement.praised if judgement is not None else None
    doubted = turn.going(replace(attempt, push=push, pushed=len(attempt.messages)))
    # What was just praised is not quoted again in the same breath.
    quote = _quote(attempt, best) if session.holding else None
    doubt = PushBack(turn.question.question_id, push, quote)
    return follow_up(session, doubted, Stage.PUSHED, "push", *landed, doubt)


def _hear_defence(session: Session, turn: Turn, event: Heard) -> Transition:
    heard = _heard(turn, event)
    if heard.attempt.stood is Stand.FACTS:
        noted: Reply = StoodBy(_quote_latest(turn, event.last))
    else:
        # Said gently at the end, with what to do; not in the room.
        noted = Acknowledge(Acknowledgement.UNSURE)
    return leave(session, heard, event.at, noted)


def _hear_questions(session: Session, turn: Turn, event: Heard) -> Transition:
    move = employer(turn, event)
    if move.waiting == STAYING:
        return _unheeded(session, turn, *move.replies)
    heard = _heard(turn, event)
    attempt = heard.attempt
    heard = heard.going(
        replace(
            attempt,
            answers=attempt.answers + move.answers,
            known=attempt.known or move.known,
        )
    )
    answers = any(isinstance(reply, Answer) for reply in move.replies)
    by = answering(session, turn, event.asked) if answers else None
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


def _may_ask_on(session: Session, turn: Turn) -> bool:
    """Whether there is time for more: once, where an interview is played to its end."""
    attempt = turn.attempt
    last = all(one.expects is not Expects.QUESTIONS for one in session.plan)
    room = 0 < attempt.answers < MAX_QUESTIONS
    return session.staged and last and room and not session.reopened


def _unheeded(session: Session, turn: Turn, *replies: Reply) -> Transition:
    """Keep what was said in the record; what comes after is judged without it."""
    attempt = turn.attempt
    messages = tuple(
        replace(m, counts=False) if i >= attempt.heard else m
        for i, m in enumerate(attempt.messages)
    )
    kept = replace(
        attempt,
        messages=messages,
        heard=len(messages),
        remarks=attempt.remarks + 1,
    )
    return Transition(again(session.taking(turn.going(kept))), replies)


def _hear_small_talk(session: Session, turn: Turn, event: Heard) -> Transition:
    return _move(session, _heard(turn, event), event.at, host(turn, event))


def _hear_reflection(session: Session, turn: Turn, event: Heard) -> Transition:
    heard = _heard(turn, event)
    if event.holds or event.lacks or event.slips or event.back:
        return _hear_plain(session, turn, heard, event)
    if reflected(event.whole):
        told = _quote(heard.attempt, event.whole.praised)
        noted = Acknowledge(Acknowledgement.REFLECTION, told)
    else:
        noted = Acknowledge(Acknowledgement.UNSURE)
    return leave(session, heard, event.at, noted)


def _hear_plain(session: Session, turn: Turn, heard: Turn, event: Heard) -> Transition:
    """Hear an answer that needs no story; once it is asked for what it leaves out."""
    question_id = turn.question.question_id
    if not turn.attempt.probes:
        if event.back:
            answer = AnswerBack(question_id)
            return follow_up(session, heard, Stage.PROBED, "back", answer)
        if event.lacks:
            lacks, begun = event.lacks[0], bool(event.holds)
            ask = AskFor(question_id, lacks, begun)
            return follow_up(session, heard, Stage.PROBED, lacks, ask)
    noted: Reply = Acknowledge(Acknowledgement.UNSURE)
    slips = slipped(heard.attempt)[:1]
    # Ill of others is not praised for being well told.
    fair = reflected(event.whole) and not any(slip is Slip.BLAME for slip, _ in slips)
    first = foremost(event.holds)
    if fair and first is not None and not event.lacks:
        noted = Took(first)
    careful = tuple(Careful(slip, quote) for slip, quote in slips)
    return leave(session, heard, event.at, noted, *careful)


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


_HEAR: dict[Expects, Callable[[Session, Turn, Heard], Transition]] = {
    Expects.INSTANCE: _hear_instance,
    Expects.REASONING: _hear_reasoning,
    Expects.QUESTIONS: _hear_questions,
    Expects.SMALL_TALK: _hear_small_talk,
    Expects.REFLECTION: _hear_reflection,
}


def _unplaced(judgement: Judgement) -> bool:
    """Whether there is no occasion in it of which a detail could be asked."""
    if judgement.particular:
        return False
    return Part.SITUATION in judgement.missing or not judgement.watched


def _wanted(judgement: Judgement, probes: tuple[str, ...]) -> Part | None:
    """Choose the part to ask for: of words about no day, the day.

    How it ended is asked for where it was surely not told.
    """
    if not probes and (_hollow(judgement) or _unplaced(judgement)):
        return Part.SITUATION
    if claimed(judgement):
        # However much seems to be told, nobody has done anything yet.
        left = (Part.ACTION, Part.SITUATION)
        return next((part for part in left if part not in probes), None)
    sure = {*judgement.lacking}
    wanted = (p for p in judgement.missing if p is not Part.RESULT or p in sure)
    return next((part for part in wanted if part not in probes), None)


def _hollow(judgement: Judgement) -> bool:
    """Whether all parts seem to be there and still nothing can be seen."""
    told = {*judgement.missing} <= {Part.TASK}
    return told and judgement.outcome is not Outcome.CLEAR


def _dig(session: Session, judgement: Judgement, *, deeper: bool) -> Dig:
    """Choose the deeper probe: whose deed it was, then what the question has ready.

    That is asked only where the answer holds what it takes for granted (`deeper`);
    else how it ended, where that was surely not told, or a number now and then.
    """
    if judgement.ownership is Ownership.UNCLEAR:
        return Dig.OWN_PART
    if deeper:
        return Dig.DEEPER
    if Part.RESULT in judgement.lacking:
        return Dig.RESULT
    no_number = judgement.parts.get(Part.NUMBER) is None
    if no_number and len(session.turns) % 2 == 0:
        return Dig.NUMBER
    return Dig.AGAIN


def _compare(session: Session, turn: Turn, event: Heard) -> Transition:
    """Set the new answer beside the last one that was judged."""
    at, now = event.at, event.whole
    if event.last.oddity is not None and now.outcome is not Outcome.CLEAR:
        # "No" and "I have none" are nothing to set beside an answer.
        return decline(session, turn, at)
    earlier = next(
        (a for a in reversed(turn.attempts[:-1]) if a.judgement is not None), None
    )
    if earlier is None or earlier.judgement is None:
        return leave(session, turn, at, Acknowledge(Acknowledgement.ADDITION))
    before = earlier.judgement
    gained = tuple(p for p in _parts(now) if before.parts.get(p) is None)
    return leave(
        session,
        turn,
        at,
        Compare(
            turn.question.question_id,
            _quote(earlier, before.best or before.vaguest),
            _quote(turn.attempt, now.praised),
            gained,
            tuple(part for part in now.lacking if part is not Part.TASK),
            _told(now) and now.watched,
        ),
    )


def _thanks(turn: Turn, last: Judgement) -> Acknowledge:
    """Thank for what was added; only what was heard is called clear."""
    if holds(last):
        return Acknowledge(Acknowledgement.ADDITION, _quote_latest(turn, last))
    return Acknowledge(Acknowledgement.THANKS)


def _parts(judgement: Judgement) -> tuple[Part, ...]:
    return tuple(p for p in Part if judgement.parts.get(p) is not None)


def _quote(attempt: Attempt, cue: Cue | None) -> str | None:
    return within(attempt.text, cue)


def _quote_latest(turn: Turn, last: Judgement) -> str | None:
    """Quote what was added; `turn` is the one in which it still counts as unheard."""
    return within(turn.attempt.latest, last.praised)


def _reason(attempt: Attempt, judgement: Judgement) -> str | None:
    """Quote a reason, where it is more than a scrap and no claim."""
    best = judgement.best
    if best is None:
        return None
    hollow = any(
        cue.cue == CLAIM and cue.start < best.end and cue.end > best.start
        for cue in judgement.cues
    )
    quote = _quote(attempt, best)
    return None if hollow or len((quote or "").split()) < SCRAP else quote

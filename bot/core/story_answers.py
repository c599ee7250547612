"""What follows an answer to a question that asks for a story or for reasons."""

from dataclasses import replace

from bot.core.assessment import claimed, holds, moved, seen
from bot.core.doubt import doubted
from bot.core.events import Heard
from bot.core.heard import heard_in
from bot.core.panel import TakenUp
from bot.core.panel_moves import taken_up
from bot.core.panel_replies import TakeUp
from bot.core.quoting import latest_quoted, parts_of, quoted_from, reason_quoted
from bot.core.rehearsal_replies import PushBack
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Claim,
    Compare,
    Dig,
    DigDeeper,
    Flag,
    Invite,
    Praise,
    Probe,
    WayIn,
)
from bot.core.reply import Reply
from bot.core.sayings import LET_GO, remark_on
from bot.core.session import Push, Session, Stage, Turn
from bot.core.transitions import Transition, decline, follow_up, leave
from bot.core.undersold import turned_round
from bot.model import Judgement, Kind, Oddity, Outcome, Ownership, Part

FEW = 4
"""Words up to which an answer holds nothing that one could follow."""

EXAMPLE = "example"
"""What is asked for of fine words about a plan, once."""

MOVING_ON = "moving.on"
"""The cue of "next", said by who has no example."""


def hear_instance(session: Session, turn: Turn, event: Heard) -> Transition:
    """Press for one occasion, dig into it once, or let it be."""
    heard = heard_in(turn, event)
    whole, last = event.whole, event.last
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    if turn.stage is Stage.DUG:
        return leave(session, heard, event.at, _thanks(turn, last))
    before = turn.attempt.judgement
    none = before is not None and before.oddity is Oddity.NO_EXAMPLE
    if last.oddity is Oddity.NO_EXAMPLE and none:
        # Who says again that there is none has told none by saying it.
        heard = heard.going(replace(heard.attempt, judgement=before))
        return _without(session, heard, event)
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
        session, landed = _landed(session, heard, whole, _completed(turn, event))
        if spent:
            return leave(session, heard, event.at, *landed)
        if (push := doubted(session, turn, whole)) is not None:
            return _push(session, heard, push, *landed)
        taken = taken_up(session, heard, whole, heard.attempt.figures)
        if taken is not None:
            return _take_up(session, heard, taken, *landed)
        dig = _dig(session, whole, _dug(session, turn), deeper=event.deeper)
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
            Acknowledgement.UNSURE, quoted_from(heard.attempt, whole.praised)
        )
        given_up = whole.flagged and not whole.particular
        return leave(session, heard, event.at, kind if given_up else unsure)
    if part is None or nowhere:
        # Asked for an occasion once and still none: another place to look.
        way_in = WayIn(turn.question.question_id, declined=False)
        return follow_up(session, heard, Stage.PROBED, "way_in", way_in)
    quote = quoted_from(heard.attempt, whole.best)
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
            quoted_from(heard.attempt, whole.praised) if thin else quote,
            thin,
        )
        return follow_up(session, heard, Stage.PROBED, part, flag)
    # Only words that really bring the day closer are praised for it.
    nearer = last.outcome is not Outcome.MISSING and seen(last)
    nearer = nearer and not _hollow(whole)
    added = latest_quoted(turn, last) or quoted_from(heard.attempt, whole.praised)
    probe = Probe(turn.question.question_id, part, added if nearer else None)
    return follow_up(session, heard, Stage.PROBED, part, probe)


def hear_reasoning(session: Session, turn: Turn, event: Heard) -> Transition:
    """Ask for what stands behind a choice, dig into it once, or let it be."""
    heard = heard_in(turn, event)
    if turn.stage is Stage.RETRIED:
        return _compare(session, heard, event)
    quote = reason_quoted(heard.attempt, event.whole)
    task = turn.question.kind is Kind.TASK
    if task and claimed(event.last) and EXAMPLE not in turn.attempt.probes:
        invite = Invite(turn.question.question_id, None, reasons=True, hollow=True)
        return follow_up(session, heard, Stage.PROBED, EXAMPLE, invite)
    if task and claimed(event.last):
        return leave(session, heard, event.at, Acknowledge(Acknowledgement.UNSURE))
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
        if Dig.DEEPER in _dug(session, turn) or not event.deeper:
            return leave(session, heard, event.at, noted)
        heard = heard.going(replace(heard.attempt, dug=Dig.DEEPER.value))
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


def _completed(turn: Turn, event: Heard) -> bool:
    """Whether the last messages add a part to a story that had begun before them.

    A claim behind what was told makes nothing a story.
    """
    before = turn.attempt.judgement
    if before is None or event.last.flagged:
        return False
    gained = {*before.missing} - {*event.whole.missing}
    return bool(gained) and _begun(turn)


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
    quote = quoted_from(attempt, best) if session.holding else None
    figure = quoted_from(attempt, next(iter(attempt.figures), None))
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
    praise = Praise(quoted_from(attempt, whole.praised), parts_of(whole), begun)
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
    quote = quoted_from(attempt, best) if session.holding else None
    doubt = PushBack(turn.question.question_id, push, quote)
    return follow_up(session, doubted, Stage.PUSHED, "push", *landed, doubt)


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


def _dug(session: Session, turn: Turn) -> frozenset[str]:
    """Give how the same question was pressed before, by somebody else of a chain."""
    before = session.turns[: session.current]
    same = turn.question.question_id
    return frozenset(
        attempt.dug
        for one in before
        if one.question.question_id == same
        for attempt in one.attempts
        if attempt.dug
    )


def _dig(
    session: Session,
    judgement: Judgement,
    dug: frozenset[str] = frozenset(),
    *,
    deeper: bool,
) -> Dig:
    """Choose the deeper probe: whose deed it was, then what the question has ready.

    That is asked only where the answer holds what it takes for granted (`deeper`);
    else how it ended, where that was surely not told, or a number now and then. What
    was asked of the same question before (`dug`) is not asked again.
    """
    if judgement.ownership is Ownership.UNCLEAR:
        return Dig.OWN_PART
    if deeper and Dig.DEEPER not in dug:
        return Dig.DEEPER
    if Part.RESULT in judgement.lacking and Dig.RESULT not in dug:
        return Dig.RESULT
    no_number = judgement.parts.get(Part.NUMBER) is None
    if Dig.AGAIN in dug or (no_number and len(session.turns) % 2 == 0):
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
    gained = tuple(p for p in parts_of(now) if before.parts.get(p) is None)
    return leave(
        session,
        turn,
        at,
        Compare(
            turn.question.question_id,
            quoted_from(earlier, before.best or before.vaguest),
            quoted_from(turn.attempt, now.praised),
            gained,
            tuple(part for part in now.lacking if part is not Part.TASK),
            _told(now) and now.watched,
        ),
    )


def _thanks(turn: Turn, last: Judgement) -> Acknowledge:
    """Thank for what was added; only what was heard is called clear."""
    if holds(last):
        return Acknowledge(Acknowledgement.ADDITION, latest_quoted(turn, last))
    return Acknowledge(Acknowledgement.THANKS)

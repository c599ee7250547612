"""Keep with a turn what the ear made of its answer, or that it goes unheeded."""

from dataclasses import replace

from bot.core.doubt import stand
from bot.core.events import Heard
from bot.core.reply import Reply
from bot.core.session import Attempt, Session, Stage, Stand, Turn
from bot.core.transitions import Transition, again
from bot.core.undersold import undersold
from bot.model import Expects

SOME = 4
"""Words from which on a member who asked on has got an answer, whatever it was."""


def heard_in(turn: Turn, event: Heard) -> Turn:
    """Give the turn with all that was heard, as its stage asks for."""
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
    return session if turn is None else session.taking(heard_in(turn, event))


def unheeded(session: Session, turn: Turn, *replies: Reply) -> Transition:
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

"""How long a pause is before what was said is taken for all of it.

People type some 36 words a minute on a telephone, so the next message of a story comes
after twenty seconds. What is whole is closed after the pause that is set; what is not
waits longer.
"""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.events import Quieted
from bot.core.scene import FOLLOWED, open_turn
from bot.core.session import Stage, Turn
from bot.core.state import Context, State
from bot.core.turn import said
from bot.expressions import Expression
from bot.hearing import Remark
from bot.model import Expects, Oddity, Outcome, Part

LONGER: Final = 2.5
"""How many of the usual pauses are waited where more is likely to come."""

MOST: Final = timedelta(seconds=90)
"""How far ahead a wait may begin; the alarm honours no more."""

_MUCH: Final = 40
"""Words of a message that took more than a minute to type: that is said, then."""

_REPLY: Final = 25
"""The same of what is said to a follow-up, which wants no story."""

_SENTENCE: Final = 12
"""Words of a sentence that is one, with a mark at its end."""

_DONE: Final = Expression(
    r"(?:^|[\s.,;!–-])(?:(?:and |so |but )?(?:that(?:['’]?s| is| was)|this is)"
    r" (?:about |really )?(?:it|all|everything|the (?:whole )?(?:story|answer|end)"
    r"|how it ended|my (?:whole )?(?:story|answer))|(?:i['’]?m |i am )(?:done"
    r"|finished)|the end"
    r"|end of (?:the )?story)(?: really| then| now| from me| i think| thanks"
    r"| thank you)*[\s.!)]*$",
    re.IGNORECASE,
)
"""What says that it is all."""

_OPEN: Final = Expression(
    r"(?:\.{2,}|…|[,;:–-]|\b(?:and|but|so|because|cause|then|or|with|to|the|a|an|my"
    r"|when"
    r"|if|that|which|who|also|plus))\s*$",
    re.IGNORECASE,
)
"""How words end that go on."""

_ON_ONE_THING: Final = (Stage.DUG, Stage.PUSHED, Stage.ADDED)
"""Stages in which one thing is asked about an answer that was told."""

_MORE_TO_COME: Final = (Remark.STORY, Remark.THINKS)

_NOTHING_TO_TELL: Final = frozenset(
    {Oddity.NO_EXAMPLE, Oddity.GIBBERISH, Oddity.ECHO, Oddity.FOREIGN}
)
"""What is answered at once: no story is on its way."""


def waits_on(
    state: State, quieted: Quieted, context: Context, told: frozenset[str]
) -> State | None:
    """Wait on where a pause comes in the middle; None where it closes what was said.

    It is waited on once, by setting ahead when the wait begins. `told` names the fields
    of forms in which somebody tells something. What was spoken is set ahead by then.
    """
    longer = min(context.quiet * (LONGER - 1), MOST)
    begins = quieted.since + longer
    if not longer or quieted.at >= begins + context.quiet:
        return None
    form = state.dossier.form
    if form is not None:
        last = form.messages[-1:]
        if form.waiting_since != quieted.since or form.field not in told:
            return None
        if not last or last[0].at != quieted.since or _said_all(last[0].text):
            return None
        form = replace(form, waiting_since=begins)
        return replace(state, dossier=replace(state.dossier, form=form))
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or session.waiting_since != quieted.since:
        return None
    waits = turn.attempt.messages[turn.attempt.heard :]
    if session.paused or turn.attempt.confided:
        return None
    if not waits or waits[-1].at != quieted.since or whole(turn, context):
        return None
    return replace(state, session=replace(session, waiting_since=begins))


def _said_all(text: str) -> bool:
    """Whether a message ends as one does behind which nothing comes."""
    if _OPEN.search(text):
        return False
    words = len(text.split())
    ended = text.rstrip().endswith((".", "!", "?"))
    return bool(_DONE.search(text)) or words >= _MUCH or (ended and words >= _SENTENCE)


def _replied(text: str) -> bool:
    """Whether that is all there is to say to something that wants no story."""
    words = len(text.split())
    ended = text.endswith((".", "!", "?"))
    return words >= _REPLY or (ended and words >= _SENTENCE)


def whole(turn: Turn, context: Context) -> bool:
    """Whether what was said so far is all that is due, as far as it can be heard."""
    attempt, planned = turn.attempt, turn.question
    latest = attempt.latest.strip()
    if not latest or _DONE.search(latest):
        return True
    if _OPEN.search(latest):
        return False
    if planned.expects is Expects.SMALL_TALK:
        return True
    employer = planned.expects is Expects.QUESTIONS
    if employer and latest.endswith("?"):
        return True
    if turn.stage in FOLLOWED and not employer and _replied(latest):
        return True
    messages = attempt.messages
    if turn.stage in _ON_ONE_THING:
        # What was clear before it was asked about says nothing of the reply.
        messages = messages[attempt.heard :]
    elif employer and attempt.opened and not attempt.more:
        # The employer has answered; now an experience of their own is waited for.
        planned = replace(planned, expects=Expects.INSTANCE)
        messages = messages[attempt.opened :]
        employer = False
    elif employer:
        messages = messages[attempt.more :]
    heard = context.ear(planned, said(messages))
    judgement = heard.judgement
    if judgement.oddity in _NOTHING_TO_TELL:
        return True
    if employer:
        return bool(heard.asked) or heard.remark not in (None, *_MORE_TO_COME)
    if planned.expects is Expects.REFLECTION:
        told = judgement.outcome is not Outcome.MISSING
        return told and bool(heard.holds) and not heard.lacks
    return judgement.outcome is Outcome.CLEAR and Part.RESULT not in judgement.lacking

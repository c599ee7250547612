"""What follows where the candidate asks or chats: the employer's and the host's moves.

Pure like the dialogue, which makes the moves: each says what is replied, and what is
waited for next. An employer's answer is a follow-up like any other, so at most two.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.core.assessment import occasion
from bot.core.events import Heard
from bot.core.exchange_replies import (
    Answer,
    AskForOne,
    Bridge,
    Chat,
    Ease,
    InviteQuestions,
    Postpone,
)
from bot.core.reply import Reply
from bot.core.sayings import (
    BRIDGE_NOTED,
    LET_BRIDGE_GO,
    LET_QUESTIONS_GO,
    QUESTIONS_NOTED,
)
from bot.core.session import MAX_PROBES, Attempt, Turn, said
from bot.model import Cue, Oddity, Outcome, Topic

OPENED = ("opened", "opened_on")
"""The probes that stand for an employer's answers: the first, and one to a question
that was asked instead of a bridge."""

WORTH_ASKING = (
    Topic.PROBLEMS,
    Topic.VACANCY,
    Topic.SUCCESS,
    Topic.TEAM,
    Topic.COMPANY,
    Topic.GROWTH,
)
"""What a second interview gives a chance to ask, the most telling first."""

LATER = (Topic.TERMS, Topic.PROCESS)
"""What is fair to ask and no question about the work."""


@dataclass(frozen=True, slots=True)
class Move:
    """What is replied, and what is waited for; the turn is left where that is empty.

    With `decline`, the candidate has no example and another way in is due.
    """

    replies: tuple[Reply, ...]
    waiting: str = ""
    decline: bool = False


def employer(turn: Turn, event: Heard) -> Move:
    """Answer as the employer, and wait for the bridge to the candidate's own example.

    `turn` is the one in which the last messages still count as unheard.
    """
    attempt = turn.attempt
    if attempt.opened or OPENED[0] in attempt.probes:
        return _bridge(turn, event)
    probes = attempt.probes
    room = len(probes) < MAX_PROBES
    asked = event.asked
    if event.whole.outcome is Outcome.CLEAR and room:
        about = first_about_work(asked)
        later = Topic.TERMS in asked
        return Move((_answer(turn, about, later),), OPENED[0])
    if event.whole.outcome is Outcome.CLEAR or "redirect" in probes or not room:
        return Move(
            (
                QUESTIONS_NOTED
                if event.whole.outcome is Outcome.CLEAR
                else LET_QUESTIONS_GO,
            )
        )
    later_topic = next((topic for topic in LATER if topic in asked), None)
    if later_topic is not None:
        return Move((Postpone(later_topic),), "redirect")
    if Topic.OTHER in asked and not _REFUSES.fullmatch(attempt.latest.strip()):
        return Move((_answer(turn, Topic.OTHER),), OPENED[0])
    if "invite" in probes:
        return Move((LET_QUESTIONS_GO,))
    return Move((InviteQuestions(),), "invite")


_REFUSES = re.compile(
    r"(?:no|nope|nah|none|nothing|not really)(?:[, ]+(?:thanks?|thank you|more|else"
    r"|really|i'?m (?:good|fine)|all (?:good|clear)|not (?:now|really)))*[.! ]*",
    re.IGNORECASE,
)
"""Words that ask nothing, whatever they were heard as."""


def _answer(turn: Turn, topic: Topic, later: bool = False) -> Answer:
    return Answer(turn.question.question_id, topic, later, turn.attempt.latest)


def first_about_work(asked: Iterable[Topic]) -> Topic:
    """Choose what is answered: the first thing about the work."""
    return next((topic for topic in asked if topic not in LATER), Topic.OTHER)


def _bridge(turn: Turn, event: Heard) -> Move:
    attempt = turn.attempt
    room = len(attempt.probes) < MAX_PROBES
    whole = event.whole
    if whole.watched and whole.outcome is not Outcome.MISSING:
        best = whole.praised
        quote = bridged(attempt)[best.start : best.end] if best is not None else None
        return Move((Bridge(quote, after_probe="one" in attempt.probes),))
    if event.last.oddity is Oddity.NO_EXAMPLE:
        return Move((), decline=True)
    about = first_about_work(event.asked)
    if event.asked and about is not Topic.OTHER:
        # Who asks on instead of telling gets an answer, too; it is their half.
        answer = _answer(turn, about, Topic.TERMS in event.asked)
        if not room:
            return Move((replace(answer, last=True),))
        return Move((answer,), OPENED[1])
    if not room or occasion(whole):
        return Move((BRIDGE_NOTED if whole.particular else LET_BRIDGE_GO,))
    waits = next((topic for topic in LATER if topic in event.asked), None)
    # Only words of how it always is ask for one time.
    best = event.last.best if event.last.outcome is Outcome.MISSING else None
    quote = attempt.latest[best.start : best.end] if best is not None else None
    one = AskForOne(quote if waits is None else None)
    return Move((one,) if waits is None else (Postpone(waits, brief=True), one), "one")


def asked_in(attempt: Attempt) -> str:
    """Give what was said until the employer answered: the questions."""
    return said(attempt.messages[: attempt.opened or len(attempt.messages)])


def bridged(attempt: Attempt) -> str:
    """Give what was said since the employer answered."""
    return said(attempt.messages[attempt.opened :])


def host(turn: Turn, event: Heard) -> Move:
    """Chat for a turn, then say what made it easy; `turn` as for `employer`."""
    attempt = turn.attempt
    heard = {cue.cue: cue for cue in reversed(event.noticed)}
    own = _longest(attempt.latest, event.noticed)
    if not attempt.probes:
        chat = Chat(
            turn.question.question_id,
            own,
            asked_back="talk.back" in heard,
            asked_how="talk.how" in heard,
            complained="talk.complaint" in heard,
        )
        return Move((chat,), "chat")
    gave = attempt.gave or own is not None
    handed_back = attempt.handed_back or "talk.back" in heard
    return Move((Ease(gave, handed_back, "talk.back" in heard),))


def _longest(text: str, noticed: Iterable[Cue]) -> str | None:
    """Choose the fullest thing they gave of themselves."""
    own = [text[c.start : c.end] for c in noticed if c.cue == "talk.self"]
    return max((o for o in own if len(o.split()) > 2), key=len, default=None)

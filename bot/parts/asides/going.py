"""Say how it goes: what is left, how an answer was heard, and a calm word."""

import re

from bot.core.assessment import claimed, landed, occasion, within
from bot.core.incoming import Commanded
from bot.core.reply import Reply, Say, phrase
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.selection import minutes
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.hearing import AsideKind, LookingBack
from bot.model import Expects, Outcome, Part
from bot.parts.asides.lines import Heard, replying, say
from bot.parts.asides.record import answered, called, tell, which
from bot.parts.asides.record import weakest as weakest_of
from bot.parts.asides.replies import SayLeft, SayProgress
from bot.wording.speaker import tidied

_K = AsideKind


def left(session: Session, turn: Turn, context: Context) -> Reply:
    """Say how much is still to come."""
    others = sum(t.stage != "done" for t in session.turns if t is not turn)
    if session.plan:
        return SayLeft(len(session.plan) + others, minutes(context.bank, session.plan))
    follows = turn.stage in FOLLOWED
    return say("remaining_nearly" if follows else "remaining_last")


_OF_THE_WAY = re.compile(
    r"\bbor(?:ing|ed)\b|\btoo (?:much|long|many|detailed|slow)\b|\b(?:rambl|waffl)\w*"
    r"|\b(?:should|shall|can|may) i (?:go on|stop|continue|carry on)\b|\bso far\b"
    r"|\bgo(?:ing)? on too\b",
    re.IGNORECASE,
)
"""What is asked on the way, by who has more to tell."""


def tell_progress(state: State, heard: Heard, context: Context) -> State:
    """Say how the last answer was heard; one that waits is heard now."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if heard.aside.about == "no_score":
        return replying(state, heard.at, say("progress_no_score"))
    if turn.attempt.unheard and _OF_THE_WAY.search(heard.said.text):
        return replying(state, heard.at, say("progress_go_on"), wait=True)
    if turn.attempt.unheard and _halfway(turn, context):
        return replying(state, heard.at, say("progress_kind"), wait=True)
    if turn.attempt.unheard and not turn.attempt.confided and not session.paused:
        # The answer waits for a quiet moment; that moment is now.
        return context.parts.proceed(state, Commanded(heard.at, "done"), context)
    if session.holding:
        return replying(state, heard.at, say("progress_held"))
    if called(heard.said.text):
        meant = which(session, heard.said.text, context)
        if len(meant) == 1 and session.turns[meant[0]] is not turn:
            told = tell(session, meant[0], heard.said.text)
            return replying(state, heard.at, *told)
    told = progress(session, asked_now(state, context), heard.words)
    return replying(state, heard.at, *told)


def _halfway(turn: Turn, context: Context) -> bool:
    """Whether a story has begun of which the best is still to come."""
    if turn.question.expects is not Expects.INSTANCE or turn.attempt.probes:
        return False
    judged = context.ear(turn.question, turn.attempt.text).judgement
    if judged.oddity is not None or judged.outcome is Outcome.MISSING:
        return False
    return not (landed(judged) and judged.watched)


_ASK_OF_ALL = (_K.PROGRESS, _K.MISHEARD, _K.COMPLAINT, _K.CLARIFY)
"""Kinds in which it may be asked which answer was the weakest."""


def weakest(session: Session, heard: Heard, context: Context) -> tuple[Reply, ...]:
    """Name the weakest of the answers so far, where that is asked for."""
    asked = heard.kind in _ASK_OF_ALL and len(answered(session)) > 1
    if not asked or context.looking_back(heard.words) is not LookingBack.WEAKEST:
        return ()
    return weakest_of(session, context)


_NUMBERS = re.compile(r"\b(?:numbers?|figures?|amounts?|results?|data)\b", re.I)
_PEOPLE = re.compile(r"\b(?:people|who|persons?|names|others|place|where|when)\b", re.I)
_MINE = re.compile(r"\b(?:my (?:own )?part|what i did|me|action)\b", re.I)
_END = re.compile(r"\b(?:end|ending|outcome|result|how it ended)\b", re.I)
_ASKED_OF = (
    (_NUMBERS, Part.NUMBER),
    (_PEOPLE, Part.SITUATION),
    (_MINE, Part.ACTION),
    (_END, Part.RESULT),
)
"""By which words it is asked whether a part of an answer was missing."""


def _neither(words: str, part: Part | None) -> bool:
    """Whether it is asked between two parts, and none of them was missing."""
    asked = [of for pattern, of in _ASKED_OF if pattern.search(words)]
    return " or " in words.casefold() and bool(asked) and part not in asked


def progress(
    session: Session, question: str = "", words: str = ""
) -> tuple[Reply, ...]:
    """Say what was heard in the last answer that was judged: what carried it, what not.

    `question` is open, `words` are those that it is asked in.
    """
    turn = last_told(session)
    if turn is None or turn.told is None or turn.told.judgement is None:
        return (say("progress_none"),)
    judged = turn.told.judgement
    # A reason is said back as it is; of an occasion only a deed one could have watched.
    reasoned = turn.question.expects is Expects.REASONING
    quote = within(turn.told.text, judged.best if reasoned else judged.praised)
    if judged.outcome is Outcome.MISSING or not quote:
        return (say("progress_plain" if occasion(judged) else "progress_thin"),)
    if claimed(judged):
        return (say("progress_thin"),)
    whole = judged.outcome is Outcome.CLEAR and not judged.missing
    part = next((part for part in judged.lacking if part is not Part.TASK), None)
    lead = (say("progress_neither"),) if _neither(words, part) else ()
    asked_on = turn is session.turns[session.current] and turn.stage in FOLLOWED
    if part is None and asked_on and question and tidied(quote) is not None:
        told = say("progress_asking", quote=tidied(quote) or "", question=question)
        return (*lead, told)
    return (*lead, SayProgress(quote, part, whole))


def last_told(session: Session) -> Turn | None:
    """Give the turn whose answer was judged last, of those that tell something."""
    for turn in reversed(session.turns[: session.current + 1]):
        told = turn.told
        expects = turn.question.expects in (Expects.INSTANCE, Expects.REASONING)
        if told is not None and expects and not told.confided:
            return turn
    return None


def calm(state: State, heard: Heard) -> Say:
    """Say a calm word, another one each time."""
    session = state.session
    turns = session.turns if session is not None else ()
    nervous = sum(a.kind == _K.NERVES for turn in turns for a in turn.asides)
    if heard.aside.about == "language":
        return say("nerves_language")
    if heard.aside.about == "ahead":
        return phrase("tip.nerves")
    if nervous > 1:
        return say("nerves_again")
    strong = (
        within(turn.told.text, turn.told.judgement.praised)
        for turn in turns
        if turn.told is not None and turn.told.judgement is not None
        if turn.told.clear and not turn.told.confided
        if turn.question.expects is Expects.INSTANCE
    )
    quote = tidied(next((q for q in strong if q), None))
    return say("nerves_told", quote=quote) if quote else say("nerves")

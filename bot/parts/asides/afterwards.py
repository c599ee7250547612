"""Answer what is asked about a summary, and of an employer who has left."""

import re
from dataclasses import replace

from bot.core.assessment import within
from bot.core.events import Said
from bot.core.reply import Reply
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.core.summary import summary
from bot.hearing import AsideKind, LookingBack, Scene, Standing
from bot.model import Expects, Outcome
from bot.parts.asides.keeping import kept, said_back, said_before
from bot.parts.asides.lines import MODES, say
from bot.parts.asides.outside import FRESH
from bot.parts.asides.replies import SayLookedBack

ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|ok|hello|hey|hi|sorry)\W+)*(?:what|who|how|why|when|where"
    r"|which|is|are|do|does|can|will|would|you have|have you)\b",
    re.IGNORECASE,
)
"""What asks something, also without a question mark."""

TO_ME = frozenset(
    (AsideKind.MACHINE, AsideKind.PRIVACY, AsideKind.COMMAND, AsideKind.THANKS)
)
"""Kinds that nobody asks of an employer."""

SURE = 3.0
"""How sure one must be of such a kind."""

SHARED = 4
"""Letters by which a word names a question."""


def looked_back(state: State, said: Said, context: Context) -> State | None:
    """Reply where a session ended lately and is asked about; else None."""
    session = state.session
    if session is None or session.ended_at is None:
        return None
    if said.at - session.ended_at >= FRESH:
        return None
    asked = context.looking_back(said.text)
    if asked is not None and any(turn.told is not None for turn in session.turns):
        if replies := _replies(state, session, asked, said, context):
            return _kept(state, said, replies, AsideKind.PROGRESS)
        return None
    if not any(t.question.expects is Expects.QUESTIONS for t in session.turns):
        return None
    plain = context.aside(said.text, "", Scene.NOTHING, True)
    other = context.aside(said.text, "", Scene.NOTHING, False)
    to_me = other is not None and other.kind in TO_ME and other.sure >= SURE
    if plain is not None or to_me or not ASKS.search(said.text):
        return None
    again = say("employer_left", (MODES[1][1],))
    return _kept(state, said, (again,), AsideKind.CLARIFY)


def _kept(
    state: State, said: Said, replies: tuple[Reply, ...], kind: AsideKind
) -> State:
    state = kept(state, KeptAside(said.message_id, said.at, said.text, kind))
    return replace(state, replies=replies)


def _replies(
    state: State, session: Session, asked: LookingBack, said: Said, context: Context
) -> tuple[Reply, ...]:
    if asked is LookingBack.KEPT:
        return (say("kept_outside"),)
    if asked is LookingBack.SAID:
        checked = context.protest(said.text, said_before(state))
        if checked.standing is Standing.SAID and checked.message is not None:
            assert checked.at is not None
            if quote := said_back(said_before(state)[checked.message], *checked.at):
                return (say("said_after", quote=quote),)
    weak = summary(session).weaknesses
    if weak and asked is not LookingBack.BEST:
        named = max(weak, key=lambda w: _named(w.question_id, said.text, context))
        turn = session.turns[named.turn]
        quote = _quote(session, named.turn)
        before: tuple[Reply, ...] = ()
        if asked is LookingBack.SAID:
            before = (say("said_after_unheard"),)
        shown = SayLookedBack(named.turn, turn.question.question_id, quote, named.lack)
        return (*before, shown)
    if asked is LookingBack.SAID:
        return (say("said_after_all"),)
    place = _strongest(session)
    if place is None:
        return ()
    turn = session.turns[place]
    quote = _quote(session, place)
    best = asked is not LookingBack.WHICH
    shown = SayLookedBack(place, turn.question.question_id, quote, best=best)
    return (shown,)


def _named(question_id: str, words: str, context: Context) -> int:
    """Count the words of a question that somebody uses when they name it."""
    question = context.questions.get(question_id)
    if question is None:
        return 0
    known = f"{question.text} {question.competency}".casefold()
    return sum(
        word[: SHARED + 1] in known
        for word in re.findall(r"[a-z]+", words.casefold())
        if len(word) > SHARED and word not in ("question", "answer", "about", "which")
    )


def _strongest(session: Session) -> int | None:
    """Give the first turn that was told whole, else the first that was told."""
    told = [
        (turn.told.judgement.outcome is not Outcome.CLEAR, place)
        for place, turn in enumerate(session.turns)
        if turn.told is not None and turn.told.judgement is not None
        if turn.question.expects is Expects.INSTANCE and not turn.told.confided
    ]
    return min(told)[1] if told else None


def _quote(session: Session, place: int) -> str:
    told = session.turns[place].told
    if told is None or told.judgement is None or told.confided:
        return ""
    return within(told.text, told.judgement.best) or ""

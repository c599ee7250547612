"""Answer what is asked about a summary, and of an employer who has left."""

import re
from dataclasses import replace
from typing import Final

from bot.core.assessment import within
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.reply import Reply
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, asking, earlier_sessions
from bot.core.summary import summary
from bot.hearing import AsideKind, LookingBack, Scene, Standing
from bot.model import Expects, Outcome
from bot.needs import EarlierSessions
from bot.parts.asides import going, idling, record
from bot.parts.asides.comparing import compared
from bot.parts.asides.counting import counted
from bot.parts.asides.keeping import kept, said_back, said_before
from bot.parts.asides.lines import LATELY, MODES, say
from bot.parts.asides.naming import stems
from bot.parts.asides.outside import FRESH
from bot.parts.asides.replies import SayLookedBack
from bot.parts.asides.steering import steered

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

_STORIES = re.compile(r"\bstor(?:y|ies)\b", re.IGNORECASE)
"""What names the stories that are kept, beside the answers of one session."""

SHARED = 4
"""Letters by which a word names a question."""


def looked_back(state: State, said: Said, context: Context) -> State | None:
    """Reply where a session ended lately and is spoken of; else None."""
    session = state.session
    if session is None or session.ended_at is None:
        return None
    if said.at - session.ended_at >= LATELY:
        return None
    asked = context.looking_back(said.text)
    told = any(turn.answered or turn.skipped for turn in session.turns)
    steers = steered(state, said.text, context) is not None
    if steers:
        return None
    if replies := compared(session, said.text):
        return _keeping(replace(state, replies=replies), said, AsideKind.PROGRESS)
    if asked in OF_ANSWERS and told and not record.answered(session):
        return _of_an_earlier_one(state, asked, said, context)
    if asked is not None and told:
        after_it = _answered(state, session, asked, said, context)
        if after_it is not None:
            return _keeping(after_it, said, AsideKind.PROGRESS)
    if asked is None and told and record.called(said.text) and ASKS.search(said.text):
        replies = _of_one(session, said.text, context)
        if replies:
            one = replace(state, replies=replies)
            return _keeping(one, said, AsideKind.PROGRESS)
    return _of_the_employer(state, session, said, context)


OF_ANSWERS = (
    *(LookingBack.LENGTH, LookingBack.WEAKEST, LookingBack.OVERALL),
    *(LookingBack.TOO_KIND, LookingBack.BEST, LookingBack.SAID),
)
"""What is asked of answers; after a round of questions, of those before it."""


def _of_an_earlier_one(
    state: State, asked: LookingBack, said: Said, context: Context
) -> State | None:
    """Answer from the latest session that holds answers; say which one it is."""
    sessions = earlier_sessions(context)
    if sessions is None:
        return asking(state, EarlierSessions())
    latest = next((s for s in reversed(sessions) if record.answered(s)), None)
    assert state.session is not None
    replies: tuple[Reply, ...] = ()
    if latest is not None:
        replies = of_earlier(latest, asked, said, context)
    if latest is None or not replies:
        after = _answered(state, state.session, asked, said, context)
        return after and _keeping(after, said, AsideKind.PROGRESS)
    return _keeping(replace(state, replies=replies), said, AsideKind.PROGRESS)


def of_earlier(
    session: Session, asked: LookingBack, said: Said, context: Context
) -> tuple[Reply, ...]:
    """Answer from a session before the last one."""
    found: tuple[Reply, ...] = ()
    match asked:
        case LookingBack.SAID:
            return (say("told_earlier"),)
        case LookingBack.WEAKEST:
            found = record.weakest(session, context)
        case LookingBack.TOO_KIND:
            found = record.too_kind(session, context)
        case LookingBack.BEST:
            found = record.best(session, said.text, context)
        case _:
            found = record.OF_ALL[asked](session)
    # Their buttons would lead into the session that was last.
    return (say("of_earlier"), *map(record.without_retry, found)) if found else ()


ASKED_ON: Final = 0.45
"""Share from which a question is one for the employer, whose round is over."""


def _of_the_employer(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Say that the employer has left, to who asks on."""
    if session.ended_at is None or said.at - session.ended_at >= FRESH:
        return None
    if not any(t.question.expects is Expects.QUESTIONS for t in session.turns):
        return None
    plain = context.aside(said.text, "", Scene.NOTHING, True)
    other = context.aside(said.text, "", Scene.NOTHING, False)
    to_me = other is not None and other.kind in TO_ME and other.sure >= SURE
    if plain is not None or to_me or not ASKS.search(said.text):
        return None
    asked_on = context.of_employer(said.text)
    if asked_on < max(ASKED_ON, *context.idle(said.text).values()):
        # Of two readings the likelier one holds.
        return idling.likely(state, said, context, asking=True)
    again = say("employer_left", (MODES[1][1],))
    after = replace(state, replies=(again,))
    return _keeping(after, said, AsideKind.CLARIFY)


def _keeping(state: State, said: Said, kind: AsideKind) -> State:
    return kept(state, KeptAside(said.message_id, said.at, said.text, kind))


def _answered(
    state: State, session: Session, asked: LookingBack, said: Said, context: Context
) -> State | None:
    """Answer from the record of the session; None where it tells nothing of it."""
    text = said.text
    replies: tuple[Reply, ...] = ()
    match asked:
        case LookingBack.COUNT:
            return counted(state, session, text)
        case LookingBack.LENGTH | LookingBack.WEAKEST | LookingBack.OVERALL:
            whole = asked is LookingBack.WEAKEST and _OPENLY.search(text) is not None
            named = (_names(text) or record.by_place(text)) and not whole
            replies = _of_one(session, text, context) if named else ()
            if not replies and asked is LookingBack.WEAKEST:
                replies = record.weakest(session, context)
            elif not replies:
                replies = record.OF_ALL[asked](session)
            if not replies and going.last_told(session) is not None:
                replies = going.progress(session)
            if not replies and not record.answered(session):
                weighed = asked is LookingBack.WEAKEST
                replies = record.of_questions(session) if weighed else ()
                replies = replies or (say("nothing_told"),)
        case LookingBack.TOO_KIND:
            replies = record.too_kind(session, context)
        case LookingBack.MANNER:
            replies = (say("manner"),)
        case LookingBack.CHANCES:
            quote = record.line_to_keep(session)
            plain = say("chances_plain")
            replies = (say("chances", quote=quote) if quote else plain,)
        case LookingBack.RECORD:
            said_so = _SAID.search(text) is not None
            if said_so and (claimed := _said_so(state, session, said, context)):
                return claimed
            replies = _of_one(session, text, context)
            last = record.answered(session)[-1:]
            if not replies and record.POOR.search(text):
                replies = tuple(r for p in last for r in record.tell(session, p, text))
            if not replies and _WRONG.search(text):
                replies = (say("feedback"),)
            if not replies and any(w in text.casefold() for w in ("answer", "summary")):
                replies = record.overall(session)
        case LookingBack.BEST:
            replies = record.best(session, text, context)
            if not replies and state.dossier.stories and _STORIES.search(text):
                asked_for = Commanded(said.at, "stories")
                return context.parts.proceed(state, asked_for, context)
            if not replies and not record.answered(session):
                replies = (say("nothing_told"),)
        case LookingBack.KEPT:
            replies = (say("kept_outside"),)
        case LookingBack.SAID:
            return _claimed(state, session, said, context)
        case _:
            replies = _of_summary(session, asked, text, context)
    return replace(state, replies=replies) if replies else None


_ONE = re.compile(
    r"\b(?:the|my|that|this)\b.{0,30}\b(?:one|answer|story|question|example|bit)\b",
    re.IGNORECASE,
)


_OPENLY = re.compile(r"\b(?:wh?ich|witch|what|whats|what['’]s)\b", re.IGNORECASE)
"""What asks which answer it is, and names none."""


def _names(text: str) -> bool:
    """Whether one answer is spoken of, and not all of them."""
    return _ONE.search(text) is not None


def _of_one(session: Session, text: str, context: Context) -> tuple[Reply, ...]:
    meant = record.which(session, text, context, _OF_A_SUMMARY)
    return record.tell(session, meant[0], text) if len(meant) == 1 else ()


_OF_A_SUMMARY = stems(
    """summary stay stays remember quote quoted line keep best strongest missed nothing
    praised praise wrong sentence thought mentioned forgot notice read see rubbish
    garbage with them will proper real count counted land work"""
)
"""What is said of a summary, and names no answer."""


def _claimed(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Check what is said to have been said; what was called missing is so no more."""
    if (found := _said_so(state, session, said, context)) is not None:
        return found
    meant = record.which(session, said.text, context)
    weak = summary(session).weaknesses
    if len(meant) == 1 and not any(w.turn == meant[0] for w in weak):
        told = record.tell(session, meant[0], said.text)
        return replace(state, replies=told)
    if not record.answered(session):
        return None
    shown = _of_summary(session, LookingBack.SAID, said.text, context)
    missed = (say("said_after_unheard"), *shown)
    return replace(state, replies=missed if weak else (say("said_after_all"),))


_WRONG = re.compile(r"\bwrong\b", re.IGNORECASE)
_SAID = re.compile(r"\bi (?:\w+ )?(?:said|told|mentioned|wrote|gave)\b", re.I)


def _said_so(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Say back what was said indeed; None where it is not found."""
    before = said_before(state)
    checked = context.protest(said.text, before)
    if checked.standing is not Standing.SAID or checked.message is None:
        return None
    assert checked.at is not None
    quote = said_back(before[checked.message], *checked.at)
    if quote is None:
        return None
    state = _acquitted(state, session, before[checked.message])
    return replace(state, replies=(say("said_after", quote=quote),))


def _acquitted(state: State, session: Session, message: str) -> State:
    """Call nothing missing any more in the answer that holds a message."""
    turns = tuple(
        replace(
            turn,
            overruled=turn.overruled or turn.question.expects is Expects.INSTANCE,
            attempts=tuple(
                replace(a, holds=(*a.holds, *a.lacks), lacks=())
                if _in(a, message)
                else a
                for a in turn.attempts
            ),
        )
        if any(_in(a, message) for a in turn.attempts)
        else turn
        for turn in session.turns
    )
    return replace(state, session=replace(session, turns=turns))


def _in(attempt: object, message: str) -> bool:
    messages = getattr(attempt, "messages", ())
    return any(m.text == message for m in messages)


def _of_summary(
    session: Session, asked: LookingBack, text: str, context: Context
) -> tuple[Reply, ...]:
    """Say which answer the summary spoke of, what it lacked, and how to mend that."""
    weak = summary(session).weaknesses
    if weak:
        named = max(weak, key=lambda w: _named(w.question_id, text, context))
        turn = session.turns[named.turn]
        quote = _quote(session, named.turn)
        return (
            SayLookedBack(named.turn, turn.question.question_id, quote, named.lack),
        )
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

"""Say what there is to one concern: how long, how good, asked or not, in the summary.

Each takes the session whose answers are spoken of, and gives what is said, or the state
where the summary changed; nothing where it is not sure which answer is meant.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from bot.core.asked_under import asks as asks_so
from bot.core.asked_under import sentences
from bot.core.assessment import landed, within
from bot.core.events import Said
from bot.core.reply import Reply
from bot.core.session import Session
from bot.core.state import Context, State
from bot.core.summary import summary
from bot.core.timing import minutes, words
from bot.expressions import Expression
from bot.hearing import Concern, Idle
from bot.model import Expects, Part
from bot.parts.asides import holding, idling, kept_things, meant, of_the_day, record
from bot.parts.asides.lines import say
from bot.parts.asides.passages import telling
from bot.parts.asides.replies import SayAsked, SayLengthOf, SayProgress, SayRecord

_C = Concern

_Done = tuple[Reply, ...] | State
_Act = Callable[[State, Session | None, Said, str, Context], _Done]


# How long


_ALL_OF_THEM: Final = Expression(
    r"\b(?:longest|shortest|in general|in total|overall|all of (?:them|it))\b"
    r"|\btalk\w* too (?:long|much)\b",
    re.IGNORECASE,
)
_OTHER_LENGTH: Final = Expression(
    r"\b(?:normal|usual|typical|ideal|good) length\b|\bhow long (?:have i|until|till"
    r"|til|before|to go|do you|will you|(?:is|does) (?:the|my) interview"
    r"|should)\b|\bso far\b|\bso long\b(?!.*\b(?:answer|story|one)\b)",
    re.IGNORECASE,
)
_OF_THE_TRY: Final = Expression(
    r"\b(?:it|this|that|one|version|try|time|before|now|better|first)\b", re.IGNORECASE
)


def _length(
    _state: State, session: Session | None, said: Said, earlier: str, context: Context
) -> _Done:
    if session is None or _OTHER_LENGTH.search(said.text):
        return ()
    place = _tried(session, said.text, context)
    if place is None:
        place = meant.which(session, said.text, context, earlier)
    if place is not None:
        return _length_at(session, place)
    if _ALL_OF_THEM.search(said.text) and not meant.told_by(said.text) - _TALKED:
        return record.lengths(session)
    return ()


_TALKED: Final = telling("talk talking speak speaking spoke ramble aloud loud")


def _tried(session: Session, text: str, context: Context) -> int | None:
    """Give the answer that was just told anew, where that is spoken of."""
    place = meant.again(session)
    if place is None or not _OF_THE_TRY.search(text):
        return None
    named = meant.by_words(session, text, context)
    return place if not named or named == (place,) or place in named else None


def _length_at(session: Session, place: int) -> tuple[Reply, ...]:
    turn = session.turns[place]
    tries = [a for a in turn.attempts if a.text]
    if not tries:
        return (SayRecord("skipped", turn.question.question_id),)
    before_it = words(tries[-2]) if len(tries) > 1 else 0
    return (SayLengthOf(turn.question.question_id, words(tries[-1]), before_it),)


# What stands there


def _holds(
    state: State, session: Session | None, said: Said, earlier: str, context: Context
) -> _Done:
    if session is None or _OF_THE_CARD.search(said.text):
        return ()
    heard = tuple(context.concerns(said.text))
    hides = _C.HIDE in heard
    if not hides and not asks(said.text):
        return ()
    return holding.told(state, session, said.text, earlier, heard)


_ASKING: Final = Expression(
    r"[,;] (?:is|are|was|were|do|does|did|have|has|can|could|would|will|should)\b"
    r"|\b(?:what|who|how|where|when|why)(?:['’]?s|d|re)\b"
    r"|\b(?:did|do|have|has|was|were|is|would) (?:i|you|u|it|they|any|he|she)\b"
    r"|^\W*(?:please )?check\b|\btell me\b|\bbe honest\b|\bnowhere\b"
    r"|\bwhich (?:one|answer|question|story|of|for)\b"
    r"|^\W*(?:(?:and|so|ok|sorry|hey|wait|please)\b\W*)*(?:is|are|was|were|did|does|has"
    r"|have|which)\b"
    r"|\bhopefully\b|\bi hope\b",
    re.IGNORECASE,
)
"""What asks, also without its mark and in the middle."""


def asks(text: str) -> bool:
    """Whether a message asks something."""
    return any(map(asks_so, sentences(text))) or _ASKING.search(text) is not None


_OF_THE_CARD: Final = Expression(
    r"\b(?:interview|card|list|date|appointment|posting|form|delete|voice)\b", re.I
)


# How it was


_FULLY: Final = Expression(
    r"\bgood\b|\bstrong\w*\b|\bwell\b|\blike[ds]?\b|\bhow (?:did|was|were|is)\b"
    r"|\bhonest\b|\bwhy did you\b|\bbetter\b|\bwork\w*\b|\bdecent\b|\brubbish\b"
    r"|\bshit\b|\bweak\w*\b",
    re.IGNORECASE,
)
_LACKS: Final = Expression(
    r"\b(?:missing|lack\w*|change|improve\w*|wrong|better)\b", re.IGNORECASE
)
_MANNER: Final = Expression(
    r"\b(?:bossy|arrogant|rude|boring|cold|boast\w*|show off|police|cocky)\b", re.I
)
_NOT_OF_HOW: Final = Expression(
    r"\bchange (?:that|it|this|the|my)\b|\b(?:would|could) like to\b|\bok to\b"
    r"|\btake\b.*\bout\b|\bshows?\b",
    re.IGNORECASE,
)


def _how(
    _state: State, session: Session | None, said: Said, earlier: str, context: Context
) -> _Done:
    text = said.text
    if session is None or not asks(text) or _NOT_OF_HOW.search(text):
        return ()
    heard = context.concerns(text)
    if _C.HOLDS in heard or _C.SUMMARY in heard or _C.SLACK in heard:
        return ()
    if _C.LENGTH in heard and not _FULLY.search(text):
        return ()
    place = _tried(session, text, context)
    if place is not None and not meant.by_words(session, text, context):
        return _tries(session, place)
    place = meant.which(session, text, context, earlier)
    if place is None:
        return ()
    turn = session.turns[place]
    if _MANNER.search(text):
        quote = record.quote_of(turn)
        return (say("manner_line", quote=quote) if quote else say("manner"),)
    told = turn.told
    judged = told.judgement if told is not None and not told.confided else None
    lacks = _LACKS.search(text) and turn.question.expects is Expects.INSTANCE
    if lacks and told is not None and judged is not None and landed(judged):
        carries = within(told.text, judged.praised or judged.best)
        part = next((one for one in judged.lacking if one is not Part.TASK), None)
        if carries:
            return (SayProgress(carries, part, part is None),)
    return record.tell(session, place, text)


def _tries(session: Session, place: int) -> tuple[Reply, ...]:
    """Say whether the last try holds more than the one before it."""
    turn = session.turns[place]
    judged = [a.judgement for a in turn.attempts if a.text and a.judgement is not None]
    quote = record.quote_of(turn)
    if len(judged) < 2 or not quote:
        return record.tell(session, place, "")
    then, now = landed(judged[-2]), landed(judged[-1])
    key = "again_better" if now and not then else "again_same" if now else "again_thin"
    return (say(key, quote=quote),)


_YOU_MADE: Final = Expression(r"\byou (?:\w+ )?(?:made|make|invent)", re.IGNORECASE)


def _slack(
    _state: State, session: Session | None, said: Said, earlier: str, context: Context
) -> _Done:
    if session is None or _YOU_MADE.search(said.text):
        return ()
    place = meant.by_place(session, said.text)
    if place is None:
        place = meant.which(session, said.text, context, earlier)
    if place is None:
        return record.too_kind(session, context)
    turn = session.turns[place]
    if record.hollow(turn):
        name, quote = turn.question.question_id, record.said_briefly(turn)
        return (SayRecord("hollow_owned", name, quote, place),)
    return record.tell(session, place, said.text, poor=True)


# What was asked


def _asked(
    _state: State, session: Session | None, said: Said, _earlier: str, context: Context
) -> _Done:
    if session is None or _OF_MEETING.search(said.text):
        return ()
    known = record.places(session)
    named = meant.by_words(session, said.text, context)
    place = meant.by_place(session, said.text) if len(named) != 1 else named[0]
    chosen = (place,) if place is not None else named[:MOST_NAMED]
    shown = tuple(
        (
            known.index(one) + 1,
            session.turns[one].question.question_id,
            record.quote_of(session.turns[one]),
        )
        for one in sorted(chosen)
        if one in known
    )
    if shown:
        return (SayAsked(shown, len(known)),)
    if _OF_ONE.search(said.text):
        return ()
    wants = context.idle(said.text)
    of_card = sum(wants.get(w, 0.0) for w in (Idle.INTERVIEW_ASK, Idle.INTERVIEW_TELL))
    return _count(session) if of_card < OF_THE_CARD else ()


_OF_MEETING: Final = Expression(
    r"\b(?:meeting|interview|appointment)\b|\bwho i\b|\bwhen (?:it|i)\b", re.I
)
_OF_ONE: Final = Expression(r"\bquestion\b", re.IGNORECASE)
"""What asks for one question, which is not named."""
OF_THE_CARD: Final = 0.3
"""Share of speaking of the interview from which no list of questions is wanted."""


MOST_NAMED: Final = 2
"""Questions that are told of where one of them is meant."""


def _count(session: Session) -> tuple[Reply, ...]:
    known = record.places(session)
    listed = tuple(
        (number, session.turns[one].question.question_id, "")
        for number, one in enumerate(known, 1)
    )
    return (SayAsked(listed, len(known), all=True),) if listed else ()


def _counted(
    state: State, session: Session | None, said: Said, _e: str, context: Context
) -> _Done:
    """List the questions where those are counted, else count what was answered."""
    theirs = _C.ASKED not in context.concerns(said.text)
    theirs = theirs and bool(idling.asked_of_employer(state.session))
    if session is not None and _OF_QUESTIONS.search(said.text) and not theirs:
        return _count(session)
    after = of_the_day.counted(state, said, context)
    return after.replies if after is not None else ()


_OF_QUESTIONS: Final = Expression(r"\bquestions?\b", re.IGNORECASE)


_TAKES_AWAY: Final = Expression(r"\b(?:take|learn|remember)\b.*\b(?:away|from)\b", re.I)


def _minutes(
    state: State, _session: Session | None, said: Said, _e: str, context: Context
) -> _Done:
    session = state.session
    assert session is not None
    took = say("minutes_counted", count=str(minutes(session)))
    lesson: tuple[Reply, ...] = ()
    if _TAKES_AWAY.search(said.text):
        lesson = record.overall(session) or record.best(session, "", context)
    return (took, *lesson)


_LINES: Final = Expression(r"\b(?:two|2|only|three|3) (?:\w+ )?lines?\b", re.IGNORECASE)


def _summary(
    state: State, session: Session | None, said: Said, _e: str, context: Context
) -> _Done:
    if session is None or session is not state.session:
        return ()
    if _C.HOLDS in context.concerns(said.text):
        return ()
    if _LINES.search(said.text):
        return (say("summary_two", count=str(len(record.answered(session)))),)
    place = meant.which(session, said.text, context)
    if place is None:
        place = _named_there(session, said.text, context)
    if place is None:
        return ()
    return kept_things.in_summary(state, session, place, said) or ()


def _named_there(session: Session, text: str, context: Context) -> int | None:
    """Give the one of several answers that may be meant which the summary names."""
    there = {one.question_id for one in summary(session).strengths}
    found = [
        place
        for place in meant.by_words(session, text, context)
        if session.turns[place].question.question_id in there
    ]
    return found[0] if len(found) == 1 else None


def _nudge(
    _state: State, _session: Session | None, _said: Said, _e: str, _context: Context
) -> _Done:
    return (say("nudge_day"),)


ACTS: Final[Mapping[Concern, _Act]] = {
    _C.NUDGE: _nudge,
    _C.MINUTES: _minutes,
    _C.COUNT: _counted,
    _C.HOLDS: _holds,
    _C.HIDE: _holds,
    _C.SUMMARY: _summary,
    _C.ASKED: _asked,
    _C.SLACK: _slack,
    _C.HOW: _how,
    _C.LENGTH: _length,
}

"""Answer what is asked about something of a session that is over, by what is known.

What is asked is heard as one of a few concerns (`ear/concerns.py`); which answer, line
or name is meant is found by `meant.py`. Only where both are known is something said,
about just that; all else is left to whoever meets it next.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks as asks_so
from bot.core.asked_under import sentences
from bot.core.assessment import landed, within
from bot.core.astray import to_us
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.mending import meant as meant_for_card
from bot.core.reply import Reply, phrase
from bot.core.sayings import KEEP_ALL
from bot.core.scene import open_turn
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, asking, earlier_sessions, was_offered
from bot.core.summary import summary
from bot.core.timing import minutes, words
from bot.hearing import AsideKind, Concern, Idle, Revise, Scene
from bot.model import Expects, Part
from bot.needs import EarlierSessions
from bot.parts.asides import after_employer, holding, kept_things, meant, record
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, before, say
from bot.parts.asides.passages import telling
from bot.parts.asides.replies import (
    OfferAnswers,
    SayAsked,
    SayLengthOf,
    SayProgress,
    SayRecord,
)

_C = Concern


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of something that is known; None for all else."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate = state.candidate
    choosing = was_offered(state, Verb.TRACK) and candidate.track is None
    if not candidate.welcomed or candidate.placing or choosing:
        return None
    if open_turn(state) is not None or found(state, move.message_id) is not None:
        return None
    if meant_for_card(state, move.text, move.at) or _is_wish(move.text, context):
        return None
    move = replace(move, text=to_us(move.text) or move.text)
    if candidate.deleting:
        after = _instead_of_all(state, move, context)
    else:
        after = _framed(state, move, context)
        after = after or after_employer.met(state, move, context)
        after = after or _answered(state, move, context)
        after = after or _best(state, move, context)
        after = after or _courtesy(state, move, context)
    if after is None or after.asks:
        return after
    words_of = KeptAside(move.message_id, move.at, move.text, AsideKind.PROGRESS)
    return kept(after, words_of)


_WISHES: Final = frozenset(
    (
        *(Revise.OUT, Revise.OUT_IF, Revise.BACK, Revise.QUOTE, Revise.MOVE),
        *(Revise.CHANGE, Revise.NAME, Revise.KEEP, Revise.HOW_OUT, Revise.HOW_QUOTED),
    )
)


def _is_wish(text: str, context: Context) -> bool:
    """Whether something that is kept is plainly to be changed; that is for others."""
    if any(one.sure for one in context.reworded(text)):
        return True
    return any(w.kind in _WISHES and not w.loosely for w in context.revised(text))


def _framed(state: State, said: Said, context: Context) -> State | None:
    """Give the tip that is asked for in plain words."""
    asked, share = context.tip(said.text)
    if share < PLAINLY:
        return None
    return replace(state, replies=(phrase(f"tip.{asked}"),))


BEST: Final = 0.8
"""Share of asking which answer is best from which nothing else is meant."""


def _best(state: State, said: Said, context: Context) -> State | None:
    """Name the best answer, to who asks for one in words that name none."""
    session = state.session
    if session is None or not record.answered(session):
        return None
    if context.idle(said.text).get(Idle.BEST, 0.0) < BEST:
        return None
    replies = record.best(session, said.text, context)
    return replace(state, replies=replies) if replies else None


_THANKS: Final = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|well|so|no|lovely|great|good)\b\W*)*"
    r"(?:thank(?:s| you)|cheers|ta)\b",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"\b(?:that'?s|thats) (?:my lot|me done|me for|it for|enough for|all for)\b"
    r"|\bi(?:'?m| am) (?:off|done for|knackered|going to bed|away)\b"
    r"|\b(?:calling|call) it (?:a night|a day)\b|\boff to bed\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = 0.8
"""Share of a message for another chat from which it is one."""
_BUT: Final = re.compile(r"\bbut\b|\bplease\b", re.IGNORECASE)
_HEAVIER: Final = (AsideKind.NERVES, AsideKind.DISTRESS, AsideKind.COMMAND)
WARM: Final = 5
"""Words from which thanks are more than a word."""


def _courtesy(state: State, said: Said, context: Context) -> State | None:
    """Take thanks and a goodbye for what they are, and leave others' messages be."""
    text = said.text.replace("’", "'")
    if asks(text) or _BUT.search(text):
        return None
    aside = context.aside(text, "", Scene.NOTHING, False)
    if aside is not None and aside.kind in _HEAVIER:
        return None
    if _LEAVES.search(text):
        return replace(state, replies=(say("goodbye"),))
    if _THANKS.match(text) and len(text.split()) >= WARM:
        return replace(state, replies=(say("welcome"),))
    other = context.idle(text).get(Idle.OTHER, 0.0)
    astray = context.intends(text, after_employer.PROMPT).get("wrong_chat", 0.0)
    if other >= 0.5 and astray >= _ELSEWHERE:
        return replace(state, replies=(say("wrong_chat"),))
    return None


PLAINLY: Final = 1.0
"""Share of a tip whose very words are asked for."""


def _answered(state: State, said: Said, context: Context) -> State | None:
    session, heard = state.session, context.concerns(said.text)
    if session is None or session.ended_at is None or not heard:
        return None
    if said.at - session.ended_at >= LATELY:
        return None
    told = meant.told_in(state, context)
    if told is None and earlier_sessions(context) is None:
        about = set(heard) - {_C.ASKING, _C.NUDGE, _C.REAL, _C.INVENTED}
        return asking(state, EarlierSessions()) if about else None
    earlier = meant.before(state, said.at, said.message_id)
    replies: list[Reply] = []
    for concern in heard:
        act = _ACTS.get(concern)
        if act is None:
            continue
        done = act(state, told, said, earlier, context)
        if isinstance(done, State):
            # It changed what is kept; what was answered is said before it.
            return before(done, *replies)
        replies += [one for one in done if one not in replies]
    return replace(state, replies=tuple(replies[:MOST])) if replies else None


MOST: Final = 5
"""Replies to one message."""

_Done = tuple[Reply, ...] | State
_Act = Callable[[State, Session | None, Said, str, Context], _Done]


# How long


_ALL_OF_THEM: Final = re.compile(
    r"\b(?:longest|shortest|in general|in total|overall|all of (?:them|it))\b"
    r"|\btalk\w* too (?:long|much)\b",
    re.IGNORECASE,
)
_OTHER_LENGTH: Final = re.compile(
    r"\b(?:normal|usual|typical|ideal|good) length\b|\bhow long (?:have i|until|till"
    r"|til|before|to go|do you|will you|(?:is|does) (?:the|my) interview"
    r"|should)\b|\bso far\b|\bso long\b(?!.*\b(?:answer|story|one)\b)",
    re.IGNORECASE,
)
_OF_THE_TRY: Final = re.compile(
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


_ASKING: Final = re.compile(
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


_OF_THE_CARD: Final = re.compile(
    r"\b(?:interview|card|list|date|appointment|posting|form|delete|voice)\b", re.I
)


# How it was


_FULLY: Final = re.compile(
    r"\bgood\b|\bstrong\w*\b|\bwell\b|\blike[ds]?\b|\bhow (?:did|was|were|is)\b"
    r"|\bhonest\b|\bwhy did you\b|\bbetter\b|\bwork\w*\b|\bdecent\b|\brubbish\b"
    r"|\bshit\b|\bweak\w*\b",
    re.IGNORECASE,
)
_LACKS: Final = re.compile(
    r"\b(?:missing|lack\w*|change|improve\w*|wrong|better)\b", re.IGNORECASE
)
_MANNER: Final = re.compile(
    r"\b(?:bossy|arrogant|rude|boring|cold|boast\w*|show off|police|cocky)\b", re.I
)
_NOT_OF_HOW: Final = re.compile(
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


_YOU_MADE: Final = re.compile(r"\byou (?:\w+ )?(?:made|make|invent)", re.IGNORECASE)


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


_OF_MEETING: Final = re.compile(
    r"\b(?:meeting|interview|appointment)\b|\bwho i\b|\bwhen (?:it|i)\b", re.I
)
_OF_ONE: Final = re.compile(r"\bquestion\b", re.IGNORECASE)
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
    _state: State, session: Session | None, _said: Said, _e: str, _context: Context
) -> _Done:
    return _count(session) if session is not None else ()


_TAKES_AWAY: Final = re.compile(r"\b(?:take|learn|remember)\b.*\b(?:away|from)\b", re.I)


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


_LINES: Final = re.compile(r"\b(?:two|2|only|three|3) (?:\w+ )?lines?\b", re.IGNORECASE)


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


_ACTS: Final[Mapping[Concern, _Act]] = {
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


# In place of erasing everything


_ONLY: Final = re.compile(
    r"\b(?:only|just|one|not all|not everything|part|instead|names?|except)\b", re.I
)


def _instead_of_all(state: State, said: Said, context: Context) -> State | None:
    """Say how less goes, to who was asked whether all of it is to be erased."""
    if not _ONLY.search(said.text):
        return None
    told = meant.told_in(state, context)
    if told is None and earlier_sessions(context) is None:
        return asking(state, EarlierSessions())
    candidate = replace(state.candidate, deleting=False)
    replies: tuple[Reply, ...] = ()
    if told is not None:
        heard = (_C.HIDE, _C.HOLDS)
        replies = holding.told(state, told, said.text, "", heard)
        place = meant.which(told, said.text, context) if not replies else None
        if place is not None and told is state.session:
            name = told.turns[place].question.question_id
            replies = (say("delete_less"), OfferAnswers("out", ((place, name),)))
    replies = replies or (say("delete_part"),)
    return replace(state, candidate=candidate, replies=(KEEP_ALL, *replies))

"""What the candidate did not get to say in the first round, or said badly: /unsaid.

Each item waits until it has come up; the closing of a second round gives the chance.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from bot.core import forms
from bot.core.answering import carry_on
from bot.core.dialogue import advance
from bot.core.dossier import MAX_UNSAID, Dossier, Form, Unsaid
from bot.core.events import Began
from bot.core.notices import InterviewSet, Settled
from bot.core.replies import GiveHint, Summarise
from bot.core.reply import Reply
from bot.core.sayings import STALE
from bot.core.schedule import local
from bot.core.selection import UNSAID
from bot.core.session import Attempt, Planned, Session
from bot.core.state import Context, State, zone_of
from bot.expressions import Expression
from bot.model import GENERAL, Kind, Mode, Outcome, Question
from bot.parts.unsaid.replies import (
    AskUnsaid,
    ListWaiting,
    MakeRoom,
    ShowUnsaid,
    TellRaised,
)

LONGEST = 1000
"""Characters kept of an item."""

MAX_DAYS = 10
"""Days kept on which an item came up; the first one, and the latest."""

ROOM = ("closing.first-time", "closing.not-covered", "closing.one-thing")
"""Closing questions to which something unsaid is an answer, whatever it is."""


def commanded(state: State, argument: str, at: datetime, _: Context) -> State:
    """Keep what follows the command, or ask for it."""
    if argument.strip():
        return _kept(state, argument, at)
    return ask_for_item(state, at)


def ask_for_item(state: State, at: datetime) -> State:
    """Ask for something that was left unsaid."""
    items = state.dossier.unsaid
    state = forms.opened(state, "unsaid.text", at)
    shown = (ShowUnsaid(items),) if items else ()
    return replace(state, replies=(*state.replies, *shown, AskUnsaid(len(items))))


def ask_once_set(
    state: State, _: InterviewSet, at: datetime, _context: Context
) -> State:
    """Ask for it as soon as there is an interview to say it in."""
    return ask_for_item(state, at)


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Take an item off, ask for one more, make room to say one, or show the list."""
    verb, number = argument.partition(":")[::2]
    match verb:
        case "drop":
            items = tuple(u for u in state.dossier.unsaid if str(u.number) != number)
            state = _holding(state, items)
            return replace(state, replies=(ShowUnsaid(items),), in_place=True)
        case "add":
            state = forms.opened(state, "unsaid.text", at)
            asking = AskUnsaid(len(state.dossier.unsaid))
            return replace(state, replies=(asking,))
        case "say":
            return said_now(state, at, context)
    return replace(state, replies=(ShowUnsaid(state.dossier.unsaid),))


def filled(state: State, form: Form, at: datetime, _: Context) -> State:
    """Keep what was said."""
    return _kept(state, form.text, at)


def _kept(state: State, text: str, at: datetime) -> State:
    items = state.dossier.unsaid
    if len(items) >= MAX_UNSAID:
        return replace(state, replies=(*state.replies, ShowUnsaid(items, full=True)))
    text = _meant(text.strip()[:LONGEST])
    number = state.dossier.numbered + 1
    items = (*items, Unsaid(number, at, text))
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    return replace(
        _holding(state, items), replies=(*state.replies, ShowUnsaid(items, text))
    )


_FAILED = Expression(
    r"(?:(?:and|so|well|honestly|i think)\W+)*i (?:just |really |kind of )?(?:waffled"
    r"|rambled|mumbled|babbled|blanked|froze|stumbled|messed up|went blank|dried up"
    r"|was (?:too |very |a bit )?vague)\b[^.;,!?\n]{0,60}[.;,!?\n]+\s*"
    r"(?:(?:and|but|so|now|today|instead|this time)\W+)*"
    r"(?:(?:i(?:['’]?d| would|['’]?ll| should) (?:now |rather )?(?:say|tell them"
    r"|have said)"
    r"|what i(?:['’]?d| would) say(?: now)? is)(?: now| that)*\b[:,]?\s*)",
    re.IGNORECASE,
)
"""How an answer went, before what is to be said: "I waffled. I'd say that …"."""


_LED: Final = Expression(
    r"\W*(?:(?:and|so|well|but|ok|okay|also|yes|no)\W+)*(?:the|one|a) (?:\w+ )?thing"
    r" (?:that |which )?i(?:'d| would)? (?:did ?n['’]?t|did not|never|could ?n['’]?t"
    r"|could not|wanted to|want to|like to|forgot to)(?: really| quite| even)?"
    r"(?: get to| manage to| get| got to)? ?(?:say|said|tell(?: them)?|told(?: them)?"
    r"|explain|answer|mention)?(?: (?:well|properly|right|enough|better))?"
    r"(?: (?:is|was|would be))?(?: that\b)?\W+",
    re.IGNORECASE,
)
"""What only leads to it: "and the thing I did not get to say well, …"."""
_WENT_SO: Final = Expression(
    r"[\s,;.–-]*\b(?:and |but |so |where )?i (?:just |really |only )?(?:was |got )?"
    r"(?:rambl\w+|waffl\w+|mumbl\w+|babbl\w+|stumbl\w+|froze|blanked)"
    r"(?: (?:on|a bit|a lot|about it|and on))*\W*$",
    re.IGNORECASE,
)
"""How it went, behind what is to be said."""


def _meant(text: str) -> str:
    for frame in (_FAILED, _LED):
        found = frame.match(text)
        rest = text[found.end() :] if found is not None else ""
        text = rest if len(rest.split()) >= _LEAST else text
    rest = _WENT_SO.sub("", text)
    return rest if len(rest.split()) >= _LEAST else text


def _holding(state: State, items: tuple[Unsaid, ...]) -> State:
    dossier: Dossier = replace(state.dossier, unsaid=items)
    return replace(state, dossier=dossier)


# In sessions


def waiting(dossier: Dossier) -> tuple[Unsaid, ...]:
    """Give what has not come up yet."""
    return tuple(item for item in dossier.unsaid if not item.raised)


def with_room(session: Session, state: State, context: Context) -> Session:
    """Let a second round end with room for what waits, where something does."""
    planned = session.plan
    whole = session.mode is Mode.SECOND_ROUND and planned
    if not whole or not waiting(state.dossier):
        return session
    room = _room(context.bank, state.candidate.asked)
    if room is None:
        return session
    last = tuple(p for p in planned if p.kind is Kind.GOODBYE)
    rest = tuple(p for p in planned if p.kind is not Kind.CLOSING and p not in last)
    other = tuple(p for p in planned if p.kind is Kind.CLOSING)[1:]
    plan = (*rest, *(p for p in other if p != room), room, *last)
    return replace(session, plan=plan)


def _room(bank: Iterable[Question], asked: Mapping[str, str]) -> Planned | None:
    """Choose the longest unseen question that fits; else any of the competency."""
    closing = [q for q in bank if q.competency == UNSAID]
    fitting = [q for q in closing if q.id in ROOM] or closing
    if not fitting:
        return None
    chosen = min(fitting, key=lambda q: (asked.get(q.id, ""), q.id))
    return Planned(chosen.id, chosen.kind, chosen.expects)


def said_now(state: State, at: datetime, context: Context) -> State:
    """Open a session of one closing question, for the item whose turn it is."""
    session = state.session
    if session is not None and session.open:
        return replace(state, replies=(*state.replies, carry_on(session)))
    items, room = waiting(state.dossier), _room(context.bank, state.candidate.asked)
    if not items or room is None:
        shown = ShowUnsaid(state.dossier.unsaid) if not items else STALE
        return replace(state, replies=(*state.replies, shown))
    before = state.dossier.saying
    last = before[1] if before is not None else 0
    item = next((u for u in items if u.number > last), items[0])
    track = state.candidate.track or GENERAL
    new = Session(f"{context.seed:x}", Mode.SECOND_ROUND, track, at, (room,))
    step = advance(new, Began(at))
    return replace(
        state,
        session=step.session,
        dossier=replace(state.dossier, saying=(new.id, item.number)),
        replies=(*state.replies, MakeRoom(core(item.text)), *step.replies),
    )


def listen(state: State, _: Settled, at: datetime, context: Context) -> State:
    """List what waits where a hint was given, and note what came up."""
    return heard(hinted(state, context), at, context)


def hinted(state: State, context: Context) -> State:
    """List what waits under the hint of a question that has room for it."""
    session = state.session
    hints = {r.question_id for r in state.replies if isinstance(r, GiveHint)}
    if session is None or not hints or not waiting(state.dossier):
        return state
    if not any(q.id in hints for q in context.bank if q.competency == UNSAID):
        return state
    said = _came_up(state.dossier, session, context.raised)
    items = [u for u in waiting(state.dossier) if u.number not in said]
    if not items:
        return state
    listed = ListWaiting(tuple(core(item.text) for item in items))
    return replace(state, replies=(*state.replies, listed))


def heard(state: State, at: datetime, context: Context) -> State:
    """Note what came up in sessions that ended just now, and say it in the summary.

    A second round also says what did not; another session only if something did.
    """
    day = local(at, zone_of(state, context)).date()
    if state.closed is not None:
        dossier, _ = checked(state.dossier, state.closed, day, context.raised)
        state = replace(state, dossier=dossier)
    session = state.session
    summary = next((r for r in state.replies if isinstance(r, Summarise)), None)
    if session is None or summary is None:
        return state
    before = {u.number for u in state.dossier.unsaid if u.raised}
    dossier, came_up = checked(state.dossier, session, day, context.raised)
    state = replace(state, dossier=dossier)
    if session.mode is not Mode.SECOND_ROUND and not came_up:
        return state
    told = [u for u in dossier.unsaid if u.number in came_up]
    if summary.again or session.mode is Mode.DAILY:
        # Their summaries are brief: only what is new is said.
        new = tuple(core(u.text) for u in told if u.number not in before)
        news: tuple[Reply, ...] = (TellRaised(new),) if new else ()
        return replace(state, replies=(*state.replies, *news))
    wanted = (
        *((core(u.text), True) for u in told),
        *((core(u.text), False) for u in waiting(dossier)),
    )
    replies = tuple(
        replace(r, wanted=wanted) if r is summary else r for r in state.replies
    )
    return replace(state, replies=replies)


def checked(
    dossier: Dossier, session: Session, day: date, raised: Callable[[str, str], bool]
) -> tuple[Dossier, frozenset[int]]:
    """Hold all that was said in a session against all that is unsaid.

    Gives the dossier with the day noted, and the numbers of what came up.
    """
    came_up = _came_up(dossier, session, raised) | _invited(dossier, session)
    items = tuple(
        _raised_on(item, day) if item.number in came_up else item
        for item in dossier.unsaid
    )
    return replace(dossier, unsaid=items), came_up


def _came_up(
    dossier: Dossier, session: Session, raised: Callable[[str, str], bool]
) -> frozenset[int]:
    answers = [a.text for turn in session.turns for a in turn.attempts if a.text]
    return frozenset(
        item.number
        for answer in answers
        for item in dossier.unsaid
        if raised(item.text, answer)
    )


def _invited(dossier: Dossier, session: Session) -> frozenset[int]:
    """Take a real answer for the item it was asked for, in whatever words."""
    if dossier.saying is None or dossier.saying[0] != session.id:
        return frozenset()
    if not any(_real(a) for turn in session.turns for a in turn.attempts):
        return frozenset()
    number = dossier.saying[1]
    return frozenset(u.number for u in dossier.unsaid if u.number == number)


def _real(attempt: Attempt) -> bool:
    heard = attempt.judgement
    return (
        heard is not None
        and heard.outcome is not Outcome.MISSING
        and heard.oddity is None
        and len(attempt.text.split()) >= REAL
        and not _REFUSAL.match(attempt.text)
    )


def _raised_on(item: Unsaid, day: date) -> Unsaid:
    if day in item.raised:
        return item
    days = (*item.raised, day)
    if len(days) > MAX_DAYS:
        days = (days[0], *days[2:])
    return replace(item, raised=days)


REAL = 8
"""Words from which on an answer may have told what it was asked for."""

_REFUSAL = Expression(r"\W*(?:no|nope|nothing|none)\b", re.IGNORECASE)

_ANSWER = Expression(
    r"(?:that )?my answer (?:about|on|to|to the question about) (.+?)"
    r" (?:was|is|came out|sounded) (?:\w+ ){0,2}\w+\W*",
    re.IGNORECASE,
)
_FRAMES = Expression(
    r"(?:(?:that )?i (?:never|didn'?t|did not|have never|should have|should've"
    r"|forgot to|wanted to|never got to|didn'?t get to|would have liked to|meant to)"
    r"|should have|should've|didn'?t|never|forgot to)"
    r" (?:say|said|tell|told|mention|mentioned|talk|talked|speak|spoke|bring up"
    r"|brought up|explain|explained)"
    r"(?: (?:them|him|her|anyone|the panel|anybody))?"
    r"(?: (?:that|about))?[,:]? "
    r"|that (?=i\b|we\b|my\b)",
    re.IGNORECASE,
)
_LEAST = 3


def core(text: str) -> str:
    """Leave out the frame of an item, "I never told them that", where it is plain."""
    if (answer := _ANSWER.fullmatch(text)) is not None:
        return answer[1]
    found = _FRAMES.match(text)
    rest = text[found.end() :] if found is not None else ""
    return rest if len(rest.split()) >= _LEAST else text

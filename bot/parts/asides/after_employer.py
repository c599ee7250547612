"""Meet what is said right after the candidate's questions to an employer.

A question to the employer is offered to be taken up there, in its own words; what is
asked about the round is answered from it.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from bot.core.buttons import Press, Verb
from bot.core.dossier import with_own
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.reply import Reply, Tap
from bot.core.sayings import STALE
from bot.core.session import Session
from bot.core.state import Context, State, asking, earlier_sessions, was_offered
from bot.expressions import Expression
from bot.hearing import Concern, Idle, LookingBack
from bot.model import Expects
from bot.needs import EarlierSessions
from bot.parts.asides import afterwards, idling, meant, record
from bot.parts.asides.lines import ASKING, before, say
from bot.parts.asides.outside import FRESH
from bot.wording.employer import weighed

PROMPT: Final = "What would you like to ask me?"
"""What was open in that round, beside which a question is read."""
TO_THEM: Final = 0.5
"""Share of asking the employer, read beside it, from which a question is for them."""
_PART, _OPEN = "asides", "for_employer"

_YES: Final = Expression(
    r"\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|go on|do|do that|be them)\b"
    r"(?:\W+(?:please|then|do|go on|sure))*\W*",
    re.IGNORECASE,
)
_MEANT: Final = Expression(
    r"^\W*(?:(?:no|nah|sorry|but|well|oh)\b\W*)*(?:i|that was)\b.{0,12}"
    r"\b(?:meant?|mean|asking|asked)\b\W*(?:about\b|for\b)?",
    re.IGNORECASE,
)
_AS_THEM: Final = Expression(
    r"\b(?:you were (?:playing|being)|you (?:played|play)|the employer|as them)\b", re.I
)
_MINE: Final = Expression(
    r"\b(?:my|mine|those|the) (?:own )?questions?\b|\b(?:i|when i|that i) (?:have |had"
    r" |just )*ask(?:ed)?\b|\b(?:one|someone|person) (?:who |that )?ask\w*\b"
    r"|\bof mine\b|\bwere (?:those|they|these)\b|\btell me how i\b"
    r"|\bhow (?:i|did i|was i)\b",
    re.IGNORECASE,
)
_ALREADY: Final = Expression(r"\b(?:answers?|story|stories|example)\b", re.IGNORECASE)
_IN_ALL: Final = Expression(idling.IN_ALL, re.IGNORECASE)
_ASKED: Final = Expression(r"\bquestions?\b|\bask\w*\b", re.IGNORECASE)
_RUDE: Final = Expression(
    r"\b(?:rude|police|pushy|bossy|aggressive|interrogat\w*|cheeky|too direct|nosy)\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = Expression(r"\bhow many\b|\bcount\w*\b", re.IGNORECASE)
_TO_ME: Final = (
    *(Idle.PRIVACY, Idle.MACHINE, Idle.BYE, Idle.PAGE, Idle.REMINDERS, Idle.ROUND),
    *(Idle.STORIES, Idle.FIELD, Idle.SAY_IT),
)
"""What is wanted of the program, and of no employer."""
CLEARLY: Final = 0.6
_ADVICE: Final = Expression(
    r"\b(?:should|shall|do|can|may|must) i (?:say|tell|ask|mention|wear|bring|shake)\b"
    r"|\bif they\b|\bwhat do i\b",
    re.IGNORECASE,
)


def met(state: State, said: Said, context: Context) -> State | None:
    """Meet what is said of that round or to its employer; None for all else."""
    session = state.session
    if session is None or session.ended_at is None or was_offered(state, Verb.DAILY):
        return None
    if said.at - session.ended_at >= FRESH or not _was_theirs(session):
        return None
    kept = state.dossier.own.get(_PART, {}).get(_OPEN, "")
    if kept and was_offered(state, Verb.WANT) and _YES.fullmatch(said.text):
        return asked_anew(state, said.at, context)
    heard = context.concerns(said.text)
    if Concern.ASKING in heard and (whole := _in_all(state, said, context)):
        return whole
    if Concern.ASKING in heard and (replies := _asking(session, said.text)):
        return replace(state, replies=replies)
    if Concern.REAL in heard and ASKING.search(said.text.replace(". ", "? ")):
        return replace(state, replies=(say("real_talk"),))
    if Concern.INVENTED in heard and re.search(r"\byou\b", said.text, re.IGNORECASE):
        return replace(state, replies=(say("employer_invented"),))
    if _MAY_TELL.search(said.text) and "?" in said.text:
        return replace(state, replies=idling.wise(state, said, context))
    ask = _for_them(said.text, kept, context)
    return _offering(state, ask) if ask else None


_MAY_TELL: Final = Expression(
    r"\b(?:can|may|could|should|shall) i (?:also |still )?(?:tell|say|mention)\b", re.I
)
"""What asks whether something may be told on the day, and adds nothing."""


def _was_theirs(session: Session) -> bool:
    last = session.turns[session.current] if session.turns else None
    return last is not None and last.question.expects is Expects.QUESTIONS


def _in_all(state: State, said: Said, context: Context) -> State | None:
    """Say how the answers before that round were, to who asks of all of it."""
    text = said.text
    if not (_IN_ALL.search(text) and _MINE.search(text)) or _ASKED.search(text):
        return None
    told = meant.told_in(state, context)
    if told is None:
        unread = earlier_sessions(context) is None
        return asking(state, EarlierSessions()) if unread else None
    replies = afterwards.of_earlier(told, LookingBack.OVERALL, said, context)
    return replace(state, replies=replies) if replies else None


def _asking(session: Session, text: str) -> tuple[Reply, ...]:
    """Say how they were as the one who asks."""
    asks = idling.asked_of_employer(session)
    if not _MINE.search(text) or _ALREADY.search(text):
        return ()
    if not asks:
        return (say("questions_none"),)
    if _HOW_MANY.search(text):
        told = "; ".join(f"“{one.strip(' ?')}”" for one in dict.fromkeys(asks))
        return (say("count_questions", quotes=told),)
    if (named := _named(asks, text)) is not None:
        return (_weighed(named),)
    manner = (say("questions_manner"),) if _RUDE.search(text) else ()
    return (*manner, *idling.of_their_questions(session, text))


def _named(asks: list[str], text: str) -> str | None:
    """Give the one question of theirs that is named by its words."""
    wanted = meant.told_by(text)
    found = [one for one in dict.fromkeys(asks) if wanted & meant.told_by(one)]
    return found[0] if len(found) == 1 else None


def _weighed(ask: str) -> Reply:
    merit, better = weighed(ask)
    quote = ask.strip(" ?")
    if merit == "weak":
        return say("questions_weak", quote=quote, better=better)
    return say("questions_best" if merit == "strong" else "question_fair", quote=quote)


def _for_them(text: str, kept: str, context: Context) -> str:
    """Give the question that is one for the employer; empty where none is."""
    corrects = _MEANT.match(text)
    rest = text[corrects.end() :].strip() if corrects is not None else ""
    if rest and (kept or _AS_THEM.search(rest)):
        matter = _AS_THEM.split(rest)[0]
        matter = re.split(r"[.!;]", matter)[0].strip(" ,?")
        if not matter:
            return kept
        asked = "?" in rest or ASKING.search(matter)
        return f"{matter}?" if asked else f"What can you tell me about {matter}?"
    if _ADVICE.search(text) or record.called(text):
        return ""
    want, share = next(iter(context.idle(text).items()))
    if want in _TO_ME and share >= CLEARLY:
        return ""
    shares = context.intends(text, PROMPT)
    to_them = shares.get("employer", 0.0) >= TO_THEM
    return text if to_them or _OF_THEIR_JOB.search(text) else ""


_OF_THEIR_JOB: Final = Expression(
    r"\b(?:would|will|do|could|can) you (?:pay|hire|take|give|let|offer|train)\b"
    r"|\b(?:would|will) (?:i|my) (?:have|be|get|start|earn|boss|work|need|report)\b"
    r"|\bis there (?:\w+ )?(?:training|nights?|overtime|parking|a canteen|a pension)\b"
    r"|\b(?:holidays?|salary|wages?|shifts?|canteen|overtime|pension|bonus)\b",
    re.IGNORECASE,
)


def _offering(state: State, ask: str) -> State:
    own: dict[str, Any] = {**state.dossier.own.get(_PART, {}), _OPEN: ask[:MOST]}
    state = replace(state, dossier=with_own(state.dossier, _PART, own))
    row = (Tap("want_ask_them", Verb.WANT, ASK_THEM),)
    return replace(state, replies=(say("for_employer", row),))


MOST: Final = 300
"""Letters that are kept of a question for the employer."""
ASK_THEM: Final = "ask_them"
"""What the button asks for that takes the question up with the employer."""


def asked_anew(state: State, at: datetime, context: Context) -> State:
    """Be the employer again, and answer what was asked."""
    own = dict(state.dossier.own.get(_PART, {}))
    ask = own.pop(_OPEN, "")
    if not ask:
        return replace(state, replies=(STALE,))
    state = replace(state, dossier=with_own(state.dossier, _PART, own), replies=())
    after = context.parts.follow(state, "practice", "your-questions", at, context)
    opened = after.replies
    said = Said(at, f"asked:{at.isoformat()}", ask, own=True)
    then = context.parts.proceed(replace(after, replies=()), said, context)
    if not then.replies and not then.asks:
        then = context.parts.proceed(then, Commanded(at, Verb.DONE), context)
    return before(then, *opened[:1])


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Take the question up with the employer, or do what else was meant."""
    if press.argument == ASK_THEM:
        return asked_anew(state, at, context)
    return idling.pressed(state, press, at, context)

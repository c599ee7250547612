"""Tell what is asked of the interview in loose words, where what is asked is known.

Who is named on the card, what a person there does, how long it is until then, whether
the day still holds: it is known by a name, a role or a day that stands on the card.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.astray import to_us
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Idle
from bot.parts.interview.asked_of_it import ALL, COMPANY, LENGTH, PEOPLE, PLACE, WHEN
from bot.parts.interview.open_now import idle, present, telling

LONGEST: Final = 22
"""Words of a message that only asks this."""
_MY_INTERVIEW: Final = Expression(
    r"\b(?:my|the) (?:\w+ )?(?:interview|appointment)\b|\bthe (?:big|real) day\b"
    r"|\bthe (?:\w+ )?one\b|\bthe date\b|\bthis (?:is )?for\b",
    re.IGNORECASE,
)
_OF_ANSWERS: Final = Expression(
    r"\b(?:answers?|stor(?:y|ies)|lines?|sentence|example|page|recording|posting"
    r"|questions?|anywhere|mention\w*|nudge|remind me (?!which|who|when|what|where)"
    r"|ping|practi[sc]\w*|stories)\b|\b(?:do|will|would|can|could|should|shall) (?:they"
    r"|you) (?:ask|do|say|think|talk)\b|\bi (?:say|ask|wear|bring|tell)\b|\bmoney\b"
    r"|\bwhy\b|\bmade (?:of|it)\b|\bexplain\b",
    re.IGNORECASE,
)
_SHOW: Final = Expression(
    r"\b(?:show|read|tell|remind|see)\b|\b(?:who|what|when|where|which|how|have|did|do"
    r"|is)(?:'?s|nt|n't)?\b",
    re.IGNORECASE,
)
_KINDS: Final = {
    PEOPLE: Expression(
        r"\bwho(?:'?s|m)?\b.{0,30}\b(?:meet\w*|see|seeing|there|interviews?|sit|face)\b"
        r"|\bwho(?:'?s| is| was)? (?:it|the)\b(?!.*\bof\b)|\bname of\b|\bcalled\b"
        r"|\bhow many (?:people|persons|of them)\b|\bthe names?\b",
        re.IGNORECASE,
    ),
    COMPANY: Expression(
        r"\b(?:which|what) (?:company|firm|place|employer|one) (?:is|was|this|it)\b",
        re.I,
    ),
    WHEN: Expression(
        r"\bstill\b.{0,20}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)"
        r"|\bwhen\b|\bwhat (?:time|day|date)\b|\bthe date\b|\b(?:moved|changed?) (?:it"
        r"|on|the|my)\b|\bhow (?:many|much) (?:days?|sleeps?|nights?|time|weeks?)\b"
        r"|\bhow long (?:have i|until|till|til|is it till|left|to go)\b|\bmorning or\b",
        re.IGNORECASE,
    ),
    LENGTH: Expression(
        r"\bhow long (?:is|will|does|it)\b.{0,20}\b(?:take|takes|last|lasts"
        r"|interview)\b|\bhow long it (?:takes|lasts)\b",
        re.IGNORECASE,
    ),
    PLACE: Expression(r"\b(?:by|on) (?:video|phone|zoom|teams)\b.*\bor\b", re.I),
    ALL: Expression(
        r"\b(?:show|read|see|want|give|have|got|down|know|saved)\b.{0,40}\b(?:my|the) "
        r"(?:interview|appointment)\b"
        r"|\bwhat(?:'?s| have| did)?\b.{0,20}\b(?:got|down|noted)\b.{0,20}\b(?:for|on) "
        r"(?:me|the)\b",
        re.IGNORECASE,
    ),
}


def met(state: State, move: Move, context: Context) -> State | None:
    """Tell what is asked of the card; None where that is not plain."""
    if not isinstance(move, Said) or not move.own or not idle(state):
        return None
    if not state.candidate.welcomed or state.candidate.deleting:
        return None
    words = to_us(move.text) or move.text
    text = " ".join(words.replace("’", "'").split())
    interview = present(state, move.at)
    if interview is None or len(text.split()) > LONGEST or not _asks(text):
        return None
    if _OF_ANSWERS.search(text):
        return None
    topics = tuple(what for what, known in _KINDS.items() if known.search(text))
    on_it = _on_the_card(interview, text)
    if topics and PEOPLE not in topics and on_it and _WHO.search(text):
        topics = (*topics, PEOPLE)
    if not topics or not (on_it or _its_own(text, topics, context)):
        return None
    if ALL in topics:
        topics = (ALL,)
    told = telling(state, interview, topics, move.at, context)
    return replace(state, replies=(told,))


def _asks(text: str) -> bool:
    """Whether a sentence of it asks, or begins like a question without its mark."""
    return any(asks(one) or _SHOW.match(_lead(one)) for one in sentences(text))


def _lead(sentence: str) -> str:
    return _LEADS.sub("", sentence)


_LEADS: Final = Expression(
    r"^\W*(?:(?:and|so|sorry|ok|okay|hey|hi|please|lol|hang on|wait|then|i want|can you"
    r"|could you|oh)\b\W*)*",
    re.IGNORECASE,
)


def of_somebody(state: State, move: Move, _context: Context) -> State | None:
    """Tell what somebody on the card does there; None where nobody is named."""
    if not isinstance(move, Said) or not move.own or not idle(state):
        return None
    interview = present(state, move.at)
    if interview is None or len(move.text.split()) > BRIEF:
        return None
    asked = _DOES.match(_lead(move.text.replace("’", "'")))
    named = asked is not None and _people(interview) & _words(move.text)
    if not named:
        return None
    told = telling(state, interview, (PEOPLE,), move.at, _context)
    return replace(state, replies=(told,))


BRIEF: Final = 8
"""Words that ask who somebody is."""

_WHO: Final = Expression(r"\bwho\b|\bname\b", re.IGNORECASE)
_DOES: Final = Expression(
    r"(?:what (?:does|do|is|was)|what's|whats|who(?:'s|s| is| was)?)\b.*", re.IGNORECASE
)
_LEAST: Final = 3


def _on_the_card(interview: Interview, text: str) -> bool:
    """Whether a name, a role or the company of the card is named."""
    known = _people(interview) | _words(interview.company)
    said = _words(text)
    if interview.day is not None:
        known.add(f"{interview.day:%A}".casefold())
        if re.search(rf"\b{interview.day.day}(?:st|nd|rd|th)\b", text):
            return True
    return bool(known & said)


def _people(interview: Interview) -> set[str]:
    return _words(" ".join(f"{p.name} {p.role}" for p in interview.people))


def _words(text: str) -> set[str]:
    found = re.findall(r"[^\W\d_]+", text)
    named = {w.casefold() for w in found if len(w) >= _LEAST or w.isupper()}
    return named - {"the", "and", "for", "from", "who", "what", "his", "her"}


LIKELY: Final = 0.12
"""Share of asking after the interview that bears out what the words may ask."""
_SURELY: Final = frozenset((PEOPLE, ALL, WHEN, COMPANY))


def _its_own(text: str, topics: tuple[str, ...], context: Context) -> bool:
    """Whether the interview is named, or asked after by the encoder's reading."""
    if _MY_INTERVIEW.search(text):
        return True
    wants = context.idle(text)
    share = sum(wants.get(w, 0.0) for w in (Idle.INTERVIEW_ASK, Idle.REMINDERS))
    return share >= LIKELY and bool(_SURELY & set(topics))

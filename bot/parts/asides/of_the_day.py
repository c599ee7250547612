"""Answer what is asked of the real day, of a round, or of how one comes over.

Nothing is open, or the session is on a break. A table leads from what is asked to what
is said; what a session holds is read off its record, and said only where it is so.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.core.carrying_on import carries_on
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, phrase
from bot.core.scene import open_turn
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, asking, earlier_sessions, field_asked
from bot.core.summary import summary
from bot.expressions import Expression
from bot.hearing import AsideKind, LookingBack
from bot.needs import EarlierSessions
from bot.parts.asides import counting, idling, real_day, record
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import FEW, LATELY, say
from bot.wording.speaker import tidied

LONGEST: Final = 35
"""Words of what asks one thing."""

_Act = Callable[[State, Said, Context], State | None]

_NERVES: Final = Expression(
    r"\b(?:nerv\w*|bricking|scared|terrified|anxious|panick\w*|stress\w*|shaking"
    r"|can'?t sleep|freaking|shitting)\b",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of the day or the round; None for the rest."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    choosing = field_asked(state)
    session = state.session
    asked = open_turn(state) is not None and session is not None and not session.paused
    if not state.candidate.welcomed or choosing or asked:
        return None
    if session is not None and session.paused and carries_on(move.text) is not None:
        return None
    if len(move.text.split()) > LONGEST or found(state, move.message_id) is not None:
        return None
    return _answered(state, move, context) or _advised(state, move, context)


def _advised(state: State, said: Said, context: Context) -> State | None:
    """Give advice for the day where it is plainly asked for."""
    line = real_day.advice(state, said.text, context, least=real_day.PLAINLY)
    if line is None:
        return None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    return kept(replace(state, replies=(line,)), aside)


def _answered(state: State, said: Said, context: Context) -> State | None:
    text = said.text.replace("’", "'")
    for pattern, act in _ASKED:
        if pattern.search(text):
            after = act(state, said, context)
            if after is not None:
                if after.asks:
                    return after
                aside = KeptAside(
                    said.message_id, said.at, said.text, AsideKind.PROGRESS
                )
                return kept(after, aside)
    return None


def _lately(state: State, said: Said) -> Session | None:
    session = state.session
    if session is None or session.ended_at is None:
        return None
    return session if said.at - session.ended_at < LATELY else None


def _saying(*keys: str) -> _Act:
    def act(state: State, _said: Said, _context: Context) -> State | None:
        return replace(state, replies=tuple(say(key) for key in keys))

    return act


def _research(state: State, _said: Said, _context: Context) -> State | None:
    return replace(state, replies=(phrase("tip.research"),))


def _nerves(state: State, _said: Said, _context: Context) -> State | None:
    return replace(state, replies=(say("nerves_tip"),))


def _line(state: State, said: Said) -> str | None:
    """Give the line of the last round that is worth keeping."""
    return tidied(record.line_to_keep(_lately(state, said)))


def _ready(state: State, said: Said, _context: Context) -> State | None:
    """Say what there is to go in with; nobody can promise more."""
    quote = _line(state, said)
    told = say("ready_line", quote=quote) if quote else say("ready_plain", *FEW)
    calm = (say("nerves_tip"),) if _NERVES.search(said.text) else ()
    return replace(state, replies=(told, *calm))


def _seems(state: State, said: Said, _context: Context) -> State | None:
    quote = _line(state, said)
    told = say("manner_line", quote=quote) if quote else say("manner")
    return replace(state, replies=(told,))


_EXAMPLES: Final = Expression(r"\b(?:examples?|real|stor(?:y|ies))\b", re.I)


def counted(state: State, said: Said, context: Context) -> State | None:
    """Count again what was asked of the employer, or answered."""
    session = _lately(state, said)
    if session is None:
        return None
    asks = idling.asked_of_employer(session)
    if asks:
        return replace(state, replies=(say("count_asks", count=str(len(asks))),))
    if context.looking_back(said.text) is LookingBack.COUNT or _EXAMPLES.search(
        said.text
    ):
        return None  # the real examples are counted with what they vouch for
    answered = len(record.answered(session))
    if not answered:
        return None
    line = say("count_answers", count=str(answered))
    real = counting.named(session)
    return replace(state, replies=(line, real) if real is not None else (line,))


def _own_questions(state: State, said: Said, _context: Context) -> State | None:
    """Look back at what was asked of the employer, where that was the round."""
    session = _lately(state, said)
    if session is None or not idling.asked_of_employer(session):
        return None
    return replace(state, replies=idling.of_their_questions(session, said.text))


def _rounds(state: State, said: Said, context: Context) -> State | None:
    """Put the last round beside the one before it, by how many examples were real."""
    session = _lately(state, said)
    if session is None:
        return None
    if not record.answered(session) and idling.asked_of_employer(session):
        return _own_questions(state, said, context)
    sessions = earlier_sessions(context)
    if sessions is None:
        return asking(state, EarlierSessions())
    before = next(
        (
            one
            for one in reversed(sessions)
            if one.id != session.id and summary(one).stories
        ),
        None,
    )
    now = summary(session)
    if not now.stories:
        return None
    if before is None:
        return replace(state, replies=(say("rounds_none"),))
    was = summary(before)
    counts = {
        "real": str(now.real),
        "stories": str(now.stories),
        "real_before": str(was.real),
        "stories_before": str(was.stories),
    }
    replies: list[Reply] = [say("rounds", **counts)]
    if (quote := _line(state, said)) is not None:
        replies.append(say("overall_line", quote=quote))
    return replace(state, replies=tuple(replies))


def practising(state: State, said: Said, context: Context) -> State | None:
    """Answer what is plainly asked of saying it over, or of the last round."""
    text = said.text.replace("’", "'")
    if _lately(state, said) is None:
        return None
    acts = (act for pattern, act in _PRACTISING if pattern.search(text))
    return next(filter(None, (act(state, said, context) for act in acts)), None)


_COMPARES: Final = Expression(
    r"\bcompar\w+ (?:with|to) (?:the |my )?(?:last|previous|earlier|other|first)\b"
    r"|\b(?:better|worse) than (?:the |my )?(?:last|previous) (?:time|session|round)\b",
    re.IGNORECASE,
)


def _pattern(text: str) -> Expression:
    return Expression(text, re.IGNORECASE)


_PRACTISING: Final[tuple[tuple[Expression, _Act], ...]] = (
    (_COMPARES, _rounds),
    (
        _pattern(
            r"\b(?:loud|aloud)\b.{0,30}\b(?:who|whom|where|how)\b"
            r"|\b(?:who|whom|where) (?:do|should|shall|can|could|must|to)\b.{0,30}"
            r"\b(?:loud|aloud)\b"
        ),
        _saying("aloud"),
    ),
    (
        _pattern(
            r"\b(?:minutes?|mins?|seconds?)\b.{0,60}\b(?:rule|theirs|yours|who says"
            r"|strict|which language|exactly)\b"
            r"|\bwho says\b.{0,30}\bminutes?\b"
        ),
        _saying("minutes_rule"),
    ),
    (
        _pattern(
            r"\b(?:make|cut|get) (?:it|that|this|them|the \w+) (?:\w+ )?short(?:er)?\b"
            r"|\bshorten (?:it|that|this|the|my)\b|\b(?:a )?shorter version\b"
        ),
        _saying("shorter"),
    ),
    (
        _pattern(
            r"\bwho(?:'?s| is| are)? (?:is |are )?[\"“'‘]?(?:they|them)\b"
            r"|\bremember\b.{0,20}\bwho (?:will|would|exactly)\b"
        ),
        _saying("who_they_are"),
    ),
    (
        _pattern(
            r"\b(?:another|one more|a new|a further) (?:\w+ )?(?:round|session|set)\b"
            r"|^\W*again,? please\b|\bonce more,? please\b"
        ),
        lambda state, said, context: (
            replace(state, replies=(say("round_which", *FEW),))
            if context.between(said.text) is None
            else None
        ),
    ),
    (
        _pattern(
            r"\btomorrow\b.{0,20}\bsame (?:time|hour)\b"
            r"|\bsame (?:time|hour)\b.{0,12}\btomorrow\b"
        ),
        _saying("reminders"),
    ),
)
"""What is asked after a round of practising on; met before what names an answer."""

_ASKED: Final[tuple[tuple[Expression, _Act], ...]] = (
    (
        _pattern(
            r"\b(?:how long|how many (?:seconds|minutes|secs|mins)|for how long)\b"
            r"(?!.*\b(?:practi[sc]e|session|round|take|last|does|will it)\b)"
            r".*\b(?:speak|talk|answers?|go on)\b"
        ),
        _saying("length_real"),
    ),
    (
        _pattern(
            r"\b(?:i (?:asked|meant|mean)|is practi[sc]e)\b.*\b(?:one|an|each) answer\b"
            r".*\b(?:real|tomorrow|interview)\b"
        ),
        _saying("length_real"),
    ),
    (
        _pattern(
            r"\b(?:tips?|advice|help|suggest\w*|trick|what (?:can|do|should|shall) i"
            r" do)"
            r"\b.*\b(?:nerves?|nervous|shak\w+|calm\w*|anxi\w+|panic\w*)\b"
            r"|\b(?:nerves?|nervous|anxi\w+|panic\w*)\b.*\b(?:tips?|advice|trick)\b"
        ),
        _nerves,
    ),
    (
        _pattern(
            r"\b(?:am i|i'?m|i am|will i be|feel) (?:\w+ )?ready\b(?! (?:for (?:the )?"
            r"(?:next|another)|to (?:start|go on|begin)|when)\b)(?:.*\?|.*\bthink\b)?"
        ),
        lambda state, said, context: (
            _ready(state, said, context)
            if re.search(r"\?|\b(?:think|am i|do (?:u|you))\b", said.text, re.I)
            else None
        ),
    ),
    (
        _pattern(
            r"\b(?:so |too |really |very )?(?:scared|nervous|afraid"
            r"|terrified)\b.*\b(?:can"
            r" do (?:it|this)|do you think|will be (?:ok|fine))\b"
        ),
        _ready,
    ),
    (
        _pattern(
            r"\b(?:do|did|would|will|if|whether|can (?:you|u) tell)\b.*\bi (?:\w+"
            r" )?(?:sound"
            r"|sounded|come (?:across|over)|came (?:across|over)|seem|look) (?:\w+"
            r" ){0,2}?"
            r"(?:like|as|confident|nervous|arrogant|competent|capable|senior|junior"
            r"|professional|strong|weak)\b"
        ),
        _seems,
    ),
    (
        _pattern(
            r"\b(?:suggest|advise|recommend|should|shall|could|can|do"
            r"|worth)\b.{0,20}\b(?:i"
            r" (?:do|prepare|practi[sc]e)|to do|doing|anything)\b.{0,30}\b(?:tonight"
            r"|tomorrow(?: (?:night|evening))?|(?:the )?(?:night|evening|day) before"
            r"|this evening|the last (?:night|evening))\b"
            r"|\b(?:suggest|advise|recommend) for (?:tonight|tomorrow)\b"
        ),
        _saying("evening"),
    ),
    (
        _pattern(
            r"\b(?:do|should|must|shall|will|would|have|need|expect)\b.{0,20}\b(?:i"
            r"|me)\b"
            r".{0,12}\b(?:know|read up|learn|study|look up"
            r"|research)\b.{0,25}\b(?:about|on"
            r"|up|their|the)\b"
        ),
        _research,
    ),
    (
        _pattern(
            r"\bi (?:only )?count(?:ed)?\b(?! on)|\b(?:wasn'?t|weren'?t|was|were)"
            r" (?:it|that"
            r"|there) (?:only )?(?:\d|one|two|three|four|five|six|seven|eight)\b"
            r".*\b(?:not|questions?|answers?)\b"
        ),
        counted,
    ),
    (
        _pattern(
            r"\b(?:was|were|am|did) i (?:\w+ )?ask(?:ing)?\b.*\b(?:silly|daft|stupid"
            r"|dumb"
            r"|good|bad|right|wrong|ok|okay|well)\b|\b(?:were|was|are) my questions?\b"
            r"|\bhow (?:did i do|was i|was that|did that go|did it go)\b"
            rf"(?!.*{idling.IN_ALL})"
        ),
        _own_questions,
    ),
    (
        _pattern(
            r"\b(?:better|worse|stronger|as good)\b.{0,12}\b(?:than"
            r"|as)\b.{0,12}\b(?:first"
            r"|last|previous|other|earlier|before)\b.{0,8}\b(?:round|time|session|one"
            r"|go|try)?\b"
        ),
        _rounds,
    ),
)
"""What is asked, the surest first, and what answers it."""

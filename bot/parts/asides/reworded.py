"""Put right what stands in an answer wrongly, before anything else hears the words.

The whole message does only that, or a sentence of it does; the rest of it goes its own
way. What is not found is said to be nowhere, and nothing is taken out for it.
"""

import re
from dataclasses import replace

from bot.core.asked_under import asks, sentences
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.hearing import AsideKind, Bearing, Reword, Rewording
from bot.parts.asides import round_reworded
from bot.parts.asides.changing import changed, quoted_around, saying
from bot.parts.asides.keeping import found as found_aside
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import LATELY, say
from bot.parts.asides.rewording import HERE, done, is_meant
from bot.parts.asides.wrong_words import Found, find, stands


def met(state: State, move: Move, context: Context) -> State | None:
    """Put it right; None for anything else."""
    session = state.session
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    if (asked := round_reworded.met(state, move, context)) is not None:
        return asked
    if session is None or scene(state) not in HERE or session.paused:
        return None
    turn, ended = open_turn(state), session.ended_at
    if ended is not None and move.at - ended >= LATELY:
        return None
    if found_aside(state, move.message_id) is not None:
        return None
    if turn is not None and turn.attempt.unheard:
        return None
    if (asked := _changed_to(state, session, move, context)) is not None:
        return asked
    whole = (0, len(move.text))
    heard = context.reworded(move.text)
    wishes = [w for w in heard if (w.start, w.end) == whole and not w.beside]
    for wish in (one for one in heard if one.beside):
        if (after := _beside(state, session, wish, move, context)) is not None:
            return after
    for wish in wishes:
        found = find(session, wish) if wish.kind is Reword.WORD else None
        there = found is not None and (found.changes or found.among)
        likely = wish.sure or _said_but(move.text, found)
        if there and found is not None and found.named and not likely:
            closed = turn is None
            likely = is_meant(state, wish, found, move.text, context, closed=closed)
        if there and likely and not _of_own_work(state, wish):
            sure = replace(wish, sure=True)
            return done(state, sure, move, context, closed=turn is None)
        if (
            found is None
            and wish.sure
            and _of_a_day(wish)
            and _asks_no_day(state, context)
        ):
            line = say("reworded_missing", word=wish.old)
            after = saying(replace(state, replies=()), move.at, context, line)
            return kept(after, KeptAside(move.message_id, move.at, move.text, _IGNORE))
    return None


def _beside(
    state: State, session: Session, wish: Rewording, said: Said, context: Context
) -> State | None:
    """Put a name, a day or a figure right beside other words."""
    found = find(session, wish)
    if found is None or not found.changes or found.among:
        return None
    names = found.changes[0].where.text[:1].isupper() or _of_a_day(wish)
    if not (wish.sure or names or found.named) or _of_own_work(state, wish):
        return None
    if not wish.sure and _ASKS_WHICH.search(asked_now(state, context)):
        return None  # it may tell who it was, of those two
    rest = f"{said.text[: wish.start]} {said.text[wish.end :].lstrip(' .,;:!?–-')}"
    told = _told(state, rest, context)
    if told:
        alone = replace(said, text=told)
        state = context.parts.met(replace(state, replies=()), alone, context)
    if state.asks or state.session is None:
        return None
    said_already = state.replies
    after = changed(state, state.session, found.changes, said.at, context)
    words = said.text[wish.start : wish.end]
    after = kept(after, KeptAside(said.message_id, said.at, words, _IGNORE))
    now = after.replies[len(said_already) :]
    line = now[:1] if told else now
    return replace(after, replies=(*line, *said_already))


_ASKS_WHICH = re.compile(
    r"(?:^|[.!?]\s+)(?:and |so )?(?:(?:in|on|at) )?(?:who|which|where|when|what (?:day"
    r"|time|year|month|city|town)|how (?:many|much|long))\b",
    re.IGNORECASE,
)


def _told(state: State, rest: str, context: Context) -> str:
    """Give what else asks something, or answers what is open."""
    asked, where = asked_now(state, context), scene(state)
    closed = open_turn(state) is None

    def answers(one: str) -> bool:
        if closed or len(one.split()) < _LEAST or _OF_THE_WORD.search(one):
            return False
        return context.bearing(one, asked, where) is Bearing.ANSWER

    return " ".join(one for one in sentences(rest) if asks(one) or answers(one))


_LEAST = 4
"""Words of what is heard by itself beside a correction."""
_OF_THE_WORD = re.compile(
    r"\b(?:does ?n['’]?t matter|small thing|if (?:someone|somebody|they|anyone|he|she)"
    r" asks?|i (?:said|wrote|told|looked|had|got|mix\w*|know|always|don'?t)|nonsense"
    r"|wrong|auto ?correct|sorry|change (?:it|that)|please|moment|only saying)\b",
    re.IGNORECASE,
)
"""What is said of the word that was wrong, and answers nothing."""

_IGNORE = AsideKind.IGNORE
_BUT = re.compile(
    r"\W*i said .+?,? (?:but|and) (?:it|that|he|she|they|there) (?:was|is|were"
    r"|should)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:mon|tues?|wed|thur?s?|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]{0,6}",
    re.IGNORECASE,
)


def _said_but(text: str, found: Found | None) -> bool:
    """Whether "I said Leeds but it was Bradford" puts right a name or a figure."""
    if found is None or not found.changes or _BUT.match(text) is None:
        return False
    words = found.changes[0].where.text
    return words[:1].isupper() or found.figure


def _of_own_work(state: State, wish: Rewording) -> bool:
    """Whether what is wrong is what they call their own work."""
    own = state.candidate.applies.casefold()
    word = re.sub(r"^(?:an?|the) ", "", wish.old.casefold())
    return bool(own) and word in own


def _of_a_day(wish: Rewording) -> bool:
    return all(_DAY.fullmatch(one) for one in (wish.old, wish.new))


def _asks_no_day(state: State, context: Context) -> bool:
    """Whether what is open could not be answered by a day."""
    return _ASKS_DAY.search(asked_now(state, context)) is None


_ASKS_DAY = re.compile(
    r"(?:^|[.!?]\s+)(?:and |so )?(?:when|(?:(?:on|in) )?(?:what|which) (?:day|month"
    r"|time|year))\b",
    re.IGNORECASE,
)


_CHANGED = re.compile(
    r"\W*(?:(?:so|and|ok|sorry|hey|wait)\b\W*)*(?:did|have) (?:you|u) (?:now "
    r"|already )?(?:change|correct|fix|put|note|update)\w* (?:it|that|this)(?: right)?"
    r"(?: (?:to|into|in|as|with) (?P<new>[^?.!,]{2,30}))?\W*",
    re.IGNORECASE,
)


def _changed_to(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Say whether a word that was to be put right is there now."""
    asked = _CHANGED.fullmatch(said.text)
    if asked is None or not asked["new"]:
        return None
    there = stands(session, asked["new"].strip())
    if there is not None:
        line = say("reworded_already", quote=quoted_around(there))
    elif _DAY.fullmatch(asked["new"].strip()) or asked["new"].strip().isdecimal():
        line = say("reworded_not", word=asked["new"].strip())
    else:
        return None
    after = saying(replace(state, replies=()), said.at, context, line)
    return kept(after, KeptAside(said.message_id, said.at, said.text, _IGNORE))

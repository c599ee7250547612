"""Do what is wished with nothing open, and meet what nobody knows how to meet."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.assessment import landed, occasion
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.replies import OfferTracks
from bot.core.reply import Reply, Say
from bot.core.sayings import RESUMING
from bot.core.scene import open_turn
from bot.core.schedule import local
from bot.core.session import KeptAside, Planned, Session, Turn
from bot.core.state import (
    Context,
    State,
    asking,
    earlier_sessions,
    field_asked,
    zone_of,
)
from bot.hearing import Aside, AsideKind, Between, HeardBetween, Idle
from bot.model import GENERAL, Expects, Kind, Mode, Outcome
from bot.needs import EarlierSessions
from bot.parts.asides import idling
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import (
    ASKED,
    ASKING,
    FEW,
    NEW,
    before,
    page_row,
    replying,
    say,
)
from bot.parts.asides.lines import unmet as lines_unmet
from bot.parts.asides.naming import stems
from bot.parts.asides.proposing import keeping
from bot.parts.asides.record import called, line_to_keep, tell, which
from bot.parts.asides.replies import OfferPages
from bot.wording.speaker import tidied

PAGES = 4
"""Earlier sessions whose pages are offered."""


_OVER = (Between.ANOTHER, Between.REST)
"""What is wished where a session is over, and not in a pause."""


def wished(state: State, said: Said, context: Context) -> State | None:
    """Do what is wished with nothing open; None where nothing known is."""
    candidate = state.candidate
    asked_for_field = field_asked(state)
    if not candidate.welcomed or candidate.placing or asked_for_field:
        return None
    wish, session = context.between(said.text), state.session
    if wish is None:
        return None
    if session is not None and session.open and wish.kind in _OVER:
        return None
    done = _done(state, wish, said, context)
    if done is None or done.asks:
        return done
    return kept(done, KeptAside(said.message_id, said.at, said.text, AsideKind.COMMAND))


def _done(
    state: State, wish: HeardBetween, said: Said, context: Context
) -> State | None:
    at, session = said.at, state.session
    match wish.kind:
        case Between.LUCK:
            return replace(state, replies=(_luck(state, wish),))
        case Between.GOODBYE:
            if wish.day:
                bye = say("goodbye_luck", day=wish.day)
            else:
                thanks = THANKED.search(said.text) is not None
                bye = say("goodbye_thanks" if thanks else "goodbye")
            return replace(state, replies=(bye,))
        case Between.REAL_ONE:
            return context.parts.proceed(state, Commanded(at, "after"), context)
        case Between.WON:
            return replace(state, replies=(say("won"),))
        case Between.PRAISED:
            return replace(state, replies=(say("praised_me"),))
        case Between.LOST:
            return replace(state, replies=(say("lost"),))
        case Between.NEXT:
            return context.parts.proceed(state, Commanded(at, "home"), context)
        case Between.REMIND:
            return context.parts.proceed(state, Commanded(at, "daily"), context)
        case Between.MOVED:
            asked = Commanded(at, "interview", wish.day)
            return context.parts.proceed(state, asked, context)
        case Between.OFF if state.dossier.interview is not None:
            asked = Commanded(at, "interview", "off")
            return context.parts.proceed(state, asked, context)
        case Between.OFF:
            return replace(state, replies=(say("off_none"),))
        case Between.PAGE:
            return context.parts.proceed(state, Commanded(at, "page"), context)
        case Between.EARLIER_PAGE:
            return _pages(state, said.text, context)
        case Between.REST if session is not None and session.over:
            return replace(state, replies=(say("rest_none", *page_row(session)),))
        case Between.ANOTHER:
            return another(state, session, at, context)
        case Between.ROUND:
            return _round(state, wish, at, context)
    return None


THANKED = re.compile(r"\b(?:thank\w*|cheers|ta|thx)\b", re.IGNORECASE)


def _luck(state: State, wish: HeardBetween) -> Reply:
    quote, day = tidied(line_to_keep(state.session)), wish.day
    if quote is None:
        return say("luck_plain_day", day=day) if day else say("luck_plain")
    if day:
        return say("luck_day", day=day, quote=quote)
    return say("luck", quote=quote)


# A round


def _begun(state: State, words: str, at: datetime, context: Context) -> State:
    return context.parts.follow(state, "practice", words, at, context)


def another(
    state: State, session: Session | None, at: datetime, context: Context
) -> State:
    """Ask one more question, of the kind that the session had."""
    words = "behavioural 1"
    if session is not None and session.mode is Mode.TECHNICAL:
        words = "technical 1"
    elif session is not None and session.mode is Mode.YOUR_QUESTIONS:
        words = anew(session)
    return _begun(state, words.replace(":", " "), at, context)


def _round(
    state: State, wish: HeardBetween, at: datetime, context: Context
) -> State | None:
    """Begin the sitting that is wished for, in the field that is named."""
    lines: list[Reply] = []
    if wish.field:
        work = context.work(wish.field, False)
        track = context.trade(wish.field) or (work.track if work else None)
        if track is None or track not in context.tracks:
            if wish.mode or wish.count:
                track = state.candidate.track
            else:
                return None
        if track is not None and track != GENERAL:
            words = work.words if work is not None else wish.field
            candidate = replace(state.candidate, track=track, work=words)
            changed = track != state.candidate.track
            state = replace(state, candidate=candidate)
            field = context.tracks[track] if changed else words
            lines.append(say("round_for", field=field))
    if not wish.mode and not wish.count:
        if not lines:
            tracks = OfferTracks(0, for_settings=True)
            return replace(state, replies=(tracks,))
        return replace(state, replies=(*lines, say("round_which", *FEW)))
    mode = wish.mode or "behavioural"
    if mode == "panel":
        if wish.count and wish.count < PANEL_SHORT:
            lines.append(say("panel_least"))
        words = "panel short" if wish.count else "panel"
    else:
        words = f"{mode} {wish.count}" if wish.count else mode
    return before(_begun(state, words, at, context), *lines)


def rest_to_come(state: State, said: Said, context: Context) -> State | None:
    """Say that nothing is left to show where a question is open."""
    session, wish = state.session, context.between(said.text)
    if session is None or session.paused or open_turn(state) is None:
        return None
    if wish is None or wish.kind is not Between.REST:
        return None
    after = replying(state, said.at, say("rest_open"))
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.COMMAND)
    return kept(after, aside)


PANEL_SHORT = 3
"""Questions of the shortest panel."""


# Pages


def _pages(state: State, text: str, context: Context) -> State:
    """Offer the pages of earlier sessions, those first whose answers are named."""
    sessions = earlier_sessions(context)
    if sessions is None:
        return asking(state, EarlierSessions())
    told = [s for s in sessions if any(turn.answered for turn in s.turns)]
    if not told:
        return replace(state, replies=(say("page_none"),))
    wanted = stems(text)

    def shared(session: Session) -> int:
        said = " ".join(a.text for turn in session.turns for a in turn.attempts)
        return len(wanted & stems(said))

    told.sort(key=lambda one: (shared(one), one.started_at), reverse=True)
    zone = zone_of(state, context)
    pages = tuple(
        (one.id, one.mode.value, local(one.started_at, zone).date())
        for one in told[:PAGES]
    )
    return replace(state, replies=(OfferPages(pages),))


# What nobody knows how to meet


def unmet(state: State, move: Move, context: Context) -> State | None:
    """Say what there is to who says with nothing open what nobody understands."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate, session = state.candidate, state.session
    if (turn := open_turn(state)) is not None:
        assert session is not None
        return _unless_told(state, turn, move, context) if session.paused else None
    if session is None and not candidate.welcomed:
        return None
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.REMARK)
    lately = session is not None and session.ended_at is not None
    brief = len(move.text.split()) <= NAMING and not _SAYS.search(move.text)
    if session is not None and lately and (called(move.text) or brief):
        meant = which(session, move.text, context)
        if len(meant) == 1:
            shown = tell(session, meant[0], move.text)
            return replace(kept(state, aside), replies=shown)
    told = len(move.text.split()) >= STORY
    if told:
        asked = Planned(UNASKED, Kind.BEHAVIOURAL, Expects.INSTANCE)
        told = occasion(context.ear(asked, move.text).judgement)
    if not told and (after := idling.likely(state, move, context)) is not None:
        return after
    guesses = () if told else idling.guesses(move.text, context)
    if guesses:
        said = say("unmet_which", *guesses)
    else:
        said = lines_unmet(state, move.text, told=told)
    if told:
        said = say("unmet_story", keeping(move), (NEW,))
    return replace(kept(state, aside), replies=(said,))


_SAYS = re.compile(r"\b(?:i|you|we|not|no)\b", re.IGNORECASE)
"""What names nothing by itself: a sentence."""

NAMING = 4
"""Words up to which an answer may be named, and nothing else said."""

STORY = 8
"""Words from which on something told may be a story."""

UNASKED = "unasked"
"""Stands for the question where none was asked."""


TOLD = 10
"""Words of a story from which on it answers a question in a pause."""


def _unless_told(
    state: State, turn: Turn, said: Said, context: Context
) -> State | None:
    """Keep apart what is said in a pause, unless it plainly answers the question."""
    hearing = context.ear(turn.question, said.text)
    heard, stories = hearing.judgement, turn.question.expects is Expects.INSTANCE
    long = len(said.text.split()) >= TOLD
    told = landed(heard) and long if stories else heard.outcome is Outcome.CLEAR
    if heard.oddity is None and (told or hearing.holds):
        return None
    return _in_a_pause(state, said, context)


_OF_A_QUESTION = frozenset(
    (
        *(AsideKind.COMPLAINT, AsideKind.REMARK, AsideKind.WRONG_CHAT),
        *(AsideKind.UNFIT, AsideKind.MISHEARD, AsideKind.EXAMPLE),
    )
)
"""Kinds that are said of a question, and of something else in a pause."""


def on_a_break(
    state: State, said: Said, aside: Aside, context: Context
) -> State | None:
    """Meet as with nothing open what is no answer; None for the rest."""
    asks = aside.kind is AsideKind.CLARIFY and aside.about == ASKED
    slip = aside.kind is AsideKind.IGNORE and not aside.about
    if not asks and not slip and aside.kind not in _OF_A_QUESTION:
        return None
    return _in_a_pause(state, said, context, asks=asks)


def _in_a_pause(
    state: State, said: Said, context: Context, *, asks: bool = False
) -> State:
    """Do what is likeliest wanted; else keep words apart, and offer to carry on."""
    want = next(iter(context.idle(said.text)), None)
    after = idling.likely(state, said, context) if want not in _BEGINS else None
    if after is not None:
        return _offering_on(after)
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.REMARK)
    asks = asks or ASKING.search(said.text) is not None
    laughs = context.wanted("remark", said.text).sort == "laughed"
    key = "paused_asked" if asks else "chat" if laughs else "paused"
    return replace(kept(state, aside), replies=(say(key, RESUMING),))


_BEGINS = (Idle.STORY, Idle.ROUND)
"""What is no question about the day, or begins something else in place of the break."""


def _offering_on(state: State) -> State:
    """Offer to carry on under what was answered."""
    *first, last = state.replies or (None,)
    if not isinstance(last, Say) or state.dossier.form is not None:
        return state
    offered = replace(last, rows=(*last.rows, RESUMING))
    return replace(state, replies=(*first, offered))


def anew(session: Session) -> str:
    """Name what begins a session of the same kind and length, as a button says it.

    It is empty for a sitting that only a part begins.
    """
    if session.mode in (Mode.DAILY, Mode.TASK):
        return ""
    short = session.mode is Mode.SECOND_ROUND and not session.rehearsal
    count = len(session.turns) + len(session.plan)
    return f"{session.mode}:{count}" if short else session.mode.value

"""Answer what is asked of what the program did, kept or knows, from what is so.

Whatever is open stays open: an answer that is being told is not closed by it, a form
takes none of it for its value, and asks again once. What is asked of the interview is
answered by its own part, from the same hearing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.core import labels
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.outside_replies import TellField
from bot.core.reply import Reply, Say
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_again, asked_now, briefly, open_turn, scene
from bot.core.session import KeptAside, Session, Turn
from bot.core.state import Context, State, asking, earlier_sessions, field_asked
from bot.hearing import (
    AsideKind,
    HeardState,
    OfState,
    Revise,
    Revision,
    Scene,
    StateAsked,
)
from bot.needs import EarlierSessions
from bot.parts.asides import kept_things, meant, record
from bot.parts.asides.earlier import untold
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import (
    LATELY,
    MEANT,
    ONWARD,
    before,
    following,
    leave_row,
    put_back_row,
    replying,
    say,
)
from bot.parts.asides.lookups import OF_THE_LOOKUP, gone, lines_with
from bot.parts.asides.naming import stems
from bot.parts.asides.replies import SayFound
from bot.wording.speaker import tidied

TO_US, PLAINLY_TO_US = 0.6, 0.3
"""Share of being said to the program, at an open question; less where it is plain."""
ELSEWHERE, PLAINLY_ELSEWHERE, SURELY_ELSEWHERE = 0.65, 0.8, 0.95
"""Share of wanting something else from which nothing is answered."""
ANSWERS: Final = 0.8
"""Share of answering what is open from which the rest of a message is an answer."""
EITHER: Final = 0.4
"""Share of asking between two things, or of the program, that tells it is asked."""
WORDS: Final = 8
"""Words of such a rest."""
MOST: Final = 3
"""Things that are answered at once."""
TAIL: Final = 16
"""Words of what was said last that are said back."""
BRIEF: Final = 14
"""Words of a question that can ask nothing beside."""
SPAN: Final = 6
"""Words by which the beginning of a longer answer is named."""
WHOLE: Final = 24
"""Words of an answer that is said back whole."""

_ON_A_BREAK: Final = (OfState.OUT, OfState.JUDGED, OfState.FIELD)
_DEEDS: Final = (Revise.OUT, Revise.BACK, Revise.MOVE)
"""What is to be done with words beside which it is asked where they are."""
_ASKED_AT: Final = (Scene.QUESTION, Scene.FOLLOW_UP, Scene.SMALL_TALK)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One thing that is asked, with the message, and what it is asked of."""

    one: StateAsked
    said: Said
    rest: str
    surely: bool
    state: State
    context: Context

    @property
    def session(self) -> Session | None:
        return self.state.session

    @property
    def turn(self) -> Turn | None:
        """The open turn, to which something was said."""
        turn = open_turn(self.state)
        return turn if turn is not None and turn.attempt.text.strip() else None


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of the state; None where nothing is, or nothing is known."""
    if not isinstance(move, Said) or not move.own or not state.candidate.welcomed:
        return None
    candidate, session = state.candidate, state.session
    choosing = field_asked(state)
    if candidate.placing or candidate.deleting or choosing:
        return None
    if found(state, move.message_id) is not None:
        return None
    paused = session is not None and session.paused and state.dossier.form is None
    where = Scene.NOTHING if paused else scene(state)
    heard = context.state_asked(move.text, asked_now(state, context))
    if any(one.sure and one.kind in _DEEDS for one in context.revised(heard.rest)):
        return None  # "Did you put the bins in? Take that out": the deed answers it
    answers = heard.answers >= ANSWERS and len(heard.rest.split()) >= WORDS
    surely = heard.elsewhere <= ELSEWHERE
    asked = heard.asked
    if answers and {one.about for one in asked} == {OfState.LAST}:
        return None  # "Where was I.. so I went up to her": they know already
    if where in (*_ASKED_AT, Scene.EMPLOYER):
        asked = tuple(one for one in asked if _meant_so(one, heard))
    replies: list[Reply] = []
    for one in asked[:MOST]:
        if paused and one.about not in _ON_A_BREAK:
            continue
        account = _ACCOUNTS.get(one.about)
        if account is None:
            continue
        told = account(_Asked(one, move, heard.rest, surely, state, context))
        if isinstance(told, State):
            return told
        replies += [reply for reply in told if reply not in replies]
    if not replies:
        return None
    words_of = KeptAside(move.message_id, move.at, move.text, AsideKind.PROGRESS)
    after = _with_what_is_open(kept(state, words_of), move, replies, context)
    if where in _ASKED_AT and answers:
        bare = replace(kept(state, words_of), replies=())
        rest = context.parts.proceed(bare, replace(move, text=heard.rest), context)
        return rest if rest.asks else before(rest, *replies)
    return after


def _meant_so(one: StateAsked, heard: HeardState) -> bool:
    """Whether the encoder, too, reads that it is asked of the state."""
    brief = len(one.words.split()) <= BRIEF
    if one.plain and brief and one.about is OfState.HELD:
        # It only counts where what is named is there.
        return heard.to_us >= TO_US and heard.elsewhere < SURELY_ELSEWHERE
    if one.plain:
        return heard.to_us >= PLAINLY_TO_US and heard.elsewhere <= PLAINLY_ELSEWHERE
    answers = heard.answers >= ANSWERS and len(heard.rest.split()) >= WORDS
    return heard.to_us >= TO_US and heard.elsewhere <= ELSEWHERE and not answers


def _with_what_is_open(
    state: State, said: Said, replies: list[Reply], context: Context
) -> State:
    """Reply, and say once more what is open, where that is not plain."""
    turn, form = open_turn(state), state.dossier.form
    if form is not None:
        question = briefly(asked_now(state, context))
        if not question:
            return replying(state, said.at, *replies)
        again = say("form_question", leave_row(form), question=question)
        return replying(state, said.at, *replies, again)
    if turn is None or (state.session is not None and state.session.paused):
        return replying(state, said.at, *replies)
    if turn.attempt.unheard:
        return replying(state, said.at, *replies, wait=True)
    if scene(state) is Scene.EMPLOYER or any(map(_asks, replies)):
        return replying(state, said.at, *replies)
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    on = say("quote_on", row, question=asked_again(state, context))
    return replying(state, said.at, *replies, on)


def _asks(reply: Reply) -> bool:
    """Whether it holds the open question."""
    return isinstance(reply, Say) and "question" in dict(reply.slots)


# The answer that is being told


def _last(asked: _Asked) -> tuple[Reply, ...]:
    """Say back where they had got to."""
    asks = _own_questions(asked)
    if asks:
        return (say("state_last", quote=_tail(asks[-1])),)
    if (turn := asked.turn) is not None:
        return (say("state_last", quote=_tail(turn.attempt.text)),)
    return _not_begun(asked)


def _not_begun(asked: _Asked) -> tuple[Reply, ...]:
    turn = open_turn(asked.state)
    if turn is None or asked.state.dossier.form is not None or asked.rest:
        return ()
    question = asked_again(asked.state, asked.context)
    return (say("state_not_begun", ANSWERING, question=question),)


def _tail(text: str) -> str:
    """Give the last sentence of what was said, or the end of a long one."""
    lines = [one for one in text.strip().splitlines() if one.strip()]
    last = lines[-1].strip() if lines else ""
    ends = [at for at in (last.rfind(f"{mark} ", 0, -1) for mark in ".!?") if at >= 0]
    last = last[max(ends) + 1 :].strip() if ends else last
    words = last.rstrip(" .,;").split()
    if len(words) > TAIL:
        return "… " + " ".join(words[-TAIL:])
    return " ".join(words)


def _told(asked: _Asked) -> tuple[Reply, ...]:
    """Say what there is of the answer."""
    asks = _own_questions(asked)
    if asks:
        quotes = "; ".join(f"“{tidied(one) or one}”" for one in dict.fromkeys(asks))
        return (say("count_questions", quotes=quotes),)
    return _all_of(asked) or _not_begun(asked)


def _all_of(asked: _Asked) -> tuple[Reply, ...]:
    turn = asked.turn
    if turn is None:
        return ()
    words = turn.attempt.text.split()
    if len(words) <= WHOLE:
        return (say("state_told", quote=" ".join(words).rstrip(" .,;")),)
    first = " ".join(words[:SPAN]).strip(" .,;")
    return (say("state_told_long", first=first, last=_tail(turn.attempt.text)),)


def _own_questions(asked: _Asked) -> tuple[str, ...]:
    """Give what they asked the employer who is there now."""
    turn = open_turn(asked.state)
    if scene(asked.state) is not Scene.EMPLOYER or turn is None:
        return ()
    return tuple(q for attempt in turn.attempts for q in attempt.asks)


def _held(asked: _Asked) -> tuple[Reply, ...] | State:
    """Say where the words stand that are named, or that they are not there."""
    session = asked.session
    if asks := _own_questions(asked):
        named = stems(asked.one.words) - OF_THE_LOOKUP
        asks = tuple(q for q in asks if stems(q) & named)
        return (say("state_your_question", quote=asks[-1]),) if asks else ()
    if session is None or scene(asked.state) in (Scene.NOTHING, Scene.EMPLOYER):
        return ()
    wish = Revision(Revise.KEPT, quoted=asked.one.quoted)
    if (out := gone(session, wish, asked.one.words)) is not None:
        quote = tidied(out.words) or out.words
        return (say("kept_out", put_back_row(out.number), quote=quote),)
    form = asked.state.dossier.form
    lines = lines_with(session, asked.one.words)
    if lines and (form is None or asked.one.plain):
        turns = session.turns
        told = tuple((turns[o.place].question.question_id, o.text) for o in lines)
        return (SayFound(told),)
    if not asked.one.plain or form is not None:
        return ()
    if (back := untold(asked.state, asked.said, asked.context)) is not None:
        return back
    return (say("state_not_found"), *_all_of(asked)) if asked.surely else ()


def _closed(asked: _Asked) -> tuple[Reply, ...]:
    """Say that the answer is still open, and where it stands."""
    turn = asked.turn
    if turn is None or asked.state.dossier.form is not None:
        return ()
    return (say("state_still_open", quote=_tail(turn.attempt.text)),)


def _again(asked: _Asked) -> tuple[Reply, ...]:
    """Say what of an answer is there, to who is asked on about it."""
    turn = asked.turn
    if turn is None or turn.stage not in FOLLOWED or asked.state.dossier.form:
        return ()
    question = asked_again(asked.state, asked.context)
    on = say("state_again", ONWARD, question=question)
    return (*_all_of(asked), on)


# What was taken out


def _out(asked: _Asked) -> tuple[Reply, ...] | State:
    """Say what is out, and what stays; or what was kept apart, and may be answer."""
    session, turn = asked.session, asked.turn
    if session is None or asked.state.dossier.form is not None:
        return ()
    over = session.ended_at
    if over is not None and asked.said.at - over >= LATELY:
        return ()
    words = kept_things.apart(open_turn(asked.state), asked.said)
    if words and asked.rest:
        return ()  # "The Kayden bit was my answer": it comes back
    if session.taken:
        taken = session.taken[-1]
        quote = tidied(taken.words) or taken.words
        row = put_back_row(taken.number)
        stays = _all_of(asked)
        key = "state_out" if stays else "state_out_only"
        return (say(key, row, quote=quote), *stays)
    if words and (here := open_turn(asked.state)) is not None:
        here = replace(here, unsure=tuple(a.id for a in words))
        state = replace(asked.state, session=session.taking(here))
        quote = tidied(words[-1].text) or words[-1].text
        return replying(state, asked.said.at, say("kept_apart", MEANT, quote=quote))
    if turn is None:
        return _held(asked)
    return (say("state_nothing_out"), *_all_of(asked))


# How an answer was heard, and what was meant


def _judged(asked: _Asked) -> tuple[Reply, ...] | State:
    """Say how the answers were heard that are named."""
    state, context = asked.state, asked.context
    if state.dossier.form is not None or scene(state) is Scene.EMPLOYER:
        return ()
    told = meant.told_in(state, context)
    if told is None:
        idle = open_turn(state) is None and earlier_sessions(context) is None
        return asking(state, EarlierSessions()) if idle else ()
    lines = kept_things.named(told, asked.said.text)
    heard = [o.place for o in lines if not told.turns[o.place].attempt.unheard]
    return tuple(
        reply
        for place in dict.fromkeys(heard)
        if told.turns[place].told is not None
        for reply in map(
            record.without_retry, record.tell(told, place, asked.said.text)
        )
    )


def _meant(asked: _Asked) -> tuple[Reply, ...]:
    """Say what some words of ours were a reply to."""
    state, deed = asked.state, asked.state.dossier.deed
    quoted = " ".join(asked.one.quoted)
    if deed is None or stems(quoted) <= stems(asked_now(state, asked.context)):
        return ()
    offered = (*state.candidate.offered, *state.candidate.offered_before)
    if labels.exact(quoted, offered) is not None:
        return ()
    words = _said(state, deed.message_id)
    return (say("state_meant", quote=_tail(words)),) if words else ()


def _said(state: State, message_id: str) -> str:
    """Give the words of a message; empty where they are not kept."""
    if (aside := found(state, message_id)) is not None:
        return aside.text
    turns = state.session.turns if state.session is not None else ()
    messages = (m for t in turns for a in t.attempts for m in a.messages)
    return next((m.text for m in messages if m.id == message_id), "")


_OF_US: Final = ("either", "program", "progress", "misheard", "repeat")


def _choice(asked: _Asked) -> tuple[Reply, ...]:
    """Give what there is, where it is asked which of two things was done."""
    shares = asked.context.intends(
        asked.one.words, asked_now(asked.state, asked.context)
    )
    share = sum(shares.get(one, 0.0) for one in _OF_US)
    if scene(asked.state) not in _ASKED_AT or share < EITHER:
        return ()
    return _all_of(asked) or _not_begun(asked)


def _field(asked: _Asked) -> tuple[Reply, ...]:
    """Say which field it is, with the way to another."""
    candidate = asked.state.candidate
    if scene(asked.state) is Scene.EMPLOYER or candidate.track is None:
        return ()
    return (TellField(candidate.track, candidate.applies),)


_ACCOUNTS: Final[Mapping[OfState, Callable[[_Asked], tuple[Reply, ...] | State]]] = {
    OfState.LAST: _last,
    OfState.TOLD: _told,
    OfState.HELD: _held,
    OfState.CLOSED: _closed,
    OfState.AGAIN: _again,
    OfState.OUT: _out,
    OfState.JUDGED: _judged,
    OfState.MEANT: _meant,
    OfState.FIELD: _field,
    OfState.CHOICE: _choice,
}

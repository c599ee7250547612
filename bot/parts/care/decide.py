"""Distress, met before anything else is decided.

One look at whatever words came, in every state. At present risk the practice rests, and
nothing of the words is kept. Past harm or grief gets a kind word and the question
whether it is to be used at all; it is neither praised nor dug into.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.answering import in_session
from bot.core.buttons import Press, Verb
from bot.core.candidate import MAX_CARE, Care
from bot.core.care_replies import KeepAsTold, MeetGrief, OfferHelp, StayAtRest
from bot.core.dialogue import advance
from bot.core.events import Confided, Edited, Paused, Resumed, Said
from bot.core.incoming import Attached, Commanded, Move
from bot.core.pressing import press_in_session
from bot.core.reply import Reply, phrase
from bot.core.session import Attempt, Session, Turn, without
from bot.core.state import Context, State, reply_with
from bot.hearing import Beat
from bot.model import Distress, Kind
from bot.parts.care.believing import (
    BRIEF,
    LATELY,
    ON,
    believed,
    counted,
    misread,
    reassured,
)
from bot.parts.care.confided import chosen, confided_ids, in_words

_HINT = Distress.UNSURE
_HEAVY = ("known.give_up", "known.no_motivation", "tip.heavy", "tip.tears")
_EVERYDAY = 0.8
"""Share of an everyday message ("the train was cancelled") that is no hint."""
_SCENE = "task.scene"
"""The field in which somebody speaks to whom the interviewer plays."""
HELP = "help"
"""What a button says that asks where help is."""


def meet(state: State, move: Move, context: Context) -> State | None:
    """Meet distress; None where there is none, or nothing rests because of it."""
    words, message_id = _words(move)
    if words:
        found = context.distress((*_before(state, move), words))
        if found is not None and _outweighed(state, move, found, context):
            found = None
        if found is not None:
            kind, several = found
            before, state = state, _noted(state, kind, move.at)
            if kind is Distress.RISK:
                return _rested(state, move, several - 1, context)
            if (chose := in_words(before, move, context)) is not None:
                return chose
            after = _confided(state, move, several - 1, context)
            return _unsure(after) if kind is Distress.UNSURE else after
        if (chose := in_words(state, move, context)) is not None:
            return chose
        if isinstance(move, Said) and (back := misread(state, move, context)):
            return back
    if not state.candidate.resting:
        return None
    match move:
        case Said():
            return reply_with(counted(state, move), StayAtRest())
        case Attached() | Commanded(name=Verb.DONE):
            return reply_with(state, StayAtRest())
        case Edited() if not _kept(state, message_id):
            return state
    return None


def press(state: State, press: Press, at: datetime, context: Context) -> State:
    """Take practice up again, use what was confided, leave it out, or say of help."""
    if press.argument == HELP:
        return _at_rest(_at_risk(state, at), confided_ids(state), at, context)
    if press.argument == ON:
        if state.session is not None and state.session.open:
            return in_session(state, Resumed(at), context)
        return context.parts.follow(state, "home", "", at, context)
    if press.session:
        return _glad(state, press_in_session(state, press, at, context))
    return chosen(state, press.argument, at, context)


def _outweighed(
    state: State, move: Move, found: tuple[Distress, int], context: Context
) -> bool:
    """Whether what is heard is not met: a hint soon after another one, for example.

    Who was believed to be in no danger is in none until they say so plainly.
    """
    kind, several = found
    if kind is Distress.PAST and state.candidate.resting:
        # "I'm not in a robbery now, that was in 2014" is said to the alarm.
        said = move if isinstance(move, Said) and not _told_in_full(move) else None
        return said is not None and reassured(state, said, context) is not None
    if kind is _HINT and _asked_lately(state, move.at):
        return True
    if kind is _HINT and _leaving(state, _words(move)[0], context):
        return True
    if kind is _HINT and _in_a_role(state, _words(move)[0], context):
        return True
    key, share = context.everyday(_words(move)[0]) if kind is _HINT else ("", 0.0)
    if share >= _EVERYDAY and key not in _HEAVY:
        return True
    if not believed(state, move.at):
        return False
    words = (*_before(state, move), _words(move)[0])
    plainly = context.plainly(" ".join(words[-several:]))
    return kind is _HINT or (kind is Distress.RISK and not plainly)


def _leaving(state: State, words: str, context: Context) -> bool:
    """Whether words are of leaving a job, where pay, notice or a start is asked for."""
    session = state.session
    turn = session.turn if session is not None and session.open else None
    asked = (
        context.questions.get(turn.question.question_id) if turn is not None else None
    )
    on_terms = asked is not None and asked.kind is Kind.TERMS
    return on_terms and context.leaving(words)


def _in_a_role(state: State, words: str, context: Context) -> bool:
    """Whether words promise something to whoever is played in a scene."""
    form = state.dossier.form
    if form is None or form.field != _SCENE or context.plainly(words):
        return False
    return any(beat.beat is Beat.PROMISE for beat in context.beats(words, ()))


def _told_in_full(move: Move) -> bool:
    """Whether a message says much more than that somebody is well."""
    return len(_words(move)[0].split()) > 2 * BRIEF


def _words(move: Move) -> tuple[str, str]:
    """Give what a candidate put into words, and the message's id."""
    match move:
        case Said(own=True) | Edited():
            return move.text, move.message_id
        case Commanded():
            return move.argument, ""
        case Attached(own=True):
            return move.caption, move.message_id
    return "", ""


def _before(state: State, move: Move) -> tuple[str, ...]:
    """Give the messages that the newest may go on from: those still unheard."""
    if not isinstance(move, Said):
        return ()
    form, session = state.dossier.form, state.session
    if form is not None:
        return tuple(m.text for m in form.messages)
    turn = session.turn if session is not None else None
    if turn is None:
        return ()
    return tuple(m.text for m in turn.attempt.messages[turn.attempt.heard :])


def _noted(state: State, kind: Distress, at: datetime) -> State:
    care = (*state.candidate.care, Care(at, kind))[-MAX_CARE:]
    return replace(state, candidate=replace(state.candidate, care=care, welcomed=True))


# Present risk


def _rested(state: State, move: Move, before: int, context: Context) -> State:
    """Let everything rest, keep no word of it, and say where help is."""
    return _at_rest(state, _ids(state, move, before), move.at, context)


def _at_rest(
    state: State, gone: frozenset[str], at: datetime, context: Context
) -> State:
    """Let everything rest without some messages, and say where help is."""
    again = state.candidate.resting
    resting = replace(
        state.candidate,
        resting=True,
        deleting=False,
        placing=False,
        offered=(),
        offered_before=(),
    )
    state = replace(state, candidate=resting)
    state = _form_closed(state, gone, at, context)
    session = state.session
    silenced: tuple[str, ...] = ()
    if session is not None:
        session = without(session, gone)
        if session.open:
            silenced = _unheard(session)
            session = _unjudged(advance(session, Paused(at)).session)
    state = _remembered(state, silenced, again=again)
    return replace(state, session=session, replies=(OfferHelp(again),))


def _remembered(state: State, silenced: tuple[str, ...], *, again: bool) -> State:
    """Remember what else of the burst there was; while practice rests, it goes on."""
    *before, now = state.candidate.care
    was = before[-1] if again and before else None
    if was is not None and was.kind is Distress.RISK:
        now = replace(now, silenced=was.silenced, later=was.later + 1)
    else:
        now = replace(now, silenced=silenced)
    return replace(state, candidate=replace(state.candidate, care=(*before, now)))


def _unheard(session: Session) -> tuple[str, ...]:
    turn = session.turn
    attempt = turn.attempt if turn is not None else Attempt()
    return tuple(m.id for m in attempt.messages[attempt.heard :] if m.counts)


def _at_risk(state: State, at: datetime) -> State:
    """Remember that a hint was one."""
    return _noted(state, Distress.RISK, at)


def _asked_lately(state: State, at: datetime) -> bool:
    """Whether they were asked how they are within the hour, or practice rests."""
    asked = (c.at for c in state.candidate.care if c.kind is _HINT)
    return state.candidate.resting or any(at - one < LATELY for one in asked)


def _unsure(state: State) -> State:
    """Ask how they are, in place of what is said to past harm."""
    replies = (
        replace(one, unsure=True) if isinstance(one, MeetGrief) else one
        for one in state.replies
    )
    return replace(state, replies=tuple(replies))


def _ids(state: State, move: Move, before: int) -> frozenset[str]:
    """Name the messages that the distress was told in."""
    _, newest = _words(move)
    form, session = state.dossier.form, state.session
    turn = session.turn if session is not None else None
    messages = form.messages if form is not None else ()
    if form is None and turn is not None:
        messages = turn.attempt.messages
    earlier = messages[-before:] if before else ()
    return frozenset((newest, *(m.id for m in earlier)))


def _form_closed(
    state: State, gone: frozenset[str], at: datetime, context: Context
) -> State:
    """Take what a form had gathered before, and ask for nothing more."""
    form = state.dossier.form
    if form is None:
        return state
    kept = tuple(m for m in form.messages if m.id not in gone)
    form = replace(form, messages=kept, waiting_since=None)
    state = replace(state, dossier=replace(state.dossier, form=form))
    if form.text.strip():
        state = context.parts.filled(state, at, context)
    return forms.closed(state)


def _unjudged(session: Session) -> Session:
    """Keep the words just before, but let nobody judge them later."""
    turn = session.turn
    if turn is None or not turn.attempt.unheard:
        return replace(session, waiting_since=None)
    attempt = turn.attempt
    messages = tuple(
        replace(m, counts=False) if n >= attempt.heard else m
        for n, m in enumerate(attempt.messages)
    )
    silent = replace(attempt, messages=messages, heard=len(messages))
    return replace(session.taking(turn.going(silent)), waiting_since=None)


def _glad(before: State, after: State) -> State:
    """Say so where they were only asked how they are, and are all right."""
    care = before.candidate.care
    if not care or care[-1].kind is not _HINT:
        return after
    replies = (
        phrase("care.fine") if isinstance(one, KeepAsTold) else one
        for one in after.replies
    )
    return replace(after, replies=tuple(replies))


# Past harm or grief


def _confided(state: State, move: Move, before: int, context: Context) -> State:
    """Say a kind word, and ask whether it is to be used where it could be."""
    at, form = move.at, state.dossier.form
    if isinstance(move, Edited):
        return _edited(state, move, context)
    if not isinstance(move, Said):
        return reply_with(state, MeetGrief(over=True))
    if form is not None:
        gathered = forms.gathered(state, form, move)
        return _asking(gathered, form.field, move.message_id)
    session = state.session
    if session is None or not session.open:
        return reply_with(state, MeetGrief(over=True))
    event = Confided(at, move.message_id, move.text, before)
    return in_session(state, event, context)


def _asking(state: State, field: str, message_id: str) -> State:
    form = state.dossier.form
    assert form is not None
    again = bool(form.confided)
    confided = tuple(dict.fromkeys((*form.confided, message_id)))
    form = replace(form, confided=confided, waiting_since=None)
    state = replace(state, dossier=replace(state.dossier, form=form))
    return reply_with(state, MeetGrief(field, again))


def _edited(state: State, edited: Edited, context: Context) -> State:
    """Take an edit that tells of past harm, so that it is quoted nowhere."""
    form = state.dossier.form
    if form is not None and (after := forms.edited(state, form, edited)) is not None:
        return _asking(after, form.field, edited.message_id)
    state = in_session(state, edited, context)
    session = state.session
    if session is None or edited.message_id not in session.message_ids:
        return reply_with(state, MeetGrief(over=True))
    turn = session.turn
    now_open = turn is not None and any(
        m.id == edited.message_id for m in turn.attempt.messages
    )
    turns = tuple(_marked(turn, edited.message_id) for turn in session.turns)
    session = replace(session, turns=turns, waiting_since=None)
    grief: Reply = MeetGrief(again=False, over=not now_open)
    return replace(state, session=session, replies=(grief,))


def _marked(turn: Turn, message_id: str) -> Turn:
    def marked(attempt: Attempt) -> Attempt:
        if all(m.id != message_id for m in attempt.messages):
            return attempt
        return replace(
            attempt,
            confided=tuple(dict.fromkeys((*attempt.confided, message_id))),
            heard=len(attempt.messages),
            judgement=None,
            chosen_for=1,
        )

    return replace(turn, attempts=tuple(map(marked, turn.attempts)))


def _kept(state: State, message_id: str) -> bool:
    """Whether a message is among those that are kept."""
    session, form = state.session, state.dossier.form
    ids = {m.id for m in form.messages} if form is not None else set()
    return message_id in ids or (
        session is not None and message_id in session.message_ids
    )

"""Distress, met before anything else is decided.

One look at whatever words came, in every state. At present risk the practice rests, and
nothing of the words is kept. Past harm or grief gets a kind word and the question
whether it is to be used at all; it is neither praised nor dug into.
"""

from dataclasses import replace
from datetime import datetime

from bot.interview.attending import in_session
from bot.interview.candidate import MAX_CARE, Care
from bot.interview.care_replies import LeaveOut, MeetGrief, OfferHelp, StayAtRest
from bot.interview.daily import Due
from bot.interview.dialogue import advance
from bot.interview.dossier import forms, parts
from bot.interview.dossier.values import Form
from bot.interview.events import Confided, Edited, Paused, Said
from bot.interview.happenings import Attached, Commanded, Move, Pressed
from bot.interview.replies import Reply, SayStale
from bot.interview.response import Response, Surroundings, saying
from bot.interview.session import Attempt, Session, Turn, without
from bot.model import Distress

LET_BE = frozenset({"delete", "export", "help", "privacy", "stop"})
"""Commands after which practice still rests."""

USE, LEAVE, ON = "use", "leave", "on"
"""What the buttons say: use what was confided, leave it out, carry on."""


def met(here: Response, happening: Move, around: Surroundings) -> Response | None:
    """Meet distress; None where there is none, or nothing rests because of it."""
    words, message_id = _words(happening)
    if words:
        found = around.distress((*_before(here, happening), words))
        if found is not None:
            kind, several = found
            here = _noted(here, kind, happening.at)
            if kind is Distress.RISK:
                return _rested(here, happening, several - 1, around)
            return _confided(here, happening, several - 1, around)
    if not here.candidate.resting:
        return None
    match happening:
        case Said() | Attached():
            return saying(here, StayAtRest())
        case Edited() if not _kept(here, message_id):
            return here
    return None


def back(here: Response, happening: Move) -> Response:
    """End the rest where the candidate comes back to practice of their own accord."""
    comes = isinstance(happening, Pressed) or (
        isinstance(happening, Commanded) and happening.name not in LET_BE
    )
    if not here.candidate.resting or not comes:
        return here
    return replace(here, candidate=replace(here.candidate, resting=False))


def let_be(here: Response, due: Due) -> Due:
    """Let a prompt pass while practice rests; the next one is planned."""
    return replace(due, spent=True) if here.candidate.resting else due


def chosen(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Use what was confided in a form, or leave it out."""
    what, _, field = argument.partition(":")
    form = here.dossier.form
    if what not in (USE, LEAVE) or form is None or form.field != field:
        return saying(here, SayStale())
    if not form.confided:
        return saying(here, SayStale())
    if what == USE:
        return parts.filled(here, at, around)
    messages = tuple(m for m in form.messages if m.id not in form.confided)
    left = Form(form.field, form.asked_at, form.argument, messages)
    here = replace(here, dossier=replace(here.dossier, form=left))
    return saying(here, LeaveOut(field))


def _words(happening: Move) -> tuple[str, str]:
    """Give what a candidate put into words, and the message's id."""
    match happening:
        case Said(own=True) | Edited():
            return happening.text, happening.message_id
        case Commanded():
            return happening.argument, ""
        case Attached(own=True):
            return happening.caption, happening.message_id
    return "", ""


def _before(here: Response, happening: Move) -> tuple[str, ...]:
    """Give the messages that the newest may go on from: those still unheard."""
    if not isinstance(happening, Said):
        return ()
    form, session = here.dossier.form, here.session
    if form is not None:
        return tuple(m.text for m in form.messages)
    turn = session.turn if session is not None else None
    if turn is None:
        return ()
    return tuple(m.text for m in turn.attempt.messages[turn.attempt.heard :])


def _noted(here: Response, kind: Distress, at: datetime) -> Response:
    care = (*here.candidate.care, Care(at, kind))[-MAX_CARE:]
    return replace(here, candidate=replace(here.candidate, care=care, welcomed=True))


# Present risk


def _rested(
    here: Response, happening: Move, before: int, around: Surroundings
) -> Response:
    """Let everything rest, keep no word of it, and say where help is."""
    again = here.candidate.resting
    resting = replace(
        here.candidate, resting=True, deleting=False, placing=False, offered=()
    )
    here = replace(here, candidate=resting)
    gone = _ids(here, happening, before)
    here = _form_closed(here, gone, happening.at, around)
    session = here.session
    if session is not None:
        session = without(session, gone)
        if session.open:
            session = _unjudged(advance(session, Paused(happening.at)).session)
    return replace(here, session=session, replies=(OfferHelp(again),))


def _ids(here: Response, happening: Move, before: int) -> frozenset[str]:
    """Name the messages that the distress was told in."""
    _, newest = _words(happening)
    form, session = here.dossier.form, here.session
    turn = session.turn if session is not None else None
    messages = form.messages if form is not None else ()
    if form is None and turn is not None:
        messages = turn.attempt.messages
    earlier = messages[-before:] if before else ()
    return frozenset((newest, *(m.id for m in earlier)))


def _form_closed(
    here: Response, gone: frozenset[str], at: datetime, around: Surroundings
) -> Response:
    """Take what a form had gathered before, and ask for nothing more."""
    form = here.dossier.form
    if form is None:
        return here
    kept = tuple(m for m in form.messages if m.id not in gone)
    form = replace(form, messages=kept, waiting_since=None)
    here = replace(here, dossier=replace(here.dossier, form=form))
    if form.text.strip():
        here = parts.filled(here, at, around)
    return forms.closed(here)


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


# Past harm or grief


def _confided(
    here: Response, happening: Move, before: int, around: Surroundings
) -> Response:
    """Say a kind word, and ask whether it is to be used where it could be."""
    at, form = happening.at, here.dossier.form
    if isinstance(happening, Edited):
        return _edited(here, happening, around)
    if not isinstance(happening, Said):
        return saying(here, MeetGrief(over=True))
    if form is not None:
        gathered = forms.gathered(here, form, happening)
        return _asking(gathered, form.field, happening.message_id)
    session = here.session
    if session is None or not session.open:
        return saying(here, MeetGrief(over=True))
    event = Confided(at, happening.message_id, happening.text, before)
    return in_session(here, event, around)


def _asking(here: Response, field: str, message_id: str) -> Response:
    form = here.dossier.form
    assert form is not None
    again = bool(form.confided)
    confided = tuple(dict.fromkeys((*form.confided, message_id)))
    form = replace(form, confided=confided, waiting_since=None)
    here = replace(here, dossier=replace(here.dossier, form=form))
    return saying(here, MeetGrief(field, again))


def _edited(here: Response, edited: Edited, around: Surroundings) -> Response:
    """Take an edit that tells of past harm, so that it is quoted nowhere."""
    form = here.dossier.form
    if form is not None and (after := forms.edited(here, form, edited)) is not None:
        return _asking(after, form.field, edited.message_id)
    here = in_session(here, edited, around)
    session = here.session
    if session is None or edited.message_id not in session.message_ids:
        return saying(here, MeetGrief(over=True))
    turn = session.turn
    now_open = turn is not None and any(
        m.id == edited.message_id for m in turn.attempt.messages
    )
    turns = tuple(_marked(turn, edited.message_id) for turn in session.turns)
    session = replace(session, turns=turns, waiting_since=None)
    grief: Reply = MeetGrief(again=False, over=not now_open)
    return replace(here, session=session, replies=(grief,))


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


def _kept(here: Response, message_id: str) -> bool:
    """Whether a message is among those that are kept."""
    session, form = here.session, here.dossier.form
    ids = {m.id for m in form.messages} if form is not None else set()
    return message_id in ids or (
        session is not None and message_id in session.message_ids
    )

"""Use what was confided, or leave it out: by a button, or as it is said in words."""

from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.buttons import Press, Verb
from bot.core.care_replies import LeaveOut
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.pressing import USE, press_in_session
from bot.core.reply import Reply, Tap, phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State, reply_with, was_offered
from bot.model import Distress
from bot.parts.care.believing import as_answer
from bot.parts.care.choosing import (
    Choice,
    asks_which,
    choice,
    chosen_plainly,
    denies_harm,
)

LEAVE = "leave"
"""What a button says that leaves something confided out."""


def chosen(state: State, argument: str, at: datetime, context: Context) -> State:
    """Use what was confided in a form, or leave it out."""
    what, _, field = argument.partition(":")
    form = state.dossier.form
    if what not in (USE, LEAVE) or form is None or form.field != field:
        return reply_with(state, STALE)
    if not form.confided:
        return reply_with(state, STALE)
    if what == USE:
        taken = replace(form, confided=())
        state = replace(state, dossier=replace(state.dossier, form=taken))
        return context.parts.filled(state, at, context)
    return reply_with(forms.without_confided(state), LeaveOut(field))


def in_words(state: State, move: Move, context: Context) -> State | None:
    """Use what was confided, or leave it out, as is said in words; None for others."""
    if not isinstance(move, Said) or not move.own or state.candidate.resting:
        return None
    if not confided_ids(state) or not was_offered(state, _CARE):
        return None
    if _unsure_now(state):
        return _fine(state, move, context)
    form, session = state.dossier.form, state.session
    field = form.field if form is not None and form.confided else ""
    if session is not None and session.paused and not field:
        return None
    found = choice(move.text, state.candidate.offered)
    if found is None and asks_which(move.text):
        return reply_with(state, _which(field))
    if found is None and denies_harm(move.text):
        plain = None if field else as_answer(state, move, context)
        if plain is not None:
            return _after(phrase("care.misheard"), plain)
        found = Choice(use=True)
    if found is None:
        return None
    argument = USE if found.use else LEAVE
    if field:
        after = chosen(state, f"{argument}:{field}", move.at, context)
    else:
        assert session is not None
        press = Press(Verb.CARE, argument, session.id, session.asks)
        after = press_in_session(state, press, move.at, context)
    if denies_harm(move.text):
        after = replace(after, replies=(phrase("care.misheard"), *after.replies))
    goes_on = not found.use and len(found.rest.split()) >= TOLD
    if after.asks or not goes_on:
        return after
    # "Leave that out. What I'd do: I read the dose aloud": the rest is an answer.
    told = replace(move, text=found.rest)
    then = context.parts.proceed(replace(after, replies=()), told, context)
    return replace(then, replies=(*after.replies[:1], *then.replies))


def _fine(state: State, said: Said, context: Context) -> State | None:
    """Hear that somebody is all right who was asked how they are.

    What they had said is an answer then, as if nothing had been asked.
    """
    found = chosen_plainly(said.text)
    back = context.misread(said.text)
    well = denies_harm(said.text) or (back is not None and back.fine)
    if found is None and not well:
        return None
    form = state.dossier.form
    if form is not None and form.confided:
        return chosen(state, f"{_use(found)}:{form.field}", said.at, context)
    if found is not None and not found.use:
        session = state.session
        assert session is not None
        press = Press(Verb.CARE, LEAVE, session.id, session.asks)
        return press_in_session(state, press, said.at, context)
    plain = as_answer(state, said, context)
    return None if plain is None else _after(phrase("care.fine_answer"), plain)


def _use(found: Choice | None) -> str:
    return USE if found is None or found.use else LEAVE


def _after(said: Reply, state: State) -> State:
    """Say something before what is said to the answer."""
    return state if state.asks else replace(state, replies=(said, *state.replies))


TOLD = 8
"""Words beside a choice that answer the question."""
_CARE = Verb.CARE


def _unsure_now(state: State) -> bool:
    """Whether they were asked last how they are, and not what is to be used."""
    care = state.candidate.care
    return bool(care) and care[-1].kind is Distress.UNSURE


def _which(field: str) -> Reply:
    """Say what speaks for either, and offer both again."""
    behind = f":{field}" if field else ""
    use = Tap("care_use", Verb.CARE, f"{USE}{behind}", bound=not field)
    leave = Tap("care_leave", Verb.CARE, f"{LEAVE}{behind}", bound=not field)
    return phrase("care.which").with_row(use, leave)


def confided_ids(state: State) -> frozenset[str]:
    """Name the messages of which it is asked whether they are to be used."""
    form, session = state.dossier.form, state.session
    turn = session.turn if session is not None else None
    ids = form.confided if form is not None else ()
    return frozenset((*ids, *(turn.attempt.confided if turn is not None else ())))

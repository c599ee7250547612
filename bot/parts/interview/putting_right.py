"""Put right what is set, as it is said: whom they meet, when, and how long it lasts.

It is taken beside what a form asks, and when the card of the interview was just shown.
"""

from dataclasses import replace

from bot.core import forms, mendable, mending
from bot.core.buttons import Verb, parse
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.form_replies import OfferToReturn
from bot.core.incoming import Move
from bot.core.reply import phrase
from bot.core.scene import asked_now, briefly
from bot.core.session import begun
from bot.core.state import Context, State
from bot.parts.interview.appointment import kept, shown_whole
from bot.parts.interview.asking import ask_for
from bot.parts.interview.fields import take_answer
from bot.parts.interview.open_now import on
from bot.parts.interview.people import meeting, of_company
from bot.parts.interview.replies import ShowPeople
from bot.parts.interview.setup import applied, told_of


def put_right(state: State, move: Move, context: Context) -> State | None:
    """Correct people and time; None where nothing is put right."""
    form, interview = state.dossier.form, state.dossier.interview
    if not isinstance(move, Said) or not move.own or interview is None:
        return None
    if (form is not None and form.part == "after") or _after_it(state):
        return None
    if not mendable.may_mend(state, move.text):
        return None
    mended = mending.people_mended(interview.people, move.text)
    time = mendable.right_time(state, move.text, move.at)
    company = mendable.right_company(state, move.text)
    if mended is None and not time and not company:
        return None
    before = state
    if company:
        state = of_company(state, company, move.at)
    if mended is not None:
        state = kept(state, replace(interview, people=mended.people), move.at)
        drops = form is None or form.argument == "only"
        if mended.added:
            state = meeting(state, mended.added, drops=drops)
        else:
            shown = ShowPeople(mended.people, drops=drops)
            state = replace(state, replies=(*state.replies, shown))
    if time:
        said = replace(told_of(state, time, move.at, context), company="", people="")
        state = applied(state, said, time, "only", move.at, context)
    if state.dossier.form is not before.dossier.form:
        return state
    if form is not None and (time or company):
        told = _told_too(state, form, move, context)
        if told is not None:
            return told
    free = state.session is None or not state.session.open
    if form is None and free and (time or company):
        return shown_whole(state, move.at, context)
    if _nobody_left(state, form, mended is not None):
        assert form is not None
        series = form.argument.partition(" ")[0]
        return ask_for(state, "people", series, move.at)
    return _asked_on(state, context)


def _nobody_left(state: State, form: Form | None, mended: bool) -> bool:
    """Whether the last one was taken off the list while the rest is asked for."""
    interview = state.dossier.interview
    if form is None or form.part != "interview" or not mended or interview is None:
        return False
    return not interview.people and not interview.several


def _told_too(state: State, form: Form, move: Said, context: Context) -> State | None:
    """Take what the same words say to what is asked: "in person. and it's at 3"."""
    said, what = told_of(state, move.text, move.at, context), form.field
    values = {"where": said.remote, "casual": said.casual, "minutes": said.minutes}
    if values.get(what.partition(".")[2]) is None:
        return None
    asking = Form(what, move.at, form.argument)
    return take_answer(forms.closed(state), asking, move.text, move.at, context)


def _after_it(state: State) -> bool:
    """Whether what comes after an interview was shown last: its people are meant."""
    presses = (parse(data) for _, data in state.candidate.offered)
    verbs = {p.verb for p in presses if p is not None}
    return bool(verbs & {Verb.AFTER, Verb.THANKS})


def _asked_on(state: State, context: Context) -> State:
    """Ask again, in short, for what is open; offer to go on with what rests."""
    if state.dossier.form is not None:
        question = briefly(asked_now(state, context))
        if not question:
            return on(state, context)
        asked = (phrase("aside.form_question", question=question),)
        return replace(state, replies=(*state.replies, *asked))
    if state.session is not None and begun(state.session):
        return replace(state, replies=(*state.replies, OfferToReturn()))
    return state

"""Tell what waits for words where the interview is spoken of, and ask for it again."""

from dataclasses import replace
from datetime import datetime

from bot.core import reminders
from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.reply import Tap, phrase
from bot.core.scene import FOLLOWED, asked_again, asked_now, briefly, open_turn
from bot.core.state import Context, State, zone_of
from bot.parts.interview.appointment import (
    clock,
)
from bot.parts.interview.asking import ask_for
from bot.parts.interview.replies import (
    TellOfIt,
)

OWN = ("interview", "unsaid")
"""Forms beside which the interview is spoken of as its own."""


def idle(state: State) -> bool:
    """Whether nothing waits for an answer; a pause waits for none."""
    turn, session = open_turn(state), state.session
    paused = session is not None and session.paused
    return state.dossier.form is None and (turn is None or paused)


def present(state: State, at: datetime) -> Interview | None:
    """Give the interview that is ahead."""
    interview = state.dossier.interview
    if interview is None or reminders.over(interview, at):
        return None
    return interview


def own_form(state: State) -> bool:
    """Whether a form is open beside which the interview is spoken of."""
    form = state.dossier.form
    return form is not None and form.part in OWN


def on(state: State, context: Context) -> State:
    """Ask again, in short, for what waits for words."""
    form = state.dossier.form
    if form is not None:
        series = form.argument.partition(" ")[0]
        if form.part == "interview" and not form.messages and series:
            what = form.field.partition(".")[2]
            return ask_for(state, what, series, form.asked_at, again=True)
        question = briefly(asked_now(state, context))
        if not question:
            return state
        leave = Tap("not_now", Verb.FORM, f"leave:{form.field}")
        asked = phrase("aside.form_question", question=question).with_row(leave)
        return replace(state, replies=(*state.replies, asked))
    turn = open_turn(state)
    if turn is None or idle(state):
        return state
    taps = (Tap(v, v, bound=True) for v in (Verb.HINT, Verb.SKIP, Verb.DONE))
    if turn.stage in FOLLOWED:
        taps = (Tap(v, v, bound=True) for v in (Verb.NONE, Verb.NEXT))
    asked = phrase("aside.point.question", question=asked_again(state, context))
    return replace(state, replies=(*state.replies, asked.with_row(*taps)))


def telling(
    state: State,
    interview: Interview | None,
    topics: tuple[str, ...],
    at: datetime,
    context: Context,
) -> TellOfIt:
    """Gather what there is to tell: the card, and what will come when."""
    daily, zone = state.candidate.daily, zone_of(state, context)
    eve = None
    if interview is not None:
        zone = clock(state, interview).zone
        coming = state.dossier.next
        if coming is not None and coming.label.endswith("-eve"):
            eve = coming.at
    hour = daily.at if daily is not None and daily.on else None
    return TellOfIt(interview, topics, at, zone, eve, hour)

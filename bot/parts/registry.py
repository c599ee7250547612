"""The parts of the dossier, and how a conversation reaches each of them.

A part has up to four ways in: its command, its buttons, the words of a form it opened,
and an hour that it waited for. Each takes what there is and gives what follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.buttons import Press, Verb, parse
from bot.core.dossier import Form
from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.form_replies import LeaveForm, OfferToReturn
from bot.core.incoming import Attached, Commanded, Move, Pressed
from bot.core.replies import CannotRead, NothingYet, Reply, SayStale
from bot.core.schedule import Due
from bot.core.state import Context, State
from bot.parts.after import decide as after
from bot.parts.after import notes as debrief
from bot.parts.after import reflection, thanks
from bot.parts.after.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
)
from bot.parts.after.replies import AskCompany, AskCorrection, AskNote, AskPeople
from bot.parts.after.thanks_replies import AskMoment
from bot.parts.daily.decide import in_the_middle
from bot.parts.interview import decide as day
from bot.parts.interview import steps
from bot.parts.interview.replies import AskAbout, AskWhichDay
from bot.parts.job import decide as job
from bot.parts.job.replies import AskPosting
from bot.parts.stories import decide as stories
from bot.parts.stories.replies import AskName, AskRetell
from bot.parts.unsaid import decide as unsaid
from bot.parts.unsaid.replies import AskUnsaid

Ordered = Callable[[State, str, datetime, Context], State]
Filled = Callable[[State, Form, datetime, Context], State]
Handed = Callable[[State, datetime, Context], State]

COMMANDS: Mapping[str, Ordered] = {
    "job": job.commanded,
    "after": after.commanded,
    "interview": day.commanded,
    "stories": stories.commanded,
    "unsaid": unsaid.commanded,
}
"""What follows a command of a part; the text is what came after the command."""

PRESSES: Mapping[Verb, Ordered] = {
    Verb.JOB: job.pressed,
    Verb.AFTER: after.pressed,
    Verb.REFLECT: reflection.pressed,
    Verb.THANKS: thanks.pressed,
    Verb.DAY: day.pressed,
    Verb.STORY: stories.pressed,
    Verb.UNSAID: unsaid.pressed,
}
"""What follows a button of a part; the text is the button's argument."""

FIELDS: Mapping[str, Filled] = {
    "job": job.filled,
    "after": after.filled,
    "notes": debrief.filled,
    "reflection": reflection.filled,
    "thanks": thanks.filled,
    "interview": day.filled,
    "stories": stories.filled,
    "unsaid": unsaid.filled,
}
"""What follows when a field of a part was filled in."""

MAY_BE_EMPTY = frozenset((job.MENDING,))
"""Fields where "done" without a word is an answer, too."""
LEFT: Mapping[str, Filled] = {
    "interview": day.left,
    "notes": debrief.left,
}
"""What follows when a field was left for now, where that is more than a word."""

AT_ONCE = day.ONE_LINE
"""Fields that one message fills; no quiet moment is waited for."""

WHOLLY = frozenset({"after", "notes", "reflection", "thanks"})
"""Parts that are left as a whole, not one field of them."""

RESTING: Mapping[str, Verb] = {
    "after": Verb.AFTER,
    "interview": Verb.DAY,
    "notes": Verb.AFTER,
    "reflection": Verb.REFLECT,
    "thanks": Verb.THANKS,
}
"""Parts that ask for the next thing by themselves, and the verb of their buttons.

Who leaves them for something else is asked no more.
"""

QUESTIONS = (
    AskCompany
    | AskPeople
    | AskCorrection
    | AskNote
    | AskMoment
    | AskFact
    | AskOwnValue
    | AskDirection
    | AskDecision
    | AskAbout
    | AskWhichDay
    | AskUnsaid
    | AskName
    | AskRetell
    | AskPosting
)
"""What a part asks after a form was filled in, with words or buttons to answer."""

STEPS: Mapping[str, Handed] = {
    "eve": day.eve,
    "notes": debrief.due,
    "reflect": reflection.due,
    "thanks": thanks.due,
}
"""What the steps around the interview lead to; one that is not here passes."""


def taken(state: State, happening: Move, context: Context) -> State | None:
    """Let an open form take what happened; None where it is about something else."""
    form = state.dossier.form
    if form is None:
        return None
    at = happening.at
    match happening:
        case Attached() if job.reads_files(form):
            return job.attached(state, form, happening)
        case Said(medium=Medium() as medium) if len(happening.text) < job.TEXT:
            unreadable = job.unreadable(state, form, medium)
            return unreadable or forms.gathered(state, form, happening)
        case Said():
            state = forms.gathered(state, form, happening)
            return filled(state, at, context) if form.field in AT_ONCE else state
        case Edited():
            return forms.edited(state, form, happening)
        case Showed(zone=None, medium=medium):
            cannot = replace(state, replies=(CannotRead(medium),))
            return job.unreadable(state, form, medium) or cannot
        case Quieted(since=since) if since == form.waiting_since:
            return filled(state, at, context)
        case Commanded(name="done"):
            return filled(state, at, context)
        case Commanded(name="skip"):
            return _left(state, at, context)
        case Commanded(name="stop"):
            return _left(state, at, context, wholly=True)
    return None


def finishing(state: State, happening: Move, context: Context) -> State:
    """Take what a form has gathered before something else is dealt with."""
    form = state.dossier.form
    if form is None or not isinstance(happening, Commanded | Pressed):
        return state
    press = parse(happening.data) if isinstance(happening, Pressed) else None
    own = (Verb.FORM, Verb.CARE)
    if isinstance(happening, Pressed) and (press is None or press.verb in own):
        return state
    state = forms.without_confided(state)
    form = state.dossier.form
    if form is not None and form.messages:
        after = filled(state, happening.at, context)
        stays = press is not None and press.verb is RESTING.get(form.part)
        if after.dossier.form is None or stays or form.part not in RESTING:
            return after
        return replace(forms.closed(after), replies=(LeaveForm(form.part),))
    return forms.closed(state) if press is None or _back(state, press) else state


def superseded(before: State, after: State) -> tuple[Reply, ...]:
    """Give what finishing a form said, without a question that another one follows.

    Two questions in one message leave nobody knowing which one their words answer.
    """
    if after.dossier.form == before.dossier.form:
        return before.replies
    return tuple(r for r in before.replies if not isinstance(r, QUESTIONS))


def _back(state: State, press: Press) -> bool:
    """Whether a button is one of the question that rests meanwhile."""
    session = state.session
    asked = session is not None and press.session == session.id
    return asked and press.verb not in PRESSES


def filled(state: State, at: datetime, context: Context) -> State:
    """Give a form's words to its part; with none, say that there are none yet."""
    state = forms.without_confided(state)
    form = state.dossier.form
    if form is None:
        return replace(state, replies=(SayStale(),))
    if not form.text.strip() and form.field not in MAY_BE_EMPTY:
        return replace(state, replies=(NothingYet(),))
    after = FIELDS[form.part](forms.closed(state), form, at, context)
    return _returning(after)


def _left(
    state: State, at: datetime, context: Context, *, wholly: bool = False
) -> State:
    """Wait no longer; what was said by then is taken, since somebody wrote it."""
    state = forms.without_confided(state)
    form = state.dossier.form
    part = form.part if form is not None else ""
    if form is not None and form.text.strip():
        state = filled(state, at, context)
        if state.dossier.form is None or not (wholly or part in WHOLLY):
            return state
        return _returning(replace(forms.closed(state), replies=(LeaveForm(part),)))
    state = forms.closed(state)
    left = LEFT.get(part) if not wholly else None
    if form is None or left is None:
        return _returning(replace(state, replies=(LeaveForm(part),)))
    return _returning(left(state, form, at, context))


def _returning(state: State) -> State:
    """Offer to go on with a session that rests, where nothing else is asked now."""
    session = state.session
    if state.dossier.form is not None or session is None or not forms.begun(session):
        return state
    return replace(state, replies=(*state.replies, OfferToReturn()))


def old_words(state: State, at: datetime, context: Context) -> State:
    """Take what a form of some time ago still holds, before a prompt takes its place.

    Only after an outage there is any: else a quiet moment has come long before.
    """
    form = state.dossier.form
    if form is None or not form.text.strip() or forms.fresh(form, at):
        return state
    return forms.closed(filled(state, at, context))


def due(state: State, due: Due, context: Context) -> State:
    """Decide what an hour around the interview leads to."""
    state = old_words(state, due.at, context)
    form, session = state.dossier.form, state.session
    busy = form is not None and forms.fresh(form, due.at)
    busy = busy or (session is not None and in_the_middle(session, due.at))
    found = steps.served(state.dossier, due, state.candidate.daily, busy=busy)
    state = replace(state, dossier=found.dossier, counted=found.counted)
    if found.step is None:
        return state
    if forms.holding_words(state):
        state = filled(state, due.at, context)  # a kill has kept the quiet moment away
    state = replace(forms.closed(state), replies=())
    if found.step == "thanks":
        state = day.wished_well(state)
    handed = STEPS.get(found.step)
    if handed is None:
        # Nothing was said, so the next step has nothing to keep apart from.
        coming = steps.planned(state.dossier, due.at, state.candidate.daily)
        return replace(state, dossier=replace(state.dossier, next=coming))
    said, after = state.replies, handed(replace(state, replies=()), due.at, context)
    return replace(after, replies=(*said, *after.replies), counted=found.counted)


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Decide what follows from a button of a part, or of a form."""
    if state.session is not None and press.session == state.session.id:
        context = replace(context, named=state.session)
    form = state.dossier.form
    if press.verb is not Verb.FORM:
        after = PRESSES[press.verb](state, press.argument, at, context)
        return _returning(after) if form is not None else after
    what, _, field = press.argument.partition(":")
    if form is None or form.field != field:
        return replace(state, replies=(SayStale(),))
    return (_left if what == "leave" else filled)(state, at, context)

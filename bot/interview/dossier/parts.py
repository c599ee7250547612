"""The parts of the dossier, and how a conversation reaches each of them.

A part has up to four ways in: its command, its buttons, the words of a form it opened,
and an hour that it waited for. Each takes what there is and gives what follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.interview.buttons import Press, Verb, parse
from bot.interview.daily import Due
from bot.interview.dossier import forms, job, stories, unsaid
from bot.interview.dossier.replies import LeaveForm, OfferToReturn
from bot.interview.dossier.values import Form
from bot.interview.events import Edited, Medium, Quieted, Said, Showed
from bot.interview.happenings import Attached, Commanded, Move, Pressed
from bot.interview.replies import CannotRead, NothingYet, SayStale
from bot.interview.response import Response, Surroundings

Ordered = Callable[[Response, str, datetime, Surroundings], Response]
Filled = Callable[[Response, Form, datetime, Surroundings], Response]

COMMANDS: Mapping[str, Ordered] = {
    "job": job.commanded,
    "stories": stories.commanded,
    "unsaid": unsaid.commanded,
}
"""What follows a command of a part; the text is what came after the command."""

PRESSES: Mapping[Verb, Ordered] = {
    Verb.JOB: job.pressed,
    Verb.STORY: stories.pressed,
    Verb.UNSAID: unsaid.pressed,
}
"""What follows a button of a part; the text is the button's argument."""

FIELDS: Mapping[str, Filled] = {
    "job": job.filled,
    "stories": stories.filled,
    "unsaid": unsaid.filled,
}
"""What follows when a field of a part was filled in."""

MAY_BE_EMPTY = frozenset((job.MENDING,))
"""Fields where "done" without a word is an answer, too."""


def taken(here: Response, happening: Move, around: Surroundings) -> Response | None:
    """Let an open form take what happened; None where it is about something else."""
    form = here.dossier.form
    if form is None:
        return None
    at = happening.at
    match happening:
        case Attached() if job.reads_files(form):
            return job.attached(here, form, happening)
        case Said(medium=Medium() as medium) if len(happening.text) < job.TEXT:
            unreadable = job.unreadable(here, form, medium)
            return unreadable or forms.gathered(here, form, happening)
        case Said():
            return forms.gathered(here, form, happening)
        case Edited():
            return forms.edited(here, form, happening)
        case Showed(zone=None, medium=medium):
            cannot = replace(here, replies=(CannotRead(medium),))
            return job.unreadable(here, form, medium) or cannot
        case Quieted(since=since) if since == form.waiting_since:
            return filled(here, at, around)
        case Commanded(name="done"):
            return filled(here, at, around)
        case Commanded(name="skip" | "stop"):
            return _left(here, at, around)
    return None


def finishing(here: Response, happening: Move, around: Surroundings) -> Response:
    """Take what a form has gathered before something else is dealt with."""
    form = here.dossier.form
    if form is None or not isinstance(happening, Commanded | Pressed):
        return here
    if isinstance(happening, Pressed):
        press = parse(happening.data)
        if press is None or press.verb is Verb.FORM:
            return here
    if form.messages:
        return filled(here, happening.at, around)
    return forms.closed(here) if isinstance(happening, Commanded) else here


def filled(here: Response, at: datetime, around: Surroundings) -> Response:
    """Give a form's words to its part; with none, say that there are none yet."""
    form = here.dossier.form
    if form is None:
        return replace(here, replies=(SayStale(),))
    if not form.text.strip() and form.field not in MAY_BE_EMPTY:
        return replace(here, replies=(NothingYet(),))
    after = FIELDS[form.part](forms.closed(here), form, at, around)
    return _returning(after)


def _left(here: Response, at: datetime, around: Surroundings) -> Response:
    """Wait no longer; what was said by then is taken, since somebody wrote it."""
    form = here.dossier.form
    if form is not None and form.text.strip():
        return filled(here, at, around)
    return _returning(replace(forms.closed(here), replies=(LeaveForm(),)))


def _returning(here: Response) -> Response:
    """Offer to go on with a session that rests, where nothing else is asked now."""
    session = here.session
    if here.dossier.form is not None or session is None or not session.open:
        return here
    return replace(here, replies=(*here.replies, OfferToReturn()))


def due(here: Response, due: Due, _: Surroundings) -> Response:
    """Decide what an hour around the interview leads to."""
    dossier = replace(here.dossier, last=due.slot.label, next=None)
    return replace(here, dossier=dossier)


def pressed(
    here: Response, press: Press, at: datetime, around: Surroundings
) -> Response:
    """Decide what follows from a button of a part, or of a form."""
    if here.session is not None and press.session == here.session.id:
        around = replace(around, named=here.session)
    form = here.dossier.form
    if press.verb is not Verb.FORM:
        after = PRESSES[press.verb](here, press.argument, at, around)
        return _returning(after) if form is not None else after
    what, _, field = press.argument.partition(":")
    if form is None or form.field != field:
        return replace(here, replies=(SayStale(),))
    return (_left if what == "leave" else filled)(here, at, around)

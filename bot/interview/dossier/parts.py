"""The parts of the dossier, and how a conversation reaches each of them.

A part has up to four ways in: its command, its buttons, the words of a form it opened,
and an hour that it waited for. Each takes what there is and gives what follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.interview.buttons import Press, Verb, parse
from bot.interview.daily import Due
from bot.interview.dossier import (
    after,
    debrief,
    forms,
    reflection,
    stories,
    thanks,
    unsaid,
)
from bot.interview.dossier.replies import LeaveForm, OfferToReturn
from bot.interview.dossier.values import Form
from bot.interview.events import Edited, Quieted, Said, Showed
from bot.interview.happenings import Commanded, Move, Pressed
from bot.interview.replies import CannotRead, NothingYet, SayStale
from bot.interview.response import Response, Surroundings

Ordered = Callable[[Response, str, datetime, Surroundings], Response]
Filled = Callable[[Response, Form, datetime, Surroundings], Response]

COMMANDS: Mapping[str, Ordered] = {
    "after": after.commanded,
    "stories": stories.commanded,
    "unsaid": unsaid.commanded,
}
"""What follows a command of a part; the text is what came after the command."""

PRESSES: Mapping[Verb, Ordered] = {
    Verb.AFTER: after.pressed,
    Verb.REFLECT: reflection.pressed,
    Verb.THANKS: thanks.pressed,
    Verb.STORY: stories.pressed,
    Verb.UNSAID: unsaid.pressed,
}
"""What follows a button of a part; the text is the button's argument."""

FIELDS: Mapping[str, Filled] = {
    "after": after.filled,
    "notes": debrief.filled,
    "reflection": reflection.filled,
    "thanks": thanks.filled,
    "stories": stories.filled,
    "unsaid": unsaid.filled,
}
"""What follows when a field of a part was filled in."""

RESTING: Mapping[str, Verb] = {
    "after": Verb.AFTER,
    "notes": Verb.AFTER,
    "reflection": Verb.REFLECT,
    "thanks": Verb.THANKS,
}
"""Parts that ask for the next thing by themselves, and the verb of their buttons.

Who leaves them for something else is asked no more.
"""


def taken(here: Response, happening: Move, around: Surroundings) -> Response | None:
    """Let an open form take what happened; None where it is about something else."""
    form = here.dossier.form
    if form is None:
        return None
    at = happening.at
    match happening:
        case Said():
            return forms.gathered(here, form, happening)
        case Edited():
            return forms.edited(here, form, happening)
        case Showed(zone=None, medium=medium):
            return replace(here, replies=(CannotRead(medium),))
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
    press = parse(happening.data) if isinstance(happening, Pressed) else None
    if isinstance(happening, Pressed) and (press is None or press.verb is Verb.FORM):
        return here
    if form.messages:
        after = filled(here, happening.at, around)
        stays = press is not None and press.verb is RESTING.get(form.part)
        if after.dossier.form is None or stays or form.part not in RESTING:
            return after
        return replace(forms.closed(after), replies=(LeaveForm(form.part),))
    return forms.closed(here) if press is None or _back(here, press) else here


def _back(here: Response, press: Press) -> bool:
    """Whether a button is one of the question that rests meanwhile."""
    session = here.session
    asked = session is not None and press.session == session.id
    return asked and press.verb not in PRESSES


def filled(here: Response, at: datetime, around: Surroundings) -> Response:
    """Give a form's words to its part; with none, say that there are none yet."""
    form = here.dossier.form
    if form is None:
        return replace(here, replies=(SayStale(),))
    if not form.text.strip():
        return replace(here, replies=(NothingYet(),))
    after = FIELDS[form.part](forms.closed(here), form, at, around)
    return _returning(after)


def _left(here: Response, at: datetime, around: Surroundings) -> Response:
    """Wait no longer; what was said by then is taken, since somebody wrote it."""
    form = here.dossier.form
    part = form.part if form is not None else ""
    if form is not None and form.text.strip():
        here = filled(here, at, around)
        if part not in RESTING or here.dossier.form is None:
            return here
    return _returning(replace(forms.closed(here), replies=(LeaveForm(part),)))


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
    if press.verb is not Verb.FORM:
        return PRESSES[press.verb](here, press.argument, at, around)
    what, _, field = press.argument.partition(":")
    form = here.dossier.form
    if form is None or form.field != field:
        return replace(here, replies=(SayStale(),))
    return (_left if what == "leave" else filled)(here, at, around)

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
    day,
    debrief,
    forms,
    job,
    reflection,
    steps,
    stories,
    thanks,
    unsaid,
)
from bot.interview.dossier.after_replies import (
    AskCompany,
    AskCorrection,
    AskNote,
    AskPeople,
)
from bot.interview.dossier.day_replies import AskAbout, AskWhichDay
from bot.interview.dossier.job_replies import AskPosting
from bot.interview.dossier.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
)
from bot.interview.dossier.replies import LeaveForm, OfferToReturn
from bot.interview.dossier.stories_replies import AskName, AskRetell
from bot.interview.dossier.thanks_replies import AskMoment
from bot.interview.dossier.unsaid_replies import AskUnsaid
from bot.interview.dossier.values import Form
from bot.interview.events import Edited, Medium, Quieted, Said, Showed
from bot.interview.happenings import Attached, Commanded, Move, Pressed
from bot.interview.prompting import in_the_middle
from bot.interview.replies import CannotRead, NothingYet, Reply, SayStale
from bot.interview.response import Response, Surroundings

Ordered = Callable[[Response, str, datetime, Surroundings], Response]
Filled = Callable[[Response, Form, datetime, Surroundings], Response]
Handed = Callable[[Response, datetime, Surroundings], Response]

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
            here = forms.gathered(here, form, happening)
            return filled(here, at, around) if form.field in AT_ONCE else here
        case Edited():
            return forms.edited(here, form, happening)
        case Showed(zone=None, medium=medium):
            cannot = replace(here, replies=(CannotRead(medium),))
            return job.unreadable(here, form, medium) or cannot
        case Quieted(since=since) if since == form.waiting_since:
            return filled(here, at, around)
        case Commanded(name="done"):
            return filled(here, at, around)
        case Commanded(name="skip"):
            return _left(here, at, around)
        case Commanded(name="stop"):
            return _left(here, at, around, wholly=True)
    return None


def finishing(here: Response, happening: Move, around: Surroundings) -> Response:
    """Take what a form has gathered before something else is dealt with."""
    form = here.dossier.form
    if form is None or not isinstance(happening, Commanded | Pressed):
        return here
    press = parse(happening.data) if isinstance(happening, Pressed) else None
    own = (Verb.FORM, Verb.CARE)
    if isinstance(happening, Pressed) and (press is None or press.verb in own):
        return here
    if form.messages:
        after = filled(here, happening.at, around)
        stays = press is not None and press.verb is RESTING.get(form.part)
        if after.dossier.form is None or stays or form.part not in RESTING:
            return after
        return replace(forms.closed(after), replies=(LeaveForm(form.part),))
    return forms.closed(here) if press is None or _back(here, press) else here


def superseded(before: Response, after: Response) -> tuple[Reply, ...]:
    """Give what finishing a form said, without a question that another one follows.

    Two questions in one message leave nobody knowing which one their words answer.
    """
    if after.dossier.form == before.dossier.form:
        return before.replies
    return tuple(r for r in before.replies if not isinstance(r, QUESTIONS))


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
    if not form.text.strip() and form.field not in MAY_BE_EMPTY:
        return replace(here, replies=(NothingYet(),))
    after = FIELDS[form.part](forms.closed(here), form, at, around)
    return _returning(after)


def _left(
    here: Response, at: datetime, around: Surroundings, *, wholly: bool = False
) -> Response:
    """Wait no longer; what was said by then is taken, since somebody wrote it."""
    form = here.dossier.form
    part = form.part if form is not None else ""
    if form is not None and form.text.strip():
        here = filled(here, at, around)
        if here.dossier.form is None or not (wholly or part in WHOLLY):
            return here
        return _returning(replace(forms.closed(here), replies=(LeaveForm(part),)))
    here = forms.closed(here)
    left = LEFT.get(part) if not wholly else None
    if form is None or left is None:
        return _returning(replace(here, replies=(LeaveForm(part),)))
    return _returning(left(here, form, at, around))


def _returning(here: Response) -> Response:
    """Offer to go on with a session that rests, where nothing else is asked now."""
    session = here.session
    if here.dossier.form is not None or session is None or not forms.begun(session):
        return here
    return replace(here, replies=(*here.replies, OfferToReturn()))


def old_words(here: Response, at: datetime, around: Surroundings) -> Response:
    """Take what a form of some time ago still holds, before a prompt takes its place.

    Only after an outage there is any: else a quiet moment has come long before.
    """
    form = here.dossier.form
    if form is None or not form.text.strip() or forms.fresh(form, at):
        return here
    return forms.closed(filled(here, at, around))


def due(here: Response, due: Due, around: Surroundings) -> Response:
    """Decide what an hour around the interview leads to."""
    here = old_words(here, due.at, around)
    form, session = here.dossier.form, here.session
    busy = form is not None and forms.fresh(form, due.at)
    busy = busy or (session is not None and in_the_middle(session, due.at))
    found = steps.served(here.dossier, due, here.candidate.daily, busy=busy)
    here = replace(here, dossier=found.dossier, counted=found.counted)
    if found.step is None:
        return here
    if forms.holding_words(here):
        here = filled(here, due.at, around)  # a kill has kept the quiet moment away
    here = replace(forms.closed(here), replies=())
    if found.step == "thanks":
        here = day.wished_well(here)
    handed = STEPS.get(found.step)
    if handed is None:
        # Nothing was said, so the next step has nothing to keep apart from.
        coming = steps.planned(here.dossier, due.at, here.candidate.daily)
        return replace(here, dossier=replace(here.dossier, next=coming))
    said, after = here.replies, handed(replace(here, replies=()), due.at, around)
    return replace(after, replies=(*said, *after.replies), counted=found.counted)


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

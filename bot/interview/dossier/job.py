"""The job that the second interview is for: /job.

A posting is pasted or sent as a text file; the candidate mends the list of what it asks
for. A list stays until another posting has been read, or until it is to be forgotten.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.interview.dossier import forms
from bot.interview.dossier.demands import LONGEST, continued, listed, mended, without
from bot.interview.dossier.job_replies import (
    AskPosting,
    AskToCopy,
    ConfirmForget,
    ConfirmReplace,
    ExplainMending,
    SayAgreed,
    SayFileLost,
    SayForgotten,
    SayKept,
    SayNothingFound,
    SayOnlyLink,
    ShowJob,
    View,
)
from bot.interview.dossier.mending import Mends, lines, mends
from bot.interview.dossier.proofs import proofs
from bot.interview.dossier.values import (
    MAX_DEMANDS,
    MAX_FORM,
    MAX_POSTING,
    Form,
    Job,
)
from bot.interview.events import Medium
from bot.interview.happenings import Attached
from bot.interview.replies import Reply, SayStale
from bot.interview.response import Response, Surroundings
from bot.model import Posting

POSTING = "job.posting"
LINES = "job.lines"
MENDING = "job.mending"

TEXT = 200
"""Characters from which words are taken for a posting and not for a remark."""

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def commanded(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Show the list or ask for the posting; take a posting or change that follows."""
    job, text = here.dossier.job, argument.strip()
    if job is None:
        if text:
            return _read(here, text, at, around)
        return _saying(forms.opened(here, POSTING, at), AskPosting())
    if not text:
        return _shown(here, around)
    wanted = mends(text)
    if wanted.any and not wanted.unread:
        return _mended(here, job, wanted, at, around)
    if len(text) < TEXT and "\n" not in text:
        return _explained(here, job, text, at)
    here = forms.opened(here, POSTING, at, text[:MAX_POSTING])
    return _saying(here, ConfirmReplace(job, _own(job)))


def pressed(
    here: Response, argument: str, at: datetime, around: Surroundings
) -> Response:
    """Do what a button of the list says; one of another list does nothing."""
    verb, _, rest = argument.partition(":")
    number, _, of_list = rest.rpartition(":")
    job, form = here.dossier.job, here.dossier.form
    if job is None or of_list != stamp(job):
        return _saying(here, SayStale())
    match verb:
        case "right":
            return _agreed(here, around)
        case "mend":
            return _shown(_mending(here, at), around, View.MENDING)
        case "offs":
            here = _mending(here, at)
            return replace(_shown(here, around, View.TAKING_OFF), in_place=True)
        case "off":
            numbers = {int(number)} if number.isdecimal() else ()
            here = _mending(_holding(here, without(job, numbers)), at)
            return replace(_shown(here, around, View.TAKING_OFF), in_place=True)
        case "add" if form is not None and form.field == MENDING and form.argument:
            wanted = Mends(added=lines(form.argument))
            return _mended(forms.closed(here), job, wanted, at, around)
        case "new":
            return _saying(here, ConfirmReplace(job, _own(job)))
        case "replace":
            text = form.argument if form is not None and form.field == POSTING else ""
            if text:
                return _read(forms.closed(here), text, at, around)
            return _saying(forms.opened(here, POSTING, at), AskPosting(kept=True))
        case "forget":
            return _saying(here, ConfirmForget(job, _own(job)))
        case "forgotten":
            here = replace(here, dossier=replace(here.dossier, job=None))
            return _saying(_closed(here), SayForgotten())
        case "keep":
            return _saying(_closed(here), SayKept())
    return _saying(here, SayStale())


def filled(here: Response, form: Form, at: datetime, around: Surroundings) -> Response:
    """Take a posting, or changes to the list."""
    job = here.dossier.job
    if form.field == LINES:
        return _written(here, form, at, around)
    if form.field != MENDING:
        if form.argument and job is not None:
            return _answered(here, job, form, at, around)
        cut = len(form.messages) >= MAX_FORM
        return _read(here, form.text, at, around, cut=cut)
    if job is None:
        return _saying(here, SayStale())
    text = form.text.strip()
    if not text:
        return _agreed(here, around)
    wanted = mends(text)
    if not wanted.any and not wanted.right:
        if len(text) >= TEXT:
            return _read_more(here, job, text, at, around)
        if not job.demands:
            wanted = Mends(added=lines(text))
    if wanted.any:
        return _mended(here, job, wanted, at, around)
    if wanted.right:
        return _agreed(here, around)
    return _explained(here, job, text, at)


def _answered(
    here: Response, job: Job, form: Form, at: datetime, around: Surroundings
) -> Response:
    """Take words where the button was meant that lets a posting replace the list."""
    if mends(form.text).right:
        return _read(here, form.argument, at, around)
    if len(form.text) < TEXT:
        return _saying(here, SayKept())
    # It is the rest of the posting, which came in a message of its own.
    whole = f"{form.argument}\n{form.text}"[:MAX_POSTING]
    return _saying(forms.opened(here, POSTING, at, whole), ConfirmReplace(job, ()))


def reads_files(form: Form | None) -> bool:
    """Whether a file that comes now is opened: only while a posting is awaited."""
    return form is not None and form.field in (POSTING, LINES)


def attached(here: Response, form: Form, file: Attached) -> Response:
    """Take the words of a file as part of the posting."""
    if file.text is None:
        return _saying(here, SayFileLost())
    if not file.text.strip():
        return _saying(here, AskToCopy())
    return forms.gathered(here, form, file.said)


def unreadable(here: Response, form: Form, medium: Medium) -> Response | None:
    """Ask for the words of what cannot be opened, where a posting is awaited."""
    written = medium in (Medium.DOCUMENT, Medium.PHOTO)
    return _saying(here, AskToCopy()) if written and reads_files(form) else None


def stamp(job: Job) -> str:
    """Tell a list from the one that comes after it, on buttons."""
    return f"{int(job.at.timestamp()):x}"


# Reading


def _read(
    here: Response, text: str, at: datetime, around: Surroundings, *, cut: bool = False
) -> Response:
    """Make a list of what a posting asks for; one that asks for nothing makes none."""
    before = here.dossier.job
    if len(text) < TEXT and _LINK.search(text):
        return _saying(forms.opened(here, POSTING, at), SayOnlyLink())
    posting = around.posting(text.strip()[:MAX_POSTING])
    if not posting.requirements:
        here = forms.opened(here, LINES, at, text.strip()[:MAX_POSTING])
        return _saying(here, SayNothingFound(kept=before is not None))
    job, note = listed(posting, text, at)
    note = replace(note, cut=note.cut or cut)
    here = _saying(_named(_holding(here, job), posting), note)
    return _shown(_mending(here, at), around, View.MENDING)


def _written(
    here: Response, form: Form, at: datetime, around: Surroundings
) -> Response:
    """Make the list of a candidate's own lines, one thing each."""
    words = lines(form.text)
    whole = "\n".join(filter(None, (form.argument, form.text)))
    prose = any(len(line) > LONGEST for line in words)
    parted = "\n\n" in form.text or any(line.endswith(":") for line in words)
    if prose or (
        len(form.text) >= TEXT and parted and around.posting(whole).requirements
    ):
        # It was more than their own list, one thing a line.
        return _read(here, whole, at, around)
    wanted = tuple(w for line in words for w in mends(line).added or (line,))
    if not wanted:
        return _saying(forms.opened(here, LINES, at, form.argument), SayNothingFound())
    heard = tuple(replace(around.requirement(w[:LONGEST]), words=w) for w in wanted)
    job, note = listed(Posting(heard), whole, at, own=True)
    here = _saying(_mending(_holding(here, job), at), note)
    return _shown(here, around, View.MENDING)


def _read_more(
    here: Response, job: Job, text: str, at: datetime, around: Surroundings
) -> Response:
    """Add what a posting says that goes on under the list."""
    posting = around.posting(text[:MAX_POSTING])
    longer, note = continued(job, posting, text)
    if not note.found and not note.left_out:
        return _explained(here, job, text, at)
    here = _saying(_mending(_holding(here, longer), at), note)
    return _shown(here, around, View.MENDING, briefly=True)


def _named(here: Response, posting: Posting) -> Response:
    """Let the interview know its company, where nobody has named it yet."""
    interview = here.dossier.interview
    if interview is None or interview.company or not posting.company:
        return here
    interview = replace(interview, company=posting.company)
    return replace(here, dossier=replace(here.dossier, interview=interview))


# Mending


def _mended(
    here: Response, job: Job, wanted: Mends, at: datetime, around: Surroundings
) -> Response:
    """Make the changes that can be made, and say which."""
    changed, note = mended(job, wanted, around.requirement)
    here = _saying(_mending(_holding(here, changed), at), note)
    if wanted.right and not wanted.unread:
        return _agreed(here, around)
    return _shown(here, around, View.MENDING, briefly=True)


def _mending(here: Response, at: datetime) -> Response:
    form = here.dossier.form
    if form is not None and form.field == MENDING:
        return here
    return forms.opened(here, MENDING, at)


def _agreed(here: Response, around: Surroundings) -> Response:
    here = _closed(here)
    job = here.dossier.job
    assert job is not None
    proven = proofs(here.dossier, around.touches)
    return _saying(here, SayAgreed(job, sum(not s for s in proven.values())))


def _closed(here: Response) -> Response:
    """Wait no more for anything of the job; another part's form stays."""
    form = here.dossier.form
    return forms.closed(here) if form is not None and form.part == "job" else here


def _own(job: Job) -> tuple[str, ...]:
    return tuple(d.requirement.words for d in job.demands if d.own)


def _explained(here: Response, job: Job, said: str, at: datetime) -> Response:
    """Say how the list is changed; what was said can still be added with a tap."""
    here = forms.opened(here, MENDING, at, said[: MAX_DEMANDS * LONGEST])
    return _saying(here, ExplainMending(said, job))


# Showing


def _shown(
    here: Response,
    around: Surroundings,
    view: View = View.LISTED,
    *,
    briefly: bool = False,
) -> Response:
    job = here.dossier.job
    assert job is not None
    names = {story.number: story.name for story in here.dossier.stories}
    shown_by = {
        demand: tuple(names[story] for story in stories)
        for demand, stories in proofs(here.dossier, around.touches).items()
        if stories
    }
    return _saying(here, ShowJob(job, shown_by, view, briefly))


def _saying(here: Response, *replies: Reply) -> Response:
    return replace(here, replies=(*here.replies, *replies))


def _holding(here: Response, job: Job) -> Response:
    return replace(here, dossier=replace(here.dossier, job=job))

"""The job that the second interview is for: /job.

A posting is pasted or sent as a text file; the candidate mends the list of what it asks
for. A list stays until another posting has been read, or until it is to be forgotten.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.buttons import Press
from bot.core.dossier import MAX_DEMANDS, MAX_FORM, MAX_POSTING, Form, Job
from bot.core.events import Medium
from bot.core.incoming import Attached, Move
from bot.core.notices import PostingRead, PracticeWanted
from bot.core.occasions import asked_for
from bot.core.reply import Reply
from bot.core.sayings import STALE
from bot.core.state import Context, State, asking
from bot.model import Posting
from bot.needs import Fetch
from bot.parts.job.demands import LONGEST, continued, listed, mended, without
from bot.parts.job.edits import Mends, lines, mends
from bot.parts.job.files import worded
from bot.parts.job.proofs import proofs
from bot.parts.job.replies import (
    ASK_TO_COPY,
    FILE_LOST,
    AskPosting,
    ConfirmForget,
    ConfirmReplace,
    ExplainMending,
    SayAgreed,
    SayForgotten,
    SayKept,
    SayNothingFound,
    SayOnlyLink,
    ShowJob,
    View,
)

POSTING = "job.posting"
LINES = "job.lines"
OPENED = frozenset({POSTING, LINES})
"""Fields that take the words of a file."""

MENDING = "job.mending"

MOST_SHOWN = 12
"""Requirements that are listed at once; the rest are a tap away."""

TEXT = 200
"""Characters from which words, or one line, are no remark but part of a posting."""

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def commanded(state: State, argument: str, at: datetime, context: Context) -> State:
    """Show the list or ask for the posting; take a posting or change that follows."""
    job, text = state.dossier.job, argument.strip()
    if job is None:
        if text:
            return _read(state, text, at, context)
        return _reply_with(forms.opened(state, POSTING, at), AskPosting())
    if not text:
        return _shown(state, context)
    wanted = mends(text)
    if wanted.any and not wanted.unread:
        return mended_by(state, job, wanted, at, context)
    if len(text) < TEXT and "\n" not in text:
        return _explained(state, job, text, at)
    state = forms.opened(state, POSTING, at, text[:MAX_POSTING])
    return _reply_with(state, ConfirmReplace(job, _own(job)))


def press(state: State, press: Press, at: datetime, context: Context) -> State:
    """Do what a button says; practising what is open is another part's."""
    if press.argument != "practise":
        return pressed(state, press.argument, at, context)
    if state.dossier.job is None:
        return _reply_with(state, STALE)
    fresh = any(data == str(press) for _, data in state.candidate.offered)
    return context.parts.tell(state, PracticeWanted(fresh), at, context)


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Do what a button of the list says; one of another list does nothing."""
    verb, _, rest = argument.partition(":")
    number, _, of_list = rest.rpartition(":")
    job, form = state.dossier.job, state.dossier.form
    if job is None or of_list != stamp(job):
        return _reply_with(state, STALE)
    match verb:
        case "right":
            return _agreed(state, context)
        case "all":
            mending = form is not None and form.field == MENDING
            view = View.MENDING if mending else View.LISTED
            return _shown(state, context, view, whole=True)
        case "mend":
            return _shown(_mending(state, at), context, View.MENDING)
        case "offs":
            state = _mending(state, at)
            return replace(_shown(state, context, View.TAKING_OFF), in_place=True)
        case "off":
            numbers = {int(number)} if number.isdecimal() else ()
            state = _mending(_holding(state, without(job, numbers)), at)
            return replace(_shown(state, context, View.TAKING_OFF), in_place=True)
        case "add" if form is not None and form.field == MENDING and form.argument:
            wanted = Mends(added=lines(form.argument))
            return mended_by(forms.closed(state), job, wanted, at, context)
        case "new":
            return _reply_with(state, ConfirmReplace(job, _own(job)))
        case "replace":
            text = form.argument if form is not None and form.field == POSTING else ""
            if text:
                return _read(forms.closed(state), text, at, context)
            return _reply_with(forms.opened(state, POSTING, at), AskPosting(kept=True))
        case "forget":
            return _reply_with(state, ConfirmForget(job, _own(job)))
        case "forgotten":
            state = replace(state, dossier=replace(state.dossier, job=None))
            return _reply_with(_closed(state), SayForgotten())
        case "keep":
            return _reply_with(_closed(state), SayKept())
    return _reply_with(state, STALE)


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take a posting, or changes to the list."""
    job = state.dossier.job
    if form.field == LINES:
        return _written(state, form, at, context)
    if form.field != MENDING:
        if form.argument and job is not None:
            return _answered(state, job, form, at, context)
        cut = len(form.messages) >= MAX_FORM
        return _read(state, form.text, at, context, cut=cut)
    if job is None:
        return _reply_with(state, STALE)
    text = form.text.strip()
    if not text:
        return _agreed(state, context)
    wanted = mends(text)
    if not wanted.any and not wanted.right:
        if len(text) >= TEXT:
            return _read_more(state, job, text, at, context)
        if not job.demands:
            wanted = Mends(added=lines(text))
    if wanted.any:
        return mended_by(state, job, wanted, at, context)
    if wanted.right:
        return _agreed(state, context)
    return _explained(state, job, text, at)


def _answered(
    state: State, job: Job, form: Form, at: datetime, context: Context
) -> State:
    """Take words where the button was meant that lets a posting replace the list."""
    if mends(form.text).right:
        return _read(state, form.argument, at, context)
    if len(form.text) < TEXT:
        return _reply_with(state, SayKept())
    # It is the rest of the posting, which came in a message of its own.
    whole = f"{form.argument}\n{form.text}"[:MAX_POSTING]
    return _reply_with(forms.opened(state, POSTING, at, whole), ConfirmReplace(job, ()))


def late(state: State, move: Move, context: Context) -> State | None:
    """Take a file as a posting though the form was left while it was fetched."""
    if not isinstance(move, Attached):
        return None
    data = Fetch(move.file_id).found(context.known)
    text = worded(data) if isinstance(data, bytes) else ""
    if not text:
        return _reply_with(state, FILE_LOST)
    return commanded(state, move.said(text).text, move.at, context)


def attached(state: State, form: Form, file: Attached, context: Context) -> State:
    """Fetch a file, and take its words as part of the posting."""
    ask = Fetch(file.file_id)
    if ask not in context.known:
        return asking(state, ask)
    data = ask.found(context.known)
    if not isinstance(data, bytes):
        return _reply_with(state, FILE_LOST)
    text = worded(data)
    if not text:
        return _reply_with(state, ASK_TO_COPY)
    return forms.gathered(state, form, file.said(text))


def unreadable(state: State, form: Form, medium: Medium) -> State | None:
    """Ask for the words of what cannot be opened, where a posting is awaited."""
    written = medium in (Medium.DOCUMENT, Medium.PHOTO)
    awaited = form.field in OPENED
    return _reply_with(state, ASK_TO_COPY) if written and awaited else None


def stamp(job: Job) -> str:
    """Tell a list from the one that comes after it, on buttons."""
    return f"{int(job.at.timestamp()):x}"


# Reading


def _read(
    state: State, text: str, at: datetime, context: Context, *, cut: bool = False
) -> State:
    """Make a list of what a posting asks for; one that asks for nothing makes none."""
    before = state.dossier.job
    if len(text) < TEXT and _LINK.search(text):
        return _reply_with(forms.opened(state, POSTING, at), SayOnlyLink())
    posting = context.posting(text.strip()[:MAX_POSTING])
    if not posting.requirements:
        state = forms.opened(state, LINES, at, text.strip()[:MAX_POSTING])
        return _reply_with(state, SayNothingFound(kept=before is not None))
    job, note = listed(posting, text, at)
    note = replace(note, cut=note.cut or cut)
    state = context.parts.tell(
        _holding(_asked_anew(state), job),
        PostingRead(posting.company or ""),
        at,
        context,
    )
    if work := " ".join(filter(None, (job.title, job.company)))[:MOST_WORK]:
        state = replace(state, candidate=replace(state.candidate, work=work))
    state = _reply_with(state, note)
    return _shown(_mending(state, at), context, View.MENDING)


MOST_WORK = 80
"""Letters that are kept of how the job is called."""


def _asked_anew(state: State) -> State:
    """Forget what was asked for the job of before."""
    asked = state.candidate.asked
    left = {id: day for id, day in asked.items() if asked_for(id) is None}
    return replace(state, candidate=replace(state.candidate, asked=left))


def _written(state: State, form: Form, at: datetime, context: Context) -> State:
    """Make the list of a candidate's own lines, one thing each."""
    words = lines(form.text)
    whole = "\n".join(filter(None, (form.argument, form.text)))
    prose = any(len(line) > TEXT for line in words)
    parted = "\n\n" in form.text or any(line.endswith(":") for line in words)
    if prose or (
        len(form.text) >= TEXT and parted and context.posting(whole).requirements
    ):
        # It was more than their own list, one thing a line.
        return _read(state, whole, at, context)
    wanted = tuple(w for line in words for w in mends(line).added or (line,))
    if not wanted:
        return _reply_with(
            forms.opened(state, LINES, at, form.argument), SayNothingFound()
        )
    heard = tuple(replace(context.requirement(w[:LONGEST]), words=w) for w in wanted)
    job, note = listed(Posting(heard), whole, at, own=True)
    state = _reply_with(_mending(_holding(state, job), at), note)
    return _shown(state, context, View.MENDING)


def _read_more(
    state: State, job: Job, text: str, at: datetime, context: Context
) -> State:
    """Add what a posting says that goes on under the list."""
    posting = context.posting(text[:MAX_POSTING])
    longer, note = continued(job, posting, text)
    if not note.found and not note.left_out:
        return _explained(state, job, text, at)
    state = _reply_with(_mending(_holding(state, longer), at), note)
    return _shown(state, context, View.MENDING, briefly=True)


# Mending


def mended_by(
    state: State, job: Job, wanted: Mends, at: datetime, context: Context
) -> State:
    """Make the changes that can be made, and say which."""
    changed, note = mended(job, wanted, context.requirement)
    state = _reply_with(_mending(_holding(state, changed), at), note)
    if wanted.right and not wanted.unread:
        return _agreed(state, context)
    return _shown(state, context, View.MENDING, briefly=True)


def _mending(state: State, at: datetime) -> State:
    form = state.dossier.form
    if form is not None and form.field == MENDING:
        return state
    return forms.opened(state, MENDING, at)


def _agreed(state: State, context: Context) -> State:
    state = _closed(state)
    job = state.dossier.job
    assert job is not None
    proven = proofs(state.dossier, context.touches)
    return _reply_with(state, SayAgreed(job, sum(not s for s in proven.values())))


def _closed(state: State) -> State:
    """Wait no more for anything of the job; another part's form stays."""
    form = state.dossier.form
    return forms.closed(state) if form is not None and form.part == "job" else state


def _own(job: Job) -> tuple[str, ...]:
    return tuple(d.requirement.words for d in job.demands if d.own)


def _explained(state: State, job: Job, said: str, at: datetime) -> State:
    """Say how the list is changed; what was said can still be added with a tap."""
    state = forms.opened(state, MENDING, at, said[: MAX_DEMANDS * LONGEST])
    return _reply_with(state, ExplainMending(said, job))


# Showing


def _shown(
    state: State,
    context: Context,
    view: View = View.LISTED,
    *,
    briefly: bool = False,
    whole: bool = False,
) -> State:
    """Show what matters most, each to its point; the `whole` list as it stands."""
    job = state.dossier.job
    assert job is not None
    names = {story.number: story.name for story in state.dossier.stories}
    shown_by = {
        demand: tuple(names[story] for story in stories)
        for demand, stories in proofs(state.dossier, context.touches).items()
        if stories
    }
    points = None if whole else _points(job, context)
    return _reply_with(state, ShowJob(job, shown_by, view, briefly, points))


def _points(job: Job, context: Context) -> dict[int, str]:
    """Choose what is listed at once: the candidate's own words, then the foremost."""
    own = [d for d in job.demands if d.own]
    read = [d for d in job.demands if not d.own]
    room = max(0, MOST_SHOWN - len(own))
    foremost = context.foremost([d.requirement for d in read], room)
    kept = list(foremost)
    listed = {d.number for d in own[-MOST_SHOWN:]}
    for demand in read:
        # They come in the order of the list.
        if kept and demand.requirement == kept[0]:
            listed.add(demand.number)
            kept.pop(0)
    return {
        d.number: context.to_the_point(d.requirement.words)
        for d in job.demands
        if d.number in listed
    }


def _reply_with(state: State, *replies: Reply) -> State:
    return replace(state, replies=(*state.replies, *replies))


def _holding(state: State, job: Job) -> State:
    return replace(state, dossier=replace(state.dossier, job=job))

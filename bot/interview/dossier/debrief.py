"""Notes while they are fresh: what they asked, what I said, what I left out.

They are kept in the candidate's own words. What was left out is offered, item by item,
for the list of what is still unsaid: a third round may ask for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview.dossier import forms, met, steps
from bot.interview.dossier.after_replies import (
    AskNote,
    KeepNote,
    LeaveNotes,
    OfferUnsaid,
    ShowNotes,
)
from bot.interview.dossier.replies import LeaveForm
from bot.interview.dossier.values import (
    MAX_LEFT_OUT,
    MAX_NOTE,
    MAX_UNSAID,
    Form,
    Interview,
    Notes,
    Unsaid,
)
from bot.interview.replies import Reply, SayStale
from bot.interview.response import Response, Surroundings

FIELDS = ("asked", "said", "left_out")
"""The fields of the notes, in the order they are asked for."""

FEW = 3
"""An item of fewer words goes with the one before."""

NIGHT = timedelta(hours=9)
"""What comes within that comes the same evening."""

ALONE = "one"
"""Marks a form that asks for one field only, and not for the next."""


def due(here: Response, at: datetime, _: Surroundings) -> Response:
    """Ask for notes an hour after, unless some were written already."""
    interview = met.at_hand(here.dossier, at)
    if interview is None or forms.holding_words(here):
        return here
    if interview.notes is not None and not interview.notes.empty:
        return here
    return _asked(here, interview, "asked", at, warm=True)


def opened(here: Response, at: datetime) -> Response:
    """Show the notes, or ask for the first of them."""
    here, interview = met.begun(here, at)
    if interview.notes is None or interview.notes.empty:
        return _asked(here, interview, "asked", at, warm=True)
    return _shown(here, interview)


def left(here: Response, form: Form, at: datetime, _: Surroundings) -> Response:
    """Put the first question off to the evening or the morning, where that can be."""
    put_off = steps.again(here.dossier, "notes", at, here.candidate.daily)
    number = form.argument.partition(":")[0]
    interview = here.dossier.interview
    if interview is None or str(interview.number) != number or put_off is None:
        return replace(here, replies=(LeaveForm(form.part),))
    written = interview.notes is not None and not interview.notes.empty
    if written or put_off.next is None:
        return replace(here, replies=(LeaveForm(form.part),))
    same_day = put_off.next.at - at < NIGHT
    return replace(here, dossier=put_off, replies=(LeaveNotes(same_day),))


def pressed(here: Response, argument: str, at: datetime) -> Response:
    """Skip a field, add to one, or deal with what was left out."""
    what, _, rest = argument.partition(":")
    match what:
        case "skip":
            return _skipped(here, rest, at)
        case "add" | "show":
            field, _, number = rest.partition(":")
            interview = met.numbered(here.dossier, number)
            if interview is None or field not in FIELDS:
                return replace(here, replies=(SayStale(),))
            if what == "show":
                return _shown(here, interview)
            return _asked(here, interview, field, at, alone=True)
        case "keep" | "leave" | "items":
            which, _, number = rest.partition(":")
            interview = met.numbered(here.dossier, number)
            if interview is None or interview.notes is None:
                return replace(here, replies=(SayStale(),))
            if what == "items":
                return _offering(here, interview, interview.notes)
            return _settled(here, interview, interview.notes, what, which)
    return replace(here, replies=(SayStale(),))


def filled(here: Response, form: Form, at: datetime, _: Surroundings) -> Response:
    """Keep a field in their own words, and ask for the next."""
    number, mode = form.argument.partition(":")[::2]
    interview = met.numbered(here.dossier, number)
    if interview is None:
        here, interview = met.begun(here, at)
    field = form.field.partition(".")[2]
    notes = interview.notes or Notes(at)
    text, upto = appended(getattr(notes, field), form.text)
    if field == "left_out":
        here, notes = _listed(here, notes, form.text, at)
    notes = _with(notes, field, text)
    interview = replace(interview, notes=notes)
    here = met.holding(here, interview)
    kept = KeepNote(form.text, upto)
    if mode == ALONE:
        return _closing(here, interview, kept, offer=field == "left_out")
    return _following(here, interview, field, at, kept)


def kept_aside(here: Response, text: str, at: datetime) -> Response:
    """Keep words that belong to nobody any more, with what was said."""
    here, interview = met.begun(here, at)
    notes = interview.notes or Notes(at)
    said, upto = appended(notes.said, text)
    interview = replace(interview, notes=replace(notes, said=said))
    here = met.holding(here, interview)
    return replace(here, replies=(KeepNote(text, upto),))


def _with(notes: Notes, field: str, text: str) -> Notes:
    match field:
        case "asked":
            return replace(notes, asked=text)
        case "said":
            return replace(notes, said=text)
    return replace(notes, left_out=text)


def appended(before: str, text: str) -> tuple[str, str | None]:
    """Add words to a field; where not all of them fit, give the last that do."""
    whole = f"{before}\n{text.strip()}".strip()
    if len(whole) <= MAX_NOTE:
        return whole, None
    cut = whole[:MAX_NOTE]
    space = max(cut.rfind(" "), cut.rfind("\n"))
    cut = cut[:space].rstrip() if space > MAX_NOTE // 2 else cut
    return cut, " ".join(cut.split()[-6:])


def told(text: str, upto: str | None) -> tuple[KeepNote, ...]:
    """Say that not all of a text was kept; nothing, where it was."""
    return (KeepNote(text, upto),) if upto is not None else ()


def items(text: str) -> tuple[str, ...]:
    """Split what was left out into things that can be said one at a time.

    A new message, sentence or bullet begins a new one, unless it carries on what came
    before or is a few words only.
    """
    found: list[str] = []
    for piece in _split(text):
        goes_on = _GOES_ON.match(piece) and not _ALSO.match(piece)
        if (found and (goes_on or len(piece.split()) < FEW)) or len(
            found
        ) == MAX_LEFT_OUT:
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(found)


_GOES_ON = re.compile(
    r"(?:and|but|because|cos|so|which|that|it|this|then|or|as|where|who|to|since)\b",
    re.I,
)
_ALSO = re.compile(r"(?:and|but|then)\s+(?:also|i|my|the (?:other|second))\b", re.I)
_BREAK = re.compile(r"\n+|(?<=[.!?])\s+|\s*;\s+|\s*[•▪]\s*")
_MARK = re.compile(r"(?:[-–—*]|\d{1,2}[.)])\s+")


def _split(text: str) -> Iterator[str]:
    for piece in _BREAK.split(text):
        piece = piece.strip()
        if (mark := _MARK.match(piece)) is not None:
            piece = piece[mark.end() :].strip()
        if any(letter.isalnum() for letter in piece):
            yield piece


def _listed(
    here: Response, notes: Notes, text: str, at: datetime
) -> tuple[Response, Notes]:
    """Number the items of what was left out, so that they can be offered."""
    number, offered = here.dossier.numbered, notes.offered
    for item in items(text[:MAX_NOTE]):
        if len(offered) >= MAX_LEFT_OUT:
            last = offered[-1]
            joined = f"{last.text}\n{item}"[:MAX_NOTE]
            offered = (*offered[:-1], replace(last, text=joined))
        else:
            number += 1
            offered = (*offered, Unsaid(number, at, item))
    here = replace(here, dossier=replace(here.dossier, numbered=number))
    return here, replace(notes, offered=offered)


def _settled(
    here: Response, interview: Interview, notes: Notes, what: str, which: str
) -> Response:
    """Take items over to the unsaid list, or let them go; twice changes nothing."""
    chosen = [i for i in notes.offered if which in ("all", str(i.number))]
    unsaid = here.dossier.unsaid
    room = MAX_UNSAID - len(unsaid)
    kept = chosen[:room] if what == "keep" else []
    gone = {item.number for item in (kept if what == "keep" else chosen)}
    left = tuple(item for item in notes.offered if item.number not in gone)
    dossier = replace(here.dossier, unsaid=(*unsaid, *kept))
    here = replace(here, dossier=dossier, in_place=True)
    notes = replace(notes, offered=left)
    here = met.holding(here, replace(interview, notes=notes))
    full = len(kept) < len(chosen) and what == "keep"
    reply = OfferUnsaid(interview.number, left, len(kept), full)
    return replace(here, replies=(reply,))


def _asked(
    here: Response,
    interview: Interview,
    field: str,
    at: datetime,
    *before: Reply,
    warm: bool = False,
    alone: bool = False,
) -> Response:
    argument = f"{interview.number}:{ALONE}" if alone else f"{interview.number}:"
    here = forms.opened(here, f"notes.{field}", at, argument)
    more = interview.notes is not None and bool(getattr(interview.notes, field))
    asking = AskNote(field, warm, more, interview.company)
    return replace(here, replies=(*before, asking))


def _skipped(here: Response, field: str, at: datetime) -> Response:
    form = here.dossier.form
    if form is None or form.field != f"notes.{field}":
        # Its words were taken a moment ago, or it is a button of an earlier day.
        return here if form is not None else opened(here, at)
    number, _, mode = form.argument.partition(":")
    interview = met.numbered(here.dossier, number)
    here = forms.closed(here)
    if interview is None:
        return opened(here, at)
    if mode == ALONE:
        return _closing(here, interview)
    return _following(here, interview, field, at)


def _following(
    here: Response, interview: Interview, field: str, at: datetime, *before: Reply
) -> Response:
    """Ask for the next field that holds nothing yet, or close."""
    for name in FIELDS[FIELDS.index(field) + 1 :]:
        if interview.notes is None or not getattr(interview.notes, name):
            return _asked(here, interview, name, at, *before)
    return _closing(here, interview, *before, offer=True)


def _closing(
    here: Response, interview: Interview, *before: Reply, offer: bool = False
) -> Response:
    notes = interview.notes or Notes(here.candidate.since)
    if offer and notes.offered:
        offering = OfferUnsaid(interview.number, notes.offered)
        return replace(here, replies=(*before, offering))
    showing = ShowNotes(interview.number, interview.company, notes)
    return replace(here, replies=(*before, showing))


def _shown(here: Response, interview: Interview) -> Response:
    notes = interview.notes or Notes(here.candidate.since)
    showing = ShowNotes(interview.number, interview.company, notes)
    return replace(here, replies=(showing,))


def _offering(here: Response, interview: Interview, notes: Notes) -> Response:
    return replace(here, replies=(OfferUnsaid(interview.number, notes.offered),))

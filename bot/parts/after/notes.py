"""Notes while they are fresh: what they asked, what I said, what I left out.

They are kept in the candidate's own words. What was left out is offered, item by item,
for the list of what is still unsaid: a third round may ask for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core import forms, reminders
from bot.core.dossier import (
    MAX_LEFT_OUT,
    MAX_NOTE,
    MAX_UNSAID,
    Form,
    Interview,
    Notes,
    Unsaid,
)
from bot.core.form_replies import LeaveForm
from bot.core.introducing import introduced
from bot.core.reply import Reply, phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State
from bot.hearing import Steer
from bot.parts.after import people as met
from bot.parts.after.replies import (
    AskNote,
    KeepNote,
    LeaveNotes,
    OfferUnsaid,
    ShowNotes,
)

FIELDS = ("asked", "said", "left_out")
"""The fields of the notes, in the order they are asked for."""

FEW = 3
"""An item of fewer words goes with the one before."""

NIGHT = timedelta(hours=9)
"""What comes within that comes the same evening."""

LONGEST_OUT = 80
"""Letters of a line that is quoted as taken out."""

ALONE = "one"
"""Marks a form that asks for one field only, and not for the next."""


def due(state: State, at: datetime, _: Context) -> State:
    """Ask for notes an hour after, unless some were written already."""
    interview = met.at_hand(state.dossier, at)
    if interview is None or forms.holding_words(state):
        return state
    if interview.notes is not None and not interview.notes.empty:
        return state
    return _asked(state, interview, "asked", at, warm=True)


def opened(state: State, at: datetime) -> State:
    """Show the notes, or ask for the first of them."""
    state, interview = met.begun(state, at)
    if interview.notes is None or interview.notes.empty:
        return _asked(state, interview, "asked", at, warm=True)
    return _shown(state, interview)


def left(state: State, form: Form, at: datetime, _: Context) -> State:
    """Put the first question off to the evening or the morning, where that can be."""
    put_off = reminders.again(state.dossier, "notes", at, state.candidate.daily)
    number = form.argument.partition(":")[0]
    interview = state.dossier.interview
    if interview is None or str(interview.number) != number or put_off is None:
        return replace(state, replies=(LeaveForm(waits=True),))
    written = interview.notes is not None and not interview.notes.empty
    if written or put_off.next is None:
        return replace(state, replies=(LeaveForm(waits=True),))
    same_day = put_off.next.at - at < NIGHT
    return replace(state, dossier=put_off, replies=(LeaveNotes(same_day),))


def pressed(state: State, argument: str, at: datetime) -> State:
    """Skip a field, add to one, or deal with what was left out."""
    what, _, rest = argument.partition(":")
    match what:
        case "skip":
            return _skipped(state, rest, at)
        case "out":
            return _taken_out(state, rest)
        case "add" | "show":
            field, _, number = rest.partition(":")
            interview = met.numbered(state.dossier, number)
            if interview is None or field not in FIELDS:
                return replace(state, replies=(STALE,))
            if what == "show":
                return _shown(state, interview)
            return _asked(state, interview, field, at, alone=True)
        case "keep" | "leave" | "items":
            which, _, number = rest.partition(":")
            interview = met.numbered(state.dossier, number)
            if interview is None or interview.notes is None:
                return replace(state, replies=(STALE,))
            if what == "items":
                return _offering(state, interview, interview.notes)
            return _settled(state, interview, interview.notes, what, which)
    return replace(state, replies=(STALE,))


def _taken_out(state: State, which: str) -> State:
    """Take the first or the last line out of the field that was written last.

    What is asked now is asked on.
    """
    form = state.dossier.form
    number, field = "", FIELDS[-1]
    if form is not None and form.part == "notes":
        number = form.argument.partition(":")[0]
        field = form.field.partition(".")[2]
    interview = met.numbered(state.dossier, number)
    notes = interview.notes if interview is not None else None
    before = FIELDS[: FIELDS.index(field) + 1]
    written = [n for n in before if notes is not None and getattr(notes, n)]
    if interview is None or notes is None or not written:
        return replace(state, replies=(phrase("notes.none_out"),))
    lines = getattr(notes, written[-1]).split("\n")
    gone = lines.pop(0 if which == "first" else -1)
    offered = tuple(i for i in notes.offered if i.text.strip() not in gone)
    notes = _with(replace(notes, offered=offered), written[-1], "\n".join(lines))
    state = met.holding(state, replace(interview, notes=notes))
    out = phrase("notes.taken_out", quote=" ".join(gone.split())[:LONGEST_OUT])
    asked = AskNote(field, more=bool(getattr(notes, field)), company=interview.company)
    return replace(state, replies=(out, asked))


def back(
    state: State, form: Form, wish: str, at: datetime, _context: Context
) -> State | None:
    """Ask for the field before once more; what is said then is added to it."""
    number, mode = form.argument.partition(":")[::2]
    interview = met.numbered(state.dossier, number)
    field = form.field.partition(".")[2]
    if interview is None or mode == ALONE or wish != Steer.LAST:
        return None
    place = FIELDS.index(field) if field in FIELDS else 0
    return _asked(state, interview, FIELDS[place - 1], at) if place else None


def filled(state: State, form: Form, at: datetime, _: Context) -> State:
    """Keep a field in their own words, and ask for the next."""
    number, mode = form.argument.partition(":")[::2]
    interview = met.numbered(state.dossier, number)
    if interview is None:
        state, interview = met.begun(state, at)
    field = form.field.partition(".")[2]
    notes = interview.notes or Notes(at)
    text, upto = appended(getattr(notes, field), form.text)
    if field == "left_out":
        state, notes = _listed(state, notes, form.text, at)
    notes = _with(notes, field, text)
    people = introduced(interview.people, form.text) or interview.people
    interview = replace(interview, notes=notes, people=people)
    state = met.holding(state, interview)
    kept = KeepNote(form.text, upto)
    if mode == ALONE:
        return _closing(state, interview, kept, offer=field == "left_out")
    return _following(state, interview, field, at, kept)


def kept_aside(state: State, text: str, at: datetime) -> State:
    """Keep words that belong to nobody any more, with what was said."""
    state, interview = met.begun(state, at)
    notes = interview.notes or Notes(at)
    said, upto = appended(notes.said, text)
    interview = replace(interview, notes=replace(notes, said=said))
    state = met.holding(state, interview)
    return replace(state, replies=(KeepNote(text, upto),))


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


def cut_short(text: str, upto: str | None) -> tuple[KeepNote, ...]:
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
            bare = _LEADS_ON.sub("", piece) if found else piece
            found.append(bare[:1].upper() + bare[1:] if bare != piece else piece)
    return tuple(found)


_LEADS_ON = re.compile(r"^(?:and|but|then)\s+(?:also\s+)?", re.I)


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


def _listed(state: State, notes: Notes, text: str, at: datetime) -> tuple[State, Notes]:
    """Number the items of what was left out, so that they can be offered."""
    number, offered = state.dossier.numbered, notes.offered
    for item in items(text[:MAX_NOTE]):
        if len(offered) >= MAX_LEFT_OUT:
            last = offered[-1]
            joined = f"{last.text}\n{item}"[:MAX_NOTE]
            offered = (*offered[:-1], replace(last, text=joined))
        else:
            number += 1
            offered = (*offered, Unsaid(number, at, item))
    state = replace(state, dossier=replace(state.dossier, numbered=number))
    return state, replace(notes, offered=offered)


def _settled(
    state: State, interview: Interview, notes: Notes, what: str, which: str
) -> State:
    """Take items over to the unsaid list, or let them go; twice changes nothing."""
    chosen = [i for i in notes.offered if which in ("all", str(i.number))]
    unsaid = state.dossier.unsaid
    room = MAX_UNSAID - len(unsaid)
    kept = chosen[:room] if what == "keep" else []
    gone = {item.number for item in (kept if what == "keep" else chosen)}
    left = tuple(item for item in notes.offered if item.number not in gone)
    dossier = replace(state.dossier, unsaid=(*unsaid, *kept))
    state = replace(state, dossier=dossier, in_place=True)
    notes = replace(notes, offered=left)
    state = met.holding(state, replace(interview, notes=notes))
    full = len(kept) < len(chosen) and what == "keep"
    reply = OfferUnsaid(interview.number, left, len(kept), full)
    return replace(state, replies=(reply,))


def _asked(
    state: State,
    interview: Interview,
    field: str,
    at: datetime,
    *before: Reply,
    warm: bool = False,
    alone: bool = False,
) -> State:
    argument = f"{interview.number}:{ALONE}" if alone else f"{interview.number}:"
    state = forms.opened(state, f"notes.{field}", at, argument)
    more = interview.notes is not None and bool(getattr(interview.notes, field))
    asking = AskNote(field, warm, more, interview.company)
    return replace(state, replies=(*before, asking))


def _skipped(state: State, field: str, at: datetime) -> State:
    form = state.dossier.form
    if form is None or form.field != f"notes.{field}":
        # Its words were taken a moment ago, or it is a button of an earlier day.
        return state if form is not None else opened(state, at)
    number, _, mode = form.argument.partition(":")
    interview = met.numbered(state.dossier, number)
    state = forms.closed(state)
    if interview is None:
        return opened(state, at)
    if mode == ALONE:
        return _closing(state, interview)
    return _following(state, interview, field, at)


def _following(
    state: State, interview: Interview, field: str, at: datetime, *before: Reply
) -> State:
    """Ask for the next field that holds nothing yet, or close."""
    for name in FIELDS[FIELDS.index(field) + 1 :]:
        if interview.notes is None or not getattr(interview.notes, name):
            return _asked(state, interview, name, at, *before)
    return _closing(state, interview, *before, offer=True)


def _closing(
    state: State, interview: Interview, *before: Reply, offer: bool = False
) -> State:
    notes = interview.notes or Notes(state.candidate.since)
    if offer and notes.offered:
        offering = OfferUnsaid(interview.number, notes.offered)
        return replace(state, replies=(*before, offering))
    showing = ShowNotes(interview.number, interview.company, notes)
    return replace(state, replies=(*before, showing))


def _shown(state: State, interview: Interview) -> State:
    notes = interview.notes or Notes(state.candidate.since)
    showing = ShowNotes(interview.number, interview.company, notes)
    return replace(state, replies=(showing,))


def _offering(state: State, interview: Interview, notes: Notes) -> State:
    return replace(state, replies=(OfferUnsaid(interview.number, notes.offered),))

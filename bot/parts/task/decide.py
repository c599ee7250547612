"""What a candidate was asked to bring or do: its outline, its defence, a scene."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.assignments import kinds
from bot.core import forms
from bot.core.dossier import Form
from bot.core.reply import phrase
from bot.core.sayings import STALE
from bot.core.schedule import local
from bot.core.state import Context, State, adding, asking, own_zone, zone_of
from bot.expressions import Expression
from bot.model import GENERAL, Item, TaskKind, Tone
from bot.needs import Drawing
from bot.parts.task.acting import leave_scene, play, spoken
from bot.parts.task.assignment import (
    MAX_KEPT,
    MAX_SAID,
    Assignment,
    Kept,
    changed,
    keep,
    kept,
    none_said,
)
from bot.parts.task.defence import defence, defend
from bot.parts.task.replies import (
    AskItem,
    AskKind,
    AskMinutes,
    AskTask,
    HandTaskPage,
    OfferChanges,
    ShowBrief,
    ShowOutline,
    TellBefore,
)

MOST_MINUTES = 480
ONLY = "only"
"""In a form's argument: nothing else of the outline is asked for after it."""

UNREAD = "unread"
"""In a form's argument: what was said before was no length of time."""

EXPECTED = 12
"""Questions on the page, at most."""

ITEMS = tuple(Item)


@dataclass(frozen=True, slots=True)
class TaskPageOf:
    """What the page to take along is made of.

    `asked` are questions to expect, `said` is how it was asked for, without remarks;
    `company` is where the interview is.
    """

    assignment: Assignment
    tone: Tone
    track: str
    day: date
    asked: tuple[tuple[str, str], ...] = ()
    said: str = ""
    company: str = ""


def commanded(state: State, argument: str, at: datetime, context: Context) -> State:
    """Show what is kept, or take what follows the command."""
    words = argument.strip()
    if words.casefold() in ("new", "another"):
        return _another(state, at)
    if words.casefold() in ("off", "delete", "remove") and kept(state.dossier).now:
        return _taken_out(state, at)
    if any(letter.isalnum() for letter in words):
        return _said(state, words, at, context)
    current = kept(state.dossier).now
    if current is None:
        return _ask(state, at)
    return _onward(state, current, at, again=True)


def _ask(state: State, at: datetime) -> State:
    another = bool(kept(state.dossier).all)
    return adding(forms.opened(state, "task.said", at), AskTask(another))


def _another(state: State, at: datetime) -> State:
    if len(kept(state.dossier).all) >= MAX_KEPT:
        return adding(state, phrase("task.full"))
    return _ask(state, at)


# What it is


_ON_A_CASE = Expression(
    r"(?<=talk) (?:on|about) (?:a|an|one|some) (?:\w+ )?(?:case|patient|client)s?\b"
    r"|(?<=presentation) (?:on|about) (?:a|an|one|some) (?:\w+ )?(?:case|patient"
    r"|client)s?\b",
    re.IGNORECASE,
)
"""What a talk is about, and no case to solve."""


def _said(state: State, words: str, at: datetime, context: Context) -> State:
    """Hear which kind is meant; where the words leave it open, ask with buttons."""
    if len(kept(state.dossier).all) >= MAX_KEPT:
        return adding(state, phrase("task.full"))
    heard = context.assignment(_ON_A_CASE.sub("", words))
    kind = heard.kinds[0] if heard.sure else None
    new = _new(state, at, words, kind)
    minutes = heard.minutes if kind is None or kinds()[kind].minutes else None
    new = replace(new, minutes=_fitting(kind, minutes), person=heard.person)
    state = _added(state, new)
    if kind is None:
        return _ask_kind(state, new, at, heard.kinds)
    return _onward(state, new, at)


def _ask_kind(
    state: State,
    current: Assignment,
    at: datetime,
    likely: tuple[TaskKind, ...] = (),
    again: str = "",
) -> State:
    argument = f"{current.number}{again}"
    state = forms.opened(state, "task.kind", at, argument)
    return adding(state, AskKind(current.said, likely))


def _kind_said(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take the likeliest kind of what was said now; ask once more, then leave it."""
    current, _ = _meant(state, form)
    if current is None:
        return adding(state, STALE)
    heard = context.assignment(form.text)
    if not heard.kinds:
        if form.argument.endswith(UNREAD):
            return adding(state, phrase("task.later"))
        return _ask_kind(state, current, at, again=f":{UNREAD}")
    kind = heard.kinds[0]
    minutes = heard.minutes if heard.minutes is not None else current.minutes
    current = replace(
        current,
        kind=kind,
        minutes=_fitting(kind, minutes),
        person=current.person or heard.person,
    )
    return _onward(changed(state, current), current, at)


def _fitting(kind: TaskKind | None, minutes: int | None) -> int | None:
    """Leave out the hours that a task takes at home: they are not those of the talk."""
    long = kind is TaskKind.TAKE_HOME and minutes is not None and minutes > 90
    return None if long else minutes


def _new(state: State, at: datetime, said: str, kind: TaskKind | None) -> Assignment:
    number = kept(state.dossier).numbered + 1
    return Assignment(number, at, " ".join(said.split())[:MAX_SAID], kind)


def _added(state: State, new: Assignment) -> State:
    of = kept(state.dossier)
    return keep(state, Kept((*of.all, new), new.number, new.number))


def _onward(
    state: State, assignment: Assignment, at: datetime, *, again: bool = False
) -> State:
    """Ask for what is not known yet, else say what it is about."""
    if assignment.kind is None:
        return _ask_kind(state, assignment, at)
    if assignment.minutes is None and kinds()[assignment.kind].minutes:
        state = forms.opened(state, "task.minutes", at, str(assignment.number))
        return adding(state, AskMinutes(assignment.kind))
    others = tuple(a for a in kept(state.dossier).all if a.number != assignment.number)
    track = state.candidate.track or GENERAL
    return adding(state, ShowBrief(assignment, track, others, again))


# Buttons


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Do what a button says."""
    verb, _, rest = argument.partition(":")
    if verb == "kind":
        return _kind_chosen(state, rest, at)
    if verb == "new":
        return _another(forms.closed(state), at)
    current = kept(state.dossier).now
    if current is None:
        return _ask(state, at)
    state = forms.closed(state)
    match verb:
        case "use":
            return _used(state, rest, at)
        case "minutes":
            return _minutes_chosen(state, current, rest, at)
        case "length" if current.kind is not None and kinds()[current.kind].minutes:
            state = forms.opened(state, "task.minutes", at, str(current.number))
            return adding(state, AskMinutes(current.kind))
        case "kinds":
            return _ask_kind(state, current, at)
        case "change":
            full = len(kept(state.dossier).all) >= MAX_KEPT
            return adding(state, OfferChanges(current, full))
        case "out":
            return _taken_out(state, at)
    if current.kind is None:
        return _ask_kind(state, current, at)
    match verb:
        case "before":
            return adding(state, TellBefore(current))
        case "outline":
            return _next_item(state, current, at, first=True)
        case "item" if rest in {*Item}:
            return _ask_item(state, current, Item(rest), at, only=True)
        case "defend":
            return defend(state, current, at, context)
        case "play" if current.kind is TaskKind.ROLE_PLAY:
            return play(state, current, at)
        case "page":
            return _page(state, current, at, context)
        case "show":
            return _onward(state, current, at, again=True)
    return adding(state, STALE)


def _kind_chosen(state: State, name: str, at: datetime) -> State:
    """Take the kind a button names: of what was said, or with no words at all."""
    if name not in {*TaskKind}:
        return adding(state, STALE)
    kind, current, form = TaskKind(name), kept(state.dossier).now, state.dossier.form
    asked = form is not None and form.field == "task.said"
    state = forms.closed(state)
    if current is None or asked:
        if len(kept(state.dossier).all) >= MAX_KEPT:
            return adding(state, phrase("task.full"))
        new = _new(state, at, "", kind)
        return _onward(_added(state, new), new, at)
    if current.kind is kind:
        return _onward(state, current, at, again=True)
    minutes = current.minutes if current.kind is None else None
    current = replace(current, kind=kind, minutes=_fitting(kind, minutes))
    return _onward(changed(state, current), current, at)


def _used(state: State, number: str, at: datetime) -> State:
    of = kept(state.dossier)
    found = next((a for a in of.all if str(a.number) == number), None)
    if found is None:
        return adding(state, STALE)
    state = keep(state, replace(of, current=found.number))
    return _onward(state, found, at, again=True)


def _minutes_chosen(
    state: State, current: Assignment, words: str, at: datetime
) -> State:
    if not words.isdecimal() or int(words) > MOST_MINUTES:
        return adding(state, STALE)
    current = replace(current, minutes=int(words))
    return _after_minutes(changed(state, current), current, at)


def _after_minutes(state: State, current: Assignment, at: datetime) -> State:
    if current.outlined:
        return adding(state, ShowOutline(current))
    return _onward(state, current, at)


def _taken_out(state: State, _at: datetime) -> State:
    of = kept(state.dossier)
    left = tuple(a for a in of.all if a.number != of.current)
    current = left[-1].number if left else 0
    state = keep(state, Kept(left, current, of.numbered))
    return adding(state, phrase("task.taken_out"))


# Fields


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take the words for a field."""
    if form.field == "task.said":
        return _said(state, form.text, at, context)
    if form.field == "task.kind":
        return _kind_said(state, form, at, context)
    current, only = _meant(state, form)
    if current is None or current.kind is None:
        return adding(state, STALE)
    match form.field.partition(".")[2]:
        case "minutes":
            return _minutes_said(state, form, current, at, context)
        case "scene":
            return spoken(state, current, form.text, at, context)
        case item if item in {*Item}:
            if none_said(Item(item), form.text):
                return left(state, form, at, context)
            current = current.with_item(Item(item), form.text)
            state = changed(state, current)
            if only:
                return adding(state, ShowOutline(current))
            return _next_item(state, current, at)
    return adding(state, STALE)


def left(state: State, form: Form, at: datetime, _context: Context) -> State:
    """Leave a field: the next thing is asked for, or what there is is shown."""
    current, only = _meant(state, form)
    if form.field == "task.said" or current is None or current.kind is None:
        return adding(state, phrase("task.later"))
    match form.field.partition(".")[2]:
        case "minutes":
            current = replace(current, minutes=current.minutes or 0)
            return _after_minutes(changed(state, current), current, at)
        case "scene":
            return leave_scene(state, current, form.text, at)
        case item if item in {*Item}:
            asked = tuple(dict.fromkeys((*current.asked, Item(item))))
            current = replace(current, asked=asked)
            state = changed(state, current)
            if only:
                return adding(state, ShowOutline(current))
            return _next_item(state, current, at)
    return adding(state, phrase("task.later"))


def _meant(state: State, form: Form) -> tuple[Assignment | None, bool]:
    """Give the assignment of a form, and whether it asks for one thing only."""
    number, _, rest = form.argument.partition(":")
    of = kept(state.dossier)
    found = next((a for a in of.all if str(a.number) == number), None)
    return found, rest == ONLY


def _minutes_said(
    state: State, form: Form, current: Assignment, at: datetime, context: Context
) -> State:
    assert current.kind is not None
    minutes = context.lasting(form.text)
    if minutes is None and not form.argument.endswith(UNREAD):
        argument = f"{current.number}:{UNREAD}"
        state = forms.opened(state, "task.minutes", at, argument)
        return adding(state, AskMinutes(current.kind, unread=True))
    current = replace(current, minutes=minutes or 0)
    return _after_minutes(changed(state, current), current, at)


# The outline


def _next_item(
    state: State, current: Assignment, at: datetime, *, first: bool = False
) -> State:
    item = next((item for item in ITEMS if item not in current.asked), None)
    if item is None:
        return adding(state, ShowOutline(current))
    return _ask_item(state, current, item, at, first=first)


def _ask_item(
    state: State,
    current: Assignment,
    item: Item,
    at: datetime,
    *,
    first: bool = False,
    only: bool = False,
) -> State:
    assert current.kind is not None
    argument = f"{current.number}:{ONLY}" if only else str(current.number)
    state = forms.opened(state, f"task.{item}", at, argument)
    return adding(state, AskItem(current.kind, item, first))


# The page


def _page(state: State, current: Assignment, at: datetime, context: Context) -> State:
    expected = defence(current, tuple(context.bank), {}, EXPECTED)
    day = local(at, zone_of(state, context)).date()
    asked = tuple((one.question_id, one.about) for one in expected)
    track = state.candidate.track or GENERAL
    said = " ".join(
        one
        for one in re.split(r"(?<=[.!?])\s+", current.said)
        if (heard := context.assignment(one)).sure or heard.minutes is not None
    )
    tone = state.candidate.tone
    interview = state.dossier.interview
    company = interview.company if interview is not None else ""
    of = TaskPageOf(current, tone, track, day, asked, said, company)
    ask = Drawing("task", of, own_zone(state.candidate, state.dossier))
    if (made := ask.found(context.known)) is None:
        return asking(state, ask)
    return adding(state, HandTaskPage(made))

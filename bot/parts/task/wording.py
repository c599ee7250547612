"""Put into words what is said about what a candidate was asked to bring or do."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from bot.assignments import Kind, field_needs, kinds
from bot.core.buttons import Press, Verb
from bot.model import GENERAL, Button, Run, TaskKind
from bot.parts.task.assignment import Assignment
from bot.parts.task.audience import seen_by
from bot.parts.task.outline_wording import (
    SHOWN,
    kind_of,
    outlined,
    show_outline,
    task,
)
from bot.parts.task.replies import (
    AskItem,
    AskKind,
    AskMinutes,
    AskTask,
    EndScene,
    GoOn,
    HandTaskPage,
    OfferChanges,
    OpenScene,
    ShowBrief,
    ShowOutline,
    TaskLine,
    TaskReply,
    TellBefore,
)
from bot.parts.task.scene_wording import end_scene, say_line, scene_of, step_out
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied

BEATS = ("listened", "named", "step", "promise")

LENGTHS: Mapping[TaskKind, tuple[int, ...]] = {
    TaskKind.TALK: (5, 10, 20),
    TaskKind.PLAN: (10, 20, 30),
    TaskKind.CASE: (30, 45, 60),
    TaskKind.TAKE_HOME: (30, 45, 60),
    TaskKind.LESSON: (20, 30, 45),
    TaskKind.ROLE_PLAY: (10, 15, 20),
    TaskKind.IN_TRAY: (20, 30, 45),
}
"""Minutes that are offered as buttons."""

INSIDE = {
    TaskKind.TALK: "task.minutes_inside",
    TaskKind.PLAN: "task.minutes_inside",
    TaskKind.TAKE_HOME: "task.minutes_talk",
}
"""How the length is asked for, where it is that of a talk with questions."""


def speak(speaker: Speaker, reply: TaskReply) -> None:
    """Say one reply."""
    match reply:
        case AskTask():
            speaker.tell("task.ask_another" if reply.another else "task.ask")
            _kinds(speaker, tuple(TaskKind))
            speaker.row(speaker.always("task_unknown", Verb.FORM, "leave:task.said"))
        case AskKind():
            speaker.tell("task.which")
            rest = tuple(kind for kind in TaskKind if kind not in reply.likely)
            _kinds(speaker, (*reply.likely, *rest))
            speaker.row(speaker.always("task_unknown", Verb.FORM, "leave:task.kind"))
        case AskMinutes():
            _ask_minutes(speaker, reply)
        case ShowBrief():
            _brief(speaker, reply)
        case TellBefore():
            _before(speaker, reply.assignment)
        case AskItem():
            if reply.first:
                speaker.tell("task.outline_first")
            speaker.write(kinds()[reply.kind].prompts[reply.item])
            filling(speaker, f"task.{reply.item}")
        case ShowOutline():
            show_outline(speaker, reply.assignment)
        case OfferChanges():
            _changes(speaker, reply)
        case OpenScene():
            written = scene_of(reply.scene)
            speaker.tell("task.scene_where", where=written.where)
            speaker.tell("task.scene_how")
            say_line(speaker, written, written.opening)
        case GoOn():
            step_out(speaker, reply)
        case EndScene():
            end_scene(speaker, reply)
        case HandTaskPage():
            speaker.hand_over("task.page_caption", reply.page)
        case TaskLine():
            _home_line(speaker, reply.assignment)
        case _:
            assert_never(reply)


# What it is


def _kinds(speaker: Speaker, shown: Sequence[TaskKind]) -> None:
    buttons = [
        task(speaker, f"task_{kind.replace('-', '_')}", f"kind:{kind}")
        for kind in shown
    ]
    for first in range(0, len(buttons), 2):
        speaker.row(*buttons[first : first + 2])


def _ask_minutes(speaker: Speaker, reply: AskMinutes) -> None:
    if reply.unread:
        speaker.tell("task.unread")
    else:
        speaker.tell(INSIDE.get(reply.kind, "task.minutes"))
    speaker.row(
        *(
            Button(
                speaker.plain("button.task_minutes", count=str(count)),
                str(Press(Verb.TASK, f"minutes:{count}")),
            )
            for count in LENGTHS[reply.kind]
        )
    )
    speaker.row(speaker.always("task_unknown", Verb.FORM, "leave:task.minutes"))


def _brief(speaker: Speaker, reply: ShowBrief) -> None:
    a, kind = reply.assignment, kind_of(reply.assignment)
    key = "task.brief_again" if reply.again else "task.brief"
    speaker.tell(key, called=kind.called, lasts=_lasts(speaker, a))
    if reply.again and a.outlined:
        speaker.write("\n".join(outlined(speaker, a, SHOWN)))
        _ways(speaker, a)
        _others(speaker, reply)
        return
    looked = "".join(
        speaker.plain("task.point_line", line=line) for line in kind.looked
    )
    speaker.paragraphs.append((*speaker.phrase("task.looked"), Run(looked)))
    speaker.write(kind.unjudged)
    place = len(speaker.paragraphs)
    speaker.tell("task.by", by=f"{seen_by(a)}.")
    speaker.fold(place)
    place = len(speaker.paragraphs)
    _field(speaker, reply.track, kind)
    speaker.fold(place)
    _ways(speaker, a)
    _others(speaker, reply)


def _others(speaker: Speaker, reply: ShowBrief) -> None:
    """Offer to go over to another one that is kept."""
    named = [other.kind for other in reply.others]
    for other in reply.others:
        if other.kind is not None:
            called = kind_of(other).called
            if named.count(other.kind) > 1:
                called = f"{called} ({other.number})"
            label = speaker.plain("button.task_use", called=called)
            button = Button(label, str(Press(Verb.TASK, f"use:{other.number}")))
            speaker.row(button)


def _lasts(speaker: Speaker, a: Assignment) -> str:
    return speaker.plain("task.lasts", minutes=str(a.minutes)) if a.minutes else ""


def _field(speaker: Speaker, track: str, kind: Kind) -> None:
    field, known = field_needs().get(track), speaker.content.tracks.get(track)
    if field is None or known is None:
        return
    needs = field.needs(kind.id)
    if track == GENERAL:
        speaker.write(needs)
    else:
        speaker.tell("task.field", track=known.name, needs=needs)


def _ways(speaker: Speaker, a: Assignment) -> None:
    """Offer what can be done with it, the next thing first."""
    outline = "task_outline_on" if a.asked else "task_outline"
    before = task(speaker, "task_before", "before")
    defend = task(speaker, "task_defend", "defend")
    if a.kind is TaskKind.ROLE_PLAY:
        again = "task_play_again" if a.played else "task_play"
        speaker.row(task(speaker, again, "play"))
    speaker.row(task(speaker, outline, "outline"), before)
    if a.outlined:
        speaker.row(defend, task(speaker, "task_page", "page"))
    else:
        speaker.row(defend)
    speaker.row(task(speaker, "task_change", "change"))
    speaker.home()


def _before(speaker: Speaker, a: Assignment) -> None:
    lines = "".join(
        speaker.plain("task.point_line", line=line)
        for line in kind_of(a).still_to_ask(a.minutes)
    )
    speaker.paragraphs.append((*speaker.phrase("task.before"), Run(lines)))
    place = len(speaker.paragraphs)
    speaker.tell("task.before_own")
    speaker.fold(place)
    outline = "task_outline_on" if a.asked else "task_outline"
    speaker.row(task(speaker, outline, "outline"), task(speaker, "task_show", "show"))


def _changes(speaker: Speaker, reply: OfferChanges) -> None:
    a = reply.assignment
    if a.kind is None:
        speaker.tell("task.which")
        _kinds(speaker, tuple(TaskKind))
        return
    speaker.tell("task.kept_as", called=kind_of(a).called, lasts=_lasts(speaker, a))
    if (words := tidied(a.said)) is not None:
        speaker.tell("task.asked_for", words=words)
    change = [task(speaker, "task_kinds", "kinds")]
    if kind_of(a).minutes:
        change.append(task(speaker, "task_length", "length"))
    speaker.row(*change)
    if not reply.full:
        speaker.row(task(speaker, "task_new", "new"))
    speaker.row(task(speaker, "task_out", "out"), task(speaker, "task_show", "show"))


def _home_line(speaker: Speaker, a: Assignment) -> None:
    if a.defended:
        key = "home.task_defended"
    else:
        key = "home.task_outlined" if a.outlined else "home.task_open"
    speaker.tell(key, called=kind_of(a).called)

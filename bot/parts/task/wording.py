"""Put into words what is said about what a candidate was asked to bring or do."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from bot.assignments import Kind, Scene, Slice, field_needs, kinds, scenes
from bot.core.buttons import Press, Verb
from bot.core.timing import EASY
from bot.model import GENERAL, Button, Item, Run, TaskKind
from bot.parts.task.assignment import MAX_ITEM, Assignment
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
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied

_NONE: frozenset[str] = frozenset()

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

SHOWN = 200
"""Letters of one item that are shown in the chat; the page has all of them."""

SHORT_TIME = 2
"""Minutes below which a part of the time is told in seconds."""

LONG_TIME = 15
"""Minutes from which a time is split into whole minutes."""

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "task.ask",
            "task.ask_another",
            "task.which",
            "task.minutes",
            "task.minutes_inside",
            "task.minutes_talk",
            "task.unread",
            "task.full",
            "task.later",
            "task.looked",
            "task.before",
            "task.before_own",
            "task.outline_first",
            "task.outline_none",
            "task.split",
            "task.taken_out",
            "task.scene_how",
            "task.scene_left",
            "task.scene_over",
            "task.page_caption",
            "task.page_title",
            "task.page_foot",
            "task.page_outline",
            "task.page_time",
            "task.page_expect",
            "task.page_before",
            "task.page_looked",
            *(f"task.waited_{beat}" for beat in BEATS),
            *(f"task.heard_{beat}_plain" for beat in BEATS),
            *(f"button.task_{kind.replace('-', '_')}" for kind in TaskKind),
            "button.task_outline",
            "button.task_outline_on",
            "button.task_before",
            "button.task_defend",
            "button.task_play",
            "button.task_play_again",
            "button.task_page",
            "button.task_change",
            "button.task_kinds",
            "button.task_length",
            "button.task_new",
            "button.task_out",
            "button.task_show",
            "button.task_unknown",
            "button.leave_scene",
            "button.task_point",
            "button.task_steps",
            "button.task_number",
            "button.task_left",
            "button.home_task",
            "button.next_task",
            "home.next.task",
            "help.task",
        ],
        _NONE,
    ),
    "task.by": frozenset({"by"}),
    "task.brief": frozenset({"called", "lasts"}),
    "task.brief_again": frozenset({"called", "lasts"}),
    "task.asked_for": frozenset({"words"}),
    "task.field": frozenset({"track", "needs"}),
    "task.kept_as": frozenset({"called", "lasts"}),
    "task.lasts": frozenset({"minutes"}),
    "task.point_line": frozenset({"line"}),
    "task.item": frozenset({"label", "words"}),
    "task.steps": frozenset({"label"}),
    "task.step": frozenset({"number", "words"}),
    "task.split_usual": frozenset({"minutes"}),
    "task.slice": frozenset({"minutes", "what"}),
    "task.minutes_count": frozenset({"count"}),
    "task.a_minute": frozenset({"count"}),
    "task.seconds_count": frozenset({"count"}),
    "task.aloud": frozenset({"least", "most"}),
    "task.half": frozenset({"half"}),
    "task.line": frozenset({"name", "line"}),
    "task.scene_where": frozenset({"where"}),
    "task.heard_head": frozenset({"name"}),
    "task.waited": frozenset({"name", "what"}),
    "task.waited_all": frozenset({"name"}),
    "task.heard_nothing": frozenset({"name"}),
    **{f"task.heard_{beat}": frozenset({"quote"}) for beat in BEATS},
    "task.hurt": frozenset({"name", "quote"}),
    "task.doubted": frozenset({"name", "quote"}),
    "task.page_name": frozenset({"date"}),
    "button.task_use": frozenset({"called"}),
    "button.task_minutes": frozenset({"count"}),
    "home.task_open": frozenset({"called"}),
    "home.task_outlined": frozenset({"called"}),
    "home.task_defended": frozenset({"called"}),
}


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
            _outline(speaker, reply.assignment)
        case OfferChanges():
            _changes(speaker, reply)
        case OpenScene():
            written = _scene(reply.scene)
            speaker.tell("task.scene_where", where=written.where)
            speaker.tell("task.scene_how")
            _line(speaker, written, written.opening)
        case GoOn():
            _line(speaker, _scene(reply.scene), reply.line)
        case EndScene():
            _end(speaker, reply)
        case HandTaskPage():
            speaker.hand_over("task.page_caption", reply.page)
        case TaskLine():
            _home_line(speaker, reply.assignment)
        case _:
            assert_never(reply)


def _task(speaker: Speaker, label: str, argument: str) -> Button:
    return speaker.always(label, Verb.TASK, argument)


def _of(assignment: Assignment) -> Kind:
    assert assignment.kind is not None
    return kinds()[assignment.kind]


# What it is


def _kinds(speaker: Speaker, shown: Sequence[TaskKind]) -> None:
    buttons = [
        _task(speaker, f"task_{kind.replace('-', '_')}", f"kind:{kind}")
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
    a, kind = reply.assignment, _of(reply.assignment)
    key = "task.brief_again" if reply.again else "task.brief"
    speaker.tell(key, called=kind.called, lasts=_lasts(speaker, a))
    if reply.again and (words := tidied(a.said)) is not None:
        speaker.tell("task.asked_for", words=words)
    looked = "".join(
        speaker.plain("task.point_line", line=line) for line in kind.looked
    )
    speaker.paragraphs.append((*speaker.phrase("task.looked"), Run(looked)))
    by = kind.by[:1].lower() + kind.by[1:]
    speaker.tell("task.by", by=by)
    _field(speaker, reply.track, kind)
    speaker.write(kind.unjudged)
    _ways(speaker, a)
    named = [other.kind for other in reply.others]
    for other in reply.others:
        if other.kind is not None:
            called = _of(other).called
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
    before = _task(speaker, "task_before", "before")
    defend = _task(speaker, "task_defend", "defend")
    if a.kind is TaskKind.ROLE_PLAY:
        again = "task_play_again" if a.played else "task_play"
        speaker.row(_task(speaker, again, "play"))
    speaker.row(_task(speaker, outline, "outline"), before)
    if a.outlined:
        speaker.row(defend, _task(speaker, "task_page", "page"))
    else:
        speaker.row(defend)
    speaker.row(_task(speaker, "task_change", "change"))
    speaker.home()


def _before(speaker: Speaker, a: Assignment) -> None:
    lines = "".join(
        speaker.plain("task.point_line", line=line) for line in _of(a).before
    )
    speaker.paragraphs.append((*speaker.phrase("task.before"), Run(lines)))
    speaker.tell("task.before_own")
    outline = "task_outline_on" if a.asked else "task_outline"
    speaker.row(_task(speaker, outline, "outline"), _task(speaker, "task_show", "show"))


def _changes(speaker: Speaker, reply: OfferChanges) -> None:
    a = reply.assignment
    if a.kind is None:
        speaker.tell("task.which")
        _kinds(speaker, tuple(TaskKind))
        return
    speaker.tell("task.kept_as", called=_of(a).called, lasts=_lasts(speaker, a))
    if (words := tidied(a.said)) is not None:
        speaker.tell("task.asked_for", words=words)
    change = [_task(speaker, "task_kinds", "kinds")]
    if _of(a).minutes:
        change.append(_task(speaker, "task_length", "length"))
    speaker.row(*change)
    if not reply.full:
        speaker.row(_task(speaker, "task_new", "new"))
    speaker.row(_task(speaker, "task_out", "out"), _task(speaker, "task_show", "show"))


# The outline


def outlined(speaker: Speaker, a: Assignment, most: int = MAX_ITEM) -> tuple[str, ...]:
    """Give the lines of an outline, in the candidate's own words."""

    def cut(words: str) -> str:
        return words if len(words) <= most else f"{words[:most].rstrip()}…"

    kind = _of(a)
    lines = []
    for item in Item:
        label, words = kind.labels[item], a.of(item)
        if item is Item.STEPS and len(words) > 1:
            lines.append(speaker.plain("task.steps", label=label))
            lines += [
                speaker.plain("task.step", number=str(place), words=cut(step))
                for place, step in enumerate(words, 1)
            ]
        elif words:
            lines.append(speaker.plain("task.item", label=label, words=cut(words[0])))
    return tuple(lines)


def _outline(speaker: Speaker, a: Assignment) -> None:
    lines = outlined(speaker, a, SHOWN)
    if lines:
        speaker.write("\n".join(lines))
        for line in times(speaker, a):
            speaker.write(line)
        speaker.tell("task.half", half=_of(a).half)
    else:
        speaker.tell("task.outline_none")
    items = [_task(speaker, f"task_{item}", f"item:{item}") for item in Item]
    speaker.row(*items[:2])
    speaker.row(*items[2:])
    ways = [_task(speaker, "task_defend", "defend")]
    if lines:
        ways.append(_task(speaker, "task_page", "page"))
    speaker.row(*ways)
    speaker.row(_task(speaker, "task_show", "show"))


def times(speaker: Speaker, a: Assignment) -> tuple[str, ...]:
    """Say how the time is split, and how many words fit into what is spoken."""
    kind = _of(a)
    if not kind.slices:
        return ()
    minutes = a.minutes or kind.minutes
    shares = _shared(minutes, kind.slices)
    usual = speaker.plain("task.split_usual", minutes=str(minutes))
    head = speaker.plain("task.split") if a.minutes else usual
    lines = "".join(
        speaker.plain("task.slice", minutes=_span(speaker, share), what=one.what)
        for one, share in zip(kind.slices, shares, strict=True)
        if share
    )
    spoken = minutes * sum(one.share for one in kind.slices if one.spoken)
    if not spoken:
        return (head + lines,)
    least, most = (int(10 * round(pace * spoken / 10)) for pace in EASY)
    aloud = speaker.plain("task.aloud", least=str(least), most=str(most))
    return (head + lines, aloud)


def _shared(minutes: int, slices: Sequence[Slice]) -> tuple[float, ...]:
    """Split minutes so that the parts make up the whole; in halves if it is short."""
    units = minutes if minutes >= LONG_TIME else 2 * minutes
    exact = [units * one.share for one in slices]
    counts = [int(part) for part in exact]
    order = sorted(range(len(exact)), key=lambda n: counts[n] - exact[n])
    for n in order[: units - sum(counts)]:
        counts[n] += 1
    return tuple(count * minutes / units for count in counts)


def _span(speaker: Speaker, minutes: float) -> str:
    if minutes < SHORT_TIME:
        seconds = str(round(minutes * 60))
        key = "task.a_minute" if minutes == 1 else "task.seconds_count"
        return speaker.plain(key, count=seconds)
    whole = int(minutes)
    count = str(whole) if minutes == whole else f"{whole}½"
    return speaker.plain("task.minutes_count", count=count)


# The scene


def _scene(name: str) -> Scene:
    return next(one for one in scenes() if one.id == name)


def _line(speaker: Speaker, written: Scene, line: str) -> None:
    speaker.tell("task.line", name=written.name, line=line)
    filling(speaker, "task.scene", "leave_scene")


def _end(speaker: Speaker, reply: EndScene) -> None:
    written = _scene(reply.scene)
    speaker.tell("task.line", name=written.name, line=reply.line)
    speaker.tell("task.scene_over")
    for line in noted(speaker, written, reply):
        speaker.write(line)
    speaker.row(
        _task(speaker, "task_play_again", "play"),
        _task(speaker, "task_defend", "defend"),
    )
    speaker.row(_task(speaker, "task_show", "show"))


def noted(speaker: Speaker, written: Scene, reply: EndScene) -> tuple[str, ...]:
    """Say what the person heard, and what they still waited for."""
    name = written.name
    lines = []
    if reply.heard:
        heard = [speaker.plain("task.heard_head", name=name)]
        said: set[str] = set()
        for beat, quote in reply.heard:
            words = tidied(quote)
            if words is None or words.endswith("…") or words in said:
                heard.append(speaker.plain(f"task.heard_{beat}_plain"))
            else:
                said.add(words)
                heard.append(speaker.plain(f"task.heard_{beat}", quote=words))
        lines.append("".join(heard))
    else:
        lines.append(speaker.plain("task.heard_nothing", name=name))
    for key, quote in (("task.hurt", reply.hurt), ("task.doubted", reply.doubted)):
        if (words := tidied(quote)) is not None:
            lines.append(speaker.plain(key, name=name, quote=words))
    if reply.waited:
        # In the order in which anybody waits for it, so the first one comes first.
        what = speaker.plain(f"task.waited_{reply.waited[0]}")
        lines.append(speaker.plain("task.waited", name=name, what=what))
    else:
        lines.append(speaker.plain("task.waited_all", name=name))
    return tuple(lines)


def _home_line(speaker: Speaker, a: Assignment) -> None:
    if a.defended:
        key = "home.task_defended"
    else:
        key = "home.task_outlined" if a.outlined else "home.task_open"
    speaker.tell(key, called=_of(a).called)

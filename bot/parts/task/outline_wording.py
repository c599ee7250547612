"""Put an outline into words: its items, how its time is split, what stays at half."""

from collections.abc import Sequence

from bot.assignments import Kind, Slice, kinds
from bot.core.buttons import Verb
from bot.core.timing import EASY
from bot.model import Button, Item
from bot.parts.task.assignment import MAX_ITEM, Assignment
from bot.wording.speaker import Speaker

SHOWN = 200
"""Letters of one item that are shown in the chat; the page has all of them."""

SHORT_TIME = 2
"""Minutes below which a part of the time is told in seconds."""

LONG_TIME = 15
"""Minutes from which a time is split into whole minutes."""


def task(speaker: Speaker, label: str, argument: str) -> Button:
    """Make a button of this part."""
    return speaker.always(label, Verb.TASK, argument)


def kind_of(assignment: Assignment) -> Kind:
    """Give what there is to say of an assignment's kind, which is known."""
    assert assignment.kind is not None
    return kinds()[assignment.kind]


def outlined(speaker: Speaker, a: Assignment, most: int = MAX_ITEM) -> tuple[str, ...]:
    """Give the lines of an outline, in the candidate's own words."""

    def cut(words: str) -> str:
        return words if len(words) <= most else f"{words[:most].rstrip()}…"

    kind = kind_of(a)
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


def show_outline(speaker: Speaker, a: Assignment) -> None:
    """Show the outline, and what can be done with it."""
    lines = outlined(speaker, a, SHOWN)
    if lines:
        speaker.write("\n".join(lines))
        for line in times(speaker, a):
            speaker.write(line)
            speaker.fold(len(speaker.paragraphs) - 1)
        speaker.tell("task.half", half=kind_of(a).half)
        speaker.fold(len(speaker.paragraphs) - 1)
    else:
        speaker.tell("task.outline_none")
    items = [task(speaker, f"task_{item}", f"item:{item}") for item in Item]
    speaker.row(*items[:2])
    speaker.row(*items[2:])
    ways = [task(speaker, "task_defend", "defend")]
    if lines:
        ways.append(task(speaker, "task_page", "page"))
    speaker.row(*ways)
    speaker.row(task(speaker, "task_show", "show"))


def times(speaker: Speaker, a: Assignment) -> tuple[str, ...]:
    """Say how the time is split, and how many words fit into what is spoken."""
    kind = kind_of(a)
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

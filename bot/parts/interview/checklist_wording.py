"""Put the checklist of the evening before into words."""

from collections.abc import Sequence

from bot.core.buttons import Press, Verb
from bot.core.dossier import Interview
from bot.core.schedule import local
from bot.model import Button
from bot.parts.interview.meeting_wording import moment_of
from bot.parts.interview.replies import ShowChecklist
from bot.wording.folding import MOST_BUTTONS
from bot.wording.speaker import Speaker, tidied

FEW = 3
"""How many names or items stand in one line of the list."""

SHORT_WORDS, SHORT_LETTERS = 6, 32


def speak(speaker: Speaker, reply: ShowChecklist) -> None:
    """Show the list, with a button for each item."""
    interview = reply.interview
    today = local(reply.now, reply.zone).date()
    moment = moment_of(speaker, interview, today)
    speaker.tell("day.list.lead" if reply.lead else "day.list", moment=moment)
    ticked = [item for item in reply.items if item in interview.ticks]
    lines = []
    for item in reply.items:
        key = "day.list.done" if item in ticked else "day.list.line"
        lines.append(speaker.plain(key, what=_item(speaker, item, reply)))
    speaker.write("\n".join(lines))
    if len(ticked) == len(reply.items):
        speaker.tell("day.list.all")
    buttons = [
        _tick(speaker, interview, item, on=item in ticked) for item in reply.items
    ]
    for first in range(0, len(buttons), 3):
        speaker.row(*buttons[first : first + 3])
    row = [speaker.always("day_show", Verb.DAY, "show")]
    if not reply.examples:
        pick = speaker.always("day_pick", Verb.DAY, "ask:examples")
        # There is room for both where the list is short.
        row = [pick, *row][: MOST_BUTTONS - len(buttons)]
    speaker.row(*row)


def _tick(speaker: Speaker, interview: Interview, item: str, *, on: bool) -> Button:
    link = item == "way" and interview.remote
    label = speaker.plain("button.item.link" if link else f"button.item.{item}")
    label = speaker.plain("button.ticked", what=label) if on else label
    return Button(label, str(Press(Verb.DAY, f"tick:{interview.number}:{item}")))


def _short(words: str) -> str:
    """Remind of something in a few of the candidate's words."""
    line = tidied(words) or words
    some = " ".join(line.split()[:SHORT_WORDS])[:SHORT_LETTERS].rstrip(" .,;:…")
    return some if some == line else f"{some}…"


def _few(speaker: Speaker, names: Sequence[str]) -> str:
    """Name the first few, and that there are more."""
    if len(names) > FEW:
        return ", ".join(names[:FEW]) + "…"
    return speaker.joined(names)


def _item(speaker: Speaker, item: str, reply: ShowChecklist) -> str:
    interview = reply.interview
    match item:
        case "examples" if reply.examples:
            names = _few(speaker, [_short(name) for name in reply.examples])
            return speaker.plain("day.item.examples.named", names=names)
        case "wear" if interview.remote:
            return speaker.plain("day.item.wear.remote")
        case "wear" if (dress := tidied(interview.dress)) is not None:
            return speaker.plain("day.item.wear.as_said", words=dress)
        case "wear" if interview.casual:
            return speaker.plain("day.item.wear.casual")
        case "way" if interview.remote:
            return speaker.plain("day.item.way.remote")
        case "way" if (way := tidied(interview.directions)) is not None:
            return speaker.plain("day.item.way.as_said", words=way)
        case "names" if not interview.people:
            return speaker.plain("day.item.names.several")
        case "names":
            names = _few(speaker, [tidied(p.name) or p.name for p in interview.people])
            return speaker.plain("day.item.names", names=names)
        case "unsaid":
            items = _few(speaker, [f"“{_short(text)}”" for text in reply.unsaid])
            return speaker.plain("day.item.unsaid", items=items)
    return speaker.plain(f"day.item.{item}")

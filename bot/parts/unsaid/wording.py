"""Put into words what is said about what is unsaid."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dossier import Unsaid
from bot.model import Button
from bot.parts.unsaid.replies import (
    AskUnsaid,
    ListWaiting,
    MakeRoom,
    ShowUnsaid,
    TellRaised,
    UnsaidReply,
)
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied
from bot.wording.wanted import named

DROPS_A_ROW = 3

HINTED = 5

WORDS = 32
"""Words shown of an item, with what came of it."""


def speak(speaker: Speaker, reply: UnsaidReply) -> None:
    """Say one reply."""
    match reply:
        case AskUnsaid():
            if not reply.kept:
                speaker.begin()  # it follows the card of the interview
            speaker.tell("unsaid.ask_more" if reply.kept else "unsaid.ask")
            filling(speaker, "unsaid.text")
        case ShowUnsaid():
            _show(speaker, reply)
        case ListWaiting():
            speaker.tell("unsaid.hint")
            lines = [
                speaker.plain("unsaid.hint_item", item=words)
                for item in reply.items[:HINTED]
                if (words := tidied(item)) is not None
            ]
            if len(reply.items) > HINTED:
                more = str(len(reply.items) - HINTED)
                lines.append(speaker.plain("unsaid.more", count=more))
            speaker.write("\n".join(lines))
        case MakeRoom():
            speaker.tell("unsaid.room", item=tidied(reply.item) or reply.item)
        case TellRaised():
            speaker.tell("unsaid.said", items=named(speaker, reply.items))
        case _:
            assert_never(reply)


def _show(speaker: Speaker, reply: ShowUnsaid) -> None:
    if reply.full:
        speaker.tell("unsaid.full")
    elif (item := tidied(reply.added, WORDS)) is not None:
        speaker.tell("unsaid.kept", item=item)
    if not reply.items:
        speaker.tell("unsaid.none")
    else:
        waits = any(not item.raised for item in reply.items)
        speaker.tell("unsaid.list" if waits else "unsaid.list_raised")
        lines = [_line(speaker, place, u) for place, u in enumerate(reply.items, 1)]
        speaker.list_under(lines)
        place = len(speaker.paragraphs)
        speaker.tell("unsaid.chance" if waits else "unsaid.chance_raised")
        speaker.fold(place)
    drops = [
        Button(
            speaker.plain("button.unsaid_drop", number=str(place)),
            str(Press(Verb.UNSAID, f"drop:{item.number}")),
        )
        for place, item in enumerate(reply.items, 1)
    ]
    for first in range(0, len(drops), DROPS_A_ROW):
        speaker.row(*drops[first : first + DROPS_A_ROW])
    add = speaker.always("unsaid_add", Verb.UNSAID, "add")
    if any(not item.raised for item in reply.items):
        speaker.row(speaker.always("unsaid_say", Verb.UNSAID, "say"), add)
    else:
        speaker.row(add)
    speaker.home()


def _line(speaker: Speaker, place: int, item: Unsaid) -> str:
    state = speaker.plain("unsaid.raised" if item.raised else "unsaid.waiting")
    words = tidied(item.text, WORDS) or item.text
    return speaker.plain("unsaid.item", number=str(place), item=words, state=state)

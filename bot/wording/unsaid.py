"""Put into words what is said about what is unsaid."""

from collections.abc import Mapping
from typing import assert_never

from bot.interview.buttons import Press, Verb
from bot.interview.dossier.unsaid_replies import AskUnsaid, ShowUnsaid, UnsaidReply
from bot.interview.dossier.values import Unsaid
from bot.model import Button
from bot.wording.forms import filling
from bot.wording.speaker import Speaker, tidied

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "unsaid.ask",
            "unsaid.ask_more",
            "unsaid.none",
            "unsaid.list",
            "unsaid.full",
            "unsaid.raised",
            "unsaid.waiting",
            "unsaid.chance",
            "button.unsaid_add",
        ],
        frozenset(),
    ),
    "unsaid.kept": frozenset({"item"}),
    "unsaid.item": frozenset({"number", "item", "state"}),
    "button.unsaid_drop": frozenset({"number"}),
}

DROPS_A_ROW = 3


def speak(speaker: Speaker, reply: UnsaidReply) -> None:
    """Say one reply."""
    match reply:
        case AskUnsaid():
            speaker.tell("unsaid.ask_more" if reply.kept else "unsaid.ask")
            filling(speaker, "unsaid.text")
        case ShowUnsaid():
            _show(speaker, reply)
        case _:
            assert_never(reply)


def _show(speaker: Speaker, reply: ShowUnsaid) -> None:
    if reply.full:
        speaker.tell("unsaid.full")
    elif (item := tidied(reply.added)) is not None:
        speaker.tell("unsaid.kept", item=item)
    if not reply.items:
        speaker.tell("unsaid.none")
    else:
        speaker.tell("unsaid.list")
        lines = [_line(speaker, place, u) for place, u in enumerate(reply.items, 1)]
        speaker.write("\n".join(lines))
        speaker.tell("unsaid.chance")
    drops = [
        Button(
            speaker.plain("button.unsaid_drop", number=str(place)),
            str(Press(Verb.UNSAID, f"drop:{item.number}")),
        )
        for place, item in enumerate(reply.items, 1)
    ]
    for first in range(0, len(drops), DROPS_A_ROW):
        speaker.row(*drops[first : first + DROPS_A_ROW])
    speaker.row(speaker.always("unsaid_add", Verb.UNSAID, "add"))


def _line(speaker: Speaker, place: int, item: Unsaid) -> str:
    state = speaker.plain("unsaid.raised" if item.raised else "unsaid.waiting")
    words = tidied(item.text) or item.text
    return speaker.plain("unsaid.item", number=str(place), item=words, state=state)

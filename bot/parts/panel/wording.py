"""Put into words what is said before a panel begins."""

from typing import assert_never

from bot.core.buttons import Verb
from bot.model import Want
from bot.parts.panel.decide import UNKNOWN
from bot.parts.panel.replies import AskRole, ExplainPanel, PanelLine, PanelPartReply
from bot.wording.speaker import A_ROW, Speaker, tidied

LONGEST_SAID = 60
"""Letters of words that are said back."""


def speak(speaker: Speaker, reply: PanelPartReply) -> None:
    """Ask about somebody, or say how the command is called."""
    match reply:
        case AskRole():
            _ask(speaker, reply)
        case ExplainPanel(said):
            speaker.tell("panel.explain", said=_shortly(said))
            speaker.row(speaker.always("panel", Verb.PANEL, "start:"))
            for length in ("short", "chain"):
                label = f"panel_{length}"
                speaker.row(speaker.always(label, Verb.PANEL, f"start:{length}"))
        case _:
            assert_never(reply)


def _shortly(said: str) -> str:
    """Shorten words that are said back, at the end of a word."""
    if len(said) <= LONGEST_SAID:
        return said
    return said[:LONGEST_SAID].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _ask(speaker: Speaker, reply: AskRole) -> None:
    if reply.again:
        speaker.tell("panel.role_again", name=reply.name)
    elif reply.role:
        role = tidied(reply.role) or "…"
        speaker.tell("panel.role_known", name=reply.name, role=role)
    else:
        speaker.tell("panel.role", name=reply.name)
    buttons = [
        speaker.always(f"wants_{want}", Verb.PANEL, f"{reply.number}:{want}")
        for want in (*Want, UNKNOWN)
    ]
    for place in range(0, len(buttons), A_ROW):
        speaker.row(*buttons[place : place + A_ROW])


def home(speaker: Speaker, line: PanelLine) -> None:
    """Say who sits in the panel, or that it was practised."""
    if line.practised:
        speaker.tell("home.panel_done")
    else:
        speaker.tell("home.panel", names=speaker.joined(line.names))

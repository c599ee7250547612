"""How practice went, as one part."""

from datetime import datetime

from bot.core.buttons import Press
from bot.core.state import Context, State, reply_with
from bot.part import Command, Home, Part
from bot.parts.progress import overview, wording
from bot.parts.progress.overview import PractisedLine
from bot.parts.progress.replies import ShowProgress
from bot.wording.voice import voice


def _show(state: State, _words: str, _at: datetime, _context: Context) -> State:
    return reply_with(state, ShowProgress())


def _press(state: State, _press: Press, _at: datetime, _context: Context) -> State:
    return reply_with(state, ShowProgress())


PROGRESS = Part(
    "progress",
    commands=(Command("progress", _show),),
    buttons={"progress": _press},
    voice={
        **voice(wording.speak, ShowProgress),
        **voice(overview.speak, PractisedLine),
    },
    home=Home(80, 80, overview.says),
)

"""How practice went, as one part."""

from datetime import datetime

from bot.core.buttons import Press
from bot.core.state import Context, State
from bot.part import Command, Home, Part
from bot.parts.progress import overview, picture, wording
from bot.parts.progress.overview import PractisedLine
from bot.parts.progress.replies import ShowProgress
from bot.parts.progress.show import shown
from bot.wording.voice import voice


def _show(state: State, _words: str, at: datetime, context: Context) -> State:
    return shown(state, at, context)


def _press(state: State, _press: Press, at: datetime, context: Context) -> State:
    return shown(state, at, context)


PROGRESS = Part(
    "progress",
    commands=(Command("progress", _show),),
    buttons={"progress": _press},
    voice={
        **voice(wording.speak, ShowProgress),
        **voice(overview.speak, PractisedLine),
    },
    draws={"progress": picture.drawn},
    home=Home(80, 80, overview.says),
)

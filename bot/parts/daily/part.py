"""The daily question, as one part."""

from bot.core.notices import Rounded, Settled
from bot.core.schedule import DAILY as KIND
from bot.part import Command, Home, Part, by_argument
from bot.parts.daily import decide, export, overview, setup, under_question, wording
from bot.parts.daily.overview import DailyLine
from bot.parts.daily.replies import DailyReply
from bot.wording.voice import voice

DAILY_ASKED = Part("daily_asked", first=under_question.met)
"""The hour, said right after it was asked for; met before what hears an answer."""

DAILY = Part(
    "daily",
    help=60,
    commands=(Command("daily", setup.commanded),),
    buttons={"daily": by_argument(setup.commanded)},
    prompts={KIND: decide.came_due},
    takes=setup.take,
    hears={Settled: decide.noticed, Rounded: decide.closing},
    voice={**voice(wording.speak, DailyReply), **voice(overview.speak, DailyLine)},
    export=export.export,
    home=Home(70, 70, overview.says, overview.advises),
)

"""The whole second round as one part."""

from bot.core.buttons import Verb
from bot.part import Command, Part
from bot.parts.second_round import decide, page

SECOND_ROUND = Part(
    "second_round",
    commands=(Command("page", decide.last_page, rest=True),),
    buttons={Verb.HOLD: decide.hold, Verb.PAGE: decide.page},
    draws={"page": page.drawn},
)

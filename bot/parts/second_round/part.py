"""The whole second round as one part."""

from bot.core.buttons import Verb
from bot.part import Part
from bot.parts.second_round import decide

SECOND_ROUND = Part(
    "second_round", buttons={Verb.HOLD: decide.hold, Verb.PAGE: decide.page}
)

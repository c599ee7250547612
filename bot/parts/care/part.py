"""The care for a candidate in distress, as one part."""

from bot.core.buttons import Verb
from bot.core.care_replies import CareReply
from bot.part import Part
from bot.parts.care import decide, wording
from bot.wording.voice import voice

CARE = Part(
    "care",
    buttons={Verb.CARE: decide.press},
    beside=frozenset({Verb.CARE}),
    first=decide.meet,
    voice=voice(wording.speak, CareReply),
)

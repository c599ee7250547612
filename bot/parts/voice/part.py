"""Voice messages as one part."""

from bot.core.buttons import Verb
from bot.part import Part
from bot.parts.voice import decide, wording
from bot.parts.voice.replies import VoiceReply
from bot.wording.voice import voice

VOICE = Part(
    "voice",
    first=decide.meet,
    buttons={Verb.VOICE: decide.press},
    beside=frozenset({Verb.VOICE}),
    voice=voice(wording.speak, VoiceReply),
)

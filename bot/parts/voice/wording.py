"""Put into words what was heard, and how it was spoken."""

from collections.abc import Mapping

from bot.core.buttons import Verb
from bot.core.timing import pace
from bot.model import Delivery
from bot.parts.voice.decide import MEND, RIGHT
from bot.parts.voice.replies import VoiceReply
from bot.wording.rehearsal import span
from bot.wording.speaker import Speaker

WORTH_TELLING = 20
"""Words from which on it is told how they were spoken."""

KEYS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        [
            "voice.ask",
            "voice.typing",
            "voice.declined",
            "voice.agreed",
            "voice.nothing",
            "voice.too_long",
            "voice.too_big",
            "voice.failed",
            "voice.forwarded",
            "voice.mend",
            "voice.mended",
            "button.voice_yes",
            "button.voice_no",
            "button.voice_right",
            "button.voice_mend",
            "button.voice_on",
            "button.voice_off",
        ],
        frozenset(),
    ),
    "voice.heard": frozenset({"said"}),
    **dict.fromkeys(
        ["voice.pace", "voice.pace_quick"], frozenset({"time", "pace", "aim"})
    ),
    "voice.began": frozenset({"time"}),
    "voice.pauses": frozenset({"count"}),
}

AIM = "130 to 150"
"""Words a minute that are easy to follow; `timing.SPOKEN` is the lower end of it."""

QUICK = 175
"""Words a minute from which on it is said what is easier to follow."""

LATE = 5.0
"""Seconds until the first word from which on they are told."""

MANY = 2
"""Long pauses from which on they are told."""


def speak(speaker: Speaker, reply: VoiceReply) -> None:
    """Show what was heard, and tell in one line how it was spoken."""
    speaker.tell("voice.heard", said=reply.text)
    if reply.delivery is not None and reply.delivery.words >= WORTH_TELLING:
        _told(speaker, reply.delivery)
    if reply.message_id:
        speaker.row(
            speaker.always("voice_right", Verb.VOICE, f"{RIGHT}:{reply.message_id}"),
            speaker.always("voice_mend", Verb.VOICE, f"{MEND}:{reply.message_id}"),
        )


def _told(speaker: Speaker, told: Delivery) -> None:
    words = pace(told)
    key = "voice.pace_quick" if words >= QUICK else "voice.pace"
    time = span(speaker, told.speaking)
    speaker.tell(key, time=time, pace=str(words), aim=AIM)
    if words >= QUICK:
        return
    if told.began >= LATE:
        speaker.tell("voice.began", time=span(speaker, told.began))
    elif told.pauses >= MANY:
        speaker.tell("voice.pauses", count=str(told.pauses))

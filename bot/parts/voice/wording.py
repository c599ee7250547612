"""Put into words what was heard."""

from bot.core.buttons import Verb
from bot.parts.voice.mending import MEND, RIGHT
from bot.parts.voice.replies import VoiceReply
from bot.wording import delivery
from bot.wording.speaker import Speaker

PIECE = 2_000
"""Letters of what was heard that stand in one message, so that all of it is shown."""


def pieces(text: str) -> list[str]:
    """Break a long text between words; a text without any words is one piece."""
    found: list[str] = []
    for word in text.split():
        for start in range(0, len(word), PIECE):
            part = word[start : start + PIECE]
            if found and len(found[-1]) + len(part) < PIECE:
                found[-1] += f" {part}"
            else:
                found.append(part)
    return found or [text.strip()]


def speak(speaker: Speaker, reply: VoiceReply) -> None:
    """Show what was heard, and tell in one line how it was spoken."""
    *before, last = pieces(reply.text)
    key = "voice.now" if reply.mended else "voice.heard"
    for piece in before:
        speaker.alone(speaker.plain(key, said=piece))
        key = "voice.heard_on"
    rows = []
    if reply.message_id:
        right, mend = (f"{what}:{reply.message_id}" for what in (RIGHT, MEND))
        rows.append(
            (
                speaker.always("voice_right", Verb.VOICE, right),
                speaker.always("voice_mend", Verb.VOICE, mend),
            )
        )
    if reply.apart:
        speaker.alone(speaker.plain(key, said=last), *rows)
        return
    speaker.tell(key, said=last)
    if reply.delivery is not None:
        delivery.tell_delivery(speaker, reply.delivery)
    for row in rows:
        speaker.row(*row)

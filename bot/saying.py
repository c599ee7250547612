"""Put replies into words, whatever part of the product they come from.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import Content
from bot.core.reply import Reply
from bot.core.session import Session
from bot.model import Tone, Utterance
from bot.parts.registry import VOICES
from bot.wording.session import SessionSpeaker


@dataclass(frozen=True, slots=True)
class Spoken:
    """Replies in words, and how often each phrase has been said by now.

    `asked` is the question in them, or empty.
    """

    utterances: tuple[Utterance, ...]
    spoken: Mapping[str, int]
    asked: str = ""


def say(
    content: Content,
    replies: Sequence[Reply],
    tone: Tone,
    spoken: Mapping[str, int],
    session: Session | None,
) -> Spoken:
    """Put replies into as few messages as read well.

    `session` is the one that follows the replies; its state is what buttons refer to.
    """
    speaker = SessionSpeaker(content, tone, dict(spoken), session, VOICES)
    for reply in replies:
        speaker.say(reply)
    said = tuple(speaker.utterances())
    utterances = (*speaker.first, *said, *speaker.handed)
    return Spoken(utterances, speaker.spoken, speaker.asked)

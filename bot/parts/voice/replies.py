"""What is said of voice messages, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Delivery


@dataclass(frozen=True, slots=True)
class ShowHeard(Reply, tag="show-heard"):
    """Show what was heard.

    With `message_id` it waits to be confirmed or mended; with `delivery`, how it was
    spoken is told, too. One that stands `apart` is a message of its own and tells none
    of that: more is shown behind it. What is `mended` was put right in writing.
    """

    text: str
    message_id: str = ""
    delivery: Delivery | None = None
    apart: bool = False
    mended: bool = False


VoiceReply = ShowHeard

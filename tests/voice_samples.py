"""What is said of voice messages, of every kind."""

from collections.abc import Callable, Iterator, Mapping

from bot.core.reply import Reply
from bot.model import Delivery
from bot.parts.voice.replies import ShowHeard


def _heard(quote: str | None) -> Iterator[Reply]:
    """Show what was heard, spoken in every way."""
    text = quote or "I rang Ana."
    yield ShowHeard(text)
    yield ShowHeard(text, "17", Delivery(30.0, 14.0, 0.5, 0, 35), apart=True)
    for speaking, began, pauses in ((14.0, 0.5, 0), (9.0, 0.5, 0), (16.0, 8.0, 0)):
        told = Delivery(30.0, speaking, began, pauses, 35)
        yield ShowHeard(text, "17", told)
    yield ShowHeard(text, "17", Delivery(30.0, 16.0, 0.5, 3, 35))


VOICE_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    ShowHeard: _heard
}

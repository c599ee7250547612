"""Make a drawing a file, with the names of competencies and the words for it."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import TypeVar

from bot.content import Content
from bot.model import Attachment, Tone
from bot.wording.speaker import Speaker
from bot.wording.text import capital

T = TypeVar("T")


def picture(
    content: Content,
    name: str,
    draw: Callable[[T, Mapping[str, str], Speaker], bytes],
    of: T,
) -> Attachment:
    """Draw a picture, and make a file of that name of it."""
    names = {one.id: capital(one.name) for one in content.competencies.values()}
    drawn = draw(of, names, Speaker(content, Tone.GENTLE, {}, None))
    return Attachment(name, b64encode(drawn).decode(), picture=True)

"""Tell what is said to the interviewer after a message that went astray.

"Wrong chat, sorry. Is my interview still the 8th?": only what follows is meant here.
"""

import re
from typing import Final

_WRONG_CHAT: Final = re.compile(
    r"\W*(?:(?:lol|sorry|oops|whoops|haha|ugh|omg|no|ah|oh)\b\W*)*"
    r"(?:(?:that was )?(?:the )?wrong (?:chat|window|person|thread|app)"
    r"|(?:that (?:was|one was) )?(?:meant|not) for (?!me\b|it\b)[\w' ]{2,20}?)"
    r"(?:\W*(?:sorry|lol|haha|oops)\b)*\s*(?:[.,!;:–—-]+\s*)"
    r"(?=\S+\s+\S+)",
    re.IGNORECASE,
)
"""What says that a message went astray, before what is said to the interviewer."""


def to_us(text: str) -> str | None:
    """Give what is said after "wrong chat, sorry."; None where nothing is."""
    astray = _WRONG_CHAT.match(text)
    return text[astray.end() :] if astray is not None else None

"""Find words that were tidied in the text that they came from."""

import re
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+")
_MARKUP: Final = re.compile(r"<[^<>]{0,300}>|&#?\w{2,8};")
_NEAR: Final = 60
"""Characters of markup, quoting or a break that may stand between two words."""


def verbatim(words: str, text: str) -> str | None:
    """Give the piece of a text that tidied words came from, or None.

    Spaces, breaks, markup and characters written as `&#39;` may differ.
    """
    at = text.find(words)
    if at >= 0:
        return text[at : at + len(words)]
    words = words.rstrip("…")
    tokens = _TOKEN.findall(words)
    if not tokens:
        return None
    lowered = _MARKUP.sub(lambda found: " " * len(found[0]), text.lower())
    wanted = [token.lower() for token in tokens]
    start = lowered.find(wanted[0])
    glued: str | None = None  # where a line break before the words was lost
    while start >= 0:
        end = _ends(wanted, lowered, start)
        if end and not text[start - 1 : start].isalnum():
            return _closed(text, start, end, words)
        if end and glued is None:
            glued = _closed(text, start, end, words)
        start = lowered.find(wanted[0], start + 1)
    return glued


def _ends(wanted: list[str], text: str, start: int) -> int:
    """Give where the words end that begin at `start`, 0 where they do not follow."""
    end = start + len(wanted[0])
    for token in wanted[1:]:
        at = text.find(token, end, end + _NEAR + len(token))
        if at < 0 or any(c.isalnum() for c in text[end:at]):
            return 0
        end = at + len(token)
    return end


def _closed(text: str, start: int, end: int, words: str) -> str:
    """Add the signs that close the words, as the tidied words have them."""
    while end < len(text) and text[end] in ")%+#\"”’'.…" and not words[-1].isalnum():
        if text[start : end + 1].count(text[end]) > words.count(text[end]):
            break
        end += 1
    return text[start:end]

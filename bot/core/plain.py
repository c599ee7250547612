"""Text as it is seen: without letters that show nothing or turn others round."""

import re

BLANKS = dict.fromkeys(
    map(ord, "\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u00a0\u2007\u202f"), " "
)
"""Letters, by their kind, that show nothing at all; and spaces that do not break."""

TURNING = dict.fromkeys(
    [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], None
)
"""Marks that say in which direction letters run: one left open turns what follows."""

UNSEEN = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u034f\u180e"
"""What takes no room where it stands alone; between letters it may be needed."""

_SEEN = {**BLANKS, **TURNING}


def seen(text: str) -> str:
    """Give a text as it is seen: blanks as spaces, no marks of direction."""
    return text if text.isascii() else text.translate(_SEEN)


def bare(text: str) -> str:
    """Give a text without what is not seen at its ends."""
    return seen(text).strip(" \t\r\n\v\f\u3000" + UNSEEN).strip()


_BLANKS = re.compile(r"([^\S\n]{16})[^\S\n]+")
_LINES = re.compile(r"\n(?:[^\S\n]{0,16}\n){4,}")


def closed_up(text: str) -> str:
    """Give a text with at most 16 blanks or 4 ends of a line in a row.

    More say no more, and many an expression takes a time that grows with the square
    of their number.
    """
    return _LINES.sub("\n" * 4, _BLANKS.sub(r"\1", text))

"""Text as it fits: cut for a message, tidied for a quotation, with a capital."""

import re
from dataclasses import replace
from unicodedata import normalize

from bot.model import Run

LONGEST = 3500
"""UTF-16 units after which a message is split; Telegram takes 4,096."""

LONGEST_CAPTION = 1024
"""UTF-16 units that Telegram takes under a file."""

QUOTE_WORDS = 25
QUOTE_LETTERS = 180

Runs = tuple[Run, ...]


def capital(words: str) -> str:
    """Begin with a capital, as a sentence or a label does."""
    return words[:1].upper() + words[1:]


SLUG = 40
"""Letters of words in the name of a file."""


def slug(words: str) -> str:
    """Write words as in the name of a file; empty where no letter of them fits."""
    plain = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:SLUG].strip("-")


def units(text: str) -> int:
    """Count as Telegram does, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def split(runs: Runs, most: int) -> tuple[Runs, ...]:
    """Cut a paragraph into pieces of so many UTF-16 units, between words where it can.

    One that fits stays as it is, and one that is empty is one piece.
    """
    pieces: list[list[Run]] = [[]]
    room = most
    for run in runs:
        text = run.text
        while units(text) > room:
            head = _fitting(text, room, whole=bool(pieces[-1]))
            if head.strip():
                pieces[-1].append(replace(run, text=head.rstrip()))
            text = text[len(head) :].lstrip()
            pieces.append([])
            room = most
        if text:
            pieces[-1].append(replace(run, text=text))
            room -= units(text)
    kept = [tuple(piece) for piece in pieces if piece]
    return tuple(kept) or ((),)


def _fitting(text: str, room: int, *, whole: bool) -> str:
    """Give as much of the beginning as fits, up to a space; with `whole` maybe none."""
    head = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
    last = max(head.rfind(" "), head.rfind("\n"))
    if last > len(head) // 2 or (whole and last >= 0):
        return head[: last + 1]
    return "" if whole and last < 0 and units(text) > room else head


def tidied(quote: str | None, most: int = QUOTE_WORDS) -> str | None:
    """Fit a candidate's words into a sentence, in their own letters.

    At most so many words are kept, and ten letters a word.
    """
    words = (quote or "").split()
    if not words:
        return None
    line, letters = " ".join(words[:most]), most * QUOTE_LETTERS // QUOTE_WORDS
    cut = len(words) > most or len(line) > letters
    line = line[:letters].strip(" .,;:!?-–—\"'“”‘’")
    if not line:
        return None
    return f"{line}…" if cut else line

"""Hear that somebody takes back what they said last: a joke, noise, a wrong box."""

import re
from typing import Final

from bot.ear.steering_patterns import (
    FILL,
    I_ASKED,
    JOKED,
    META,
    NO_ANSWER,
    NOISE,
    NOT_KEPT,
    TAKE_OUT,
    WAS,
    WAY,
    WORD,
    WRONG_BOX,
)
from bot.hearing import Aside, AsideKind, Steer

SURELY: Final = 9.0
FEW: Final = 3
"""Words or figures from which on what remains is told, and no remark."""


def count(text: str) -> int:
    """Count words and figures."""
    return sum(1 for _ in WORD.finditer(text))


def taken_back(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    """Hear it in the first `pieces` of what was said; what follows may be told."""
    strong, at = False, 0
    about = ""
    ends = 0
    for start, end in pieces:
        piece = said[start:end].strip()
        if count(piece) == 0:
            continue
        found, more = _undoes(piece)
        if not found:
            if not about and count(piece) <= 2:
                continue  # "Lol."
            break
        about, ends = about or found, end
        strong = strong or more
        at += 1
    if not about:
        return None
    rest = said[ends:].strip()
    if not rest:
        return sure_aside(AsideKind.IGNORE, said, about)
    if _WAY_BACK.search(rest) or all(
        META.search(said[a:b]) for a, b in pieces if a >= ends
    ):
        if _WAY_BACK.search(rest):
            return None  # where to is said with it
        return sure_aside(AsideKind.IGNORE, said, about)
    if not strong or count(rest) < FEW:
        return None
    return Aside(AsideKind.IGNORE, 0, ends, ((ends, len(said)),), SURELY, about=about)


_WAY_BACK: Final = re.compile(rf"\b(?:{WAY})\b")


_NAMES: Final = re.compile(
    r"(?:the|that|my|this) (?:\w+ )?(?:thing|bit|part|one|line|sentence|message|remark"
    r"|question)\b"
)


def _undoes(piece: str) -> tuple[str, bool]:
    """Say what a sentence takes back, and whether nothing else is meant by it.

    Several parts of it may say so: "lol, that was no answer, that was a complaint".
    """
    about, strong = "", False
    parts = [
        part for part in re.split(r"[,:–-]+|\band\b|\bbut\b", piece) if part.strip()
    ]
    if NOT_KEPT.match(piece) or TAKE_OUT.match(piece):
        return Steer.UNDO, False
    for number, part in enumerate(parts):
        part = part.strip()
        if NO_ANSWER.fullmatch(part) or WRONG_BOX.fullmatch(part):
            about, strong = Steer.UNDO, True
        elif WAS.fullmatch(part):
            about = Steer.UNDO
            strong = strong or re.search(r"complaint|for you|joke", part) is not None
        elif JOKED.match(part):
            asks = "asking" in part
            about = about or (Steer.ASKED if asks and not number else Steer.UNDO)
            strong = True
        elif NOISE.match(part):
            about, strong = about or Steer.NOISE, True
        elif NOT_KEPT.match(part) or TAKE_OUT.match(part):
            about = about or Steer.UNDO
        elif I_ASKED.fullmatch(part):
            about = about or Steer.ASKED
        elif not re.fullmatch(rf"{FILL}\W*(?:\w+\W*)?", part):
            if about and _NAMES.match(part):
                continue  # "that was no answer, the thing about money"
            if not about:
                return "", False
            if not META.search(part) and not re.match(r"not \w+ing\b", part):
                return "", False
    return about, strong


def sure_aside(kind: AsideKind, said: str, about: str, word: str = "") -> Aside:
    """Make one of the whole of what was said."""
    return Aside(kind, 0, len(said), sure=SURELY, about=about, word=word.strip())

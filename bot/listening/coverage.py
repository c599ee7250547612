"""Notice which of the things a good answer has were touched, by the phrases for each.

A phrase is words in lower case; `*` at a word's end stands for any ending. Words match
whole, with any white space or hyphen between them, and negation does not matter: who
says "I did not tell the client" has touched on telling the client.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Point


def untouched(answer: str, points: Sequence[Point]) -> tuple[str, ...]:
    """Give the points of which no phrase was heard; those without phrases never."""
    text = answer.casefold().replace("’", "'")
    return tuple(
        point.point
        for point in points
        if point.heard and not _pattern(point.heard).search(text)
    )


@lru_cache(maxsize=2048)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One alternation for all phrases of a point; linear, as nothing in it repeats."""
    return re.compile(
        r"(?<!\w)(?:" + "|".join(_phrase(phrase) for phrase in phrases) + r")(?!\w)"
    )


def _phrase(phrase: str) -> str:
    words = phrase.casefold().replace("’", "'").replace("-", " ").split()
    return r"[\s-]+".join(
        re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)
        for word in words
    )

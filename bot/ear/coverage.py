"""Notice which of the things a good answer has were touched, by the phrases for each.

A phrase is words in lower case; `*` at a word's end stands for any ending, `#` for any
figure, and `/` parts words of which one is there. Words match whole, with any white
space or hyphen between them. "didn't", "didnt" and "did not" are the same, and "I'd" is
both "I had" and "I would". Negation does not matter: who says "I did not tell the
client" has touched on telling the client.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.model import Point

SHORT: Final = 25
"""Words below which an answer lacks more than a remark on one point could mend."""

_WON_T: Final = re.compile(r"(?<!\w)(?:won'?t|shan'?t)(?!\w)")
_CANNOT: Final = re.compile(r"(?<!\w)can(?:'t|t|not)(?!\w)")
_NOT: Final = re.compile(
    r"(?<!\w)(is|are|was|were|do|does|did|have|has|had|would|could|should|need|must)"
    r"n'?t(?!\w)"
)
_JOINED: Final = re.compile(r"(?<=\w)(?='(?:d|ll|m|re|s|ve)(?!\w))")
_BARE: Final = re.compile(
    r"(?<!\w)(i(?=d|m|ve)|(?:we|you|they)(?=d|ve)|(?:he|she)(?=d|s)|(?:it|that)(?=s|d))"
    r"(d|m|s|ve)(?!\w)"
)
_SHORTENED: Final = {
    "had": "had|'d",
    "would": "would|'d",
    "will": "will|'ll",
    "am": "am|'m",
    "are": "are|'re",
    "is": "is|'s",
    "has": "has|'s",
    "have": "have|'ve",
}


def untouched(answer: str, points: Sequence[Point]) -> tuple[str, ...]:
    """Give the points that may be called unmentioned: better silent than wrong.

    Only those are given of which phrases can tell, and none of a short answer.
    """
    if len(answer.split()) < SHORT:
        return ()
    heard = touched(answer, points)
    return tuple(
        point.point
        for point, touches in zip(points, heard, strict=True)
        if point.sure and not touches
    )


def touched(answer: str, points: Sequence[Point]) -> tuple[bool, ...]:
    """Say of each point whether a phrase was heard; those without phrases always."""
    text = _plain(answer)
    return tuple(
        not point.heard or bool(_pattern(point.heard).search(text)) for point in points
    )


def _plain(text: str) -> str:
    """Write contractions out as far as they are certain, and cut the others off."""
    text = text.casefold().replace("’", "'")
    text = _CANNOT.sub("can not", _WON_T.sub("will not", text))
    text = _JOINED.sub(" ", _NOT.sub(r"\1 not", text))
    return _BARE.sub(r"\1 '\2", text)


@lru_cache(maxsize=2048)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One alternation for all phrases of a point; linear, as nothing in it repeats."""
    return re.compile(
        r"(?<!\w)(?:" + "|".join(_phrase(phrase) for phrase in phrases) + r")(?!\w)"
    )


def _phrase(phrase: str) -> str:
    words = _plain(phrase).replace("-", " ").split()
    return r"[\s-]+".join(
        "(?:" + "|".join(_word(word) for word in choice.split("/")) + ")"
        for choice in words
    )


def _word(word: str) -> str:
    if word == "#":
        return r"\d\w*"
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"\w*"
    return _SHORTENED.get(word) or re.escape(word)

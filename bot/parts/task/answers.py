"""What somebody upset answers to a question that is put to them in a scene."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.assignments import Scene as Written
from bot.expressions import Expression

_PIECES: Final = Expression(r"[^.!?\n]+[.!?]*")
_BEGINS: Final = Expression(
    r"(?:(?:and|so|but|ok|okay|well|sorry|please|mr|mrs|ms"
    r"|miss)\b\W*(?:(?-i:[A-Z])\w+\W+)?)*"
    r"(?:(?:what|which|how|when|where|who|whose|why)(?:'s|s)?\b(?! i\b| we\b)"
    r"|(?:do|does|did|is|are|was|were|has|have|had)(?:n't)? "
    r"(?:he|she|it|they|you|that|this|there|your|his|her|the|any\w+|(?-i:[A-Z])\w+)\b"
    r"|(?:can|could|would|will) you (?:tell|explain|describe|say|remember|walk|show"
    r"|talk"
    r"|help me understand)"
    r"|(?:tell|talk|walk) me\b)",
    re.IGNORECASE,
)
_OFFERED: Final = Expression(
    r"\b(?:water|tea|coffee|drink|seat|sit|chair|tissue|biscuit)\b", re.IGNORECASE
)
_COMFORT: Final = Expression(
    r"\b(?:water|tea|coffee|drink|a seat|sit down|chair|tissue|biscuit)\b",
    re.IGNORECASE,
)
_OFFERS: Final = Expression(
    r"\W*(?:(?:and|so|ok|mr|mrs|ms|please)\b\W*(?:(?-i:[A-Z])\w+\W+)?)*(?:can|could"
    r"|may|shall"
    r"|should|would it|what if|how about|do you want me|would you like me"
    r"|shouldn't)\b(?! i (?:see|have|take|get|ask) (?:you|your|about|what|when|who"
    r"|which"
    r"|how|where)\b)(?! you (?:tell|explain|describe|say|remember|walk|show|talk"
    r"|help))",
    re.IGNORECASE,
)
_SUMS_UP: Final = Expression(
    r"\W*(?:so|right|okay|ok)\b(?!\W+(?:what|which|how|when"
    r"|where|who|why|do|does|did|is|are|was|has|have)\b)",
    re.IGNORECASE,
)


def offers_comfort(words: str) -> bool:
    """Whether words offer a seat, a drink or the like."""
    return _COMFORT.search(words) is not None


def questions(text: str) -> tuple[str, ...]:
    """Give what is asked of the person; what one offers to do is no question."""
    return tuple(_asked(text.replace("’", "'")))


def _asked(text: str) -> Iterator[str]:
    for piece in _PIECES.findall(text):
        words = " ".join(piece.split())
        # "Mrs Reid, I'm sorry, how is she?" asks at its end.
        parts = [words, *(p.strip() for p in re.split(r"[,:;] ", words)[1:])]
        asks = next((part for part in parts if _BEGINS.match(part)), "")
        if words.endswith("?"):
            if not _OFFERS.match(words) and not _SUMS_UP.match(words):
                yield (asks or words).rstrip("?! ")
        elif asks and asks == words and not _exclaims(words):
            yield asks.rstrip(". ")


def _exclaims(words: str) -> bool:
    """Whether it begins as a question and tells: "what I can do is", "when I saw"."""
    return (
        re.match(
            r"(?:what|when|where|how|why|which) (?:a|an|the|i|we|happened (?:is|was)"
            r"|you(?:'re"
            r"| need| have| did)?)\b|(?:who|which|where|when)(?:ever)? ?,|\w+ever\b",
            words,
            re.IGNORECASE,
        )
        is not None
    )


def answers_to(written: Written, asked: Sequence[str]) -> tuple[str, ...]:
    """Give the lines that answer, the best first; the last ones fit every question."""
    text = " ".join(asked)
    if _OFFERED.search(text) and written.offered:
        return written.offered
    words = " ".join(("", *re.findall(r"[a-z']+", text.casefold()), ""))
    counts = [
        (sum(_in(words, one) for one in answer.to), answer.line)
        for answer in written.answers
    ]
    fitting = [(count, line) for count, line in counts if count]
    fitting.sort(key=lambda one: -one[0])
    open_ended = re.search(r" (?:happen\w*|tell|talk|explain|describe|wrong) ", words)
    told = written.told if open_ended else ()
    best = tuple(line for _, line in fitting)
    return (*told, *best[:1], *written.unsure) if told else (*best, *written.unsure)


def _in(words: str, wanted: str) -> bool:
    return (
        f" {wanted[:-1]}" in words if wanted.endswith("*") else f" {wanted} " in words
    )

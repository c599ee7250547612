"""Hear two wants in what is said to the interviewer: "simpler please, how many left?".

What only leads up to a want ("my wife is calling, one minute"), gives its reason or
says it once more is no second one. Only two that are both known are heard.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from bot.ear.encoder import read_pairs
from bot.ear.intents import FAMILIES, KINDS, Family, Intent
from bot.expressions import Expression
from bot.hearing import Aside

EACH: Final = 0.42
"""Share of an intent from which each of two wants is known."""
LETTERS: Final = 400
"""Letters of what may hold two wants."""
_TRIED: Final = 2  # places where it is cut, the likeliest first
_CUTS: Final = 8
_ANSWERS: Final = 0.5  # share of answering from which a part is no want
_BETWEEN: Final = Expression(
    r"(?<=[.!?…])[)\"”’']*\s+|\n+"
    r"|\s*[,;:–—-]+\s+(?:(?:and|but|or|also|plus|then|so|n)\b\s*)?"
    r"|\s+(?:and|but|n|&)\s+(?=(?:can|could|may|must|should|shall|do|does|did|is|are"
    r"|am|was|will|would|how|what|why|which|who|where|when|if|i|it|my|please|pls|plz"
    r"|let|give|also|then|the|one|by)\b)",
    re.IGNORECASE,
)
_WORD: Final = Expression(r"\w+")
_STOPS: Final = ".!?…"
_LEADING: Final = frozenset(
    (
        *(Intent.REMARK, Intent.READY, Intent.GREETING, Intent.UNFIT, Intent.SLIP),
        *(Intent.ALREADY_SAID, Intent.SMALLTALK, Intent.NOT_AN_ANSWER, Intent.ADD),
        *(Intent.INSTRUCTION, Intent.ABUSE, Intent.PRESENCE, Intent.WRONG_CHAT),
        *(Intent.UNHEARD, Intent.EMPLOYER, Intent.COMMAND),
    )
)
"""Intents that lead up to another, or give its reason."""

_THANKS: Final = Expression(r"\b(?:th?an?k|thx|ty|cheers|appreciat|grateful)", re.I)
_LEAVES: Final = frozenset((Intent.SKIP, Intent.STOP, Intent.BACK))
"""Intents by which something is left."""


def hear_wants(
    text: str, question: str, hear: Callable[[str], Aside | None]
) -> tuple[Aside, ...]:
    """Hear two wants, in the order in which they are said; nothing where it is one.

    `hear` hears an aside in a part of the text.
    """
    if len(text) > LETTERS:
        return ()
    places = list(_places(text))[:_CUTS]
    parts = [(text[:a].strip(), text[b:].strip()) for a, b in places]
    pairs = [(part, question) for both in parts for part in both]
    readings = iter(read_pairs(pairs) if pairs else ())
    found = []
    for place, first, second in zip(places, readings, readings, strict=True):
        one, two = _likeliest(first.intents), _likeliest(second.intents)
        each = min(first.intents[one], second.intents[two])
        either = "or" in text[slice(*place)].casefold().split()
        answers = max(first.answer, second.answer) >= _ANSWERS
        if Intent.THANKS in (one, two) and not _THANKS.search(text):
            continue  # "good. so do I say it?" takes note, and thanks for nothing
        if two is Intent.EITHER and text[place[0] - 1] not in _STOPS:
            continue  # "who sees this, the boss or the union?" is one question
        if each >= EACH and not answers and _apart(one, two, either):
            found.append((each, *place, one, two))
    for _, end, start, one, two in sorted(found, reverse=True)[:_TRIED]:
        both = (
            _heard(text, 0, end, one, hear),
            _heard(text, start, len(text), two, hear),
        )
        if both[0] is None or both[1] is None:
            continue
        if (both[0].kind, both[0].about) != (both[1].kind, both[1].about):
            return both[0], both[1]
    return ()


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Give where the text may be cut: the end of what is before, the start after it."""
    for found in _BETWEEN.finditer(text):
        first, second = text[: found.start()], text[found.end() :]
        if _WORD.search(first) and _WORD.search(second):
            yield found.start(), found.end()


def _likeliest(shares: dict[str, float]) -> Intent:
    return Intent(max(shares, key=lambda one: shares[one]))


_READING: Final = frozenset(
    (Intent.REPHRASE, Intent.MEANING, Intent.OF_WHAT, Intent.EITHER, Intent.EXAMPLE)
)


def _apart(one: Intent, two: Intent, either: bool) -> bool:
    """Whether two intents are two wants, and not one said in two ways.

    With `either`, they are joined as "may I name her, or shall I write A.?".
    """
    if one in _LEADING or two in _LEADING or KINDS[one] == KINDS[two]:
        return False
    same = FAMILIES[Family.READING] if either else _READING
    return not {one, two} <= same


def _heard(
    text: str, start: int, end: int, intent: Intent, hear: Callable[[str], Aside | None]
) -> Aside | None:
    """Hear one of two wants: as it is heard by itself, else by its intent.

    What leaves something must be heard by itself.
    """
    heard = hear(text[start:end])
    if heard is None or heard.rest or not heard.known:
        if intent in _LEAVES:
            return None
        kind, about = KINDS[intent]
        wish = "hint" if intent is Intent.HINT else None
        return Aside(kind, start, end, command=wish, about=about)
    return replace(heard, start=start, end=end)

"""Read figures in words and numerals, and of what each is one: "two hundred pounds"."""

import re

from bot.expressions import Expression
from bot.parts.asides.naming import stems

WORD = Expression(
    r"[£$€]?\d(?:[\d.,]*\d)?[a-z%]{0,3}\b|[^\W\d_]+(?:[’'-][^\W\d_]+)*", re.I
)
FIGURE = Expression(r"([£$€]?)(\d(?:[\d.,]*\d)?)([a-z%]*)", re.IGNORECASE)
_COUNTED = {
    word: number
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "thirty forty fifty sixty seventy eighty ninety".split(), 3
    )
}
_ORDERED = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1
    )
}


def _value(word: str) -> tuple[str, float] | None:
    """Tell a figure from words: how many, or the how-manieth, and which number."""
    low = word.casefold()
    if low in _COUNTED:
        return "many", _COUNTED[low]
    if low in _ORDERED:
        return "place", _ORDERED[low]
    match = FIGURE.fullmatch(low)
    if match is None:
        return None
    digits = match[2].replace(",", "")
    try:
        number = float(digits)
    except ValueError:
        return None
    if match[3] in ("st", "nd", "rd", "th"):
        return "place", number
    return f"many{match[3]}", number


def figure(words: str) -> tuple[str, tuple[str, float]] | None:
    """Give the first figure in some words."""
    return next(
        ((words[a:b], v) for a, b, v in tokens(words) if v is not None),
        None,
    )


def of_what(words: str) -> frozenset[str]:
    """Give what a figure is said to be of, by the words around it."""
    return stems(" ".join(words[a:b] for a, b, value in tokens(words) if not value))


def tokens(text: str) -> list[tuple[int, int, tuple[str, float] | None]]:
    """Give words and figures, "two hundred" and "twenty five" as one, with values."""
    found: list[tuple[int, int, tuple[str, float] | None]] = []
    for token in WORD.finditer(text):
        word, value = token[0].casefold(), _value(token[0])
        last = found[-1] if found else None
        beside = last is not None and text[last[1] : token.start()] == " "
        before = last[2] if last is not None and beside else None
        counts = before is not None and before[0] == "many"
        if last is not None and before is not None and counts:
            number, joined = before[1], None
            if word in _TIMES:
                joined = number * _TIMES[word]
            elif value is not None and word in _COUNTED and _ends(number, value[1]):
                joined = number + value[1]
            if joined is not None:
                found[-1] = (last[0], token.end(), ("many", joined))
                continue
        if value is None and "-" in word:
            tens, _, ones = word.partition("-")
            if tens in _COUNTED and ones in _COUNTED:
                value = "many", float(_COUNTED[tens] + _COUNTED[ones])
        found.append((token.start(), token.end(), value))
    return found


_TIMES = {"hundred": 100.0, "thousand": 1000.0}


def _ends(number: float, ones: float) -> bool:
    """Whether a number goes on with this one: twenty and five, a hundred and ten."""
    tens = number % 100 == 0 or (number % 10 == 0 and number < 100 and ones < 10)
    return number >= 20 and tens and ones > 0

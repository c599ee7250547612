"""Hear whether something that was left unsaid has come up in an answer.

What was left unsaid is a free sentence: "I never told them that I trained the two new
drivers". Its frame ("I never told them that") is left out; of the rest, names and
figures weigh more than other words, and everyday words hardly at all. It came up where
enough of that weight was said again, by any ending of the words. Who retells it all in
other words is not heard: better to invite it once more than to strike it off unsaid.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from bot.ear.lexicon import PAST
from bot.ear.words import read

ENOUGH: Final = 0.5
"""The share of an item's weight that must have been said."""

LONG: Final = 4.0
"""Beyond this weight an item's words count for less: nobody repeats a paragraph."""

BEYOND: Final = 0.3

STRONG: Final = 0.9
"""What an item's telling words weigh; two of them must be heard, if it has two."""

MOST: Final = 0.6
"""The share that is enough where only one of them was."""

_NAME: Final = 1.4
_FIGURE: Final = 1.2
_SMALL_FIGURE: Final = 0.5
_WORD: Final = 1.0
_EVERYDAY: Final = 0.4
_ASIDE: Final = 0.3

_EMPTY: Final = frozenset('iwuhHtdyaqzmBbfFoOTjckKr.,"-')
"""Classes of words that tell nothing of what is told."""

_PIVOT: Final = re.compile(
    r"(?:wanted|meant|liked?|meaning) to (?:add|bring|explain|mention|say|talk|tell)"
    r"|(?:(?:should|could|would) ?(?:have|of)|(?:should|could|would)(?:'ve|ve))"
    r" (?:added|been|brought|explained|given|mentioned|said|talked|told)"
    r"|what i meant (?:was|is)|wish i(?: ha|')d"
    r"|i(?: woul|')d (?:now |rather )?(?:say|tell)"
    r"|(?:did not|didn'?t|never|forgot to|not)(?: got| get)?(?: to)?"
    r" (?:bring|explain|explained|mention|mentioned|said|say|talk|tell|told)",
    re.IGNORECASE,
)
"""After these words comes what they wanted to say; before them what was asked."""

_FRAME: Final = frozenset(
    """say says said saying tell tells told telling mention mentioned mentioning talk
    talked talking explain explained answer answers answered ask asks asked asking
    question questions story stories thing things bad badly poor poorly weak weakest
    empty general vague wrong theory wish wished like liked want wanted forget forgot
    forgotten mean meant honest example examples moment interview interviewer round
    panel believe think thought nothing know knew known blanked bring brought chance
    part role time times reason especially actually eg better good first""".split()
)

_BARE: Final = frozenset(
    """a b c d e f g h i j k l m n o p q r s t u v w x y z me be been being have had has
    get got gets getting go went goes going do did done ok etc""".split()
)
"""Words that tell nothing, whatever class they were taken for."""

_OUT: Final = re.compile(r"\b(?:left|leave|leaving) (?:it |this |that )?out\b", re.I)

_EVERYDAY_WORDS: Final = """
    people person man woman guy team group place work job company firm boss manager
    lead director colleague customer client office room day week month year hour minute
    morning evening night afternoon today monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october
    november december spring summer autumn winter end start begin began stop go come
    came get got take took make made give gave put set keep kept let find found see saw
    look show help need use try call phone ring email write wrote read hear meet learn
    feel work change move turn send buy sell pay bring run hold open close stay wait
    big small new old same different other last next long short high low right hard
    easy early late quick whole own real important sure happy nice great best worse
    lot bit number list plan way problem idea line point paper page system order
    experience name word issue case life home hand world back year-end step kind sort
    use talk speak ask tell say later second third half money cost price every family
    experience situation result deal handle happen able worked reach decide decision
    school ward shop kitchen project meeting report
""".split()

_SUFFIXES: Final = (
    ("ations", ""),
    ("ation", ""),
    ("ings", ""),
    ("ing", ""),
    ("ied", "i"),
    ("ies", "i"),
    ("ions", ""),
    ("ion", ""),
    ("ers", ""),
    ("er", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
    ("y", "i"),
)
_FIGURES: Final[Mapping[str, int]] = {
    **{
        word: value
        for value, word in enumerate(
            """zero - two three four five six seven eight nine ten eleven twelve
            thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split()
        )
    },
    **{
        word: value
        for value, word in zip(
            range(20, 100, 10),
            "twenty thirty forty fifty sixty seventy eighty ninety".split(),
            strict=True,
        )
    },
}
_TIMES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_FEW: Final = 13
_PREFIX: Final = 5
_FURTHER: Final = 4
"""So many letters one word may go on after the other: inspect, inspector."""


def stem(word: str) -> str:
    """Cut a word's ending off, roughly: both forms of a word meet, few others do."""
    word = PAST.get(word, word)
    for suffix, instead in _SUFFIXES:
        cut = len(word) - len(suffix)
        if cut >= 3 and word.endswith(suffix) and not word.endswith("ss"):
            word = word[:cut] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word


_COMMON: Final = frozenset(map(stem, _EVERYDAY_WORDS))
_FRAMES: Final = frozenset(map(stem, _FRAME))


def _content(text: str) -> Iterator[tuple[int, str, float]]:
    """Give the words that tell something: where, which, and what each weighs."""
    reading = read(text)
    counted: int | None = None  # of thousands, say, which are the next word
    for start, word, letter, after in zip(
        reading.starts,
        reading.words,
        reading.shape,
        (*reading.words[1:], ""),
        strict=False,
    ):
        figure = _figure(word)
        if counted is not None:
            yield start, str(counted), _FIGURE
            counted = None
        elif figure is not None and after in _TIMES:
            counted = figure * _TIMES[after]
        elif figure is not None:
            small = figure < _FEW and "%" not in word
            yield start, str(figure), _SMALL_FIGURE if small else _FIGURE
        elif letter in _EMPTY or not word[0].isalpha() or word in _BARE:
            continue
        elif letter in "NA":
            yield start, stem(word), _NAME
        else:
            root = stem(word)
            yield start, root, _EVERYDAY if root in _COMMON else _WORD


def _figure(word: str) -> int | None:
    if word in _FIGURES:
        return _FIGURES[word]
    digits = re.match(r"\d+(?:[.,]\d{3})*", word)
    return int(re.sub("[.,]", "", digits.group())) if digits else None


def _sought(item: str) -> Mapping[str, float]:
    """Give the words of an item that would show that it came up, with their weights."""
    words = [
        (place, word, weight)
        for place, word, weight in _content(_OUT.sub(_blank, item))
        if word not in _FRAMES or weight == _NAME
    ]
    pivot = max((found.end() for found in _PIVOT.finditer(item)), default=0)
    if not any(weight >= STRONG for place, _, weight in words if place >= pivot):
        pivot = 0
    weights: dict[str, float] = {}
    for place, word, weight in words:
        worth = weight if place >= pivot else weight * _ASIDE
        weights[word] = max(weights.get(word, 0.0), worth)
    return weights


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


@lru_cache(maxsize=1)
def _heard(said: str) -> Mapping[str, frozenset[str]]:
    """Give what was said by the first letters; one answer is held against all items."""
    begun: dict[str, set[str]] = {}
    for _, word, _ in _content(said):
        begun.setdefault(word[:_PREFIX], set()).add(word)
    return {first: frozenset(words) for first, words in begun.items()}


def raised(item: str, said: str) -> bool:
    """Tell whether an item of what was unsaid came up in what a candidate said."""
    weights, heard = _sought(item), _heard(said)
    hits = [w for w in weights if _akin(w, heard.get(w[:_PREFIX], frozenset()))]
    total = sum(weights.values())
    found = sum(weights[word] for word in hits)
    long = max(0.0, total - LONG)
    if not hits or found < ENOUGH * (total - long + BEYOND * long):
        return False
    strong = sum(weight >= STRONG for weight in weights.values())
    sure = sum(weights[word] >= STRONG for word in hits)
    return sure >= min(2, strong) or (len(hits) > 2 and found >= MOST * total)


def _akin(word: str, others: frozenset[str]) -> bool:
    """Tell whether one of the words is this one, or this one with another ending."""
    if word in others:
        return True
    return len(word) >= _PREFIX and any(
        abs(len(word) - len(other)) <= _FURTHER
        and (word.startswith(other) or other.startswith(word))
        for other in others
    )
